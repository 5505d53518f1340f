//! Budgets: published figures, values by hand, dates of leap years, laws, and every function on
//! every awkward series.

use crate::support::*;
use approx::assert_relative_eq;
use chrono::{Datelike, NaiveDate};
use climate_targets::boundary::{BoundaryField, Gases};
use climate_targets::budget::{
    Budget, BudgetError, BudgetStanding, RunOut, RunOuts, ShareRule, Side, cumulative, past_excess,
    total_of_fixed_cut,
};
use climate_targets::indicator::klimatkollen_2024::{self, BudgetRunOut};
use climate_targets::pathway::Pathway;
use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendFit};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, Boundary, Deadline, EmissionSeries,
    Emissions, Estimator, Known, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

fn budget(amount: f64, from: i32) -> Budget {
    Budget::new(tonnes(amount), Year::constant(from)).unwrap()
}

fn all_years() -> Estimator {
    Estimator::ols().last_years(100)
}

/// The three ways, in order.
fn ways(run_outs: &RunOuts) -> [Known<RunOut>; 3] {
    [run_outs.at_latest_rate, run_outs.along_trend, run_outs.under_trend_line]
}

#[allow(clippy::unnecessary_wraps, reason = "as it is compared")]
fn on(year: i32, month: u32, of_month: u32) -> Known<RunOut> {
    Ok(RunOut::Exhausted(day(year, month, of_month)))
}

/// Stockholm, t CO2e (SMHI, release 2025, CC BY 4.0).
const STOCKHOLM: [(i32, f64); 5] = [
    (2019, 1_453_184.61),
    (2020, 1_064_749.47),
    (2021, 1_147_739.22),
    (2022, 1_077_664.59),
    (2023, 1_008_395.99),
];

/// Source: Stockholm: 19 Mt over 2020-2040, then 9 Mt over 2024-2040. Sums, lines and dates were
/// worked out in exact fractions.
#[test]
fn stockholm_s_two_budgets() {
    let (stockholm, as_of) = (series(&STOCKHOLM), day(2025, 6, 30));
    let first = budget(19e6, 2020).standing(&stockholm, as_of);
    assert_relative_eq!(first.used.unwrap().tonnes(), 4_298_549.27, max_relative = 1e-12);
    assert_relative_eq!(first.remaining.unwrap().tonnes(), 14_701_450.73, max_relative = 1e-12);
    let years_left = first.years_left_at_latest_rate.unwrap();
    assert_relative_eq!(years_left, 14.579_045_212_188_914, max_relative = 1e-12);
    assert_eq!(first.run_out_at_latest_rate, on(2038, 7, 31));
    assert_eq!((first.years_observed, first.gap), (4, None));
    // 4.30 and 14.70 of 19 Mt.
    assert_relative_eq!(first.share_used.unwrap().percent(), 22.623_943_526, max_relative = 1e-9);
    assert_relative_eq!(first.share_left.unwrap().percent(), 77.376_056_474, max_relative = 1e-9);
    let estimator = Estimator::ols().since(Year::constant(2020));
    let second = budget(9e6, 2024).run_outs(&stockholm, as_of, estimator);
    assert_eq!(second.standing.used, Ok(Emissions::ZERO));
    assert_eq!(second.standing.years_observed, 0);
    let slope = second.trend.unwrap().slope().unwrap().tonnes();
    assert_relative_eq!(slope, -23_913.507, max_relative = 1e-12);
    assert_eq!(ways(&second), [on(2032, 12, 4), on(2033, 11, 28), on(2034, 1, 23)]);
}

/// Source: Klimatkollen's unit tests: Norrköping's exponential path from 504 977 t in 2024 keeps
/// 1 157 838 t as its integral, and stands at 6.0055 t in 2050. What is left beyond 2050 is
/// `level/x`, x = Ea/B, of the integral, and `level/(e^x - 1)` of the whole-year sums. The
/// budgets without that rest are used up as 2050 begins, and as it ends.
#[test]
fn norrkoping_s_exponential_path() {
    let (ea, b, in_2050) =
        (504_977.439_460_337_16_f64, 1_157_838.128_076_69, 6.005_500_379_855_265);
    let x = ea / b;
    // Two years on the path carry the exponential trend along it.
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
    // To the day: the rates of 2050 are 6 t a year, so that 0.01 t are most of a day.
    let near = |run_out: Known<RunOut>, year| {
        let date = run_out.unwrap().date().unwrap();
        assert!((date - day(year, 1, 1)).num_days().abs() <= 1, "{date}");
    };
    near(run_outs(b - in_2050 / x, 2024).under_trend_line, 2050);
    // All whole years after 2024 come to x/(e^x - 1) of the budget, those up to 2050 to 923 634 t.
    let whole_years = x / x.exp_m1() * b;
    let up_to_2050 = whole_years - in_2050 / x.exp_m1();
    assert_relative_eq!(up_to_2050, 923_634.0, epsilon = 0.5);
    near(run_outs(up_to_2050, 2025).along_trend, 2051);
    // The whole of it is never used up.
    assert_eq!(run_outs(b * 1.000_001, 2024).under_trend_line, Ok(RunOut::Lasts));
    assert_eq!(run_outs(whole_years * 1.000_001, 2025).along_trend, Ok(RunOut::Lasts));
}

/// Source: Tyndall Centre, Manchester: 2 Mt a year, cut by 13 % a year.
#[test]
fn manchester_s_fixed_annual_cut() {
    let total = total_of_fixed_cut(tonnes(2.0), Portion::constant(0.13)).unwrap();
    assert_relative_eq!(total.whole_years.tonnes(), 15.384_615, epsilon = 1e-6);
    assert_relative_eq!(total.integral.tonnes(), 14.361_413, epsilon = 1e-5);
    let none = total_of_fixed_cut(tonnes(2.0), Portion::constant(0.0));
    assert_eq!(none, Err(Absent::NotFalling));
    let at_once = total_of_fixed_cut(tonnes(2.0), Portion::constant(1.0)).unwrap();
    assert_eq!((at_once.whole_years.tonnes(), at_once.integral.tonnes()), (2.0, 0.0));
    let slow = total_of_fixed_cut(tonnes(f64::MAX), Portion::constant(0.1));
    assert_eq!(slow, Err(Absent::OutOfRange));
    // A budget of that size is the border between one that runs out and one that lasts.
    let cut = series(&[(2022, 2.0 / 0.87 / 0.87), (2023, 2.0 / 0.87)]);
    let run_outs =
        |amount| budget(amount, 2024).run_outs(&cut, day(2024, 6, 30), Estimator::endpoint_rate());
    assert!(matches!(run_outs(15.384).along_trend, Ok(RunOut::Exhausted(_))));
    assert_eq!(run_outs(15.385).along_trend, Ok(RunOut::Lasts));
    assert!(matches!(run_outs(14.361).under_trend_line, Ok(RunOut::Exhausted(_))));
    assert_eq!(run_outs(14.362).under_trend_line, Ok(RunOut::Lasts));
}

/// 30 t of 40 t used is 75 %, of 20 t 150 %; of nothing there is no share. A gap leaves none.
#[test]
fn shares_of_the_amount() {
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
        "gap",
        "used_t",
        "remaining_t",
        "years_left_at_latest_rate",
        "run_out_at_latest_rate",
    ] {
        assert!(json.get(key).is_some(), "{key}");
    }
}

/// 366 t a year are a tonne a day in a leap year, 365 t in the others.
#[test]
fn a_tonne_a_day() {
    let cases = [
        // 31 January, 28 and 29 February, 1 March, 31 December of the leap year 2024.
        (366.0, 2023, 30.0, (2024, 1, 31)),
        (366.0, 2023, 58.0, (2024, 2, 28)),
        (366.0, 2023, 59.0, (2024, 2, 29)),
        (366.0, 2023, 60.0, (2024, 3, 1)),
        (366.0, 2023, 365.0, (2024, 12, 31)),
        (366.0, 2023, 366.0, (2025, 1, 1)),
        // The year before has no 29 February; nor has 2100, and 2000 has.
        (365.0, 2022, 58.0, (2023, 2, 28)),
        (365.0, 2022, 59.0, (2023, 3, 1)),
        (365.0, 2022, 364.0, (2023, 12, 31)),
        (365.0, 2099, 59.0, (2100, 3, 1)),
        (366.0, 1999, 59.0, (2000, 2, 29)),
        // Half a day later it is still the same day.
        (366.0, 2023, 59.5, (2024, 2, 29)),
        // In 2024 as much is emitted as in a year of 365 days: a day takes a little less.
        (365.0, 2023, 365.0 + 59.0, (2025, 3, 1)),
        (365.0, 2023, 182.5, (2024, 7, 2)),
    ];
    for (level, year, left, (y, m, d)) in cases {
        let steady = series(&[(year - 1, level), (year, level)]);
        let run_outs =
            budget(level + left, year).run_outs(&steady, day(year + 1, 6, 30), all_years());
        assert_eq!(ways(&run_outs), [on(y, m, d); 3], "{level} t a year, {left} t left");
    }
}

/// Falling by 10 a year from 90 in 2023: 80, 70, ..., 10, 0 come to 360 t. The area under the line
/// from 1 January 2024 on is that of a triangle, 80 * 8/2 = 320 t.
#[test]
fn a_fall_by_hand() {
    let falling = series(&[(2021, 110.0), (2022, 100.0), (2023, 90.0)]);
    let left = |amount: f64| {
        budget(90.0 + amount, 2023).run_outs(&falling, day(2024, 12, 30), all_years())
    };
    // 90 a year: 1 and 1/3 years; 80, then 4/7 of 70; 80 u - 5 u^2 = 120 at u = 8 - sqrt(40).
    assert_eq!(ways(&left(120.0)), [on(2025, 5, 2), on(2025, 7, 28), on(2025, 9, 4)]);
    assert_eq!(ways(&left(320.0)), [on(2027, 7, 22), on(2029, 9, 1), on(2032, 1, 1)]);
    assert_eq!(ways(&left(321.0))[2], Ok(RunOut::Lasts));
    // The last 10 t are those of 2031; then nothing is emitted.
    assert_eq!(ways(&left(360.0))[1], on(2032, 1, 1));
    assert_eq!(ways(&left(361.0))[1..], [Ok(RunOut::Lasts); 2]);
    assert_eq!(ways(&left(-1.0)), [Ok(RunOut::AlreadyExceeded); 3]);
    // Used up to the last gram as 2023 ends: from 1 January on, nothing is left.
    assert_eq!(ways(&left(0.0)), [on(2024, 1, 1); 3]);
}

/// Emissions under zero give back, and are not taken as zero: -20, -10, 0, 10, 20, 30 come to 30,
/// and had the two years below been taken as zero, 30 would be there at the end of 2028.
#[test]
fn what_is_under_zero_gives_back() {
    let rising = series(&[(2021, -50.0), (2022, -40.0), (2023, -30.0)]);
    let run_outs =
        |amount: f64| budget(amount, 2024).run_outs(&rising, day(2024, 12, 30), all_years());
    let at_30 = run_outs(30.0);
    assert_eq!(at_30.along_trend, on(2030, 1, 1));
    // -20 u + 5 u^2 = 30 at u = 2 + sqrt(10), 5.1623 years: 59.2 days into 2029.
    assert_eq!(at_30.under_trend_line, on(2029, 3, 1));
    assert_eq!(at_30.at_latest_rate, Ok(RunOut::Lasts)); // -30 a year
    assert_eq!(at_30.standing.years_left_at_latest_rate, Err(Absent::LatestNotPositive));
    // Observed ones give back too.
    let standing = budget(100.0, 2021).standing(&rising, day(2024, 12, 30));
    assert_eq!(standing.used, Ok(tonnes(-120.0)));
    assert_eq!(standing.remaining, Ok(tonnes(220.0)));
    // Falling under zero gives back after the last day on which the budget could be used up.
    let falling = series(&[(2022, 20.0), (2023, 10.0)]);
    let after = budget(1.0, 2024).run_outs(&falling, day(2024, 12, 30), all_years());
    assert_eq!(ways(&after)[1..], [Ok(RunOut::Lasts); 2]);
}

/// Klimatkollen's own day, as its preset finds it: the integral under the trend from the beginning
/// of the budget's first year.
#[test]
fn the_preset_finds_the_same_day() {
    let norrkoping = series(&[
        (2015, 575_029.197_615_897),
        (2016, 587_981.674_412_033),
        (2017, 562_126.750_235_607),
        (2018, 567_506.055_574_675),
        (2019, 561_072.598_453_251),
        (2020, 511_529.056_937_4),
        (2021, 543_303.129_520_453),
    ]);
    let since_2015 = Estimator::ols().since(Year::constant(2015));
    for amount in [1.0, 286_595.38, 1_157_838.128_076_69, 5e6, 9e6] {
        let left = (Year::constant(2024), tonnes(amount));
        let preset =
            klimatkollen_2024::budget_outlook(&norrkoping, left, day(2023, 6, 30)).unwrap();
        let own = budget(amount, 2024).run_outs(&norrkoping, day(2023, 6, 30), since_2015);
        let Ok(BudgetRunOut::On { date, .. }) = preset.run_out else { panic!("{amount}") };
        assert_eq!(own.under_trend_line, Ok(RunOut::Exhausted(date)));
    }
}

/// 60, 40, 20 and 0 t in the four years from 2024 on; then the projection says nothing.
#[test]
fn along_a_given_projection() {
    let level = |year, t: f64| ProjectedLevel::new(Year::constant(year), tonnes(t));
    let years = vec![level(2024, 60.0), level(2027, 0.0)];
    let wem = GivenProjection::new("WEM", "an agency", years).unwrap();
    let steady = series(&[(2023, 80.0)]);
    let run_out = |amount: f64| {
        budget(amount, 2024).standing(&steady, day(2024, 6, 30)).run_out_along_projection(&wem)
    };
    assert_eq!(run_out(30.0), on(2024, 7, 2));
    assert_eq!(run_out(80.0), on(2025, 7, 2));
    assert_eq!(run_out(120.0), on(2027, 1, 1));
    assert_eq!(run_out(121.0), Err(Absent::OutsideBaseline));
    let exceeded = budget(79.0, 2023).standing(&steady, day(2024, 6, 30));
    assert_eq!(exceeded.run_out_along_projection(&wem), Ok(RunOut::AlreadyExceeded));
}

/// The horizon is the end of the hundredth year of what is left.
#[test]
fn a_hundred_years_are_looked_ahead() {
    let steady = series(&[(2022, 1.0), (2023, 1.0)]);
    let run_outs =
        |amount: f64| budget(amount, 2024).run_outs(&steady, day(2024, 6, 30), all_years());
    assert_eq!(ways(&run_outs(100.0)), [on(2124, 1, 1); 3]);
    assert_eq!(ways(&run_outs(100.5))[..2], [Ok(RunOut::Lasts); 2]);
    assert_eq!(run_outs(200.0).under_trend_line, Ok(RunOut::Lasts));
    // A budget that begins late is looked for from then on; the years may have five digits.
    let late = |amount: f64| budget(amount, 2130).run_outs(&steady, day(2024, 6, 30), all_years());
    assert_eq!(ways(&late(1.0)), [on(2131, 1, 1); 3]);
    assert_eq!(ways(&late(100.5))[..2], [Ok(RunOut::Lasts); 2]);
    let far = series(&[(9998, 1.0), (9999, 1.0)]);
    let run_outs = budget(3.5, 9998).run_outs(&far, day(10_000, 6, 30), all_years());
    assert_eq!(run_outs.at_latest_rate, on(10_001, 7, 2));
}

#[test]
fn the_as_of_date_chooses_the_years() {
    let levels = series(&[(2021, 10.0), (2022, 10.0), (2023, 40.0)]);
    let standing = |date| budget(100.0, 2022).standing(&levels, date);
    assert_eq!(standing(day(2023, 12, 30)).used, Ok(tonnes(10.0)));
    assert_eq!(standing(day(2023, 12, 31)).used, Ok(tonnes(50.0)));
    assert_eq!(standing(day(2022, 6, 30)).used, Ok(tonnes(0.0)));
    assert_eq!(standing(day(2022, 6, 30)).latest.unwrap().year.get(), 2021);
    assert_eq!(standing(day(2020, 6, 30)).used, Err(Absent::NoObservation));
    // The trend knows no more than the date does.
    let run_outs = budget(100.0, 2022).run_outs(&levels, day(2023, 6, 30), all_years());
    assert_eq!(run_outs.trend.unwrap().to().get(), 2022);
}

#[test]
fn a_gap_leaves_no_sum() {
    let levels = series(&[(2019, 10.0), (2021, 10.0), (2023, 10.0)]);
    let standing = |from| budget(100.0, from).standing(&levels, day(2024, 6, 30));
    let gap = standing(2020);
    assert_eq!((gap.gap, gap.years_observed), (Some(Year::constant(2020)), 2));
    assert_eq!((gap.used, gap.remaining), (Err(Absent::GapInPeriod), Err(Absent::GapInPeriod)));
    assert_eq!(gap.years_left_at_latest_rate, Err(Absent::GapInPeriod));
    assert_eq!(gap.run_out_at_latest_rate, Err(Absent::GapInPeriod));
    assert_eq!(standing(2021).gap, Some(Year::constant(2022)));
    // Before the budget, and after the latest observation, nothing is missing.
    assert_eq!(standing(2023).used, Ok(tonnes(10.0)));
    assert_eq!(standing(2024).used, Ok(tonnes(0.0)));
}

#[test]
fn shares_and_their_rules() {
    let own = series(&[(2018, 10.0), (2019, 14.0)]);
    let larger = series(&[(2018, 100.0), (2019, 140.0)]);
    let national = budget(1000.0, 2020);
    let past = Period::constant(2018, 2019);
    let share = national.by_past_emissions(&own, &larger, past).unwrap();
    assert_relative_eq!(share.budget.amount().tonnes(), 100.0, max_relative = 1e-12);
    assert_eq!((share.budget.from(), share.larger), (Year::constant(2020), national));
    let (own_sum, larger_sum) = (tonnes(24.0), tonnes(240.0));
    let rule = ShareRule::ByPastEmissions { years: past, own: own_sum, larger: larger_sum };
    assert_eq!(share.rule, rule);

    let heads = |definition: &'static str, count| {
        Activity::population(definition, [(2019, count)]).unwrap()
    };
    let (town, country) = (heads("31 December", 50.0), heads("mid-year", 200.0));
    let per_head = national.per_head(&town, &country, Year::constant(2019)).unwrap();
    assert_eq!(per_head.share, Portion::constant(0.25));
    let year = Year::constant(2019);
    let rule = ShareRule::PerHead { year, own: 50.0, larger: 200.0, same_definition: false };
    assert_eq!(per_head.rule, rule);
    let same = national.per_head(&town, &town, year).unwrap();
    assert_eq!(same.budget, national);
    let given = national.given(Portion::constant(0.06));
    assert_eq!((given.budget.amount().tonnes(), given.rule), (60.0, ShareRule::Given));
}

#[test]
fn shares_that_are_refused() {
    let (national, past) = (budget(1000.0, 2020), Period::constant(2018, 2019));
    let good = series(&[(2018, 100.0), (2019, 140.0)]);
    let by = |own: &EmissionSeries, larger: &EmissionSeries| {
        national.by_past_emissions(own, larger, past).unwrap_err()
    };
    let holed = series(&[(2018, 10.0), (2020, 10.0)]);
    let year = Year::constant(2019);
    assert_eq!(by(&holed, &good), BudgetError::YearMissing { side: Side::Own, year });
    assert_eq!(by(&holed, &good).to_string(), "own emissions: 2019 is missing");
    assert_eq!(by(&good, &holed), BudgetError::YearMissing { side: Side::Larger, year });
    let sink = series(&[(2018, -10.0), (2019, 9.0)]);
    let refused = BudgetError::SumLeavesNoShare { side: Side::Own, sum: tonnes(-1.0) };
    assert_eq!(by(&sink, &good), refused);
    let nothing = series(&[(2018, 0.0), (2019, 0.0)]);
    let refused = BudgetError::SumLeavesNoShare { side: Side::Larger, sum: tonnes(0.0) };
    assert_eq!(by(&good, &nothing), refused);
    assert!(refused.to_string().contains("larger") && refused.to_string().contains("0 t CO2e"));
    assert_eq!(
        national.by_past_emissions(&nothing, &good, past).unwrap().budget,
        budget(0.0, 2020)
    );
    let small = series(&[(2018, 1.0), (2019, 1.0)]);
    let refused = BudgetError::MoreThanTheWhole { own: 240.0, larger: 2.0 };
    assert_eq!(by(&good, &small), refused);
    let huge = series(&[(2018, f64::MAX), (2019, f64::MAX)]);
    assert_eq!(by(&huge, &good), BudgetError::SumOutOfRange { side: Side::Own });
    let only = |gases| {
        let builder = EmissionSeries::builder("a place");
        let bounded = builder.boundary(Boundary::UNSPECIFIED.gases(gases));
        bounded.observe(2018, tonnes(1.0)).observe(2019, tonnes(1.0)).build().unwrap()
    };
    let error = by(&only(Gases::Co2), &only(Gases::KyotoBasket));
    let BudgetError::BoundariesDiffer { fields } = error else { panic!("{error}") };
    assert!(fields.contains(BoundaryField::Gases) && error.to_string().contains("gases"));
    // A side that does not say what it counts is let through, as everywhere.
    assert!(national.by_past_emissions(&only(Gases::Co2), &good, past).is_ok());

    let people = Activity::population("31 December", [(2019, 50.0)]).unwrap();
    let gdp = Activity::named("GDP", "current prices", [(2019, 50.0)]).unwrap();
    let heads =
        |own, larger, year| national.per_head(own, larger, Year::constant(year)).unwrap_err();
    assert_eq!(heads(&gdp, &people, 2019), BudgetError::NotAPopulation { side: Side::Own });
    assert_eq!(heads(&people, &gdp, 2019), BudgetError::NotAPopulation { side: Side::Larger });
    let year = Year::constant(2018);
    assert_eq!(heads(&people, &people, 2018), BudgetError::NoPopulation { side: Side::Own, year });
    let fewer = Activity::population("31 December", [(2019, 49.0)]).unwrap();
    let refused = BudgetError::MoreThanTheWhole { own: 50.0, larger: 49.0 };
    assert_eq!(heads(&people, &fewer, 2019), refused);

    let negative = Budget::new(tonnes(-1.0), Year::constant(2020)).unwrap_err();
    assert_eq!(negative, BudgetError::Negative { amount: tonnes(-1.0) });
    for error in [negative, refused, by(&huge, &good), by(&sink, &good), error] {
        let text = error.to_string();
        assert!(!text.ends_with('.') && text.starts_with(|c: char| c.is_lowercase()), "{text}");
    }
}

/// The functions agree with the assessment of a series without gaps.
#[test]
fn excess_is_that_of_the_assessment() {
    let observed =
        [(2018, 100.0), (2019, 99.0), (2020, 98.0), (2021, 97.0), (2022, 96.0), (2023, 95.0)];
    let levels = series(&observed);
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("half")
        .goal(half)
        .deadline(Deadline::By(Year::constant(2028)))
        .reference(BaseReference::constant(2018))
        .build()
        .unwrap();
    let as_of = day(2024, 6, 30);
    let result = Assessor::as_of(as_of).estimator(all_years()).assess(&levels, &target);
    let path = result.path().unwrap();
    let past = past_excess(&path, &levels, as_of, Period::constant(2019, 2028)).unwrap();
    // The path allows 95, 90, 85, 80 and 75 in the five years.
    assert_eq!((past.from.get(), past.to.get(), past.years), (2019, 2023, 5));
    assert_relative_eq!(past.observed.tonnes(), 485.0, max_relative = 1e-12);
    assert_relative_eq!(past.path.tonnes(), 425.0, max_relative = 1e-12);
    assert_relative_eq!(past.excess.tonnes(), 60.0, max_relative = 1e-12);
    assert_eq!(result.details().past_excess(), Ok(past.excess));
    // Without 2021 the sums are those of four years.
    let holed: Vec<_> = observed.into_iter().filter(|(year, _)| *year != 2021).collect();
    let years = Period::constant(2019, 2028);
    let holed = past_excess(&path, &series(&holed), as_of, years).unwrap();
    assert_eq!(holed.years, 4);
    assert_relative_eq!(holed.excess.tonnes(), 48.0, max_relative = 1e-12);
    let trend = result.figures().trend.unwrap();
    let ahead = cumulative(&path, &trend, Period::constant(2024, 2028));
    assert_eq!(result.figures().cumulative, Ok(ahead));
    // 94 to 90 are 460, 70 to 50 are 300.
    assert_relative_eq!(ahead.excess.unwrap().tonnes(), 160.0, max_relative = 1e-12);

    let none = past_excess(&path, &levels, as_of, Period::constant(2024, 2028));
    assert_eq!(none, Err(Absent::NoObservation));
    let (from, to) = ((2020, 10.0), (2030, 0.0));
    let node = |(year, level): (i32, f64)| (Year::constant(year), tonnes(level));
    let later = Pathway::linear(node(from), node(to)).unwrap();
    let before = past_excess(&later, &levels, as_of, Period::constant(2018, 2023));
    assert_eq!(before, Err(Absent::NotAfterAnchor));
    let early = cumulative(&later, &trend, Period::constant(2018, 2023));
    assert_eq!(
        (early.path, early.excess),
        (Err(Absent::NotAfterAnchor), Err(Absent::NotAfterAnchor))
    );
    assert!(early.trend.is_ok());
}

#[test]
fn a_trend_without_a_line_or_rate_says_why() {
    let negative = series(&[(2022, 10.0), (2023, -1.0)]);
    let run_outs = budget(5.0, 2024).run_outs(&negative, day(2024, 6, 30), Estimator::log_linear());
    assert_eq!(ways(&run_outs)[1..], [Err(Absent::LevelNotPositive); 2]);
    let one = series(&[(2023, 10.0)]);
    let run_outs = budget(5.0, 2024).run_outs(&one, day(2024, 6, 30), all_years());
    assert_eq!(
        ways(&run_outs),
        [on(2024, 7, 2), Err(Absent::TooFewPoints), Err(Absent::TooFewPoints)]
    );
}

#[test]
fn results_are_copied_and_shared() {
    fn is<T: Copy + Send + Sync + 'static>() {}
    is::<Budget>();
    is::<BudgetError>();
    is::<BudgetStanding>();
    is::<RunOuts>();
    is::<climate_targets::budget::BudgetShare>();
}

#[test]
fn as_json() {
    let nineteen = budget(19e6, 2020);
    let text = serde_json::to_string(&nineteen).unwrap();
    assert_eq!(text, r#"{"amount_t":19000000.0,"from":2020}"#);
    assert_eq!(serde_json::from_str::<Budget>(&text).unwrap(), nineteen);
    for (refused, needle) in [
        (r#"{"amount_t":-19.0,"from":2020}"#, "must not be negative, got -19 t CO2e"),
        (r#"{"amount_t":19.0,"from":20200}"#, "20200"),
        (r#"{"amount_t":19.0}"#, "from"),
        (r#"{"amount_t":19.0,"from":2020,"to":2040}"#, "to"),
    ] {
        let error = serde_json::from_str::<Budget>(refused).unwrap_err().to_string();
        assert!(error.contains(needle), "{error}");
    }
    let run_outs = nineteen.run_outs(&series(&STOCKHOLM), day(2025, 6, 30), all_years());
    let json = serde_json::to_value(run_outs).unwrap();
    let at_latest_rate = serde_json::json!({"kind": "exhausted", "on": "2038-07-31"});
    assert_eq!(json["at_latest_rate"], at_latest_rate);
    assert_eq!(json["standing"]["budget"]["from"], 2020);
    let gap = budget(19e6, 2000).standing(&series(&STOCKHOLM), day(2025, 6, 30));
    assert_eq!(serde_json::to_value(gap).unwrap()["used_t"]["absent"], "gap_in_period");
    let shared = serde_json::to_value(nineteen.given(Portion::constant(0.5))).unwrap();
    assert_eq!((&shared["share"], &shared["found"]["kind"]), (&0.5.into(), &"given".into()));
}

/// A number that is there is a number, and a date lies after what was observed.
fn sound(run_outs: &RunOuts) {
    let BudgetStanding { budget, latest, used, remaining, .. } = run_outs.standing;
    let finite = |level: Known<Emissions>| level.is_err() || level.unwrap().tonnes().is_finite();
    assert!(finite(used) && finite(remaining), "{run_outs:?}");
    let years_left = run_outs.standing.years_left_at_latest_rate;
    assert!(years_left.is_err() || years_left.unwrap().is_finite(), "{run_outs:?}");
    for way in ways(run_outs) {
        if let (Ok(RunOut::Exhausted(date)), Ok(latest)) = (way, latest) {
            let first = budget.from().get().max(latest.year.get() + 1);
            assert!((first..=first + 100).contains(&date.year()), "{date} {run_outs:?}");
        }
        let exceeded = Ok(RunOut::AlreadyExceeded);
        assert_eq!(way.is_ok() && ways(run_outs)[0] == exceeded, way == exceeded, "{run_outs:?}");
    }
}

/// Each function on each awkward series, with each budget: a number or a reason.
#[test]
fn every_function_on_every_awkward_series() {
    let shapes: [(&str, &[(i32, f64)]); 12] = [
        ("none", &[]),
        ("one", &[(2020, 10.0)]),
        ("two", &[(2019, 12.0), (2020, 10.0)]),
        ("gap before", &[(2010, 15.0), (2018, 11.0), (2019, 10.0), (2020, 10.0)]),
        ("gap within", &[(2017, 13.0), (2018, 12.0), (2020, 10.0)]),
        ("zeros", &[(2018, 0.0), (2019, 0.0), (2020, 0.0)]),
        ("net negative", &[(2018, 5.0), (2019, -5.0), (2020, -10.0)]),
        ("flat", &[(2018, 10.0), (2019, 10.0), (2020, 10.0)]),
        ("rising", &[(2018, 10.0), (2019, 11.0), (2020, 13.0)]),
        ("to zero", &[(2018, 10.0), (2019, 5.0), (2020, 0.0)]),
        ("largest", &[(2018, f64::MAX), (2019, f64::MAX), (2020, f64::MAX)]),
        ("smallest", &[(2018, 5e-324), (2019, 0.0), (2020, 5e-324)]),
    ];
    let estimators = [
        Estimator::ols(),
        Estimator::theil_sen(),
        Estimator::lad(),
        Estimator::log_linear(),
        Estimator::endpoint_rate(),
        Estimator::mean_annual_change(),
        Estimator::ols().through_latest(),
    ];
    let path =
        Pathway::linear((Year::constant(2017), tonnes(10.0)), (Year::constant(2030), tonnes(0.0)));
    let path = path.unwrap();
    for (name, levels) in shapes {
        let levels = series(levels);
        // What the three years from 2018 on come to: a budget that is exactly used up.
        let sum: f64 = levels.observations().iter().map(|o| o.emissions.tonnes()).sum();
        let exact = if sum.is_finite() { sum.max(0.0) } else { f64::MAX };
        for amount in [0.0, 5e-324, 1.0, 20.0, 31.7, 1e6, exact, f64::MAX] {
            for from in [1000, 2018, 2020, 2021, 2050, 9999] {
                for date in [day(2015, 6, 30), day(2020, 12, 31), day(2024, 6, 30)] {
                    for estimator in estimators {
                        sound(&budget(amount, from).run_outs(&levels, date, estimator));
                    }
                }
            }
        }
        let past = past_excess(&path, &levels, day(2024, 6, 30), Period::constant(2018, 2030));
        assert!(past.is_err() || past.unwrap().excess.tonnes().is_finite(), "{name}");
        let points = levels.observations().iter().map(|o| (o.year, o.emissions));
        if let Ok(trend) = TrendFit::of(Estimator::ols(), points) {
            let ahead = cumulative(&path, &trend, Period::constant(2021, 2030));
            assert!(ahead.excess.is_err() || ahead.excess.unwrap().tonnes().is_finite(), "{name}");
        }
    }
}

/// A budget of a far year is used up then, not looked for in the hundred years before it.
#[test]
fn a_budget_of_a_far_year() {
    let flat = series(&[(2018, 100.0), (2019, 100.0), (2020, 100.0)]);
    let run_outs = budget(1.0, 2121).run_outs(&flat, day(2021, 6, 30), all_years());
    // 3.65 days into the year.
    assert_eq!(ways(&run_outs), [on(2121, 1, 4); 3]);
}

/// The year and the part of it that has gone as a day begins.
fn instant(date: NaiveDate) -> f64 {
    let length = if date.leap_year() { 366.0 } else { 365.0 };
    f64::from(date.year()) + f64::from(date.ordinal0()) / length
}

fn unbroken() -> impl Strategy<Value = EmissionSeries> {
    proptest::collection::vec(level(), 1..20)
        .prop_map(|levels| series(&(2005..).zip(levels).collect::<Vec<_>>()))
}

/// Budgets about as large as some years of emissions.
fn some_budget() -> impl Strategy<Value = Budget> {
    (prop_oneof![0.0..1e8_f64, 0.0..1e4_f64, Just(0.0)], 2000..2040_i32)
        .prop_map(|(amount, from)| budget(amount, from))
}

proptest! {
    #![proptest_config(config("budgets"))]

    #[test]
    fn used_and_remaining_are_the_amount(
        levels in unbroken(), budget in some_budget(), year in 2000..2030_i32,
    ) {
        let standing = budget.standing(&levels, day(year, 6, 30));
        if let (Ok(used), Ok(remaining)) = (standing.used, standing.remaining) {
            let amount = budget.amount().tonnes();
            let scale = amount.max(used.tonnes().abs());
            prop_assert!((used.tonnes() + remaining.tonnes() - amount).abs() <= 1e-12 * scale);
        }
    }

    /// A flat series has a flat trend: the three ways give one day.
    #[test]
    fn of_a_flat_series_all_ways_agree(
        level in 1.0..1e7_f64, years in 2..20_i32, budget in some_budget(), more in 0..3_i32,
    ) {
        let flat = series(&(0..years).map(|y| (2005 + y, level)).collect::<Vec<_>>());
        let as_of = day(2005 + years + more, 6, 30);
        let run_outs = budget.run_outs(&flat, as_of, all_years());
        prop_assert_eq!(run_outs.along_trend, run_outs.at_latest_rate);
        prop_assert_eq!(run_outs.under_trend_line, run_outs.at_latest_rate);
    }

    /// Whatever the unit: twice the emissions and twice the budget.
    #[test]
    fn doubling_moves_no_date(
        levels in unbroken(), budget in some_budget(), estimator in estimator(), power in -3..4_i32,
    ) {
        let factor = 2_f64.powi(power);
        let doubled: Vec<_> = levels
            .observations()
            .iter()
            .map(|o| (o.year.get(), o.emissions.tonnes() * factor))
            .collect();
        let as_of = day(2026, 6, 30);
        let before = budget.run_outs(&levels, as_of, estimator);
        let larger = times(budget, factor);
        let after = larger.run_outs(&series(&doubled), as_of, estimator);
        prop_assert_eq!(ways(&after), ways(&before));
    }

    /// A larger budget is used up later, or not at all.
    #[test]
    fn more_lasts_longer(
        levels in unbroken(), budget in some_budget(), more in 1.0..3.0_f64,
        estimator in estimator(),
    ) {
        let as_of = day(2026, 6, 30);
        let less = budget.run_outs(&levels, as_of, estimator);
        let larger = times(budget, more).run_outs(&levels, as_of, estimator);
        let rank = |way: RunOut| match way {
            RunOut::AlreadyExceeded => (0, None),
            RunOut::Exhausted(date) => (1, Some(date)),
            _ => (2, None),
        };
        for (less, larger) in ways(&less).into_iter().zip(ways(&larger)) {
            if let (Ok(less), Ok(larger)) = (less, larger) {
                prop_assert!(rank(less) <= rank(larger), "{} {}", less, larger);
            }
        }
    }

    /// Along a line: on the day, the years before are within the budget, and with it they are not;
    /// so is the area under the line, by trapezia.
    #[test]
    fn what_was_left_is_used_up_on_the_day(levels in unbroken(), amount in 1.0..1e8_f64) {
        let run_outs = budget(amount, 2025).run_outs(&levels, day(2026, 6, 30), all_years());
        let Ok(trend) = run_outs.trend else { return Ok(()) };
        let at = |year: i32| trend.level_in(Year::constant(year)).unwrap().tonnes();
        let slope = trend.slope().unwrap().tonnes();
        // Rounding, and what is emitted in the tenth of a second by which midnight is rounded.
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
            // Where the line ends at zero, the next day is past its summit.
            let after = reached(date.succ_opt().unwrap());
            let summit = slope < 0.0 && at(2025) + slope * (instant(date) - 2025.0) <= near.max(-slope / 365.0);
            prop_assert!(summit || after >= amount - near, "{}", date);
        }
    }

    /// No number, however large or small, leads to NaN or a panic.
    #[test]
    fn extremes_are_numbers_or_reasons(
        levels in observations(extreme_level()), amount in extreme_level(), from in 1980..2040_i32,
        estimator in estimator(), year in 1985..2035_i32,
    ) {
        let levels: Vec<_> = levels.iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect();
        let levels = series(&levels);
        let run_outs = budget(amount.abs(), from).run_outs(&levels, day(year, 12, 31), estimator);
        sound(&run_outs);
        let own = budget(amount.abs(), from).by_past_emissions(&levels, &levels, Period::constant(2010, 2011));
        if let Ok(share) = own {
            prop_assert!(share.budget.amount().tonnes().is_finite());
        }
    }
}

fn times(larger: Budget, factor: f64) -> Budget {
    budget(larger.amount().tonnes() * factor, larger.from().get())
}
