//! The cap on supplementary measures: an object with exactly one key.

use core::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Amount, exactly_one, one_entry};
use crate::quantity::{PointsOfBase, Portion};
use crate::target::Supplement;
use crate::target::supplement::Cap;

const CAPS: &[&str] = &["points_of_base", "share_of_base", "at_most"];

impl<'de> Deserialize<'de> for Supplement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneKey;

        impl<'de> Visitor<'de> for OneKey {
            type Value = Supplement;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an object with one of the keys {}", CAPS.join(", "))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Supplement, A::Error> {
                exactly_one(map, CAPS, |key, map| match key {
                    "points_of_base" => {
                        let points: PointsOfBase = map.next_value()?;
                        Supplement::points_of_base(points).map_err(A::Error::custom)
                    }
                    "share_of_base" => Ok(Supplement::share_of_base(map.next_value::<Portion>()?)),
                    "at_most" => {
                        let amount: Amount = map.next_value()?;
                        Supplement::at_most(amount.0).map_err(A::Error::custom)
                    }
                    other => Err(A::Error::unknown_field(other, CAPS)),
                })
            }
        }

        deserializer.deserialize_map(OneKey)
    }
}

impl Serialize for Supplement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.inner() {
            Cap::PointsOfBase(points) => one_entry(serializer, "points_of_base", &points),
            Cap::ShareOfBase(portion) => one_entry(serializer, "share_of_base", &portion),
            Cap::AtMost(level) => one_entry(serializer, "at_most", &Amount(level)),
        }
    }
}
