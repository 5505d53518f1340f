//! Laws of estimators.

use super::*;

fn lines() -> impl Strategy<Value = Estimator> {
    prop_oneof![Just(EstimatorKind::Ols), Just(EstimatorKind::TheilSen), Just(EstimatorKind::Lad)]
        .prop_map(|kind| Estimator::new(kind).last_years(40))
}

proptest! {
    #![proptest_config(config("trends"))]

    /// Mann-Kendall against counting every pair.
    #[test]
    fn s_counts_pairs(levels in levels()) {
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

    /// Theil-Sen against sorting all slopes.
    #[test]
    fn the_median_slope(levels in levels()) {
        let mut slopes = Vec::new();
        for (i, (x0, e0)) in levels.iter().enumerate() {
            slopes.extend(levels[i + 1..].iter().map(|(x1, e1)| (e1 - e0) / f64::from(x1 - x0)));
        }
        slopes.sort_by(f64::total_cmp);
        let (lower, upper) = (slopes[(slopes.len() - 1) / 2], slopes[slopes.len() / 2]);
        let found = slope(Estimator::theil_sen().last_years(40), &levels);
        prop_assert!((found - f64::midpoint(lower, upper)).abs() <= 1e-9 * found.abs().max(1.0));
        let interval = fit(Estimator::theil_sen().last_years(40), &levels).unwrap().slope_interval();
        let interval = interval.unwrap();
        prop_assert!(interval.low.tonnes() <= found && found <= interval.high.tonnes());
    }

    /// Adding the same to every level, shifting all years, scaling: the slope goes along.
    #[test]
    fn translation_scaling_and_reversal(
        levels in levels(), estimator in lines(), by in -500..500_i32, power in -4..5_i32,
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
        // Time run backwards turns the slope.
        let mut reversed: Vec<_> = levels.iter().map(|(y, t)| (4000 - y, *t)).collect();
        reversed.reverse();
        prop_assert!(near(slope(estimator, &reversed), -base));
    }

    /// R2 does not hang on origin or unit of the levels.
    #[test]
    fn r_squared_is_affine_invariant(levels in levels(), power in -4..5_i32) {
        let r2 = |levels: &[(i32, f64)]| {
            fit(Estimator::ols().last_years(40), levels).unwrap().r_squared().map(Share::fraction)
        };
        let moved: Vec<_> =
            levels.iter().map(|(y, t)| (*y, -3.0 * t * 2_f64.powi(power) + 1000.0)).collect();
        if let (Ok(a), Ok(b)) = (r2(&levels), r2(&moved)) {
            prop_assert!((a - b).abs() <= 1e-6, "{} {}", a, b);
        }
    }

    /// One outlier among five points or more on a line moves the median slope not at all.
    #[test]
    fn one_outlier_does_not_move_the_robust(
        count in 7..15_i32, at in 0..7_usize, fall in 1..100_i32, outlier in -1e6..1e6_f64,
    ) {
        let mut levels: Vec<_> =
            (0..count).map(|x| (2000 + x, f64::from(10_000 - fall * x))).collect();
        levels[at].1 = outlier;
        for kind in [EstimatorKind::TheilSen, EstimatorKind::Lad] {
            let slope = slope(Estimator::new(kind).last_years(40), &levels);
            // Levels are counted from the latest, which the outlier may be.
            prop_assert!((slope + f64::from(fall)).abs() <= 1e-15 * 1e6, "{slope}");
        }
    }

    /// A shifted trend passes through the latest observation and keeps slope or rate.
    #[test]
    fn a_shifted_trend_passes_through_the_latest(levels in levels(), estimator in estimator()) {
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

    /// The level in the year of a level is that level.
    #[test]
    fn the_year_of_a_level_has_that_level(
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

    /// Leaving a year out is fitting to a series without it, unless it is the latest.
    #[test]
    fn leaving_out_is_not_having(levels in levels(), at in 0..3_usize, estimator in lines()) {
        let year = levels[at].0;
        prop_assume!(at + 1 < levels.len());
        let without: Vec<_> = levels.iter().filter(|(y, _)| *y != year).copied().collect();
        let excluding = estimator.excluding(&[Year::constant(year)]).unwrap();
        let (a, b) = (fit(excluding, &levels), fit(estimator, &without));
        let (a, b) = (a.unwrap(), b.unwrap());
        prop_assert_eq!((a.slope(), a.points(), a.from(), a.to()), (b.slope(), b.points(), b.from(), b.to()));
    }
}
