//! Who was a member on a day: laws over generated records, and what the sources say of real networks.

use std::collections::BTreeSet;

use crate::support::*;
use chrono::{Datelike, Days, NaiveDate};
use climate_targets::catalogue::{self, Entry, networks, places};
use climate_targets::network::{
    Membership, MembershipBasis, MembershipRecord, Network, NetworkError, Place, RecordKind,
    Unlisted,
};
use climate_targets::quantity::PartialDate;
use climate_targets::target::Evidence;
use climate_targets::{EmissionSeries, Emissions, Year};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

const NAMES: [&str; 4] = ["Aby", "Berga", "Dala", "Ekeby"];

fn place(name: &'static str) -> Place {
    Place::new(name, "SE").unwrap()
}

fn record(seen: RecordKind, on: PartialDate, names: &[&'static str]) -> MembershipRecord {
    let places = names.iter().map(|name| place(name)).collect();
    MembershipRecord::new(seen, on, places, "a source", Evidence::Confirmed).unwrap()
}

fn network(records: Vec<MembershipRecord>) -> Network {
    Network::new("NET", "a network", records).unwrap()
}

/// The network with one record more.
fn with(network: &Network, record: MembershipRecord) -> Network {
    let records = network.records().iter().cloned().chain([record]);
    Network::new("NET", "a network", records.collect()).unwrap()
}

fn date(day: NaiveDate) -> PartialDate {
    PartialDate::day(day).unwrap()
}

/// A day as a source may give it: itself, its month, or its year.
fn as_given(day: NaiveDate, precision: u8) -> PartialDate {
    match precision {
        0 => date(day),
        1 => PartialDate::constant_month(day.year(), day.month()),
        _ => PartialDate::year(Year::constant(day.year())),
    }
}

/// Few days, so that they meet, also at the ends of months and years.
fn a_day() -> BoxedStrategy<NaiveDate> {
    let ends = [(1, 1), (1, 31), (2, 1), (6, 30), (12, 1), (12, 31)];
    prop_oneof![
        2 => (2011..=2014_i32, 0..6_usize).prop_map(move |(y, i)| day(y, ends[i].0, ends[i].1)),
        1 => (2010..=2015_i32, 1..=12_u32, 1..=28_u32).prop_map(|(y, m, d)| day(y, m, d)),
    ]
    .boxed()
}

fn seen() -> impl Strategy<Value = RecordKind> {
    prop_oneof![
        4 => Just(RecordKind::Members),
        2 => Just(RecordKind::NotMembers),
        2 => Just(RecordKind::Joined),
        2 => Just(RecordKind::Left),
        1 => Just(RecordKind::Applied),
    ]
}

fn others() -> impl Strategy<Value = Unlisted> {
    prop_oneof![
        3 => Just(Unlisted::NotKnown),
        2 => Just(Unlisted::NotMembers),
        1 => (0..5_u32).prop_map(Unlisted::Unnamed),
    ]
}

/// A record of any kind and precision, now and then without a date.
fn a_look() -> impl Strategy<Value = MembershipRecord> {
    let until = option::weighted(0.25, 1..700_u64);
    let named = subsequence(NAMES.to_vec(), 0..=3);
    (seen(), a_day(), 0..3_u8, until, named, others()).prop_map(
        |(seen, on, precision, until, named, others)| {
            let record = record(seen, as_given(on, precision), &named).with_unlisted(others);
            match until {
                Some(days) => record.or_later_until(date(on + Days::new(days))).unwrap(),
                None => record,
            }
        },
    )
}

fn a_network() -> impl Strategy<Value = Network> {
    vec(a_look(), 0..7).prop_map(network)
}

fn any_name() -> impl Strategy<Value = &'static str> {
    (0..NAMES.len()).prop_map(|index| NAMES[index])
}

/// What is known of each name on a day, and of the list behind it.
fn answers(network: &Network, day: NaiveDate) -> (Vec<Membership>, u32, bool) {
    let then = network.members_on(day);
    let each = NAMES.iter().map(|name| network.membership(&place(name), day)).collect();
    (each, then.unnamed(), then.is_complete())
}

/// A place that joined once, and may have left once after that, with records that tell the truth.
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

    /// Whether a record shows an event that may have happened by a day.
    fn may_have_shown(&self, event: RecordKind, day: NaiveDate) -> bool {
        self.records.iter().any(|record| record.kind() == event && record.from().earliest() <= day)
    }
}

fn history() -> impl Strategy<Value = History> {
    let state = (a_day(), option::of((0..400_u64, 0..400_u64)), any::<bool>());
    let left = prop_oneof![1 => Just(None), 2 => (1..900_u64).prop_map(Some)];
    let events = (option::of(0..3_u8), option::of(0..3_u8));
    (a_day(), left, vec(state, 0..7), events).prop_map(|(joined, after, states, events)| {
        let mut history = History {
            joined,
            left: after.map(|days| joined + Days::new(days)),
            records: Vec::new(),
        };
        let show = |(on, window, as_list): (NaiveDate, Option<(u64, u64)>, bool)| {
            let (earlier, later) = window.unwrap_or((0, 0));
            let from = date(on - Days::new(earlier));
            let shown = match (history.is_member(on), as_list) {
                (true, _) => record(RecordKind::Members, from, &["Aby"]),
                (false, true) => record(RecordKind::Members, from, &["Berga"])
                    .with_unlisted(Unlisted::NotMembers),
                (false, false) => record(RecordKind::NotMembers, from, &["Aby"]),
            };
            shown.or_later_until(date(on + Days::new(later))).unwrap()
        };
        let mut records: Vec<MembershipRecord> = states.into_iter().map(show).collect();
        let dated = [
            (RecordKind::Joined, Some(joined), events.0),
            (RecordKind::Left, history.left, events.1),
        ];
        for (event, on, precision) in dated {
            if let (Some(on), Some(precision)) = (on, precision) {
                records.push(record(event, as_given(on, precision), &["Aby"]));
            }
        }
        history.records = records;
        history
    })
}

proptest! {
    #![proptest_config(config("networks"))]

    #[test]
    fn the_order_of_looks_changes_no_answer(
        records in vec(a_look(), 0..7).prop_flat_map(|l| (Just(l.clone()), Just(l).prop_shuffle())),
        day in a_day(),
    ) {
        let (given, shuffled) = records;
        prop_assert_eq!(answers(&network(given), day), answers(&network(shuffled), day));
    }

    /// A source that confirms can leave a question open where it was open, never turn the answer.
    #[test]
    fn a_look_that_agrees_never_turns_the_answer(
        network in a_network(), name in any_name(), added in a_day(), precision in 0..3_u8,
        day in a_day(),
    ) {
        let (place, on) = (place(name), as_given(added, precision));
        let before = network.membership(&place, day);
        let seen = match before {
            Membership::Member(_) => RecordKind::Members,
            Membership::NotMember(_) => RecordKind::NotMembers,
            Membership::NotKnown => return Ok(()),
        };
        let after = with(&network, record(seen, on, &[name])).membership(&place, day);
        let opposite = match before {
            Membership::Member(_) => matches!(after, Membership::NotMember(_)),
            _ => after.is_member(),
        };
        prop_assert!(!opposite, "{:?} became {:?}", before, after);
    }

    #[test]
    fn what_a_look_of_a_day_shows_is_the_answer_of_that_day(
        network in a_network(), name in any_name(), day in a_day(), kind in 0..5_usize,
    ) {
        let kinds = [RecordKind::Members, RecordKind::NotMembers, RecordKind::Joined, RecordKind::Left, RecordKind::Members];
        let shows = kinds[kind];
        let of_that_day = |record: &MembershipRecord| record.from() == date(day) && record.to() == date(day);
        let others = network.records().iter().filter(|record| !of_that_day(record)).cloned();
        let network = Network::new("NET", "a network", others.collect()).unwrap();
        let added = if kind == 4 {
            // A complete list of others.
            record(shows, date(day), &[]).with_unlisted(Unlisted::NotMembers)
        } else {
            record(shows, date(day), &[name])
        };
        let answer = with(&network, added).membership(&place(name), day);
        let was = matches!(kind, 0 | 2);
        let expected = if was {
            Membership::Member(MembershipBasis::Records)
        } else {
            Membership::NotMember(MembershipBasis::Records)
        };
        prop_assert_eq!(answer, expected);
    }

    #[test]
    fn two_looks_of_a_day_that_differ_leave_it_open(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let yes = record(RecordKind::Members, date(day), &[name]);
        let no = record(RecordKind::NotMembers, date(day), &[name]);
        let both = with(&with(&network, yes), no);
        prop_assert_eq!(both.membership(&place(name), day), Membership::NotKnown);
    }

    #[test]
    fn looks_at_other_places_say_nothing(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let speaks = |record: &&MembershipRecord| {
            let complete = record.kind() == RecordKind::Members && record.unlisted() == Unlisted::NotMembers;
            complete || record.places().any(|place| place.name() == name)
        };
        let own = network.records().iter().filter(speaks).cloned().collect();
        let alone = Network::new("NET", "a network", own).unwrap();
        let place = place(name);
        prop_assert_eq!(network.membership(&place, day), alone.membership(&place, day));
    }

    /// The rule in its own words, for records of single days at a place: that of the day, else the
    /// nearest before and after.
    #[test]
    fn looks_of_days_are_read_as_the_table_says(
        shown in vec((a_day(), any::<bool>()), 0..6), day in a_day(),
    ) {
        let records = shown.iter().map(|(on, member)| {
            record(if *member { RecordKind::Members } else { RecordKind::NotMembers }, date(*on), &["Aby"])
        });
        let answer = network(records.collect()).membership(&place("Aby"), day);
        // What the records of a day show: true, false, or both.
        let on = |wanted: Option<NaiveDate>| -> BTreeSet<bool> {
            shown.iter().filter(|(on, _)| Some(*on) == wanted).map(|(_, member)| *member).collect()
        };
        let last = shown.iter().map(|s| s.0).filter(|on| *on < day).max();
        let next = shown.iter().map(|s| s.0).filter(|on| *on > day).min();
        let then = on(Some(day));
        let shown = if then.is_empty() { &on(last) | &on(next) } else { then.clone() };
        let ground = match last {
            _ if !then.is_empty() || next.is_some() => MembershipBasis::Records,
            Some(last) => MembershipBasis::LatestRecord(date(last)),
            None => MembershipBasis::Records,
        };
        let known = !then.is_empty() || last.is_some();
        let expected = match (known, shown.contains(&true), shown.contains(&false)) {
            (true, true, false) => Membership::Member(ground),
            (true, false, true) => Membership::NotMember(ground),
            _ => Membership::NotKnown,
        };
        prop_assert_eq!(answer, expected);
    }

    /// Records that tell the truth, however vaguely dated, never add up to what is false.
    #[test]
    fn no_answer_is_wrong(history in history(), day in a_day()) {
        let answer = network(history.records.clone()).membership(&place("Aby"), day);
        let is_member = history.is_member(day);
        match answer {
            Membership::Member(MembershipBasis::Records) => prop_assert!(is_member),
            // Last seen: it may have left since, unless a record shows that it did.
            Membership::Member(_) => {
                prop_assert!(is_member || !history.may_have_shown(RecordKind::Left, day));
                prop_assert!(history.joined <= day);
            }
            // Between two records it may have come and gone.
            Membership::NotMember(MembershipBasis::Records) => {
                prop_assert!(!is_member || history.left.is_some());
            }
            Membership::NotMember(MembershipBasis::JoinedLater(on)) => {
                prop_assert!(day < on.earliest() && !is_member);
            }
            Membership::NotMember(_) => {
                prop_assert!(!is_member || !history.may_have_shown(RecordKind::Joined, day));
            }
            Membership::NotKnown => {}
        }
    }

    #[test]
    fn every_place_is_a_member_or_not_or_open(network in a_network(), day in a_day()) {
        let then = network.members_on(day);
        let named: Vec<_> = then.each().map(|(place, _)| place).collect();
        let distinct: BTreeSet<_> = named.iter().map(|place| place.name()).collect();
        prop_assert_eq!(named.len(), distinct.len());
        let seen = network.records().iter().flat_map(MembershipRecord::places).map(Place::name);
        prop_assert_eq!(distinct, seen.collect());
        for (place, status) in then.each() {
            prop_assert_eq!(status, network.membership(place, day));
            prop_assert_eq!(status.is_member(), then.members().any(|member| member == place));
            let open = then.not_known().any(|open| open == place);
            prop_assert_eq!(status == Membership::NotKnown, open);
        }
        if then.is_complete() {
            prop_assert_eq!(then.not_known().count(), 0);
            prop_assert_eq!(then.unnamed(), 0);
            // Only a list that the day is not before says that nobody else was.
            prop_assert!(then.list().is_some_and(|list| list.from().earliest() <= day));
        }
    }

    #[test]
    fn a_list_of_later_is_not_what_the_answer_rests_on(network in a_network(), day in a_day()) {
        if let Some(list) = network.members_on(day).list() {
            let dated = list.from() == list.to();
            prop_assert!(list.to().latest() < day || dated && list.from().earliest() <= day);
        }
    }

    /// A place under another spelling of its name is the same one.
    #[test]
    fn spelling_does_not_make_two_of_one(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let shouted = Place::new(name.to_uppercase(), "SE").unwrap();
        prop_assert_eq!(network.membership(&shouted, day), network.membership(&place(name), day));
        let abroad = Place::new(name, "FI").unwrap();
        let listed = |record: &MembershipRecord| record.unlisted() == Unlisted::NotMembers;
        if !network.records().iter().any(listed) {
            prop_assert_eq!(network.membership(&abroad, day), Membership::NotKnown);
        }
    }

    #[test]
    fn networks_are_read_as_they_are_written(network in a_network()) {
        let text = serde_json::to_string(&network).unwrap();
        let read: Network = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &network, "{}", text);
        for record in network.records() {
            let text = serde_json::to_string(record).unwrap();
            prop_assert_eq!(&serde_json::from_str::<MembershipRecord>(&text).unwrap(), record, "{}", text);
        }
    }

    #[test]
    fn places_are_read_as_they_are_written(
        name in "[A-ZÅÄÖ][a-zåäöé' -]{0,12}", others in vec("[A-Z][a-z.]{1,9}", 0..3),
        area in option::of("[A-Z][a-z]{1,9}"),
    ) {
        let place = others.into_iter().fold(Place::new(name, "FR").unwrap(), Place::also_named);
        let place = match area {
            Some(area) => place.within(area),
            None => place,
        };
        let text = serde_json::to_string(&place).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Place>(&text).unwrap(), &place, "{}", text);
    }
}

proptest! {
    // A search reads every text of the catalogue.
    #![proptest_config(ProptestConfig { cases: 100, ..config("networks") })]

    #[test]
    fn a_word_more_finds_nothing_more(
        at in any::<Index>(), from in any::<Index>(), by in any::<Index>(),
    ) {
        let entries: Vec<Entry> = catalogue::entries().collect();
        let title = |index: &Index| index.get(&entries).title();
        let word = |index: &Index| *index.get(&title(index).split_whitespace().collect::<Vec<_>>());
        // Words of one title and of another.
        let one = word(&at);
        let more = format!("{one} {} {}", word(&from), word(&by));
        let found: Vec<&str> = catalogue::search(one).map(Entry::id).collect();
        prop_assert!(!found.is_empty(), "{}", one);
        let in_order = catalogue::entries().map(Entry::id).filter(|id| found.contains(id));
        prop_assert_eq!(&found, &in_order.collect::<Vec<_>>());
        prop_assert!(catalogue::search(&more).all(|entry| found.contains(&entry.id())));
        prop_assert!(catalogue::search(&one.to_uppercase()).map(Entry::id).eq(found));
    }
}

/// A row of `tests/data/memberships.csv`: what a source says of a place on a day.
#[derive(Debug, serde::Deserialize)]
struct Row {
    network: String,
    place: String,
    date: NaiveDate,
    expected: String,
    #[allow(dead_code, reason = "for who checks the row")]
    source: String,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path("tests/data/memberships.csv").unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn members_are_those_that_the_sources_name() {
    for row in rows() {
        let network = catalogue::network(&row.network).unwrap();
        let place = catalogue::place(&row.place).unwrap();
        let answer = network.membership(place, row.date);
        assert_eq!(answer.name(), row.expected, "{row:?}");
    }
}

#[test]
fn every_look_of_the_catalogue_stands_in_the_table() {
    let rows = rows();
    for network in networks() {
        for place in network.places() {
            let held = |row: &Row| {
                row.network == network.id() && place.name() == row.place
                    || place.other_names().any(|name| name == row.place)
            };
            assert!(rows.iter().any(held), "{place} in {}", network.id());
        }
    }
}

/// Sources: the Swedish Energy Agency's news page of May 2018 and its page of after the summer of
/// 2019; eceee 2017, abstract.
#[test]
fn the_alliance_over_the_years() {
    let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
    let names = |then: climate_targets::network::MembersOn<'static>| {
        then.members().map(Place::name).collect::<BTreeSet<_>>()
    };
    let swedish = ["Borås", "Göteborg", "Linköping", "Malmö", "Umeå"];
    let french = ["Grenoble", "La Rochelle", "Paris", "Saint-Brieuc", "Strasbourg"];

    let in_2016 = alliance.members_on(day(2016, 7, 1));
    assert_eq!(names(in_2016), BTreeSet::from(swedish));
    assert_eq!(in_2016.unnamed(), 4);
    assert!(!in_2016.is_complete());

    let in_2018 = alliance.members_on(day(2018, 5, 22));
    assert_eq!(names(in_2018), swedish.into_iter().chain(french).collect());
    assert!(in_2018.is_complete());
    assert_eq!(in_2018.unnamed(), 0);
    assert!(in_2018.each().all(|(_, status)| match status {
        Membership::Member(ground) | Membership::NotMember(ground) =>
            ground == MembershipBasis::Records,
        Membership::NotKnown => false,
    }));

    let in_2019 = alliance.members_on(day(2019, 1, 1));
    let open: Vec<_> = in_2019.not_known().map(Place::name).collect();
    assert_eq!(open, ["Malmö", "Paris", "Montpellier"]);
    assert_eq!(in_2019.members().count(), 8);
    assert!(!in_2019.is_complete());

    let now = alliance.members_on(day(2026, 11, 24));
    let gone = ["Malmö", "Paris"];
    let expected = swedish.into_iter().chain(french).filter(|name| !gone.contains(name));
    assert_eq!(names(now), expected.chain(["Montpellier"]).collect());
    assert!(now.is_complete());
    let read = MembershipBasis::LatestRecord(PartialDate::constant(2026, 11, 21));
    for (_, status) in now.each() {
        assert!([Membership::Member(read), Membership::NotMember(read)].contains(&status));
    }
    assert_eq!(now.not_known().count(), 0);
}

/// Sources: eumayors.eu, `city_id=312`; lahti.fi/en 2019-06-05.
#[test]
fn when_it_joined_and_whether_it_did() {
    let joined = PartialDate::constant(2008, 9, 3);
    let covenant = |on| networks::COVENANT_OF_MAYORS.membership(&places::GOTEBORG, on);
    let later = Membership::NotMember(MembershipBasis::JoinedLater(joined));
    assert_eq!(covenant(day(2008, 9, 2)), later);
    assert_eq!(covenant(day(1990, 1, 1)), later);
    assert_eq!(covenant(day(2008, 9, 3)), Membership::Member(MembershipBasis::Records));
    let listed = MembershipBasis::LatestRecord(PartialDate::year(Year::constant(2022)));
    assert_eq!(covenant(day(2026, 11, 24)), Membership::Member(listed));
    for on in [day(2019, 7, 1), day(2022, 1, 1), day(2026, 11, 24)] {
        assert_eq!(networks::HINKU.membership(&places::LAHTI, on), Membership::NotKnown);
    }
}

/// The Mission's 112 cities and Viable Cities' 23 are counted, and not all named here.
#[test]
fn lists_that_count_more_than_they_name() {
    let counted = |network: &Network, on| {
        let then = network.members_on(on);
        assert!(!then.is_complete());
        then.members().count() + usize::try_from(then.unnamed()).unwrap()
    };
    assert_eq!(counted(&networks::EU_CITIES_MISSION, day(2022, 4, 28)), 112);
    assert_eq!(counted(&networks::VIABLE_CITIES, day(2021, 12, 31)), 23);
    assert_eq!(counted(&networks::UNDER2, day(2021, 12, 31)), 0);
}

#[test]
fn an_event_of_a_month_or_a_year_leaves_that_time_open() {
    let in_2013 = PartialDate::year(Year::constant(2013));
    let answer =
        |records: &[MembershipRecord], on| network(records.to_vec()).membership(&place("Aby"), on);
    let not_in_2012 = record(RecordKind::NotMembers, PartialDate::constant(2012, 6, 1), &["Aby"]);
    let joined = record(RecordKind::Joined, in_2013, &["Aby"]);
    let records = [not_in_2012, joined];
    assert_eq!(
        answer(&records, day(2012, 12, 31)),
        Membership::NotMember(MembershipBasis::Records)
    );
    assert_eq!(answer(&records, day(2013, 6, 1)), Membership::NotKnown);
    let in_it = Membership::Member(MembershipBasis::LatestRecord(in_2013));
    assert_eq!(answer(&records, day(2014, 1, 1)), in_it);
    // Even after it was still none in March: it joined in what was left of the year.
    let not_in_march = record(RecordKind::NotMembers, PartialDate::constant(2013, 3, 1), &["Aby"]);
    let records = [&records[..], &[not_in_march]].concat();
    assert_eq!(answer(&records, day(2013, 3, 1)), Membership::NotMember(MembershipBasis::Records));
    assert_eq!(answer(&records, day(2013, 6, 1)), Membership::NotKnown);
    assert_eq!(answer(&records, day(2014, 1, 1)), in_it);

    let in_2012 = record(RecordKind::Members, PartialDate::constant(2012, 6, 1), &["Aby"]);
    let left = record(RecordKind::Left, in_2013, &["Aby"]);
    let records = [in_2012, left];
    assert_eq!(answer(&records, day(2013, 6, 1)), Membership::NotKnown);
    let gone = Membership::NotMember(MembershipBasis::LatestRecord(in_2013));
    assert_eq!(answer(&records, day(2014, 1, 1)), gone);
}

/// Who joined and left in one year, and was none in June, may have joined after that or before.
#[test]
fn who_came_and_went_in_one_time_leaves_the_order_open() {
    let records = [
        record(RecordKind::Joined, PartialDate::year(Year::constant(2012)), &["Aby"]),
        record(RecordKind::Left, PartialDate::constant(2012, 1, 2), &["Aby"]),
        record(RecordKind::NotMembers, PartialDate::constant(2012, 6, 30), &["Aby"]),
    ];
    let network = network(records.to_vec());
    assert_eq!(network.membership(&place("Aby"), day(2013, 1, 1)), Membership::NotKnown);
}

/// A list of 2008 does not say that a place which joined in September was a member in June.
#[test]
fn a_list_of_a_year_gives_way_to_a_day_within_it() {
    let in_2008 = PartialDate::year(Year::constant(2008));
    let records = [
        record(RecordKind::Members, in_2008, &["Aby"]),
        record(RecordKind::Joined, PartialDate::constant(2008, 9, 3), &["Aby"]),
    ];
    let answer = |on| network(records.to_vec()).membership(&place("Aby"), on);
    assert!(!answer(day(2008, 6, 1)).is_member());
    assert_eq!(answer(day(2008, 10, 1)), Membership::Member(MembershipBasis::Records));
    assert!(answer(day(2009, 10, 1)).is_member());
}

/// A page without a date may be older than a dated one that came before its last reading.
#[test]
fn what_was_seen_last_is_not_decided_by_when_a_page_was_read() {
    let page = record(RecordKind::NotMembers, PartialDate::constant(2019, 9, 1), &["Aby"]);
    let page = page.or_later_until(PartialDate::constant(2026, 11, 21)).unwrap();
    let list = record(RecordKind::Members, PartialDate::constant(2025, 1, 1), &["Aby"]);
    let network = network(vec![page, list]);
    assert_eq!(network.membership(&place("Aby"), day(2026, 11, 24)), Membership::NotKnown);
}

/// Nor does a page of some later time say that a list of earlier was complete.
#[test]
fn a_page_without_a_date_completes_no_list() {
    let some = record(RecordKind::Members, PartialDate::constant(2018, 5, 22), &["Aby"]);
    let page = record(RecordKind::Members, PartialDate::constant(2019, 9, 1), &["Aby"]);
    let page = page.or_later_until(PartialDate::constant(2026, 11, 21)).unwrap();
    let network = network(vec![some, page.with_unlisted(Unlisted::NotMembers)]);
    assert!(!network.members_on(day(2020, 1, 1)).is_complete());
    assert!(network.members_on(day(2026, 11, 24)).is_complete());
}

/// That it was no member in 2010 makes it no less certain that it joined in 2012.
#[test]
fn who_joined_later_was_no_member_before() {
    let records = [
        record(RecordKind::NotMembers, PartialDate::constant(2010, 1, 1), &["Aby"]),
        record(RecordKind::Joined, PartialDate::constant(2012, 1, 1), &["Aby"]),
    ];
    let joined = MembershipBasis::JoinedLater(PartialDate::constant(2012, 1, 1));
    for known in [&records[1..], &records] {
        let answer = network(known.to_vec()).membership(&place("Aby"), day(2009, 1, 1));
        assert_eq!(answer, Membership::NotMember(joined));
    }
    // Unless it was one in between, so that it came twice.
    let again = record(RecordKind::Members, PartialDate::constant(2011, 1, 1), &["Aby"]);
    let network = with(&network(records.to_vec()), again);
    assert_eq!(network.membership(&place("Aby"), day(2009, 1, 1)), Membership::NotKnown);
}

#[test]
fn names_that_tables_give_lead_to_one_place() {
    let cases = [
        ("Gothenburg", "Göteborg"),
        ("Goteborg", "Göteborg"),
        ("GÖTEBORG", "Göteborg"),
        ("St. Brieuc", "Saint-Brieuc"),
        ("saint brieuc", "Saint-Brieuc"),
        ("Saint-Brieuc Armor Agglomeration", "Saint-Brieuc Armor Agglomération"),
        ("Copenhagen", "København"),
        ("Köpenhamn", "København"),
        ("Helsingfors", "Helsinki"),
        ("Lahtis", "Lahti"),
        ("Esbo", "Espoo"),
        ("Åbo", "Turku"),
        ("Boras", "Borås"),
        ("Malmo", "Malmö"),
        ("Umea", "Umeå"),
        ("Linkoping", "Linköping"),
        ("Sverige", "Sweden"),
        ("Suomi", "Finland"),
        ("Grenoble Alpes Métropole", "Grenoble-Alpes Métropole"),
        ("Grenoble", "Grenoble"),
        ("communauté d’agglomération de la rochelle", "La Rochelle Agglomération"),
        ("La Rochelle (Charente-Maritime)", "La Rochelle"),
        ("  Strasbourg ", "Strasbourg"),
    ];
    for (name, own) in cases {
        let place = catalogue::place(name).unwrap_or_else(|| panic!("{name} is no place"));
        assert_eq!(place.name(), own, "{name}");
    }
    assert_eq!(catalogue::place("Goeteborg"), None);
    assert_eq!(catalogue::place("Abo"), None);
}

#[test]
fn every_name_is_one_place_s_but_for_the_two_la_rochelles() {
    for place in places() {
        for name in [place.name()].into_iter().chain(place.other_names()) {
            let found: Vec<_> = catalogue::places_named(name).collect();
            assert!(found.contains(&place), "{name}");
            if name == "La Rochelle" {
                assert_eq!(found, [&places::LA_ROCHELLE, &places::LA_ROCHELLE_HAUTE_SAONE]);
                assert_eq!(catalogue::place(name), None);
            } else {
                assert_eq!(found, [place], "{name}");
            }
        }
        // The area around it is a place of its own, in the same country.
        if let Some(area) = place.part_of() {
            let area = catalogue::place(area).unwrap();
            assert!(area.country() == place.country() && area != place);
        }
    }
}

/// The 290 municipalities of Sweden, among them Habo and Håbo (SMHI; Statistics Sweden, codes 0643
/// and 0305): no name is another's, whatever the case.
#[test]
fn no_two_swedish_municipalities_are_one() {
    let mut reader =
        csv::Reader::from_path("examples/data/se_municipalities_release2025.csv").unwrap();
    let names = reader.records().map(|row| row.unwrap()[0].to_owned());
    let places: BTreeSet<String> = names.collect();
    assert_eq!(places.len(), 290);
    assert!(places.contains("Habo") && places.contains("Håbo"));
    for name in &places {
        let place = Place::new(name.clone(), "SE").unwrap();
        let same: Vec<_> = places.iter().filter(|other| place.is_named(other)).collect();
        assert_eq!(same, [name]);
    }
}

#[test]
fn a_place_of_the_catalogue_equals_one_that_is_built_or_read() {
    let built = Place::new("Göteborg", "SE").unwrap();
    let built = built.also_named("Gothenburg").also_named("Goteborg");
    assert_eq!(built, places::GOTEBORG);
    for place in places() {
        let text = serde_json::to_string(place).unwrap();
        assert_eq!(&serde_json::from_str::<Place>(&text).unwrap(), place, "{text}");
    }
    for network in networks() {
        let text = serde_json::to_string(network).unwrap();
        let read: Network = serde_json::from_str(&text).unwrap();
        assert_eq!(&read, network, "{text}");
    }
    let hashes = std::collections::HashSet::from([built]);
    assert!(hashes.contains(&places::GOTEBORG));
}

/// Of two that go by a name, neither is taken for the other.
#[test]
fn a_name_of_two_places_finds_neither() {
    let both = vec![places::LA_ROCHELLE.clone(), places::LA_ROCHELLE_HAUTE_SAONE.clone()];
    let on = PartialDate::constant(2018, 5, 22);
    let record =
        MembershipRecord::new(RecordKind::Members, on, both, "a source", Evidence::Confirmed)
            .unwrap();
    let network = network(vec![record]);
    assert_eq!(network.place("La Rochelle"), None);
    let town = network.place("La Rochelle (Charente-Maritime)");
    assert_eq!(town, Some(&places::LA_ROCHELLE));
    assert_eq!(network.place("Niort"), None);
}

fn series(place: &'static str) -> EmissionSeries {
    let observed = Emissions::from_tonnes(1.0);
    EmissionSeries::builder(place).observe(1990, observed).build().unwrap()
}

#[test]
fn members_find_their_series_under_any_name() {
    let table = [series("GOTHENBURG"), series("Håbo"), series("Saint Brieuc"), series("Göteborg")];
    let alliance = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.members_on(day(2018, 5, 22));
    let members = alliance.with_series(&table);
    let names: Vec<_> = alliance.members().map(Place::name).collect();
    assert_eq!(names.len(), 10);
    let expected: Vec<_> = alliance
        .members()
        .map(|place| {
            let member = climate_targets::network::Member::of(place);
            match place.name() {
                "Göteborg" => member.series(&table[0]),
                "Saint-Brieuc" => member.series(&table[2]),
                _ => member,
            }
        })
        .collect();
    assert_eq!(members, expected);
}

#[test]
fn entries_are_found_by_id_and_by_title_whatever_the_case() {
    for entry in catalogue::entries() {
        for query in [entry.id(), entry.title(), &entry.title().to_uppercase()] {
            let found = catalogue::search(query).any(|found| found == entry);
            assert!(found, "{query:?} does not find {}", entry.id());
        }
        assert!(catalogue::search(&entry.id().to_lowercase()).any(|found| found == entry));
    }
    assert!(catalogue::search("").eq(catalogue::entries()));
    assert!(catalogue::search(" \t ").eq(catalogue::entries()));
    assert_eq!(catalogue::search("Atlantis").count(), 0);
}

/// Gothenburg finds what Göteborg promised.
#[test]
fn an_actor_is_found_by_any_of_its_names() {
    let mut actors = BTreeSet::new();
    for entry in catalogue::entries() {
        for place in entry.targets().flat_map(|target| catalogue::places_named(target.actor())) {
            actors.insert(place.name());
            for name in [place.name()].into_iter().chain(place.other_names()) {
                let found = catalogue::search(name).any(|found| found == entry);
                assert!(found, "{name:?} does not find {}", entry.id());
            }
        }
    }
    assert!(actors.contains("Lahti") && actors.contains("Sweden"));
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, impl std::fmt::Display>, says: &[&str]) {
    let message = result.unwrap_err().to_string();
    for part in says {
        assert!(message.contains(part), "{message:?} does not say {part:?}");
    }
}

#[test]
fn refusals_name_the_fault() {
    let on = PartialDate::constant(2018, 5, 22);
    refused(Place::new(" ", "SE"), &["name", "empty"]);
    for country in ["Sweden", "se", "", "S", "SWE", "Sé"] {
        assert_eq!(
            Place::new("Borås", country),
            Err(NetworkError::NotACountry { country: country.to_owned() })
        );
        refused(Place::new("Borås", country), &["country", country, "two capital letters"]);
    }
    refused(Network::new("", "a network", vec![]), &["id", "empty"]);
    refused(Network::new("NET", "\t", vec![]), &["name", "empty"]);
    refused(
        MembershipRecord::new(RecordKind::Members, on, vec![], "  ", Evidence::Confirmed),
        &["source", "empty"],
    );
    let record =
        MembershipRecord::new(RecordKind::Members, on, vec![], "a source", Evidence::Confirmed)
            .unwrap();
    let reversed = record.clone().or_later_until(PartialDate::constant(2018, 5, 21));
    refused(reversed, &["2018-05-22", "2018-05-21", "before it begins"]);
    // Some time from 22 May 2018 to a day of 2018.
    assert!(record.or_later_until(PartialDate::year(Year::constant(2018))).is_ok());
}

#[test]
fn json_is_refused_by_field_and_value() {
    let record = |fields: &str| serde_json::from_str::<MembershipRecord>(fields);
    let place = |fields: &str| serde_json::from_str::<Place>(fields);
    let network = |fields: &str| serde_json::from_str::<Network>(fields);
    refused(place(r#"{"name": " ", "country": "SE"}"#), &["place", "name", "empty"]);
    refused(place(r#"{"name": "Borås", "country": "Sweden"}"#), &["Borås", "country", "Sweden"]);
    refused(place(r#"{"name": "Borås"}"#), &["country"]);
    refused(place(r#"{"name": "Borås", "country": "SE", "pop": 1}"#), &["pop"]);
    refused(place(r#""Borås""#), &["a place: an object with name and country"]);
    let fields = |from: &str, to: &str, source: &str| {
        format!(
            r#"{{"kind": "members", "from": "{from}", {to} "places": [], "source": "{source}"}}"#
        )
    };
    assert!(record(&fields("2018", "", "a page")).is_ok());
    refused(record(&fields("2018", "", " ")), &["record", "source", "empty"]);
    refused(record(&fields("2018-05", r#""to": "2017","#, "a page")), &["2018-05", "2017"]);
    refused(record(&fields("2018-13", "", "a page")), &["2018-13"]);
    refused(
        record(r#"{"kind": "sighted", "from": "2018", "places": [], "source": "x"}"#),
        &["sighted"],
    );
    refused(network(r#"{"id": "", "name": "x", "records": []}"#), &["network", "id", "empty"]);
    refused(network(r#"{"id": "X", "name": "", "records": []}"#), &["\"X\"", "name", "empty"]);
    refused(network(r#"{"id": "X", "name": "x", "records": [], "members": []}"#), &["members"]);
}

#[test]
fn json_may_leave_out_what_has_a_default() {
    let text = r#"{"kind": "joined", "from": "2008-09-03", "source": "a register",
        "places": [{"name": "Göteborg", "country": "SE"}]}"#;
    let record: MembershipRecord = serde_json::from_str(text).unwrap();
    assert_eq!((record.kind(), record.unlisted()), (RecordKind::Joined, Unlisted::NotKnown));
    assert_eq!((record.from(), record.to()), (record.to(), PartialDate::constant(2008, 9, 3)));
    assert_eq!(record.evidence(), Evidence::Confirmed);
    let others = r#"{"kind": "members", "from": "2016", "places": [], "unlisted": {"unnamed": 4},
        "source": "an abstract", "evidence": "part"}"#;
    let record: MembershipRecord = serde_json::from_str(others).unwrap();
    assert_eq!(
        (record.unlisted(), record.evidence()),
        (Unlisted::Unnamed(4), Evidence::PartlyConfirmed)
    );
}

#[test]
fn a_blank_is_no_name() {
    for blank in ["", "  ", " - "] {
        assert_eq!(Place::new(blank, "SE"), Err(NetworkError::NoName));
        let lund = Place::new("Lund", "SE").unwrap().also_named(blank);
        assert_eq!(lund.other_names().count(), 0);
        assert!(!lund.is_named(blank));
    }
    let json = r#"{"name":"Lund","country":"SE","other_names":[""]}"#;
    let lund: Place = serde_json::from_str(json).unwrap();
    assert!(!lund.is_named(""));
}
