//! JSON form of a goal: an object with exactly one key; a composite holds an array of parts.

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer};

use crate::serial::{OneKeyed, checked, one_keyed};
use crate::target::{Ambition, AmbitionRange, Goal, GoalParts};

const AMBITION_KEYS: &[&str] = Ambition::KEYS;

impl OneKeyed for Goal {
    const KEYS: &'static [&'static str] = &{
        let mut keys = [""; AMBITION_KEYS.len() + 3];
        let (ambition_keys, own_keys) = keys.split_at_mut(AMBITION_KEYS.len());
        ambition_keys.copy_from_slice(AMBITION_KEYS);
        own_keys.copy_from_slice(&["range", "any_of", "all_of"]);
        keys
    };

    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
        Ok(Some(match key {
            "range" => Self::Range(map.next_value()?),
            "any_of" => Self::AnyOf(map.next_value()?),
            "all_of" => Self::AllOf(map.next_value()?),
            other => return Ok(Ambition::under(other, map)?.map(Self::One)),
        }))
    }
}

impl<'de> Deserialize<'de> for Goal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_keyed(deserializer)
    }
}

#[derive(Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "an object with floor and aspiration"
)]
struct RawRange {
    floor: Ambition,
    aspiration: Ambition,
}

checked!(AmbitionRange: RawRange => |raw| Self::new(raw.floor, raw.aspiration));

checked!(GoalParts: Vec<_> => Self::new);
