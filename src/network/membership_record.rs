use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{NetworkError, Place};
use crate::quantity::PartialDate;
use crate::target::Evidence;

/// What a record at a network showed of the places it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RecordKind {
    /// They were members then.
    Members,
    /// They were not.
    NotMembers,
    /// They joined then.
    Joined,
    /// They left then.
    Left,
    /// They decided to apply then; whether they came in is another matter.
    Applied,
}

/// What a record says of the places it does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Unlisted {
    /// Nothing: the list may be longer.
    #[default]
    NotKnown,
    /// The list is complete, so that no other place was a member.
    NotMembers,
    /// So many more members are counted, and not named.
    Unnamed(u32),
}

/// One record at who was in a network: what a source shows, and of when.
///
/// Networks rarely publish when a city came or went. What there is are lists and pages of some day,
/// so that is what is held: no interval is made up between two records.
///
/// ```
/// use climate_targets::network::{MembershipRecord, Unlisted, Place, RecordKind};
/// use climate_targets::quantity::PartialDate;
/// use climate_targets::target::Evidence;
/// static BORAS: Place = Place::constant("Borås", "SE", &["Boras"], None);
/// static IN_2018: MembershipRecord = MembershipRecord::constant(
///     RecordKind::Members,
///     (PartialDate::constant(2018, 5, 22), PartialDate::constant(2018, 5, 22)),
///     &[&BORAS],
///     Unlisted::NotKnown,
///     "Swedish Energy Agency, news page",
///     Evidence::Confirmed,
/// );
/// assert_eq!(IN_2018.places().count(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "serial::Raw"))]
pub struct MembershipRecord {
    kind: RecordKind,
    from: PartialDate,
    to: PartialDate,
    places: Places,
    unlisted: Unlisted,
    source: Cow<'static, str>,
    evidence: Evidence,
}

#[derive(Debug, Clone)]
struct Places {
    fixed: &'static [&'static Place],
    owned: Vec<Place>,
}

impl Places {
    fn iter(&self) -> impl Iterator<Item = &Place> + Clone {
        self.fixed.iter().copied().chain(&self.owned)
    }
}

impl PartialEq for Places {
    /// The same places in the same order, wherever they are kept.
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// What a record tells of a place, seen from a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim<'a> {
    pub(super) record: &'a MembershipRecord,
    /// Whether it was a member.
    pub(super) member: bool,
    /// The first and the last day at which it can have been so.
    pub(super) time: (NaiveDate, NaiveDate),
    /// Whether it was so in all of that time, as far as this record goes.
    throughout: bool,
}

impl Claim<'_> {
    pub(super) fn is_before(&self, day: NaiveDate) -> bool {
        self.time.1 < day
    }

    pub(super) fn is_after(&self, day: NaiveDate) -> bool {
        day < self.time.0
    }

    /// Whether it answers for a day by itself.
    pub(super) fn answers(&self, day: NaiveDate) -> bool {
        self.throughout && !self.is_before(day) && !self.is_after(day)
    }

    /// Whether it is surely later than another, of two before a day.
    pub(super) fn follows(&self, other: &Self) -> bool {
        other.time.1 < self.time.0
    }

    /// Whether it is something that happened, and the other how things stood before it, of two
    /// before a day: who joined in 2013 and was none in March joined after March.
    pub(super) fn changed(&self, other: &Self) -> bool {
        self.is_of_an_event_beside(other) && other.time.1 < self.time.1
    }

    /// Whether it is something that happened, and the other how things stood after it, of two after
    /// a day: who joined in 2013 and was a member in March joined before March.
    pub(super) fn led_to(&self, other: &Self) -> bool {
        self.is_of_an_event_beside(other) && self.time.0 < other.time.0
    }

    fn is_of_an_event_beside(&self, other: &Self) -> bool {
        self.record.is_event() && !other.record.is_event()
    }

    /// Whether it tells of a part of the other's time: they meet, and it is not the wider of the two.
    pub(super) fn is_of_part_of(&self, other: &Self) -> bool {
        let ((from, to), (start, end)) = (self.time, other.time);
        let meet = from <= end && start <= to;
        let is_wider = from <= start && end <= to && self.time != other.time;
        meet && !is_wider
    }
}

impl MembershipRecord {
    /// What a source shows of some places on a date, as far as known.
    ///
    /// # Errors
    /// [`NetworkError::NoSource`] for a blank source.
    pub fn new(
        seen: RecordKind,
        on: PartialDate,
        places: Vec<Place>,
        source: impl Into<Cow<'static, str>>,
        evidence: Evidence,
    ) -> Result<Self, NetworkError> {
        let source = source.into();
        if source.trim().is_empty() {
            return Err(NetworkError::NoSource);
        }
        let (places, others) = (Places { fixed: &[], owned: places }, Unlisted::NotKnown);
        Ok(Self { kind: seen, from: on, to: on, places, unlisted: others, source, evidence })
    }

    /// For statics: the dates are the earliest and the latest at which it can have been so, twice
    /// the same for a dated source.
    ///
    /// # Panics
    /// If the dates are reversed as far as their first days tell; in a static that is a compile
    /// error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        seen: RecordKind,
        (from, to): (PartialDate, PartialDate),
        places: &'static [&'static Place],
        others: Unlisted,
        source: &'static str,
        evidence: Evidence,
    ) -> Self {
        assert!(!source.is_empty(), "a record has a source");
        let days = to.earliest().signed_duration_since(from.earliest()).num_days();
        assert!(days >= 0, "a record does not end before it begins");
        let places = Places { fixed: places, owned: Vec::new() };
        let source = Cow::Borrowed(source);
        Self { kind: seen, from, to, places, unlisted: others, source, evidence }
    }

    /// Of a source without a date: it was so at some time up to this one.
    ///
    /// # Errors
    /// [`NetworkError::DatesReversed`] if that lies before the date it begins with.
    pub fn or_later_until(mut self, to: PartialDate) -> Result<Self, NetworkError> {
        if to.latest() < self.from.earliest() {
            let (from, to) = (self.from.to_string(), to.to_string());
            return Err(NetworkError::DatesReversed { from, to });
        }
        self.to = to;
        Ok(self)
    }

    /// Sets what it says of the places it does not name; nothing by default.
    #[must_use]
    pub const fn with_unlisted(mut self, others: Unlisted) -> Self {
        self.unlisted = others;
        self
    }

    /// What it showed.
    pub const fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The earliest date at which it can have been so.
    pub const fn from(&self) -> PartialDate {
        self.from
    }

    /// The latest date at which it can have been so; as the earliest for a dated source.
    pub const fn to(&self) -> PartialDate {
        self.to
    }

    /// The places it names.
    pub fn places(&self) -> impl Iterator<Item = &Place> + Clone {
        self.places.iter()
    }

    /// What it says of the places it does not name.
    pub const fn unlisted(&self) -> Unlisted {
        self.unlisted
    }

    /// Where it stands.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How well it is confirmed.
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// Whether its source has a date, however precise.
    pub(super) fn is_dated(&self) -> bool {
        self.from == self.to
    }

    /// Whether it shows that something happened, not how things stood.
    const fn is_event(&self) -> bool {
        matches!(self.kind, RecordKind::Joined | RecordKind::Left)
    }

    /// What it tells of a place that it names, or does not name, seen from a day; `None` where it
    /// tells nothing.
    ///
    /// Of what happened in a month or a year it is open, on a day within, whether it had happened;
    /// then it tells how things stood afterwards.
    pub(super) fn tells(&self, is_named: bool, day: NaiveDate) -> Option<Claim<'_>> {
        let time = (self.from.earliest(), self.to.latest());
        let is_to_come = day < time.0;
        let member = match (self.kind, is_named) {
            (RecordKind::Members, true) => true,
            (RecordKind::Members, false) if self.unlisted == Unlisted::NotMembers => false,
            (RecordKind::NotMembers, true) => false,
            (RecordKind::Joined, true) => !is_to_come,
            (RecordKind::Left, true) => is_to_come,
            _ => return None,
        };
        let throughout = if self.is_event() { time.0 == time.1 } else { self.is_dated() };
        Some(Claim { record: self, member, time, throughout })
    }

    pub(super) fn names(&self, place: &Place) -> bool {
        self.places().any(|own| own.is(place))
    }
}

impl fmt::Display for MembershipRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_dated() {
            self.from.fmt(f)
        } else {
            write!(f, "some time from {} to {}", self.from, self.to)
        }
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{Evidence, MembershipRecord, PartialDate, Place, Places, RecordKind, Unlisted};
    use serde::{Deserialize, Serialize, Serializer};

    impl Serialize for Places {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a record: an object with kind, from, places, source")]
    pub(super) struct Raw {
        kind: RecordKind,
        from: PartialDate,
        to: Option<PartialDate>,
        places: Vec<Place>,
        #[serde(default)]
        unlisted: Unlisted,
        source: String,
        #[serde(default = "confirmed")]
        evidence: Evidence,
    }

    const fn confirmed() -> Evidence {
        Evidence::Confirmed
    }

    impl TryFrom<Raw> for MembershipRecord {
        type Error = String;

        fn try_from(raw: Raw) -> Result<Self, String> {
            let to = raw.to.unwrap_or(raw.from);
            Self::new(raw.kind, raw.from, raw.places, raw.source, raw.evidence)
                .and_then(|record| record.or_later_until(to))
                .map(|record| record.with_unlisted(raw.unlisted))
                .map_err(|error| format!("record: {error}"))
        }
    }
}
