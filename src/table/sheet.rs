//! The text of a table as records, and its header row.

use core::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use super::content::{Content, NumberCells};
use super::error::shown;
use super::header::Header;
use super::heading::{Heading, HeadingRole};
use super::words::{UNIT, fold, is_one_of};
use super::{ProblemKind, TableProblem, TableReader};

/// A text with its separator and header.
pub(super) struct Sheet<'t> {
    pub text: &'t str,
    pub separator: u8,
    /// Whether the text is a file of its own, and not written from the cells of another format.
    pub is_file: bool,
    /// The cells whose numbers have a decimal point by the format of the file.
    pub numbers: &'t NumberCells,
    /// The cells whose format shows another number.
    pub formatted: &'t NumberCells,
    /// The byte offset of the header row.
    pub header_at: usize,
    /// The number of rows of the header: the headings, and possibly a row of units.
    pub header_rows: usize,
    pub headings: Vec<Heading>,
    /// The texts above the header row.
    pub titles: Vec<String>,
}

pub(super) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The number of leading rows that are searched for a header.
const HEADER_ROWS: usize = 100;

impl<'t> Sheet<'t> {
    /// Finds the separator and the header row.
    pub(super) fn open(
        content: &'t Content<'_>,
        reader: &TableReader,
    ) -> Result<Self, TableProblem> {
        let text: &str = &content.text;
        if text.trim().is_empty() {
            return Err(ProblemKind::Empty.at(Some(1), None));
        }
        let given = match content.separator {
            Some(separator) => Some(separator),
            None => reader.given_separator()?,
        };
        let mut candidates: Vec<(usize, Self)> = SEPARATORS
            .into_iter()
            .filter(|separator| given.is_none_or(|given| given == *separator))
            .filter_map(|separator| Self::with_separator(content, separator, reader))
            .collect();
        candidates.sort_by_key(|(score, _)| core::cmp::Reverse(*score));
        let mut candidates = candidates.into_iter();
        match (candidates.next(), candidates.next()) {
            (None, _) if widest_row(text) > reader.max_columns => {
                Err(ProblemKind::TooManyColumns { limit: reader.max_columns }.at(None, None))
            }
            (None, _) => {
                if let Some((line, column)) = long_cell(text, given.unwrap_or(b','), reader) {
                    let problem = ProblemKind::CellTooLong { limit: reader.max_cell };
                    return Err(problem.at(Some(line), Some(column)));
                }
                let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
                // A row of a workbook is shown without the separators that it does not have.
                let cells = line.split(',').map(|cell| cell.trim_matches('"'));
                let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
                let first_row = shown(
                    &content.separator.map_or_else(|| line.to_owned(), |_| filled.join(", ")),
                );
                Err(ProblemKind::NoHeader { first_row }.at(Some(1), None))
            }
            (Some((score, best)), Some((other, second))) if score == other => {
                let (first, second) = (char::from(best.separator), char::from(second.separator));
                Err(ProblemKind::AmbiguousSeparator { first, second }.at(Some(1), None))
            }
            (Some((_, best)), _) => Ok(best),
        }
    }

    /// The sheet with a separator, and the number of headings that are understood; `None` without a
    /// header row.
    fn with_separator(
        content: &'t Content<'_>,
        separator: u8,
        reader: &TableReader,
    ) -> Option<(usize, Self)> {
        let text: &str = &content.text;
        let mut titles = Vec::new();
        let mut above = StringRecord::new();
        let mut records = Records::new(text, separator, 0);
        let mut record = StringRecord::new();
        for _ in 0..HEADER_ROWS {
            let at = records.next_into(&mut record)?;
            if record.len() > reader.max_columns {
                return None;
            }
            if record.iter().any(|cell| cell.len() > reader.max_cell) {
                return None;
            }
            let headings: Vec<Heading> = record.iter().map(Heading::of).collect();
            let is_header = match reader.header_row {
                Some(line) => line_of(text, at) == line,
                None => {
                    is_header(&headings, reader)
                        && has_years_below(text, separator, at, &headings, reader)
                }
            };
            if is_header {
                let known = |heading: &&Heading| {
                    heading.role != HeadingRole::Unknown || heading.year.is_some()
                };
                let score = headings.iter().filter(known).count();
                let mut below = StringRecord::new();
                records.next_into(&mut below);
                let header = Header::of(headings, &above, &below, reader);
                return Some((
                    score,
                    Self {
                        text,
                        separator,
                        is_file: content.separator.is_none(),
                        numbers: &content.numbers,
                        formatted: &content.formatted,
                        header_at: at,
                        header_rows: header.rows,
                        headings: header.headings,
                        titles,
                    },
                ));
            }
            above.clone_from(&record);
            let cells: Vec<&str> =
                record.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
            match cells.as_slice() {
                // "Unit;kt CO2e"
                [label, text] if is_one_of(&fold(label), UNIT) => {
                    titles.push(format!("Unit: {text}"));
                }
                cells => titles.extend(cells.iter().map(|cell| (*cell).to_owned())),
            }
        }
        None
    }

    /// The text of the record at a byte offset, with the line breaks of quoted cells.
    pub(super) fn text_at(&self, at: usize) -> &str {
        let rest = self.text.get(at..).unwrap_or_default();
        let mut is_quoted = false;
        let end = rest.bytes().position(|byte| {
            is_quoted ^= byte == b'"';
            matches!(byte, b'\n' | b'\r') && !is_quoted
        });
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().trim_end()
    }

    /// The record at a byte offset.
    pub(super) fn record_at(&self, at: usize) -> Option<StringRecord> {
        let mut record = StringRecord::new();
        Records::new(self.text, self.separator, at).next_into(&mut record)?;
        Some(record)
    }

    /// The records below the header.
    pub(super) fn body(&self) -> Records<'t> {
        let mut records = Records::new(self.text, self.separator, self.header_at);
        let mut header = StringRecord::new();
        for _ in 0..self.header_rows {
            let _ = records.next_into(&mut header);
        }
        records
    }

    /// The index of the only column with a heading. If no heading is exactly equal, the comparison
    /// ignores case, accents and punctuation.
    pub(super) fn column(&self, name: &str) -> Result<usize, TableProblem> {
        let folded = fold(name);
        let is_exact = |heading: &Heading| heading.name == name.trim();
        let has_exact = self.headings.iter().any(is_exact);
        let equal = |heading: &Heading| {
            if has_exact { is_exact(heading) } else { fold(&heading.name) == folded }
        };
        let mut found = self.headings.iter().enumerate().filter(|(_, heading)| equal(heading));
        if let (Some((index, _)), None) = (found.next(), found.next()) {
            Ok(index)
        } else {
            let (name, columns) = (shown(name), self.columns());
            Err(ProblemKind::NoSuchColumn { name, columns }.at(Some(self.header_line()), None))
        }
    }

    /// The heading of a column; blank for a column that does not exist.
    pub(super) fn name(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", |heading| heading.name.as_str())
    }

    pub(super) fn header_line(&self) -> u64 {
        line_of(self.text, self.header_at)
    }

    /// The headings, for messages.
    pub(super) fn columns(&self) -> String {
        let names = self.headings.iter().map(|heading| heading.name.as_str());
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).take(12).collect();
        let mut text = shown(&names.join(", "));
        if names.len() < self.headings.len() && !text.ends_with('\u{2026}') {
            text.push('\u{2026}');
        }
        text
    }
}

/// Whether the cells name a year column and another column, or at least two years.
fn is_header(headings: &[Heading], reader: &TableReader) -> bool {
    // A comment can name years.
    if headings.first().is_some_and(|heading| heading.name.starts_with('#')) {
        return false;
    }
    let filled = headings.iter().filter(|heading| !heading.name.is_empty());
    if filled.clone().count() < 2 {
        return false;
    }
    let years = filled.clone().filter(|heading| heading.year.is_some()).count();
    let has_year = headings.iter().any(|heading| is_year_column(heading, reader));
    let is_label = |heading: &Heading| {
        heading.year.is_none()
            && heading.role != HeadingRole::Year
            && heading.name.chars().any(char::is_alphabetic)
    };
    years >= 2 || has_year && filled.clone().any(is_label)
}

/// Whether a column holds years by its heading, or because the caller names it.
fn is_year_column(heading: &Heading, reader: &TableReader) -> bool {
    let is_named = reader.year_column.as_ref().is_some_and(|name| heading.name == name.trim());
    heading.role == HeadingRole::Year || is_named
}

/// The line and column of the first cell among the first rows that exceeds the limit.
fn long_cell(text: &str, separator: u8, reader: &TableReader) -> Option<(u64, usize)> {
    let mut records = Records::new(text, separator, 0);
    let mut record = StringRecord::new();
    for _ in 0..HEADER_ROWS {
        let at = records.next_into(&mut record)?;
        if let Some(column) = record.iter().position(|cell| cell.len() > reader.max_cell) {
            return Some((line_of(text, at), column + 1));
        }
    }
    None
}

/// The largest number of cells in any of the first rows, with the separator that gives the most.
fn widest_row(text: &str) -> usize {
    let width = |line: &str| {
        let count = |mark: &u8| line.bytes().filter(|byte| byte == mark).count() + 1;
        SEPARATORS.iter().map(count).max().unwrap_or_default()
    };
    text.lines().take(HEADER_ROWS).map(width).max().unwrap_or_default()
}

/// Whether a row repeats the header.
pub(super) fn is_header_again(record: &StringRecord, sheet: &Sheet<'_>) -> bool {
    let mut cells = record.iter().zip(&sheet.headings);
    record.len() == sheet.headings.len() && cells.all(|(cell, heading)| cell.trim() == heading.name)
}

/// Whether one of the two rows below a possible header has a number in the year column. Only rows with at most
/// two headings are checked: "Period;Annual" above the header is not a header.
fn has_years_below(
    text: &str,
    separator: u8,
    at: usize,
    headings: &[Heading],
    reader: &TableReader,
) -> bool {
    let columns: Vec<usize> = (headings.iter().enumerate())
        .filter(|(_, heading)| is_year_column(heading, reader))
        .map(|(index, _)| index)
        .collect();
    if columns.is_empty() || headings.iter().filter(|h| !h.name.is_empty()).count() > 2 {
        return true;
    }
    let mut records = Records::new(text, separator, at);
    let mut record = StringRecord::new();
    let _ = records.next_into(&mut record);
    let has_year = |record: &StringRecord| {
        columns.iter().any(|column| {
            record.get(*column).is_some_and(|cell| cell.contains(|c: char| c.is_ascii_digit()))
        })
    };
    // A row of units can stand between the header and the first year.
    (0..2).any(|_| records.next_into(&mut record).is_none() || has_year(&record))
}

/// The line of a byte offset, from 1.
pub(super) fn line_of(text: &str, at: usize) -> u64 {
    1 + line_ends(text, 0..at)
}

/// The number of line ends in a range of bytes: a line feed, or a carriage return without one.
pub(super) fn line_ends(text: &str, range: Range<usize>) -> u64 {
    let bytes = text.as_bytes();
    let is_end = |at: &usize| match bytes.get(*at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    range.filter(is_end).count() as u64
}

/// The records of a text from a byte offset on.
pub(super) struct Records<'t> {
    text: &'t str,
    from: usize,
    reader: csv::Reader<&'t [u8]>,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, separator: u8, from: usize) -> Self {
        let bytes = text.as_bytes().get(from..).unwrap_or_default();
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(bytes);
        Self { text, from, reader }
    }

    /// Reads the next record. Returns the byte offset of its first cell; `None` at the end.
    pub(super) fn next_into(&mut self, record: &mut StringRecord) -> Option<usize> {
        // The text is valid UTF-8 and rows can have any length, so no record causes an error.
        if !self.reader.read_record(record).ok()? {
            return None;
        }
        let at = record.position().map_or(0, |position| position.byte() as usize) + self.from;
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        // The reported position can be that of a line break before the record.
        let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        Some(at + breaks)
    }
}
