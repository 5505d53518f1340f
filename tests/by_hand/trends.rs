//! Trends: published figures, values computed by hand, comparison with brute force, and properties
//! that hold for all inputs.

mod estimators;
mod laws;
mod least_absolute_deviations;
mod projections;

use crate::support::*;
use climate_targets::trend::mann_kendall;
use climate_targets::trend::{EstimatorKind, ExcludedYears, TrendError, TrendFit};
use climate_targets::{
    Absent, Assessor, EmissionSeries, Emissions, Estimator, Intensity, Known, Share, Target, Year,
};
use proptest::prelude::*;

fn fit(estimator: Estimator, levels: &[(i32, f64)]) -> Known<TrendFit> {
    let levels: Vec<_> = levels.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t))).collect();
    TrendFit::of(estimator, levels.into_iter())
}

#[track_caller]
fn near(a: f64, b: f64, within: f64) {
    assert!((a - b).abs() <= within, "{a}, not {b}");
}

fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    proptest::collection::btree_map(2000..2030_i32, 1.0..1e6_f64, 3..12)
        .prop_map(|levels| levels.into_iter().collect())
}

fn slope(estimator: Estimator, levels: &[(i32, f64)]) -> f64 {
    fit(estimator, levels).unwrap().slope().unwrap().tonnes()
}
