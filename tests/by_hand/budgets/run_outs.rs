//! Run-out dates, computed by hand.

use super::*;

/// Emissions of 366 t in a leap year, or of 365 t in any other year, are one tonne a day.
#[test]
fn at_one_tonne_a_day_a_budget_lasts_as_many_days_as_tonnes() {
    let cases = [
        // 2024 is a leap year.
        (366.0, 2023, 30.0, (2024, 1, 31)),
        (366.0, 2023, 58.0, (2024, 2, 28)),
        (366.0, 2023, 59.0, (2024, 2, 29)),
        (366.0, 2023, 60.0, (2024, 3, 1)),
        (366.0, 2023, 365.0, (2024, 12, 31)),
        (366.0, 2023, 366.0, (2025, 1, 1)),
        // 2023 and 2100 have no 29 February; 2000 has one.
        (365.0, 2022, 58.0, (2023, 2, 28)),
        (365.0, 2022, 59.0, (2023, 3, 1)),
        (365.0, 2022, 364.0, (2023, 12, 31)),
        (365.0, 2099, 59.0, (2100, 3, 1)),
        (366.0, 1999, 59.0, (2000, 2, 29)),
        // Another half tonne lasts until noon, so the date stays the same.
        (366.0, 2023, 59.5, (2024, 2, 29)),
        // In the leap year 2024, 365 t are slightly less than one tonne a day.
        (365.0, 2023, 365.0 + 59.0, (2025, 3, 1)),
        (365.0, 2023, 182.5, (2024, 7, 2)),
    ];
    for (level, year, left, (y, m, d)) in cases {
        let steady = series(&[(year - 1, level), (year, level)]);
        let run_outs = budget(level + left, year).run_outs(
            &steady,
            day(year + 1, 6, 30),
            ols_over_all_years(),
        );
        assert_eq!(
            all_three(&run_outs),
            [exhausted_on(y, m, d); 3],
            "{level} t a year, {left} t left"
        );
    }
}

/// The search ends 100 years after the latest observation: at 1 t a year, 100 t last exactly until
/// then. A budget that begins later is followed for 100 years from its first year on.
#[test]
fn a_budget_that_lasts_more_than_100_years_has_no_run_out_date() {
    let steady = series(&[(2021, 1.0), (2022, 1.0), (2023, 1.0)]);
    let run_outs = |amount: f64, from| {
        all_three(&budget(amount, from).run_outs(&steady, day(2024, 12, 30), ols_over_all_years()))
    };
    // One tonne of the budget from 2023 on is already used.
    assert_eq!(run_outs(101.0, 2023), [exhausted_on(2124, 1, 1); 3]);
    assert_eq!(run_outs(101.01, 2023), [Ok(RunOut::Lasts); 3]);
    assert_eq!(run_outs(100.0, 2030), [exhausted_on(2130, 1, 1); 3]);
    assert_eq!(run_outs(100.01, 2030), [Ok(RunOut::Lasts); 3]);
}

/// Emissions fall by 10 t a year from 90 t in 2023. The levels from 2024 on sum to
/// 80 + 70 + ... + 10 = 360 t. The area under the line from 1 January 2024 on is a triangle of
/// 80 x 8/2 = 320 t.
#[test]
fn run_outs_of_a_falling_series() {
    let falling = series(&[(2021, 110.0), (2022, 100.0), (2023, 90.0)]);
    let left = |amount: f64| {
        budget(90.0 + amount, 2023).run_outs(&falling, day(2024, 12, 30), ols_over_all_years())
    };
    // 120 t last 4/3 years at 90 t a year. Along the trend, they cover 2024 (80 t) and 4/7 of 2025
    // (70 t). Under the line, they last u = 8 - sqrt(40) years, where 80 u - 5 u^2 = 120.
    assert_eq!(
        all_three(&left(120.0)),
        [exhausted_on(2025, 5, 2), exhausted_on(2025, 7, 28), exhausted_on(2025, 9, 4)]
    );
    assert_eq!(
        all_three(&left(320.0)),
        [exhausted_on(2027, 7, 22), exhausted_on(2029, 9, 1), exhausted_on(2032, 1, 1)]
    );
    assert_eq!(all_three(&left(321.0))[2], Ok(RunOut::Lasts));
    // The trend emits its last 10 t in 2031.
    assert_eq!(all_three(&left(360.0))[1], exhausted_on(2032, 1, 1));
    assert_eq!(all_three(&left(361.0))[1..], [Ok(RunOut::Lasts); 2]);
    assert_eq!(all_three(&left(-1.0)), [Ok(RunOut::AlreadyExceeded); 3]);
    let texts = [RunOut::Exhausted(day(2032, 1, 1)), RunOut::Lasts, RunOut::AlreadyExceeded];
    let texts = texts.map(|run_out| run_out.to_string());
    assert_eq!(texts, ["used up on 2032-01-01", "lasts", "already exceeded"]);
    // A budget used up exactly by the end of 2023 runs out on 1 January 2024.
    assert_eq!(all_three(&left(0.0)), [exhausted_on(2024, 1, 1); 3]);
}

/// Negative emissions are not counted as zero: -20 - 10 + 0 + 10 + 20 + 30 = 30 t are emitted by
/// the end of 2029. If negative years counted as zero, it would be 30 t by the end of 2028.
#[test]
fn negative_emissions_are_added_back_to_the_budget() {
    let rising = series(&[(2021, -50.0), (2022, -40.0), (2023, -30.0)]);
    let run_outs = |amount: f64| {
        budget(amount, 2024).run_outs(&rising, day(2024, 12, 30), ols_over_all_years())
    };
    let at_30 = run_outs(30.0);
    assert_eq!(at_30.along_trend, exhausted_on(2030, 1, 1));
    // The area under the line is -20 u + 5 u^2 after u years. It is 30 t at
    // u = 2 + sqrt(10) = 5.1623, which is 59.2 days into 2029.
    assert_eq!(at_30.under_trend_line, exhausted_on(2029, 3, 1));
    assert_eq!(at_30.at_latest_rate, Ok(RunOut::Lasts)); // the rate is -30 t a year
    assert_eq!(at_30.standing.years_left_at_latest_rate, Err(Absent::LatestNotPositive));
    // Observed negative emissions are added back too.
    let standing = budget(100.0, 2021).standing(&rising, day(2024, 12, 30));
    assert_eq!(standing.used, Ok(tonnes(-120.0)));
    assert_eq!(standing.remaining, Ok(tonnes(220.0)));
    // The trend is at zero in 2024 and negative afterwards, so 1 t is never used up.
    let falling = series(&[(2022, 20.0), (2023, 10.0)]);
    let after = budget(1.0, 2024).run_outs(&falling, day(2024, 12, 30), ols_over_all_years());
    assert_eq!(all_three(&after)[1..], [Ok(RunOut::Lasts); 2]);
}

/// Klimatkollen's calculation integrates the trend from the start of the budget's first year.
#[test]
fn the_run_out_under_the_trend_line_agrees_with_klimatkollen() {
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

/// The projection falls from 60 t in 2024 to 0 t in 2027, its last year.
#[test]
fn run_outs_along_a_projection() {
    let level = |year, t: f64| ProjectedLevel::new(Year::constant(year), tonnes(t));
    let years = vec![level(2024, 60.0), level(2027, 0.0)];
    let wem = GivenProjection::new("WEM", "an agency", years).unwrap();
    let steady = series(&[(2023, 80.0)]);
    let run_out = |amount: f64| {
        budget(amount, 2024).standing(&steady, day(2024, 6, 30)).run_out_along_projection(&wem)
    };
    assert_eq!(run_out(30.0), exhausted_on(2024, 7, 2));
    assert_eq!(run_out(80.0), exhausted_on(2025, 7, 2));
    assert_eq!(run_out(120.0), exhausted_on(2027, 1, 1));
    assert_eq!(run_out(121.0), Err(Absent::OutsideBaseline));
    let exceeded = budget(79.0, 2023).standing(&steady, day(2024, 6, 30));
    assert_eq!(exceeded.run_out_along_projection(&wem), Ok(RunOut::AlreadyExceeded));
}

/// The hundred years start with the budget's first year or, if later, with the year after the
/// latest observation.
#[test]
fn the_run_out_search_covers_a_hundred_years() {
    let steady = series(&[(2022, 1.0), (2023, 1.0)]);
    let run_outs = |amount: f64| {
        budget(amount, 2024).run_outs(&steady, day(2024, 6, 30), ols_over_all_years())
    };
    assert_eq!(all_three(&run_outs(100.0)), [exhausted_on(2124, 1, 1); 3]);
    assert_eq!(all_three(&run_outs(100.5))[..2], [Ok(RunOut::Lasts); 2]);
    assert_eq!(run_outs(200.0).under_trend_line, Ok(RunOut::Lasts));
    // The search for a budget from 2130 on starts in 2130.
    let late = |amount: f64| {
        budget(amount, 2130).run_outs(&steady, day(2024, 6, 30), ols_over_all_years())
    };
    assert_eq!(all_three(&late(1.0)), [exhausted_on(2131, 1, 1); 3]);
    assert_eq!(all_three(&late(100.5))[..2], [Ok(RunOut::Lasts); 2]);
    // A run-out year may have five digits.
    let far = series(&[(9998, 1.0), (9999, 1.0)]);
    let run_outs = budget(3.5, 9998).run_outs(&far, day(10_000, 6, 30), ols_over_all_years());
    assert_eq!(run_outs.at_latest_rate, exhausted_on(10_001, 7, 2));
}

#[test]
fn years_that_end_after_the_as_of_date_are_not_used() {
    let levels = series(&[(2021, 10.0), (2022, 10.0), (2023, 40.0)]);
    let standing = |date| budget(100.0, 2022).standing(&levels, date);
    assert_eq!(standing(day(2023, 12, 30)).used, Ok(tonnes(10.0)));
    assert_eq!(standing(day(2023, 12, 31)).used, Ok(tonnes(50.0)));
    assert_eq!(standing(day(2022, 6, 30)).used, Ok(tonnes(0.0)));
    assert_eq!(standing(day(2022, 6, 30)).latest.unwrap().year.get(), 2021);
    assert_eq!(standing(day(2020, 6, 30)).used, Err(Absent::NoObservation));
    // The trend as of June 2023 ends in 2022.
    let run_outs = budget(100.0, 2022).run_outs(&levels, day(2023, 6, 30), ols_over_all_years());
    assert_eq!(run_outs.trend.unwrap().to().get(), 2022);
}

#[test]
fn a_gap_in_the_years_of_a_budget_leaves_its_sum_unknown() {
    let levels = series(&[(2019, 10.0), (2021, 10.0), (2023, 10.0)]);
    let standing = |from| budget(100.0, from).standing(&levels, day(2024, 6, 30));
    let gap = standing(2020);
    assert_eq!((gap.gap, gap.years_observed), (Some(Year::constant(2020)), 2));
    assert_eq!((gap.used, gap.remaining), (Err(Absent::GapInPeriod), Err(Absent::GapInPeriod)));
    assert_eq!(gap.years_left_at_latest_rate, Err(Absent::GapInPeriod));
    assert_eq!(gap.run_out_at_latest_rate, Err(Absent::GapInPeriod));
    assert_eq!(standing(2021).gap, Some(Year::constant(2022)));
    // A missing year before the budget, or after the latest observation, does not count as a gap.
    assert_eq!(standing(2023).used, Ok(tonnes(10.0)));
    assert_eq!(standing(2024).used, Ok(tonnes(0.0)));
}
