//! The second pass over a table: values by place.

mod numbers;
mod places;
mod rows;

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::error::shown;
use super::plan::{Plan, ValueColumn};
use super::profile::{admits, has_one_text, is_lone_text, is_short_text};
use super::sheet::{Sheet, is_header_again, line_of};
use super::status_words::{RowStatus, is_missing};
use super::words::{POPULATION, fold, is_one_of, is_total, names_all_gases};
use super::{LeftOut, ProblemKind, TableProblem};
use crate::boundary::Gases;
use crate::inventory::ObservationStatus;
use crate::quantity::{EmissionUnit, Substance, Year};

/// The land sector of a row, in tonnes.
pub(in crate::table) struct LandValue {
    pub year: Year,
    pub part: u64,
    /// The byte offset of the row.
    pub at: usize,
    pub tonnes: f64,
}

/// The values of one place.
pub(in crate::table) struct PlaceRows {
    pub name: String,
    pub country: String,
    /// The sector of the series, in a table that is read by sector; `None` for the total.
    pub part: Option<String>,
    pub values: Vec<Value>,
    pub land: Vec<LandValue>,
    pub population: Vec<(Year, f64)>,
    pub planned: Vec<(String, Value)>,
    pub substance: Option<Substance>,
    pub gases: Option<Gases>,
    pub sector: Option<String>,
    /// The columns with one value in all rows of the place, each with that value.
    pub properties: Vec<(usize, String)>,
    /// Whether all rows of the place are of years after the as-of date.
    pub is_late: bool,
}

/// One value, t, with the byte offset of its row.
#[derive(Clone, Copy)]
pub(in crate::table) struct Value {
    pub tonnes: f64,
    pub at: usize,
    pub year: Year,
    pub status: ObservationStatus,
    /// The number of the part, in a table whose parts are added up.
    pub part: u64,
}

pub(in crate::table) struct Collected {
    pub places: Vec<PlaceRows>,
    pub values: usize,
    pub left_out: [usize; 7],
    pub unit_in_rows: Option<EmissionUnit>,
}

/// The reasons counted by [`Collected::left_out`], in its order.
pub(in crate::table) const COUNTED: [LeftOut; 7] = [
    LeftOut::Filtered,
    LeftOut::Part,
    LeftOut::Missing,
    LeftOut::Note,
    LeftOut::Planned,
    LeftOut::NoTotal,
    LeftOut::AfterAsOf,
];

/// The end of each text in the name of a part.
const PART_END: char = '\u{1f}';

/// The name, the country and the sector of a series.
type PlaceKey = (String, String, Option<String>);

/// One text for a key. The lengths keep the parts apart.
fn joined((name, country, part): &PlaceKey) -> Box<str> {
    let part = part.as_deref().map_or_else(String::new, |part| format!("/{part}"));
    format!("{} {} {name}{country}{part}", name.len(), country.len()).into_boxed_str()
}

struct Collector<'a, 't> {
    sheet: &'a Sheet<'t>,
    plan: &'a Plan,
    place_name: Option<&'a str>,
    places: Vec<PlaceRows>,
    by_key: HashMap<Box<str>, u32>,
    last_place: Option<usize>,
    last_unit: Option<(String, EmissionUnit)>,
    problems: Vec<TableProblem>,
    values: usize,
    left_out: [usize; 7],
    refused_columns: Vec<usize>,
    /// The multiplier of the row.
    scale: f64,
    /// Whether the row is of a year after the as-of date.
    in_late_row: bool,
    /// The names of the parts that are added up, each text followed by [`PART_END`], with their
    /// numbers.
    parts: HashMap<String, u64>,
    /// The last row with a single text, with its byte offset.
    section: Option<(usize, String)>,
    /// The last remark, and the problem that it names.
    last_remark: (String, Option<ProblemKind>),
    /// The years of the rows of parts, by the name, country and sector of the series. A year is `None` if
    /// years are columns.
    with_parts: HashMap<PlaceKey, HashSet<Option<Year>>>,
}

/// A cell with its position.
#[derive(Clone, Copy)]
struct Cell<'r> {
    text: &'r str,
    at: usize,
    column: usize,
}

pub(in crate::table) fn collect(
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
        left_out: [0; 7],
        refused_columns: Vec::new(),
        scale: 1.0,
        in_late_row: false,
        parts: HashMap::new(),
        section: None,
        last_remark: (String::new(), None),
        with_parts: HashMap::new(),
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
    collector.drop_late_places();
    collector.check_spellings();
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

/// A row that is counted or refused instead of read.
struct NotRead;

impl Collector<'_, '_> {
    fn problem(&mut self, kind: ProblemKind, cell: Cell<'_>) {
        let line = line_of(self.sheet.text, cell.at);
        self.problems.push(kind.at(Some(line), Some(cell.column + 1)));
    }

    fn count(&mut self, reason: LeftOut) {
        self.count_several(reason, 1);
    }

    fn count_several(&mut self, reason: LeftOut, number: usize) {
        let slot = COUNTED.iter().position(|counted| *counted == reason);
        if let Some(slot) = slot.and_then(|index| self.left_out.get_mut(index)) {
            *slot += number;
        }
    }

    /// The year of a row; `None` if years are columns. A row without a year is counted or refused.
    fn row_year(
        &mut self,
        record: &StringRecord,
        at: usize,
        has_value: bool,
    ) -> Result<Option<(Year, ObservationStatus)>, NotRead> {
        let Some(column) = self.plan.year else { return Ok(None) };
        let cell = Cell { text: record.get(column).unwrap_or_default().trim(), at, column };
        match self.marked_year(cell.text) {
            Ok(year) => return Ok(Some(year)),
            Err(reason) if has_value => {
                let text = shown(cell.text);
                self.problem(ProblemKind::NotAYear { text, reason }, cell);
            }
            Err(_) if is_missing(cell.text) && !has_one_text(record) => {
                self.count(LeftOut::Missing);
            }
            Err(_) => self.count(LeftOut::Note),
        }
        Err(NotRead)
    }

    /// Whether a row has data, and passes the filters. A second header is reported.
    fn is_data_row(&mut self, record: &StringRecord, at: usize) -> bool {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return false;
        }
        let is_lone = is_lone_text(record, self.sheet.headings.len());
        if !is_lone && !admits(record, &self.plan.filters) {
            self.count(LeftOut::Filtered);
            return false;
        }
        if is_header_again(record, self.sheet) || self.numbers_columns(record) {
            self.count(LeftOut::Note);
            return false;
        }
        if self.is_other_header(record) || self.starts_like_header(record) {
            let line = line_of(self.sheet.text, at);
            self.problems.push(ProblemKind::SecondHeader.at(Some(line), None));
            return false;
        }
        true
    }

    fn row(&mut self, record: &StringRecord, at: usize) {
        if !self.is_data_row(record, at) {
            return;
        }
        let cell = |column: usize| record.get(column).unwrap_or_default().trim();
        let has_value = self.plan.values.iter().any(|value| !is_missing(cell(value.index)));
        self.note_section(record, at, has_value);
        if has_value && is_short_text(record, self.sheet.headings.len()) {
            self.count(LeftOut::Note);
            return;
        }
        let Ok(year) = self.row_year(record, at, has_value) else { return };
        if has_value && !self.has_all_cells(record, at) {
            return;
        }
        // A row with ".." in every year is a place; a row with blank cells is a note.
        let is_wide = self.plan.year.is_none();
        let is_blank = |value: &ValueColumn| cell(value.index).is_empty();
        if !has_value && is_wide && self.plan.values.iter().any(is_blank) {
            self.count(LeftOut::Note);
            return;
        }
        self.in_late_row = self.plan.late.holds(record);
        if self.in_late_row {
            self.late_row(record, at, year.map(|(year, _)| year), has_value);
            return;
        }
        let totals = &self.plan.totals;
        let is_population =
            totals.iter().any(|(column, _)| is_one_of(&fold(cell(*column)), POPULATION));
        if !is_population && totals.iter().any(|(column, total)| cell(*column) != total) {
            self.part_row(record, at, year.map(|(year, _)| year), has_value);
            return;
        }
        let has_own_place = self.plan.values.iter().all(|value| value.place.is_some());
        let place = if has_own_place { Some(0) } else { self.place(record, at, has_value) };
        let Some(place) = place else { return };
        if is_population {
            self.population_row(record, at, year.map(|(year, _)| year), place);
        } else {
            let place = if has_own_place { None } else { Some(place) };
            self.row_of_values(record, at, year, place, has_value);
        }
    }

    /// Keeps a row with a single text, and reports the last one before a row of values.
    fn note_section(&mut self, record: &StringRecord, at: usize, has_value: bool) {
        if is_lone_text(record, self.sheet.headings.len()) {
            let text = record.iter().map(str::trim).find(|cell| !cell.is_empty());
            self.section = Some((at, shown(text.unwrap_or_default())));
        } else if has_value {
            self.check_section();
        }
    }

    /// Counts the values of a row of a later year. Its place is kept, and its population, which can
    /// be a forecast.
    fn late_row(&mut self, record: &StringRecord, at: usize, year: Option<Year>, has_value: bool) {
        let plan = self.plan;
        for value in &plan.values {
            self.count_late(record.get(value.index).unwrap_or_default().trim());
        }
        let columns: Vec<String> =
            plan.values.iter().filter_map(|value| value.place.clone()).collect();
        if columns.is_empty() {
            if let Some(place) = self.place(record, at, has_value) {
                self.read_population(record, at, year, place);
            }
        } else {
            for name in columns {
                self.place_of((name, String::new(), None));
            }
        }
    }

    /// Counts a cell of a later year.
    fn count_late(&mut self, text: &str) {
        self.count(if is_missing(text) { LeftOut::Missing } else { LeftOut::AfterAsOf });
    }

    fn part_row(&mut self, record: &StringRecord, at: usize, year: Option<Year>, has_value: bool) {
        self.count(LeftOut::Part);
        if has_value {
            self.note_part(record, year);
            self.check_part(record, at);
        }
    }

    /// Reads the values of a row. The place is `None` if each column is a place.
    fn row_of_values(
        &mut self,
        record: &StringRecord,
        at: usize,
        year: Option<(Year, ObservationStatus)>,
        place: Option<usize>,
        has_value: bool,
    ) {
        // The flag of a missing value says why it is missing.
        let status = if has_value {
            self.status(record, at)
        } else {
            Some((RowStatus::Observed(ObservationStatus::Final), String::new()))
        };
        let Some(status) = status else { return };
        if has_value && !(self.checks_remarks(record, at) && self.reads_scale(record, at)) {
            return;
        }
        let only_year = year.map(|(year, _)| year);
        if let Some(place) = place {
            self.check_properties(record, at, place);
            self.read_population(record, at, only_year, place);
        }
        if has_value && !self.names_part(record, at) {
            return;
        }
        let unit = if has_value { self.unit(record, at) } else { None };
        if has_value && unit.is_none() {
            return;
        }
        for index in 0..self.plan.values.len() {
            let Some(column) = self.plan.values.get(index) else { break };
            let ValueColumn { index, year: column_year, place: column_place } = column;
            let place = match column_place {
                Some(name) => {
                    let place = self.place_of((name.clone(), String::new(), None));
                    self.check_properties(record, at, place);
                    place
                }
                None => place.unwrap_or_default(),
            };
            let Some((year, flag)) = year.or(*column_year) else { continue };
            let Some(unit) = unit else {
                self.count(LeftOut::Missing);
                continue;
            };
            let text = record.get(*index).unwrap_or_default().trim();
            if status.0 != RowStatus::Planned && self.plan.late.is_after(year) {
                self.count_late(text);
                continue;
            }
            let part = self.part(record);
            let cell = Cell { text, at, column: *index };
            self.value((cell, part), year, flag, &status, unit, place);
        }
        if status.0 != RowStatus::Planned {
            self.read_land(record, at, only_year, unit, place.unwrap_or_default());
        }
    }
}

/// The gases that a gas cell adds to the boundary of a place; `None` for a total. Other gases are
/// refused.
pub(in crate::table) fn gas_of(text: &str) -> Result<Option<Gases>, ()> {
    match fold(text).as_str() {
        "co2" | "carbon dioxide" | "koldioxid" | "kohlendioxid" | "karbondioksid"
        | "karbondioksid co2" | "koldioxid co2" | "hiilidioksidi" => Ok(Some(Gases::Co2)),
        "" => Ok(None),
        folded if names_all_gases(folded) => Ok(Some(Gases::KyotoBasket)),
        _ if is_total(text) => Ok(None),
        _ => Err(()),
    }
}
