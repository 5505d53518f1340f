//! Deserialisation of targets and wordings; error messages contain the id.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Amount;
use super::identified::identified;
use crate::language::short;
use crate::quantity::Emissions;
use crate::target::fields::Fields;
use crate::target::{Target, TargetBuilder, Wording, WordingReading};

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let fields: Fields = identified(from, "target", "id, ambition and deadline")?;
        let id = fields.id.clone();
        let target = TargetBuilder::of(fields).build();
        target.map_err(|error| D::Error::custom(format_args!("target {:?}: {error}", short(&id))))
    }
}

#[derive(Deserialize)]
#[serde(crate = "crate::serial::shown", deny_unknown_fields)]
struct RawWording {
    id: String,
    text: String,
    #[serde(default)]
    source: String,
    readings: Vec<WordingReading>,
}

impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw: RawWording = identified(from, "wording", "id, text and readings")?;
        let wording = Self::new(raw.id.clone(), raw.text, raw.source, raw.readings);
        wording.map_err(|error| {
            D::Error::custom(format_args!("wording {:?}: {error}", short(&raw.id)))
        })
    }
}

/// JSON form of an optional level: an object with value and unit.
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
