//! Small series whose every number is worked out by hand, the arithmetic beside it.

use core::f64::consts::PI;

use crate::support::{day, tonnes};
use approx::assert_abs_diff_eq;
use climate_targets::assessment::Lenses;
use climate_targets::assessment::{NetUnknown, Reach};
use climate_targets::boundary::{Accounting, BoundaryField, LandSector};
use climate_targets::inventory::{EmissionSeriesBuilder, ObservationStatus};
use climate_targets::quantity::PointsOfBase;
use climate_targets::resolve::{Base, BaseYears, Basis, base_level};
use climate_targets::target::{
    AmbitionRange, GoalPart, GoalParts, NetZero, SupplementaryCap, TargetBuilder,
};
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Ambition, Assessment, Assessor, BasePolicy, BaseReference, Boundary, Caveat,
    Commitment, Deadline, EmissionSeries, Emissions, Estimator, Figures, Goal, Known, Period,
    Portion, Share, Target, Undetermined, Verdict, Year,
};

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

/// Year, gross and land sector.
fn with_land(levels: &[(i32, f64, Option<f64>)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    let add = |b: EmissionSeriesBuilder, level: &(i32, f64, Option<f64>)| {
        let (year, gross, land) = *level;
        match land {
            Some(land) => b.observe_with_land(year, tonnes(gross), tonnes(land)),
            None => b.observe(year, tonnes(gross)),
        }
    };
    levels.iter().fold(builder, add).build().unwrap()
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn builder(goal: impl Into<Goal>, by: i32) -> TargetBuilder {
    Target::builder("a target").goal(goal).deadline(Deadline::By(year(by)))
}

fn target(goal: impl Into<Goal>, by: i32) -> Target {
    builder(goal, by).reference(BaseReference::constant(1990)).build().unwrap()
}

fn reduce_by(fraction: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(fraction))
}

fn halve_by(by: i32) -> Target {
    target(reduce_by(0.5), by)
}

fn at_most(level: f64, by: i32) -> Target {
    builder(Ambition::AtMost(tonnes(level)), by).build().unwrap()
}

fn mid_2021() -> Assessor {
    Assessor::as_of(day(2021, 6, 30))
}

fn figures(levels: &[(i32, f64)], target: &Target) -> Figures {
    mid_2021().assess(&series(levels), target).figures()
}

fn verdict(levels: &[(i32, f64)], target: &Target) -> Verdict {
    figures(levels, target).verdict
}

fn base_of_1990(levels: &[(i32, f64)], policy: BasePolicy) -> Known<(BaseYears, f64)> {
    let reference = BaseReference::constant(1990).with_policy(policy);
    let base = base_level(&series(levels), reference, day(2021, 6, 30), year(2020));
    base.map(|base| (base.years, base.level.tonnes()))
}

fn fit(estimator: Estimator, levels: &[(i32, f64)]) -> TrendFit {
    TrendFit::of(estimator, levels.iter().map(|(y, t)| (year(*y), tonnes(*t)))).unwrap()
}

fn near(known: Known<f64>, expected: f64) {
    assert_abs_diff_eq!(known.unwrap(), expected, epsilon = 1e-9);
}

fn fraction(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}

const FALLING: [(i32, f64); 4] = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];

// Base level.

/// The nearest observed year serves; of two equally near, the later.
#[test]
fn the_nearest_base() {
    let nearest = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::Nearest).unwrap();
    let of = |y: i32, level: f64| (BaseYears::Year(year(y)), level);
    // 1990 - 1988 = 2 = 1992 - 1990: the later.
    assert_eq!(nearest(&[(1988, 80.0), (1992, 100.0)]), of(1992, 100.0));
    // 1990 - 1989 = 1 < 2 = 1992 - 1990.
    assert_eq!(nearest(&[(1985, 50.0), (1989, 70.0), (1992, 100.0)]), of(1989, 70.0));
    // 1990 - 1988 = 2 > 1 = 1991 - 1990.
    assert_eq!(nearest(&[(1988, 80.0), (1991, 90.0), (1995, 60.0)]), of(1991, 90.0));
    assert_eq!(nearest(&[(1989, 70.0), (1990, 75.0), (1991, 90.0)]), of(1990, 75.0));
    assert_eq!(nearest(&[(1980, 60.0), (1985, 50.0)]), of(1985, 50.0));
}

/// The nearest later policy takes the first later year although an earlier one is nearer.
#[test]
fn the_nearest_later_base() {
    let found = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::NearestLater);
    let later = found(&[(1989, 70.0), (1993, 100.0), (1995, 90.0)]);
    assert_eq!(later, Ok((BaseYears::Year(year(1993)), 100.0)));
    assert_eq!(found(&[(1985, 60.0), (1989, 70.0)]), Err(Absent::NoBase));
}

/// An interpolated base lies on the line between both neighbours and names the year asked for.
#[test]
fn the_interpolated_base() {
    let found = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::Interpolated);
    // 80 + (100 - 80) 2/5 = 88.
    let between = found(&[(1980, 500.0), (1988, 80.0), (1993, 100.0), (2000, 7.0)]);
    assert_eq!(between, Ok((BaseYears::Year(year(1990)), 88.0)));
    let itself = found(&[(1988, 80.0), (1990, 71.0), (1993, 100.0)]);
    assert_eq!(itself, Ok((BaseYears::Year(year(1990)), 71.0)));
    assert_eq!(found(&[(1993, 100.0), (1995, 90.0)]), Err(Absent::NoBase));
    assert_eq!(found(&[(1980, 500.0), (1988, 80.0)]), Err(Absent::NoBase));
}

/// No policy looks at the judged year or later.
#[test]
fn the_base_lies_before_the_judged_year() {
    for policy in [BasePolicy::Exact, BasePolicy::NearestLater, BasePolicy::Nearest] {
        let reference = BaseReference::constant(2019).with_policy(policy);
        let found = |judged| {
            let levels = series(&[(2019, 90.0)]);
            base_level(&levels, reference, day(2021, 6, 30), year(judged)).map(|b| b.level)
        };
        assert_eq!(found(2019), Err(Absent::NoBase));
        assert_eq!(found(2020), Ok(tonnes(90.0)));
    }
}

/// A base period has its mean level in its mean year, and what comes after its last year is after
/// the base.
#[test]
fn a_base_period() {
    let period = BaseReference::Period(Period::new(2014, 2018).unwrap());
    let halve = builder(reduce_by(0.5), 2030).reference(period).build().unwrap();
    let years = [(2014, 80.0), (2015, 90.0), (2016, 100.0), (2017, 110.0), (2018, 120.0)];
    // Mean (80 + 90 + 100 + 110 + 120)/5 = 100 in 2016.
    let within = figures(&years, &halve);
    let Base { years: of, level, .. } = within.base.unwrap();
    let period = BaseYears::Period(Period::new(2014, 2018).unwrap());
    assert_eq!((of, level), (period, tonnes(100.0)));
    let reason = Verdict::Undetermined(Undetermined::NoObservationAfterBase);
    assert_eq!(within.verdict, reason);
    assert_eq!(within.lenses.path, Err(Absent::NotAfterAnchor));

    let after: Vec<_> = years.into_iter().chain([(2019, 86.0)]).collect();
    let after = figures(&after, &halve);
    // P(2019) = 100 - 50 (2019 - 2016)/(2030 - 2016) = 100 - 150/14.
    near(after.path.map(|p| p.level.tonnes()), 100.0 - 150.0 / 14.0);
    // 86 <= 89.29.
    assert_eq!(after.lenses.path, Ok(true));
    // (2019 - 2016)/(2030 - 2016) = 3/14.
    near(fraction(after.elapsed), 3.0 / 14.0);
    let gap: Vec<_> = years.into_iter().filter(|(y, _)| *y != 2015).chain([(2019, 86.0)]).collect();
    assert_eq!(verdict(&gap, &halve), Verdict::Undetermined(Undetermined::NoBase));
}

/// The milestones of a commitment share one base, which lies before the first of them.
#[test]
fn the_base_of_a_commitment() {
    let reference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);
    let milestone = |cut: f64, by: i32| {
        let id = format!("by {by}");
        let builder = Target::builder(id).goal(reduce_by(cut)).deadline(Deadline::By(year(by)));
        builder.reference(reference).build().unwrap()
    };
    let milestones = vec![milestone(0.2, 2020), milestone(0.5, 2030)];
    let commitment = Commitment::new("both", milestones).unwrap().with_title("both");
    let between = series(&[(2022, 80.0), (2023, 75.0), (2024, 70.0)]);
    let assessor = Assessor::as_of(day(2025, 6, 30));
    let together: Vec<_> = assessor.assess_commitment(&between, &commitment).collect();
    assert_eq!(together.len(), 2);
    for assessment in together {
        assert_eq!(assessment.figures().base, Err(Absent::NoBase));
        assert_eq!(assessment.verdict(), Verdict::Undetermined(Undetermined::NoBase));
    }
    // Alone, the second has a base before its own judged year.
    let alone = milestone(0.5, 2030);
    let base = assessor.assess(&between, &alone).figures().base.unwrap();
    assert_eq!((base.years, base.level), (BaseYears::Year(year(2022)), tonnes(80.0)));
}

// Dates.

/// An observation of a year is used from 31 December of that year.
#[test]
fn a_year_is_used_from_its_last_day() {
    let observed = series(&FALLING);
    let halve = halve_by(2030);
    let latest = |month, d| {
        let assessor = Assessor::as_of(day(2020, month, d));
        assessor.assess(&observed, &halve).figures().latest.unwrap().year.get()
    };
    // 2020 has 366 days: 30 December is its 365th.
    assert_eq!((latest(12, 30), latest(12, 31)), (2019, 2020));
    let base = |as_of| base_level(&observed, BaseReference::constant(1990), as_of, year(2030));
    // 1990 has 365 days.
    assert_eq!(base(day(1990, 12, 30)), Err(Absent::NoBase));
    assert_eq!(base(day(1990, 12, 31)).unwrap().level, tonnes(100.0));
}

/// A deadline has passed only after 31 December of the judged year.
#[test]
fn a_deadline_passes_with_its_year() {
    let observed = series(&[(1990, 100.0), (2017, 70.0), (2018, 66.0), (2019, 62.0)]);
    let halve = halve_by(2020);
    let on = |date| Assessor::as_of(date).assess(&observed, &halve).verdict();
    // P(2019) = 100 - 50 x 29/30 = 51.67 < 62, T(2020) = 62 - 4 = 58 > 50.
    assert_eq!(on(day(2020, 12, 31)), Verdict::OffTrack { rising: false, exceeded: None });
    let awaited = Verdict::Undetermined(Undetermined::AwaitingInventory(year(2020)));
    assert_eq!(on(day(2021, 1, 1)), awaited);
}

// Trend.

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
    // F(q) = 0.975 where q^2 = 1.805/0.0975, q = 4.3026527297; 37.5 -+ q se.
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

/// Reach is searched for a hundred years from the latest observation.
#[test]
fn the_horizon() {
    // Falls by 1 a year from 200 in 2020.
    let levels = [(2018, 202.0), (2019, 201.0), (2020, 200.0)];
    let reach = |limit: f64| figures(&levels, &at_most(limit, 2030)).projection.unwrap().reach;
    // 200 - 99 = 101 in 2020 + 99.
    let Ok(Reach::At { year: x, first_year }) = reach(101.0) else { panic!("{:?}", reach(101.0)) };
    assert_abs_diff_eq!(x, 2119.0, epsilon = 1e-9);
    assert_eq!(first_year, year(2119));
    // 200 - 101 = 99 in 2020 + 101.
    assert_eq!(reach(99.0), Ok(Reach::BeyondHorizon));
}

/// Where an interval of slopes has the least absolute deviations, its midpoint is taken.
#[test]
fn the_middle_of_the_best_slopes() {
    // 100 - 2x plus 0, 1, 1, 0: slopes -2.5..=-1.5 all leave |r| summing to 2; the midpoint is -2.
    let trend = fit(Estimator::lad(), &[(2017, 100.0), (2018, 99.0), (2019, 97.0), (2020, 94.0)]);
    near(trend.slope().map(Emissions::tonnes), -2.0);
    // Residuals from 100 - 2x are 0, 1, 1, 0, median 0.5: T(2030) = 100.5 - 2 x 13.
    near(trend.level_in(year(2030)).map(Emissions::tonnes), 74.5);
}

/// A log-linear trend never comes down to zero: the probability of a limit at or under it is 0.
#[test]
fn a_log_linear_trend_and_zero() {
    let trend =
        fit(Estimator::log_linear(), &[(2017, 100.0), (2018, 70.0), (2019, 60.0), (2020, 30.0)]);
    let probability = |limit: f64| trend.probability_at_or_under(tonnes(limit), year(2030));
    assert_eq!(probability(0.0), Ok(Share::ZERO));
    assert_eq!(probability(-5.0), Ok(Share::ZERO));
    assert!(probability(1e-6).unwrap().fraction() > 0.0);
}

/// A scatter of rounding is an exact line; one a hundred thousand times wider is not.
#[test]
fn an_exact_line_and_a_nearly_exact_one() {
    let scattered = |estimator, line: [f64; 4], relative: f64| {
        let [a, b, c, d] = line;
        let points = [(2017, a), (2018, b * (1.0 + relative)), (2019, c), (2020, d)];
        fit(estimator, &points).probability_at_or_under(tonnes(50.0), year(2030))
    };
    // Root mean square residual about 0.4 x 90 x 1e-9 = 4e-8, over 1e-12 x 100.
    let line = [100.0, 90.0, 80.0, 70.0];
    assert!(scattered(Estimator::ols(), line, 1e-9).is_ok());
    // About 0.4 x 90 x 1e-14 = 4e-13, under 1e-12 x 100 = 1e-10.
    let exact = scattered(Estimator::ols(), line, 1e-14);
    assert_eq!(exact, Err(Absent::NoResidualVariance));
    // Logarithms are relative already.
    let halves = [800.0, 400.0, 200.0, 100.0];
    assert!(scattered(Estimator::log_linear(), halves, 1e-9).is_ok());
    let exact = scattered(Estimator::log_linear(), halves, 1e-14);
    assert_eq!(exact, Err(Absent::NoResidualVariance));
}

/// The sums along path and trend run over tL+1..=tT, a rate's as a geometric sum.
#[test]
fn sums_of_a_rate() {
    let reference = BaseReference::constant(2018);
    let quarter = builder(reduce_by(0.75), 2023).reference(reference).build().unwrap();
    // The rate between the ends is sqrt(100/400) - 1 = -0.5, whatever lies between.
    let levels = series(&[(2018, 400.0), (2019, 300.0), (2020, 100.0)]);
    let assessor = mid_2021().estimator(Estimator::endpoint_rate());
    let result = assessor.assess(&levels, &quarter);
    near(fraction(result.figures().trend.and_then(|t| t.rate())), -0.5);
    let sums = result.figures().cumulative.unwrap();
    assert_eq!((sums.from, sums.to), (year(2021), year(2023)));
    // 50 + 25 + 12.5.
    near(sums.trend.map(Emissions::tonnes), 87.5);
    // P falls by 60 a year from 400 in 2018: 220 + 160 + 100.
    near(sums.path.map(Emissions::tonnes), 480.0);
    // 87.5 - 480.
    near(sums.excess.map(Emissions::tonnes), -392.5);
    // (300 - 340) + (100 - 280).
    near(result.details().past_excess().map(Emissions::tonnes), -220.0);

    let halving = series(&[(2018, 400.0), (2019, 200.0), (2020, 100.0)]);
    let assessor = mid_2021().estimator(Estimator::log_linear());
    let sums = assessor.assess(&halving, &quarter).figures().cumulative.unwrap();
    // 50 + 25 + 12.5.
    near(sums.trend.map(Emissions::tonnes), 87.5);
}

// Standing.

/// Years ahead are positive under the path, negative over it; the gap has the opposite sign.
#[test]
fn ahead_and_behind() {
    // P(t) = 100 - 1.25 (t - 1990), 62.5 in 2020.
    let path = |level: f64| figures(&[(1990, 100.0), (2020, level)], &halve_by(2030)).path.unwrap();
    let ahead = path(60.0);
    // 100 - 1.25 x 32 = 60: 2022 - 2020.
    near(ahead.years_ahead, 2.0);
    // 60 - 62.5, and -2.5/62.5.
    near(ahead.gap.map(Emissions::tonnes), -2.5);
    near(fraction(ahead.gap_share_of_path), -0.04);
    let behind = path(65.0);
    // 100 - 1.25 x 28 = 65: 2018 - 2020.
    near(behind.years_ahead, -2.0);
    near(behind.gap.map(Emissions::tonnes), 2.5);
    near(behind.gap_points_of_base.map(PointsOfBase::points), 2.5);
}

/// What is left to emit counts from the year after the latest observation.
#[test]
fn sums_of_three_years() {
    let reference = BaseReference::constant(2018);
    let target = builder(reduce_by(0.5), 2023).reference(reference).build().unwrap();
    let levels = series(&[(2018, 100.0), (2019, 98.0), (2020, 96.0)]);
    let result = mid_2021().assess(&levels, &target);
    let sums = result.figures().cumulative.unwrap();
    assert_eq!((sums.from, sums.to), (year(2021), year(2023)));
    // P falls by 10 a year: 70 + 60 + 50.
    near(sums.path.map(Emissions::tonnes), 180.0);
    // T falls by 2 a year: 94 + 92 + 90.
    near(sums.trend.map(Emissions::tonnes), 276.0);
    // 276 - 180.
    near(sums.excess.map(Emissions::tonnes), 96.0);
    // (98 - 90) + (96 - 80): over the path is positive.
    near(result.details().past_excess().map(Emissions::tonnes), 24.0);
    // P(2021) = 100 - 10 x 3.
    near(result.details().next_year_allowed().map(Emissions::tonnes), 70.0);
}

/// The aspiration has a level, a need and a gap of its own; the floor is judged.
#[test]
fn an_aspiration_beside_the_floor() {
    let range = Goal::Range(AmbitionRange::new(reduce_by(0.4), reduce_by(0.55)).unwrap());
    let target = target(range, 2030);
    let levels = series(&[(1990, 100.0), (2018, 74.0), (2019, 72.0), (2020, 70.0)]);
    let result = mid_2021().assess(&levels, &target);
    let aspiration = result.details().aspiration().unwrap();
    // 100 (1 - 0.55) = 45; 70 - 45 = 25; T(2030) = 70 - 20 = 50, 50 - 45 = 5.
    near(aspiration.allowable.map(Emissions::tonnes), 45.0);
    near(aspiration.needed.map(Emissions::tonnes), 25.0);
    near(aspiration.gap.map(Emissions::tonnes), 5.0);
    // The floor: 60; 70 - 60; 50 - 60. Its path allows 100 - 40 x 30/40 = 70 in 2020.
    near(result.figures().allowable.map(Emissions::tonnes), 60.0);
    near(result.figures().needed.map(Emissions::tonnes), 10.0);
    near(result.figures().projection.unwrap().gap.map(Emissions::tonnes), -10.0);
    assert_eq!(result.verdict(), Verdict::OnTrack);
}

/// Supplementary measures raise the limit by their cap; the gaps and lenses stand beside.
#[test]
fn the_gross_limit() {
    let supplemented = |supplement, by| {
        let builder = builder(reduce_by(0.5), by).reference(BaseReference::constant(1990));
        builder.supplement(supplement).build().unwrap()
    };
    let ten = SupplementaryCap::constant_points(10.0);
    let levels = [(1990, 100.0), (2018, 68.0), (2019, 67.0), (2020, 66.0)];
    let ahead = figures(&levels, &supplemented(ten, 2030));
    let beside = ahead.supplement.unwrap();
    // 10 points of 100 = 10; 100 x 0.5 + 10 = 60.
    assert_abs_diff_eq!(beside.cap.tonnes(), 10.0, epsilon = 1e-9);
    near(beside.gross_limit.map(Emissions::tonnes), 60.0);
    // T(2030) = 66 - 10 = 56: 56 - 50, 56 - 60.
    near(beside.gap_without.map(Emissions::tonnes), 6.0);
    near(beside.gap_with.map(Emissions::tonnes), -4.0);
    // 66 over 100 - 50 x 3/4 = 62.5, under 100 - 40 x 3/4 = 70; 56 over 50, under 60.
    let lenses = |Lenses { path, trend, .. }: Lenses| (path, trend);
    assert_eq!(lenses(ahead.lenses), (Ok(false), Ok(false)));
    assert_eq!(lenses(beside.lenses), (Ok(true), Ok(true)));
    assert_eq!(ahead.verdict, Verdict::OffTrack { rising: false, exceeded: None });

    // Over the gross path of 70 and, at T(2030) = 75 - 10 = 65, over the gross limit too.
    let over = [(1990, 100.0), (2018, 77.0), (2019, 76.0), (2020, 75.0)];
    let over = figures(&over, &supplemented(ten, 2030)).supplement.unwrap();
    assert_eq!(lenses(over.lenses), (Ok(false), Ok(false)));

    // Due, it is the judged level: 55 - 50, 55 - 60.
    let levels = [(1990, 100.0), (2018, 65.0), (2019, 55.0), (2020, 40.0)];
    let due = figures(&levels, &supplemented(ten, 2019));
    let beside = due.supplement.unwrap();
    near(beside.gap_without.map(Emissions::tonnes), 5.0);
    near(beside.gap_with.map(Emissions::tonnes), -5.0);
    assert_eq!(due.verdict, Verdict::Undetermined(Undetermined::SupplementNotReported));

    // A share of the base 0.2 x 100 = 20, limit 70; an absolute cap 7, limit 57.
    for (supplement, cap, limit) in [
        (SupplementaryCap::share_of_base(Portion::constant(0.2)), 20.0, 70.0),
        (SupplementaryCap::at_most(tonnes(7.0)).unwrap(), 7.0, 57.0),
    ] {
        let beside = figures(&levels, &supplemented(supplement, 2030)).supplement.unwrap();
        assert_abs_diff_eq!(beside.cap.tonnes(), cap, epsilon = 1e-9);
        near(beside.gross_limit.map(Emissions::tonnes), limit);
    }
}

// Verdict.

/// Met > achieved early > on track > catching up > slipping > the three that say nothing > off
/// track > missed.
#[test]
fn the_order_of_verdicts() {
    let (y, level, margin) = (year(2020), tonnes(1.0), tonnes(1.0));
    let fields = {
        let accounting = Boundary::territorial().compare(&Boundary::use_based());
        accounting.differing
    };
    let met = Verdict::Met { year: y, level, margin, reversed: None };
    let nothing = Verdict::Undetermined(Undetermined::NoLens);
    let order = [
        met,
        Verdict::AchievedEarly { year: y, level, margin },
        Verdict::OnTrack,
        Verdict::CatchingUp,
        Verdict::Slipping,
        nothing,
        Verdict::OffTrack { rising: false, exceeded: None },
        Verdict::Missed { year: y, level, margin, reached: None },
    ];
    for pair in order.windows(2) {
        assert!(pair[0].rank() < pair[1].rank(), "{pair:?}");
    }
    let rank = |verdict: Verdict| verdict.rank();
    assert_eq!(rank(Verdict::NotComparable(fields)), rank(nothing));
    assert_eq!(rank(Verdict::NotQuantified), rank(nothing));
    let off_track = |rising| rank(Verdict::OffTrack { rising, exceeded: None });
    assert_eq!(off_track(true), off_track(false));
}

/// Any of is the highest, all of the lowest of its parts.
#[test]
fn the_best_and_the_worst_part() {
    let part = |cut: f64, base: i32| {
        GoalPart::new(reduce_by(cut)).reference(BaseReference::constant(base))
    };
    let judge = |one: &GoalPart, other: &GoalPart| {
        let levels = [(1990, 100.0), (2018, 70.0), (2019, 70.0), (2020, 70.0)];
        let both =
            |parts: [&GoalPart; 2]| GoalParts::new(parts.into_iter().cloned().collect()).unwrap();
        let any = verdict(&levels, &target(Goal::AnyOf(both([one, other])), 2030));
        let all = verdict(&levels, &target(Goal::AllOf(both([other, one])), 2030));
        (any, all)
    };
    // Flat at 70: P(2020) is 100 - 50 x 3/4 = 62.5 for a half, 100 - 35 x 3/4 = 73.75 for 35 %.
    let (off_track, slipping) = (part(0.5, 1990), part(0.35, 1990));
    let (early, no_base) = (part(0.3, 1990), part(0.5, 1980));
    let undetermined = Verdict::Undetermined(Undetermined::NoBase);
    let off = Verdict::OffTrack { rising: false, exceeded: None };
    assert_eq!(judge(&no_base, &off_track), (undetermined, off));
    assert_eq!(judge(&off_track, &no_base), (undetermined, off));
    assert_eq!(judge(&slipping, &no_base), (Verdict::Slipping, undetermined));
    assert_eq!(judge(&no_base, &slipping), (Verdict::Slipping, undetermined));
    let (any, all) = judge(&early, &slipping);
    assert!(matches!(any, Verdict::AchievedEarly { .. }), "{any:?}");
    assert_eq!(all, Verdict::Slipping);
}

/// What followed a deadline is looked for only in the years after the judged one.
#[test]
fn what_followed_the_deadline() {
    let reversed = |levels: &[(i32, f64)]| match verdict(levels, &halve_by(2018)) {
        Verdict::Met { reversed, .. } => reversed.map(Year::get),
        other => panic!("{other:?}"),
    };
    // Over 50 in 2017, before the deadline.
    let held = [(1990, 100.0), (2017, 60.0), (2018, 40.0), (2019, 50.0), (2020, 48.0)];
    assert_eq!(reversed(&held), None);
    let broken = [(1990, 100.0), (2017, 60.0), (2018, 40.0), (2019, 51.0), (2020, 52.0)];
    assert_eq!(reversed(&broken), Some(2019));
    let reached = |levels: &[(i32, f64)]| match verdict(levels, &halve_by(2018)) {
        Verdict::Missed { reached, .. } => reached.map(Year::get),
        other => panic!("{other:?}"),
    };
    // At 40 in 2017, before the deadline.
    let lost = [(1990, 100.0), (2017, 40.0), (2018, 60.0), (2019, 55.0), (2020, 51.0)];
    assert_eq!(reached(&lost), None);
    let late = [(1990, 100.0), (2017, 40.0), (2018, 60.0), (2019, 50.0), (2020, 45.0)];
    assert_eq!(reached(&late), Some(2019));
}

fn net_zero(own: Option<f64>, by: i32) -> TargetBuilder {
    let own = own.map(Portion::constant);
    let ambition = Ambition::NetZero(own.map_or(NetZero::BALANCE, NetZero::with_own_reduction));
    builder(ambition, by)
        .reference(BaseReference::constant(1990))
        .boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included))
}

/// The own reduction of net zero is without supplementary measures.
#[test]
fn own_reduction_without_measures() {
    let target = net_zero(Some(0.85), 2020).supplement(SupplementaryCap::constant_points(8.0));
    let target = target.build().unwrap();
    let judged = |gross: f64, land: Option<f64>| {
        let levels = with_land(&[(1990, 100.0, Some(0.0)), (2020, gross, land)]);
        mid_2021().assess(&levels, &target).verdict()
    };
    // 100 x 0.15 = 15 < 20 <= 15 + 8, net 20 - 30 = -10.
    let Verdict::Missed { margin, .. } = judged(20.0, Some(-30.0)) else {
        panic!("{:?}", judged(20.0, Some(-30.0)))
    };
    // 15 - 20.
    assert_abs_diff_eq!(margin.tonnes(), -5.0, epsilon = 1e-9);
    // The same where the net is not known.
    assert!(matches!(judged(20.0, None), Verdict::Missed { .. }));
    // 14 <= 15, net 14 - 30 = -16.
    assert!(matches!(judged(14.0, Some(-30.0)), Verdict::Met { .. }));
}

// Net and boundary.

fn differing(series: &EmissionSeries, target: &Target) -> Vec<BoundaryField> {
    match mid_2021().assess(series, target).verdict() {
        Verdict::NotComparable(fields) => fields.iter().collect(),
        other => panic!("{other:?}"),
    }
}

fn bounded(boundary: Boundary, levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place").boundary(boundary);
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

/// Accounting and coverage are compared, and named where they differ.
#[test]
fn accounting_and_coverage_differ() {
    let judged_on = |boundary: Boundary| {
        let builder = builder(reduce_by(0.5), 2030).reference(BaseReference::constant(1990));
        builder.boundary(boundary).build().unwrap()
    };
    let of = |accounting, coverage| {
        Boundary::UNSPECIFIED.accounting(accounting).coverage(Portion::constant(coverage))
    };
    let series = bounded(of(Accounting::Territorial, 0.9), &FALLING);
    let (accounting, coverage) = (BoundaryField::Accounting, BoundaryField::Coverage);
    let found = |theirs| differing(&series, &judged_on(theirs));
    assert_eq!(found(of(Accounting::Consumption, 1.0)), [accounting, coverage]);
    assert_eq!(found(of(Accounting::Consumption, 0.9)), [accounting]);
    assert_eq!(found(of(Accounting::Territorial, 1.0)), [coverage]);
    let same = judged_on(of(Accounting::Territorial, 0.9));
    let result = mid_2021().assess(&series, &same);
    // P(2020) = 62.5 < 70, T(2030) = 20 < 50.
    assert_eq!(result.verdict(), Verdict::CatchingUp);
    let unspecified = result.figures().comparison.unspecified;
    assert!(!unspecified.contains(accounting) && !unspecified.contains(coverage));
}

/// A gross series does not answer for a target that includes the land sector.
#[test]
fn the_land_sector_differs() {
    let excluded = Boundary::UNSPECIFIED.land_sector(LandSector::Excluded);
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let target = builder(reduce_by(0.5), 2030)
        .reference(BaseReference::constant(1990))
        .boundary(included.clone())
        .build()
        .unwrap();
    let gross = bounded(excluded.clone(), &FALLING);
    assert_eq!(differing(&gross, &target), [BoundaryField::LandSector]);
    // With the land sector beside it, it can answer: net 100 - 10 and 70 - 20.
    let both = EmissionSeries::builder("a place")
        .boundary(excluded)
        .observe_with_land(1990, tonnes(100.0), tonnes(-10.0))
        .observe_with_land(2020, tonnes(70.0), tonnes(-20.0))
        .build()
        .unwrap();
    let result = mid_2021().assess(&both, &target);
    assert_eq!(result.figures().basis, Basis::Net);
    near(result.figures().base.map(|b| b.level.tonnes()), 90.0);
    near(result.figures().latest.map(|l| l.level.tonnes()), 50.0);
    // 90 - 45 x 3/4 = 56.25 >= 50, and two points give no trend lens.
    assert_eq!(result.verdict(), Verdict::OnTrack);

    // A series of net emissions hides the gross ones, which an own reduction is measured on.
    let net = bounded(included, &FALLING);
    let own = net_zero(Some(0.85), 2045).build().unwrap();
    assert_eq!(differing(&net, &own), [BoundaryField::LandSector]);
    let balance = net_zero(None, 2045).build().unwrap();
    // P(2020) = 100 - 100 x 30/55 = 45.45 < 70, T(2045) = 70 - 125 < 0.
    assert_eq!(mid_2021().assess(&net, &balance).verdict(), Verdict::CatchingUp);
}

/// A net path starts at a positive net base; without one the trend alone judges.
#[test]
fn a_net_path_needs_a_positive_base() {
    let target = net_zero(None, 2045).build().unwrap();
    let judged = |base_land: f64, latest_three: [f64; 3]| {
        let [a, b, c] = latest_three.map(|net| net + 10.0);
        let land = Some(-10.0);
        let levels = [(1990, 10.0, Some(base_land)), (2018, a, land), (2019, b, land)];
        let levels: Vec<_> = levels.into_iter().chain([(2020, c, land)]).collect();
        let series = with_land(&levels);
        let result = mid_2021().assess(&series, &target);
        let caveats = result.caveats().map(|caveat| caveat.to_string()).collect::<Vec<_>>();
        (result.figures(), caveats.join("; "))
    };
    // Net base 10 - 11 = -1. T(2045) = 10 - 5 x 25 = -115 <= 0.
    let (falling, caveats) = judged(-11.0, [20.0, 15.0, 10.0]);
    assert_eq!(falling.path.unwrap_err(), Absent::BaseNotPositive);
    assert_eq!(falling.lenses.path, Err(Absent::BaseNotPositive));
    assert_eq!((falling.lenses.trend, falling.verdict), (Ok(true), Verdict::OnTrack));
    assert!(caveats.contains("rests on the trend alone; the path cannot be used"), "{caveats}");
    // Net base 10 - 10 = 0 is not positive. T(2045) = 20 + 5 x 25 = 145 > 0.
    let (growing, _) = judged(-10.0, [10.0, 15.0, 20.0]);
    assert_eq!(growing.path.unwrap_err(), Absent::BaseNotPositive);
    assert_eq!(growing.verdict, Verdict::OffTrack { rising: true, exceeded: None });
    // Net base 10 + 45 = 55: P(2020) = 55 - 55 x 30/55 = 25 >= 10.
    let (positive, caveats) = judged(45.0, [20.0, 15.0, 10.0]);
    near(positive.path.map(|path| path.level.tonnes()), 25.0);
    assert_eq!(positive.verdict, Verdict::OnTrack);
    assert!(!caveats.contains("the path cannot be used"), "{caveats}");
}

/// A declared base is the level of the own reduction, not of the net.
#[test]
fn a_declared_base_is_not_a_net_base() {
    let declared = BasePolicy::Declared(tonnes(200.0));
    let target = net_zero(Some(0.85), 2045);
    let target = target.reference(BaseReference::constant(1990).with_policy(declared));
    let target = target.build().unwrap();
    let land = Some(-10.0);
    let levels = [(1990, 100.0, land), (2018, 80.0, land), (2019, 75.0, land), (2020, 70.0, land)];
    let series = with_land(&levels);
    let tests = mid_2021().assess(&series, &target).details().net_zero().unwrap();
    let own = tests.own.unwrap();
    assert_eq!(own.base.unwrap().level, tonnes(200.0));
    // 200 x 0.15.
    near(own.allowable.map(Emissions::tonnes), 30.0);
    let net = tests.net.unwrap();
    assert_eq!(net.base.unwrap_err(), Absent::NoBase);
    assert_eq!(net.lenses.path, Err(Absent::NoBase));
    // T(2045) = 60 - 5 x 25 = -65 <= 0.
    assert_eq!(net.lenses.trend, Ok(true));
}

/// The net is not known where the latest year lacks the land sector, whatever earlier years have.
#[test]
fn the_net_of_an_earlier_year_does_not_serve() {
    let land = Some(-100.0);
    let earlier = [(1990, 100.0, land), (2018, 20.0, land), (2019, 15.0, land)];
    let lacking: Vec<_> = earlier.into_iter().chain([(2020, 10.0, None)]).collect();
    let reported: Vec<_> = earlier.into_iter().chain([(2020, 10.0, land)]).collect();
    let (lacking, reported) = (with_land(&lacking), with_land(&reported));
    let (own, balance) = (net_zero(Some(0.85), 2045), net_zero(None, 2045));
    let (own, balance) = (own.build().unwrap(), balance.build().unwrap());
    let unknown = Caveat::NetNotReported { why: NetUnknown::LandSectorNotReported };
    let has = |result: &Assessment<'_>| result.caveats().any(|caveat| caveat == unknown);

    let result = mid_2021().assess(&lacking, &balance);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::NetNotReported));
    assert!(has(&result));
    let result = mid_2021().assess(&lacking, &own);
    // Gross 10 <= 100 x 0.15, never achieved early: P(2020) = 100 - 85 x 30/55 = 53.6, T falls.
    assert_eq!(result.verdict(), Verdict::OnTrack);
    assert_eq!(result.details().net_zero().unwrap().net.unwrap_err(), Absent::NetNotReported);
    assert!(has(&result));
    for target in [&own, &balance] {
        let result = mid_2021().assess(&reported, target);
        // Net 10 - 100 = -90 <= 0.
        assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
        assert!(!has(&result));
    }
}

// Caveats.

/// The observation that must be final is the judged year's when due, the latest before.
#[test]
fn an_observation_that_is_not_final() {
    let found = |provisional: i32, by: i32| {
        let add = |b: EmissionSeriesBuilder, (y, t): &(i32, f64)| {
            let provisional = *y == provisional;
            let status = ObservationStatus::Provisional;
            if provisional {
                b.observe_as(*y, tonnes(*t), status)
            } else {
                b.observe(*y, tonnes(*t))
            }
        };
        let series = FALLING.iter().fold(EmissionSeries::builder("a place"), add).build().unwrap();
        let target = halve_by(by);
        let result = mid_2021().assess(&series, &target);
        result.caveats().find_map(|caveat| match caveat {
            Caveat::ObservationNotFinal { year, status } => Some((year.get(), status)),
            _ => None,
        })
    };
    let provisional = ObservationStatus::Provisional;
    assert_eq!(found(2018, 2018), Some((2018, provisional)));
    assert_eq!(found(2020, 2018), None);
    assert_eq!(found(2020, 2030), Some((2020, provisional)));
    assert_eq!(found(2019, 2030), None);
    assert_eq!(found(2020, 2020), Some((2020, provisional)));
}

/// An absent path is said where the lenses judge, and nowhere else: as the lens that alone judges
/// where there is one, as the path that says nothing where there is none.
#[test]
fn the_path_that_says_nothing() {
    let found = |levels: &[(i32, f64)], target: &Target| {
        mid_2021().assess(&series(levels), target).caveats().find_map(|caveat| match caveat {
            Caveat::PathUnavailable { reason } => Some(("none", reason)),
            Caveat::OneLens { lens, reason } => Some((lens, reason)),
            _ => None,
        })
    };
    // A fixed level without a base has no path.
    assert_eq!(found(&FALLING, &at_most(30.0, 2030)), Some(("trend", Absent::NoBase)));
    assert_eq!(found(&[(2020, 70.0)], &at_most(30.0, 2030)), Some(("none", Absent::NoBase)));
    // Achieved early, met, missed: no lens judges.
    assert_eq!(found(&FALLING, &at_most(70.0, 2030)), None);
    assert_eq!(found(&FALLING, &at_most(70.0, 2020)), None);
    assert_eq!(found(&FALLING, &at_most(69.0, 2020)), None);
    assert_eq!(found(&FALLING, &halve_by(2030)), None);
}

/// Unreported measures are said where the lenses judge a target that allows them.
#[test]
fn measures_that_are_not_reported() {
    let with = |cut: f64, by: i32| {
        let builder = builder(reduce_by(cut), by).reference(BaseReference::constant(1990));
        builder.supplement(SupplementaryCap::constant_points(8.0)).build().unwrap()
    };
    let found = |target: &Target| {
        let series = series(&FALLING);
        let result = mid_2021().assess(&series, target);
        let found = result.caveats().any(|caveat| caveat == Caveat::SupplementNotReported);
        (result.verdict().name(), found)
    };
    assert_eq!(found(&with(0.5, 2030)), ("catching_up", true));
    assert_eq!(found(&halve_by(2030)), ("catching_up", false));
    // 70 <= 70 early and due; 70 > 50 + 8 due.
    assert_eq!(found(&with(0.3, 2030)), ("achieved_early", false));
    assert_eq!(found(&with(0.3, 2020)), ("met", false));
    assert_eq!(found(&with(0.5, 2020)), ("missed", false));
}

/// Years left out for want of the land sector are counted where the net is judged.
#[test]
fn years_left_out() {
    let land = Some(-10.0);
    let levels = with_land(&[
        (1990, 100.0, land),
        (2017, 90.0, None),
        (2018, 80.0, land),
        (2019, 75.0, None),
        (2020, 70.0, land),
        (2021, 65.0, None),
    ]);
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let net = builder(reduce_by(0.5), 2030).reference(BaseReference::constant(1990));
    let net = net.boundary(included).build().unwrap();
    let found = |series: &EmissionSeries, target: &Target| {
        mid_2021().assess(series, target).caveats().find_map(|caveat| match caveat {
            Caveat::DroppedYears { count, .. } => Some(count),
            _ => None,
        })
    };
    // 2017 and 2019; 2021 is not used in the middle of 2021.
    assert_eq!(found(&levels, &net), Some(2));
    assert_eq!(found(&levels, &halve_by(2030)), None);
    let complete = with_land(&[(1990, 100.0, land), (2019, 75.0, land), (2020, 70.0, land)]);
    assert_eq!(found(&complete, &net), None);
}

/// A verdict of net zero from the lenses has the caveats of its own test.
#[test]
fn net_zero_by_one_lens_says_so() {
    let target = net_zero(Some(0.4), 2045).build().unwrap();
    let series = with_land(&[(1990, 100.0, Some(0.0)), (2020, 90.0, Some(0.0))]);
    let result = mid_2021().assess(&series, &target);
    let has_one_lens = result
        .caveats()
        .any(|caveat| caveat == Caveat::OneLens { lens: "path", reason: Absent::TooFewPoints });
    assert!(has_one_lens, "{result}");
}

/// Of 60 t in 2022 a projection leads to 50 t by 2025, stays there until 2029, and leads to 30 t by
/// 2035: at most 50 t is reached in 2025, under 50 t only after 2029.
#[test]
fn a_given_projection_leaves_a_strict_limit_where_it_falls() {
    use climate_targets::Overrides;
    use climate_targets::trend::{GivenProjection, ProjectedLevel};
    let level = |year, t: f64| ProjectedLevel::new(Year::constant(year), tonnes(t));
    let levels = vec![level(2022, 60.0), level(2025, 50.0), level(2029, 50.0), level(2035, 30.0)];
    let projection = GivenProjection::new("WEM", "an agency", levels).unwrap();
    let series = EmissionSeries::from_tonnes("a place", [(2021, 62.0), (2022, 60.0)]).unwrap();
    let reach = |ambition| {
        let target =
            Target::builder("a target").goal(ambition).deadline(Deadline::By(Year::constant(2035)));
        let target = target.build().unwrap();
        let assessor = Assessor::as_of_ymd(2023, 6, 30).unwrap();
        let given = Overrides::projection(&projection);
        let figures = assessor.assess_given(&series, &target, given).figures();
        figures.projection.unwrap().reach
    };
    let at = |year, first| Ok(Reach::At { year, first_year: Year::constant(first) });
    assert_eq!(reach(Ambition::AtMost(tonnes(50.0))), at(2025.0, 2025));
    assert_eq!(reach(Ambition::Under(tonnes(50.0))), at(2029.0, 2030));
}

/// 10 % a year from 2018, 100 t: the limit of a chart is what the cuts leave, whatever the path.
#[test]
fn the_limit_of_a_chart_is_the_target_s() {
    use climate_targets::PathMethod;
    use climate_targets::pathway::PathShape;
    use climate_targets::target::AnnualRate;
    let cut = AnnualRate::new(Portion::constant(0.1), Year::constant(2018));
    let first = Deadline::EachYearFrom(Year::constant(2019));
    let target = Target::builder("a target").goal(Ambition::AnnualRate(cut)).deadline(first);
    let target = target.reference(BaseReference::constant(2018)).build().unwrap();
    let series = EmissionSeries::from_tonnes("a place", [(2018, 100.0), (2020, 95.0)]).unwrap();
    let shape = PathShape::LinearShare(Portion::constant(0.01));
    let assessor = Assessor::as_of_ymd(2021, 6, 30).unwrap().path(PathMethod::new(shape));
    let chart = assessor.assess(&series, &target).chart();
    let limits: Vec<_> = chart.rows().filter_map(|row| row.limit).map(Emissions::tonnes).collect();
    assert!((limits[0] - 90.0).abs() < 1e-9 && (limits[1] - 81.0).abs() < 1e-9, "{limits:?}");
}
