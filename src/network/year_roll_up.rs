use core::fmt;

use super::roll_up::MemberResult;
use super::sum::Ratio;
use super::{Ratios, Sum};
use crate::assessment::Assessment;
use crate::boundary::{Boundary, BoundaryField, BoundaryFields, POPULATION};
use crate::formula::sum_known;
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year};

/// The sums over the members of a roll-up in one year, and who is missing from them.
///
/// A member is counted if it has a base level, and a level in that year, which lies after its base.
/// Base and level are of its own series, on the basis that its target is judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRollUp<'a> {
    year: Year,
    counted: Vec<Counted<'a>>,
    missing: Vec<(&'a str, Missing)>,
    differing: BoundaryFields,
}

/// A member whose levels go into the sums.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Counted<'a> {
    /// Its name.
    pub name: &'a str,
    /// E0, its base level.
    pub base: Emissions,
    /// E(y), its level in the year.
    pub level: Emissions,
    /// A, what its target allows in the judged year.
    pub allowable: Known<Emissions>,
    /// Its inhabitants in the year, if reported.
    pub population: Option<f64>,
}

/// Why a member is not in the sums of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Missing {
    /// It has no series.
    NoSeries,
    /// It has no base level, for a reason.
    NoBase(Absent),
    /// It has no level in the year, for a reason.
    NoLevel(Absent),
    /// The year is not after its base.
    NotAfterBase,
}

impl Missing {
    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoSeries => "no_series",
            Self::NoBase(_) => "no_base",
            Self::NoLevel(_) => "no_level",
            Self::NotAfterBase => "not_after_base",
        }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSeries => f.write_str("no series"),
            Self::NoBase(reason) => write!(f, "no base level: {reason}"),
            Self::NoLevel(reason) => write!(f, "no level in the year: {reason}"),
            Self::NotAfterBase => f.write_str("the year is not after its base"),
        }
    }
}

impl<'a> YearRollUp<'a> {
    pub(super) fn of(members: &[MemberResult<'a>], year: Year) -> Self {
        let (mut counted, mut missing) = (Vec::new(), Vec::new());
        let mut common = CommonBoundary::default();
        for member in members {
            match count(member, year) {
                Ok((assessment, one)) => {
                    common.add(&assessment);
                    counted.push(one);
                }
                Err(reason) => missing.push((member.name, reason)),
            }
        }
        Self { year, counted, missing, differing: common.differing }
    }

    /// The year.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The members that are counted.
    pub fn counted(&self) -> &[Counted<'a>] {
        &self.counted
    }

    /// The members that are not counted, by name, with the reason.
    pub fn missing(&self) -> &[(&'a str, Missing)] {
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

    /// The fields in which the counted members' boundaries differ; sums exist only if there are
    /// none, since territorial and use-based emissions count some tonnes twice and others never.
    pub const fn differing(&self) -> BoundaryFields {
        self.differing
    }

    /// The sum of the base levels E0.
    pub fn base(&self) -> Sum {
        self.sum(|member| Ok(member.base))
    }

    /// The sum of the levels of the year.
    pub fn level(&self) -> Sum {
        self.sum(|member| Ok(member.level))
    }

    /// The sum of what the members' targets allow in their judged years.
    pub fn allowable(&self) -> Sum {
        self.sum(|member| member.allowable)
    }

    /// The change since the base as a share of it, `E(y)/E0 - 1`; of sums
    /// `sum E(y) / sum E0 - 1`.
    pub fn change(&self) -> Ratios {
        self.ratios(Absent::BaseNotPositive, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            Ok((level - base, base))
        })
    }

    /// The share of the needed reduction that is delivered, `(E0 - E(y))/(E0 - A)`; of sums
    /// likewise. Where the target of a counted member asks for no reduction there is none.
    pub fn progress(&self) -> Ratios {
        self.ratios(Absent::NoReductionAsked, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            Ok((base - level, base - member.allowable?.tonnes()))
        })
    }

    /// The emissions per head of the counted members together: the sum of their levels over the sum
    /// of their inhabitants.
    ///
    /// # Errors
    /// As [`Sum::of_counted`]; [`Absent::ActivityNotReported`] unless the population of each is
    /// known in the year.
    pub fn per_head(&self) -> Known<Intensity> {
        let level = self.level().of_counted()?;
        let each = self.counted.iter().map(|m| m.population.ok_or(Absent::ActivityNotReported));
        Intensity::of(level, sum_known(each)?).ok_or(Absent::OutOfRange)
    }

    /// Whether levels may be added up.
    fn summable(&self) -> Known<()> {
        if self.differing.is_empty() { Ok(()) } else { Err(Absent::BoundariesDiffer) }
    }

    fn sum(&self, of: impl Fn(&Counted<'a>) -> Known<Emissions>) -> Sum {
        let each = self.counted.iter().map(|member| of(member).map(Emissions::tonnes));
        let any = if self.counted.is_empty() { Err(Absent::NoObservation) } else { Ok(()) };
        let value = any.and(self.summable()).and_then(|()| sum_known(each));
        Sum::new(value.map(Emissions::computed), self.counted.len(), self.members())
    }

    fn ratios(
        &self,
        not_positive: Absent,
        of: impl Fn(&Counted<'a>) -> Known<(f64, f64)>,
    ) -> Ratios {
        let one = |member: &Counted<'a>| {
            let (dividend, divisor) = of(member)?;
            Ok(Ratio { dividend, divisor, population: member.population })
        };
        let each = self.counted.iter().map(one).collect();
        let counts = (self.counted.len(), self.members());
        Ratios::of(each, self.summable(), not_positive, counts)
    }
}

/// What the boundaries of several series have in common.
#[derive(Default)]
struct CommonBoundary {
    /// Each field as the first series that specifies it does.
    fields: Boundary,
    /// Whether the first series is judged net of the land sector.
    is_net: Option<bool>,
    differing: BoundaryFields,
}

impl CommonBoundary {
    fn add(&mut self, assessment: &Assessment<'_>) {
        let own = assessment.series().boundary();
        let mut comparison = self.fields.compare(own);
        let is_net = assessment.figures().basis.is_net();
        if *self.is_net.get_or_insert(is_net) != is_net {
            comparison.set(BoundaryField::LandSector, Some(true));
        }
        self.differing = self.differing.union(comparison.differing);
        let known = &mut self.fields;
        known.gases = known.gases.or(own.gases);
        known.gwp_set = known.gwp_set.or(own.gwp_set);
        known.accounting = known.accounting.or(own.accounting);
        known.sectors = known.sectors.take().or_else(|| own.sectors.clone());
        known.land_sector = known.land_sector.or(own.land_sector);
        known.coverage = known.coverage.or(own.coverage);
    }
}

/// What a member adds to the sums of a year.
fn count<'a>(
    member: &MemberResult<'a>,
    year: Year,
) -> Result<(Assessment<'a>, Counted<'a>), Missing> {
    let assessment = member.assessment.ok_or(Missing::NoSeries)?;
    let figures = assessment.figures();
    let base = figures.base.map_err(Missing::NoBase)?;
    if year <= base.years.last() {
        return Err(Missing::NotAfterBase);
    }
    let level = assessment.level_in(year).map_err(Missing::NoLevel)?;
    let population = assessment.series().activity(POPULATION);
    let counted = Counted {
        name: member.name,
        base: base.level,
        level,
        allowable: figures.allowable,
        population: population.and_then(|population| population.in_year(year)),
    };
    Ok((assessment, counted))
}
