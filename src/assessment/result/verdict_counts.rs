use core::iter::Sum;
use core::ops::{Add, AddAssign};

use super::VerdictKind;
use crate::language::{InLanguage, phrase, text};

/// The number of places with each kind of verdict, and the number of places without a series.
///
/// Counts can be added, for example across the blocks of a panel; a sum is at most [`usize::MAX`]:
///
/// ```
/// use climate_targets::panel::{Panel, PanelOutputs};
/// use climate_targets::assessment::VerdictCounts;
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// use climate_targets::{Assessor, VerdictKind};
/// let (of_1990, of_2020) = (vec![100.0; 5000], vec![75.0; 5000]);
/// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let mut counts = VerdictCounts::default();
/// assessor.for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
///     counts += block.counts(0);
/// });
/// assert_eq!(counts.to_string(), "5000 met");
/// assert_eq!(counts.count(VerdictKind::Met), 5000);
/// assert_eq!(counts.each().map(|(_, count)| count).sum::<usize>(), 5000);
/// assert_eq!(counts.without_series(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VerdictCounts {
    counts: [usize; VerdictKind::ALL.len()],
    without_series: usize,
}

impl VerdictCounts {
    /// Counts the places with each kind of verdict; `None` stands for a place without a series.
    pub(crate) fn of(kinds: impl Iterator<Item = Option<VerdictKind>>) -> Self {
        let mut total = Self::default();
        for kind in kinds {
            match kind.and_then(|kind| total.counts.get_mut(kind as usize)) {
                Some(count) => *count += 1,
                None => total.without_series += 1,
            }
        }
        total
    }

    /// The number of places with a verdict of this kind.
    pub fn count(&self, kind: VerdictKind) -> usize {
        self.counts.get(kind as usize).copied().unwrap_or_default()
    }

    /// All kinds with their counts, in the order of [`VerdictKind::ALL`]; a count can be 0.
    pub fn each(&self) -> impl Iterator<Item = (VerdictKind, usize)> + Clone + use<> {
        VerdictKind::ALL.into_iter().zip(self.counts)
    }

    /// The number of places without a series, which have no verdict.
    pub const fn without_series(&self) -> usize {
        self.without_series
    }
}

impl AddAssign for VerdictCounts {
    fn add_assign(&mut self, other: Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = count.saturating_add(more);
        }
        self.without_series = self.without_series.saturating_add(other.without_series);
    }
}

impl Add for VerdictCounts {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl Sum for VerdictCounts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

phrase! { VerdictCounts, this, f, language => {
    let mut separator = "";
    for (kind, count) in this.each().filter(|(_, count)| *count > 0) {
        // In most languages the word would change with the count, so the count follows it.
        let kind = kind.in_language(language);
        f.write_str(separator)?;
        text!(f, language,
            en: "{count} {kind}",
            sv: "{kind}: {count}",
            fr: "{kind}\u{a0}: {count}",
            fi: "{kind}: {count}",
        )?;
        separator = ", ";
    }
    let without = match this.without_series {
        0 => return Ok(()),
        without => without,
    };
    f.write_str(separator)?;
    text!(f, language,
        en: "{without} without data",
        sv: "utan uppgifter: {without}",
        fr: "sans données\u{a0}: {without}",
        fi: "ilman tietoja: {without}",
    )
} }

#[cfg(feature = "serde")]
mod serial {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::VerdictCounts;
    use crate::assessment::result::VerdictKind;
    use crate::serial::{readable, unique};

    /// The key of the places without a series.
    const WITHOUT_SERIES: &str = "without_series";

    impl Serialize for VerdictCounts {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let kinds = self.each().map(|(kind, count)| (kind.name(), count));
            serializer.collect_map(kinds.chain([(WITHOUT_SERIES, self.without_series())]))
        }
    }

    impl<'de> Deserialize<'de> for VerdictCounts {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let mut read = unique::<D, String, usize>(deserializer)?;
            let mut count = |name| read.remove(name).unwrap_or_default();
            let counts = VerdictKind::ALL.map(|kind| count(kind.name()));
            let without_series = count(WITHOUT_SERIES);
            // A kind that is ignored would lose its places.
            match read.first_key_value() {
                Some((key, _)) => Err(readable(D::Error::unknown_field(key, &VerdictKind::NAMES))),
                None => Ok(Self { counts, without_series }),
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for VerdictCounts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "VerdictCounts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let doc = "The number of places by kind of verdict.";
        crate::record::object_schema(generator, doc, |counts| {
            for kind in VerdictKind::NAMES {
                counts.key::<usize>(kind, "The number of places with this verdict.");
            }
            counts.key::<usize>("without_series", "The number of places without a series.");
        })
    }
}

crate::record::plain!(VerdictCounts);
