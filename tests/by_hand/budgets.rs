//! Carbon budgets: published figures, values computed by hand, dates in leap years, properties that
//! hold for all inputs, and every budget function on series with gaps, zeros or extreme levels.

mod laws;
mod published;
mod results;
mod run_outs;
mod shares;

use crate::support::*;
use approx::assert_relative_eq;
use chrono::{Datelike, NaiveDate};
use climate_targets::boundary::{BoundaryField, Gases};
use climate_targets::budget::{
    Budget, BudgetError, BudgetShare, BudgetStanding, RunOut, RunOuts, ShareRule, Side, cumulative,
    past_excess, total_of_fixed_cut,
};
use climate_targets::indicator::klimatkollen_2024::{self, BudgetRunOut};
use climate_targets::pathway::Pathway;
use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendFit};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, Boundary, Deadline, EmissionSeries,
    Emissions, Estimator, Known, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

fn budget(amount: f64, from: i32) -> Budget {
    Budget::new(tonnes(amount), Year::constant(from)).unwrap()
}

fn ols_over_all_years() -> Estimator {
    Estimator::ols().last_years(100)
}

/// The run-outs at the latest rate, along the trend and under the trend line, in this order.
fn all_three(run_outs: &RunOuts) -> [Known<RunOut>; 3] {
    [run_outs.at_latest_rate, run_outs.along_trend, run_outs.under_trend_line]
}

#[allow(clippy::unnecessary_wraps, reason = "compared with results of this type")]
fn exhausted_on(year: i32, month: u32, of_month: u32) -> Known<RunOut> {
    Ok(RunOut::Exhausted(day(year, month, of_month)))
}

/// Emissions of Stockholm in t CO2e (SMHI, release 2025, CC BY 4.0).
const STOCKHOLM: [(i32, f64); 5] = [
    (2019, 1_453_184.61),
    (2020, 1_064_749.47),
    (2021, 1_147_739.22),
    (2022, 1_077_664.59),
    (2023, 1_008_395.99),
];

/// Requires that every known figure is finite. Every run-out date must lie after the latest
/// observation and within the hundred years searched. All known run-outs must agree on whether the
/// budget is already exceeded.
fn assert_finite_and_consistent(run_outs: &RunOuts) {
    let BudgetStanding { budget, latest, used, remaining, .. } = run_outs.standing;
    let finite = |level: Known<Emissions>| level.is_err() || level.unwrap().tonnes().is_finite();
    assert!(finite(used) && finite(remaining), "{run_outs:?}");
    let years_left = run_outs.standing.years_left_at_latest_rate;
    assert!(years_left.is_err() || years_left.unwrap().is_finite(), "{run_outs:?}");
    for run_out in all_three(run_outs) {
        if let (Ok(RunOut::Exhausted(date)), Ok(latest)) = (run_out, latest) {
            let first = budget.from().get().max(latest.year.get() + 1);
            assert!((first..=first + 100).contains(&date.year()), "{date} {run_outs:?}");
        }
        let exceeded = Ok(RunOut::AlreadyExceeded);
        assert_eq!(
            run_out.is_ok() && all_three(run_outs)[0] == exceeded,
            run_out == exceeded,
            "{run_outs:?}"
        );
    }
}
