//! Properties of hindcasts, tested on generated levels.

use super::*;

proptest! {
    #![proptest_config(config("hindcasts"))]

    #[test]
    fn levels_after_the_origin_do_not_change_a_prediction(
        levels in levels(), estimator in estimator(), factor in 0.2..5.0_f64, at in 0.0..1.0_f64,
    ) {
        let origin = levels[(at * levels.len() as f64) as usize % levels.len()].0;
        let changed: Vec<_> = levels
            .iter()
            .map(|(year, level)| (*year, if *year > origin { level * factor } else { *level }))
            .collect();
        let (before, after) = (series(&levels), series(&changed));
        let hindcast = Hindcast::new(estimator).horizons(1..=6);
        let predicted = |series| -> Vec<_> {
            hindcast
                .cases(&Places::new("", [series]))
                .filter(|case| case.origin <= year(origin))
                .map(|case| {
                    let intervals = (case.interval, case.interval_80);
                    let scores = (case.predicted, intervals, case.probability);
                    (case.origin, case.horizon, case.latest, scores)
                })
                .collect()
        };
        prop_assert_eq!(predicted(&before), predicted(&after));
    }

    #[test]
    fn coverage_and_scores_do_not_depend_on_unit_and_calendar(
        levels in levels(), estimator in estimator(), by in 1..99,
    ) {
        let moved: Vec<_> = levels.iter().map(|(year, level)| (year + by, 3.7 * level)).collect();
        let (here, there) = (series(&levels), series(&moved));
        let hindcast = Hindcast::new(estimator).horizons(1..=6);
        let [here, there] =
            [&here, &there].map(|series| hindcast.over(&Places::new("", [series])));
        prop_assert_eq!(here.horizons().len(), there.horizons().len());
        for (here, there) in here.horizons().iter().zip(there.horizons()) {
            prop_assert_eq!(here.cases, there.cases);
            prop_assert_eq!(here.coverage, there.coverage);
            prop_assert_eq!(here.coverage_80, there.coverage_80);
            prop_assert!(close(here.interval_score.fraction(), there.interval_score.fraction()));
            prop_assert!(close(here.brier, there.brier));
        }
    }

    /// Tests the calibration factors without the widening for few independent spans. The intervals
    /// contain the nominal number of cases, or up to two more.
    #[test]
    fn a_calibration_has_its_nominal_coverage_on_its_own_set(
        places in proptest::collection::vec(levels(), 3..8), estimator in estimator(),
    ) {
        let places: Vec<_> = places.iter().map(|levels| series(levels)).collect();
        let places = Places::new("", &places);
        let hindcast = Hindcast::new(estimator).horizons(1..=4);
        let calibration = hindcast.calibrate_untested("a set", &places);
        prop_assume!(calibration.is_ok());
        let calibration = calibration.unwrap();
        let of_set = Hindcast::new(calibration.estimator()).horizons(1..=4);
        for horizon in calibration.horizons() {
            for (p, factor) in [(0.95, horizon.factor_95), (0.80, horizon.factor_80)] {
                let cases = of_set.cases(&places).filter(|case| case.horizon == horizon.horizon);
                let (mut count, mut inside) = (0, 0);
                for case in cases {
                    let t = StudentsT::new(0.0, 1.0, f64::from(case.degrees())).unwrap();
                    let ends = factor * t.inverse_cdf(f64::midpoint(1.0, p));
                    count += 1;
                    // The quantile from statrs is exact to about ten digits.
                    inside += u32::from(case.standard_errors().abs() <= ends * (1.0 + 1e-9));
                }
                prop_assert_eq!(count, horizon.cases);
                let nominal = (p * f64::from(count)).ceil() as u32;
                prop_assert!((nominal..=nominal + 2).contains(&inside), "{inside} of {count}");
            }
        }
    }
}

/// Adding a second copy of one country's places does not change the reference set.
#[test]
fn groups_have_equal_weight_whatever_their_size() {
    let sets = Sets::new();
    let once = Places::new("Finland", &sets.finnish).and("Sweden", &sets.swedish);
    let twice = once.clone().and("Sweden", &sets.swedish);
    let (once, twice) = (
        reference_set(&once, Estimator::ols()).unwrap(),
        reference_set(&twice, Estimator::ols()).unwrap(),
    );
    assert_eq!(once, twice);
}

/// Equal yearly changes leave no residuals: the interval has no width, and no probability exists.
#[test]
fn a_linear_series_has_no_interval_width_and_no_probability() {
    let levels: Vec<_> = (2000..=2020).map(|y| (y, 1000.0 - 10.0 * f64::from(y - 2000))).collect();
    let points = levels.iter().map(|(y, t)| (year(*y), Emissions::constant(*t)));
    let fit = TrendFit::of(Estimator::random_walk(), points).unwrap();
    let interval = fit.interval_in(year(2030)).unwrap();
    assert_eq!(
        (interval.low, interval.high),
        (Emissions::constant(700.0), Emissions::constant(700.0))
    );
    let limit = Emissions::constant(700.0);
    assert_eq!(fit.probability_at_or_under(limit, year(2030)), Err(Absent::NoResidualVariance));
    let place = series(&levels);
    let hindcast = Hindcast::new(Estimator::random_walk());
    assert_eq!(hindcast.cases(&Places::new("", [&place])).count(), 0);
}
