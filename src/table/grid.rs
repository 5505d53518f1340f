//! Cells of a workbook or a statistical format, written as delimited text.

use std::rc::Rc;

use super::content::{Content, NumberCells};
use super::{ProblemKind, TableFormat, TableReader};

/// The number of cells that a sheet with a number of cells with content may span. A table has few
/// blank cells; a hostile sheet has two cells far apart in each row.
pub(super) fn span_limit(cells: usize) -> usize {
    cells.saturating_mul(20).max(2_000_000)
}

/// The cells of a table in any order.
#[derive(Default)]
pub(super) struct Grid {
    pub cells: Vec<(u32, u32, GridCell)>,
}

/// The content of a cell that is not blank.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum GridCell {
    Text(Rc<str>),
    Number(f64),
    /// A number with a decimal point and a flag: "46.3 p".
    Flagged(Rc<str>),
    /// A number whose format shows another one: a percentage, a factor or a unit.
    Formatted(f64),
}

impl GridCell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl Grid {
    /// Sets a cell. Rows and columns are counted from 0.
    pub(super) fn set(&mut self, row: u32, column: u32, cell: GridCell) {
        self.cells.push((row, column, cell));
    }

    /// Puts the cells in the order of rows and columns, with one for each position.
    pub(super) fn sort(&mut self) {
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        self.cells.dedup_by_key(|(row, column, _)| (*row, *column));
    }

    /// Writes the cells as text separated by commas, one line for each row.
    pub(super) fn content(
        mut self,
        format: TableFormat,
        reader: &TableReader,
    ) -> Result<Content<'static>, ProblemKind> {
        self.sort();
        let width = self.cells.iter().map(|(_, column, _)| column + 1).max().unwrap_or_default();
        let rows = self.cells.chunk_by(|one, other| one.0 == other.0).count();
        let limit = span_limit(self.cells.len());
        if rows.saturating_mul(width as usize) > limit {
            return Err(ProblemKind::SpansTooFar { limit });
        }
        let mut writer = TextWriter::new(width, reader)?;
        for row in self.cells.chunk_by(|one, other| one.0 == other.0) {
            let Some((number, ..)) = row.first() else { continue };
            writer.blank_rows_before(*number);
            writer.row(row.iter().map(|(_, column, cell)| (*column, cell)))?;
        }
        Ok(writer.content(format))
    }
}

/// The largest text of a table that is not a text file.
pub(super) const MAX_TEXT: usize = 128 << 20;

/// Writes rows of cells as text separated by commas.
pub(super) struct TextWriter {
    text: String,
    numbers: NumberCells,
    formatted: NumberCells,
    width: u32,
    rows: u32,
    limit: usize,
}

impl TextWriter {
    pub(super) fn new(width: u32, reader: &TableReader) -> Result<Self, ProblemKind> {
        if width as usize > reader.max_columns {
            return Err(ProblemKind::TooManyColumns { limit: reader.max_columns });
        }
        let limit = text_limit(reader);
        let (numbers, formatted) = (NumberCells::default(), NumberCells::default());
        Ok(Self { text: String::new(), numbers, formatted, width, rows: 0, limit })
    }

    /// Writes blank rows up to the row with a number, from 0.
    pub(super) fn blank_rows_before(&mut self, row: u32) {
        self.text.extend(core::iter::repeat_n('\n', row.saturating_sub(self.rows) as usize));
        self.rows = self.rows.max(row);
    }

    /// Writes a row of cells in the order of their columns. All rows have the same width.
    pub(super) fn row<'c>(
        &mut self,
        cells: impl Iterator<Item = (u32, &'c GridCell)>,
    ) -> Result<(), ProblemKind> {
        let at = self.text.len();
        let mut next = 0;
        for (column, cell) in cells {
            self.text.extend(core::iter::repeat_n(',', (column - next) as usize));
            next = column;
            self.cell(at, column, cell);
        }
        self.text.extend(core::iter::repeat_n(',', (self.width - 1 - next) as usize));
        self.text.push('\n');
        self.rows += 1;
        if self.text.len() > self.limit {
            return Err(ProblemKind::TooManyBytes { limit: self.limit });
        }
        Ok(())
    }

    fn cell(&mut self, at: usize, column: u32, cell: &GridCell) {
        match cell {
            GridCell::Text(cell) => write_text(cell, &mut self.text),
            GridCell::Number(number) | GridCell::Formatted(number) => {
                self.text.push_str(&number.to_string());
                if number.fract() != 0.0 {
                    self.numbers.push(at, column);
                }
                if matches!(cell, GridCell::Formatted(_)) {
                    self.formatted.push(at, column);
                }
            }
            GridCell::Flagged(cell) => {
                write_text(cell, &mut self.text);
                self.numbers.push(at, column);
            }
        }
    }

    pub(super) fn content(self, format: TableFormat) -> Content<'static> {
        let (text, numbers, formatted) = (self.text.into(), self.numbers, self.formatted);
        Content { text, format, encoding: None, separator: Some(b','), numbers, formatted }
    }
}

/// The largest text of a table that is not a text file, in bytes.
pub(super) fn text_limit(reader: &TableReader) -> usize {
    reader.max_bytes.min(MAX_TEXT)
}

/// Writes a cell in quotation marks. Line breaks become spaces, so that each row is one line.
fn write_text(cell: &str, text: &mut String) {
    text.push('"');
    for letter in cell.chars() {
        match letter {
            '"' => text.push_str("\"\""),
            '\n' | '\r' | '\0' => text.push(' '),
            letter => text.push(letter),
        }
    }
    text.push('"');
}
