//! The results for a place and its sectors against a target.

use chrono::NaiveDate;
use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, Sector, SectorAssessments, SectorContribution};
use climate_targets::sectors::{SectorBreakdown, SectorDifference};
use climate_targets::{Emissions, Known, Verdict};

use crate::support::display::{printable, readable_unit};

pub struct PlaceResult<'a> {
    pub breakdown: &'a SectorBreakdown,
    pub assessments: SectorAssessments<'a>,
    pub contributions: Known<Contributions<'a>>,
}

/// The contribution of a sector, and the verdict on the sector by itself.
pub struct SectorResult<'a> {
    pub contribution: SectorContribution<'a>,
    pub verdict: Known<Verdict>,
}

impl<'a> PlaceResult<'a> {
    pub fn place(&self) -> String {
        printable(self.breakdown.total().place())
    }

    pub fn unit(&self) -> MassUnit {
        readable_unit(&self.assessments.total)
    }

    /// The differences between the total and the sum of the sectors, in the years that were complete
    /// on the as-of date.
    pub fn differences(&self) -> impl Iterator<Item = SectorDifference<'a>> {
        let as_of = self.assessments.total.figures().as_of;
        let is_complete = move |year: i32| {
            NaiveDate::from_ymd_opt(year, 12, 31).is_some_and(|last_day| last_day <= as_of)
        };
        self.breakdown.differences().filter(move |one| is_complete(one.year.get()))
    }

    /// The results for all sectors in data order.
    pub fn sectors(&self) -> Vec<SectorResult<'a>> {
        let Ok(contributions) = &self.contributions else { return Vec::new() };
        let pairs = contributions.sectors.iter().zip(&self.assessments.sectors);
        let results = pairs.map(|(contribution, (_, assessment))| {
            let verdict = assessment.map(|assessment| assessment.verdict());
            SectorResult { contribution: *contribution, verdict }
        });
        results.collect()
    }

    /// The results for the sectors with emissions, sorted by the reduction still needed, largest
    /// first.
    pub fn sorted_sectors(&self) -> Vec<SectorResult<'a>> {
        let mut results = self.sectors();
        results.retain(|result| self.zero_sectors().all(|name| name != result.contribution.name));
        results.sort_by(|a, b| rank(&b.contribution).total_cmp(&rank(&a.contribution)));
        results
    }

    /// The sectors with zero emissions in every year. Such sectors occur because some publishers
    /// use the same list of sectors for all places.
    pub fn zero_sectors(&self) -> impl Iterator<Item = &'a str> {
        let is_zero = |sector: &&Sector| {
            let observations = sector.series().observations();
            !observations.is_empty() && observations.iter().all(|o| o.emissions == Emissions::ZERO)
        };
        self.breakdown.sectors().iter().filter(is_zero).map(Sector::name)
    }
}

/// The sort key: the reduction still needed or, without a limit, the latest level. A sector without
/// either comes last.
fn rank(contribution: &SectorContribution<'_>) -> f64 {
    contribution.needed.or(contribution.level).map_or(f64::NEG_INFINITY, Emissions::tonnes)
}
