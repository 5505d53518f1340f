//! No assessment depends on values for years that end after the as-of date.

use crate::support::{any_kind_of_target, assessor, config, level, rich_series, tonnes};
use climate_targets::quantity::HalfWidth;
use climate_targets::{
    Activity, Assessment, Assessor, BasePolicy, BaseReference, EmissionSeries, Emissions, Target,
    Year,
};
use proptest::prelude::*;

/// The last year that has ended by the as-of date.
fn last_year(assessor: &Assessor) -> i32 {
    use chrono::Datelike;
    let date = assessor.date();
    date.year() - i32::from((date.month(), date.day()) != (12, 31))
}

/// The series with half-widths added. Values after the year `last` are multiplied by `ahead`, or
/// removed if `ahead` is `None`.
fn known(series: &EmissionSeries, last: i32, ahead: Option<f64>) -> EmissionSeries {
    let changed = |year: Year, value: f64| match ahead {
        _ if year.get() <= last => Some(value),
        Some(factor) => Some(factor * value),
        None => None,
    };
    let mut builder = EmissionSeries::builder(series.place().to_owned());
    for observation in series.observations() {
        let mut observation = *observation;
        let level = changed(observation.year, observation.emissions.tonnes());
        let Some(level) = level else { continue };
        observation.emissions = tonnes(level);
        let land = observation.land_sector.map(Emissions::tonnes);
        observation.land_sector = land.and_then(|land| changed(observation.year, land)).map(tonnes);
        builder = builder.observation(observation);
        let percent = changed(observation.year, 7.0).unwrap().abs();
        builder = builder.half_width(observation.year, HalfWidth::from_percent(percent));
    }
    for activity in series.activities() {
        let values = activity.values().iter();
        let positive = |x: f64| x.abs().max(1e-3);
        let known = |(year, x): &(Year, f64)| Some((year.get(), positive(changed(*year, *x)?)));
        let mut values: Vec<(i32, f64)> = values.filter_map(known).collect();
        if values.is_empty() {
            // An activity needs at least one value, so its values are kept. All are for later
            // years, so no assessment may use them.
            values = activity.values().iter().map(|(year, x)| (year.get(), *x)).collect();
        }
        builder = builder.activity(Activity::named(
            activity.name().to_owned(),
            activity.definition().to_owned(),
            values,
        ));
    }
    for measures in series.measures() {
        let of = |value: f64| changed(measures.year, value).map(|value| tonnes(value.abs()));
        let (used, sold) = (of(measures.used.tonnes()), of(measures.units_sold.tonnes()));
        if let (Some(used), Some(sold)) = (used, sold) {
            builder = builder.measures(measures.year, used, sold);
        }
    }
    builder.build().unwrap()
}

/// All output of an assessment as one text.
fn all_output(result: &Assessment<'_>) -> String {
    let details = result.details();
    format!(
        "{details}\n{}\n{}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        details.derivation(),
        serde_json::to_string(&details).unwrap(),
        result.details().gross_and_net(),
        details.chart(),
        details.chart_per_unit(),
        details.observed_excess(),
        details.next_year_allowed(),
        details.probability_truly_met(),
        details.path().is_ok(),
    )
}

/// The target with a declared base level in `year`, which may be after the as-of date. `None` if
/// such a target is invalid.
fn with_declared_base(target: &Target, year: i32, level: f64) -> Option<Target> {
    let policy = BasePolicy::Declared(tonnes(level));
    Target::builder("declared")
        .goal(target.goal().clone())
        .deadline(target.deadline())
        .reference(BaseReference::constant(year).with_policy(policy))
        .metric(target.metric().clone())
        .boundary(target.boundary().clone())
        .build()
        .ok()
}

proptest! {
    #![proptest_config(config("no_look_ahead"))]

    #[test]
    fn values_after_the_as_of_date_change_nothing(
        (series, target, assessor) in (rich_series(), any_kind_of_target(), assessor()),
        factor in prop_oneof![Just(0.0), 0.1..10.0_f64],
    ) {
        let last = last_year(&assessor);
        let (without, changed) = (known(&series, last, None), known(&series, last, Some(factor)));
        let whole_result = |series: &EmissionSeries| all_output(&assessor.assess(series, &target));
        prop_assert_eq!(whole_result(&without), whole_result(&changed));
    }

    #[test]
    fn values_after_the_as_of_date_change_nothing_with_a_declared_base(
        (series, target, assessor) in (rich_series(), any_kind_of_target(), assessor()),
        (year, base) in (1990..2040_i32, level()),
    ) {
        let Some(target) = with_declared_base(&target, year, base) else { return Ok(()) };
        let last = last_year(&assessor);
        let (without, changed) = (known(&series, last, None), known(&series, last, Some(3.0)));
        let whole_result = |series: &EmissionSeries| all_output(&assessor.assess(series, &target));
        prop_assert_eq!(whole_result(&without), whole_result(&changed));
    }
}
