//! Every indicator on the first ten series of `awkward_series`.

use super::*;

/// The result of every indicator on each series. A cell is a number, a word, or the name of the
/// reason why there is no figure. The target is half the 2005 level by 2030, the budget 400 t from
/// 2022 on, and the goal of the net-zero metrics (`nzm`) 50 t in 2030.
///
/// The expected figures were recomputed outside this crate from the formulas, with exact fractions
/// and brute force: slopes by refitting, least absolute deviations by trying all pairs, burn-out by
/// solving for the next level, run-out by bisection.
#[rustfmt::skip]
const TABLE: [(&str, [&str; 10]); 29] = [
    ("eea distance", ["no_base", "6", "0", "-70", "-90", "base_not_positive", "30", "80", "0", "-20"]),
    ("eurostat ratio", ["no_base", "0.622358", "0.859309", "latest_not_positive", "latest_not_positive", "base_not_positive", "0", "-1.002", "0.859309", "1.65143"]),
    ("eurostat category", ["no_base", "moderate_progress", "moderate_progress", "target_achieved", "target_achieved", "base_not_positive", "insufficient_progress", "movement_away", "moderate_progress", "target_achieved"]),
    ("un expected", ["no_base", "0.697839", "0.896277", "latest_not_positive", "latest_not_positive", "base_not_positive", "0", "-1.93111", "0.896277", "1.37004"]),
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

/// The result of one indicator on one series, as the text of a table cell.
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
                .map(|distance| distance.distance_points_of_base.points()),
        ),
        "eurostat ratio" => number(growth().and_then(|growth| growth.ratio)),
        "eurostat category" => word(growth().and_then(|growth| Ok(growth.category?.name()))),
        "un expected" => share(expected().and_then(|e| e.expected_share_of_change)),
        "un rating" => word(expected().and_then(|expected| Ok(expected.rating?.name()))),
        "un path change" => share(expected().and_then(|e| e.share_of_path_change)),
        "c40 code" => status(c40::peaked_by_code(series, as_of).status),
        "c40 text" => status(c40::peaked_by_text(series, as_of).status),
        "nzm duration" => number(metrics().and_then(|metrics| metrics.duration_year)),
        "nzm gap" => level(metrics().and_then(|metrics| metrics.gap)),
        "nzm slope" => level(metrics().and_then(|metrics| metrics.slope_per_year)),
        "nzm multiplier" => number(metrics().and_then(|metrics| metrics.slope_multiplier)),
        "nzm budget" => level(metrics().and_then(|metrics| metrics.budget)),
        "nzm velocity" => level(metrics().and_then(|metrics| metrics.velocity_per_year)),
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

fn share(value: Known<Share>) -> String {
    number(value.map(Share::fraction))
}

fn word(value: Known<impl Into<String>>) -> String {
    value.map_or_else(|reason| reason.name().into(), Into::into)
}

#[test]
fn every_indicator_on_every_series() {
    let series = awkward_series();
    for (indicator, cells) in TABLE {
        for ((name, series), expected) in series.iter().zip(cells) {
            let actual = cell(indicator, series);
            match (actual.parse::<f64>(), expected.parse::<f64>()) {
                (Ok(a), Ok(b)) => {
                    let within = 5e-6 * b.abs().max(1.0);
                    assert!((a - b).abs() <= within, "{indicator}, {name}: {a}, not {b}");
                }
                _ => assert_eq!(actual, expected, "{indicator}, {name}"),
            }
        }
    }
}

#[test]
fn indicators_are_written_as_json() {
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
fn indicator_results_are_copy_send_and_sync() {
    fn assert_traits<T: Copy + Send + Sync>() {}
    assert_traits::<Reduction>();
    assert_traits::<eea::TargetPathDistance>();
    assert_traits::<eurostat::GrowthRatio>();
    assert_traits::<un_2023::ExpectedProgress>();
    assert_traits::<c40::PeakedEmissions>();
    assert_traits::<climate_targets::indicator::net_zero_metrics::NetZeroMetrics>();
    assert_traits::<klimatkollen_2024::BudgetOutlook>();
    assert_traits::<klimatkollen_2026::ParisTest>();
    assert_traits::<sweden::Fulfilment>();
    assert_traits::<jrc::AchievedShare>();
    assert_traits::<sbti::RequiredReduction>();
    assert_traits::<esr::Allocation>();
}
