//! No result depends on values for years that end after the as-of date, nor on later revisions of a
//! baseline scenario.

use crate::support::{
    any_kind_of_target, assessor, config, config_with, level, portion, rich_series, tonnes,
};
use climate_targets::indicator::Reduction;
use climate_targets::network::{CityAndNation, Member, RollUp};
use climate_targets::panel::Panel;
use climate_targets::plan::{Measure, Plan};
use climate_targets::quantity::HalfWidth;
use climate_targets::robustness::MethodGrid;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::target::{BaselineScenario, NetZero};
use climate_targets::trend::TrendWindow;
use climate_targets::{
    Activity, Ambition, Assessment, Assessor, BasePolicy, BaseReference, Commitment, Deadline,
    EmissionSeries, Emissions, Portion, Target, Year,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

/// The last year that has ended by the as-of date.
fn last_year(assessor: &Assessor) -> i32 {
    use chrono::Datelike;
    let date = assessor.date();
    date.year() - i32::from((date.month(), date.day()) != (12, 31))
}

/// The series with half-widths added. Values after the year `last` are multiplied by `ahead`, and
/// activities that the series lacks get a value after that year; or both are left out if `ahead` is
/// `None`.
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
        let values: Vec<(i32, f64)> = values.filter_map(known).collect();
        if !values.is_empty() {
            let (name, definition) = (activity.name(), activity.definition());
            builder =
                builder.activity(Activity::named(name.to_owned(), definition.to_owned(), values));
        }
    }
    if ahead.is_some() {
        let missing = [Activity::POPULATION, "GDP"].into_iter();
        for name in missing.filter(|name| series.activity(name).is_none()) {
            builder = builder.activity(Activity::named(name, "a later report", [(last + 1, 10.0)]));
        }
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

/// A target from 1990, with a scenario of these nodes as its ambition.
fn below(scenario: BaselineScenario, deadline: Deadline) -> Target {
    Target::builder("below")
        .goal(Ambition::BelowBaseline(scenario))
        .deadline(deadline)
        .reference(BaseReference::constant(1990).with_policy(BasePolicy::NearestLater))
        .build()
        .unwrap()
}

/// A commitment to a target and to net zero in 2060.
fn with_net_zero(target: &Target) -> Option<Commitment> {
    let net_zero = Target::builder("net zero")
        .goal(Ambition::NetZero(NetZero::BALANCE))
        .deadline(Deadline::By(Year::constant(2060)))
        .reference(target.reference()?)
        .build()
        .unwrap();
    Commitment::new("both", [target.clone(), net_zero]).ok()
}

/// The results of a target beside its own assessment, as texts.
fn other_results(assessor: Assessor, series: &EmissionSeries, target: &Target) -> Vec<String> {
    let result = assessor.assess(series, target);
    let mut texts = vec![all_output(&result)];
    let reduction = Reduction::of(target, series, assessor.date());
    texts.push(format!("{reduction:?}"));
    let plan = Plan::builder("a plan").measure(Measure::new("m").reduces(2021, tonnes(10.0)));
    let plan = plan.build().unwrap();
    let of_plan = plan.assess(assessor, series, target);
    let sectors = [("All", series.clone())];
    let sectors = SectorBreakdown::new(series.clone(), sectors, Portion::constant(0.0)).unwrap();
    let roll_up = RollUp::new(assessor, target, [Member::new("a place").series(series)]).unwrap();
    for year in (2004..2044).step_by(3).map(Year::constant) {
        texts.push(format!("{:?}", result.allowed_in(year)));
        texts.push(format!("{:?}", sectors.contributions_in(assessor, target, year)));
        texts.push(serde_json::to_string(&of_plan.in_year(year).report()).unwrap());
        texts.push(serde_json::to_string(&roll_up.in_year(year).report()).unwrap());
    }
    let city = CityAndNation::new(assessor, series, series);
    texts.push(format!("{:?}", city.targets(target, target)));
    let vintages = assessor.compare_vintages(series, series, target);
    texts.push(format!("{:?}", vintages.recalculation()));
    let panel = [series.clone()];
    let panel = Panel::from_series(&panel);
    texts.push(serde_json::to_string(assessor.assess_panel(&panel, &[target]).columns()).unwrap());
    let grid = MethodGrid::for_target(target).windows([TrendWindow::LastYears(5)]);
    let robustness = assessor.robustness(series, target, &grid).unwrap();
    texts.push(serde_json::to_string(&robustness.report()).unwrap());
    if let Some(commitment) = with_net_zero(target) {
        texts.extend(assessor.assess_commitment(series, &commitment).map(|one| all_output(&one)));
    }
    texts
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

proptest! {
    // Each case has the results of the whole library, so fewer cases are run.
    #![proptest_config(config_with("no_look_ahead", 150))]

    #[test]
    fn revisions_of_a_baseline_after_the_as_of_date_change_nothing(
        (series, assessor) in (rich_series(), assessor()),
        tables in vec(btree_map(2005..2045_i32, level(), 1..5), 2),
        (cut, year, each_year) in (portion(), 2005..2040_i32, any::<bool>()),
    ) {
        let nodes = |at: usize| -> Vec<(Year, Emissions)> {
            tables[at].iter().map(|(year, t)| (Year::constant(*year), tonnes(*t))).collect()
        };
        let year = Year::constant(year);
        let deadline = if each_year { Deadline::EachYearFrom(year) } else { Deadline::By(year) };
        let scenario = BaselineScenario::reduce_by(cut, nodes(0)).unwrap();
        let tomorrow = assessor.date().succ_opt().unwrap();
        let revised = scenario.clone().revised(tomorrow, nodes(1)).unwrap();
        let [before, after] = [scenario, revised].map(|scenario| below(scenario, deadline));
        prop_assert_eq!(
            other_results(assessor, &series, &before),
            other_results(assessor, &series, &after)
        );
    }

    /// Two members with series of one place: whether they count as one series twice.
    #[test]
    fn values_after_the_as_of_date_do_not_decide_whether_two_members_are_one(
        (one, other, target, assessor) in
            (rich_series(), rich_series(), any_kind_of_target(), assessor()),
        is_same in any::<bool>(),
    ) {
        let last = last_year(&assessor);
        let other = if is_same { one.clone() } else { other };
        let is_refused = |one: &EmissionSeries, other: &EmissionSeries| {
            let members = [Member::new("A").series(one), Member::new("B").series(other)];
            RollUp::new(assessor, &target, members).is_err()
        };
        let [first, second] = [&one, &other].map(|series| known(series, last, None));
        let [first_ahead, second_ahead] = [&one, &other].map(|series| known(series, last, Some(2.0)));
        let refused = is_refused(&first, &second);
        prop_assert_eq!(refused, is_refused(&first, &second_ahead));
        prop_assert_eq!(refused, is_refused(&first_ahead, &second_ahead));
        prop_assert!(refused || !is_same);
    }
}
