//! The JSON contract: validates outputs against the schema, and records which keys occur.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

/// The schema of all reports, closed: an unknown key is an error.
pub struct Contract {
    schema: Value,
    /// Every key, as `Type.key` or `Type.kind.key`.
    pub keys: BTreeSet<String>,
    /// The keys that occurred.
    pub found: BTreeSet<String>,
}

impl Contract {
    pub fn new() -> Self {
        let mut schema = climate_targets::schema::reports().to_value();
        close(&mut schema);
        let mut keys = BTreeSet::new();
        for (name, schema) in schema["$defs"].as_object().unwrap() {
            list(name, schema, &mut keys);
        }
        Self { schema, keys, found: BTreeSet::new() }
    }

    /// The validator of each report.
    pub fn validators(&self) -> BTreeMap<String, jsonschema::Validator> {
        let reports = self.schema["properties"].as_object().unwrap().keys();
        reports.map(|report| (report.clone(), self.validator(report))).collect()
    }

    /// Validates the output of a report.
    pub fn validator(&self, report: &str) -> jsonschema::Validator {
        let reference = &self.schema["properties"][report];
        assert!(reference.is_object(), "no report {report:?}");
        let mut schema = json!({ "$defs": self.schema["$defs"] });
        let reference = reference.as_object().unwrap().clone();
        schema.as_object_mut().unwrap().extend(reference);
        jsonschema::validator_for(&schema).unwrap()
    }

    /// Records the keys of an output.
    pub fn record(&mut self, report: &str, value: &Value) {
        let root = self.schema["properties"][report].clone();
        let schema = std::mem::take(&mut self.schema);
        walk(&schema, &root, report, value, &mut self.found);
        self.schema = schema;
    }
}

/// Requires that an output satisfies the closed schema.
#[track_caller]
pub fn is_valid(validator: &jsonschema::Validator, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{value:#}");
}

pub fn to_value(output: &impl Serialize) -> Value {
    serde_json::to_value(output).unwrap()
}

/// Refuses unknown keys in every object with known keys.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            let is_open = object.get("properties").is_some_and(Value::is_object)
                && !object.contains_key("additionalProperties")
                && object.get("type") == Some(&json!("object"));
            if is_open {
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            object.iter_mut().for_each(|(_, value)| close(value));
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

/// Lists the keys of a type.
fn list(name: &str, schema: &Value, keys: &mut BTreeSet<String>) {
    for (key, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        keys.insert(format!("{name}.{key}"));
        list(&format!("{name}.{key}"), value, keys);
    }
    for form in forms(schema).into_iter().flatten() {
        list(&form_name(name, form), form, keys);
    }
    for items in ["items", "additionalProperties"].iter().filter_map(|of| schema.get(of)) {
        list(name, items, keys);
    }
}

/// The forms of a type with several forms.
fn forms(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("oneOf").or(schema.get("anyOf"))?.as_array()
}

/// The name of one form of a type: with its kind, if it has one.
fn form_name(name: &str, form: &Value) -> String {
    let kind = form.pointer("/properties/kind/const").and_then(Value::as_str);
    kind.map_or_else(|| name.to_owned(), |kind| format!("{name}.{kind}"))
}

/// Whether a value has the type and the keys of a schema.
fn matches(root: &Value, schema: &Value, value: &Value) -> bool {
    if let Some((_, schema)) = referenced(root, schema) {
        return matches(root, schema, value);
    }
    if let Some(constant) = schema.get("const") {
        return constant == value;
    }
    if let Some(forms) = forms(schema) {
        return forms.iter().any(|form| matches(root, form, value));
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_kind = |of: &Value| of == kind || (kind == "number" && of == "integer");
    let has_kind = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(of) => is_kind(of),
        None => true,
    };
    let Value::Object(object) = value else { return has_kind };
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return has_kind;
    };
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    let is_kind_of = properties
        .get("kind")
        .and_then(|kind| kind.get("const"))
        .is_none_or(|kind| object.get("kind") == Some(kind));
    has_kind
        && is_kind_of
        && required.filter_map(Value::as_str).all(|key| object.contains_key(key))
        && object.keys().all(|key| properties.contains_key(key))
}

fn referenced<'s>(root: &'s Value, schema: &'s Value) -> Option<(&'s str, &'s Value)> {
    let name = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    Some((name, &root["$defs"][name]))
}

/// Records the keys of a value that satisfies a schema.
fn walk(root: &Value, schema: &Value, name: &str, value: &Value, found: &mut BTreeSet<String>) {
    if let Some((name, schema)) = referenced(root, schema) {
        return walk(root, schema, name, value, found);
    }
    if let Some(forms) = forms(schema) {
        let form = forms.iter().find(|form| matches(root, form, value));
        let form = form.unwrap_or_else(|| panic!("{name}: no form of {value}"));
        walk(root, form, &form_name(name, form), value, found);
    }
    match value {
        Value::Array(items) => {
            if let Some(of) = schema.get("items") {
                for item in items {
                    walk(root, of, name, item, found);
                }
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let known = schema.get("properties").and_then(|properties| properties.get(key));
                if let Some(known) = known {
                    found.insert(format!("{name}.{key}"));
                    walk(root, known, &format!("{name}.{key}"), value, found);
                } else if let Some(values @ Value::Object(_)) = schema.get("additionalProperties") {
                    walk(root, values, name, value, found);
                }
            }
        }
        _ => {}
    }
}
