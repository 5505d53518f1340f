use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{NetworkError, Place};
use crate::quantity::PartialDate;
use crate::target::Evidence;

/// What a look at a network showed of the places it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Seen {
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

/// What a look says of the places it does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Others {
    /// Nothing: the list may be longer.
    #[default]
    NotKnown,
    /// The list is complete, so that no other place was a member.
    NotMembers,
    /// So many more members are counted, and not named.
    Unnamed(u32),
}

/// One look at who was in a network: what a source shows, and of when.
///
/// Networks rarely publish when a city came or went. What there is are lists and pages of some day,
/// so that is what is held: no interval is made up between two looks.
///
/// ```
/// use climate_targets::network::{Look, Others, Place, Seen};
/// use climate_targets::{Evidence, PartialDate};
/// static BORAS: Place = Place::constant("Borås", "SE", &["Boras"], None);
/// static IN_2018: Look = Look::constant(
///     Seen::Members,
///     (PartialDate::constant(2018, 5, 22), PartialDate::constant(2018, 5, 22)),
///     &[&BORAS],
///     Others::NotKnown,
///     "Swedish Energy Agency, news page",
///     Evidence::Seen,
/// );
/// assert_eq!(IN_2018.places().count(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    seen: Seen,
    from: PartialDate,
    to: PartialDate,
    places: Places,
    others: Others,
    source: Cow<'static, str>,
    evidence: Evidence,
}

#[derive(Debug, Clone, PartialEq)]
enum Places {
    Static(&'static [&'static Place]),
    Owned(Vec<Place>),
}

/// Where a look stands in time, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Before,
    /// The day lies within the time of the look.
    Around,
    After,
}

impl Look {
    /// What a source shows of some places on a date, as far as known.
    ///
    /// # Errors
    /// [`NetworkError::NoSource`] for a blank source.
    pub fn new(
        seen: Seen,
        on: PartialDate,
        places: Vec<Place>,
        source: impl Into<Cow<'static, str>>,
        evidence: Evidence,
    ) -> Result<Self, NetworkError> {
        let source = source.into();
        if source.trim().is_empty() {
            return Err(NetworkError::NoSource);
        }
        let (places, others) = (Places::Owned(places), Others::NotKnown);
        Ok(Self { seen, from: on, to: on, places, others, source, evidence })
    }

    /// For statics: the dates are the earliest and the latest at which it can have been so, twice
    /// the same for a dated source.
    ///
    /// # Panics
    /// If the dates are reversed as far as their first days tell; in a static that is a compile
    /// error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        seen: Seen,
        (from, to): (PartialDate, PartialDate),
        places: &'static [&'static Place],
        others: Others,
        source: &'static str,
        evidence: Evidence,
    ) -> Self {
        assert!(!source.is_empty(), "a look has a source");
        let (places, source) = (Places::Static(places), Cow::Borrowed(source));
        Self { seen, from, to, places, others, source, evidence }
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
    pub const fn with_others(mut self, others: Others) -> Self {
        self.others = others;
        self
    }

    /// What it showed.
    pub const fn seen(&self) -> Seen {
        self.seen
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
        let (fixed, owned): (&[&Place], &[Place]) = match &self.places {
            Places::Static(places) => (places, &[]),
            Places::Owned(places) => (&[], places),
        };
        fixed.iter().copied().chain(owned)
    }

    /// What it says of the places it does not name.
    pub const fn others(&self) -> Others {
        self.others
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

    fn is_of_one_day(&self) -> bool {
        self.from.earliest() == self.to.latest()
    }

    pub(super) fn relation(&self, day: NaiveDate) -> Relation {
        if self.to.latest() < day {
            Relation::Before
        } else if self.from.earliest() > day {
            Relation::After
        } else {
            Relation::Around
        }
    }

    /// Whether a place was a member, as far as this look tells a day that stands so to it; `None`
    /// where it tells nothing.
    pub(super) fn tells(&self, place: &Place, relation: Relation) -> Option<bool> {
        let named = self.places().any(|own| own.is(place));
        // What happened on the very day had happened on it; within a month or a year it is open.
        let relation = match (self.seen, relation) {
            (Seen::Joined | Seen::Left, Relation::Around) if self.is_of_one_day() => {
                Relation::Before
            }
            (_, relation) => relation,
        };
        match (self.seen, named, relation) {
            (Seen::Members, true, _)
            | (Seen::Joined, true, Relation::Before)
            | (Seen::Left, true, Relation::After) => Some(true),
            (Seen::NotMembers, true, _)
            | (Seen::Left, true, Relation::Before)
            | (Seen::Joined, true, Relation::After) => Some(false),
            (Seen::Members, false, _) if self.others == Others::NotMembers => Some(false),
            _ => None,
        }
    }
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_dated() {
            self.from.fmt(f)
        } else {
            write!(f, "some time from {} to {}", self.from, self.to)
        }
    }
}
