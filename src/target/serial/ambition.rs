//! JSON form of an ambition: an object with exactly one key.

use core::fmt;

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::{NoFields, RawLimit};
use super::{Amount, level, mass_of};
use crate::quantity::{Emissions, Portion, Share, Year};
use crate::serial::{checked, keys};
use crate::target::{
    Ambition, BaselineCut, BaselineScenario, Divisor, PermittedGrowth, TargetError, YearlyLimits,
};

keys! { Ambition {
    "reduce_by" => Self::ReduceBy,
    "reduce_to" => Self::ReduceTo,
    "may_grow_by" => Self::MayGrowBy,
    "net_negative_by" => Self::NetNegativeBy,
    "divide_by" => Self::DivideBy,
    "at_most" =>? limit,
    "mean_at_most" => |Amount(mean)| Self::MeanAtMost(mean),
    "total_at_most" => |Amount(total)| Self::TotalAtMost(total),
    "annual_rate" => Self::AnnualRate,
    "each_year_at_most" => Self::EachYearAtMost,
    "below_baseline" => Self::BelowBaseline,
    "net_zero" => Self::NetZero,
    "peaked" => |NoFields {}| Self::Peaked,
    "as_ambitious_as" => Self::AsAmbitiousAs,
    "qualitative" => Self::Qualitative,
} }

fn limit(RawLimit { value, unit, strict }: RawLimit) -> Result<Ambition, String> {
    let level = level(value, &unit)?;
    Ok(if strict { Ambition::Under(level) } else { Ambition::AtMost(level) })
}

/// JSON form of a list of limits: `{"unit": "kt", "levels": [[2024, 50]]}`.
#[derive(Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "an object with unit and levels"
)]
struct RawLimits {
    unit: String,
    levels: Vec<(Year, f64)>,
}

checked!(YearlyLimits: RawLimits => |raw| {
    let unit = mass_of(&raw.unit)?;
    let limit = |(year, value)| Ok((year, Emissions::from_unit(value, unit)?));
    let limits = raw.levels.into_iter().map(limit).collect::<Result<_, TargetError>>();
    limits.and_then(Self::new).map_err(|error| error.to_string())
});

impl Serialize for YearlyLimits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let levels = self.as_slice().iter().map(|(year, limit)| (*year, limit.tonnes())).collect();
        RawLimits { unit: "t".into(), levels }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PermittedGrowth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberOrPercent;

        impl Visitor<'_> for NumberOrPercent {
            type Value = PermittedGrowth;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a fraction up to 1, or a text such as \"150 %\"")
            }

            fn visit_f64<E: Error>(self, fraction: f64) -> Result<PermittedGrowth, E> {
                let share = Share::from_fraction(fraction).map_err(E::custom)?;
                PermittedGrowth::new(share).map_err(E::custom)
            }

            fn visit_u64<E: Error>(self, fraction: u64) -> Result<PermittedGrowth, E> {
                self.visit_f64(fraction as f64)
            }

            fn visit_i64<E: Error>(self, fraction: i64) -> Result<PermittedGrowth, E> {
                self.visit_f64(fraction as f64)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<PermittedGrowth, E> {
                PermittedGrowth::new(text.parse().map_err(E::custom)?).map_err(E::custom)
            }
        }

        deserializer.deserialize_any(NumberOrPercent)
    }
}

impl Serialize for PermittedGrowth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let share = self.share();
        // Deserialisation refuses a bare number above 1 as a likely percentage.
        if share > Share::ONE {
            serializer.collect_str(&share)
        } else {
            serializer.serialize_f64(share.fraction())
        }
    }
}

/// JSON object form of a divisor: `{"factor": 6, "strict": true}`.
#[derive(Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "an object with factor and strict"
)]
struct RawDivisor {
    factor: f64,
    #[serde(default)]
    strict: bool,
}

impl<'de> Deserialize<'de> for Divisor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
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
                let raw = RawDivisor::deserialize(MapAccessDeserializer::new(map))?;
                Divisor::checked(raw.factor, raw.strict).map_err(A::Error::custom)
            }
        }

        deserializer.deserialize_any(NumberOrObject)
    }
}

impl Serialize for Divisor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.factor(), self.is_strict()) {
            (factor, false) => factor.serialize(serializer),
            (factor, strict) => RawDivisor { factor, strict }.serialize(serializer),
        }
    }
}

/// JSON form: `{"reduce_by": 0.17, "baseline": [[2030, 430000000]]}`; `"tonnes"` instead of
/// `"reduce_by"` for a cut in tonnes.
#[derive(Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "an object with baseline, and reduce_by or tonnes"
)]
struct RawBaseline {
    #[serde(skip_serializing_if = "Option::is_none")]
    reduce_by: Option<Portion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tonnes: Option<Emissions>,
    baseline: Vec<(Year, Emissions)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    revisions: Vec<(NaiveDate, Vec<(Year, Emissions)>)>,
}

checked!(BaselineScenario: RawBaseline => |raw| {
    let scenario = match (raw.reduce_by, raw.tonnes) {
        (Some(portion), None) => Self::reduce_by(portion, raw.baseline),
        (None, Some(cut)) => Self::by_tonnes(cut, raw.baseline),
        _ => return Err("below_baseline: give exactly one of reduce_by, tonnes".to_owned()),
    };
    let revise = |scenario: Self, (on, nodes)| scenario.revised(on, nodes);
    scenario
        .and_then(|scenario| raw.revisions.into_iter().try_fold(scenario, revise))
        .map_err(|error| error.to_string())
});

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
