use super::named;

/// A value, or the reason why it is absent.
///
/// ```
/// use climate_targets::{Absent, Known, Share};
/// let progress: Known<Share> = Err(Absent::NoReductionAsked);
/// assert_eq!(progress.unwrap_err().to_string(), "the target requires no reduction");
/// ```
pub type Known<T> = Result<T, Absent>;

/// Declares `Absent` and `Absent::ALL` from one list of reasons.
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
            /// All reasons, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$reason),+];
        }
    };
}

reasons! {
    /// Why a figure is absent.
    ///
    /// Each reason has a stable name for JSON ([`Absent::name`]) and a sentence for readers
    /// (`Display`).
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Absent, Assessor, EmissionSeries};
    /// // The only observation is not before the judged year 2020, so there is no base level:
    /// let city = EmissionSeries::from_tonnes("a city", [(2020, 700_000.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &BY_2020);
    /// let reason = result.figures().base.unwrap_err();
    /// assert_eq!((reason, reason.name()), (Absent::NoBase, "no_base"));
    /// assert_eq!(reason.to_string(), "there is no base level");
    /// assert!(Absent::ALL.contains(&reason));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Absent {
        /// The series is empty, or all its observations are later than the as-of date.
        NoObservation = "no_observation", "no observation is available";
        /// The target has no base, or the series has no observation that the base policy accepts.
        NoBase = "no_base", "there is no base level";
        /// The base level is zero or negative: no share of it is defined.
        BaseNotPositive = "base_not_positive", "the base level is not positive";
        /// The latest level is zero or negative: neither a share of it nor a compound rate from it
        /// is defined.
        LatestNotPositive = "latest_not_positive", "the latest level is not positive";
        /// The allowable level is zero or negative: no compound rate reaches it.
        AllowableNotPositive = "allowable_not_positive", "the allowable level is not positive";
        /// The path level in the year is zero or negative: no share of it is defined.
        PathNotPositive = "path_not_positive", "the path's level is not positive";
        /// The allowable level is not under the base level, so no reduction is needed.
        NoReductionAsked = "no_reduction_asked", "the target requires no reduction";
        /// The level lies outside the strictly falling part of the path.
        OutsidePath = "outside_path", "the level lies outside the falling part of the path";
        /// The latest observation is not after the path's anchor, so there is no gap to the path.
        NotAfterAnchor = "not_after_anchor",
            "the latest observation is not after the path's anchor";
        /// The judged year has been reached: no years are left for a projection or a required rate.
        Due = "due", "the judged year has been reached";
        /// A given projection replaces the fitted trend, so there are no trend figures.
        GivenProjection = "given", "a given projection replaces the trend";
        /// The trend window has fewer points than the figure needs.
        TooFewPoints = "too_few_points", "too few points in the trend's window";
        /// A level in the trend window is zero or negative and has no logarithm.
        LevelNotPositive = "level_not_positive", "a level in the trend's window is not positive";
        /// The estimator needs every year of the trend window, but a year is not observed.
        GapInWindow = "gap_in_window", "a year of the trend's window is missing";
        /// The points lie exactly on the trend: without residuals, no probability is defined.
        NoResidualVariance = "no_residual_variance", "the points lie exactly on the trend";
        /// The calibration does not cover this number of years ahead: its reference set has no
        /// factors for the horizon, or too few known outcomes.
        HorizonNotCalibrated = "horizon_not_calibrated",
            "the calibration does not cover that many years ahead";
        /// The calibration is untested on other places: its reference set cannot be split in half.
        OtherPlacesUntested = "other_places_untested",
            "the calibration was not tested on other places";
        /// The calibration is untested on later years: no split of the reference years gives two
        /// non-overlapping spans.
        LaterYearsUntested = "later_years_untested",
            "the calibration was not tested on later years";
        /// The target is not judged by gross emissions in tonnes, the only kind of emissions in the
        /// reference set.
        OutsideReference = "outside_reference",
            "the reference set covers only gross emissions in tonnes";
        /// All levels are the same, so there is no variance to explain.
        NoVariance = "no_variance", "all levels are equal";
        /// The estimator does not define the figure.
        NotDefined = "not_defined", "the estimator does not define the figure";
        /// Emissions are not falling, so the figure is undefined.
        NotFalling = "not_falling", "emissions are not falling";
        /// The trend is already at or under the allowable level.
        AlreadyReached = "already", "the trend has already reached the allowable level";
        /// The trend never falls to the allowable level.
        NeverReached = "never", "the trend never reaches the allowable level";
        /// The trend reaches the allowable level only after the horizon, by default 100 years after
        /// the latest observation.
        BeyondHorizon = "beyond_horizon",
            "the trend reaches the allowable level only after the horizon";
        /// The level at the path's anchor is zero or negative: no rate or scaling is defined.
        AnchorNotPositive = "anchor_not_positive", "the path's anchor is not positive";
        /// The year lies outside the years of a scenario or table, which are not extrapolated.
        OutsideBaseline = "outside_baseline", "the year lies outside the scenario or table";
        /// Net emissions are unknown: the series does not report a required component, such as the
        /// land sector.
        NetNotReported = "net_not_reported", "net emissions are not reported";
        /// The series has no value of the target's activity (population, GDP) for the year.
        ActivityNotReported = "activity_not_reported",
            "the target's activity (such as population) is not reported";
        /// The figure is not defined for levels per unit of an activity. Example: levels per
        /// inhabitant cannot be summed over years, because the population changes.
        PerUnit = "per_unit", "the figure is not defined for levels per unit";
        /// The figure is in tonnes, but the target is judged per unit of an activity.
        JudgedPerUnit = "judged_per_unit", "the target is judged per unit of an activity";
        /// The year lies before the trend's window, where the trend has no level.
        OutsideWindow = "outside_window", "the year lies before the trend's window";
        /// The figure describes a single year, but the target is judged by the sum of a period.
        OverPeriod = "over_period", "the target is judged by the sum of a period";
        /// The path's start year, or a year of its start period, is not observed.
        AnchorNotObserved = "anchor_not_observed", "the path's start year is not observed";
        /// A year of the period is not observed, although years before and after it are.
        GapInPeriod = "gap_in_period", "a year of the period is missing";
        /// The target sets no single level. Example: "emissions have peaked by 2020".
        NotALevel = "not_a_level", "the target sets no level";
        /// The target refers to another target and has not been resolved against it
        /// ([`Target::resolved`](crate::Target::resolved)).
        NotResolved = "not_resolved", "the referenced target is not resolved";
        /// The carry-over from the previous budget is unknown: the period of that budget has not
        /// ended, or a year of the period is not observed.
        CarryOverUnknown = "carry_over_unknown", "the carry-over from the previous budget is unknown";
        /// The series reports no supplementary measures for the year.
        SupplementNotReported = "supplement_not_reported",
            "supplementary measures are not reported";
        /// The series does not report the uncertainty of the judged level.
        UncertaintyNotReported = "uncertainty_not_reported",
            "the inventory's uncertainty is not reported";
        /// The target is qualitative: it gives no number.
        NotQuantified = "not_quantified", "the target names no number";
        /// The figure exists for each part of the composite target, but not for the whole.
        Composite = "composite", "the target is judged by its parts";
        /// The target lacks the element that the figure describes, such as an aspiration.
        NotPartOfTarget = "not_part_of_target", "the target has no such element";
        /// The budget is zero or negative, so no path exists.
        BudgetNotPositive = "budget_not_positive", "the budget is not positive";
        /// The carry-over makes the budget negative: it is exceeded before its first year.
        AlreadyExceeded = "already_exceeded", "the budget is already exceeded";
        /// Some members of a roll-up, or some sectors of a total, lack data, so there is no
        /// complete sum. The partial sum is a separate figure.
        MembersMissing = "members_missing", "some members lack data for a complete sum";
        /// The series to be summed have different boundaries.
        BoundariesDiffer = "boundaries_differ", "the series to be summed have different boundaries";
        /// The total is zero: no share of it is defined.
        TotalZero = "total_zero", "the total is zero";
        /// The years of the levels do not increase.
        YearsOutOfOrder = "years_out_of_order", "the years do not increase";
        /// The figure lies outside the range of `f64`, or a date outside the calendar.
        OutOfRange = "out_of_range", "the figure is too large to be represented";
    }
}

impl core::error::Error for Absent {}

#[cfg(feature = "serde")]
impl serde::Serialize for Absent {
    /// Writes the stable name of the reason.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
