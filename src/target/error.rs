use core::fmt;

use thiserror::Error;

use crate::language::write_problems;
use crate::quantity::{QuantityError, Year};

/// Why a target definition is invalid.
///
/// ```
/// use climate_targets::Target;
/// use climate_targets::target::TargetError;
/// let problems = Target::builder("a city").reduce_by_percent(40.0).by(2030).build().unwrap_err();
/// assert_eq!(problems.problems(), [TargetError::MissingReference]);
/// assert_eq!(problems.to_string(), "reference: a share of a base needs a base year or base period");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum TargetError {
    /// The target has no ambition, range or list of parts.
    #[error("ambition: a target needs an ambition")]
    MissingAmbition,
    /// The target has no deadline.
    #[error("deadline: a target needs a deadline")]
    MissingDeadline,
    /// A number is outside the range of its field: a cut of -4 %, the year 20300.
    #[error("{field}: {problem}")]
    #[non_exhaustive]
    Value {
        /// The JSON key of the invalid field.
        field: &'static str,
        /// Why the number is invalid.
        problem: QuantityError,
    },
    /// The judged year is not after the base year: base year 2030 and deadline 2030.
    #[error("deadline: the judged year {judged} must be after the base year {base}")]
    #[non_exhaustive]
    NotAfterBase {
        /// The year whose inventory is judged.
        judged: Year,
        /// The base year, or the last year of the base period.
        base: Year,
    },
    /// The ambition is a share of a base, but the target has no base.
    #[error("reference: a share of a base needs a base year or base period")]
    MissingReference,
    /// The list of parts of `any_of` or `all_of` is empty.
    #[error("ambition: any_of and all_of need at least one part")]
    NoParts,
    /// The divisor is not greater than 1, or is greater than 1e100: `divide_by` 1, 0.25 or NaN.
    #[error("divide_by: must be greater than 1 and at most 1e100, got {value}")]
    #[non_exhaustive]
    NotADivisor {
        /// The rejected divisor.
        value: f64,
    },
    /// A growth, cap or cut is negative. A reduction needs `reduce_by`, not a negative growth.
    #[error("{field}: a {what} must not be negative, got {value}")]
    #[non_exhaustive]
    Negative {
        /// The JSON key of the invalid field.
        field: &'static str,
        /// The name of the quantity: permitted growth, cap or cut.
        what: &'static str,
        /// The rejected value: a growth as a fraction, a cap in points or tonnes, a cut in tonnes.
        value: f64,
    },
    /// A permitted growth exceeds 1e8 %, or a cap exceeds 1e8 points of the base.
    #[error("{field}: must be at most 1e8 percent of the base, got {percent}")]
    #[non_exhaustive]
    TooLarge {
        /// The JSON key of the invalid field.
        field: &'static str,
        /// The rejected value, in percent of the base.
        percent: f64,
    },
    /// The floor or aspiration of a range sets no single level for the judged year: net zero, a
    /// qualitative goal, a peak, a list of limits, a yearly cut or a followed target.
    #[error("range: floor and aspiration must each give one level in the judged year")]
    RangeWithoutLevel,
    /// The aspiration of a range allows more than the floor.
    #[error("range: the aspiration, {aspiration}, allows more than the floor, {floor}")]
    #[non_exhaustive]
    RangeReversed {
        /// The allowable level at the floor, in tonnes or as a fraction of the base level.
        floor: f64,
        /// The allowable level at the aspiration, in the same unit.
        aspiration: f64,
    },
    /// A revision of a baseline scenario is not later than the previous revision.
    #[error("below_baseline: the table of {on} is not later than the previous one")]
    #[non_exhaustive]
    RevisionsOutOfOrder {
        /// The first day on which the rejected revision would be in force.
        on: chrono::NaiveDate,
    },
    /// A baseline scenario or a list of limits has no year.
    #[error("{field}: the {table} has no year")]
    #[non_exhaustive]
    NoYear {
        /// The JSON key of the invalid field.
        field: &'static str,
        /// The kind of table: `scenario` or `list`.
        table: &'static str,
    },
    /// The years of a baseline scenario or of a list of limits do not increase.
    #[error("{field}: years must increase; {year} does not")]
    #[non_exhaustive]
    YearsOutOfOrder {
        /// The JSON key of the invalid field.
        field: &'static str,
        /// The first year that is not later than the year before it in the list.
        year: Year,
    },
    /// A mean or a total is not judged over a period: at most 19 Mt in total "by 2040".
    #[error("deadline: a mean or a total needs a period")]
    NeedsPeriod,
    /// A period is given for an ambition that needs a judged year: net zero, a peak, a yearly cut,
    /// a list of limits, a baseline scenario or a qualitative goal.
    #[error("deadline: this ambition needs a year, not a period")]
    NotOverPeriod,
    /// A level per head or per unit is judged over a period, but such levels have no sum.
    #[error("metric: a level per head or per unit cannot be judged over a period")]
    PerUnitOverPeriod,
    /// A peak has the deadline "each year from 2020" instead of one judged year.
    #[error("deadline: a peak needs one judged year")]
    PeakEachYear,
    /// The start year of a yearly cut differs from the base year.
    #[error("annual_rate: the start year {from} must be the base year {base}")]
    #[non_exhaustive]
    RateFromAnotherYear {
        /// The start year: the last year without the cut.
        from: Year,
        /// The base year, or the last year of the base period.
        base: Year,
    },
    /// A list of limits has no limit for the judged year.
    #[error("each_year_at_most: no limit for the judged year {year}")]
    #[non_exhaustive]
    NoLimitFor {
        /// The judged year.
        year: Year,
    },
    /// The metric is per unit of an activity, but the activity name is blank.
    #[error("metric: the activity has no name")]
    NoActivity,
    /// The text of a qualitative goal is blank.
    #[error("qualitative: the text is empty")]
    NoWords,
    /// The cap on supplementary measures is in points or a share of the base, but the target has
    /// no base.
    #[error("supplement: a cap in points or a share of the base needs a base")]
    CapWithoutBase,
    /// `reference` is given with `as_ambitious_as`, but the followed target sets the base year.
    #[error("as_ambitious_as: the followed target sets the base year; remove reference")]
    FollowsWithOwnBase,
    /// The chain of superseding targets is circular.
    #[error("the chain of superseding targets is circular")]
    CircularReference,
    /// The id of the followed target is unknown.
    #[error("unknown target id")]
    UnknownTarget,
    /// The followed target gives no share of a base for a single place: net zero, a fixed level, a
    /// budget, a composite goal or a collective target.
    #[error("the target is not a share of a base level")]
    FollowedHasNoShare,
    /// The followed target was not yet adopted on the as-of date.
    #[error("the target was not yet adopted on the as-of date")]
    FollowedNotInForce,
    /// The id is blank.
    #[error("id: a target needs an id")]
    NoId,
    /// The commitment has no milestone.
    #[error("milestones: a commitment needs at least one")]
    NoMilestones,
    /// The judged years of the milestones do not increase.
    #[error("milestones: judged years must increase; {earlier} follows {later}")]
    #[non_exhaustive]
    MilestonesOutOfOrder {
        /// The judged year of the milestone that is listed too early.
        later: Year,
        /// The first judged year of the next milestone in the list, which is not later.
        earlier: Year,
    },
    /// The wording has no reading.
    #[error("readings: a wording needs at least one")]
    NoReadings,
    /// The readings of a wording have different numbers of milestones.
    #[error("readings: reading {position} has {milestones} milestones, the first has {of_first}")]
    #[non_exhaustive]
    ReadingsDiffer {
        /// The position of the deviating reading, counted from 1.
        position: usize,
        /// The number of milestones in the deviating reading.
        milestones: usize,
        /// The number of milestones in the first reading.
        of_first: usize,
    },
    /// A milestone differs from the first in base, boundary or metric, or only one of the two is
    /// judged over a period.
    #[error("milestones: {year} {differs} the first milestone")]
    #[non_exhaustive]
    MilestonesDiffer {
        /// The judged year of the deviating milestone.
        year: Year,
        /// The difference, in words, such as `has another base than`.
        differs: &'static str,
    },
    /// A milestone has no level for the path: a composite or qualitative goal, a peak, a list of
    /// limits, a yearly cut or a followed target.
    #[error("milestones: {year} has no level for the path")]
    #[non_exhaustive]
    MilestoneWithoutLevel {
        /// The judged year of the milestone.
        year: Year,
    },
    /// A number in the definition is invalid.
    #[error(transparent)]
    Quantity(#[from] QuantityError),
}

impl TargetError {
    /// The JSON key of the invalid field.
    ///
    /// ```
    /// use climate_targets::target::TargetError;
    /// assert_eq!(TargetError::MissingReference.field(), "reference");
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::MissingDeadline
            | Self::NotAfterBase { .. }
            | Self::NeedsPeriod { .. }
            | Self::NotOverPeriod { .. }
            | Self::PeakEachYear { .. } => "deadline",
            Self::MissingReference { .. } => "reference",
            Self::MissingAmbition | Self::NoParts => "ambition",
            Self::NotADivisor { .. } => "divide_by",
            Self::Negative { field, .. }
            | Self::TooLarge { field, .. }
            | Self::NoYear { field, .. }
            | Self::YearsOutOfOrder { field, .. }
            | Self::Value { field, .. } => field,
            Self::RangeWithoutLevel { .. } | Self::RangeReversed { .. } => "range",
            Self::RevisionsOutOfOrder { .. } => "below_baseline",
            Self::PerUnitOverPeriod { .. } | Self::NoActivity { .. } => "metric",
            Self::RateFromAnotherYear { .. } => "annual_rate",
            Self::NoLimitFor { .. } => "each_year_at_most",
            Self::NoWords { .. } => "qualitative",
            Self::CapWithoutBase { .. } => "supplement",
            Self::FollowsWithOwnBase { .. }
            | Self::CircularReference { .. }
            | Self::UnknownTarget { .. }
            | Self::FollowedHasNoShare { .. }
            | Self::FollowedNotInForce { .. } => "as_ambitious_as",
            Self::NoId { .. } => "id",
            Self::NoMilestones { .. }
            | Self::MilestonesOutOfOrder { .. }
            | Self::MilestonesDiffer { .. }
            | Self::MilestoneWithoutLevel { .. } => "milestones",
            Self::NoReadings { .. } | Self::ReadingsDiffer { .. } => "readings",
            Self::Quantity { .. } => "target",
        }
    }
}

/// All problems found in a target definition; at least one.
///
/// ```
/// use climate_targets::Target;
/// let wrong = Target::builder("wrong").reduce_by_percent(-4.0).base_year(2035).by(2030);
/// let problems = wrong.build().unwrap_err();
/// let fields: Vec<&str> = problems.problems().iter().map(|problem| problem.field()).collect();
/// assert_eq!(fields, ["reduce_by", "deadline"]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct TargetProblems(Vec<TargetError>);

impl TargetProblems {
    /// Creates the error from the problems; `None` if the list is empty.
    pub(super) fn of(problems: Vec<TargetError>) -> Option<Self> {
        if problems.is_empty() { None } else { Some(Self(problems)) }
    }

    /// The JSON key of the first invalid field. [`TargetError::field`] gives the key for each
    /// problem.
    pub fn field(&self) -> &'static str {
        self.0.first().map_or("target", TargetError::field)
    }

    /// The problems in the order of detection.
    pub fn problems(&self) -> &[TargetError] {
        &self.0
    }
}

impl fmt::Display for TargetProblems {
    /// Writes the problems, separated by semicolons: `reference: ...; deadline: ...`. At most 20
    /// are listed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_problems(f, &self.0, "; ")
    }
}

impl core::error::Error for TargetProblems {}

impl PartialEq<TargetError> for TargetProblems {
    /// Whether `problem` is the only problem in the list.
    fn eq(&self, problem: &TargetError) -> bool {
        self.0.as_slice() == [*problem]
    }
}
