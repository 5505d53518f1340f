//! The JSON forms of a target: one key for the ambition, one object for the base, and everything
//! checked while it is read, so that an error names the place of the fault.

mod ambition;
mod goal;
mod metric;
mod reference;
mod supplement;
mod target;

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::{EmissionUnit, Emissions, MassUnit, Substance};

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

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a level: an object with value and unit")]
struct RawAmount {
    value: f64,
    unit: String,
}

/// The mass of a level's unit. What is counted is said once, in the boundary: "kt CO2" would be read
/// as if it changed the number.
fn mass_of(unit: &str) -> Result<MassUnit, String> {
    let unit: EmissionUnit = unit.parse().map_err(|error| format!("unit: {error}"))?;
    match unit.substance() {
        Substance::Co2 => {
            Err(format!("unit: {unit} is CO2 alone: write {}, and gases in boundary", unit.mass()))
        }
        _ => Ok(unit.mass()),
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawAmount::deserialize(deserializer)?;
        let unit = mass_of(&raw.unit).map_err(D::Error::custom)?;
        Emissions::from_unit(raw.value, unit).map(Self).map_err(D::Error::custom)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("value", &self.0.tonnes())?;
        map.serialize_entry("unit", "t")?;
        map.end()
    }
}
