//! The place of a row, and the properties that all rows of a place share.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::{Cell, Collector, PART_END, PlaceKey, PlaceRows, joined};
use crate::inventory::folded_name;
use crate::quantity::Year;
use crate::table::error::{cut, shown};
use crate::table::sheet::line_of;
use crate::table::titles::names_no_place;
use crate::table::words::{POPULATION, VALUE, fold, is_one_of, is_total, names_per_head};
use crate::table::{LeftOut, ProblemKind, TableProblem};

impl Collector<'_, '_> {
    pub(super) fn place(
        &mut self,
        record: &StringRecord,
        at: usize,
        has_value: bool,
    ) -> Option<usize> {
        let text = |column: Option<usize>| {
            column.and_then(|column| record.get(column)).unwrap_or_default().trim()
        };
        let (name, country) = match self.plan.place {
            (Some(_), _) => (text(self.plan.place.0), text(self.plan.place.1)),
            (None, _) => (self.place_name.unwrap_or_default(), ""),
        };
        if name.is_empty() && self.plan.place.0.is_some() {
            if has_value {
                let column = self.plan.place.0.unwrap_or_default();
                self.problem(ProblemKind::NoPlaceName, Cell { text: "", at, column });
            } else {
                self.count(LeftOut::Note);
            }
            return None;
        }
        let part = Some(text(self.plan.sector_of_series))
            .filter(|part| self.plan.sector_of_series.is_some() && !is_total(part));
        if let (Some(""), Some(column)) = (part, self.plan.sector_of_series) {
            if has_value {
                self.problem(ProblemKind::NoSectorName, Cell { text: "", at, column });
            } else {
                self.count(LeftOut::Note);
            }
            return None;
        }
        if let Some(last) = self.last_place
            && let Some(place) = self.places.get(last)
            && place.name == name
            && place.country == country
            && place.part.as_deref() == part
        {
            self.note_time(last);
            return Some(last);
        }
        let key = (name.to_owned(), country.to_owned(), part.map(str::to_owned));
        let index = self.place_of(key);
        self.last_place = Some(index);
        Some(index)
    }

    pub(super) fn place_of(&mut self, key: PlaceKey) -> usize {
        let next = self.places.len();
        let next_key = u32::try_from(next).unwrap_or(u32::MAX);
        let index = *self.by_key.entry(joined(&key)).or_insert(next_key) as usize;
        if index == next {
            self.check_name(&key.0);
            let (name, country, part) = key;
            // Most places of a table have as many years as the one before.
            let years = self.places.last().map_or(0, |last| last.values.len()).min(256);
            self.places.push(PlaceRows {
                name,
                country,
                part,
                values: Vec::with_capacity(years),
                land: Vec::new(),
                population: Vec::new(),
                planned: Vec::new(),
                substance: None,
                gases: None,
                sector: None,
                properties: Vec::new(),
                is_late: true,
            });
        }
        self.note_time(index);
        index
    }

    fn note_time(&mut self, place: usize) {
        if let Some(place) = self.places.get_mut(place).filter(|_| !self.in_late_row) {
            place.is_late = false;
        }
    }

    /// Drops what a later year adds to a place: a sector, or a country that tells it from another.
    /// A place that is new in a later year stays, without values.
    pub(super) fn drop_late_places(&mut self) {
        if self.places.iter().all(|place| !place.is_late) {
            return;
        }
        let known = self.places.iter().filter(|place| !place.is_late);
        let known: HashSet<String> = known.map(|place| folded_name(&place.name)).collect();
        self.places.retain(|place| !place.is_late || !known.contains(&folded_name(&place.name)));
    }

    /// Reports a place with the name of a quantity.
    pub(super) fn check_name(&mut self, name: &str) {
        let folded = fold(name);
        let is_quantity = is_one_of(&folded, POPULATION)
            || is_one_of(&folded, VALUE)
            || names_per_head(&folded)
            || names_no_place(name);
        if is_quantity && self.plan.place.0.is_some() && !self.plan.names_place {
            let kind = ProblemKind::PlaceIsQuantity { name: shown(name) };
            self.problems.push(kind.at(None, None));
        }
    }

    /// Records the place and year of a row of a part.
    pub(super) fn note_part(&mut self, record: &StringRecord, year: Option<Year>) {
        let text = |column: Option<usize>| {
            column.and_then(|column| record.get(column)).unwrap_or_default().trim().to_owned()
        };
        let (place, country) = self.plan.place;
        let sector = self.plan.sector_of_series;
        let sector = sector.map(|_| text(sector)).filter(|sector| !is_total(sector));
        let key = match place {
            Some(_) => (text(place), text(country), sector),
            None => (self.place_name.unwrap_or_default().to_owned(), String::new(), sector),
        };
        self.with_parts.entry(key).or_default().insert(year);
    }

    /// Reports the places that have parts and no total. For the other places, counts the years that
    /// have parts and no total.
    pub(super) fn check_totals(&mut self) {
        let Some((column, _)) = self.plan.totals.first() else { return };
        let column = shown(self.sheet.name(*column));
        let (mut missing, mut years_without_total) = (Vec::new(), 0);
        for (key, years) in &self.with_parts {
            let Some(rows) = (self.by_key.get(&joined(key)))
                .and_then(|index| self.places.get(*index as usize))
                .filter(|place| !place.is_late)
            else {
                missing.push(&key.0);
                continue;
            };
            let observed: HashSet<Year> = rows.values.iter().map(|value| value.year).collect();
            let planned: HashSet<Year> = rows.planned.iter().map(|(_, value)| value.year).collect();
            let is_without = |year: &&Option<Year>| {
                year.is_some_and(|year| !observed.contains(&year) && !planned.contains(&year))
            };
            years_without_total += years.iter().filter(is_without).count();
        }
        missing.sort_unstable();
        let problem = |name: &&String| {
            let (place, column) = (shown(name), column.clone());
            ProblemKind::NoTotal { place, column }.at(None, None)
        };
        let problems: Vec<TableProblem> = missing.iter().map(problem).collect();
        self.problems.extend(problems);
        self.count_several(LeftOut::NoTotal, years_without_total);
    }

    /// Reports two spellings of one name: of a place, of the country or sector of a place, or of a
    /// part that is added up.
    pub(super) fn check_spellings(&mut self) {
        let names = self.places.iter().map(|place| vec![place.name.as_str()]);
        let of_places = self.places.iter().map(|place| {
            vec![&*place.name, &*place.country, place.part.as_deref().unwrap_or_default()]
        });
        let mut parts: Vec<(&str, u64)> =
            self.parts.iter().map(|(part, number)| (part.as_str(), *number)).collect();
        parts.sort_unstable_by_key(|(_, number)| *number);
        let parts = parts.iter().map(|(part, _)| part.split(PART_END).collect());
        let found = spellings(names).or_else(|| spellings(of_places)).or_else(|| spellings(parts));
        if let Some((first, second)) = found {
            let (first, second) = (cut(first), cut(second));
            self.problems.push(ProblemKind::SimilarNames { first, second }.at(None, None));
        }
    }

    /// Keeps the value of each property of a place. Reports a property that changes between rows.
    pub(super) fn check_properties(&mut self, record: &StringRecord, at: usize, place: usize) {
        for column in &self.plan.properties {
            let text = record.get(*column).unwrap_or_default().trim();
            let Some(rows) = self.places.get_mut(place) else { return };
            let kept = rows.properties.iter().find(|(kept, _)| kept == column);
            match kept {
                None => rows.properties.push((*column, text.to_owned())),
                Some((_, kept)) if kept == text => {}
                Some((_, kept)) if !self.refused_columns.contains(column) => {
                    let (place, values) = (shown(&rows.name), format!("{kept:?}, {text:?}"));
                    let column_name = shown(self.sheet.name(*column));
                    self.refused_columns.push(*column);
                    let values = shown(&values);
                    let kind = ProblemKind::SeveralValues { column: column_name, place, values };
                    let line = line_of(self.sheet.text, at);
                    self.problems.push(kind.at(Some(line), Some(*column + 1)));
                }
                Some(_) => {}
            }
        }
    }
}

/// The first two texts that are spellings of one name, in rows of texts that are otherwise equal.
fn spellings<'n>(rows: impl Iterator<Item = Vec<&'n str>>) -> Option<(&'n str, &'n str)> {
    let mut known: HashMap<Vec<String>, Vec<&str>> = HashMap::new();
    for names in rows {
        let key = names.iter().map(|name| folded_name(name)).collect();
        let first = known.entry(key).or_insert_with(|| names.clone());
        let mut pairs = first.iter().zip(&names);
        if let Some((first, second)) = pairs.find(|(first, second)| first != second) {
            return Some((first, second));
        }
    }
    None
}
