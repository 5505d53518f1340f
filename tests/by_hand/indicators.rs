//! Indicators of other publishers: published figures, properties that hold for all inputs, and
//! every indicator on series with gaps, zeros or negative levels.

mod every_series;
mod laws;
mod published;

use crate::support::*;
use climate_targets::boundary::LandSector;
use climate_targets::indicator::c40::{self, PeakStatus, PeakUnknown};
use climate_targets::indicator::eurostat::{self, ProgressCategory};
use climate_targets::indicator::klimatkollen_2024::{self, BudgetPath, BudgetRunOut};
use climate_targets::indicator::net_zero_metrics::{budget_of, net_zero_metrics};
use climate_targets::indicator::un_2023::{self, Trend2023};
use climate_targets::indicator::{Reduction, eea, esr, jrc, klimatkollen_2026, sbti, sweden};
use climate_targets::pathway::Pathway;
use climate_targets::target::{GoalPart, GoalParts, NetZero, PermittedGrowth};
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Ambition, BaseReference, Deadline, EmissionSeries, Emissions, Estimator, Goal, Known,
    Metric, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn series_with(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
}

fn reduction(base: (i32, f64), goal: (i32, f64)) -> Reduction {
    let node = |(y, t): (i32, f64)| (year(y), tonnes(t));
    Reduction::new(node(base), node(goal)).unwrap()
}

/// Emissions of Norrköping in t CO2, 2015-2021. Source: Klimatkollen's unit tests.
const NORRKOPING: [f64; 7] = [
    575_029.197_615_897,
    587_981.674_412_033,
    562_126.750_235_607,
    567_506.055_574_675,
    561_072.598_453_251,
    511_529.056_937_4,
    543_303.129_520_453,
];

fn norrkoping() -> EmissionSeries {
    let levels: Vec<_> = (2015..).zip(NORRKOPING).collect();
    series_with(&levels)
}

fn number(value: Known<f64>) -> String {
    value.map_or_else(|reason| reason.name().into(), |value| value.to_string())
}

fn level(value: Known<Emissions>) -> String {
    number(value.map(Emissions::tonnes))
}

fn status(status: PeakStatus) -> String {
    match status {
        PeakStatus::Peaked => "peaked",
        PeakStatus::NotPeaked => "not_peaked",
        PeakStatus::Unknown(PeakUnknown::TooFewObservations) => "too_few_observations",
        PeakStatus::Unknown(_) => "unknown",
        _ => panic!("a new status"),
    }
    .into()
}

/// All indicators of a series as JSON, one per line. A NaN would be written as `null`.
fn all_json(series: &EmissionSeries, reduction: Reduction, as_of: chrono::NaiveDate) -> String {
    let half = Portion::constant(0.5);
    let goal = (reduction.by(), reduction.allowable());
    let base = BaseReference::constant(2005);
    let json = serde_json::json!({
        "eea": eea::distance_to_target_path(series, reduction, as_of).ok(),
        "eurostat": eurostat::growth_ratio(series, reduction, as_of).ok(),
        "un": un_2023::expected_progress(series, reduction, as_of).ok(),
        "c40": [c40::peaked_by_code(series, as_of), c40::peaked_by_text(series, as_of)],
        "nzm": net_zero_metrics(series, goal, as_of).ok(),
        "k24": klimatkollen_2024::budget_outlook(series, goal, as_of).ok(),
        "k26": klimatkollen_2026::paris_test(series, as_of).ok(),
        "sweden": sweden::fulfilment(series, base, half, as_of).ok(),
        "jrc": jrc::achieved_share(series, base, half, as_of).ok(),
        "sbti": sbti::required_reduction(half, year(2005), reduction.by()).ok(),
        "esr": esr::allocation_2018(series, half, as_of).ok(),
    });
    // A `null` at the top level is a refused indicator, not a NaN, so it is left out.
    let object = json.as_object().unwrap();
    object.values().filter(|value| !value.is_null()).map(|v| v.to_string() + "\n").collect()
}

fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    proptest::collection::btree_map(2006..2020_i32, crate::support::level(), 1..12)
        .prop_map(|levels| levels.into_iter().collect())
}
