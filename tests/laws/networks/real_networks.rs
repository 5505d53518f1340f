//! Membership in real networks.

use super::*;

/// A row of `tests/data/memberships.csv`: a place's membership on a day, according to a source.
#[derive(Debug, serde::Deserialize)]
struct Row {
    network: String,
    place: String,
    date: NaiveDate,
    expected: String,
    #[allow(dead_code, reason = "documents the row for readers")]
    source: String,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path("tests/data/memberships.csv").unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn membership_matches_the_table_of_sources() {
    for row in rows() {
        let network = catalogue::network(&row.network).unwrap();
        let place = catalogue::place(&row.place).unwrap();
        let answer = network.membership(place, row.date);
        assert_eq!(answer.name(), row.expected, "{row:?}");
    }
}

#[test]
fn every_place_of_a_network_is_in_the_table_of_sources() {
    let rows = rows();
    for network in networks() {
        for place in network.places() {
            let has_place = |row: &Row| {
                row.network == network.id() && place.name() == row.place
                    || place.other_names().any(|name| name == row.place)
            };
            assert!(rows.iter().any(has_place), "{place} in {}", network.id());
        }
    }
}

/// Sources: the Swedish Energy Agency's news page of May 2018 and its page from after the summer of
/// 2019; eceee 2017, abstract.
#[test]
fn members_of_the_alliance_from_2016_to_2026() {
    let alliance = &networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
    let names = |then: climate_targets::network::MemberList<'static>| {
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
        Membership::Member(basis) | Membership::NotMember(basis) =>
            basis == MembershipBasis::Records,
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
fn goteborg_joined_the_covenant_in_2008_and_membership_of_lahti_in_hinku_is_unknown() {
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

/// The sources count 112 cities in the EU Cities Mission and 23 in Viable Cities. The catalogue
/// names only some of these cities.
#[test]
fn lists_may_count_more_members_than_they_name() {
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
fn an_event_dated_to_a_year_leaves_membership_in_that_year_unknown() {
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
    // A place that was not a member in March may have joined later in the year.
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

/// The place joined on an unknown day of 2012, left on 2 January, and was not a member on 30 June.
/// It may have joined before 2 January or after 30 June.
#[test]
fn joining_and_leaving_in_one_year_leave_membership_unknown() {
    let records = [
        record(RecordKind::Joined, PartialDate::year(Year::constant(2012)), &["Aby"]),
        record(RecordKind::Left, PartialDate::constant(2012, 1, 2), &["Aby"]),
        record(RecordKind::NotMembers, PartialDate::constant(2012, 6, 30), &["Aby"]),
    ];
    let network = network(records.to_vec());
    assert_eq!(network.membership(&place("Aby"), day(2013, 1, 1)), Membership::NotKnown);
}

/// A list dated 2008 does not prove that a place was a member in June if the place joined in
/// September.
#[test]
fn a_joining_date_within_a_year_overrides_a_list_of_that_year() {
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

/// The undated page was written between September 2019 and November 2026, so it may be older than
/// the list of January 2025.
#[test]
fn an_undated_page_may_be_older_than_a_dated_list() {
    let page = record(RecordKind::NotMembers, PartialDate::constant(2019, 9, 1), &["Aby"]);
    let page = page.or_later_until(PartialDate::constant(2026, 11, 21)).unwrap();
    let list = record(RecordKind::Members, PartialDate::constant(2025, 1, 1), &["Aby"]);
    let network = network(vec![page, list]);
    assert_eq!(network.membership(&place("Aby"), day(2026, 11, 24)), Membership::NotKnown);
}

/// A later undated page does not show that an earlier list was complete.
#[test]
fn an_undated_page_does_not_complete_an_earlier_list() {
    let some = record(RecordKind::Members, PartialDate::constant(2018, 5, 22), &["Aby"]);
    let page = record(RecordKind::Members, PartialDate::constant(2019, 9, 1), &["Aby"]);
    let page = page.or_later_until(PartialDate::constant(2026, 11, 21)).unwrap();
    let network = network(vec![some, page.with_unlisted_status(UnlistedStatus::NotMembers)]);
    assert!(!network.members_on(day(2020, 1, 1)).is_complete());
    assert!(network.members_on(day(2026, 11, 24)).is_complete());
}

/// A record that the place was not a member in 2010 does not contradict a record that it joined in
/// 2012.
#[test]
fn a_place_is_not_a_member_before_its_joining_date() {
    let records = [
        record(RecordKind::NotMembers, PartialDate::constant(2010, 1, 1), &["Aby"]),
        record(RecordKind::Joined, PartialDate::constant(2012, 1, 1), &["Aby"]),
    ];
    let joined = MembershipBasis::JoinedLater(PartialDate::constant(2012, 1, 1));
    for known in [&records[1..], &records] {
        let answer = network(known.to_vec()).membership(&place("Aby"), day(2009, 1, 1));
        assert_eq!(answer, Membership::NotMember(joined));
    }
    // A membership between the two records implies that the place joined twice.
    let again = record(RecordKind::Members, PartialDate::constant(2011, 1, 1), &["Aby"]);
    let network = with_record(&network(records.to_vec()), again);
    assert_eq!(network.membership(&place("Aby"), day(2009, 1, 1)), Membership::NotKnown);
}
