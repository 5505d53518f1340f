use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use crate::quantity::ParseQuantityError;

/// Declares the kinds, each with its stable name and its words.
macro_rules! kinds {
    (
        $(#[$meta:meta])*
        pub enum VerdictKind {
            $($(#[$doc:meta])* $kind:ident = $name:literal, $words:literal;)+
        }
    ) => {
        $(#[$meta])*
        pub enum VerdictKind {
            $($(#[$doc])* $kind,)+
        }

        impl VerdictKind {
            /// Every kind, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$kind),+];

            /// The stable names, in the same order.
            pub const NAMES: [&'static str; Self::ALL.len()] = [$($name),+];

            /// The stable name in snake case, as in serialised results.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }
        }

        impl fmt::Display for VerdictKind {
            /// In words: `on track`.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $(Self::$kind => $words,)+
                })
            }
        }
    };
}

kinds! {
    /// The kind of a [`Verdict`](super::Verdict), without its years and levels: one byte, for columns
    /// and counts.
    ///
    /// Ordered from the worst to the best: missed, off track, not quantified, not comparable,
    /// undetermined, slipping, catching up, on track, achieved early, met. The three without a verdict
    /// share one [`Verdict::rank`](super::Verdict::rank); their order among each other is for sorting.
    ///
    /// ```
    /// use climate_targets::VerdictKind;
    /// assert_eq!(VerdictKind::OnTrack.name(), "on_track");
    /// assert_eq!(size_of::<VerdictKind>(), 1);
    /// assert!(VerdictKind::CatchingUp > VerdictKind::OffTrack);
    /// assert_eq!("on_track".parse(), Ok(VerdictKind::OnTrack));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[repr(u8)]
    #[non_exhaustive]
    pub enum VerdictKind {
        /// The judged year's level is at or under the allowable one; under it, where the wording is
        /// strict.
        Met = "met", "met";
        /// The judged year's level is above the allowable one.
        Missed = "missed", "missed";
        /// Not due yet, and the latest level is at or under the allowable one.
        AchievedEarly = "achieved_early", "achieved early";
        /// At or under the path, and the trend reaches the allowable level.
        OnTrack = "on_track", "on track";
        /// Above the path, but the trend reaches the allowable level.
        CatchingUp = "catching_up", "catching up";
        /// At or under the path, but the trend does not reach the allowable level.
        Slipping = "slipping", "slipping";
        /// Above the path, and the trend does not reach the allowable level.
        OffTrack = "off_track", "off track";
        /// It cannot be said.
        Undetermined = "undetermined", "undetermined";
        /// Series and target count different things.
        NotComparable = "not_comparable", "not comparable";
        /// The target names no number.
        NotQuantified = "not_quantified", "not quantified";
    }
}

impl VerdictKind {
    /// Its place from the worst, 0, to the best, 9.
    pub(super) const fn place(self) -> u8 {
        match self {
            Self::Missed => 0,
            Self::OffTrack => 1,
            Self::NotQuantified => 2,
            Self::NotComparable => 3,
            Self::Undetermined => 4,
            Self::Slipping => 5,
            Self::CatchingUp => 6,
            Self::OnTrack => 7,
            Self::AchievedEarly => 8,
            Self::Met => 9,
        }
    }
}

impl PartialOrd for VerdictKind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for VerdictKind {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl FromStr for VerdictKind {
    type Err = ParseQuantityError;

    /// Reads a stable name: `on_track`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut kinds = Self::ALL.into_iter();
        let named = kinds.find(|kind| kind.name() == text.trim());
        named.ok_or_else(|| ParseQuantityError::malformed("a verdict such as \"on_track\"", text))
    }
}
