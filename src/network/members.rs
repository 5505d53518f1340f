//! Membership on a given day, inferred from dated records.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::membership_record::Claim;
use super::{MembershipRecord, Network, Place, RecordKind, UnlistedStatus};
use crate::quantity::{PartialDate, named};

named! {
    /// The membership status of a place on a given day.
    ///
    /// ```
    /// use climate_targets::network::{Membership, MembershipRecord, Network, Place, RecordKind};
    /// use climate_targets::target::Evidence;
    /// let town = Place::new("a town", "SE")?;
    /// let (kind, places) = (RecordKind::Joined, vec![town.clone()]);
    /// let joined =
    ///     MembershipRecord::new(kind, "2018-05".parse()?, places, "a list", Evidence::Confirmed)?;
    /// let network = Network::new("N", "a network", vec![joined])?;
    /// let on = |day: &str| network.membership(&town, day.parse().unwrap());
    /// assert_eq!((on("2018-04-30").name(), on("2018-06-01").name()), ("not_member", "member"));
    /// assert!(on("2018-06-01").is_member());
    /// // The record states the month, not the day.
    /// assert_eq!(on("2018-05-15"), Membership::NotKnown);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", tag = "kind", content = "basis"))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[allow(clippy::exhaustive_enums, reason = "yes, no and unknown are all cases")]
    pub enum Membership {
        /// The place was a member.
        Member(MembershipBasis) = "member",
        /// The place was not a member.
        NotMember(MembershipBasis) = "not_member",
        /// The status is unknown: the previous and the next record disagree, or no record covers
        /// the place.
        NotKnown = "not_known",
    }
}

/// The basis on which a membership status is inferred.
///
/// ```
/// use climate_targets::network::{
///     Membership, MembershipBasis, MembershipRecord, Network, Place, RecordKind,
/// };
/// use climate_targets::target::Evidence;
/// let (town, listed) = (Place::new("a town", "SE")?, "2018-05-22".parse()?);
/// let (kind, places) = (RecordKind::Members, vec![town.clone()]);
/// let record = MembershipRecord::new(kind, listed, places, "a list", Evidence::Confirmed)?;
/// let network = Network::new("N", "a network", vec![record])?;
/// let on = |day: &str| network.membership(&town, day.parse().unwrap());
/// assert_eq!(on("2018-05-22"), Membership::Member(MembershipBasis::Records));
/// assert_eq!(on("2020-01-01"), Membership::Member(MembershipBasis::LatestRecord(listed)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        tag = "kind",
        content = "date",
        rename_all = "snake_case"
    )
)]
#[non_exhaustive]
pub enum MembershipBasis {
    /// A record of the day itself, or a previous and a next record that agree.
    Records,
    /// Only earlier records; the latest has this date.
    LatestRecord(PartialDate),
    /// Only later records, which state that the place joined on this date.
    JoinedLater(PartialDate),
}

impl Membership {
    const fn of(member: bool, basis: MembershipBasis) -> Self {
        if member { Self::Member(basis) } else { Self::NotMember(basis) }
    }

    /// Whether the place was a member; `false` if the status is unknown.
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Member(_))
    }
}

impl Network {
    /// Returns the members on a given day, inferred from the records.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::catalogue::networks;
    /// let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
    /// let then = alliance.members_on(NaiveDate::from_ymd_opt(2018, 5, 22).unwrap());
    /// assert_eq!(then.members().count(), 10);
    /// assert!(then.is_complete());
    /// ```
    pub const fn members_on(&self, day: NaiveDate) -> MemberList<'_> {
        MemberList { network: self, day }
    }

    /// Infers the membership status of a place on a given day from the nearest records.
    ///
    /// | records | status |
    /// |---|---|
    /// | of the day, or of its month or year | the status in the record |
    /// | previous and next record agree | the status in both |
    /// | previous and next record disagree | unknown |
    /// | only previous records | the status in the latest record |
    /// | only later records | unknown; not a member if the place joined later |
    ///
    /// - If the order of records is unknown, as for a record of a year and a record of a day in
    ///   that year, all of them must agree; otherwise the status is unknown.
    /// - A record of a month or a year applies to every day in it, unless a more precise record
    ///   within that time disagrees.
    /// - An undated record whose possible dates include the day may be earlier or later than the
    ///   day. It can make the status unknown, but never gives a status by itself. The same rule
    ///   applies to a month or year in which a place joined or left.
    pub fn membership(&self, place: &Place, day: NaiveDate) -> Membership {
        Membership::from_records(
            self.records().iter().map(|record| (record, record.names(place))),
            day,
        )
    }
}

impl Membership {
    /// Infers the status from records. Each flag states whether the record names the place.
    fn from_records<'a>(
        records: impl Iterator<Item = (&'a MembershipRecord, bool)>,
        day: NaiveDate,
    ) -> Self {
        let claims: Vec<Claim<'a>> =
            records.filter_map(|(record, named)| record.claim(named, day)).collect();
        // The most precise claim that covers the day decides, unless a competing claim disagrees.
        let covering = claims.iter().filter(|claim| claim.covers(day));
        if let Some(nearest) = covering.min_by_key(|claim| claim.time.1 - claim.time.0) {
            let agreed = agreed(claims.iter().filter(|claim| claim.competes_with(nearest)));
            return agreed.map_or(Self::NotKnown, |m| Self::of(m, MembershipBasis::Records));
        }
        let earlier = || claims.iter().filter(|claim| claim.is_before(day));
        let later = || claims.iter().filter(|claim| claim.is_after(day));
        let open = claims.iter().filter(|claim| !claim.is_before(day) && !claim.is_after(day));
        // Joining separates the state before from the state after only if no record states that the
        // place left, and vice versa. With records of both, either event may have come first.
        let has = |kind| claims.iter().any(|claim| claim.record.kind() == kind);
        let changes_once = !(has(RecordKind::Joined) && has(RecordKind::Left));
        // If any claim follows a claim or ends it, the one with the latest time does.
        let events = |claim: &&Claim<'_>| changes_once && claim.record.is_event();
        let last = earlier().max_by_key(|claim| claim.time.0);
        let last_event = earlier().filter(events).max_by_key(|claim| claim.time.1);
        let has_later = |claim: &&Claim<'_>| {
            last.is_some_and(|other| other.follows(claim))
                || last_event.is_some_and(|other| other.ends(claim))
        };
        let first = later().min_by_key(|claim| claim.time.1);
        let first_event = later().filter(events).min_by_key(|claim| claim.time.0);
        let has_earlier = |claim: &&Claim<'_>| {
            first.is_some_and(|other| claim.follows(other))
                || first_event.is_some_and(|other| other.begins(claim))
        };
        // With imprecise dates, several claims can be the last before the day, and several the
        // first after it.
        let last_before = || earlier().filter(|claim| !has_later(claim));
        let first_after = || later().filter(|claim| !has_earlier(claim));
        let Some(member) = agreed(last_before().chain(first_after()).chain(open)) else {
            return Self::NotKnown;
        };
        let latest = last_before().map(|claim| claim.record.to());
        let latest = latest.max_by_key(|date| (date.latest(), date.earliest()));
        let basis = match latest {
            Some(_) if later().next().is_some() => MembershipBasis::Records,
            Some(date) => MembershipBasis::LatestRecord(date),
            None => match joined_later(later()) {
                Some(date) => MembershipBasis::JoinedLater(date),
                None => return Self::NotKnown,
            },
        };
        Self::of(member, basis)
    }
}

/// Returns the status on which all claims agree; `None` if they differ or there are none.
fn agreed<'a>(mut claims: impl Iterator<Item = &'a Claim<'a>>) -> Option<bool> {
    let first = claims.next()?.member;
    claims.all(|other| other.member == first).then_some(first)
}

/// Returns the date on which a place joined; `None` if no record states this date, or if a claim
/// that may be earlier states that the place was a member.
fn joined_later<'a>(later: impl Iterator<Item = &'a Claim<'a>> + Clone) -> Option<PartialDate> {
    let joined = later.clone().filter(|claim| claim.record.kind() == RecordKind::Joined);
    let from =
        joined.map(|claim| claim.record.from()).min_by_key(|d| (d.earliest(), d.latest()))?;
    let mut until_then = later.filter(|claim| claim.time.0 <= from.earliest());
    until_then.all(|claim| !claim.member).then_some(from)
}

/// The members of a network on a given day, inferred from the records. [`Network::members_on`]
/// returns the list.
///
/// ```
/// use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
/// use climate_targets::network::MemberList;
/// let on = |day: &str| ALLIANCE.members_on(day.parse().unwrap());
/// // The list of 22 May 2018 is complete and has ten members.
/// let listed: MemberList<'_> = on("2018-05-22");
/// assert_eq!((listed.network().id(), listed.day().to_string()), ("AUS", "2018-05-22".into()));
/// assert_eq!((listed.members().count(), listed.each().count()), (10, 11));
/// assert!(listed.is_complete());
/// assert_eq!(listed.list().map(|list| list.to_string()).as_deref(), Some("2018-05-22"));
/// // The source of 2016 counts four French cities without naming them.
/// assert_eq!(on("2016-06-30").unnamed(), 4);
/// // Malmö, Paris and Montpellier joined or left on unpublished dates.
/// assert_eq!(on("2019-01-01").not_known().count(), 3);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MemberList<'a> {
    network: &'a Network,
    day: NaiveDate,
}

impl<'a> MemberList<'a> {
    /// The network.
    pub const fn network(&self) -> &'a Network {
        self.network
    }

    /// The day for which membership is inferred.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// All places in the records, each with its membership status, in the order of first mention.
    pub fn each(&self) -> impl Iterator<Item = (&'a Place, Membership)> + Clone + use<'a> {
        let Self { network, day } = *self;
        // A record says nothing of the places that it does not name, except a complete list.
        let mut named: HashMap<_, BTreeSet<usize>> = HashMap::new();
        let mut complete: BTreeSet<usize> = BTreeSet::new();
        for (index, record) in network.records().iter().enumerate() {
            for place in record.places() {
                named.entry(place.key()).or_default().insert(index);
            }
            if record.unlisted_status() == UnlistedStatus::NotMembers {
                complete.insert(index);
            }
        }
        network.places().map(move |place| {
            let named = named.get(&place.key());
            let indices = named.into_iter().flat_map(|named| named.union(&complete));
            let records = indices.filter_map(|index| {
                let is_named = named.is_some_and(|named| named.contains(index));
                Some((network.records().get(*index)?, is_named))
            });
            (place, Membership::from_records(records, day))
        })
    }

    /// The places that were members on the day.
    pub fn members(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, status)| status.is_member()).map(|(place, _)| place)
    }

    /// The places whose status on the day is unknown.
    pub fn not_known(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, s)| *s == Membership::NotKnown).map(|(place, _)| place)
    }

    /// The latest list of members up to the day; `None` without such a list. A list for the month
    /// or year of the day counts; an undated list counts only if its latest date is before the
    /// day. Of several lists with the same date, the list that says most about unlisted places is
    /// returned.
    pub fn list(&self) -> Option<&'a MembershipRecord> {
        let Self { day, .. } = *self;
        let is_up_to = |record: &&MembershipRecord| {
            record.to().latest() < day || record.is_dated() && record.from().earliest() <= day
        };
        let lists =
            self.network.records().iter().filter(|record| record.kind() == RecordKind::Members);
        let information = |unlisted: UnlistedStatus| match unlisted {
            UnlistedStatus::NotKnown => (0, 0),
            UnlistedStatus::Unnamed(count) => (1, count),
            UnlistedStatus::NotMembers => (2, 0),
        };
        lists.filter(is_up_to).max_by_key(|record| {
            (record.from().earliest(), record.to().latest(), information(record.unlisted_status()))
        })
    }

    /// The number of members that the latest list counts but does not name.
    pub fn unnamed(&self) -> u32 {
        match self.list().map(MembershipRecord::unlisted_status) {
            Some(UnlistedStatus::Unnamed(count)) => count,
            _ => 0,
        }
    }

    /// Whether [`MemberList::members`] returns all members: the latest list is complete, and the
    /// status of every place is known.
    pub fn is_complete(&self) -> bool {
        let complete =
            self.list().map(MembershipRecord::unlisted_status) == Some(UnlistedStatus::NotMembers);
        complete && self.not_known().next().is_none()
    }
}

crate::record::plain!(Membership);
