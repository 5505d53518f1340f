//! The examples `assess` and `methods`, run as programs: valid and invalid files, exit status, and
//! both output streams.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::support::process::{TempFile, built, is_refused, words};
use serde_json::Value;

fn assess() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("assess"))
}

fn methods() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("methods"))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(assess()).env_remove("COLUMNS").args(arguments).output().unwrap()
}

fn run_methods(arguments: &[&str]) -> Output {
    Command::new(methods()).args(arguments).output().unwrap()
}

/// Requires exit status 2, empty standard output, and one line on standard error that contains all
/// of `says`.
#[track_caller]
fn refuses(arguments: &[&str], says: &[&str]) {
    is_refused(&run(arguments), arguments, says);
}

#[track_caller]
fn refuses_data(name: &str, bytes: &[u8], place: &str, says: &[&str]) {
    let file = TempFile::new(name, bytes);
    let at = if place.is_empty() {
        format!("{}: ", file.path())
    } else {
        format!("{}:{place}: ", file.path())
    };
    let mut parts = vec![at.as_str()];
    parts.extend(says);
    refuses(&[file.path()], &parts);
}

#[track_caller]
fn json(arguments: &[&str]) -> Vec<Value> {
    let output = run(arguments);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {err}");
    serde_json::from_slice(&output.stdout).unwrap()
}

const HEADER: &str = "place,year,emissions,unit\n";

/// A file with a header and six valid rows before `row` on line 8.
fn eighth_row(row: &str) -> Vec<u8> {
    let good = (1990..1996).map(|year| format!("A,{year},{}.5,kt CO2e\n", year - 1900));
    let text: String = std::iter::once(HEADER.to_owned()).chain(good).collect();
    (text + row + "\n").into_bytes()
}

#[test]
fn invalid_rows_are_reported_by_line_and_column() {
    let cases: [(&str, &str, &str, &[&str]); 13] = [
        ("inf", "A,1996,inf,kt CO2e", "8:3", &["number", "inf"]),
        ("text", "A,1996,many,kt CO2e", "8:3", &["number", "many"]),
        ("comma", "A,1996,\"1,5\",kt CO2e", "8:3", &["1,5", "90.5", "line 2", "--decimal"]),
        ("twice", "A,1990,91.5,kt CO2e", "8", &["\"A\" in 1990", "line 2"]),
        ("year", "A,20220,1,kt CO2e", "8:2", &["year", "20220"]),
        ("date", "A,2022-05-01,1,kt CO2e", "8:2", &["year", "2022-05-01", "1 January"]),
        ("unit", "A,1996,1,lb", "8:4", &["unit", "lb", "not metric"]),
        ("ambiguous", "A,1996,1,MT CO2e", "8:4", &["MT", "megatonnes or metric tonnes"]),
        ("other gas", "A,1996,1,kt CO2", "8:3", &["A", "CO2", "CO2 equivalents"]),
        ("carbon", "A,1996,1,kt C", "8:4", &["kt C", "44/12", "--carbon-to-co2"]),
        ("short", "A,1996,1", "8", &["3 cells", "4"]),
        ("long", "A,1996,1,kt CO2e,5", "8", &["5 cells", "4"]),
        ("nameless", ",1996,1,kt CO2e", "8:1", &["place"]),
    ];
    for (name, row, place, says) in cases {
        refuses_data(&format!("{name}.csv"), &eighth_row(row), place, says);
    }
}

#[test]
fn invalid_data_files_are_reported() {
    refuses_data("empty.csv", b"", "1", &["empty"]);
    refuses_data("blank.csv", b"\n \n", "1", &["empty"]);
    refuses_data("header.csv", b"place,year,emissions_kt\n", "", &["no rows"]);
    refuses_data("no-year.csv", b"place,emissions\nA,1\n", "1", &["no header row", "--header-row"]);
    refuses_data("no-level.csv", b"place,year\nA,1990\n", "1", &["value: ", "--value-column"]);
    refuses_data("no-unit.csv", b"place,year,emissions\nA,1990,1\n", "1", &["unit", "--unit"]);
    let two_units = b"place,year,emissions_kt,unit\nA,1990,1,t\n";
    refuses_data("two-units.csv", two_units, "2:4", &["units differ", "kt", "t"]);
    let megatonnes = b"place,year,emissions_MT\nA,1990,1\n";
    refuses_data("header-unit.csv", megatonnes, "1", &["megatonnes or metric tonnes"]);
    let people = b"place,year,emissions_t,population\nA,1990,1,many\n";
    refuses_data("people.csv", people, "2:4", &["number", "many"]);
    let land = b"place,year,emissions_t,land_sector\nA,1990,1,-5\nA,1991,1,many\n";
    refuses_data("land.csv", land, "3:4", &["number", "many"]);
    refuses_data("book.xlsx", b"PK\x03\x04rest", "", &["workbook"]);
    refuses(&["no-such-file.csv"], &["no-such-file.csv"]);
}

/// One run lists all problems of a file, one line each.
#[test]
fn all_problems_of_a_file_are_listed() {
    let text = b"place,year,emissions_kt\nA,1990,many\nA,20220,1\n";
    let file = TempFile::new("several.csv", text);
    let output = run(&[file.path()]);
    let lines: Vec<String> =
        String::from_utf8(output.stderr).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(output.status.code(), Some(2));
    let at = |place: &str| format!("{}:{place}: ", file.path());
    assert!(lines[0].starts_with(&at("2:3")) && lines[1].starts_with(&at("3:2")), "{lines:?}");
    assert_eq!(lines.len(), 2);
}

/// Line numbers in error messages match those of a text editor, even with CRLF line ends, blank
/// lines and line breaks inside quotes.
#[test]
fn line_numbers_match_a_text_editor() {
    let check = |name: &str, text: &str, place: &str, says: &[&str]| {
        refuses_data(name, text.as_bytes(), place, says);
    };
    check("crlf.csv", "place,year,emissions_t\r\nA,1990,1\r\nA,1991,?\r\n", "3:3", &["?"]);
    check("twice.csv", "place,year,emissions_t\r\nA,1990,1\r\nA,1990,2\r\n", "3", &["line 2"]);
    check("blank.csv", "place,year,emissions_t\n\n\nA,1990,1\n\nA,1991,?\n", "6:3", &["?"]);
    let quoted = "place,note,year,emissions_t\n\"A\",\"two\nlines\",1990,1\nA,\"a\nb\nc\",1991,?\n";
    check("quoted.csv", quoted, "4:4", &["?"]);
    let open = "place,year,emissions_t,note\nA,1990,1,\nA,1991,2,\"moved\nA,1992,3,\n";
    check("open.csv", open, "3", &["quote"]);
    check("spaced.csv", "place,year,emissions_t\n \"A\",1990,1\n", "2:1", &["quote"]);
}

#[test]
fn one_name_in_two_countries_is_two_places() {
    let both = "place,country,year,emissions_t\nValencia,ES,1990,2\nValencia,VE,1990,3\n";
    let file = TempFile::new("valencia.csv", both.as_bytes());
    let results = json(&["--format", "json", "--target", "COM-2020", file.path()]);
    let places: Vec<&str> = results.iter().map(|r| r["place"].as_str().unwrap()).collect();
    assert_eq!(places, ["Valencia (ES)", "Valencia (VE)"]);
    let split = "place,country,year,emissions_t\nA,SE,1990,2\nA,,1991,3\n";
    refuses_data("split.csv", split.as_bytes(), "3:2", &["country"]);
}

#[test]
fn invalid_target_files_are_reported() {
    let data = TempFile::new("data.csv", b"place,year,emissions_t\nA,1990,1\n");
    let check = |name: &str, text: &str, place: &str, says: &[&str]| {
        let file = TempFile::new(name, text.as_bytes());
        let at = format!("{}:{place}", file.path());
        let mut parts = vec![at.as_str()];
        parts.extend(says);
        refuses(&["--targets", file.path(), data.path()], &parts);
    };
    let target = |line: &str| {
        format!(
            "[{{\"id\":\"t\",\n\"reference\":{{\"base_year\":1990}},\n{line},\n\"deadline\":{{\"by\":2030}}}}]"
        )
    };
    check("broken.json", "[{", "1:", &["EOF"]);
    check("none.json", "[]", "1:1", &["no target"]);
    check("percent.json", &target("\"ambition\":{\"reduce_by\":40}"), "3:", &["40 percent"]);
    check("negative.json", &target("\"ambition\":{\"reduce_by\":-0.2}"), "3:", &["-0.2"]);
    check("unknown.json", &target("\"ambitoin\":{\"reduce_by\":0.4}"), "3:", &["ambitoin"]);
    check("missing.json", &target("\"title\":\"x\""), "4:", &["missing field `ambition`"]);
    let due = "[{\"id\":\"due\",\"reference\":{\"base_year\":2030},\n\"ambition\":{\"reduce_by\":0.4},\"deadline\":{\"by\":2030}}]";
    check("base.json", due, "1:2", &["\"due\"", "2030", "after"]);
    let one = target("\"ambition\":{\"reduce_by\":0.4}");
    let one = one.trim_matches(['[', ']']);
    check("twice.json", &format!("[{one},{one}]"), "", &["\"t\"", "twice"]);
    let latin = TempFile::new("latin1.json", b"[{\"id\":\"Bor\xe5s\"}]");
    refuses(&["--targets", latin.path(), data.path()], &[":1:12: ", "UTF-8"]);
    // An error in the second target names that target's id and line.
    let second = "[{\"id\":\"a\",\"ambition\":{\"net_zero\":{}},\"deadline\":{\"by\":2045}},\n {\"id\":\"b\",\n  \"deadline\":{\"by\":20450}}]";
    check("second.json", second, "3:", &["\"b\"", "20450"]);
    check("object.json", "{}", "1:1", &["an array"]);
    check("null.json", "[null]", "1:", &["null", "a target"]);
    check(
        "two.json",
        &target("\"ambition\":{\"net_zero\":{}}")
            .replace("{\"by\":2030}", "{\"by\":2030,\"before\":2031}"),
        "4:",
        &["exactly one of by, before"],
    );
}

#[test]
fn a_place_is_found_by_every_name_and_a_city_by_its_area() {
    let page = |arguments: &[&str]| {
        let output = run(&[&["--as-of", "2026-11-28"], arguments].concat());
        assert!(output.status.success(), "{output:?}");
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(output.stdout), text(output.stderr))
    };
    assert_eq!(page(&["--place", "GOTHENBURG"]), page(&["--place", "Göteborg"]));
    let note = "Grenoble: no yearly series of its own. These data are of the surrounding area, \
                Grenoble-Alpes Métropole.";
    let (text, error) = page(&["--place", "grenoble", "--language", "EN"]);
    assert!(words(&text).contains(note) && text.contains("GRE-2030"), "{text}");
    assert_eq!(error, "");
    let (csv, error) = page(&["--place", "Grenoble", "--format", "CSV"]);
    assert_eq!(error.trim_end(), note);
    assert_eq!(csv.lines().nth(1).unwrap().split(',').next(), Some("Grenoble-Alpes Métropole"));
}

#[test]
fn invalid_options_are_reported() {
    refuses(&["--target", "XX-2030"], &["XX-2030", "--list"]);
    refuses(&["--place", "Atlantis"], &["Atlantis"]);
    refuses(&["--place", "Gteborg"], &["similar names: Göteborg"]);
    refuses(&["--place", "Strasbourg"], &["no yearly series in the data; `network --network AUS`"]);
    refuses(&["--as-of", "yesterday"], &["yesterday", "YYYY-MM-DD"]);
    refuses(&["--trend", "loess"], &["loess", "theil-sen"]);
    refuses(&["--window", "0"], &["0", "years"]);
    refuses(&["--unit", "MT"], &["MT", "ambiguous"]);
    refuses(&["--format", "xml"], &["xml", "json"]);
    refuses(&["--colour"], &["--colour", "--help"]);
    refuses(&["a.csv", "b.csv"], &["one data file"]);
    refuses(&["--explain", "--format", "csv"], &["--explain"]);
}

#[test]
fn a_byte_order_mark_is_skipped_and_columns_may_have_any_order() {
    let plain = TempFile::new("plain.csv", b"place,year,emissions_kt\nA,1990,2\nA,2020,1\n");
    let marked = TempFile::new(
        "marked.csv",
        "\u{feff}unit,emissions,year,place\r\nGg CO2-eq,1,2020,A\r\nkt CO2e,2,1990,A\r\n"
            .as_bytes(),
    );
    let levels = |file: &TempFile| {
        let arguments = ["--format", "json", "--target", "COM-2020", "--allow", "all", file.path()];
        let results = json(&arguments);
        (results[0]["base"]["level_t"].clone(), results[0]["verdict"]["level_t"].clone())
    };
    assert_eq!(levels(&plain), (Value::from(2000.0), Value::from(1000.0)));
    assert_eq!(levels(&plain), levels(&marked));
}

#[test]
fn a_blank_cell_is_a_missing_year() {
    let file = TempFile::new("gap.csv", b"place,year,emissions_t\nA,1990,2\nA,2020,\nA,2021,1\n");
    let results = json(&["--format", "json", "--target", "COM-2020", file.path()]);
    assert_eq!(results[0]["verdict"]["kind"], "undetermined");
    assert_eq!(results[0]["verdict"]["reason"], "gap_at_deadline");
}

#[test]
fn a_place_without_any_level_is_undetermined() {
    let file = TempFile::new("void.csv", b"place,year,emissions_t\nA,1990,\n");
    let results =
        json(&["--format", "json", "--target", "COM-2020", "--allow", "all", file.path()]);
    assert_eq!(results[0]["verdict"]["reason"], "no_observation");
}

#[test]
fn without_a_target_a_file_is_assessed_against_the_covenant_targets() {
    let file = TempFile::new("own.csv", b"place,year,emissions_t\nA,1990,2\nA,2020,1\n");
    let output = run(&["--format", "json", file.path()]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("Covenant of Mayors 2020 and 2030"));
    let results: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let targets: Vec<&str> = results.iter().map(|r| r["target"].as_str().unwrap()).collect();
    assert_eq!(targets, ["COM-2020", "COM-2030"]);
}

#[test]
fn milestones_of_a_commitment_share_one_path() {
    let arguments =
        ["--format", "json", "--place", "France", "--target", "FR-LTECV", "--as-of", "2026-06-30"];
    let results = json(&arguments);
    let targets: Vec<&str> = results.iter().map(|r| r["target"].as_str().unwrap()).collect();
    assert_eq!(targets, ["FR-LTECV-2030", "FR-LTECV-2050"]);
    assert_eq!(results[0]["path"]["name"], "milestones");
    assert_eq!(results[0]["path"]["level_t"], results[1]["path"]["level_t"]);
    let alone = json(&["--format", "json", "--place", "France", "--target", "FR-LTECV-2050"]);
    assert_eq!(alone[0]["path"]["name"], "linear");
}

/// If the boundaries of file and target differ, the verdict is "not comparable", unless `--allow`
/// names the differing fields. A run on the bundled data allows all differences.
#[test]
fn a_boundary_difference_is_not_comparable_unless_allowed() {
    let bundled = json(&["--format", "json", "--place", "Borås", "--target", "COM-2020"]);
    assert_eq!(bundled[0]["verdict"]["kind"], "met");
    assert_eq!(bundled[0]["caveats"][0]["kind"], "boundary_differs");
    let text = b"place,year,emissions (kt CO2e)\nA,1990,2\nA,2020,1\n";
    let file = TempFile::new("boundary.csv", text);
    let options = ["--format", "json", "--target", "COM-2020", file.path()];
    let strict = json(&options);
    assert_eq!(strict[0]["verdict"]["kind"], "not_comparable");
    assert_eq!(strict[0]["verdict"]["differences"], serde_json::json!(["gases"]));
    for fields in ["all", "gases", "gases,sectors"] {
        let allowed = json(&[options.as_slice(), &["--allow", fields]].concat());
        assert_eq!(allowed[0]["verdict"]["kind"], "met", "{fields}");
    }
    let other = json(&[options.as_slice(), &["--allow", "sectors"]].concat());
    assert_eq!(other[0]["verdict"]["kind"], "not_comparable");
    refuses(&["--allow", "gas", file.path()], &["--allow gas", "unknown field"]);
}

/// Limit and level are printed with enough digits to tell them apart.
#[test]
fn the_table_distinguishes_a_level_from_a_close_limit() {
    let text = b"place,year,emissions_kt\nA,1990,1000\nA,2020,800.4\nA,2024,700\n";
    let file = TempFile::new("close.csv", text);
    let output = run(&["--target", "COM-2020", "--allow", "all", file.path()]);
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.contains("800.0 800.4"), "{page}");
}

/// A place name cannot move the cursor of a terminal, reverse the reading direction, or run as a
/// spreadsheet formula.
#[test]
fn names_cannot_act_on_a_terminal_or_spreadsheet() {
    let text =
        "place,year,emissions_kt\n=1+1\u{1b}[2J\u{202e}x,1990,2\n=1+1\u{1b}[2J\u{202e}x,2020,1\n";
    let file = TempFile::new("names.csv", text.as_bytes());
    for format in [&["table"][..], &["table", "--explain"], &["markdown"], &["csv"]] {
        let options = ["--target", "COM-2020", "--allow", "all", file.path(), "--format"];
        let output = run(&[&options, format].concat());
        let page = String::from_utf8(output.stdout).unwrap();
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page:?}");
        assert_eq!(page.contains("'=1+1"), format == ["csv"], "{page}");
    }
}

#[test]
fn describe_reports_how_a_table_is_read() {
    let text = "Utsläpp (kt CO2e)\nKommun;2020;1990\nLund;60,5;100,25\nKälla: SMHI;;\n";
    let file = TempFile::new("described.csv", text.as_bytes());
    let output = run(&["--describe", file.path()]);
    let expected = "UTF-8, separator ';', header in line 2, years as columns. Place: \"Kommun\". \
                    Emissions: \"2020\", \"1990\". Unit: kt CO2e, from a title or note. Land \
                    sector: not stated. Titles and notes: \"Utsläpp (kt CO2e)\". Decimal sign: ','. \
                    Series: \"Lund\" (1). 2 values read; left out: 1 note.\n";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
}

#[test]
fn the_json_has_every_key() {
    let keys = [
        "place",
        "target",
        "as_of",
        "verdict",
        "lenses",
        "base",
        "allowable_t",
        "judged_year",
        "latest",
        "change",
        "progress",
        "elapsed",
        "path",
        "needed_t",
        "required",
        "trend",
        "projection",
        "effort_ratio",
        "cumulative",
        "caveats",
    ];
    for result in json(&["--format", "json", "--as-of", "2026-06-30"]) {
        let object = result.as_object().unwrap();
        for key in keys {
            assert!(object.contains_key(key), "{}: {key}", result["target"]);
        }
    }
}

/// The result names the estimator, and has a slope or a rate.
#[test]
fn every_trend_option_selects_its_estimator() {
    for (option, name, pace) in [
        ("ols", "ols", "slope_t_per_year"),
        ("theil-sen", "theil_sen", "slope_t_per_year"),
        ("lad", "lad", "slope_t_per_year"),
        ("log-linear", "log_linear", "rate_per_year"),
        ("endpoints", "endpoint_rate", "rate_per_year"),
    ] {
        let arguments =
            ["--format", "json", "--place", "Sweden", "--target", "SE-2045-NZ", "--trend", option];
        let results = json(&arguments);
        assert_eq!(results[0]["trend"]["estimator"], name);
        assert!(results[0]["trend"][pace].is_number(), "{option}");
    }
}

#[test]
fn the_readme_shows_lines_of_the_current_page() {
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, block) = readme.split_once("```text\n").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    let page = String::from_utf8(run(&["--as-of", "2026-11-21"]).stdout).unwrap();
    let printed: Vec<&str> = page.lines().map(str::trim_end).collect();
    assert!(block.lines().count() >= 6);
    for line in block.lines() {
        assert!(printed.contains(&line), "{line:?} is not printed");
    }
}

/// For a misspelt place name, the message suggests similar names.
#[test]
fn methods_example_reports_invalid_arguments() {
    let cases: [(&[&str], &[&str]); 9] = [
        (&["goteborg"], &["\"goteborg\"", "Göteborg"]),
        (&["Stokholm"], &["Stockholm"]),
        (&["Upplands"], &["Upplands Väsby", "Upplands-Bro"]),
        (&["Atlantis on Sea"], &["Atlantis on Sea", "se_municipalities_release2026.csv"]),
        (&["Upplands", "Väsby"], &["one place", "quote"]),
        (&["--all", "Borås"], &["--all"]),
        (&["--all", "--release", "2025"], &["--all"]),
        (&["--release", "2024"], &["2025 or 2026"]),
        (&["--target", "none"], &["none", "COM-2030"]),
    ];
    for (arguments, says) in cases {
        is_refused(&run_methods(arguments), arguments, says);
    }
}

/// An indicator that does not apply to a target does not make the run fail; its row states the
/// reason.
#[test]
fn methods_example_accepts_every_target_and_as_of_date() {
    for target in climate_targets::catalogue::targets() {
        let output = run_methods(&["Malmö", "--target", target.id(), "--release", "2025"]);
        assert!(output.status.success(), "{}", target.id());
    }
    for day in ["1980-01-01", "1991-06-30", "2031-06-30", "2060-01-01"] {
        let output = run_methods(&["--as-of", day]);
        assert!(output.status.success(), "{day}");
    }
}

/// The pages also fit a terminal of 120 columns.
#[test]
fn the_readme_of_the_methods_example_shows_the_current_pages() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/methods/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let mut blocks =
        readme.split("```text\n").skip(1).filter_map(|block| block.split("```").next());
    for arguments in [&["Malmö"][..], &["--all"]] {
        let page = String::from_utf8(run_methods(arguments).stdout).unwrap();
        let printed: Vec<&str> = page.lines().map(str::trim_end).collect();
        let shown: Vec<&str> = blocks.next().unwrap().lines().collect();
        assert_eq!(shown, printed, "{arguments:?}");
        let widest = page.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= 120, "{widest} columns");
    }
    let shown = blocks.next().unwrap();
    let page = run_methods(&["--all", "--as-of", "2024-06-30"]).stdout;
    let page = String::from_utf8(page).unwrap();
    let printed: Vec<&str> = page.lines().map(str::trim_end).collect();
    assert!(printed.ends_with(&shown.lines().collect::<Vec<_>>()), "{shown}");
    assert_eq!(blocks.next(), None);
}

/// Without `--release`, the newest data release is used.
#[test]
fn methods_example_shows_goteborg_by_default() {
    let page = run_methods(&[]).stdout;
    assert_eq!(page, run_methods(&["Göteborg", "--release", "2026"]).stdout);
    let page = String::from_utf8(page).unwrap();
    for says in ["Göteborg, release 2026", "2542.6 kt in 1990", "no result: "] {
        assert!(page.contains(says), "{page} does not say {says:?}");
    }
}
/// A place of a file is compared as a municipality is.
#[test]
fn a_place_of_a_file_is_compared() {
    let text = "place,year,emissions (kt CO2)\nA,1990,100\nA,2018,80\nA,2019,78\nA,2020,75\nA,2021,74\nA,2022,70\n\
                B,1990,5\nB,2022,4\n";
    let file = TempFile::new("methods.csv", text.as_bytes());
    let output = run_methods(&["--data", file.path(), "A"]);
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.starts_with("A, "), "{page}");
    assert!(
        page.contains("100.0 kt in 1990, 70.0 kt in 2022 (-30.0 %); limit 60.0 kt in 2030"),
        "{page}"
    );
    let several = run_methods(&["--data", file.path()]);
    assert_eq!(several.status.code(), Some(2));
    assert!(
        String::from_utf8(several.stderr)
            .unwrap()
            .contains("has several places; give one as PLACE")
    );
}

/// A workbook is described sheet by sheet, and its problems name the sheet.
#[test]
fn a_workbook_is_described_sheet_by_sheet() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/workbooks/");
    let run_on = |file: &str, arguments: &[&str]| {
        let path = format!("{folder}{file}");
        run(&[arguments, &[&path]].concat())
    };
    let described = run_on("two_row_header.xlsx", &["--describe"]);
    let page = String::from_utf8(described.stdout).unwrap();
    assert!(page.starts_with("\"Data\"\n  Workbook, sheet \"Data\", header in line 2"), "{page}");
    assert!(page.contains("\"Lookup\" (hidden)\n  Not read: line 1: no header row"), "{page}");
    let several = String::from_utf8(run_on("two_tables.xlsx", &[]).stderr).unwrap();
    assert!(several.contains("\"Production, Consumption\" can all be read"), "{several}");
    assert!(several.contains("(--sheet)"), "{several}");
    let refused = run_on("two_tables.xlsx", &["--sheet", "Production", "--value-column", "x"]);
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(message.contains("two_tables.xlsx:1: sheet \"Production\": there is not"), "{message}");
}

#[test]
fn a_layout_of_a_publisher_is_an_option() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/publishers/eurostat.tsv");
    let output = run(&["--publisher", "eurostat", "--describe", file]);
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.contains("Eurostat TSV, UTF-8, header in line 1"), "{page}");
    assert!(page.contains("Series: \"AA\", \"BB\" (2). 6 values read"), "{page}");
    refuses(
        &["--publisher", "nobody", file],
        &["--publisher nobody", "known are canada-provinces"],
    );
    refuses(&["--gross", "--publisher", "eurostat", file], &["before the other options"]);
}
