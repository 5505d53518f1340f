//! Membership in networks on a day: properties that hold for all records, and facts about real
//! networks.

mod membership;
mod names;
mod real_networks;
mod refusals;

use crate::support::*;
use chrono::{Datelike, Days, NaiveDate};
use climate_targets::catalogue::{self, Entry, networks, places};
use climate_targets::network::{
    CodeKind, Coordinates, Membership, MembershipBasis, MembershipRecord, Network, NetworkError,
    Place, RecordKind, UnlistedStatus,
};
use climate_targets::quantity::PartialDate;
use climate_targets::target::Evidence;
use climate_targets::{EmissionSeries, Emissions, Year};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use std::collections::BTreeSet;

fn place(name: &'static str) -> Place {
    Place::new(name, "SE").unwrap()
}

fn record(record_kind: RecordKind, on: PartialDate, names: &[&'static str]) -> MembershipRecord {
    let places = names.iter().map(|name| place(name)).collect();
    MembershipRecord::new(record_kind, on, places, "a source", Evidence::Confirmed).unwrap()
}

fn network(records: Vec<MembershipRecord>) -> Network {
    Network::new("NET", "a network", records).unwrap()
}

/// The network with one more record.
fn with_record(network: &Network, record: MembershipRecord) -> Network {
    let records = network.records().iter().cloned().chain([record]);
    Network::new("NET", "a network", records.collect()).unwrap()
}

fn date(day: NaiveDate) -> PartialDate {
    PartialDate::day(day).unwrap()
}

fn record_kind() -> impl Strategy<Value = RecordKind> {
    prop_oneof![
        4 => Just(RecordKind::Members),
        2 => Just(RecordKind::NotMembers),
        2 => Just(RecordKind::Joined),
        2 => Just(RecordKind::Left),
        1 => Just(RecordKind::Applied),
    ]
}

fn unlisted() -> impl Strategy<Value = UnlistedStatus> {
    prop_oneof![
        3 => Just(UnlistedStatus::NotKnown),
        2 => Just(UnlistedStatus::NotMembers),
        1 => (0..5_u32).prop_map(UnlistedStatus::Unnamed),
    ]
}

/// The history of a place that joined once and may have left once, with true records of these
/// events.
#[derive(Debug, Clone)]
struct History {
    joined: NaiveDate,
    left: Option<NaiveDate>,
    records: Vec<MembershipRecord>,
}

impl History {
    fn is_member(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day < left)
    }

    /// Whether a record of the event has a date that may lie on or before the day.
    fn may_record_event_by(&self, event: RecordKind, day: NaiveDate) -> bool {
        self.records.iter().any(|record| record.kind() == event && record.from().earliest() <= day)
    }
}
