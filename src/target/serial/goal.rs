//! The goal: an object with exactly one key; a composite holds an array of parts.

use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::one_entry;
use crate::boundary::LandSector;
use crate::serial::{OneKeyed, one_keyed};
use crate::target::{Ambition, BaseReference, Goal, Metric, Part, Parts, Range};

impl OneKeyed for Goal {
    const KEYS: &'static [&'static str] = &[
        "reduce_by",
        "reduce_to",
        "may_grow_by",
        "net_negative_by",
        "divide_by",
        "at_most",
        "mean_at_most",
        "total_at_most",
        "annual_rate",
        "each_year_at_most",
        "below_baseline",
        "net_zero",
        "peaked",
        "as_ambitious_as",
        "qualitative",
        "range",
        "any_of",
        "all_of",
    ];

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

impl Serialize for Goal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(ambition) => ambition.serialize(serializer),
            Self::Range(range) => one_entry(serializer, "range", range),
            Self::AnyOf(parts) => one_entry(serializer, "any_of", &parts.as_slice()),
            Self::AllOf(parts) => one_entry(serializer, "all_of", &parts.as_slice()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with floor and aspiration")]
struct RawRange {
    floor: Ambition,
    aspiration: Ambition,
}

impl<'de> Deserialize<'de> for Range {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawRange::deserialize(deserializer)?;
        Self::new(raw.floor, raw.aspiration).map_err(D::Error::custom)
    }
}

impl Serialize for Range {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawRange { floor: self.floor().clone(), aspiration: self.aspiration().clone() };
        raw.serialize(serializer)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a part: an object with at least ambition")]
struct RawPart {
    ambition: Ambition,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    metric: Option<Metric>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<BaseReference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    land_sector: Option<LandSector>,
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let RawPart { ambition, metric, reference, land_sector } =
            RawPart::deserialize(deserializer)?;
        Ok(Self { ambition, reference, metric, land_sector })
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawPart {
            ambition: self.ambition.clone(),
            metric: self.metric.clone(),
            reference: self.reference,
            land_sector: self.land_sector,
        };
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Vec::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}
