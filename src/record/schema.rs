//! The JSON Schema of records.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value as Json};

use super::{Entry, Value};
use crate::quantity::Absent;

/// The fields of an object, as they are listed.
pub(crate) struct Properties<'g> {
    generator: &'g mut SchemaGenerator,
    fields: Map<String, Json>,
    required: Vec<Json>,
}

impl Properties<'_> {
    /// Adds a field, with its documentation as description.
    pub(crate) fn add<E: Entry>(&mut self, key: &'static str, doc: &'static str) {
        let mut schema = value_schema::<E::Value>(self.generator);
        let own = schema.get("description").and_then(Json::as_str).map(str::to_owned);
        let text = description(doc);
        // The description of a number is its unit.
        let text = match own.filter(|_| schema.get("$ref").is_none()) {
            Some(unit) if !text.is_empty() => format!("{text} Unit: {unit}."),
            Some(own) => own,
            None => text,
        };
        if !text.is_empty() {
            schema.insert("description".to_owned(), text.into());
        }
        self.fields.insert(key.to_owned(), schema.to_value());
        if !E::IS_OPTIONAL {
            self.required.push(key.into());
        }
    }
}

/// The schema of a value; of a known value, either the value or the reason why it is absent.
fn value_schema<V: Value>(generator: &mut SchemaGenerator) -> Schema {
    let plain = generator.subschema_for::<V::Plain>();
    if !V::CAN_BE_ABSENT {
        return plain;
    }
    let absent = generator.subschema_for::<AbsentValue>();
    json_schema!({ "anyOf": [plain, absent] })
}

/// The schema of an object whose fields are listed by a function.
pub(crate) fn object_schema(
    generator: &mut SchemaGenerator,
    doc: &'static str,
    list: impl FnOnce(&mut Properties<'_>),
) -> Schema {
    let mut properties = Properties { generator, fields: Map::new(), required: Vec::new() };
    list(&mut properties);
    let Properties { fields, required, .. } = properties;
    json_schema!({
        "type": "object",
        "description": description(doc),
        "properties": fields,
        "required": required,
    })
}

/// The form of an absent value.
struct AbsentValue;

impl JsonSchema for AbsentValue {
    fn schema_name() -> Cow<'static, str> {
        "Absent".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let reasons = Absent::ALL.map(Absent::name).to_vec();
        json_schema!({
            "type": "object",
            "description": "The reason why a value is absent.",
            "properties": {
                "absent": { "type": "string", "enum": reasons, "description": "The reason." },
            },
            "required": ["absent"],
        })
    }
}

/// The documentation up to its first example, as plain text: links and line breaks are removed.
fn description(doc: &str) -> String {
    let prose = doc.split("```").next().unwrap_or_default();
    let paragraphs = prose.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        without_links(&words.join(" "))
    });
    paragraphs.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Replaces `[text](target)` and `[text]` by the text.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = link.split_once("`]") else {
            plain.push_str("[`");
            rest = link;
            continue;
        };
        plain.push('`');
        plain.push_str(name);
        plain.push('`');
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain.push_str(rest);
    plain
}
