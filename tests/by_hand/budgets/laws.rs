//! Properties of budgets that hold for all inputs.

use super::*;

/// The start of a day as a fractional year.
fn instant(date: NaiveDate) -> f64 {
    let length = if date.leap_year() { 366.0 } else { 365.0 };
    f64::from(date.year()) + f64::from(date.ordinal0()) / length
}

fn series_without_gaps() -> impl Strategy<Value = EmissionSeries> {
    proptest::collection::vec(level(), 1..20)
        .prop_map(|levels| series(&(2005..).zip(levels).collect::<Vec<_>>()))
}

/// Budgets from zero up to amounts larger than the emissions of several years.
fn some_budget() -> impl Strategy<Value = Budget> {
    (prop_oneof![0.0..1e8_f64, 0.0..1e4_f64, Just(0.0)], 2000..2040_i32)
        .prop_map(|(amount, from)| budget(amount, from))
}

proptest! {
    #![proptest_config(config("budgets"))]

    #[test]
    fn used_and_remaining_add_up_to_the_amount(
        levels in series_without_gaps(), budget in some_budget(), year in 2000..2030_i32,
    ) {
        let standing = budget.standing(&levels, day(year, 6, 30));
        if let (Ok(used), Ok(remaining)) = (standing.used, standing.remaining) {
            let amount = budget.amount().tonnes();
            let scale = amount.max(used.tonnes().abs());
            prop_assert!((used.tonnes() + remaining.tonnes() - amount).abs() <= 1e-12 * scale);
        }
    }

    /// The trend of a flat series is flat, so all three rules project the same emissions.
    #[test]
    fn all_three_run_outs_of_a_flat_series_agree(
        level in 1.0..1e7_f64, years in 2..20_i32, budget in some_budget(), more in 0..3_i32,
    ) {
        let flat = series(&(0..years).map(|y| (2005 + y, level)).collect::<Vec<_>>());
        let as_of = day(2005 + years + more, 6, 30);
        let run_outs = budget.run_outs(&flat, as_of, ols_over_all_years());
        prop_assert_eq!(run_outs.along_trend, run_outs.at_latest_rate);
        prop_assert_eq!(run_outs.under_trend_line, run_outs.at_latest_rate);
    }

    /// Scaling emissions and budget by the same factor only changes the unit.
    #[test]
    fn scaling_emissions_and_budget_keeps_the_run_outs(
        levels in series_without_gaps(), budget in some_budget(), estimator in estimator(),
        power in -3..4_i32,
    ) {
        let factor = 2_f64.powi(power);
        let scaled: Vec<_> = levels
            .observations()
            .iter()
            .map(|o| (o.year.get(), o.emissions.tonnes() * factor))
            .collect();
        let as_of = day(2026, 6, 30);
        let before = budget.run_outs(&levels, as_of, estimator);
        let larger = scaled_budget(budget, factor);
        let after = larger.run_outs(&series(&scaled), as_of, estimator);
        prop_assert_eq!(all_three(&after), all_three(&before));
    }

    #[test]
    fn a_larger_budget_never_runs_out_earlier(
        levels in series_without_gaps(), budget in some_budget(), more in 1.0..3.0_f64,
        estimator in estimator(),
    ) {
        let as_of = day(2026, 6, 30);
        let less = budget.run_outs(&levels, as_of, estimator);
        let larger = scaled_budget(budget, more).run_outs(&levels, as_of, estimator);
        let rank = |run_out: RunOut| match run_out {
            RunOut::AlreadyExceeded => (0, None),
            RunOut::Exhausted(date) => (1, Some(date)),
            _ => (2, None),
        };
        for (less, larger) in all_three(&less).into_iter().zip(all_three(&larger)) {
            if let (Ok(less), Ok(larger)) = (less, larger) {
                prop_assert!(rank(less) <= rank(larger), "{} {}", less, larger);
            }
        }
    }

    /// Emissions up to the start of the run-out day do not exceed the budget; emissions up to the
    /// end of that day use it up. `along_trend` adds whole years; `under_trend_line` takes the area
    /// under the line.
    #[test]
    fn the_budget_is_used_up_within_the_run_out_day(
        levels in series_without_gaps(), amount in 1.0..1e8_f64,
    ) {
        let run_outs =
            budget(amount, 2025).run_outs(&levels, day(2026, 6, 30), ols_over_all_years());
        let Ok(trend) = run_outs.trend else { return Ok(()) };
        let at = |year: i32| trend.level_in(Year::constant(year)).unwrap().tonnes();
        let slope = trend.slope().unwrap().tonnes();
        // Tolerance for rounding errors, including 0.1 s in the conversion of a date to a
        // fractional year.
        let near = 1e-9 * amount + 1e-8 * (at(2025).abs() + 100.0 * slope.abs());
        if let Ok(RunOut::Exhausted(date)) = run_outs.along_trend {
            let used = |instant: f64| {
                let year = instant.floor();
                let sum: f64 = (2025..year as i32).map(at).sum();
                sum + (instant - year) * at(year as i32)
            };
            prop_assert!(used(instant(date)) <= amount + near, "{}", date);
            prop_assert!(used(instant(date.succ_opt().unwrap())) >= amount - near, "{}", date);
        }
        if let Ok(RunOut::Exhausted(date)) = run_outs.under_trend_line {
            let area = |instant: f64| {
                let years = instant - 2025.0;
                years * (at(2025) + 0.5 * slope * years)
            };
            let reached = |date| area(instant(date));
            prop_assert!(reached(date) <= amount + near, "{}", date);
            // The area is largest where the line reaches zero; on the next day it may be smaller.
            let after = reached(date.succ_opt().unwrap());
            let summit = slope < 0.0 && at(2025) + slope * (instant(date) - 2025.0) <= near.max(-slope / 365.0);
            prop_assert!(summit || after >= amount - near, "{}", date);
        }
    }

    /// Extreme levels and budgets cause neither NaN nor a panic.
    #[test]
    fn extreme_levels_give_numbers_or_reasons(
        levels in observations(extreme_level()), amount in extreme_level(), from in 1980..2040_i32,
        estimator in estimator(), year in 1985..2035_i32,
    ) {
        let levels: Vec<_> = levels.iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect();
        let levels = series(&levels);
        let run_outs = budget(amount.abs(), from).run_outs(&levels, day(year, 12, 31), estimator);
        assert_finite_and_consistent(&run_outs);
        let own = budget(amount.abs(), from).by_past_emissions(&levels, &levels, Period::constant(2010, 2011));
        if let Ok(share) = own {
            prop_assert!(share.budget.amount().tonnes().is_finite());
        }
    }
}

fn scaled_budget(one: Budget, factor: f64) -> Budget {
    budget(one.amount().tonnes() * factor, one.from().get())
}
