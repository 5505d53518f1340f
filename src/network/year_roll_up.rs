use core::fmt;

use super::boundaries::differing;
use super::roll_up::in_common;
use super::sum::Quotient;
use super::{MemberRatios, MemberResult, MemberSum, RollUp};
use crate::assessment::Assessment;
use crate::boundary::{BoundaryFields, POPULATION};
use crate::formula::sum_known;
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year, named};

/// The sums over the members of a roll-up in one year, and who is missing from them.
///
/// A member is counted if it has a base level, and a level in that year, which lies after its base.
/// Base and level are of its own series, on the basis that its target is judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRollUp<'a> {
    year: Year,
    counted: Vec<CountedMember<'a>>,
    missing: Vec<(&'a str, MissingReason)>,
    differing: BoundaryFields,
}

/// A member whose levels go into the sums.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CountedMember<'a> {
    /// Its name.
    #[cfg_attr(feature = "serde", serde(rename = "place"))]
    pub name: &'a str,
    /// E0, its base level.
    #[cfg_attr(feature = "serde", serde(rename = "base_t"))]
    pub base: Emissions,
    /// E(y), its level in the year.
    #[cfg_attr(feature = "serde", serde(rename = "level_t"))]
    pub level: Emissions,
    /// A, what its target allows in the judged year.
    #[cfg_attr(feature = "serde", serde(rename = "allowable_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub allowable: Known<Emissions>,
    /// Its inhabitants in the year, if reported.
    pub population: Option<f64>,
}

named! {
    /// Why a member is not in the sums of a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(tag = "kind", content = "reason", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum MissingReason {
        /// It has no series.
        NoSeries = "no_series",
        /// It has no base level, for a reason.
        NoBase(Absent) = "no_base",
        /// It has no level in the year, for a reason.
        NoLevel(Absent) = "no_level",
        /// The year is not after its base.
        NotAfterBase = "not_after_base",
    }
}

impl MissingReason {
    /// The reason of a member with a series.
    fn reason(self) -> Option<Absent> {
        match self {
            Self::NoSeries => None,
            Self::NoBase(reason) | Self::NoLevel(reason) => Some(reason),
            Self::NotAfterBase => Some(Absent::NoObservation),
        }
    }
}

impl fmt::Display for MissingReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSeries => f.write_str("no series"),
            Self::NoBase(reason) => write!(f, "no base level: {reason}"),
            Self::NoLevel(reason) => write!(f, "no level in the year: {reason}"),
            Self::NotAfterBase => f.write_str("the year is not after its base"),
        }
    }
}

impl<'a> RollUp<'a> {
    /// The sums in the year that most members have a level for ([`RollUp::latest_year`]).
    ///
    /// # Errors
    /// As [`RollUp::latest_year`].
    pub fn in_latest_year(&self) -> Known<YearRollUp<'a>> {
        self.latest_year().map(|year| self.in_year(year))
    }

    /// The sums in a year.
    pub fn in_year(&self, year: Year) -> YearRollUp<'a> {
        let (mut counted, mut missing, mut judged) = (Vec::new(), Vec::new(), Vec::new());
        for member in self.members() {
            match count(member, year) {
                Ok((assessment, one)) => {
                    judged.push(assessment);
                    counted.push(one);
                }
                Err(reason) => missing.push((member.name, reason)),
            }
        }
        YearRollUp { year, counted, missing, differing: differing(judged) }
    }
}

impl<'a> YearRollUp<'a> {
    /// The year.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The members that are counted.
    pub fn counted(&self) -> &[CountedMember<'a>] {
        &self.counted
    }

    /// The members that are not counted, by name, with the reason.
    pub fn missing(&self) -> &[(&'a str, MissingReason)] {
        &self.missing
    }

    /// How many members there are.
    pub fn members(&self) -> usize {
        self.counted.len() + self.missing.len()
    }

    /// Whether all members are counted.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// The share of the members that are counted.
    pub fn coverage(&self) -> Share {
        Share::computed(self.counted.len() as f64 / self.members() as f64)
    }

    /// The fields in which the boundaries of any two counted members differ; sums exist only if
    /// there are none, since territorial and use-based emissions count some tonnes twice and others
    /// never.
    pub const fn differing(&self) -> BoundaryFields {
        self.differing
    }

    /// The sum of the base levels E0.
    pub fn base(&self) -> MemberSum {
        self.sum(|member| Ok(member.base))
    }

    /// The sum of the levels of the year.
    pub fn level(&self) -> MemberSum {
        self.sum(|member| Ok(member.level))
    }

    /// The sum of what the members' targets allow in their judged years.
    pub fn allowable(&self) -> MemberSum {
        self.sum(|member| member.allowable)
    }

    /// The change since the base as a share of it, `E(y)/E0 - 1`; of sums
    /// `sum E(y) / sum E0 - 1`.
    pub fn change(&self) -> MemberRatios {
        self.ratios(Absent::BaseNotPositive, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            Ok(Quotient { dividend: level - base, divisor: base, scale: 0.0 })
        })
    }

    /// The share of the needed reduction that is delivered, `(E0 - E(y))/(E0 - A)`; of sums
    /// likewise. Where the target of a counted member asks for no reduction, only that of the sums
    /// can be there.
    ///
    /// It is a share of tonnes, for a target per head too, and there differs from the member's own
    /// [`Figures::progress`](crate::Figures::progress), which is per head.
    pub fn progress(&self) -> MemberRatios {
        self.ratios(Absent::NoReductionAsked, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            let allowable = member.allowable?.tonnes();
            let (dividend, divisor) = (base - level, base - allowable);
            Ok(Quotient { dividend, divisor, scale: base.abs().max(allowable.abs()) })
        })
    }

    /// The emissions per head of the counted members together: the sum of their levels over the sum
    /// of their inhabitants.
    ///
    /// # Errors
    /// As [`MemberSum::of_counted`](super::MemberSum::of_counted); [`Absent::ActivityNotReported`] unless the population of each is
    /// known in the year.
    pub fn per_head(&self) -> Known<Intensity> {
        let level = self.level().of_counted()?;
        let each = self.counted.iter().map(|m| m.population.ok_or(Absent::ActivityNotReported));
        Intensity::of(level, sum_known(each)?).ok_or(Absent::OutOfRange)
    }

    /// Whether any member is counted; if none is, the reason that all have in common.
    fn any(&self) -> Known<()> {
        let reasons = self.missing.iter().filter_map(|(_, missing)| missing.reason());
        if self.counted.is_empty() { Err(in_common(reasons)) } else { Ok(()) }
    }

    fn summable(&self) -> Known<()> {
        if self.differing.is_empty() { Ok(()) } else { Err(Absent::BoundariesDiffer) }
    }

    fn sum(&self, of: impl Fn(&CountedMember<'a>) -> Known<Emissions>) -> MemberSum {
        let each = self.counted.iter().map(|member| of(member).map(Emissions::tonnes));
        let value = self.any().and(self.summable()).and_then(|()| sum_known(each));
        MemberSum::new(value.map(Emissions::computed), self.counted.len(), self.members())
    }

    fn ratios(
        &self,
        not_positive: Absent,
        of: impl Fn(&CountedMember<'a>) -> Known<Quotient>,
    ) -> MemberRatios {
        let each = self.any().and_then(|()| self.counted.iter().map(of).collect());
        let populations = self.counted.iter().map(|member| member.population);
        let counts = (self.counted.len(), self.members());
        MemberRatios::of(&each, populations, self.summable(), not_positive, counts)
    }
}

/// What a member adds to the sums of a year.
fn count<'a>(
    member: &MemberResult<'a>,
    year: Year,
) -> Result<(Assessment<'a>, CountedMember<'a>), MissingReason> {
    let assessment = member.assessment.ok_or(MissingReason::NoSeries)?;
    let figures = assessment.figures();
    let base = figures.base.map_err(MissingReason::NoBase)?;
    if year <= base.years.last() {
        return Err(MissingReason::NotAfterBase);
    }
    let level = assessment.details().level_in(year).map_err(MissingReason::NoLevel)?;
    let population = assessment.series().activity(POPULATION);
    let counted = CountedMember {
        name: member.name,
        base: base.level,
        level,
        allowable: figures.allowable,
        population: population.and_then(|population| population.in_year(year)),
    };
    Ok((assessment, counted))
}
