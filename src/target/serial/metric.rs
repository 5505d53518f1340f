//! The metric: `"absolute"`, `"per_capita"`, or `{"per_unit_of": "GDP"}`.

use core::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::serial::{OneKeyed, read_one_key};
use crate::target::{Metric, TargetError};

const EXPECTED: &str = "\"absolute\", \"per_capita\" or {\"per_unit_of\": \"GDP\"}";

impl OneKeyed for Metric {
    const KEYS: &'static [&'static str] = &["per_unit_of"];

    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
        if key != "per_unit_of" {
            return Ok(None);
        }
        let name = map.next_value::<String>()?;
        if name.trim().is_empty() {
            return Err(A::Error::custom(TargetError::NoActivity));
        }
        Ok(Some(Self::PerUnitOf(name.into())))
    }
}

impl<'de> Deserialize<'de> for Metric {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrObject;

        impl<'de> Visitor<'de> for NameOrObject {
            type Value = Metric;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTED)
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Metric, E> {
                match name {
                    "absolute" => Ok(Metric::Absolute),
                    "per_capita" => Ok(Metric::PerCapita),
                    other => Err(E::custom(format!(
                        "metric {other:?} is not known: expected {EXPECTED}"
                    ))),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Metric, A::Error> {
                read_one_key(map)
            }
        }

        deserializer.deserialize_any(NameOrObject)
    }
}
