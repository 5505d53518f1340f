//! Published indicators: their published figures, laws, and every indicator on every awkward
//! series.

use crate::support::*;
use climate_targets::boundary::LandSector;
use climate_targets::indicator::c40::{self, PeakStatus, PeakUnknown};
use climate_targets::indicator::eurostat::{self, ProgressCategory};
use climate_targets::indicator::klimatkollen_2024::{self, BudgetPath, BudgetRunOut};
use climate_targets::indicator::net_zero_metrics::{budget_of, net_zero_metrics};
use climate_targets::indicator::un_2023::{self, Trend2023};
use climate_targets::indicator::{Reduction, eea, esr, jrc, klimatkollen_2026, sbti, sweden};
use climate_targets::pathway::Pathway;
use climate_targets::target::{GoalPart, GoalParts, NetZero, PermittedGrowth};
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Ambition, BaseReference, Deadline, EmissionSeries, Emissions, Estimator, Goal, Known,
    Metric, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

#[track_caller]
fn near(a: f64, b: f64, within: f64) {
    assert!((a - b).abs() <= within, "{a}, not {b}");
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

fn series_with(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
}

fn reduction(base: (i32, f64), goal: (i32, f64)) -> Reduction {
    let node = |(y, t): (i32, f64)| (year(y), tonnes(t));
    Reduction::new(node(base), node(goal)).unwrap()
}

/// Source: EEA, May 2007, for 2005: the United Kingdom at -15.7 % against -12.5 %, Sweden at -7.4 %
/// against +4 %, on straight paths from 1990 to 2010.
#[test]
fn distance_to_target_path() {
    for (change, target, expected) in [(-15.7, -12.5, -6.325), (-7.4, 4.0, -10.4)] {
        let state = series_with(&[(1990, 100.0), (2005, 100.0 + change)]);
        let reduction = reduction((1990, 100.0), (2010, 100.0 + target));
        let result = eea::distance_to_target_path(&state, reduction, day(2007, 5, 31)).unwrap();
        near(result.distance.points(), expected, 1e-9);
        near(result.change.points(), change, 1e-9);
        near(result.path_change.points(), 0.75 * target, 1e-9);
        assert_eq!(result.year, year(2005));
    }
}

/// Source: recomputed from the published rules: 100 in 2015, 90 in 2022, 60 asked by 2030.
#[test]
fn the_ratio_of_growth_and_the_expected_change() {
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

/// Source: C40's published code and text: 100 falling to 90.5 over six years.
#[test]
fn peaked_by_text_and_not_by_code() {
    let city = series_with(&[(2005, 100.0), (2008, 95.0), (2011, 90.5)]);
    assert_eq!(c40::peaked_by_code(&city, day(2012, 6, 30)).status, PeakStatus::NotPeaked);
    let text = c40::peaked_by_text(&city, day(2012, 6, 30));
    assert_eq!(text.status, PeakStatus::Peaked);
    near(text.fall_of_peak.unwrap().fraction(), 0.095, 1e-12);
    near(text.peak_above_latest.unwrap().fraction(), 9.5 / 90.5, 1e-12);
}

/// By the criteria as published: exactly five years and exactly a tenth are enough for the code
/// and not for the text; the latest may be five years old.
#[test]
fn peaked_at_the_edges() {
    let status = |levels: &[(i32, f64)], as_of: i32| {
        let (place, as_of) = (series_with(levels), day(as_of, 6, 30));
        (c40::peaked_by_code(&place, as_of).status, c40::peaked_by_text(&place, as_of).status)
    };
    let five_years = [(2005, 100.0), (2008, 95.0), (2010, 90.0)];
    let too_recent = PeakStatus::Unknown(PeakUnknown::PeakTooRecent);
    assert_eq!(status(&five_years, 2015), (PeakStatus::Peaked, too_recent));
    let too_old = PeakStatus::Unknown(PeakUnknown::LatestTooOld);
    assert_eq!(status(&five_years, 2016), (too_old, too_old));
    // 1.1 x 90.909... is 100 but for rounding: not *more* than 10 % above.
    let eleventh = [(2000, 100.0), (2008, 95.0), (2010, 100.0 / 1.1)];
    assert_eq!(status(&eleventh, 2011), (PeakStatus::NotPeaked, PeakStatus::NotPeaked));
    // Of two equal maxima the first counts.
    let twice = [(2000, 100.0), (2008, 100.0), (2010, 80.0)];
    assert_eq!(status(&twice, 2011), (PeakStatus::Peaked, PeakStatus::Peaked));
    // A level of zero is an observation, the third here.
    let to_zero = [(2000, 100.0), (2005, 50.0), (2010, 0.0)];
    assert_eq!(status(&to_zero, 2011), (PeakStatus::Peaked, PeakStatus::Peaked));
    let never_positive = [(2000, -1.0), (2005, -2.0), (2010, -3.0)];
    let unknown = PeakStatus::Unknown(PeakUnknown::PeakNotPositive);
    assert_eq!(status(&never_positive, 2011), (unknown, unknown));
}

/// Source: 2030.miljobarometern.se: a fulfilment of 49 % of -70 % is a reduction of 34.3 %.
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
fn required_reduction() {
    let required =
        |base, by| sbti::required_reduction(Portion::constant(0.042), year(base), year(by));
    let after_2020 = required(2022, 2030).unwrap();
    near(after_2020.share_of_base.fraction(), 0.42, 1e-12);
    assert_eq!(after_2020.counted_from, year(2020));
    near(after_2020.allowable(tonnes(1000.0)).unwrap().tonnes(), 580.0, 1e-9);
    // From an earlier base all years count: 15 of them.
    near(required(2015, 2030).unwrap().share_of_base.fraction(), 0.63, 1e-12);
    assert_eq!(required(2022, 2022), Err(Absent::Due));
    assert_eq!(after_2020.allowable(tonnes(0.0)), Err(Absent::BaseNotPositive));
}

/// Source: Klimatkollen's unit tests (Norrköping, t CO2).
const NORRKOPING: [f64; 7] = [
    575_029.197_615_897,
    587_981.674_412_033,
    562_126.750_235_607,
    567_506.055_574_675,
    561_072.598_453_251,
    511_529.056_937_4,
    543_303.129_520_453,
];

fn norrkoping() -> EmissionSeries {
    let levels: Vec<_> = (2015..).zip(NORRKOPING).collect();
    series_with(&levels)
}

/// Source: Klimatkollen's unit tests: budget, trend and path of Norrköping.
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
    // The whole years sum to 80 % of the budget, with the first year to 123 %.
    let years = |from| (from..=2050).map(|y| path.level_in(year(y)).unwrap().tonnes()).sum::<f64>();
    near(years(2025), 923_634.0, 1.0);
    near(path.sum_after_first(year(2050)).unwrap().tonnes(), years(2025), 1e-6);
    near(years(2024) / 1_157_838.128, 1.23, 0.005);
    assert_eq!(path.level_in(year(2023)), Err(Absent::NotAfterAnchor));
}

/// By hand: the budget's first year may be observed, and then its observed level begins; a year in
/// a gap begins nothing.
#[test]
fn the_first_year_of_a_budget() {
    let place = series_with(&[(2015, 30.0), (2016, 20.0), (2018, 30.0)]);
    let outlook = |from, left| {
        klimatkollen_2024::budget_outlook(&place, (year(from), tonnes(left)), day(2020, 6, 30))
    };
    // Least squares of 30, 20, 30 in 2015, 2016 and 2018: 5/7 more each year, 200/7 in 2019. From
    // 30 t in 2018 the first half year takes 30/2 + (200/7 - 30)/8 = 15 - 5/28.
    let from_observed = outlook(2018, 15.0 - 5.0 / 28.0).unwrap();
    let Ok(BudgetRunOut::On { year: spent, date }) = from_observed.run_out else { panic!("spent") };
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

/// Source: Klimatbyrån's tests: the trend's levels of 2029 and 2034.
#[test]
fn the_trend_of_2026() {
    let levels: Vec<_> =
        (2018..).zip([100.0, 150.0, 120.0, 130.0, 140.0, 160.0, 170.0, 180.0]).collect();
    let result = klimatkollen_2026::paris_test(&series_with(&levels), day(2026, 6, 30)).unwrap();
    near(result.trend.level_in(year(2034)).unwrap().tonnes(), 282.8571, 1e-4);
    near(result.trend.level_in(year(2029)).unwrap().tonnes(), 225.714_286_204_081_62, 1e-4);
    assert_eq!(result.years, Period::constant(2026, 2050));
    assert_eq!(result.meets_paris, Ok(false));
}

/// By hand: a steady 100 t against 100 x (1 - 0.8828^n)/0.1172, n years; in 2050 alone they are equal.
#[test]
fn the_carbon_law_of_a_steady_place() {
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

/// By hand: from a mean of 85 t to 60 t the line starts in 2019 + 5/12, ten years and seven months
/// before 2030; to 90 t it starts in 2020.
#[test]
fn allocations_start_where_they_are_lower() {
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
    // What was not known by then: the inventory of 2018.
    let early = esr::allocation_2018(&state, Portion::constant(0.4), day(2018, 6, 30));
    assert_eq!(early, Err(Absent::AnchorNotObserved));
}

/// What a target is for an indicator, and why some are none.
#[test]
fn aims_of_targets() {
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
    // A base period: t0 is its mean year, and a path starts there.
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

/// A target that permits growth has a path and may be achieved, but no ratio: growing faster than
/// it permits would be more than 1.
#[test]
fn growth_is_no_progress() {
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

/// A target of zero has no compound rate, and a share of the change; after its year nothing is
/// expected.
#[test]
fn zero_and_afterwards() {
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

/// Every indicator on every series: a number, a word or the name of a reason. The reduction is half of
/// 2005 by 2030, the budget 400 t from 2022 on, the scenario 50 t in 2030.
///
/// The expected figures were recomputed outside this crate from the formulas, by exact fractions and
/// brute force: slopes by refitting, the least absolute deviations by trying all pairs, burn-out by
/// solving for the next level, the run-out by halving.
#[rustfmt::skip]
const TABLE: [(&str, [&str; 10]); 29] = [
    ("eea distance", ["no_base", "6", "0", "-70", "-90", "base_not_positive", "30", "80", "0", "-20"]),
    ("eurostat ratio", ["no_base", "0.622358", "0.859309", "latest_not_positive", "latest_not_positive", "base_not_positive", "-0", "-1.002", "0.859309", "1.65143"]),
    ("eurostat category", ["no_base", "moderate_progress", "moderate_progress", "target_achieved", "target_achieved", "base_not_positive", "insufficient_progress", "movement_away", "moderate_progress", "target_achieved"]),
    ("un expected", ["no_base", "0.697839", "0.896277", "latest_not_positive", "latest_not_positive", "base_not_positive", "-0", "-1.93111", "0.896277", "1.37004"]),
    ("un rating", ["no_base", "fair_progress", "fair_progress", "target_met", "target_met", "base_not_positive", "stagnation_or_regression", "stagnation_or_regression", "fair_progress", "target_met"]),
    ("un path change", ["no_base", "0.769231", "1", "3.33333", "4", "base_not_positive", "0", "-1.66667", "1", "1.66667"]),
    ("c40 code", ["too_few_observations", "too_few_observations", "peaked", "peaked", "peaked", "not_peaked", "not_peaked", "not_peaked", "peaked", "peaked"]),
    ("c40 text", ["too_few_observations", "too_few_observations", "peaked", "peaked", "peaked", "not_peaked", "not_peaked", "not_peaked", "peaked", "peaked"]),
    ("nzm duration", ["no_observation", "2037.5", "2034.82", "already", "already", "already", "never", "never", "2030", "already"]),
    ("nzm gap", ["no_observation", "11.5385", "8.40445", "-105.691", "-144.475", "-25.7459", "50", "114.917", "0", "-14.9171"]),
    ("nzm slope", ["no_observation", "-2.5", "-2", "5", "7", "4", "-5", "-10", "-2", "0"]),
    ("nzm multiplier", ["no_observation", "1.625", "1.14681", "-0.766949", "-0.892254", "2.94309", "not_falling", "-3.54902", "1", "0"]),
    ("nzm budget", ["no_observation", "240", "162.523", "-763.536", "-1091.71", "-318.619", "500", "1022.38", "90", "-22.3757"]),
    ("nzm velocity", ["no_observation", "too_few_points", "-0.20872", "-0.365491", "-0.152996", "-0.0254994", "0", "0.509987", "0", "-0.509987"]),
    ("nzm zero velocity", ["no_observation", "78.4615", "74.1002", "2.98343", "-23.8674", "12.0221", "100", "139.558", "68", "60.442"]),
    ("nzm burn-out", ["no_observation", "66.7956", "60.5814", "220.814", "273.898", "65.0847", "-3.05085", "-97.2881", "68", "91.1864"]),
    ("k24 path 2030", ["no_observation", "too_few_points", "18.0717", "path_not_positive", "path_not_positive", "9.43953", "13.5335", "5.67346", "17.6309", "16.4643"]),
    ("k24 run-out", ["no_observation", "too_few_points", "lasts", "lasts", "lasts", "2040.72458", "2026", "2024.20937", "2028.75119", "lasts"]),
    ("k24 zero year", ["no_observation", "too_few_points", "2034", "already", "already", "never", "never", "never", "2055", "2025"]),
    ("k24 mean change", ["no_observation", "too_few_points", "gap_in_window", "level_not_positive", "level_not_positive", "0.136409", "0", "0.0806485", "-0.0266904", "-0.136409"]),
    ("k26 trend sum", ["no_observation", "too_few_points", "-225", "-9300", "-5250", "765", "3000", "9150", "1170", "-3150"]),
    ("k26 floored sum", ["no_observation", "too_few_points", "455", "0", "0", "765", "3000", "9150", "1170", "100"]),
    ("k26 carbon law sum", ["no_observation", "too_few_points", "541.429", "path_not_positive", "path_not_positive", "91.6265", "832.968", "1332.75", "566.418", "333.187"]),
    ("k26 meets", ["no_observation", "too_few_points", "true", "path_not_positive", "path_not_positive", "false", "false", "false", "false", "true"]),
    ("k26 floored meets", ["no_observation", "too_few_points", "true", "path_not_positive", "path_not_positive", "false", "false", "false", "false", "true"]),
    ("sweden", ["no_observation", "0.4", "0.6", "2", "2.4", "base_not_positive", "0", "-1", "0.6", "1"]),
    ("jrc", ["no_observation", "0.4", "0.6", "2", "2.4", "base_not_positive", "0", "-1", "0.6", "1"]),
    ("sbti level", ["no_base", "-5", "-5", "-5", "-5", "base_not_positive", "-5", "-5", "-5", "-5"]),
    ("esr 2021", ["no_observation", "anchor_not_observed", "anchor_not_observed", "41", "14", "base_not_positive", "92.5197", "109.528", "72.1102", "75.5118"]),
];

/// A number, a word or the name of a reason, of one indicator on one series.
fn cell(indicator: &str, series: &EmissionSeries) -> String {
    let as_of = day(2021, 6, 30);
    let half = Portion::constant(0.5);
    let target = Target::builder("half")
        .goal(Ambition::ReduceBy(half))
        .deadline(Deadline::By(year(2030)))
        .reference(BaseReference::constant(2005))
        .build()
        .unwrap();
    let reduction = Reduction::of(&target, series, as_of);
    let growth = || eurostat::growth_ratio(series, reduction?, as_of);
    let expected = || un_2023::expected_progress(series, reduction?, as_of);
    let metrics = || net_zero_metrics(series, (year(2030), tonnes(50.0)), as_of);
    let budget = (year(2022), tonnes(400.0));
    let outlook = || klimatkollen_2024::budget_outlook(series, budget, as_of);
    let paris = || klimatkollen_2026::paris_test(series, as_of);
    let base = BaseReference::constant(2005);
    match indicator {
        "eea distance" => number(
            reduction
                .and_then(|reduction| eea::distance_to_target_path(series, reduction, as_of))
                .map(|distance| distance.distance.points()),
        ),
        "eurostat ratio" => number(growth().and_then(|growth| growth.ratio)),
        "eurostat category" => word(growth().and_then(|growth| Ok(growth.category?.name()))),
        "un expected" => share(expected().and_then(|e| e.expected_share_of_change)),
        "un rating" => word(expected().and_then(|expected| Ok(expected.rating?.name()))),
        "un path change" => share(expected().and_then(|e| e.share_of_path_change)),
        "c40 code" => status(c40::peaked_by_code(series, as_of).status),
        "c40 text" => status(c40::peaked_by_text(series, as_of).status),
        "nzm duration" => number(metrics().and_then(|metrics| metrics.duration)),
        "nzm gap" => level(metrics().and_then(|metrics| metrics.gap)),
        "nzm slope" => level(metrics().and_then(|metrics| metrics.slope)),
        "nzm multiplier" => number(metrics().and_then(|metrics| metrics.slope_multiplier)),
        "nzm budget" => level(metrics().and_then(|metrics| metrics.budget)),
        "nzm velocity" => level(metrics().and_then(|metrics| metrics.velocity)),
        "nzm zero velocity" => level(metrics().and_then(|metrics| metrics.zero_velocity)),
        "nzm burn-out" => level(metrics().and_then(|metrics| metrics.burn_out)),
        "k24 path 2030" => level(outlook().and_then(|o| o.path?.level_in(year(2030)))),
        "k24 run-out" => match outlook().and_then(|outlook| outlook.run_out) {
            Ok(BudgetRunOut::On { year, .. }) => number(Ok(year)),
            Ok(_) => "lasts".into(),
            Err(reason) => reason.name().into(),
        },
        "k24 zero year" => number(outlook().and_then(|outlook| outlook.zero_year)),
        "k24 mean change" => share(outlook().and_then(|outlook| outlook.mean_annual_change)),
        "k26 trend sum" => level(paris().and_then(|paris| paris.trend_sum)),
        "k26 floored sum" => level(paris().and_then(|paris| paris.floored_trend_sum)),
        "k26 carbon law sum" => level(paris().and_then(|paris| paris.carbon_law_sum)),
        "k26 meets" => word(paris().and_then(|paris| Ok(paris.meets_paris?.to_string()))),
        "k26 floored meets" => {
            word(paris().and_then(|paris| Ok(paris.floored_meets_paris?.to_string())))
        }
        "sweden" => share(sweden::fulfilment(series, base, half, as_of).map(|f| f.fulfilment)),
        "jrc" => {
            share(jrc::achieved_share(series, base, half, as_of).map(|a| a.share_of_commitment))
        }
        "sbti level" => level(series.get(year(2005)).ok_or(Absent::NoBase).and_then(|o| {
            let rate = Portion::constant(0.042);
            sbti::required_reduction(rate, year(2005), year(2030))?.allowable(o.emissions)
        })),
        "esr 2021" => level(
            esr::allocation_2018(series, half, as_of)
                .and_then(|allocation| allocation.in_year(year(2021))),
        ),
        other => panic!("no indicator {other}"),
    }
}

fn number(value: Known<f64>) -> String {
    value.map_or_else(|reason| reason.name().into(), |value| value.to_string())
}

fn share(value: Known<Share>) -> String {
    number(value.map(Share::fraction))
}

fn level(value: Known<Emissions>) -> String {
    number(value.map(Emissions::tonnes))
}

fn word(value: Known<impl Into<String>>) -> String {
    value.map_or_else(|reason| reason.name().into(), Into::into)
}

fn status(status: PeakStatus) -> String {
    match status {
        PeakStatus::Peaked => "peaked",
        PeakStatus::NotPeaked => "not_peaked",
        PeakStatus::Unknown(PeakUnknown::TooFewObservations) => "too_few_observations",
        PeakStatus::Unknown(_) => "unknown",
        _ => panic!("a new status"),
    }
    .into()
}

#[test]
fn every_indicator_on_every_series() {
    let series = awkward_series();
    for (indicator, cells) in TABLE {
        for ((name, series), expected) in series.iter().zip(cells) {
            let found = cell(indicator, series);
            match (found.parse::<f64>(), expected.parse::<f64>()) {
                (Ok(a), Ok(b)) => {
                    let within = 5e-6 * b.abs().max(1.0);
                    assert!((a - b).abs() <= within, "{indicator}, {name}: {a}, not {b}");
                }
                _ => assert_eq!(found, expected, "{indicator}, {name}"),
            }
        }
    }
}

/// The JSON of all results on a series; not a number would be `null`.
fn all_json(series: &EmissionSeries, reduction: Reduction, as_of: chrono::NaiveDate) -> String {
    let half = Portion::constant(0.5);
    let goal = (reduction.by(), reduction.allowable());
    let base = BaseReference::constant(2005);
    let json = serde_json::json!({
        "eea": eea::distance_to_target_path(series, reduction, as_of).ok(),
        "eurostat": eurostat::growth_ratio(series, reduction, as_of).ok(),
        "un": un_2023::expected_progress(series, reduction, as_of).ok(),
        "c40": [c40::peaked_by_code(series, as_of), c40::peaked_by_text(series, as_of)],
        "nzm": net_zero_metrics(series, goal, as_of).ok(),
        "k24": klimatkollen_2024::budget_outlook(series, goal, as_of).ok(),
        "k26": klimatkollen_2026::paris_test(series, as_of).ok(),
        "sweden": sweden::fulfilment(series, base, half, as_of).ok(),
        "jrc": jrc::achieved_share(series, base, half, as_of).ok(),
        "sbti": sbti::required_reduction(half, year(2005), reduction.by()).ok(),
        "esr": esr::allocation_2018(series, half, as_of).ok(),
    });
    // A refused indicator is a null of its own, above the numbers.
    let object = json.as_object().unwrap();
    object.values().filter(|value| !value.is_null()).map(|v| v.to_string() + "\n").collect()
}

#[test]
fn results_are_written() {
    let json =
        all_json(&norrkoping(), reduction((2015, 575_029.2), (2030, 287_514.6)), day(2022, 6, 30));
    for part in [
        r#""category":"insufficient_progress""#,
        r#""rating":"fair_progress""#,
        r#""status":"not_peaked""#,
        r#""run_out":{"on":{"date":""#,
        r#""meets_paris":false"#,
        r#""slope_multiplier":"#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    let [_, (_, two_points), _, _, (_, negative), ..] = &awkward_series();
    let json = all_json(two_points, reduction((2005, 100.0), (2030, 50.0)), day(2021, 6, 30));
    assert!(json.contains(r#""status":{"unknown":"too_few_observations"}"#), "{json}");
    let json = all_json(negative, reduction((2005, 100.0), (2030, 50.0)), day(2021, 6, 30));
    assert!(json.contains(r#""ratio":{"absent":"latest_not_positive"}"#), "{json}");
}

#[test]
fn results_are_small_values() {
    fn is<T: Copy + Send + Sync>() {}
    is::<Reduction>();
    is::<eea::TargetPathDistance>();
    is::<eurostat::GrowthRatio>();
    is::<un_2023::ExpectedProgress>();
    is::<c40::PeakedEmissions>();
    is::<climate_targets::indicator::net_zero_metrics::NetZeroMetrics>();
    is::<klimatkollen_2024::BudgetOutlook>();
    is::<klimatkollen_2026::ParisTest>();
    is::<sweden::Fulfilment>();
    is::<jrc::AchievedShare>();
    is::<sbti::RequiredReduction>();
    is::<esr::Allocation>();
}

fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    proptest::collection::btree_map(2006..2020_i32, crate::support::level(), 1..12)
        .prop_map(|levels| levels.into_iter().collect())
}

/// A base of 2005 and a share of it that is left in 2030.
fn aims() -> impl Strategy<Value = Reduction> {
    (1.0..1e7_f64, 0.01..1.2_f64)
        .prop_map(|(base, left)| reduction((2005, base), (2030, left * base)))
}

const AS_OF: i32 = 2021;

proptest! {
    #![proptest_config(config("indicators"))]

    /// The unit in which emissions are counted changes no ratio, category or date.
    #[test]
    fn scaling_leaves_ratios(levels in levels(), reduction in aims(), power in -8..9_i32) {
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
        let eea = |s, a| eea::distance_to_target_path(s, a, as_of).map(|d| d.distance);
        prop_assert_eq!(eea(&one, reduction), eea(&other, larger));
        let c40 = |s| (c40::peaked_by_code(s, as_of).status, c40::peaked_by_text(s, as_of));
        prop_assert_eq!(c40(&one).0, c40(&other).0);
        prop_assert_eq!(c40(&one).1.fall_of_peak, c40(&other).1.fall_of_peak);
        let nzm = |s, a: Reduction| net_zero_metrics(s, (a.by(), a.allowable()), as_of)
            .map(|m| (m.duration, m.slope_multiplier));
        prop_assert_eq!(nzm(&one, reduction), nzm(&other, larger));
        let k24 = |s, a: Reduction| klimatkollen_2024::budget_outlook(s, (year(2021), a.base_level()), as_of)
            .map(|o| (o.run_out, o.zero_year, o.path.map(|p| p.yearly_cut())));
        prop_assert_eq!(k24(&one, reduction), k24(&other, larger));
        let k26 = |s| klimatkollen_2026::paris_test(s, as_of).map(|p| (p.meets_paris, p.floored_meets_paris));
        prop_assert_eq!(k26(&one), k26(&other));
    }

    /// Shifting all years shifts the years of the result and nothing else.
    #[test]
    fn shifting_years_shifts_years(levels in levels(), reduction in aims(), by in -300..300_i32) {
        let shifted: Vec<_> = levels.iter().map(|(y, t)| (y + by, *t)).collect();
        let (one, other) = (series_with(&levels), series_with(&shifted));
        let later = Reduction::new((year(2005 + by), reduction.base_level()), (year(2030 + by), reduction.allowable())).unwrap();
        let (now, then) = (day(AS_OF, 6, 30), day(AS_OF + by, 6, 30));
        let growth = |s, a, d| eurostat::growth_ratio(s, a, d).map(|g| (g.ratio, g.category));
        prop_assert_eq!(growth(&one, reduction, now), growth(&other, later, then));
        let un = |s, a, d| un_2023::expected_progress(s, a, d)
            .map(|e| (e.expected, e.share_of_path_change, e.rating));
        prop_assert_eq!(un(&one, reduction, now), un(&other, later, then));
        let eea = |s, a, d| eea::distance_to_target_path(s, a, d).map(|d| d.distance);
        prop_assert_eq!(eea(&one, reduction, now), eea(&other, later, then));
        let c40 = |s, d| (c40::peaked_by_code(s, d).status, c40::peaked_by_text(s, d).status);
        prop_assert_eq!(c40(&one, now), c40(&other, then));
        let nzm = |s, a: Reduction, d, shift: i32| net_zero_metrics(s, (a.by(), a.allowable()), d)
            .map(|m| (m.year.get() - shift, m.gap, m.slope_multiplier, m.budget, m.velocity, m.burn_out));
        prop_assert_eq!(nzm(&one, reduction, now, 0), nzm(&other, later, then, by));
    }

    /// At or under the target's level it is achieved, whatever the growth was.
    #[test]
    fn achieved_comes_first(levels in levels(), reduction in aims(), under in 0.0..=1.0_f64) {
        let mut levels = levels;
        levels.push((2020, reduction.allowable().tonnes() * under));
        let (place, as_of) = (series_with(&levels), day(AS_OF, 6, 30));
        let category = eurostat::growth_ratio(&place, reduction, as_of).unwrap().category;
        prop_assert_eq!(category, Ok(ProgressCategory::TargetAchieved));
        let rating = un_2023::expected_progress(&place, reduction, as_of).unwrap().rating;
        prop_assert_eq!(rating, Ok(Trend2023::TargetMet));
    }

    /// Emitting less is never rated worse.
    #[test]
    fn categories_are_monotone_in_progress(reduction in aims(), a in -0.5..2.0_f64, b in -0.5..2.0_f64) {
        prop_assume!(reduction.allowable() < reduction.base_level());
        let place = |left: f64| series_with(&[(2018, reduction.base_level().tonnes() * left)]);
        let (less, more) = (place(a.min(b)), place(a.max(b)));
        let category = |s| eurostat::growth_ratio(s, reduction, day(AS_OF, 6, 30)).unwrap().category.unwrap();
        prop_assert!(category(&less) <= category(&more));
        let rating = |s| un_2023::expected_progress(s, reduction, day(AS_OF, 6, 30)).unwrap().rating.unwrap();
        prop_assert!(rating(&less) <= rating(&more));
    }

    /// The level of zero velocity leaves the slope as it is; the burn-out level closes the gap.
    #[test]
    fn the_next_level_does_what_it_promises(levels in levels(), goal in 1.0..1e6_f64, by in 2022..2060_i32) {
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
        let slope = metrics.trend_slope.unwrap().tonnes();
        prop_assert!((refitted(still).slope().unwrap().tonnes() - slope).abs() <= 1e-9 * largest);
        let at_goal = refitted(burnt).level_in(year(by)).unwrap().tonnes();
        prop_assert!((at_goal - goal).abs() <= 1e-9 * largest, "{} {}", at_goal, goal);
    }

    /// What C40's code calls peaked, its text does too, once the maximum lies a year further back.
    #[test]
    fn the_code_is_the_stricter_of_falls(levels in levels()) {
        let (place, as_of) = (series_with(&levels), day(AS_OF, 6, 30));
        let (code, text) = (c40::peaked_by_code(&place, as_of), c40::peaked_by_text(&place, as_of));
        if code.status == PeakStatus::Peaked {
            let years = code.latest_year.unwrap().get() - code.peak_year.unwrap().get();
            let too_recent = PeakStatus::Unknown(PeakUnknown::PeakTooRecent);
            prop_assert_eq!(text.status, if years > 5 { PeakStatus::Peaked } else { too_recent });
        }
    }

    /// However long, the whole years of a continuous path stay below its budget.
    #[test]
    fn whole_years_stay_below_the_budget(start in 1.0..1e6_f64, budget in 1.0..1e7_f64, to in 2024..2200_i32) {
        let path = BudgetPath::new((year(2024), tonnes(start)), tonnes(budget)).unwrap();
        let sum = path.sum_after_first(year(to)).unwrap().tonnes();
        prop_assert!(sum < budget);
        let by_years: f64 = (2025..=to).map(|y| path.level_in(year(y)).unwrap().tonnes()).sum();
        prop_assert!((sum - by_years).abs() <= 1e-9 * budget);
    }

    /// A right Riemann sum is the sum of the years after the first, less the level each year.
    #[test]
    fn a_budget_sums_the_years_after_the_first(a in -1e6..1e6_f64, b in -1e6..1e6_f64, over in 0.0..1e6_f64) {
        let path = Pathway::linear((year(2020), tonnes(a)), (year(2040), tonnes(b))).unwrap();
        let budget = budget_of(&path, year(2021), year(2050), tonnes(over)).unwrap().tonnes();
        let by_years: f64 = (2022..=2050).map(|y| path.level_in(year(y)).unwrap().tonnes() - over).sum();
        prop_assert!((budget - by_years).abs() <= 1e-7);
        prop_assert_eq!(budget_of(&path, year(2021), year(2021), tonnes(over)), Err(Absent::Due));
    }

    /// Of its two starts the allocation takes the lower.
    #[test]
    fn the_lower_allocation(levels in proptest::array::uniform3(1.0..1e6_f64), base in 1.0..1e6_f64, cut in 0.0..=1.0_f64) {
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

    /// Whatever the series, what is written is a number or a reason, and nothing panics.
    #[test]
    fn numbers_or_reasons(
        observations in observations(prop_oneof![crate::support::level(), extreme_level()].boxed()),
        base in extreme_level(), goal in extreme_level(), due in 1991..2060_i32, seen in 1986..2055_i32,
    ) {
        let levels: Vec<_> = observations.iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect();
        let place = series_with(&levels);
        let json = all_json(&place, reduction((1990, base), (due, goal)), day(seen, 12, 31));
        prop_assert!(!json.contains("null"), "{}", json);
    }
}
