//! Raw JSON forms of limits and of ambitions without fields.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use crate::quantity::Emissions;

/// JSON form of a limit: `{"value": 2, "unit": "t"}`, with `"strict": true` for "less than".
#[derive(Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a level: an object with value and unit"
)]
pub(super) struct RawLimit {
    pub(super) value: f64,
    pub(super) unit: Cow<'static, str>,
    #[serde(default)]
    pub(super) strict: bool,
}

/// Writes a strict limit in tonnes, with `"strict": true`.
pub(in crate::target) fn under<S: Serializer>(
    level: &Emissions,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    RawLimit { value: level.tonnes(), unit: "t".into(), strict: true }.serialize(serializer)
}

/// JSON form of an ambition without fields: `{}`.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown", deny_unknown_fields, expecting = "{}")]
pub(super) struct NoFields {}

/// Writes the empty object, `{}`.
pub(in crate::target) fn no_fields<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    NoFields {}.serialize(serializer)
}
