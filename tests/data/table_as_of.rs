//! Rows of years after the as-of date change nothing in the years before it.

use climate_targets::boundary::{LandSector, Sectors};
use climate_targets::table::{LeftOut, Table, TableReader};

/// The values of 2022 are not complete on 1 June 2022.
fn as_of() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2022, 6, 1).unwrap()
}

fn read(reader: &TableReader, text: &str) -> Table {
    reader.clone().as_of(as_of()).read(text.as_bytes()).unwrap_or_else(|e| panic!("{text}: {e}"))
}

fn after(table: &Table) -> usize {
    let counts = &table.report().left_out;
    counts.iter().find(|(reason, _)| *reason == LeftOut::AfterAsOf).map_or(0, |(_, count)| *count)
}

/// A table with later rows has the series of the table without them, and counts their values.
fn later_rows_change_nothing(reader: &TableReader, text: &str, later: &str, count: usize) {
    let (without, with) = (read(reader, text), read(reader, &format!("{text}{later}")));
    assert!(!without.series().iter().any(|series| series.observations().is_empty()), "{text}");
    assert_eq!(without.series(), with.series(), "{later}");
    assert_eq!(without.planned(), with.planned(), "{later}");
    assert_eq!((after(&without), after(&with)), (0, count), "{later}");
}

#[test]
fn a_later_part_leaves_the_sums_of_earlier_years() {
    let text = "place,year,sector,emissions_t\nA,1990,heat,3\nA,1990,transport,5\n\
                A,2021,heat,2\nA,2021,transport,4\n";
    let reader = TableReader::new().sum_over("sector");
    let table = read(&reader, &format!("{text}A,2025,hydrogen,1\n"));
    let levels: Vec<f64> =
        table.series()[0].observations().iter().map(|o| o.emissions.tonnes()).collect();
    assert_eq!(levels, [8.0, 6.0]);
    for later in ["A,2025,hydrogen,1\n", "A,2025,heat,1\nA,2025,hydrogen,1\nA,2025,transport,2\n"] {
        later_rows_change_nothing(&reader, text, later, later.lines().count());
    }
}

/// Years as columns: the values of the later years are left out, and a sector that has no other
/// value is no part.
#[test]
fn a_later_column_leaves_the_sums_of_earlier_columns() {
    let reader = TableReader::new().sum_over("sector");
    let text = "place,sector,1990 (t),2021 (t),2025 (t)\nA,heat,3,2,1\nA,hydrogen,NE,NE,1\n";
    let table = read(&reader, text);
    let series = &table.series()[0];
    let levels: Vec<f64> = series.observations().iter().map(|o| o.emissions.tonnes()).collect();
    assert_eq!((levels, after(&table)), (vec![3.0, 2.0], 2));
}

#[test]
fn a_later_negative_value_makes_no_sink() {
    let text = "place,year,sector,emissions_t\nA,1990,waste,1000\nA,2020,waste,850\n";
    let reader = TableReader::new().gross().by_sector();
    later_rows_change_nothing(&reader, text, "A,2025,waste,-5\n", 1);
    later_rows_change_nothing(&reader, text, "A,2025,hydrogen,5\n", 1);
    let table = read(&reader, &format!("{text}A,2025,waste,-5\n"));
    let boundary = table.series()[0].boundary();
    assert_eq!(boundary.land_sector, Some(LandSector::Excluded));
    assert_eq!(boundary.sectors, Some(Sectors::Named("waste".into())));
    // A negative value of an earlier year does.
    let table = read(&reader, &format!("{text}A,2021,waste,-5\n"));
    assert_eq!(table.series()[0].boundary().land_sector, None);
}

#[test]
fn a_later_row_gives_no_column_another_meaning() {
    let reader = TableReader::new();
    let later = |text: &str, rows: &str| {
        later_rows_change_nothing(&reader, text, rows, rows.lines().count());
    };
    let text = "place,year,sector,emissions_t\nA,1990,,1000\nA,2020,,850\n";
    later(text, "A,2025,total,9\n");
    later(text, "A,2025,total,9\nA,2025,heat,5\nA,2026,total,8\n");
    let text = "place,country,year,emissions_t\nParis,FR,1990,10\nParis,FR,2020,8\n";
    later(text, "Paris,US,2025,1\n");
    let text = "place,year,status,emissions_t\nA,1990,,1000\nA,2020,,850\n";
    later(text, "A,2025,final,9\n");
    later(text, "A,2025 p,final,9\n");
    // "1.000" stays open, whatever a later number says.
    for value in ["1.5", "1.000.000"] {
        let text = format!("place,year,emissions_t\nA,1990,1.000\nA,2020,1.000\nA,2025,{value}\n");
        let error = reader.clone().as_of(as_of()).read(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("\"1.000\" can be"), "{error}");
        let text = format!("place,1990 (t),2020 (t),2025 (t)\nA,1.000,1.000,{value}\n");
        let error = reader.clone().as_of(as_of()).read(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("\"1.000\" can be"), "{error}");
    }
}

/// Planned values are no observations, and a place that only later rows name has none either.
#[test]
fn later_rows_keep_plans_and_places() {
    let text = "place,year,scenario,emissions_t\nA,1990,HIST,100\nA,2020,HIST,71\n";
    let reader = TableReader::new();
    let table = read(&reader, &format!("{text}A,2025,HIST,60\nA,2030,WAM,55\nB,2025,HIST,3\n"));
    let projection = &table.planned()[0].projection;
    assert_eq!((projection.name(), projection.levels().len()), ("WAM", 1));
    assert_eq!(after(&table), 2);
    let sizes: Vec<_> =
        table.series().iter().map(|one| (one.place(), one.observations().len())).collect();
    assert_eq!(sizes, [("A", 2), ("B", 0)]);
    // All rows are later ones.
    let table = read(&reader, "place,year,emissions_t\nA,2025,3\nA,2026,2\n");
    assert_eq!((table.series()[0].observations().len(), after(&table)), (0, 2));
    let unknown = format!("{text}A,2030,Reference,55\n");
    let error = reader.as_of(as_of()).read(unknown.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("unknown status \"Reference\""), "{error}");
}
