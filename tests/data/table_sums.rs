//! Parts that are added up, and the names of series.

use climate_targets::boundary::Sectors;
use climate_targets::table::{LeftOut, Table, TableReader};
use climate_targets::{Emissions, Year};

fn summed() -> TableReader {
    TableReader::new().sum_over("sector")
}

fn refusal(reader: &TableReader, text: &str) -> String {
    reader.read(text.as_bytes()).unwrap_err().to_string()
}

/// The scenarios, with their place, sector, and years and levels in tonnes.
type Planned<'t> = (&'t str, Option<&'t str>, Vec<(i32, f64)>);

fn planned(table: &Table) -> Vec<Planned<'_>> {
    let mut all = Vec::new();
    for one in table.planned() {
        let levels = one.projection.levels().iter();
        let levels = levels.map(|level| (level.year.get(), level.level.tonnes()));
        all.push((one.place.as_str(), one.sector.as_deref(), levels.collect()));
    }
    all
}

#[test]
fn parts_that_cancel_add_up_to_zero() {
    let text = "place,year,sector,emissions_t\nA,2020,a,0.1\nA,2020,b,0.2\nA,2020,c,-0.3\n";
    let table = summed().net().read(text.as_bytes()).unwrap();
    assert_eq!(table.series()[0].observations()[0].emissions.tonnes(), 0.0);
}

#[test]
fn the_parts_of_planned_values_are_added_up() {
    let observed = "place,year,status,sector,emissions_t\n\
                    A,1990,,a,50\nA,1990,,b,50\nA,2020,,a,40\nA,2020,,b,40\n";
    let reader = summed().planned_status("p");
    let read = |reader: &TableReader, rows: &str| {
        reader.read(format!("{observed}{rows}").as_bytes()).unwrap()
    };
    let incomplete = |table: &Table, count| {
        let counts = table.report().left_out.iter();
        counts
            .filter(|(reason, _)| *reason == LeftOut::Incomplete)
            .eq(&[(LeftOut::Incomplete, count)])
    };
    let table = read(&reader, "A,2030,p,a,4\nA,2030,p,b,1\n");
    assert_eq!(planned(&table), [("A", None, vec![(2030, 5.0)])]);
    let table = read(&reader, "A,2030,p,a,4\n");
    assert!(planned(&table).is_empty() && incomplete(&table, 1));
    let table = read(&reader, "A,2030,p,a,4\nA,2035,p,b,1\n");
    assert!(planned(&table).is_empty() && incomplete(&table, 2));
    let table = read(&reader, "A,2030,p,a,4\nA,2030,p,b,1\nA,2035,p,b,1\n");
    assert_eq!(planned(&table), [("A", None, vec![(2030, 5.0)])]);
    assert!(incomplete(&table, 1));
    let twice = format!("{observed}A,2030,p,a,4\nA,2030,p,a,5\nA,2030,p,b,1\n");
    assert!(refusal(&reader, &twice).contains("a second value for \"A\" in 2030"));
}

#[test]
fn planned_values_by_sector_name_the_sector() {
    let text = "place,year,status,sector,emissions_t\n\
                A,2020,,a,40\nA,2020,,b,40\nA,2030,p,a,4\nA,2030,p,b,1\nA,2030,p,total,5\n";
    let reader = TableReader::new().by_sector().planned_status("p");
    let table = reader.read(text.as_bytes()).unwrap();
    assert_eq!(
        planned(&table),
        [
            ("A", Some("a"), vec![(2030, 4.0)]),
            ("A", Some("b"), vec![(2030, 1.0)]),
            ("A", None, vec![(2030, 5.0)]),
        ]
    );
}

#[test]
fn a_total_of_any_spelling_is_no_part() {
    let of = |parts: [&str; 3]| {
        let row = |part: &str| format!("A;2020;{part};3\n");
        format!("place;year;sector;emissions_kt\n{}", parts.map(row).concat())
    };
    for sums in [
        ["road", "Total transport", "rail"],
        ["road", "Transport (total)", "rail"],
        ["Energi totalt", "heat", "waste"],
        ["Energie, insgesamt", "heat", "waste"],
        ["1 Energy", "1.1 Heat", "2 Waste"],
        ["1", "1A", "2"],
    ] {
        let message = refusal(&summed(), &of(sums));
        assert!(message.contains("would count its parts twice"), "{sums:?} {message}");
    }
    for parts in [["1", "10", "2"], ["1A Heat", "1B Power", "All other sectors"]] {
        let table = summed().read(of(parts).as_bytes()).unwrap();
        assert_eq!(table.series()[0].observations()[0].emissions.tonnes(), 9e3, "{parts:?}");
    }
}

/// The land sector is that of observed rows, without copies of rows and only for complete sums.
#[test]
fn the_land_sector_is_added_up_like_the_emissions() {
    let land = |reader: TableReader, rows: &str| {
        let heading = "place,sector,scenario,year,emissions_kt,lulucf_kt";
        let table = reader.read(format!("{heading}\n{rows}").as_bytes()).unwrap();
        let latest = table.series()[0].observations().last().copied().unwrap();
        (latest.emissions.tonnes(), latest.land_sector.map(Emissions::tonnes))
    };
    let plain = || TableReader::new().planned_status("WEM");
    let planned = "A,all,HIST,1990,20,-3\nA,all,HIST,2020,10,-3\nA,all,WEM,2020,10,-4\n";
    assert_eq!(land(plain(), planned), (10e3, Some(-3e3)));
    let copied = "A,all,HIST,2020,10,-3\nA,all,HIST,2020,10,-3\n";
    assert_eq!(land(plain(), copied), (10e3, Some(-3e3)));
    let parts = "A,x,HIST,2020,10,-3\nA,y,HIST,2020,5,-1\n";
    assert_eq!(land(summed(), parts), (15e3, Some(-4e3)));
    let lacking = "A,x,HIST,2020,10,-3\nA,y,HIST,2020,5,..\n";
    assert_eq!(land(summed(), lacking), (15e3, None));
}

#[test]
fn a_basket_of_gases_is_no_part() {
    for basket in ["GHG", "CO2e", "Kyoto gases", "Växthusgaser", "CO2-ekv"] {
        let text = format!(
            "place,gas,year,emissions (kt CO2e)\nA,CO2,2020,10\nA,CH4,2020,6\nA,{basket},2020,16\n"
        );
        let message = refusal(&TableReader::new().sum_over("gas"), &text);
        assert!(message.contains("would count its parts twice"), "{basket} {message}");
    }
}

#[test]
fn a_population_in_a_row_has_its_unit_and_multiplier() {
    let read = |unit: &str, multiplier: i32| {
        let text = format!(
            "place;sector;year;unit;value;UNIT_MULT\nA;Total;2020;t CO2e;5;0\n\
             A;Population;2020;{unit};83;{multiplier}\n"
        );
        let table = TableReader::new().read(text.as_bytes());
        table.map(|table| table.series()[0].activities()[0].in_year(Year::constant(2020)))
    };
    for (unit, multiplier, people) in [
        ("persons", 0, 83.0),
        ("persons", 3, 83e3),
        ("million", 0, 83e6),
        ("in 1000", 0, 83e3),
        ("1 000 inhabitants", 0, 83e3),
    ] {
        assert_eq!(read(unit, multiplier).unwrap(), Some(people), "{unit} {multiplier}");
    }
    for unit in ["1000 t", "10000", "100 000"] {
        assert!(read(unit, 0).unwrap_err().to_string().contains("number of people"), "{unit}");
    }
}

#[test]
fn a_filter_leaves_notes_to_be_read() {
    let text = "place;scope;year;emissions (kt)\nA;direct;2020;3\nA;direct;2021;4\n\
                Note: all values are projections\n";
    let reader = TableReader::new().filter("scope", "direct");
    assert!(refusal(&reader, text).contains("names planned values"));
}

#[test]
fn the_rows_of_a_table_have_at_most_the_stated_columns() {
    let error = TableReader::new().max_columns(2).rows(b"a,b,c\n1,2,3\n").unwrap_err();
    assert!(error.to_string().contains("limit: max_columns"), "{error}");
}

#[test]
fn a_copy_of_a_row_that_a_carriage_return_ends_is_left_out() {
    let text = "place;year;emissions_t\rA;2019;7\rA;2019;7\rA;2020;5\r";
    let table = TableReader::new().read(text.as_bytes()).unwrap();
    assert_eq!(table.report().left_out, [(LeftOut::Copy, 1)]);
    let rows = TableReader::new().rows(text.as_bytes()).unwrap();
    assert_eq!(rows.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
}

/// The names of the EEA's sectors have more than 60 letters.
#[test]
fn a_long_name_of_a_part_is_kept_whole() {
    let names = ["A", "B"].map(|end| format!("1{end} {} {end}", "Fuel combustion ".repeat(6)));
    let row = |name: &String| format!("A;2020;{name};3\n");
    let text = format!("place;year;sector;emissions_kt\n{}", names.each_ref().map(row).concat());
    let table = TableReader::new().by_sector().read(text.as_bytes()).unwrap();
    let sectors: Vec<_> = table.series().iter().map(|one| one.boundary().sectors.clone()).collect();
    assert_eq!(sectors, names.map(|name| Some(Sectors::Named(name.into()))));
}

#[test]
fn only_a_column_of_parts_is_added_up() {
    let text = "place,year,sector,emissions_t\nA,2020,a,40\nA,2020,b,40\n";
    let reader = TableReader::new;
    for (reader, column) in [
        (reader().sum_over("year"), "year"),
        (reader().sum_over("place"), "place"),
        (reader().sum_over("emissions_t"), "emissions_t"),
        (summed().by_sector(), "sector"),
        (summed().ignore("sector"), "sector"),
    ] {
        let error = refusal(&reader, text);
        assert!(error.contains(&format!("the column {column:?} ")), "{error}");
        assert!(error.contains("so its values are not parts to add up"), "{error}");
    }
    let blank = "place,year,sector,emissions_t\nA,2020,a,40\nA,2020,,40\n";
    let error = refusal(&summed(), blank);
    assert_eq!(error, "line 3, column 3: the part in the column \"sector\" has no name");
}

#[test]
fn two_series_do_not_share_a_name() {
    let text = "place,country,year,emissions_t\nParis,FR,2020,1\nParis,US,2020,2\n";
    let table = TableReader::new().read(text.as_bytes()).unwrap();
    let names: Vec<&str> =
        table.series().iter().map(climate_targets::EmissionSeries::place).collect();
    assert_eq!(names, ["Paris (FR)", "Paris (US)"]);
    let error = refusal(&TableReader::new(), &format!("{text}Paris (FR),XX,2020,3\n"));
    assert_eq!(error, "two places have the name \"Paris (FR)\"; rename one");
}

/// Filters compare names as all other options do.
#[test]
fn a_filter_accepts_every_spelling_of_a_value() {
    let text = "place,year,sector,emissions_t\nA,2020,Land-use change,40\nA,2020,heat,3\n\
                A,2020,-,5\n";
    let level = |reader: TableReader| {
        let table = reader.read(text.as_bytes()).unwrap();
        table.series()[0].observations()[0].emissions.tonnes()
    };
    assert_eq!(level(TableReader::new().gross().filter("sector", "land use\u{200b} CHANGE")), 40.0);
    let rest = TableReader::new().exclude("sector", "land use change").exclude("sector", "-");
    assert_eq!(level(rest), 3.0);
    // A blank value is not a hyphen.
    assert!(refusal(&TableReader::new().filter("sector", ""), text).contains("no row has"));
}
