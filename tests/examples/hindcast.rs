//! The example `hindcast`, run as a program. Expected figures of the textbook intervals were
//! computed from the bundled files in Python, independently of this crate
//! (`hindcast/recompute.py`).

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::support::process::{TempFile, built, is_refused, says, words};
use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("hindcast"))).args(arguments).output().unwrap()
}

#[track_caller]
fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_page_shows_the_coverage_of_intervals() {
    let page = page(&[]);
    let widest = page.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 100, "{widest} columns");
    says(
        &words(&page),
        &[
            // Least squares has 1 444 cases six years ahead.
            "6 1444 58.1 % 38.0 % 45.2 % 2.31 22.2 % +0.9 % 0.233",
            "10 1114 44.8 % 28.7 % 55.2 % 4.50",
            "swedish municipalities least squares over 10 years, windows with gaps",
            "70 % and more: predicted 83 %, observed 38 % of 80",
            // The row for six years ahead includes the coverage on places and years left out.
            "6 96.4 % 83.4 % 97.4 % 97.0 %",
            "Verdicts of 2015 on municipalities of Finland and Sweden:",
            "off track: 19 of 57 met the target (33 %)",
        ],
    );
}

#[test]
fn the_json_is_an_array_of_horizons() {
    let text = page(&["--trend", "ols", "--horizons", "6,3", "--format", "json"]);
    let rows: Value = serde_json::from_str(&text).unwrap();
    let rows = rows.as_array().unwrap();
    // Four sets with two horizons each, in ascending order.
    assert_eq!(rows.len(), 8);
    assert_eq!((&rows[0]["horizon"], &rows[0]["cases"]), (&3.into(), &1696.into()));
    for row in rows {
        for key in ["coverage", "mean_width_share", "interval_score", "error", "bias", "brier"] {
            assert!(row[key].is_number(), "{key}");
        }
        let tenths = row["reliability"].as_array().unwrap();
        let cases: u64 = tenths.iter().map(|tenth| tenth["cases"].as_u64().unwrap()).sum();
        assert_eq!(cases, row["cases"].as_u64().unwrap());
    }
}

#[test]
fn the_csv_has_a_row_for_each_set_and_horizon() {
    let text = page(&["--calibrated", "municipalities", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(header.iter().nth(2), Some("horizon"));
    assert_eq!(header.len(), 16);
    let horizons: Vec<String> = reader.records().map(|row| row.unwrap()[2].to_owned()).collect();
    // Four sets (nations, British, Finnish and Swedish places) with six horizons each.
    assert_eq!(horizons.len(), 24);
}

/// A user's file has the same format as in the other examples.
#[test]
fn a_hindcast_runs_on_the_file_of_a_user() {
    let levels = (1990..2020).map(|year| format!("A,{year},{}\n", 100 - (year * year) % 7));
    let text = format!("place,year,emissions_kt\n{}", levels.collect::<String>());
    let file = TempFile::new("own.csv", text.as_bytes());
    let page = page(&["--trend", "ols", "--horizons", "1", file.path()]);
    // The 25 years of origin are 1994-2018; half of a window is observed from 1994 on.
    says(&words(&page), &["least squares over 10 years, windows with gaps", " 1 25 "]);
}

#[test]
fn rebuilt_constants_equal_the_shipped_constants() {
    let page = page(&["--rebuild"]);
    let shipped =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/trend/shipped.rs"))
            .unwrap();
    let rows: Vec<&str> =
        page.lines().map(str::trim).filter(|line| line.starts_with("horizon(")).collect();
    assert_eq!(rows.len(), 16);
    for row in rows {
        assert!(shipped.contains(row), "{row}");
    }
}

#[test]
fn invalid_options_and_data_are_reported() {
    let short = TempFile::new("short.csv", b"place,year,emissions_kt\nA,2000,many\n");
    let cases: [(&[&str], &[&str]); 11] = [
        (&["--trend", "theil-sen"], &["trend", "the other estimators have no interval"]),
        (&["--window", "2"], &["window", "3 or more"]),
        (&["--horizons", "1,0"], &["horizons", "1,3,6"]),
        (&["--event", "1.5"], &["event", "share of the latest level"]),
        (&["--event", "0"], &["event", "above 0"]),
        (&["--calibrated", "nations", "--horizons", "11"], &["supports 1 to 10 years, not 11"]),
        (&["--rebuild", short.path()], &["do not read a file"]),
        (&["--calibrated", "cities"], &["calibrated", "nations or municipalities"]),
        (&["--calibrated", "nations", "--trend", "ols"], &["--calibrated", "has its own"]),
        (&["--format", "xml"], &["format", "table, json or csv"]),
        (&[short.path()], &["short.csv:2:3", "expected a number"]),
    ];
    for (arguments, parts) in cases {
        is_refused(&run(arguments), arguments, parts);
    }
}
