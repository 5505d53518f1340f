//! The selection of places by name.

use chrono::NaiveDate;
use climate_targets::network::Place;
use climate_targets::{Language, catalogue};

use crate::support::missing_place;
use crate::support::phrases::phrases;

/// An item of a selected place.
pub struct Selected<T> {
    pub item: T,
    /// The places without an item of their own that selected the item, because it is of the area
    /// around them.
    pub parts: Vec<String>,
}

impl<T> Selected<T> {
    /// Says for each part that the data are of the area around it.
    pub fn notes(&self, area: &str, language: Language) -> Vec<String> {
        self.parts.iter().map(|part| surrounding_area(language, part, area)).collect()
    }
}

/// Keeps the items of the places with these names; without names, all items. A place has all names
/// of the catalogue. A place without an item selects the items of the area around it.
pub fn filter_places<T>(
    names: &[String],
    all: Vec<T>,
    place: impl Fn(&T) -> &str,
    as_of: NaiveDate,
) -> Result<Vec<Selected<T>>, String> {
    let known: Vec<&str> = all.iter().map(&place).collect();
    let mut parts: Vec<Option<Vec<String>>> = Vec::new();
    parts.resize_with(all.len(), || names.is_empty().then(Vec::new));
    for name in names {
        let found = find(name, &known).ok_or_else(|| missing_place::error(name, &known, as_of))?;
        for (parts, is_found) in parts.iter_mut().zip(found.items) {
            if is_found {
                parts.get_or_insert_default().extend(found.part.clone());
            }
        }
    }
    let selected = |(item, parts): (T, Option<Vec<String>>)| Some(Selected { item, parts: parts? });
    Ok(all.into_iter().zip(parts).filter_map(selected).collect())
}

/// The items that a name selects.
struct Found {
    /// Whether each item is selected.
    items: Vec<bool>,
    /// The place of the name, if the items are of the area around it.
    part: Option<String>,
}

/// The items with the name itself, else those with another spelling or name of the place, else those
/// of the area around it.
fn find(name: &str, known: &[&str]) -> Option<Found> {
    let found = |part: Option<&Place>, is_selected: &dyn Fn(&str) -> bool| {
        let items: Vec<bool> = known.iter().map(|place| is_selected(place)).collect();
        let part = part.map(|part| part.name().to_owned());
        items.contains(&true).then_some(Found { items, part })
    };
    // Only the spelling of the name matters, so its country can be any code.
    let spelling = Place::new(name.to_owned(), "XX").ok();
    let places: Vec<&Place> = catalogue::places_named(name).collect();
    let areas = places.iter().filter_map(|part| Some((*part, catalogue::place(part.part_of()?)?)));
    found(None, &|place| place == name)
        .or_else(|| found(None, &|place| spelling.iter().any(|name| name.is_named(place))))
        .or_else(|| found(None, &|place| places.iter().any(|named| named.is_named(place))))
        .or_else(|| {
            let mut of_areas = areas;
            of_areas.find_map(|(part, area)| found(Some(part), &|place| area.is_named(place)))
        })
}

phrases! {
    /// A place without data of its own.
    surrounding_area(part: &str, area: &str) {
        en: "{part}: no yearly series of its own. These data are of the surrounding area, {area}.",
        sv: "{part}: ingen egen årsserie. Uppgifterna gäller det omgivande området, {area}.",
        fr: "{part}\u{a0}: pas de série annuelle propre. Les données sont celles du territoire \
             englobant, {area}.",
        fi: "{part}: ei omaa vuosisarjaa. Tiedot koskevat ympäröivää aluetta ({area}).",
    }
}
