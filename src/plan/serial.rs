//! The JSON form of plans.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::measure::{EffectKind, StatedAmount};
use super::{Measure, MeasureStatus, Plan, PlanBuilder, PlanReference};
use crate::language::short;
use crate::quantity::{Emissions, Portion, Year};
use crate::serial::{checked, unique};

/// A climate plan.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Plan"))]
#[serde(deny_unknown_fields, expecting = "a plan: an object with name and measures")]
struct Raw {
    /// The name.
    name: String,
    /// The publication.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    /// What the effects are counted against. Omitted for the base level of the target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reference: Option<RawReference>,
    /// The reference levels of sectors, to which shares refer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    sector_levels: BTreeMap<String, Emissions>,
    /// What the plan states about its overlap groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    groups: Vec<RawGroup>,
    /// The totals that the plan states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stated_totals: Vec<RawTotal>,
    /// The measures.
    measures: Vec<RawMeasure>,
}

/// What the effects are counted against: the level of a year, or a path with a name.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a reference: year, or path with levels")]
struct RawReference {
    /// The year from whose level the effects are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    /// The name of the path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// The levels of the path: pairs of a year and tonnes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    levels: Vec<(i32, Emissions)>,
}

/// An overlap group.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a group: name, joint_effects or independent")]
struct RawGroup {
    /// The name.
    name: String,
    /// The joint effects of its measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joint_effects: Vec<RawReduction>,
    /// Whether the shares of its measures act independently.
    #[serde(default, skip_serializing_if = "is_false")]
    independent: bool,
}

/// A total as printed.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct RawTotal {
    /// The year.
    year: i32,
    /// The total with its unit, such as `997 kt CO2e`.
    total: String,
}

/// A measure.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a measure: an object with title, status, reductions")]
struct RawMeasure {
    /// The identifier. Omitted if it is the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// The title.
    title: String,
    /// The sector.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sector: String,
    /// The owner.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    /// The status. Omitted if not stated.
    #[serde(default)]
    status: MeasureStatus,
    /// The overlap group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    /// The yearly reductions in tonnes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reductions: Vec<RawReduction>,
    /// The yearly reductions as shares of the sector's level: pairs of a year and a share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    shares: Vec<(i32, Portion)>,
    /// Whether the effect is linear between two stated years.
    #[serde(default, skip_serializing_if = "is_false")]
    grows: bool,
    /// Whether the measure has no effect of its own.
    #[serde(default, skip_serializing_if = "is_false")]
    facilitating: bool,
    /// The identifier of the measure that contains the effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    included_in: Option<String>,
    /// Whether the measure is a removal or a credit.
    #[serde(default, skip_serializing_if = "is_false")]
    offset: bool,
}

/// A yearly reduction: one number, or a range.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a reduction: year with reduction_t, or low_t and high_t")]
struct RawReduction {
    /// The year.
    year: i32,
    /// The reduction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reduction_t: Option<Emissions>,
    /// The low end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    low_t: Option<Emissions>,
    /// The high end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    high_t: Option<Emissions>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde expects")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

impl RawReduction {
    fn new(year: Year, low: f64, high: f64) -> Self {
        let (year, level) = (year.get(), Emissions::computed);
        if low == high {
            Self { year, reduction_t: Some(level(low)), low_t: None, high_t: None }
        } else {
            Self { year, reduction_t: None, low_t: Some(level(low)), high_t: Some(level(high)) }
        }
    }

    /// The low and the high end.
    fn ends(&self) -> Result<(Emissions, Emissions), String> {
        match (self.reduction_t, self.low_t, self.high_t) {
            (Some(one), None, None) => Ok((one, one)),
            (None, Some(low), Some(high)) => Ok((low, high)),
            _ => Err(format!("{}: give either reduction_t, or low_t and high_t", self.year)),
        }
    }
}

impl RawMeasure {
    fn measure(self) -> Result<Measure, String> {
        let kinds = [
            (self.facilitating, "facilitating"),
            (self.included_in.is_some(), "included_in"),
            (self.offset, "offset"),
        ];
        let mut given = kinds.iter().filter(|(is_given, _)| *is_given).map(|(_, key)| *key);
        if let (Some(first), Some(second)) = (given.next(), given.next()) {
            return Err(format!(
                "measure {:?}: both {first} and {second} are given",
                short(&self.title)
            ));
        }
        let at_measure = |problem| format!("measure {:?}: {problem}", short(&self.title));
        let mut measure = Measure::new(self.title.clone())
            .sector(self.sector)
            .owner(self.owner)
            .status(self.status);
        for reduction in &self.reductions {
            let (low, high) = reduction.ends().map_err(at_measure)?;
            measure = measure.reduces_between(reduction.year, low, high);
        }
        for (year, share) in self.shares {
            measure = measure.reduces_share(year, share);
        }
        measure = if self.grows { measure.grows() } else { measure };
        measure = if self.facilitating { measure.facilitating() } else { measure };
        measure = if self.offset { measure.offset() } else { measure };
        measure = self.id.into_iter().fold(measure, Measure::with_id);
        measure = self.group.into_iter().fold(measure, Measure::group);
        Ok(self.included_in.into_iter().fold(measure, Measure::included_in))
    }

    fn of(measure: &Measure) -> Self {
        let (mut reductions, mut shares) = (Vec::new(), Vec::new());
        for stated in &measure.stated {
            let year = stated.year;
            match stated.amount {
                StatedAmount::ShareOfSector(share) => shares.push((year, share)),
                // A checked plan has valid years and numbers.
                StatedAmount::Tonnes(ends) => {
                    if let (Ok(year), Ok((low, high))) = (Year::new(year), ends) {
                        reductions.push(RawReduction::new(year, low.tonnes(), high.tonnes()));
                    }
                }
            }
        }
        let owned = |text: &str| text.to_owned();
        Self {
            id: Some(owned(measure.id())).filter(|id| id != measure.title()),
            title: owned(measure.title()),
            sector: owned(measure.get_sector()),
            owner: owned(measure.get_owner()),
            status: measure.get_status(),
            group: measure.get_group().map(owned),
            reductions,
            shares,
            grows: measure.grows,
            facilitating: measure.is_facilitating(),
            included_in: measure.get_included_in().map(owned),
            offset: matches!(measure.kind, EffectKind::Offset),
        }
    }
}

impl Raw {
    fn plan(self) -> Result<Plan, String> {
        let mut builder = Plan::builder(self.name).source(self.source);
        if let Some(RawReference { year, path, levels }) = self.reference {
            if year.is_none() && path.is_none() {
                return Err("reference: give year, or path with its levels".to_owned());
            }
            builder = year.into_iter().fold(builder, PlanBuilder::counted_from);
            builder = path.into_iter().fold(builder, PlanBuilder::counted_against);
            for (year, level) in levels {
                builder = builder.reference_level(year, level);
            }
        }
        for (sector, level) in self.sector_levels {
            builder = builder.sector_level(sector, level);
        }
        for measure in self.measures {
            builder = builder.measure(measure.measure()?);
        }
        for group in self.groups {
            if group.joint_effects.is_empty() && !group.independent {
                let name = short(&group.name);
                return Err(format!("group {name:?}: give joint_effects, or independent: true"));
            }
            for joint in &group.joint_effects {
                let at_group = |problem| format!("group {:?}: {problem}", short(&group.name));
                let (low, high) = joint.ends().map_err(at_group)?;
                builder = builder.joint_effect_between(group.name.clone(), joint.year, low, high);
            }
            if group.independent {
                builder = builder.independent(group.name);
            }
        }
        for RawTotal { year, total } in self.stated_totals {
            builder = builder.stated_total(year, total);
        }
        builder.build().map_err(|error| error.to_string())
    }

    fn of(plan: &Plan) -> Self {
        let owned = |text: &Cow<'static, str>| text.clone().into_owned();
        let reference = match &plan.reference {
            PlanReference::TargetBase => None,
            PlanReference::Year(year) => {
                Some(RawReference { year: Some(year.get()), path: None, levels: Vec::new() })
            }
            PlanReference::Path { name, levels } => Some(RawReference {
                year: None,
                path: Some(owned(name)),
                levels: levels.iter().map(|level| (level.year.get(), level.level)).collect(),
            }),
        };
        let is_stated = |group: &&super::effect::CheckedGroup| {
            !group.joint.is_empty() || group.independent_of.is_some()
        };
        let groups = plan.groups.iter().filter(is_stated).map(|group| RawGroup {
            name: owned(&group.name),
            joint_effects: group
                .joint
                .iter()
                .map(|(year, low, high)| RawReduction::new(*year, *low, *high))
                .collect(),
            independent: group.independent_of.is_some(),
        });
        let totals = plan.stated_totals.iter();
        Self {
            name: owned(&plan.name),
            source: owned(&plan.source),
            reference,
            sector_levels: plan
                .sector_levels
                .values()
                .map(|(sector, level)| (owned(sector), *level))
                .collect(),
            groups: groups.collect(),
            stated_totals: totals
                .map(|total| RawTotal { year: total.year.get(), total: total.printed.clone() })
                .collect(),
            measures: plan.measures().map(RawMeasure::of).collect(),
        }
    }
}

impl Serialize for Plan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Raw::of(self).serialize(serializer)
    }
}

checked!(Plan: Raw => Raw::plan);

crate::record::plain!(Plan);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Plan {
    fn schema_name() -> Cow<'static, str> {
        "Plan".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Raw::json_schema(generator)
    }
}
