//! The register of places of the examples, held against the inventories, the bundled table of the
//! Covenant of Mayors, and facts typed by hand from the publishers.

use climate_targets::catalogue;
use climate_targets::network::CodeKind;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A row of `examples/data/places.csv`; a blank cell is an empty text or `None`.
#[derive(Debug, Deserialize)]
struct Row {
    place: String,
    country: String,
    lau: String,
    nuts3: String,
    national_code: String,
    covenant_id: String,
    part_of: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

/// The columns that inventories and the Covenant's table share.
#[derive(Deserialize)]
struct Named {
    place: String,
    country: String,
    #[serde(default)]
    gcom_id: String,
}

fn rows<T: for<'row> Deserialize<'row>>(file: &str) -> Vec<T> {
    let path = format!("{}/examples/data/{file}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().into_deserialize().map(Result::unwrap).collect()
}

fn register() -> Vec<Row> {
    rows("places.csv")
}

fn of_country<'a>(register: &'a [Row], country: &str) -> Vec<&'a Row> {
    register.iter().filter(|row| row.country == country).collect()
}

#[track_caller]
fn find<'a>(register: &'a [Row], country: &str, place: &str) -> &'a Row {
    let found = register.iter().find(|row| row.country == country && row.place == place);
    found.unwrap_or_else(|| panic!("{place} ({country}) is not in the register"))
}

fn is_digits(code: &str, length: usize) -> bool {
    code.len() == length && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// The check digit of a SIREN, by Luhn's rule: the sum of the digits, every second one from the
/// right doubled and reduced by 9 above 9, is a multiple of 10.
fn is_siren(code: &str) -> bool {
    let digits = code.bytes().rev().map(|byte| u32::from(byte - b'0')).enumerate();
    let sum: u32 = digits.map(|(i, d)| if i % 2 == 0 { d } else { d / 5 + d * 2 % 10 }).sum();
    is_digits(code, 9) && sum.is_multiple_of(10)
}

#[test]
fn every_place_of_an_inventory_is_in_the_register_once() {
    let register = register();
    for (country, file, count) in
        [("SE", "se_municipalities_release2026.csv", 290), ("FI", "fi_cities.csv", 59)]
    {
        let inventory: BTreeSet<String> = rows::<Named>(file)
            .into_iter()
            .inspect(|row| assert_eq!(row.country, country, "{}", row.place))
            .map(|row| row.place)
            .collect();
        let places = of_country(&register, country);
        assert_eq!((inventory.len(), places.len()), (count, count), "{country}");
        assert_eq!(places.iter().map(|row| row.place.clone()).collect::<BTreeSet<_>>(), inventory);
    }
}

/// Communes with their codes (Insee, Code officiel géographique 2026) and areas with their SIREN
/// (Direction générale des collectivités locales, Liste des EPCI à fiscalité propre 2026).
#[test]
fn the_french_members_are_complete() {
    let register = register();
    let expected = [
        ("Grenoble", "38185", "Grenoble-Alpes Métropole"),
        ("Grenoble-Alpes Métropole", "200040715", ""),
        ("La Rochelle", "17300", "La Rochelle Agglomération"),
        ("La Rochelle Agglomération", "241700434", ""),
        ("Paris", "75056", ""),
        ("Saint-Brieuc", "22278", "Saint-Brieuc Armor Agglomération"),
        ("Saint-Brieuc Armor Agglomération", "200069409", ""),
        ("Strasbourg", "67482", "Eurométropole de Strasbourg"),
        ("Eurométropole de Strasbourg", "246700488", ""),
        ("Montpellier", "34172", "Montpellier Méditerranée Métropole"),
        ("Montpellier Méditerranée Métropole", "243400017", ""),
        ("Nantes Métropole", "244400404", ""),
    ];
    assert_eq!(of_country(&register, "FR").len(), expected.len());
    for (place, code, part_of) in expected {
        let row = find(&register, "FR", place);
        assert_eq!((&*row.national_code, &*row.part_of), (code, part_of), "{place}");
    }
}

#[test]
fn codes_have_the_form_of_their_country() {
    for row in register() {
        let (lau, code) = (row.lau.as_str(), row.national_code.as_str());
        let right = match row.country.as_str() {
            "SE" => is_digits(lau, 4) && code == lau,
            "FI" | "DK" => is_digits(lau, 3) && code == lau,
            "FR" if lau.is_empty() => is_siren(code),
            "FR" => is_digits(lau, 5) && code == lau,
            "NO" => lau.is_empty() && is_digits(code, 4),
            other => panic!("{other}: no rule for the codes of this country"),
        };
        assert!(right, "{row:?}");
        assert!(row.nuts3.len() == 5 && row.nuts3.starts_with(&row.country), "{row:?}");
    }
}

#[test]
fn names_and_codes_are_unique_within_a_country() {
    let register = register();
    let mut seen = BTreeSet::new();
    for row in &register {
        let cells = [
            ("place", &row.place),
            ("lau", &row.lau),
            ("national_code", &row.national_code),
            ("covenant_id", &row.covenant_id),
        ];
        for (column, value) in cells.into_iter().filter(|(_, value)| !value.is_empty()) {
            assert!(seen.insert((column, &row.country, value)), "{column} {value} occurs twice");
        }
    }
}

/// The area is an inter-municipal area, which has no LAU code, in the same NUTS 3 region.
#[test]
fn a_commune_is_part_of_an_area_of_the_register() {
    let register = register();
    for row in register.iter().filter(|row| !row.part_of.is_empty()) {
        let area = find(&register, &row.country, &row.part_of);
        assert!(!row.lau.is_empty() && area.lau.is_empty(), "{row:?}");
        assert_eq!(row.nuts3, area.nuts3, "{row:?}");
    }
}

/// The counties: the first two digits of the codes of their municipalities, their NUTS 3 code, and
/// their number of municipalities (Statistics Sweden; Eurostat).
const COUNTIES: [(&str, &str, usize); 21] = [
    ("01", "SE110", 26),
    ("03", "SE121", 8),
    ("04", "SE122", 9),
    ("05", "SE123", 13),
    ("06", "SE211", 13),
    ("07", "SE212", 8),
    ("08", "SE213", 12),
    ("09", "SE214", 1),
    ("10", "SE221", 5),
    ("12", "SE224", 33),
    ("13", "SE231", 6),
    ("14", "SE232", 49),
    ("17", "SE311", 16),
    ("18", "SE124", 12),
    ("19", "SE125", 10),
    ("20", "SE312", 15),
    ("21", "SE313", 10),
    ("22", "SE321", 7),
    ("23", "SE322", 8),
    ("24", "SE331", 15),
    ("25", "SE332", 14),
];

#[test]
fn a_swedish_municipality_is_in_the_region_of_its_county() {
    let register = register();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in of_country(&register, "SE") {
        *counts.entry((&row.lau[..2], &row.nuts3)).or_default() += 1;
    }
    let expected = COUNTIES.map(|(digits, nuts3, count)| ((digits, nuts3), count));
    assert_eq!(counts, BTreeMap::from(expected));
}

/// The NUTS 3 regions of 2024 in Finland, without the extra-regio (Eurostat).
#[test]
fn a_finnish_city_is_in_a_region_of_2024() {
    let regions = [
        "FI196", "FI198", "FI199", "FI19A", "FI19B", "FI1B1", "FI1C1", "FI1C2", "FI1C5", "FI1C6",
        "FI1C7", "FI1D5", "FI1D7", "FI1D8", "FI1D9", "FI1DA", "FI1DB", "FI1DC", "FI200",
    ];
    for row in of_country(&register(), "FI") {
        assert!(regions.contains(&&*row.nuts3), "{row:?}");
    }
}

/// Codes typed from Eurostat's list of local administrative units; the register's are from
/// `GeoNames`.
#[test]
fn codes_agree_with_those_of_eurostat() {
    let register = register();
    let codes = [
        ("SE", "Stockholm", "0180"),
        ("SE", "Upplands Väsby", "0114"),
        ("SE", "Uppsala", "0380"),
        ("SE", "Linköping", "0580"),
        ("SE", "Habo", "0643"),
        ("SE", "Håbo", "0305"),
        ("SE", "Gotland", "0980"),
        ("SE", "Malmö", "1280"),
        ("SE", "Göteborg", "1480"),
        ("SE", "Borås", "1490"),
        ("SE", "Falun", "2080"),
        ("SE", "Umeå", "2480"),
        ("SE", "Kiruna", "2584"),
        ("FI", "Espoo", "049"),
        ("FI", "Helsinki", "091"),
        ("FI", "Lahti", "398"),
        ("FI", "Lappeenranta", "405"),
        ("FI", "Mariehamn", "478"),
        ("FI", "Tampere", "837"),
        ("FI", "Turku", "853"),
        ("DK", "København", "101"),
    ];
    for (country, place, code) in codes {
        assert_eq!(find(&register, country, place).lau, code, "{place}");
    }
}

/// Bounding boxes in degrees: south, north, west, east.
#[test]
fn coordinates_are_inside_the_country() {
    let boxes = BTreeMap::from([
        ("SE", [55.0, 69.1, 10.9, 24.2]),
        ("FI", [59.5, 70.1, 19.0, 31.6]),
        ("FR", [42.3, 51.1, -5.2, 8.3]),
        ("NO", [57.9, 71.2, 4.5, 31.2]),
        ("DK", [54.5, 57.8, 8.0, 15.2]),
    ]);
    for row in register() {
        let [south, north, west, east] = boxes[&*row.country];
        let (latitude, longitude) = (row.latitude.unwrap(), row.longitude.unwrap());
        assert!((south..=north).contains(&latitude), "{row:?}");
        assert!((west..=east).contains(&longitude), "{row:?}");
    }
}

/// Signatories under another name than the register's.
const SIGNATORIES: [(&str, &str); 5] = [
    ("Eurométropole de Strasbourg", "Communauté urbaine de STRASBOURG"),
    ("Grenoble-Alpes Métropole", "GRENOBLE-ALPES-METROPOLE (La métro)"),
    ("København", "Copenhagen"),
    ("La Rochelle Agglomération", "La Rochelle Communauté D'Agglomération Et Ville"),
    ("Nantes Métropole", "NANTES METROPOLE"),
];

/// The bundled table has every signatory of the register's countries. Some of them have a genitive
/// (`Gislaveds`) or a shorter name (`Saint-Brieuc Armor`).
#[test]
fn covenant_ids_are_those_of_the_bundled_table() {
    let signatories: Vec<Named> = rows("covenant_targets.csv");
    for row in register().iter().filter(|row| !row.covenant_id.is_empty()) {
        let mut found = signatories.iter().filter(|other| other.gcom_id == row.covenant_id);
        let (Some(signatory), None) = (found.next(), found.next()) else {
            panic!("{row:?}: not exactly one signatory has this id");
        };
        let (place, name) = (row.place.as_str(), signatory.place.as_str());
        let is_named = name.starts_with(place) || place.starts_with(name);
        assert!(is_named || SIGNATORIES.contains(&(place, name)), "{row:?}: {name}");
        assert_eq!(signatory.country, row.country, "{row:?}");
    }
}

#[test]
fn a_signatory_with_the_name_of_a_place_is_in_the_register() {
    let signatories: Vec<Named> = rows("covenant_targets.csv");
    for row in register() {
        let ids: Vec<&str> = signatories
            .iter()
            .filter(|other| other.country == row.country && other.place == row.place)
            .map(|other| other.gcom_id.as_str())
            .collect();
        if let [id] = ids[..] {
            assert_eq!(row.covenant_id, id, "{row:?}");
        }
    }
}

/// The gazetteer of the library has the codes and the coordinates of the register. It has more
/// places than the register, and no other place of the register has one of its codes.
#[test]
fn the_gazetteer_agrees_with_the_register() {
    let register = register();
    let mut compared = 0;
    for row in &register {
        let named =
            catalogue::places().find(|p| p.name() == row.place && p.country() == row.country);
        let national = Some(&row.national_code).filter(|code| **code != row.lau);
        let codes = [
            (CodeKind::Lau, Some(&row.lau)),
            (CodeKind::Nuts, Some(&row.nuts3)),
            (CodeKind::National, national),
            (CodeKind::Covenant, Some(&row.covenant_id)),
        ];
        let codes = codes.map(|(kind, code)| (kind, code.filter(|code| !code.is_empty())));
        for (kind, code) in codes {
            if let Some(place) = named {
                assert_eq!(place.code(kind), code.map(String::as_str), "{place}, {}", kind.name());
            } else if let (Some(code), true) = (code, kind != CodeKind::Nuts) {
                assert_eq!(catalogue::place_by_code(&row.country, kind, code), None, "{row:?}");
            }
        }
        if let Some(place) = named {
            let position = place.coordinates().map(|at| (at.latitude(), at.longitude()));
            assert_eq!(position, row.latitude.zip(row.longitude), "{place}");
            assert_eq!(place.part_of().unwrap_or_default(), row.part_of, "{place}");
            compared += 1;
        }
    }
    // 12 Swedish and 6 Finnish cities, the French rows, Oslo and Copenhagen.
    assert_eq!(compared, 12 + 6 + of_country(&register, "FR").len() + 2);
}

/// Every region of the gazetteer is in its country, and every city with a NUTS code lies in a
/// region or a nation of the gazetteer.
#[test]
fn nuts_codes_begin_with_the_letters_of_the_country() {
    for place in catalogue::places() {
        let Some(code) = place.code(CodeKind::Nuts) else { continue };
        let country = match place.country() {
            "GR" => "EL",
            "GB" => "UK",
            country => country,
        };
        assert_eq!(&code[..2], country, "{place}");
    }
}
