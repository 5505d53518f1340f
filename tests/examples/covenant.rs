//! The example `covenant` as a converter of declarations into targets, run as a program. Expected
//! figures were counted from the bundled file in Python, independently of this crate.

use super::report::LANGUAGES;
use crate::support::process::{TempFile, built, is_refused, words};
use climate_targets::target::{Evidence, LegalStatus};
use climate_targets::{Metric, Target};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

pub(crate) fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("covenant"))).args(arguments).output().unwrap()
}

pub(crate) fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The first line that begins with `begins`, with single spaces between words. Panics if no line
/// does.
#[track_caller]
fn line(page: &str, begins: &str) -> String {
    let mut lines = page.lines().map(words).filter(|line| line.starts_with(begins));
    lines.next().unwrap_or_else(|| panic!("no line of {begins}: {page}"))
}

/// A whole number with or without commas between thousands.
fn number(text: &str) -> Option<usize> {
    text.replace(',', "").parse().ok()
}

/// The page on the declarations.
fn declarations(arguments: &[&str]) -> String {
    page(&[&["--declarations"], arguments].concat())
}

fn numbers(line: &str) -> Vec<usize> {
    line.split_whitespace().filter_map(number).collect()
}

pub(crate) const HEADER: &str = "place,country,gcom_id,base_year,reduce_by_2020_percent,\
                      reduce_by_2030_percent,reduction_type,population_2018\n";

fn table(name: &str, rows: &str) -> TempFile {
    TempFile::new(name, format!("{HEADER}{rows}").as_bytes())
}

#[test]
fn counts_of_the_declarations_agree_with_python() {
    let page = declarations(&[]);
    for expected in [
        "- 8,136 rows = 6,224 with targets + 1,912 refused",
        "- 6,316 targets = 5,982 for 2020 + 334 for 2030 = 6,224 rows + 92 rows with both",
        "the same gcom_id in two rows 2 0",
        "no place name 1 0",
        "no percentage: no target is declared 1,909 0",
        "2020, at least 20 % 5,982 5,938 44 1,999 33 3,950",
        "2030, at least 40 % 334 306 28 176 48 110",
        "2005 1,983 31.9 %",
        "1990 101 1.6 %",
        "19 other years 377 6.1 %",
        "IT 4,139 3,244 3,182 22.0 % 88 40.0 %",
        "UA 112 112 85 20.0 % 31 32.0 %",
        "FR 107 83 79 20.0 % 6 40.0 %",
        "DE 75 59 57 29.0 % 3 41.0 %",
        "42 others 657 548 519 21.0 % 38 40.0 %",
        "all 8,136 6,224 5,982 21.0 % 334 40.0 %",
    ] {
        assert_eq!(line(&page, expected), expected);
    }
    assert!(words(&page).contains("rows: 8,136, signatories by gcom_id: 8,135."), "{page}");
}

#[test]
fn unusual_declarations_are_noted() {
    let page = words(&page(&["--refused"]));
    for expected in [
        "Under the common minimum of 20 % by 2020: 33. Greifswald (DE) 14 %; Paymogo (ES) 17 %;",
        "Under the common minimum of 40 % by 2030: 48.",
        "whose minimum is 30 % by 2030: 35.",
        "the table does not say whether sold power or sinks count: 23.",
        "Solrød (DK) 46 % and 46 %; Castelgomberto (IT) 42 % and 42 %; Bashtanka (UA) 32 % and \
         32 %; Ceadir-Lunga (MD) 100 % and 40 %",
        "Mairena del Alcor (ES) in lines 475 and 7444; Pleslin Trigavou (FR) in lines 2651 and 7032",
        "Communauté d'Agglomération de La Rochelle et Ville de La Rochelle (FR), 39 inhabitants",
        "Ville de Tours (FR), 573 inhabitants",
        "Villanueva del Fresno (ES), PT0163",
        "Eghez?e (BE)",
        "Rows without a population, which the targets do not need: 371.",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

/// Requires that the counts of rows, targets, reasons, base years and countries add up to the
/// printed totals.
#[track_caller]
fn assert_adds_up(page: &str) {
    let mut sums = page.lines().filter(|line| line.starts_with("- ")).map(numbers);
    let [rows, accepted, refused] = sums.next().unwrap()[..] else { panic!("{page}") };
    let [targets, first, 2020, second, 2030, again, both] = sums.next().unwrap()[..] else {
        panic!("{page}")
    };
    assert_eq!((rows, accepted), (accepted + refused, again));
    assert_eq!((targets, targets), (first + second, accepted + both));

    // The last row of a table is the sum of the rows above.
    let mut sums_of_tables = Vec::new();
    for heading in ["Refused rows by reason", "Base years", "Median cut"] {
        let Some((_, below)) = page.split_once(&format!("\n{heading}")) else { continue };
        let lines = below.lines().skip(4).take_while(|line| !line.is_empty());
        let cells = lines.map(|line| (line.starts_with("all"), table_numbers(line)));
        let cells: Vec<(bool, Vec<usize>)> = cells.collect();
        let (last, parts) = cells.split_last().unwrap();
        assert!(last.0, "{heading}: {page}");
        for (column, all) in last.1.iter().enumerate() {
            let sum: usize = parts.iter().map(|(_, part)| part[column]).sum();
            assert_eq!(sum, *all, "{heading}, column {column}: {page}");
        }
        sums_of_tables.push(last.1.clone());
    }
    assert_eq!(sums_of_tables[0][0], refused);
    if accepted > 0 {
        assert_eq!(sums_of_tables[1], [accepted]);
        assert_eq!(sums_of_tables[2], [rows, accepted, first, second]);
    }
}

/// The counts in a table row, without the row's name and percentages.
fn table_numbers(line: &str) -> Vec<usize> {
    let cells: Vec<&str> =
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    cells[1..].iter().filter_map(|cell| number(cell)).collect()
}

#[test]
fn counts_add_up_for_all_rows_and_for_each_country() {
    assert_adds_up(&declarations(&[]));
    assert_adds_up(&page(&["--refused"]));
    for country in ["FI", "SE", "FR", "ES", "IT", "UA"] {
        assert_adds_up(&declarations(&["--country", country]));
    }
    assert_adds_up(&declarations(&["--country", "FI", "--country", "se", "--country", "BE"]));
}

#[test]
fn every_refused_row_is_listed() {
    let short = declarations(&[]);
    assert!(short.contains("- and 1,906 more (--refused lists them)"), "{short}");
    let whole = page(&["--refused"]);
    let listed = whole.lines().filter(|line| {
        let at = line.strip_prefix("- ").and_then(|rest| rest.split_once(": "));
        at.is_some_and(|(at, _)| at.split(':').all(|number| number.parse::<u64>().is_ok()))
    });
    assert_eq!(listed.count(), 1912, "{whole}");
    for country in ["FI", "FR"] {
        let page = page(&["--refused", "--country", country]);
        let refused = numbers(&line(&page, "- "))[2];
        let reason = format!("({country}): no percentage is declared");
        assert_eq!(words(&page).matches(&reason).count(), refused, "{page}");
    }
}

/// A valid row whose name has a line break and spaces, then rows with errors of different kinds.
const WRONG: &str = "\"Two\n lines \",XX,XX1,2005,20,40,absolute,
A,XX,,2005,20,,absolute,1
B,XX,XX3,,20,,absolute,1
C,XX,XX4,2005,20,,,1
D,XX,XX5,2005,20,,per_gdp,1
E,XX,XX6,2020,20,40,absolute,1
F,XX,XX7,2031,20,40,absolute,1
G,XX,XX8,2005,120,40,per_capita,1
\"H\nH\",XX,XX9,2005,20%,40,absolute,1
I,XX,XX10,2005,-1,101,absolute,1
J,XX,XX11,05,20,,absolute,1
K,XX,XX12,2005,20,,absolute,many
L,XX,XX13,2005,,,absolute,1
,XX,XX14,2005,20,,absolute,1
M,XX,XX15,2005,20,,absolute,1
N,XX,XX15,2005,20,,absolute,1
";

#[test]
fn every_refused_row_is_reported_with_file_line_and_column() {
    let file = table("covenant-wrong.csv", WRONG);
    let output = run(&["--format", "json", "--refused", file.path()]);
    assert!(output.status.success(), "{output:?}");
    let errors = String::from_utf8(output.stderr).unwrap();
    let expected = [
        "4:3: A (XX): the signatory has no id",
        "5:4: XX3 B (XX): the base year of the cut is missing",
        "6:7: XX4 C (XX): reduction_type is missing: absolute or per_capita",
        "7:7: XX5 D (XX): reduction_type: expected absolute or per_capita, got \"per_gdp\"",
        "8:4: XX6 E (XX): deadline: the judged year 2020 must be after the base year 2020",
        "9:4: XX7 F (XX): deadline: the judged year 2020 must be after the base year 2031; \
         deadline: the judged year 2030 must be after the base year 2031",
        "10:5: XX8 G (XX): reduce_by_2020_percent: 120 is not between 0 and 100",
        "12:5: XX9 H H (XX): reduce_by_2020_percent: expected a number, got \"20%\"",
        "13:5: XX10 I (XX): reduce_by_2020_percent: -1 is not between 0 and 100; \
         reduce_by_2030_percent: 101 is not between 0 and 100",
        "14:4: XX11 J (XX): base_year: expected a year of four digits, got \"05\"",
        "15:8: XX12 K (XX): population_2018: expected a number, got \"many\"",
        "16:5: XX13 L (XX): no percentage is declared for 2020 or 2030",
        "17:1: XX14 an unnamed place (XX): the name of the place is missing",
        "18:3: XX15 M (XX): line 19 has the same gcom_id",
        "19:3: XX15 N (XX): line 18 has the same gcom_id",
    ];
    let expected = expected.map(|rest| format!("{}:{rest}", file.path()));
    assert_eq!(errors.lines().collect::<Vec<_>>(), expected);

    let targets: Vec<Target> = serde_json::from_slice(&output.stdout).unwrap();
    let texts: Vec<String> = targets.iter().map(ToString::to_string).collect();
    let expected = [
        "COM-XX1-2020: reduce by 20 % of 2005 by 2020",
        "COM-XX1-2030: reduce by 40 % of 2005 by 2030",
        "COM-XX6-2030: reduce by 40 % of 2020 by 2030",
        "COM-XX8-2030: reduce by 40 % of 2005 per head by 2030",
    ];
    assert_eq!(texts, expected);
    assert_eq!(targets[0].actor(), "Two lines");

    let page = declarations(&[file.path()]);
    assert_adds_up(&page);
    assert!(page.contains("- 16 rows = 3 with targets + 13 refused"), "{page}");
    assert!(page.contains("- in 2 more, one target is refused and the other accepted"), "{page}");
}

#[test]
fn targets_match_their_rows() {
    let output = run(&["--format", "json"]);
    assert!(output.status.success(), "{output:?}");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("1912 of 8136 rows are refused"), "{errors}");
    let targets: Vec<Target> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(targets.len(), 6316);
    let per_head = targets.iter().filter(|target| *target.metric() == Metric::PerCapita);
    assert_eq!(per_head.count(), 44 + 28);
    // The row is Dijon Metropole,FR,FR0196,2017,20,40,absolute,244364.
    let dijon = targets.iter().find(|target| target.id() == "COM-FR0196-2030").unwrap();
    assert_eq!(dijon.to_string(), "COM-FR0196-2030: reduce by 40 % of 2017 by 2030");
    assert_eq!(dijon.title(), "Dijon Metropole (FR): 40 % less by 2030");
    assert_eq!(dijon.actor(), "Dijon Metropole");
    assert!(dijon.source().contains("Kona et al., Earth System Science Data 13, 3551 (2021)"));
    assert_eq!(dijon.status(), Some(LegalStatus::Voluntary));
    assert_eq!(dijon.evidence(), Some(Evidence::Confirmed));
}

/// A fall from 100 to 30 kt is a cut of 70 %. It meets the declared 65 % by 2020, but not 100 % by
/// 2030.
#[test]
fn the_assess_example_reads_the_targets() {
    let file = table("covenant-vaxjo.csv", "Växjö,SE,SE0020,1993,65,100,absolute,91060\n");
    let output = run(&["--format", "json", file.path()]);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let targets = TempFile::new("covenant-vaxjo.json", &output.stdout);
    let emissions = b"place,year,emissions,unit\nV\xc3\xa4xj\xc3\xb6,1993,100,kt CO2\n\
                      V\xc3\xa4xj\xc3\xb6,2020,30,kt CO2\nV\xc3\xa4xj\xc3\xb6,2022,30,kt CO2\n";
    let emissions = TempFile::new("covenant-emissions.csv", emissions);
    let as_of = ["--as-of", "2024-06-30", "--format", "csv"];
    let assess = Command::new(built("assess"))
        .args([emissions.path(), "--targets", targets.path()])
        .args(as_of)
        .output()
        .unwrap();
    assert!(assess.status.success(), "{assess:?}");
    let verdicts = String::from_utf8(assess.stdout).unwrap();
    let of = |id: &str| verdicts.lines().find(|line| line.contains(id)).unwrap().to_owned();
    assert!(of("COM-SE0020-2020").contains(",met,"), "{verdicts}");
    assert!(!of("COM-SE0020-2030").contains(",met,"), "{verdicts}");
}

#[test]
fn no_line_is_wider_than_96_columns() {
    let pages =
        [&["--declarations"][..], &["--refused"], &["--country", "FR"], &["--id", "FR0009"]];
    for (arguments, language) in
        pages.iter().flat_map(|page| LANGUAGES.map(|language| (page, language)))
    {
        let text = page(&[arguments, &["--language", language][..]].concat());
        let too_wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 96).collect();
        assert!(too_wide.is_empty(), "{too_wide:?}");
    }
}

#[test]
fn invalid_tables_are_refused_with_file_line_and_column() {
    let row = "A,XX,XX1,2005,20,,absolute,1\n";
    let bad: [(&[u8], &str); 8] = [
        (b"", ":1: the file is empty"),
        (HEADER.as_bytes(), ":1:1: the file has a header but no rows"),
        (b"place,country\nA,XX\n", ":1:1: no column \"gcom_id\" among \"place, country\""),
        (b"place,Place\nA,XX\n", ":1:2: the column \"place\" occurs twice"),
        (&[HEADER.as_bytes(), b"A,XX\n"].concat(), ":2: the row has 2 cells, the header 8"),
        (
            &[HEADER.as_bytes(), b"A,XX,X,,,,,,9\n"].concat(),
            ":2: the row has 9 cells, the header 8",
        ),
        (&[HEADER.as_bytes(), b"\"A,XX\n", row.as_bytes()].concat(), ":2: a quote is opened"),
        (
            &[HEADER.as_bytes(), row.as_bytes(), b"Vax\xf6\n"].concat(),
            ":3: the row has 1 cell, the header 8",
        ),
    ];
    for (index, (bytes, expected)) in bad.into_iter().enumerate() {
        let file = TempFile::new(&format!("covenant-bad-{index}.csv"), bytes);
        is_refused(&run(&[file.path()]), &[file.path()], &[file.path(), expected]);
    }
}

/// A workbook gives the same targets as the text with the same cells.
#[test]
fn a_workbook_of_declarations_is_read() {
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/workbooks/declared_targets.xlsx");
    let rows = "A,XX,XX0001,1990,20.5,40,absolute,1000\nB,XX,XX0002,2005,,55,per_capita,2000\n";
    let text = table("covenant-declared.csv", rows);
    let json = |file: &str| run(&["--format", "json", file]).stdout;
    assert_eq!(json(book), json(text.path()));
    assert!(String::from_utf8(json(book)).unwrap().contains("XX0002"));
}

#[test]
fn invalid_options_are_reported() {
    let bad: [(&[&str], &str); 10] = [
        (&["--nonsense"], "invalid option '--nonsense'"),
        (&["--format", "xml"], "--format xml: expected table, html, csv, results or json"),
        (&["--id", "ZZ1"], "--id ZZ1: no row in examples/data/covenant_targets.csv"),
        (&["--place", "Nowhere"], "--place Nowhere: no row in examples/data/covenant_targets.csv"),
        (&["--as-of", "2020"], "--as-of 2020: expected a date"),
        (&["--language", "de"], "expected en, sv, fr or fi"),
        (&["--inventories", "none.csv"], "none.csv: "),
        (&["--country", "ZZ"], "--country ZZ: no row in examples/data/covenant_targets.csv"),
        (&["no-such-file.csv"], "no-such-file.csv: "),
        (&["one.csv", "two.csv"], "only one data file can be read, got two.csv as well"),
    ];
    for (arguments, expected) in bad {
        is_refused(&run(arguments), arguments, &[expected]);
    }
}
