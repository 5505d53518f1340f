//! Estimators: published figures, and values computed by hand.

use super::*;

fn from_2015(levels: &[f64]) -> Vec<(i32, f64)> {
    (2015..).zip(levels.iter().copied()).collect()
}

/// Emissions of Norrköping in t CO2, 2015-2021. Source, also for Mann-Kendall's S and the Theil-Sen
/// slope: Klimatkollen's unit tests.
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
fn mann_kendall_and_theil_sen_of_norrkoping() {
    let levels = from_2015(&NORRKOPING);
    let years = levels.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t)));
    let test = mann_kendall(years).unwrap();
    assert_eq!(test.s, -15);
    // Without ties the variance is 7 x 6 x 19/18 = 44.33, and z = -14/6.658.
    near(test.variance, 44.333_333_333_333_33, 1e-12);
    near(test.z.unwrap(), -14.0 / 44.333_333_333_333_33_f64.sqrt(), 1e-12);
    // From a table of the normal distribution: |z| = 2.1026 has p = 0.0355.
    near(test.p_value.unwrap().fraction(), 0.0355, 5e-5);
    let slope = fit(Estimator::theil_sen(), &levels).unwrap().slope().unwrap();
    near(slope.tonnes(), -8067.642, 1e-3);
}

/// Source: Klimatkollen's unit tests: emissions of Östersund in t CO2, 2015-2021. The four expected
/// rates were recomputed.
#[test]
fn four_annual_rates_of_ostersund() {
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

/// Source: Klimatbyrån's tests.
#[test]
fn least_absolute_deviations_through_the_last_observation() {
    let levels: Vec<_> =
        (2018..).zip([100.0, 150.0, 120.0, 130.0, 140.0, 160.0, 170.0, 180.0]).collect();
    let trend = fit(Estimator::lad().through_latest(), &levels).unwrap();
    near(trend.level_in(Year::constant(2034)).unwrap().tonnes(), 282.8571, 1e-4);
    near(trend.level_in(Year::constant(2025)).unwrap().tonnes(), 180.0, 1e-12);
}

/// Source: the worked example in METHOD. The fit falls by 5 t a year and is then shifted; it is not
/// refitted through the latest level.
#[test]
fn a_trend_shifted_through_the_latest_level_keeps_its_slope() {
    let levels = from_2015(&[100.0, 90.0, 85.0, 80.0, 70.0, 90.0]);
    let fitted = fit(Estimator::lad(), &levels).unwrap();
    let shifted = fit(Estimator::lad().through_latest(), &levels).unwrap();
    assert_eq!(fitted.slope().unwrap().tonnes(), -5.0);
    assert_eq!(shifted.slope(), fitted.slope());
    assert_eq!(shifted.level_in(Year::constant(2021)).unwrap().tonnes(), 85.0);
    assert_eq!(fitted.is_unique(), Ok(true));
    assert_eq!(shifted.interval_in(Year::constant(2030)), Err(Absent::NotDefined));
}

/// Computed by hand: all slopes from -15 to -10 t a year leave absolute deviations of 20 t in
/// total.
#[test]
fn several_optimal_slopes_form_an_interval() {
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

/// Computed by hand: the levels 1, 2, 2, 3 have S = 5 and the variance
/// (4 x 3 x 13 - 2 x 1 x 9)/18 = 7 2/3.
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

/// A year out of order is refused even outside the estimator's window.
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

/// Computed by hand. From 100 t in 2020, the line falls by 10 t a year, and the constant rate
/// halves the level each year.
#[test]
fn year_at_gives_the_year_in_which_a_trend_is_at_a_level() {
    let line = fit(Estimator::ols(), &from_2015(&[150.0, 140.0, 130.0, 120.0, 110.0, 100.0]));
    let line = |t: f64| line.unwrap().year_at(tonnes(t));
    assert_eq!([line(45.0), line(125.0), line(0.0)], [Ok(2025.5), Ok(2017.5), Ok(2030.0)]);
    // The search has no horizon, and the level may be negative.
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
    // The squares of levels this small or large underflow or overflow.
    for level in [1e-60, 1e60] {
        let out_of_range = fit(Estimator::ols(), &[(2019, level), (2020, 1.0)]);
        assert_eq!(out_of_range.err(), Some(Absent::OutOfRange));
    }
}

/// The quotient of a limit and a projected level can be zero in `f64`, and its logarithm is then not
/// finite. By hand: for ln E = (0, 7, 13, 20, 27) in 2018-2022, T(2030) is near e^80 = 1e35 t.
#[test]
fn a_limit_too_small_for_the_logarithm_has_no_probability() {
    let levels = [0.0, 7.0, 13.0, 20.0, 27.0].map(f64::exp);
    let levels: Vec<(i32, f64)> = (2018..).zip(levels).collect();
    let trend = fit(Estimator::log_linear(), &levels).unwrap();
    let year = Year::constant(2030);
    assert_eq!(trend.probability_at_or_under(tonnes(1e-300), year), Err(Absent::OutOfRange));
    assert!(trend.probability_at_or_under(tonnes(1e-200), year).unwrap().fraction() >= 0.0);

    // From 1 mg to 10^15 t in four years: T(2065) is near 1e273 t, and A is 1e-109 t.
    let levels = [1e-9, 1e-3, 2e3, 1e9, 1e15];
    let target = Target::builder("next to nothing").reduce_to_percent(1e-98).base_year(2018);
    let target = target.by(2065).build().unwrap();
    let series = EmissionSeries::from_tonnes("Umeå", (2018..).zip(levels)).unwrap();
    let assessor = Assessor::as_of_ymd(2024, 1, 1).unwrap().estimator(Estimator::log_linear());
    let assessment = assessor.assess(&series, &target);
    let projected = assessment.figures().projection.unwrap();
    assert_eq!(projected.probability_met, Err(Absent::OutOfRange));
    let derivation = assessment.derivation().to_string();
    assert!(!derivation.contains("inf") && !derivation.contains("NaN"), "{derivation}");
}

/// JSON keys of levels in tonnes name the unit; keys of levels per head do not.
#[test]
fn json_keys_of_intervals() {
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

/// Seven points have N = 21 pairwise slopes. C = 1.959964 sqrt(44.33) = 13.05, so the interval ends
/// at the slopes of zero-based ranks 3 and 17.
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
    // The least-squares interval is the slope +- 2.570582 standard errors (Student's t, 5 degrees
    // of freedom).
    let ols = fit(Estimator::ols(), &levels).unwrap();
    let half = 2.570_582 * ols.slope_std_error().unwrap();
    let interval = ols.slope_interval().unwrap();
    near(interval.high.tonnes(), ols.slope().unwrap().tonnes() + half, 0.01);
    let two = fit(Estimator::ols(), &from_2015(&[3.0, 2.0])).unwrap();
    assert_eq!(two.slope_interval(), Err(Absent::TooFewPoints));
}

#[test]
fn the_mean_annual_change_needs_every_year() {
    let gap = [(2018, 100.0), (2020, 81.0), (2021, 80.0)];
    let mean = fit(Estimator::mean_annual_change(), &gap);
    assert_eq!(mean, Err(Absent::GapInWindow));
    let steady = fit(Estimator::mean_annual_change(), &from_2015(&[100.0, 90.0, 81.0])).unwrap();
    near(steady.rate().unwrap().fraction(), -0.1, 1e-12);
    near(steady.level_in(Year::constant(2018)).unwrap().tonnes(), 72.9, 1e-9);
    let negative = fit(Estimator::mean_annual_change(), &from_2015(&[100.0, -1.0, 3.0]));
    assert_eq!(negative, Err(Absent::LevelNotPositive));
}

/// Emissions change by -4 t in one year and by -2 t in the next two. The drift is m = -6/3, the
/// variance s^2 = (2^2/1 + 2^2/2)/1 = 6. Three years ahead, the standard error is
/// sqrt(6 (3 + 9/3)) = 6. With one degree of freedom, Student's F(x) = 1/2 + atan(x)/pi.
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
    // An observed year has no interval, and a random walk is not a fitted line.
    assert_eq!(walk.interval_in(Year::constant(2021)), Err(Absent::NotDefined));
    assert_eq!(walk.r_squared(), Err(Absent::NotDefined));
    assert_eq!(walk.slope_interval(), Err(Absent::NotDefined));
    let two = fit(Estimator::random_walk(), &levels[..2]).unwrap();
    assert_eq!(two.interval_in(in_2024), Err(Absent::TooFewPoints));
}

/// Levels are 8, 4 and 4 t in 2018, 2019 and 2021. The drift is m = -ln(2)/3, the variance
/// s^2 = 2 ln(2)^2/3. Three years ahead, the median is 2 t, and the standard error of the logarithm
/// is 2 ln(2).
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

/// Equal changes leave no residual variance. The walk continues from the latest level, even if that
/// level is excluded from the drift.
#[test]
fn random_walks_with_equal_changes_and_with_an_excluded_latest_year() {
    let even = from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 90.0, 50.0]);
    let in_2024 = Year::constant(2024);
    let walk = fit(Estimator::random_walk(), &even[..6]).unwrap();
    let interval = walk.interval_in(in_2024).unwrap();
    assert_eq!((interval.low.tonnes(), interval.high.tonnes()), (82.0, 82.0));
    let probability = walk.probability_at_or_under(Emissions::constant(80.0), in_2024);
    assert_eq!(probability, Err(Absent::NoResidualVariance));
    let without = Estimator::random_walk().excluding(&[Year::constant(2021)]).unwrap();
    assert_eq!(fit(without, &even).unwrap().level_in(in_2024), Ok(Emissions::constant(44.0)));
    // Shifting changes nothing, as the walk passes through the latest level.
    let shifted = fit(without.through_latest(), &even).unwrap();
    assert_eq!(shifted.interval_in(in_2024).unwrap().low, Emissions::constant(44.0));
}

#[test]
fn years_may_be_excluded_from_the_fit() {
    let odd = from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 20.0, 88.0]);
    let without = Estimator::ols().excluding(&[Year::constant(2020)]).unwrap();
    let trend = fit(without, &odd).unwrap();
    near(trend.slope().unwrap().tonnes(), -2.0, 1e-12);
    assert_eq!(trend.points(), 6);
    // The latest observation stays the latest even if the fit excludes it.
    let excluding_2021 = Estimator::ols().excluding(&[Year::constant(2021)]).unwrap();
    let trend =
        fit(excluding_2021, &from_2015(&[100.0, 98.0, 96.0, 94.0, 92.0, 90.0, 1.0])).unwrap();
    near(trend.slope().unwrap().tonnes(), -2.0, 1e-12);
    assert_eq!(trend.to().get(), 2020);
    near(trend.level_in(Year::constant(2025)).unwrap().tonnes(), 80.0, 1e-9);
    let shifted =
        fit(excluding_2021.through_latest(), &from_2015(&[9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 1.0]));
    near(shifted.unwrap().level_in(Year::constant(2022)).unwrap().tonnes(), 0.0, 1e-9);
    // A much larger excluded level does not reduce the precision of the slope.
    let huge = from_2015(&[9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 1e9]);
    let shifted = fit(excluding_2021.through_latest(), &huge).unwrap();
    near(shifted.slope().unwrap().tonnes(), -0.5, 1e-15);
    let years: Vec<_> = (2000..2008).map(Year::constant).collect();
    let full = Estimator::ols().excluding(&years).unwrap();
    let one_more = Year::constant(2010);
    let refused = full.excluding(&[one_more]).unwrap_err();
    let refused = fields!(refused, TrendError::TooManyExcluded { at_most, year });
    assert_eq!(refused, (8, one_more));
    assert_eq!(full.excluding(&years), Ok(full));
    let in_order = Estimator::ols().excluding(&[years[2], years[0], years[1]]).unwrap();
    assert!(in_order.excluded().years().eq(years[..3].iter().copied()));
    assert!(ExcludedYears::NONE.is_empty() && !in_order.excluded().is_empty());
}

/// `(1e-9/1e15)^(1/1) - 1` is -1 in floating point: a trend without a level in any other year.
#[test]
fn a_rate_that_rounds_to_minus_100_percent_is_out_of_range() {
    let fall = [(2004, 1e15), (2005, 1e-9)].map(|(y, t)| (Year::constant(y), tonnes(t)));
    for estimator in [Estimator::endpoint_rate(), Estimator::mean_annual_change()] {
        assert_eq!(TrendFit::of(estimator, fall.into_iter()).err(), Some(Absent::OutOfRange));
    }
    let steep = [(2004, 1e6), (2005, 1.0)].map(|(y, t)| (Year::constant(y), tonnes(t)));
    let fit = TrendFit::of(Estimator::endpoint_rate(), steep.into_iter()).unwrap();
    assert_eq!(fit.level_in(Year::constant(2005)), Ok(tonnes(1.0)));
}
