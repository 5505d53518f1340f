//! Budget results: excess emissions, JSON output, and series with gaps, zeros or extreme levels.

use super::*;

/// The series compared with the assessment has no gaps, because `past_excess` leaves missing years
/// out of both sums.
#[test]
fn past_and_future_excess_agree_with_the_assessment() {
    let observed =
        [(2018, 100.0), (2019, 99.0), (2020, 98.0), (2021, 97.0), (2022, 96.0), (2023, 95.0)];
    let levels = series(&observed);
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("half")
        .goal(half)
        .deadline(Deadline::By(Year::constant(2028)))
        .reference(BaseReference::constant(2018))
        .build()
        .unwrap();
    let as_of = day(2024, 6, 30);
    let result = Assessor::as_of(as_of).estimator(ols_over_all_years()).assess(&levels, &target);
    let path = result.path().unwrap();
    let past = past_excess(&path, &levels, as_of, Period::constant(2019, 2028)).unwrap();
    // The path allows 95, 90, 85, 80 and 75 t in 2019-2023.
    assert_eq!((past.from.get(), past.to.get(), past.years), (2019, 2023, 5));
    assert_relative_eq!(past.observed.tonnes(), 485.0, max_relative = 1e-12);
    assert_relative_eq!(past.path.tonnes(), 425.0, max_relative = 1e-12);
    assert_relative_eq!(past.excess.tonnes(), 60.0, max_relative = 1e-12);
    assert_eq!(result.details().past_excess(), Ok(past.excess));
    // Without 2021, both sums cover four years.
    let holed: Vec<_> = observed.into_iter().filter(|(year, _)| *year != 2021).collect();
    let years = Period::constant(2019, 2028);
    let holed = past_excess(&path, &series(&holed), as_of, years).unwrap();
    assert_eq!(holed.years, 4);
    assert_relative_eq!(holed.excess.tonnes(), 48.0, max_relative = 1e-12);
    let trend = result.figures().trend.unwrap();
    let ahead = cumulative(&path, &trend, Period::constant(2024, 2028));
    assert_eq!(result.figures().cumulative, Ok(ahead));
    // The trend's 94 to 90 t sum to 460 t, the path's 70 to 50 t to 300 t.
    assert_relative_eq!(ahead.excess.unwrap().tonnes(), 160.0, max_relative = 1e-12);

    let none = past_excess(&path, &levels, as_of, Period::constant(2024, 2028));
    assert_eq!(none, Err(Absent::NoObservation));
    let (from, to) = ((2020, 10.0), (2030, 0.0));
    let node = |(year, level): (i32, f64)| (Year::constant(year), tonnes(level));
    let later = Pathway::linear(node(from), node(to)).unwrap();
    let before = past_excess(&later, &levels, as_of, Period::constant(2018, 2023));
    assert_eq!(before, Err(Absent::NotAfterAnchor));
    let early = cumulative(&later, &trend, Period::constant(2018, 2023));
    assert_eq!(
        (early.path, early.excess),
        (Err(Absent::NotAfterAnchor), Err(Absent::NotAfterAnchor))
    );
    assert!(early.trend.is_ok());
}

#[test]
fn run_outs_give_the_reason_why_a_trend_cannot_be_fitted() {
    let negative = series(&[(2022, 10.0), (2023, -1.0)]);
    let run_outs = budget(5.0, 2024).run_outs(&negative, day(2024, 6, 30), Estimator::log_linear());
    assert_eq!(all_three(&run_outs)[1..], [Err(Absent::LevelNotPositive); 2]);
    let one = series(&[(2023, 10.0)]);
    let run_outs = budget(5.0, 2024).run_outs(&one, day(2024, 6, 30), ols_over_all_years());
    assert_eq!(
        all_three(&run_outs),
        [exhausted_on(2024, 7, 2), Err(Absent::TooFewPoints), Err(Absent::TooFewPoints)]
    );
}

#[test]
fn budget_results_are_copy_send_and_sync() {
    fn assert_traits<T: Copy + Send + Sync + 'static>() {}
    assert_traits::<Budget>();
    assert_traits::<BudgetError>();
    assert_traits::<BudgetStanding>();
    assert_traits::<RunOuts>();
    assert_traits::<BudgetShare>();
}

#[test]
fn budgets_and_budget_results_as_json() {
    let nineteen = budget(19e6, 2020);
    let text = serde_json::to_string(&nineteen).unwrap();
    assert_eq!(text, r#"{"amount_t":19000000.0,"from":2020}"#);
    assert_eq!(serde_json::from_str::<Budget>(&text).unwrap(), nineteen);
    for (refused, needle) in [
        (r#"{"amount_t":-19.0,"from":2020}"#, "must not be negative, got -19 t CO2e"),
        (r#"{"amount_t":19.0,"from":20200}"#, "20200"),
        (r#"{"amount_t":19.0}"#, "from"),
        (r#"{"amount_t":19.0,"from":2020,"to":2040}"#, "to"),
    ] {
        let error = serde_json::from_str::<Budget>(refused).unwrap_err().to_string();
        assert!(error.contains(needle), "{error}");
    }
    let run_outs = nineteen.run_outs(&series(&STOCKHOLM), day(2025, 6, 30), ols_over_all_years());
    let json = serde_json::to_value(run_outs).unwrap();
    let at_latest_rate = serde_json::json!({"kind": "exhausted", "on": "2038-07-31"});
    assert_eq!(json["at_latest_rate"], at_latest_rate);
    assert_eq!(json["standing"]["budget"]["from"], 2020);
    let gap = budget(19e6, 2000).standing(&series(&STOCKHOLM), day(2025, 6, 30));
    assert_eq!(serde_json::to_value(gap).unwrap()["used_t"]["absent"], "gap_in_period");
    let shared = serde_json::to_value(nineteen.given(Portion::constant(0.5))).unwrap();
    assert_eq!((&shared["share"], &shared["rule"]["kind"]), (&0.5.into(), &"given".into()));
}

/// Each result is a finite number or a reason, for every series, budget, date and estimator.
#[test]
fn budget_figures_of_awkward_series_are_finite_or_absent() {
    let shapes: [(&str, &[(i32, f64)]); 12] = [
        ("none", &[]),
        ("one", &[(2020, 10.0)]),
        ("two", &[(2019, 12.0), (2020, 10.0)]),
        ("gap before", &[(2010, 15.0), (2018, 11.0), (2019, 10.0), (2020, 10.0)]),
        ("gap within", &[(2017, 13.0), (2018, 12.0), (2020, 10.0)]),
        ("zeros", &[(2018, 0.0), (2019, 0.0), (2020, 0.0)]),
        ("net negative", &[(2018, 5.0), (2019, -5.0), (2020, -10.0)]),
        ("flat", &[(2018, 10.0), (2019, 10.0), (2020, 10.0)]),
        ("rising", &[(2018, 10.0), (2019, 11.0), (2020, 13.0)]),
        ("to zero", &[(2018, 10.0), (2019, 5.0), (2020, 0.0)]),
        ("largest", &[(2018, 1e15), (2019, 1e15), (2020, 1e15)]),
        ("smallest", &[(2018, 1e-9), (2019, 0.0), (2020, 1e-9)]),
    ];
    let estimators = [
        Estimator::ols(),
        Estimator::theil_sen(),
        Estimator::lad(),
        Estimator::log_linear(),
        Estimator::endpoint_rate(),
        Estimator::mean_annual_change(),
        Estimator::ols().through_latest(),
    ];
    let path =
        Pathway::linear((Year::constant(2017), tonnes(10.0)), (Year::constant(2030), tonnes(0.0)));
    let path = path.unwrap();
    for (name, levels) in shapes {
        let levels = series(levels);
        // A budget equal to the sum of the series is exactly used up.
        let sum: f64 = levels.observations().iter().map(|o| o.emissions.tonnes()).sum();
        for amount in [0.0, 1e-9, 1.0, 20.0, 31.7, 1e6, sum.clamp(0.0, 1e15), 1e15] {
            for from in [1000, 2018, 2020, 2021, 2050, 9999] {
                for date in [day(2015, 6, 30), day(2020, 12, 31), day(2024, 6, 30)] {
                    for estimator in estimators {
                        assert_finite_and_consistent(
                            &budget(amount, from).run_outs(&levels, date, estimator),
                        );
                    }
                }
            }
        }
        let past = past_excess(&path, &levels, day(2024, 6, 30), Period::constant(2018, 2030));
        assert!(past.is_err() || past.unwrap().excess.tonnes().is_finite(), "{name}");
        let points = levels.observations().iter().map(|o| (o.year, o.emissions));
        if let Ok(trend) = TrendFit::of(Estimator::ols(), points) {
            let ahead = cumulative(&path, &trend, Period::constant(2021, 2030));
            assert!(ahead.excess.is_err() || ahead.excess.unwrap().tonnes().is_finite(), "{name}");
        }
    }
}

/// The budget starts in 2121, a century after the latest observation.
#[test]
fn the_run_out_search_starts_in_the_budgets_first_year() {
    let flat = series(&[(2018, 100.0), (2019, 100.0), (2020, 100.0)]);
    let run_outs = budget(1.0, 2121).run_outs(&flat, day(2021, 6, 30), ols_over_all_years());
    // 1 t lasts 3.65 days at 100 t a year.
    assert_eq!(all_three(&run_outs), [exhausted_on(2121, 1, 4); 3]);
}
