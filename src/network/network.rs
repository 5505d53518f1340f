use core::fmt;
use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::names::is_same_name;
use super::{Look, MembersOn, NetworkError, Place};

/// A network of places, and what looks at it have shown of its members.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::catalogue::networks;
/// use climate_targets::network::Membership;
/// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
/// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let malmo = alliance.place("Malmö").expect("it was a member once");
/// // Seen in May 2018; a page of after the summer of 2019 has it no longer.
/// assert!(matches!(alliance.membership(malmo, on(2018, 5, 22)), Membership::Member(_)));
/// assert_eq!(alliance.membership(malmo, on(2019, 1, 1)), Membership::NotKnown);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    id: Cow<'static, str>,
    name: Cow<'static, str>,
    looks: Looks,
}

#[derive(Debug, Clone)]
enum Looks {
    Static(&'static [Look]),
    Owned(Vec<Look>),
}

impl Looks {
    fn as_slice(&self) -> &[Look] {
        match self {
            Self::Static(looks) => looks,
            Self::Owned(looks) => looks,
        }
    }
}

impl PartialEq for Looks {
    /// The same looks in the same order, wherever they are kept.
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Network {
    /// A network and the looks at it, in any order.
    ///
    /// # Errors
    /// [`NetworkError::NoId`] and [`NetworkError::NoName`] for blanks.
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        name: impl Into<Cow<'static, str>>,
        looks: Vec<Look>,
    ) -> Result<Self, NetworkError> {
        let (id, name) = (id.into(), name.into());
        if id.trim().is_empty() {
            return Err(NetworkError::NoId);
        }
        if name.trim().is_empty() {
            return Err(NetworkError::NoName);
        }
        Ok(Self { id, name, looks: Looks::Owned(looks) })
    }

    /// For statics.
    ///
    /// # Panics
    /// For an empty id or name; in a static that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(id: &'static str, name: &'static str, looks: &'static [Look]) -> Self {
        assert!(!id.is_empty() && !name.is_empty(), "a network has an id and a name");
        Self { id: Cow::Borrowed(id), name: Cow::Borrowed(name), looks: Looks::Static(looks) }
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

    /// The looks at it, in the order given.
    pub fn looks(&self) -> &[Look] {
        self.looks.as_slice()
    }

    /// Every place that a look names, member or not, in the order of first mention.
    pub fn places(&self) -> impl Iterator<Item = &Place> + Clone {
        let mut mentioned = BTreeSet::new();
        let all = self.looks().iter().flat_map(Look::places);
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

    /// Who was a member on a day, as far as known.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::catalogue::networks;
    /// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
    /// let then = alliance.members_on(NaiveDate::from_ymd_opt(2018, 5, 22).unwrap());
    /// assert_eq!(then.members().count(), 10);
    /// assert!(then.is_complete());
    /// ```
    pub const fn members_on(&self, day: NaiveDate) -> MembersOn<'_> {
        MembersOn::new(self, day)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{Look, Network};
    use crate::network::{Others, Place, Seen};
    use crate::quantity::PartialDate;
    use crate::target::Evidence;
    use serde::ser::SerializeStruct;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl Serialize for Network {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = serializer.serialize_struct("Network", 3)?;
            fields.serialize_field("id", self.id())?;
            fields.serialize_field("name", self.name())?;
            fields.serialize_field("looks", self.looks())?;
            fields.end()
        }
    }

    impl Serialize for Look {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = serializer.serialize_struct("Look", 7)?;
            fields.serialize_field("seen", &self.seen())?;
            fields.serialize_field("from", &self.from())?;
            fields.serialize_field("to", &self.to())?;
            fields.serialize_field("places", &self.places().collect::<Vec<_>>())?;
            fields.serialize_field("others", &self.others())?;
            fields.serialize_field("source", self.source())?;
            fields.serialize_field("evidence", &self.evidence())?;
            fields.end()
        }
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a look: an object with seen, from, places, source")]
    struct RawLook {
        seen: Seen,
        from: PartialDate,
        #[serde(default)]
        to: Option<PartialDate>,
        places: Vec<Place>,
        #[serde(default)]
        others: Others,
        source: String,
        #[serde(default = "seen")]
        evidence: Evidence,
    }

    const fn seen() -> Evidence {
        Evidence::Seen
    }

    impl<'de> Deserialize<'de> for Look {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = RawLook::deserialize(deserializer)?;
            let to = raw.to.unwrap_or(raw.from);
            Self::new(raw.seen, raw.from, raw.places, raw.source, raw.evidence)
                .and_then(|look| look.or_later_until(to))
                .map(|look| look.with_others(raw.others))
                .map_err(|error| serde::de::Error::custom(format!("look: {error}")))
        }
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a network: an object with id, name and looks")]
    struct Raw {
        id: String,
        name: String,
        looks: Vec<Look>,
    }

    impl<'de> Deserialize<'de> for Network {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = Raw::deserialize(deserializer)?;
            let named = raw.id.clone();
            Self::new(raw.id, raw.name, raw.looks)
                .map_err(|error| serde::de::Error::custom(format!("network {named:?}: {error}")))
        }
    }
}
