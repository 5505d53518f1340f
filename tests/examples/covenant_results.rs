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
            "Of 8,136 declarations, 5,982 have a valid cut for 2020. Of these, 1,269 (21.2 %) can be \
             judged",
            "Limit already met: 293 (23.1 % of those judged).",
            "Open: 976 (76.9 % of those judged).",
            "291 at or below the straight path to the limit in that year (verdict: on track); 685 \
             above that path (verdict: off track).",
            "Missed: 0. No inventory is of 2020 or later",
            "Cuts per inhabitant, included above: 36 judged, 21 at or below the limit. In tonnes, 10",
            "Not judged: 6,867",
            "72.9 % of them are in IT and ES. Without ES, which has the most that meet the limit, \
             14.9 % of 890 meet it.",
            "of 2005 to 2019 (median 2014); 1,017 of 1,269 are more than 3 years old (2015 or earlier)",
            "median 46.1 % over the 1,233 judged signatories with an absolute cut. Of these shares, \
             256 are negative",
            // The declared cut: judged, own limit met, common minimum met.
            "under 20 % 2 1 1",
            "over 20 % 723 150 219",
            "The other 544 declare 20 % itself",
            // Rows, judged, kept, open within and above the path, not judged.
            "IT 4,139 546 71 121 354 3,593",
            "ES 2,031 379 160 79 140 1,652",
            "DK 38 14 7 1 6 24",
            "all 8,136 1,269 293 291 685 6,867",
            "under 10,000 5,407 654 139 135 380 4,753",
            "10,000 to 49,999 1,905 402 87 102 213 1,503",
            "50,000 to 249,999 633 156 49 40 67 477",
            "250,000 and over 191 57 18 14 25 134",
            // Every reason, in the order of the checks.
            "(a) no gcom_id 0 (a) the same gcom_id in two rows 2 (a) no place name 1 (a) an invalid \
             number 0 (a) no percentage: no target is declared 1,909 (a) no percentage for 2020: the \
             target is for 2030 242 (a) no base year 0 (a) no reduction type 0 (a) an unknown \
             reduction type 0 (a) a percentage below 0 or above 100 0 (a) a base year at or after the \
             target year 0 (a) an invalid target 0 (b) no inventory 16 (b) an inventory that cannot \
             be read 0 (c) one inventory only: a base without a later year 4,190 (c) no inventory of \
             a later year than the baseline 1 (d) the declared base year is not that of the baseline \
             inventory 0 (e) the inventories count different numbers of sectors 504 (f) different \
             emission factors 0 (g) a level that cannot be true 2 (h) a target per inhabitant \
             without a population 0 (h) the inventories form no time series 0 (h) the inventories do \
             not determine a result 0 all 6,867",
            "CONCELLO DE MELIDE (ES), ES2172. Not judged: (a) the same gcom_id in two rows.",
            "Ribera d’Urgellet (ES), ES2172. Not judged: (a) the same gcom_id in two rows.",
            "no name, IT1022 (IT). Not judged: (a) no place name.",
            "Levels as in (g) also occur among those counted under (e) or (f): 12.",
            "Lyon (FR). Not judged: (g) a level that cannot be true: 2010 has 0.048 t per inhabitant",
            "Nassogne (BE). Not judged: (c) no inventory of a later year than the baseline: 2006, 2006.",
            "without a declaration, in no count above: 39 (no name and no country in the data set).",
            "6,224 of 8,136 rows have a valid cut for 2020 or for 2030: 5,982 for 2020, 242 for 2030 \
             only.",
            "Every result rests on two inventories",
        ],
    );
}

/// The factors and levels were computed in Python with exact fractions.
#[test]
fn unusual_values_of_judged_signatories_are_noted() {
    says(
        &words(&page(&[])),
        &[
            "between the two levels: 8. Benatae (ES) 5.26; Arese (IT) 4.60; Godega di Sant'Urbano \
             (IT) 3.95; Tarifa (ES) 3.43; Albertslund (DK) 3.27; Hinojares (ES) 3.19; Dortmund (DE) \
             3.06; Bielawa (PL) 3.01.",
            "between the two populations: 3. Gazoldo degli Ippoliti (IT) 2.64; Alboloduy (ES) 2.41; \
             Pontirolo Nuovo (IT) 2.07.",
            "less than 0.3 t per inhabitant: 1. Festelita (MD) 0.15.",
        ],
    );
    let rows = results(&[]);
    let noted = |note: &str, result: &str| {
        let with = rows.iter().filter(|row| row["notes"] == note && row["result"] == result);
        with.count()
    };
    assert_eq!(noted("level_factor_over_3", "kept"), 8);
    assert_eq!(noted("population_factor_over_2", "kept"), 2);
    assert_eq!(noted("population_factor_over_2", "open_above_path"), 1);
    assert_eq!(noted("under_0.3_t_per_inhabitant", "kept"), 1);
    assert_eq!(noted("implausible", "not_judged"), 12);
    assert_eq!(rows.iter().filter(|row| !row["notes"].is_empty()).count(), 8 + 2 + 1 + 1 + 12);
}

/// Two inventories have no trend, so no caveat may speak of one that falls or spans years.
#[test]
fn caveats_do_not_contradict_each_other() {
    for row in results(&[]).iter().filter(|row| row["result"] != "not_judged") {
        let caveats = &row["caveats"];
        assert!(caveats.contains("the boundary of the series or of the target is not stated"));
        assert!(caveats.contains("the trend is unavailable"), "{caveats}");
        assert!(!caveats.contains("the trend spans"), "{caveats}");
        assert!(!caveats.contains("the trend falls"), "{caveats}");
    }
}

/// Counted in Python: of 36 cuts per inhabitant, 21 are kept, 10 of these not in tonnes.
#[test]
fn cuts_per_inhabitant_are_compared_in_tonnes() {
    let rows = results(&[]);
    let count = |result: &str, in_tonnes: &str| {
        let with = rows.iter().filter(|row| row["reaches_cut_in_tonnes"] == in_tonnes);
        with.filter(|row| row["result"] == result).count()
    };
    assert_eq!([count("kept", "true"), count("kept", "false")], [11, 10]);
    assert_eq!([count("open_within_path", "true"), count("open_within_path", "false")], [1, 6]);
    assert_eq!([count("open_above_path", "true"), count("open_above_path", "false")], [0, 8]);
}

/// A cut of 0 % is a limit at the base level; it has no achieved share.
#[test]
fn cuts_of_zero_and_of_all_are_valid() {
    let later = "monitoring,2010,1000,t CO2e,200,IPCC,4";
    assert_eq!(outcome("2000,0,,absolute", &[BASE, later], &[]), "kept  ");
    assert_eq!(outcome("2000,100,,absolute", &[BASE, later], &[]), "open_above_path  ");
    assert_eq!(outcome("2000,-1,,absolute", &[BASE, later], &[]), "not_judged a not_a_portion");
}

/// Three results of which two rest on two inventories.
#[test]
fn the_number_of_results_that_rest_on_two_inventories_is_counted() {
    let targets = ["XX1", "XX2", "XX3"].map(|id| format!("A,XX,{id},2000,20,,absolute,\n"));
    let levels = [("XX1", 2010), ("XX2", 2010), ("XX3", 2010), ("XX3", 2012)];
    let later = levels.map(|(id, year)| format!("A,XX,{id},monitoring,{year},900,t,200,IPCC,4\n"));
    let bases = ["XX1", "XX2", "XX3"].map(|id| format!("A,XX,{id},{BASE}\n"));
    let [targets, inventories] = files(&targets.concat(), &(bases.concat() + &later.concat()));
    let page = words(&page(&[targets.path(), "--inventories", inventories.path()]));
    says(&page, &["2 of 3 results rest on two inventories"]);
    // One country is no selection of countries.
    assert!(!page.contains("not a sample"), "{page}");
}

#[test]
fn the_page_fits_and_every_language_has_the_same_counts() {
    let counts = |language: &str| {
        let text = page(&["--language", language]);
        assert!(text.lines().count() <= 170, "{language}: {}", text.lines().count());
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
    says(
        &page,
        &[
            "in no count above: 1 (Z (XX))",
            "Of 5 declarations, 1 have a valid cut for 2020. Of these, 0 (0.0 %)",
        ],
    );
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
