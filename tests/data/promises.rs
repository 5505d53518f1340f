//! The tables of the guide's page on promises, compared with the catalogue in both directions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use climate_targets::catalogue::{self, Entry, networks};
use climate_targets::network::{MembershipRecord, Network, Place};
use climate_targets::target::{Evidence, InForce};
use climate_targets::{Ambition, Deadline, Goal, Target};

const PAGE: &str = include_str!("../../src/guide/promises.rs");

/// The actors that each page names, typed by hand from the pages.
const NAMED: [(&str, &[&str]); 3] = [
    (
        "The page on the Alliance",
        &[
            "Alliance for Urban Sustainability",
            "Sweden",
            "France",
            "European Union",
            "United Nations",
            "Borås",
            "Göteborg",
            "Linköping",
            "Malmö",
            "Umeå",
            "Grenoble",
            "La Rochelle",
            "Montpellier",
            "Paris",
            "Saint-Brieuc",
            "Strasbourg",
            "Smart City Sweden",
            "Vivapolis",
            "Smart City Sweden, Vivapolis and the Alliance for Urban Sustainability",
        ],
    ),
    (
        "The page on Lahti",
        &[
            "Lahti",
            "Covenant of Mayors",
            "European Union",
            "Finland",
            "Lahti Science and Business Park",
            "Global Sustainable Cities Network",
            "Global Sustainable Cities of the Clean Energy Ministerial",
            "ICLEI EcoCities",
            "ICLEI",
            "Union of the Baltic Cities",
        ],
    ),
    (
        "The page on C40",
        &[
            "C40",
            "United Nations",
            "C40, CLEAN and the International Cleantech Network",
            "Nordic Solutions for C40",
        ],
    ),
];

/// A row of the tables.
struct Row {
    section: &'static str,
    name: &'static str,
    goal: &'static str,
    id: &'static str,
    state: &'static str,
    evidence: &'static str,
}

/// The rows of the tables, and the day in their headings.
fn table() -> (Vec<Row>, NaiveDate) {
    let (mut section, mut rows, mut days) = ("", Vec::new(), BTreeSet::new());
    for line in PAGE.lines().filter_map(|line| line.strip_prefix("//! ")) {
        if let Some(heading) = line.strip_prefix("# ") {
            section = heading;
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, _, goal, id, state, evidence] = cells[..] else { continue };
        if let Some(day) = state.strip_prefix("state on ") {
            days.insert(day.parse().unwrap());
        } else if !name.starts_with('-') {
            let id = id.trim_matches('`');
            rows.push(Row { section, name, goal, id, state, evidence });
        }
    }
    assert_eq!(days.len(), 1, "one day for all tables: {days:?}");
    (rows, days.pop_first().unwrap())
}

/// Whether a target belongs to the actor with the given name. A city has the targets of its
/// metropolitan area; a state does not have those of the European Union.
fn is_of(target: &Target, name: &str) -> bool {
    let owns = |place: &Place| {
        let area = place.part_of().filter(|area| *area != "European Union");
        place.is_named(target.actor()) || area == Some(target.actor())
    };
    target.actor() == name || catalogue::places_named(name).any(owns)
}

fn is_over(target: &Target, day: NaiveDate) -> bool {
    !matches!(target.deadline(), Deadline::EachYearFrom(_))
        && target.judged_year().get() < day.year()
}

/// The state of a target on a day, in the words of the page.
fn state(target: &Target, day: NaiveDate) -> String {
    if matches!(target.goal(), Goal::One(Ambition::Qualitative(_))) {
        return "not quantified".to_owned();
    }
    if target.status().is_none() {
        return "proposal".to_owned();
    }
    match (target.in_force_on(day), target.superseded()) {
        (InForce::No, Some(superseded)) => format!("superseded by `{}`", superseded.by),
        (InForce::Yes | InForce::Unknown, None) if is_over(target, day) => "expired".to_owned(),
        (InForce::Yes, None) => "in force".to_owned(),
        other => panic!("{}: {other:?}", target.id()),
    }
}

fn in_words(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Confirmed => "confirmed",
        Evidence::PartlyConfirmed => "partly confirmed",
        Evidence::Unconfirmed => "unconfirmed",
        _ => panic!("{evidence:?}"),
    }
}

/// The weakest evidence of the records of a network.
fn weakest(network: &Network) -> &'static str {
    let marks: Vec<_> = network.records().iter().map(MembershipRecord::evidence).collect();
    let order = [Evidence::Unconfirmed, Evidence::PartlyConfirmed, Evidence::Confirmed];
    in_words(order.into_iter().find(|mark| marks.contains(mark)).unwrap())
}

/// Goal, state and evidence of a row, as the catalogue has them. Panics if the row's name is not
/// that of the entry's actor.
fn expected(row: &Row, day: NaiveDate) -> [String; 3] {
    let texts =
        |goal: &str, state: &str, evidence: &str| [goal, state, evidence].map(str::to_owned);
    match catalogue::entry(row.id) {
        Some(Entry::Target(target)) => {
            assert!(is_of(target, row.name), "{} is not of {}", row.id, row.name);
            let printed = target.to_string();
            let goal = printed.strip_prefix(row.id).unwrap().strip_prefix(": ").unwrap();
            texts(goal, &state(target, day), in_words(target.evidence().unwrap()))
        }
        Some(Entry::Wording(wording)) => {
            let mut targets = catalogue::entry(row.id).unwrap().targets();
            assert!(targets.all(|target| target.actor() == row.name), "{}", row.id);
            texts(wording.text(), "misquotation", "quoted")
        }
        Some(_) => panic!("{} is a group or commitment", row.id),
        None => {
            let network = catalogue::network(row.id).unwrap_or_else(|| panic!("no {}", row.id));
            assert_eq!(network.name(), row.name);
            assert_eq!(catalogue::of_network(network).count(), 0, "{}", row.id);
            assert!(network.places().next().is_some(), "{}", row.id);
            texts("none in the catalogue", "membership only", weakest(network))
        }
    }
}

#[test]
fn every_row_states_goal_state_and_evidence_of_its_entry() {
    let (rows, day) = table();
    for row in &rows {
        let stated = [row.goal, row.state, row.evidence];
        assert_eq!(stated.map(str::to_owned), expected(row, day), "{}", row.id);
    }
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), rows.len(), "an id occurs twice");
}

#[test]
fn every_actor_of_a_page_is_in_its_table() {
    let mut listed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in table().0 {
        listed.entry(row.section).or_default().insert(row.name);
    }
    let named = NAMED.map(|(section, names)| (section, names.iter().copied().collect()));
    assert_eq!(listed, BTreeMap::from(named));
    let cities = &listed["The page on the Alliance"];
    for place in networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.places() {
        assert!(cities.contains(place.name()), "{place}");
    }
}

/// The other direction: no goal of an actor of the pages is missing from the tables.
#[test]
fn every_goal_of_the_actors_is_in_the_tables() {
    let (rows, _) = table();
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
    let names: BTreeSet<&str> = rows.iter().map(|row| row.name).collect();
    for target in catalogue::targets() {
        let is_named = names.iter().any(|name| is_of(target, name));
        assert_eq!(is_named, ids.contains(target.id()), "{}", target.id());
    }
    for wording in catalogue::wordings() {
        assert!(ids.contains(wording.id()), "{}", wording.id());
    }
}
