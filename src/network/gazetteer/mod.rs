//! The gazetteer: known places with their names, codes and larger areas.
//!
//! The module has the places of the catalogue's networks and targets, the states of the European
//! Union, and the regions around the cities. A roll-up takes from it that a city is part of its
//! metropolis, its region and its nation, and that two names denote one place.
//! [`catalogue::places`](crate::catalogue::places) shows it to the outside.

use super::{CodeKind, Place};

/// Declares places and their list. Each entry has a static, a name, a country, other names, the
/// area around the place, its codes and its coordinates.
macro_rules! places {
    (list $list:ident;
        $(
        $(#[$doc:meta])*
        $place:ident = $name:literal, $country:literal, [$($other:literal),* $(,)?]
        $(, within $area:literal)?
        $(, lau $lau:literal)?
        $(, nuts $nuts:literal)?
        $(, national $national:literal)?
        $(, covenant $covenant:literal)?
        $(, at ($latitude:literal, $longitude:literal))?;
    )+) => {
        $(
            $(#[$doc])*
            pub static $place: $crate::network::Place = {
                #[allow(unused_mut, unused_assignments, reason = "an area is optional")]
                let mut area = None;
                $(area = Some($area);)?
                $crate::network::Place::constant($name, $country, &[$($other),*], area)
                    $(.with_constant_code($crate::network::CodeKind::Lau, $lau))?
                    $(.with_constant_code($crate::network::CodeKind::Nuts, $nuts))?
                    $(.with_constant_code($crate::network::CodeKind::National, $national))?
                    $(.with_constant_code($crate::network::CodeKind::Covenant, $covenant))?
                    $(.located_at($crate::network::Coordinates::constant($latitude, $longitude)))?
            };
        )+

        pub(super) static $list: &[&$crate::network::Place] = &[$(&$place),+];
    };
}

mod cities;
mod nations;
mod regions;

pub use cities::*;
pub use nations::*;
pub use regions::*;

/// Returns all places: nations, regions, then cities and their areas.
///
/// ```
/// use climate_targets::catalogue;
/// assert!(catalogue::places().any(|place| place.name() == "Göteborg"));
/// ```
pub fn places() -> impl Iterator<Item = &'static Place> + Clone {
    [NATIONS, REGIONS, CITIES].into_iter().flatten().copied()
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

/// Returns the place of a country with a given code of its own; `None` if there is no such place.
///
/// The NUTS code of a city is that of the smallest region around it. For [`CodeKind::Nuts`] the
/// function returns a region or a nation of the catalogue with exactly this code, never a city;
/// [`region_of`] returns the region of a city.
///
/// ```
/// use climate_targets::catalogue;
/// use climate_targets::network::CodeKind;
/// let name = |country, kind, code| catalogue::place_by_code(country, kind, code).map(|p| p.name());
/// assert_eq!(name("SE", CodeKind::Lau, "1480"), Some("Göteborg"));
/// assert_eq!(name("FR", CodeKind::Covenant, "FR0028"), Some("Grenoble"));
/// assert_eq!(name("SE", CodeKind::Nuts, "SE232"), Some("Västra Götalands län"));
/// assert_eq!(name("SE", CodeKind::Lau, "9999"), None);
/// ```
pub fn place_by_code(country: &str, kind: CodeKind, code: &str) -> Option<&'static Place> {
    let last = if kind == CodeKind::Nuts { 2 } else { 3 };
    let lists = [NATIONS, REGIONS, CITIES];
    let mut places = lists.into_iter().take(last).flatten().copied();
    places.find(|place| place.country() == country && place.code(kind) == Some(code))
}

/// Returns the smallest region or nation of the catalogue around a place, by its NUTS code; `None` for
/// a place without a NUTS code and for a nation.
///
/// ```
/// use climate_targets::catalogue::{self, places::{GOTEBORG, GRENOBLE, OSLO, SWEDEN}};
/// let region = |place| catalogue::region_of(place).map(|region| region.name());
/// assert_eq!(region(&GOTEBORG), Some("Västra Götalands län"));
/// assert_eq!(region(&GRENOBLE), Some("Auvergne-Rhône-Alpes"));
/// assert_eq!(region(&OSLO), Some("Norway")); // the catalogue has no Norwegian regions
/// assert_eq!(region(&SWEDEN), None);
/// ```
pub fn region_of(place: &Place) -> Option<&'static Place> {
    let regions = regions_around(place.code(CodeKind::Nuts)?).filter(|region| !region.is(place));
    regions.max_by_key(|region| region.code(CodeKind::Nuts).map(str::len))
}

/// Returns the nation of a country code; `None` for the European Union, and if the gazetteer does not
/// have the nation.
pub(super) fn nation(country: &str) -> Option<&'static Place> {
    NATIONS.iter().copied().find(|nation| nation.country() == country && country != "EU")
}

/// Returns the regions and the nation in whose NUTS region a code lies.
pub(super) fn regions_around(nuts: &str) -> impl Iterator<Item = &'static Place> + use<'_> {
    let regions = NATIONS.iter().chain(REGIONS).copied();
    regions.filter(|region| region.code(CodeKind::Nuts).is_some_and(|own| nuts.starts_with(own)))
}
