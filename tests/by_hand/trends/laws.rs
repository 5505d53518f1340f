//! Properties of estimators that hold for all inputs.

use super::*;

fn line_estimators() -> impl Strategy<Value = Estimator> {
    prop_oneof![Just(EstimatorKind::Ols), Just(EstimatorKind::TheilSen), Just(EstimatorKind::Lad)]
        .prop_map(|kind| Estimator::new(kind).last_years(40))
}

proptest! {
    #![proptest_config(config("trends"))]

    #[test]
    fn mann_kendalls_s_counts_rising_minus_falling_pairs(levels in levels()) {
        let mut s = 0;
        for (i, (_, earlier)) in levels.iter().enumerate() {
            for (_, later) in &levels[i + 1..] {
                s += i64::from(later > earlier) - i64::from(later < earlier);
            }
        }
        let years = levels.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t)));
        let test = mann_kendall(years).unwrap();
        prop_assert_eq!(test.s, s);
        prop_assert!(test.p_value.is_ok_and(|p| (0.0..=1.0).contains(&p.fraction())));
    }

    #[test]
    fn the_theil_sen_slope_is_the_median_of_all_slopes(levels in levels()) {
        let mut slopes = Vec::new();
        for (i, (x0, e0)) in levels.iter().enumerate() {
            slopes.extend(levels[i + 1..].iter().map(|(x1, e1)| (e1 - e0) / f64::from(x1 - x0)));
        }
        slopes.sort_by(f64::total_cmp);
        let (lower, upper) = (slopes[(slopes.len() - 1) / 2], slopes[slopes.len() / 2]);
        let actual = slope(Estimator::theil_sen().last_years(40), &levels);
        prop_assert!((actual - f64::midpoint(lower, upper)).abs() <= 1e-9 * actual.abs().max(1.0));
        let interval = fit(Estimator::theil_sen().last_years(40), &levels).unwrap().slope_interval();
        let interval = interval.unwrap();
        prop_assert!(interval.low.tonnes() <= actual && actual <= interval.high.tonnes());
    }

    /// Adding a constant to all levels, or shifting all years, keeps the slope. Scaling the levels
    /// scales the slope by the same factor.
    #[test]
    fn slopes_under_translation_scaling_and_reversal(
        levels in levels(), estimator in line_estimators(), by in -500..500_i32, power in -4..5_i32,
    ) {
        let base = slope(estimator, &levels);
        let scale = levels.iter().map(|(_, t)| t.abs()).fold(1.0, f64::max);
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * scale;
        let raised: Vec<_> = levels.iter().map(|(y, t)| (*y, t + 1e6)).collect();
        prop_assert!(near(slope(estimator, &raised), base));
        let shifted: Vec<_> = levels.iter().map(|(y, t)| (y + by, *t)).collect();
        prop_assert_eq!(slope(estimator, &shifted), base);
        let factor = 2_f64.powi(power);
        let scaled: Vec<_> = levels.iter().map(|(y, t)| (*y, t * factor)).collect();
        prop_assert_eq!(slope(estimator, &scaled), base * factor);
        // Reversing the years reverses the sign of the slope.
        let mut reversed: Vec<_> = levels.iter().map(|(y, t)| (4000 - y, *t)).collect();
        reversed.reverse();
        prop_assert!(near(slope(estimator, &reversed), -base));
    }

    #[test]
    fn r_squared_does_not_depend_on_origin_or_unit_of_levels(
        levels in levels(), power in -4..5_i32,
    ) {
        let r2 = |levels: &[(i32, f64)]| {
            fit(Estimator::ols().last_years(40), levels).unwrap().r_squared().map(Share::fraction)
        };
        let moved: Vec<_> =
            levels.iter().map(|(y, t)| (*y, -3.0 * t * 2_f64.powi(power) + 1000.0)).collect();
        if let (Ok(a), Ok(b)) = (r2(&levels), r2(&moved)) {
            prop_assert!((a - b).abs() <= 1e-6, "{} {}", a, b);
        }
    }

    /// All levels except one lie on a falling line.
    #[test]
    fn one_outlier_does_not_move_theil_sen_or_least_absolute_deviations(
        count in 7..15_i32, at in 0..7_usize, fall in 1..100_i32, outlier in -1e6..1e6_f64,
    ) {
        let mut levels: Vec<_> =
            (0..count).map(|x| (2000 + x, f64::from(10_000 - fall * x))).collect();
        levels[at].1 = outlier;
        for kind in [EstimatorKind::TheilSen, EstimatorKind::Lad] {
            let slope = slope(Estimator::new(kind).last_years(40), &levels);
            // Fits subtract the latest level. If that level is the outlier, its rounding error
            // remains.
            prop_assert!((slope + f64::from(fall)).abs() <= 1e-15 * 1e6, "{slope}");
        }
    }

    #[test]
    fn a_shifted_trend_passes_through_the_latest_level_and_keeps_its_slope(
        levels in levels(), estimator in estimator(),
    ) {
        let (fitted, shifted) = (fit(estimator, &levels), fit(estimator.through_latest(), &levels));
        prop_assert_eq!(fitted.err(), shifted.err());
        if let (Ok(fitted), Ok(shifted)) = (fitted, shifted) {
            prop_assert_eq!(fitted.slope(), shifted.slope());
            prop_assert_eq!(fitted.rate(), shifted.rate());
            let (year, latest) = *levels.last().unwrap();
            let level = shifted.level_in(Year::constant(year)).unwrap().tonnes();
            prop_assert!((level - latest).abs() <= 1e-12 * latest);
        }
    }

    /// The trend levels in the years before and after `year_at` enclose the given level.
    #[test]
    fn year_at_is_the_inverse_of_level_in(
        levels in levels(), estimator in estimator(), share in 0.1..3.0_f64,
    ) {
        let Ok(trend) = fit(estimator, &levels) else { return Ok(()) };
        let (year, latest) = *levels.last().unwrap();
        let Ok(x) = trend.year_at(tonnes(share * latest)) else { return Ok(()) };
        prop_assume!((x - f64::from(year)).abs() < 1000.0);
        let level = |year: f64| {
            trend.level_in(Year::constant(year as i32)).unwrap().tonnes()
        };
        let (before, after) = (level(x.floor()), level(x.floor() + 1.0));
        let (low, high) = (before.min(after), before.max(after));
        let within = 1e-9 * high.abs();
        prop_assert!(low - within <= share * latest && share * latest <= high + within);
    }

    /// The latest year is never excluded here, because it would remain the latest observation.
    #[test]
    fn excluding_a_year_equals_removing_it_from_the_series(
        levels in levels(), at in 0..3_usize, estimator in line_estimators(),
    ) {
        let year = levels[at].0;
        prop_assume!(at + 1 < levels.len());
        let without: Vec<_> = levels.iter().filter(|(y, _)| *y != year).copied().collect();
        let excluding = estimator.excluding(&[Year::constant(year)]).unwrap();
        let (a, b) = (fit(excluding, &levels), fit(estimator, &without));
        let (a, b) = (a.unwrap(), b.unwrap());
        prop_assert_eq!((a.slope(), a.points(), a.from(), a.to()), (b.slope(), b.points(), b.from(), b.to()));
    }
}
