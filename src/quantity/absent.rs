use super::named;

/// A value, or the reason why it is not there.
///
/// ```
/// use climate_targets::{Absent, Known, Share};
/// let progress: Known<Share> = Err(Absent::NoReductionAsked);
/// assert_eq!(progress.unwrap_err().to_string(), "the target asks for no reduction");
/// ```
pub type Known<T> = Result<T, Absent>;

/// Declares the reasons, and a list of them all.
macro_rules! reasons {
    (
        $(#[$meta:meta])*
        pub enum Absent { $($(#[$doc:meta])* $reason:ident = $name:literal, $sentence:literal;)+ }
    ) => {
        named! {
            $(#[$meta])*
            pub enum Absent { $($(#[$doc])* $reason = $name, $sentence;)+ }
        }

        impl Absent {
            /// Every reason, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$reason),+];
        }
    };
}

reasons! {
    /// Why a figure is not there.
    ///
    /// Each reason has a stable name ([`Absent::name`]), the one that stands in serialised results,
    /// and a sentence (its `Display`).
    ///
    /// ```
    /// use climate_targets::Absent;
    /// assert_eq!(Absent::TooFewPoints.name(), "too_few_points");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Absent {
        /// No observation is used: the series is empty, or all of it lies after the as-of date.
        NoObservation = "no_observation", "no observation is used";
        /// The target states no base, or the series has no observation that can serve as one.
        NoBase = "no_base", "there is no base level";
        /// The base level is zero or negative, so a share of it says nothing.
        BaseNotPositive = "base_not_positive", "the base level is not positive";
        /// The latest level is zero or negative, so a share of it, or a compound rate, does not
        /// exist.
        LatestNotPositive = "latest_not_positive", "the latest level is not positive";
        /// The allowable level is zero or negative, so no compound rate reaches it.
        AllowableNotPositive = "allowable_not_positive", "the allowable level is not positive";
        /// The path's level in that year is zero or negative, so a share of it says nothing.
        PathNotPositive = "path_not_positive", "the path's level is not positive";
        /// The allowable level is not under the base level: there is no reduction to measure
        /// against.
        NoReductionAsked = "no_reduction_asked", "the target asks for no reduction";
        /// The level lies outside the strictly falling part of the path.
        OutsidePath = "outside_path", "the level lies outside the falling part of the path";
        /// The latest observation is not after the path's anchor.
        NotAfterAnchor = "not_after_anchor",
            "the latest observation is not after the path's anchor";
        /// The judged year is reached: nothing is left to project or to require.
        Due = "due", "the judged year is reached";
        /// A projection that is given stands in for a trend.
        GivenProjection = "given", "a given projection stands in for it";
        /// Fewer points than the figure needs lie in the trend's window.
        TooFewPoints = "too_few_points", "too few points in the trend's window";
        /// A logarithm was asked of a level that is zero or negative.
        LevelNotPositive = "level_not_positive", "a level in the trend's window is not positive";
        /// A year of the trend's window is missing, and the estimator wants each.
        GapInWindow = "gap_in_window", "a year of the trend's window is missing";
        /// The points lie exactly on the trend, so there is no scatter to take a probability from.
        NoResidualVariance = "no_residual_variance", "the points lie exactly on the trend";
        /// The reference set of the calibration does not support so many years ahead: it was not
        /// calibrated for them, or too few of its outcomes are known.
        HorizonNotCalibrated = "horizon_not_calibrated", "the reference set supports no outlook so many years ahead";
        /// The reference set could not be halved, so that nothing was left out to test it on.
        OtherPlacesUntested = "other_places_untested", "other places are untested";
        /// No cut of the reference set's years leaves two spans that do not overlap.
        LaterYearsUntested = "later_years_untested", "later years are untested";
        /// What is judged is not what the places of the reference set report: gross emissions.
        OutsideReference = "outside_reference", "the reference set reports gross emissions in tonnes";
        /// All levels are equal: there is no variance to explain.
        NoVariance = "no_variance", "all levels are equal";
        /// The estimator does not define the figure.
        NotDefined = "not_defined", "the estimator does not define it";
        /// Emissions are not falling.
        NotFalling = "not_falling", "emissions are not falling";
        /// The trend is at or under the allowable level already.
        AlreadyReached = "already", "the trend has reached the allowable level already";
        /// The trend never comes down to the allowable level.
        NeverReached = "never", "the trend never reaches the allowable level";
        /// The trend reaches the allowable level only beyond the horizon, by default a hundred
        /// years after the latest observation.
        BeyondHorizon = "beyond_horizon", "the trend takes more than a hundred years";
        /// The path's anchor is not a positive level, which a rate or a scaling needs.
        AnchorNotPositive = "anchor_not_positive", "the path's anchor is not positive";
        /// The year lies outside the years of a scenario or a table, and neither is extrapolated.
        OutsideBaseline = "outside_baseline", "the year lies outside the scenario or table";
        /// Net emissions are not known: the series does not report what the target's net is made
        /// of.
        NetNotReported = "net_not_reported", "net emissions are not reported";
        /// The series does not report the activity (population, GDP) that the target is measured
        /// by, for the year that matters.
        ActivityNotReported = "activity_not_reported",
            "the activity that the target is measured by is not reported";
        /// The target is judged per unit of an activity: the figure exists only so, or, as a sum of
        /// such levels over years, not at all.
        PerUnit = "per_unit", "levels per unit have no such figure";
        /// The target is judged per unit of an activity, and the figure is one of tonnes.
        JudgedPerUnit = "judged_per_unit", "the target is judged per unit";
        /// The trend says nothing of years before the first point of its window.
        OutsideWindow = "outside_window", "the year lies before the trend's window";
        /// The target is judged over a period by a sum, and the figure is about a single year.
        OverPeriod = "over_period", "the target is judged by the sum of a period";
        /// The year that the path starts from is not observed.
        AnchorNotObserved = "anchor_not_observed",
            "the year that the path starts from is not observed";
        /// A year of the period is missing between the observed ones.
        GapInPeriod = "gap_in_period", "a year of the period is missing";
        /// The target asks for no level.
        NotALevel = "not_a_level", "the target asks for no level";
        /// The target follows another one, and has not been resolved against it.
        NotResolved = "not_resolved", "the target that it follows is not resolved";
        /// What the budget has from the one before is not known: that one runs, or lacks a year.
        CarriedNotKnown = "carried_not_known", "what is carried over is not known";
        /// The series reports no supplementary measures for the year.
        SupplementNotReported = "supplement_not_reported",
            "supplementary measures are not reported";
        /// The series does not report how well what is judged is known.
        UncertaintyNotReported = "uncertainty_not_reported", "its uncertainty is not reported";
        /// The target names no number.
        NotQuantified = "not_quantified", "the target names no number";
        /// The figure belongs to the target's parts, not to the target as a whole.
        Composite = "composite", "the target is judged by its parts";
        /// The target has no such element.
        NotPartOfTarget = "not_part_of_target", "the target has no such element";
        /// The budget is zero or negative, so no path spends it.
        BudgetNotPositive = "budget_not_positive", "the budget is not positive";
        /// A carry-over has made the budget negative: it is exceeded before its first year.
        AlreadyExceeded = "already_exceeded", "the budget is exceeded already";
        /// Members of a roll-up lack what the sum is made of; the sum of the others has another
        /// name.
        MembersMissing = "members_missing", "members lack what the sum is made of";
        /// What is to be summed counts different things.
        BoundariesDiffer = "boundaries_differ", "what is to be summed counts different things";
        /// The total is zero, so that no part of it is a share.
        TotalZero = "total_zero", "the total is zero";
        /// The years of the levels do not increase.
        YearsOutOfOrder = "years_out_of_order", "the years do not increase";
        /// The figure is too large to be written as a number.
        OutOfRange = "out_of_range", "the figure is too large to be written as a number";
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
