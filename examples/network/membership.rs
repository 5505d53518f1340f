//! The members of each selected network on the as-of date.

use std::fmt::Write as _;

use climate_targets::network::{
    MemberList, Membership, MembershipBasis, MembershipRecord, RecordKind, UnlistedStatus,
};
use climate_targets::network::{Network, Place};

use crate::network::options::Options;
use crate::support::text::{item, list};

/// For each member on the as-of date, the latest record that names the place, without
/// duplicate records.
fn sources(network: &'static Network, options: &Options) -> Vec<&'static MembershipRecord> {
    let mut sources: Vec<&MembershipRecord> = Vec::new();
    for place in network.members_on(options.as_of).members() {
        let proves = |record: &&MembershipRecord| {
            let member = matches!(record.kind(), RecordKind::Members | RecordKind::Joined);
            let is_earlier = record.from().earliest() <= options.as_of;
            member && is_earlier && record.places().any(|listed| listed == place)
        };
        let latest =
            network.records().iter().filter(proves).max_by_key(|record| record.to().latest());
        sources.extend(latest.filter(|record| !sources.contains(record)));
    }
    sources
}

/// Whether a place missing from the latest list is certainly not a member.
fn has_complete_list(members: &MemberList<'_>) -> bool {
    members.list().map(MembershipRecord::unlisted_status) == Some(UnlistedStatus::NotMembers)
}

/// Whether the member lists of all selected networks are complete on the as-of date.
pub fn is_complete(options: &Options) -> bool {
    options.networks.iter().all(|network| network.members_on(options.as_of).is_complete())
}

/// Lists the members on the as-of date, the sources, and the places with unknown membership.
pub fn section(options: &Options) -> String {
    let mut text = String::new();
    for network in &options.networks {
        let members_on_day = network.members_on(options.as_of);
        let members: Vec<&str> = members_on_day.members().map(Place::name).collect();
        let mut entry = format!("{}: {}.", network.name(), list(&members));
        for record in sources(network, options) {
            let _ = write!(entry, " Source: {} ({record}).", record.source());
        }
        let last_seen = members_on_day.each().filter_map(|(_, status)| match status {
            Membership::Member(MembershipBasis::LatestRecord(on)) => Some(on.latest()),
            _ => None,
        });
        if let (Some(oldest), Some(newest)) = (last_seen.clone().min(), last_seen.max()) {
            let _ = write!(entry, " Changes of membership after {newest} are not known");
            if oldest < newest {
                let _ = write!(entry, ", for some members after {oldest}");
            }
            entry.push('.');
        }
        let unnamed = members_on_day.unnamed();
        if unnamed > 0 {
            let _ = write!(
                entry,
                " The source counts {unnamed} more members that this example does not name."
            );
        } else if !members.is_empty() && !has_complete_list(&members_on_day) {
            entry.push_str(" The list may be incomplete.");
        }
        let unknown: Vec<&str> = members_on_day.not_known().map(Place::name).collect();
        if !unknown.is_empty() {
            let _ = write!(entry, " Membership is not known for {}.", list(&unknown));
        }
        let records = network.records().iter().map(MembershipRecord::places);
        if records.flatten().next().is_none() {
            entry.push_str(" This example has no list of its members.");
        }
        text.push_str(&item(&entry));
    }
    text
}
