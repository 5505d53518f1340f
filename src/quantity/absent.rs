use core::fmt;

/// A value, or the reason why it is not there.
///
/// ```
/// use climate_targets::{Absent, Known, Share};
/// let progress: Known<Share> = Err(Absent::NoReductionAsked);
/// assert_eq!(progress.unwrap_err().to_string(), "the target asks for no reduction");
/// ```
pub type Known<T> = Result<T, Absent>;

/// Why a figure is not there.
///
/// Each reason has a stable name ([`Absent::name`]), the one that stands in serialised results,
/// and a sentence (its `Display`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Absent {
    /// No observation is used: the series is empty, or all of it lies after the as-of date.
    NoObservation,
    /// The target states no base, or the series has no observation that can serve as one.
    NoBase,
    /// The base level is zero or negative, so a share of it says nothing.
    BaseNotPositive,
    /// The latest level is zero or negative, so a share of it, or a compound rate, does not exist.
    LatestNotPositive,
    /// The allowable level is zero or negative, so no compound rate reaches it.
    AllowableNotPositive,
    /// The path's level in that year is zero or negative, so a share of it says nothing.
    PathNotPositive,
    /// The allowable level is not under the base level: there is no reduction to measure against.
    NoReductionAsked,
    /// The level lies outside the strictly falling part of the path.
    OutsidePath,
    /// The latest observation is not after the path's anchor.
    NotAfterAnchor,
    /// The judged year is reached: nothing is left to project or to require.
    Due,
    /// A projection that is given stands in for a trend.
    GivenProjection,
    /// Fewer points than the figure needs lie in the trend's window.
    TooFewPoints,
    /// A logarithm was asked of a level that is zero or negative.
    LevelNotPositive,
    /// A year of the trend's window is missing, and the estimator wants each.
    GapInWindow,
    /// The points lie exactly on the trend, so there is no scatter to take a probability from.
    NoResidualVariance,
    /// All levels are equal: there is no variance to explain.
    NoVariance,
    /// The estimator does not define the figure.
    NotDefined,
    /// Emissions are not falling.
    NotFalling,
    /// The trend is at or under the allowable level already.
    AlreadyReached,
    /// The trend never comes down to the allowable level.
    NeverReached,
    /// The trend reaches the allowable level only beyond the horizon, by default a hundred years after
    /// the latest observation.
    BeyondHorizon,
    /// The path's anchor is not a positive level, which a rate or a scaling needs.
    AnchorNotPositive,
    /// The year lies outside the years of a scenario or a table, and neither is extrapolated.
    OutsideBaseline,
    /// Net emissions are not known: the series does not report what the target's net is made of.
    NetNotReported,
    /// The series does not report the activity (population, GDP) that the target is measured by, for the year that matters.
    ActivityNotReported,
    /// The target is judged per unit of an activity: the figure exists only so, or, as a sum of such
    /// levels over years, not at all.
    PerUnit,
    /// The target is judged per unit of an activity, and the figure is one of tonnes.
    JudgedPerUnit,
    /// The trend says nothing of years before the first point of its window.
    OutsideWindow,
    /// The target is judged over a period by a sum, and the figure is about a single year.
    OverPeriod,
    /// The year that the path starts from is not observed.
    AnchorNotObserved,
    /// A year of the period is missing between the observed ones.
    GapInPeriod,
    /// The target asks for no level.
    NotALevel,
    /// The target follows another one, and has not been resolved against it.
    NotResolved,
    /// What the budget has from the one before is not known: that one runs, or lacks a year.
    CarriedNotKnown,
    /// The series reports no supplementary measures for the year.
    SupplementNotReported,
    /// The series does not report how well what is judged is known.
    UncertaintyNotReported,
    /// The target names no number.
    NotQuantified,
    /// The figure belongs to the target's parts, not to the target as a whole.
    Composite,
    /// The target has no such element.
    NotPartOfTarget,
    /// The budget is zero or negative, so no path spends it.
    BudgetNotPositive,
    /// A carry-over has made the budget negative: it is exceeded before its first year.
    AlreadyExceeded,
    /// Members of a roll-up lack what the sum is made of; the sum of the others has another name.
    MembersMissing,
    /// What is to be summed counts different things.
    BoundariesDiffer,
    /// The total is zero, so that no part of it is a share.
    TotalZero,
    /// The years of the levels do not increase.
    YearsOutOfOrder,
    /// The figure is too large to be written as a number.
    OutOfRange,
}

/// Names each reason once: a reason without a name here does not compile, so that the list of all
/// is complete.
macro_rules! reasons {
    ($($reason:ident => $name:literal,)+) => {
        impl Absent {
            /// Every reason, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$reason),+];

            /// The stable name in snake case, as in serialised results.
            ///
            /// ```
            /// use climate_targets::Absent;
            /// assert_eq!(Absent::TooFewPoints.name(), "too_few_points");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$reason => $name,)+
                }
            }
        }
    };
}

reasons! {
    NoObservation => "no_observation",
    NoBase => "no_base",
    BaseNotPositive => "base_not_positive",
    LatestNotPositive => "latest_not_positive",
    AllowableNotPositive => "allowable_not_positive",
    PathNotPositive => "path_not_positive",
    NoReductionAsked => "no_reduction_asked",
    OutsidePath => "outside_path",
    NotAfterAnchor => "not_after_anchor",
    Due => "due",
    GivenProjection => "given",
    TooFewPoints => "too_few_points",
    LevelNotPositive => "level_not_positive",
    GapInWindow => "gap_in_window",
    NoResidualVariance => "no_residual_variance",
    NoVariance => "no_variance",
    NotDefined => "not_defined",
    NotFalling => "not_falling",
    AlreadyReached => "already",
    NeverReached => "never",
    BeyondHorizon => "beyond_horizon",
    AnchorNotPositive => "anchor_not_positive",
    OutsideBaseline => "outside_baseline",
    NetNotReported => "net_not_reported",
    ActivityNotReported => "activity_not_reported",
    PerUnit => "per_unit",
    JudgedPerUnit => "judged_per_unit",
    OutsideWindow => "outside_window",
    OverPeriod => "over_period",
    AnchorNotObserved => "anchor_not_observed",
    GapInPeriod => "gap_in_period",
    NotALevel => "not_a_level",
    NotResolved => "not_resolved",
    CarriedNotKnown => "carried_not_known",
    SupplementNotReported => "supplement_not_reported",
    UncertaintyNotReported => "uncertainty_not_reported",
    NotQuantified => "not_quantified",
    Composite => "composite",
    NotPartOfTarget => "not_part_of_target",
    BudgetNotPositive => "budget_not_positive",
    AlreadyExceeded => "already_exceeded",
    MembersMissing => "members_missing",
    BoundariesDiffer => "boundaries_differ",
    TotalZero => "total_zero",
    YearsOutOfOrder => "years_out_of_order",
    OutOfRange => "out_of_range",
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoObservation => "no observation is used",
            Self::NoBase => "there is no base level",
            Self::BaseNotPositive => "the base level is not positive",
            Self::LatestNotPositive => "the latest level is not positive",
            Self::AllowableNotPositive => "the allowable level is not positive",
            Self::PathNotPositive => "the path's level is not positive",
            Self::NoReductionAsked => "the target asks for no reduction",
            Self::OutsidePath => "the level lies outside the falling part of the path",
            Self::NotAfterAnchor => "the latest observation is not after the path's anchor",
            Self::Due => "the judged year is reached",
            Self::GivenProjection => "a given projection stands in for it",
            Self::TooFewPoints => "too few points in the trend's window",
            Self::LevelNotPositive => "a level in the trend's window is not positive",
            Self::GapInWindow => "a year of the trend's window is missing",
            Self::NoResidualVariance => "the points lie exactly on the trend",
            Self::NoVariance => "all levels are equal",
            Self::NotDefined => "the estimator does not define it",
            Self::NotFalling => "emissions are not falling",
            Self::AlreadyReached => "the trend has reached the allowable level already",
            Self::NeverReached => "the trend never reaches the allowable level",
            Self::BeyondHorizon => "the trend takes more than a hundred years",
            Self::AnchorNotPositive => "the path's anchor is not positive",
            Self::OutsideBaseline => "the year lies outside the scenario or table",
            Self::NetNotReported => "net emissions are not reported",
            Self::ActivityNotReported => {
                "the activity that the target is measured by is not reported"
            }
            Self::PerUnit => "levels per unit have no such figure",
            Self::JudgedPerUnit => "the target is judged per unit",
            Self::OutsideWindow => "the year lies before the trend's window",
            Self::OverPeriod => "the target is judged by the sum of a period",
            Self::AnchorNotObserved => "the year that the path starts from is not observed",
            Self::GapInPeriod => "a year of the period is missing",
            Self::NotALevel => "the target asks for no level",
            Self::NotResolved => "the target that it follows is not resolved",
            Self::CarriedNotKnown => "what is carried over is not known",
            Self::SupplementNotReported => "supplementary measures are not reported",
            Self::UncertaintyNotReported => "its uncertainty is not reported",
            Self::NotQuantified => "the target names no number",
            Self::Composite => "the target is judged by its parts",
            Self::NotPartOfTarget => "the target has no such element",
            Self::BudgetNotPositive => "the budget is not positive",
            Self::AlreadyExceeded => "the budget is exceeded already",
            Self::MembersMissing => "members lack what the sum is made of",
            Self::BoundariesDiffer => "what is to be summed counts different things",
            Self::TotalZero => "the total is zero",
            Self::YearsOutOfOrder => "the years do not increase",
            Self::OutOfRange => "the figure is too large to be written as a number",
        })
    }
}

impl core::error::Error for Absent {}

#[cfg(feature = "serde")]
impl serde::Serialize for Absent {
    /// Its stable name.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
