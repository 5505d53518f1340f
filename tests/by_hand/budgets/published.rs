//! Budgets with published figures.

use super::*;

/// Source: Stockholm, budgets of 19 Mt over 2020-2040 and 9 Mt over 2024-2040. The expected sums,
/// trends and dates were computed in exact fractions.
#[test]
fn stockholm_budgets_from_2020_and_2024() {
    let (stockholm, as_of) = (series(&STOCKHOLM), day(2025, 6, 30));
    let first = budget(19e6, 2020).standing(&stockholm, as_of);
    assert_relative_eq!(first.used.unwrap().tonnes(), 4_298_549.27, max_relative = 1e-12);
    assert_relative_eq!(first.remaining.unwrap().tonnes(), 14_701_450.73, max_relative = 1e-12);
    let years_left = first.years_left_at_latest_rate.unwrap();
    assert_relative_eq!(years_left, 14.579_045_212_188_914, max_relative = 1e-12);
    assert_eq!(first.run_out_at_latest_rate, exhausted_on(2038, 7, 31));
    assert_eq!((first.years_observed, first.gap), (4, None));
    // 4.30 of 19 Mt are used, 14.70 Mt are left.
    assert_relative_eq!(first.share_used.unwrap().percent(), 22.623_943_526, max_relative = 1e-9);
    assert_relative_eq!(first.share_left.unwrap().percent(), 77.376_056_474, max_relative = 1e-9);
    let estimator = Estimator::ols().since(Year::constant(2020));
    let second = budget(9e6, 2024).run_outs(&stockholm, as_of, estimator);
    assert_eq!(second.standing.used, Ok(Emissions::ZERO));
    assert_eq!(second.standing.years_observed, 0);
    let slope = second.trend.unwrap().slope().unwrap().tonnes();
    assert_relative_eq!(slope, -23_913.507, max_relative = 1e-12);
    assert_eq!(
        all_three(&second),
        [exhausted_on(2032, 12, 4), exhausted_on(2033, 11, 28), exhausted_on(2034, 1, 23)]
    );
}

/// Source: Klimatkollen's unit tests. The exponential path of Norrköping starts at Ea = 504 977 t
/// in 2024, has the integral B = 1 157 838 t, and is at L = 6.0055 t in 2050. With x = Ea/B, the
/// integral from 2050 on is L/x, so a budget of B - L/x runs out at the start of 2050. The levels
/// of the years after 2024 sum to B x/(e^x - 1), and those of the years after 2050 to L/(e^x - 1).
/// A budget of the difference of these two sums runs out at the end of 2050.
#[test]
fn norrkoping_exponential_path() {
    let (ea, b, in_2050) =
        (504_977.439_460_337_16_f64, 1_157_838.128_076_69, 6.005_500_379_855_265);
    let x = ea / b;
    // The log-linear trend of two points on the path is the path itself.
    let on_path = series(&[(2022, ea * (2.0 * x).exp()), (2023, ea * x.exp())]);
    let run_outs = |amount, from| {
        budget(amount, from).run_outs(&on_path, day(2024, 6, 30), Estimator::log_linear())
    };
    let trend = run_outs(b, 2024).trend.unwrap();
    for (year, level) in
        [(2025, 326_482.239_915_161_3), (2030, 36_880.558_473_274_155), (2050, in_2050)]
    {
        let on_trend = trend.level_in(Year::constant(year)).unwrap().tonnes();
        assert_relative_eq!(on_trend, level, max_relative = 1e-9);
    }
    // Tolerance: one day. Emissions in 2050 are about 6 t a year (0.016 t a day), so an error of
    // 0.01 t in the budget shifts the date by more than half a day.
    let near = |run_out: Known<RunOut>, year| {
        let date = run_out.unwrap().date().unwrap();
        assert!((date - day(year, 1, 1)).num_days().abs() <= 1, "{date}");
    };
    near(run_outs(b - in_2050 / x, 2024).under_trend_line, 2050);
    // The levels of the years from 2025 to 2050 sum to 923 634 t.
    let whole_years = x / x.exp_m1() * b;
    let up_to_2050 = whole_years - in_2050 / x.exp_m1();
    assert_relative_eq!(up_to_2050, 923_634.0, epsilon = 0.5);
    near(run_outs(up_to_2050, 2025).along_trend, 2051);
    // A budget larger than the total of all future years never runs out.
    assert_eq!(run_outs(b * 1.000_001, 2024).under_trend_line, Ok(RunOut::Lasts));
    assert_eq!(run_outs(whole_years * 1.000_001, 2025).along_trend, Ok(RunOut::Lasts));
}

/// Source: Tyndall Centre, Manchester: 2 Mt a year, cut by 13 % a year.
#[test]
fn totals_of_the_manchester_fixed_annual_cut() {
    let total = total_of_fixed_cut(tonnes(2.0), Portion::constant(0.13)).unwrap();
    assert_relative_eq!(total.whole_years.tonnes(), 15.384_615, epsilon = 1e-6);
    assert_relative_eq!(total.integral.tonnes(), 14.361_413, epsilon = 1e-5);
    let none = total_of_fixed_cut(tonnes(2.0), Portion::constant(0.0));
    assert_eq!(none, Err(Absent::NotFalling));
    let at_once = total_of_fixed_cut(tonnes(2.0), Portion::constant(1.0)).unwrap();
    assert_eq!((at_once.whole_years.tonnes(), at_once.integral.tonnes()), (2.0, 0.0));
    let slow = total_of_fixed_cut(tonnes(f64::MAX), Portion::constant(0.1));
    assert_eq!(slow, Err(Absent::OutOfRange));
    // A budget smaller than the total runs out; a larger budget never does.
    let cut = series(&[(2022, 2.0 / 0.87 / 0.87), (2023, 2.0 / 0.87)]);
    let run_outs =
        |amount| budget(amount, 2024).run_outs(&cut, day(2024, 6, 30), Estimator::endpoint_rate());
    assert!(matches!(run_outs(15.384).along_trend, Ok(RunOut::Exhausted(_))));
    assert_eq!(run_outs(15.385).along_trend, Ok(RunOut::Lasts));
    assert!(matches!(run_outs(14.361).under_trend_line, Ok(RunOut::Exhausted(_))));
    assert_eq!(run_outs(14.362).under_trend_line, Ok(RunOut::Lasts));
}

/// 30 t used is 75 % of a 40 t budget and 150 % of a 20 t budget. A budget of zero, or a gap in the
/// series, gives no share.
#[test]
fn standing_gives_the_shares_used_and_left() {
    let steady = series(&[(2022, 10.0), (2023, 20.0)]);
    let standing = |amount| budget(amount, 2022).standing(&steady, day(2024, 6, 30));
    let shares =
        |of: BudgetStanding| (of.share_used.map(Share::percent), of.share_left.map(Share::percent));
    assert_eq!(shares(standing(40.0)), (Ok(75.0), Ok(25.0)));
    assert_eq!(shares(standing(20.0)), (Ok(150.0), Ok(-50.0)));
    let none = Err(Absent::BudgetNotPositive);
    assert_eq!(shares(standing(0.0)), (none, none));
    let holed = series(&[(2021, 10.0), (2023, 20.0)]);
    let gap = budget(40.0, 2021).standing(&holed, day(2024, 6, 30));
    assert_eq!(shares(gap), (Err(Absent::GapInPeriod), Err(Absent::GapInPeriod)));
    let json = serde_json::to_value(standing(40.0)).unwrap();
    assert_eq!((&json["share_used"], &json["share_left"]), (&0.75.into(), &0.25.into()));
    for key in [
        "budget",
        "as_of",
        "latest",
        "years_observed",
        "used_t",
        "remaining_t",
        "years_left_at_latest_rate",
        "run_out_at_latest_rate",
    ] {
        assert!(json.get(key).is_some(), "{key}");
    }
    // The year of a gap is written only if there is one.
    assert_eq!(json.get("gap"), None);
    assert_eq!(serde_json::to_value(gap).unwrap()["gap"], 2022);
}
