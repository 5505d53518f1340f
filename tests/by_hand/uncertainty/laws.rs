//! Properties of error propagation that hold for all inputs.

use super::*;

proptest! {
    #![proptest_config(config("uncertainty"))]

    /// The test computes the formulas of Approach 1 term by term.
    #[test]
    fn total_and_change_agree_with_the_formulas(categories in categories()) {
        let inventory = inventory_of(&categories);
        let sum = |of: fn(&Category) -> Emissions| categories.iter().map(|c| of(c).tonnes()).sum::<f64>();
        let (sc, sd) = (sum(|c| c.base), sum(|c| c.latest));
        let (mut total, mut trend) = (0.0, 0.0);
        for c in &categories {
            let (u_ad, u_ef) = (c.activity.percent(), c.factor.percent());
            let (ci, di) = (c.base.tonnes(), c.latest.tonnes());
            total += (u_ad * u_ad + u_ef * u_ef) * di * di;
            let raised = ((0.01 * di + sd) - (0.01 * ci + sc)) / (0.01 * ci + sc) * 100.0;
            let i = (raised - (sd - sc) / sc * 100.0).abs();
            let j = (di / sc).abs();
            let by_factor = match c.factor_between_years {
                FactorBetweenYears::Correlated => i * u_ef,
                _ => j * u_ef * 2.0_f64.sqrt(),
            };
            trend += by_factor.powi(2) + (j * u_ad * 2.0_f64.sqrt()).powi(2);
        }
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs() + 1e-9 * 100.0 * sd / sc;
        prop_assert!(near(inventory.uncertainty_of_latest().unwrap().percent(), total.sqrt() / sd));
        prop_assert!(near(inventory.change().unwrap().half_width().points(), trend.sqrt()));
        prop_assert!(near(inventory.change().unwrap().change().points(), (sd - sc) / sc * 100.0));
    }

    #[test]
    fn a_total_of_one_category_has_the_uncertainty_of_that_category(
        base in 1.0..1e6_f64, latest in 1.0..1e6_f64,
        activity in 0.0..100.0_f64, factor in 0.0..300.0_f64,
    ) {
        let one = category(base, latest, activity, factor);
        let inventory = inventory_of(&[one]);
        prop_assert_eq!(inventory.uncertainty_of_latest(), one.uncertainty());
        prop_assert_eq!(inventory.uncertainty_of_base(), one.uncertainty());
    }

    #[test]
    fn wider_input_uncertainty_never_narrows_the_result(
        categories in categories(), at in 0..10_usize, more in 0.0..100.0_f64, of_factor: bool,
    ) {
        let mut worse = categories.clone();
        let index = at % worse.len();
        let width = if of_factor { &mut worse[index].factor } else { &mut worse[index].activity };
        *width = percent(width.percent() + more);
        let (before, after) = (inventory_of(&categories), inventory_of(&worse));
        let rounding = 1.0 + 1e-12;
        let total = |inventory: &Approach1| inventory.uncertainty_of_latest().unwrap().percent();
        prop_assert!(total(&after) * rounding >= total(&before));
        let trend = |inventory: &Approach1| inventory.change().unwrap().half_width().points();
        prop_assert!(trend(&after) * rounding >= trend(&before));
    }

    #[test]
    fn falls_and_rises_of_equal_size_are_equally_significant(
        change in -1e3..1e3_f64, half_width in 1.0..1e3_f64,
    ) {
        prop_assume!(change.abs() >= 1.0);
        let judged = |points: f64| {
            let points = PointsOfBase::from_points(points).unwrap();
            let half_width = PointsOfBase::from_points(half_width).unwrap();
            UncertainChange::new(points, half_width).unwrap()
        };
        let (fall, rise) = (judged(-change.abs()), judged(change.abs()));
        prop_assert_eq!(fall.is_significant(), rise.is_significant());
        let excludes_zero = fall.high().unwrap().points() < 0.0;
        prop_assert_eq!(fall.is_significant(), excludes_zero);
    }

    #[test]
    fn the_change_does_not_depend_on_unit_or_order(categories in categories(), power in -4..5_i32) {
        let factor = 2_f64.powi(power);
        let mut scaled: Vec<_> = categories
            .iter()
            .map(|c| {
                let (base, latest) = (tonnes(c.base.tonnes() * factor), tonnes(c.latest.tonnes() * factor));
                Category::new(base, latest, c.activity, c.factor, c.factor_between_years)
            })
            .collect();
        prop_assert_eq!(inventory_of(&scaled).change(), inventory_of(&categories).change());
        scaled.reverse();
        let (a, b) = (
            inventory_of(&scaled).change().unwrap(),
            inventory_of(&categories).change().unwrap(),
        );
        let scale = b.half_width().points() + b.change().points().abs() + 100.0;
        prop_assert!((a.half_width().points() - b.half_width().points()).abs() <= 1e-9 * scale);
    }

    /// The probabilities of meeting two limits, at equal distances below and above the level, sum
    /// to one.
    #[test]
    fn a_higher_limit_is_met_with_a_higher_probability(
        level in 1.0..1e6_f64, limit in 1.0..1e6_f64, more in 0.0..1e5_f64, width in 0.01..200.0_f64,
    ) {
        let p = |limit: f64| {
            probability_at_or_under(tonnes(level), percent(width), tonnes(limit)).unwrap().fraction()
        };
        prop_assert!((0.0..=1.0).contains(&p(limit)));
        prop_assert!(p(limit + more) >= p(limit) - 1e-12);
        prop_assert!((p(limit) + p(2.0 * level - limit) - 1.0).abs() <= 1e-9);
    }

    #[test]
    fn half_widths_round_trip_as_text_and_json(value in 0.0..1e9_f64) {
        let half_width = percent(value);
        prop_assert_eq!(half_width.to_string().parse(), Ok(half_width));
        let text = serde_json::to_string(&half_width).unwrap();
        prop_assert_eq!(serde_json::from_str::<HalfWidth>(&text).unwrap(), half_width);
    }

    /// Reported uncertainties add only the caveat about a margin smaller than the uncertainty, and
    /// the probability that the target was truly met.
    #[test]
    fn uncertainties_change_no_figure(
        levels in observations(level()), target in any_kind_of_target(), assessor in assessor(),
        width in 0.0..50.0_f64,
    ) {
        let plain = series_of(&levels);
        let builder = EmissionSeries::builder("a place");
        let builder = levels.iter().fold(builder, |b, o| b.observation(*o));
        let known = levels.iter().fold(builder, |b, o| b.half_width(o.year, percent(width)));
        let known = known.build().unwrap();
        let (without, with) = (assessor.assess(&plain, &target), assessor.assess(&known, &target));
        prop_assert_eq!(without.figures(), with.figures());
        let is_new = |c: &Caveat<'_>| matches!(c, Caveat::MarginWithinInventoryUncertainty { .. });
        prop_assert!(with.caveats().filter(|c| !is_new(c)).eq(without.caveats()));
        for caveat in with.caveats() {
            if let Caveat::MarginWithinInventoryUncertainty { margin_share_of_half_width, .. } = caveat {
                prop_assert!((0.0..1.0).contains(&margin_share_of_half_width.fraction()));
            }
        }
        if let Ok(probability) = with.details().probability_truly_met() {
            prop_assert!((0.0..=1.0).contains(&probability.fraction()));
        }
        prop_assert!(without.details().probability_truly_met().is_err());
    }
}
