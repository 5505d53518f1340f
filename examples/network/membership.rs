//! The members of each selected network on the as-of date: who, from which source, of what date.

use climate_targets::network::{
    MemberList, MembershipRecord, Network, Place, RecordKind, UnlistedStatus,
};
use climate_targets::target::InForce;
use climate_targets::{InLanguage as _, Language, catalogue};

use crate::network::figures::date;
use crate::network::options::Options;
use crate::network::words::{list, members as words};
use crate::page::{Block, english};

/// For each member on the as-of date, the latest record that names the place, with all places that
/// it proves.
fn sources<'a>(
    members: &MemberList<'a>,
    options: &Options,
) -> Vec<(&'a MembershipRecord, Vec<&'a str>)> {
    let mut sources: Vec<(&MembershipRecord, Vec<&str>)> = Vec::new();
    for place in members.members() {
        let proves = |record: &&MembershipRecord| {
            let member = matches!(record.kind(), RecordKind::Members | RecordKind::Joined);
            let is_earlier = record.from().earliest() <= options.as_of;
            member && is_earlier && record.places().any(|listed| listed == place)
        };
        let records = members.network().records().iter().filter(proves);
        let Some(latest) = records.max_by_key(|record| record.to().latest()) else { continue };
        match sources.iter_mut().find(|(record, _)| *record == latest) {
            Some((_, names)) => names.push(place.name()),
            None => sources.push((latest, vec![place.name()])),
        }
    }
    sources
}

/// Whether the member lists of all selected networks are complete on the as-of date.
pub fn is_complete(options: &Options) -> bool {
    options.networks.iter().all(|network| network.members_on(options.as_of).is_complete())
}

/// The members on the as-of date, the sources, and the places with unknown membership.
pub fn section(options: &Options) -> Block {
    Block::List(options.networks.iter().map(|network| entry(network, options)).collect())
}

fn entry(network: &'static Network, options: &Options) -> String {
    let language = options.language;
    let members = network.members_on(options.as_of);
    let names: Vec<&str> = members.members().map(Place::name).collect();
    let title = english(network.name());
    if names.is_empty() {
        return without_member(network, &members, options);
    }
    let count = words::members(names.len(), members.is_complete(), language);
    let mut text = vec![words::list_of(language, &title, &count, &list(&names, language))];
    let sources = sources(&members, options);
    for (record, proved) in &sources {
        let source = english(record.source());
        let source = when(record, language).map_or(source.clone(), |on| format!("{source} ({on})"));
        text.push(if sources.len() == 1 {
            words::source(language, &source)
        } else {
            words::source_of(language, &list(proved, language), &source)
        });
    }
    text.push(completeness(&members, language));
    let unknown: Vec<&str> = members.not_known().map(Place::name).collect();
    if !unknown.is_empty() {
        text.push(words::not_known(language, &list(&unknown, language)));
    }
    text.join(" ")
}

/// What the catalogue knows of a network without a known member on the as-of date: decisions to
/// apply, places with unknown membership, the date of the first record, and the network's targets.
fn without_member(
    network: &'static Network,
    members: &MemberList<'_>,
    options: &Options,
) -> String {
    let (language, as_of) = (options.language, options.as_of);
    let mut text = vec![words::none_of(language, &english(network.name()))];
    let is_earlier = |record: &&MembershipRecord| record.from().earliest() <= as_of;
    let (earlier, later): (Vec<_>, Vec<_>) = network.records().iter().partition(is_earlier);
    let mut applicants: Vec<&str> = Vec::new();
    for record in earlier.iter().filter(|record| record.kind() == RecordKind::Applied) {
        let names: Vec<&str> = record.places().map(Place::name).collect();
        let day = date(record.from(), language);
        let source = english(record.source());
        text.push(words::applied(language, &list(&names, language), &day, &source));
        applicants.extend(names);
    }
    let unknown: Vec<&str> =
        members.not_known().map(Place::name).filter(|name| !applicants.contains(name)).collect();
    if !unknown.is_empty() {
        text.push(words::not_known(language, &list(&unknown, language)));
    }
    let first = later.iter().map(|record| record.from()).min_by_key(|day| day.earliest());
    if let Some(first) = first.filter(|_| earlier.is_empty()) {
        text.push(words::first_record(language, &date(first, language)));
    }
    let targets = catalogue::of_network(network);
    for target in targets.filter(|target| target.in_force_on(as_of) != InForce::No) {
        let definition = target.in_language(language).to_string();
        text.push(words::target(language, &definition, &english(target.source())));
    }
    text.join(" ")
}

/// The date of a record, or the days between which it was written; `None` if the name of the source
/// has the date.
fn when(record: &MembershipRecord, language: Language) -> Option<String> {
    let [from, to] = [record.from(), record.to()].map(|day| date(day, language));
    if from != to {
        return Some(words::dated_between(language, &from, &to));
    }
    (!record.source().contains(&from)).then_some(from)
}

fn completeness(members: &MemberList<'_>, language: Language) -> String {
    let is_complete =
        members.list().map(MembershipRecord::unlisted_status) == Some(UnlistedStatus::NotMembers);
    match members.unnamed() {
        0 if is_complete => words::complete(language),
        0 => words::incomplete(language),
        more => words::unnamed(language, more),
    }
}
