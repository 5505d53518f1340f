//! A single ambition: an object with exactly one key.

use core::fmt;

use chrono::NaiveDate;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Amount, mass_of, one_entry};
use crate::quantity::{Emissions, Portion, QuantityError, Share, Year};
use crate::serial::{OneKeyed, one_keyed};
use crate::target::{Ambition, BaselineCut, BaselineScenario, Divisor, Growth, YearlyLimits};

impl OneKeyed for Ambition {
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
            "at_most" => match map.next_value::<Limit>()? {
                Limit { level, strict: true } => Ambition::Under(level),
                Limit { level, strict: false } => Ambition::AtMost(level),
            },
            "mean_at_most" => Ambition::MeanAtMost(map.next_value::<Amount>()?.0),
            "total_at_most" => Ambition::TotalAtMost(map.next_value::<Amount>()?.0),
            "annual_rate" => Ambition::AnnualRate(map.next_value()?),
            "each_year_at_most" => Ambition::EachYearAtMost(map.next_value()?),
            "peaked" => {
                map.next_value::<NoFields>()?;
                Ambition::Peaked
            }
            "as_ambitious_as" => Ambition::AsAmbitiousAs(map.next_value::<String>()?.into()),
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
            Self::Under(level) => {
                let (value, unit, strict) = (level.tonnes(), "t", true);
                one_entry(serializer, "at_most", &StrictAmount { value, unit, strict })
            }
            Self::MeanAtMost(mean) => one_entry(serializer, "mean_at_most", &Amount(*mean)),
            Self::TotalAtMost(total) => one_entry(serializer, "total_at_most", &Amount(*total)),
            Self::AnnualRate(rate) => one_entry(serializer, "annual_rate", rate),
            Self::EachYearAtMost(limits) => one_entry(serializer, "each_year_at_most", limits),
            Self::Peaked => one_entry(serializer, "peaked", &NoFields {}),
            Self::AsAmbitiousAs(id) => one_entry(serializer, "as_ambitious_as", id),
            Self::NetZero(net_zero) => one_entry(serializer, "net_zero", net_zero),
        }
    }
}

/// `{"value": 2, "unit": "t"}`, or with `"strict": true` for "less than".
struct Limit {
    level: Emissions,
    strict: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a level: an object with value and unit")]
struct RawLimit {
    value: f64,
    unit: String,
    #[serde(default)]
    strict: bool,
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawLimit::deserialize(deserializer)?;
        let unit = mass_of(&raw.unit).map_err(D::Error::custom)?;
        let level = Emissions::from_unit(raw.value, unit).map_err(D::Error::custom)?;
        Ok(Self { level, strict: raw.strict })
    }
}

#[derive(Serialize)]
struct StrictAmount {
    value: f64,
    unit: &'static str,
    strict: bool,
}

/// `{}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "{}")]
struct NoFields {}

/// `{"unit": "kt", "levels": [[2024, 50]]}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with unit and levels")]
struct RawLimits {
    unit: String,
    levels: Vec<(Year, f64)>,
}

impl<'de> Deserialize<'de> for YearlyLimits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawLimits::deserialize(deserializer)?;
        let unit = mass_of(&raw.unit).map_err(D::Error::custom)?;
        let limit = |(year, value)| Ok((year, Emissions::from_unit(value, unit)?));
        let limits = raw.levels.into_iter().map(limit).collect::<Result<_, QuantityError>>();
        Self::new(limits.map_err(D::Error::custom)?).map_err(D::Error::custom)
    }
}

impl Serialize for YearlyLimits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let levels = self.as_slice().iter().map(|(year, limit)| (*year, limit.tonnes())).collect();
        RawLimits { unit: "t".into(), levels }.serialize(serializer)
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    revisions: Vec<(NaiveDate, Vec<(Year, Emissions)>)>,
}

impl<'de> Deserialize<'de> for BaselineScenario {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawBaseline::deserialize(deserializer)?;
        let scenario = match (raw.reduce_by, raw.tonnes) {
            (Some(portion), None) => Self::reduce_by(portion, raw.baseline),
            (None, Some(cut)) => Self::by_tonnes(cut, raw.baseline),
            _ => {
                return Err(D::Error::custom(
                    "below_baseline: give exactly one of reduce_by, tonnes",
                ));
            }
        };
        let revise = |scenario: Self, (on, nodes)| scenario.revised(on, nodes);
        let revised =
            scenario.and_then(|scenario| raw.revisions.into_iter().try_fold(scenario, revise));
        revised.map_err(D::Error::custom)
    }
}

impl Serialize for BaselineScenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (reduce_by, tonnes) = match self.cut() {
            BaselineCut::By(portion) => (Some(portion), None),
            BaselineCut::Tonnes(cut) => (None, Some(cut)),
        };
        let (baseline, revisions) = (self.nodes().to_vec(), self.revisions().to_vec());
        RawBaseline { reduce_by, tonnes, baseline, revisions }.serialize(serializer)
    }
}
