use core::fmt;

use crate::assessment::{Assessor, Verdict, VerdictKind};
use crate::inventory::EmissionSeries;
use crate::target::Target;

/// The track record of verdicts: for each verdict given some years before the judged year, how many
/// places later met the target.
///
/// ```
/// use climate_targets::hindcast::TrackRecord;
/// use climate_targets::{Assessor, EmissionSeries, VerdictKind, catalogue::covenant_of_mayors};
/// // Lahti, t CO2e (SYKE, CC BY 4.0), was on track for -20 % five years before 2020.
/// let levels = [(1990, 792_200.0), (2014, 693_200.0), (2015, 639_800.0), (2020, 428_500.0)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let record = TrackRecord::of(&assessor, &covenant_of_mayors::BY_2020, 5, [&lahti]);
/// let outcomes = record.outcomes(VerdictKind::OnTrack);
/// assert_eq!((outcomes.places, outcomes.met), (1, 1));
/// assert_eq!((record.each().count(), record.left_out()), (1, 0));
///
/// let cases = TrackRecord::cases(&assessor, &covenant_of_mayors::BY_2020, 5, [&lahti]);
/// let mut both = TrackRecord::default();
/// cases.for_each(|case| both.add(&case));
/// assert_eq!(both.and(&record).outcomes(VerdictKind::OnTrack).places, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrackRecord {
    by_kind: [Outcomes; VerdictKind::ALL.len()],
    left_out: u32,
}

/// The number of places with a given verdict, and how many of them met the target.
///
/// ```
/// use climate_targets::VerdictKind;
/// use climate_targets::hindcast::{Outcomes, TrackRecord};
/// // An empty record: no place had the verdict.
/// let outcomes = TrackRecord::default().outcomes(VerdictKind::OffTrack);
/// assert_eq!(outcomes, Outcomes::default());
/// assert_eq!((outcomes.places, outcomes.met), (0, 0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Outcomes {
    /// The number of places.
    pub places: u32,
    /// The number of these places that met the target.
    pub met: u32,
}

/// The verdict on a place before the deadline, and the outcome.
///
/// ```
/// use climate_targets::hindcast::TrackRecord;
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors};
/// // Lahti, t CO2e (SYKE, CC BY 4.0).
/// let levels = [(1990, 792_200.0), (2014, 693_200.0), (2015, 639_800.0), (2020, 428_500.0)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let mut cases = TrackRecord::cases(&assessor, &covenant_of_mayors::BY_2020, 5, [&lahti]);
/// let case = cases.next().expect("a known outcome");
/// assert_eq!(case.place, "Lahti");
/// assert_eq!((case.verdict.name(), case.outcome.name()), ("on_track", "met"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct TrackRecordCase<'a> {
    /// The name of the place.
    pub place: &'a str,
    /// The verdict before the deadline.
    pub verdict: Verdict,
    /// The verdict once the target is due: met or missed.
    pub outcome: Verdict,
}

impl TrackRecord {
    /// Creates the track record of a target over a set of series.
    ///
    /// The earlier verdict is given at the end of the year that is `years_before` years before the
    /// judged year; it uses no later observation. The outcome is the verdict on the assessor's
    /// date. A place that has neither met nor missed the target on that date is counted in
    /// [`TrackRecord::left_out`]: for example, if its series lacks the judged year or the base, or
    /// has a different boundary that the assessor does not allow.
    pub fn of<'a>(
        assessor: &Assessor,
        target: &Target,
        years_before: u16,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        let (mut record, mut places) = (Self::default(), 0);
        let series = series.into_iter().inspect(|_| places += 1);
        for case in Self::cases(assessor, target, years_before, series) {
            record.add(&case);
        }
        let known: u32 = record.each().map(|(_, outcomes)| outcomes.places).sum();
        record.left_out = places - known;
        record
    }

    /// Iterates over the cases, one for each place with a known outcome. Each place is assessed on
    /// demand.
    pub fn cases<'a>(
        assessor: &Assessor,
        target: &Target,
        years_before: u16,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> impl Iterator<Item = TrackRecordCase<'a>> {
        let (assessor, judged) = (*assessor, target.judged_year().get());
        let before = assessor.at_end_of(judged - i32::from(years_before));
        series.into_iter().filter_map(move |series| {
            let outcome = assessor.assess(series, target).verdict();
            let known = matches!(outcome, Verdict::Met { .. } | Verdict::Missed { .. });
            let verdict = before.filter(|_| known)?.assess(series, target).verdict();
            Some(TrackRecordCase { place: series.place(), verdict, outcome })
        })
    }

    /// Adds one case to the record.
    pub fn add(&mut self, case: &TrackRecordCase<'_>) {
        let of_kind = self.by_kind.iter_mut().zip(VerdictKind::ALL);
        let met = u32::from(matches!(case.outcome, Verdict::Met { .. }));
        for (outcomes, _) in of_kind.filter(|(_, kind)| *kind == case.verdict.kind()) {
            outcomes.places = outcomes.places.saturating_add(1);
            outcomes.met = outcomes.met.saturating_add(met);
        }
    }

    /// Returns the sum of this record and another. A count is at most [`u32::MAX`].
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (outcomes, more) in self.by_kind.iter_mut().zip(&other.by_kind) {
            outcomes.places = outcomes.places.saturating_add(more.places);
            outcomes.met = outcomes.met.saturating_add(more.met);
        }
        self.left_out = self.left_out.saturating_add(other.left_out);
        self
    }

    /// The outcomes for the places whose earlier verdict was of the given kind.
    pub fn outcomes(&self, kind: VerdictKind) -> Outcomes {
        self.each()
            .find(|(known, _)| *known == kind)
            .map(|(_, outcomes)| outcomes)
            .unwrap_or_default()
    }

    /// The number of places whose outcome is unknown.
    pub const fn left_out(&self) -> u32 {
        self.left_out
    }

    /// Iterates over the kinds of verdict that occurred, with their outcomes, in the order of
    /// [`VerdictKind::ALL`].
    pub fn each(&self) -> impl Iterator<Item = (VerdictKind, Outcomes)> {
        VerdictKind::ALL.into_iter().zip(self.by_kind).filter(|(_, outcomes)| outcomes.places > 0)
    }
}

impl fmt::Display for TrackRecord {
    /// Writes one line for each kind of verdict that occurred, such as "off track: 12 of 200 met
    /// the target (6 %)", and one line for the places left out, if any. Each line ends with a line
    /// break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, Outcomes { places, met }) in self.each() {
            let percent = 100.0 * f64::from(met) / f64::from(places);
            writeln!(f, "{kind}: {met} of {places} met the target ({percent:.0} %)")?;
        }
        if self.left_out > 0 {
            writeln!(f, "outcome unknown: {}", self.left_out)?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for TrackRecord {
    /// Writes an object with a key for each kind of verdict that occurred, and `left_out`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(None)?;
        for (kind, outcomes) in self.each() {
            map.serialize_entry(kind.name(), &outcomes)?;
        }
        map.serialize_entry("left_out", &self.left_out)?;
        map.end()
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for TrackRecord {
    /// Reads the object that is written. An unknown key and a key that occurs twice are refused.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use crate::serial::{at_key, readable, twice};
        use serde::de::Error;
        use std::borrow::Cow;

        struct Reader;

        impl<'de> serde::de::Visitor<'de> for Reader {
            type Value = TrackRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the outcomes by kind of verdict, and left_out")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<TrackRecord, A::Error> {
                let (mut by_kind, mut left_out) = ([None; VerdictKind::ALL.len()], None);
                while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                    let is_second = if key == "left_out" {
                        left_out.replace(map.next_value()?).is_some()
                    } else {
                        let mut kinds = by_kind.iter_mut().zip(VerdictKind::ALL);
                        let of_kind = kinds.find(|(_, kind)| kind.name() == key);
                        let unknown =
                            || readable(A::Error::unknown_field(&key, &VerdictKind::NAMES));
                        let (outcomes, _) = of_kind.ok_or_else(unknown)?;
                        let read = map.next_value().map_err(|error| at_key(&key, error))?;
                        outcomes.replace(read).is_some()
                    };
                    if is_second {
                        return Err(twice(&key));
                    }
                }
                let by_kind = by_kind.map(Option::unwrap_or_default);
                Ok(TrackRecord { by_kind, left_out: left_out.unwrap_or_default() })
            }
        }

        deserializer.deserialize_map(Reader)
    }
}

/// The numbers of [`Outcomes`], as read.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "outcomes: an object with places and met"
)]
struct RawOutcomes {
    places: u32,
    met: u32,
}

#[cfg(feature = "serde")]
crate::serial::checked!(Outcomes: RawOutcomes => |RawOutcomes { places, met }| {
    if met <= places {
        Ok(Self { places, met })
    } else {
        Err(format!("met: {met} of {places} places cannot have met the target"))
    }
});

crate::record::plain!(Outcomes);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TrackRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TrackRecord".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let doc = "The outcomes for each kind of verdict that occurred.";
        crate::record::object_schema(generator, doc, |record| {
            for kind in VerdictKind::NAMES {
                record.key::<Option<Outcomes>>(kind, "The outcomes. Omitted for no places.");
            }
            record.key::<u32>("left_out", "The number of places whose outcome is unknown.");
        })
    }
}
