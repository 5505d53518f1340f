//! Properties of membership, tested on generated records.

use super::*;

const NAMES: [&str; 4] = ["Aby", "Berga", "Dala", "Ekeby"];

/// The date as a source may give it: to the day, the month or the year.
fn with_precision(day: NaiveDate, precision: u8) -> PartialDate {
    match precision {
        0 => date(day),
        1 => PartialDate::constant_month(day.year(), day.month()),
        _ => PartialDate::year(Year::constant(day.year())),
    }
}

/// A day from a small set, so that dates often coincide. Many are the first or last day of a month
/// or a year.
fn a_day() -> BoxedStrategy<NaiveDate> {
    let ends = [(1, 1), (1, 31), (2, 1), (6, 30), (12, 1), (12, 31)];
    prop_oneof![
        2 => (2011..=2014_i32, 0..6_usize).prop_map(move |(y, i)| day(y, ends[i].0, ends[i].1)),
        1 => (2010..=2015_i32, 1..=12_u32, 1..=28_u32).prop_map(|(y, m, d)| day(y, m, d)),
    ]
    .boxed()
}

/// A record of any kind and date precision. Some records give only a range of dates.
fn a_record() -> impl Strategy<Value = MembershipRecord> {
    let until = option::weighted(0.25, 1..700_u64);
    let named = subsequence(NAMES.to_vec(), 0..=3);
    (record_kind(), a_day(), 0..3_u8, until, named, unlisted()).prop_map(
        |(record_kind, on, precision, until, named, unlisted)| {
            let record = record(record_kind, with_precision(on, precision), &named)
                .with_unlisted_status(unlisted);
            match until {
                Some(days) => record.or_later_until(date(on + Days::new(days))).unwrap(),
                None => record,
            }
        },
    )
}

fn a_network() -> impl Strategy<Value = Network> {
    vec(a_record(), 0..7).prop_map(network)
}

fn any_name() -> impl Strategy<Value = &'static str> {
    (0..NAMES.len()).prop_map(|index| NAMES[index])
}

/// The membership of each name on a day, the number of unnamed members, and whether the list is
/// complete.
fn answers(network: &Network, day: NaiveDate) -> (Vec<Membership>, u32, bool) {
    let then = network.members_on(day);
    let each = NAMES.iter().map(|name| network.membership(&place(name), day)).collect();
    (each, then.unnamed(), then.is_complete())
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
                    .with_unlisted_status(UnlistedStatus::NotMembers),
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
                records.push(record(event, with_precision(on, precision), &["Aby"]));
            }
        }
        history.records = records;
        history
    })
}

proptest! {
    #![proptest_config(config("networks"))]

    #[test]
    fn the_order_of_records_changes_no_answer(
        records in vec(a_record(), 0..7)
            .prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
        day in a_day(),
    ) {
        let (given, shuffled) = records;
        prop_assert_eq!(answers(&network(given), day), answers(&network(shuffled), day));
    }

    /// A confirming record leaves the answer unchanged or makes it unknown.
    #[test]
    fn a_record_that_confirms_an_answer_never_reverses_it(
        network in a_network(), name in any_name(), added in a_day(), precision in 0..3_u8,
        day in a_day(),
    ) {
        let (place, on) = (place(name), with_precision(added, precision));
        let before = network.membership(&place, day);
        let record_kind = match before {
            Membership::Member(_) => RecordKind::Members,
            Membership::NotMember(_) => RecordKind::NotMembers,
            Membership::NotKnown => return Ok(()),
        };
        let after = with_record(&network, record(record_kind, on, &[name])).membership(&place, day);
        let opposite = match before {
            Membership::Member(_) => matches!(after, Membership::NotMember(_)),
            _ => after.is_member(),
        };
        prop_assert!(!opposite, "{:?} became {:?}", before, after);
    }

    #[test]
    fn a_record_dated_to_a_day_decides_the_answer_for_that_day(
        network in a_network(), name in any_name(), day in a_day(), kind in 0..5_usize,
    ) {
        let kinds = [
            RecordKind::Members,
            RecordKind::NotMembers,
            RecordKind::Joined,
            RecordKind::Left,
            RecordKind::Members,
        ];
        let shows = kinds[kind];
        let on = date(day);
        let of_that_day = |record: &MembershipRecord| record.from() == on && record.to() == on;
        let other_days = network.records().iter().filter(|record| !of_that_day(record)).cloned();
        let network = Network::new("NET", "a network", other_days.collect()).unwrap();
        let added = if kind == 4 {
            // A complete list that does not name the place.
            record(shows, date(day), &[]).with_unlisted_status(UnlistedStatus::NotMembers)
        } else {
            record(shows, date(day), &[name])
        };
        let answer = with_record(&network, added).membership(&place(name), day);
        let was = matches!(kind, 0 | 2);
        let expected = if was {
            Membership::Member(MembershipBasis::Records)
        } else {
            Membership::NotMember(MembershipBasis::Records)
        };
        prop_assert_eq!(answer, expected);
    }

    #[test]
    fn contradictory_records_of_a_day_leave_membership_unknown(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let yes = record(RecordKind::Members, date(day), &[name]);
        let no = record(RecordKind::NotMembers, date(day), &[name]);
        let both = with_record(&with_record(&network, yes), no);
        prop_assert_eq!(both.membership(&place(name), day), Membership::NotKnown);
    }

    #[test]
    fn records_of_other_places_do_not_change_the_answer(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let concerns_place = |record: &&MembershipRecord| {
            let complete = record.kind() == RecordKind::Members
                && record.unlisted_status() == UnlistedStatus::NotMembers;
            complete || record.places().any(|place| place.name() == name)
        };
        let own = network.records().iter().filter(concerns_place).cloned().collect();
        let alone = Network::new("NET", "a network", own).unwrap();
        let place = place(name);
        prop_assert_eq!(network.membership(&place, day), alone.membership(&place, day));
    }

    /// The documented rule for records of single days: a record of the day decides. Without such a
    /// record, the nearest records before and after the day decide.
    #[test]
    fn records_of_single_days_follow_the_documented_rule(
        shown in vec((a_day(), any::<bool>()), 0..6), day in a_day(),
    ) {
        let records = shown.iter().map(|(on, member)| {
            let kind = if *member { RecordKind::Members } else { RecordKind::NotMembers };
            record(kind, date(*on), &["Aby"])
        });
        let answer = network(records.collect()).membership(&place("Aby"), day);
        // What the records of a day report: membership (true), no membership (false), or both.
        let on = |wanted: Option<NaiveDate>| -> BTreeSet<bool> {
            shown.iter().filter(|(on, _)| Some(*on) == wanted).map(|(_, member)| *member).collect()
        };
        let last = shown.iter().map(|s| s.0).filter(|on| *on < day).max();
        let next = shown.iter().map(|s| s.0).filter(|on| *on > day).min();
        let then = on(Some(day));
        let shown = if then.is_empty() { &on(last) | &on(next) } else { then.clone() };
        let basis = match last {
            _ if !then.is_empty() || next.is_some() => MembershipBasis::Records,
            Some(last) => MembershipBasis::LatestRecord(date(last)),
            None => MembershipBasis::Records,
        };
        let known = !then.is_empty() || last.is_some();
        let expected = match (known, shown.contains(&true), shown.contains(&false)) {
            (true, true, false) => Membership::Member(basis),
            (true, false, true) => Membership::NotMember(basis),
            _ => Membership::NotKnown,
        };
        prop_assert_eq!(answer, expected);
    }

    /// True records, however vague their dates, never lead to a false answer.
    #[test]
    fn answers_from_true_records_are_true(history in history(), day in a_day()) {
        let answer = network(history.records.clone()).membership(&place("Aby"), day);
        let is_member = history.is_member(day);
        match answer {
            Membership::Member(MembershipBasis::Records) => prop_assert!(is_member),
            // The place may have left after the latest record, if no record shows that it left.
            Membership::Member(_) => {
                prop_assert!(is_member || !history.may_record_event_by(RecordKind::Left, day));
                prop_assert!(history.joined <= day);
            }
            // The place may have joined and left again between two records.
            Membership::NotMember(MembershipBasis::Records) => {
                prop_assert!(!is_member || history.left.is_some());
            }
            Membership::NotMember(MembershipBasis::JoinedLater(on)) => {
                prop_assert!(day < on.earliest() && !is_member);
            }
            Membership::NotMember(_) => {
                prop_assert!(!is_member || !history.may_record_event_by(RecordKind::Joined, day));
            }
            Membership::NotKnown => {}
        }
    }

    #[test]
    fn the_member_list_agrees_with_the_membership_of_each_place(
        network in a_network(), day in a_day(),
    ) {
        let then = network.members_on(day);
        let named: Vec<_> = then.each().map(|(place, _)| place).collect();
        let distinct: BTreeSet<_> = named.iter().map(|place| place.name()).collect();
        prop_assert_eq!(named.len(), distinct.len());
        let recorded =
            network.records().iter().flat_map(MembershipRecord::places).map(Place::name).collect();
        prop_assert_eq!(distinct, recorded);
        for (place, status) in then.each() {
            prop_assert_eq!(status, network.membership(place, day));
            prop_assert_eq!(status.is_member(), then.members().any(|member| member == place));
            let open = then.not_known().any(|open| open == place);
            prop_assert_eq!(status == Membership::NotKnown, open);
        }
        if then.is_complete() {
            prop_assert_eq!(then.not_known().count(), 0);
            prop_assert_eq!(then.unnamed(), 0);
            // Only a complete list dated on or before the day excludes other members.
            prop_assert!(then.list().is_some_and(|list| list.from().earliest() <= day));
        }
    }

    #[test]
    fn the_members_on_a_day_do_not_come_from_a_later_list(network in a_network(), day in a_day()) {
        if let Some(list) = network.members_on(day).list() {
            let dated = list.from() == list.to();
            prop_assert!(list.to().latest() < day || dated && list.from().earliest() <= day);
        }
    }

    /// A place of the same name in another country is another place.
    #[test]
    fn the_case_of_a_name_does_not_change_the_answer(
        network in a_network(), name in any_name(), day in a_day(),
    ) {
        let in_capitals = Place::new(name.to_uppercase(), "SE").unwrap();
        let answer = network.membership(&place(name), day);
        prop_assert_eq!(network.membership(&in_capitals, day), answer);
        let abroad = Place::new(name, "FI").unwrap();
        let listed = |record: &MembershipRecord| record.unlisted_status() == UnlistedStatus::NotMembers;
        if !network.records().iter().any(listed) {
            prop_assert_eq!(network.membership(&abroad, day), Membership::NotKnown);
        }
    }

    #[test]
    fn networks_survive_a_round_trip_through_json(network in a_network()) {
        let text = serde_json::to_string(&network).unwrap();
        let read: Network = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &network, "{}", text);
        for record in network.records() {
            let text = serde_json::to_string(record).unwrap();
            let read: MembershipRecord = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&read, record, "{}", text);
        }
    }

    #[test]
    fn places_survive_a_round_trip_through_json(
        name in "[A-ZÅÄÖ][a-zåäöé' -]{0,12}", other_names in vec("[A-Z][a-z.]{1,9}", 0..3),
        area in option::of("[A-Z][a-z]{1,9}"), lau in "[0-9A-Z][0-9A-Z.-]{0,19}",
        nuts in "FR[A-Z0-9]{0,3}", (latitude, longitude) in (-90.0..=90.0, -180.0..=180.0),
    ) {
        let place = Place::new(name, "FR").unwrap();
        let place = place.with_code(CodeKind::Lau, lau).unwrap();
        let place = place.with_code(CodeKind::Nuts, nuts).unwrap();
        let position = Coordinates::new(latitude, longitude).unwrap();
        prop_assert!((position.latitude() - latitude).abs() <= 0.5e-6);
        let place = place.located_at(position);
        let place = other_names.into_iter().fold(place, Place::also_named);
        let place = match area {
            Some(area) => place.within(area),
            None => place,
        };
        let text = serde_json::to_string(&place).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Place>(&text).unwrap(), &place, "{}", text);
    }
}

proptest! {

    // A search reads every text of the catalogue, so fewer cases are run.
    #![proptest_config(config_with("networks", 100))]

    #[test]
    fn more_search_words_never_find_more_entries(
        at in any::<Index>(), from in any::<Index>(), by in any::<Index>(),
    ) {
        let entries: Vec<Entry> = catalogue::entries().collect();
        let title = |index: &Index| index.get(&entries).title();
        let word = |index: &Index| *index.get(&title(index).split_whitespace().collect::<Vec<_>>());
        // The query combines one word from one title with two words from other titles.
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
