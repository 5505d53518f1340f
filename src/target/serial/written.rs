//! Raw forms of single ambitions.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use crate::quantity::Emissions;

/// `{"value": 2, "unit": "t"}`, or with `"strict": true` for "less than".
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a level: an object with value and unit")]
pub(super) struct RawLimit {
    pub(super) value: f64,
    pub(super) unit: Cow<'static, str>,
    #[serde(default)]
    pub(super) strict: bool,
}

/// Writes a strict limit: a level with its unit and `"strict": true`.
pub(in crate::target) fn under<S: Serializer>(
    level: &Emissions,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    RawLimit { value: level.tonnes(), unit: "t".into(), strict: true }.serialize(serializer)
}

/// The empty object, `{}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "{}")]
pub(super) struct NoFields {}

/// Writes an empty object.
pub(in crate::target) fn no_fields<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    NoFields {}.serialize(serializer)
}
