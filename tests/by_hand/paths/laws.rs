//! Properties of paths that hold for all inputs.

use super::*;

fn path_ends() -> impl Strategy<Value = (i32, i32, f64, f64)> {
    (1990..2010_i32, 5..40_i32, 1.0..1e6_f64, 0.01..1.0_f64)
        .prop_map(|(from, years, level, left)| (from, from + years, level, level * left))
}

proptest! {
    #![proptest_config(config("paths"))]

    #[test]
    fn paths_are_exact_at_nodes_fall_between_them_and_stay_constant_afterwards(
        (from, to, high, low) in path_ends(),
    ) {
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
        // A constant rate never allows more than the straight path.
        for y in from..to {
            prop_assert!(at(&paths[1], y).unwrap() <= at(&paths[0], y).unwrap() + 1e-9 * high);
        }
    }

    /// The level lies between the path's levels in the years before and after `year_at`.
    #[test]
    fn year_at_is_the_inverse_of_level_in(
        (from, to, high, low) in path_ends(), along in 0.01..0.99_f64,
    ) {
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

    /// The yearly levels of an annual-budget path sum to the budget B. The yearly levels of a
    /// continuous-budget path from the level Ea sum to B x/(e^x - 1), where x = Ea/B.
    #[test]
    fn sums_of_annual_and_continuous_budgets(
        (from, _, level, _) in path_ends(), years in 0.5..20.0_f64,
    ) {
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

    /// Tests a line over a period, a constant rate, and a line to zero. If level and limit are zero
    /// or more, the line over a period never falls under zero.
    #[test]
    fn the_yearly_levels_of_a_path_within_a_budget_sum_to_the_budget(
        (from, to, level, _) in path_ends(), years in 0.0..60.0_f64, within in 0.0..1.0_f64,
    ) {
        let budget = level * years;
        let period = Period::new(from + 1, to).unwrap();
        let straight = Pathway::to_total(tonnes(level), period, tonnes(budget)).unwrap();
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
        let reached = line.year_at(tonnes(within * level)).unwrap();
        let expected = f64::from(from) + 2.0 * years * (1.0 - within);
        prop_assert!((reached - expected).abs() <= 1e-9, "{} {}", reached, expected);
    }

    /// The closed-form sum of each shape agrees with the levels added up year by year.
    #[test]
    fn the_sum_of_a_path_is_the_sum_of_its_yearly_levels(
        (from, to, high, low) in path_ends(), more in 0..20_i32,
    ) {
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

    #[test]
    fn the_default_path_is_a_line_from_the_base(
        series in crate::support::series(), target in target(), assessor in assessor(),
    ) {
        prop_assume!(matches!(target.goal(), climate_targets::Goal::One(a) if a.needs_base()));
        let of_target = assessor.assess(&series, &target).figures();
        let linear = assessor.path(PathMethod::new(PathShape::Linear));
        let linear = linear.assess(&series, &target).figures();
        prop_assert_eq!(of_target.path, linear.path);
        prop_assert_eq!(of_target.verdict, linear.verdict);
    }

    /// The result is a path or a reason, and every figure is finite.
    #[test]
    fn every_shape_is_assessed_from_every_anchor(
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
        let method = PathMethod::new(shape).with_anchor(anchor);
        let result = assessor.path(method).assess(&series, &target);
        let json = serde_json::to_string(&result).unwrap();
        prop_assert!(!json.contains("null"), "{}", json);
        let _ = (result.to_string(), result.derivation().to_string(), result.chart().rows().count());
        if anchor == PathAnchor::Latest && target.deadline().period().is_none() {
            prop_assert!(result.figures().lenses.path.is_err());
        }
    }
}
