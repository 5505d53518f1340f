//! A target: its fields by name, unknown ones refused.

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Amount;
use crate::boundary::Boundary;
use crate::quantity::{Deadline, PartialDate};
use crate::target::{
    BaseReference, Evidence, Goal, Metric, Status, Superseded, Supplement, Target, TargetError,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with by and on")]
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
#[serde(
    deny_unknown_fields,
    expecting = "a target: an object with at least id, ambition and deadline"
)]
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
    #[serde(default)]
    metric: Metric,
    #[serde(default)]
    removals_cap: Option<Amount>,
    #[serde(default)]
    supplement: Option<Supplement>,
    #[serde(default)]
    conditional: bool,
    #[serde(default)]
    collective: bool,
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
            .boundary(raw.boundary)
            .metric(raw.metric);
        let target = &mut builder.0;
        target.removals_cap = raw.removals_cap.map(|Amount(cap)| cap);
        target.reference = raw.reference;
        target.supplement = raw.supplement;
        target.conditional = raw.conditional;
        target.collective = raw.collective;
        target.adopted = raw.adopted;
        target.status = raw.status;
        target.superseded = raw.superseded;
        target.evidence = raw.evidence;
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
        some(&mut map, "metric", Some(&self.metric).filter(|metric| !metric.is_absolute()))?;
        some(&mut map, "removals_cap", self.removals_cap.map(Amount).as_ref())?;
        some(&mut map, "supplement", self.supplement.as_ref())?;
        some(&mut map, "conditional", self.conditional.then_some(&true))?;
        some(&mut map, "collective", self.collective.then_some(&true))?;
        let specified = self.boundary != Boundary::UNSPECIFIED;
        some(&mut map, "boundary", specified.then_some(&self.boundary))?;
        some(&mut map, "adopted", self.adopted.as_ref())?;
        some(&mut map, "status", self.status.as_ref())?;
        some(&mut map, "superseded", self.superseded.as_ref())?;
        some(&mut map, "evidence", self.evidence.as_ref())?;
        map.end()
    }
}
