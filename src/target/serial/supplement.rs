//! The cap on supplementary measures: an object with exactly one key.

use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Amount, one_entry};
use crate::quantity::{PointsOfBase, Portion};
use crate::serial::{OneKeyed, one_keyed};
use crate::target::Supplement;
use crate::target::supplement::Cap;

impl OneKeyed for Supplement {
    const KEYS: &'static [&'static str] = &["points_of_base", "share_of_base", "at_most"];

    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
        let supplement = match key {
            "points_of_base" => Self::points_of_base(map.next_value::<PointsOfBase>()?),
            "share_of_base" => Ok(Self::share_of_base(map.next_value::<Portion>()?)),
            "at_most" => Self::at_most(map.next_value::<Amount>()?.0),
            _ => return Ok(None),
        };
        supplement.map(Some).map_err(A::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Supplement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_keyed(deserializer)
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
