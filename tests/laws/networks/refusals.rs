//! Places, records and networks that are refused.

use super::*;

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, impl std::fmt::Display>, says: &[&str]) {
    let message = result.unwrap_err().to_string();
    for part in says {
        assert!(message.contains(part), "{message:?} does not say {part:?}");
    }
}

#[test]
fn codes_and_coordinates_outside_their_form_are_refused() {
    let lund = || Place::new("Lund", "SE").unwrap();
    for code in ["", "12 81", "12/81", "å", "..--", "123456789012345678901"] {
        refused(lund().with_code(CodeKind::Lau, code), &["lau", code]);
    }
    for code in ["S", "SE2241", "se224", "12", "SE-2", "FI1C6"] {
        refused(lund().with_code(CodeKind::Nuts, code), &["nuts", code]);
    }
    for (latitude, longitude) in [(90.1, 0.0), (0.0, -180.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)]
    {
        refused(Coordinates::new(latitude, longitude), &["coordinates", &latitude.to_string()]);
    }
    let json = r#"{"name":"Lund","country":"SE","codes":{"lau":"12 81"}}"#;
    refused(serde_json::from_str::<Place>(json), &["Lund", "lau", "12 81"]);
    let json = r#"{"name":"Lund","country":"SE","coordinates":{"latitude":95,"longitude":0}}"#;
    refused(serde_json::from_str::<Place>(json), &["coordinates", "95"]);
    for coordinates in
        ["[57.7, 11.97]", r#"{"latitude":57.7}"#, r#"{"latitude":1,"longitude":2,"z":3}"#]
    {
        let json = format!(r#"{{"name":"Lund","country":"SE","coordinates":{coordinates}}}"#);
        assert!(serde_json::from_str::<Place>(&json).is_err(), "{coordinates}");
    }
}

#[test]
fn refusals_of_places_records_and_networks_name_the_fault() {
    let on = PartialDate::constant(2018, 5, 22);
    refused(Place::new(" ", "SE"), &["name", "empty"]);
    for country in ["Sweden", "se", "", "S", "SWE", "Sé"] {
        let error = Place::new("Borås", country).unwrap_err();
        assert_eq!(fields!(error, NetworkError::NotACountry { country }), country);
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
    refused(reversed, &["2018-05-22", "2018-05-21", "is before the earliest"]);
    // The year 2018 is valid as the latest date, since it ends after 22 May 2018.
    assert!(record.or_later_until(PartialDate::year(Year::constant(2018))).is_ok());
}

#[test]
fn refusals_of_json_name_the_field_and_the_value() {
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
fn json_fields_with_a_default_are_optional() {
    let text = r#"{"kind": "joined", "from": "2008-09-03", "source": "a register",
        "places": [{"name": "Göteborg", "country": "SE"}]}"#;
    let record: MembershipRecord = serde_json::from_str(text).unwrap();
    assert_eq!(
        (record.kind(), record.unlisted_status()),
        (RecordKind::Joined, UnlistedStatus::NotKnown)
    );
    assert_eq!((record.from(), record.to()), (record.to(), PartialDate::constant(2008, 9, 3)));
    assert_eq!(record.evidence(), Evidence::Confirmed);
    let others = r#"{"kind": "members", "from": "2016", "places": [], "unlisted": {"unnamed": 4},
        "source": "an abstract", "evidence": "part"}"#;
    let record: MembershipRecord = serde_json::from_str(others).unwrap();
    assert_eq!(
        (record.unlisted_status(), record.evidence()),
        (UnlistedStatus::Unnamed(4), Evidence::PartlyConfirmed)
    );
}

#[test]
fn blank_names_are_refused_or_ignored() {
    for blank in ["", "  ", " - "] {
        assert_eq!(Place::new(blank, "SE"), Err(NetworkError::NoName));
        let lund = Place::new("Lund", "SE").unwrap().also_named(blank);
        assert_eq!(lund.other_names().count(), 0);
        assert!(!lund.is_named(blank));
    }
    for blank in [r#""other_names":[""]"#, r#""other_names":["A"," - "]"#, r#""part_of":" ""#] {
        let json = format!(r#"{{"name":"Lund","country":"SE",{blank}}}"#);
        let refused = serde_json::from_str::<Place>(&json).unwrap_err().to_string();
        let field = if blank.contains("part_of") { "part_of" } else { "other_names" };
        assert!(refused.contains("Lund") && refused.contains(field), "{refused}");
    }
    assert_eq!(Place::new("Lund", "SE").unwrap().within(" ").part_of(), None);
    // A repeated name is one name.
    let json = r#"{"name":"a","country":"SE","other_names":["a","b","B"]}"#;
    let place: Place = serde_json::from_str(json).unwrap();
    assert!(place.other_names().eq(["b"]));
}
