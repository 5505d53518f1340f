//! The reader of emission tables: one row for each place and year, or for each place, year and
//! sector.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Display;
use std::fs;
use std::path::Path;

use climate_targets::boundary::LandSector;
use climate_targets::inventory::{EmissionSeriesBuilder, ObservationStatus};
use climate_targets::quantity::{EmissionUnit, Substance};
use climate_targets::{Activity, Boundary, EmissionSeries, Emissions, Observation, Year};
use csv::{ReaderBuilder, StringRecord};

/// The contents of a table.
pub struct Table {
    /// One series for each place, in the order of first appearance.
    pub series: Vec<EmissionSeries>,
    /// Notes for the user, one line each.
    pub notes: Vec<String>,
}

pub fn read(path: &Path, unit: Option<EmissionUnit>) -> Result<Table, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    parse(path, &bytes, unit)
}

/// The contents of a table by sector.
pub struct SectorTable {
    /// One series for each place and sector, in the order of first appearance.
    pub parts: Vec<TablePart>,
    /// The column of the sectors, from 1.
    pub sector_column: usize,
    /// Notes for the user, one line each.
    pub notes: Vec<String>,
}

/// The series of one place and sector.
pub struct TablePart {
    /// The name of the sector; [`TOTAL`] for the total.
    pub sector: String,
    /// The line of the first row.
    pub line: u64,
    pub series: EmissionSeries,
}

/// The sector name of totals; the case does not matter.
pub const TOTAL: &str = "total";

pub fn parse(path: &Path, bytes: &[u8], unit: Option<EmissionUnit>) -> Result<Table, String> {
    let (columns, places) = rows(path, bytes, unit, false)?;
    let series = places.into_parts(path)?.into_iter().map(|part| part.series).collect();
    Ok(Table { notes: columns.notes(path), series })
}

/// Reads a table with a column of sectors.
pub fn parse_by_sector(
    path: &Path,
    bytes: &[u8],
    unit: Option<EmissionUnit>,
) -> Result<SectorTable, String> {
    let (columns, places) = rows(path, bytes, unit, true)?;
    let sector_column = columns.sector.map_or(1, |field| field + 1);
    Ok(SectorTable { parts: places.into_parts(path)?, sector_column, notes: columns.notes(path) })
}

/// The bytes as text, without a byte order mark. An error message has the position of the first
/// invalid byte.
pub fn utf8<'a>(path: &Path, bytes: &'a [u8]) -> Result<&'a str, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        let byte = bytes[error.valid_up_to()];
        format!("{}:{line}:{column}: not UTF-8: byte 0x{byte:02X}", path.display())
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The rows and columns of a table.
fn rows(
    path: &Path,
    bytes: &[u8],
    unit: Option<EmissionUnit>,
    by_sector: bool,
) -> Result<(Columns, Places), String> {
    let text = utf8(path, bytes)?;
    let at = |line: u64, column: usize, message: &dyn Display| {
        // A message is one line, even if it quotes a cell with line breaks.
        let message = message.to_string().replace(char::is_control, " ");
        format!("{}:{line}:{column}: {message}", path.display())
    };
    if text.trim().is_empty() {
        return Err(at(1, 1, &"the file is empty"));
    }
    // `flexible` accepts rows of any length, so that the error can name the missing column.
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| at(1, 1, &error))?.clone();
    let lines = Lines::of(text);
    let fault = |record: &StringRecord, line: u64, (field, message): Fault| {
        at(line + breaks_before(record, field), field + 1, &message)
    };
    let mut line = lines.first(&header);
    let columns = Columns::of(&trimmed(&header), unit, by_sector)
        .map_err(|error| fault(&header, line, error))?;
    let mut places = Places::default();
    let mut previous = header.clone();
    for record in reader.records() {
        let record = record.map_err(|error| at(1, 1, &error))?;
        let passed = lines.between(&previous, &record);
        // An unclosed quote would include the following rows in one cell.
        if passed.matches('"').count() % 2 == 1 {
            return Err(at(line, 1, &OPEN_QUOTE));
        }
        line += passed.matches('\n').count() as u64;
        columns
            .row(&trimmed(&record))
            .and_then(|row| places.add(row, line, &columns))
            .map_err(|error| fault(&record, line, error))?;
        previous = record;
    }
    if lines.after(&previous).matches('"').count() % 2 == 1 {
        return Err(at(line, 1, &OPEN_QUOTE));
    }
    if places.order.is_empty() {
        return Err(at(1, 1, &"the file has a header but no rows"));
    }
    Ok((columns, places))
}

/// The number of line breaks in the quoted cells before a field. The record must not be trimmed yet.
pub fn breaks_before(record: &StringRecord, field: usize) -> u64 {
    record.iter().take(field).map(|cell| cell.matches('\n').count() as u64).sum()
}

pub fn trimmed(record: &StringRecord) -> StringRecord {
    let mut record = record.clone();
    record.trim();
    record
}

/// The error for a second file on the command line.
pub fn second_file(path: &OsStr) -> lexopt::Error {
    format!("only one data file can be read, got {} as well", path.to_string_lossy()).into()
}

pub const OPEN_QUOTE: &str = "a quote is opened but not closed";

/// The lines of the records in a text. Line ends of any kind and blank lines count.
pub struct Lines<'a>(&'a str);

impl<'a> Lines<'a> {
    pub const fn of(text: &'a str) -> Self {
        Self(text)
    }

    /// The first byte of a record, after the preceding line ends.
    fn start(&self, record: &StringRecord) -> usize {
        let at = record.position().map_or(0, |position| position.byte() as usize);
        let rest = self.0.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
    }

    /// The line of the first record, from 1; later lines are counted from it.
    pub fn first(&self, header: &StringRecord) -> u64 {
        let before = self.0.get(..self.start(header)).unwrap_or_default();
        before.matches('\n').count() as u64 + 1
    }

    /// The text of one record up to the start of the next.
    pub fn between(&self, record: &StringRecord, next: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..self.start(next)).unwrap_or_default()
    }

    pub fn after(&self, record: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..).unwrap_or_default()
    }
}

/// A fault: the index of the field in the row, and the problem.
type Fault = (usize, String);

/// A column of amounts with the unit of its header.
struct Amount {
    field: usize,
    unit: Option<EmissionUnit>,
}

struct Columns {
    names: Vec<String>,
    place: usize,
    /// The column of sectors, in a table by sector.
    sector: Option<usize>,
    year: usize,
    emissions: Amount,
    land_sector: Option<Amount>,
    country: Option<usize>,
    unit: Option<usize>,
    population: Option<usize>,
    fallback: Option<EmissionUnit>,
    ignored: Vec<String>,
}

#[derive(Clone, Copy)]
struct Row<'a> {
    place: &'a str,
    /// The sector; empty unless the table is by sector.
    sector: &'a str,
    country: &'a str,
    year: Year,
    /// `None` for a blank cell.
    population: Option<f64>,
    /// `None` for a blank cell: a missing year.
    observation: Option<(Emissions, Option<Emissions>, Substance)>,
}

impl Columns {
    fn of(
        header: &StringRecord,
        fallback: Option<EmissionUnit>,
        by_sector: bool,
    ) -> Result<Self, Fault> {
        const KNOWN: [&str; 6] = ["place", "year", "country", "unit", "population", "land_sector"];
        let names: Vec<String> = header.iter().map(str::to_owned).collect();
        let is_duplicate = |i: &usize| !names[*i].is_empty() && names[..*i].contains(&names[*i]);
        if let Some(duplicate) = (1..names.len()).find(is_duplicate) {
            return Err((duplicate, format!("the column {:?} occurs twice", names[duplicate])));
        }
        let find = |name: &str| names.iter().position(|column| column.eq_ignore_ascii_case(name));
        let need = |name: &str| {
            let hint = if names.len() == 1 && names[0].contains([';', '\t', '|']) {
                "; the columns must be separated by commas"
            } else {
                ""
            };
            let shown: String = names.join(", ").replace(char::is_control, " ");
            let shown: String = shown.chars().take(100).collect();
            find(name).ok_or((0, format!("no column {name:?} among {shown:?}{hint}")))
        };
        let place = need("place")?;
        let year = need("year")?;
        let sector = by_sector.then(|| need("sector")).transpose()?;
        let emissions = match amount(&names, "emissions")? {
            Some(amount) => amount,
            None => need("emissions").map(|field| Amount { field, unit: None })?,
        };
        let land_sector = amount(&names, "land_sector")?;
        let is_read = |index: usize| {
            KNOWN.iter().any(|known| names[index].eq_ignore_ascii_case(known))
                || names[index].is_empty()
                || index == emissions.field
                || sector == Some(index)
                || land_sector.as_ref().is_some_and(|land| land.field == index)
        };
        let ignored = (0..names.len()).filter(|index| !is_read(*index));
        let ignored = ignored.map(|index| names[index].clone()).collect();
        let (country, unit) = (find("country"), find("unit"));
        let population = find("population");
        Ok(Self {
            names,
            place,
            sector,
            year,
            emissions,
            land_sector,
            country,
            unit,
            population,
            fallback,
            ignored,
        })
    }

    fn notes(&self, path: &Path) -> Vec<String> {
        let note = |name| format!("{}: column {name:?} is ignored", path.display());
        self.ignored.iter().map(note).collect()
    }

    fn row<'a>(&self, record: &'a StringRecord) -> Result<Row<'a>, Fault> {
        let (found, expected) = (record.len(), self.names.len());
        if found < expected {
            let missing = &self.names[found];
            let counts = format!("{found} fields where the header has {expected}");
            return Err((found - 1, format!("the row ends before {missing:?}: {counts}")));
        }
        if found > expected {
            let counts = format!("{found} fields where the header has {expected}");
            return Err((expected, format!("the row continues after the last column: {counts}")));
        }
        if let Some(field) = record.iter().position(|cell| cell.starts_with('"')) {
            return Err((field, "a quote must directly follow the comma".into()));
        }
        let cell = |field: usize| record.get(field).unwrap_or_default();
        let place = cell(self.place);
        if place.is_empty() {
            return Err((self.place, "place: the name is empty".into()));
        }
        let sector = self.sector(cell)?;
        let year = self.parse::<Year>(self.year, cell(self.year))?;
        let population = self.population(cell)?;
        let country = self.country.map_or("", cell);
        let unit_cell = self.unit.map_or("", cell);
        let land_sector = match &self.land_sector {
            Some(land) if !cell(land.field).is_empty() => {
                Some(self.amount(land, unit_cell, record)?.0)
            }
            _ => None,
        };
        if cell(self.emissions.field).is_empty() {
            if let Some(field) = self.unit.filter(|_| !unit_cell.is_empty()) {
                self.parse::<EmissionUnit>(field, unit_cell)?;
            }
            return Ok(Row { place, sector, country, year, population, observation: None });
        }
        let (emissions, substance) = self.amount(&self.emissions, unit_cell, record)?;
        let observation = Some((emissions, land_sector, substance));
        Ok(Row { place, sector, country, year, population, observation })
    }

    fn sector<'a>(&self, cell: impl Fn(usize) -> &'a str) -> Result<&'a str, Fault> {
        match self.sector.map(|field| (field, cell(field))) {
            None => Ok(""),
            Some((field, "")) => Err((field, "sector: the name is empty".into())),
            Some((_, name)) if name.eq_ignore_ascii_case(TOTAL) => Ok(TOTAL),
            Some((_, name)) => Ok(name),
        }
    }

    /// The population of a year, which must be positive; `None` for a blank cell.
    fn population<'a>(&self, cell: impl Fn(usize) -> &'a str) -> Result<Option<f64>, Fault> {
        let Some(field) = self.population.filter(|field| !cell(*field).is_empty()) else {
            return Ok(None);
        };
        let text = cell(field);
        let people = text.parse::<f64>().ok().filter(|n| n.is_finite() && *n > 0.0);
        let message = || format!("population: expected a number of people, got {text:?}");
        people.map(Some).ok_or_else(|| (field, message()))
    }

    fn parse<T: std::str::FromStr<Err: Display>>(
        &self,
        field: usize,
        text: &str,
    ) -> Result<T, Fault> {
        text.parse().map_err(|error| (field, format!("{}: {error}", self.names[field])))
    }

    /// Reads an amount in the unit of its row, its header or the command line.
    fn amount(
        &self,
        amount: &Amount,
        unit_cell: &str,
        record: &StringRecord,
    ) -> Result<(Emissions, Substance), Fault> {
        let text = record.get(amount.field).unwrap_or_default();
        let name = &self.names[amount.field];
        let stated = match self.unit {
            Some(field) if !unit_cell.is_empty() => Some(self.parse(field, unit_cell)?),
            _ => None,
        };
        if let (Some(row), Some(header)) = (stated, amount.unit)
            && row != header
        {
            let message = format!("{name}: the row says {row}, the header says {header}");
            return Err((amount.field, message));
        }
        if let (Some(file), Some(option)) = (stated.or(amount.unit), self.fallback)
            && file != option
        {
            let message = format!("{name}: the file says {file}, --unit says {option}");
            return Err((amount.field, message));
        }
        let unit: EmissionUnit = stated.or(amount.unit).or(self.fallback).ok_or_else(|| {
            let ways = format!("a column unit, a header such as {name}_kt, or --unit");
            (amount.field, format!("{name}: no unit is stated; give {ways}"))
        })?;
        let not_a_number = || (amount.field, format!("{name}: expected a number, got {text:?}"));
        let value: f64 = text.parse().map_err(|_| not_a_number())?;
        let emissions = Emissions::from_unit(value, unit.mass())
            .map_err(|error| (amount.field, format!("{name}: {error}")))?;
        Ok((emissions, unit.substance()))
    }
}

/// Finds the column of an amount: `emissions`, or with a unit `emissions_kt`.
fn amount(names: &[String], stem: &str) -> Result<Option<Amount>, Fault> {
    let mut found = None;
    for (field, name) in names.iter().enumerate() {
        let begins = name.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
        let Some(rest) = name.get(stem.len()..).filter(|_| begins) else { continue };
        let unit = match rest.strip_prefix('_') {
            Some(symbol) => {
                Some(symbol.parse().map_err(|error| (field, format!("{name}: {error}")))?)
            }
            None if rest.is_empty() => None,
            None => continue,
        };
        if found.is_some() {
            return Err((field, format!("{name}: there is already a column for {stem}")));
        }
        found = Some(Amount { field, unit });
    }
    Ok(found)
}

/// The rows grouped by place and sector, in the order of first appearance. The same name in two
/// countries is two places.
#[derive(Default)]
struct Places {
    order: Vec<Place>,
    by_name: BTreeMap<[String; 3], usize>,
}

struct Place {
    name: String,
    country: String,
    sector: String,
    /// The line of its first row.
    line: u64,
    substance: Option<Substance>,
    /// The line of each year.
    lines: BTreeMap<Year, u64>,
    observations: Vec<Observation>,
    population: BTreeMap<Year, f64>,
}

impl Places {
    fn add(&mut self, row: Row<'_>, line: u64, columns: &Columns) -> Result<(), Fault> {
        let key = [row.country, row.place, row.sector].map(str::to_owned);
        let index = match self.by_name.get(&key) {
            Some(index) => *index,
            None => self.begin(row, line, columns)?,
        };
        let place = &mut self.order[index];
        if let Some(people) = row.population {
            let earlier = place.population.insert(row.year, people);
            if let Some(earlier) = earlier.filter(|earlier| *earlier != people) {
                let year = row.year;
                let message =
                    format!("population: {people} for {year}, but {earlier} in an earlier row");
                return Err((columns.population.unwrap_or(columns.year), message));
            }
        }
        let Some((emissions, land_sector, substance)) = row.observation else { return Ok(()) };
        if let Some(first) = place.lines.insert(row.year, line) {
            let separator = if row.sector.is_empty() { "" } else { ", " };
            let key = format!("{}{separator}{} {}", row.place, row.sector, row.year);
            let message = format!("year: a second value for {key}; the first is in line {first}");
            return Err((columns.year, message));
        }
        if place.substance.is_some_and(|known| known != substance) {
            let field = columns.unit.unwrap_or(columns.emissions.field);
            let named = |substance: Substance| match substance {
                Substance::Unstated => "an unnamed gas",
                Substance::Co2 => "CO2",
                Substance::Co2e => "CO2e",
            };
            let (before, here) = (place.substance.unwrap_or_default(), substance);
            let (before, here) = (named(before), named(here));
            let message =
                format!("unit: {} is in {here} here but in {before} in an earlier row", row.place);
            return Err((field, message));
        }
        place.substance = Some(substance);
        let status = ObservationStatus::Final;
        let year = row.year;
        place.observations.push(Observation { year, emissions, land_sector, status });
        Ok(())
    }

    /// Adds a new place. All rows of a place must have a country, or none, since the country is part of
    /// the key.
    fn begin(&mut self, row: Row<'_>, line: u64, columns: &Columns) -> Result<usize, Fault> {
        let namesake = self.order.iter().find(|place| {
            place.name == row.place && place.country.is_empty() != row.country.is_empty()
        });
        if let Some(other) = namesake {
            let (name, first) = (row.place, other.line);
            let message = format!(
                "country: {name} has a country in only one of the lines {first} and {line}"
            );
            return Err((columns.country.unwrap_or(columns.place), message));
        }
        let key = [row.country, row.place, row.sector].map(str::to_owned);
        self.by_name.insert(key.clone(), self.order.len());
        let [country, name, sector] = key;
        self.order.push(Place {
            name,
            country,
            sector,
            line,
            substance: None,
            lines: BTreeMap::new(),
            observations: Vec::new(),
            population: BTreeMap::new(),
        });
        Ok(self.order.len() - 1)
    }

    fn into_parts(self, path: &Path) -> Result<Vec<TablePart>, String> {
        let mut countries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for place in &self.order {
            countries.entry(place.name.clone()).or_default().insert(place.country.clone());
        }
        let parts = self.order.into_iter().map(|place| {
            // The column `emissions` holds gross emissions; a sector of its own can be a sink.
            let boundary = Boundary::from(place.substance.unwrap_or_default());
            let is_sink = !place.sector.is_empty()
                && place.sector != TOTAL
                && place.observations.iter().any(|o| o.emissions < Emissions::ZERO);
            let boundary =
                if is_sink { boundary } else { boundary.land_sector(LandSector::Excluded) };
            let is_unique = countries.get(&place.name).is_none_or(|countries| countries.len() == 1);
            let name =
                if is_unique { place.name } else { format!("{} ({})", place.name, place.country) };
            let builder = EmissionSeries::builder(name).boundary(boundary);
            let definition = format!("column population of {}", path.display());
            let people = place.population.iter().map(|(year, people)| (year.get(), *people));
            let builder = match Activity::population(definition, people) {
                Ok(population) => builder.activity(population),
                // There is no year with a value.
                Err(_) => builder,
            };
            let observations = place.observations.into_iter();
            let series = observations.fold(builder, EmissionSeriesBuilder::observation).build();
            series.map(|series| TablePart { sector: place.sector, line: place.line, series })
        });
        parts.collect::<Result<_, _>>().map_err(|error| format!("{}: {error}", path.display()))
    }
}
