//! Members that would be counted twice in a sum: one place under two names, and a place beside an
//! area around it.

use std::collections::{BTreeMap, BTreeSet};

use super::holders::{Holders, Numbered};
use super::identity::{KnownPlaces, PlaceKey, all_names, is_region, is_same, key_of};
use super::{CodeKind, Member, NetworkError, Place, gazetteer};
use crate::inventory::folded_name;

/// Checks that no two members can be one place, and that no member with a series lies in the area of
/// another one with a series.
pub(super) fn check(known: &KnownPlaces<'_>, members: &[Member<'_>]) -> Result<(), NetworkError> {
    let areas: Vec<Covered<'_>> = members.iter().map(|one| Covered::new(known, one)).collect();
    let each = || members.iter().zip(&areas);
    check_keys(each().map(|(member, area)| (member, vec![&area.own])))?;
    // The data of another place are in the way of that place only if it has data too.
    let with_series = || each().enumerate().filter(|(_, (member, _))| member.series.is_some());
    check_keys(with_series().map(|(_, (member, area))| (member, vec![&area.own, &area.data])))?;
    let by_area = ByArea::new(members, &areas);
    for (index, (member, area)) in with_series() {
        if let Some(around) = by_area.find(index, &by_area.around(known, member, area)) {
            let (part, area) = (member.name.to_owned(), around.to_owned());
            return Err(NetworkError::Overlap { part, area });
        }
    }
    Ok(())
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
    fn new(known: &KnownPlaces<'a>, member: &Member<'a>) -> Self {
        let mut covered = Self::default();
        covered.own = covered.add(member.name, known.of(member));
        if let Some(series) = known.data_of(member) {
            covered.data = covered.add(series, known.named(series));
        }
        covered
    }

    /// Adds the names of places, and returns their keys.
    fn add(&mut self, name: &str, places: Vec<&'a Place>) -> Keys<'a> {
        let mut keys = Keys::new();
        if places.is_empty() {
            keys.insert(Key::Place(key_of(None, name)), None);
        }
        for place in &places {
            keys.insert(Key::Place(key_of(Some(place), name)), Some(place));
            let has_key = |kind| kind != CodeKind::Nuts || region(place).is_some();
            let codes = place.codes().filter(|(kind, _)| has_key(*kind));
            keys.extend(codes.map(|(kind, code)| {
                (Key::Code(place.country().to_owned(), kind.name(), code.to_owned()), Some(*place))
            }));
        }
        self.names.insert(folded_name(name));
        self.names.extend(places.iter().flat_map(|place| all_names(place)));
        self.places.extend(places);
        keys
    }

    /// Whether the area is, or may be, the area of a given name around a place in a country.
    fn is(&self, area: &Around<'_>) -> bool {
        match area {
            Around::Place(place) => {
                self.places.iter().any(|own| own.is(place) && is_same(own, place))
            }
            // A name that the caller states can be that of any area of the country.
            Around::Named { country, .. } => {
                let fits = |own: &&Place| own.country() == "EU" || Some(own.country()) == *country;
                self.places.is_empty() || country.is_none() || self.places.iter().any(fits)
            }
        }
    }
}

/// The NUTS code of a region.
fn region(place: &Place) -> Option<&str> {
    place.code(CodeKind::Nuts).filter(|_| is_region(place))
}

/// Checks that no two members have a key in common. Two places of one name with different codes are
/// two places.
fn check_keys<'k, 'a: 'k>(
    members: impl Iterator<Item = (&'k Member<'a>, Vec<&'k Keys<'a>>)>,
) -> Result<(), NetworkError> {
    let mut known: BTreeMap<&Key, Holders<'_>> = BTreeMap::new();
    for (index, (member, keys)) in members.enumerate() {
        for (key, place) in keys.into_iter().flatten() {
            let holders = known.entry(key).or_default();
            if let Some((_, other)) = holders.same(index, *place) {
                let (name, other) = (member.name.to_owned(), other.to_owned());
                return Err(NetworkError::DuplicateMember { name, other });
            }
            holders.add((index, member.name), *place);
        }
    }
    Ok(())
}

/// An area around a place.
#[derive(Clone, Copy)]
enum Around<'a> {
    /// A name that the caller states, with the country of the part.
    Named { name: &'a str, country: Option<&'a str> },
    /// A place of the gazetteer.
    Place(&'a Place),
}

impl<'a> Around<'a> {
    fn name(self) -> &'a str {
        match self {
            Self::Named { name, .. } => name,
            Self::Place(place) => place.name(),
        }
    }
}

/// The members by the names of their areas, and the regions by their NUTS codes.
struct ByArea<'a> {
    areas: &'a [Covered<'a>],
    /// The members with a series.
    names: BTreeMap<&'a str, Vec<Numbered<'a>>>,
    /// The areas that the callers state around members, by the names of the members.
    stated: BTreeMap<&'a str, Vec<&'a str>>,
    /// The regions with a series, each with its country.
    regions: BTreeMap<&'a str, Numbered<'a>>,
}

impl<'a> ByArea<'a> {
    fn new(members: &'a [Member<'a>], areas: &'a [Covered<'a>]) -> Self {
        let mut by_area = Self {
            areas,
            names: BTreeMap::new(),
            stated: BTreeMap::new(),
            regions: BTreeMap::new(),
        };
        for (index, (member, area)) in members.iter().zip(areas).enumerate() {
            for name in &area.names {
                by_area.stated.entry(name).or_default().extend(member.part_of);
                if member.series.is_some() {
                    by_area.names.entry(name).or_default().push((index, member.name));
                }
            }
            if member.series.is_some() {
                let codes = area.places.iter().filter_map(|place| region(place));
                by_area.regions.extend(codes.map(|code| (code, (index, member.name))));
            }
        }
        by_area
    }

    /// Returns all areas around a member: those stated, and those of the gazetteer.
    fn around(
        &self,
        known: &KnownPlaces<'a>,
        member: &Member<'a>,
        covered: &'a Covered<'a>,
    ) -> (Vec<Around<'a>>, &'a Covered<'a>) {
        let country = covered.places.first().map(|place| place.country());
        let named = |name: &'a str| Around::Named { name, country };
        let mut open: Vec<Around<'a>> = member.part_of.into_iter().map(named).collect();
        open.extend(covered.places.iter().flat_map(|place| areas_of(place)));
        let (mut seen, mut areas) = (BTreeSet::new(), Vec::new());
        while let Some(area) = open.pop() {
            let name = folded_name(area.name());
            if !seen.insert((name.clone(), matches!(area, Around::Place(_)))) {
                continue;
            }
            areas.push(area);
            let stated = self.stated.get(name.as_str()).into_iter().flatten();
            open.extend(stated.map(|name| named(name)));
            let places = match area {
                Around::Place(place) => vec![place],
                Around::Named { name, .. } => known.named(name),
            };
            let places = places.into_iter().filter(|p| country.is_none_or(|c| fits(p, c)));
            open.extend(places.flat_map(areas_of));
        }
        (areas, covered)
    }

    /// Returns the name of a member whose area is around a part: by the name of an area, or by the
    /// NUTS code of a region that begins the code of the part.
    fn find(
        &self,
        part: usize,
        (around, covered): &(Vec<Around<'a>>, &'a Covered<'a>),
    ) -> Option<&'a str> {
        let named = around.iter().flat_map(|area| {
            let members = self.names.get(folded_name(area.name()).as_str()).into_iter().flatten();
            members.filter(|(index, _)| self.areas.get(*index).is_some_and(|one| one.is(area)))
        });
        let codes = covered.places.iter().filter_map(|place| place.code(CodeKind::Nuts));
        let starts = codes.flat_map(|code| (2..=code.len()).filter_map(|end| code.get(..end)));
        let regions = starts.filter_map(|code| self.regions.get(code));
        named.chain(regions).find(|(index, _)| *index != part).map(|(_, name)| *name)
    }
}

/// Whether an area can contain a place in a country.
fn fits(area: &Place, country: &str) -> bool {
    area.country() == country || area.country() == "EU"
}

/// Returns the areas around a place: the stated area, its regions and its nation.
fn areas_of(place: &Place) -> Vec<Around<'_>> {
    let country = Some(place.country());
    let stated = place.part_of().map(|name| Around::Named { name, country });
    let mut areas: Vec<Around<'_>> = stated.into_iter().collect();
    let regions = place.code(CodeKind::Nuts).into_iter().flat_map(gazetteer::regions_around);
    for area in regions.chain(gazetteer::nation(place.country())) {
        let is_itself = (area.is(place) || area.is_named(place.name())) && is_same(area, place);
        if !is_itself {
            areas.push(Around::Place(area));
        }
    }
    areas
}
