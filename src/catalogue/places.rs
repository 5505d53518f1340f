//! The places that the networks and targets of the catalogue speak of, under the names that
//! tables and pages give them.
//!
//! A name in another language, or without accents, is a name of its own; a town and the wider area
//! around it are two places.

use crate::network::Place;

/// All places, those of a country together.
pub fn places() -> impl Iterator<Item = &'static Place> + Clone {
    PLACES.iter().copied()
}

/// The places that go by a name, whatever the case: one, none, or several.
///
/// ```
/// use climate_targets::catalogue;
/// let names = |name| catalogue::places_named(name).map(|p| p.name()).collect::<Vec<_>>();
/// assert_eq!(names("Gothenburg"), ["Göteborg"]);
/// // A town on the Atlantic, and a village of the Haute-Saône.
/// assert_eq!(names("la rochelle"), ["La Rochelle", "La Rochelle (Haute-Saône)"]);
/// ```
pub fn places_named(name: &str) -> impl Iterator<Item = &'static Place> + Clone {
    places().filter(move |place| place.is_named(name))
}

/// The place that goes by a name; `None` if none does, or more than one
/// ([`places_named`] tells which).
///
/// ```
/// use climate_targets::catalogue;
/// assert_eq!(catalogue::place("St. Brieuc"), catalogue::place("Saint-Brieuc"));
/// assert_eq!(catalogue::place("Copenhagen").unwrap().name(), "København");
/// assert_eq!(catalogue::place("La Rochelle"), None); // there are two
/// assert!(catalogue::place("La Rochelle (Charente-Maritime)").is_some());
/// ```
pub fn place(name: &str) -> Option<&'static Place> {
    let mut named = places_named(name);
    named.next().filter(|_| named.next().is_none())
}

static PLACES: &[&Place] = &[
    &DENMARK,
    &COPENHAGEN,
    &CHINA,
    &FINLAND,
    &ESPOO,
    &HELSINKI,
    &LAHTI,
    &LAPPEENRANTA,
    &TAMPERE,
    &TURKU,
    &FRANCE,
    &ANGERS_LOIRE,
    &BORDEAUX,
    &DIJON,
    &DUNKERQUE,
    &GRENOBLE,
    &GRENOBLE_ALPES,
    &LA_ROCHELLE,
    &LA_ROCHELLE_AREA,
    &LA_ROCHELLE_HAUTE_SAONE,
    &LYON,
    &MARSEILLE,
    &MONTPELLIER,
    &MONTPELLIER_AREA,
    &NANTES,
    &NANTES_AREA,
    &PARIS,
    &SAINT_BRIEUC,
    &SAINT_BRIEUC_AREA,
    &STRASBOURG,
    &STRASBOURG_AREA,
    &TREGUEUX,
    &OSLO,
    &SWEDEN,
    &BORAS,
    &GAVLE,
    &GOTEBORG,
    &HELSINGBORG,
    &LINKOPING,
    &LUND,
    &MALMO,
    &STOCKHOLM,
    &UMEA,
    &UPPSALA,
    &VASTERAS,
    &VAXJO,
    &EMIRATES,
];

const fn named(
    name: &'static str,
    country: &'static str,
    others: &'static [&'static str],
) -> Place {
    Place::constant(name, country, others, None)
}

/// Denmark.
pub static DENMARK: Place = named("Denmark", "DK", &["Danmark"]);
/// Copenhagen.
pub static COPENHAGEN: Place = named("København", "DK", &["Copenhagen", "Köpenhamn", "Kobenhavn"]);
/// China.
pub static CHINA: Place = named("China", "CN", &[]);
/// Finland.
pub static FINLAND: Place = named("Finland", "FI", &["Suomi"]);
/// Espoo.
pub static ESPOO: Place = named("Espoo", "FI", &["Esbo"]);
/// Helsinki.
pub static HELSINKI: Place = named("Helsinki", "FI", &["Helsingfors"]);
/// Lahti.
pub static LAHTI: Place = named("Lahti", "FI", &["Lahtis"]);
/// Lappeenranta.
pub static LAPPEENRANTA: Place = named("Lappeenranta", "FI", &["Villmanstrand"]);
/// Tampere.
pub static TAMPERE: Place = named("Tampere", "FI", &["Tammerfors"]);
/// Turku.
pub static TURKU: Place = named("Turku", "FI", &["Åbo"]);
/// France.
pub static FRANCE: Place = named("France", "FR", &[]);
/// The area of Angers, as the EU's Mission names it.
pub static ANGERS_LOIRE: Place =
    named("Angers Loire Métropole", "FR", &["Angers Loire", "Angers Loire Metropole"]);
/// Bordeaux.
pub static BORDEAUX: Place = named("Bordeaux", "FR", &[]);
/// Dijon.
pub static DIJON: Place = named("Dijon", "FR", &[]);
/// Dunkerque.
pub static DUNKERQUE: Place = named("Dunkerque", "FR", &["Dunkirk"]);
/// Grenoble, the town.
pub static GRENOBLE: Place =
    Place::constant("Grenoble", "FR", &[], Some("Grenoble-Alpes Métropole"));
/// The metropolis around Grenoble.
pub static GRENOBLE_ALPES: Place = named(
    "Grenoble-Alpes Métropole",
    "FR",
    &["Grenoble-Alpes", "Grenoble-Alpes-Metropole", "Grenoble-Alpes-Metropole (La métro)"],
);
/// La Rochelle on the Atlantic, the town.
pub static LA_ROCHELLE: Place = Place::constant(
    "La Rochelle",
    "FR",
    &["La Rochelle (Charente-Maritime)"],
    Some("La Rochelle Agglomération"),
);
/// The communities around La Rochelle, which lists also call by the names of area and town
/// together.
pub static LA_ROCHELLE_AREA: Place = named(
    "La Rochelle Agglomération",
    "FR",
    &[
        "Communauté d'agglomération de La Rochelle",
        "Communauté d'Agglomération de La Rochelle et Ville de La Rochelle",
        "La Rochelle Communauté d'Agglomération et Ville",
    ],
);
/// The village of La Rochelle in the Haute-Saône, which has only its name in common with the town:
/// the Covenant's data set gives its 39 inhabitants to the other's area.
pub static LA_ROCHELLE_HAUTE_SAONE: Place =
    named("La Rochelle (Haute-Saône)", "FR", &["La Rochelle"]);
/// Lyon.
pub static LYON: Place = named("Lyon", "FR", &["Lyons"]);
/// Marseille.
pub static MARSEILLE: Place = named("Marseille", "FR", &["Marseilles"]);
/// Montpellier, the town.
pub static MONTPELLIER: Place =
    Place::constant("Montpellier", "FR", &[], Some("Montpellier Méditerranée Métropole"));
/// The metropolis around Montpellier.
pub static MONTPELLIER_AREA: Place =
    named("Montpellier Méditerranée Métropole", "FR", &["Montpellier Mediterranee Metropole"]);
/// Nantes, the town.
pub static NANTES: Place = Place::constant("Nantes", "FR", &[], Some("Nantes Métropole"));
/// The metropolis around Nantes.
pub static NANTES_AREA: Place = named("Nantes Métropole", "FR", &["Nantes Metropole"]);
/// Paris.
pub static PARIS: Place = named("Paris", "FR", &[]);
/// Saint-Brieuc, the town.
pub static SAINT_BRIEUC: Place = Place::constant(
    "Saint-Brieuc",
    "FR",
    &["St. Brieuc", "St Brieuc", "Sant-Brieg"],
    Some("Saint-Brieuc Armor Agglomération"),
);
/// The communities around Saint-Brieuc.
pub static SAINT_BRIEUC_AREA: Place = named(
    "Saint-Brieuc Armor Agglomération",
    "FR",
    &["Saint-Brieuc Armor", "Saint-Brieuc Armor Agglomeration"],
);
/// Strasbourg, the town.
pub static STRASBOURG: Place =
    Place::constant("Strasbourg", "FR", &["Straßburg"], Some("Eurométropole de Strasbourg"));
/// The metropolis around Strasbourg, until 2014 its urban community.
pub static STRASBOURG_AREA: Place = named(
    "Eurométropole de Strasbourg",
    "FR",
    &["Eurometropole de Strasbourg", "Communauté urbaine de Strasbourg"],
);
/// Trégueux, a commune next to Saint-Brieuc.
pub static TREGUEUX: Place =
    Place::constant("Trégueux", "FR", &["Tregueux"], Some("Saint-Brieuc Armor Agglomération"));
/// Oslo.
pub static OSLO: Place = named("Oslo", "NO", &[]);
/// Sweden.
pub static SWEDEN: Place = named("Sweden", "SE", &["Sverige"]);
/// Borås.
pub static BORAS: Place = named("Borås", "SE", &["Boras"]);
/// Gävle.
pub static GAVLE: Place = named("Gävle", "SE", &["Gavle"]);
/// Göteborg.
pub static GOTEBORG: Place = named("Göteborg", "SE", &["Gothenburg", "Goteborg"]);
/// Helsingborg.
pub static HELSINGBORG: Place = named("Helsingborg", "SE", &[]);
/// Linköping.
pub static LINKOPING: Place = named("Linköping", "SE", &["Linkoping"]);
/// Lund.
pub static LUND: Place = named("Lund", "SE", &[]);
/// Malmö.
pub static MALMO: Place = named("Malmö", "SE", &["Malmo", "Malmoe"]);
/// Stockholm.
pub static STOCKHOLM: Place = named("Stockholm", "SE", &[]);
/// Umeå.
pub static UMEA: Place = named("Umeå", "SE", &["Umea"]);
/// Uppsala.
pub static UPPSALA: Place = named("Uppsala", "SE", &["Upsala"]);
/// Västerås.
pub static VASTERAS: Place = named("Västerås", "SE", &["Vasteras"]);
/// Växjö.
pub static VAXJO: Place = named("Växjö", "SE", &["Vaxjo"]);
/// The United Arab Emirates.
pub static EMIRATES: Place = named("United Arab Emirates", "AE", &["UAE"]);
