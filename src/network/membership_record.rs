use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{NetworkError, Place};
use crate::quantity::PartialDate;
use crate::target::Evidence;

/// The status or event that a membership record states for its places.
///
/// ```
/// use climate_targets::network::{Membership, MembershipRecord, Network, Place, RecordKind};
/// use climate_targets::target::Evidence;
/// let status_in_2021 = |kind| {
///     let (town, in_2020) = (Place::new("a town", "SE")?, "2020".parse().unwrap());
///     let places = vec![town.clone()];
///     let record = MembershipRecord::new(kind, in_2020, places, "a report", Evidence::Confirmed)?;
///     let network = Network::new("N", "a network", vec![record])?;
///     Ok(network.membership(&town, "2021-06-30".parse().unwrap()).name())
/// };
/// assert_eq!(status_in_2021(RecordKind::Joined)?, "member");
/// assert_eq!(status_in_2021(RecordKind::Left)?, "not_member");
/// assert_eq!(status_in_2021(RecordKind::Applied)?, "not_known"); // accepted or not
/// # Ok::<(), climate_targets::network::NetworkError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RecordKind {
    /// The places were members on the date.
    Members,
    /// The places were not members on the date.
    NotMembers,
    /// The places joined on the date.
    Joined,
    /// The places left on the date.
    Left,
    /// On the date, the places decided to apply for membership. Acceptance is not stated, so
    /// membership is not inferred.
    Applied,
}

/// The status of the places that a list of members does not name.
///
/// ```
/// use climate_targets::network::{MembershipRecord, Network, Place, RecordKind, UnlistedStatus};
/// use climate_targets::target::Evidence;
/// let (listed, on) = (vec![Place::new("a town", "SE")?], "2018-05-22".parse()?);
/// let kind = RecordKind::Members;
/// let list = MembershipRecord::new(kind, on, listed, "a list", Evidence::Confirmed)?;
/// let other = Place::new("another town", "SE")?;
/// let status = |unlisted| {
///     let list = list.clone().with_unlisted_status(unlisted);
///     let network = Network::new("N", "a network", vec![list])?;
///     Ok::<_, Box<dyn std::error::Error>>(network.membership(&other, on.earliest()).name())
/// };
/// assert_eq!(status(UnlistedStatus::NotKnown)?, "not_known");
/// assert_eq!(status(UnlistedStatus::NotMembers)?, "not_member"); // the list is complete
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum UnlistedStatus {
    /// Unknown: the network may have more members than the list names.
    #[default]
    NotKnown,
    /// Not members: the list is complete.
    NotMembers,
    /// A given number of further members, counted but not named by the source.
    Unnamed(u32),
}

/// A dated statement by a source about the members of a network.
///
/// Networks rarely publish when a city joined or left; most sources list the members on one
/// date. A record therefore has only the date of its source. Between two records that disagree,
/// the membership is unknown.
///
/// ```
/// use climate_targets::network::{MembershipRecord, Place, RecordKind, UnlistedStatus};
/// use climate_targets::target::Evidence;
/// let (kind, places) = (RecordKind::Members, vec![Place::new("Borås", "SE")?]);
/// let source = "Swedish Energy Agency, news page, May 2018";
/// let list =
///     MembershipRecord::new(kind, "2018-05-22".parse()?, places, source, Evidence::Confirmed)?
///         .with_unlisted_status(UnlistedStatus::NotMembers);
/// assert_eq!((list.kind(), list.places().count()), (RecordKind::Members, 1));
/// assert_eq!((list.from(), list.to()), ("2018-05-22".parse()?, "2018-05-22".parse()?));
/// assert_eq!((list.source(), list.evidence()), (source, Evidence::Confirmed));
/// assert_eq!(list.unlisted_status(), UnlistedStatus::NotMembers);
///
/// // An undated page, published between September 2019 and November 2026.
/// let (kind, places) = (RecordKind::Members, vec![Place::new("Borås", "SE")?]);
/// let page = MembershipRecord::new(kind, "2019-09".parse()?, places, "page", Evidence::Confirmed)?
///     .or_later_until("2026-11".parse()?)?;
/// assert_eq!(page.to_string(), "some time from 2019-09 to 2026-11");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct MembershipRecord {
    kind: RecordKind,
    from: PartialDate,
    to: PartialDate,
    places: Places,
    unlisted: UnlistedStatus,
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
    /// Whether both lists have the same places in the same order; a static and an owned list can
    /// be equal.
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// The statement of a record about a single place, relative to a given day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim<'a> {
    pub(super) record: &'a MembershipRecord,
    /// Whether the place was a member according to the record.
    pub(super) member: bool,
    /// The first and last day to which the record may refer.
    pub(super) time: (NaiveDate, NaiveDate),
    /// Whether the statement applies to every day in `time`.
    throughout: bool,
}

impl Claim<'_> {
    pub(super) fn is_before(&self, day: NaiveDate) -> bool {
        self.time.1 < day
    }

    pub(super) fn is_after(&self, day: NaiveDate) -> bool {
        day < self.time.0
    }

    /// Whether the claim alone determines the status on a day.
    pub(super) fn covers(&self, day: NaiveDate) -> bool {
        self.throughout && !self.is_before(day) && !self.is_after(day)
    }

    /// Whether the claim is certainly later than the other claim.
    pub(super) fn follows(&self, other: &Self) -> bool {
        other.time.1 < self.time.0
    }

    /// Whether this claim is an event that ended the state in `other`; both are before the day.
    /// Example: a place was not a member in March 2013 and joined in 2013, that is, after March.
    pub(super) fn ends(&self, other: &Self) -> bool {
        self.is_event_and_other_is_status(other) && other.time.1 < self.time.1
    }

    /// Whether this claim is an event that began the state in `other`; both are after the day.
    /// Example: a place joined in 2013 and was a member in March 2013, so it joined before April.
    pub(super) fn begins(&self, other: &Self) -> bool {
        self.is_event_and_other_is_status(other) && self.time.0 < other.time.0
    }

    fn is_event_and_other_is_status(&self, other: &Self) -> bool {
        self.record.is_event() && !other.record.is_event()
    }

    /// Whether the times of the two claims overlap and the time of this claim is not the wider one.
    /// A claim for a whole year does not compete with a claim for a day in that year.
    pub(super) fn competes_with(&self, other: &Self) -> bool {
        let ((from, to), (start, end)) = (self.time, other.time);
        let meet = from <= end && start <= to;
        let is_wider = from <= start && end <= to && self.time != other.time;
        meet && !is_wider
    }
}

impl MembershipRecord {
    /// Creates a record for a day, a month or a year. The status of unlisted places is
    /// [`UnlistedStatus::NotKnown`] by default, because most lists may be incomplete.
    ///
    /// # Errors
    /// [`NetworkError::NoSource`] for a blank source.
    pub fn new(
        kind: RecordKind,
        on: PartialDate,
        places: Vec<Place>,
        source: impl Into<Cow<'static, str>>,
        evidence: Evidence,
    ) -> Result<Self, NetworkError> {
        let source = source.into();
        if source.trim().is_empty() {
            return Err(NetworkError::NoSource);
        }
        let (places, unlisted) = (Places { fixed: &[], owned: places }, UnlistedStatus::NotKnown);
        Ok(Self { kind, from: on, to: on, places, unlisted, source, evidence })
    }

    /// Creates a record in a static. The two dates are the earliest and the latest possible date of
    /// the record; for a dated source they are equal.
    ///
    /// ```
    /// use climate_targets::network::{MembershipRecord, Place, RecordKind, UnlistedStatus};
    /// use climate_targets::quantity::PartialDate;
    /// use climate_targets::target::Evidence;
    /// static BORAS: Place = Place::constant("Borås", "SE", &["Boras"], None);
    /// static IN_2018: MembershipRecord = MembershipRecord::constant(
    ///     RecordKind::Members,
    ///     (PartialDate::constant(2018, 5, 22), PartialDate::constant(2018, 5, 22)),
    ///     &[&BORAS],
    ///     UnlistedStatus::NotKnown,
    ///     "Swedish Energy Agency, news page, May 2018",
    ///     Evidence::Confirmed,
    /// );
    /// assert_eq!(IN_2018.to_string(), "2018-05-22");
    /// ```
    ///
    /// # Panics
    /// If the source is empty, or if the first day of the latest date is before the first day of
    /// the earliest date. In a static, the panic is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        kind: RecordKind,
        (from, to): (PartialDate, PartialDate),
        places: &'static [&'static Place],
        unlisted: UnlistedStatus,
        source: &'static str,
        evidence: Evidence,
    ) -> Self {
        assert!(!source.is_empty(), "a membership record must have a source");
        let days = to.earliest().signed_duration_since(from.earliest()).num_days();
        assert!(days >= 0, "the latest date must not be before the earliest date");
        let places = Places { fixed: places, owned: Vec::new() };
        let source = Cow::Borrowed(source);
        Self { kind, from, to, places, unlisted, source, evidence }
    }

    /// Sets the latest possible date, for an undated source. The record then applies to an unknown
    /// date between the earliest and the latest.
    ///
    /// # Errors
    /// [`NetworkError::DatesReversed`] if the latest possible date is before the earliest.
    pub fn or_later_until(mut self, to: PartialDate) -> Result<Self, NetworkError> {
        if to.latest() < self.from.earliest() {
            let (from, to) = (self.from.to_string(), to.to_string());
            return Err(NetworkError::DatesReversed { from, to });
        }
        self.to = to;
        Ok(self)
    }

    /// Sets the status of places that the record does not name; unknown by default.
    #[must_use]
    pub const fn with_unlisted_status(mut self, unlisted: UnlistedStatus) -> Self {
        self.unlisted = unlisted;
        self
    }

    /// The status or event that the record states.
    pub const fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The earliest possible date of the record.
    pub const fn from(&self) -> PartialDate {
        self.from
    }

    /// The latest possible date of the record; for a dated source, the same as the earliest.
    pub const fn to(&self) -> PartialDate {
        self.to
    }

    /// The places that the record names.
    pub fn places(&self) -> impl Iterator<Item = &Place> + Clone {
        self.places.iter()
    }

    /// The status of places that the record does not name.
    pub const fn unlisted_status(&self) -> UnlistedStatus {
        self.unlisted
    }

    /// The source of the record.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How well the source confirms the record.
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// Whether the earliest and the latest possible date are the same day, month or year.
    pub(super) fn is_dated(&self) -> bool {
        self.from == self.to
    }

    /// Whether the record states an event (joined, left), not a status.
    pub(super) const fn is_event(&self) -> bool {
        matches!(self.kind, RecordKind::Joined | RecordKind::Left)
    }

    /// Returns the claim of the record about a place on a day; `None` if the record makes no claim.
    ///
    /// Joining after the day implies that the place was not a member on the day; leaving after the
    /// day implies that the place was a member. An event in a month or year may be before or after
    /// a day in that month or year; the claim then states the status after the event.
    pub(super) fn claim(&self, is_named: bool, day: NaiveDate) -> Option<Claim<'_>> {
        let time = (self.from.earliest(), self.to.latest());
        let is_to_come = day < time.0;
        let member = match (self.kind, is_named) {
            (RecordKind::Members, true) => true,
            (RecordKind::Members, false) if self.unlisted == UnlistedStatus::NotMembers => false,
            (RecordKind::NotMembers, true) => false,
            (RecordKind::Joined, true) => !is_to_come,
            (RecordKind::Left, true) => is_to_come,
            _ => return None,
        };
        let throughout = if self.is_event() { time.0 == time.1 } else { self.is_dated() };
        Some(Claim { record: self, member, time, throughout })
    }

    /// Whether the record names a place.
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
    use super::{
        Evidence, MembershipRecord, PartialDate, Place, Places, RecordKind, UnlistedStatus,
    };
    use serde::{Deserialize, Serialize, Serializer};

    impl Serialize for Places {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    #[derive(Deserialize)]
    #[serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a record: an object with kind, from, places, source"
    )]
    struct Raw {
        kind: RecordKind,
        from: PartialDate,
        to: Option<PartialDate>,
        places: Vec<Place>,
        #[serde(default)]
        unlisted: UnlistedStatus,
        source: String,
        #[serde(default = "confirmed")]
        evidence: Evidence,
    }

    const fn confirmed() -> Evidence {
        Evidence::Confirmed
    }

    crate::serial::checked!(MembershipRecord: Raw => |raw| raw.try_into());

    impl TryFrom<Raw> for MembershipRecord {
        type Error = String;

        fn try_from(raw: Raw) -> Result<Self, String> {
            let to = raw.to.unwrap_or(raw.from);
            Self::new(raw.kind, raw.from, raw.places, raw.source, raw.evidence)
                .and_then(|record| record.or_later_until(to))
                .map(|record| record.with_unlisted_status(raw.unlisted))
                .map_err(|error| format!("record: {error}"))
        }
    }
}
