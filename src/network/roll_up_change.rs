use std::collections::BTreeMap;

use super::boundaries::differing;
use super::{MemberResult, RollUp};
use crate::assessment::{Assessment, Verdict};
use crate::formula::sum_known;
use crate::inventory::folded_name;
use crate::quantity::{Absent, Emissions, Known, Share, Year};

/// What has changed between two roll-ups of a network: since the last report.
///
/// ```
/// use climate_targets::network::{Member, RollUp, RollUpChange};
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// // Borås, t CO2e (SMHI, release 2025, CC BY 4.0).
/// let levels = [(1990, 452_680.08), (2015, 282_583.18), (2020, 255_583.75)];
/// let boras = EmissionSeries::from_tonnes("Borås", levels)?;
/// let members = [Member::new("Borås").series(&boras)];
/// let earlier = RollUp::new(Assessor::as_of_ymd(2016, 6, 30)?, &BY_2020, members)?;
/// let later = RollUp::new(Assessor::as_of_ymd(2021, 6, 30)?, &BY_2020, members)?;
/// let change = RollUpChange::between(&earlier, &later);
/// let moved: Vec<_> = change.verdicts().map(|moved| (moved.name, moved.kinds())).collect();
/// assert_eq!(moved, [("Borås", (Some("achieved_early"), Some("met")))]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RollUpChange<'r, 'a> {
    earlier: &'r RollUp<'a>,
    later: &'r RollUp<'a>,
}

/// A member whose verdict is of another kind than before.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VerdictChange<'a> {
    /// Its name in the later roll-up.
    #[cfg_attr(feature = "serde", serde(rename = "place"))]
    pub name: &'a str,
    /// What it was; `None` where it had no series.
    pub earlier: Option<Verdict>,
    /// What it is; `None` where it has none.
    pub later: Option<Verdict>,
}

impl VerdictChange<'_> {
    /// The names of the two kinds.
    pub fn kinds(&self) -> (Option<&'static str>, Option<&'static str>) {
        (self.earlier.map(|v| v.name()), self.later.map(|v| v.name()))
    }
}

/// The emissions of the same members in the latest years of two roll-ups, both from the inventories
/// of the later one.
///
/// Inventories are recalculated; a level of one release and one of another are never compared.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LikeForLike {
    /// How many members are counted: those that are in both roll-ups and have both years.
    pub counted: usize,
    /// How many members the later roll-up has.
    pub members: usize,
    /// The latest year of the earlier roll-up.
    pub from: Year,
    /// The latest year of the later roll-up.
    pub to: Year,
    /// The sum of their levels in the first of the two years.
    #[cfg_attr(feature = "serde", serde(rename = "earlier_t"))]
    pub earlier: Emissions,
    /// The sum of their levels in the second.
    #[cfg_attr(feature = "serde", serde(rename = "later_t"))]
    pub later: Emissions,
    /// `later / earlier - 1`.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub change: Known<Share>,
}

impl<'r, 'a> RollUpChange<'r, 'a> {
    /// Compares two roll-ups of one network, the later with the earlier.
    pub const fn between(earlier: &'r RollUp<'a>, later: &'r RollUp<'a>) -> Self {
        Self { earlier, later }
    }

    /// The earlier roll-up.
    pub const fn earlier(&self) -> &'r RollUp<'a> {
        self.earlier
    }

    /// The later roll-up.
    pub const fn later(&self) -> &'r RollUp<'a> {
        self.later
    }

    /// The members that are in the later one only.
    pub fn came(&self) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
        only_in(self.later, self.earlier)
    }

    /// The members that are in the earlier one only.
    pub fn went(&self) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
        only_in(self.earlier, self.later)
    }

    /// The members of both whose verdict is of another kind now, one without a series among them.
    pub fn verdicts(&self) -> impl Iterator<Item = VerdictChange<'a>> + use<'r, 'a> {
        self.in_both().filter_map(|(earlier, later)| {
            let (was, is) = (earlier.verdict(), later.verdict());
            let changed = was.map(|v| v.name()) != is.map(|v| v.name());
            changed.then_some(VerdictChange { name: later.name, earlier: was, later: is })
        })
    }

    /// The emissions of the members that both have, in the latest year of each.
    ///
    /// # Errors
    /// As [`RollUp::latest_year`] if either roll-up has no year; [`Absent::NoObservation`] if no
    /// member has both; [`Absent::BoundariesDiffer`] if those that have count different things;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn like_for_like(&self) -> Known<LikeForLike> {
        let (from, to) = (self.earlier.latest_year()?, self.later.latest_year()?);
        let both = self.in_both().filter_map(|(_, member)| {
            let assessment = member.assessment?;
            let details = assessment.details();
            Some((assessment, details.level_in(from).ok()?, details.level_in(to).ok()?))
        });
        let both: Vec<(Assessment<'_>, Emissions, Emissions)> = both.collect();
        if both.is_empty() {
            return Err(Absent::NoObservation);
        }
        if !differing(both.iter().map(|(assessment, ..)| *assessment)).is_empty() {
            return Err(Absent::BoundariesDiffer);
        }
        let earlier = sum_known(both.iter().map(|(_, level, _)| Ok(level.tonnes())))?;
        let later = sum_known(both.iter().map(|(.., level)| Ok(level.tonnes())))?;
        let positive = if earlier > 0.0 { Ok(earlier) } else { Err(Absent::BaseNotPositive) };
        Ok(LikeForLike {
            counted: both.len(),
            members: self.later.members().len(),
            from,
            to,
            earlier: Emissions::computed(earlier),
            later: Emissions::computed(later),
            change: positive.map(|e| Share::computed(later / e - 1.0)),
        })
    }

    fn in_both(
        &self,
    ) -> impl Iterator<Item = (&'r MemberResult<'a>, &'r MemberResult<'a>)> + use<'r, 'a> {
        let by_name = by_name(self.earlier);
        self.later
            .members()
            .iter()
            .filter_map(move |later| Some((*by_name.get(&folded_name(later.name))?, later)))
    }
}

/// The members of one roll-up that another does not have.
fn only_in<'r, 'a>(
    one: &'r RollUp<'a>,
    other: &'r RollUp<'a>,
) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
    let by_name = by_name(other);
    let names = one.members().iter().map(|member| member.name);
    names.filter(move |name| !by_name.contains_key(&folded_name(name)))
}

fn by_name<'r, 'a>(roll_up: &'r RollUp<'a>) -> BTreeMap<String, &'r MemberResult<'a>> {
    roll_up.members().iter().map(|member| (folded_name(member.name), member)).collect()
}
