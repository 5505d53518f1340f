//! The first pass over a table: the values of each column, and the form of its numbers.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::late::Late;
use super::number::{CellAt, Evidence};
use super::sheet::{Sheet, is_header_again, line_of};
use super::status_words::{is_missing, split_flag};
use super::year_text::parse_year;
use super::{ProblemKind, TableProblem, TableReader};
use crate::inventory::is_same_name;

/// The contents of one column.
#[derive(Default)]
pub(super) struct Profile {
    /// The values in the order of first appearance, up to [`DISTINCT`].
    pub distinct: Vec<String>,
    seen: HashSet<String>,
    last: String,
    /// Whether the column has more distinct values than [`DISTINCT`].
    pub overflows: bool,
    /// The number of cells that are neither a number, nor blank, nor a mark of a missing value.
    pub texts: usize,
    pub numbers: usize,
    /// The number of marks of missing values that begin with a letter, such as `NO`. In a column
    /// without other values, they can be names: "C" can be a sector.
    letters: usize,
    pub evidence: Evidence,
    /// Whether a number has a decimal point by the format of the file.
    pub has_point: bool,
    /// Whether the column has several values among the rows of one place.
    pub varies: bool,
}

/// The largest number of distinct values that are kept.
const DISTINCT: usize = 2_000;

/// The columns that identify a place: the name, and the country or its code.
pub(super) type PlaceColumns = (Option<usize>, Option<usize>);

pub(super) struct Profiles {
    pub columns: Vec<Profile>,
    /// The texts of title and note rows between and below the data; the first 1000 or so.
    pub notes: Vec<String>,
    /// Whether a row is read.
    has_rows: bool,
}

/// Reads all rows that the filters admit, without the rows of later years unless there are no
/// others.
pub(super) fn profile(
    sheet: &Sheet<'_>,
    reader: &TableReader,
    filters: &[RowFilter],
    columns: (PlaceColumns, Option<usize>, &[bool]),
    late: &Late,
) -> Result<Profiles, TableProblem> {
    let profiles = profile_of(sheet, reader, filters, columns, late)?;
    if profiles.has_rows || late.last.is_none() {
        return Ok(profiles);
    }
    profile_of(sheet, reader, filters, columns, &Late::default())
}

/// Reads all rows that the filters admit and that are not late. `is_property` says which columns can
/// hold a property of the rows; the distinct values of these columns are kept.
fn profile_of(
    sheet: &Sheet<'_>,
    reader: &TableReader,
    filters: &[RowFilter],
    (place, year, is_property): (PlaceColumns, Option<usize>, &[bool]),
    late: &Late,
) -> Result<Profiles, TableProblem> {
    let mut columns: Vec<Profile> = sheet.headings.iter().map(|_| Profile::default()).collect();
    let mut first_values: HashMap<String, Vec<Option<String>>> = HashMap::new();
    let mut notes = Vec::new();
    let mut records = sheet.body();
    let mut record = StringRecord::new();
    let (mut rows, mut has_rows) = (0, false);
    let mut key = String::new();
    while let Some(at) = records.next_into(&mut record) {
        rows += 1;
        if rows > reader.max_rows {
            return Err(ProblemKind::TooManyRows { limit: reader.max_rows }.at(None, None));
        }
        if record.as_slice().len() > reader.max_cell
            && let Some(field) = record.iter().position(|cell| cell.len() > reader.max_cell)
        {
            let problem = ProblemKind::CellTooLong { limit: reader.max_cell };
            return Err(problem.at(Some(line_of(sheet.text, at)), Some(field + 1)));
        }
        // A note is no row of data, which a filter would leave out.
        let is_lone = is_lone_text(&record, columns.len());
        if !is_lone && !admits(&record, filters) {
            continue;
        }
        if is_header_again(&record, sheet) {
            continue;
        }
        let is_note = is_lone
            || is_short_text(&record, columns.len())
            || year.is_some_and(|year| {
                let cell = record.get(year).unwrap_or_default().trim();
                !cell.is_empty() && parse_year(cell).is_err()
            });
        if is_note {
            if notes.len() < 1_000 {
                let cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
                notes.extend(cells.map(str::to_owned));
            }
            continue;
        }
        if late.holds(&record) {
            continue;
        }
        has_rows = true;
        key.clear();
        for column in [place.0, place.1].into_iter().flatten() {
            key.push_str(record.get(column).unwrap_or_default().trim());
            key.push('\u{1f}');
        }
        let firsts = match first_values.get_mut(&key) {
            Some(firsts) => firsts,
            None => first_values.entry(key.clone()).or_insert_with(|| vec![None; columns.len()]),
        };
        for (index, ((column, cell), (first, keeps))) in
            columns.iter_mut().zip(&record).zip(firsts.iter_mut().zip(is_property)).enumerate()
        {
            let cell = cell.trim();
            let is_number = sheet.numbers.contains(at, index);
            column.add(cell, CellAt { row: at, column: index }, *keeps, is_number);
            if *keeps && !column.varies {
                match first {
                    Some(first) => column.varies = first != cell,
                    None => *first = Some(cell.to_owned()),
                }
            }
        }
    }
    Ok(Profiles { columns, notes, has_rows })
}

impl Profile {
    fn add(&mut self, cell: &str, at: CellAt, keeps: bool, is_number: bool) {
        if let Some(number) = number_in(cell) {
            self.numbers += 1;
            self.has_point |= is_number;
            if !is_number && (!keeps || self.texts == 0) {
                self.evidence.add(number, at);
            }
        } else if !is_missing(cell) {
            self.texts += 1;
        } else if cell.starts_with(char::is_alphabetic) {
            self.letters += 1;
        }
        if keeps && !self.overflows && cell != self.last {
            self.last.clear();
            self.last.push_str(cell);
            if !self.seen.contains(cell) {
                if self.distinct.len() == DISTINCT {
                    self.overflows = true;
                } else {
                    self.seen.insert(cell.to_owned());
                    self.distinct.push(cell.to_owned());
                }
            }
        }
    }

    /// Whether the column holds numbers and missing values only.
    pub(super) const fn is_numeric(&self) -> bool {
        self.texts == 0 && self.numbers > 0
    }

    /// Whether all cells are blank or marks without letters, such as `..`.
    pub(super) const fn is_blank(&self) -> bool {
        self.texts == 0 && self.numbers == 0 && self.letters == 0
    }
}

/// Whether a row has fewer cells than the header and no number: a source with commas, for example.
pub(super) fn is_short_text(record: &StringRecord, columns: usize) -> bool {
    record.len() < columns && record.iter().all(|cell| number_in(cell.trim()).is_none())
}

/// Whether a row of a table with several columns is one text: a note or the title of a section.
pub(super) fn is_lone_text(record: &StringRecord, columns: usize) -> bool {
    columns > 1 && has_one_text(record)
}

/// Whether a row has one cell with text and nothing else.
pub(super) fn has_one_text(record: &StringRecord) -> bool {
    record.iter().filter(|cell| !cell.trim().is_empty()).take(2).count() == 1
}

/// The text of the number in a cell, without its flag; `None` if the cell is not a number.
pub(super) fn number_in(cell: &str) -> Option<&str> {
    let starts = cell.starts_with(|c: char| c.is_ascii_digit() || "-+.,\u{2212}".contains(c));
    if !starts {
        return None;
    }
    let (number, _) = split_flag(cell)?;
    let is_mark = |c: char| " .,'-+eE\u{2212}\u{a0}\u{202f}\u{2009}\u{2019}".contains(c);
    let has_digit = number.bytes().any(|byte| byte.is_ascii_digit());
    (has_digit && number.chars().all(|c| c.is_ascii_digit() || is_mark(c))).then_some(number)
}

/// A condition on the rows that are read.
pub(super) struct RowFilter {
    pub column: usize,
    pub value: String,
    /// Whether rows with the value are left out; otherwise all other rows are.
    pub excludes: bool,
    /// Whether the layout of a publisher states the condition; its boundary says what it means.
    pub is_of_layout: bool,
}

/// Whether a record passes all filters.
pub(super) fn admits(record: &StringRecord, filters: &[RowFilter]) -> bool {
    filters.iter().all(|filter| {
        let cell = record.get(filter.column).unwrap_or_default().trim();
        let value = filter.value.trim();
        // A blank cell and a hyphen have no letters to compare.
        let is_name = |text: &str| text.contains(char::is_alphanumeric);
        let is_equal =
            cell == value || is_name(cell) && is_name(value) && is_same_name(cell, value);
        is_equal != filter.excludes
    })
}
