use core::fmt;

use super::VerdictKind;
use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, Year};

/// The verdict on a target, by the rules in the order of the method.
///
/// | | trend reaches A | trend does not |
/// |---|---|---|
/// | at or under path | `OnTrack` | `Slipping` |
/// | above path | `CatchingUp` | `OffTrack` |
///
/// once the judged year is observed: `Met` or `Missed`.
///
/// With one lens only, as for a fixed level without a base or a series of two points, that lens
/// alone gives `OnTrack` or `OffTrack`; [`Caveat::OneLens`](crate::Caveat::OneLens) then says so.
/// The levels are in tonnes; in [`PerUnit`](super::PerUnit) they are in the unit that is judged.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Verdict<L = Emissions> {
    /// The judged year's level is at or under the allowable one.
    Met {
        /// The judged year; of a peak, the year of the latest observation.
        year: Year,
        /// Its level; of a period, the mean of its years.
        level: L,
        /// Allowable less level: the room left; of a peak, the maximum less a tenth counts as allowable.
        margin: L,
        /// The first later observed year above the allowable level, if any.
        reversed: Option<Year>,
    },
    /// The judged year's level is above the allowable one.
    Missed {
        /// The judged year.
        year: Year,
        /// Its level.
        level: L,
        /// Allowable less level: negative, by how much it was missed.
        margin: L,
        /// The first later observed year at or under the allowable level, if any.
        reached: Option<Year>,
    },
    /// Not due yet, and the latest level is at or under the allowable one.
    AchievedEarly {
        /// The year of the latest observation.
        year: Year,
        /// Its level.
        level: L,
        /// Allowable less level: the room left.
        margin: L,
    },
    /// At or under the path, and the trend reaches the allowable level; with one lens only, that one
    /// holds.
    OnTrack,
    /// Above the path, but the trend reaches the allowable level.
    CatchingUp,
    /// At or under the path, but the trend does not reach the allowable level.
    Slipping,
    /// Above the path, and the trend does not reach the allowable level; with one lens only, that one
    /// fails.
    OffTrack {
        /// Whether emissions rise.
        rising: bool,
        /// The year in which the sum of a period came to exceed its limit, if it has.
        exceeded: Option<Year>,
    },
    /// No verdict can be reached, for a reason.
    Undetermined(Undetermined),
    /// Series and target count different things.
    NotComparable(BoundaryFields),
    /// The target names no number.
    NotQuantified,
}

/// Declares the reasons, each with its stable name and its sentence.
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

            /// The stable name in snake case.
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
    /// Why no verdict can be reached, although series and target are comparable.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Undetermined {
        /// The series has no observation up to the as-of date.
        NoObservation = "no_observation", "the series has no observation by then";
        /// A share of a base is asked, and there is none.
        NoBase = "no_base", "there is no base level";
        /// A share of a base is asked, and the base level is not positive.
        BaseNotPositive = "base_not_positive", "the base level is not positive";
        /// The latest observation is not after the base.
        NoObservationAfterBase = "no_observation_after_base", "nothing is observed after the base";
        /// The judged year is over, and neither it nor any later year is observed yet.
        AwaitingInventory(year: Year) = "awaiting_inventory", "the inventory of {year} is awaited";
        /// The judged year is not observed, though a later one is.
        GapAtDeadline(year: Year) = "gap_at_deadline", "{year} is missing from the series";
        /// A year of the period, or of the list of limits, is missing from the series.
        GapInPeriod(year: Year) = "gap_in_period", "{year} is missing among the years judged";
        /// The series does not report the activity that the target is measured by, or not for the year
        /// that matters.
        ActivityNotReported = "activity_not_reported",
            "what emissions are to be divided by is not reported";
        /// What the budget has from the one before is not known: that one runs, or lacks a year.
        CarriedNotKnown = "carried_not_known", "what the budget before hands on is not known";
        /// Whether emissions have peaked can be told only from the inventory of that year on.
        PeakNotSettled(year: Year) = "peak_not_settled",
            "a peak can be told from the inventory of {year} on";
        /// The highest level is not positive, so that a fall from it has no share.
        PeakNotPositive = "peak_not_positive", "the highest level is not positive";
        /// Fewer than three observations, or none up to the year by which emissions are to have peaked,
        /// show no peak.
        TooFewObservations = "too_few_observations", "too few observations to tell a peak";
        /// The target follows another one, and has not been resolved against it
        /// ([`Target::resolved`](crate::Target::resolved)).
        NotResolved = "not_resolved", "the target that it follows is not resolved";
        /// The target is conditional, and its condition is not declared triggered.
        ConditionNotTriggered = "condition_not_triggered",
            "its condition is not declared triggered";
        /// The target speaks of the members of a network together, and the series is not declared to be
        /// that of all of them.
        OnlyCollective = "only_collective", "it speaks of a network's members together";
        /// Supplementary measures decide, and the series does not report them.
        SupplementNotReported = "supplement_not_reported",
            "supplementary measures decide, and are not reported";
        /// Net emissions decide, and the series does not report them.
        NetNotReported = "net_not_reported", "net emissions decide, and are not known";
        /// The judged year lies outside the years of the target's baseline scenario.
        OutsideBaseline = "outside_baseline", "the judged year lies outside the baseline scenario";
        /// Neither path nor trend can be computed.
        NoLens = "no_lens", "neither path nor trend can judge";
    }
}

impl Undetermined {
    /// The year that the reason is about, if it is about one.
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
    /// The stable names of all kinds.
    pub const KINDS: [&'static str; VerdictKind::ALL.len()] = VerdictKind::NAMES;
}

impl<L> Verdict<L> {
    /// The stable name in snake case.
    pub const fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// Its kind, without years and levels.
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

    /// Its place in the order of verdicts, 0 the best; undetermined, not comparable and not
    /// quantified share one place, between slipping and off track.
    ///
    /// The verdict of "any of" is the best of its parts, of "all of" the worst.
    pub const fn rank(&self) -> u8 {
        match self.kind().place() {
            // Between slipping and off track one rank stands for the three without a verdict.
            place @ 5.. => 9 - place,
            2..=4 => 5,
            place => 7 - place,
        }
    }

    /// Year, level and margin that it rests on, where it rests on one year's level.
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

    /// The verdict with each level turned into another quantity, given its year.
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
    /// The verdict in a few words: `met`, `off track, rising`, `undetermined: ...`.
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
