//! Targets of every kind, computed by hand.

mod budgets;
mod following;
mod measures;
mod per_unit;
mod yearly;

use crate::support::off_track;
use chrono::NaiveDate;
use climate_targets::assessment::{AnnualCuts, PeriodStanding, Rule};
use climate_targets::boundary::LandSector;
use climate_targets::inventory::EmissionSeriesBuilder;
use climate_targets::pathway::PathName;
use climate_targets::quantity::PointsOfBase;
use climate_targets::resolve::Basis;
use climate_targets::target::{
    AnnualRate, Banking, GoalPart, GoalParts, NetZero, SupplementaryCap, TargetBuilder,
    TargetError, YearlyLimits,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessment, Assessor, BaseReference, Boundary, Caveat, Commitment,
    Deadline, EmissionSeries, Emissions, Figures, Goal, Intensity, Known, Metric, Period, Portion,
    Share, Target, Undetermined, Verdict, Year, catalogue,
};

pub(super) fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 6, 30).unwrap()
}

pub(super) fn t(value: f64) -> Emissions {
    Emissions::from_tonnes(value).unwrap()
}

pub(super) fn year(year: i32) -> Year {
    Year::constant(year)
}

pub(super) fn by(y: i32) -> Deadline {
    Deadline::By(year(y))
}

pub(super) fn observed(levels: &[(i32, f64)]) -> EmissionSeriesBuilder {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, level)| b.observe(*year, t(*level)))
}

pub(super) fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    observed(levels).build().unwrap()
}

fn builder(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    Target::builder("a target").goal(goal).deadline(deadline)
}

fn target(goal: impl Into<Goal>, deadline: Deadline) -> Target {
    builder(goal, deadline).build().unwrap()
}

fn builder_from_1990(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    builder(goal, deadline).reference(BaseReference::constant(1990))
}

/// A figure in its unit: tonnes, tonnes per unit, a fraction or a bare number.
trait Number {
    fn number(self) -> f64;
}

impl Number for f64 {
    fn number(self) -> f64 {
        self
    }
}

impl Number for Emissions {
    fn number(self) -> f64 {
        self.tonnes()
    }
}

impl Number for Intensity {
    fn number(self) -> f64 {
        self.tonnes_per_unit()
    }
}

impl Number for Share {
    fn number(self) -> f64 {
        self.fraction()
    }
}

#[track_caller]
fn near(known: Known<impl Number>, expected: f64) {
    let value = known.unwrap().number();
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{value}, not {expected}");
}

fn level_and_margin(verdict: Verdict) -> (f64, f64) {
    match verdict {
        Verdict::Met { level, margin, .. }
        | Verdict::Missed { level, margin, .. }
        | Verdict::AchievedEarly { level, margin, .. } => (level.tonnes(), margin.tonnes()),
        other => panic!("{other}"),
    }
}

pub(super) fn over(from: i32, to: i32) -> Deadline {
    Deadline::Period(Period::constant(from, to))
}
