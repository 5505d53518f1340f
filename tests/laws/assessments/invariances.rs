//! Changes of the input that must not change the result: scaled levels, shifted years, reordered
//! observations, and equivalent wordings of a target.

use super::*;

fn reach_year(figures: &Figures) -> Known<f64> {
    figures.projection.and_then(|p| p.reach?.year())
}

fn same(a: Known<f64>, b: Known<f64>, within: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= within,
        (a, b) => a == b,
    }
}

/// The series and the target, with every level multiplied by a factor.
fn scaled(series: &EmissionSeries, target: &Target, factor: f64) -> (EmissionSeries, Target) {
    let times = |level: Emissions| tonnes(level.tonnes() * factor);
    let observations: Vec<Observation> = series
        .observations()
        .iter()
        .map(|o| {
            let mut scaled = *o;
            scaled.emissions = times(o.emissions);
            scaled.land_sector = o.land_sector.map(times);
            scaled
        })
        .collect();
    let goal = match target.goal() {
        Goal::One(Ambition::AtMost(level)) => Goal::One(Ambition::AtMost(times(*level))),
        Goal::One(Ambition::BelowBaseline(scenario)) => {
            let nodes = scenario.nodes().iter().map(|(year, level)| (*year, times(*level)));
            let nodes = nodes.collect();
            let scaled = match scenario.cut() {
                BaselineCut::By(portion) => BaselineScenario::reduce_by(portion, nodes),
                BaselineCut::Tonnes(cut) => BaselineScenario::by_tonnes(times(cut), nodes),
                other => panic!("{other:?}"),
            };
            Goal::One(Ambition::BelowBaseline(scaled.unwrap()))
        }
        other => other.clone(),
    };
    let reference = target.reference().map(|reference| match reference.policy() {
        BasePolicy::Declared(level) => reference.with_policy(BasePolicy::Declared(times(level))),
        _ => reference,
    });
    (series_of(&observations), rebuilt(target, goal, reference, target.deadline()))
}

fn rebuilt(
    target: &Target,
    goal: Goal,
    reference: Option<BaseReference>,
    deadline: Deadline,
) -> Target {
    let builder = Target::builder("a target").goal(goal).deadline(deadline);
    let builder = match reference {
        Some(reference) => builder.reference(reference),
        None => builder,
    };
    match target.supplement() {
        Some(supplement) => builder.supplement(supplement).build().unwrap(),
        None => builder.build().unwrap(),
    }
}

fn shifted_year(year: Year, by: i32) -> Year {
    Year::constant(year.get() + by)
}

fn shifted(series: &EmissionSeries, target: &Target, by: i32) -> (EmissionSeries, Target) {
    let observations: Vec<Observation> = series
        .observations()
        .iter()
        .map(|o| {
            let mut shifted = *o;
            shifted.year = shifted_year(o.year, by);
            shifted
        })
        .collect();
    let reference = target.reference().map(|reference| match reference {
        BaseReference::Year { year, policy } => {
            BaseReference::Year { year: shifted_year(year, by), policy }
        }
        BaseReference::Period(p) => {
            BaseReference::Period(Period::new(p.from().get() + by, p.to().get() + by).unwrap())
        }
        other => other,
    });
    let deadline = match target.deadline() {
        Deadline::By(year) => Deadline::By(shifted_year(year, by)),
        Deadline::Before(year) => Deadline::Before(shifted_year(year, by)),
        other => other,
    };
    let goal = match target.goal() {
        Goal::One(Ambition::BelowBaseline(scenario)) => {
            let nodes = scenario.nodes().iter().map(|(year, t)| (shifted_year(*year, by), *t));
            let nodes = nodes.collect();
            let shifted = match scenario.cut() {
                BaselineCut::By(portion) => BaselineScenario::reduce_by(portion, nodes),
                BaselineCut::Tonnes(cut) => BaselineScenario::by_tonnes(cut, nodes),
                other => panic!("{other:?}"),
            };
            Goal::One(Ambition::BelowBaseline(shifted.unwrap()))
        }
        other => other.clone(),
    };
    (series_of(&observations), rebuilt(target, goal, reference, deadline))
}

proptest! {
    #![proptest_config(config("laws"))]

    /// Scaling by a power of two does not round, so the comparison is exact.
    #[test]
    fn scaling_by_a_power_of_two_scales_levels_and_keeps_shares_and_verdicts(
        series in series(), target in target(), assessor in assessor(), power in -12..12_i32,
    ) {
        // `scaled` does not scale a cap in tonnes, so targets with such a cap are skipped.
        prop_assume!(target.supplement().is_none_or(|s| !s.to_string().contains("a year")));
        let factor = 2.0_f64.powi(power);
        let (more, larger) = scaled(&series, &target, factor);
        let (before, after) = (assessor.assess(&series, &target), assessor.assess(&more, &larger));
        let (before, after) = (before.figures(), after.figures());
        // Near the ends of the range of f64, a scaled level can be out of range or lose digits. The
        // lower end of a log-linear interval can be as small as 1e-308.
        let beyond = |known: Known<f64>| match known {
            Ok(level) => level != 0.0 && level.abs() < f64::MIN_POSITIVE,
            Err(reason) => reason == Absent::OutOfRange,
        };
        for ((name, a), (_, b)) in levels(&before).into_iter().zip(levels(&after)) {
            prop_assert!(a.map(|a| a * factor) == b || beyond(a) || beyond(b), "{}", name);
        }
        for ((name, a), (_, b)) in shares(&before).into_iter().zip(shares(&after)) {
            prop_assert_eq!(a, b, "{}", name);
        }
        prop_assert_eq!(before.verdict.name(), after.verdict.name());
        prop_assert_eq!(before.lenses, after.lenses);
        prop_assert_eq!(reach_year(&before), reach_year(&after));
    }

    #[test]
    fn scaling_by_any_factor_keeps_shares_within_rounding(
        series in series(), target in target(), assessor in assessor(), factor in 1e-3..1e3_f64,
    ) {
        let (more, larger) = scaled(&series, &target, factor);
        let (before, after) = (assessor.assess(&series, &target), assessor.assess(&more, &larger));
        for name in ["change", "progress", "elapsed", "share of base"] {
            let of = |figures: &Figures| {
                shares(figures).into_iter().find(|share| share.0 == name).unwrap().1
            };
            let (a, b) = (of(&before.figures()), of(&after.figures()));
            let within = 1e-9 * a.map_or(1.0, |a| a.abs().max(1.0));
            prop_assert!(same(a, b, within), "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn shifting_all_years_changes_nothing_but_the_years(
        series in series(), target in target(), assessor in assessor(), by in -300..300_i32,
    ) {
        let before = assessor.assess(&series, &target);
        let date = before.figures().as_of;
        let moved = date.with_year(date.year() + by).unwrap();
        let (later, later_target) = shifted(&series, &target, by);
        let estimator = before.assessor().get_estimator();
        let left_out: Vec<_> =
            estimator.excluded().years().map(|year| shifted_year(year, by)).collect();
        let TrendWindow::LastYears(years) = estimator.window() else { panic!() };
        let window = Estimator::new(estimator.kind()).last_years(years);
        let window = window.excluding(&left_out).unwrap();
        let estimator = match estimator.anchoring() {
            Anchoring::ThroughLatest => window.through_latest(),
            _ => window,
        };
        let method = Assessor::as_of(moved).estimator(estimator).allow_boundary_difference();
        let after = method.assess(&later, &later_target);
        let (before, after) = (before.figures(), after.figures());
        prop_assert_eq!(levels(&before), levels(&after));
        for ((name, a), (_, b)) in shares(&before).into_iter().zip(shares(&after)) {
            // A point in time is a fractional year, so the difference of two points in time loses
            // digits.
            let within = if name == "years ahead" { 1e-9 } else { 0.0 };
            prop_assert!(same(a, b, within), "{}: {:?} {:?}", name, a, b);
        }
        let years = f64::from(by);
        prop_assert!(same(reach_year(&before).map(|x| x + years), reach_year(&after), 1e-9));
        prop_assert_eq!(before.verdict.name(), after.verdict.name());
        prop_assert_eq!(shifted_year(before.judged_year, by), after.judged_year);
    }

    #[test]
    fn a_reduction_by_a_share_equals_a_reduction_to_the_remaining_share(
        series in series(), target in target_of(share_of_base()), assessor in assessor(),
        cut in portion(),
    ) {
        let rest = Portion::constant(1.0 - cut.fraction());
        let with = |ambition| {
            rebuilt(&target, Goal::One(ambition), target.reference(), target.deadline())
        };
        let (by, to) = (with(Ambition::ReduceBy(cut)), with(Ambition::ReduceTo(rest)));
        prop_assert_eq!(
            figures(assessor, &series, &by),
            figures(assessor, &series, &to)
        );
    }

    #[test]
    fn a_deadline_by_a_year_equals_a_deadline_before_the_next_year(
        series in series(), target in target(), assessor in assessor(),
    ) {
        let year = target.judged_year();
        let with = |deadline| {
            rebuilt(&target, target.goal().clone(), target.reference(), deadline)
        };
        let (by, before) = (with(Deadline::By(year)), with(Deadline::Before(year.next())));
        prop_assert_eq!(
            figures(assessor, &series, &by),
            figures(assessor, &series, &before)
        );
    }

    /// A strict target is not met by a level equal to the limit.
    #[test]
    fn a_due_target_is_met_exactly_if_its_level_is_at_or_below_the_limit(
        series in series(), target in target_of(share_of_base()), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        let figures = result.figures();
        let (Verdict::Met { level, .. } | Verdict::Missed { level, .. }) = figures.verdict else {
            return Ok(());
        };
        let (a, e0) = (figures.allowable.unwrap().tonnes(), figures.base.unwrap().level.tonnes());
        let is_at_or_under = at_or_under(level.tonnes(), a, Some(e0));
        let strict = target.goal().deciding().unwrap().is_strict();
        let expected = is_at_or_under && !(strict && at_or_under(a, level.tonnes(), Some(e0)));
        prop_assert_eq!(matches!(figures.verdict, Verdict::Met { .. }), expected);
        prop_assert_eq!(series.get(target.judged_year()).unwrap().emissions, level);
    }

    /// For example, 1000 t less 90 % equals 100 t only up to rounding.
    #[test]
    fn a_level_within_rounding_of_the_limit_meets_the_target(
        base in 1.0..1e9_f64, cut in portion(), ulps in -40..=40_i64,
    ) {
        let allowed = base * (1.0 - cut.fraction());
        prop_assume!(allowed > base * 1e-3);
        let near = f64::from_bits(allowed.to_bits().wrapping_add_signed(ulps));
        let series = EmissionSeries::builder("a place")
            .observe(1990, tonnes(base)).observe(2020, tonnes(near)).build().unwrap();
        let by_2020 = Deadline::By(Year::constant(2020));
        let target = Target::builder("t").goal(Ambition::ReduceBy(cut)).deadline(by_2020)
            .reference(BaseReference::constant(1990)).build().unwrap();
        let verdict = Assessor::as_of(day(2022, 1, 1)).assess(&series, &target).verdict();
        let met = matches!(verdict, Verdict::Met { .. });
        prop_assert!(met, "{:?}", verdict);
    }

    /// Levels count as equal if they differ by at most 1e-12 of the larger absolute value of base
    /// and limit. A strict target needs a lower level.
    #[test]
    fn levels_within_the_tolerance_equal_the_limit(
        base in proptest::option::of(prop_oneof![1.0..1e9_f64, -1e9..-1.0_f64]),
        limit in prop_oneof![4 => 1.0..1e9_f64, 4 => -1e9..-1.0_f64, 1 => Just(0.0)],
        tenths in -40..=40_i32,
        strict in any::<bool>(),
    ) {
        // At exactly the tolerance, rounding would decide the comparison.
        prop_assume!(tenths.abs() != 10);
        let scale = base.map_or(0.0, f64::abs).max(limit.abs());
        let level = limit + f64::from(tenths) * 1e-13 * scale;
        let builder = EmissionSeries::builder("a place").observe(2020, tonnes(level));
        let builder = match base {
            Some(base) => builder.observe(1990, tonnes(base)),
            None => builder,
        };
        let ambition = if strict { Ambition::Under } else { Ambition::AtMost };
        let by_2020 = Deadline::By(Year::constant(2020));
        let target = Target::builder("t").goal(ambition(tonnes(limit))).deadline(by_2020)
            .reference(BaseReference::constant(1990)).build().unwrap();
        let series = builder.build().unwrap();
        let verdict = Assessor::as_of(day(2022, 1, 1)).assess(&series, &target).verdict();
        let tenths = if scale == 0.0 { 0 } else { tenths };
        let expected = if strict { tenths < -10 } else { tenths <= 10 };
        prop_assert_eq!(matches!(verdict, Verdict::Met { .. }), expected, "{:?}", verdict);
    }

    #[test]
    fn the_order_of_observations_changes_nothing(
        (ordered, shuffled) in observations(level())
            .prop_flat_map(|o| (Just(o.clone()), Just(o).prop_shuffle())),
        target in target(), assessor in assessor(),
    ) {
        let (one, other) = (series_of(&ordered), series_of(&shuffled));
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(
            figures(assessor, &one, &target),
            figures(assessor, &other, &target)
        );
    }

    #[test]
    fn a_later_observation_never_changes_the_kind_of_a_due_verdict(
        mut observations in observations(level()), target in target(),
        judged in level(), later in level(), judged_land in proptest::option::of(level()),
        later_land in proptest::option::of(level()), land_counts in any::<bool>(),
    ) {
        let boundary = if land_counts {
            Boundary::UNSPECIFIED.land_sector(LandSector::Included)
        } else {
            Boundary::UNSPECIFIED
        };
        let builder = Target::builder("t").goal(target.goal().clone()).deadline(target.deadline())
            .boundary(boundary).reference(target.reference().unwrap());
        let target = builder.build().unwrap();
        let year = target.judged_year();
        observations.retain(|o| o.year < year);
        let land = |land: Option<f64>| land.map(tonnes);
        let mut due = Observation::new(year, tonnes(judged));
        due.land_sector = land(judged_land);
        let mut after = Observation::new(Year::constant(year.get() + 3), tonnes(later));
        after.land_sector = land(later_land);
        let assessor = Assessor::as_of(day(2060, 1, 1)).allow_boundary_difference();
        observations.push(due);
        let before = assessor.assess(&series_of(&observations), &target).verdict();
        observations.push(after);
        let after = assessor.assess(&series_of(&observations), &target).verdict();
        prop_assert_eq!(before.name(), after.name(), "{:?} {:?}", before, after);
    }
}
