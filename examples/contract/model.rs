//! The contract as read from the schema: named types, with their keys in order.

use climate_targets::schema;
use serde_json::{Map, Value};

/// All reports and the types that they share.
pub struct Contract {
    /// The name and the type of each report.
    pub reports: Vec<(String, String)>,
    /// The types, each after the type that uses it first.
    pub types: Vec<NamedType>,
}

/// A named type.
pub struct NamedType {
    pub name: String,
    pub description: String,
    pub form: Form,
}

/// The form of a type.
pub enum Form {
    Object(Vec<Key>),
    /// One of several forms, each with its description.
    OneOf(Vec<(String, Type)>),
    Other(Type),
}

/// A key of an object.
pub struct Key {
    pub name: String,
    pub description: String,
    pub value: Type,
    /// Whether the key can be omitted.
    pub is_optional: bool,
    /// Whether the value can be `{"absent": "reason"}`.
    pub can_be_absent: bool,
    pub unit: Option<String>,
    /// The Rust field.
    pub rust: String,
}

/// The type of a value.
pub enum Type {
    Number,
    Integer,
    Boolean,
    Text,
    /// A number or a text with a fixed value.
    Constant(Value),
    /// A text of a list.
    Names(Vec<String>),
    Named(String),
    List(Box<Type>),
    /// A list with a fixed number of items.
    Tuple(Vec<Type>),
    /// An object with any keys.
    Map(Box<Type>),
    Object(Vec<Key>),
    /// An object with exactly one of these keys.
    OneKey(Vec<Key>),
    Any(Vec<Type>),
    Null,
}

impl Contract {
    pub fn new() -> Self {
        let schema = schema::reports().to_value();
        let definitions = schema["$defs"].as_object().cloned().unwrap_or_default();
        let names = schema["x-order"].as_array().cloned().unwrap_or_default();
        let reports: Vec<(String, String)> = names
            .iter()
            .filter_map(|name| {
                let name = name.as_str()?;
                Some((name.to_owned(), reference(&schema["properties"][name])?))
            })
            .collect();
        let mut order = Vec::new();
        for (_, report) in &reports {
            visit(report, &definitions, &mut order);
        }
        let named = |name: &String| NamedType {
            name: name.clone(),
            description: text(&definitions[name], "description"),
            form: form(&definitions[name]),
        };
        Self { types: order.iter().map(named).collect(), reports }
    }

    /// The type with a name.
    pub fn get(&self, name: &str) -> Option<&NamedType> {
        self.types.iter().find(|of| of.name == name)
    }
}

/// Adds a type and the types that it uses, each once.
fn visit(name: &str, definitions: &Map<String, Value>, order: &mut Vec<String>) {
    if order.iter().any(|known| known == name) {
        return;
    }
    order.push(name.to_owned());
    let mut used = Vec::new();
    references(&definitions[name], &mut used);
    for name in used {
        visit(&name, definitions, order);
    }
}

/// The references in a schema, in the order of its keys.
fn references(schema: &Value, found: &mut Vec<String>) {
    found.extend(reference(schema));
    match schema {
        Value::Object(object) => {
            if let Some(properties) = object.get("properties").and_then(Value::as_object) {
                for key in ordered(object, properties) {
                    references(&properties[&key], found);
                }
            }
            let others = object.iter().filter(|(key, _)| *key != "properties");
            others.for_each(|(_, value)| references(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

fn reference(schema: &Value) -> Option<String> {
    let reference = schema.get("$ref")?.as_str()?;
    reference.strip_prefix("#/$defs/").map(str::to_owned)
}

fn text(schema: &Value, key: &str) -> String {
    schema.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The keys of an object: in their own order if the schema states it; otherwise `kind` first, then
/// the required keys.
fn ordered(object: &Map<String, Value>, properties: &Map<String, Value>) -> Vec<String> {
    let list = |key: &str| -> Vec<String> {
        let keys = object.get(key).and_then(Value::as_array).into_iter().flatten();
        keys.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut keys = list("x-order");
    keys.extend(properties.contains_key("kind").then(|| "kind".to_owned()));
    keys.extend(list("required"));
    keys.extend(properties.keys().cloned());
    let mut once = Vec::new();
    for key in keys {
        if !once.contains(&key) {
            once.push(key);
        }
    }
    once
}

fn form(schema: &Value) -> Form {
    if let Some(forms) = schema.get("oneOf").and_then(Value::as_array) {
        let forms = forms.iter().map(|form| (text(form, "description"), value_type(form)));
        return Form::OneOf(forms.collect());
    }
    match value_type(schema) {
        Type::Object(keys) => Form::Object(keys),
        other => Form::Other(other),
    }
}

fn keys(object: &Map<String, Value>) -> Vec<Key> {
    let Some(properties) = object.get("properties").and_then(Value::as_object) else {
        return Vec::new();
    };
    let required = object.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|keys| keys.iter().any(|key| key == name));
    let key = |name: &String| {
        let schema = &properties[name];
        let forms = schema.get("anyOf").and_then(Value::as_array).map_or(&[][..], |list| list);
        let is_absent = |form: &&Value| reference(form).as_deref() == Some("Absent");
        let known = forms.iter().find(|form| !is_absent(form));
        let unit = schema.get("x-unit").or_else(|| known?.get("x-unit"));
        let usual = name.strip_suffix("_t").map_or(name.replace("_t_", "_"), str::to_owned);
        Key {
            name: name.clone(),
            description: text(schema, "description"),
            value: value_type(schema),
            is_optional: !is_required(name),
            can_be_absent: forms.iter().any(|form| is_absent(&form)),
            unit: unit.and_then(Value::as_str).map(str::to_owned),
            rust: schema.get("x-rust").and_then(Value::as_str).map_or(usual, str::to_owned),
        }
    };
    ordered(object, properties).iter().map(key).collect()
}

fn value_type(schema: &Value) -> Type {
    if let Some(name) = reference(schema) {
        return Type::Named(name);
    }
    if let Some(constant) = schema.get("const") {
        return Type::Constant(constant.clone());
    }
    if let Some(names) = schema.get("enum").and_then(Value::as_array) {
        return Type::Names(names.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    }
    if let Some(forms) = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array) {
        let mut forms: Vec<Type> = forms.iter().map(value_type).collect();
        // The form of an absent value is a property of the key.
        forms.retain(|form| !matches!(form, Type::Named(name) if name == "Absent"));
        return if forms.len() == 1 { forms.remove(0) } else { Type::Any(forms) };
    }
    if let Some(kinds) = schema.get("type").and_then(Value::as_array) {
        return Type::Any(kinds.iter().filter_map(Value::as_str).map(simple).collect());
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => list(schema),
        Some("object") => object(schema),
        Some(kind) => simple(kind),
        None => Type::Any(Vec::new()),
    }
}

fn simple(kind: &str) -> Type {
    match kind {
        "integer" => Type::Integer,
        "boolean" => Type::Boolean,
        "string" => Type::Text,
        "null" => Type::Null,
        _ => Type::Number,
    }
}

fn list(schema: &Value) -> Type {
    match schema.get("prefixItems").and_then(Value::as_array) {
        Some(items) => Type::Tuple(items.iter().map(value_type).collect()),
        None => Type::List(Box::new(schema.get("items").map_or(Type::Any(Vec::new()), value_type))),
    }
}

fn object(schema: &Value) -> Type {
    let Some(object) = schema.as_object() else { return Type::Any(Vec::new()) };
    match object.get("additionalProperties") {
        Some(values @ Value::Object(_)) => return Type::Map(Box::new(value_type(values))),
        _ if object.get("maxProperties").is_some() => return Type::OneKey(keys(object)),
        _ => {}
    }
    Type::Object(keys(object))
}
