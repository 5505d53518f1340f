//! Who was a member on a day, from looks at other days.

use chrono::NaiveDate;

use super::look::Relation;
use super::{Look, Network, Others, Place, Seen};
use crate::quantity::PartialDate;

/// Whether a place was a member on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "yes, no, and not known")]
pub enum Membership {
    /// It was.
    Member(Ground),
    /// It was not.
    NotMember(Ground),
    /// The looks do not tell: the one before and the one after differ, or there is none that
    /// speaks of it.
    NotKnown,
}

/// What a membership rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ground {
    /// A look at that time, or looks before and after that agree.
    Seen,
    /// The latest look before, of this date; nothing later is known.
    LastSeen(PartialDate),
    /// It joined later, on this date.
    JoinedLater(PartialDate),
}

impl Membership {
    const fn of(member: bool, ground: Ground) -> Self {
        if member { Self::Member(ground) } else { Self::NotMember(ground) }
    }

    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::NotMember(_) => "not_member",
            Self::NotKnown => "not_known",
        }
    }

    /// Whether it was a member.
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Member(_))
    }
}

impl Network {
    /// Whether a place was a member on a day: what the looks around it agree on.
    ///
    /// | looks | answer |
    /// |---|---|
    /// | of that day, or of its month or year | what it showed |
    /// | before and after, alike | the same |
    /// | before and after, unlike | not known |
    /// | before only | the same, as last seen |
    /// | after only | not known, unless it shows that the place joined then |
    ///
    /// A look without a date, which may lie before the day or after it, can only contradict.
    pub fn membership(&self, place: &Place, day: NaiveDate) -> Membership {
        let told = |wanted: Relation| {
            let then = self.looks().iter().filter(move |look| look.relation(day) == wanted);
            then.filter_map(move |look| Some((look.tells(place, wanted)?, look)))
        };
        let mut at_the_time = told(Relation::Around).filter(|(_, look)| look.is_dated());
        if let Some((member, _)) = at_the_time.next() {
            let another = at_the_time.any(|(other, _)| other != member);
            let seen = Membership::of(member, Ground::Seen);
            return if another { Membership::NotKnown } else { seen };
        }
        let before = told(Relation::Before).max_by_key(|(_, look)| look.to().latest());
        let after = told(Relation::After).min_by_key(|(_, look)| look.from().earliest());
        let mut all = told(Relation::Around).chain(before).chain(after).map(|(member, _)| member);
        let Some(member) = all.next() else {
            return Membership::NotKnown;
        };
        if all.any(|other| other != member) {
            return Membership::NotKnown;
        }
        let ground = match (before, after) {
            (Some(_), Some(_)) => Ground::Seen,
            (Some((_, look)), None) => Ground::LastSeen(look.to()),
            (None, Some((_, look))) if look.seen() == Seen::Joined => {
                Ground::JoinedLater(look.from())
            }
            (None, _) => return Membership::NotKnown,
        };
        Membership::of(member, ground)
    }
}

/// The members of a network on a day, as far as known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MembersOn<'a> {
    network: &'a Network,
    day: NaiveDate,
}

impl<'a> MembersOn<'a> {
    pub(super) const fn new(network: &'a Network, day: NaiveDate) -> Self {
        Self { network, day }
    }

    /// The network.
    pub const fn network(&self) -> &'a Network {
        self.network
    }

    /// The day.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Every place that a look names, with what is known of it, in the order of first mention.
    pub fn each(&self) -> impl Iterator<Item = (&'a Place, Membership)> + Clone + use<'a> {
        let Self { network, day } = *self;
        network.places().map(move |place| (place, network.membership(place, day)))
    }

    /// The members.
    pub fn members(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, status)| status.is_member()).map(|(place, _)| place)
    }

    /// The places of which it is not known whether they were.
    pub fn not_known(&self) -> impl Iterator<Item = &'a Place> + Clone + use<'a> {
        self.each().filter(|(_, s)| *s == Membership::NotKnown).map(|(place, _)| place)
    }

    /// The list of members that the answer rests on: the latest up to the day.
    pub fn list(&self) -> Option<&'a Look> {
        let lists = self.network.looks().iter().filter(|look| look.seen() == Seen::Members);
        let Self { day, .. } = *self;
        lists.filter(|l| l.relation(day) != Relation::After).max_by_key(|l| l.to().latest())
    }

    /// How many members the list counts without naming them.
    pub fn unnamed(&self) -> u32 {
        match self.list().map(Look::others) {
            Some(Others::Unnamed(count)) => count,
            _ => 0,
        }
    }

    /// Whether these are all members as far as the latest list goes: it is complete, and of no
    /// place is it not known whether it was one.
    pub fn is_complete(&self) -> bool {
        let complete = self.list().map(Look::others) == Some(Others::NotMembers);
        complete && self.not_known().next().is_none()
    }
}
