//! A single ambition: an object with exactly one key.

use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Amount, one_entry};
use crate::quantity::{Emissions, Portion, Share, Year};
use crate::serial::{OneKeyed, one_keyed};
use crate::target::{Ambition, BaselineCut, BaselineScenario, Divisor, Growth};

impl OneKeyed for Ambition {
    const KEYS: &'static [&'static str] = &[
        "reduce_by",
        "reduce_to",
        "may_grow_by",
        "net_negative_by",
        "divide_by",
        "at_most",
        "below_baseline",
        "net_zero",
        "qualitative",
    ];

    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
        Ok(Some(match key {
            "reduce_by" => Ambition::ReduceBy(map.next_value()?),
            "reduce_to" => Ambition::ReduceTo(map.next_value()?),
            "may_grow_by" => Ambition::MayGrowBy(map.next_value()?),
            "net_negative_by" => Ambition::NetNegativeBy(map.next_value()?),
            "below_baseline" => Ambition::BelowBaseline(map.next_value()?),
            "qualitative" => Ambition::Qualitative(map.next_value::<String>()?.into()),
            "divide_by" => Ambition::DivideBy(map.next_value()?),
            "at_most" => Ambition::AtMost(map.next_value::<Amount>()?.0),
            "net_zero" => Ambition::NetZero(map.next_value()?),
            _ => return Ok(None),
        }))
    }
}

impl<'de> Deserialize<'de> for Ambition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_keyed(deserializer)
    }
}

impl Serialize for Ambition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ReduceBy(portion) => one_entry(serializer, "reduce_by", portion),
            Self::ReduceTo(portion) => one_entry(serializer, "reduce_to", portion),
            Self::MayGrowBy(growth) => one_entry(serializer, "may_grow_by", growth),
            Self::NetNegativeBy(portion) => one_entry(serializer, "net_negative_by", portion),
            Self::BelowBaseline(scenario) => one_entry(serializer, "below_baseline", scenario),
            Self::Qualitative(words) => one_entry(serializer, "qualitative", words),
            Self::DivideBy(divisor) => one_entry(serializer, "divide_by", divisor),
            Self::AtMost(level) => one_entry(serializer, "at_most", &Amount(*level)),
            Self::NetZero(net_zero) => one_entry(serializer, "net_zero", net_zero),
        }
    }
}

impl<'de> Deserialize<'de> for Growth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberOrPercent;

        impl Visitor<'_> for NumberOrPercent {
            type Value = Growth;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a fraction up to 1, or a text such as \"150 %\"")
            }

            fn visit_f64<E: Error>(self, fraction: f64) -> Result<Growth, E> {
                let share = Share::from_fraction(fraction).map_err(E::custom)?;
                Growth::new(share).map_err(E::custom)
            }

            fn visit_u64<E: Error>(self, fraction: u64) -> Result<Growth, E> {
                self.visit_f64(fraction as f64)
            }

            fn visit_i64<E: Error>(self, fraction: i64) -> Result<Growth, E> {
                self.visit_f64(fraction as f64)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Growth, E> {
                Growth::new(text.parse().map_err(E::custom)?).map_err(E::custom)
            }
        }

        deserializer.deserialize_any(NumberOrPercent)
    }
}

impl Serialize for Growth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let share = self.share();
        // Beyond 1 a bare number would be taken for a percent, and refused.
        if share > Share::ONE {
            serializer.collect_str(&share)
        } else {
            serializer.serialize_f64(share.fraction())
        }
    }
}

/// `4`, or `{"factor": 6, "strict": true}`.
impl<'de> Deserialize<'de> for Divisor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "an object with factor and strict")]
        struct Raw {
            factor: f64,
            #[serde(default)]
            strict: bool,
        }

        struct NumberOrObject;

        impl<'de> Visitor<'de> for NumberOrObject {
            type Value = Divisor;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number greater than 1, or an object with factor and strict")
            }

            fn visit_f64<E: Error>(self, factor: f64) -> Result<Divisor, E> {
                Divisor::new(factor).map_err(E::custom)
            }

            fn visit_u64<E: Error>(self, factor: u64) -> Result<Divisor, E> {
                self.visit_f64(factor as f64)
            }

            fn visit_i64<E: Error>(self, factor: i64) -> Result<Divisor, E> {
                self.visit_f64(factor as f64)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Divisor, A::Error> {
                let raw = Raw::deserialize(MapAccessDeserializer::new(map))?;
                Divisor::checked(raw.factor, raw.strict).map_err(A::Error::custom)
            }
        }

        deserializer.deserialize_any(NumberOrObject)
    }
}

impl Serialize for Divisor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.is_strict() {
            return serializer.serialize_f64(self.factor());
        }
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("factor", &self.factor())?;
        map.serialize_entry("strict", &true)?;
        map.end()
    }
}

/// `{"reduce_by": 0.17, "baseline": [[2030, 430000000]]}`, or `"tonnes"` for a cut in tonnes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with baseline, and reduce_by or tonnes")]
struct RawBaseline {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reduce_by: Option<Portion>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tonnes: Option<Emissions>,
    baseline: Vec<(Year, Emissions)>,
}

impl<'de> Deserialize<'de> for BaselineScenario {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawBaseline::deserialize(deserializer)?;
        match (raw.reduce_by, raw.tonnes) {
            (Some(portion), None) => Self::reduce_by(portion, raw.baseline),
            (None, Some(cut)) => Self::by_tonnes(cut, raw.baseline),
            _ => {
                return Err(D::Error::custom(
                    "below_baseline: give exactly one of reduce_by, tonnes",
                ));
            }
        }
        .map_err(D::Error::custom)
    }
}

impl Serialize for BaselineScenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (reduce_by, tonnes) = match self.cut() {
            BaselineCut::By(portion) => (Some(portion), None),
            BaselineCut::Tonnes(cut) => (None, Some(cut)),
        };
        RawBaseline { reduce_by, tonnes, baseline: self.nodes().to_vec() }.serialize(serializer)
    }
}
