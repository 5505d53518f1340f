//! The numbers of a row: emissions, land sector and population.

use csv::StringRecord;

use super::{Cell, Collector, LandValue, Value};
use crate::inventory::ObservationStatus;
use crate::quantity::{EmissionUnit, Emissions, MassUnit, QuantityError, Substance, Year};
use crate::table::error::shown;
use crate::table::plan::{merged, with_substance};
use crate::table::status_words::{RowStatus, is_missing, split_flag};
use crate::table::unit_words::{UnitFault, parse_unit};
use crate::table::words::{MILLIONS, THOUSANDS, fold, is_one_of};
use crate::table::{LeftOut, ProblemKind};

/// The mass of carbon dioxide per unit mass of carbon, from the molar masses 44 and 12.
const CO2_PER_CARBON: f64 = 44.0 / 12.0;

impl Collector<'_, '_> {
    /// The factor that converts the number of a cell to emissions in the unit of the cell: the
    /// multiplier of the row and, for masses of carbon, 44/12.
    pub(super) fn factor(&self) -> f64 {
        if self.plan.carbon { self.scale * CO2_PER_CARBON } else { self.scale }
    }

    /// Reads the multiplier of the row; false if it is unknown, or if the columns of multipliers
    /// disagree.
    pub(super) fn reads_scale(&mut self, record: &StringRecord, at: usize) -> bool {
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

    /// The unit of a row: from its unit cell, or else the unit of the table.
    pub(super) fn unit(&mut self, record: &StringRecord, at: usize) -> Option<EmissionUnit> {
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
                let value = self.plan.values.first();
                let column = shown(value.map_or("", |value| self.sheet.name(value.index)));
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

    /// Reads a number with the decimal sign and thousands mark of the file, and the status from its
    /// flag.
    pub(super) fn number(&mut self, cell: Cell<'_>) -> Option<(f64, ObservationStatus)> {
        let Some((text, status)) = split_flag(cell.text) else {
            self.problem(ProblemKind::UnknownFlag { text: shown(cell.text) }, cell);
            return None;
        };
        if self.sheet.formatted.contains(cell.at, cell.column) {
            self.problem(ProblemKind::CellFormat { text: shown(cell.text) }, cell);
            return None;
        }
        let number = if self.sheet.numbers.contains(cell.at, cell.column) {
            text.parse().ok()
        } else {
            self.plan.marks.parse(text)
        };
        if let Some(number) = number {
            Some((number, status))
        } else {
            self.problem(ProblemKind::NotANumber { text: shown(cell.text) }, cell);
            None
        }
    }

    /// The number of a cell, t; reports a number outside the range of levels.
    fn tonnes(&mut self, number: f64, unit: EmissionUnit, cell: Cell<'_>) -> Option<f64> {
        // The multiplier can be a part of such a unit already.
        if self.scale != 1.0 && unit.mass() > MassUnit::Tonne {
            let text = format!("{} beside {unit}", self.scale);
            self.problem(ProblemKind::UnknownMultiplier { text }, cell);
            return None;
        }
        let scaled = number * self.factor();
        match Emissions::from_unit(scaled, unit.mass()).and_then(Emissions::as_level) {
            Ok(emissions) => Some(emissions.tonnes()),
            Err(problem) => {
                // An infinite number is not what the cell says.
                let reason = match problem {
                    QuantityError::NotFinite { .. } => "the number is too large".to_owned(),
                    problem => problem.to_string(),
                };
                let text = shown(cell.text);
                self.problem(ProblemKind::OutOfRange { text, reason }, cell);
                None
            }
        }
    }

    pub(super) fn value(
        &mut self,
        (cell, part): (Cell<'_>, u64),
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
        let Some(tonnes) = self.tonnes(number, unit, cell) else { return };
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

    pub(super) fn read_land(
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
        let tonnes = self.tonnes(number, unit, cell);
        let part = self.part(record);
        if let (Some(tonnes), Some(rows)) = (tonnes, self.places.get_mut(place)) {
            rows.land.push(LandValue { year, part, at, tonnes });
        }
    }

    pub(super) fn read_population(
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

    /// Reads a row that holds the population instead of emissions: "Einwohner" in the column of the
    /// total.
    pub(super) fn population_row(
        &mut self,
        record: &StringRecord,
        at: usize,
        year: Option<Year>,
        place: usize,
    ) {
        let column = self.plan.unit_column;
        let unit = column.and_then(|column| record.get(column)).unwrap_or_default().trim();
        if !self.reads_scale(record, at) {
            return;
        }
        let Some(factor) = people_in(unit) else {
            let reason = "a population is a number of people, of thousands or of millions";
            let kind = ProblemKind::UnitRefused { text: shown(unit), reason };
            let column = column.unwrap_or_default();
            return self.problem(kind, Cell { text: "", at, column });
        };
        let factor = factor * self.scale;
        for index in 0..self.plan.values.len() {
            let Some(column) = self.plan.values.get(index) else { break };
            let (column, column_year, column_place) =
                (column.index, column.year.map(|(year, _)| year), column.place.clone());
            let cell = Cell { text: record.get(column).unwrap_or_default().trim(), at, column };
            if let Some(year) = year.or(column_year)
                && !is_missing(cell.text)
            {
                let place =
                    column_place.map_or(place, |name| self.place_of((name, String::new(), None)));
                self.add_population(cell, year, place, factor);
            }
        }
    }

    pub(super) fn add_population(&mut self, cell: Cell<'_>, year: Year, place: usize, factor: f64) {
        let Some((number, _)) = self.number(cell) else { return };
        let people = number * factor;
        if !people.is_finite() {
            let (text, reason) = (shown(cell.text), "the number is too large".to_owned());
            self.problem(ProblemKind::OutOfRange { text, reason }, cell);
            return;
        }
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

/// How many people a unit of a population is: "persons", "1000", "million inhabitants"; `None` for
/// another number and for a mass.
fn people_in(unit: &str) -> Option<f64> {
    let folded = fold(unit);
    let (mut factor, mut rest) = (1.0, Vec::new());
    let joined = folded.replace("1 000", "1000");
    for word in joined.split(' ') {
        match word {
            "in" | "x" | "i" => {}
            "1000" | "x1000" => factor *= 1e3,
            _ if is_one_of(word, THOUSANDS) => factor *= 1e3,
            _ if is_one_of(word, MILLIONS) => factor *= 1e6,
            _ => rest.push(word),
        }
    }
    let rest = rest.join(" ");
    let is_other = rest.contains(|c: char| c.is_ascii_digit()) || parse_unit(&rest).is_some();
    (!is_other && factor <= 1e6).then_some(factor)
}

/// The multiplier of a cell: a power of ten, or a word.
fn multiplier(text: &str) -> Option<f64> {
    // "-3" divides by a thousand.
    if text.starts_with(['-', '\u{2212}']) {
        return None;
    }
    match fold(text).as_str() {
        "" | "0" | "unit" | "units" => Some(1.0),
        "3" | "thousand" | "thousands" => Some(1e3),
        "6" | "million" | "millions" => Some(1e6),
        "9" | "billion" | "billions" => Some(1e9),
        _ => None,
    }
}

/// Whether a unit and the heading of the values name different gases.
fn contradicts(unit: EmissionUnit, heading: Option<Substance>) -> bool {
    heading.is_some_and(|gas| unit.substance() != gas)
}
