//! The JSON form of derivation steps.

use core::fmt;
use std::borrow::Cow;

use serde::de::{self, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::step::{Amount, Input, Step, StepUnit, StepValue};
use super::step_name::StepName;
use crate::quantity::Named;
use crate::serial::{Finite, Maybe, OneKeyed, check_finite, one_keyed};

impl Serialize for StepValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.unit.name(), &self.amount)])
    }
}

impl OneKeyed for StepValue {
    const KEYS: &'static [&'static str] = StepUnit::ALL_NAMES;

    fn under<'de, A: de::MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
        let Some(unit) = StepUnit::ALL.into_iter().find(|unit| unit.name() == key) else {
            return Ok(None);
        };
        map.next_value().map(|amount| Some(Self { unit, amount }))
    }
}

impl<'de> Deserialize<'de> for StepValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_keyed(deserializer)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            // Adding 0 turns -0 into 0.
            Self::List(numbers) => serializer.collect_seq(numbers.iter().map(|x| x + 0.0)),
            Self::Word(word) => word.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a list of numbers or a word")
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Amount, E> {
                check_finite(number).map(Amount::Number)
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Amount, E> {
                Ok(Amount::Number(number as f64))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Amount, E> {
                Ok(Amount::Number(number as f64))
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Amount, E> {
                Ok(Amount::Word(Cow::Owned(word.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Amount, A::Error> {
                let mut numbers = Vec::new();
                while let Some(Finite(number)) = list.next_element()? {
                    numbers.push(number);
                }
                Ok(Amount::List(numbers.into()))
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("symbol", &self.symbol)?;
        if self.value.is_ok() {
            map.serialize_entry("formula", &self.formula)?;
            if let Some(equals) = self.equals {
                map.serialize_entry("equals", &equals)?;
            }
            map.serialize_entry("inputs", &self.inputs)?;
        }
        map.serialize_entry("value", &Maybe(self.value.as_ref().map_err(|reason| *reason)))?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(crate = "crate::serial::shown", rename = "Step")]
        struct Raw {
            name: StepName,
            symbol: String,
            #[serde(default)]
            formula: String,
            equals: Option<Finite>,
            #[serde(default)]
            inputs: Vec<Input>,
            value: Maybe<StepValue>,
        }

        let Raw { name, symbol, formula, equals, inputs, value } = Raw::deserialize(deserializer)?;
        let (symbol, formula) = (symbol.into(), formula.into());
        let equals = equals.map(|Finite(number)| number);
        Ok(Self { name, symbol, formula, equals, inputs, value: value.0 })
    }
}

crate::record::plain!(Step, StepValue);

#[cfg(feature = "schema")]
mod schema {
    use super::{Amount, Cow, Input, Named, Step, StepUnit, StepValue};
    use crate::quantity::Known;
    use crate::record::object_schema;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde_json::Map;

    impl JsonSchema for Amount {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Amount".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "anyOf": [
                    { "type": "number" },
                    { "type": "array", "items": { "type": "number" } },
                    { "type": "string" },
                ],
            })
        }
    }

    impl JsonSchema for StepValue {
        fn schema_name() -> Cow<'static, str> {
            "StepValue".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let amount = generator.subschema_for::<Amount>().to_value();
            let units = StepUnit::ALL_NAMES.iter().map(|unit| ((*unit).to_owned(), amount.clone()));
            json_schema!({
                "type": "object",
                "description": "A value with its unit as the only key.",
                "properties": units.collect::<Map<_, _>>(),
                "minProperties": 1,
                "maxProperties": 1,
            })
        }
    }

    impl JsonSchema for Step {
        fn schema_name() -> Cow<'static, str> {
            "Step".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let doc = "One step of a derivation: a formula, the values of its symbols, and the \
                       result. A program can evaluate the formula.";
            object_schema(generator, doc, |step| {
                step.key::<String>("name", "The name of the computed figure.");
                step.key::<String>("symbol", "The symbol of the result.");
                step.key::<Option<String>>(
                    "formula",
                    "The expression over the inputs whose value is the result. Omitted if the \
                     result is absent.",
                );
                step.key::<Option<f64>>(
                    "equals",
                    "The value that the formula must have, if the step is an equation for its own \
                     symbol. Omitted for a closed formula.",
                );
                step.key::<Option<Vec<Input>>>(
                    "inputs",
                    "The symbols of the formula with their values. Omitted if the result is \
                     absent.",
                );
                step.key::<Known<StepValue>>("value", "The result.");
            })
        }
    }
}
