use core::cmp::Ordering;
use core::str::FromStr;

use crate::language::{phrase, words};
use crate::quantity::ParseQuantityError;

/// Declares the kinds of verdict, each with its stable name and its `Display` text.
macro_rules! kinds {
    (
        $(#[$meta:meta])*
        pub enum VerdictKind {
            $($(#[$doc:meta])* $kind:ident = $name:literal { $($texts:tt)+ })+
        }
    ) => {
        $(#[$meta])*
        pub enum VerdictKind {
            $($(#[$doc])* $kind,)+
        }

        impl VerdictKind {
            /// All kinds, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$kind),+];

            /// The stable names of all kinds, in the order of [`VerdictKind::ALL`].
            pub const NAMES: [&'static str; Self::ALL.len()] = [$($name),+];

            /// The stable name in snake case, as in JSON.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }
        }

        phrase! { VerdictKind, this, f, language => f.pad(match this {
            $(Self::$kind => words!(language, $($texts)+),)+
        }) }
    };
}

kinds! {
    /// The kind of a [`Verdict`](super::Verdict), without years and levels. A kind takes one byte,
    /// so a column with one kind for each place stays small.
    ///
    /// The order is from the worst to the best: missed, off track, not quantified, not comparable,
    /// undetermined, slipping, catching up, on track, achieved early, met. Not quantified, not
    /// comparable and undetermined share one [`Verdict::rank`](super::Verdict::rank); their
    /// relative order serves only for sorting.
    ///
    /// ```
    /// use climate_targets::VerdictKind;
    /// assert_eq!(VerdictKind::OnTrack.name(), "on_track");
    /// assert_eq!(size_of::<VerdictKind>(), 1);
    /// assert!(VerdictKind::CatchingUp > VerdictKind::OffTrack);
    /// assert_eq!("on_track".parse(), Ok(VerdictKind::OnTrack));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[repr(u8)]
    #[non_exhaustive]
    pub enum VerdictKind {
        /// The level of the judged year is at or under the allowable level; under it, if the target
        /// is strict.
        Met = "met" {
            en: "met",
            sv: "uppnått",
            fr: "atteint",
            fi: "saavutettu",
        }
        /// The level of the judged year is above the allowable level; at or above it, if the target
        /// is strict.
        Missed = "missed" {
            en: "missed",
            sv: "inte uppnått",
            fr: "non atteint",
            fi: "ei saavutettu",
        }
        /// The target is not due, and the latest level is at or under the allowable level.
        AchievedEarly = "achieved_early" {
            en: "achieved early",
            sv: "uppnått i förtid",
            fr: "atteint par anticipation",
            fi: "saavutettu etuajassa",
        }
        /// The latest level is at or under the path, and the trend reaches the allowable level.
        OnTrack = "on_track" {
            en: "on track",
            sv: "på väg att nå målet",
            fr: "en bonne voie",
            fi: "tavoitepolulla",
        }
        /// The latest level is above the path, but the trend reaches the allowable level.
        CatchingUp = "catching_up" {
            en: "catching up",
            sv: "på väg ikapp",
            fr: "en rattrapage",
            fi: "kuromassa kiinni",
        }
        /// The latest level is at or under the path, but the trend does not reach the allowable
        /// level.
        Slipping = "slipping" {
            en: "slipping",
            sv: "på väg att halka efter",
            fr: "en décrochage",
            fi: "jäämässä jälkeen",
        }
        /// The latest level is above the path, and the trend does not reach the allowable level.
        OffTrack = "off_track" {
            en: "off track",
            sv: "inte på väg att nå målet",
            fr: "hors trajectoire",
            fi: "ei tavoitepolulla",
        }
        /// No verdict is possible, for example because the base year is missing.
        Undetermined = "undetermined" {
            en: "undetermined",
            sv: "går inte att bedöma",
            fr: "indéterminé",
            fi: "ei arvioitavissa",
        }
        /// The boundaries of series and target differ.
        NotComparable = "not_comparable" {
            en: "not comparable",
            sv: "inte jämförbart",
            fr: "non comparable",
            fi: "ei vertailukelpoinen",
        }
        /// The target sets no number.
        NotQuantified = "not_quantified" {
            en: "not quantified",
            sv: "inte kvantifierat",
            fr: "non quantifié",
            fi: "ei määrällinen",
        }
    }
}

crate::record::plain!(VerdictKind);

impl VerdictKind {
    /// The position of the kind in the order from worst (0) to best (9).
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

    /// Reads a stable name, such as `on_track`.
    ///
    /// # Errors
    /// [`ParseQuantityError`] for any other text, such as `on track`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut kinds = Self::ALL.into_iter();
        let kind = kinds.find(|kind| kind.name() == text.trim());
        kind.ok_or_else(|| ParseQuantityError::malformed("a verdict such as \"on_track\"", text))
    }
}
