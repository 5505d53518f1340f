//! Real networks over the years.

use super::*;

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

/// A record of no membership in 2010 does not contradict a record of joining in 2012.
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
