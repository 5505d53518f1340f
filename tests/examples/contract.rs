//! The contract of the JSON: the kept files are up to date, and the JSON of every example satisfies
//! the schema.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

use crate::support::contract::{Contract, is_valid};
use crate::support::process::built;

fn output(example: &str, arguments: &[&str]) -> String {
    let output = Command::new(built(example)).args(arguments).output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{example} {arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(example: &str, arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&output(example, arguments)).unwrap()
}

static CONTRACT: LazyLock<Contract> = LazyLock::new(Contract::new);

fn kept(file: &str) -> String {
    std::fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_kept_files_are_those_that_the_program_writes() {
    for (arguments, file) in [
        (&["schema"][..], "schema/reports.json"),
        (&["schema", "assessment"], "schema/assessment.json"),
        (&["dictionary"], "src/guide/json.rs"),
        (&["typescript"], "examples/typescript/reports.d.ts"),
    ] {
        let is_same = output("contract", arguments) == kept(file);
        let command = arguments.join(" ");
        assert!(is_same, "run `cargo run --example contract -- {command} > {file}`");
    }
    let refused = Command::new(built("contract")).arg("rust").output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
}

/// Keys in levels per unit are in the text below the table of the levels in tonnes.
#[test]
fn the_dictionary_has_every_key_of_the_schema() {
    let dictionary = kept("src/guide/json.rs");
    let mut sections = dictionary.split("//! ## `");
    sections.next();
    let sections: Vec<(&str, &str)> =
        sections.filter_map(|section| section.split_once('`')).collect();
    for key in &CONTRACT.keys {
        let (name, key) = key.split_once('.').unwrap();
        let name = name.strip_suffix("PerUnit").unwrap_or(name);
        let found = sections.iter().find(|(of, _)| *of == name);
        let (_, section) = found.unwrap_or_else(|| panic!("no section {name}"));
        let last = key.rsplit('.').next().unwrap();
        assert!(section.contains(&format!("`{last}`")), "{name}: {key}");
    }
    // A row for a key that the schema does not have would be a leftover.
    let keys: BTreeSet<&str> =
        CONTRACT.keys.iter().flat_map(|key| key.split('.').skip(1)).chain(["kind"]).collect();
    let rows = sections.iter().filter(|(_, section)| section.contains("| key |"));
    let cells = rows.flat_map(|(_, section)| {
        section.lines().filter_map(|line| line.strip_prefix("//! | `")?.split('`').next())
    });
    for cell in cells {
        assert!(keys.contains(cell), "{cell}");
    }
}

/// Every type that the TypeScript types use is defined once, and braces are balanced.
#[test]
fn the_typescript_types_are_complete() {
    let text = kept("examples/typescript/reports.d.ts");
    let is_comment = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("/*") || line.starts_with('*') || line.starts_with("//")
    };
    let code: String = text.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
    for (open, close) in [('{', '}'), ('[', ']'), ('<', '>'), ('(', ')')] {
        assert_eq!(code.matches(open).count(), code.matches(close).count(), "{open}");
    }
    let mut defined = BTreeSet::from(["Array", "Record", "T"]);
    for line in code.lines() {
        for keyword in ["export interface ", "export type "] {
            if let Some(rest) = line.strip_prefix(keyword) {
                let name = rest.split([' ', '<']).next().unwrap();
                assert!(defined.insert(name), "{name} is defined twice");
            }
        }
    }
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '"');
    for word in words.filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())) {
        assert!(defined.contains(word), "{word} is not defined");
    }
    // The examples in the documentation name types and keys that exist.
    let page = kept("examples/typescript/README.md");
    for name in ["Absent", "AssessmentReport", "Known", "gap_t", "verdict", "kind", "place"] {
        assert!(page.contains(name) && code.contains(name), "{name}");
    }
}

#[test]
fn the_json_of_every_example_satisfies_the_schema() {
    let assessment = CONTRACT.validator("assessment");
    for arguments in [
        &["--format", "json"][..],
        &["--format", "json", "--explain", "--place", "Lahti", "--place", "Sweden"],
        &["--format", "json", "--calibrated", "nations", "--allow", "all"],
    ] {
        let results = json("assess", arguments);
        assert!(!results.is_empty());
        for result in &results {
            is_valid(&assessment, result);
        }
    }
    let [contributions, assessments, difference] =
        ["contributions", "sector_assessments", "sector_difference"]
            .map(|report| CONTRACT.validator(report));
    for entry in json("sectors", &["--format", "json"]) {
        if entry["contributions"].get("absent").is_none() {
            is_valid(&contributions, &entry["contributions"]);
        }
        is_valid(&assessments, &entry["assessments"]);
        for one in entry["differences"].as_array().unwrap() {
            is_valid(&difference, one);
        }
    }
    let hindcast = CONTRACT.validator("hindcast");
    for mut row in json("hindcast", &["--format", "json"]) {
        let row = row.as_object_mut().unwrap();
        // The example adds the set and the method.
        assert!(row.remove("set").is_some() && row.remove("method").is_some());
        is_valid(&hindcast, &Value::Array(vec![Value::Object(row.clone())]));
    }
}

/// The names of figures are the same in JSON, CSV and panels.
#[test]
fn csv_columns_and_panel_figures_are_paths_of_the_json() {
    let schema = climate_targets::schema::reports().to_value();
    let definition = |name: &str| schema["$defs"][name]["properties"].as_object().unwrap().clone();
    let mut paths = BTreeSet::new();
    for (key, of) in definition("AssessmentReport") {
        let forms = of.get("anyOf").and_then(Value::as_array).cloned();
        let forms = forms.unwrap_or_else(|| vec![of.clone()]);
        let names = forms.iter().filter_map(|form| form.get("$ref")?.as_str()?.rsplit('/').next());
        for name in names.filter(|name| schema["$defs"][*name]["properties"].is_object()) {
            paths.extend(definition(name).keys().map(|inner| format!("{key}_{inner}")));
        }
        paths.insert(key);
    }
    let figures = climate_targets::panel::PanelFigure::NAMES;
    for figure in figures.iter().filter(|figure| **figure != "change_level") {
        let with_unit = [format!("{figure}_t"), figure.replace("_per_year", "_t_per_year")];
        let is_path = paths.contains(*figure) || with_unit.iter().any(|path| paths.contains(path));
        assert!(is_path, "{figure}");
    }
    let not_paths = ["detail", "base_years", "metric", "caveats"];
    let head = output("assess", &["--format", "csv", "--place", "Lahti"]);
    for column in head.lines().next().unwrap().split(',') {
        let is_own_unit = column.starts_with("per_unit_");
        assert!(is_own_unit || not_paths.contains(&column) || paths.contains(column), "{column}");
    }
}
