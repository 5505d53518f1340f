//! The example `sectors`, run as a program. Expected figures were computed from the bundled files
//! in Python, independently of this crate.

use crate::support::process::{TempFile, built, is_refused, says, words};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("sectors"))).args(arguments).output().unwrap()
}

#[track_caller]
fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The page for these rows, as of 24 November 2026, with single spaces between words. The default
/// target is -40 % from 1990 to 2030.
#[track_caller]
fn page_of(name: &str, rows: &str) -> String {
    let file = TempFile::new(name, format!("{HEADER}{rows}").as_bytes());
    words(&page(&["--as-of", "2026-11-24", file.path()]))
}

const HEADER: &str = "place,year,sector,emissions_kt\n";

const TODAY: [&str; 2] = ["--as-of", "2026-11-24"];

/// Source: SMHI, release 2025: 2 485 948 t in 1990 and 2 109 779 t in 2023. A cut of 40 % leaves
/// 1 491 569 t in 2030, and the straight path is at 1 665 585 t in 2023. Industry accounts for
/// 420 364 t of the 618 210 t still to be cut.
#[test]
fn industry_decides_the_target_in_goteborg() {
    let page = page(&["--place", "Göteborg", "--as-of", "2026-11-24"]);
    let page = words(&page);
    says(
        &page,
        &[
            "Total: off track. 2486 kt in 1990. 2110 kt in 2023, -15.1 %. Limit in 2030: \
             1492 kt (618 kt still to be cut). Path: 1666 kt (latest level 444 kt above it).",
            "Industry (energy + processes) 1005 1023 +1.8 off track -5 79 68 420 ████████",
            "Electricity and district heating 419 392 -6.4 off track 7 25 23 141 ███",
            "Own heating of homes and premises 141 18.8 -86.7 achieved early 33 -17 -11 -66.1 ░",
            "Zero in every year: International transport.",
            "Transport fell the most since 1990: 39 % of the fall. Product use (incl. solvents) \
             rose the most, by 32.1 kt. Industry (energy + processes) decides the target: it has \
             68 % of the 618 kt above the limit of 2030.",
            "The sectors add up to the total in each of 13 years, within 0.01 %",
        ],
    );
}

/// Source: SYKE: 792.2 kt in 1990 and 401.4 kt in 2022, of which district heating 223.9 kt and
/// 61.9 kt. District heating's part of the limit of 475.32 kt is 134.34 kt. The sector is 72.44 kt
/// below that part. This is 98 % of the 73.92 kt by which the total is below its limit.
#[test]
fn district_heating_decides_the_target_in_lahti() {
    let page = words(&page(&["--place", "Lahti", "--as-of", "2026-11-24"]));
    says(
        &page,
        &[
            "District heating 224 61.9 -72.4 achieved early 41 66 98 -72.4 ░░░░░░░░",
            "Road transport 237 162 -31.8 catching up 19 0 -26 19.3 ██",
            "In no sector -0.2 0.0 - 0 0 0 0.1",
            "District heating fell the most since 1990: 41 % of the fall. F-gases rose the most, by \
             14.0 kt. District heating decides the target: it has 98 % of the 73.9 kt of room \
             under the limit of 2030. Furthest above its own limit: Road transport, by \
             19.3 kt.",
            "The sectors add up to the total in each of 19 years, within 0.03 % (tolerance: 0.2 %).",
        ],
    );
}

/// A verdict such as catching up also depends on the trend. The verdict on a target that was due in
/// an earlier year depends on the level of that year.
#[test]
fn no_sector_decides_a_verdict_that_the_latest_levels_do_not_decide() {
    let umea = words(&page(&["--place", "Umeå", "--as-of", "2026-11-24"]));
    let shares = "Electricity and district heating has 83 % and Transport 64 % of the 37.5 kt above \
                the limit of 2030 (over 100 %, because the other sectors together are under";
    says(&umea, &["catching up", shares]);
    assert!(!umea.contains("decide the target") && !umea.contains("decides the target"), "{umea}");

    let covenant = ["--place", "Göteborg", "--target", "COM-2020", "--as-of"];
    let later = words(&page(&[&covenant[..], &["2024-06-30"]].concat()));
    let decided = "The target was due in 2020; --as-of 2021-01-01 shows that year.";
    says(&later, &["Industry (energy + processes) has 181 % of the 121 kt above", decided]);
    let then = words(&page(&[&covenant[..], &["2021-01-01"]].concat()));
    says(&then, &["Industry (energy + processes) decides the target: it has 186 % of the 158 kt"]);
}

#[test]
fn sentences_for_rising_falling_and_unchanged_totals() {
    let rising = "A,1990,total,100\nA,2023,total,130\nA,1990,X,50\nA,2023,X,90\nA,1990,Y,50\n\
                  A,2023,Y,40\n";
    let sentence = "X rose the most since 1990: 133 % of the rise (over 100 %, because the other \
                sectors together fell). Y fell the most, by 10.0 kt. X decides the target: it has 86 %";
    says(&page_of("rising.csv", rising), &[sentence]);

    let level = "A,1990,total,100\nA,2023,total,60\nA,1990,X,120\nA,2023,X,90\nA,1990,Sink,-20\n\
                 A,2023,Sink,-30\n";
    let sentence = "X fell the most since 1990: 75 % of the fall. The total is exactly at its limit. \
                Furthest above its own limit: X, by 18.0 kt.";
    says(&page_of("level.csv", level), &[sentence, "Sink -20.0 -30.0 - - 25 237 - -18.0"]);

    let still = "A,1990,total,100\nA,2023,total,100\nA,1990,X,60\nA,2023,X,40\nA,1990,Y,40\n\
                 A,2023,Y,60\n";
    says(&page_of("still.csv", still), &["The total is the same as in 1990. Y decides the target"]);

    let even = "A,1990,total,90\nA,2023,total,81\nA,1990,X,30\nA,2023,X,27\nA,1990,Y,30\n\
                A,2023,Y,27\nA,1990,Z,30\nA,2023,Z,27\n";
    let sentence = "X (equal with 2 others) fell the most since 1990: 33 % of the fall. No single sector \
                decides the target: X (equal with 2 others) has the largest share of the 27.0 kt \
                above the limit of 2030, 33 %.";
    says(&page_of("even.csv", even), &[sentence]);

    let none = "A,1990,total,0\nA,2023,total,0\nA,1990,X,0\nA,2023,X,0\n";
    let sentence = "The contributions of the sectors are unknown: the base level is not positive.";
    says(&page_of("none.csv", none), &[sentence]);
}

#[test]
fn years_in_which_the_sectors_do_not_add_up_are_listed() {
    let rows = "A,1990,total,100\nA,2022,total,80\nA,2023,total,70\nA,1990,X,50\nA,2022,X,40\n\
                A,2023,X,\nA,1990,Y,50\nA,2022,Y,38\nA,2023,Y,40\nA,2024,Y,40\n";
    let page = page_of("off.csv", rows);
    says(
        &page,
        &[
            "X 50.0 - - - - - - -",
            "Not counted, because the level of 1990 or 2023 is missing: X.",
            "The sectors do not add up to the total within 0.2 % in 3 of 4 years:",
            "- 2022: the total is 80.0 kt, the sum of the sectors 78.0 kt; the difference is 2.0 \
             kt, 2.50 %.",
            "- 2023: the total is 70.0 kt, the sum of the sectors 40.0 kt; no value for X.",
            "- 2024: the total is unknown, the sum of the sectors 40.0 kt; no value for X.",
            "- They add up in 1 other year, exactly.",
        ],
    );
    let file = TempFile::new("tolerant.csv", format!("{HEADER}{rows}").as_bytes());
    let tolerant = ["--as-of", "2023-06-30", "--tolerance", "2.5", file.path()];
    let page = words(&self::page(&tolerant));
    // The years 2023 and 2024 are not complete on that date.
    says(
        &page,
        &["The sectors add up to the total in each of 2 years, within 2.50 % (tolerance: "],
    );
    assert!(!page.contains("2024"), "{page}");
}

/// The bundled tables have later years.
#[test]
fn years_after_the_as_of_date_are_not_compared() {
    let arguments = ["--as-of", "2015-06-30", "--format", "json"];
    let places: Vec<Value> = serde_json::from_str(&page(&arguments)).unwrap();
    for place in &places {
        let years = place["differences"].as_array().unwrap().iter();
        let last = years.map(|year| year["year"].as_i64().unwrap()).max();
        assert!(last <= Some(2014), "{}: {last:?}", place["place"]);
    }
}

#[test]
fn shares_in_the_json_add_up_to_one() {
    let arguments = [&TODAY[..], &["--format", "json"]].concat();
    let places: Vec<Value> = serde_json::from_str(&page(&arguments)).unwrap();
    let names: Vec<&str> = places.iter().map(|place| place["place"].as_str().unwrap()).collect();
    let swedish = ["Stockholm", "Linköping", "Malmö", "Göteborg", "Borås", "Umeå"];
    assert_eq!(names, [&swedish[..], &["Lahti", "Paris", "Oslo"]].concat());
    for place in &places {
        let contributions = &place["contributions"];
        for figure in ["share_of_change", "share_of_gap", "share_of_needed"] {
            let sectors = contributions["sectors"].as_array().unwrap();
            let parts = sectors.iter().chain([&contributions["in_no_sector"]]);
            let sum: f64 = parts.map(|part| part[figure].as_f64().unwrap()).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{} {figure}: {sum}", place["place"]);
        }
        let assessed = place["assessments"]["sectors"].as_array().unwrap();
        assert_eq!(assessed.len(), contributions["sectors"].as_array().unwrap().len());
    }
}

/// Source: SYKE. The cut that district heating needs is
/// 61 900 - 475 320 x 223 900/792 200 = -72 440 t, so it needs none.
#[test]
fn the_csv_has_a_row_for_each_part() {
    let csv = page(&["--place", "Lahti", "--as-of", "2026-11-24", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 16);
    let heating = rows.iter().find(|row| &row[column("sector")] == "District heating").unwrap();
    assert_eq!(&heating[column("part")], "sector");
    assert_eq!(&heating[column("verdict")], "achieved_early");
    let needed: f64 = heating[column("needed_t")].parse().unwrap();
    assert!((needed + 72_440.0).abs() < 1e-6, "{needed}");
    assert_eq!(&rows[0][column("part")], "total");
    assert_eq!(&rows[15][column("part")], "in_no_sector");
}

/// The pages cover every target of the catalogue, and a table with very long names and large
/// levels.
#[test]
fn no_line_is_wider_than_100_columns() {
    let ids = climate_targets::catalogue::targets().map(climate_targets::Target::id);
    let mut pages: Vec<String> =
        ids.map(|id| page(&[&TODAY[..], &["--target", id]].concat())).collect();
    pages.push(page(&["--help"]));
    let long = "x".repeat(120);
    let rows = format!("{long},1990,total,9e11\n{long},2023,total,8e11\n{long},1990,{long},9e10\n");
    let file = TempFile::new("wide.csv", format!("{HEADER}{rows}").as_bytes());
    pages.push(page(&[file.path()]));
    for text in &pages {
        let too_wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 100).collect();
        assert!(too_wide.is_empty(), "{too_wide:?}");
    }
}

#[track_caller]
fn refuses_data(name: &str, text: &str, place: &str, says: &str) {
    let file = TempFile::new(name, text.as_bytes());
    let at = format!("{}{place}: ", file.path());
    is_refused(&run(&[file.path()]), &[name], &[&at, says]);
}

#[test]
fn invalid_files_are_reported_by_line_and_column() {
    let check = |name: &str, rows: &str, place: &str, says: &str| {
        refuses_data(name, &format!("{HEADER}{rows}"), place, says);
    };
    let good = "A,1990,total,3\nA,1990,X,1\n";
    check(
        "year.csv",
        &format!("{good}A,1990,X,2\n"),
        ":4",
        "a second value for \"A\" in 1990; the first is in line 3",
    );
    check(
        "total.csv",
        &format!("{good}A,1990,Total,4\n"),
        ":4",
        "a second value for \"A\" in 1990; the first is in line 2",
    );
    let spelt = "the names \"X\" and \"x\" differ only in case";
    check("spelt.csv", &format!("{good}A,1990,x,1\n"), "", spelt);
    check("none.csv", &format!("{good}B,1990,X,1\n"), "", "B has no row for the total");
    check("alone.csv", "A,1990,total,3\n", "", "sectors: a breakdown needs at least one sector");
    check("blank.csv", &format!("{good}A,1991,,1\n"), ":4:3", "the sector has no name");
    check("number.csv", &format!("{good}A,1991,X,many\n"), ":4:4", "number");
    check("header.csv", "", "", "no rows");
    let no_sector = "place,year,emissions_kt\nA,1990,1\n";
    refuses_data("columns.csv", no_sector, ":1", "sector: no column");
    let no_unit = "place,year,sector,emissions\nA,1990,total,1\n";
    refuses_data("unit.csv", no_unit, ":1", "--unit");
    let gases = "place,year,sector,emissions,unit\nA,1990,total,3,kt CO2e\nA,1990,X,1,kt CO2\n";
    refuses_data("gases.csv", gases, "", "\"X\" and the total differ in gases");
}

#[test]
fn csv_cells_are_no_formulas() {
    let rows = [(1990, 3), (2020, 2)].map(|(year, level)| {
        format!("A,{year},total,{level},kt CO2e\nA,{year},@SUM(A1),{level},kt CO2e\n")
    });
    let text = format!("place,year,sector,emissions,unit\n{}", rows.concat());
    let file = TempFile::new("sectors-formula.csv", text.as_bytes());
    let csv = page(&["--target", "COM-2020", "--format", "csv", file.path()]);
    assert!(csv.contains(",sector,'@SUM(A1),"), "{csv}");
}

#[test]
fn invalid_options_are_reported() {
    let bad: [(&[&str], &str); 7] = [
        (&["--target", "XX"], "--target XX: unknown target"),
        (&["--place", "Atlantis"], "the data has no place \"Atlantis\"; it has Stockholm"),
        (&["--as-of", "2026-13-01"], "--as-of 2026-13-01: expected a date"),
        (&["--tolerance", "120"], "--tolerance 120: expected a percentage from 0 to 100"),
        (&["--tolerance", "nan"], "--tolerance nan: expected a percentage"),
        (&["--format", "xml"], "--format xml: expected table, json or csv"),
        (&["no-such-file.csv"], "no-such-file.csv"),
    ];
    for (arguments, expected) in bad {
        is_refused(&run(arguments), arguments, &[expected]);
    }
}
