//! Paths: published figures, closed forms computed by hand, and properties that hold for all
//! inputs.
#![allow(clippy::unreadable_literal, reason = "levels as ITR prints them")]

mod anchors;
mod laws;
mod shapes;

use crate::support::*;
use climate_targets::pathway::{PathAnchor, PathName, PathShape, Pathway};
use climate_targets::quantity::PartialDate;
use climate_targets::target::{AnnualRate, Banking, YearlyLimits};
use climate_targets::{
    Absent, Ambition, Assessor, BaseReference, Commitment, Deadline, EmissionSeries, Emissions,
    Known, PathMethod, Period, Portion, Target, Year,
};
use proptest::prelude::*;

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn node((y, level): (i32, f64)) -> (Year, Emissions) {
    (year(y), tonnes(level))
}

fn yearly_limits(nodes: &[(i32, f64)]) -> YearlyLimits {
    YearlyLimits::new(nodes.iter().copied().map(node).collect()).unwrap()
}

fn at(path: &Pathway<'_>, y: i32) -> Known<f64> {
    path.level_in(year(y)).map(Emissions::tonnes)
}

#[track_caller]
fn near(known: Known<f64>, expected: f64) {
    let value = known.unwrap();
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{value}, not {expected}");
}

fn series() -> EmissionSeries {
    let levels = [(1990, 100.0), (2015, 80.0), (2019, 72.0), (2020, 70.0)];
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
}
