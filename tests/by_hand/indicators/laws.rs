//! Properties of indicators that hold for all inputs.

use super::*;

/// Reductions from a base level in 2005 to a share of that level in 2030.
fn reductions() -> impl Strategy<Value = Reduction> {
    (1.0..1e7_f64, 0.01..1.2_f64)
        .prop_map(|(base, left)| reduction((2005, base), (2030, left * base)))
}

const AS_OF: i32 = 2021;

proptest! {
    #![proptest_config(config("indicators"))]

    /// Scaling emissions is equivalent to changing the unit.
    #[test]
    fn scaling_emissions_keeps_ratios_categories_and_dates(
        levels in levels(), reduction in reductions(), power in -8..9_i32,
    ) {
        let (factor, as_of) = (2_f64.powi(power), day(AS_OF, 6, 30));
        let scaled: Vec<_> = levels.iter().map(|(y, t)| (*y, t * factor)).collect();
        let by_factor = |level: Emissions| tonnes(level.tonnes() * factor);
        let larger = Reduction::new((year(2005), by_factor(reduction.base_level())), (reduction.by(), by_factor(reduction.allowable()))).unwrap();
        let (one, other) = (series_with(&levels), series_with(&scaled));
        let growth = |s, a| eurostat::growth_ratio(s, a, as_of).map(|g| (g.ratio, g.category));
        prop_assert_eq!(growth(&one, reduction), growth(&other, larger));
        let un = |s, a| un_2023::expected_progress(s, a, as_of)
            .map(|e| (e.expected_share_of_change, e.share_of_path_change, e.rating));
        prop_assert_eq!(un(&one, reduction), un(&other, larger));
        let eea = |s, a| eea::distance_to_target_path(s, a, as_of).map(|d| d.distance_points_of_base);
        prop_assert_eq!(eea(&one, reduction), eea(&other, larger));
        let c40 = |s| (c40::peaked_by_code(s, as_of).status, c40::peaked_by_text(s, as_of));
        prop_assert_eq!(c40(&one).0, c40(&other).0);
        prop_assert_eq!(c40(&one).1.fall_of_peak, c40(&other).1.fall_of_peak);
        let nzm = |s, a: Reduction| net_zero_metrics(s, (a.by(), a.allowable()), as_of)
            .map(|m| (m.duration_year, m.slope_multiplier));
        prop_assert_eq!(nzm(&one, reduction), nzm(&other, larger));
        let k24 = |s, a: Reduction| klimatkollen_2024::budget_outlook(s, (year(2021), a.base_level()), as_of)
            .map(|o| (o.run_out, o.zero_year, o.path.map(|p| p.yearly_cut())));
        prop_assert_eq!(k24(&one, reduction), k24(&other, larger));
        let k26 = |s| klimatkollen_2026::paris_test(s, as_of).map(|p| (p.meets_paris, p.floored_meets_paris));
        prop_assert_eq!(k26(&one), k26(&other));
    }

    #[test]
    fn shifting_all_years_shifts_only_the_years_of_results(
        levels in levels(), reduction in reductions(), by in -300..300_i32,
    ) {
        let shifted: Vec<_> = levels.iter().map(|(y, t)| (y + by, *t)).collect();
        let (one, other) = (series_with(&levels), series_with(&shifted));
        let later = Reduction::new((year(2005 + by), reduction.base_level()), (year(2030 + by), reduction.allowable())).unwrap();
        let (now, then) = (day(AS_OF, 6, 30), day(AS_OF + by, 6, 30));
        let growth = |s, a, d| eurostat::growth_ratio(s, a, d).map(|g| (g.ratio, g.category));
        prop_assert_eq!(growth(&one, reduction, now), growth(&other, later, then));
        let un = |s, a, d| un_2023::expected_progress(s, a, d)
            .map(|e| (e.expected, e.share_of_path_change, e.rating));
        prop_assert_eq!(un(&one, reduction, now), un(&other, later, then));
        let eea = |s, a, d| eea::distance_to_target_path(s, a, d).map(|d| d.distance_points_of_base);
        prop_assert_eq!(eea(&one, reduction, now), eea(&other, later, then));
        let c40 = |s, d| (c40::peaked_by_code(s, d).status, c40::peaked_by_text(s, d).status);
        prop_assert_eq!(c40(&one, now), c40(&other, then));
        let nzm = |s, a: Reduction, d, shift: i32| net_zero_metrics(s, (a.by(), a.allowable()), d)
            .map(|m| (m.year.get() - shift, m.gap, m.slope_multiplier, m.budget, m.velocity_per_year, m.burn_out));
        prop_assert_eq!(nzm(&one, reduction, now, 0), nzm(&other, later, then, by));
    }

    #[test]
    fn a_level_at_or_under_the_target_achieves_the_target(
        levels in levels(), reduction in reductions(), under in 0.0..=1.0_f64,
    ) {
        let mut levels = levels;
        levels.push((2020, reduction.allowable().tonnes() * under));
        let (place, as_of) = (series_with(&levels), day(AS_OF, 6, 30));
        let category = eurostat::growth_ratio(&place, reduction, as_of).unwrap().category;
        prop_assert_eq!(category, Ok(ProgressCategory::TargetAchieved));
        let rating = un_2023::expected_progress(&place, reduction, as_of).unwrap().rating;
        prop_assert_eq!(rating, Ok(Trend2023::TargetMet));
    }

    #[test]
    fn lower_emissions_are_never_rated_worse(
        reduction in reductions(), a in -0.5..2.0_f64, b in -0.5..2.0_f64,
    ) {
        prop_assume!(reduction.allowable() < reduction.base_level());
        let place = |left: f64| series_with(&[(2018, reduction.base_level().tonnes() * left)]);
        let (less, more) = (place(a.min(b)), place(a.max(b)));
        let category = |s| eurostat::growth_ratio(s, reduction, day(AS_OF, 6, 30)).unwrap().category.unwrap();
        prop_assert!(category(&less) <= category(&more));
        let rating = |s| un_2023::expected_progress(s, reduction, day(AS_OF, 6, 30)).unwrap().rating.unwrap();
        prop_assert!(rating(&less) <= rating(&more));
    }

    /// The test adds the zero-velocity level or the burn-out level as the next year's observation,
    /// and refits the trend.
    #[test]
    fn zero_velocity_keeps_the_slope_and_burn_out_closes_the_gap(
        levels in levels(), goal in 1.0..1e6_f64, by in 2022..2060_i32,
    ) {
        let place = series_with(&levels);
        let metrics = net_zero_metrics(&place, (year(by), tonnes(goal)), day(AS_OF, 6, 30));
        prop_assume!(metrics.is_ok());
        let metrics = metrics.unwrap();
        let refitted = |next: Emissions| {
            let next = std::iter::once((metrics.year.next(), next));
            let all = levels.iter().map(|(y, t)| (year(*y), tonnes(*t))).chain(next);
            let all: Vec<_> = all.collect();
            TrendFit::of(Estimator::ols().last_years(100), all.into_iter()).unwrap()
        };
        let (still, burnt) = (metrics.zero_velocity.unwrap(), metrics.burn_out.unwrap());
        let largest = levels.iter().map(|(_, t)| t.abs()).fold(goal.max(burnt.tonnes().abs()), f64::max);
        let slope = metrics.trend_slope_per_year.unwrap().tonnes();
        prop_assert!((refitted(still).slope().unwrap().tonnes() - slope).abs() <= 1e-9 * largest);
        let at_goal = refitted(burnt).level_in(year(by)).unwrap().tonnes();
        prop_assert!((at_goal - goal).abs() <= 1e-9 * largest, "{} {}", at_goal, goal);
    }

    /// C40's code requires a larger fall than its text. The code requires at least five years since
    /// the peak, the text more than five.
    #[test]
    fn peaked_by_code_implies_peaked_by_text_after_more_than_five_years(levels in levels()) {
        let (place, as_of) = (series_with(&levels), day(AS_OF, 6, 30));
        let (code, text) = (c40::peaked_by_code(&place, as_of), c40::peaked_by_text(&place, as_of));
        if code.status == PeakStatus::Peaked {
            let years = code.latest_year.unwrap().get() - code.peak_year.unwrap().get();
            let too_recent = PeakStatus::Unknown(PeakUnknown::PeakTooRecent);
            prop_assert_eq!(text.status, if years > 5 { PeakStatus::Peaked } else { too_recent });
        }
    }

    /// The integral of the path equals the budget. The path falls, so its yearly levels sum to
    /// less.
    #[test]
    fn the_yearly_levels_of_a_budget_path_sum_to_less_than_the_budget(
        start in 1.0..1e6_f64, budget in 1.0..1e7_f64, to in 2024..2200_i32,
    ) {
        let path = BudgetPath::new((year(2024), tonnes(start)), tonnes(budget)).unwrap();
        let sum = path.sum_after_first(year(to)).unwrap().tonnes();
        prop_assert!(sum < budget);
        let by_years: f64 = (2025..=to).map(|y| path.level_in(year(y)).unwrap().tonnes()).sum();
        prop_assert!((sum - by_years).abs() <= 1e-9 * budget);
    }

    /// `budget_of` sums the path's level minus `over` for each year after the first.
    #[test]
    fn a_budget_sums_the_years_after_the_first(
        a in -1e6..1e6_f64, b in -1e6..1e6_f64, over in 0.0..1e6_f64,
    ) {
        let path = Pathway::linear((year(2020), tonnes(a)), (year(2040), tonnes(b))).unwrap();
        let budget = budget_of(&path, year(2021), year(2050), tonnes(over)).unwrap().tonnes();
        let by_years: f64 = (2022..=2050).map(|y| path.level_in(year(y)).unwrap().tonnes() - over).sum();
        prop_assert!((budget - by_years).abs() <= 1e-7);
        prop_assert_eq!(budget_of(&path, year(2021), year(2021), tonnes(over)), Err(Absent::Due));
    }

    #[test]
    fn an_allocation_takes_the_start_that_allows_less_in_2021(
        levels in proptest::array::uniform3(1.0..1e6_f64), base in 1.0..1e6_f64, cut in
        0.0..=1.0_f64,
    ) {
        let [a, b, c] = levels;
        let place = series_with(&[(2005, base), (2016, a), (2017, b), (2018, c)]);
        let allocation = esr::allocation_2018(&place, Portion::constant(cut), day(2020, 6, 30)).unwrap();
        let (mean, limit) = ((a + b + c) / 3.0, base * (1.0 - cut));
        let on = |start: f64, y: f64| mean + (limit - mean) * (y - start) / (2030.0 - start);
        let lower = on(2019.0 + 5.0 / 12.0, 2021.0).min(on(2020.0, 2021.0));
        let first = allocation.in_year(year(2021)).unwrap().tonnes();
        prop_assert!((first - lower).abs() <= 1e-9 * mean.max(limit), "{} {}", first, lower);
        let years: f64 = (2021..=2030).map(|y| allocation.in_year(year(y)).unwrap().tonnes()).sum();
        prop_assert!((allocation.total().unwrap().tonnes() - years).abs() <= 1e-9 * years);
    }

    /// No series causes NaN or a panic.
    #[test]
    fn extreme_series_give_numbers_or_reasons(
        observations in observations(prop_oneof![crate::support::level(), extreme_level()].boxed()),
        base in extreme_level(), goal in extreme_level(), due in 1991..2060_i32, seen in 1986..2055_i32,
    ) {
        let levels: Vec<_> = observations.iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect();
        let place = series_with(&levels);
        let json = all_json(&place, reduction((1990, base), (due, goal)), day(seen, 12, 31));
        prop_assert!(!json.contains("null"), "{}", json);
    }
}
