//! A target and a wording, each checked once its fields are read.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Amount;
use crate::quantity::Emissions;
use crate::serial::checked;
use crate::target::fields::Fields;
use crate::target::{Target, TargetBuilder, Wording, WordingReading};

checked!(Target: Fields => |fields| {
    let id = fields.id.clone();
    TargetBuilder::of(fields).build().map_err(|error| format!("target {id:?}: {error}"))
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a wording: an object with id, text and readings")]
struct RawWording {
    id: String,
    text: String,
    #[serde(default)]
    source: String,
    readings: Vec<WordingReading>,
}

checked!(Wording: RawWording => |raw| {
    Self::new(raw.id.clone(), raw.text, raw.source, raw.readings)
        .map_err(|error| format!("wording {:?}: {error}", raw.id))
});

/// An optional level, read and written with its unit.
pub(in crate::target) mod optional_amount {
    use super::{Amount, Deserialize, Deserializer, Emissions, Serialize, Serializer};

    pub(in crate::target) fn serialize<S: Serializer>(
        level: &Option<Emissions>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        level.map(Amount).serialize(serializer)
    }

    pub(in crate::target) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Emissions>, D::Error> {
        Ok(Option::<Amount>::deserialize(deserializer)?.map(|Amount(level)| level))
    }
}
