//! The places of the catalogue's networks and targets, with their names in data tables and on web
//! pages.
//!
//! Each spelling is a separate name, such as the name in another language or without accents. A
//! city and its metropolitan area are two places.
//!
//! ```
//! use climate_targets::catalogue::places::{GOTEBORG, GRENOBLE, GRENOBLE_ALPES};
//! assert_eq!((GOTEBORG.name(), GOTEBORG.country()), ("Göteborg", "SE"));
//! assert!(GOTEBORG.is_named("gothenburg"));
//! assert_eq!(GRENOBLE.part_of(), Some("Grenoble-Alpes Métropole"));
//! assert_ne!(GRENOBLE, GRENOBLE_ALPES);
//! ```

use super::prelude::option;
use crate::network::Place;

/// Returns all places, grouped by country.
///
/// ```
/// use climate_targets::catalogue;
/// assert!(catalogue::places().any(|place| place.name() == "Göteborg"));
/// ```
pub fn places() -> impl Iterator<Item = &'static Place> + Clone {
    PLACES.iter().copied()
}

/// Returns the places with a given name, ignoring case: none, one or several.
///
/// ```
/// use climate_targets::catalogue;
/// let names = |name| catalogue::places_named(name).map(|p| p.name()).collect::<Vec<_>>();
/// assert_eq!(names("Gothenburg"), ["Göteborg"]);
/// // A town on the Atlantic coast, and a village in the Haute-Saône.
/// assert_eq!(names("la rochelle"), ["La Rochelle", "La Rochelle (Haute-Saône)"]);
/// ```
pub fn places_named(name: &str) -> impl Iterator<Item = &'static Place> + Clone {
    places().filter(move |place| place.is_named(name))
}

/// Returns the only place with a given name; `None` if no place or several places have the name.
/// [`places_named`] returns all places with a name.
///
/// ```
/// use climate_targets::catalogue;
/// assert_eq!(catalogue::place("St. Brieuc"), catalogue::place("Saint-Brieuc"));
/// assert_eq!(catalogue::place("Copenhagen").unwrap().name(), "København");
/// assert_eq!(catalogue::place("La Rochelle"), None); // two places have this name
/// assert!(catalogue::place("La Rochelle (Charente-Maritime)").is_some());
/// ```
pub fn place(name: &str) -> Option<&'static Place> {
    let mut named = places_named(name);
    named.next().filter(|_| named.next().is_none())
}

/// Declares the places and their list. Each line has a static, a name, a country, other names, and
/// the area around the place, if any.
macro_rules! places {
    ($(
        $(#[$doc:meta])*
        $place:ident = $name:literal, $country:literal, [$($other:literal),* $(,)?]
        $(, within $area:literal)?;
    )+) => {
        $(
            $(#[$doc])*
            pub static $place: Place =
                Place::constant($name, $country, &[$($other),*], option!($($area)?));
        )+

        static PLACES: &[&Place] = &[$(&$place),+];
    };
}

places! {
    /// The European Union of 27 states.
    EUROPEAN_UNION = "European Union", "EU", ["EU27", "EU-27"];
    /// Denmark.
    DENMARK = "Denmark", "DK", ["Danmark"], within "European Union";
    /// Copenhagen.
    COPENHAGEN = "København", "DK", ["Copenhagen", "Köpenhamn", "Kobenhavn"];
    /// China.
    CHINA = "China", "CN", [];
    /// Finland.
    FINLAND = "Finland", "FI", ["Suomi"], within "European Union";
    /// Espoo.
    ESPOO = "Espoo", "FI", ["Esbo"];
    /// Helsinki.
    HELSINKI = "Helsinki", "FI", ["Helsingfors"];
    /// Lahti.
    LAHTI = "Lahti", "FI", ["Lahtis"];
    /// Lappeenranta.
    LAPPEENRANTA = "Lappeenranta", "FI", ["Villmanstrand"];
    /// Tampere.
    TAMPERE = "Tampere", "FI", ["Tammerfors"];
    /// Turku.
    TURKU = "Turku", "FI", ["Åbo"];
    /// France.
    FRANCE = "France", "FR", [], within "European Union";
    /// The metropolitan area of Angers, under its name in the list of the EU Cities Mission.
    ANGERS_LOIRE = "Angers Loire Métropole", "FR", ["Angers Loire", "Angers Loire Metropole"];
    /// Bordeaux.
    BORDEAUX = "Bordeaux", "FR", [];
    /// Dijon.
    DIJON = "Dijon", "FR", [];
    /// Dunkerque.
    DUNKERQUE = "Dunkerque", "FR", ["Dunkirk"];
    /// The city of Grenoble.
    GRENOBLE = "Grenoble", "FR", [], within "Grenoble-Alpes Métropole";
    /// The metropolitan area of Grenoble.
    GRENOBLE_ALPES = "Grenoble-Alpes Métropole", "FR", [
        "Grenoble-Alpes",
        "Grenoble-Alpes-Metropole",
        "Grenoble-Alpes-Metropole (La métro)",
    ];
    /// The city of La Rochelle on the Atlantic.
    LA_ROCHELLE = "La Rochelle", "FR", ["La Rochelle (Charente-Maritime)"],
        within "La Rochelle Agglomération";
    /// The agglomeration of La Rochelle; some lists combine the names of agglomeration and city.
    LA_ROCHELLE_AREA = "La Rochelle Agglomération", "FR", [
        "Communauté d'agglomération de La Rochelle",
        "Communauté d'Agglomération de La Rochelle et Ville de La Rochelle",
        "La Rochelle Communauté d'Agglomération et Ville",
    ];
    /// The village of La Rochelle in the Haute-Saône, unrelated to the city. The Covenant's data
    /// set gives the village's population, 39, for the agglomeration.
    LA_ROCHELLE_HAUTE_SAONE = "La Rochelle (Haute-Saône)", "FR", ["La Rochelle"];
    /// Lyon.
    LYON = "Lyon", "FR", ["Lyons"];
    /// Marseille.
    MARSEILLE = "Marseille", "FR", ["Marseilles"];
    /// The city of Montpellier.
    MONTPELLIER = "Montpellier", "FR", [], within "Montpellier Méditerranée Métropole";
    /// The metropolitan area of Montpellier.
    MONTPELLIER_AREA = "Montpellier Méditerranée Métropole", "FR", [
        "Montpellier Mediterranee Metropole",
    ];
    /// The city of Nantes.
    NANTES = "Nantes", "FR", [], within "Nantes Métropole";
    /// The metropolitan area of Nantes.
    NANTES_AREA = "Nantes Métropole", "FR", ["Nantes Metropole"];
    /// Paris.
    PARIS = "Paris", "FR", [];
    /// The city of Saint-Brieuc.
    SAINT_BRIEUC = "Saint-Brieuc", "FR", ["St. Brieuc", "St Brieuc", "Sant-Brieg"],
        within "Saint-Brieuc Armor Agglomération";
    /// The agglomeration of Saint-Brieuc.
    SAINT_BRIEUC_AREA = "Saint-Brieuc Armor Agglomération", "FR", [
        "Saint-Brieuc Armor",
        "Saint-Brieuc Armor Agglomeration",
    ];
    /// The city of Strasbourg.
    STRASBOURG = "Strasbourg", "FR", ["Straßburg"], within "Eurométropole de Strasbourg";
    /// The metropolitan area of Strasbourg, an urban community until 2014.
    STRASBOURG_AREA = "Eurométropole de Strasbourg", "FR", [
        "Eurometropole de Strasbourg",
        "Communauté urbaine de Strasbourg",
    ];
    /// Trégueux, a commune next to Saint-Brieuc.
    TREGUEUX = "Trégueux", "FR", ["Tregueux"], within "Saint-Brieuc Armor Agglomération";
    /// Oslo.
    OSLO = "Oslo", "NO", [];
    /// Sweden.
    SWEDEN = "Sweden", "SE", ["Sverige"], within "European Union";
    /// Borås.
    BORAS = "Borås", "SE", ["Boras"];
    /// Gävle.
    GAVLE = "Gävle", "SE", ["Gavle"];
    /// Göteborg.
    GOTEBORG = "Göteborg", "SE", ["Gothenburg", "Goteborg"];
    /// Helsingborg.
    HELSINGBORG = "Helsingborg", "SE", [];
    /// Linköping.
    LINKOPING = "Linköping", "SE", ["Linkoping"];
    /// Lund.
    LUND = "Lund", "SE", [];
    /// Malmö.
    MALMO = "Malmö", "SE", ["Malmo", "Malmoe"];
    /// Stockholm.
    STOCKHOLM = "Stockholm", "SE", [];
    /// Umeå.
    UMEA = "Umeå", "SE", ["Umea"];
    /// Uppsala.
    UPPSALA = "Uppsala", "SE", ["Upsala"];
    /// Västerås.
    VASTERAS = "Västerås", "SE", ["Vasteras"];
    /// Växjö.
    VAXJO = "Växjö", "SE", ["Vaxjo"];
    /// The United Arab Emirates.
    EMIRATES = "United Arab Emirates", "AE", ["UAE"];
}
