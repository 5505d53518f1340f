//! The second pass over a table: values by place.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::error::shown;
use super::plan::{Plan, ValueColumn, merged, with_substance};
use super::profile::admits;
use super::sheet::{Sheet, is_header_again, line_of};
use super::status_words::{RowStatus, is_missing, parse_status, split_flag};
use super::unit_words::{UnitFault, parse_unit};
use super::words::{
    PER_HEAD, PLACES, POPULATION, THOUSANDS, VALUE, contains_phrase, fold, is_one_of, is_total,
};
use super::year_text::parse_year;
use super::{ColumnRole, LeftOut, ProblemKind, TableProblem};
use crate::boundary::Gases;
use crate::inventory::ObservationStatus;
use crate::quantity::{EmissionUnit, Emissions, Substance, Year};

/// The mass of carbon dioxide with one unit of mass of carbon, from the molar masses 44 and 12.
const CO2_PER_CARBON: f64 = 44.0 / 12.0;

/// The values of one place.
pub(super) struct PlaceRows {
    pub name: String,
    pub country: String,
    /// The sector of the series, in a table that is read by sector; `None` for the total.
    pub part: Option<String>,
    pub values: Vec<Value>,
    pub land: Vec<(Year, f64)>,
    pub population: Vec<(Year, f64)>,
    pub planned: Vec<(String, Value)>,
    pub substance: Option<Substance>,
    pub gases: Option<Gases>,
    pub sector: Option<String>,
    /// Columns with one value for the place that is no total, with the value.
    pub properties: Vec<(usize, String)>,
}

/// One value, t, with the byte offset of its row.
#[derive(Clone, Copy)]
pub(super) struct Value {
    pub tonnes: f64,
    pub at: usize,
    pub year: Year,
    pub status: ObservationStatus,
    /// The number of the part, in a table whose parts are added up.
    pub part: u32,
}

pub(super) struct Collected {
    pub places: Vec<PlaceRows>,
    pub values: usize,
    pub left_out: [usize; 5],
    pub unit_in_rows: Option<EmissionUnit>,
}

/// The reasons counted by [`Collected::left_out`], in its order.
pub(super) const COUNTED: [LeftOut; 5] =
    [LeftOut::Filtered, LeftOut::Part, LeftOut::Missing, LeftOut::Note, LeftOut::Planned];

/// The name, the country and the sector of a series.
type PlaceKey = (String, String, Option<String>);

/// The multiplier of a cell: a power of ten, or a word.
fn multiplier(text: &str) -> Option<f64> {
    match fold(text).as_str() {
        "" | "0" | "unit" | "units" => Some(1.0),
        "3" | "thousand" | "thousands" => Some(1e3),
        "6" | "million" | "millions" => Some(1e6),
        "9" | "billion" | "billions" => Some(1e9),
        _ => None,
    }
}

struct Collector<'a, 't> {
    sheet: &'a Sheet<'t>,
    plan: &'a Plan,
    place_name: Option<&'a str>,
    places: Vec<PlaceRows>,
    by_key: HashMap<PlaceKey, usize>,
    last_place: Option<usize>,
    last_unit: Option<(String, EmissionUnit)>,
    problems: Vec<TableProblem>,
    values: usize,
    left_out: [usize; 5],
    refused_columns: Vec<usize>,
    /// The multiplier of the row.
    scale: f64,
    /// The names of the parts that are added up, with their numbers.
    parts: HashMap<String, u32>,
    /// The last remark, and whether it names a planned value.
    last_remark: (String, bool),
    /// Places in rows of parts, by name and country.
    with_parts: HashSet<(String, String)>,
}

/// A cell with its position.
#[derive(Clone, Copy)]
struct Cell<'r> {
    text: &'r str,
    at: usize,
    column: usize,
}

pub(super) fn collect(
    sheet: &Sheet<'_>,
    plan: &Plan,
    place_name: Option<&str>,
) -> Result<Collected, Vec<TableProblem>> {
    let mut collector = Collector {
        sheet,
        plan,
        place_name,
        places: Vec::new(),
        by_key: HashMap::new(),
        last_place: None,
        last_unit: None,
        problems: Vec::new(),
        values: 0,
        left_out: [0; 5],
        refused_columns: Vec::new(),
        scale: 1.0,
        parts: HashMap::new(),
        last_remark: (String::new(), false),
        with_parts: HashSet::new(),
    };
    let mut records = sheet.body();
    let mut record = StringRecord::new();
    while let Some(at) = records.next_into(&mut record) {
        collector.row(&record, at);
        // A file of the wrong kind has a problem in every row.
        if collector.problems.len() > 100 {
            break;
        }
    }
    collector.check_totals();
    if collector.places.is_empty() && collector.problems.is_empty() {
        collector.problems.push(ProblemKind::NoRows.at(None, None));
    }
    if !collector.problems.is_empty() {
        return Err(collector.problems);
    }
    let unit_in_rows = collector.last_unit.map(|(_, unit)| unit);
    let Collector { places, values, left_out, .. } = collector;
    Ok(Collected { places, values, left_out, unit_in_rows })
}

impl Collector<'_, '_> {
    fn problem(&mut self, kind: ProblemKind, cell: Cell<'_>) {
        let line = line_of(self.sheet.text, cell.at);
        self.problems.push(kind.at(Some(line), Some(cell.column + 1)));
    }

    fn count(&mut self, reason: LeftOut) {
        let slot = COUNTED.iter().position(|counted| *counted == reason);
        if let Some(slot) = slot.and_then(|index| self.left_out.get_mut(index)) {
            *slot += 1;
        }
    }

    fn row(&mut self, record: &StringRecord, at: usize) {
        let cell = |column: usize| Cell {
            text: record.get(column).unwrap_or_default().trim(),
            at,
            column,
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if !admits(record, &self.plan.filters) {
            self.count(LeftOut::Filtered);
            return;
        }
        if is_header_again(record, self.sheet) {
            self.count(LeftOut::Note);
            return;
        }
        if self.is_other_header(record) {
            let line = line_of(self.sheet.text, at);
            self.problems.push(ProblemKind::SecondHeader.at(Some(line), None));
            return;
        }
        let has_value = self.plan.values.iter().any(|value| !is_missing(cell(value.index).text));
        let year = match self.plan.year {
            Some(column) => match parse_year(cell(column).text) {
                Ok(year) => Some(year),
                Err(reason) => {
                    let (text, is_missing) = (cell(column).text, is_missing(cell(column).text));
                    if has_value {
                        let text = shown(text);
                        self.problem(ProblemKind::NotAYear { text, reason }, cell(column));
                    } else if is_missing && !is_note(record) {
                        self.count(LeftOut::Missing);
                    } else {
                        self.count(LeftOut::Note);
                    }
                    return;
                }
            },
            None => None,
        };
        if has_value && !self.has_all_cells(record, at) {
            return;
        }
        // A place with ".." in every year is a place; a note below the data is not.
        let is_marked =
            |value: &ValueColumn| !cell(value.index).text.is_empty() && self.plan.year.is_none();
        if !has_value && self.plan.year.is_none() && !self.plan.values.iter().all(is_marked) {
            self.count(LeftOut::Note);
            return;
        }
        let is_population = self
            .plan
            .totals
            .iter()
            .any(|(column, _)| is_one_of(&fold(cell(*column).text), POPULATION));
        let is_part = self.plan.totals.iter().any(|(column, total)| cell(*column).text != total);
        if is_part && !is_population {
            self.count(LeftOut::Part);
            self.note_part(record);
            return;
        }
        let has_own_place = self.plan.values.iter().all(|value| value.place.is_some());
        let place = if has_own_place { Some(0) } else { self.place(record, at, has_value) };
        let Some(place) = place else { return };
        if is_population {
            self.population_row(record, at, year, place);
            return;
        }
        let Some(status) = self.status(record, at) else { return };
        if has_value && !(self.checks_remarks(record, at) && self.reads_scale(record, at)) {
            return;
        }
        if !has_own_place {
            self.check_properties(record, at, place);
            self.read_population(record, at, year, place);
        }
        let unit = if has_value { self.unit(record, at) } else { None };
        if has_value && unit.is_none() {
            return;
        }
        for index in 0..self.plan.values.len() {
            let Some(column) = self.plan.values.get(index) else { break };
            let ValueColumn { index, year: column_year, place: column_place } = column;
            let place = match column_place {
                Some(name) => self.place_of((name.clone(), String::new(), None)),
                None => place,
            };
            let (year, flag) = match (year, column_year) {
                (Some(year), _) => (year, ObservationStatus::Final),
                (None, Some((year, status))) => (*year, *status),
                (None, None) => continue,
            };
            let Some(unit) = unit else {
                self.count(LeftOut::Missing);
                continue;
            };
            let part = self.part(record);
            self.value((cell(*index), part), year, flag, &status, unit, place);
        }
        self.read_land(record, at, year, unit, place);
    }

    /// The factor from the number of a cell to the mass of CO2 in its unit.
    fn factor(&self) -> f64 {
        if self.plan.carbon { self.scale * CO2_PER_CARBON } else { self.scale }
    }

    /// Whether a row names other years than the header, below a heading of places.
    fn is_other_header(&self, record: &StringRecord) -> bool {
        if self.plan.year.is_some() || self.plan.values.len() < 2 {
            return false;
        }
        let place = self.plan.place.0.and_then(|column| record.get(column)).map(fold);
        let is_heading = place.is_some_and(|place| {
            place.is_empty() || PLACES.iter().any(|words| is_one_of(&place, words))
        });
        let is_year = |value: &ValueColumn| {
            let cell = record.get(value.index).unwrap_or_default().trim();
            parse_year(cell).is_ok_and(|year| (1800..=2200).contains(&year.get()))
        };
        is_heading && self.plan.values.iter().all(is_year)
    }

    /// Remembers that a place has rows of parts.
    fn note_part(&mut self, record: &StringRecord) {
        let text = |column: Option<usize>| {
            column.and_then(|column| record.get(column)).unwrap_or_default().trim().to_owned()
        };
        let (place, country) = self.plan.place;
        if place.is_some() {
            self.with_parts.insert((text(place), text(country)));
        }
    }

    /// Reports the places that have parts and no total.
    fn check_totals(&mut self) {
        let Some((column, _)) = self.plan.totals.first() else { return };
        let column = shown(self.sheet.headings.get(*column).map_or("", |h| h.name.as_str()));
        let has_total = |place: &(String, String)| {
            let (name, country) = place;
            self.places.iter().any(|rows| rows.name == *name && rows.country == *country)
        };
        let mut missing: Vec<&String> = self
            .with_parts
            .iter()
            .filter(|place| !has_total(place))
            .map(|(name, _)| name)
            .collect();
        missing.sort_unstable();
        let problem = |name: &&String| {
            let (place, column) = (shown(name), column.clone());
            ProblemKind::NoTotal { place, column }.at(None, None)
        };
        let problems: Vec<TableProblem> = missing.iter().map(problem).collect();
        self.problems.extend(problems);
    }

    /// Reads the multiplier of the row. The columns of multipliers must agree.
    fn reads_scale(&mut self, record: &StringRecord, at: usize) -> bool {
        self.scale = 1.0;
        for (index, column) in self.plan.multipliers.iter().enumerate() {
            let text = record.get(*column).unwrap_or_default().trim();
            match multiplier(text) {
                Some(scale) if index == 0 || scale == self.scale => self.scale = scale,
                _ => {
                    let kind = ProblemKind::UnknownMultiplier { text: shown(text) };
                    self.problem(kind, Cell { text: "", at, column: *column });
                    return false;
                }
            }
        }
        true
    }

    /// Whether no remark of the row names a planned value.
    fn checks_remarks(&mut self, record: &StringRecord, at: usize) -> bool {
        for column in &self.plan.remarks {
            let text = record.get(*column).unwrap_or_default().trim();
            if text.is_empty() {
                continue;
            }
            if self.last_remark.0 != text {
                let folded = fold(text);
                let is_planned =
                    |word: &str| parse_status(word) == Some(RowStatus::Planned) && word.len() > 3;
                let planned = folded.split(' ').any(is_planned);
                self.last_remark = (text.to_owned(), planned);
            }
            if self.last_remark.1 {
                let heading = self.sheet.headings.get(*column).map_or("", |h| h.name.as_str());
                let kind = ProblemKind::PlannedRemark { column: shown(heading), text: shown(text) };
                self.problem(kind, Cell { text: "", at, column: *column });
                return false;
            }
        }
        true
    }

    /// The number of the part of a row, in a table whose parts are added up.
    fn part(&mut self, record: &StringRecord) -> u32 {
        if self.plan.summed.is_empty() {
            return 0;
        }
        let mut name = String::new();
        for column in &self.plan.summed {
            name.push_str(record.get(*column).unwrap_or_default().trim());
            name.push('\u{1f}');
        }
        let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        *self.parts.entry(name).or_insert(next)
    }

    /// Whether the row has a cell for every column, and nothing beyond the last one.
    fn has_all_cells(&mut self, record: &StringRecord, at: usize) -> bool {
        let (found, expected) = (record.len(), self.sheet.headings.len());
        let beyond = record.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        let quoted = record.iter().position(|cell| cell.trim_start().starts_with('"'));
        // A trailing note can be left out.
        let is_read = |role: &ColumnRole| *role != ColumnRole::NotRead;
        let lacks_cells = self.plan.roles.iter().skip(found).any(is_read);
        if lacks_cells || beyond {
            let line = line_of(self.sheet.text, at);
            self.problems.push(ProblemKind::RowLength { found, expected }.at(Some(line), None));
            return false;
        }
        if let Some((value, next)) = self.plan.comma_columns {
            let cell = |column: usize| record.get(column).unwrap_or_default().trim();
            let is_digits = |text: &str| {
                !text.is_empty()
                    && text.len() <= 3
                    && text.bytes().all(|byte| byte.is_ascii_digit())
            };
            if is_digits(cell(value)) && is_digits(cell(next)) {
                let (whole, fraction) = (shown(cell(value)), shown(cell(next)));
                let kind = ProblemKind::UnquotedComma { whole, fraction };
                self.problem(kind, Cell { text: "", at, column: value });
                return false;
            }
        }
        if let Some(column) = quoted {
            self.problem(ProblemKind::QuoteNotAtStart, Cell { text: "", at, column });
            return false;
        }
        true
    }

    fn place(&mut self, record: &StringRecord, at: usize, has_value: bool) -> Option<usize> {
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
            return Some(last);
        }
        let key = (name.to_owned(), country.to_owned(), part.map(str::to_owned));
        let index = self.place_of(key);
        self.last_place = Some(index);
        Some(index)
    }

    fn place_of(&mut self, key: PlaceKey) -> usize {
        let next = self.places.len();
        let index = *self.by_key.entry(key.clone()).or_insert(next);
        if index == next {
            self.check_name(&key.0);
            let (name, country, part) = key;
            self.places.push(PlaceRows {
                name,
                country,
                part,
                values: Vec::new(),
                land: Vec::new(),
                population: Vec::new(),
                planned: Vec::new(),
                substance: None,
                gases: None,
                sector: None,
                properties: Vec::new(),
            });
        }
        index
    }

    /// Reports a place whose name is that of a quantity.
    fn check_name(&mut self, name: &str) {
        let folded = fold(name);
        let is_quantity = is_one_of(&folded, POPULATION)
            || is_one_of(&folded, VALUE)
            || PER_HEAD.split('|').any(|phrase| contains_phrase(&folded, phrase));
        if is_quantity && self.plan.place.0.is_some() {
            let kind = ProblemKind::PlaceIsQuantity { name: shown(name) };
            self.problems.push(kind.at(None, None));
        }
    }

    /// The status of a row, with the word for planned values.
    fn status(&mut self, record: &StringRecord, at: usize) -> Option<(RowStatus, String)> {
        let mut status = (RowStatus::Observed(ObservationStatus::Final), String::new());
        for column in &self.plan.status {
            let text = record.get(*column).unwrap_or_default().trim();
            match parse_status(text) {
                Some(RowStatus::Planned) => status = (RowStatus::Planned, text.to_owned()),
                Some(RowStatus::Observed(ObservationStatus::Final)) => {}
                Some(found) if status.0 != RowStatus::Planned => status = (found, text.to_owned()),
                Some(_) => {}
                None => {
                    let kind = ProblemKind::UnknownStatus { text: shown(text) };
                    self.problem(kind, Cell { text: "", at, column: *column });
                    return None;
                }
            }
        }
        Some(status)
    }

    /// Keeps the value of each property of a place, and reports the first one that changes.
    fn check_properties(&mut self, record: &StringRecord, at: usize, place: usize) {
        for column in &self.plan.properties {
            let text = record.get(*column).unwrap_or_default().trim();
            let Some(rows) = self.places.get_mut(place) else { return };
            let kept = rows.properties.iter().find(|(kept, _)| kept == column);
            match kept {
                None => rows.properties.push((*column, text.to_owned())),
                Some((_, kept)) if kept == text => {}
                Some((_, kept)) if !self.refused_columns.contains(column) => {
                    let (place, values) = (shown(&rows.name), format!("{kept:?}, {text:?}"));
                    let heading = self.sheet.headings.get(*column).map(|h| h.name.as_str());
                    let column_name = shown(heading.unwrap_or_default());
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

    /// The unit of a row: of its unit cell, or of the table.
    fn unit(&mut self, record: &StringRecord, at: usize) -> Option<EmissionUnit> {
        let Some(column) = self.plan.unit_column else { return self.plan.unit };
        let text = record.get(column).unwrap_or_default().trim();
        let cell = Cell { text, at, column };
        if let Some((last, unit)) = &self.last_unit
            && last == text
        {
            return Some(*unit);
        }
        if is_missing(text) {
            if self.plan.unit.is_none() {
                let heading =
                    self.plan.values.first().and_then(|v| self.sheet.headings.get(v.index));
                let column = shown(heading.map_or("", |heading| heading.name.as_str()));
                self.problem(ProblemKind::NoUnit { column }, cell);
            }
            return self.plan.unit;
        }
        let of_carbon = |unit| if self.plan.carbon { UnitFault::of_carbon(unit) } else { unit };
        let stated = match parse_unit(text).map(of_carbon) {
            Some(Ok(unit)) => with_substance(unit, self.plan.substance),
            Some(Err(fault)) => {
                let (text, reason) = (shown(text), fault.reason());
                self.problem(ProblemKind::UnitRefused { text, reason }, cell);
                return None;
            }
            None => {
                self.problem(ProblemKind::UnknownUnit { text: shown(text) }, cell);
                return None;
            }
        };
        let unit = match self.plan.unit {
            None if contradicts(stated, self.plan.substance) => None,
            None => Some(stated),
            Some(given) => merged(stated, given),
        };
        if let Some(unit) = unit {
            self.last_unit = Some((text.to_owned(), unit));
            Some(unit)
        } else {
            let first = stated.to_string();
            let other = self
                .plan
                .unit
                .or_else(|| self.plan.substance.map(|gas| EmissionUnit::new(stated.mass(), gas)));
            let second = other.map(|unit| unit.to_string()).unwrap_or_default();
            self.problem(ProblemKind::UnitsDiffer { first, second }, cell);
            None
        }
    }

    /// Reads a number in the marks of the file.
    fn number(&mut self, cell: Cell<'_>) -> Option<(f64, ObservationStatus)> {
        let Some((text, status)) = split_flag(cell.text) else {
            self.problem(ProblemKind::UnknownFlag { text: shown(cell.text) }, cell);
            return None;
        };
        if let Some(number) = self.plan.marks.parse(text) {
            Some((number, status))
        } else {
            self.problem(ProblemKind::NotANumber { text: shown(cell.text) }, cell);
            None
        }
    }

    fn value(
        &mut self,
        (cell, part): (Cell<'_>, u32),
        year: Year,
        column_status: ObservationStatus,
        row: &(RowStatus, String),
        unit: EmissionUnit,
        place: usize,
    ) {
        if is_missing(cell.text) {
            self.count(LeftOut::Missing);
            return;
        }
        let Some((number, flag)) = self.number(cell) else { return };
        let number = number * self.factor();
        let tonnes = match Emissions::from_unit(number, unit.mass()).and_then(Emissions::as_level) {
            Ok(emissions) => emissions.tonnes(),
            Err(problem) => {
                let (text, reason) = (shown(cell.text), problem.to_string());
                self.problem(ProblemKind::OutOfRange { text, reason }, cell);
                return;
            }
        };
        let status = [flag, column_status]
            .into_iter()
            .find(|status| *status != ObservationStatus::Final)
            .unwrap_or(match row.0 {
                RowStatus::Observed(status) => status,
                RowStatus::Planned => ObservationStatus::Final,
            });
        let value = Value { tonnes, at: cell.at, year, status, part };
        let Some(rows) = self.places.get_mut(place) else { return };
        if row.0 == RowStatus::Planned {
            rows.planned.push((row.1.clone(), value));
            self.count(LeftOut::Planned);
            return;
        }
        let substance = unit.substance();
        if rows.substance.is_some_and(|known| known != substance) {
            let place = shown(&rows.name);
            self.problem(ProblemKind::SubstancesDiffer { place }, cell);
            return;
        }
        rows.substance = Some(substance);
        rows.values.push(value);
        self.values += 1;
    }

    fn read_land(
        &mut self,
        record: &StringRecord,
        at: usize,
        year: Option<Year>,
        unit: Option<EmissionUnit>,
        place: usize,
    ) {
        let (Some(column), Some(year), Some(unit)) = (self.plan.land_column, year, unit) else {
            return;
        };
        let unit = match self.sheet.headings.get(column).and_then(|heading| heading.unit) {
            Some(Ok(own)) => own,
            _ => unit,
        };
        let cell = Cell { text: record.get(column).unwrap_or_default().trim(), at, column };
        if is_missing(cell.text) {
            return;
        }
        let Some((number, _)) = self.number(cell) else { return };
        let number = number * self.factor();
        match Emissions::from_unit(number, unit.mass()).and_then(Emissions::as_level) {
            Ok(land) => {
                if let Some(rows) = self.places.get_mut(place) {
                    rows.land.push((year, land.tonnes()));
                }
            }
            Err(problem) => {
                let (text, reason) = (shown(cell.text), problem.to_string());
                self.problem(ProblemKind::OutOfRange { text, reason }, cell);
            }
        }
    }

    fn read_population(
        &mut self,
        record: &StringRecord,
        at: usize,
        year: Option<Year>,
        place: usize,
    ) {
        let (Some(column), Some(year)) = (self.plan.population, year) else { return };
        let cell = Cell { text: record.get(column).unwrap_or_default().trim(), at, column };
        if is_missing(cell.text) {
            return;
        }
        let in_thousands =
            self.sheet.headings.get(column).is_some_and(|heading| heading.in_thousands);
        self.add_population(cell, year, place, if in_thousands { 1e3 } else { 1.0 });
    }

    /// Reads the population in a row of its own, such as "Einwohner" beside the total.
    fn population_row(
        &mut self,
        record: &StringRecord,
        at: usize,
        year: Option<Year>,
        place: usize,
    ) {
        let unit = self.plan.unit_column.and_then(|column| record.get(column)).unwrap_or_default();
        let thousands = ["1000", "1 000"].contains(&unit.trim())
            || fold(unit).split(' ').any(|word| is_one_of(word, THOUSANDS));
        let factor = if thousands { 1e3 } else { 1.0 };
        for index in 0..self.plan.values.len() {
            let Some(column) = self.plan.values.get(index) else { break };
            let (column, column_year) = (column.index, column.year.map(|(year, _)| year));
            let cell = Cell { text: record.get(column).unwrap_or_default().trim(), at, column };
            if let Some(year) = year.or(column_year)
                && !is_missing(cell.text)
            {
                self.add_population(cell, year, place, factor);
            }
        }
    }

    fn add_population(&mut self, cell: Cell<'_>, year: Year, place: usize, factor: f64) {
        let Some((number, _)) = self.number(cell) else { return };
        let people = number * factor;
        // "52.125" can be fifty-two thousand people; a population below 1000 is whole.
        if people.fract() != 0.0 && people < 1e3 {
            let reason = "a population is a whole number; state the thousands mark".to_owned();
            let text = shown(cell.text);
            self.problem(ProblemKind::OutOfRange { text, reason }, cell);
            return;
        }
        let Some(rows) = self.places.get_mut(place) else { return };
        let earlier = rows.population.iter().find(|(earlier, _)| *earlier == year);
        match earlier {
            // A table by sector repeats the population of the year.
            Some((_, earlier)) if *earlier == people => {}
            Some((_, earlier)) => {
                let reason = format!("the population of {year} is {earlier} in an earlier row");
                let text = shown(cell.text);
                self.problem(ProblemKind::OutOfRange { text, reason }, cell);
            }
            None => rows.population.push((year, people)),
        }
    }
}

/// Whether a unit and the heading of the values name different gases.
fn contradicts(unit: EmissionUnit, heading: Option<Substance>) -> bool {
    heading.is_some_and(|gas| unit.substance() != gas)
}

/// Whether a row has one cell with text and nothing else.
fn is_note(record: &StringRecord) -> bool {
    record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
}

/// The gas of a place: CO2 is part of the boundary, a total has no restriction, another gas is
/// refused.
pub(super) fn gas_of(text: &str) -> Result<Option<Gases>, ()> {
    match fold(text).as_str() {
        "co2" | "carbon dioxide" | "koldioxid" | "kohlendioxid" | "karbondioksid"
        | "karbondioksid co2" | "koldioxid co2" | "hiilidioksidi" => Ok(Some(Gases::Co2)),
        "" | "ghg" | "ghgs" | "co2e" | "co2eq" | "co2 eq" | "greenhouse gases" | "vaxthusgaser"
        | "klimagasser" | "treibhausgase" | "thg" | "kyoto" | "kyotoghg" | "kyotogas" => Ok(None),
        _ if is_total(text) => Ok(None),
        _ => Err(()),
    }
}
