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

    /// Returns the places that a name may denote, each with its entry of the gazetteer: those of
    /// the members, otherwise those of the gazetteer.
    fn named(&self, name: &str) -> Vec<&'a Place> {
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
        all.filter(move |entry| shares_code(place, entry))
    }

    /// Returns the places that a member may denote.
    fn of(&self, member: &Member<'a>) -> Vec<&'a Place> {
        member.place.map_or_else(|| self.named(member.name), |place| self.and_entries(place))
    }

    /// Returns the only place that a member denotes: the entry of the gazetteer, otherwise the place
    /// of the caller. `None` if there is none or more than one.
    pub(super) fn place(&self, member: &Member<'a>) -> Option<&'a Place> {
        only(&self.of(member))
    }

    /// Returns the place of a member's series, if it is another place than the member.
    pub(super) fn data_of(&self, member: &Member<'a>) -> Option<&'a str> {
        let series = member.series?.place();
        let own = self.of(member);
        let is_own = |place: &&Place| own.iter().any(|other| other.is(place));
        let is_member = folded_name(series) == folded_name(member.name)
            || own.iter().any(|place| place.is_named(series))
            || self.named(series).iter().any(is_own);
        (!is_member).then_some(series)
    }

    /// Checks that no two members can be one place, and that no member with a series lies in the
    /// area of another one with a series.
    pub(super) fn check(&self, members: &[Member<'a>]) -> Result<(), NetworkError> {
        let areas: Vec<Covered<'a>> = members.iter().map(|member| self.covered(member)).collect();
        let each = || members.iter().zip(&areas);
        check_keys(each().map(|(member, area)| (member, vec![&area.own])))?;
        // The data of another place are in the way of that place only if it has data too.
        let with_series = each().filter(|(member, _)| member.series.is_some());
        check_keys(with_series.map(|(member, area)| (member, vec![&area.own, &area.data])))?;
        let mut parts: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
        for member in members {
            parts.entry(folded_name(member.name)).or_default().extend(member.part_of);
        }
        let by_area = ByArea::new(members, &areas);
        for (index, (member, area)) in members.iter().zip(&areas).enumerate() {
            if member.series.is_none() {
                continue;
            }
            let around = self.areas_around(member, area, &parts);
            if let Some(around) = by_area.find(index, area, &around) {
                let (part, area) = (member.name.to_owned(), around.to_owned());
                return Err(NetworkError::Overlap { part, area });
            }
        }
        Ok(())
    }

    /// Returns what is known of the area of a member and of its series.
    fn covered(&self, member: &Member<'a>) -> Covered<'a> {
        let mut covered = Covered::default();
        covered.own = covered.add(member.name, self.of(member));
        if let Some(series) = self.data_of(member) {
            covered.data = covered.add(series, self.named(series));
        }
        covered
    }

    /// Returns the names of all areas around a member: those stated, and those of the gazetteer.
    fn areas_around(
        &self,
        member: &Member<'a>,
        covered: &Covered<'a>,
        parts: &BTreeMap<String, Vec<&'a str>>,
    ) -> BTreeSet<String> {
        let mut open: Vec<&'a str> = member.part_of.into_iter().collect();
        open.extend(covered.places.iter().flat_map(|place| areas_of(place)));
        let mut areas = BTreeSet::new();
        while let Some(area) = open.pop() {
            let name = folded_name(area);
            if areas.insert(name.clone()) {
                open.extend(parts.get(&name).into_iter().flatten());
                open.extend(self.named(area).into_iter().flat_map(areas_of));
            }
        }
        areas
    }
}

/// A name or a code that denotes a place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Place(PlaceKey),
    Code(String, &'static str, String),
}

/// Keys with the place that has them; `None` for a name that denotes no place.
type Keys<'a> = BTreeMap<Key, Option<&'a Place>>;

/// The area of a member and of its series.
#[derive(Default)]
struct Covered<'a> {
    /// The names and codes that only the member has.
    own: Keys<'a>,
    /// Those of the place of its series, if it is another place.
    data: Keys<'a>,
    /// The names of the area, also those that other areas share.
    names: BTreeSet<String>,
    places: Vec<&'a Place>,
}

impl<'a> Covered<'a> {
    /// Adds the names of places, and returns their keys.
    fn add(&mut self, name: &str, places: Vec<&'a Place>) -> Keys<'a> {
        let mut keys = Keys::new();
        if places.is_empty() {
            keys.insert(Key::Place(key_of(None, name)), None);
        }
        for place in &places {
            keys.insert(Key::Place(key_of(Some(place), name)), Some(place));
            let codes = place.codes().filter(|(kind, _)| *kind != CodeKind::Nuts);
            keys.extend(codes.map(|(kind, code)| {
                (Key::Code(place.country().to_owned(), kind.name(), code.to_owned()), Some(*place))
            }));
        }
        self.names.insert(folded_name(name));
        self.names.extend(places.iter().flat_map(|place| all_names(place)));
        self.places.extend(places);
        keys
    }

    /// The NUTS code, if the area is a region: a place without a code of a municipality.
    fn region(&self) -> Option<&'a str> {
        let is_region = |place: &&&Place| place.codes().all(|(kind, _)| kind == CodeKind::Nuts);
        self.places.iter().filter(is_region).find_map(|place| place.code(CodeKind::Nuts))
    }
}

/// The index and the name of a member.
type Numbered<'a> = (usize, &'a str);

/// The members with a series by the names of their areas, and the regions by their NUTS codes.
struct ByArea<'a> {
    names: BTreeMap<&'a str, Vec<Numbered<'a>>>,
    regions: BTreeMap<&'a str, Numbered<'a>>,
}

impl<'a> ByArea<'a> {
    fn new(members: &'a [Member<'a>], areas: &'a [Covered<'a>]) -> Self {
        let mut by_area = Self { names: BTreeMap::new(), regions: BTreeMap::new() };
        for (index, (member, area)) in members.iter().zip(areas).enumerate() {
            if member.series.is_none() {
                continue;
            }
            for name in &area.names {
                by_area.names.entry(name).or_default().push((index, member.name));
            }
            by_area.regions.extend(area.region().map(|code| (code, (index, member.name))));
        }
        by_area
    }

    /// Returns the name of a member whose area is around a part: by the name of an area, or by a
    /// NUTS code that begins the longer code of the part.
    fn find(
        &self,
        part: usize,
        covered: &Covered<'_>,
        around: &BTreeSet<String>,
    ) -> Option<&'a str> {
        let named = around.iter().filter_map(|name| self.names.get(name.as_str())).flatten();
        let codes = covered.places.iter().filter_map(|place| place.code(CodeKind::Nuts));
        let shorter = codes.flat_map(|code| (2..code.len()).filter_map(|end| code.get(..end)));
        let regions = shorter.filter_map(|code| self.regions.get(code));
        named.chain(regions).find(|(index, _)| *index != part).map(|(_, name)| *name)
    }
}

/// Checks that no two members have a key in common. Two places of one name with different codes are
/// two places.
fn check_keys<'k, 'a: 'k>(
    members: impl Iterator<Item = (&'k Member<'a>, Vec<&'k Keys<'a>>)>,
) -> Result<(), NetworkError> {
    let mut known: BTreeMap<&Key, (usize, &str, Option<&Place>)> = BTreeMap::new();
    for (index, (member, keys)) in members.enumerate() {
        for (key, place) in keys.into_iter().flatten() {
            let (at, other, of_other) = *known.entry(key).or_insert((index, member.name, *place));
            let are_two = place.zip(of_other).is_some_and(|(one, other)| !is_same(one, other));
            if at != index && !are_two {
                let (name, other) = (member.name.to_owned(), other.to_owned());
                return Err(NetworkError::DuplicateMember { name, other });
            }
        }
    }
    Ok(())
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

/// Whether two places with a name in common can be one place: the same country, and no code of a
/// register in which they differ.
fn is_same(one: &Place, other: &Place) -> bool {
    let differs = |kind| {
        let codes = one.code(kind).zip(other.code(kind));
        codes.is_some_and(|(one, other)| one != other)
    };
    one.country() == other.country()
        && ![CodeKind::Lau, CodeKind::Covenant].into_iter().any(differs)
}

/// Whether two places have the same code in a register of municipalities.
fn shares_code(one: &Place, other: &Place) -> bool {
    let shares = |kind| one.code(kind).is_some_and(|code| other.code(kind) == Some(code));
    let kinds = [CodeKind::Lau, CodeKind::National, CodeKind::Covenant];
    one.country() == other.country() && kinds.into_iter().any(shares)
}

/// Returns the names of the areas around a place: the stated area, its regions and its nation.
fn areas_of(place: &Place) -> Vec<&str> {
    let mut areas: Vec<&str> = place.part_of().into_iter().collect();
    let regions = place.code(CodeKind::Nuts).into_iter().flat_map(gazetteer::regions_around);
    for area in regions.chain(gazetteer::nation(place.country())) {
        if !area.is(place) && !area.is_named(place.name()) {
            areas.push(area.name());
        }
    }
    areas
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
