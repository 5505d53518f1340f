//! Tables that imitate published files and their problems, with made-up places and numbers. Each
//! table is read with the right levels, or refused with the reason and the option that solves the
//! problem.
//!
//! The imitated files come from: klimawatch, Klimadashboard, Climate Watch, Karlsruhe, Statistics
//! Norway, SMHI, Statistics Sweden, SYKE, the United Kingdom's local authority statistics,
//! `UNdata`, the Covenant of Mayors.

use climate_targets::EmissionSeries;
use climate_targets::boundary::{LandSector, Sectors};
use climate_targets::inventory::{Implausible, ObservationStatus};
use climate_targets::quantity::EmissionUnit;
use climate_targets::table::{Encoding, LeftOut, Table, TableError, TableLayout, TableReader};

fn bytes(file: &str) -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tables/");
    std::fs::read(format!("{path}{file}")).unwrap()
}

fn read(file: &str, reader: &TableReader) -> Table {
    reader.read(&bytes(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn refused(file: &str, reader: &TableReader) -> TableError {
    reader.read(&bytes(file)).err().unwrap_or_else(|| panic!("{file} is read"))
}

#[track_caller]
fn says(error: &TableError, parts: &[&str]) {
    let text = error.to_string();
    for part in parts {
        assert!(text.contains(part), "{text:?} does not say {part:?}");
    }
}

fn plain() -> TableReader {
    TableReader::new().place_name("A")
}

fn with_unit(unit: &str) -> TableReader {
    plain().unit(unit.parse::<EmissionUnit>().unwrap())
}

/// The years and levels of a series, in tonnes.
fn levels(series: &EmissionSeries) -> Vec<(i32, f64)> {
    series.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect()
}

/// The only series of a table.
#[track_caller]
fn only(table: &Table) -> &EmissionSeries {
    assert_eq!(table.series().len(), 1);
    &table.series()[0]
}

fn left_out(table: &Table, reason: LeftOut) -> usize {
    let counts = &table.report().left_out;
    counts.iter().find(|(found, _)| *found == reason).map_or(0, |(_, count)| *count)
}

#[test]
fn emissions_of_a_single_gas_are_not_the_total() {
    says(&refused("gas_column_of_methane.csv", &plain()), &["kt CH4", "not CO2 equivalents"]);
}

#[test]
fn a_single_sector_sets_the_boundary_and_is_listed_as_a_selection() {
    let table = read("one_sector.csv", &plain());
    let series = only(&table);
    assert_eq!(series.boundary().sectors, Some(Sectors::Named("Transport".into())));
    assert_eq!(series.selections()[0].value, "Transport");
    assert_eq!(levels(series), [(1990, 100e3), (2020, 70e3)]);
}

#[test]
fn scenario_rows_are_planned_values() {
    let table = read("scenario_rows.csv", &plain());
    assert_eq!(levels(only(&table)), [(1990, 100e6), (2023, 71e6)]);
    let planned = &table.planned()[0];
    assert_eq!(planned.projection.name(), "WAM");
    let years: Vec<i32> = planned.projection.levels().iter().map(|l| l.year.get()).collect();
    assert_eq!(years, [2024, 2025]);
    assert_eq!(left_out(&table, LeftOut::Planned), 2);
}

#[test]
fn a_heading_declares_a_net_series() {
    for (file, last) in [("net_in_heading.csv", -5e6), ("net_with_byte_order_mark.csv", 730e6)] {
        let table = read(file, &plain());
        assert_eq!(only(&table).boundary().land_sector, Some(LandSector::Included), "{file}");
        assert_eq!(only(&table).latest().unwrap().emissions.tonnes(), last);
    }
}

#[test]
fn implausible_values_are_read_and_marked() {
    let marks = |file: &str| -> Vec<Implausible> {
        only(&read(file, &plain())).implausible().into_iter().collect()
    };
    let jump = marks("factor_ten_year.csv");
    assert!(matches!(jump[0], Implausible::Jump { year, .. } if year.get() == 2018), "{jump:?}");
    let switch = marks("unit_switch.csv");
    let is_switch = |mark: &Implausible| match mark {
        Implausible::UnitChange { from, to, .. } => (from.get(), to.get()) == (2017, 2018),
        _ => false,
    };
    assert!(switch.iter().any(is_switch), "{switch:?}");
    for (file, size) in [("per_head_in_tonnes.csv", 0.1), ("population_in_thousands.csv", 100.0)] {
        let per_head = marks(file);
        let is_per_head = |mark: &Implausible| match mark {
            Implausible::PerHead { tonnes, .. } => (*tonnes < size) == (size < 1.0),
            _ => false,
        };
        assert!(per_head.len() == 2 && per_head.iter().all(is_per_head), "{per_head:?}");
    }
}

#[test]
fn years_after_the_as_of_date_are_counted() {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let table = read("years_after_as_of.csv", &plain().as_of(date));
    assert_eq!(left_out(&table, LeftOut::AfterAsOf), 2);
}

/// Carbon is converted with the factor 44/12: 300 kt C gives 1100 kt CO2, and 240 kt C gives 880 kt
/// CO2.
#[test]
fn carbon_is_converted_to_co2_only_on_request() {
    says(&refused("carbon.csv", &plain()), &["kt C", "44/12"]);
    let table = read("carbon.csv", &plain().carbon_to_co2());
    let found = levels(only(&table));
    assert!((found[0].1 - 1100e3).abs() < 1e-6 && (found[1].1 - 880e3).abs() < 1e-6, "{found:?}");
    says(
        &refused("one_sector.csv", &with_unit("kt CO2").carbon_to_co2()),
        &["not a mass of carbon"],
    );
}

#[test]
fn units_in_words_dates_footers_and_line_breaks_are_read() {
    let two = [(1990, 100.0), (2020, 80.0)];
    for file in ["unit_in_words.csv", "line_break_in_cell.csv"] {
        assert_eq!(levels(only(&read(file, &plain()))), two, "{file}");
    }
    for file in ["footer_rows.csv", "utf16.csv"] {
        assert_eq!(levels(only(&read(file, &plain()))), two.map(|(y, kt)| (y, 1e3 * kt)), "{file}");
    }
    assert_eq!(read("utf16.csv", &plain()).report().encoding, Some(Encoding::Utf16));
    let dates = read("period_dates.csv", &plain());
    assert_eq!(levels(only(&dates)), [(2013, 500.5), (2017, 450.0)]);
}

#[test]
fn years_as_columns_are_read_in_either_order() {
    let table = read("wide_with_unit_column.csv", &plain());
    assert_eq!(table.report().layout, TableLayout::YearsAsColumns);
    assert_eq!(levels(only(&table)).last(), Some(&(2020, 80.5e6)));
    let table = read("countries_wide_with_footer.csv", &plain());
    let places: Vec<&str> = table.series().iter().map(EmissionSeries::place).collect();
    assert_eq!(places, ["A", "B, Republic of"]);
    assert_eq!(levels(&table.series()[0]), [(1990, 68.65e6), (1991, 69.5e6), (2019, 46.19e6)]);
    assert_eq!(levels(&table.series()[1]).len(), 2);
    let sectors = "Total GHG emissions without LULUCF";
    let table = read("newest_year_first.csv", &plain().filter("Sector", sectors));
    assert_eq!(levels(only(&table)), [(1990, 551.4e6), (2017, 470.59e6), (2018, 452.21e6)]);
    assert_eq!(only(&table).boundary().land_sector, Some(LandSector::Excluded));
    let error = refused("newest_year_first.csv", &plain());
    says(&error, &["\"Sector\" has several values", "choose one"]);
}

#[test]
fn monitoring_tables_with_several_quantities_are_read() {
    let expected = [(2010, 1_500_000.0), (2019, 1_300_000.22), (2020, 1_234_567.0)];
    assert_eq!(levels(only(&read("monitoring_padded.csv", &plain()))), expected);
    says(&refused("monitoring_of_many_quantities.csv", &plain()), &["no unit"]);
    let table = read("monitoring_of_many_quantities.csv", &with_unit("t"));
    let expected = [(2010, 2_752_286.0), (2019, 2_351_114.22), (2020, 2_068_953.0)];
    assert_eq!(levels(only(&table)), expected);
}

#[test]
fn a_monitoring_table_by_category_gives_observed_and_planned_levels() {
    let table = read("city_monitor_by_category.csv", &with_unit("kt CO2"));
    assert_eq!(levels(only(&table)), [(2007, 3_276_250.0), (2019, 2_351_500.0)]);
    let planned: Vec<i32> =
        table.planned()[0].projection.levels().iter().map(|level| level.year.get()).collect();
    assert_eq!(planned, [2020, 2030]);
    let people = only(&table).activities()[0].values();
    assert_eq!(people.iter().map(|(_, people)| *people).collect::<Vec<_>>(), [288_917.0]);
    let twice = refused("city_monitor_twice_a_year.csv", &with_unit("kt CO2"));
    says(&twice, &["line 4: a second value for \"A\" in 2014; the first is in line 3"]);
    let copy = refused("exact_duplicate_total.csv", &with_unit("kt CO2"));
    says(&copy, &["line 5: a second value for \"A\" in 2014; the first is in line 4"]);
}

/// `PxWeb` repeats the title of the table as the heading of the value column, and states the unit
/// in the rows.
#[test]
fn the_heading_of_the_value_column_may_be_the_title_of_the_table() {
    let table = read("pxweb.csv", &plain());
    assert_eq!(levels(only(&table)), [(1990, 5e6), (2021, 4.8e6)]);
    assert_eq!(left_out(&table, LeftOut::Part), 2);
    let table = read("tabs_and_unit_in_rows.txt", &plain());
    assert_eq!(levels(only(&table)), [(1990, 71_267_500.0), (2017, 52_661_500.0)]);
    assert_eq!(table.report().separator, Some('\t'));
}

#[test]
fn windows_1252_files_with_markup_in_a_heading_are_read() {
    says(&refused("latin1_markup_in_heading.csv", &plain()), &["no unit"]);
    let table = read("latin1_markup_in_heading.csv", &with_unit("Mt CO2e"));
    assert_eq!(table.report().encoding, Some(Encoding::Windows1252));
    assert_eq!(levels(only(&table)), [(1990, 71.27e6), (2022, 45.25e6)]);
    let parts = refused("latin1_parts_without_total.csv", &with_unit("kt"));
    says(&parts, &["can be places or parts", "name the value column"]);
}

#[test]
fn title_rows_and_decimal_commas_are_read() {
    let column = "A calculation without credits";
    let reader = with_unit("kt CO2e").filter(column, "total emissions, ktCO2e");
    let table = read("decimal_comma_title_rows.csv", &reader);
    assert_eq!(levels(only(&table)), [(1990, 1741.1e3), (2005, 1710.5e3), (2022, 1203.9e3)]);
    let error = refused("decimal_comma_title_rows.csv", &with_unit("kt CO2e"));
    says(&error, &["several values", "Electricity", "choose one"]);
    let table = read("preamble_and_thousands_spaces.csv", &plain());
    let places: Vec<&str> = table.series().iter().map(EmissionSeries::place).collect();
    assert_eq!(places, ["Alla", "B", "Ofördelat"]);
    assert_eq!(levels(&table.series()[1]), [(1990, 1_500_000.0), (2024, 1_100_000.0)]);
    assert_eq!(table.report().unit.unwrap().to_string(), "t CO2e");
}

#[test]
fn rows_of_totals_are_selected_and_rows_of_parts_are_never_summed() {
    let error = refused("gap_years_and_all_rows.csv", &with_unit("t CO2"));
    says(&error, &["\"Län\" has several values"]);
    let reader = with_unit("t CO2").place_column("Kommun").filter("Län", "Alla");
    let table = read("gap_years_and_all_rows.csv", &reader);
    assert_eq!(levels(only(&table)).first(), Some(&(1990, 57_880_523.5)));
    let reader = with_unit("t CO2").filter("Kommun", "B").filter("Huvudsektor", "Alla");
    let table = read("gap_years_and_all_rows.csv", &reader);
    assert_eq!(levels(only(&table)).first(), Some(&(1990, 2_015_633.5)));
}

#[test]
fn units_in_the_headings_of_columns_are_read() {
    let table = read("quantities_with_units_in_headings.csv", &plain());
    assert_eq!(levels(only(&table)), [(2005, 3_040_250.0), (2020, 2_500_750.0)]);
    assert_eq!(only(&table).place(), "A, B and C Council");
    let people = only(&table).activities()[0].values();
    assert_eq!(
        people.iter().map(|(_, people)| *people).collect::<Vec<_>>(),
        [206_500.0, 216_250.0]
    );
    assert!(only(&table).observations().iter().all(|o| o.status == ObservationStatus::Final));
}

#[test]
fn tables_with_other_contents_are_refused_with_the_reason() {
    let cases: [(&str, &[&str]); 7] = [
        ("damaged.xlsx", &["the workbook file is not read"]),
        ("land_sector_alone.csv", &["land sector, not the emissions"]),
        ("population_table.csv", &["population, not emissions"]),
        ("regions_without_year.csv", &["no header row", "Regions,Population"]),
        ("mangled_numbers.csv", &["line 3, column 5", "556cpt"]),
        ("signatories_padded.csv", &["different quantities"]),
        ("footnote_table_below.csv", &["\"Record Type\" has several values"]),
    ];
    for (file, parts) in cases {
        says(&refused(file, &with_unit("t")), parts);
    }
}

/// macOS writes accents as combining characters: "Malmo" and U+0308. Both spellings of a heading, a
/// place and a word are one, in text and in JSON-stat.
#[test]
fn decomposed_accents_are_read_as_composed_ones() {
    let composed = "kommun,år,utsläpp (ton CO2e)\nMalmö,2005,1200\nMalmö,2020,800\nÅre,2020,9\n";
    let pairs = [("å", "a\u{30a}"), ("ä", "a\u{308}"), ("ö", "o\u{308}"), ("Å", "A\u{30a}")];
    let decomposed =
        pairs.iter().fold(composed.to_owned(), |text, (one, two)| text.replace(one, two));
    assert_ne!(composed, decomposed);
    let read = |text: &str| TableReader::new().read(text.as_bytes()).unwrap();
    assert_eq!(read(composed).series(), read(&decomposed).series());
    assert_eq!(read(&decomposed).series()[0].place(), "Malmö");
    // One place in both spellings is one series.
    let mixed = composed.replace("Malmö,2005", "Malmo\u{308},2005");
    assert_eq!(read(composed).series(), read(&mixed).series());
    let json = r#"{"version": "2.0", "class": "dataset", "id": ["kommun", "tid"], "size": [1, 2],
        "dimension": {
            "kommun": {"label": "kommun", "category": {"index": ["1280"], "label": {"1280": "PLACE"}}},
            "tid": {"label": "år", "category": {"index": ["2005", "2020"]}}},
        "value": [1200, 800]}"#;
    let of = |place: &str| {
        let text = json.replace("PLACE", place);
        TableReader::new().unit("t CO2e".parse().unwrap()).read(text.as_bytes()).unwrap()
    };
    assert_eq!(of("Malmö").series(), of("Malmo\u{308}").series());
    assert_eq!(of("Malmo\\u0308").series(), of("Malmö").series());
}
