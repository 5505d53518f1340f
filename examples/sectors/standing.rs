//! The standing of a place against a target, and the contribution of each sector.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::sectors::{Contributions, Sector, SectorAssessments, SectorContribution};
use climate_targets::{Assessor, Emissions, Known, Target, Verdict};

use crate::support::readable::{printable, readable_unit};

pub struct Standing<'a> {
    pub breakdown: &'a SectorBreakdown,
    pub judged: SectorAssessments<'a>,
    pub shares: Known<Contributions<'a>>,
}

/// The contribution of a sector to the total, and its own verdict.
pub struct Line<'a> {
    pub part: SectorContribution<'a>,
    pub own: Known<Verdict>,
}

impl<'a> Standing<'a> {
    pub fn of(breakdown: &'a SectorBreakdown, assessor: Assessor, target: &'a Target) -> Self {
        let judged = breakdown.assess(assessor, target);
        Self { breakdown, judged, shares: breakdown.contributions(assessor, target) }
    }

    pub fn place(&self) -> String {
        printable(self.breakdown.total().place())
    }

    pub fn unit(&self) -> MassUnit {
        readable_unit(&self.judged.total)
    }

    /// All sectors in the order of the data.
    pub fn every_line(&self) -> Vec<Line<'a>> {
        let Ok(shares) = &self.shares else { return Vec::new() };
        let lines = shares.sectors.iter().zip(&self.judged.sectors).map(|(part, (_, own))| {
            let own = own.map(|assessment| assessment.verdict());
            Line { part: *part, own }
        });
        lines.collect()
    }

    /// The sectors with emissions, the largest remaining need first.
    pub fn lines(&self) -> Vec<Line<'a>> {
        let silent = |line: &Line<'_>| self.silent().any(|name| name == line.part.name);
        let mut lines: Vec<Line<'a>> =
            self.every_line().into_iter().filter(|line| !silent(line)).collect();
        lines.sort_by(|one, other| rank(&other.part).total_cmp(&rank(&one.part)));
        lines
    }

    /// The sectors with zero emissions in every year, such as unused rows of a common form.
    pub fn silent(&self) -> impl Iterator<Item = &'a str> {
        let is_silent = |sector: &&Sector| {
            let observed = sector.series().observations();
            !observed.is_empty() && observed.iter().all(|o| o.emissions == Emissions::ZERO)
        };
        self.breakdown.sectors().iter().filter(is_silent).map(Sector::name)
    }
}

/// Ordered by the remaining need, or by the latest level without a known limit; sectors with
/// neither are last.
fn rank(part: &SectorContribution<'_>) -> f64 {
    part.needed.or(part.latest).map_or(f64::NEG_INFINITY, Emissions::tonnes)
}
