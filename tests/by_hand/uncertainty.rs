//! Uncertainty: published error propagation, values computed by hand, properties that hold for all
//! inputs, and margins smaller than the uncertainty.

mod approach1;
mod laws;
mod series;

use crate::support::*;
use approx::{assert_abs_diff_eq, assert_relative_eq};
use climate_targets::boundary::LandSector;
use climate_targets::inventory::YearUncertainty;
use climate_targets::quantity::{HalfWidth, PointsOfBase, QuantityError};
use climate_targets::target::{GoalPart, GoalParts, NetZero};
use climate_targets::uncertainty::{
    Approach1, Category, FactorBetweenYears, UncertainChange, UncertaintyError,
    probability_at_or_under,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, Boundary, Caveat, Deadline,
    EmissionSeries, Emissions, Goal, Known, Metric, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn percent(value: f64) -> HalfWidth {
    HalfWidth::from_percent(value).unwrap()
}

/// A category whose emission factor is correlated between the years.
fn category(base: f64, latest: f64, activity: f64, factor: f64) -> Category {
    let between = FactorBetweenYears::Correlated;
    Category::new(tonnes(base), tonnes(latest), percent(activity), percent(factor), between)
}

fn independent(category: Category) -> Category {
    let Category { base, latest, activity, factor, .. } = category;
    Category::new(base, latest, activity, factor, FactorBetweenYears::Independent)
}

fn inventory_of(categories: &[Category]) -> Approach1 {
    Approach1::new(categories.to_vec()).unwrap()
}

fn probability(series: &EmissionSeries, target: &Target) -> Known<Share> {
    Assessor::as_of(day(2021, 6, 30)).assess(series, target).details().probability_truly_met()
}

fn categories() -> impl Strategy<Value = Vec<Category>> {
    let one = (1.0..1e6_f64, 1.0..1e6_f64, 0.0..100.0_f64, 0.0..300.0_f64, any::<bool>());
    let one = one.prop_map(|(base, latest, activity, factor, own)| {
        let correlated = category(base, latest, activity, factor);
        if own { independent(correlated) } else { correlated }
    });
    proptest::collection::vec(one, 1..10)
}
