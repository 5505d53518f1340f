//! Figures of small series, computed by hand. In the comments, P(t) is the level of the target path
//! and T(t) the level of the trend in year t.

mod base_levels;
mod boundaries;
mod caveats;
mod standing;
mod trends;
mod verdicts;

use crate::support::{day, off_track, tonnes};
use approx::assert_abs_diff_eq;
use climate_targets::assessment::Lenses;
use climate_targets::assessment::{NetUnknown, Reach};
use climate_targets::boundary::{Accounting, BoundaryField, LandSector};
use climate_targets::inventory::{EmissionSeriesBuilder, ObservationStatus};
use climate_targets::quantity::PointsOfBase;
use climate_targets::resolve::{Base, BaseYears, Basis, base_level};
use climate_targets::target::{
    AmbitionRange, GoalPart, GoalParts, NetZero, SupplementaryCap, TargetBuilder,
};
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Ambition, Assessment, Assessor, BasePolicy, BaseReference, Boundary, Caveat,
    Commitment, Deadline, EmissionSeries, Emissions, Estimator, Figures, Goal, Known, Period,
    Portion, Share, Target, Undetermined, Verdict, Year,
};
use core::f64::consts::PI;

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

/// A series from years, gross emissions and, where reported, the land sector.
fn with_land(levels: &[(i32, f64, Option<f64>)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    let add = |b: EmissionSeriesBuilder, level: &(i32, f64, Option<f64>)| {
        let (year, gross, land) = *level;
        match land {
            Some(land) => b.observe_with_land(year, tonnes(gross), tonnes(land)),
            None => b.observe(year, tonnes(gross)),
        }
    };
    levels.iter().fold(builder, add).build().unwrap()
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn builder(goal: impl Into<Goal>, by: i32) -> TargetBuilder {
    Target::builder("a target").goal(goal).deadline(Deadline::By(year(by)))
}

fn target(goal: impl Into<Goal>, by: i32) -> Target {
    builder(goal, by).reference(BaseReference::constant(1990)).build().unwrap()
}

fn reduce_by(fraction: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(fraction))
}

fn halve_by(by: i32) -> Target {
    target(reduce_by(0.5), by)
}

fn at_most(level: f64, by: i32) -> Target {
    builder(Ambition::AtMost(tonnes(level)), by).build().unwrap()
}

fn mid_2021() -> Assessor {
    Assessor::as_of(day(2021, 6, 30))
}

fn figures(levels: &[(i32, f64)], target: &Target) -> Figures {
    mid_2021().assess(&series(levels), target).figures()
}

fn verdict(levels: &[(i32, f64)], target: &Target) -> Verdict {
    figures(levels, target).verdict
}

fn near(known: Known<f64>, expected: f64) {
    assert_abs_diff_eq!(known.unwrap(), expected, epsilon = 1e-9);
}

fn fraction(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}

const FALLING: [(i32, f64); 4] = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];

fn net_zero(own: Option<f64>, by: i32) -> TargetBuilder {
    let own = own.map(Portion::constant);
    let ambition = Ambition::NetZero(own.map_or(NetZero::BALANCE, NetZero::with_own_reduction));
    builder(ambition, by)
        .reference(BaseReference::constant(1990))
        .boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included))
}

/// The boundary fields whose difference makes the series not comparable with the target. Panics if
/// the two are comparable.
fn differing_fields(series: &EmissionSeries, target: &Target) -> Vec<BoundaryField> {
    match mid_2021().assess(series, target).verdict() {
        Verdict::NotComparable(fields) => fields.iter().collect(),
        other => panic!("{other:?}"),
    }
}
