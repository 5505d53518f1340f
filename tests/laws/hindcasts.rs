//! Hindcasts and calibrations: properties that hold for all inputs, the crate's constants
//! recomputed from their data, and coverage on places and years left out of the calibration.

mod by_hand;
mod constants;
mod generated;
mod recomputed;
mod refusals;

use crate::support::config;
use crate::support::sets::Sets;
use climate_targets::hindcast::{
    Hindcast, HindcastError, HindcastReport, Outcomes, Places, TrackRecord, reference_set,
};
use climate_targets::trend::{
    Calibration, Damping, HorizonCalibration, ReferenceSet, TextbookCoverage, TrendError,
};
use climate_targets::trend::{EstimatorKind, TrendFit};
use climate_targets::{
    Absent, Assessor, EmissionSeries, Emissions, Estimator, Portion, Share, VerdictKind, Year,
    catalogue,
};
use proptest::prelude::*;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Whether two numbers are equal within rounding.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn estimator() -> impl Strategy<Value = Estimator> {
    let kind = prop_oneof![
        Just(EstimatorKind::Ols),
        Just(EstimatorKind::LogLinear),
        Just(EstimatorKind::RandomWalk),
        Just(EstimatorKind::LogRandomWalk),
        crate::support::damping().prop_map(EstimatorKind::DampedRandomWalk),
        crate::support::damping().prop_map(EstimatorKind::DampedLogRandomWalk),
        crate::support::reference_set().prop_map(EstimatorKind::Outlook),
    ];
    (kind, 3..12_u16).prop_map(|(kind, window)| Estimator::new(kind).last_years(window))
}

/// Scattered levels of a place in tonnes. About a tenth of the years are missing.
fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    let one = (proptest::bool::weighted(0.9), 0.5..2.0_f64);
    proptest::collection::vec(one, 8..30).prop_map(|years| {
        let each = years.into_iter().enumerate();
        let known = each.filter(|(_, (observed, _))| *observed);
        known.map(|(age, (_, level))| (1990 + i32::try_from(age).unwrap(), 1e5 * level)).collect()
    })
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    EmissionSeries::from_tonnes("a place", levels.iter().copied()).unwrap()
}
