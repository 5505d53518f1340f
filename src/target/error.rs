use core::fmt;

use thiserror::Error;

use crate::quantity::{QuantityError, Year};

/// Why the definition of a target is invalid.
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
    /// No ambition, range or list of parts.
    #[error("ambition: a target needs an ambition")]
    MissingAmbition,
    /// No deadline.
    #[error("deadline: a target needs a deadline")]
    MissingDeadline,
    /// A number outside the range of its field: a cut of -4 %, the year 20300.
    #[error("{field}: {problem}")]
    Value {
        /// The JSON key of the field at fault.
        field: &'static str,
        /// The problem of the number.
        problem: QuantityError,
    },
    /// The judged year is not after the base, as with a base year of 2030 and a deadline of 2030.
    #[error("deadline: the judged year {judged} must be after the base year {base}")]
    NotAfterBase {
        /// The year whose inventory decides.
        judged: Year,
        /// The base year, or the last year of the base period.
        base: Year,
    },
    /// An ambition that is a share of a base, without a base.
    #[error("reference: a share of a base needs a base year or base period")]
    MissingReference,
    /// `any_of` or `all_of` without parts.
    #[error("ambition: any_of and all_of need at least one part")]
    NoParts,
    /// A divisor that is not a finite number above 1: `divide_by` 1, 0.25 or NaN.
    #[error("divide_by: must be greater than 1, got {value}")]
    NotADivisor {
        /// The value given.
        value: f64,
    },
    /// A negative growth, cap or cut. A reduction is written `reduce_by`, not as negative growth.
    #[error("{field}: a {what} must not be negative, got {value}")]
    Negative {
        /// The JSON key of the field at fault.
        field: &'static str,
        /// The meaning of the number: a permitted growth, a cap, a cut.
        what: &'static str,
        /// The value given: a growth as a fraction, a cap in points or tonnes, a cut in tonnes.
        value: f64,
    },
    /// A permitted growth of more than 1e8 %, or a cap of more than 1e8 points of the base.
    #[error("{field}: must be at most 1e8 percent of the base, got {percent}")]
    TooLarge {
        /// The JSON key of the field at fault.
        field: &'static str,
        /// The value given, in percent of the base.
        percent: f64,
    },
    /// A range whose floor or aspiration does not set a single level for the judged year: net zero,
    /// a qualitative goal, a peak, a list of limits, a yearly cut, a followed target.
    #[error("range: floor and aspiration must each give one level in the judged year")]
    RangeWithoutLevel,
    /// A range whose aspiration allows more than its floor.
    #[error("range: the aspiration, {aspiration}, allows more than the floor, {floor}")]
    RangeReversed {
        /// The level that the floor allows: a share of the base as a fraction, or tonnes.
        floor: f64,
        /// The level that the aspiration allows, in the same unit.
        aspiration: f64,
    },
    /// A revision of a baseline scenario that is not later than the previous revision.
    #[error("below_baseline: the table of {on} is not later than the previous one")]
    RevisionsOutOfOrder {
        /// The first day of the revision.
        on: chrono::NaiveDate,
    },
    /// A baseline scenario or a list of limits without a single year.
    #[error("{field}: the {table} has no year")]
    NoYear {
        /// The JSON key of the field at fault.
        field: &'static str,
        /// The kind of table: `scenario` or `list`.
        table: &'static str,
    },
    /// A baseline scenario or a list of limits whose years do not increase.
    #[error("{field}: years must increase; {year} does not")]
    YearsOutOfOrder {
        /// The JSON key of the field at fault.
        field: &'static str,
        /// The year out of order.
        year: Year,
    },
    /// A mean or a total without a period: at most 19 Mt in total "by 2040".
    #[error("deadline: a mean or a total needs a period")]
    NeedsPeriod,
    /// A period for an ambition that needs a judged year: net zero, a peak, a yearly cut, a list of
    /// limits, a baseline scenario, a qualitative goal.
    #[error("deadline: this ambition needs a year, not a period")]
    NotOverPeriod,
    /// A level per head or per unit, judged over a period: such levels have no sum over years.
    #[error("metric: a level per head or per unit cannot be judged over a period")]
    PerUnitOverPeriod,
    /// A peak "each year from 2020".
    #[error("deadline: a peak needs one judged year")]
    PeakEachYear,
    /// A yearly cut whose start year differs from the base year.
    #[error("annual_rate: the start year {from} must be the base year {base}")]
    RateFromAnotherYear {
        /// The last year without the cut.
        from: Year,
        /// The base year, or the last year of the base period.
        base: Year,
    },
    /// A list of limits without a limit for the judged year.
    #[error("each_year_at_most: no limit for the judged year {year}")]
    NoLimitFor {
        /// The judged year.
        year: Year,
    },
    /// A metric per unit of an activity whose name is blank.
    #[error("metric: the activity has no name")]
    NoActivity,
    /// A qualitative goal with a blank text.
    #[error("qualitative: the text is empty")]
    NoWords,
    /// A cap on supplementary measures in points or as a share of the base, on a target without a
    /// base.
    #[error("supplement: a cap in points or a share of the base needs a base")]
    CapWithoutBase,
    /// `reference` together with `as_ambitious_as`: the followed target sets the base year.
    #[error("as_ambitious_as: the followed target sets the base year; remove reference")]
    FollowsWithOwnBase,
    /// A circular chain of superseding targets.
    #[error("the chain of superseding targets is circular")]
    CircularReference,
    /// A followed target with an unknown id.
    #[error("unknown target id")]
    UnknownTarget,
    /// The followed target is not a share of a base: net zero, a fixed level, a budget.
    #[error("the target is not a share of a base level")]
    FollowedHasNoShare,
    /// The followed target was not adopted by the as-of date.
    #[error("the target was not yet adopted on the as-of date")]
    FollowedNotInForce,
    /// A blank id.
    #[error("id: a target needs an id")]
    NoId,
    /// A commitment without milestones.
    #[error("milestones: a commitment needs at least one")]
    NoMilestones,
    /// Milestones not in the order of their judged years.
    #[error("milestones: judged years must increase; {earlier} follows {later}")]
    MilestonesOutOfOrder {
        /// The judged year of the milestone listed first.
        later: Year,
        /// The first judged year of the next milestone, equal or earlier.
        earlier: Year,
    },
    /// A wording without a reading.
    #[error("readings: a wording needs at least one")]
    NoReadings,
    /// Readings of one wording with different numbers of milestones.
    #[error("readings: reading {position} has {milestones} milestones, the first has {of_first}")]
    ReadingsDiffer {
        /// The position of the reading, from 1.
        position: usize,
        /// The number of milestones of this reading.
        milestones: usize,
        /// The number of milestones of the first reading.
        of_first: usize,
    },
    /// A milestone that differs from the first in base, boundary or unit, or in being judged over a
    /// period instead of in a year (or the reverse).
    #[error("milestones: {year} {differs} the first milestone")]
    MilestonesDiffer {
        /// The judged year of the milestone that differs.
        year: Year,
        /// The difference, in words, such as `has another base than`.
        differs: &'static str,
    },
    /// A milestone without a level for the path: a composite or qualitative goal, a peak.
    #[error("milestones: {year} has no level for the path")]
    MilestoneWithoutLevel {
        /// The judged year of the milestone.
        year: Year,
    },
    /// An invalid number in the definition.
    #[error(transparent)]
    Quantity(#[from] QuantityError),
}

impl TargetError {
    /// The JSON key of the field at fault.
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

/// The problems that a builder found in a target definition; at least one.
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
    /// Returns `None` if the list is empty.
    pub(super) fn of(problems: Vec<TargetError>) -> Option<Self> {
        if problems.is_empty() { None } else { Some(Self(problems)) }
    }

    /// The JSON key of the field with the first problem. [`TargetError::field`] gives the key of
    /// each problem.
    pub fn field(&self) -> &'static str {
        self.0.first().map_or("target", TargetError::field)
    }

    /// The problems, in the order in which they were found.
    pub fn problems(&self) -> &[TargetError] {
        &self.0
    }
}

impl fmt::Display for TargetProblems {
    /// Writes the problems, separated by semicolons: `reference: ...; deadline: ...`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for problem in &self.0 {
            write!(f, "{separator}{problem}")?;
            separator = "; ";
        }
        Ok(())
    }
}

impl core::error::Error for TargetProblems {}

impl PartialEq<TargetError> for TargetProblems {
    /// Whether `problem` is the only problem.
    fn eq(&self, problem: &TargetError) -> bool {
        self.0.as_slice() == [*problem]
    }
}
