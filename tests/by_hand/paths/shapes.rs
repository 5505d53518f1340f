//! Shapes of paths: published figures, and values computed by hand.

use super::*;

/// Source: a run of ITR 1.1.10 (OS-Climate), for its target projection with a floor.
#[test]
fn the_floor_blend_of_itr() {
    type Run = ((i32, f64), (i32, f64), Vec<f64>);
    let runs: [Run; 3] = [
        (
            (2020, 100.0),
            (2030, 60.0),
            vec![
                100.0,
                95.02002165056764,
                90.28804514474344,
                85.7917200444095,
                81.51931096059228,
                77.45966692414835,
                73.60219228178335,
                69.93681904144296,
                66.45398059489742,
                63.14458674893555,
                60.00000000000003,
            ],
        ),
        (
            (2020, 100.0),
            (2045, 0.0),
            vec![
                100.0,
                90.45786028192623,
                81.75883085008593,
                73.82549644356973,
                66.58755015101582,
                59.98114071458208,
                53.9482797651444,
                48.43630348577402,
                43.39738370583259,
                38.78808388691445,
                34.568955878620386,
                30.704173700634247,
                27.161200951309244,
                23.91048875514277,
                20.925201445027305,
                18.180967432641623,
                15.655652954181022,
                13.329156590989257,
                11.183222657519178,
                9.201271724204371,
                7.368246701896476,
                5.67047305898911,
                4.0955318735504616,
                2.632144541940715,
                1.2700680736038112,
                8.881784197001252e-15,
            ],
        ),
        (
            (2020, 50.0),
            (2030, 60.0),
            vec![50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 50.0],
        ),
    ];
    for (from, to, levels) in runs {
        let path = Pathway::floor_blend(node(from), node(to)).unwrap();
        for (y, level) in (from.0..).zip(levels) {
            // In ITR, the last level equals the node except for rounding; here it is exact.
            let expected = if y == to.0 { to.1.min(from.1) } else { level };
            near(at(&path, y), expected);
        }
    }
}

/// Source: Klimatkollen's unit tests. Norrköping emits 504 977 t in 2024 and has a budget of
/// 1 157 838 t from 2024 on.
#[test]
fn the_continuous_budget_of_norrkoping() {
    let anchor = (year(2024), tonnes(504_977.439_460_337_16));
    let path = Pathway::budget_continuous(anchor, tonnes(1_157_838.128_076_69)).unwrap();
    near(at(&path, 2025), 326_482.239_915_161_3);
    near(at(&path, 2030), 36_880.558_473_274_155);
    near(at(&path, 2050), 6.005_500_379_855_265);
    near(path.integral().map(Emissions::tonnes), 1_157_838.128_076_69);
    let whole_years = path.sum(year(2025), year(2050)).unwrap().tonnes();
    assert!((whole_years - 923_634.0).abs() < 1.0, "{whole_years}");
}

/// Source: Tyndall Centre, carbon budget for Manchester. Cuts of 13 % a year from 2 Mt.
#[test]
fn a_fixed_cut_has_a_sum_and_an_integral() {
    let path = Pathway::fixed_annual_cut(node((2018, 2.0)), Portion::constant(0.13));
    let sum = path.sum(year(2018), year(3000)).unwrap().tonnes();
    assert!((sum - 15.384_615).abs() < 1e-5, "{sum}");
    let integral = path.integral().unwrap().tonnes();
    assert!((integral - 14.361_413).abs() < 1e-5, "{integral}");
}

#[test]
fn a_linear_share_path_stops_at_zero() {
    let path = Pathway::linear_share(node((2020, 50.0)), Portion::constant(0.1));
    near(at(&path, 2025), 25.0);
    near(at(&path, 2030), 0.0);
    assert_eq!(at(&path, 2032), Ok(0.0));
    near(path.year_at(tonnes(25.0)), 2025.0);
    near(path.year_at(tonnes(0.0)), 2030.0);
    assert_eq!(path.year_at(tonnes(-10.0)), Err(Absent::OutsidePath));
    near(path.integral().map(Emissions::tonnes), 250.0); // 50 x 10/2, the area of a triangle
    assert_eq!(at(&path, 2019), Err(Absent::NotAfterAnchor));
    // Steps from a negative level lead up to zero.
    let sink = Pathway::linear_share(node((2020, -50.0)), Portion::constant(0.1));
    near(at(&sink, 2025), -25.0);
    assert_eq!(at(&sink, 2032), Ok(0.0));
    let level = Pathway::linear_share(node((2020, 50.0)), Portion::constant(0.0));
    assert_eq!((at(&level, 2500), level.integral()), (Ok(50.0), Err(Absent::NotDefined)));
}

/// 50 t less 0.005 t a year are 25 t after 5,000 years; less 0.0005 t, after 50,000.
#[test]
fn a_path_that_barely_falls_has_a_level_in_a_year_of_the_calendar_or_none() {
    let half = |share: f64| {
        let (anchor, share) = (node((2020, 50.0)), Portion::constant(share));
        [Pathway::linear_share(anchor, share), Pathway::fixed_annual_cut(anchor, share)]
            .map(|path| path.year_at(tonnes(25.0)))
    };
    near(half(1e-4)[0], 7020.0);
    near(half(1e-4)[1], 2020.0 + 6_931.125_226); // ln 2/-ln(1 - 1e-4), by hand
    for share in [1e-5, 1e-100] {
        assert_eq!(half(share)[0], Err(Absent::OutOfRange), "{share}");
    }
    assert_eq!(half(1e-5)[1], Err(Absent::OutOfRange));
}

/// Source: a published path in Mt, to one decimal. A line to zero from 615.4 Mt in 2024 uses up
/// 2520 Mt from 2025 on.
#[test]
fn a_path_over_a_period_uses_up_its_limit() {
    let period = Period::constant(2025, 2045);
    let (before, limit) = (tonnes(615.4), tonnes(2520.0));
    let path = Pathway::to_total(before, period, limit).unwrap();
    assert_eq!(path.name(), PathName::LineToZero);
    let published = [548.3, 481.2, 414.2, 347.1, 280.0, 212.9, 145.8, 78.8, 11.7, 0.0, 0.0];
    for (y, level) in (2025..).zip(published) {
        assert!((at(&path, y).unwrap() - level).abs() <= 0.05 + 1e-9, "{y}: {level}");
    }
    near(path.sum(period.from(), period.to()).map(Emissions::tonnes), 2520.0);
    near(path.year_at(tonnes(280.0)), 2024.0 + (615.4 - 280.0) / 67.08);
    // Nine years are too short to reach zero; the line ends above it.
    let nine = Pathway::to_total(before, Period::constant(2025, 2033), limit).unwrap();
    assert_eq!(nine.name(), PathName::LinearToTotal);
    near(at(&nine, 2033), 615.4 - 9.0 * 67.08);
    let nothing = Pathway::to_total(before, period, tonnes(0.0)).unwrap();
    assert_eq!((at(&nothing, 2024), at(&nothing, 2025)), (Ok(615.4), Ok(0.0)));
    // With a negative limit, or a negative level before the period, the line does not stop at zero.
    let removals =
        Pathway::to_total(tonnes(10.0), Period::constant(2021, 2024), tonnes(-10.0)).unwrap();
    assert_eq!(removals.name(), PathName::LinearToTotal);
    assert_eq!((2021..=2024).map(|y| at(&removals, y).unwrap()).sum::<f64>(), -10.0);
    let sink = Pathway::to_total(tonnes(-10.0), Period::constant(2021, 2024), tonnes(1.0)).unwrap();
    assert_eq!(sink.name(), PathName::LinearToTotal);
}

/// The budget of 10 t is exceeded by 390 t, which reduces the next budget from 300 t to -90 t.
#[test]
fn a_budget_exceeded_before_it_begins_has_no_path() {
    let period = |id, from, to, total| {
        let over = Deadline::Period(Period::constant(from, to));
        Target::builder(id).goal(Ambition::TotalAtMost(tonnes(total))).deadline(over)
    };
    let first = period("first", 2015, 2019, 10.0).build().unwrap();
    let second = period("second", 2020, 2024, 300.0).build().unwrap();
    let both = Commitment::new("c", vec![first, second]).unwrap();
    let both = both.with_banking(Banking::Overshoot);
    let levels = (2014..=2021).map(|y| (y, 80.0));
    let builder = EmissionSeries::builder("a place");
    let series = levels.fold(builder, |b, (y, t)| b.observe(y, tonnes(t))).build().unwrap();
    let result = Assessor::as_of(day(2022, 6, 30)).assess_commitment(&series, &both).nth(1);
    assert_eq!(result.unwrap().path().err(), Some(Absent::AlreadyExceeded));
}

/// The area under a line that falls from 40 t to zero in ten years is 200 t.
#[test]
fn a_line_to_zero_by_hand() {
    let path = Pathway::line_to_zero(node((2020, 40.0)), tonnes(200.0)).unwrap();
    assert_eq!(path.name(), PathName::LineToZero);
    near(at(&path, 2023), 28.0);
    assert_eq!((at(&path, 2030), at(&path, 2040)), (Ok(0.0), Ok(0.0)));
    near(path.year_at(tonnes(28.0)), 2023.0);
    assert_eq!(path.integral(), Ok(tonnes(200.0)));
    let of = |level, budget| Pathway::line_to_zero(node((2020, level)), tonnes(budget)).err();
    assert_eq!(of(0.0, 1.0), Some(Absent::AnchorNotPositive));
    assert_eq!(of(1.0, 0.0), Some(Absent::BudgetNotPositive));
    assert_eq!(of(1e300, 1e-300), Some(Absent::OutOfRange));
}

/// From 32 t, levels that halve each year sum to 16 + 8 + 4 = 28 t. From 10 t, levels that double
/// each year sum to 20 + 40 + 80 = 140 t.
#[test]
fn a_constant_rate_within_a_budget_by_hand() {
    let within = |level, until, budget| {
        Pathway::constant_rate_within(node((2020, level)), year(until), tonnes(budget))
    };
    let falling = within(32.0, 2023, 28.0).unwrap();
    for (y, level) in [(2020, 32.0), (2021, 16.0), (2023, 4.0), (2030, 4.0)] {
        near(at(&falling, y), level);
    }
    near(falling.year_at(tonnes(8.0)), 2022.0);
    assert_eq!(falling.name(), PathName::ConstantRateWithin);
    near(at(&within(10.0, 2023, 140.0).unwrap(), 2023), 80.0);
    near(at(&within(10.0, 2021, 3.0).unwrap(), 2021), 3.0);
    assert_eq!(within(1.0, 2020, 1.0).err(), Some(Absent::NotAfterAnchor));
    assert_eq!(within(-1.0, 2030, 1.0).err(), Some(Absent::AnchorNotPositive));
    assert_eq!(within(1.0, 2030, -1.0).err(), Some(Absent::BudgetNotPositive));
    assert_eq!(within(1e-300, 2030, 1e300).err(), Some(Absent::OutOfRange));
}

#[test]
fn a_constant_rate_by_hand() {
    // From 100 to 25 t in ten years, the level halves in five.
    let path = Pathway::constant_rate(node((2020, 100.0)), node((2030, 25.0))).unwrap();
    near(at(&path, 2025), 50.0);
    assert_eq!(at(&path, 2030), Ok(25.0));
    assert_eq!(at(&path, 2040), Ok(25.0));
    near(path.year_at(tonnes(50.0)), 2025.0);
    assert_eq!(path.year_at(tonnes(24.0)), Err(Absent::OutsidePath));
    let from = |from, to| Pathway::constant_rate(node((2020, from)), node((2030, to))).err();
    assert_eq!(from(100.0, 0.0), Some(Absent::AllowableNotPositive));
    assert_eq!(from(-1.0, 1.0), Some(Absent::AnchorNotPositive));
    let backwards = Pathway::constant_rate(node((2030, 1.0)), node((2030, 1.0))).err();
    assert_eq!(backwards, Some(Absent::NotAfterAnchor));
}

#[test]
fn interpolated_limits_end_in_their_last_year_and_steps_continue() {
    let limits = yearly_limits(&[(2020, 100.0), (2025, 80.0), (2030, 70.0)]);
    let interpolated = Pathway::given(&limits);
    near(at(&interpolated, 2022), 92.0);
    assert_eq!(at(&interpolated, 2030), Ok(70.0));
    assert_eq!(at(&interpolated, 2031), Err(Absent::OutsideBaseline));
    assert_eq!(at(&interpolated, 2019), Err(Absent::NotAfterAnchor));
    near(interpolated.year_at(tonnes(75.0)), 2027.5);
    let steps = Pathway::stepwise(&limits);
    assert_eq!(
        (at(&steps, 2024), at(&steps, 2025), at(&steps, 2040)),
        (Ok(100.0), Ok(80.0), Ok(70.0))
    );
    assert_eq!(steps.year_at(tonnes(90.0)), Err(Absent::OutsidePath));
    assert_eq!(steps.sum(year(2023), year(2026)).map(Emissions::tonnes), Ok(360.0));
}

/// Source: France's strategy, from 458 Mt in 2015 to 310 Mt in 2030. A territory with 2 t in 2015
/// follows the national path.
#[test]
fn a_scenario_is_scaled_to_its_anchor() {
    let nation = yearly_limits(&[(2015, 458.0), (2030, 310.0), (2050, 80.0)]);
    let path = Pathway::reference_scenario(node((2015, 2.0)), &nation).unwrap();
    near(at(&path, 2030), 2.0 * 310.0 / 458.0);
    near(at(&path, 2040), 2.0 * 195.0 / 458.0);
    assert_eq!(at(&path, 2051), Err(Absent::OutsideBaseline));
    assert_eq!(path.name(), PathName::ReferenceScenario);
    let before = Pathway::reference_scenario(node((2014, 2.0)), &nation).err();
    assert_eq!(before, Some(Absent::OutsideBaseline));
    let nothing = yearly_limits(&[(2015, 0.0), (2030, 1.0)]);
    let scaled = Pathway::reference_scenario(node((2015, 2.0)), &nothing).err();
    assert_eq!(scaled, Some(Absent::AnchorNotPositive));
    // A sum of sector paths adds the level of each sector.
    let transport = Pathway::linear(node((2015, 1.0)), node((2035, 0.0))).unwrap();
    let both = [path, transport];
    let sum = Pathway::sum_of(&both).unwrap();
    near(at(&sum, 2030), 2.0 * 310.0 / 458.0 + 0.25);
    let half = sum.year_at(tonnes(1.5)).unwrap();
    assert!((2030.0..2034.0).contains(&half), "{half}");
}

/// The line from 9e307 t to zero falls by twice 9e307 t over two, which overflows.
#[test]
fn a_path_over_a_period_is_absent_on_overflow() {
    let (from, until) = (Period::constant(2020, 2030), Absent::OutOfRange);
    let path = |before, limit| Pathway::to_total(tonnes(before), from, tonnes(limit)).err();
    assert_eq!([path(1e308, 0.0), path(9e307, 0.0), path(-1e308, 1e308)], [Some(until); 3]);
    assert_eq!([path(1e305, 0.0), path(1e15, 1e308)], [None, None]);
}
