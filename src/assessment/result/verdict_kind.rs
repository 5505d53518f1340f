use core::fmt;

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
    Met,
    /// The judged year's level is above the allowable one.
    Missed,
    /// Not due yet, and the latest level is at or under the allowable one.
    AchievedEarly,
    /// At or under the path, and the trend reaches the allowable level.
    OnTrack,
    /// Above the path, but the trend reaches the allowable level.
    CatchingUp,
    /// At or under the path, but the trend does not reach the allowable level.
    Slipping,
    /// Above the path, and the trend does not reach the allowable level.
    OffTrack,
    /// It cannot be said.
    Undetermined,
    /// Series and target count different things.
    NotComparable,
    /// The target names no number.
    NotQuantified,
}

impl VerdictKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 10] = [
        Self::Met,
        Self::Missed,
        Self::AchievedEarly,
        Self::OnTrack,
        Self::CatchingUp,
        Self::Slipping,
        Self::OffTrack,
        Self::Undetermined,
        Self::NotComparable,
        Self::NotQuantified,
    ];

    /// The stable names, in the same order.
    pub const NAMES: [&'static str; Self::ALL.len()] = [
        "met",
        "missed",
        "achieved_early",
        "on_track",
        "catching_up",
        "slipping",
        "off_track",
        "undetermined",
        "not_comparable",
        "not_quantified",
    ];

    /// The stable name in snake case, as in serialised results.
    #[allow(clippy::indexing_slicing, reason = "there are as many names as kinds")]
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

impl fmt::Display for VerdictKind {
    /// In words: `on track`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::AchievedEarly => "achieved early",
            Self::OnTrack => "on track",
            Self::CatchingUp => "catching up",
            Self::OffTrack => "off track",
            Self::NotComparable => "not comparable",
            Self::NotQuantified => "not quantified",
            other => other.name(),
        })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for VerdictKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
