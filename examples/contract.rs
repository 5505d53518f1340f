//! Writes the contract for programs that read the JSON of this crate: the JSON Schema, a dictionary
//! of all keys, and TypeScript types. The files that the package keeps are the output of this
//! program.
//!
//! ```text
//! cargo run --example contract -- schema              > schema/reports.json
//! cargo run --example contract -- schema assessment   > schema/assessment.json
//! cargo run --example contract -- dictionary          > src/guide/json.rs
//! cargo run --example contract -- typescript          > examples/typescript/reports.d.ts
//! ```
//!
//! Exit status: 0, or 2 for any other arguments; `--help` prints the four forms.

#[path = "assess/columns.rs"]
mod columns;
#[path = "contract/dictionary.rs"]
mod dictionary;
#[path = "contract/model.rs"]
mod model;
#[path = "support/stdout.rs"]
mod stdout;
#[path = "contract/typescript.rs"]
mod typescript;

use std::process::ExitCode;

use climate_targets::schema::schemars;
use climate_targets::{AssessmentReport, schema};

const HELP: &str = "\
Writes the contract for programs that read the JSON of this crate.

Usage: cargo run --example contract -- CONTENT

CONTENT:
  schema               JSON Schema of all reports
  schema assessment    JSON Schema of the assessment report
  dictionary           all keys with type, unit and meaning, as a page of the guide
  typescript           TypeScript types of all reports

Exit status: 0, or 2 for bad input.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let text = match arguments[..] {
        ["schema"] => pretty(&schema::reports()),
        ["schema", "assessment"] => pretty(&schema::of::<AssessmentReport>()),
        ["dictionary"] => dictionary::write(&model::Contract::new()),
        ["typescript"] => typescript::write(&model::Contract::new()),
        ["--help" | "-h"] => HELP.into(),
        _ => {
            let message = "expected schema, schema assessment, dictionary or typescript";
            return stdout::exit(Err(message.to_owned()));
        }
    };
    stdout::exit(stdout::print(&text))
}

fn pretty(schema: &schemars::Schema) -> String {
    let value = sorted(schema.as_value());
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

/// The value with the keys of each object in alphabetical order, whatever the features of
/// `serde_json` are.
fn sorted(value: &serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            keys.into_iter().map(|key| (key.clone(), sorted(&object[key]))).collect()
        }
        serde_json::Value::Array(list) => list.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
