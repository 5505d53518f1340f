//! Files and arguments with characters that a terminal or a page obeys or hides: no example writes
//! one to standard output, to standard error or to a page.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use crate::support::process::{TempFile, built, is_refused};
use serde_json::Value;

/// A name with escape sequences, a bell, marks of direction, invisible characters, values that are
/// never characters, and markup. An argument or a file of the command line cannot hold U+0000.
const NAME: &str = "A<b>&\u{1b}[31m\u{1b}[8m\u{7}\u{9b}2J\u{202e}\u{2066}\u{200b}\u{200f}\u{feff}\
                    \u{2028}\u{85}\u{7f}\u{e0041}\u{2069}\u{2068}y\u{2069}z\u{2068}\u{fdd1}\u{fdd0}\
                    \u{3164}\u{2800}\u{1ffff}|x](http://x)";

fn hostile(c: char) -> bool {
    c.is_control() && c != '\n' || NAME.contains(c) && !c.is_ascii()
}

fn command(example: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(built(example));
    command.args(["--as-of", "2024-06-30"].iter().filter(|_| example != "hindcast"));
    command.args(arguments);
    command
}

fn run(example: &str, arguments: &[&str]) -> Output {
    command(example, arguments).env("NO_COLOR", "1").output().unwrap()
}

/// Markup without the characters that isolate a name, which come in pairs around one name.
#[track_caller]
fn without_isolates(markup: &str) -> String {
    let mut rest = String::new();
    for (index, part) in markup.split(['\u{2068}', '\u{2069}']).enumerate() {
        assert!(index % 2 == 0 || part != "y", "a pair of the input: {markup}");
        rest.push_str(part);
    }
    let marks: String = markup.matches(['\u{2068}', '\u{2069}']).collect();
    assert_eq!(marks.replace("\u{2068}\u{2069}", ""), "", "pairs");
    rest
}

/// Requires that a page in colours is the page without colours, apart from the styles.
#[track_caller]
fn has_only_own_styles(example: &str, arguments: &[&str], plain: &str) {
    let in_colour = command(example, arguments).env("CLICOLOR_FORCE", "1").output().unwrap();
    let mut page = String::from_utf8(in_colour.stdout).unwrap();
    for style in [0, 1, 2, 30, 31, 32, 33, 34, 35, 36, 37] {
        page = page.replace(&format!("\u{1b}[{style}m"), "");
    }
    assert_eq!(page, plain, "{example} {arguments:?}");
}

/// Requires that both streams are free of hostile characters, and returns standard output.
#[track_caller]
fn clean(example: &str, arguments: &[&str]) -> String {
    let output = run(example, arguments);
    let [out, err] =
        [&output.stdout, &output.stderr].map(|s| String::from_utf8(s.clone()).unwrap());
    for (stream, text) in [("standard output", &out), ("standard error", &err)] {
        let text = if text.starts_with('<') { without_isolates(text) } else { text.clone() };
        assert!(!text.contains(hostile), "{example} {arguments:?}, {stream}: {text:?}");
    }
    has_only_own_styles(example, arguments, &out);
    assert!(!err.contains("panicked"), "{err}");
    let status = output.status.code();
    assert!(matches!(status, Some(0 | 2)), "{example} {arguments:?}: {status:?}");
    if status == Some(2) {
        assert!(out.is_empty() && !err.is_empty(), "{example} {arguments:?}: {err}");
    }
    out
}

/// The same for a page that must not be refused.
#[track_caller]
fn clean_page(example: &str, arguments: &[&str]) -> String {
    let page = clean(example, arguments);
    assert!(!page.is_empty(), "{example} {arguments:?} is refused");
    page
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
        clean_page("panel", &[series.path(), "--format", format]);
    }
    clean_page("hindcast", &[series.path()]);
    clean_page("methods", &["--data", series.path(), NAME]);
    well_formed(&clean_page("report", &[series.path(), "--allow", "all"]));
    let ledger = format!(
        "measure,status,sector,owner,year,reduction,unit\n\
         \"{NAME}\",adopted,\"{NAME}\",\"{NAME}\",2030,12,kt\n\"{NAME}2\",existing,,,2030,3,kt\n"
    );
    let ledger = TempFile::new("hostile-ledger.csv", ledger.as_bytes());
    let against = ["--series", series.path(), "--targets", targets.path()];
    for format in ["table", "markdown", "json"] {
        clean_page("plan", &[&[ledger.path(), "--format", format], &against[..]].concat());
    }
    let page = plan_html(&[&[ledger.path()], &against[..]].concat());
    assert!(!without_isolates(&page).contains(hostile), "{page:?}");
    well_formed(&page);
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

/// The HTML page of the plan with charts.
fn plan_html(arguments: &[&str]) -> String {
    let folder = TempFile::new("plan", b"");
    let folder = PathBuf::from(format!("{}-pages", folder.path()));
    let out = ["--out", folder.to_str().unwrap()];
    assert_eq!(clean("plan", &[arguments, &out].concat()), "");
    let page = fs::read_to_string(folder.join("plan.html")).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    page
}

#[track_caller]
fn well_formed(page: &str) {
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>"));
    roxmltree::Document::parse(page.trim_start_matches("<!DOCTYPE html>")).unwrap();
}

/// The marks of English data in a page are no markup in a name of the input, in any order. Characters
/// of private use are part of a name.
#[test]
fn no_mark_in_a_name_is_markup() {
    for (name, shown) in [
        ("<b>q\u{fdd0}r", "q r: "),
        ("<b>q\u{fdd1}r", "q r: "),
        ("<b>q\u{fdd1}s\u{fdd0}r", "q s r: "),
        ("<b>q\u{fdd0}s\u{fdd1}r", "q s r: "),
        ("<b>q\u{e000}s\u{e001}r", "q\u{e000}s\u{e001}r: "),
    ] {
        let ledger = format!(
            "plan,measure,status,sector,year,reduction,unit\n\
             \"{name}\",\"{name}\",adopted,\"{name}\",2030,12,kt\n"
        );
        let ledger = TempFile::new("marks.csv", ledger.as_bytes());
        let page = plan_html(&[ledger.path()]);
        well_formed(&page);
        assert!(page.contains(shown.trim_end_matches(": ")), "{name:?}: {page}");
        assert!(!page.contains("<span lang=\"en\">s"), "{name:?}: {page}");
    }
}

/// A file whose name and whose place have an escape sequence.
#[test]
fn no_page_shows_an_escape_sequence_of_a_file_name() {
    let rows = (2000..2020).map(|year| format!("\u{1b}[8mX,{year},{}\n", 3000 - year));
    let text = format!("place,year,emissions_kt\n{}", rows.collect::<String>());
    let file = TempFile::new("\u{1b}[8m\u{1b}[31mX.csv", text.as_bytes());
    for arguments in [
        &["assess", file.path(), "--allow", "all"][..],
        &["assess", file.path(), "--format", "markdown"],
        &["assess", "--describe", file.path()],
        &["hindcast", file.path()],
        &["hindcast", file.path(), "--format", "csv"],
        &["methods", "--data", file.path()],
        &["panel", file.path()],
        &["report", file.path()],
    ] {
        clean_page(arguments[0], &arguments[1..]);
    }
}

/// A spreadsheet in Swedish, French or Finnish splits cells at semicolons, in quotes or not.
#[test]
fn no_cell_of_a_csv_page_is_a_formula_after_a_semicolon() {
    let names = ["x;=1+1", "x; +1+1", "x;\"\"=1+1", "x;@SUM(1)", "x,y;-1+1"];
    let rows = names.map(|name| {
        let years = (2000..2020).map(|year| format!("\"{name}\",{year},{}\n", 3000 - year));
        years.collect::<String>()
    });
    let series = format!("place,year,emissions_kt\n{}", rows.concat());
    let series = TempFile::new("formula.csv", series.as_bytes());
    let target = r#"[{"id":"x;=1+1","reference":{"base_year":2000},
        "ambition":{"reduce_by":0.4},"deadline":{"by":2030}}]"#;
    let target = TempFile::new("formula.json", target.as_bytes());
    let csv = ["--format", "csv", series.path()];
    let of_target = [&csv[..], &["--targets", target.path()]].concat();
    for (example, arguments) in [("assess", &of_target[..]), ("panel", &csv)] {
        let page = clean_page(example, arguments);
        let parts = page.lines().flat_map(|line| line.split(';').skip(1));
        for part in parts {
            let start = part.trim_start_matches([' ', '"']);
            assert!(!start.starts_with(['=', '+', '-', '@']), "{example}: {part:?}");
        }
        assert!(page.contains("x;'=1+1"), "{page}");
    }
}

/// The notes are lost, the result is not.
#[test]
#[cfg(target_os = "linux")]
fn a_result_is_printed_without_standard_error() {
    let file = "place,year,emissions_kt,remark\nA,1990,3,b\nA,2020,2,b\n";
    let file = TempFile::new("notes.csv", file.as_bytes());
    let arguments = [file.path(), "--target", "COM-2030", "--format", "csv"];
    let expected = run("assess", &arguments);
    assert!(expected.status.success() && !expected.stderr.is_empty());
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command("assess", &arguments).stderr(full()).output().unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(0), expected.stdout));
    let refused = command("assess", &["--bogus"]).stderr(full()).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
}

/// A table of distances of 60,000 letters for each name of the catalogue takes minutes.
#[test]
fn a_very_long_name_is_refused_at_once() {
    let name = "n".repeat(60_000);
    let mut assess = command("assess", &["--place", &name]);
    let start = Instant::now();
    is_refused(&assess.output().unwrap(), &["--place"], &["--place", "no place"]);
    assert!(start.elapsed() < Duration::from_secs(30));
    is_refused(&run("assess", &["--place", "Göteburg"]), &["--place"], &["Göteborg"]);
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
