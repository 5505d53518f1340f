//! Who the members of a network are.

use std::fmt::Write as _;

use climate_targets::network::{
    MembersOn, Membership, MembershipBasis, MembershipRecord, RecordKind, Unlisted,
};
use climate_targets::network::{Network, Place};

use crate::network::options::Options;
use crate::support::words::{item, list};

/// The latest records that show the members of the day.
fn sources(network: &'static Network, options: &Options) -> Vec<&'static MembershipRecord> {
    let mut sources: Vec<&MembershipRecord> = Vec::new();
    for place in network.members_on(options.as_of).members() {
        let shows = |record: &&MembershipRecord| {
            let member = matches!(record.kind(), RecordKind::Members | RecordKind::Joined);
            let by_then = record.from().earliest() <= options.as_of;
            member && by_then && record.places().any(|named| named == place)
        };
        let latest =
            network.records().iter().filter(shows).max_by_key(|record| record.to().latest());
        sources.extend(latest.filter(|record| !sources.contains(record)));
    }
    sources
}

/// Whether the list that the members stand on is complete.
fn lists_all(members: &MembersOn<'_>) -> bool {
    members.list().map(MembershipRecord::unlisted) == Some(Unlisted::NotMembers)
}

/// Whether the members of the day are all members, as far as known.
pub fn are_all(options: &Options) -> bool {
    options.networks.iter().all(|network| network.members_on(options.as_of).is_complete())
}

/// Who the members are on the day, what that rests on, and of whom it is not known.
pub fn who(options: &Options) -> String {
    let mut text = String::new();
    for network in &options.networks {
        let on_the_day = network.members_on(options.as_of);
        let members: Vec<&str> = on_the_day.members().map(Place::name).collect();
        let mut said = format!("{}: {}.", network.name(), list(&members));
        for record in sources(network, options) {
            let _ = write!(said, " Source: {} ({record}).", record.source());
        }
        let last_seen = on_the_day.each().filter_map(|(_, status)| match status {
            Membership::Member(MembershipBasis::LatestRecord(on)) => Some(on.latest()),
            _ => None,
        });
        if let (Some(oldest), Some(newest)) = (last_seen.clone().min(), last_seen.max()) {
            let _ = write!(said, " Nothing is known of who came or went after {newest}");
            if oldest < newest {
                let _ = write!(said, ", of some members nothing after {oldest}");
            }
            said.push('.');
        }
        let unnamed = on_the_day.unnamed();
        if unnamed > 0 {
            let _ = write!(said, " {unnamed} more members are counted there and not named here.");
        } else if !members.is_empty() && !lists_all(&on_the_day) {
            said.push_str(" No complete list is known here; there may be more members.");
        }
        let open: Vec<&str> = on_the_day.not_known().map(Place::name).collect();
        if !open.is_empty() {
            let _ = write!(said, " Not known whether they are members: {}.", list(&open));
        }
        let records = network.records().iter().map(MembershipRecord::places);
        if records.flatten().next().is_none() {
            said.push_str(" No list of its members is known here.");
        }
        text.push_str(&item(&said));
    }
    text
}
