//! The JSON forms of a target: one key for the ambition, one object for the base, and everything
//! checked while it is read, so that an error names the place of the fault.

mod ambition;
mod goal;
mod reference;
mod supplement;
mod target;

use std::borrow::Cow;

use serde::de::{Error, IgnoredAny, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::{Emissions, MassUnit};

/// Reads the single entry of a map and refuses an empty map and a second key.
fn exactly_one<'de, A: MapAccess<'de>, T>(
    mut map: A,
    keys: &'static [&'static str],
    read: impl FnOnce(&str, &mut A) -> Result<T, A::Error>,
) -> Result<T, A::Error> {
    let one_of = || format!("give exactly one of {}", keys.join(", "));
    let key: String = map.next_key()?.ok_or_else(|| A::Error::custom(one_of()))?;
    let value = read(&key, &mut map)?;
    match map.next_key::<Cow<'de, str>>()? {
        None => Ok(value),
        Some(second) => {
            map.next_value::<IgnoredAny>()?;
            let both = format!("{}; both {key:?} and {second:?} are given", one_of());
            Err(A::Error::custom(both))
        }
    }
}

fn one_entry<S: Serializer, T: Serialize>(
    serializer: S,
    key: &str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

/// A level with its unit: `{"value": 245, "unit": "kt"}`.
struct Amount(Emissions);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAmount {
    value: f64,
    unit: MassUnit,
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawAmount::deserialize(deserializer)?;
        Emissions::from_unit(raw.value, raw.unit).map(Self).map_err(D::Error::custom)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawAmount { value: self.0.tonnes(), unit: MassUnit::Tonne }.serialize(serializer)
    }
}

/// What the level is measured in; tonnes are the only measure so far.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Metric {
    #[default]
    Absolute,
}

impl Metric {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature serde wants")]
    const fn is_absolute(&self) -> bool {
        matches!(self, Self::Absolute)
    }
}
