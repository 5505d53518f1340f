//! The JSON Schema of an ambition.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::target::Ambition;

impl JsonSchema for Ambition {
    fn schema_name() -> Cow<'static, str> {
        "Ambition".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let portion = json_schema!({ "type": "number", "minimum": 0, "maximum": 1 });
        let number = json_schema!({ "type": "number" });
        let year = json_schema!({ "type": "integer" });
        let text = json_schema!({ "type": "string" });
        let flag = json_schema!({ "type": "boolean" });
        let amount = json_schema!({
            "type": "object",
            "properties": { "value": number, "unit": text },
            "required": ["value", "unit"],
        });
        let limit = json_schema!({
            "type": "object",
            "properties": { "value": number, "unit": text, "strict": flag },
            "required": ["value", "unit"],
        });
        let level = json_schema!({
            "type": "array", "prefixItems": [year, number], "minItems": 2, "maxItems": 2,
        });
        let levels = json_schema!({ "type": "array", "items": level });
        let revision = json_schema!({
            "type": "array", "prefixItems": [text, levels], "minItems": 2, "maxItems": 2,
        });
        let divisor = json_schema!({
            "type": "object",
            "properties": { "factor": number, "strict": flag },
            "required": ["factor"],
        });
        json_schema!({
            "type": "object",
            "description": "An ambition: an object with exactly one key, as in a target file.",
            "properties": {
                "reduce_by": portion,
                "reduce_to": portion,
                "may_grow_by": { "anyOf": [number, text] },
                "net_negative_by": portion,
                "divide_by": { "anyOf": [number, divisor] },
                "at_most": limit,
                "mean_at_most": amount,
                "total_at_most": amount,
                "annual_rate": {
                    "type": "object",
                    "properties": { "rate": portion, "from": year },
                    "required": ["rate", "from"],
                },
                "each_year_at_most": {
                    "type": "object",
                    "properties": { "unit": text, "levels": levels },
                    "required": ["unit", "levels"],
                },
                "below_baseline": {
                    "type": "object",
                    "properties": {
                        "reduce_by": portion,
                        "tonnes": number,
                        "baseline": levels,
                        "revisions": { "type": "array", "items": revision },
                    },
                    "required": ["baseline"],
                },
                "net_zero": { "type": "object", "properties": { "own_reduction": portion } },
                "peaked": { "type": "object" },
                "as_ambitious_as": text,
                "qualitative": text,
            },
            "minProperties": 1,
            "maxProperties": 1,
        })
    }
}
