//! The places that the names of members denote.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{CodeKind, Member, Place, gazetteer};
use crate::inventory::folded_name;

/// The key of a place: its country and its normalised name. The country is empty for a name that
/// denotes no known place, or several.
pub(super) type PlaceKey = (String, String);

/// The places of the members and of the gazetteer, by their names.
pub(super) struct KnownPlaces<'a> {
    of_members: BTreeMap<String, Vec<&'a Place>>,
    of_gazetteer: BTreeMap<String, Vec<&'a Place>>,
    /// The names of all members.
    members: BTreeSet<String>,
}

impl<'a> KnownPlaces<'a> {
    /// Collects the places of the members that were created from a place, and the gazetteer.
    pub(super) fn new(members: &[Member<'a>]) -> Self {
        Self {
            of_members: by_name(members.iter().filter_map(|member| member.place)),
            of_gazetteer: by_name(gazetteer::places()),
            members: members.iter().map(|member| folded_name(member.name)).collect(),
        }
    }

    /// Returns the places that a name may denote, each with its entry of the gazetteer: those of
    /// the members, otherwise those of the gazetteer.
    pub(super) fn named(&self, name: &str) -> Vec<&'a Place> {
        let name = folded_name(name);
        let places = self.of_members.get(&name).or_else(|| self.of_gazetteer.get(&name));
        places.into_iter().flatten().flat_map(|place| self.and_entries(place)).collect()
    }

    /// Returns a place and its entries of the gazetteer: the entry with its name, otherwise those
    /// that have one of its names or codes.
    fn and_entries(&self, place: &'a Place) -> Vec<&'a Place> {
        let mut entries: Vec<&'a Place> = Vec::new();
        for name in all_names(place) {
            let named = self.of_gazetteer.get(&name).into_iter().flatten();
            entries.extend(named.filter(|entry| is_same(place, entry)));
        }
        if let Some(entry) = entries.iter().copied().find(|entry| entry.is(place)) {
            entries = vec![entry];
        }
        if entries.is_empty() {
            entries.extend(self.entries_with_code_of(place));
        }
        [place].into_iter().chain(entries).collect()
    }

    fn entries_with_code_of(&self, place: &Place) -> impl Iterator<Item = &'a Place> {
        let all = self.of_gazetteer.values().flatten().copied();
        let is_here = move |entry: &&Place| entry.country() == place.country();
        all.filter(is_here).filter(move |entry| same_code(place, entry) == Some(true))
    }

    /// Returns the places that a member may denote.
    pub(super) fn of(&self, member: &Member<'a>) -> Vec<&'a Place> {
        member.place.map_or_else(|| self.named(member.name), |place| self.and_entries(place))
    }

    /// Returns the only place that a member denotes: the entry of the gazetteer, otherwise the place
    /// of the caller. `None` if there is none or more than one.
    pub(super) fn place(&self, member: &Member<'a>) -> Option<&'a Place> {
        only(&self.of(member))
    }

    /// Returns the place of a member's series, if it is another known place or another member. A
    /// series can have a name that says nothing of its place, such as "total".
    pub(super) fn data_of(&self, member: &Member<'a>) -> Option<&'a str> {
        let series = member.series?.place();
        let name = folded_name(series);
        let own = self.of(member);
        if name == folded_name(member.name) || own.iter().any(|place| place.is_named(series)) {
            return None;
        }
        let of_series = self.named(series);
        let is_own = |place: &&Place| own.iter().any(|other| other.is(place));
        let is_known = !of_series.is_empty() || self.members.contains(&name);
        (is_known && !of_series.iter().any(is_own)).then_some(series)
    }
}

fn by_name<'a>(places: impl Iterator<Item = &'a Place>) -> BTreeMap<String, Vec<&'a Place>> {
    let mut by_name: BTreeMap<String, Vec<&Place>> = BTreeMap::new();
    let mut known = HashSet::new();
    for place in places {
        let key = place.key();
        for name in all_names(place) {
            if known.insert((name.clone(), key.clone())) {
                by_name.entry(name).or_default().push(place);
            }
        }
    }
    by_name
}

/// Returns all names of a place, normalised.
pub(super) fn all_names(place: &Place) -> impl Iterator<Item = String> {
    [place.name()].into_iter().chain(place.other_names()).map(folded_name)
}

/// Whether two places with a name in common can be one place: the same country, no different code
/// of a municipality, and not a municipality beside a region.
pub(super) fn is_same(one: &Place, other: &Place) -> bool {
    let has_no_code = |place: &Place| place.codes().next().is_none();
    let is_alike = || has_no_code(one) || has_no_code(other) || is_region(one) == is_region(other);
    one.country() == other.country() && same_code(one, other).unwrap_or_else(is_alike)
}

/// Whether a place is a region: an entry of the gazetteer for its NUTS code, or a place with a code of
/// up to four characters and no LAU code.
pub(super) fn is_region(place: &Place) -> bool {
    let Some(code) = place.code(CodeKind::Nuts) else { return false };
    let is_entry = || gazetteer::regions_around(code).any(|region| region.is(place));
    place.code(CodeKind::Lau).is_none() && (code.len() < 5 || is_entry())
}

/// Whether two places have the same code in the first register that has both; `None` if no register
/// has both. The places are of one country.
fn same_code(one: &Place, other: &Place) -> Option<bool> {
    let compare = |kind| Some(one.code(kind)? == other.code(kind)?);
    CodeKind::OF_ONE_PLACE.into_iter().find_map(compare)
}

/// Returns the place if all candidates are one place: the entry of the gazetteer, otherwise the
/// place of the caller.
fn only<'a>(places: &[&'a Place]) -> Option<&'a Place> {
    let (first, entries) = places.split_first()?;
    let distinct: BTreeSet<(&str, String)> = entries.iter().map(|place| place.key()).collect();
    let place = entries.last().unwrap_or(first);
    (distinct.len() <= 1 && is_same(first, place)).then_some(*place)
}

/// The key of a place, or of a name that denotes no single place.
pub(super) fn key_of(place: Option<&Place>, name: &str) -> PlaceKey {
    match place {
        Some(place) => {
            let (country, name) = place.key();
            (country.to_owned(), name)
        }
        None => (String::new(), folded_name(name)),
    }
}
