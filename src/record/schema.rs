//! The JSON Schema of records.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value as Json};

use super::{Entry, Value};
use crate::quantity::Absent;

/// The keyword for the unit of a number.
const UNIT: &str = "x-unit";

/// The keyword for the Rust field, if it is not the key without the suffix `_t`.
const RUST: &str = "x-rust";

/// The keyword for the order of the keys, because the keys of an object have none.
const ORDER: &str = "x-order";

/// The fields of an object, as they are listed.
pub(crate) struct Properties<'g> {
    generator: &'g mut SchemaGenerator,
    fields: Map<String, Json>,
    required: Vec<Json>,
    order: Vec<Json>,
    /// The Rust field that holds the listed fields.
    within: Option<&'static str>,
}

impl Properties<'_> {
    /// Adds the fields of a record that shares the object.
    pub(crate) fn flattened(&mut self, field: &'static str, list: impl FnOnce(&mut Self)) {
        let outer = self.within.replace(field);
        list(self);
        self.within = outer;
    }

    /// Adds a key that is the name of its field.
    pub(crate) fn key<E: Entry>(&mut self, key: &'static str, doc: &'static str) {
        self.add::<E>(key, key, doc);
    }

    /// Adds a field, with its documentation as description.
    pub(crate) fn add<E: Entry>(
        &mut self,
        key: &'static str,
        field: &'static str,
        doc: &'static str,
    ) {
        let mut plain = self.generator.subschema_for::<<E::Value as Value>::Plain>();
        if key.ends_with("per_year")
            && let Some(unit) = plain.get(UNIT).and_then(Json::as_str)
        {
            let unit = format!("{unit} a year");
            plain.insert(UNIT.to_owned(), unit.into());
        }
        let mut schema = if <E::Value as Value>::CAN_BE_ABSENT {
            let absent = self.generator.subschema_for::<AbsentValue>();
            json_schema!({ "anyOf": [plain, absent] })
        } else {
            plain
        };
        let text = description(doc);
        if !text.is_empty() {
            schema.insert("description".to_owned(), text.into());
        }
        let usual = key.strip_suffix("_t").map_or(key.replace("_t_", "_"), str::to_owned);
        if let Some(within) = self.within {
            schema.insert(RUST.to_owned(), format!("{within}.{field}").into());
        } else if usual != field {
            schema.insert(RUST.to_owned(), field.into());
        }
        self.fields.insert(key.to_owned(), schema.to_value());
        self.order.push(key.into());
        if !E::IS_OPTIONAL {
            self.required.push(key.into());
        }
    }
}

/// The schema of an object whose fields are listed by a function.
pub(crate) fn object_schema(
    generator: &mut SchemaGenerator,
    doc: &'static str,
    list: impl FnOnce(&mut Properties<'_>),
) -> Schema {
    let (required, order) = (Vec::new(), Vec::new());
    let (fields, within) = (Map::new(), None);
    let mut properties = Properties { generator, fields, required, order, within };
    list(&mut properties);
    let Properties { fields, required, order, .. } = properties;
    json_schema!({
        "type": "object",
        "description": description(doc),
        "properties": fields,
        "required": required,
        ORDER: order,
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

/// The documentation up to its first example, as plain text for readers of JSON: without links,
/// line breaks, Rust paths of reasons, and paragraphs about Rust traits.
pub(crate) fn description(doc: &str) -> String {
    let prose = doc.split("```").next().unwrap_or_default();
    let paragraphs = prose.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        let text = with_reason_names(&without_links(&words.join(" ")));
        text.replace(". `None`", ". Omitted").replace("`None`", "omitted")
    });
    let is_for_json = |text: &String| {
        !text.is_empty() && !text.contains("`Display`") && !text.contains("`Serialize`")
    };
    paragraphs.filter(is_for_json).collect::<Vec<_>>().join("\n\n")
}

/// Replaces `[text](target)`, `` [`text`] `` and `[text][target]` by the text.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((name, after)) = after.split_once(']') else {
            plain.push('[');
            rest = after;
            continue;
        };
        let target = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
            after.strip_prefix(open)?.split_once(close).map(|(_, after)| after)
        });
        let is_link = target.is_some() || name.starts_with('`');
        let (open, close) = if is_link { ("", "") } else { ("[", "]") };
        plain.extend([open, name, close]);
        rest = target.unwrap_or(after);
    }
    plain.push_str(rest);
    plain
}

/// Replaces the Rust name of a reason, such as `` `Absent::NoBase` ``, by its name in JSON.
fn with_reason_names(text: &str) -> String {
    let Some((before, after)) = text.split_once("`Absent::") else { return text.to_owned() };
    let Some((variant, after)) = after.split_once('`') else { return text.to_owned() };
    let reason = Absent::ALL.into_iter().find(|reason| format!("{reason:?}") == variant);
    let name = reason.map_or(variant, |reason| reason.name());
    format!("{before}`{name}`{}", with_reason_names(after))
}
