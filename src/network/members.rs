//! Who was a member on a day, from records at other days.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::membership_record::Claim;
use super::{MembershipRecord, Network, Place, RecordKind, Unlisted};
use crate::quantity::{PartialDate, named};

named! {
    /// Whether a place was a member on a day.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[allow(clippy::exhaustive_enums, reason = "yes, no, and not known")]
    pub enum Membership {
        /// It was.
        Member(MembershipBasis) = "member",
        /// It was not.
        NotMember(MembershipBasis) = "not_member",
        /// The records do not tell: the one before and the one after differ, or there is none that
        /// speaks of it.
        NotKnown = "not_known",
    }
}

/// What a membership rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MembershipBasis {
    /// A record at that time, or records before and after that agree.
    Seen,
    /// The latest record before, of this date; nothing later is known.
    LastSeen(PartialDate),
    /// It joined later, on this date.
    JoinedLater(PartialDate),
}

impl Membership {
    const fn of(member: bool, ground: MembershipBasis) -> Self {
        if member { Self::Member(ground) } else { Self::NotMember(ground) }
    }

    /// Whether it was a member.
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Member(_))
    }
}

impl Network {
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
        MembersOn { network: self, day }
    }

    /// Whether a place was a member on a day: what the records around it agree on.
    ///
    /// | records | answer |
    /// |---|---|
    /// | of that day, or of its month or year | what it showed |
    /// | before and after, alike | the same |
    /// | before and after, unlike | not known |
    /// | before only | the same, as last seen |
    /// | after only | not known, unless they show that the place joined then |
    ///
    /// Of records whose order is open, as those of a day and of its year, all must agree; that of a
    /// month or a year holds for a day in it unless another one shows otherwise of a part of that
    /// time. A record without a date, which may lie before the day or after it, can only contradict,
    /// and so does the month or year in which the place came or went.
    pub fn membership(&self, place: &Place, day: NaiveDate) -> Membership {
        Membership::told(self.records().iter().map(|record| (record, record.names(place))), day)
    }
}

impl Membership {
    /// What records, each with whether it names the place, agree on.
    fn told<'a>(
        records: impl Iterator<Item = (&'a MembershipRecord, bool)>,
        day: NaiveDate,
    ) -> Self {
        let told: Vec<Claim<'a>> =
            records.filter_map(|(record, named)| record.tells(named, day)).collect();
        let at_the_time = told.iter().filter(|told| told.answers(day));
        if let Some(nearest) = at_the_time.min_by_key(|told| told.time.1 - told.time.0) {
            let agreed = agreed(told.iter().filter(|told| told.is_of_part_of(nearest)));
            return agreed.map_or(Self::NotKnown, |m| Self::of(m, MembershipBasis::Seen));
        }
        let earlier = || told.iter().filter(|told| told.is_before(day));
        let later = || told.iter().filter(|told| told.is_after(day));
        let open = told.iter().filter(|told| !told.is_before(day) && !told.is_after(day));
        // What happened tells when things stood otherwise; not of a place that came and went.
        let shows = |seen| told.iter().any(|told| told.record.kind() == seen);
        let one_way = !(shows(RecordKind::Joined) && shows(RecordKind::Left));
        // Those that can be the last before, and the first after.
        let has_later = |told: &&Claim<'_>| {
            earlier().any(|other| other.follows(told) || one_way && other.changed(told))
        };
        let has_earlier = |told: &&Claim<'_>| {
            later().any(|other| told.follows(other) || one_way && other.led_to(told))
        };
        let before = || earlier().filter(|told| !has_later(told));
        let after = || later().filter(|told| !has_earlier(told));
        let Some(member) = agreed(before().chain(after()).chain(open)) else {
            return Self::NotKnown;
        };
        let last_seen = before().map(|told| told.record.to());
        let last_seen = last_seen.max_by_key(|date| (date.latest(), date.earliest()));
        let ground = match last_seen {
            Some(_) if later().next().is_some() => MembershipBasis::Seen,
            Some(date) => MembershipBasis::LastSeen(date),
            None => match joined_later(later()) {
                Some(date) => MembershipBasis::JoinedLater(date),
                None => return Self::NotKnown,
            },
        };
        Self::of(member, ground)
    }
}

/// What all records tell alike.
fn agreed<'a>(mut told: impl Iterator<Item = &'a Claim<'a>>) -> Option<bool> {
    let first = told.next()?.member;
    told.all(|other| other.member == first).then_some(first)
}

/// When a place joined, if no record of before shows it as a member.
fn joined_later<'a>(later: impl Iterator<Item = &'a Claim<'a>> + Clone) -> Option<PartialDate> {
    let joined = later.clone().filter(|told| told.record.kind() == RecordKind::Joined);
    let from = joined.map(|told| told.record.from()).min_by_key(|d| (d.earliest(), d.latest()))?;
    let mut until_then = later.filter(|told| told.time.0 <= from.earliest());
    until_then.all(|told| !told.member).then_some(from)
}

/// The members of a network on a day, as far as known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MembersOn<'a> {
    network: &'a Network,
    day: NaiveDate,
}

impl<'a> MembersOn<'a> {
    /// The network.
    pub const fn network(&self) -> &'a Network {
        self.network
    }

    /// The day.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Every place that a record names, with what is known of it, in the order of first mention.
    pub fn each(&self) -> impl Iterator<Item = (&'a Place, Membership)> + Clone + use<'a> {
        let Self { network, day } = *self;
        let named =
            |record: &'a MembershipRecord| (record, record.places().map(Place::key).collect());
        let records: Vec<(&MembershipRecord, BTreeSet<_>)> =
            network.records().iter().map(named).collect();
        network.places().map(move |place| {
            let key = place.key();
            let records = records.iter().map(|(record, named)| (*record, named.contains(&key)));
            (place, Membership::told(records, day))
        })
    }

    /// The members.
    pub fn members(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, status)| status.is_member()).map(|(place, _)| place)
    }

    /// The places of which it is not known whether they were.
    pub fn not_known(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, s)| *s == Membership::NotKnown).map(|(place, _)| place)
    }

    /// The list of members that the answer rests on: the latest that is surely not of after the
    /// day; of several of one time, the one that says most.
    pub fn list(&self) -> Option<&'a MembershipRecord> {
        let Self { day, .. } = *self;
        let is_up_to = |record: &&MembershipRecord| {
            record.to().latest() < day || record.is_dated() && record.from().earliest() <= day
        };
        let lists =
            self.network.records().iter().filter(|record| record.kind() == RecordKind::Members);
        let says = |others: Unlisted| match others {
            Unlisted::NotKnown => (0, 0),
            Unlisted::Unnamed(count) => (1, count),
            Unlisted::NotMembers => (2, 0),
        };
        lists.filter(is_up_to).max_by_key(|record| {
            (record.from().earliest(), record.to().latest(), says(record.unlisted()))
        })
    }

    /// How many members the list counts without naming them.
    pub fn unnamed(&self) -> u32 {
        match self.list().map(MembershipRecord::unlisted) {
            Some(Unlisted::Unnamed(count)) => count,
            _ => 0,
        }
    }

    /// Whether these are all members as far as the latest list goes: it is complete, and of no
    /// place is it not known whether it was one.
    pub fn is_complete(&self) -> bool {
        let complete = self.list().map(MembershipRecord::unlisted) == Some(Unlisted::NotMembers);
        complete && self.not_known().next().is_none()
    }
}
