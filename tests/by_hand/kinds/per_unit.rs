//! Targets per head, and per unit of another activity.

use super::*;

/// Requires that a per-unit target's figures in tonnes omit every judged figure, with the reason
/// `JudgedPerUnit`.
#[track_caller]
fn assert_all_judged_per_unit(figures: &Figures) {
    let absent = Some(Absent::JudgedPerUnit);
    assert_eq!(figures.allowable.err(), absent);
    assert_eq!(figures.progress.err(), absent);
    assert_eq!(figures.path.err(), absent);
    assert_eq!(figures.needed.err(), absent);
    assert_eq!(figures.required.err(), absent);
    assert_eq!(figures.trend.err(), absent);
    assert_eq!(figures.projection.err(), absent);
    assert_eq!(figures.effort_ratio.err(), absent);
    assert_eq!(figures.cumulative.err(), absent);
    assert_eq!(figures.supplement.err(), absent);
}

/// A town with 10 t per head in 1990 (100 t, 10 inhabitants) and 6 t in 2020 (90 t, 15
/// inhabitants).
fn growing_town() -> EmissionSeriesBuilder {
    let population = Activity::population("on 31 December", [(1990, 10.0), (2020, 15.0)]);
    observed(&[(1990, 100.0), (2020, 90.0)]).activity(population)
}

#[test]
fn a_target_per_head_is_judged_per_head() {
    let town = growing_town().build().unwrap();
    let halve = builder_from_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2030))
        .metric(Metric::PerCapita)
        .build()
        .unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &halve);
    let per_unit = result.per_unit().unwrap();
    let own = per_unit.figures();
    near(own.base.map(|base| base.level), 10.0);
    near(own.latest.map(|latest| latest.level), 6.0);
    near(own.allowable, 5.0);
    near(own.change.and_then(|change| change.level), -4.0);
    near(own.needed, 1.0);
    near(own.required.and_then(|required| required.linear_per_year), 0.1);
    // The path falls from 10 to 5 t per head in 40 years and is at 6.25 in 2020.
    near(own.path.map(|path| path.level), 6.25);
    near(own.path.and_then(|path| path.gap), -0.25);
    // Shares refer to the levels per head.
    near(own.change.and_then(|change| change.share), -0.4);
    near(own.progress, 0.8);
    assert_eq!(own.verdict, Verdict::OnTrack);
    // The figures in tonnes are total emissions, and their shares refer to total emissions.
    let figures = result.figures();
    near(figures.base.map(|base| base.level), 100.0);
    near(figures.latest.map(|latest| latest.level), 90.0);
    near(figures.change.and_then(|change| change.level), -10.0);
    near(figures.change.and_then(|change| change.share), -0.1);
    near(figures.elapsed, 0.75);
    assert_eq!(figures.elapsed, own.elapsed);
    assert_eq!(figures.lenses, own.lenses);
    assert_eq!(result.verdict(), Verdict::OnTrack);
    assert_all_judged_per_unit(&figures);
}

#[test]
fn a_projected_population_does_not_turn_the_allowable_level_into_tonnes() {
    let population =
        Activity::population("counted and projected", [(1990, 10.0), (2020, 15.0), (2030, 20.0)]);
    let town = observed(&[(1990, 100.0), (2020, 90.0)]).activity(population).build().unwrap();
    let target = builder(Ambition::AtMost(t(5.0)), by(2030)).metric(Metric::PerCapita);
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &target);
    // 5 t per head for 20 inhabitants would be 100 t, more than the 90 t of 2020, although the
    // level per head must fall. The figures in tonnes therefore include neither a limit nor a
    // needed reduction.
    assert_all_judged_per_unit(&result.figures());
    let per_unit = result.per_unit().unwrap();
    near(per_unit.figures().allowable, 5.0);
    near(per_unit.figures().needed, 1.0);
}

#[test]
fn a_trend_per_head_is_not_given_in_tonnes() {
    // Levels are 10, 9 and 8 t per head for 10, 20 and 30 inhabitants.
    let population =
        Activity::population("on 31 December", [(2018, 10.0), (2019, 20.0), (2020, 30.0)]);
    let town = observed(&[(2018, 100.0), (2019, 180.0), (2020, 240.0)]).activity(population);
    let town = town.build().unwrap();
    let target = builder(Ambition::AtMost(t(5.0)), by(2023)).metric(Metric::PerCapita);
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &target);
    let per_unit = result.per_unit().unwrap();
    let own = per_unit.figures();
    near(own.trend.and_then(|trend| trend.slope()), -1.0);
    let projection = own.projection.unwrap();
    near(Ok(projection.level), 5.0);
    assert_eq!(projection.reach.unwrap().first_year(), Ok(year(2023)));
    assert_all_judged_per_unit(&result.figures());
    // Without a base there is no path, so the trend decides. Total emissions rise, but levels per
    // head fall.
    assert_eq!(result.verdict(), Verdict::OnTrack);
    let chart = result.details().chart_per_unit().unwrap();
    let observed: Vec<_> = chart.rows().filter_map(|row| row.observed).collect();
    assert_eq!(observed.iter().map(|e| e.tonnes_per_unit()).collect::<Vec<_>>(), [10.0, 9.0, 8.0]);
    let first = result.chart().into_iter().next().unwrap();
    assert_eq!(first.observed, Some(t(100.0)));
    assert_eq!(first.path, Err(Absent::JudgedPerUnit));
    assert_eq!(first.trend, Err(Absent::JudgedPerUnit));
    assert_eq!(first.limit, None);
}

#[test]
fn years_without_a_population_are_left_out_with_a_caveat() {
    let population = Activity::population("on 31 December", [(1990, 10.0), (2019, 10.0)]);
    let town = observed(&[(1990, 100.0), (2019, 60.0), (2020, 50.0)]).activity(population);
    let town = town.build().unwrap();
    let target = |y| builder(Ambition::AtMost(t(7.0)), by(y)).metric(Metric::PerCapita).build();
    let (in_2019, in_2020) = (target(2019).unwrap(), target(2020).unwrap());
    let result = Assessor::as_of(day(2021)).assess(&town, &in_2019);
    assert_eq!(level_and_margin(result.verdict()), (60.0, 10.0));
    let Verdict::Met { level, margin, .. } = result.per_unit().unwrap().figures().verdict else {
        panic!("{}", result.verdict())
    };
    assert_eq!((level.tonnes_per_unit(), margin.tonnes_per_unit()), (6.0, 1.0));
    let left_out = result.caveats().find_map(|caveat| match caveat {
        Caveat::DroppedYears { count, activity, .. } => Some((count, activity)),
        _ => None,
    });
    assert_eq!(left_out, Some((1, Some("population".into()))));
    // 2020 has emissions but no population.
    let unknown = Assessor::as_of(day(2021)).assess(&town, &in_2020).verdict();
    assert_eq!(unknown, Verdict::Undetermined(Undetermined::ActivityNotReported));
}

#[test]
fn a_target_per_unit_of_an_unreported_activity_is_undetermined() {
    let town = growing_town().build().unwrap();
    let per_gdp =
        builder(Ambition::AtMost(t(5.0)), by(2030)).metric(Metric::PerUnitOf("GDP".into()));
    let per_gdp = per_gdp.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &per_gdp);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::ActivityNotReported));
    assert_all_judged_per_unit(&result.figures());
    let per_unit = result.per_unit().unwrap();
    near(per_unit.figures().allowable, 5.0);
    assert_eq!(per_unit.figures().latest.err(), Some(Absent::ActivityNotReported));
    // A series without observations gives another reason.
    let nothing = series(&[]);
    let result = Assessor::as_of(day(2021)).assess(&nothing, &per_gdp);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::NoObservation));
}

#[test]
fn a_goal_may_combine_a_share_in_tonnes_and_a_level_per_head() {
    // The Under2 memorandum: 80 % below 1990, or less than 2 t per head, by 2050.
    let cut = GoalPart::new(Ambition::ReduceBy(Portion::constant(0.8)))
        .reference(BaseReference::constant(1990));
    let per_head = GoalPart::new(Ambition::AtMost(t(2.0))).metric(Metric::PerCapita);
    let parts = GoalParts::new(vec![cut, per_head]).unwrap();
    let under2 = target(Goal::AnyOf(parts), by(2050));
    let population = Activity::population("on 31 December", [(1990, 10.0), (2050, 20.0)]);
    let town = observed(&[(1990, 100.0), (2050, 38.0)]).activity(population).build().unwrap();
    let result = Assessor::as_of(day(2052)).assess(&town, &under2);
    let verdicts: Vec<_> =
        result.details().parts().map(|part| part.figures.verdict.name()).collect();
    assert_eq!(verdicts, ["missed", "met"]); // a cut of 62 %; 1.9 t per head
    assert_eq!(result.verdict().name(), "met");
    let parts: Vec<_> = result.details().parts().collect();
    assert!(parts[0].per_unit.is_none() && parts[1].per_unit.is_some());
}

/// A population that is reported only for years after the as-of date is no population yet.
#[test]
fn an_activity_of_later_years_only_is_not_reported() {
    let levels = [(1990, 100.0), (2010, 95.0), (2020, 90.0)];
    let without = observed(&levels).build().unwrap();
    let later = Activity::population("on 31 December", [(2031, 10.0)]);
    let with = observed(&levels).activity(later).build().unwrap();
    let target = Target::builder("t").reduce_by_percent(50.0).base_year(1990).by(2030).per_capita();
    let target = target.build().unwrap();
    let outputs = [&without, &with].map(|series| {
        let result = Assessor::as_of_ymd(2022, 6, 30).unwrap().assess(series, &target);
        assert_eq!(result.figures().latest.err(), Some(Absent::ActivityNotReported));
        assert_eq!(result.per_unit().unwrap().activity(), None);
        let report = result.details().report_with_derivation();
        [result.to_string(), result.to_markdown(), serde_json::to_string(&report).unwrap()]
    });
    assert_eq!(outputs[0], outputs[1]);
    // In 2032 the value is known.
    let result = Assessor::as_of_ymd(2032, 6, 30).unwrap().assess(&with, &target);
    assert!(result.per_unit().unwrap().activity().is_some());
}
