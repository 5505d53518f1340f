//! The rows of a header: headings in two rows, and a row of units below the headings.

use csv::StringRecord;

use super::TableReader;
use super::heading::{Heading, HeadingRole};
use super::profile::number_in;
use super::status_words::is_missing;
use super::unit_words::parse_unit;
use super::words::{UNIT, fold, is_one_of};
use super::year_text::year_heading;

pub(super) struct Header {
    pub headings: Vec<Heading>,
    /// The number of rows, from the row of headings on.
    pub rows: usize,
}

impl Header {
    /// The header of a row of headings, with the rows above and below it.
    pub(super) fn of(
        headings: Vec<Heading>,
        above: &StringRecord,
        below: &StringRecord,
        reader: &TableReader,
    ) -> Self {
        let names: Vec<String> = headings.iter().map(|heading| heading.name.clone()).collect();
        let with_above = with_row_above(&names, above);
        let (joined, rows) = match Below::of(&headings, below, reader) {
            Below::Units => (with_units(&with_above, below), 2),
            Below::Headings => (with_row_below(&with_above, below), 2),
            Below::Data => (with_above, 1),
        };
        if joined == names {
            return Self { headings, rows };
        }
        Self { headings: joined.iter().map(|name| Heading::of(name)).collect(), rows }
    }
}

/// What the row below the headings holds.
enum Below {
    Units,
    Headings,
    Data,
}

impl Below {
    /// A row without a number is a part of the header if all its cells are units, or if the cells
    /// of places and years are blank.
    fn of(headings: &[Heading], below: &StringRecord, reader: &TableReader) -> Self {
        let cells: Vec<&str> = below.iter().map(str::trim).collect();
        let filled: Vec<&str> = cells.iter().copied().filter(|cell| !is_missing(cell)).collect();
        if filled.is_empty() || filled.iter().any(|cell| number_in(cell).is_some()) {
            return Self::Data;
        }
        let is_label = |cell: &&str| is_one_of(&fold(cell), UNIT);
        let is_unit = |cell: &&str| parse_unit(bare(cell)).is_some();
        if filled.iter().any(is_unit) && filled.iter().all(|cell| is_unit(cell) || is_label(cell)) {
            return Self::Units;
        }
        let names = [&reader.place_column, &reader.year_column];
        let is_key = |heading: &Heading| {
            use HeadingRole::{Country, CountryCode, Place, Year};
            matches!(heading.role, Place(_) | Country | CountryCode | Year)
                || names.iter().any(|name| name.as_ref() == Some(&heading.name))
        };
        let is_blank = |index: usize| cells.get(index).is_none_or(|cell| cell.is_empty());
        // The years stand above the other headings.
        let is_above_blank = |(index, cell): (usize, &&str)| {
            is_missing(cell) || headings.get(index).is_some_and(|heading| heading.name.is_empty())
        };
        let names_part = |cell: &&str| is_part(cell);
        if cells.iter().enumerate().all(is_above_blank) && filled.iter().any(names_part) {
            return Self::Headings;
        }
        let mut keys =
            headings.iter().enumerate().filter(|(_, heading)| is_key(heading)).peekable();
        let has_keys = keys.peek().is_some();
        if has_keys && filled.len() > 1 && keys.all(|(index, _)| is_blank(index)) {
            return Self::Headings;
        }
        Self::Data
    }
}

/// Whether a cell is the heading of a column other than the values.
fn is_part(cell: &str) -> bool {
    use HeadingRole::{Country, CountryCode, Gas, Place, Population, Sector, Year};
    let role = Heading::of(cell).role;
    matches!(role, Place(_) | Country | CountryCode | Year | Sector | Gas | Population)
}

/// A unit without its parentheses or brackets.
fn bare(cell: &str) -> &str {
    cell.trim_matches(['(', ')', '[', ']'])
}

/// The names with the unit of each column. A unit below the first year stands for the years to its
/// right.
fn with_units(names: &[String], units: &StringRecord) -> Vec<String> {
    let mut unit_of_years = "";
    let named = |(index, name): (usize, &String)| {
        let is_year = year_heading(name).is_some();
        let mut unit = bare(units.get(index).unwrap_or_default().trim());
        if parse_unit(unit).is_none() {
            unit = if is_year { unit_of_years } else { "" };
        } else if is_year {
            unit_of_years = unit;
        }
        if unit.is_empty() || name.is_empty() { name.clone() } else { format!("{name} ({unit})") }
    };
    names.iter().enumerate().map(named).collect()
}

/// The names of two rows joined. A name stands for the blank cells to its right.
fn with_row_below(names: &[String], below: &StringRecord) -> Vec<String> {
    let mut group = "";
    let joined = names.iter().enumerate().map(|(index, name)| {
        let part = below.get(index).unwrap_or_default().trim();
        if !name.is_empty() {
            group = name;
        }
        match (name.is_empty(), part.is_empty()) {
            (_, true) => name.clone(),
            (false, false) => format!("{name} {part}"),
            (true, false) => format!("{group} {part}").trim().to_owned(),
        }
    });
    joined.collect()
}

/// The names, with blank ones taken from the row above, if that row is a part of the header and not
/// a title: it has at least two texts, and the text above the blank cell names a column.
fn with_row_above(names: &[String], above: &StringRecord) -> Vec<String> {
    let filled = above.iter().filter(|cell| !cell.trim().is_empty()).count();
    let is_header = filled > 1 && names.iter().any(|name| !name.is_empty());
    let named = |(index, name): (usize, &String)| {
        let cell = above.get(index).unwrap_or_default().trim();
        let takes = is_header && name.is_empty() && is_part(cell);
        if takes { cell.to_owned() } else { name.clone() }
    };
    names.iter().enumerate().map(named).collect()
}
