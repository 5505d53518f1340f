//! Cells of a workbook or a statistical format, written row by row as delimited text.

use std::rc::Rc;

use super::content::{Content, NumberCells};
use super::{ProblemKind, TableFormat, TableReader};
use crate::inventory::composed;

/// The content of a cell that is not blank.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum GridCell {
    Text(Rc<str>),
    Number(f64),
    /// A number with a decimal point and a flag: "46.3 p".
    Flagged(Rc<str>),
    /// A number whose format shows another one: a percentage, a factor or a unit.
    #[cfg(feature = "xlsx")]
    Formatted(f64),
}

impl GridCell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.into())
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
            GridCell::Number(number) => self.number(at, column, *number),
            #[cfg(feature = "xlsx")]
            GridCell::Formatted(number) => {
                self.number(at, column, *number);
                self.formatted.push(at, column);
            }
            GridCell::Flagged(cell) => {
                write_text(cell, &mut self.text);
                self.numbers.push(at, column);
            }
        }
    }

    fn number(&mut self, at: usize, column: u32, number: f64) {
        self.text.push_str(&number.to_string());
        if number.fract() != 0.0 {
            self.numbers.push(at, column);
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
    for letter in composed(cell.into()).chars() {
        match letter {
            '"' => text.push_str("\"\""),
            '\n' | '\r' | '\0' => text.push(' '),
            letter => text.push(letter),
        }
    }
    text.push('"');
}
