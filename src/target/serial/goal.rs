//! The goal: an object with exactly one key; a composite holds an array of parts.

use core::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ambition::ambition;
use super::{Metric, exactly_one, one_entry};
use crate::boundary::LandSector;
use crate::target::{Ambition, BaseReference, Goal, Part, Parts, Range};

const GOALS: &[&str] = &[
    "reduce_by",
    "reduce_to",
    "may_grow_by",
    "net_negative_by",
    "divide_by",
    "at_most",
    "below_baseline",
    "net_zero",
    "qualitative",
    "range",
    "any_of",
    "all_of",
];

impl<'de> Deserialize<'de> for Goal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneKey;

        impl<'de> Visitor<'de> for OneKey {
            type Value = Goal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an object with one of the keys {}", GOALS.join(", "))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Goal, A::Error> {
                exactly_one(map, GOALS, |key, map| match key {
                    "range" => Ok(Goal::Range(map.next_value()?)),
                    "any_of" => Ok(Goal::AnyOf(map.next_value()?)),
                    "all_of" => Ok(Goal::AllOf(map.next_value()?)),
                    other => ambition(other, map)?
                        .map(Goal::One)
                        .ok_or_else(|| A::Error::unknown_field(other, GOALS)),
                })
            }
        }

        deserializer.deserialize_map(OneKey)
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
    #[serde(default, skip_serializing_if = "Metric::is_absolute")]
    metric: Metric,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<BaseReference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    land_sector: Option<LandSector>,
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawPart::deserialize(deserializer)?;
        Ok(Self { ambition: raw.ambition, reference: raw.reference, land_sector: raw.land_sector })
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw = RawPart {
            ambition: self.ambition.clone(),
            metric: Metric::Absolute,
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
