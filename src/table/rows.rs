//! The rows of a table as texts, for tables that hold no emissions, such as declared targets.

use csv::StringRecord;

use super::content::{Content, NumberCells};
use super::error::shown;
use super::sheet::{Records, SEPARATORS, line_ends, line_of};
use super::{ProblemKind, TableError, TableProblem, TableReader};
use crate::boundary::LandSector;

/// The rows of a table as texts. No cell is interpreted.
///
/// ```
/// use climate_targets::table::TableReader;
/// let text = "city;cut by 2030 (%)\nA;55\nB;40\n";
/// let rows = TableReader::new().rows(text.as_bytes())?;
/// assert_eq!(rows.headings, ["city", "cut by 2030 (%)"]);
/// assert_eq!((rows.rows[1].line, rows.rows[1].cells[1].as_str()), (3, "40"));
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableRows {
    /// The headings, without spaces around them.
    pub headings: Vec<String>,
    /// The line of the headings, from 1.
    pub header_line: u64,
    /// The rows below the headings. Each has as many cells as there are headings.
    pub rows: Vec<TextRow>,
}

/// One row of a table.
///
/// ```
/// use climate_targets::table::TableReader;
/// let rows = TableReader::new().rows(b"city,note\nA,\"two\nlines\"\nB,one\n")?;
/// assert_eq!((rows.rows[1].line, rows.rows[1].cells[0].as_str()), (4, "B"));
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextRow {
    /// The line in the file or the row of the sheet, from 1.
    pub line: u64,
    /// The cells, without spaces around them.
    pub cells: Vec<String>,
    /// The columns of the numbers with a decimal point by the format of the file.
    pub(super) numbers: Vec<usize>,
    /// The columns of the numbers whose format shows another number.
    pub(super) formatted: Vec<usize>,
}

impl TableReader {
    /// Reads the rows of a table as texts. The header is the first row with two texts, or the row of
    /// [`header_row`](Self::header_row). Of the options, only those on the file apply: the sheet, the
    /// header row, the separator and the limits.
    ///
    /// # Errors
    /// [`TableError`]: a file that cannot be decoded or opened, or that exceeds a limit; no header;
    /// two separators that fit; a quotation mark without an end; a row with more or fewer cells than
    /// headings; a workbook with several visible sheets, if the caller names none.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let error = TableReader::new().rows(b"city,cut\nA\n").unwrap_err();
    /// assert_eq!(error.to_string(), "line 2: the row has 1 cell, the header 2");
    /// ```
    pub fn rows(&self, bytes: &[u8]) -> Result<TableRows, TableError> {
        self.check_size(bytes)?;
        #[cfg(feature = "xlsx")]
        if super::workbook::is_workbook(bytes) {
            let (sheet, content) = super::workbook::content(bytes, self)?;
            return text_rows(&content, self)
                .map_err(|problem| TableError::new(vec![problem]).in_sheet(&sheet));
        }
        self.check_sheet()?;
        let whole = |kind: ProblemKind| TableError::new(vec![kind.at(None, None)]);
        let content = Content::of_text(bytes, self).map_err(whole)?;
        text_rows(&content, self).map_err(|problem| TableError::new(vec![problem]))
    }
}

fn text_rows(content: &Content<'_>, reader: &TableReader) -> Result<TableRows, TableProblem> {
    let text: &str = &content.text;
    if text.trim().is_empty() {
        return Err(ProblemKind::Empty.at(Some(1), None));
    }
    let separator = separator(content, reader)?;
    // An open quotation mark would merge the rows after it into one cell.
    if let Some(line) = open_quote(text, separator) {
        return Err(ProblemKind::OpenQuote.at(Some(line), None));
    }
    let mut records = Records::new(text, separator, 0);
    let mut record = StringRecord::new();
    let mut found: Option<TableRows> = None;
    let (mut line, mut counted) = (1, 0);
    while let Some(at) = records.next_into(&mut record) {
        line += line_ends(text, counted..at);
        counted = at;
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if cells.len() > reader.max_columns {
            let problem = ProblemKind::TooManyColumns { limit: reader.max_columns };
            return Err(problem.at(Some(line), None));
        }
        if let Some(cell) = cells.iter().position(|cell| cell.len() > reader.max_cell) {
            let problem = ProblemKind::CellTooLong { limit: reader.max_cell };
            return Err(problem.at(Some(line), Some(cell + 1)));
        }
        match &mut found {
            Some(table) => {
                let columns = |of: &NumberCells| {
                    (0..cells.len()).filter(|column| of.contains(at, *column)).collect()
                };
                let (numbers, formatted) = (columns(&content.numbers), columns(&content.formatted));
                table.add(TextRow { line, cells, numbers, formatted }, reader)?;
            }
            None if is_header(&cells, line, reader) => {
                found = Some(TableRows { headings: cells, header_line: line, rows: Vec::new() });
            }
            None => {}
        }
    }
    let first_row = || shown(text.lines().next().unwrap_or_default());
    found.ok_or_else(|| ProblemKind::NoHeader { first_row: first_row() }.at(Some(1), None))
}

impl TableRows {
    fn add(&mut self, row: TextRow, reader: &TableReader) -> Result<(), TableProblem> {
        let (found, expected) = (row.cells.len(), self.headings.len());
        if found != expected {
            return Err(ProblemKind::RowLength { found, expected }.at(Some(row.line), None));
        }
        if self.rows.len() == reader.max_rows {
            return Err(ProblemKind::TooManyRows { limit: reader.max_rows }.at(None, None));
        }
        self.rows.push(row);
        Ok(())
    }
}

fn is_header(cells: &[String], line: u64, reader: &TableReader) -> bool {
    match reader.header_row {
        Some(header) => header == line,
        None => cells.iter().filter(|cell| !cell.is_empty()).count() > 1,
    }
}

/// The separator by which all of the first rows have the same number of cells; among several, the
/// one that gives the header the most texts.
fn separator(content: &Content<'_>, reader: &TableReader) -> Result<u8, TableProblem> {
    if let Some(separator) = content.separator {
        return Ok(separator);
    }
    if let Some(separator) = reader.given_separator()? {
        return Ok(separator);
    }
    let fit = |separator: u8| {
        let mut records = Records::new(&content.text, separator, 0);
        let mut record = StringRecord::new();
        let texts = |record: &StringRecord| record.iter().filter(|c| !c.trim().is_empty()).count();
        let (mut header, mut fits) = (None, true);
        for _ in 0..100 {
            if records.next_into(&mut record).is_none() {
                break;
            }
            match header {
                None if texts(&record) > 1 => header = Some((texts(&record), record.len())),
                Some((_, length)) if texts(&record) > 0 => fits &= record.len() == length,
                _ => {}
            }
        }
        (header.is_some() && fits, header.map_or(0, |(texts, _)| texts))
    };
    let mut fits: Vec<((bool, usize), u8)> = SEPARATORS.into_iter().map(|s| (fit(s), s)).collect();
    fits.sort_unstable();
    match (fits.pop(), fits.pop()) {
        (Some((one, first)), Some((other, second))) if one == other && one.1 > 0 => {
            let (first, second) = (char::from(first), char::from(second));
            Err(ProblemKind::AmbiguousSeparator { first, second }.at(Some(1), None))
        }
        (Some((_, separator)), _) => Ok(separator),
        (None, _) => Ok(b','),
    }
}

impl TableReader {
    /// The separator that the caller states; refuses one that no table has.
    pub(super) fn given_separator(&self) -> Result<Option<u8>, TableProblem> {
        let Some(separator) = self.separator else { return Ok(None) };
        let known = SEPARATORS.into_iter().find(|known| char::from(*known) == separator);
        let problem = ProblemKind::NotASeparator { separator }.at(None, None);
        known.map(Some).ok_or(problem)
    }

    /// Refuses marks that no number has, and options that contradict each other.
    pub(super) fn check_options(&self) -> Result<(), TableError> {
        let checked = self.marks.check().and_then(|()| self.check_land());
        checked.map_err(|kind| TableError::new(vec![kind.at(None, None)]))
    }

    fn check_land(&self) -> Result<(), ProblemKind> {
        let statements = [
            ("the layout of the publisher", self.land_of_layout),
            ("the option net", self.net.then_some(LandSector::Included)),
            ("the option gross", self.gross.then_some(LandSector::Excluded)),
            ("the boundary", self.boundary.land_sector),
        ];
        let statement = |(name, land): (_, Option<LandSector>)| Some((name, land?.in_inventory()));
        let mut statements = statements.into_iter().filter_map(statement);
        let Some((first, is_net)) = statements.next() else { return Ok(()) };
        match statements.find(|(_, other)| *other != is_net) {
            Some((second, _)) => Err(ProblemKind::LandContradiction { first, second }),
            None => Ok(()),
        }
    }

    /// Refuses the name of a sheet for a file that is no workbook.
    pub(super) fn check_sheet(&self) -> Result<(), TableError> {
        let Some(name) = &self.sheet else { return Ok(()) };
        let problem = ProblemKind::NoSheets { name: shown(name) };
        Err(TableError::new(vec![problem.at(None, None)]))
    }
}

/// The line of the first row with an odd number of quotation marks; `None` if the number in the
/// whole text is even.
pub(super) fn open_quote(text: &str, separator: u8) -> Option<u64> {
    let is_odd = |text: &str| text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    if !is_odd(text) {
        return None;
    }
    let mut records = Records::new(text, separator, 0);
    let mut record = StringRecord::new();
    let mut from = 0;
    while let Some(at) = records.next_into(&mut record) {
        if text.get(from..at).is_some_and(is_odd) {
            return Some(line_of(text, from));
        }
        from = at;
    }
    Some(line_of(text, from))
}
