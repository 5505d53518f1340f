//! Names of places: aliases, shared names, and search by name.

use super::*;

#[test]
fn names_used_in_tables_identify_one_place() {
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
        let place = catalogue::place(name).unwrap_or_else(|| panic!("{name} is not a place"));
        assert_eq!(place.name(), own, "{name}");
    }
    assert_eq!(catalogue::place("Goeteborg"), None);
    assert_eq!(catalogue::place("Abo"), None);
}

#[test]
fn every_name_but_la_rochelle_belongs_to_one_place() {
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
        // The area that contains the place is another place of the catalogue, in the same country,
        // or a union around a state or a union.
        if let Some(area) = place.part_of() {
            let area = catalogue::place(area).unwrap();
            let is_union = area.country() == "EU";
            assert!((is_union || area.country() == place.country()) && area != place);
        }
    }
}

/// Sources: SMHI; Statistics Sweden, codes 0643 and 0305. The 290 municipalities include Habo and
/// Håbo.
#[test]
fn no_two_swedish_municipalities_share_a_name() {
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
fn a_place_of_the_catalogue_equals_a_built_or_deserialised_place() {
    let built = Place::new("Göteborg", "SE").unwrap();
    let built = built.also_named("Gothenburg").also_named("Goteborg");
    let codes =
        [(CodeKind::Lau, "1480"), (CodeKind::Nuts, "SE232"), (CodeKind::Covenant, "SE0002")];
    let built =
        codes.iter().fold(built, |place, (kind, code)| place.with_code(*kind, *code).unwrap());
    let built = built.located_at(Coordinates::new(57.7072, 11.9668).unwrap());
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

#[test]
fn a_name_shared_by_two_places_identifies_neither() {
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
fn members_are_matched_to_series_by_any_of_their_names() {
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
fn search_finds_entries_by_id_and_title_in_any_case() {
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
    assert!(catalogue::search("go\u{308}teborg").eq(catalogue::search("Göteborg")));
    assert!(catalogue::search("Göteborg").count() > 0);
}

/// For example, "Gothenburg" finds the targets of Göteborg.
#[test]
fn search_finds_entries_by_any_name_of_their_actor() {
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
