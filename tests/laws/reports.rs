//! The JSON contract: every result reads back equal, satisfies the schema, and has only keys of the
//! dictionary.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::LazyLock;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::strict_reading::Strict;
use crate::support::contract::{Contract, is_valid, to_value};

mod every_key;
mod other_results;
mod refusals;
mod round_trips;

/// The validators of all reports.
static VALIDATORS: LazyLock<BTreeMap<String, jsonschema::Validator>> =
    LazyLock::new(|| Contract::new().validators());

/// Checks results, and records the keys of their JSON if it has a contract.
#[derive(Default)]
pub struct Checker {
    contract: Option<Contract>,
    strict: Strict,
}

impl Checker {
    /// Requires that a result reads back equal, and that its JSON satisfies the schema.
    #[track_caller]
    pub fn check<R: Serialize + DeserializeOwned + PartialEq + Debug>(
        &mut self,
        report: &str,
        result: &R,
    ) {
        let text = serde_json::to_string(result).unwrap();
        let read = serde_json::from_str::<R>(&text);
        let read = read.unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(&read, result, "{text}");
        self.output(report, &serde_json::from_str(&text).unwrap());
        if self.contract.is_some() {
            self.strict.check(report, result);
        }
    }

    /// Requires that a result reads back equal from CBOR, whose objects state their number of keys.
    #[track_caller]
    pub fn check_binary<R: Serialize + DeserializeOwned + PartialEq + Debug>(result: &R) {
        let mut bytes = Vec::new();
        ciborium::into_writer(result, &mut bytes).unwrap();
        let read: R = ciborium::from_reader(bytes.as_slice()).unwrap();
        assert_eq!(&read, result);
    }

    /// Requires that an output satisfies the schema.
    #[track_caller]
    pub fn output(&mut self, report: &str, value: &serde_json::Value) {
        is_valid(&VALIDATORS[report], value);
        assert!(!has_signed_zero(value), "{value}");
        if let Some(contract) = &mut self.contract {
            contract.record(report, value);
        }
    }

    /// Requires that a borrowed result writes its report.
    #[track_caller]
    pub fn writes(result: &impl Serialize, report: &impl Serialize) {
        assert_eq!(to_value(result), to_value(report));
    }
}

/// Whether a number is -0: figures have no signed zero.
fn has_signed_zero(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(number) => {
            number.as_f64().is_some_and(|number| number == 0.0 && number.is_sign_negative())
        }
        serde_json::Value::Array(values) => values.iter().any(has_signed_zero),
        serde_json::Value::Object(values) => values.values().any(has_signed_zero),
        _ => false,
    }
}
