use core::fmt;

use thiserror::Error;

use crate::language::{printable, short, write_problems};
use crate::quantity::{ParseQuantityError, QuantityError, Year};

/// A problem in a climate plan.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::{Measure, Plan, PlanProblem};
/// let negative = Measure::new("Wind power").reduces(2030, Emissions::from_tonnes(-5.0));
/// let error = Plan::builder("a plan").measure(negative).build().unwrap_err();
/// let problem = &error.problems()[0];
/// assert!(matches!(problem, PlanProblem::NegativeReduction { year: 2030, .. }));
/// assert_eq!(problem.field(), "reductions");
/// assert!(problem.to_string().starts_with("measure \"Wind power\": 2030: a reduction is positive"));
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PlanProblem {
    /// The name of the plan is blank.
    #[error("plan: the name is empty")]
    NoName,
    /// The title of a measure is blank.
    #[error("measure {position}: the title is empty")]
    #[non_exhaustive]
    NoTitle {
        /// The position of the measure in the plan, from 1.
        position: usize,
    },
    /// Two measures have the same identifier.
    #[error("measure {id:?}: a second measure has this identifier; give each its own", id = short(id))]
    #[non_exhaustive]
    DuplicateMeasure {
        /// The identifier.
        id: String,
    },
    /// A year is invalid, such as 20230.
    #[error("measure {id:?}: year: {problem}", id = short(id))]
    #[non_exhaustive]
    Year {
        /// The identifier of the measure.
        id: String,
        /// Why the year is invalid.
        problem: QuantityError,
    },
    /// A reduction is not a quantity, such as NaN or 1e300 t.
    #[error("measure {id:?}: {year}: reduction: {problem}", id = short(id))]
    #[non_exhaustive]
    Reduction {
        /// The identifier of the measure.
        id: String,
        /// The year.
        year: i32,
        /// Why the reduction is invalid.
        problem: QuantityError,
    },
    /// A reduction is negative, such as -5 t.
    #[error(
        "measure {id:?}: {year}: a reduction is positive, got {value_t} t; an increase of emissions \
         is not a measure", id = short(id))]
    #[non_exhaustive]
    NegativeReduction {
        /// The identifier of the measure.
        id: String,
        /// The year.
        year: i32,
        /// The reduction, t CO2e.
        value_t: f64,
    },
    /// A reduction is under one tonne, such as 0.4 t: a share that was typed as tonnes.
    #[error(
        "measure {id:?}: {year}: {value_t} t looks like a share; state a reduction in tonnes, or as \
         a share of the sector's level", id = short(id))]
    #[non_exhaustive]
    LooksLikeShare {
        /// The identifier of the measure.
        id: String,
        /// The year.
        year: i32,
        /// The reduction, t CO2e.
        value_t: f64,
    },
    /// The low end of a range is above the high end, such as 150 t to 100 t.
    #[error("measure {id:?}: {year}: the low end {low_t} t is above the high end {high_t} t", id = short(id))]
    #[non_exhaustive]
    RangeReversed {
        /// The identifier of the measure.
        id: String,
        /// The year.
        year: i32,
        /// The low end, t CO2e.
        low_t: f64,
        /// The high end, t CO2e.
        high_t: f64,
    },
    /// A measure has two reductions for one year.
    #[error("measure {id:?}: {year}: a second reduction", id = short(id))]
    #[non_exhaustive]
    DuplicateYear {
        /// The identifier of the measure.
        id: String,
        /// The year.
        year: Year,
    },
    /// A measure has reductions in tonnes and as shares.
    #[error("measure {id:?}: reductions in tonnes and as shares of a level; give one of them", id = short(id))]
    #[non_exhaustive]
    TonnesAndShares {
        /// The identifier of the measure.
        id: String,
    },
    /// A measure without an own effect has a reduction.
    #[error("measure {id:?}: it has a reduction, and {role}; give one of them", id = short(id))]
    #[non_exhaustive]
    EffectOfNone {
        /// The identifier of the measure.
        id: String,
        /// What excludes the reduction: "it is facilitating" or "it is included in another measure".
        role: &'static str,
    },
    /// A reduction is stated for a year that is not after the reference year.
    #[error("measure {id:?}: {year} is not after the reference year {reference}", id = short(id))]
    #[non_exhaustive]
    NotAfterReference {
        /// The identifier of the measure.
        id: String,
        /// The year of the reduction.
        year: Year,
        /// The reference year, or the first year of the reference path.
        reference: Year,
    },
    /// A measure is included in a measure that the plan does not have.
    #[error("measure {id:?}: included in {other:?}, which is not in the plan", id = short(id), other = short(other))]
    #[non_exhaustive]
    UnknownInclusion {
        /// The identifier of the measure.
        id: String,
        /// The identifier of the missing measure.
        other: String,
    },
    /// Measures are included in one another in a circle.
    #[error("measure {id:?}: included in itself through {}", printable(&circle.join(", ")), id = short(id))]
    #[non_exhaustive]
    CircularInclusion {
        /// The identifier of the first measure of the circle.
        id: String,
        /// The identifiers after it, in order, back to the first.
        circle: Vec<String>,
    },
    /// The plan has a base year and a reference path, or two of one kind.
    #[error(
        "reference: {} and {}; the effects of a plan are counted against one reference",
        printable(first),
        printable(second)
    )]
    #[non_exhaustive]
    TwoReferences {
        /// The first reference.
        first: String,
        /// The second reference.
        second: String,
    },
    /// The name of the reference path is blank.
    #[error("reference: the path has no name")]
    NoReferenceName,
    /// A reference year is invalid.
    #[error("reference: year: {problem}")]
    #[non_exhaustive]
    ReferenceYear {
        /// Why the year is invalid.
        problem: QuantityError,
    },
    /// A level of the reference path is invalid.
    #[error("reference: {year}: {problem}")]
    #[non_exhaustive]
    ReferenceLevel {
        /// The year.
        year: i32,
        /// Why the level is invalid.
        problem: QuantityError,
    },
    /// A reference level is given, but no reference path.
    #[error("reference: a level for {year} without a path; name the path")]
    #[non_exhaustive]
    LevelWithoutPath {
        /// The year.
        year: i32,
    },
    /// The reference path has two levels for one year.
    #[error("reference: {year}: a second level")]
    #[non_exhaustive]
    DuplicateReferenceYear {
        /// The year.
        year: Year,
    },
    /// The level of a sector is invalid or not positive.
    #[error(
        "sector {:?}: level: {} is not the positive level of a sector",
        short(sector),
        tonnes(*value_t)
    )]
    #[non_exhaustive]
    SectorLevel {
        /// The sector.
        sector: String,
        /// The level, t CO2e; infinite if it is not a quantity.
        value_t: f64,
    },
    /// A sector has two levels.
    #[error("sector {sector:?}: a second level", sector = short(sector))]
    #[non_exhaustive]
    DuplicateSector {
        /// The sector.
        sector: String,
    },
    /// A share refers to a sector whose level the plan does not state.
    #[error(
        "measure {id:?}: a share of the sector {sector:?}, whose level the plan does not state", id = short(id), sector = short(sector))]
    #[non_exhaustive]
    ShareWithoutLevel {
        /// The identifier of the measure.
        id: String,
        /// The sector.
        sector: String,
    },
    /// A joint effect belongs to a group without measures.
    #[error("group {group:?}: no measure is in this group", group = short(group))]
    #[non_exhaustive]
    UnknownGroup {
        /// The group.
        group: String,
    },
    /// A joint effect is not a positive quantity, or its range is reversed.
    #[error("group {group:?}: {year}: joint effect: {low} to {high} is not a reduction",
        low = tonnes(*low_t),
        high = tonnes(*high_t), group = short(group))]
    #[non_exhaustive]
    JointEffect {
        /// The group.
        group: String,
        /// The year.
        year: i32,
        /// The low end, t CO2e.
        low_t: f64,
        /// The high end, t CO2e.
        high_t: f64,
    },
    /// A joint effect is smaller than the largest single effect or larger than the sum.
    #[error(
        "group {group:?}: {year}: the joint effect of {joint_t} t is outside the range from the \
         largest single effect, {largest_t} t, to the sum, {sum_t} t", group = short(group))]
    #[non_exhaustive]
    JointOutside {
        /// The group.
        group: String,
        /// The year.
        year: Year,
        /// The joint effect, t CO2e.
        joint_t: f64,
        /// The largest single effect, t CO2e.
        largest_t: f64,
        /// The sum of the single effects, t CO2e.
        sum_t: f64,
    },
    /// A group has a joint effect and independent shares.
    #[error("group {group:?}: a joint effect and independent shares; give one of them", group = short(group))]
    #[non_exhaustive]
    JointAndIndependent {
        /// The group.
        group: String,
    },
    /// A group of independent shares contains a reduction in tonnes, or shares of two sectors.
    #[error(
        "group {group:?}: measure {id:?}: independent effects are shares of the level of one sector", group = short(group), id = short(id))]
    #[non_exhaustive]
    NotIndependent {
        /// The group.
        group: String,
        /// The identifier of the measure.
        id: String,
    },
    /// Two totals are stated for one year.
    #[error("stated total: {year}: a second total")]
    #[non_exhaustive]
    DuplicateTotal {
        /// The year.
        year: Year,
    },
    /// A stated total is not a quantity with a unit.
    #[error("stated total: {year}: {problem}")]
    #[non_exhaustive]
    StatedTotal {
        /// The year.
        year: i32,
        /// Why the total is invalid.
        problem: ParseQuantityError,
    },
}

impl PlanProblem {
    /// The JSON key of the invalid field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoName => "name",
            Self::NoTitle { .. } => "title",
            Self::DuplicateMeasure { .. } => "id",
            Self::Year { .. }
            | Self::Reduction { .. }
            | Self::NegativeReduction { .. }
            | Self::LooksLikeShare { .. }
            | Self::RangeReversed { .. }
            | Self::DuplicateYear { .. }
            | Self::TonnesAndShares { .. }
            | Self::EffectOfNone { .. }
            | Self::NotAfterReference { .. } => "reductions",
            Self::UnknownInclusion { .. } | Self::CircularInclusion { .. } => "included_in",
            Self::TwoReferences { .. }
            | Self::NoReferenceName
            | Self::ReferenceYear { .. }
            | Self::ReferenceLevel { .. }
            | Self::LevelWithoutPath { .. }
            | Self::DuplicateReferenceYear { .. } => "reference",
            Self::SectorLevel { .. } | Self::DuplicateSector { .. } => "sector_levels",
            Self::ShareWithoutLevel { .. } => "shares",
            Self::UnknownGroup { .. }
            | Self::JointEffect { .. }
            | Self::JointOutside { .. }
            | Self::JointAndIndependent { .. }
            | Self::NotIndependent { .. } => "groups",
            Self::StatedTotal { .. } | Self::DuplicateTotal { .. } => "stated_totals",
        }
    }
}

/// A level in a message; an infinite one stands for a value that is not a quantity.
fn tonnes(level: f64) -> String {
    if level.is_finite() { format!("{level} t") } else { "a number out of range".to_owned() }
}

/// All problems of a climate plan, in the order of detection.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::{Measure, Plan};
/// let error = Plan::builder("a plan")
///     .counted_from(2025)
///     .measure(Measure::new("A").reduces(2020, Emissions::from_tonnes(100.0)))
///     .measure(Measure::new("B").included_in("C"))
///     .build()
///     .unwrap_err();
/// assert_eq!(error.problems().len(), 2);
/// assert_eq!(
///     error.to_string(),
///     "measure \"A\": 2020 is not after the reference year 2025; \
///      measure \"B\": included in \"C\", which is not in the plan"
/// );
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PlanError(Vec<PlanProblem>);

impl PlanError {
    pub(super) fn of(problems: Vec<PlanProblem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self(problems)) }
    }

    /// The problems.
    pub fn problems(&self) -> &[PlanProblem] {
        &self.0
    }
}

impl fmt::Display for PlanError {
    /// Writes the problems, separated by semicolons. At most 20 are listed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_problems(f, &self.0, "; ")
    }
}

impl core::error::Error for PlanError {}
