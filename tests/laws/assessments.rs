//! Properties that hold for every assessment, tested on generated series, targets and methods.

mod figures;
mod invariances;

use crate::support::figures::{levels, shares};
use crate::support::*;
use chrono::Datelike;
use climate_targets::assessment::Reach;
use climate_targets::boundary::LandSector;
use climate_targets::target::{
    BaselineCut, BaselineScenario, GoalPart, GoalParts, SupplementaryCap,
};
use climate_targets::trend::{Anchoring, TrendWindow};
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Commitment, Deadline,
    EmissionSeries, Emissions, Estimator, Figures, Goal, Known, Observation, Period, Portion,
    Share, Target, Undetermined, Verdict, Year,
};
use proptest::prelude::*;

fn figures(assessor: Assessor, series: &EmissionSeries, target: &Target) -> Figures {
    assessor.assess(series, target).figures()
}

/// Whether a level is at or below the allowable level. As in the crate, two levels count as equal
/// if they differ by at most 1e-12 of the larger absolute value of base and allowable level.
fn at_or_under(level: f64, allowable: f64, base: Option<f64>) -> bool {
    let scale = base.unwrap_or(0.0).abs().max(allowable.abs());
    level <= allowable || (level - allowable).abs() <= 1e-12 * scale
}
