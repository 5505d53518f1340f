//! Estimators against brute force, published figures and laws.

use crate::support::*;
use climate_targets::trend::mann_kendall;
use climate_targets::trend::{EstimatorKind, ExcludedYears, TrendError, TrendFit};
use climate_targets::{Absent, Emissions, Estimator, Intensity, Known, Share, Year};
use proptest::prelude::*;

fn fit(estimator: Estimator, levels: &[(i32, f64)]) -> Known<TrendFit> {
    let levels: Vec<_> = levels.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t))).collect();
    TrendFit::of(estimator, levels.into_iter())
}

fn from_2015(levels: &[f64]) -> Vec<(i32, f64)> {
    (2015..).zip(levels.iter().copied()).collect()
}

#[track_caller]
fn near(a: f64, b: f64, within: f64) {
    assert!((a - b).abs() <= within, "{a}, not {b}");
}

/// Source: Klimatkollen's unit tests (Norrköping, t CO2, 2015-2021), S and the Theil-Sen slope.
const NORRKOPING: [f64; 7] = [
    575_029.197_615_897,
    587_981.674_412_033,
    562_126.750_235_607,
    567_506.055_574_675,
    561_072.598_453_251,
    511_529.056_937_4,
    543_303.129_520_453,
];

#[test]
fn norrkoping_falls() {
    let levels = from_2015(&NORRKOPING);
    let years = levels.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t)));
    let test = mann_kendall(years).unwrap();
    assert_eq!(test.s, -15);
    // Without ties the variance is 7 * 6 * 19 / 18; z = -14 / 6.658.
    near(test.variance, 44.333_333_333_333_33, 1e-12);
    near(test.z.unwrap(), -14.0 / 44.333_333_333_333_33_f64.sqrt(), 1e-12);
    // The normal distribution of z = 2.1026, by table: 0.0355.
    near(test.p_value.unwrap().fraction(), 0.0355, 5e-5);
    let slope = fit(Estimator::theil_sen(), &levels).unwrap().slope().unwrap();
    near(slope.tonnes(), -8067.642, 1e-3);
}

/// Source: Klimatkollen's unit tests (Östersund, t CO2, 2015-2021); the four rates recomputed.
#[test]
fn ostersund_has_four_rates() {
    let levels = from_2015(&[
        143_786.390_451_667,
        136_270.272_900_585,
        134_890.137_836_385,
        123_096.170_608_436,
        113_061.651_497_606,
        94_746.139_659_753_2,
        95_248.286_417_909_3,
    ]);
    let rate = |estimator| fit(estimator, &levels).unwrap().rate().unwrap().fraction();
    near(rate(Estimator::mean_annual_change()), -0.064_674_699_078_929_2, 1e-15);
    near(rate(Estimator::endpoint_rate()), -0.066_337_54, 1e-6);
    near(rate(Estimator::log_linear()), -0.073_546, 1e-6);
    let ols = fit(Estimator::ols(), &levels).unwrap().slope().unwrap().tonnes();
    let mean = levels.iter().map(|(_, t)| t).sum::<f64>() / 7.0;
    near(ols / mean, -0.074_453, 1e-6);
}

/// Source: Klimatbyrån's tests: least absolute deviations, shifted through the last observation.
#[test]
fn least_absolute_deviations_through_the_last_observation() {
    let levels: Vec<_> =
        (2018..).zip([100.0, 150.0, 120.0, 130.0, 140.0, 160.0, 170.0, 180.0]).collect();
    let trend = fit(Estimator::lad().through_latest(), &levels).unwrap();
    near(trend.level_in(Year::constant(2034)).unwrap().tonnes(), 282.8571, 1e-4);
    near(trend.level_in(Year::constant(2025)).unwrap().tonnes(), 180.0, 1e-12);
}

/// Source: METHOD's worked case: fitted -5 a year and then shifted, not constrained to the last.
#[test]
fn shifted_is_not_constrained() {
    let levels = from_2015(&[100.0, 90.0, 85.0, 80.0, 70.0, 90.0]);
    let fitted = fit(Estimator::lad(), &levels).unwrap();
    let shifted = fit(Estimator::lad().through_latest(), &levels).unwrap();
    assert_eq!(fitted.slope().unwrap().tonnes(), -5.0);
    assert_eq!(shifted.slope(), fitted.slope());
    assert_eq!(shifted.level_in(Year::constant(2021)).unwrap().tonnes(), 85.0);
    assert_eq!(fitted.is_unique(), Ok(true));
    assert_eq!(shifted.interval_in(Year::constant(2030)), Err(Absent::NotDefined));
}

/// Two clusters of equal cost: by hand, 0 and -10 a year both leave 30 t.
#[test]
fn an_interval_of_optimal_slopes() {
    let trend = fit(Estimator::lad(), &from_2015(&[100.0, 90.0, 90.0, 60.0])).unwrap();
    let slopes = trend.optimal_slopes().unwrap();
    assert!(slopes.low < slopes.high);
    let middle = f64::midpoint(slopes.low.tonnes(), slopes.high.tonnes());
    assert_eq!(trend.slope().unwrap().tonnes(), middle);
    assert_eq!(trend.is_unique(), Ok(false));
    assert_eq!(
        fit(Estimator::ols(), &from_2015(&[3.0, 2.0])).unwrap().is_unique(),
        Err(Absent::NotDefined)
    );
}

/// Ties by hand: 1, 2, 2, 3 has S = 5 and a variance of (4*3*13 - 2*1*9)/18 = 7 2/3.
#[test]
fn mann_kendall_counts_ties() {
    let years = (2015..).map(Year::constant);
    let test = mann_kendall(years.zip([1.0, 2.0, 2.0, 3.0].map(Emissions::constant))).unwrap();
    assert_eq!(test.s, 5);
    near(test.variance, 23.0 / 3.0, 1e-12);
    let years = (2015..).map(Year::constant);
    let flat = mann_kendall(years.zip([2.0; 4].map(Emissions::constant))).unwrap();
    assert_eq!(
        (flat.s, flat.z, flat.p_value),
        (0, Err(Absent::NoVariance), Err(Absent::NoVariance))
    );
    let two = (2015..).map(Year::constant).zip([2.0, 1.0].map(Emissions::constant));
    assert_eq!(mann_kendall(two), Err(Absent::TooFewPoints));
}

/// Points of which one is not after the one before are no series; where they lie does not matter.
#[test]
fn years_that_do_not_increase_are_refused() {
    let refused = Err(Absent::YearsOutOfOrder);
    for years in [[2018, 2020, 2019], [2018, 2018, 2019], [1980, 1970, 2019], [2019, 2018, 2018]] {
        let levels: Vec<_> = years.into_iter().zip([3.0, 2.0, 1.0]).collect();
        assert_eq!(fit(Estimator::ols().last_years(5), &levels), refused, "{years:?}");
        let levels = levels.into_iter().map(|(year, t)| (Year::constant(year), tonnes(t)));
        assert_eq!(mann_kendall(levels).err(), refused.err(), "{years:?}");
    }
    assert_eq!(fit(Estimator::ols(), &[]), Err(Absent::NoObservation));
}

/// By hand: from 100 t in 2020, a line that falls by 10 t a year, and a rate that halves each year.
#[test]
fn the_year_of_a_level() {
    let line = fit(Estimator::ols(), &from_2015(&[150.0, 140.0, 130.0, 120.0, 110.0, 100.0]));
    let line = |t: f64| line.unwrap().year_at(tonnes(t));
    assert_eq!([line(45.0), line(125.0), line(0.0)], [Ok(2025.5), Ok(2017.5), Ok(2030.0)]);
    // Without a horizon, and beyond zero.
    assert_eq!(line(-9900.0), Ok(3020.0));
    let half = fit(Estimator::endpoint_rate(), &[(2019, 200.0), (2020, 100.0)]).unwrap();
    let half = |t: f64| half.year_at(tonnes(t));
    near(half(25.0).unwrap(), 2022.0, 1e-9);
    near(half(800.0).unwrap(), 2017.0, 1e-9);
    assert_eq!([half(0.0), half(-1.0)], [Err(Absent::NeverReached); 2]);
    for estimator in [Estimator::ols(), Estimator::log_linear(), Estimator::endpoint_rate()] {
        let flat = fit(estimator, &from_2015(&[100.0; 4])).unwrap();
        assert_eq!(flat.year_at(tonnes(100.0)), Err(Absent::NeverReached), "{estimator}");
        assert_eq!(flat.year_at(tonnes(50.0)), Err(Absent::NeverReached), "{estimator}");
    }
    let barely = fit(Estimator::ols(), &[(2019, 1e-300), (2020, 0.0)]).unwrap();
    assert_eq!(barely.year_at(tonnes(1e10)), Err(Absent::OutOfRange));
}

/// The keys say the unit of tonnes, and none for levels per head.
#[test]
fn intervals_as_json() {
    let per_head = |t| Intensity::of(tonnes(t), 1.0).unwrap();
    let levels = (2015..).map(Year::constant).zip([5.0, 3.0, 4.0].map(per_head));
    let trend = TrendFit::of(Estimator::ols(), levels.collect::<Vec<_>>().into_iter()).unwrap();
    let of_tonnes = fit(Estimator::ols(), &from_2015(&[5.0, 3.0, 4.0])).unwrap();
    let keys = |json: serde_json::Value| -> Vec<String> {
        json.as_object().unwrap().keys().cloned().collect()
    };
    let year = Year::constant(2020);
    let interval = (trend.interval_in(year).unwrap(), of_tonnes.interval_in(year).unwrap());
    assert_eq!(interval.0.low.tonnes_per_unit(), interval.1.low.tonnes());
    assert_eq!(keys(serde_json::to_value(interval.0).unwrap()), ["high", "low"]);
    assert_eq!(keys(serde_json::to_value(interval.1).unwrap()), ["high_t", "low_t"]);
    let slopes = (trend.slope_interval().unwrap(), of_tonnes.slope_interval().unwrap());
    assert_eq!(keys(serde_json::to_value(slopes.0).unwrap()), ["high_per_year", "low_per_year"]);
    assert_eq!(
        keys(serde_json::to_value(slopes.1).unwrap()),
        ["high_t_per_year", "low_t_per_year"]
    );
}

/// Of seven points N = 21 slopes; C = 1.959964 sqrt(44.33) = 13.05, so the ranks are 3 and 17.
#[test]
fn the_interval_of_the_median_slope() {
    let levels = from_2015(&NORRKOPING);
    let mut slopes = Vec::new();
    for (i, (x0, e0)) in levels.iter().enumerate() {
        for (x1, e1) in &levels[i + 1..] {
            slopes.push((e1 - e0) / f64::from(x1 - x0));
        }
    }
    slopes.sort_by(f64::total_cmp);
    let interval = fit(Estimator::theil_sen(), &levels).unwrap().slope_interval().unwrap();
    near(interval.low.tonnes(), slopes[3], 1e-6);
    near(interval.high.tonnes(), slopes[17], 1e-6);
    // Least squares: slope and standard error with t of 5 degrees, 2.570582.
    let ols = fit(Estimator::ols(), &levels).unwrap();
    let half = 2.570_582 * ols.slope_std_error().unwrap();
    let interval = ols.slope_interval().unwrap();
    near(interval.high.tonnes(), ols.slope().unwrap().tonnes() + half, 0.01);
    let two = fit(Estimator::ols(), &from_2015(&[3.0, 2.0])).unwrap();
    assert_eq!(two.slope_interval(), Err(Absent::TooFewPoints));
}

#[test]
fn a_mean_of_changes_wants_every_year() {
    let gap = [(2018, 100.0), (2020, 81.0), (2021, 80.0)];
    let mean = fit(Estimator::mean_annual_change(), &gap);
    assert_eq!(mean, Err(Absent::GapInWindow));
    let steady = fit(Estimator::mean_annual_change(), &from_2015(&[100.0, 90.0, 81.0])).unwrap();
    near(steady.rate().unwrap().fraction(), -0.1, 1e-12);
    near(steady.level_in(Year::constant(2018)).unwrap().tonnes(), 72.9, 1e-9);
    let negative = fit(Estimator::mean_annual_change(), &from_2015(&[100.0, -1.0, 3.0]));
    assert_eq!(negative, Err(Absent::LevelNotPositive));
}

/// Changes of -4 t in one year and of -2 t in two: m = -6/3, s^2 = (2^2/1 + 2^2/2)/1 = 6; three years
/// ahead the standard error is sqrt(6 (3 + 9/3)) = 6, with one degree of freedom, of which the
/// distribution is 1/2 + atan(x)/pi.
#[test]
fn a_random_walk_by_hand() {
    let levels = [(2018, 100.0), (2019, 96.0), (2021, 94.0)];
    let walk = fit(Estimator::random_walk(), &levels).unwrap();
    let in_2024 = Year::constant(2024);
    assert_eq!(walk.slope(), Ok(Emissions::constant(-2.0)));
    assert_eq!(walk.level_in(Year::constant(2021)), Ok(Emissions::constant(94.0)));
    near(walk.level_in(in_2024).unwrap().tonnes(), 88.0, 1e-12);
    let interval = walk.interval_in(in_2024).unwrap();
    let quantile = (0.475 * core::f64::consts::PI).tan();
    near(interval.low.tonnes(), 88.0 - 6.0 * quantile, 1e-9);
    near(interval.high.tonnes(), 88.0 + 6.0 * quantile, 1e-9);
    let at_or_under = |t| walk.probability_at_or_under(Emissions::constant(t), in_2024).unwrap();
    near(at_or_under(94.0).fraction(), 0.75, 1e-12);
    near(at_or_under(82.0).fraction(), 0.25, 1e-12);
    near(walk.year_at(Emissions::constant(84.0)).unwrap(), 2026.0, 1e-9);
    // Nothing is unknown about a year that is observed, and no line is fitted.
    assert_eq!(walk.interval_in(Year::constant(2021)), Err(Absent::NotDefined));
    assert_eq!(walk.r_squared(), Err(Absent::NotDefined));
    assert_eq!(walk.slope_interval(), Err(Absent::NotDefined));
    let two = fit(Estimator::random_walk(), &levels[..2]).unwrap();
    assert_eq!(two.interval_in(in_2024), Err(Absent::TooFewPoints));
}

/// 8, 4 and 4 t with a year missing: m = -ln(2)/3, s^2 = 2 ln(2)^2/3; three years ahead the median is
/// 2 t and the standard error of the logarithm 2 ln(2).
#[test]
fn a_random_walk_of_logarithms_by_hand() {
    let walk = fit(Estimator::log_random_walk(), &[(2018, 8.0), (2019, 4.0), (2021, 4.0)]).unwrap();
    let in_2024 = Year::constant(2024);
    near(walk.rate().unwrap().fraction(), 0.5_f64.cbrt() - 1.0, 1e-15);
    near(walk.level_in(in_2024).unwrap().tonnes(), 2.0, 1e-15);
    let at_or_under = |t| walk.probability_at_or_under(Emissions::constant(t), in_2024).unwrap();
    near(at_or_under(8.0).fraction(), 0.75, 1e-12);
    near(at_or_under(0.5).fraction(), 0.25, 1e-12);
    assert_eq!(at_or_under(0.0).fraction(), 0.0);
    let negative = fit(Estimator::log_random_walk(), &[(2018, 8.0), (2019, -4.0), (2021, 4.0)]);
    assert_eq!(negative, Err(Absent::LevelNotPositive));
}

/// Equal changes leave no scatter; a latest level that is left out is where the walk goes on from.
#[test]
fn a_random_walk_without_scatter_and_without_the_latest() {
    let even = from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 90.0, 50.0]);
    let in_2024 = Year::constant(2024);
    let walk = fit(Estimator::random_walk(), &even[..6]).unwrap();
    let interval = walk.interval_in(in_2024).unwrap();
    assert_eq!((interval.low.tonnes(), interval.high.tonnes()), (82.0, 82.0));
    let probability = walk.probability_at_or_under(Emissions::constant(80.0), in_2024);
    assert_eq!(probability, Err(Absent::NoResidualVariance));
    let without = Estimator::random_walk().excluding(&[Year::constant(2021)]).unwrap();
    assert_eq!(fit(without, &even).unwrap().level_in(in_2024), Ok(Emissions::constant(44.0)));
    // It passes through the latest level already.
    let shifted = fit(without.through_latest(), &even).unwrap();
    assert_eq!(shifted.interval_in(in_2024).unwrap().low, Emissions::constant(44.0));
}

#[test]
fn years_left_out() {
    let odd = from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 20.0, 88.0]);
    let without = Estimator::ols().excluding(&[Year::constant(2020)]).unwrap();
    let trend = fit(without, &odd).unwrap();
    near(trend.slope().unwrap().tonnes(), -2.0, 1e-12);
    assert_eq!(trend.points(), 6);
    // The latest observation may be left out of the fit and stays the latest.
    let latest_left_out = Estimator::ols().excluding(&[Year::constant(2021)]).unwrap();
    let trend =
        fit(latest_left_out, &from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 90.0, 1.0])).unwrap();
    near(trend.slope().unwrap().tonnes(), -2.0, 1e-12);
    assert_eq!(trend.to().get(), 2020);
    near(trend.level_in(Year::constant(2025)).unwrap().tonnes(), 80.0, 1e-9);
    let shifted =
        fit(latest_left_out.through_latest(), &from_2015(&[9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 1.0]));
    near(shifted.unwrap().level_in(Year::constant(2022)).unwrap().tonnes(), 0.0, 1e-9);
    // One of another size takes no digit from the slope of the others.
    let huge = from_2015(&[9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 1e9]);
    let shifted = fit(latest_left_out.through_latest(), &huge).unwrap();
    near(shifted.slope().unwrap().tonnes(), -0.5, 1e-15);
    let years: Vec<_> = (2000..2008).map(Year::constant).collect();
    let full = Estimator::ols().excluding(&years).unwrap();
    let one_more = Year::constant(2010);
    let refused = Err(TrendError::TooManyExcluded { at_most: 8, year: one_more });
    assert_eq!(full.excluding(&[one_more]), refused);
    assert_eq!(full.excluding(&years), Ok(full));
    let in_order = Estimator::ols().excluding(&[years[2], years[0], years[1]]).unwrap();
    assert!(in_order.excluded().years().eq(years[..3].iter().copied()));
    assert!(ExcludedYears::NONE.is_empty() && !in_order.excluded().is_empty());
}

fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    proptest::collection::btree_map(2000..2030_i32, 1.0..1e6_f64, 3..12)
        .prop_map(|levels| levels.into_iter().collect())
}

fn lines() -> impl Strategy<Value = Estimator> {
    prop_oneof![Just(EstimatorKind::Ols), Just(EstimatorKind::TheilSen), Just(EstimatorKind::Lad)]
        .prop_map(|kind| Estimator::new(kind).last_years(40))
}

fn slope(estimator: Estimator, levels: &[(i32, f64)]) -> f64 {
    fit(estimator, levels).unwrap().slope().unwrap().tonnes()
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

mod given {
    use crate::support::*;
    use climate_targets::assessment::Reach;
    use climate_targets::pathway::Pathway;
    use climate_targets::target::YearlyLimits;
    use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendError};
    use climate_targets::{
        Absent, Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions, Known,
        Overrides, Portion, Target, Verdict, Year,
    };

    fn projection(levels: &[(i32, f64)]) -> Result<GivenProjection, TrendError> {
        let level = |(y, t): &(i32, f64)| ProjectedLevel::new(Year::constant(*y), tonnes(*t));
        GivenProjection::new("WEM", "an agency, 2025", levels.iter().map(level).collect())
    }

    fn place() -> EmissionSeries {
        let levels = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];
        let builder = EmissionSeries::builder("a place");
        levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
    }

    fn halve() -> Target {
        let ambition = Ambition::ReduceBy(Portion::constant(0.5));
        let builder =
            Target::builder("t").goal(ambition).deadline(Deadline::By(Year::constant(2030)));
        builder.reference(BaseReference::constant(1990)).build().unwrap()
    }

    fn level(known: Known<Emissions>) -> Known<f64> {
        known.map(Emissions::tonnes)
    }

    #[test]
    fn a_projection_stands_in_for_the_trend() {
        let (place, target) = (place(), halve());
        let given = projection(&[(2020, 70.0), (2025, 55.0), (2030, 45.0), (2035, 40.0)]).unwrap();
        let assessor = Assessor::as_of(day(2021, 6, 30));
        let result = assessor.assess_given(&place, &target, Overrides::projection(&given));
        let figures = result.figures();
        assert_eq!(figures.trend.err(), Some(Absent::GivenProjection));
        let projected = figures.projection.unwrap();
        assert_eq!(projected.level.tonnes(), 45.0);
        // 55 t in 2025 to 45 t in 2030: 50 t in the middle of 2027.
        let Ok(Reach::At { year, first_year }) = projected.reach else { panic!() };
        assert_eq!((year, first_year.get()), (2027.5, 2028));
        assert_eq!(projected.interval.err(), Some(Absent::NotDefined));
        // 2 t a year are needed, 3 t a year come next.
        assert!((figures.effort_ratio.unwrap() - 2.0 / 3.0).abs() < 1e-12);
        // 67 + 64 + 61 + 58 + 55, then 53 + 51 + 49 + 47 + 45.
        assert_eq!(level(figures.cumulative.unwrap().trend), Ok(550.0));
        assert_eq!(result.verdict(), Verdict::CatchingUp); // 62.5 t are allowed in 2020
        let step = result.derivation().steps().find(|step| step.symbol == "T_tT").unwrap();
        assert_eq!(step.formula, "straight(tT, t, W)");
        let json = serde_json::to_value(result).unwrap();
        assert_eq!(json["given_projection"]["name"], "WEM");
        assert_eq!(json["trend"]["absent"], "given");
    }

    #[test]
    fn a_projection_is_never_extrapolated() {
        let (place, target) = (place(), halve());
        let short = projection(&[(2020, 70.0), (2029, 60.0)]).unwrap();
        let assessor = Assessor::as_of(day(2021, 6, 30));
        let result = assessor.assess_given(&place, &target, Overrides::projection(&short));
        assert_eq!(result.figures().projection.err(), Some(Absent::OutsideBaseline));
        let rising = projection(&[(2020, 70.0), (2030, 80.0)]).unwrap();
        let result = assessor.assess_given(&place, &target, Overrides::projection(&rising));
        assert_eq!(result.verdict(), Verdict::OffTrack { rising: true, exceeded: None });
        let reach = result.figures().projection.unwrap().reach;
        assert_eq!(reach.err(), Some(Absent::OutsideBaseline));
    }

    #[test]
    fn an_interval_only_if_given() {
        let (place, target) = (place(), halve());
        let ends = ProjectedLevel::new(Year::constant(2030), tonnes(52.0))
            .between(tonnes(48.0), tonnes(57.0));
        let given = GivenProjection::new("WAM", "an agency", vec![ends]).unwrap();
        let assessor = Assessor::as_of(day(2021, 6, 30));
        let result = assessor.assess_given(&place, &target, Overrides::projection(&given));
        let interval = result.figures().projection.unwrap().interval.unwrap();
        assert_eq!((interval.low.tonnes(), interval.high.tonnes()), (48.0, 57.0));
        let text = serde_json::to_string(&given).unwrap();
        assert_eq!(serde_json::from_str::<GivenProjection>(&text).unwrap(), given);
    }

    #[test]
    fn what_is_no_projection() {
        assert_eq!(projection(&[]), Err(TrendError::NoProjection));
        let year = Year::constant(2025);
        assert_eq!(
            projection(&[(2030, 1.0), (2025, 1.0)]),
            Err(TrendError::ProjectionOutOfOrder { year })
        );
        let (level, low, high) = (tonnes(1.0), tonnes(2.0), tonnes(3.0));
        let outside = ProjectedLevel::new(year, level).between(low, high);
        let outside = GivenProjection::new("WEM", "an agency", vec![outside]);
        assert_eq!(outside, Err(TrendError::LevelOutsideInterval { year, level, low, high }));
        let level = ProjectedLevel::new(year, tonnes(1.0));
        assert_eq!(GivenProjection::new(" ", "", vec![level]), Err(TrendError::NoName));
        assert_eq!(GivenProjection::new("WEM", " ", vec![level]), Err(TrendError::NoSource));
        let half = r#"{"name":"n","source":"s","levels":[{"year":2030,"level_t":1,"low_t":0}]}"#;
        assert!(serde_json::from_str::<GivenProjection>(half).is_err());
    }

    #[test]
    fn a_path_that_is_given() {
        let (place, target) = (place(), halve());
        let nation = [(1990, 70.0), (2020, 49.0), (2030, 30.0)];
        let nation: Vec<_> = nation.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t))).collect();
        let nation = YearlyLimits::new(nation).unwrap();
        let anchor = (Year::constant(1990), tonnes(100.0));
        let path = Pathway::reference_scenario(anchor, &nation).unwrap();
        let assessor = Assessor::as_of(day(2021, 6, 30));
        let result = assessor.assess_given(&place, &target, Overrides::path(&path));
        let standing = result.figures().path.unwrap();
        assert!((standing.level.tonnes() - 70.0).abs() < 1e-12); // 49/70 of 100 t
        assert_eq!(result.figures().lenses.path, Ok(true));
    }
}

type Fraction = (i128, i128);

/// Least absolute deviations by trying every pair of points in whole numbers, so that nothing is
/// rounded: the least and the greatest of the cheapest slopes, as fractions. Levels are in tenths.
fn cheapest_slopes(tenths: &[(i32, i64)]) -> (Fraction, Fraction) {
    let points: Vec<(i128, i128)> =
        tenths.iter().map(|(x, d)| (i128::from(*x), i128::from(*d))).collect();
    // The cost of a slope p/q, times q.
    let cost = |(p, q): (i128, i128)| {
        let mut residuals: Vec<i128> = points.iter().map(|(x, d)| d * q - p * x).collect();
        residuals.sort_unstable();
        let median = residuals[residuals.len() / 2];
        residuals.iter().map(|r| (r - median).abs()).sum::<i128>()
    };
    let mut best: Option<(Fraction, Vec<Fraction>)> = None;
    for (at, (x0, d0)) in points.iter().enumerate() {
        for (x1, d1) in &points[at + 1..] {
            let slope = (d1 - d0, x1 - x0);
            let of = (cost(slope), slope.1);
            let order = best.as_ref().map(|(b, _)| (of.0 * b.1).cmp(&(b.0 * of.1)));
            match order {
                Some(std::cmp::Ordering::Greater) => {}
                Some(std::cmp::Ordering::Equal) => best.as_mut().unwrap().1.push(slope),
                _ => best = Some((of, vec![slope])),
            }
        }
    }
    let mut slopes = best.unwrap().1;
    slopes.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
    (slopes[0], slopes[slopes.len() - 1])
}

fn is_the_cheapest(tenths: &[(i32, i64)]) -> Result<(), TestCaseError> {
    let levels: Vec<(i32, f64)> = tenths.iter().map(|(y, d)| (*y, *d as f64 / 10.0)).collect();
    let found = fit(Estimator::lad().last_years(60), &levels).unwrap();
    let slopes = found.optimal_slopes().unwrap();
    let (low, high) = cheapest_slopes(tenths);
    let largest = levels.iter().fold(1.0_f64, |largest, (_, d)| largest.max(d.abs()));
    for (found, (p, q)) in [(slopes.low, low), (slopes.high, high)] {
        let exact = p as f64 / q as f64 / 10.0;
        prop_assert!((found.tonnes() - exact).abs() <= 1e-10 * largest, "{} {}", found, exact);
    }
    prop_assert_eq!(found.is_unique().unwrap(), low.0 * high.1 == high.0 * low.1);
    Ok(())
}

proptest! {
    #![proptest_config(config("trends"))]

    /// Decimals, as inventories have them, on any years.
    #[test]
    fn least_absolute_deviations_by_every_pair(
        levels in proptest::collection::btree_map(1990..2025_i32, -3000..9000_i64, 2..14),
    ) {
        is_the_cheapest(&levels.into_iter().collect::<Vec<_>>())?;
    }

    /// Lines with a few levels off them, so that many slopes are equal but for rounding.
    #[test]
    fn least_absolute_deviations_of_lines(
        from in -9000..9000_i64, slope in -90..90_i64,
        off in proptest::collection::vec((0..12_usize, -500..500_i64), 0..3),
        years in 3..12_i32,
    ) {
        let mut levels: Vec<(i32, i64)> =
            (0..years).map(|x| (1990 + x, from + slope * i64::from(x))).collect();
        for (at, by) in off {
            if let Some((_, level)) = levels.get_mut(at) {
                *level += by;
            }
        }
        is_the_cheapest(&levels)?;
    }
}

/// Almost a line of decimals, and two years far off it.
#[test]
fn least_absolute_deviations_do_not_stray() {
    let almost = [
        (1991, 1001),
        (1992, 1002),
        (1993, 1003),
        (1994, 1004),
        (1996, 1006),
        (1997, 2953),
        (1998, 2944),
    ];
    is_the_cheapest(&almost).unwrap();
    is_the_cheapest(&[(2015, 1003), (2016, 1002), (2017, 1001), (2018, 1000), (2019, 999)])
        .unwrap();
}
