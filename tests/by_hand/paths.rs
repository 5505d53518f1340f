//! Paths against published figures, closed forms by hand, and laws.

#![allow(clippy::unreadable_literal, reason = "levels as the run printed them")]

use crate::support::*;
use climate_targets::pathway::{PathAnchor, PathName, PathShape, Pathway};
use climate_targets::quantity::PartialDate;
use climate_targets::target::{AnnualRate, Banking, YearlyLimits};
use climate_targets::{
    Absent, Ambition, Assessor, BaseReference, Commitment, Deadline, EmissionSeries, Emissions,
    Known, PathMethod, Period, Portion, Target, Year,
};
use proptest::prelude::*;

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn node((y, level): (i32, f64)) -> (Year, Emissions) {
    (year(y), tonnes(level))
}

fn table(nodes: &[(i32, f64)]) -> YearlyLimits {
    YearlyLimits::new(nodes.iter().copied().map(node).collect()).unwrap()
}

fn at(path: &Pathway<'_>, y: i32) -> Known<f64> {
    path.level_in(year(y)).map(Emissions::tonnes)
}

#[track_caller]
fn near(known: Known<f64>, expected: f64) {
    let value = known.unwrap();
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{value}, not {expected}");
}

/// Source: a run of ITR 1.1.10 (OS-Climate), its projection of targets with a floor.
#[test]
fn the_floor_blend_of_itr() {
    type Run = ((i32, f64), (i32, f64), Vec<f64>);
    let runs: [Run; 3] = [
        (
            (2020, 100.0),
            (2030, 60.0),
            vec![
                100.0,
                95.02002165056764,
                90.28804514474344,
                85.7917200444095,
                81.51931096059228,
                77.45966692414835,
                73.60219228178335,
                69.93681904144296,
                66.45398059489742,
                63.14458674893555,
                60.00000000000003,
            ],
        ),
        (
            (2020, 100.0),
            (2045, 0.0),
            vec![
                100.0,
                90.45786028192623,
                81.75883085008593,
                73.82549644356973,
                66.58755015101582,
                59.98114071458208,
                53.9482797651444,
                48.43630348577402,
                43.39738370583259,
                38.78808388691445,
                34.568955878620386,
                30.704173700634247,
                27.161200951309244,
                23.91048875514277,
                20.925201445027305,
                18.180967432641623,
                15.655652954181022,
                13.329156590989257,
                11.183222657519178,
                9.201271724204371,
                7.368246701896476,
                5.67047305898911,
                4.0955318735504616,
                2.632144541940715,
                1.2700680736038112,
                8.881784197001252e-15,
            ],
        ),
        (
            (2020, 50.0),
            (2030, 60.0),
            vec![50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0],
        ),
    ];
    for (from, to, levels) in runs {
        let path = Pathway::floor_blend(node(from), node(to)).unwrap();
        for (y, level) in (from.0..).zip(levels) {
            // The last year is the node itself there and here, but for rounding.
            let expected = if y == to.0 { to.1.min(from.1) } else { level };
            near(at(&path, y), expected);
        }
    }
}

/// Source: Klimatkollen's unit tests (Norrköping): 504 977 t in 2024 and 1 157 838 t from then on.
#[test]
fn the_continuous_budget_of_norrkoping() {
    let anchor = (year(2024), tonnes(504_977.439_460_337_16));
    let path = Pathway::budget_continuous(anchor, tonnes(1_157_838.128_076_69)).unwrap();
    near(at(&path, 2025), 326_482.239_915_161_3);
    near(at(&path, 2030), 36_880.558_473_274_155);
    near(at(&path, 2050), 6.005_500_379_855_265);
    near(path.integral().map(Emissions::tonnes), 1_157_838.128_076_69);
    let whole_years = path.sum(year(2025), year(2050)).unwrap().tonnes();
    assert!((whole_years - 923_634.0).abs() < 1.0, "{whole_years}");
}

/// Source: Tyndall Centre, carbon budget for Manchester: 13 % a year from 2 Mt.
#[test]
fn a_fixed_cut_has_a_sum_and_an_integral() {
    let path = Pathway::fixed_annual_cut(node((2018, 2.0)), Portion::constant(0.13));
    let sum = path.sum(year(2018), year(3000)).unwrap().tonnes();
    assert!((sum - 15.384_615).abs() < 1e-5, "{sum}");
    let integral = path.integral().unwrap().tonnes();
    assert!((integral - 14.361_413).abs() < 1e-5, "{integral}");
}

#[test]
fn equal_steps_stop_at_zero() {
    let path = Pathway::linear_share(node((2020, 50.0)), Portion::constant(0.1));
    near(at(&path, 2025), 25.0);
    near(at(&path, 2030), 0.0);
    assert_eq!(at(&path, 2032), Ok(0.0));
    near(path.year_at(tonnes(25.0)), 2025.0);
    near(path.year_at(tonnes(0.0)), 2030.0);
    assert_eq!(path.year_at(tonnes(-10.0)), Err(Absent::OutsidePath));
    near(path.integral().map(Emissions::tonnes), 250.0); // the triangle
    assert_eq!(at(&path, 2019), Err(Absent::NotAfterAnchor));
    // From a level under zero the steps lead up to zero.
    let sink = Pathway::linear_share(node((2020, -50.0)), Portion::constant(0.1));
    near(at(&sink, 2025), -25.0);
    assert_eq!(at(&sink, 2032), Ok(0.0));
    let level = Pathway::linear_share(node((2020, 50.0)), Portion::constant(0.0));
    assert_eq!((at(&level, 2500), level.integral()), (Ok(50.0), Err(Absent::NotDefined)));
}

/// A published path, Mt to one digit: 2520 from 2025 on, 615.4 in 2024, straight to zero.
#[test]
fn a_period_that_uses_up_its_limit() {
    let period = Period::constant(2025, 2045);
    let (before, limit) = (tonnes(615.4), tonnes(2520.0));
    let path = Pathway::to_total(before, period, limit);
    assert_eq!(path.name(), PathName::LineToZero);
    let published = [548.3, 481.2, 414.2, 347.1, 280.0, 212.9, 145.8, 78.8, 11.7, 0.0, 0.0];
    for (y, level) in (2025..).zip(published) {
        assert!((at(&path, y).unwrap() - level).abs() <= 0.05 + 1e-9, "{y}: {level}");
    }
    near(path.sum(period.from(), period.to()).map(Emissions::tonnes), 2520.0);
    near(path.year_at(tonnes(280.0)), 2024.0 + (615.4 - 280.0) / 67.08);
    // Nine years do not suffice for zero: the line ends above it.
    let nine = Pathway::to_total(before, Period::constant(2025, 2033), limit);
    assert_eq!(nine.name(), PathName::LinearToTotal);
    near(at(&nine, 2033), 615.4 - 9.0 * 67.08);
    let nothing = Pathway::to_total(before, period, tonnes(0.0));
    assert_eq!((at(&nothing, 2024), at(&nothing, 2025)), (Ok(615.4), Ok(0.0)));
    // A limit, or a level before, under zero keeps the straight line.
    let removals = Pathway::to_total(tonnes(10.0), Period::constant(2021, 2024), tonnes(-10.0));
    assert_eq!(removals.name(), PathName::LinearToTotal);
    assert_eq!((2021..=2024).map(|y| at(&removals, y).unwrap()).sum::<f64>(), -10.0);
    let sink = Pathway::to_total(tonnes(-10.0), Period::constant(2021, 2024), tonnes(1.0));
    assert_eq!(sink.name(), PathName::LinearToTotal);
}

/// A budget of 10 t overspent by 390 t leaves the next one, of 300 t, under zero.
#[test]
fn no_path_within_a_budget_exceeded_before_it_begins() {
    let period = |id, from, to, total| {
        let over = Deadline::Period(Period::constant(from, to));
        Target::builder(id).goal(Ambition::TotalAtMost(tonnes(total))).deadline(over)
    };
    let first = period("first", 2015, 2019, 10.0).build().unwrap();
    let second = period("second", 2020, 2024, 300.0).build().unwrap();
    let both = Commitment::new("c", vec![first, second]).unwrap();
    let both = both.with_banking(Banking::Overshoot);
    let levels = (2014..=2021).map(|y| (y, 80.0));
    let builder = EmissionSeries::builder("a place");
    let series = levels.fold(builder, |b, (y, t)| b.observe(y, tonnes(t))).build().unwrap();
    let result = Assessor::as_of(day(2022, 6, 30)).assess_commitment(&series, &both).nth(1);
    assert_eq!(result.unwrap().path().err(), Some(Absent::AlreadyExceeded));
}

/// 40 t and a budget of 200 t: a triangle of ten years.
#[test]
fn a_line_to_zero_by_hand() {
    let path = Pathway::line_to_zero(node((2020, 40.0)), tonnes(200.0)).unwrap();
    assert_eq!(path.name(), PathName::LineToZero);
    near(at(&path, 2023), 28.0);
    assert_eq!((at(&path, 2030), at(&path, 2040)), (Ok(0.0), Ok(0.0)));
    near(path.year_at(tonnes(28.0)), 2023.0);
    assert_eq!(path.integral(), Ok(tonnes(200.0)));
    let of = |level, budget| Pathway::line_to_zero(node((2020, level)), tonnes(budget)).err();
    assert_eq!(of(0.0, 1.0), Some(Absent::AnchorNotPositive));
    assert_eq!(of(1.0, 0.0), Some(Absent::BudgetNotPositive));
    assert_eq!(of(1e300, 1e-300), Some(Absent::OutOfRange));
}

/// Geometric sums: 16 + 8 + 4 = 28, and 20 + 40 + 80 = 140 from 10 t.
#[test]
fn a_constant_rate_within_a_budget_by_hand() {
    let within = |level, until, budget| {
        Pathway::constant_rate_within(node((2020, level)), year(until), tonnes(budget))
    };
    let falling = within(32.0, 2023, 28.0).unwrap();
    for (y, level) in [(2020, 32.0), (2021, 16.0), (2023, 4.0), (2030, 4.0)] {
        near(at(&falling, y), level);
    }
    near(falling.year_at(tonnes(8.0)), 2022.0);
    assert_eq!(falling.name(), PathName::ConstantRateWithin);
    near(at(&within(10.0, 2023, 140.0).unwrap(), 2023), 80.0);
    near(at(&within(10.0, 2021, 3.0).unwrap(), 2021), 3.0);
    assert_eq!(within(1.0, 2020, 1.0).err(), Some(Absent::NotAfterAnchor));
    assert_eq!(within(-1.0, 2030, 1.0).err(), Some(Absent::AnchorNotPositive));
    assert_eq!(within(1.0, 2030, -1.0).err(), Some(Absent::BudgetNotPositive));
    assert_eq!(within(1e-300, 2030, 1e300).err(), Some(Absent::OutOfRange));
}

#[test]
fn a_constant_rate_by_hand() {
    // From 100 to 25 in ten years: half after five.
    let path = Pathway::constant_rate(node((2020, 100.0)), node((2030, 25.0))).unwrap();
    near(at(&path, 2025), 50.0);
    assert_eq!(at(&path, 2030), Ok(25.0));
    assert_eq!(at(&path, 2040), Ok(25.0));
    near(path.year_at(tonnes(50.0)), 2025.0);
    assert_eq!(path.year_at(tonnes(24.0)), Err(Absent::OutsidePath));
    let from = |from, to| Pathway::constant_rate(node((2020, from)), node((2030, to))).err();
    assert_eq!(from(100.0, 0.0), Some(Absent::AllowableNotPositive));
    assert_eq!(from(-1.0, 1.0), Some(Absent::AnchorNotPositive));
    let backwards = Pathway::constant_rate(node((2030, 1.0)), node((2030, 1.0))).err();
    assert_eq!(backwards, Some(Absent::NotAfterAnchor));
}

#[test]
fn tables_are_never_extrapolated_and_steps_go_on() {
    let limits = table(&[(2020, 100.0), (2025, 80.0), (2030, 70.0)]);
    let given = Pathway::given(&limits);
    near(at(&given, 2022), 92.0);
    assert_eq!(at(&given, 2030), Ok(70.0));
    assert_eq!(at(&given, 2031), Err(Absent::OutsideBaseline));
    assert_eq!(at(&given, 2019), Err(Absent::NotAfterAnchor));
    near(given.year_at(tonnes(75.0)), 2027.5);
    let steps = Pathway::stepwise(&limits);
    assert_eq!(
        (at(&steps, 2024), at(&steps, 2025), at(&steps, 2040)),
        (Ok(100.0), Ok(80.0), Ok(70.0))
    );
    assert_eq!(steps.year_at(tonnes(90.0)), Err(Absent::OutsidePath));
    assert_eq!(steps.sum(year(2023), year(2026)).map(Emissions::tonnes), Ok(360.0));
}

/// A territory of 2 t in 2015 takes the nation's way: France's strategy from 458 to 310 Mt (2030).
#[test]
fn a_scenario_is_scaled_to_its_anchor() {
    let nation = table(&[(2015, 458.0), (2030, 310.0), (2050, 80.0)]);
    let path = Pathway::reference_scenario(node((2015, 2.0)), &nation).unwrap();
    near(at(&path, 2030), 2.0 * 310.0 / 458.0);
    near(at(&path, 2040), 2.0 * 195.0 / 458.0);
    assert_eq!(at(&path, 2051), Err(Absent::OutsideBaseline));
    assert_eq!(path.name(), PathName::ReferenceScenario);
    let before = Pathway::reference_scenario(node((2014, 2.0)), &nation).err();
    assert_eq!(before, Some(Absent::OutsideBaseline));
    let nothing = table(&[(2015, 0.0), (2030, 1.0)]);
    let scaled = Pathway::reference_scenario(node((2015, 2.0)), &nothing).err();
    assert_eq!(scaled, Some(Absent::AnchorNotPositive));
    // Sector by sector, then summed.
    let transport = Pathway::linear(node((2015, 1.0)), node((2035, 0.0))).unwrap();
    let both = [path, transport];
    let sum = Pathway::sum_of(&both);
    near(at(&sum, 2030), 2.0 * 310.0 / 458.0 + 0.25);
    let half = sum.year_at(tonnes(1.5)).unwrap();
    assert!((2030.0..2034.0).contains(&half), "{half}");
}

fn of_base(cut: f64, y: i32) -> Target {
    Target::builder("t")
        .goal(Ambition::ReduceBy(Portion::constant(cut)))
        .deadline(Deadline::By(year(y)))
        .reference(BaseReference::constant(1990))
        .adoption(PartialDate::constant(2015, 8, 17))
        .build()
        .unwrap()
}

fn series() -> EmissionSeries {
    let levels = [(1990, 100.0), (2015, 80.0), (2019, 72.0), (2020, 70.0)];
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
}

fn path_of(method: PathMethod) -> Known<(PathName, f64, Known<bool>)> {
    let (series, target) = (series(), of_base(0.5, 2030));
    let figures = Assessor::as_of(day(2022, 6, 30)).path(method).assess(&series, &target).figures();
    figures.path.map(|path| (path.name, path.level.tonnes(), figures.lenses.path))
}

#[test]
fn anchors() {
    let linear = |anchor| path_of(PathMethod::new(PathShape::Linear).from(anchor)).unwrap();
    let level = |anchor| linear(anchor).1;
    near(Ok(level(PathAnchor::Base)), 62.5);
    // From 80 t in 2015 to 50 t in 2030: two a year.
    near(Ok(level(PathAnchor::Adoption)), 70.0);
    assert_eq!(linear(PathAnchor::Adoption).2, Ok(true));
    near(Ok(level(PathAnchor::Latest)), 70.0);
    assert_eq!(linear(PathAnchor::Latest).2, Err(Absent::NotAfterAnchor));
    // Half a year before 2020, from 60 t: 0.5/10.5 of the way to 50 t.
    let point = PathAnchor::at(2019.5, tonnes(60.0)).unwrap();
    near(Ok(level(point)), 60.0 - 10.0 * 0.5 / 10.5);
    let ahead = PathAnchor::at(2025.0, tonnes(60.0)).unwrap();
    let later = path_of(PathMethod::new(PathShape::Linear).from(ahead));
    assert_eq!(later.err(), Some(Absent::NotAfterAnchor));
    assert!(
        PathAnchor::at(f64::NAN, tonnes(1.0)).is_err()
            && PathAnchor::at(20.0, tonnes(1.0)).is_err()
    );
}

#[test]
fn chosen_ways() {
    let from_latest = |shape| path_of(PathMethod::new(shape)).map(|(name, level, _)| (name, level));
    let (name, level) = from_latest(PathShape::ConstantRate).unwrap();
    assert_eq!(name, PathName::ConstantRate);
    near(Ok(level), 100.0 * 0.5_f64.powf(30.0 / 40.0));
    near(
        from_latest(PathShape::FixedAnnualCut(Portion::constant(0.1172))).map(|p| p.1),
        100.0 * 0.8828_f64.powi(30),
    );
    near(from_latest(PathShape::LinearShare(Portion::constant(0.01))).map(|p| p.1), 70.0);
    assert_eq!(from_latest(PathShape::Stepwise), Err(Absent::NotPartOfTarget));
    near(
        from_latest(PathShape::BudgetAnnual(tonnes(900.0))).map(|p| p.1),
        100.0 * 0.9_f64.powi(30),
    );
}

#[test]
fn milestones_three_ways() {
    let milestones = vec![of_base(0.2, 2010), of_base(0.6, 2030)];
    let both = Commitment::new("c", milestones).unwrap();
    let series = series();
    let level = |shape| {
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape));
        let result = assessor.assess_commitment(&series, &both).nth(1).unwrap();
        let path = result.figures().path.unwrap();
        (path.name, path.level.tonnes())
    };
    assert_eq!(level(PathShape::OfTarget), (PathName::Milestones, 60.0)); // 80 in 2010, 40 in 2030
    assert_eq!(level(PathShape::Stepwise), (PathName::Stepwise, 80.0));
    let (name, rate) = level(PathShape::ConstantRate);
    assert_eq!(name, PathName::MilestonesGeometric);
    near(Ok(rate), 80.0 * 0.5_f64.sqrt());
    assert_eq!(level(PathShape::Linear), (PathName::Linear, 55.0)); // 100 - 60 * 30/40
}

/// Nodes of a commitment, from any anchor: the milestones' levels are shares of the base, those
/// before the anchor are passed.
#[test]
fn milestones_from_any_anchor() {
    let level_in = |series: &EmissionSeries, cuts: [(f64, i32); 2], shape, anchor, y: i32| {
        let targets = cuts.map(|(cut, by)| of_base(cut, by));
        let commitment = Commitment::new("two milestones", targets.to_vec()).unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).from(anchor));
        let last = assessor.assess_commitment(series, &commitment).last().unwrap();
        last.path().and_then(|path| path.level_in(year(y))).map(Emissions::tonnes)
    };
    // -50 % by 2030 and -80 % by 2040 of 100 t, from 80 t in 2015.
    let (series, cuts) = (series(), [(0.5, 2030), (0.8, 2040)]);
    for (y, level) in [(2015, 80.0), (2020, 70.0), (2030, 50.0), (2035, 35.0), (2040, 20.0)] {
        near(level_in(&series, cuts, PathShape::OfTarget, PathAnchor::Adoption, y), level);
    }
    let rate = |y| level_in(&series, cuts, PathShape::ConstantRate, PathAnchor::Adoption, y);
    near(rate(2030), 50.0);
    near(rate(2035), 50.0 * 0.4_f64.sqrt());
    // -20 % by 2010 is passed in 2020, when emissions are at 70 t.
    let cuts = [(0.2, 2010), (0.6, 2030)];
    for shape in [PathShape::OfTarget, PathShape::ConstantRate, PathShape::Stepwise] {
        near(level_in(&series, cuts, shape, PathAnchor::Latest, 2020), 70.0);
        near(level_in(&series, cuts, shape, PathAnchor::Latest, 2030), 40.0);
    }
    near(level_in(&series, cuts, PathShape::OfTarget, PathAnchor::Latest, 2025), 55.0);
    near(level_in(&series, cuts, PathShape::Stepwise, PathAnchor::Latest, 2025), 70.0);
}

/// A scenario that halves in a straight line from 2010 to 2030, scaled to where each anchor stands.
#[test]
fn a_scenario_from_any_anchor() {
    let (series, target) = (series(), of_base(0.5, 2030));
    let scenario = table(&[(1990, 300.0), (2010, 200.0), (2030, 100.0)]);
    let level_in_2025 = |anchor| {
        let method = PathMethod::new(PathShape::OfTarget).from(anchor);
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(method);
        let given = climate_targets::assessment::Overrides::scenario(&scenario);
        let result = assessor.assess_given(&series, &target, given);
        result.path().and_then(|path| path.level_in(year(2025))).map(Emissions::tonnes)
    };
    near(level_in_2025(PathAnchor::Base), 100.0 * 125.0 / 300.0);
    near(level_in_2025(PathAnchor::Adoption), 80.0 * 125.0 / 175.0);
    near(level_in_2025(PathAnchor::Latest), 70.0 * 125.0 / 150.0);
    let point = PathAnchor::at(2019.5, tonnes(60.0)).unwrap();
    near(level_in_2025(point), 60.0 * 125.0 / 152.5);
    let before = PathAnchor::at(1980.0, tonnes(60.0)).unwrap();
    assert_eq!(level_in_2025(before), Err(Absent::OutsideBaseline));
}

/// What a target words is its own path from any anchor; a period has no other than its own.
#[test]
fn worded_paths_and_periods() {
    let from_2015 = PathMethod::new(PathShape::OfTarget).from(PathAnchor::Adoption);
    let path_of = |ambition: Ambition, deadline, method: PathMethod| {
        let (series, adopted) = (series(), PartialDate::constant(2015, 8, 17));
        let target = Target::builder("t")
            .goal(ambition)
            .deadline(deadline)
            .adoption(adopted)
            .build()
            .unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(method);
        let found = assessor.assess(&series, &target).path();
        found.map(|path| (path.name(), path.level_in(year(2025)).map(Emissions::tonnes)))
    };
    let cut = AnnualRate::new(Portion::constant(0.1), year(2010));
    let series = EmissionSeries::builder("a place").observe(2010, tonnes(90.0));
    let series = series.observe(2015, tonnes(80.0)).observe(2020, tonnes(70.0)).build().unwrap();
    let by = Deadline::By(year(2030));
    let target = Target::builder("t")
        .goal(Ambition::AnnualRate(cut))
        .deadline(by)
        .adoption(PartialDate::constant(2015, 8, 17))
        .build()
        .unwrap();
    let assessor = Assessor::as_of(day(2022, 6, 30)).path(from_2015);
    let path = assessor.assess(&series, &target).path().unwrap();
    assert_eq!(path.name(), PathName::FixedAnnualCut);
    near(at(&path, 2025), 80.0 * 0.9_f64.powi(10));

    let list = Ambition::EachYearAtMost(table(&[(2019, 78.0), (2025, 60.0), (2030, 30.0)]));
    let each = |method| path_of(list.clone(), by, method).unwrap();
    assert_eq!(each(from_2015), (PathName::Given, Ok(60.0)));
    let steps = PathMethod::new(PathShape::Stepwise).from(PathAnchor::Latest);
    assert_eq!(each(steps).0, PathName::Stepwise);

    let total = Ambition::TotalAtMost(tonnes(300.0));
    let over = Deadline::Period(Period::constant(2020, 2024));
    let of_period = |shape| path_of(total.clone(), over, PathMethod::new(shape)).map(|p| p.0);
    assert_eq!(of_period(PathShape::OfTarget), Ok(PathName::LinearToTotal));
    for shape in [PathShape::Linear, PathShape::ConstantRate, PathShape::Stepwise] {
        assert_eq!(of_period(shape), Err(Absent::OverPeriod));
    }
}

/// The integral and the sum are the budget's, however far the level is from it, and from the middle
/// of a year too.
#[test]
fn budgets_are_kept() {
    for (level, budget) in [(1000.0, 1.0), (1e6, 1e3), (1.0, 1e12), (1.0, 1e17), (100.0, 1e9)] {
        let path = Pathway::budget_continuous(node((2020, level)), tonnes(budget)).unwrap();
        near(path.integral().map(Emissions::tonnes), budget);
    }
    let shape = PathShape::BudgetAnnual(tonnes(900.0));
    let anchor = PathAnchor::at(2015.5, tonnes(90.0)).unwrap();
    let (series, target) = (series(), of_base(0.5, 2030));
    let assessor = Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).from(anchor));
    let path = assessor.assess(&series, &target).path().unwrap();
    near(path.sum(year(2016), year(3000)).map(Emissions::tonnes), 900.0);
}

/// From the last hours of a year on, r^y with y near 0 is hardly under 1: a small budget would take
/// an r that is no number.
#[test]
fn no_factor_within_a_budget_too_small_for_the_hours_left() {
    let (series, target) = (series(), of_base(0.5, 2030));
    let of = |shape, at| {
        let anchor = PathAnchor::at(at, tonnes(100.0)).unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).from(anchor));
        assessor.assess(&series, &target).path()
    };
    let (budget, until) = (tonnes(7.0), year(2016));
    let within = PathShape::ConstantRateWithin { budget, until };
    for shape in [within, PathShape::BudgetAnnual(budget)] {
        assert_eq!(of(shape, 2015.9991).err(), Some(Absent::OutOfRange));
        // From the middle of the year on there is one: of the first, 100 r^(1/2) = 7.
        assert!(of(shape, 2015.5).is_ok());
    }
    near(at(&of(within, 2015.5).unwrap(), 2016), 7.0);
}

#[test]
fn levels_too_far_apart_for_a_rate() {
    for (from, to) in [(1e300, 1e-300), (1e-300, 1e300)] {
        let path = Pathway::constant_rate(node((2020, from)), node((2030, to)));
        assert_eq!(path.err(), Some(Absent::OutOfRange));
    }
}

/// A sum of paths without an end has the year of a level; nothing summed has no level.
#[test]
fn sums_of_endless_paths() {
    let falling = Pathway::fixed_annual_cut(node((2020, 100.0)), Portion::constant(0.1));
    let halves = [falling, falling];
    let both = Pathway::sum_of(&halves);
    let alone = falling.year_at(tonnes(50.0)).unwrap();
    assert!((both.year_at(tonnes(100.0)).unwrap() - alone).abs() < 0.02);
    assert_eq!(at(&Pathway::sum_of(&[]), 2020), Err(Absent::NotDefined));
    let at_once = Pathway::fixed_annual_cut(node((2020, 100.0)), Portion::constant(1.0));
    assert_eq!(at_once.year_at(tonnes(50.0)), Err(Absent::OutsidePath));
}

fn any_path() -> impl Strategy<Value = (i32, i32, f64, f64)> {
    (1990..2010_i32, 5..40_i32, 1.0..1e6_f64, 0.01..1.0_f64)
        .prop_map(|(from, years, level, left)| (from, from + years, level, level * left))
}

proptest! {
    #![proptest_config(config("paths"))]

    /// Exact at both nodes, falling between them, constant after.
    #[test]
    fn exact_at_nodes_and_falling((from, to, high, low) in any_path()) {
        let (anchor, node) = ((year(from), tonnes(high)), (year(to), tonnes(low)));
        let paths = [
            Pathway::linear(anchor, node).unwrap(),
            Pathway::constant_rate(anchor, node).unwrap(),
            Pathway::floor_blend(anchor, node).unwrap(),
        ];
        for path in paths {
            prop_assert_eq!(at(&path, from), Ok(high));
            prop_assert_eq!(at(&path, to), Ok(low));
            prop_assert_eq!(at(&path, to + 10), Ok(low));
            prop_assert_eq!(at(&path, from - 1), Err(Absent::NotAfterAnchor));
            for y in from..to {
                prop_assert!(at(&path, y + 1).unwrap() <= at(&path, y).unwrap() + 1e-9 * high);
            }
        }
        // A constant rate never allows more than the straight way.
        for y in from..to {
            prop_assert!(at(&paths[1], y).unwrap() <= at(&paths[0], y).unwrap() + 1e-9 * high);
        }
    }

    /// The year at a level is where the path has that level.
    #[test]
    fn the_inverse((from, to, high, low) in any_path(), along in 0.01..0.99_f64) {
        prop_assume!(low < 0.999 * high);
        let (anchor, node) = ((year(from), tonnes(high)), (year(to), tonnes(low)));
        let level = low + along * (high - low);
        let paths = [
            Pathway::linear(anchor, node).unwrap(),
            Pathway::constant_rate(anchor, node).unwrap(),
            Pathway::floor_blend(anchor, node).unwrap(),
        ];
        for path in paths {
            let x = path.year_at(tonnes(level)).unwrap();
            prop_assert!((f64::from(from)..=f64::from(to)).contains(&x));
            let (before, after) = (at(&path, x.floor() as i32).unwrap(), at(&path, x.ceil() as i32).unwrap());
            let slack = 1e-9 * high;
            prop_assert!(after <= level + slack && level <= before + slack, "{} {} {}", before, level, after);
        }
    }

    /// The whole years of the annual budget sum to it, those of the continuous one to
    /// x/(e^x - 1) of it, x = Ea/B.
    #[test]
    fn budgets_sum((from, _, level, _) in any_path(), years in 0.5..20.0_f64) {
        let (anchor, budget) = ((year(from), tonnes(level)), level * years);
        let annual = Pathway::budget_annual(anchor, tonnes(budget)).unwrap();
        let sum = annual.sum(year(from + 1), year(from + 2000)).unwrap().tonnes();
        prop_assert!((sum - budget).abs() <= 1e-9 * budget, "{} {}", sum, budget);
        let continuous = Pathway::budget_continuous(anchor, tonnes(budget)).unwrap();
        let sum = continuous.sum(year(from + 1), year(from + 2000)).unwrap().tonnes();
        let x = 1.0 / years;
        let expected = budget * x / x.exp_m1();
        prop_assert!((sum - expected).abs() <= 1e-9 * budget, "{} {}", sum, expected);
        let integral = continuous.integral().unwrap().tonnes();
        prop_assert!((integral - budget).abs() <= 1e-9 * budget);
    }

    /// Whole years within a budget sum to it: at a constant rate, and straight over a period, on a
    /// path that never is under zero from where the level or the limit is not.
    #[test]
    fn years_within_a_budget_sum(
        (from, to, level, _) in any_path(), years in 0.0..60.0_f64, within in 0.0..1.0_f64,
    ) {
        let budget = level * years;
        let period = Period::new(from + 1, to).unwrap();
        let straight = Pathway::to_total(tonnes(level), period, tonnes(budget));
        let sum = straight.sum(period.from(), period.to()).unwrap().tonnes();
        prop_assert!((sum - budget).abs() <= 1e-12 * level.max(budget) * 40.0, "{} {}", sum, budget);
        for y in from..to + 5 {
            prop_assert!(at(&straight, y).unwrap() >= -1e-9 * level);
        }
        prop_assume!(years > 0.0);
        let anchor = (year(from), tonnes(level));
        let rate = Pathway::constant_rate_within(anchor, year(to), tonnes(budget)).unwrap();
        let sum = rate.sum(period.from(), period.to()).unwrap().tonnes();
        prop_assert!((sum / budget - 1.0).abs() <= 1e-12, "{} {}", sum, budget);
        let line = Pathway::line_to_zero(anchor, tonnes(budget)).unwrap();
        let found = line.year_at(tonnes(within * level)).unwrap();
        let expected = f64::from(from) + 2.0 * years * (1.0 - within);
        prop_assert!((found - expected).abs() <= 1e-9, "{} {}", found, expected);
    }

    /// A sum over years is the sum of the years, whatever the way.
    #[test]
    fn sums_are_sums_of_years((from, to, high, low) in any_path(), more in 0..20_i32) {
        let (anchor, node) = ((year(from), tonnes(high)), (year(to), tonnes(low)));
        let limits = YearlyLimits::new(vec![anchor, node]).unwrap();
        let paths = [
            Pathway::linear(anchor, node).unwrap(),
            Pathway::constant_rate(anchor, node).unwrap(),
            Pathway::floor_blend(anchor, node).unwrap(),
            Pathway::linear_share(anchor, Portion::constant(0.03)),
            Pathway::stepwise(&limits),
        ];
        for path in paths {
            let years = from..=to + more;
            let expected: f64 = years.map(|y| at(&path, y).unwrap()).sum();
            let sum = path.sum(year(from), year(to + more)).unwrap().tonnes();
            prop_assert!((sum - expected).abs() <= 1e-9 * high * 60.0, "{} {}", sum, expected);
        }
    }

    /// The path that follows from a target is the straight one from its base.
    #[test]
    fn the_default_is_straight(series in crate::support::series(), target in target(), assessor in assessor()) {
        prop_assume!(matches!(target.goal(), climate_targets::Goal::One(a) if a.needs_base()));
        let of_target = assessor.assess(&series, &target).figures();
        let linear = assessor.path(PathMethod::new(PathShape::Linear));
        let linear = linear.assess(&series, &target).figures();
        prop_assert_eq!(of_target.path, linear.path);
        prop_assert_eq!(of_target.verdict, linear.verdict);
    }

    /// Every way from every anchor: a path or a reason, every figure finite.
    #[test]
    fn every_way_is_assessed(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
        shape in 0..11_usize, anchor in 0..4_usize, level in level(),
    ) {
        let budget = tonnes(10.0 * level);
        let shape = [
            PathShape::OfTarget, PathShape::Linear, PathShape::ConstantRate, PathShape::FloorBlend,
            PathShape::FixedAnnualCut(Portion::constant(0.1)),
            PathShape::LinearShare(Portion::constant(0.02)),
            PathShape::BudgetContinuous(budget), PathShape::BudgetAnnual(budget), PathShape::Stepwise,
            PathShape::LineToZero(budget),
            PathShape::ConstantRateWithin { budget, until: year(2040) },
        ][shape];
        let anchor = [
            PathAnchor::Base, PathAnchor::Adoption, PathAnchor::Latest,
            PathAnchor::at(2014.25, tonnes(level)).unwrap(),
        ][anchor];
        let method = PathMethod::new(shape).from(anchor);
        let result = assessor.path(method).assess(&series, &target);
        let json = serde_json::to_string(&result).unwrap();
        prop_assert!(!json.contains("null"), "{}", json);
        let _ = (result.to_string(), result.derivation().to_string(), result.chart().rows().count());
        if anchor == PathAnchor::Latest && target.deadline().period().is_none() {
            prop_assert!(result.figures().lenses.path.is_err());
        }
    }
}
