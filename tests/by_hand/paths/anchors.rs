//! Anchors of paths, paths through milestones, and paths that targets define themselves.

use super::*;

fn cut_from_1990(cut: f64, y: i32) -> Target {
    Target::builder("t")
        .goal(Ambition::ReduceBy(Portion::constant(cut)))
        .deadline(Deadline::By(year(y)))
        .reference(BaseReference::constant(1990))
        .adoption(PartialDate::constant(2015, 8, 17))
        .build()
        .unwrap()
}

fn path_of(method: PathMethod) -> Known<(PathName, f64, Known<bool>)> {
    let (series, target) = (series(), cut_from_1990(0.5, 2030));
    let figures = Assessor::as_of(day(2022, 6, 30)).path(method).assess(&series, &target).figures();
    figures.path.map(|path| (path.name, path.level.tonnes(), figures.lenses.path))
}

#[test]
fn a_path_starts_at_its_anchor() {
    let linear = |anchor| path_of(PathMethod::new(PathShape::Linear).with_anchor(anchor)).unwrap();
    let level = |anchor| linear(anchor).1;
    near(Ok(level(PathAnchor::Base)), 62.5);
    // The path falls from 80 t in 2015 to 50 t in 2030, by 2 t a year.
    near(Ok(level(PathAnchor::Adoption)), 70.0);
    assert_eq!(linear(PathAnchor::Adoption).2, Ok(true));
    near(Ok(level(PathAnchor::Latest)), 70.0);
    assert_eq!(linear(PathAnchor::Latest).2, Err(Absent::NotAfterAnchor));
    // 2020 is half a year after the anchor, 0.5/10.5 of the way from 60 t to 50 t.
    let point = PathAnchor::at(2019.5, tonnes(60.0)).unwrap();
    near(Ok(level(point)), 60.0 - 10.0 * 0.5 / 10.5);
    let ahead = PathAnchor::at(2025.0, tonnes(60.0)).unwrap();
    let later = path_of(PathMethod::new(PathShape::Linear).with_anchor(ahead));
    assert_eq!(later.err(), Some(Absent::NotAfterAnchor));
    assert!(
        PathAnchor::at(f64::NAN, tonnes(1.0)).is_err()
            && PathAnchor::at(20.0, tonnes(1.0)).is_err()
    );
}

#[test]
fn every_shape_starts_at_the_base_by_default() {
    let from_base = |shape| path_of(PathMethod::new(shape)).map(|(name, level, _)| (name, level));
    let (name, level) = from_base(PathShape::ConstantRate).unwrap();
    assert_eq!(name, PathName::ConstantRate);
    near(Ok(level), 100.0 * 0.5_f64.powf(30.0 / 40.0));
    near(
        from_base(PathShape::FixedAnnualCut(Portion::constant(0.1172))).map(|p| p.1),
        100.0 * 0.8828_f64.powi(30),
    );
    near(from_base(PathShape::LinearShare(Portion::constant(0.01))).map(|p| p.1), 70.0);
    assert_eq!(from_base(PathShape::Stepwise), Err(Absent::NotPartOfTarget));
    near(from_base(PathShape::BudgetAnnual(tonnes(900.0))).map(|p| p.1), 100.0 * 0.9_f64.powi(30));
}

#[test]
fn paths_through_the_milestones_of_a_commitment_in_each_shape() {
    let milestones = vec![cut_from_1990(0.2, 2010), cut_from_1990(0.6, 2030)];
    let both = Commitment::new("c", milestones).unwrap();
    let series = series();
    let level = |shape| {
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape));
        let result = assessor.assess_commitment(&series, &both).nth(1).unwrap();
        let path = result.figures().path.unwrap();
        (path.name, path.level.tonnes())
    };
    assert_eq!(level(PathShape::OfTarget), (PathName::Milestones, 60.0)); // 80 t in 2010, 40 t in 2030
    assert_eq!(level(PathShape::Stepwise), (PathName::Stepwise, 80.0));
    let (name, rate) = level(PathShape::ConstantRate);
    assert_eq!(name, PathName::MilestonesGeometric);
    near(Ok(rate), 80.0 * 0.5_f64.sqrt());
    assert_eq!(level(PathShape::Linear), (PathName::Linear, 55.0)); // 100 - 60 x 30/40
}

/// Milestone levels remain shares of the base. Milestones before the anchor are ignored.
#[test]
fn paths_through_milestones_from_any_anchor() {
    let level_in = |series: &EmissionSeries, cuts: [(f64, i32); 2], shape, anchor, y: i32| {
        let targets = cuts.map(|(cut, by)| cut_from_1990(cut, by));
        let commitment = Commitment::new("two milestones", targets.to_vec()).unwrap();
        let assessor =
            Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).with_anchor(anchor));
        let last = assessor.assess_commitment(series, &commitment).last().unwrap();
        last.path().and_then(|path| path.level_in(year(y))).map(Emissions::tonnes)
    };
    // The milestones are 50 t in 2030 and 20 t in 2040, the anchor 80 t in 2015.
    let (series, cuts) = (series(), [(0.5, 2030), (0.8, 2040)]);
    for (y, level) in [(2015, 80.0), (2020, 70.0), (2030, 50.0), (2035, 35.0), (2040, 20.0)] {
        near(level_in(&series, cuts, PathShape::OfTarget, PathAnchor::Adoption, y), level);
    }
    let rate = |y| level_in(&series, cuts, PathShape::ConstantRate, PathAnchor::Adoption, y);
    near(rate(2030), 50.0);
    near(rate(2035), 50.0 * 0.4_f64.sqrt());
    // The milestone of 2010 lies before the anchor of 70 t in 2020.
    let cuts = [(0.2, 2010), (0.6, 2030)];
    for shape in [PathShape::OfTarget, PathShape::ConstantRate, PathShape::Stepwise] {
        near(level_in(&series, cuts, shape, PathAnchor::Latest, 2020), 70.0);
        near(level_in(&series, cuts, shape, PathAnchor::Latest, 2030), 40.0);
    }
    near(level_in(&series, cuts, PathShape::OfTarget, PathAnchor::Latest, 2025), 55.0);
    near(level_in(&series, cuts, PathShape::Stepwise, PathAnchor::Latest, 2025), 70.0);
}

/// The scenario falls along a straight line from 200 t in 2010 to 100 t in 2030. It is scaled to
/// the level of each anchor.
#[test]
fn a_scenario_is_scaled_to_any_anchor() {
    let (series, target) = (series(), cut_from_1990(0.5, 2030));
    let scenario = yearly_limits(&[(1990, 300.0), (2010, 200.0), (2030, 100.0)]);
    let level_in_2025 = |anchor| {
        let method = PathMethod::new(PathShape::OfTarget).with_anchor(anchor);
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(method);
        let overrides = climate_targets::assessment::Overrides::scenario(&scenario);
        let result = assessor.assess_given(&series, &target, overrides);
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

/// Annual rates and lists of limits define their own paths. A target over a period has only its own
/// path; other shapes are refused.
#[test]
fn paths_that_targets_define_themselves() {
    let from_2015 = PathMethod::new(PathShape::OfTarget).with_anchor(PathAnchor::Adoption);
    let path_of = |ambition: Ambition, deadline, method: PathMethod| {
        let (series, adopted) = (series(), PartialDate::constant(2015, 8, 17));
        let target = Target::builder("t")
            .goal(ambition)
            .deadline(deadline)
            .adoption(adopted)
            .build()
            .unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30)).path(method);
        let path = assessor.assess(&series, &target).path();
        path.map(|path| (path.name(), path.level_in(year(2025)).map(Emissions::tonnes)))
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

    let list = Ambition::EachYearAtMost(yearly_limits(&[(2019, 78.0), (2025, 60.0), (2030, 30.0)]));
    let each = |method| path_of(list.clone(), by, method).unwrap();
    assert_eq!(each(from_2015), (PathName::Given, Ok(60.0)));
    let steps = PathMethod::new(PathShape::Stepwise).with_anchor(PathAnchor::Latest);
    assert_eq!(each(steps).0, PathName::Stepwise);

    let total = Ambition::TotalAtMost(tonnes(300.0));
    let over = Deadline::Period(Period::constant(2020, 2024));
    let of_period = |shape| path_of(total.clone(), over, PathMethod::new(shape)).map(|p| p.0);
    assert_eq!(of_period(PathShape::OfTarget), Ok(PathName::LinearToTotal));
    for shape in [PathShape::Linear, PathShape::ConstantRate, PathShape::Stepwise] {
        assert_eq!(of_period(shape), Err(Absent::OverPeriod));
    }
}

/// The integral of a continuous-budget path equals the budget. The sum of an annual-budget path
/// equals the budget even if the anchor lies within a year.
#[test]
fn paths_within_a_budget_use_up_the_budget() {
    for (level, budget) in [(1000.0, 1.0), (1e6, 1e3), (1.0, 1e12), (1.0, 1e17), (100.0, 1e9)] {
        let path = Pathway::budget_continuous(node((2020, level)), tonnes(budget)).unwrap();
        near(path.integral().map(Emissions::tonnes), budget);
    }
    let shape = PathShape::BudgetAnnual(tonnes(900.0));
    let anchor = PathAnchor::at(2015.5, tonnes(90.0)).unwrap();
    let (series, target) = (series(), cut_from_1990(0.5, 2030));
    let assessor =
        Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).with_anchor(anchor));
    let path = assessor.assess(&series, &target).path().unwrap();
    near(path.sum(year(2016), year(3000)).map(Emissions::tonnes), 900.0);
}

/// If the anchor lies in the last hours of a year, the time y to the end of the year is near 0, so
/// the factor r^y is near 1 unless r is tiny. A small budget would need an r too small for an f64.
#[test]
fn a_budget_too_small_for_the_last_hours_of_a_year_has_no_path() {
    let (series, target) = (series(), cut_from_1990(0.5, 2030));
    let of = |shape, at| {
        let anchor = PathAnchor::at(at, tonnes(100.0)).unwrap();
        let assessor =
            Assessor::as_of(day(2022, 6, 30)).path(PathMethod::new(shape).with_anchor(anchor));
        assessor.assess(&series, &target).path()
    };
    let (budget, until) = (tonnes(7.0), year(2016));
    let within = PathShape::ConstantRateWithin { budget, until };
    for shape in [within, PathShape::BudgetAnnual(budget)] {
        assert_eq!(of(shape, 2015.9991).err(), Some(Absent::OutOfRange));
        // From an anchor in the middle of the year there is a path: 100 r^(1/2) = 7 for the
        // constant rate.
        assert!(of(shape, 2015.5).is_ok());
    }
    near(at(&of(within, 2015.5).unwrap(), 2016), 7.0);
}

#[test]
fn levels_too_far_apart_have_no_constant_rate() {
    for (from, to) in [(1e300, 1e-300), (1e-300, 1e300)] {
        let path = Pathway::constant_rate(node((2020, from)), node((2030, to)));
        assert_eq!(path.err(), Some(Absent::OutOfRange));
    }
}

/// `year_at` also works for a sum of paths that never end.
#[test]
fn sums_of_paths_without_an_end() {
    let falling = Pathway::fixed_annual_cut(node((2020, 100.0)), Portion::constant(0.1));
    let halves = [falling, falling];
    let both = Pathway::sum_of(&halves).unwrap();
    let alone = falling.year_at(tonnes(50.0)).unwrap();
    assert!((both.year_at(tonnes(100.0)).unwrap() - alone).abs() < 0.02);
    assert_eq!(Pathway::sum_of(&[]), None);
    // A sum of sums is refused; nested 200,000 deep, its evaluation would exhaust the stack.
    assert_eq!(Pathway::sum_of(&[falling, both]), None);
    let at_once = Pathway::fixed_annual_cut(node((2020, 100.0)), Portion::constant(1.0));
    assert_eq!(at_once.year_at(tonnes(50.0)), Err(Absent::OutsidePath));
}
