//! The page of the example `assess` on a terminal: width, colours, order, bars, languages; and the
//! cells of its CSV.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use climate_targets::{AssessmentReport, catalogue};

use crate::support::process::{TempFile, built, is_refused};

fn assess() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("assess"))
}

/// Runs with these environment variables, and no other that changes a page.
fn run_with(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(assess());
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.envs(variables.iter().copied()).args(arguments).output().unwrap()
}

#[track_caller]
fn page_with(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let output = run_with(&[&["--as-of", "2026-06-30"], arguments].concat(), variables);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn page(arguments: &[&str]) -> String {
    page_with(arguments, &[])
}

fn widest(page: &str) -> usize {
    page.lines().map(|line| line.chars().count()).max().unwrap()
}

#[track_caller]
fn fits(arguments: &[&str], columns: usize) {
    let page = page_with(arguments, &[("COLUMNS", &columns.to_string())]);
    assert!(widest(&page) <= columns, "{} in {columns}: {page}", widest(&page));
    let trailing = page.lines().find(|line| line.ends_with(char::is_whitespace));
    assert_eq!(trailing, None, "a trailing blank");
}

#[test]
fn no_line_is_wider_than_the_page() {
    for language in ["en", "sv", "fr", "fi"] {
        for columns in [72, 80, 100, 140] {
            fits(&["--language", language], columns);
        }
        fits(&["--language", language, "--list"], 80);
        fits(&["--language", language, "--explain", "--place", "Sweden"], 80);
    }
}

/// Without a terminal and without `COLUMNS`, the page has 80 columns.
#[test]
fn the_default_width_is_80_columns() {
    let default = page(&[]);
    assert_eq!(widest(&default), 80);
    for invalid in ["", "0", "-1", "many"] {
        assert_eq!(page_with(&[], &[("COLUMNS", invalid)]), default, "{invalid:?}");
    }
    assert_eq!(widest(&page_with(&[], &[("COLUMNS", "1000")])), 160);
    assert_eq!(widest(&page_with(&[], &[("COLUMNS", "10")])), 72);
}

#[test]
fn ids_of_targets_are_whole() {
    let all = catalogue::targets().map(|target| ["--target", target.id()]);
    let all: Vec<&str> = all.flatten().collect();
    for columns in ["72", "80", "140"] {
        let arguments = [&["--place", "Sweden"], all.as_slice()].concat();
        let page = page_with(&arguments, &[("COLUMNS", columns)]);
        for target in catalogue::targets() {
            let id = target.id();
            let is_whole = |line: &str| line.split_whitespace().next() == Some(id);
            assert!(page.lines().any(is_whole), "{id} in {columns} columns: {page}");
        }
    }
}

/// An id that is wider than its column has a line of its own.
#[test]
fn long_ids_and_titles_keep_the_page_narrow() {
    let data = TempFile::new("a.csv", b"place,year,emissions_kt\nA,1990,2\nA,2020,1\n");
    let id = "the-target-of-a-city-with-a-very-long-name-by-2030";
    let title = "a title of many words ".repeat(5);
    let text = format!(
        r#"[{{"id": "{id}", "title": "{title}", "reference": {{"base_year": 1990}},
             "ambition": {{"reduce_by": 0.4}}, "deadline": {{"by": 2030}}}}]"#
    );
    let targets = TempFile::new("long.json", text.as_bytes());
    let page = page(&["--targets", targets.path(), data.path()]);
    assert!(page.lines().any(|line| line == id), "{page}");
    assert!(widest(&page) <= 80, "{page}");
}

/// In force first, then superseded, in each place.
#[test]
fn superseded_targets_come_last_and_say_so() {
    let page = page_with(&["--place", "Sweden", "--place", "France"], &[("COLUMNS", "140")]);
    let line = |text: &str| page.lines().position(|line| line.starts_with(text)).expect(text);
    let order = ["France", "FR-LEC-2050", "FR-POPE-2050", "Sweden", "SE-2045-NZ"];
    let lines: Vec<usize> = order.map(line).into();
    assert!(lines.is_sorted(), "{order:?} in {lines:?}");
    assert!(line("SE-ESR-2030 ") < line("SE-ESR-2030-2018"));
    let titles = page.lines().filter(|line| line.contains("(superseded)")).count();
    let notes = page.lines().filter(|line| line.contains("] superseded by ")).count();
    // Two targets have the same successor.
    assert_eq!((titles, notes), (6, 5), "{page}");
}

/// One bar a year from zero, and a blank for a year without a level.
#[test]
fn a_place_has_its_series_as_bars() {
    let text = "place,year,emissions_t\nA,2010,80\nA,2011,40\nA,2013,0\nA,2014,10\nA,2015,11\n\
                B,2010,\nA,2026,500\n";
    let file = TempFile::new("bars.csv", text.as_bytes());
    let lines = page(&["--target", "COM-2020", file.path()]);
    assert!(lines.lines().any(|line| line == "A  2010 █▄ ▁▁▂ 2015"), "{lines}");
    assert!(lines.lines().any(|line| line == "B"), "{lines}");
    // A series that is longer than the page shows its latest years, below a long name.
    let rows: Vec<String> = (1850..2020).map(|year| format!("\n{year},7")).collect();
    let text = format!("year,emissions_t{}", rows.concat());
    let file = TempFile::new("long.csv", text.as_bytes());
    let name = "A place with a long name";
    let lines = page(&["--target", "COM-2020", "--place-name", name, file.path()]);
    assert!(lines.contains(&format!("{name}\n1950 {} 2019\n", "█".repeat(70))), "{lines}");
}

#[test]
fn the_heading_names_the_source_of_the_data() {
    let bundled = page(&[]);
    for says in ["As of 30 June 2026", "SMHI), release 2026", "Tidy GHG Inventories v2"] {
        assert!(bundled.contains(says), "{says}");
    }
    assert!(!page(&["--allow", "gases"]).contains("these differences are allowed"));
    let text = "place,year,emissions_t\nA,1990,2\nB,1990,3\nB,2020,1\n";
    let file = TempFile::new("mine.csv", text.as_bytes());
    let name = Path::new(file.path()).file_name().unwrap().to_str().unwrap();
    let page = page_with(&[file.path()], &[("COLUMNS", "160")]);
    let says = format!("Data: {name}; series: 2; years: 1990–2020 (2 with values).\n");
    assert!(page.contains(&says), "{page}");
}

/// A verdict has a mark and its words, with and without colours.
#[test]
fn colours_obey_the_environment() {
    let arguments = ["--place", "Sweden"];
    let plain = page(&arguments);
    assert!(plain.contains("○ off track") && plain.contains("✓ would be met"), "{plain}");
    let coloured = page_with(&arguments, &[("CLICOLOR_FORCE", "1"), ("TERM", "xterm")]);
    assert!(coloured.contains("\u{1b}[31m○ would be off track\u{1b}[0m"), "{coloured:?}");
    assert_eq!(console::strip_ansi_codes(&coloured), plain);
    for variables in [
        &[("TERM", "xterm-256color")][..],
        &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")],
        &[("TERM", "dumb")],
        &[("CLICOLOR_FORCE", "0")],
    ] {
        assert_eq!(page_with(&arguments, variables), plain, "{variables:?}");
    }
    for format in ["json", "csv", "markdown"] {
        let arguments = ["--place", "Sweden", "--format", format];
        assert!(!page_with(&arguments, &[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'), "{format}");
    }
}

#[test]
fn a_page_is_in_the_language_of_the_option() {
    let says: [(&str, &[&str]); 4] = [
        ("en", &["Target", "Notes", "off track", "(superseded)", "2,743"]),
        ("sv", &["Mål", "Anmärkningar", "(ersatt)", "2\u{a0}743", "Läget den 30 juni 2026"]),
        ("fr", &["Objectif", "Remarques", "hors trajectoire", "Limite\u{a0}: ", "2\u{202f}743"]),
        ("fi", &["Tavoite", "Huomautukset", "ei tavoitepolulla", "Tilanne 30.6.2026"]),
    ];
    for (language, says) in says {
        let page = page_with(&["--language", language], &[("COLUMNS", "140")]);
        for part in says {
            assert!(page.contains(part), "{part:?} is not in {language}: {page}");
        }
    }
    let refused = ["--language", "de"];
    is_refused(&run_with(&refused, &[]), &refused, &["\"de\"", "expected en, sv, fr or fi"]);
    let csv = page(&["--format", "csv"]);
    assert_eq!(page(&["--format", "csv", "--language", "fi"]), csv);
    // The JSON has the paragraph in the language, and is otherwise the same.
    let read = |language| -> Vec<AssessmentReport> {
        let page = page(&["--format", "json", "--language", language, "--as-of", "2026-06-30"]);
        serde_json::from_str(&page).unwrap()
    };
    for (mut finnish, english) in read("fi").into_iter().zip(read("en")) {
        assert_eq!(finnish.language.as_deref(), Some("fi"));
        assert_ne!(finnish.paragraph, english.paragraph);
        let AssessmentReport { language, paragraph, verdict_text, caveat_texts, .. } =
            english.clone();
        (finnish.language, finnish.paragraph) = (language, paragraph);
        (finnish.verdict_text, finnish.caveat_texts) = (verdict_text, caveat_texts);
        assert_eq!(finnish, english);
    }
}

#[test]
fn markdown_has_a_section_for_each_result() {
    let text = "place,year,emissions_kt\nA|*b*,1990,1000\nA|*b*,2020,700\n";
    let file = TempFile::new("markdown.csv", text.as_bytes());
    let page = page(&["--format", "markdown", "--allow", "all", file.path()]);
    let headings: Vec<&str> = page.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, [r"## A\|\*b\*: COM-2020", r"## A\|\*b\*: COM-2030"]);
    assert!(page.contains("\n| limit | 800 kt CO2e in 2020 |\n"), "{page}");
    assert!(page.contains("\n- the latest observation is 6 years old\n"), "{page}");
}

/// Texts that a spreadsheet would run as a formula have a leading apostrophe; numbers do not.
#[test]
fn csv_cells_are_no_formulas() {
    let names = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1", "-5", "+46", "Åre"];
    let rows = names.map(|name| format!("\"{name}\",1990,2\n\"{name}\",2020,1\n")).concat();
    let file = TempFile::new("formula.csv", format!("place,year,emissions_t\n{rows}").as_bytes());
    let arguments = ["--format", "csv", "--target", "COM-2020", file.path()];
    let csv = page(&arguments);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let places: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    let expected = ["'=1+1", "'+1+1", "'-1+1", "'@SUM(A1)", "'=1", "-5", "+46", "Åre"];
    assert_eq!(places, expected);
    assert!(page(&["--help"]).contains("leading apostrophe"));
}
