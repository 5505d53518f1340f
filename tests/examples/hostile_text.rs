//! Files and arguments with characters that a terminal or a page obeys or hides: no example writes
//! one to standard output, to standard error or to a page.

use std::process::{Command, Output};

use crate::support::process::{TempFile, built};
use serde_json::Value;

/// A name with an escape sequence, a bell, marks of direction, invisible characters and markup. An
/// argument or a file of the command line cannot hold U+0000.
const NAME: &str = "A<b>&\u{1b}[31m\u{7}\u{9b}2J\u{202e}\u{2066}\u{200b}\u{200f}\u{feff}\u{2028}\
                    \u{85}\u{7f}\u{e0041}|x](http://x)";

fn hostile(c: char) -> bool {
    c.is_control() && c != '\n' || NAME.contains(c) && !c.is_ascii() || c == '\u{2069}'
}

fn run(example: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(built(example));
    command.args(["--as-of", "2024-06-30"].iter().filter(|_| example != "hindcast"));
    command.args(arguments).env("NO_COLOR", "1").output().unwrap()
}

/// Requires that both streams are free of hostile characters, and returns standard output.
#[track_caller]
fn clean(example: &str, arguments: &[&str]) -> String {
    let output = run(example, arguments);
    let [out, err] =
        [&output.stdout, &output.stderr].map(|s| String::from_utf8(s.clone()).unwrap());
    for (stream, text) in [("standard output", &out), ("standard error", &err)] {
        // A page isolates names by a pair of U+2068 and U+2069.
        let text = text.replace('\u{2069}', if text.starts_with('<') { "" } else { "\u{2069}" });
        assert!(!text.contains(hostile), "{example} {arguments:?}, {stream}: {text:?}");
    }
    assert!(!err.contains("panicked"), "{err}");
    let status = output.status.code();
    assert!(matches!(status, Some(0 | 2)), "{example} {arguments:?}: {status:?}");
    if status == Some(2) {
        assert!(out.is_empty() && !err.is_empty(), "{example} {arguments:?}: {err}");
    }
    out
}

fn series() -> TempFile {
    let rows = [(1990, 1000), (2005, 950), (2010, 900), (2019, 800), (2020, 700), (2021, 690)];
    let rows = rows.map(|(year, kt)| format!("\"{NAME}\",{year},{kt},\"{NAME}\"\n"));
    let text = format!("place,year,emissions_kt,note {NAME}\n{}", rows.concat());
    TempFile::new("hostile.csv", text.as_bytes())
}

fn targets() -> TempFile {
    let name = serde_json::to_string(NAME).unwrap();
    let target = format!(
        r#"[{{"id":{name},"title":{name},"source":{name},"wording":{name},
        "reference":{{"base_year":1990}},"ambition":{{"reduce_by":0.4}},"deadline":{{"by":2030}}}},
        {{"id":"Q","title":{name},"ambition":{{"qualitative":{name}}},"deadline":{{"by":2030}}}}]"#
    );
    TempFile::new("hostile.json", target.as_bytes())
}

#[test]
fn assess_shows_no_hidden_character_of_its_files() {
    let (series, targets) = (series(), targets());
    let with_targets = ["--targets", targets.path(), series.path(), "--allow", "all"];
    for options in [
        &["table"][..],
        &["table", "--explain"],
        &["json"],
        &["json", "--explain"],
        &["csv"],
        &["markdown"],
    ] {
        let page = clean("assess", &[&with_targets[..], &["--format"], options].concat());
        assert!(page.contains("31m"), "{page}");
    }
    for language in ["sv", "fr", "fi"] {
        clean("assess", &[&with_targets[..], &["--explain", "--language", language]].concat());
    }
    let json = clean("assess", &[&with_targets[..], &["--format", "json"]].concat());
    let reports: Vec<Value> = serde_json::from_str(&json).unwrap();
    // The reader of tables trims cells; JSON keeps names as data.
    assert_eq!(reports[0]["place"].as_str(), Some(NAME));
    assert_eq!(reports[0]["target"].as_str(), Some(NAME));
    clean("assess", &["--describe", series.path()]);
}

#[test]
fn other_examples_show_no_hidden_character_of_their_files() {
    let (series, targets) = (series(), targets());
    for format in ["table", "csv"] {
        clean("panel", &[series.path(), "--format", format]);
    }
    clean("hindcast", &[series.path()]);
    clean("methods", &["--data", series.path(), NAME]);
    let page = clean("report", &[series.path(), "--allow", "all"]);
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>"));
    roxmltree::Document::parse(page.trim_start_matches("<!DOCTYPE html>")).unwrap();
    let ledger = format!(
        "measure,status,sector,owner,year,reduction,unit\n\
         \"{NAME}\",adopted,\"{NAME}\",\"{NAME}\",2030,12,kt\n\"{NAME}2\",existing,,,2030,3,kt\n"
    );
    let ledger = TempFile::new("hostile-ledger.csv", ledger.as_bytes());
    let against = ["--series", series.path(), "--targets", targets.path()];
    for format in ["text", "markdown", "html", "json"] {
        clean("plan", &[&[ledger.path(), "--format", format], &against[..]].concat());
    }
    let sectors = format!(
        "place,year,sector,emissions_kt\n{}",
        [(1990, 1000, 600), (2010, 900, 500), (2020, 700, 400)]
            .map(|(year, all, of)| format!(
                "\"{NAME}\",{year},total,{all}\n\"{NAME}\",{year},\"{NAME}\",{of}\n\
                 \"{NAME}\",{year},other,{}\n",
                all - of
            ))
            .concat()
    );
    let sectors = TempFile::new("hostile-sectors.csv", sectors.as_bytes());
    for format in ["table", "json", "csv"] {
        clean("sectors", &[sectors.path(), "--format", format]);
    }
}

#[test]
fn no_refusal_shows_a_hidden_character_of_an_argument() {
    let option = format!("--{NAME}");
    for example in
        ["assess", "network", "sectors", "plan", "panel", "report", "methods", "covenant"]
    {
        for arguments in [&[option.as_str()][..], &["--target", NAME], &["--place", NAME], &[NAME]]
        {
            clean(example, arguments);
        }
    }
    for arguments in [
        &["--where", NAME][..],
        &["--targets", NAME],
        &["--language", NAME],
        &["--format", NAME],
        &["--unit", NAME],
        &["--trend", NAME],
        &["--allow", NAME],
    ] {
        clean("assess", arguments);
    }
    clean("network", &["--network", NAME]);
    clean("hindcast", &[NAME]);
}

#[test]
fn a_name_of_any_length_gives_a_short_page_or_a_refusal() {
    let rows = |name: &str| {
        let text = format!("place,year,emissions_kt\n{name},1990,3\n{name},2020,2\n");
        TempFile::new("long.csv", text.as_bytes())
    };
    let page = clean("assess", &["--target", "COM-2030", rows(&"n".repeat(90_000)).path()]);
    assert!(page.len() < 20_000, "{} bytes", page.len());
    let refused = run("assess", &[rows(&"n".repeat(1_000_000)).path()]);
    let err = String::from_utf8(refused.stderr).unwrap();
    assert!(err.contains("max_cell") && err.len() < 1000, "{err}");
    let target = format!(r#"[{{"id":"{}","ambition":{{"reduce_by":40}}}}]"#, "i".repeat(1_000_000));
    let target = TempFile::new("long.json", target.as_bytes());
    let refused = run("assess", &["--targets", target.path(), rows("A").path()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stderr.len() < 20_000, "{} bytes", refused.stderr.len());
}
