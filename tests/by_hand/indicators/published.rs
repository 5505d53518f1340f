//! Published figures of indicators, and edge cases computed by hand.

use super::*;

#[track_caller]
fn near(a: f64, b: f64, within: f64) {
    assert!((a - b).abs() <= within, "{a}, not {b}");
}

/// Source: EEA, May 2007, for 2005. Emissions of the United Kingdom changed by -15.7 % against a
/// target of -12.5 %, those of Sweden by -7.4 % against a target of +4 %. The target paths are
/// straight, from 1990 to 2010.
#[test]
fn eea_distance_to_target_path() {
    for (change, target, expected) in [(-15.7, -12.5, -6.325), (-7.4, 4.0, -10.4)] {
        let state = series_with(&[(1990, 100.0), (2005, 100.0 + change)]);
        let reduction = reduction((1990, 100.0), (2010, 100.0 + target));
        let result = eea::distance_to_target_path(&state, reduction, day(2007, 5, 31)).unwrap();
        near(result.distance_points_of_base.points(), expected, 1e-9);
        near(result.change_points_of_base.points(), change, 1e-9);
        near(result.path_change_points_of_base.points(), 0.75 * target, 1e-9);
        assert_eq!(result.year, year(2005));
    }
}

/// Source: the published rules; the values were recomputed from them. 100 t in 2015, 90 t in 2022,
/// target of 60 t by 2030.
#[test]
fn eurostat_growth_ratio_and_un_expected_change() {
    let (place, reduction) =
        (series_with(&[(2015, 100.0), (2022, 90.0)]), reduction((2015, 100.0), (2030, 60.0)));
    let ratio = eurostat::growth_ratio(&place, reduction, day(2023, 6, 30)).unwrap();
    near(ratio.ratio.unwrap(), 0.446_178, 1e-5);
    assert_eq!(ratio.category, Ok(ProgressCategory::InsufficientProgress));
    let expected = un_2023::expected_progress(&place, reduction, day(2023, 6, 30)).unwrap();
    near(expected.expected.unwrap().tonnes(), 79.789_96, 1e-5);
    near(expected.expected_share_of_change.unwrap().fraction(), 0.505_251, 1e-5);
    near(expected.share_of_path_change.unwrap().fraction(), 0.535_714, 1e-5);
    assert_eq!(expected.rating, Ok(Trend2023::FairProgress));
}

/// Source: C40's published code and text. Emissions fall from 100 to 90.5 t in six years.
#[test]
fn c40_peaked_by_text_but_not_by_code() {
    let city = series_with(&[(2005, 100.0), (2008, 95.0), (2011, 90.5)]);
    assert_eq!(c40::peaked_by_code(&city, day(2012, 6, 30)).status, PeakStatus::NotPeaked);
    let text = c40::peaked_by_text(&city, day(2012, 6, 30));
    assert_eq!(text.status, PeakStatus::Peaked);
    near(text.fall_of_peak.unwrap().fraction(), 0.095, 1e-12);
    near(text.peak_above_latest.unwrap().fraction(), 9.5 / 90.5, 1e-12);
}

/// C40's code accepts exactly five years since the peak and a fall of exactly a tenth. Its text
/// requires a peak more than five years ago and more than a tenth above the latest level. The
/// latest observation may be five years old.
#[test]
fn peak_status_at_the_limits_of_the_criteria() {
    let status = |levels: &[(i32, f64)], as_of: i32| {
        let (place, as_of) = (series_with(levels), day(as_of, 6, 30));
        (c40::peaked_by_code(&place, as_of).status, c40::peaked_by_text(&place, as_of).status)
    };
    let five_years = [(2005, 100.0), (2008, 95.0), (2010, 90.0)];
    let too_recent = PeakStatus::Unknown(PeakUnknown::PeakTooRecent);
    assert_eq!(status(&five_years, 2015), (PeakStatus::Peaked, too_recent));
    let too_old = PeakStatus::Unknown(PeakUnknown::LatestTooOld);
    assert_eq!(status(&five_years, 2016), (too_old, too_old));
    // Apart from rounding, the peak is exactly 10 % above the latest level, and not *more* than
    // 10 %.
    let eleventh = [(2000, 100.0), (2008, 95.0), (2010, 100.0 / 1.1)];
    assert_eq!(status(&eleventh, 2011), (PeakStatus::NotPeaked, PeakStatus::NotPeaked));
    // The first of two equal maxima is the peak.
    let twice = [(2000, 100.0), (2008, 100.0), (2010, 80.0)];
    assert_eq!(status(&twice, 2011), (PeakStatus::Peaked, PeakStatus::Peaked));
    // A level of zero counts as the third observation.
    let to_zero = [(2000, 100.0), (2005, 50.0), (2010, 0.0)];
    assert_eq!(status(&to_zero, 2011), (PeakStatus::Peaked, PeakStatus::Peaked));
    let never_positive = [(2000, -1.0), (2005, -2.0), (2010, -3.0)];
    let unknown = PeakStatus::Unknown(PeakUnknown::PeakNotPositive);
    assert_eq!(status(&never_positive, 2011), (unknown, unknown));
}

/// Source: 2030.miljobarometern.se: a reduction of 34.3 % fulfils 49 % of a target of -70 %.
#[test]
fn swedish_fulfilment() {
    let transport = series_with(&[(2010, 100.0), (2023, 65.7)]);
    let (base, asked) = (BaseReference::constant(2010), Portion::constant(0.7));
    let result = sweden::fulfilment(&transport, base, asked, day(2024, 6, 1)).unwrap();
    near(result.fulfilment.fraction(), 0.49, 1e-12);
    near(result.reduction.fraction(), 0.343, 1e-12);
    let same = jrc::achieved_share(&transport, base, asked, day(2024, 6, 1)).unwrap();
    assert_eq!((same.achieved, same.share_of_commitment), (result.reduction, result.fulfilment));
}

/// Source: Science Based Targets initiative, Net-Zero Standard 1.3: 4.2 % a year, base year 2022,
/// counted from 2020, target year 2030: 42 %.
#[test]
fn sbti_required_reduction() {
    let required =
        |base, by| sbti::required_reduction(Portion::constant(0.042), year(base), year(by));
    let after_2020 = required(2022, 2030).unwrap();
    near(after_2020.share_of_base.fraction(), 0.42, 1e-12);
    assert_eq!(after_2020.counted_from, year(2020));
    near(after_2020.allowable(tonnes(1000.0)).unwrap().tonnes(), 580.0, 1e-9);
    // With a base year before 2020, every year after the base year counts, here 15.
    near(required(2015, 2030).unwrap().share_of_base.fraction(), 0.63, 1e-12);
    assert_eq!(required(2022, 2022), Err(Absent::Due));
    assert_eq!(after_2020.allowable(tonnes(0.0)), Err(Absent::BaseNotPositive));
}

/// Source: Klimatkollen's unit tests, for the budget, trend and path of Norrköping.
#[test]
fn the_budget_of_norrkoping() {
    let budget = (year(2024), tonnes(1_157_838.128_076_69));
    let outlook =
        klimatkollen_2024::budget_outlook(&norrkoping(), budget, day(2023, 6, 30)).unwrap();
    near(outlook.trend.slope().unwrap().tonnes(), -8_897.771_11, 1e-5);
    let trend = [(2024, 504_977.439_46), (2030, 451_590.812_8), (2050, 273_635.390_66)];
    for (y, expected) in trend {
        near(outlook.trend.level_in(year(y)).unwrap().tonnes(), expected, 1e-4);
    }
    let path = outlook.path.unwrap();
    let published = [
        (2025, 326_482.239_915_161_3),
        (2030, 36_880.558_473_274_155),
        (2050, 6.005_500_379_855_265),
    ];
    for (y, expected) in published {
        near(path.level_in(year(y)).unwrap().tonnes(), expected, 1e-9 * expected);
    }
    // The levels after 2024 sum to 80 % of the budget; with the level of 2024, they sum to 123 %.
    let years = |from| (from..=2050).map(|y| path.level_in(year(y)).unwrap().tonnes()).sum::<f64>();
    near(years(2025), 923_634.0, 1.0);
    near(path.sum_after_first(year(2050)).unwrap().tonnes(), years(2025), 1e-6);
    near(years(2024) / 1_157_838.128, 1.23, 0.005);
    assert_eq!(path.level_in(year(2023)), Err(Absent::NotAfterAnchor));
}

/// Computed by hand. If the budget's first year was observed, the path starts at the observed
/// level. If that year is a gap between observations, there is no path.
#[test]
fn a_budget_path_starts_at_the_observed_level_of_the_budgets_first_year() {
    let place = series_with(&[(2015, 30.0), (2016, 20.0), (2018, 30.0)]);
    let outlook = |from, left| {
        klimatkollen_2024::budget_outlook(&place, (year(from), tonnes(left)), day(2020, 6, 30))
    };
    // The trend of 30, 20 and 30 t in 2015, 2016 and 2018 rises by 5/7 t a year, to 200/7 t in
    // 2019. The first half of 2018, from 30 t a year on, emits 30/2 + (200/7 - 30)/8 = 15 - 5/28 t.
    let from_observed = outlook(2018, 15.0 - 5.0 / 28.0).unwrap();
    let Ok(BudgetRunOut::On { year: spent, date, .. }) = from_observed.run_out else {
        panic!("spent")
    };
    near(spent, 2018.5, 1e-9);
    assert_eq!(date.to_string(), "2018-07-02");
    assert_eq!(from_observed.path.unwrap().level, tonnes(30.0));
    let in_gap = outlook(2017, 15.0).unwrap();
    assert_eq!(in_gap.path, Err(Absent::AnchorNotObserved));
    assert_eq!(in_gap.run_out, Err(Absent::AnchorNotObserved));
    let spent = outlook(2018, 0.0).unwrap();
    assert_eq!(spent.run_out, Ok(BudgetRunOut::AlreadySpent));
    assert_eq!(spent.path, Err(Absent::BudgetNotPositive));
    assert_eq!(outlook(2018, 1e9).unwrap().run_out, Ok(BudgetRunOut::Lasts));
    assert_eq!(outlook(2050, 1.0).unwrap().run_out, Err(Absent::Due));
}

/// Source: Klimatbyrån's tests, for the trend levels in 2029 and 2034.
#[test]
fn trend_levels_of_the_klimatkollen_2026_indicator() {
    let levels: Vec<_> =
        (2018..).zip([100.0, 150.0, 120.0, 130.0, 140.0, 160.0, 170.0, 180.0]).collect();
    let result = klimatkollen_2026::paris_test(&series_with(&levels), day(2026, 6, 30)).unwrap();
    near(result.trend.level_in(year(2034)).unwrap().tonnes(), 282.8571, 1e-4);
    near(result.trend.level_in(year(2029)).unwrap().tonnes(), 225.714_286_204_081_62, 1e-4);
    assert_eq!(result.years, Period::constant(2026, 2050));
    assert_eq!(result.meets_paris, Ok(false));
}

/// Computed by hand. Over n years, the Carbon Law allows 100 x (1 - 0.8828^n)/0.1172 t, less than
/// 100 n t. For 2050 alone, both sums are equal.
#[test]
fn constant_emissions_exceed_the_carbon_law() {
    let steady = series_with(&[(2015, 100.0), (2020, 100.0), (2024, 100.0)]);
    let test = |y| klimatkollen_2026::paris_test(&steady, day(y, 6, 30));
    let result = test(2025).unwrap();
    near(result.trend_sum.unwrap().tonnes(), 2600.0, 1e-9);
    let law = 100.0 * (1.0 - 0.8828_f64.powi(26)) / 0.1172;
    near(result.carbon_law_sum.unwrap().tonnes(), law, 1e-9);
    assert_eq!(result.meets_paris, Ok(false));
    assert_eq!(test(2050).unwrap().meets_paris, Ok(true));
    assert_eq!(test(2051), Err(Absent::Due));
}

/// Computed by hand. A line from the mean of 85 t down to 60 t starts in 2019 + 5/12, ten years and
/// seven months before 2030. A line up to 90 t starts in 2020.
#[test]
fn allocations_take_the_start_that_allows_less() {
    let state = series_with(&[(2005, 100.0), (2016, 86.0), (2017, 85.0), (2018, 84.0)]);
    let allocation = |cut| esr::allocation_2018(&state, Portion::constant(cut), day(2020, 12, 16));
    let falling = allocation(0.4).unwrap();
    assert_eq!(falling.start, esr::AllocationStart::FiveTwelfthsOf2019);
    near(falling.in_year(year(2021)).unwrap().tonnes(), 85.0 - 25.0 * 19.0 / 127.0, 1e-9);
    near(falling.in_year(year(2030)).unwrap().tonnes(), 60.0, 1e-12);
    let rising = allocation(0.1).unwrap();
    assert_eq!(rising.start, esr::AllocationStart::In2020);
    near(rising.in_year(year(2021)).unwrap().tonnes(), 85.5, 1e-9);
    near(rising.total().unwrap().tonnes(), 877.5, 1e-9);
    assert_eq!(rising.in_year(year(2020)), Err(Absent::NotPartOfTarget));
    // The inventory of 2018 is not known in the middle of 2018.
    let early = esr::allocation_2018(&state, Portion::constant(0.4), day(2018, 6, 30));
    assert_eq!(early, Err(Absent::AnchorNotObserved));
}

#[test]
fn targets_other_than_a_reduction_to_a_level_are_refused() {
    let place = series_with(&[(1990, 100.0), (1991, 90.0), (2020, 70.0)]);
    let target = |goal: Goal, deadline, metric| {
        Target::builder("t")
            .goal(goal)
            .deadline(deadline)
            .reference(BaseReference::constant(1990))
            .metric(metric)
            .build()
            .unwrap()
    };
    let of = |target: &Target| Reduction::of(target, &place, day(2021, 6, 30));
    let by = Deadline::By(year(2030));
    let halve = || Goal::One(Ambition::ReduceBy(Portion::constant(0.5)));
    let half = of(&target(halve(), Deadline::Before(year(2030)), Metric::Absolute)).unwrap();
    assert_eq!(
        (half.base_level(), half.by(), half.allowable()),
        (tonnes(100.0), year(2029), tonnes(50.0))
    );
    let refused = [
        (target(halve(), by, Metric::PerCapita), Absent::PerUnit),
        (
            target(halve(), Deadline::Period(Period::constant(2026, 2030)), Metric::Absolute),
            Absent::OverPeriod,
        ),
        (
            target(Goal::One(Ambition::NetZero(NetZero::BALANCE)), by, Metric::Absolute),
            Absent::NotALevel,
        ),
        (target(Goal::One(Ambition::Peaked), by, Metric::Absolute), Absent::NotALevel),
        (
            target(Goal::One(Ambition::Qualitative("words".into())), by, Metric::Absolute),
            Absent::NotQuantified,
        ),
        (
            target(
                Goal::AnyOf(
                    GoalParts::new(vec![GoalPart::new(Ambition::AtMost(tonnes(1.0)))]).unwrap(),
                ),
                by,
                Metric::Absolute,
            ),
            Absent::Composite,
        ),
    ];
    for (target, reason) in refused {
        assert_eq!(of(&target), Err(reason), "{}", target.goal());
    }
    let fixed =
        Target::builder("f").goal(Ambition::AtMost(tonnes(1.0))).deadline(by).build().unwrap();
    assert_eq!(of(&fixed), Err(Absent::NoBase));
    let net = Target::builder("n")
        .goal(halve())
        .deadline(by)
        .reference(BaseReference::constant(1990))
        .boundary(climate_targets::Boundary::UNSPECIFIED.land_sector(LandSector::Included))
        .build()
        .unwrap();
    assert_eq!(of(&net), Err(Absent::NetNotReported));
    // The path of a base period starts in its mean year.
    let period = Target::builder("p")
        .goal(halve())
        .deadline(by)
        .reference(BaseReference::Period(Period::constant(1990, 1991)))
        .build()
        .unwrap();
    let reduction = of(&period).unwrap();
    assert_eq!(reduction.base_level(), tonnes(95.0));
    let distance = eea::distance_to_target_path(&place, reduction, day(2021, 6, 30)).unwrap();
    near(distance.path.tonnes(), 95.0 - 47.5 * 29.5 / 39.5, 1e-9);
}

/// A target that permits growth can be achieved, but it has no progress ratio: the ratio would
/// exceed 1 if emissions grew by more than the target permits.
#[test]
fn a_target_that_permits_growth_has_no_progress_ratio() {
    let growth = PermittedGrowth::new(Share::from_percent(4.0).unwrap()).unwrap();
    let kyoto = Target::builder("k")
        .goal(Ambition::MayGrowBy(growth))
        .deadline(Deadline::By(year(2010)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    for (level, category, rating) in [
        (110.0, Err(Absent::NoReductionAsked), Err(Absent::NoReductionAsked)),
        (102.0, Ok(ProgressCategory::TargetAchieved), Ok(Trend2023::TargetMet)),
    ] {
        let (state, as_of) = (series_with(&[(1990, 100.0), (2005, level)]), day(2006, 6, 30));
        let reduction = Reduction::of(&kyoto, &state, as_of).unwrap();
        let result = eurostat::growth_ratio(&state, reduction, as_of).unwrap();
        assert_eq!((result.ratio, result.category), (Err(Absent::NoReductionAsked), category));
        let result = un_2023::expected_progress(&state, reduction, as_of).unwrap();
        assert_eq!(
            (result.expected_share_of_change, result.rating),
            (Err(Absent::NoReductionAsked), rating)
        );
    }
}

/// A target of zero has a share of the change but no compound rate. After the target year, there is
/// no expected level.
#[test]
fn eurostat_and_un_figures_of_zero_targets_and_past_targets() {
    let place = series_with(&[(2015, 100.0), (2025, 50.0)]);
    let to_zero = reduction((2015, 100.0), (2035, 0.0));
    let refused = eurostat::growth_ratio(&place, to_zero, day(2026, 6, 30));
    assert_eq!(refused, Err(Absent::AllowableNotPositive));
    let result = un_2023::expected_progress(&place, to_zero, day(2026, 6, 30)).unwrap();
    near(result.expected_share_of_change.unwrap().fraction(), 0.75, 1e-12);
    let past = reduction((2015, 100.0), (2020, 40.0));
    let result = un_2023::expected_progress(&place, past, day(2026, 6, 30)).unwrap();
    assert_eq!((result.expected, result.rating), (Err(Absent::Due), Err(Absent::Due)));
    near(result.share_of_path_change.unwrap().fraction(), 50.0 / 60.0, 1e-12);
}
