//! The dictionary: a documentation module with a table for each type.

use std::fmt::Write;

use climate_targets::Absent;
use climate_targets::panel::PanelFigure;

use super::columns::COLUMNS;
use super::model::{Contract, Form, Key, NamedType, Type};

const HEAD: &str = "\
The dictionary of the JSON output: every key, its type, its unit and its meaning.

Every result of the crate serialises to JSON and has an owned report that reads back equal: \
[`AssessmentReport`](crate::AssessmentReport), \
[`RollUpReport`](crate::network::RollUpReport) and the others in the first table. The feature \
`schema` gives the same contract as JSON Schema (`schema::reports`); the repository has it in the \
folder `schema`, and TypeScript types in `examples/typescript`.

# Conventions

- Levels and sums are in t CO2e, and their keys end in `_t`. Shares are fractions: 0.4 is 40 %. \
Years, counts and shares are plain numbers. A date is a text such as `2026-06-30`.
- A value that does not exist is `{\"absent\": \"reason\"}`; see [`Absent`](#absent).
- A key that does not apply is omitted, as is an optional input that is not given: it is *optional* in the tables. Writers write no null, except a \
cell in the columns of a panel.
- For a target per head or per unit, the judged figures are in `per_unit`, with the same keys \
without the suffix `_t`.
- `version` is 1 and is the first key, so that a reader meets an unknown version before an unknown \
form: keep the order of the keys when you rewrite a file. A later writer of version 1 may add keys; readers of a report ignore \
keys that they do not know. Three places refuse an unknown key: an object with `absent`, counts by \
verdict, and an input such as a target, a series or a plan. A change of a key or its meaning gets a new version, which this library refuses by its \
number.
- The Rust field has the name of the key without the suffix `_t`; the tables name the exceptions. \
The column of the CSV output and the figure of a panel are the path of the key, joined by \
underscores, such as `path_gap_t` and `path_gap`. Only the CSV has `detail`, the verdict in words, \
`base_years` and `metric`.

```
use climate_targets::{AssessmentReport, Assessor, EmissionSeries, Target};
let city = EmissionSeries::from_tonnes(\"a city\", [(1990, 1000.0), (2020, 700.0)])?;
let target = Target::builder(\"halve\").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
let json = serde_json::to_value(&result)?;
assert_eq!(json[\"path\"][\"gap_t\"], 75.0);
assert_eq!(json[\"trend\"][\"absent\"], \"too_few_points\");
let report: AssessmentReport = serde_json::from_value(json)?;
assert_eq!(report.figures.path?.gap?.tonnes(), 75.0);
# Ok::<(), Box<dyn std::error::Error>>(())
```
";

pub fn write(contract: &Contract) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n# Reports\n\n| report | type |\n|---|---|\n");
    for (name, of) in &contract.reports {
        let _ = writeln!(out, "| `{name}` | {} |", link(contract, of));
    }
    out.push_str("\n# Types\n");
    for of in &contract.types {
        // A type of levels per unit is described with the type of levels in tonnes.
        if twin(contract, &of.name).is_none() {
            named(&mut out, contract, of);
        }
    }
    let comment = |line: &str| format!("//! {line}").trim_end().to_owned() + "\n";
    let first = "// Written by `cargo run --example contract -- dictionary`.\n\n".to_owned();
    first + &out.lines().map(comment).collect::<String>()
}

/// The type of levels in tonnes of which a type has the levels per unit.
fn twin<'c>(contract: &'c Contract, name: &str) -> Option<&'c NamedType> {
    contract.get(name.strip_suffix("PerUnit")?)
}

fn named(out: &mut String, contract: &Contract, of: &NamedType) {
    let _ = write!(out, "\n## `{}`\n\n{}\n", of.name, of.description);
    let users = users(contract, &of.name);
    if !users.is_empty() {
        let _ = write!(out, "\nIn {}.\n", users.join(", "));
    }
    match &of.form {
        _ if of.name == "Absent" => reasons(out),
        Form::Object(keys) => {
            table(out, contract, &of.name, keys);
            per_unit(out, contract, of, keys);
        }
        Form::OneOf(forms) => one_of(out, contract, &of.name, forms),
        Form::Other(form) => {
            let _ = write!(out, "\nType: {}.\n", text(contract, form));
        }
    }
}

fn reasons(out: &mut String) {
    out.push_str("\n| `absent` | meaning |\n|---|---|\n");
    for reason in Absent::ALL {
        let _ = writeln!(out, "| `{}` | {reason} |", reason.name());
    }
}

/// A table of keys. The CSV column and the panel figure are those of an assessment.
fn table(out: &mut String, contract: &Contract, name: &str, keys: &[Key]) {
    out.push_str("\n| key | type | unit | meaning | elsewhere |\n|---|---|---|---|---|\n");
    for key in keys {
        row(out, contract, name, "", key);
    }
}

fn row(out: &mut String, contract: &Contract, name: &str, within: &str, key: &Key) {
    let mut kind = text(contract, &key.value);
    if key.can_be_absent {
        kind += " or absent";
    }
    if key.is_optional {
        kind += ", optional";
    }
    let unit = key.unit.as_deref().unwrap_or_default();
    let meaning = cell(&key.description);
    let elsewhere = elsewhere(contract, name, key);
    let _ = writeln!(out, "| {within}`{}` | {kind} | {unit} | {meaning} | {elsewhere} |", key.name);
}

/// The names of a key elsewhere: an exceptional Rust field, the CSV column, the panel figure.
fn elsewhere(contract: &Contract, name: &str, key: &Key) -> String {
    let mut names = Vec::new();
    let usual = key.name.strip_suffix("_t").map_or(key.name.replace("_t_", "_"), str::to_owned);
    if key.rust != usual {
        names.push(format!("Rust `{}`", key.rust));
    }
    let Some(Form::Object(top)) = contract.get("AssessmentReport").map(|of| &of.form) else {
        return names.join("; ");
    };
    let mut paths = Vec::new();
    if name == "AssessmentReport" {
        paths.push(key.name.clone());
    }
    for outer in top {
        match &outer.value {
            Type::Named(of) if of == name => paths.push(format!("{}_{}", outer.name, key.name)),
            Type::Named(of) if twin(contract, of).is_none() && of == "PerUnitReport" => {
                per_unit_paths(contract, &outer.name, name, key, &mut paths);
            }
            _ => {}
        }
    }
    for path in paths {
        if COLUMNS.contains(&path.as_str()) {
            names.push(format!("CSV `{path}`"));
        }
        // The level of a change is called `tonnes` in tonnes.
        let figure = path.strip_suffix("_t").map_or(path.replace("_t_", "_"), str::to_owned);
        let figure = if path == "change_tonnes" { "change_level".to_owned() } else { figure };
        if PanelFigure::NAMES.contains(&figure.as_str()) {
            names.push(format!("panel `{figure}`"));
        }
    }
    names.join("; ")
}

/// The paths of a key among the figures per unit.
fn per_unit_paths(
    contract: &Contract,
    group: &str,
    name: &str,
    key: &Key,
    paths: &mut Vec<String>,
) {
    let Some(Form::Object(keys)) = contract.get("PerUnitReport").map(|of| &of.form) else {
        return;
    };
    if name == "PerUnitReport" {
        paths.push(format!("{group}_{}", key.name));
    }
    let own = key.name.strip_suffix("_t").unwrap_or(&key.name);
    for outer in keys {
        if matches!(&outer.value, Type::Named(of) if *of == format!("{name}PerUnit")) {
            paths.push(format!("{group}_{}_{own}", outer.name));
        }
    }
}

/// The keys that differ in the type of levels per unit.
fn per_unit(out: &mut String, contract: &Contract, of: &NamedType, keys: &[Key]) {
    let twin = contract.get(&format!("{}PerUnit", of.name));
    let Some(Form::Object(own)) = twin.map(|twin| &twin.form) else { return };
    let differing = own.iter().filter(|key| keys.iter().all(|other| other.name != key.name));
    let names: Vec<String> = differing.map(|key| format!("`{}`", key.name)).collect();
    if !names.is_empty() {
        let _ = write!(
            out,
            "\nPer head or per unit, levels are in t CO2e per unit: {}.\n",
            names.join(", ")
        );
    }
}

/// The forms of a type: a value, or an object with its keys.
fn one_of(out: &mut String, contract: &Contract, name: &str, forms: &[(String, Type)]) {
    let is_names = forms.iter().all(|(_, form)| matches!(form, Type::Constant(_)));
    if is_names {
        out.push_str("\n| value | meaning |\n|---|---|\n");
        for (description, form) in forms {
            let _ = writeln!(out, "| {} | {} |", text(contract, form), cell(description));
        }
        return;
    }
    out.push_str("\n| form | type | unit | meaning | elsewhere |\n|---|---|---|---|---|\n");
    for (description, form) in forms {
        let meaning = cell(description);
        match form {
            Type::Object(keys) => {
                let is_kind = |key: &&Key| matches!(key.value, Type::Constant(_));
                let kind = keys.iter().find(is_kind).map_or_else(String::new, |key| {
                    format!("`{}`: {}", key.name, text(contract, &key.value))
                });
                let kind = if kind.is_empty() { "object".to_owned() } else { kind };
                let _ = writeln!(out, "| {kind} | | | {meaning} | |");
                for key in keys.iter().filter(|key| !is_kind(key)) {
                    row(out, contract, name, "\u{a0}\u{a0}", key);
                }
            }
            form => {
                let _ = writeln!(out, "| {} | | | {meaning} | |", text(contract, form));
            }
        }
    }
}

/// The keys whose values have a type.
fn users(contract: &Contract, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for of in contract.types.iter().filter(|of| twin(contract, &of.name).is_none()) {
        let keys: Vec<&Key> = match &of.form {
            Form::Object(keys) => keys.iter().collect(),
            Form::OneOf(forms) => forms
                .iter()
                .filter_map(|(_, form)| match form {
                    Type::Object(keys) => Some(keys),
                    _ => None,
                })
                .flatten()
                .collect(),
            Form::Other(_) => Vec::new(),
        };
        for key in keys.into_iter().filter(|key| uses(&key.value, name)) {
            let user = format!("`{}.{}`", of.name, key.name);
            if !found.contains(&user) {
                found.push(user);
            }
        }
    }
    // The reasons occur in nearly all types.
    if name == "Absent" { Vec::new() } else { found }
}

fn uses(of: &Type, name: &str) -> bool {
    match of {
        Type::Named(named) => {
            named == name || named.strip_suffix("PerUnit").is_some_and(|named| named == name)
        }
        Type::List(of) | Type::Map(of) => uses(of, name),
        Type::Any(forms) | Type::Tuple(forms) => forms.iter().any(|form| uses(form, name)),
        _ => false,
    }
}

/// A type in words.
fn text(contract: &Contract, of: &Type) -> String {
    let joined = |forms: &[Type], separator: &str| {
        forms.iter().map(|form| text(contract, form)).collect::<Vec<_>>().join(separator)
    };
    match of {
        Type::Number => "number".to_owned(),
        Type::Integer => "whole number".to_owned(),
        Type::Boolean => "true or false".to_owned(),
        Type::Text => "text".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Constant(serde_json::Value::String(name)) => format!("`{name}`"),
        Type::Constant(constant) => format!("`{constant}`"),
        Type::Names(names) if names.len() == Absent::ALL.len() => {
            "a reason of [`Absent`](#absent)".to_owned()
        }
        Type::Names(names) => {
            names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ")
        }
        Type::Named(name) => link(contract, name),
        Type::List(items) => format!("list: {}", text(contract, items)),
        Type::Tuple(items) => format!("list of {}", joined(items, " and ")),
        Type::Map(values) => format!("object of {}", text(contract, values)),
        Type::Object(keys) | Type::OneKey(keys) => {
            let one = if matches!(of, Type::OneKey(_)) { "one of " } else { "" };
            let keys: Vec<String> = keys
                .iter()
                .map(|key| format!("`{}` ({})", key.name, text(contract, &key.value)))
                .collect();
            format!("object with {one}{}", keys.join(", "))
        }
        Type::Any(forms) => joined(forms, " or "),
    }
}

fn link(contract: &Contract, name: &str) -> String {
    let name = twin(contract, name).map_or(name, |twin| &twin.name);
    format!("[`{name}`](#{})", name.to_lowercase())
}

/// A text that fits a cell of a table.
fn cell(text: &str) -> String {
    text.replace("\n\n", " ").replace('|', "\\|")
}
