//! The places that the names of members denote, and the areas around them.

use std::collections::{BTreeMap, BTreeSet};

use super::{CodeKind, Member, NetworkError, Place, gazetteer};
use crate::inventory::folded_name;

/// The key of a place: its country and its normalised name. The country is empty for a name that
/// denotes no known place, or several.
pub(super) type PlaceKey = (String, String);

/// The places of the members and of the gazetteer, by their names.
pub(super) struct KnownPlaces<'a> {
    of_members: BTreeMap<String, Vec<&'a Place>>,
    of_gazetteer: BTreeMap<String, Vec<&'a Place>>,
}

impl<'a> KnownPlaces<'a> {
    /// Collects the places of the members that were created from a place, and the gazetteer.
    pub(super) fn new(members: &[Member<'a>]) -> Self {
        Self {
            of_members: by_name(members.iter().filter_map(|member| member.place)),
            of_gazetteer: by_name(gazetteer::places()),
        }
    }

    /// Returns the places that a name may denote: those of the members, otherwise those of the
    /// gazetteer.
    fn named(&self, name: &str) -> &[&'a Place] {
        let name = folded_name(name);
        let places = self.of_members.get(&name).or_else(|| self.of_gazetteer.get(&name));
        places.map_or(&[], Vec::as_slice)
    }

    /// Returns what is known of a place: the value itself, and the entry of the gazetteer.
    fn and_entry(&self, place: &'a Place) -> Vec<&'a Place> {
        let entries = self.of_gazetteer.get(&folded_name(place.name()));
        let entries = entries.into_iter().flatten().copied().filter(|entry| entry.is(place));
        [place].into_iter().chain(entries).collect()
    }

    /// Returns the places that a member may denote.
    fn of(&self, member: &Member<'a>) -> Vec<&'a Place> {
        match member.place {
            Some(place) => self.and_entry(place),
            None => {
                self.named(member.name).iter().flat_map(|place| self.and_entry(place)).collect()
            }
        }
    }

    /// Returns the only place that a member denotes; `None` if there is none or more than one.
    pub(super) fn place(&self, member: &Member<'a>) -> Option<&'a Place> {
        only(&self.of(member))
    }

    /// Returns the key of a member. Two members with the same key are the same place.
    pub(super) fn key(&self, member: &Member<'a>) -> PlaceKey {
        key_of(self.place(member), member.name)
    }

    /// Returns the place of a member's series, if it is another place than the member.
    pub(super) fn data_of(&self, member: &Member<'a>) -> Option<&'a str> {
        let series = member.series?.place();
        let is_member = folded_name(series) == folded_name(member.name)
            || key_of(only(self.named(series)), series) == self.key(member);
        (!is_member).then_some(series)
    }

    /// Checks that no member with a series lies in the area of another member with a series.
    pub(super) fn check_overlap(&self, members: &[Member<'a>]) -> Result<(), NetworkError> {
        let with_series = || members.iter().enumerate().filter(|(_, one)| one.series.is_some());
        let mut by_name: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (index, member) in with_series() {
            for name in self.names(member) {
                by_name.entry(name).or_default().insert(index);
            }
        }
        let mut parts: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
        for member in members {
            parts.entry(folded_name(member.name)).or_default().extend(member.part_of);
        }
        for (index, member) in with_series() {
            for area in self.areas_around(member, &parts) {
                let around = by_name.get(&area).into_iter().flatten().find(|one| **one != index);
                if let Some(area) = around.and_then(|one| members.get(*one)) {
                    let (part, area) = (member.name.to_owned(), area.name.to_owned());
                    return Err(NetworkError::Overlap { part, area });
                }
            }
        }
        Ok(())
    }

    /// Returns all names of the area that a member's series covers: those of the member, and those
    /// of the place of its series.
    fn names(&self, member: &Member<'a>) -> BTreeSet<String> {
        let mut places = self.of(member);
        let mut names = BTreeSet::from([folded_name(member.name)]);
        if let Some(series) = self.data_of(member) {
            places.extend(self.named(series));
            names.insert(folded_name(series));
        }
        names.extend(places.into_iter().flat_map(all_names));
        names
    }

    /// Returns the names of all areas around a member: those stated, and those of the gazetteer.
    fn areas_around(
        &self,
        member: &Member<'a>,
        parts: &BTreeMap<String, Vec<&'a str>>,
    ) -> BTreeSet<String> {
        let own = self.names(member);
        let mut open: Vec<&'a str> = member.part_of.into_iter().collect();
        open.extend(self.of(member).into_iter().flat_map(areas_of));
        let mut areas = BTreeSet::new();
        while let Some(area) = open.pop() {
            let name = folded_name(area);
            // An area that is part of itself is an input error, but causes no double counting.
            if own.contains(&name) || !areas.insert(name.clone()) {
                continue;
            }
            open.extend(parts.get(&name).into_iter().flatten());
            open.extend(self.named(area).iter().flat_map(|place| areas_of(place)));
        }
        areas
    }
}

fn by_name<'a>(places: impl Iterator<Item = &'a Place>) -> BTreeMap<String, Vec<&'a Place>> {
    let mut by_name: BTreeMap<String, Vec<&Place>> = BTreeMap::new();
    for place in places {
        for name in all_names(place) {
            let named = by_name.entry(name).or_default();
            if !named.iter().any(|other| other.is(place)) {
                named.push(place);
            }
        }
    }
    by_name
}

fn all_names(place: &Place) -> impl Iterator<Item = String> {
    [place.name()].into_iter().chain(place.other_names()).map(folded_name)
}

/// Returns the names of the areas around a place: the stated area, its regions and its nation.
fn areas_of(place: &Place) -> Vec<&str> {
    let mut areas: Vec<&str> = place.part_of().into_iter().collect();
    let regions = place.code(CodeKind::Nuts).into_iter().flat_map(gazetteer::regions_around);
    for area in regions.chain(gazetteer::nation(place.country())) {
        if !area.is(place) {
            areas.push(area.name());
        }
    }
    areas
}

/// Returns the place if all candidates are the same place.
fn only<'a>(places: &[&'a Place]) -> Option<&'a Place> {
    let (first, others) = places.split_first()?;
    others.iter().all(|other| other.is(first)).then_some(*first)
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
