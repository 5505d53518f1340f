use core::fmt;

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
    /// ```
    /// use climate_targets::VerdictKind;
    /// assert_eq!(VerdictKind::OnTrack.name(), "on_track");
    /// assert_eq!(size_of::<VerdictKind>(), 1);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

#[cfg(feature = "serde")]
impl serde::Serialize for VerdictKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
