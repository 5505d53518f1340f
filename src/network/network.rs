use core::fmt;
use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{MembershipRecord, NetworkError, Place};
use crate::inventory::is_same_name;
use crate::language::printable;

/// A network of places and its dated membership records.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::{catalogue::networks, network::{Membership, Network}};
/// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
/// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let malmo = alliance.place("Malmö").expect("it was a member once");
/// // A list of May 2018 names Malmö; a page published after the summer of 2019 does not.
/// assert!(alliance.membership(malmo, on(2018, 5, 22)).is_member());
/// assert_eq!(alliance.membership(malmo, on(2019, 1, 1)), Membership::NotKnown);
/// assert_eq!((alliance.id(), alliance.records().len()), ("AUS", 4));
/// assert_eq!(alliance.places().count(), 11); // in all records together
/// assert!(alliance.is_named("alliance for urban sustainability"));
///
/// // A network with no records yet.
/// let new = Network::new("N", "a network", Vec::new())?;
/// assert_eq!(new.name(), "a network");
/// # Ok::<(), climate_targets::network::NetworkError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Network {
    id: Cow<'static, str>,
    name: Cow<'static, str>,
    records: Cow<'static, [MembershipRecord]>,
}

impl Network {
    /// Creates a network from an id, a name and records in any order.
    ///
    /// # Errors
    /// [`NetworkError::NoId`] for a blank id; [`NetworkError::NoName`] for a blank name.
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

    /// Creates a network in a static.
    ///
    /// ```
    /// use climate_targets::network::Network;
    /// static NETWORK: Network = Network::constant("N", "a network", &[]);
    /// assert_eq!(NETWORK.places().count(), 0);
    /// ```
    ///
    /// # Panics
    /// If the id or the name is empty. In a static, the panic is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        id: &'static str,
        name: &'static str,
        records: &'static [MembershipRecord],
    ) -> Self {
        assert!(!id.is_empty() && !name.is_empty(), "a network must have an id and a name");
        Self { id: Cow::Borrowed(id), name: Cow::Borrowed(name), records: Cow::Borrowed(records) }
    }

    /// The stable id of the network.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of the network, which is also the actor of its targets.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether `name` is the network's name. Case is ignored, and a hyphen equals a space.
    pub fn is_named(&self, name: &str) -> bool {
        is_same_name(&self.name, name)
    }

    /// The membership records in the order given.
    pub fn records(&self) -> &[MembershipRecord] {
        &self.records
    }

    /// All places in the records, members or not, in the order of first mention.
    pub fn places(&self) -> impl Iterator<Item = &Place> + Clone {
        let mut mentioned = BTreeSet::new();
        let all = self.records().iter().flat_map(MembershipRecord::places);
        all.filter(move |place| mentioned.insert(place.key()))
    }

    /// Returns the place with a given name; `None` if no place or more than one place has the name.
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
        f.pad(&printable(&self.name))
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{MembershipRecord, Network};

    #[derive(serde::Deserialize)]
    #[serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a network: an object with id, name and records"
    )]
    struct Raw {
        id: String,
        name: String,
        records: Vec<MembershipRecord>,
    }

    crate::serial::checked!(Network: Raw => |raw| raw.try_into());

    impl TryFrom<Raw> for Network {
        type Error = String;

        fn try_from(raw: Raw) -> Result<Self, String> {
            Self::new(raw.id.clone(), raw.name, raw.records)
                .map_err(|error| format!("network {:?}: {error}", crate::language::short(&raw.id)))
        }
    }
}
