//! Results of a panel: rows, counts, names and JSON.

use super::*;

/// The panels hold the 290 Swedish municipalities, in one of two data releases, or the nations with
/// their land sectors.
#[test]
fn real_inventories_give_the_same_bits_as_single_assessments() {
    for file in ["se_municipalities_release2025", "se_municipalities_release2026", "nations"] {
        let path = format!("{}/examples/data/{file}.csv", env!("CARGO_MANIFEST_DIR"));
        let series = read(&path);
        let panel = Panel::from_series(&series);
        let targets: Vec<PanelTarget<'_>> =
            climate_targets::catalogue::targets().step_by(3).map(PanelTarget::from).collect();
        let assessor = Assessor::as_of(day(2026, 6, 30)).allow_boundary_difference();
        assert_same_bits(&panel, &targets, assessor);
    }
}

/// The series of a bundled file, with the land sector if the file has one.
fn read(path: &str) -> Vec<EmissionSeries> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|h| h == name);
    let (place, year) = (column("place").unwrap(), column("year").unwrap());
    let (emissions, land) = (column("emissions").unwrap(), column("land_sector"));
    let mut rows: std::collections::BTreeMap<String, Vec<(i32, f64, Option<f64>)>> =
        std::collections::BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let number = |index: usize| record[index].trim().parse::<f64>().ok();
        let Some(level) = number(emissions) else { continue };
        let row = (record[year].parse().unwrap(), level, land.and_then(number));
        rows.entry(record[place].to_owned()).or_default().push(row);
    }
    let build = |(place, rows): (String, Vec<(i32, f64, Option<f64>)>)| {
        let builder = EmissionSeries::builder(place);
        rows.into_iter()
            .fold(builder, |b, (year, level, land)| match land {
                Some(land) => b.observe_with_land(
                    year,
                    crate::support::tonnes(level),
                    crate::support::tonnes(land),
                ),
                None => b.observe(year, crate::support::tonnes(level)),
            })
            .build()
            .unwrap()
    };
    rows.into_iter().map(build).collect()
}

#[test]
fn rows_counts_and_highest_places_agree_with_the_columns() {
    let (of_1990, of_2020) = ([100.0; 5], [90.0, 60.0, f64::NAN, 85.0, 85.0]);
    let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020]).unwrap();
    let assessor = Assessor::as_of(day(2022, 6, 30));
    let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let results = assessor.assess_panel(&panel, &[by_2020]);
    let counts = results.counts(0);
    assert_eq!(counts.count(VerdictKind::Met), 1);
    assert_eq!(counts.count(VerdictKind::Missed), 3);
    assert_eq!(counts.count(VerdictKind::Undetermined), 1);
    assert_eq!(counts.to_string(), "1 met, 3 missed, 1 undetermined");
    let rows: Vec<_> = results.rows(0).collect();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[2].figure(PanelFigure::ChangeShare), Some(0.0)); // the only level is the base
    assert_eq!(rows[1].figure(PanelFigure::Gap), Some(-20.0));
    assert_eq!(rows[1].figure(PanelFigure::Base), None); // not requested
    let outputs = PanelOutputs::NONE.with(PanelFigure::Gap).with(PanelFigure::Slope);
    let few = assessor.assess_panel_for(&panel, &[by_2020], outputs.with_verdicts());
    let rows: Vec<_> = few.rows(0).collect();
    let json = serde_json::to_string(&rows[1]).unwrap();
    assert_eq!(
        json,
        r#"{"place":"1","verdict":"met","path_gap":-20.0,"trend_slope_per_year":null}"#
    );
    let json = serde_json::to_string(&rows[2]).unwrap();
    // The path starts at the only level, so there is no gap to the path.
    assert_eq!(
        json,
        r#"{"place":"2","verdict":"undetermined","path_gap":null,"trend_slope_per_year":null}"#
    );
    let highest = results.highest(0, PanelFigure::Gap, 3);
    assert!(highest.iter().map(climate_targets::panel::PanelRow::index).eq([0, 3, 4]));
    assert_eq!(results.highest(0, PanelFigure::Gap, 99).len(), 4);
    // A target index out of range has no results.
    assert_eq!(results.rows(1).count(), 0);
    assert!(results.verdicts(1).is_empty() && results.highest(1, PanelFigure::Gap, 3).is_empty());
    // Missing levels and absent figures do not prevent equality, although they are NaN.
    assert_eq!(panel, panel.clone());
    assert_eq!(results, results.clone());
    let with_a_level = [90.0, 60.0, 70.0, 85.0, 85.0];
    let other = Panel::from_columns(&[1990, 2020], &[&of_1990, &with_a_level]).unwrap();
    assert_ne!(panel, other);
    assert_ne!(results.columns(), assessor.assess_panel(&other, &[by_2020]).columns());
}

proptest! {
    #![proptest_config(fewer_cases())]

    /// Places without the figure are left out. The values 0 and -0 are equal.
    #[test]
    fn the_highest_places_come_first_and_equal_places_keep_their_order(
        levels in vec(prop_oneof![
            Just(f64::NAN),
            Just(0.0),
            Just(-0.0),
            (-3..3_i32).prop_map(f64::from),
            crate::support::extreme_level(),
        ], 0..40),
        n in 0..45_usize,
    ) {
        let panel = Panel::from_columns(&[2020], &[&levels]).unwrap();
        let outputs = PanelOutputs::NONE.with(PanelFigure::Latest);
        let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
        let assessor = Assessor::as_of(day(2022, 6, 30));
        let results = assessor.assess_panel_for(&panel, &[by_2020], outputs);
        let mut expected: Vec<usize> = (0..levels.len()).filter(|k| !levels[*k].is_nan()).collect();
        // This sort is stable, so equal places keep their order.
        expected.sort_by(|one, other| levels[*other].partial_cmp(&levels[*one]).unwrap());
        expected.truncate(n);
        let highest = results.highest(0, PanelFigure::Latest, n);
        let found: Vec<usize> =
            highest.iter().map(climate_targets::panel::PanelRow::index).collect();
        prop_assert_eq!(found, expected);
    }
}

/// The order of the names in the JSON does not matter.
#[test]
fn outputs_are_written_and_read_by_name() {
    let outputs =
        PanelOutputs::NONE.with(PanelFigure::Slope).with(PanelFigure::Gap).with_verdicts();
    assert_eq!(
        serde_json::to_string(&outputs).unwrap(),
        r#"["verdict","path_gap","trend_slope_per_year"]"#
    );
    let read: PanelOutputs =
        serde_json::from_str(r#"["trend_slope_per_year", "verdict", "path_gap"]"#).unwrap();
    assert_eq!(read, outputs);
    for outputs in [PanelOutputs::NONE, PanelOutputs::USUAL, PanelOutputs::ALL] {
        let json = serde_json::to_string(&outputs).unwrap();
        assert_eq!(serde_json::from_str::<PanelOutputs>(&json).unwrap(), outputs);
    }
    for figure in PanelFigure::ALL {
        let json = serde_json::to_string(&figure).unwrap();
        assert_eq!(json, format!("\"{}\"", figure.name()));
        assert_eq!(serde_json::from_str::<PanelFigure>(&json).unwrap(), figure);
    }
    let error = serde_json::from_str::<PanelOutputs>(r#"["path_gap", "gapp"]"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown output `gapp`, expected `verdict`, `base_level`,")
    );
    let error = serde_json::from_str::<PanelFigure>(r#""verdict""#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown variant `verdict`, expected one of `base_level`,")
    );
}

#[test]
fn panel_json_names_places_and_targets() {
    let (of_1990, of_2022) = ([100.0, f64::NAN], [65.0, 80.0]);
    let panel = Panel::from_columns(&[1990, 2022], &[&of_1990, &of_2022])
        .unwrap()
        .with_places(["Lahti", "Umeå"])
        .unwrap();
    let json = serde_json::to_value(&panel).unwrap();
    assert_eq!(json["years"], serde_json::json!([1990, 2022]));
    assert_eq!(json["places"], serde_json::json!(["Lahti", "Umeå"]));
    assert_eq!(json["levels_t"], serde_json::json!([[100.0, null], [65.0, 80.0]]));
    assert_eq!(json["boundary"], serde_json::to_value(panel.boundary()).unwrap());

    let assessor = Assessor::as_of(day(2024, 6, 30)).allow_boundary_difference();
    let milestones: Vec<PanelTarget<'_>> =
        PanelTarget::milestones(&climate_targets::catalogue::france::LTECV).collect();
    let outputs = PanelOutputs::NONE.with(PanelFigure::Change).with_verdicts();
    let results = assessor.assess_panel_for(&panel, &milestones[..1], outputs);
    let columns = serde_json::json!([
        { "verdict": ["on_track", "undetermined"], "change_level": [-35.0, null] }
    ]);
    let json = serde_json::to_value(&results).unwrap();
    assert_eq!(json["as_of"], "2024-06-30");
    assert_eq!(json["places"], serde_json::json!(["Lahti", "Umeå"]));
    assert_eq!(json["targets"][0]["target"], milestones[0].target().id());
    assert_eq!(json["targets"][0]["commitment"], milestones[0].commitment().unwrap().id());
    assert_eq!(json["columns"], columns);
    assessor.for_each_panel_block(&panel, &milestones[..1], outputs, |block| {
        let json = serde_json::to_value(block).unwrap();
        assert_eq!(json, serde_json::json!({ "from": 0, "columns": columns }));
    });
    let place = results.get(0, 0).unwrap();
    let alone = serde_json::to_value(place.assessment()).unwrap();
    assert_eq!(serde_json::to_value(&place).unwrap(), alone);
    assert_eq!(alone["change"]["tonnes"], -35.0);
}

/// `with_places` ignores the new names, because renaming would lose the other data of the series.
#[test]
fn a_panel_of_series_keeps_the_names_of_the_series() {
    let series = [series_with_land_sector("Lahti"), series_with_land_sector("Umeå")];
    let panel = Panel::from_series(&series).with_places(["one", "other"]).unwrap();
    assert_eq!(panel.place(1), "Umeå");
    assert_eq!(panel.series(1).as_deref(), Some(&series[1]));
    let refused = Panel::from_series(&series).with_places(["one"]).unwrap_err();
    assert_eq!(fields!(refused, PanelError::Names { names, places }), (1, 2));
}

fn series_with_land_sector(name: &'static str) -> EmissionSeries {
    EmissionSeries::builder(name)
        .observe_with_land(1990, Emissions::from_tonnes(100.0), Emissions::from_tonnes(-10.0))
        .build()
        .unwrap()
}

/// A series of a panel is one that a builder accepts, so that its JSON can be read.
#[test]
fn a_negative_level_under_a_boundary_without_land_sector_is_refused() {
    let gross = Boundary::UNSPECIFIED.land_sector(LandSector::Excluded);
    let panel = |levels: [f64; 2]| {
        Panel::from_rows([
            ("A", 1990, Ok(Emissions::constant(levels[0]))),
            ("B", 2020, Ok(Emissions::constant(levels[1]))),
        ])
        .unwrap()
    };
    let refused = panel([1.0, -2.0]).with_boundary(gross.clone()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "2020, place 1: -2 t is negative, and the boundary excludes the land sector"
    );
    assert_eq!(refused.field(), "columns");
    let kept = panel([1.0, 0.0]).with_boundary(gross).unwrap();
    let series = kept.series(0).unwrap().into_owned();
    let json = serde_json::to_string(&series).unwrap();
    assert_eq!(serde_json::from_str::<EmissionSeries>(&json).unwrap(), series);
}

#[test]
fn columns_without_a_target_survive_a_round_trip_through_json() {
    let panel = Panel::from_columns(&[1990], &[&[1.0, 2.0]]).unwrap();
    let none: [PanelTarget<'_>; 0] = [];
    let results = Assessor::as_of(day(2024, 6, 30)).assess_panel(&panel, &none);
    let json = serde_json::to_string(results.columns()).unwrap();
    assert_eq!(json, "[]");
    assert_eq!(&serde_json::from_str::<PanelColumns>(&json).unwrap(), results.columns());
    // With a target, the outputs count.
    let one = Assessor::as_of(day(2024, 6, 30))
        .assess_panel(&panel, &[&climate_targets::catalogue::covenant_of_mayors::BY_2030]);
    assert_ne!(one.columns(), results.columns());
}
