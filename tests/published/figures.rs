//! Reproduces published figures. Each test names its source; no expected value comes from this
//! crate.

use approx::assert_relative_eq;
use chrono::NaiveDate;
use climate_targets::quantity::PointsOfBase;
use climate_targets::target::{BaselineScenario, Divisor, PermittedGrowth, SupplementaryCap};
use climate_targets::trend::TrendFit;
use climate_targets::{
    Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions, Estimator, Known,
    Portion, Share, Target, Verdict, Year,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn series(place: &'static str, megatonnes: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder(place);
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
               &(year, level): &(i32, f64)| {
        b.observe(year, Emissions::from_megatonnes(level))
    };
    megatonnes.iter().fold(builder, add).build().unwrap()
}

fn reduce_by(share: f64, base: i32, by: i32) -> Target {
    let ambition = Ambition::ReduceBy(Portion::constant(share));
    Target::builder("reduce-by")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(by)))
        .reference(BaseReference::constant(base))
        .build()
        .unwrap()
}

fn at_most(megatonnes: f64, by: i32) -> Target {
    let ambition = Ambition::AtMost(Emissions::from_megatonnes(megatonnes).unwrap());
    Target::builder("at-most")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(by)))
        .build()
        .unwrap()
}

fn mt(level: Known<Emissions>) -> f64 {
    level.unwrap().megatonnes()
}

fn fraction(share: Known<Share>) -> f64 {
    share.unwrap().fraction()
}

/// Source: FCM Partners for Climate Protection, milestone 2: 20 % below 1 000 000 t is 800 000 t.
#[test]
fn a_cut_of_20_percent_leaves_80_percent_of_the_base() {
    let base = Emissions::from_tonnes(1_000_000.0).unwrap();
    let allowable =
        Ambition::ReduceBy(Portion::constant(0.2)).allowable(Ok(base), Year::constant(2030));
    assert_eq!(allowable.unwrap().tonnes(), 800_000.0);
}

/// Source: miljomal.se; prop. 2016/17:146. The effort-sharing base of 1990 is the national total
/// of 71.5 Mt less a fixed 25.0 Mt under emissions trading.
#[test]
fn swedish_limits_for_2030_2040_and_2045() {
    let total = Emissions::from_megatonnes(71.5).unwrap();
    let trading = Emissions::from_megatonnes(25.0).unwrap();
    let base = total.checked_sub(trading).unwrap();
    assert_relative_eq!(base.megatonnes(), 46.5, max_relative = 1e-12);
    let sweden = EmissionSeries::builder("Sweden, effort sharing")
        .observe(1990, base)
        .observe(2020, Emissions::from_megatonnes(30.0))
        .build()
        .unwrap();
    let cases = [(0.63, 8.0, 2030, 17.205, 20.925), (0.75, 2.0, 2040, 11.625, 12.555)];
    for (cut, points, by, net, gross) in cases {
        let cap =
            SupplementaryCap::points_of_base(PointsOfBase::from_points(points).unwrap()).unwrap();
        let ambition = Ambition::ReduceBy(Portion::constant(cut));
        let target = Target::builder("sweden")
            .goal(ambition)
            .deadline(Deadline::By(Year::constant(by)))
            .reference(BaseReference::constant(1990))
            .supplement(cap)
            .build()
            .unwrap();
        let result = Assessor::as_of(day(2022, 1, 1)).assess(&sweden, &target);
        let supplement = result.figures().supplement.unwrap();
        assert_relative_eq!(mt(result.figures().allowable), net, max_relative = 1e-12);
        assert_relative_eq!(mt(supplement.gross_limit), gross, max_relative = 1e-12);
        assert_relative_eq!(mt(Ok(supplement.cap)), gross - net, max_relative = 1e-9);
    }
    let net_zero = climate_targets::target::NetZero::with_own_reduction(Portion::constant(0.85));
    let limit_2045 = Ambition::NetZero(net_zero).allowable(Ok(total), Year::constant(2045));
    assert_relative_eq!(mt(limit_2045), 10.725, max_relative = 1e-12);
}

/// Source: Citepa, Secten 2023, and AEF: 414.8 Mt in 2021, 403.8 Mt in 2022, 270 Mt for 2030.
#[test]
fn required_rates_of_france_after_2022() {
    let france = series("France", &[(2021, 414.8), (2022, 403.8)]);
    let target = at_most(270.0, 2030);
    let result = Assessor::as_of(day(2023, 6, 1)).assess(&france, &target);
    let required = result.figures().required.unwrap();
    assert_relative_eq!(mt(required.linear_per_year), 16.725, max_relative = 1e-6);
    assert_relative_eq!(fraction(required.share_of_latest), 0.041_419, epsilon = 1e-6);
    assert_relative_eq!(fraction(required.compound), 0.049_068, epsilon = 1e-6);
    let since_2021 = reduce_by(0.5, 2021, 2030);
    let change = Assessor::as_of(day(2023, 6, 1)).assess(&france, &since_2021).figures().change;
    assert_relative_eq!(fraction(change.unwrap().share), -0.026_518, epsilon = 1e-6);
}

/// Source: Haut Conseil pour le climat, report of 2023: emissions must fall by 17 Mt a year and
/// fell by 9.1 Mt a year.
#[test]
fn effort_ratio_of_france() {
    // Emissions fell by 9.1 Mt in each of two years, and must fall by 170 Mt in the next ten years.
    let france = series("France", &[(2020, 418.2), (2021, 409.1), (2022, 400.0)]);
    let target = at_most(230.0, 2032);
    let result = Assessor::as_of(day(2023, 6, 1)).assess(&france, &target);
    assert_relative_eq!(result.figures().effort_ratio.unwrap(), 1.868_132, epsilon = 1e-6);
}

/// Source: Trafikverket 2019: from 0.82 of the base in 2018 to 0.30 of the base in 2030.
#[test]
fn compound_rate_of_swedish_transport() {
    let transport = series("Transport", &[(2018, 0.82)]);
    let target = at_most(0.3, 2030);
    let result = Assessor::as_of(day(2019, 6, 1)).assess(&transport, &target);
    let compound = result.figures().required.unwrap().compound;
    assert_relative_eq!(fraction(compound), 0.080_379, epsilon = 1e-6);
}

/// Source: 2030.miljobarometern.se: a reduction of 34.3 % is 49 % of the way to -70 %.
#[test]
fn progress_of_swedish_transport() {
    let transport = series("Transport", &[(2010, 100.0), (2023, 65.7)]);
    let target = reduce_by(0.70, 2010, 2030);
    let result = Assessor::as_of(day(2024, 6, 1)).assess(&transport, &target);
    assert_relative_eq!(fraction(result.figures().progress), 0.49, max_relative = 1e-12);
    let change = result.figures().change.unwrap().share;
    assert_relative_eq!(fraction(change), -0.343, max_relative = 1e-12);
}

/// Source: CDP cities 2013: 5.7 t per head in 2005, 4.1 t in 2013, 3.99 t promised for 2020. The
/// test treats these per-head figures as plain levels.
#[test]
fn per_head_figures_assessed_as_plain_levels() {
    let city = EmissionSeries::builder("a city, per head")
        .observe(2005, Emissions::from_tonnes(5.7))
        .observe(2013, Emissions::from_tonnes(4.1))
        .build()
        .unwrap();
    let target = reduce_by(0.3, 2005, 2020);
    let result = Assessor::as_of(day(2014, 6, 1)).assess(&city, &target);
    let figures = result.figures();
    assert_relative_eq!(figures.allowable.unwrap().tonnes(), 3.99, max_relative = 1e-12);
    let change = figures.change.unwrap().share;
    assert_relative_eq!(fraction(change), -0.280_702, epsilon = 1e-6);
    assert_relative_eq!(fraction(figures.progress), 0.935_673, epsilon = 1e-6);
    let path = figures.path.unwrap();
    assert_relative_eq!(path.level.tonnes(), 4.788, epsilon = 1e-6);
    assert_relative_eq!(path.gap.unwrap().tonnes(), -0.688, epsilon = 1e-6);
}

const NORRKOPING: [f64; 7] = [
    575_029.197_615_897,
    587_981.674_412_033,
    562_126.750_235_607,
    567_506.055_574_675,
    561_072.598_453_251,
    511_529.056_937_4,
    543_303.129_520_453,
];

fn norrkoping() -> impl DoubleEndedIterator<Item = (Year, Emissions)> + Clone {
    NORRKOPING.into_iter().enumerate().map(|(index, level)| {
        (
            Year::constant(2015 + i32::try_from(index).unwrap()),
            Emissions::from_tonnes(level).unwrap(),
        )
    })
}

/// Source: Klimatkollen's unit tests, Norrköping 2015-2021, t CO2.
#[test]
fn least_squares_trend_of_norrkoping() {
    let trend = TrendFit::of(Estimator::ols(), norrkoping()).unwrap();
    assert_relative_eq!(trend.slope().unwrap().tonnes(), -8_897.771_11, epsilon = 1e-5);
    for (year, level) in [(2024, 504_977.439_46), (2030, 451_590.812_8), (2050, 273_635.390_66)] {
        let projected = trend.level_in(Year::constant(year)).unwrap().tonnes();
        assert_relative_eq!(projected, level, epsilon = 1e-4);
    }
    let interval = trend.interval_in(Year::constant(2030)).unwrap();
    assert_relative_eq!(interval.low.tonnes(), 341_327.0, epsilon = 1.0);
    assert_relative_eq!(interval.high.tonnes(), 561_854.0, epsilon = 1.0);
}

/// Source: Klimatkollen's unit tests, Norrköping 2015-2021, t CO2.
#[test]
fn theil_sen_slope_of_norrkoping() {
    let trend = TrendFit::of(Estimator::theil_sen(), norrkoping()).unwrap();
    assert_relative_eq!(trend.slope().unwrap().tonnes(), -8_067.642, epsilon = 1e-3);
}

/// Source: Klimatkollen's unit tests, Östersund 2015-2021, t CO2. The expected rates were
/// recomputed.
#[test]
fn annual_rates_of_ostersund() {
    let levels = [
        143_786.390_451_667,
        136_270.272_900_585,
        134_890.137_836_385,
        123_096.170_608_436,
        113_061.651_497_606,
        94_746.139_659_753_2,
        95_248.286_417_909_3,
    ];
    let points = levels.iter().enumerate().map(|(index, level)| {
        (
            Year::constant(2015 + i32::try_from(index).unwrap()),
            Emissions::from_tonnes(*level).unwrap(),
        )
    });
    let rate = |estimator| fraction(TrendFit::of(estimator, points.clone()).unwrap().rate());
    assert_relative_eq!(rate(Estimator::endpoint_rate()), -0.066_337_54, epsilon = 1e-6);
    assert_relative_eq!(rate(Estimator::log_linear()), -0.073_546, epsilon = 1e-6);
    let slope = TrendFit::of(Estimator::ols(), points.clone()).unwrap().slope().unwrap().tonnes();
    let mean = levels.iter().sum::<f64>() / levels.len() as f64;
    assert_relative_eq!(slope / mean, -0.074_453, epsilon = 1e-6);
}

/// Sources: CDP 2021 (base level 1 174 kt in 1990) and lahdenymparistovahti.fi (restated base level
/// 1 079 kt; 353.5 kt in 2022). The two vintages share the latest level.
#[test]
fn progress_of_lahti_depends_on_the_vintage() {
    let target = reduce_by(0.8, 1990, 2025);
    for (base, reduction, progress) in
        [(1174.0, 0.698_893, 0.873_616), (1079.0, 0.672_382, 0.840_477)]
    {
        let lahti = EmissionSeries::builder("Lahti")
            .observe(1990, Emissions::from_kilotonnes(base))
            .observe(2022, Emissions::from_kilotonnes(353.5))
            .build()
            .unwrap();
        let result = Assessor::as_of(day(2023, 6, 1)).assess(&lahti, &target);
        let change = result.figures().change.unwrap().share;
        assert_relative_eq!(fraction(change), -reduction, epsilon = 1e-6);
        assert_relative_eq!(fraction(result.figures().progress), progress, epsilon = 1e-6);
    }
}

/// Source: etc.se on the Swedish goal for 2030: -63 % from a base 1.081081 times as large equals
/// -60 %. By the rebasing formula `r' = 1 - (1 - r) E(t0)/E(t0')`, both wordings allow the same
/// level.
#[test]
fn a_rebased_reduction_allows_the_same_level() {
    let allowed = |base: f64, cut: f64| {
        let base = Emissions::from_megatonnes(base).unwrap();
        mt(Ambition::ReduceBy(Portion::constant(cut)).allowable(Ok(base), Year::constant(2030)))
    };
    assert_relative_eq!(allowed(1.081_081, 0.63), allowed(1.0, 0.6), max_relative = 1e-6);
}

/// Source: France, L.100-4 code de l'énergie as of 2015: a cut by 40 % leaves 60 of 100, and a
/// division by four leaves 25. The text of 2019 divides by *more than* six, so exactly a sixth
/// misses the target.
#[test]
fn french_targets_cut_by_40_percent_or_divide_by_four_or_more_than_six() {
    let base = Emissions::from_megatonnes(100.0).unwrap();
    let level = |ambition: Ambition| mt(ambition.allowable(Ok(base), Year::constant(2030)));
    assert_relative_eq!(level(Ambition::ReduceBy(Portion::constant(0.4))), 60.0);
    assert_relative_eq!(level(Ambition::DivideBy(Divisor::constant(4.0, false))), 25.0);

    let sixth = series("a sixth", &[(1990, 6.0), (2050, 1.0)]);
    let judged = |strict| {
        let ambition = Ambition::DivideBy(Divisor::constant(6.0, strict));
        let target = Target::builder("six")
            .goal(ambition)
            .deadline(Deadline::By(Year::constant(2050)))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap();
        Assessor::as_of(day(2052, 1, 1)).assess(&sixth, &target).verdict()
    };
    assert!(matches!(judged(false), Verdict::Met { .. }));
    assert!(matches!(judged(true), Verdict::Missed { .. }));
}

/// Sources: the nationally determined contributions of DR Congo (17 % below 430 Mt) and Oman (7 %
/// below 125.254 Mt).
#[test]
fn cuts_below_the_baseline_scenarios_of_dr_congo_and_oman() {
    for (baseline, cut, allowed) in [(430.0, 0.17, 356.9), (125.254, 0.07, 116.486_22)] {
        let nodes = vec![(Year::constant(2030), Emissions::from_megatonnes(baseline).unwrap())];
        let scenario = BaselineScenario::reduce_by(Portion::constant(cut), nodes).unwrap();
        let target = Target::builder("contribution")
            .goal(Ambition::BelowBaseline(scenario))
            .deadline(Deadline::By(Year::constant(2030)));
        let country = series("a country", &[(2020, 100.0)]);
        let target = target.build().unwrap();
        let result = Assessor::as_of(day(2023, 6, 1)).assess(&country, &target);
        assert_relative_eq!(mt(result.figures().allowable), allowed, max_relative = 1e-9);
    }
}

/// Sources: the EU's burden sharing under the Kyoto Protocol, which lets Sweden's emissions grow by
/// 4 %; EEA, May 2007: in 2005, Sweden was 7.4 % below its base and 10.4 points below a path to
/// 2010.
#[test]
fn kyoto_gaps_of_sweden_and_the_united_kingdom() {
    let growth = PermittedGrowth::new(Share::from_percent(4.0).unwrap()).unwrap();
    let deadline = Deadline::By(Year::constant(2010));
    let target = Target::builder("SE-KYOTO")
        .goal(Ambition::MayGrowBy(growth))
        .deadline(deadline)
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let sweden = series("Sweden", &[(1990, 100.0), (2005, 92.6)]);
    let result = Assessor::as_of(day(2006, 6, 1)).assess(&sweden, &target);
    assert_relative_eq!(mt(result.figures().allowable), 104.0, max_relative = 1e-12);
    let points = result.figures().path.unwrap().gap_points_of_base.unwrap();
    assert_relative_eq!(points.points(), -10.4, max_relative = 1e-9);
    assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
    // The United Kingdom cut its emissions by 15.7 % by 2005, against a target of 12.5 %. Its gap
    // to the path is -6.325 points.
    let britain = series("United Kingdom", &[(1990, 100.0), (2005, 84.3)]);
    let target = reduce_by(0.125, 1990, 2010);
    let result = Assessor::as_of(day(2006, 6, 1)).assess(&britain, &target);
    let points = result.figures().path.unwrap().gap_points_of_base.unwrap();
    assert_relative_eq!(points.points(), -6.325, max_relative = 1e-9);
}

/// Source: Uppsala's climate goal of 2022: a cut to 28 % of the level of 2020, or 285 kt, which
/// implies a base of 1 018 kt.
#[test]
fn uppsala_cuts_to_28_percent_of_2020() {
    let base = Emissions::from_kilotonnes(1018.0).unwrap();
    let level =
        Ambition::ReduceTo(Portion::constant(0.28)).allowable(Ok(base), Year::constant(2030));
    assert_relative_eq!(level.unwrap().kilotonnes(), 285.0, max_relative = 1e-3);
}
