//! The example `panel`, run as a program. Expected figures were computed from the bundled file in
//! Python, independently of this crate. Paths are straight; trends are least squares over the
//! observed years among the last ten.

use crate::support::process::{TempFile, built, is_refused, says, words};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

fn command() -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("panel")))
}

fn run(arguments: &[&str]) -> Output {
    command().args(arguments).output().unwrap()
}

#[track_caller]
fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let too_wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 100).collect();
    assert!(too_wide.is_empty() || arguments.contains(&"csv"), "{too_wide:?}");
    text
}

const TODAY: [&str; 2] = ["--as-of", "2026-11-24"];

/// Sweden's net-zero target is judged by its own reduction of 85 %, because the bundled file has no
/// net emissions.
#[test]
fn municipalities_are_counted_by_verdict() {
    let page = words(&page(&TODAY));
    says(
        &page,
        &[
            "290 places against 3 targets, as of 2026-11-24.",
            "Verdict COM-2020 COM-2030 SE-2045-NZ",
            " met 256 0 0 missed 34 0 0 achieved early 0 132 0 on track 0 36 30 catching up 0 40 \
             30 slipping 0 1 16 off track 0 81 214 ",
            "COM-2030: every place has a verdict.",
        ],
    );
    assert!(!page.contains("Computing time"), "{page}");
}

/// Kiruna emitted 278 636.4 t in 1990 and 712 100.0 t in 2024, which is 255.6 % of the base. The
/// path to -40 % in 2030 is at 66 % of the base in 2024, 189.6 points lower.
#[test]
fn the_places_furthest_above_their_path_come_first() {
    let page = words(&page(&["--target", "COM-2030", "--top", "3", TODAY[0], TODAY[1]]));
    says(
        &page,
        &["Kiruna 278.6 712.1 (2024) +155.6 % +189.6 off track Pajala 57.6 96.6 (2024) +67.5 % \
           +101.5 off track Lysekil 1244.8 1621.3 (2024) +30.2 % +64.2 off track"],
    );
    assert!(page.ends_with("+64.2 off track"), "{page}");
}

/// The rows of a CSV page, each as a map from column name to cell text.
#[track_caller]
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

#[test]
fn csv_has_a_row_for_each_place_and_target() {
    let rows = rows(&page(&["--format", "csv", TODAY[0], TODAY[1]]));
    assert_eq!(rows.len(), 290 * 3);
    for verdict in [("COM-2020", "met", 256), ("COM-2030", "off_track", 81)] {
        let of = rows.iter().filter(|row| row["target"] == verdict.0);
        assert_eq!(of.filter(|row| row["verdict"] == verdict.1).count(), verdict.2, "{verdict:?}");
    }
    let kiruna = rows.iter().find(|row| row["place"] == "Kiruna" && row["target"] == "COM-2030");
    let kiruna = kiruna.unwrap();
    let number = |name: &str| kiruna[name].parse::<f64>().unwrap();
    assert_eq!(kiruna["latest_level_t"], "712099.95");
    assert_eq!(kiruna["latest_year"], "2024");
    assert!((number("allowable_t") - 0.6 * 278_636.437).abs() < 1e-6);
    assert!((number("path_gap_points_of_base") - 189.565_983_281_648_1).abs() < 1e-9);
    assert!((number("change_share") - 1.555_659_832_816_481_6).abs() < 1e-12);
}

#[test]
fn csv_cells_are_no_formulas() {
    let text = "place,year,emissions_kt\n=1+1,1990,2\n=1+1,2020,1\n-5,1990,2\n-5,2020,1\n";
    let file = TempFile::new("panel-formula.csv", text.as_bytes());
    let rows = rows(&page(&["--target", "COM-2020", "--format", "csv", file.path()]));
    let places: Vec<&str> = rows.iter().map(|row| row["place"].as_str()).collect();
    assert_eq!(places, ["'=1+1", "-5"]);
}

/// `Here` has a verdict, `Late` has no year after its base, and `Zero` has a base of zero.
const GAPS: &str = "place,year,emissions_kt
Here,1990,100
Here,2020,90
Here,2023,80
Late,2023,10
Zero,1990,0
Zero,2022,5
";

#[test]
fn places_without_a_verdict_are_listed_with_the_reason() {
    let file = TempFile::new("panel-gaps.csv", GAPS.as_bytes());
    let page = words(&page(&["--target", "COM-2030", TODAY[0], TODAY[1], file.path()]));
    says(
        &page,
        &[
            "3 places against 1 target",
            "COM-2030: 2 places without a verdict.",
            "- 1, for example Late:",
            "the series has no observation after the base year",
            "- 1, for example Zero:",
            "the base level is not positive",
            "Here 100.0 80.0 (2023) -20.0 % +13.0",
        ],
    );
}

#[test]
fn milestones_share_one_path() {
    let rows = rows(&page(&["--target", "SE-MILESTONES", "--format", "csv", TODAY[0], TODAY[1]]));
    assert_eq!(rows.len(), 290 * 2);
    let kiruna: Vec<_> = rows.iter().filter(|row| row["place"] == "Kiruna").collect();
    assert_eq!(kiruna[0]["target"], "SE-2030-63");
    assert_eq!(kiruna[1]["target"], "SE-2040-75");
    assert_eq!(kiruna[0]["path_level_t"], kiruna[1]["path_level_t"]);
}

#[test]
fn simulated_series_are_labelled_and_reproducible() {
    let arguments = ["--simulated", "1000", TODAY[0], TODAY[1]];
    let first = page(&arguments);
    says(
        &words(&first),
        &["1000 places against 3 targets", "simulated series", " ns for each place with 3 targets"],
    );
    let without_time = |page: &str| {
        page.lines().filter(|line| !line.contains("Computing time")).collect::<String>()
    };
    assert_eq!(without_time(&first), without_time(&page(&arguments)));
    let rows = rows(&page(&["--simulated", "5000", "--target", "COM-2030", "--format", "csv"]));
    assert_eq!(rows.len(), 5000);
    assert_eq!(rows[4999]["place"], "4999");
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let arguments = ["--simulated", "20000", "--format", "csv"];
    let mut child =
        command().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn a_long_place_name_is_shortened() {
    let name = "Långtbortistan ".repeat(20);
    let table = format!("place,year,emissions_kt\n{name},1990,5e11\n{name},2023,9e11\n");
    let file = TempFile::new("panel-long-name.csv", table.as_bytes());
    let page = page(&["--as-of", "2026-11-24", file.path()]);
    assert!(page.contains('…'), "{page}");
}

#[test]
fn invalid_options_are_reported() {
    let bad: [(&[&str], &str); 10] = [
        (&["--target", "XX"], "--target XX: not in the catalogue"),
        (&["--target", "COM-2030", "--target", "COM-2030"], "\"COM-2030\" is selected twice"),
        (&["--as-of", "2026-13-01"], "--as-of 2026-13-01: expected a date"),
        (&["--top", "-1"], "expected a number of places"),
        (&["--simulated", "0"], "--simulated 0: expected a number of places from 1 to 10000000"),
        (&["--simulated", "5", "x.csv"], "--simulated replaces a data file"),
        (&["--format", "json"], "--format json: expected table or csv"),
        (&["--unit", "kt"], "the options of the data file require a data file"),
        (&["x.csv", "y.csv"], "only one data file can be read, got y.csv as well"),
        (&["--nonsense"], "invalid option '--nonsense'"),
    ];
    for (arguments, expected) in bad {
        is_refused(&run(arguments), arguments, &[expected]);
    }
}

#[test]
fn invalid_data_is_reported_by_line_and_column() {
    let bad = [
        ("place,year,emissions_kt\nHere,1990,many\n", ":2:3: expected a number"),
        ("place,year,emissions_kt\nHere,1990,1\nHere,1990,2\n", ":3: a second value"),
        ("place,year,emissions\nHere,1990,1\n", ":1: no unit is stated"),
        ("place,year\nHere,1990\n", ":1: value: no column"),
        ("", ":1: the file is empty"),
    ];
    for (index, (table, expected)) in bad.into_iter().enumerate() {
        let file = TempFile::new(&format!("panel-bad-{index}.csv"), table.as_bytes());
        for format in ["table", "csv"] {
            let arguments = ["--format", format, file.path()];
            let place = format!("{}{expected}", file.path());
            is_refused(&run(&arguments), &arguments, &[&place]);
        }
    }
}

#[test]
fn help_lists_the_options() {
    let help = page(&["--help"]);
    for option in ["--target", "--top", "--simulated", "--as-of", "--unit", "--format"] {
        assert!(help.contains(option), "{option}");
    }
}
