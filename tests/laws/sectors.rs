//! Sector breakdowns: properties that hold for all breakdowns, and the inventories of Swedish
//! cities and Lahti by sector.

mod edges;
mod generated;
mod inventories;

use crate::support::*;
use approx::assert_relative_eq;
use climate_targets::boundary::{Gases, LandSector, Sectors};
use climate_targets::catalogue::covenant_of_mayors::BY_2030;
use climate_targets::sectors::{Contributions, SectorBreakdown, SectorContribution, SectorError};
use climate_targets::target::{
    AmbitionRange, AnnualRate, GoalPart, GoalParts, NetZero, SupplementaryCap,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Deadline,
    EmissionSeries, Emissions, Goal, Known, Metric, Observation, Period, Portion, Share, Target,
    Year,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The series of a total, and the name and series of each sector.
#[derive(Debug, Clone)]
struct Whole {
    total: EmissionSeries,
    sectors: Vec<(String, EmissionSeries)>,
}

impl Whole {
    fn breakdown(&self) -> SectorBreakdown {
        let sectors = self.sectors.iter().cloned();
        SectorBreakdown::new(self.total.clone(), sectors, Portion::constant(0.01)).unwrap()
    }
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
               &(year, level): &(i32, f64)| { b.observe(year, tonnes(level)) };
    levels.iter().fold(builder, add).build().unwrap()
}

fn levels(series: &EmissionSeries) -> Vec<(i32, f64)> {
    series.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect()
}

fn cut(portion: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(portion))
}

fn target(ambition: impl Into<Goal>) -> Target {
    Target::builder("a target")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap()
}

fn as_of_2024() -> Assessor {
    Assessor::as_of(day(2024, 6, 30))
}

fn t(level: Known<Emissions>) -> Known<f64> {
    level.map(Emissions::tonnes)
}

fn f(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}

fn figures(part: &SectorContribution<'_>) -> [(&'static str, Known<f64>); 5] {
    [
        ("base", t(part.base)),
        ("level", t(part.level)),
        ("change", t(part.change)),
        ("gap", t(part.gap)),
        ("needed", t(part.needed)),
    ]
}

fn shares(part: &SectorContribution<'_>) -> [(&'static str, Known<f64>); 3] {
    [
        ("change", f(part.share_of_change)),
        ("gap", f(part.share_of_gap)),
        ("needed", f(part.share_of_needed)),
    ]
}

/// All parts of the total: every sector, then the emissions in no sector.
fn all_parts<'c, 'a>(
    found: &'c Contributions<'a>,
) -> impl Iterator<Item = &'c SectorContribution<'a>> + Clone {
    found.sectors.iter().chain([&found.in_no_sector])
}
