use core::fmt;

use super::VerdictKind;
use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, Year};

/// The verdict on a target: one variant for each outcome, with the numbers behind it.
///
/// Once the judged year is observed, the verdict is `Met` or `Missed`. Before that it is
/// `AchievedEarly` if the latest level is at or under the allowable level A; otherwise two
/// comparisons ([`Lenses`](super::Lenses)) decide:
///
/// | | trend reaches A | trend does not reach A |
/// |---|---|---|
/// | latest level at or under the path | `OnTrack` | `Slipping` |
/// | latest level above the path | `CatchingUp` | `OffTrack` |
///
/// If only one of the two comparisons exists, it alone gives `OnTrack` or `OffTrack`, with the
/// caveat [`Caveat::OneLens`](crate::Caveat::OneLens). For example, a fixed level without a base
/// has no path, and a series of two points is too short for a comparison with the trend.
/// [`Rule`](super::Rule) lists the rules in order of evaluation.
///
/// Levels (`L`) are in t CO2e a year ([`Emissions`]); in [`PerUnit`](super::PerUnit) they are in t
/// CO2e a year per unit of an activity.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target, Verdict, VerdictKind, Year};
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2020).build()?;
/// let levels = [(1990, 1000.0), (2020, 550.0), (2021, 490.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let verdict = Assessor::as_of_ymd(2022, 6, 30)?.assess(&city, &target).verdict();
///
/// let Verdict::Missed { year, margin, reached, .. } = verdict else { panic!("{verdict}") };
/// assert_eq!((year, margin), (Year::new(2020)?, Emissions::constant(-50.0)));
/// assert_eq!(reached, Some(Year::new(2021)?)); // one year late
/// assert_eq!(verdict.to_string(), "missed, reached in 2021");
/// assert_eq!((verdict.name(), verdict.kind()), ("missed", VerdictKind::Missed));
/// assert_eq!(verdict.rank(), 7); // the worst
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Verdict<L = Emissions> {
    /// The level of the judged year is at or under the allowable level; under it, if the target is
    /// strict.
    Met {
        /// The judged year; for a peak, the year of the latest observation.
        year: Year,
        /// The level of that year; for a period, the mean of its years.
        level: L,
        /// The margin, allowable level minus `level`: 0 or positive, or a tiny negative number if
        /// the two levels differ only by rounding. For a peak, the allowable level is nine tenths
        /// of the maximum.
        margin: L,
        /// The first later observed year whose level is above the allowable level, if any.
        reversed: Option<Year>,
    },
    /// The level of the judged year is above the allowable level; at or above it, if the target is
    /// strict.
    Missed {
        /// The judged year. For a list of yearly limits, the first year above its limit; for a
        /// peak, the year of the maximum or of the latest observation.
        year: Year,
        /// The level of that year; for a period, the mean of its years.
        level: L,
        /// The margin, allowable level minus `level`: negative, or about 0 if the target is strict.
        /// If the maximum of a peak target lies after the judged year, the allowable level is the
        /// maximum up to that year.
        margin: L,
        /// The first later observed year whose level is at or under the allowable level, if any.
        reached: Option<Year>,
    },
    /// The target is not due, and the latest level is at or under the allowable level.
    AchievedEarly {
        /// The year of the latest observation.
        year: Year,
        /// The level of that year.
        level: L,
        /// The margin, allowable level minus `level`: 0 or positive, or a tiny negative number if
        /// the two levels differ only by rounding.
        margin: L,
    },
    /// The latest level is at or under the path, and the trend reaches the allowable level. If only
    /// one of these two comparisons exists, only that one must hold.
    OnTrack,
    /// The latest level is above the path, but the trend reaches the allowable level.
    CatchingUp,
    /// The latest level is at or under the path, but the trend does not reach the allowable level.
    Slipping,
    /// The latest level is above the path, and the trend does not reach the allowable level. If
    /// only one of these two comparisons exists, the failure of that one gives this verdict. A
    /// running period whose sum already exceeds its limit has this verdict too.
    OffTrack {
        /// Whether the trend or the given projection rises.
        rising: bool,
        /// The year in which the sum of a running period first exceeded its limit; `None` if the
        /// sum is within the limit, and for any other target.
        exceeded: Option<Year>,
    },
    /// No verdict is possible, for the reason given.
    Undetermined(Undetermined),
    /// The boundaries of series and target differ in these fields.
    NotComparable(BoundaryFields),
    /// The target sets no number.
    NotQuantified,
}

/// Declares the reasons, each with its stable name and its `Display` text.
macro_rules! reasons {
    (
        $(#[$meta:meta])*
        pub enum Undetermined { $(
            $(#[$doc:meta])*
            $reason:ident $(($year:ident: $Year:ty))? = $name:literal, $sentence:literal;
        )+ }
    ) => {
        $(#[$meta])*
        pub enum Undetermined {
            $($(#[$doc])* $reason $(($Year))?,)+
        }

        impl Undetermined {
            /// The stable names of all reasons, in the order of declaration.
            pub const REASONS: [&'static str; [$($name),+].len()] = [$($name),+];

            /// The stable name in snake case, as in JSON.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$reason { .. } => $name,)+
                }
            }
        }

        impl fmt::Display for Undetermined {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$reason $(($year))? => write!(f, $sentence),)+
                }
            }
        }
    };
}

reasons! {
    /// The reason why a series and a target with comparable boundaries have no verdict.
    ///
    /// The name is stable and is used in JSON; `Display` writes a clause for a report.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target, Undetermined, Verdict, Year};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2022, 450.0)])?;
    /// let target =
    ///     Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2025).build()?;
    /// // 2025 is over, and the latest inventory is that of 2022.
    /// let verdict = Assessor::as_of_ymd(2026, 6, 30)?.assess(&city, &target).verdict();
    /// let reason = Undetermined::AwaitingInventory(Year::new(2025)?);
    /// assert_eq!(verdict, Verdict::Undetermined(reason));
    /// assert_eq!(reason.name(), "awaiting_inventory");
    /// assert_eq!(reason.year(), Some(Year::new(2025)?));
    /// assert_eq!(reason.to_string(), "the inventory of 2025 is not available yet");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Undetermined {
        /// The series has no observation up to the as-of date.
        NoObservation = "no_observation", "the series has no observation up to the as-of date";
        /// The target is a share of a base level, and the series has no base level.
        NoBase = "no_base", "there is no base level";
        /// The target is a share of a base level, and the base level is zero or negative.
        BaseNotPositive = "base_not_positive", "the base level is not positive";
        /// The latest observation is not after the base year or base period.
        NoObservationAfterBase = "no_observation_after_base",
            "the series has no observation after the base year";
        /// The judged year is over, and neither it nor a later year is observed.
        AwaitingInventory(year: Year) = "awaiting_inventory",
            "the inventory of {year} is not available yet";
        /// The judged year is not observed, although a later year is.
        GapAtDeadline(year: Year) = "gap_at_deadline", "{year} is missing from the series";
        /// A year of the period, or of the list of yearly limits, is missing from the series.
        GapInPeriod(year: Year) = "gap_in_period",
            "the judged year {year} is missing from the series";
        /// The series does not report the activity of the target, such as the population, or
        /// reports no value for the deciding year.
        ActivityNotReported = "activity_not_reported",
            "the activity for the per-unit level, such as population, is not reported";
        /// The carry-over from the previous budget is unknown: that budget still runs, or one of
        /// its years is missing.
        CarryOverUnknown = "carry_over_unknown",
            "the carry-over from the previous budget is unknown";
        /// The latest observation is less than five years after the year by which emissions must
        /// have peaked. The year is the first whose inventory can confirm a peak.
        PeakNotSettled(year: Year) = "peak_not_settled",
            "a peak cannot be confirmed before the inventory of {year}";
        /// The highest level is zero or negative, so a fall from this level has no percentage.
        PeakNotPositive = "peak_not_positive", "the highest level is not positive";
        /// The series has fewer than three observations, or none up to the year by which emissions
        /// must have peaked.
        TooFewObservations = "too_few_observations",
            "there are too few observations to confirm a peak";
        /// The target follows another target, and is not resolved against it
        /// ([`Target::resolved`](crate::Target::resolved)).
        NotResolved = "not_resolved", "the target follows another target and is not resolved";
        /// The target is conditional, and the assessor does not declare its condition fulfilled
        /// ([`Assessor::condition_triggered`](crate::Assessor::condition_triggered)).
        ConditionNotTriggered = "condition_not_triggered",
            "the condition of the target has not been declared fulfilled";
        /// The target applies to all members of a network together, and the assessor does not
        /// declare the series to be their sum
        /// ([`Assessor::collective`](crate::Assessor::collective)).
        OnlyCollective = "only_collective",
            "the target applies to all members of a network together";
        /// The outcome depends on supplementary measures, and the series does not report them.
        SupplementNotReported = "supplement_not_reported",
            "the outcome depends on supplementary measures, which are not reported";
        /// The outcome depends on net emissions. The series does not report them, or the boundary
        /// of the target does not define them.
        NetNotReported = "net_not_reported",
            "the outcome depends on net emissions, which are not known";
        /// The judged year lies outside the years of the target's baseline scenario.
        OutsideBaseline = "outside_baseline", "the judged year lies outside the baseline scenario";
        /// Neither a path nor a trend exists.
        NoLens = "no_lens", "neither a path nor a trend is available for comparison";
    }
}

impl Undetermined {
    /// The year that the reason concerns; `None` for a reason without a year.
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::AwaitingInventory(year)
            | Self::GapAtDeadline(year)
            | Self::GapInPeriod(year)
            | Self::PeakNotSettled(year) => Some(year),
            _ => None,
        }
    }
}

impl Verdict {
    /// The stable names of all kinds, in the order of [`VerdictKind::ALL`].
    pub const KINDS: [&'static str; VerdictKind::ALL.len()] = VerdictKind::NAMES;
}

impl<L> Verdict<L> {
    /// The stable name in snake case, as in JSON.
    pub const fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// The kind of the verdict, without years and levels.
    pub const fn kind(&self) -> VerdictKind {
        match self {
            Self::Met { .. } => VerdictKind::Met,
            Self::Missed { .. } => VerdictKind::Missed,
            Self::AchievedEarly { .. } => VerdictKind::AchievedEarly,
            Self::OnTrack => VerdictKind::OnTrack,
            Self::CatchingUp => VerdictKind::CatchingUp,
            Self::Slipping => VerdictKind::Slipping,
            Self::OffTrack { .. } => VerdictKind::OffTrack,
            Self::Undetermined(_) => VerdictKind::Undetermined,
            Self::NotComparable(_) => VerdictKind::NotComparable,
            Self::NotQuantified => VerdictKind::NotQuantified,
        }
    }

    /// The rank of the verdict, from 0 (met) to 7 (missed).
    ///
    /// Undetermined, not comparable and not quantified share rank 5, between slipping and off
    /// track. An "any of" target has the verdict of its best part, an "all of" target that of its
    /// worst part.
    pub const fn rank(&self) -> u8 {
        match self.kind().place() {
            // The three kinds without a judgement (places 2 to 4) share one rank.
            place @ 5.. => 9 - place,
            2..=4 => 5,
            place => 7 - place,
        }
    }

    /// The year, level and margin of `Met`, `Missed` or `AchievedEarly`; `None` for any other
    /// verdict.
    pub(in crate::assessment) const fn judged(&self) -> Option<(Year, L, L)>
    where
        L: Copy,
    {
        match *self {
            Self::Met { year, level, margin, .. }
            | Self::Missed { year, level, margin, .. }
            | Self::AchievedEarly { year, level, margin } => Some((year, level, margin)),
            _ => None,
        }
    }

    /// Converts each level of the verdict; `to` receives the year and the level.
    pub(in crate::assessment) fn map<M>(self, to: impl Fn(Year, L) -> M) -> Verdict<M> {
        match self {
            Self::Met { year, level, margin, reversed } => {
                Verdict::Met { year, level: to(year, level), margin: to(year, margin), reversed }
            }
            Self::Missed { year, level, margin, reached } => {
                Verdict::Missed { year, level: to(year, level), margin: to(year, margin), reached }
            }
            Self::AchievedEarly { year, level, margin } => {
                Verdict::AchievedEarly { year, level: to(year, level), margin: to(year, margin) }
            }
            Self::OnTrack => Verdict::OnTrack,
            Self::CatchingUp => Verdict::CatchingUp,
            Self::Slipping => Verdict::Slipping,
            Self::OffTrack { rising, exceeded } => Verdict::OffTrack { rising, exceeded },
            Self::Undetermined(reason) => Verdict::Undetermined(reason),
            Self::NotComparable(fields) => Verdict::NotComparable(fields),
            Self::NotQuantified => Verdict::NotQuantified,
        }
    }
}

impl<L> fmt::Display for Verdict<L> {
    /// Writes the verdict in a few words: `met`, `off track, rising`, `undetermined: ...`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met { reversed: Some(year), .. } => write!(f, "met, above again in {year}"),
            Self::Missed { reached: Some(year), .. } => write!(f, "missed, reached in {year}"),
            Self::OffTrack { exceeded: Some(year), .. } => {
                write!(f, "off track, exceeded in {year}")
            }
            Self::OffTrack { rising: true, .. } => f.write_str("off track, rising"),
            Self::Undetermined(reason) => write!(f, "undetermined: {reason}"),
            Self::NotComparable(fields) => write!(f, "not comparable: {fields} differ"),
            other => write!(f, "{}", other.kind()),
        }
    }
}
