//! Trends, projections, and sums along them.

use super::*;

fn fit(estimator: Estimator, levels: &[(i32, f64)]) -> TrendFit {
    TrendFit::of(estimator, levels.iter().map(|(y, t)| (year(*y), tonnes(*t)))).unwrap()
}

/// Four points have two degrees of freedom, where Student's F(t) = 1/2 + t/(2 sqrt(2 + t^2)).
#[test]
fn least_squares_of_four_points() {
    let levels = [(1990, 100.0), (2017, 103.0), (2018, 96.0), (2019, 94.0), (2020, 87.0)];
    let figures = figures(&levels, &halve_by(2030));
    let trend = figures.trend.unwrap();
    // Sxx = 5, Sxy = -154.5 - 48 + 47 + 130.5 = -25, slope -25/5.
    near(trend.slope().map(Emissions::tonnes), -5.0);
    // Residuals 0.5, -1.5, 1.5, -0.5: SSE = 5, s^2 = 5/2, s/sqrt(Sxx) = sqrt(2.5/5).
    near(trend.slope_std_error(), 0.5_f64.sqrt());
    // SST = 64 + 1 + 1 + 64 = 130, R2 = 1 - 5/130.
    near(fraction(trend.r_squared()), 125.0 / 130.0);
    let projection = figures.projection.unwrap();
    // T(2030) = 95 - 5 x 11.5.
    assert_abs_diff_eq!(projection.level.tonnes(), 37.5, epsilon = 1e-9);
    // se^2 = 2.5 (1 + 1/4 + 11.5^2/5) = 69.25; t = (50 - 37.5)/se; F = 0.8640433569.
    near(fraction(projection.probability_met), 0.864_043_356_942_099_1);
    // The 97.5 % quantile is q = 4.3026527297, with q^2 = 1.805/0.0975. The interval runs from
    // 37.5 - q se to 37.5 + q se.
    let interval = projection.interval.unwrap();
    assert_abs_diff_eq!(interval.low.tonnes(), 1.694_793_388_2, epsilon = 1e-9);
    assert_abs_diff_eq!(interval.high.tonnes(), 73.305_206_611_8, epsilon = 1e-9);
}

/// Three points have one degree of freedom, where Student's F(t) = 1/2 + atan(t)/pi.
#[test]
fn least_squares_of_three_points() {
    let levels = [(1990, 100.0), (2018, 73.0), (2019, 67.0), (2020, 70.0)];
    let figures = figures(&levels, &halve_by(2030));
    // Residuals 1.5, -3, 1.5: s^2 = 13.5/1, Sxx = 2, slope error sqrt(13.5/2).
    near(figures.trend.unwrap().slope_std_error(), 6.75_f64.sqrt());
    let projection = figures.projection.unwrap();
    // T(2030) = 70 - 1.5 x 11.
    assert_abs_diff_eq!(projection.level.tonnes(), 53.5, epsilon = 1e-9);
    // se^2 = 13.5 (1 + 1/3 + 121/2) = 834.75, t = (50 - 53.5)/se.
    let t = -3.5 / 834.75_f64.sqrt();
    near(fraction(projection.probability_met), 0.5 + t.atan() / PI);
}

/// The year in which the trend reaches the limit is searched among the hundred years after the
/// latest observation.
#[test]
fn a_limit_reached_after_more_than_a_hundred_years_is_beyond_the_horizon() {
    // The trend falls by 1 a year from 200 in 2020.
    let levels = [(2018, 202.0), (2019, 201.0), (2020, 200.0)];
    let reach = |limit: f64| figures(&levels, &at_most(limit, 2030)).projection.unwrap().reach;
    // The trend is at 200 - 99 = 101 in 2020 + 99 = 2119.
    let Ok(Reach::At { year: x, first_year, .. }) = reach(101.0) else {
        panic!("{:?}", reach(101.0))
    };
    assert_abs_diff_eq!(x, 2119.0, epsilon = 1e-9);
    assert_eq!(first_year, year(2119));
    // The trend is at 200 - 101 = 99 only in 2020 + 101 = 2121.
    assert_eq!(reach(99.0), Ok(Reach::BeyondHorizon));
}

#[test]
fn least_absolute_deviations_take_the_midpoint_of_optimal_slopes() {
    // The levels are 100 - 2x plus 0, 1, 1 and 0. All slopes in -2.5..=-1.5 give the same sum of
    // absolute residuals, 2; their midpoint is -2.
    let trend = fit(Estimator::lad(), &[(2017, 100.0), (2018, 99.0), (2019, 97.0), (2020, 94.0)]);
    near(trend.slope().map(Emissions::tonnes), -2.0);
    // Residuals from 100 - 2x are 0, 1, 1, 0, median 0.5: T(2030) = 100.5 - 2 x 13.
    near(trend.level_in(year(2030)).map(Emissions::tonnes), 74.5);
}

/// A log-linear trend stays positive, so the probability of a level at or under zero is 0.
#[test]
fn a_log_linear_trend_never_reaches_zero() {
    let trend =
        fit(Estimator::log_linear(), &[(2017, 100.0), (2018, 70.0), (2019, 60.0), (2020, 30.0)]);
    let probability = |limit: f64| trend.probability_at_or_under(tonnes(limit), year(2030));
    assert_eq!(probability(0.0), Ok(Share::ZERO));
    assert_eq!(probability(-5.0), Ok(Share::ZERO));
    assert!(probability(1e-6).unwrap().fraction() > 0.0);
}

/// Residuals the size of rounding errors count as zero. Residuals a hundred thousand times larger
/// do not.
#[test]
fn residuals_of_rounding_size_count_as_no_variance() {
    let scattered = |estimator, line: [f64; 4], relative: f64| {
        let [a, b, c, d] = line;
        let points = [(2017, a), (2018, b * (1.0 + relative)), (2019, c), (2020, d)];
        fit(estimator, &points).probability_at_or_under(tonnes(50.0), year(2030))
    };
    // The root mean square residual is about 0.4 x 90 x 1e-9 = 4e-8, over 1e-12 x 100 = 1e-10.
    let line = [100.0, 90.0, 80.0, 70.0];
    assert!(scattered(Estimator::ols(), line, 1e-9).is_ok());
    // The root mean square residual is about 0.4 x 90 x 1e-14 = 4e-13, under 1e-12 x 100 = 1e-10.
    let exact = scattered(Estimator::ols(), line, 1e-14);
    assert_eq!(exact, Err(Absent::NoResidualVariance));
    // Residuals of log levels are relative, so the threshold is 1e-12 itself, not 1e-12 of the
    // largest level.
    let halves = [800.0, 400.0, 200.0, 100.0];
    assert!(scattered(Estimator::log_linear(), halves, 1e-9).is_ok());
    let exact = scattered(Estimator::log_linear(), halves, 1e-14);
    assert_eq!(exact, Err(Absent::NoResidualVariance));
}

/// The sums of path and trend cover the years from the latest observation to the judged year,
/// without the year of that observation.
#[test]
fn sums_of_a_constant_rate_trend_and_a_log_linear_trend() {
    let reference = BaseReference::constant(2018);
    let quarter = builder(reduce_by(0.75), 2023).reference(reference).build().unwrap();
    // The rate from the first to the last year is sqrt(100/400) - 1 = -0.5; 2019 has no influence.
    let levels = series(&[(2018, 400.0), (2019, 300.0), (2020, 100.0)]);
    let assessor = mid_2021().estimator(Estimator::endpoint_rate());
    let result = assessor.assess(&levels, &quarter);
    near(fraction(result.figures().trend.and_then(|t| t.rate())), -0.5);
    let sums = result.figures().cumulative.unwrap();
    assert_eq!((sums.from, sums.to), (year(2021), year(2023)));
    // T halves every year: 50 + 25 + 12.5 = 87.5.
    near(sums.trend.map(Emissions::tonnes), 87.5);
    // P falls by 60 a year from 400 in 2018: 220 + 160 + 100 = 480.
    near(sums.path.map(Emissions::tonnes), 480.0);
    // The trend exceeds the path by 87.5 - 480 = -392.5.
    near(sums.excess.map(Emissions::tonnes), -392.5);
    // Past emissions exceed the path by (300 - 340) + (100 - 280) = -220.
    near(result.details().past_excess().map(Emissions::tonnes), -220.0);

    let halving = series(&[(2018, 400.0), (2019, 200.0), (2020, 100.0)]);
    let assessor = mid_2021().estimator(Estimator::log_linear());
    let sums = assessor.assess(&halving, &quarter).figures().cumulative.unwrap();
    // T halves every year: 50 + 25 + 12.5 = 87.5.
    near(sums.trend.map(Emissions::tonnes), 87.5);
}

#[test]
fn a_trend_that_reaches_its_limit_after_the_year_9999_is_beyond_every_horizon() {
    let series = EmissionSeries::from_tonnes("a place", [(2000, 1000.0), (2001, 999.9)]).unwrap();
    let reach = |percent: f64| {
        let target = Target::builder("t").reduce_by_percent(percent).base_year(2000).by(2030);
        let target = target.build().unwrap();
        let estimator = Estimator::endpoint_rate();
        let assessor = Assessor::as_of_ymd(2002, 6, 30).unwrap().estimator(estimator);
        let result = assessor.reach_horizon(20_000).assess(&series, &target);
        result.figures().projection.unwrap().reach.unwrap()
    };
    // 0.9999^n = 0.5 for n = ln 0.5/ln 0.9999 = 6931.1 years, in 8931; 0.4 after 9162 years.
    let Reach::At { first_year, .. } = reach(50.0) else { panic!() };
    assert_eq!(first_year.get(), 8932);
    assert_eq!(reach(60.0), Reach::BeyondHorizon);
}
