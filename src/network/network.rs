use core::fmt;
use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{MembershipRecord, NetworkError, Place};
use crate::inventory::is_same_name;

/// A network of places, and what records at it have shown of its members.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::{catalogue::networks, network::Membership};
/// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
/// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let malmo = alliance.place("Malmö").expect("it was a member once");
/// // Seen in May 2018; a page of after the summer of 2019 has it no longer.
/// assert!(matches!(alliance.membership(malmo, on(2018, 5, 22)), Membership::Member(_)));
/// assert_eq!(alliance.membership(malmo, on(2019, 1, 1)), Membership::NotKnown);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "serial::Raw"))]
pub struct Network {
    id: Cow<'static, str>,
    name: Cow<'static, str>,
    records: Cow<'static, [MembershipRecord]>,
}

impl Network {
    /// A network and the records at it, in any order.
    ///
    /// # Errors
    /// [`NetworkError::NoId`] and [`NetworkError::NoName`] for blanks.
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        name: impl Into<Cow<'static, str>>,
        records: Vec<MembershipRecord>,
    ) -> Result<Self, NetworkError> {
        let (id, name) = (id.into(), name.into());
        if id.trim().is_empty() {
            return Err(NetworkError::NoId);
        }
        if name.trim().is_empty() {
            return Err(NetworkError::NoName);
        }
        Ok(Self { id, name, records: Cow::Owned(records) })
    }

    /// For statics.
    ///
    /// # Panics
    /// For an empty id or name; in a static that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        id: &'static str,
        name: &'static str,
        records: &'static [MembershipRecord],
    ) -> Self {
        assert!(!id.is_empty() && !name.is_empty(), "a network has an id and a name");
        Self { id: Cow::Borrowed(id), name: Cow::Borrowed(name), records: Cow::Borrowed(records) }
    }

    /// The stable id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name, which its targets name as their actor.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it goes by a name, whatever the case.
    pub fn is_named(&self, name: &str) -> bool {
        is_same_name(&self.name, name)
    }

    /// The records at it, in the order given.
    pub fn records(&self) -> &[MembershipRecord] {
        &self.records
    }

    /// Every place that a record names, member or not, in the order of first mention.
    pub fn places(&self) -> impl Iterator<Item = &Place> + Clone {
        let mut mentioned = BTreeSet::new();
        let all = self.records().iter().flat_map(MembershipRecord::places);
        all.filter(move |place| mentioned.insert(place.key()))
    }

    /// The place among them that goes by a name; `None` if none does, or more than one.
    ///
    /// ```
    /// use climate_targets::catalogue::networks;
    /// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
    /// assert_eq!(alliance.place("Gothenburg").unwrap().name(), "Göteborg");
    /// assert_eq!(alliance.place("St. Brieuc").unwrap().name(), "Saint-Brieuc");
    /// ```
    pub fn place(&self, name: &str) -> Option<&Place> {
        let mut named = self.places().filter(|place| place.is_named(name));
        named.next().filter(|_| named.next().is_none())
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{MembershipRecord, Network};

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a network: an object with id, name and records")]
    pub(super) struct Raw {
        id: String,
        name: String,
        records: Vec<MembershipRecord>,
    }

    impl TryFrom<Raw> for Network {
        type Error = String;

        fn try_from(raw: Raw) -> Result<Self, String> {
            Self::new(raw.id.clone(), raw.name, raw.records)
                .map_err(|error| format!("network {:?}: {error}", raw.id))
        }
    }
}
