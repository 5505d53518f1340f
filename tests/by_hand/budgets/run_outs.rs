//! Days of exhaustion by hand.

use super::*;

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
