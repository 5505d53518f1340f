//! The results of the example `covenant`: declarations joined with inventories. The expected counts
//! of the bundled files were made in Python with exact fractions, by the rule in the documentation
//! of the example; those of the small files were computed by hand.

use std::collections::BTreeMap;

use super::covenant::{HEADER, page, run};
use super::report::LANGUAGES;
use crate::support::process::{TempFile, says, words};

/// The rows of a CSV output: the cells by the name of their column.
pub(crate) fn rows(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    let rows = csv::Reader::from_reader(csv).into_deserialize();
    rows.map(|row| row.unwrap()).collect()
}

fn results(arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
    let output = run(&[arguments, &["--format", "csv"]].concat());
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    rows(&output.stdout)
}

#[test]
fn counts_of_the_data_agree_with_python() {
    let page = words(&page(&[]));
    says(
        &page,
        &[
            "1,269 of 8,136 declarations can be judged",
            "Kept: 293 (23.1 % of those judged).",
            "Open: 976 (76.9 % of those judged).",
            "291 at or below the straight path to the limit in that year (verdict: on track); 685 \
             above that path (verdict: off track).",
            "Missed: 0. No inventory is of 2020 or later",
            "Not judged: 6,867",
            "of 2005 to 2019 (median 2014)",
            "median 46.1 %; signatories with an absolute cut: 1,233.",
            // The declared cut: judged, own cut kept, at or below the common minimum.
            "under 20 % 2 1 1",
            "20 % 544 142 142",
            "over 20 % 723 150 219",
            // Rows, judged, kept, open within and above the path, not judged.
            "IT 4,139 546 71 121 354 3,593",
            "ES 2,031 379 160 79 140 1,652",
            "DK 38 14 7 1 6 24",
            "all 8,136 1,269 293 291 685 6,867",
            "under 10,000 5,407 654 139 135 380 4,753",
            "10,000 to 49,999 1,905 402 87 102 213 1,503",
            "50,000 to 249,999 633 156 49 40 67 477",
            "250,000 and over 191 57 18 14 25 134",
            "unknown 0 0 0 0 0 0",
            "(a) the same gcom_id in two rows 2",
            "(a) no place name 1",
            "(a) no percentage: no target is declared 1,909",
            "(a) no percentage for 2020: the target is for 2030 242",
            "(b) no inventory 16",
            "(c) one inventory only: a base without a later year 4,190",
            "(c) no inventory of a later year than the baseline 1",
            "(e) the inventories count different numbers of sectors 504",
            "(g) a level that cannot be true 2",
            "Lyon (FR). Not judged: (g) a level that cannot be true: 2010 has 0.048 t per inhabitant",
            "Nassogne (BE). Not judged: (c) no inventory of a later year than the baseline: 2006, 2006.",
            "without a declaration, in no count above: 39",
        ],
    );
    assert!(!page.contains("(d) the declared") && !page.contains("(f) different"), "{page}");
}

#[test]
fn the_page_fits_and_every_language_has_the_same_counts() {
    let counts = |language: &str| {
        let text = page(&["--language", language]);
        assert!(text.lines().count() <= 130, "{language}: {}", text.lines().count());
        // Numbers of thousands have a comma in English, and a no-break space elsewhere.
        let text = text.replace(['\u{a0}', '\u{202f}', ','], "");
        ["1269", "976", "6867", "4190", "685", "5407"].map(|count| text.matches(count).count() > 0)
    };
    for language in LANGUAGES {
        assert_eq!(counts(language), [true; 6], "{language}");
    }
}

/// Kept and open signatories and the figures of their rows, as computed in Python.
#[test]
fn rows_have_every_input_and_output() {
    let rows = results(&[]);
    assert_eq!(rows.len(), 8136);
    let count = |result: &str| rows.iter().filter(|row| row["result"] == result).count();
    assert_eq!([count("kept"), count("open_within_path")], [293, 291]);
    assert_eq!([count("open_above_path"), count("not_judged")], [685, 6867]);
    let of = |id: &str| rows.iter().find(|row| row["gcom_id"] == id).unwrap();
    let number = |row: &BTreeMap<String, String>, key: &str| row[key].parse::<f64>().unwrap();
    // Latsia: 156 017 t in 2009, 119 224 t in 2014, 21 % less.
    let latsia = of("CY0015");
    assert_eq!(latsia["verdict"], "achieved_early");
    assert_eq!(latsia["base_year"], "2009");
    assert!((number(latsia, "allowable_t") - 123_253.43).abs() < 1e-6);
    assert!(
        (number(latsia, "jrc_share_of_commitment") - 36_793.0 / 156_017.0 / 0.21).abs() < 1e-12
    );
    assert_eq!(latsia["reaches_common_minimum"], "true");
    assert!(latsia["caveats"].contains("the boundary"), "{latsia:?}");
    // Granollers promised per inhabitant: 276 782 t of 57 796, then 196 205 t of 59 930.
    let granollers = of("ES0078");
    assert_eq!(granollers["allowable_t"], "");
    let level = 196_205.0 / 59_930.0;
    assert!((number(granollers, "per_unit_latest_level") - level).abs() < 1e-12);
    let allowable = 0.8 * 276_782.0 / 57_796.0;
    assert!((number(granollers, "per_unit_allowable") - allowable).abs() < 1e-12);
    assert_eq!(granollers["jrc_achieved"], "", "the rule is for absolute cuts");
    // Växjö: four sectors in 1993, five in 2017.
    let vaxjo = of("SE0020");
    let sectors = [&vaxjo["base_sectors"], &vaxjo["latest_sectors"]];
    assert_eq!((vaxjo["rule"].as_str(), sectors), ("e", [&"4".to_owned(), &"5".to_owned()]));
}

#[test]
fn results_as_json_have_the_cells_of_the_csv() {
    let output = run(&["--format", "results", "--country", "SE"]);
    let json: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_slice(&output.stdout).unwrap();
    let csv = results(&["--country", "SE"]);
    assert_eq!((json.len(), csv.len()), (59, 59));
    for (object, row) in json.iter().zip(csv) {
        for (key, cell) in row {
            let value = object.get(&key).map_or_else(String::new, |value| match value {
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            });
            assert_eq!(value, cell, "{key}");
        }
    }
}

const INVENTORIES: &str =
    "place,country,gcom_id,inventory,year,emissions,unit,population,factors,sectors\n";

/// The targets and the inventories of a small case as files.
fn files(targets: &str, inventories: &str) -> [TempFile; 2] {
    [
        TempFile::new("covenant-join.csv", format!("{HEADER}{targets}").as_bytes()),
        TempFile::new("covenant-inv.csv", format!("{INVENTORIES}{inventories}").as_bytes()),
    ]
}

/// The result, the rule and the reason of a declaration `target` (the cells after the identifier)
/// with inventories (the cells after the identifier, one row each).
#[track_caller]
fn outcome(target: &str, inventories: &[&str], arguments: &[&str]) -> String {
    let inventories: Vec<String> =
        inventories.iter().map(|cells| format!("A,XX,XX1,{cells}\n")).collect();
    // A file has at least one row.
    let inventories = inventories.concat() + "B,XX,XX2,baseline,2000,1000,t CO2e,200,IPCC,4\n";
    let [targets, inventories] = files(&format!("A,XX,XX1,{target},\n"), &inventories);
    let files = [targets.path(), "--inventories", inventories.path()];
    let rows = results(&[&files, arguments].concat());
    [&rows[0]["result"], &rows[0]["rule"], &rows[0]["reason"]].map(String::as_str).join(" ")
}

/// A cut of 20 % from 2000.
const CUT: &str = "2000,20,,absolute";
const BASE: &str = "baseline,2000,1000,t CO2e,200,IPCC,4";

#[test]
fn each_reason_is_found_in_its_order() {
    let later = "monitoring,2010,700,t CO2e,200,IPCC,4";
    let cases: [(&str, &[&str], &str); 30] = [
        (CUT, &[BASE, later], "kept  "),
        ("2000,,,absolute", &[], "not_judged a no_percent"),
        ("2000,,40,absolute", &[BASE, later], "not_judged a only_for_2030"),
        (",,40,", &[], "not_judged a only_for_2030"),
        (",20,,absolute", &[], "not_judged a no_base_year"),
        ("2000,20,,", &[], "not_judged a no_kind"),
        ("2000,20,,per_gdp", &[], "not_judged a unknown_kind"),
        ("2000,120,40,absolute", &[], "not_judged a not_a_portion"),
        ("2020,20,40,absolute", &[], "not_judged a base_too_late"),
        ("2000,a fifth,,absolute", &[], "not_judged a not_a_number"),
        (CUT, &["baseline,2000,many,t CO2e,200,IPCC,4", later], "not_judged b invalid_inventory"),
        (CUT, &[BASE], "not_judged c one_inventory"),
        (CUT, &[later], "not_judged c one_inventory"),
        (CUT, &[BASE, "baseline,2010,700,t CO2e,200,IPCC,4"], "not_judged c one_inventory"),
        (CUT, &[BASE, "monitoring,2000,700,t CO2e,200,IPCC,4"], "not_judged c no_later_inventory"),
        (CUT, &[BASE, "monitoring,1995,700,t CO2e,200,IPCC,4"], "not_judged c no_later_inventory"),
        ("1990,20,,absolute", &[BASE, later], "not_judged d base_year_differs"),
        (
            CUT,
            &[BASE, "baseline,2001,900,t CO2e,200,IPCC,4", later],
            "not_judged d base_year_differs",
        ),
        // Other factors too: the number of sectors comes first.
        (CUT, &[BASE, "monitoring,2010,700,t CO2e,200,LCA,5"], "not_judged e sectors_differ"),
        (CUT, &[BASE, "monitoring,2010,700,t CO2e,200,IPCC,"], "not_judged e sectors_differ"),
        (CUT, &[BASE, "monitoring,2010,700,t CO2e,200,LCA,4"], "not_judged f factors_differ"),
        (CUT, &[BASE, "monitoring,2010,0,t CO2e,200,IPCC,4"], "not_judged g implausible"),
        (CUT, &["baseline,2000,0,t CO2e,,IPCC,4", later], "not_judged g implausible"),
        (CUT, &["baseline,2000,-5,t CO2e,,IPCC,4", later], "not_judged g implausible"),
        // Six times the base within 3 years.
        (CUT, &[BASE, "monitoring,2003,6000,t CO2e,,IPCC,4"], "not_judged g implausible"),
        (CUT, &[BASE, "monitoring,2010,1,t CO2e,,IPCC,4"], "not_judged g implausible"),
        // 15 t and 150 t per inhabitant.
        (CUT, &[BASE, "monitoring,2010,15,t CO2e,200,IPCC,4"], "not_judged g implausible"),
        (CUT, &[BASE, "monitoring,2010,30000,t CO2e,200,IPCC,4"], "not_judged g implausible"),
        (
            "2000,20,,per_capita",
            &[BASE, "monitoring,2010,700,t CO2e,,IPCC,4"],
            "not_judged h no_population",
        ),
        (
            CUT,
            &[BASE, later, "monitoring,2010,650,t CO2e,200,IPCC,4"],
            "not_judged h invalid_series",
        ),
    ];
    for (target, inventories, expected) in cases {
        assert_eq!(outcome(target, inventories, &[]), expected, "{target} {inventories:?}");
    }
}

#[test]
fn a_signatory_without_inventory_or_with_a_double_id_is_not_judged() {
    let targets = "A,XX,XX1,2000,20,,absolute,\nB,XX,XX2,2000,20,,absolute,\n\
                   C,XX,XX2,2000,20,,absolute,\nD,XX,,2000,20,,absolute,\n,XX,XX5,2000,20,,absolute,\n";
    let [targets, inventories] = files(targets, "Z,XX,ZZ9,baseline,2000,1000,t CO2e,200,IPCC,4\n");
    let files = [targets.path(), "--inventories", inventories.path()];
    let reasons: Vec<String> = results(&files).iter().map(|row| row["reason"].clone()).collect();
    assert_eq!(reasons, ["no_inventory", "duplicate_id", "duplicate_id", "no_id", "no_place"]);
    let page = words(&page(&files));
    says(&page, &["in no count above: 1 (Z (XX))", "0 of 5 declarations can be judged"]);
}

/// The limit of 1000 t less 20 % is 800 t; the straight path to 2020 is at 900 t in 2010.
#[test]
fn levels_are_compared_with_the_limit_and_the_path() {
    let then = |level: &str| format!("monitoring,2010,{level},t CO2e,200,IPCC,4");
    for (level, expected) in [
        ("800", "kept  "),
        ("800.001", "open_within_path  "),
        ("900", "open_within_path  "),
        ("900.001", "open_above_path  "),
        ("0.8", "not_judged g implausible"),
    ] {
        assert_eq!(outcome(CUT, &[BASE, &then(level)], &[]), expected, "{level}");
    }
    assert_eq!(outcome(CUT, &[BASE, "monitoring,2010,0.8,kt CO2e,200,IPCC,4"], &[]), "kept  ");
    // 5 t per inhabitant in 2000; in 2010 more tonnes but 2.75 t, or fewer tonnes but 9 t.
    let per_head = "2000,20,,per_capita";
    let grown = "monitoring,2010,1100,t CO2e,400,IPCC,4";
    let shrunk = "monitoring,2010,900,t CO2e,100,IPCC,4";
    assert_eq!(outcome(per_head, &[BASE, grown], &[]), "kept  ");
    assert_eq!(outcome(per_head, &[BASE, shrunk], &[]), "open_above_path  ");
    assert_eq!(outcome(CUT, &[BASE, grown], &[]), "open_above_path  ");
}

#[test]
fn the_as_of_date_decides_which_inventories_count() {
    let later = "monitoring,2010,900,t CO2e,200,IPCC,4";
    let [met, missed] =
        ["800", "801"].map(|level| format!("monitoring,2020,{level},t CO2e,200,IPCC,4"));
    let by = |inventories: &[&str], date: &str| outcome(CUT, inventories, &["--as-of", date]);
    assert_eq!(by(&[BASE, later], "2010-12-30"), "not_judged c one_inventory");
    assert_eq!(by(&[BASE, later], "2010-12-31"), "open_within_path  ");
    assert_eq!(by(&[BASE, &missed], "2019-12-31"), "not_judged c one_inventory");
    assert_eq!(by(&[BASE, later, &missed], "2021-06-30"), "missed  ");
    assert_eq!(by(&[BASE, later, &met], "2021-06-30"), "kept  ");
    // The inventory of 2020 is still to come.
    assert_eq!(by(&[BASE, later], "2021-06-30"), "not_judged h no_verdict");
}

#[test]
fn a_missed_promise_has_a_column() {
    let [targets, inventories] = files(
        "A,XX,XX1,2000,20,,absolute,\n",
        &["baseline,2000,1000", "monitoring,2020,900"]
            .map(|cells| format!("A,XX,XX1,{cells},t CO2e,200,IPCC,4\n"))
            .concat(),
    );
    let files = [targets.path(), "--inventories", inventories.path(), "--as-of", "2021-01-01"];
    let page = words(&page(&files));
    says(&page, &["Missed: 1 (100.0 % of those judged).", "Missed Not judged", "XX 1 1 0 0 0 1 0"]);
    assert!(!page.contains("No inventory is of 2020"), "{page}");
}

#[test]
fn single_signatories_are_shown_with_their_inventories() {
    let page = words(&page(&["--place", "lyon", "--id", "CY0015", "--id", "11581"]));
    says(
        &page,
        &[
            "Lyon (FR), FR0009",
            "Baseline inventory of 2010: 22,862 t CO2e, 479,803 inhabitants, sectors: 2",
            "Latsia (CY), CY0015",
            "reduce by 21 % of 2009 by 2020: achieved early.",
            "in no count above: 1",
        ],
    );
}
