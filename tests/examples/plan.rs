//! The example `plan`, run as a program. Expected figures are those of the published ledgers, or are
//! computed by hand.

use crate::support::process::{TempFile, built, is_refused, says, words};
use roxmltree::{Document, ParsingOptions};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("plan"))).args(arguments).output().unwrap()
}

fn page(arguments: &[&str]) -> String {
    let output = run(&[&TODAY, arguments].concat());
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&page(&[arguments, &["--format", "json"]].concat())).unwrap()
}

const TODAY: [&str; 2] = ["--as-of", "2026-11-28"];
const LANGUAGES: [&str; 4] = ["en", "sv", "fr", "fi"];

/// The report of a plan against a target; for `None`, without a target.
#[track_caller]
fn report<'a>(reports: &'a [Value], plan: &str, target: Option<&str>) -> &'a Value {
    let is_it = |report: &&Value| {
        report["plan"].as_str().unwrap().starts_with(plan) && report["target"].as_str() == target
    };
    reports.iter().find(is_it).unwrap_or_else(|| panic!("no report of {plan}, {target:?}"))
}

/// Source: City of Paris, plan of 2024: 7.42 Mt in 2004, 4.82 Mt in 2021, nine measures of 1.21 Mt. By
/// hand: 4.82 - 1.21 = 3.61 Mt, 0.1 Mt below half of 7.42 Mt. No status is stated.
#[test]
fn the_plan_of_paris_closes_the_gap_as_a_whole() {
    let reports = json(&[]);
    let paris = report(&reports, "Paris", Some("PAR-2030-L"));
    let figures = [("base_t", 7.42e6), ("allowable_t", 3.71e6), ("asked_t", 3.71e6)];
    for (key, value) in figures.into_iter().chain([
        ("gap_before_t", 1.11e6),
        ("gap_left_t", 1.11e6),
        ("existing_t", 0.0),
        ("adopted_t", 0.0),
        ("identified_t", 0.0),
    ]) {
        assert!((paris[key].as_f64().unwrap() - value).abs() < 1e-3, "{key}: {}", paris[key]);
    }
    assert_eq!(paris["verdict"]["kind"], "falls_short");
    let whole = &paris["whole_plan"]["verdict"];
    assert_eq!(whole["kind"], "closes");
    assert!((whole["by_t"].as_f64().unwrap() - 1e5).abs() < 1e-3, "{whole}");
    assert_eq!((&paris["measures"], &paris["without_number"]), (&9.into(), &0.into()));
}

/// Source: City of Oslo, Climate City Contract, table 3: the effects of 2023 sum to 75 300 t, 74 300 t
/// are printed. The reference of 2030 is not published, so there is no gap.
#[test]
fn the_climate_budget_of_oslo_states_another_total_than_its_measures_have() {
    let reports = json(&["--place", "Oslo"]);
    let oslo = report(&reports, "Oslo, climate budget", Some("OSL-2030-2023"));
    assert_eq!(oslo["year"], 2023);
    assert_eq!((&oslo["adopted_t"], &oslo["stated_total_t"]), (&75_300.0.into(), &74_300.0.into()));
    // By hand: 72 % of 1 442 878 t, less 75 300 t, less 48 % of 1 442 877.6 t.
    let gap = 0.72 * 1_442_878.0 - 75_300.0 - 0.48 * 1_442_877.6;
    assert!((oslo["gap_left_t"].as_f64().unwrap() - gap).abs() < 1e-6, "{}", oslo["gap_left_t"]);
    let of_2030 = report(&reports, "Oslo, climate budget", Some("OSL-2030-2030"));
    assert_eq!(of_2030["gap_left_t"]["absent"], "reference_not_stated");
    let limits = report(&reports, "Oslo, climate budget", Some("OSL-LIMITS"));
    let years = limits["years"].as_array().unwrap();
    assert!(years.iter().map(|year| year["year"].as_i64().unwrap()).eq(2023..=2030));
    let identified = report(&reports, "Oslo, identified", None);
    assert_eq!(identified["verdict"]["kind"], "no_target");
    // One group: at least the largest effect, at most the sum.
    let range = serde_json::json!({"low_t": 45_000.0, "high_t": 324_000.0});
    assert_eq!(identified["identified_t"], range);
    says(&words(&page(&["--place", "Oslo"])), &["2023 74.3 75.3 1.0 differs"]);
}

/// Sources: the Climate City Contracts of the cities. The measures of a plan are never added to those
/// of another plan.
#[test]
fn every_bundled_plan_has_its_published_sum() {
    let reports = json(&[]);
    let sums = [
        ("Grenoble", Some("GRE-2030"), 997_200.0),
        ("Bordeaux", None, 1_943_000.0),
        ("Aarhus", None, 849_000.0),
        ("Stavanger, climate budget", None, 49_303.0),
        ("Stavanger, identified measures", None, 58_500.0),
    ];
    for (plan, target, sum) in sums {
        let total = report(&reports, plan, target)["total_t"].as_f64().unwrap();
        assert!((total - sum).abs() < 1e-6, "{plan}: {total}");
    }
    assert_eq!(reports.len(), 10);
    for key in KEYS {
        assert!(reports.iter().all(|report| !report[key].is_null()), "{key}");
    }
    let with_derivation = json(&["--place", "Paris", "--explain"]);
    assert!(!with_derivation[0]["derivation"].as_array().unwrap().is_empty());
}

/// The keys of every report; `stated_total_t` stands where a plan states a total.
const KEYS: [&str; 16] = [
    "plan",
    "target",
    "year",
    "base_t",
    "allowable_t",
    "asked_t",
    "existing_t",
    "adopted_t",
    "identified_t",
    "gap_before_t",
    "gap_left_t",
    "measures",
    "without_number",
    "verdict",
    "sectors",
    "years",
];

/// The page of a language has the words of that language, and no English beside the data.
#[test]
fn the_page_speaks_four_languages() {
    let of = |language| words(&page(&["--language", language]));
    let [en, sv, fr, fi] = LANGUAGES.map(of);
    says(&en, &["What the needed reduction in 2030 rests on", "Whole plan 9 of 9 1,210"]);
    says(&sv, &["Vad den nödvändiga minskningen 2030 vilar på", "Hela planen 9 av 9 1 210"]);
    says(
        &fr,
        &["Sur quoi repose la réduction nécessaire en 2030", "Ensemble du plan 9 sur 9 1 210"],
    );
    says(&fi, &["Mihin vuonna 2030 tarvittava vähennys perustuu", "Koko suunnitelma 9/9 1 210"]);
    for page in [sv, fr, fi] {
        for english in
            ["the ", " of the", " is ", "falls short", "adopted", "in force", "whole plan"]
        {
            let text = without_data(&page);
            let around =
                text.find(english).map(|at| text[at..].chars().take(60).collect::<String>());
            assert_eq!(around, None, "{english:?}");
        }
    }
}

/// The page without the English texts of the bundled plans.
fn without_data(page: &str) -> String {
    let ledger = include_str!("../../examples/data/climate_plans.csv");
    let mut reader = csv::Reader::from_reader(ledger.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut texts: Vec<String> = records
        .iter()
        .flat_map(|record| [0, 1, 2, 9, 10, 12].map(|column| words(&record[column])))
        .filter(|text| text.len() > 3)
        .collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts.iter().fold(page.to_owned(), |page, text| page.replace(text.as_str(), ""))
}

#[test]
fn the_html_page_is_well_formed_and_has_the_charts() {
    for language in LANGUAGES {
        let folder = std::env::temp_dir()
            .join(format!("climate-targets-plan-{}-{language}", std::process::id()));
        let shown = folder.to_str().unwrap();
        assert_eq!(page(&["--language", language, "--out", shown]), "");
        let html = std::fs::read_to_string(folder.join("plan.html")).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(&html, options).unwrap();
        let ids: Vec<&str> =
            document.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "ids occur once");
        let figures = document.descendants().filter(|node| node.has_tag_name("figure"));
        // Steps of Paris and Oslo; years of Paris and, twice, Oslo.
        assert!(figures.count() >= 5, "{language}");
        let charts = document.descendants().filter(|node| node.tag_name().name() == "svg");
        let charts = charts.filter(|node| node.attribute("role") == Some("img"));
        for chart in charts {
            let named = |name| chart.children().any(|child| child.tag_name().name() == name);
            assert!(named("title") && named("desc"));
        }
    }
}

const LEDGER: &str = "\
measure,sector,status,year,reduction,unit,reduction_high,group,included_in
Heat pumps,buildings,in force,2030,20,kt CO2e,,,
Road toll,transport,adopted,2030,30,kt CO2e,40,,
Bus lanes,transport,identified,2030,15,kt CO2e,,cars,
Car sharing,transport,identified,2030,10,kt CO2e,,cars,
Advice,,adopted,2030,,kt CO2e,,,
Cycle map,transport,\"adopted, facilitating\",2030,,kt CO2e,,,
Old boilers,buildings,done,2030,5,kt CO2e,,,
Charging,transport,identified,2030,,kt CO2e,,,Road toll
Total,,,2030,95,kt CO2e,,,
";

const SERIES: &str = "\
place,year,emissions,unit
Testville,1990,400,kt CO2e
Testville,2015,350,kt CO2e
Testville,2022,300,kt CO2e
";

const TARGETS: &str = r#"[{"id": "T-2030", "title": "half", "reference": {"base_year": 1990},
    "ambition": {"reduce_by": 0.5}, "deadline": {"by": 2030}}]"#;

/// By hand: 400 kt in 1990, half of it allowed; from the 300 kt of 2022, 100 kt are left. In force 20,
/// adopted 30 to 40, so 40 to 50 kt are missing; identified 15 to 25, so 15 to 35 kt.
#[test]
fn a_ledger_of_ones_own_is_set_against_a_target_of_ones_own() {
    let [ledger, series, targets] = [("l.csv", LEDGER), ("s.csv", SERIES), ("t.json", TARGETS)]
        .map(|(name, text)| TempFile::new(name, text.as_bytes()));
    let arguments = [ledger.path(), "--series", series.path(), "--targets", targets.path()];
    let from_2022 = [&arguments[..], &["--reference-year", "2022"]].concat();
    let reports = json(&from_2022);
    let range = |low: f64, high: f64| serde_json::json!({"low_t": low, "high_t": high});
    assert_eq!(reports[0]["gap_before_t"], 80_000.0);
    assert_eq!(reports[0]["gap_left_t"], range(40_000.0, 50_000.0));
    assert_eq!(reports[0]["with_identified"]["gap_left_t"], range(15_000.0, 35_000.0));
    assert_eq!((&reports[0]["measures"], &reports[0]["without_number"]), (&8.into(), &1.into()));
    let page = words(&page(&from_2022));
    says(
        &page,
        &[
            "In force and adopted 240 to 250 40 to 50 38 %",
            "2030 95 65 to 85 -30 to -10 differs",
            "Measures without a number - Advice (adopted)",
            "Cycle map (facilitating, without an effect of its own)",
            "Old boilers (done, inside the reference or the inventory)",
            "Charging (included in “Road toll”)",
        ],
    );
    // Without a reference, the effects count from the base: 100 kt more are missing.
    let from_base = json(&arguments);
    assert_eq!(from_base[0]["gap_left_t"], range(140_000.0, 150_000.0));
    // Without a target, the sums alone.
    let sums = json(&[ledger.path()]);
    assert_eq!(sums[0]["verdict"]["kind"], "no_target");
    assert_eq!((&sums[0]["total_t"], &sums[0]["year"]), (&range(65_000.0, 85_000.0), &2030.into()));
}

/// Exit status 2, and a line for each problem with the file and the line.
#[test]
fn a_bad_ledger_is_refused_with_all_its_problems() {
    let cells = "measure,status,year,reduction,unit\n\
                 A,adopted,soon,12,kt\nB,perhaps,2030,1,kt\nC,adopted,2030,12,%\n";
    let values = "measure,status,year,reduction,unit\nA,adopted,2030,-12,kt\n\
                  B\u{1b}[31m,adopted,2030,0.4,t\nC,adopted,1985,12,kt\n";
    let [cells, values, series, targets] = [
        ("cells.csv", cells),
        ("values.csv", values),
        ("series.csv", SERIES),
        ("targets.json", TARGETS),
    ]
    .map(|(name, text)| TempFile::new(name, text.as_bytes()));
    has_problems(&[cells.path()], &[":2: year", ":3: status", ":4: unit"]);
    has_problems(
        &[values.path(), "--series", series.path(), "--targets", targets.path()],
        &[
            ":2: measure \"A\": 2030: a reduction is positive",
            "0.4 t looks like a share",
            ":4: measure \"C\": 1985 is not after the reference year 1990",
        ],
    );
    has_problems(
        &[cells.path(), "--series", series.path(), "--target", "NO-SUCH"],
        &[":2: year", ":3: status", ":4: unit", "no \"NO-SUCH\" in the catalogue"],
    );
}

#[test]
fn a_long_list_of_problems_is_cut() {
    let ledger = |count: usize| {
        let rows = (0..count).map(|row| format!("M{row},adopted,soon,12,kt\n"));
        let text = format!("measure,status,year,reduction,unit\n{}", rows.collect::<String>());
        TempFile::new("long.csv", text.as_bytes())
    };
    has_problems(&[ledger(21).path()], &["year"; 21]);
    has_problems(&[ledger(22).path()], &[&["year"; 20][..], &["and 2 more"]].concat());
    has_problems(&[ledger(5000).path()], &[&["year"; 20][..], &["and 4980 more"]].concat());
}

#[track_caller]
fn has_problems(arguments: &[&str], problems: &[&str]) {
    let output = run(arguments);
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(output.stdout.is_empty());
    assert!(!err.contains('\u{1b}') && !err.contains("panicked"), "{err}");
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.len(), problems.len(), "{err}");
    for (line, problem) in lines.iter().zip(problems) {
        assert!(line.contains(problem), "{line:?} does not say {problem:?}");
    }
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let refused = [
        (&["--target", "PAR-2030-L"][..], "give a LEDGER"),
        (&["ledger.csv", "--target", "PAR-2030-L"], "--series"),
        (&["--format", "markdown", "--explain"], "--explain"),
        (&["--format", "json", "--out", "folder"], "--out"),
        (&["--year", "20x"], "expected a year"),
        (&["--place", "Atlantis"], "Atlantis"),
        (&["no-such-file.csv"], "no-such-file.csv"),
    ];
    for (arguments, says) in refused {
        is_refused(&run(arguments), arguments, &[says]);
    }
}
