//! Targets from a JSON file.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use climate_targets::target::{FollowError, TargetError};
use climate_targets::{Target, catalogue};
use serde_json::value::RawValue;

use crate::support::utf8::utf8;

/// The largest size of a file, in bytes.
const MAX_BYTES: usize = 64 << 20;

/// Reads targets from a JSON array.
pub fn read(path: &Path, as_of: NaiveDate) -> Result<Vec<Target>, String> {
    let name = path.display();
    let bytes = bytes(path).map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() > MAX_BYTES {
        return Err(format!("{name}: the file has more than {MAX_BYTES} bytes"));
    }
    let text = utf8(path, &bytes)?;
    let fault = |(line, column): (usize, usize), message: &str| {
        format!("{name}:{line}:{column}: {message}")
    };
    let elements: Vec<&RawValue> = serde_json::from_str(text).map_err(|error| {
        fault((error.line(), error.column().max(1)), &in_json_terms(&error, "an array of targets"))
    })?;
    if elements.is_empty() {
        return Err(fault((1, 1), "the array has no target"));
    }
    let mut targets: Vec<Target> = Vec::new();
    // The index of each target.
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for element in &elements {
        let target: Target = serde_json::from_str(element.get()).map_err(|error| {
            // The JSON reader counts lines and columns from the start of the element.
            let start = position(text, element);
            let first_line = error.line() <= 1;
            let column = if first_line { start.1 - 1 } else { 0 } + error.column().max(1);
            let line = start.0 + error.line().max(1) - 1;
            let message = in_json_terms(&error, "a target");
            match id_of(element) {
                Some(id) if !message.contains(&format!("{id:?}")) => {
                    fault((line, column), &format!("target {id:?}: {message}"))
                }
                _ => fault((line, column), &message),
            }
        })?;
        if by_id.insert(target.id().to_owned(), targets.len()).is_some() {
            let message = format!("target {:?} occurs twice", target.id());
            return Err(fault(position(text, element), &message));
        }
        targets.push(target);
    }
    let resolved = targets.iter().zip(elements).map(|(target, element)| {
        let own = |id: &str| by_id.get(id).and_then(|index| targets.get(*index));
        resolved(target, as_of, own).map_err(|error| {
            fault(position(text, element), &format!("target {:?}: {error}", target.id()))
        })
    });
    resolved.collect()
}

/// The bytes of a file, one more than allowed of a larger file or of a pipe that never ends.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Resolves a target that follows another target of the file or the catalogue. If no followed target
/// is in force, the target stays as it is, and its verdict is undetermined.
fn resolved<'t>(
    target: &Target,
    as_of: NaiveDate,
    own: impl Fn(&str) -> Option<&'t Target>,
) -> Result<Target, FollowError> {
    let find = |id: &str| own(id).or(catalogue::target(id));
    match target.resolved(as_of, find) {
        Err(error) if error.problem == TargetError::FollowedNotInForce => Ok(target.clone()),
        resolved => resolved,
    }
}

/// The line and column, from 1, of the start of an element.
fn position(text: &str, element: &RawValue) -> (usize, usize) {
    let offset = element.get().as_ptr() as usize - text.as_ptr() as usize;
    let before = text.get(..offset).unwrap_or_default();
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// The id of an invalid target.
fn id_of(element: &RawValue) -> Option<String> {
    let object: serde_json::Value = serde_json::from_str(element.get()).ok()?;
    object.get("id")?.as_str().map(str::to_owned)
}

/// The message of the JSON reader without the position, with JSON terms in place of Rust terms.
fn in_json_terms(error: &serde_json::Error, whole: &str) -> String {
    let full = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = full.strip_suffix(&place).unwrap_or(&full);
    let words = [
        ("invalid type: map", "an object"),
        ("invalid type: sequence", "an array"),
        ("invalid type: null", "null"),
        ("invalid type: ", ""),
        ("expected a sequence", "expected an array"),
        ("expected f64", "expected a number"),
        ("expected i64", "expected a whole number"),
        ("expected a map", "expected an object"),
        ("expected value", "expected a value"),
        ("floating point", "the number"),
        ("integer", "the number"),
    ];
    let message = words.iter().fold(message.to_owned(), |m, (from, to)| m.replace(from, to));
    if message.starts_with("EOF") { format!("{whole} is incomplete: {message}") } else { message }
}
