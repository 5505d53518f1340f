//! The JSON forms of a target: one key for the ambition, one object for the base, and everything
//! checked while it is read, so that an error names the place of the fault.

use core::fmt;
use std::borrow::Cow;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::supplement::Cap;
use super::{
    Ambition, BasePolicy, BaseReference, Divisor, Evidence, Goal, Growth, Part, Parts, Range,
    Status, Superseded, Supplement, Target, TargetError,
};
use crate::boundary::{Boundary, LandSector};
use crate::quantity::{Deadline, Emissions, MassUnit, PartialDate, Period, PointsOfBase, Portion};
use crate::quantity::{Share, Year};

// ---- ambition and goal: an object with exactly one key

const AMBITIONS: &[&str] =
    &["reduce_by", "reduce_to", "may_grow_by", "divide_by", "at_most", "net_zero"];
const GOALS: &[&str] = &[
    "reduce_by",
    "reduce_to",
    "may_grow_by",
    "divide_by",
    "at_most",
    "net_zero",
    "range",
    "any_of",
    "all_of",
];

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

/// The ambition under a key, or `None` for a key that is not an ambition.
fn ambition<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Ambition>, A::Error> {
    Ok(Some(match key {
        "reduce_by" => Ambition::ReduceBy(map.next_value()?),
        "reduce_to" => Ambition::ReduceTo(map.next_value()?),
        "may_grow_by" => Ambition::MayGrowBy(map.next_value()?),
        "divide_by" => Ambition::DivideBy(map.next_value()?),
        "at_most" => Ambition::AtMost(map.next_value::<Amount>()?.0),
        "net_zero" => Ambition::NetZero(map.next_value()?),
        _ => return Ok(None),
    }))
}

impl<'de> Deserialize<'de> for Ambition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneKey;

        impl<'de> Visitor<'de> for OneKey {
            type Value = Ambition;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an object with one of the keys {}", AMBITIONS.join(", "))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Ambition, A::Error> {
                exactly_one(map, AMBITIONS, |key, map| {
                    ambition(key, map)?.ok_or_else(|| A::Error::unknown_field(key, AMBITIONS))
                })
            }
        }

        deserializer.deserialize_map(OneKey)
    }
}

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

fn one_entry<S: Serializer, T: Serialize>(
    serializer: S,
    key: &str,
    value: &T,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

impl Serialize for Ambition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ReduceBy(portion) => one_entry(serializer, "reduce_by", portion),
            Self::ReduceTo(portion) => one_entry(serializer, "reduce_to", portion),
            Self::MayGrowBy(growth) => one_entry(serializer, "may_grow_by", &growth.share()),
            Self::DivideBy(divisor) => one_entry(serializer, "divide_by", divisor),
            Self::AtMost(level) => one_entry(serializer, "at_most", &Amount(*level)),
            Self::NetZero(net_zero) => one_entry(serializer, "net_zero", net_zero),
        }
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

// ---- the values of an ambition

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

impl<'de> Deserialize<'de> for Growth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Share::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Growth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.share().serialize(serializer)
    }
}

/// `4`, or `{"factor": 6, "strict": true}`.
impl<'de> Deserialize<'de> for Divisor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
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

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
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

// ---- the base

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReference {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_year: Option<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy: Option<PolicyName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    declared_t: Option<Emissions>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_period: Option<Period>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PolicyName {
    Exact,
    NearestLater,
    Nearest,
    Interpolated,
}

impl From<PolicyName> for BasePolicy {
    fn from(name: PolicyName) -> Self {
        match name {
            PolicyName::Exact => Self::Exact,
            PolicyName::NearestLater => Self::NearestLater,
            PolicyName::Nearest => Self::Nearest,
            PolicyName::Interpolated => Self::Interpolated,
        }
    }
}

impl<'de> Deserialize<'de> for BaseReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawReference::deserialize(deserializer)?;
        match (raw.base_year, raw.policy, raw.declared_t, raw.base_period) {
            (Some(year), policy, None, None) => {
                let policy = policy.map_or(BasePolicy::Exact, BasePolicy::from);
                Ok(Self::Year { year, policy })
            }
            (Some(year), None, Some(level), None) => {
                Ok(Self::Year { year, policy: BasePolicy::Declared(level) })
            }
            (None, None, None, Some(period)) => Ok(Self::Period(period)),
            _ => Err(D::Error::custom(
                "reference: give base_year, with policy or declared_t if need be, or base_period alone",
            )),
        }
    }
}

impl Serialize for BaseReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = RawReference::default();
        match *self {
            Self::Period(period) => raw.base_period = Some(period),
            Self::Year { year, policy } => {
                raw.base_year = Some(year);
                match policy {
                    BasePolicy::Exact => {}
                    BasePolicy::NearestLater => raw.policy = Some(PolicyName::NearestLater),
                    BasePolicy::Nearest => raw.policy = Some(PolicyName::Nearest),
                    BasePolicy::Interpolated => raw.policy = Some(PolicyName::Interpolated),
                    BasePolicy::Declared(level) => raw.declared_t = Some(level),
                }
            }
        }
        raw.serialize(serializer)
    }
}

// ---- the cap on supplementary measures

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

// ---- the target

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSuperseded {
    by: String,
    #[serde(default)]
    on: Option<PartialDate>,
}

impl<'de> Deserialize<'de> for Superseded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawSuperseded::deserialize(deserializer)?;
        Ok(Self::new(raw.by, raw.on))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTarget {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    actor: String,
    #[serde(default)]
    wording: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    reference: Option<BaseReference>,
    ambition: Goal,
    deadline: Deadline,
    #[serde(default, rename = "metric")]
    _metric: Metric,
    #[serde(default)]
    supplement: Option<Supplement>,
    #[serde(default)]
    conditional: bool,
    #[serde(default)]
    boundary: Boundary,
    #[serde(default)]
    adopted: Option<PartialDate>,
    #[serde(default)]
    status: Option<Status>,
    #[serde(default)]
    superseded: Option<Superseded>,
    #[serde(default)]
    evidence: Option<Evidence>,
}

impl TryFrom<RawTarget> for Target {
    type Error = TargetError;

    fn try_from(raw: RawTarget) -> Result<Self, TargetError> {
        let mut builder = Self::builder(raw.id, raw.ambition, raw.deadline)
            .title(raw.title)
            .actor(raw.actor)
            .wording(raw.wording)
            .source(raw.source)
            .boundary(raw.boundary);
        if let Some(reference) = raw.reference {
            builder = builder.reference(reference);
        }
        if let Some(supplement) = raw.supplement {
            builder = builder.supplement(supplement);
        }
        if raw.conditional {
            builder = builder.conditional();
        }
        if let Some(adopted) = raw.adopted {
            builder = builder.adopted(adopted);
        }
        if let Some(status) = raw.status {
            builder = builder.status(status);
        }
        if let Some(superseded) = raw.superseded {
            builder = builder.superseded(superseded);
        }
        if let Some(evidence) = raw.evidence {
            builder = builder.evidence(evidence);
        }
        builder.build()
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawTarget::deserialize(deserializer)?;
        let id = raw.id.clone();
        Self::try_from(raw).map_err(|error| D::Error::custom(format!("target {id:?}: {error}")))
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn text<M: SerializeMap>(map: &mut M, key: &str, text: &str) -> Result<(), M::Error> {
            if text.is_empty() { Ok(()) } else { map.serialize_entry(key, text) }
        }
        fn some<M: SerializeMap, T: Serialize>(
            map: &mut M,
            key: &str,
            value: Option<&T>,
        ) -> Result<(), M::Error> {
            value.map_or(Ok(()), |value| map.serialize_entry(key, value))
        }

        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        text(&mut map, "title", &self.title)?;
        text(&mut map, "actor", &self.actor)?;
        text(&mut map, "wording", &self.wording)?;
        text(&mut map, "source", &self.source)?;
        some(&mut map, "reference", self.reference.as_ref())?;
        map.serialize_entry("ambition", &self.goal)?;
        map.serialize_entry("deadline", &self.deadline)?;
        some(&mut map, "supplement", self.supplement.as_ref())?;
        some(&mut map, "conditional", self.conditional.then_some(&true))?;
        let specified = self.boundary != Boundary::UNSPECIFIED;
        some(&mut map, "boundary", specified.then_some(&self.boundary))?;
        some(&mut map, "adopted", self.adopted.as_ref())?;
        some(&mut map, "status", self.status.as_ref())?;
        some(&mut map, "superseded", self.superseded.as_ref())?;
        some(&mut map, "evidence", self.evidence.as_ref())?;
        map.end()
    }
}
