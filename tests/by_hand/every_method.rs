//! Five tables with the result of every method on the first ten series of `awkward_series`. A cell
//! is a number, a word, or the name of the reason why there is no figure. The table of the
//! published indicators is in `indicators/every_series.rs`.
//!
//! The expected figures were computed outside this crate from the published formulas, with exact
//! fractions and brute force: medians by sorting all slopes, least absolute deviations by trying
//! all pairs, Student's t by integrating its density, run-out dates as roots of the sum or
//! integral.

use crate::support::*;
use climate_targets::budget::{Budget, RunOut, RunOuts, past_excess};
use climate_targets::pathway::{PathAnchor, PathShape, Pathway};
use climate_targets::quantity::{HalfWidth, PartialDate};
use climate_targets::robustness::MethodGrid;
use climate_targets::trend::mann_kendall;
use climate_targets::trend::{EstimatorKind, GivenProjection, ProjectedLevel, TrendFit};
use climate_targets::{
    Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions, Estimator, Known,
    PathMethod, Period, Portion, Share, Target, Year,
};

type Table<const ROWS: usize> = [(&'static str, [&'static str; 10]); ROWS];

const fn year(year: i32) -> Year {
    Year::constant(year)
}

fn number(value: Known<f64>) -> String {
    value.map_or_else(|reason| reason.name().into(), |value| value.to_string())
}

fn level(value: Known<Emissions>) -> String {
    number(value.map(Emissions::tonnes))
}

fn share(value: Known<Share>) -> String {
    number(value.map(Share::fraction))
}

/// Compares the result for each cell with the expected text. Numbers may differ by 5e-6, or by 5e-6
/// of an expected number above 1.
fn check_table<const ROWS: usize>(
    table: Table<ROWS>,
    cell: impl Fn(&str, &EmissionSeries) -> String,
) {
    for (method, cells) in table {
        for ((name, series), expected) in awkward_series().iter().zip(cells) {
            let actual = cell(method, series);
            match (actual.parse::<f64>(), expected.parse::<f64>()) {
                (Ok(a), Ok(b)) => {
                    let within = 5e-6 * b.abs().max(1.0);
                    assert!((a - b).abs() <= within, "{method}, {name}: {a}, not {b}");
                }
                _ => assert_eq!(actual, expected, "{method}, {name}"),
            }
        }
    }
}

/// Trends over all years (`mean change`: over five years). `level` is the projection for 2030,
/// `low` the lower end of its 95 % interval, and `chance` the probability of at most 50 t in 2030.
/// For Theil-Sen and least absolute deviations, `low` and `high` are the ends of the slope
/// interval. The last two rows are S and the p-value of the Mann-Kendall test.
#[rustfmt::skip]
const TRENDS: Table<18> = [
    ("ols level", ["no_observation", "61.5385", "58.4045", "-55.6906", "-94.4751", "24.2541", "100", "164.917", "50", "35.0829"]),
    ("ols low", ["no_observation", "too_few_points", "8.56734", "-129.195", "-109.944", "21.6759", "100", "113.353", "50", "-16.4815"]),
    ("ols chance", ["no_observation", "too_few_points", "0.271753", "0.991883", "0.999993", "0.999995", "no_residual_variance", "0.0017336", "no_residual_variance", "0.766564"]),
    ("theil-sen level", ["no_observation", "61.5385", "36.5", "-136.667", "-120", "20", "100", "250", "50", "-50"]),
    ("theil-sen low", ["no_observation", "too_few_points", "-5", "-20", "-10", "1", "0", "1.66667", "-2", "-10"]),
    ("theil-sen high", ["no_observation", "too_few_points", "-0.909091", "-3.63636", "-7.5", "1.41667", "0", "10", "-2", "-1.66667"]),
    ("lad level", ["no_observation", "61.5385", "61.5385", "-53.8462", "-92.3077", "24.6154", "100", "157.692", "50", "42.3077"]),
    ("lad low", ["no_observation", "-1.53846", "-1.53846", "-6.15385", "-7.69231", "1.38462", "0", "2.30769", "-2", "-2.30769"]),
    ("lad high", ["no_observation", "-1.53846", "-1.53846", "-6.15385", "-7.69231", "1.38462", "0", "2.30769", "-2", "-2.30769"]),
    ("log-linear level", ["no_observation", "65.108", "61.8663", "level_not_positive", "level_not_positive", "level_not_positive", "100", "172.852", "55.7634", "43.3124"]),
    ("log-linear low", ["no_observation", "too_few_points", "32.2165", "level_not_positive", "level_not_positive", "level_not_positive", "100", "117.297", "54.34", "19.6378"]),
    ("log-linear chance", ["no_observation", "too_few_points", "0.1477", "level_not_positive", "level_not_positive", "level_not_positive", "no_residual_variance", "0.000443789", "0.000151873", "0.679623"]),
    ("endpoint level", ["no_observation", "65.108", "55.1861", "level_not_positive", "level_not_positive", "level_not_positive", "100", "196.556", "55.1861", "31.498"]),
    ("mean change level", ["no_observation", "too_few_points", "gap_in_window", "level_not_positive", "level_not_positive", "35.9208", "100", "325.789", "53.4082", "11.5359"]),
    ("through latest level", ["no_observation", "61.5385", "52.5603", "-65.1934", "-98.453", "23.5912", "100", "178.177", "50", "21.8232"]),
    ("without 2018 level", ["no_observation", "too_few_points", "57.7901", "-54.5179", "-94.6281", "24.2287", "100", "165.427", "50", "34.573"]),
    ("kendall s", ["too_few_points", "too_few_points", "-6", "-14", "-15", "15", "0", "15", "-15", "-15"]),
    ("kendall p", ["too_few_points", "too_few_points", "0.0894294", "0.0128989", "0.00853492", "0.00853492", "no_variance", "0.00853492", "0.00853492", "0.00853492"]),
];

fn trend_cell(method: &str, series: &EmissionSeries) -> String {
    let points = series.observations().iter().map(|o| (o.year, o.emissions));
    let (name, figure) = method.rsplit_once(' ').unwrap();
    let all = |kind| Estimator::new(kind).since(year(2005));
    let estimator = match name {
        "ols" => all(EstimatorKind::Ols),
        "theil-sen" => all(EstimatorKind::TheilSen),
        "lad" => all(EstimatorKind::Lad),
        "log-linear" => all(EstimatorKind::LogLinear),
        "endpoint" => all(EstimatorKind::EndpointRate),
        // The mean annual change accepts no gaps.
        "mean change" => Estimator::mean_annual_change().last_years(5),
        "through latest" => all(EstimatorKind::Ols).through_latest(),
        "without 2018" => all(EstimatorKind::Ols).excluding(&[year(2018)]).unwrap(),
        "kendall" => {
            let test = mann_kendall(points);
            return match figure {
                "s" => number(test.map(|test| test.s as f64)),
                _ => share(test.and_then(|test| test.p_value)),
            };
        }
        other => panic!("no estimator {other}"),
    };
    let trend = TrendFit::of(estimator, points);
    let slopes = || match name {
        "lad" => trend?.optimal_slopes(),
        _ => trend?.slope_interval(),
    };
    let interval = || trend?.interval_in(year(2030));
    match (name, figure) {
        ("theil-sen" | "lad", "low") => level(slopes().map(|slopes| slopes.low)),
        ("theil-sen" | "lad", "high") => level(slopes().map(|slopes| slopes.high)),
        (_, "level") => level(trend.and_then(|trend| trend.level_in(year(2030)))),
        (_, "low") => level(interval().map(|interval| interval.low)),
        (_, "chance") => {
            share(trend.and_then(|t| t.probability_at_or_under(tonnes(50.0), year(2030))))
        }
        other => panic!("no figure {other:?}"),
    }
}

#[test]
fn every_trend_on_every_series() {
    check_table(TRENDS, trend_cell);
}

/// The level in 2025, in tonnes, of each path shape from each anchor. The target is half the 2005
/// level by 2030. The anchors are the base, the level at the adoption in 2016, the latest level,
/// and 90 t in mid-2010. The fixed annual cut is 5 %, the linear cut 3 % of the anchor's level a
/// year, and the budgets are 1000 t.
#[rustfmt::skip]
const PATHS: Table<36> = [
    ("base of_target", ["no_base", "60", "60", "60", "60", "base_not_positive", "60", "60", "60", "60"]),
    ("base linear", ["no_base", "60", "60", "60", "60", "base_not_positive", "60", "60", "60", "60"]),
    ("base constant_rate", ["no_base", "57.4349", "57.4349", "57.4349", "57.4349", "base_not_positive", "57.4349", "57.4349", "57.4349", "57.4349"]),
    ("base floor_blend", ["no_base", "57.4349", "57.4349", "57.4349", "57.4349", "base_not_positive", "57.4349", "57.4349", "57.4349", "57.4349"]),
    ("base fixed_annual_cut", ["no_base", "35.8486", "35.8486", "35.8486", "35.8486", "-3.58486", "35.8486", "35.8486", "35.8486", "35.8486"]),
    ("base linear_share", ["no_base", "40", "40", "40", "40", "-4", "40", "40", "40", "40"]),
    ("base budget_continuous", ["no_base", "13.5335", "13.5335", "13.5335", "13.5335", "anchor_not_positive", "13.5335", "13.5335", "13.5335", "13.5335"]),
    ("base budget_annual", ["no_base", "14.8644", "14.8644", "14.8644", "14.8644", "anchor_not_positive", "14.8644", "14.8644", "14.8644", "14.8644"]),
    ("base stepwise", ["no_base", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target"]),
    ("adoption of_target", ["anchor_not_observed", "anchor_not_observed", "64.2857", "53.5714", "39.2857", "base_not_positive", "67.8571", "71.4286", "60", "64.2857"]),
    ("adoption linear", ["anchor_not_observed", "anchor_not_observed", "64.2857", "53.5714", "39.2857", "base_not_positive", "67.8571", "71.4286", "60", "64.2857"]),
    ("adoption constant_rate", ["anchor_not_observed", "anchor_not_observed", "61.6792", "53.3641", "36.0453", "base_not_positive", "64.0443", "66.2619", "58.6061", "61.6792"]),
    ("adoption floor_blend", ["anchor_not_observed", "anchor_not_observed", "61.6792", "53.3641", "20", "base_not_positive", "64.0443", "66.2619", "58.6061", "61.6792"]),
    ("adoption fixed_annual_cut", ["anchor_not_observed", "anchor_not_observed", "56.7224", "37.815", "12.605", "3.7815", "63.0249", "69.3274", "49.1595", "56.7224"]),
    ("adoption linear_share", ["anchor_not_observed", "anchor_not_observed", "65.7", "43.8", "14.6", "4.38", "73", "80.3", "56.94", "65.7"]),
    ("adoption budget_continuous", ["anchor_not_observed", "anchor_not_observed", "40.0372", "34.9649", "16.7054", "5.68459", "40.657", "40.8734", "38.6563", "40.0372"]),
    ("adoption budget_annual", ["anchor_not_observed", "anchor_not_observed", "41.4385", "35.5139", "16.7351", "5.68551", "42.4098", "43.0017", "39.6758", "41.4385"]),
    ("adoption stepwise", ["anchor_not_observed", "anchor_not_observed", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target"]),
    ("latest of_target", ["no_observation", "62.5", "60", "25", "15", "base_not_positive", "75", "100", "60", "50"]),
    ("latest linear", ["no_observation", "62.5", "60", "25", "15", "base_not_positive", "75", "100", "60", "50"]),
    ("latest constant_rate", ["no_observation", "60.8163", "59.1608", "anchor_not_positive", "anchor_not_positive", "base_not_positive", "70.7107", "86.6025", "59.1608", "50"]),
    ("latest floor_blend", ["no_observation", "60.8163", "59.1608", "anchor_not_positive", "anchor_not_positive", "base_not_positive", "70.7107", "86.6025", "59.1608", "50"]),
    ("latest fixed_annual_cut", ["no_observation", "55.867", "54.1647", "0", "-15.4756", "7.73781", "77.3781", "116.067", "54.1647", "38.689"]),
    ("latest linear_share", ["no_observation", "63.2", "59.5", "0", "-17", "8.5", "85", "127.5", "59.5", "42.5"]),
    ("latest budget_continuous", ["no_observation", "45.6967", "49.3282", "anchor_not_positive", "anchor_not_positive", "9.51229", "60.6531", "70.855", "49.3282", "38.94"]),
    ("latest budget_annual", ["no_observation", "46.6792", "49.909", "anchor_not_positive", "anchor_not_positive", "9.51466", "62.0921", "74.5765", "49.909", "39.1763"]),
    ("latest stepwise", ["no_observation", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target"]),
    ("point of_target", ["no_base", "60.2564", "60.2564", "60.2564", "60.2564", "base_not_positive", "60.2564", "60.2564", "60.2564", "60.2564"]),
    ("point linear", ["no_base", "60.2564", "60.2564", "60.2564", "60.2564", "base_not_positive", "60.2564", "60.2564", "60.2564", "60.2564"]),
    ("point constant_rate", ["no_base", "58.1332", "58.1332", "58.1332", "58.1332", "base_not_positive", "58.1332", "58.1332", "58.1332", "58.1332"]),
    ("point floor_blend", ["no_base", "58.1332", "58.1332", "58.1332", "58.1332", "base_not_positive", "58.1332", "58.1332", "58.1332", "58.1332"]),
    ("point fixed_annual_cut", ["42.7794", "42.7794", "42.7794", "42.7794", "42.7794", "42.7794", "42.7794", "42.7794", "42.7794", "42.7794"]),
    ("point linear_share", ["50.85", "50.85", "50.85", "50.85", "50.85", "50.85", "50.85", "50.85", "50.85", "50.85"]),
    ("point budget_continuous", ["24.4055", "24.4055", "24.4055", "24.4055", "24.4055", "24.4055", "24.4055", "24.4055", "24.4055", "24.4055"]),
    ("point budget_annual", ["24.4163", "24.4163", "24.4163", "24.4163", "24.4163", "24.4163", "24.4163", "24.4163", "24.4163", "24.4163"]),
    ("point stepwise", ["not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target", "not_part_of_target"]),
];

fn path_cell(method: &str, series: &EmissionSeries) -> String {
    let (anchor, shape) = method.split_once(' ').unwrap();
    let anchor = match anchor {
        "base" => PathAnchor::Base,
        "adoption" => PathAnchor::Adoption,
        "latest" => PathAnchor::Latest,
        _ => PathAnchor::at(2010.5, tonnes(90.0)).unwrap(),
    };
    let budget = tonnes(1000.0);
    let shape = [
        PathShape::OfTarget,
        PathShape::Linear,
        PathShape::ConstantRate,
        PathShape::FloorBlend,
        PathShape::FixedAnnualCut(Portion::constant(0.05)),
        PathShape::LinearShare(Portion::constant(0.03)),
        PathShape::BudgetContinuous(budget),
        PathShape::BudgetAnnual(budget),
        PathShape::Stepwise,
    ]
    .into_iter()
    .find(|known| known.name() == shape)
    .unwrap();
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("half")
        .goal(half)
        .deadline(Deadline::By(year(2030)))
        .reference(BaseReference::constant(2005))
        .adoption(PartialDate::constant(2016, 6, 30))
        .build()
        .unwrap();
    let assessor =
        Assessor::as_of(day(2021, 6, 30)).path(PathMethod::new(shape).with_anchor(anchor));
    level(assessor.assess(series, &target).path().and_then(|path| path.level_in(year(2025))))
}

#[test]
fn every_path_on_every_series() {
    check_table(PATHS, path_cell);
}

/// A budget of 500 t from 2021 on: the amount left, the years left, and the run-out date by three
/// rules and along a projection of 100 t a year. The trend is least squares over all years. The
/// share by past emissions is the place's part, in tonnes, of the 1 Mt budget of a larger area.
/// That area emitted 1000 t a year in 2016-2020. The past excess of 2016-2020 is measured against a
/// straight path from 100 t in 2005 to 50 t in 2030.
#[rustfmt::skip]
const BUDGETS: Table<8> = [
    ("budget remaining", ["no_observation", "500", "500", "500", "500", "500", "500", "500", "500", "500"]),
    ("budget years left", ["no_observation", "6.25", "7.14286", "latest_not_positive", "latest_not_positive", "50", "5", "3.33333", "7.14286", "10"]),
    ("at the latest rate", ["no_observation", "2027-04-02", "2028-02-22", "lasts", "lasts", "2071-01-01", "2026-01-01", "2024-05-02", "2028-02-22", "2031-01-01"]),
    ("along the trend", ["no_observation", "2028-01-27", "2028-04-15", "lasts", "lasts", "2041-01-13", "2026-01-01", "2024-06-29", "2029-03-26", "2031-09-11"]),
    ("under the trend line", ["no_observation", "2028-02-26", "2028-05-22", "lasts", "lasts", "2040-09-07", "2026-01-01", "2024-06-18", "2029-05-22", "2032-03-11"]),
    ("share by past emissions", ["own emissions: 2016 is missing", "own emissions: 2016 is missing", "own emissions: 2017 is missing", "24000", "0", "8000", "100000", "130000", "74000", "70000"]),
    ("past excess", ["no_observation", "6", "18", "-250", "-370", "-330", "130", "280", "0", "-20"]),
    ("along a projection", ["no_observation", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01"]),
];

const PAST: Period = Period::constant(2016, 2020);

fn budget_cell(rule: &str, series: &EmissionSeries) -> String {
    let budget = Budget::constant(500.0, 2021);
    let as_of = day(2021, 6, 30);
    let standing = budget.standing(series, as_of);
    let all_years = Estimator::ols().since(year(2005));
    let run_outs: RunOuts = budget.run_outs(series, as_of, all_years);
    let on = |run_out: Known<RunOut>| match run_out {
        Ok(RunOut::Exhausted(date)) => date.to_string(),
        Ok(RunOut::Lasts) => "lasts".into(),
        Ok(_) => "already_exceeded".into(),
        Err(reason) => reason.name().into(),
    };
    match rule {
        "budget remaining" => level(standing.remaining),
        "budget years left" => number(standing.years_left_at_latest_rate),
        "at the latest rate" => on(run_outs.at_latest_rate),
        "along the trend" => on(run_outs.along_trend),
        "under the trend line" => on(run_outs.under_trend_line),
        "share by past emissions" => {
            let builder = EmissionSeries::builder("all of them");
            let thousands = (2005..=2020).fold(builder, |b, y| b.observe(y, tonnes(1000.0)));
            let larger = thousands.build().unwrap();
            let share = Budget::constant(1e6, 2021).by_past_emissions(series, &larger, PAST);
            match share {
                Ok(share) => level(Ok(share.budget.amount())),
                Err(error) => error.to_string(),
            }
        }
        "past excess" => {
            let halving = ((year(2005), tonnes(100.0)), (year(2030), tonnes(50.0)));
            let path = Pathway::linear(halving.0, halving.1).unwrap();
            level(past_excess(&path, series, as_of, PAST).map(|past| past.excess))
        }
        "along a projection" => {
            let steady = |y| ProjectedLevel::new(year(y), tonnes(100.0));
            let levels = (2021..=2030).map(steady).collect();
            let measures = GivenProjection::new("with measures", "an agency", levels).unwrap();
            on(standing.run_out_along_projection(&measures))
        }
        other => panic!("no rule {other}"),
    }
}

#[test]
fn every_budget_rule_on_every_series() {
    check_table(BUDGETS, budget_cell);
}

/// Robustness of the target "half of 2005 by 2030" under the default methods, derived by hand. Two
/// points give no trend lens. Levels of 90, 80 and 70 t reach 50 t in time; they are on the
/// straight path (70 t in 2020) but above the constant-rate path (66 t). A fall from 78 to 70 t
/// reaches 50 t along a line but not at a constant rate.
const ROBUSTNESS: Table<1> = [(
    "default",
    [
        "undetermined under all 36 defensible methods",
        "none of 36 methods can be applied",
        "on track under 18 of 36 defensible methods; deciding: the path",
        "achieved early under all 36 defensible methods",
        "achieved early under all 36 defensible methods",
        "undetermined under all 36 defensible methods",
        "off track under all 36 defensible methods",
        "off track under all 36 defensible methods",
        "on track under 12 of 36 defensible methods; deciding: the estimator, the path",
        "achieved early under all 36 defensible methods",
    ],
)];

fn robustness_cell(_: &str, series: &EmissionSeries) -> String {
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("half")
        .goal(half)
        .deadline(Deadline::By(year(2030)))
        .reference(BaseReference::constant(2005))
        .build()
        .unwrap();
    let choices = MethodGrid::for_target(&target);
    Assessor::as_of(day(2021, 6, 30)).robustness(series, &target, &choices).unwrap().to_string()
}

#[test]
fn robustness_on_every_series() {
    check_table(ROBUSTNESS, robustness_cell);
}

/// The probability that the target "half of 2005 by 2020" was truly met, from a normal
/// distribution. The 95 % interval of the 2020 inventory has a half-width of 40 %.
#[rustfmt::skip]
const TRULY_MET: Table<1> = [
    ("probability", ["no_observation", "no_observation", "0.0807605", "1", "1", "base_not_positive", "0.0071437", "0.000544224", "0.0807605", "0.5"]),
];

fn probability_cell(_: &str, series: &EmissionSeries) -> String {
    let builder = EmissionSeries::builder("a place");
    let builder = series.observations().iter().fold(builder, |b, o| b.observation(*o));
    let half_width_of_2020 = HalfWidth::from_percent(40.0).unwrap();
    let builder = match series.get(year(2020)) {
        Some(_) => builder.half_width(2020, half_width_of_2020),
        None => builder,
    };
    let series = builder.build().unwrap();
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("half")
        .goal(half)
        .deadline(Deadline::By(year(2020)))
        .reference(BaseReference::constant(2005))
        .build()
        .unwrap();
    let result = Assessor::as_of(day(2021, 6, 30)).assess(&series, &target);
    share(result.details().probability_truly_met())
}

#[test]
fn uncertainty_on_every_series() {
    check_table(TRULY_MET, probability_cell);
}
