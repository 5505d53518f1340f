//! Cells of a workbook or a statistical format, written as delimited text.

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
    Text(Box<str>),
    Number(f64),
    /// A number with a decimal point and a flag: "46.3 p".
    Flagged(Box<str>),
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
        if width as usize > reader.max_columns {
            return Err(ProblemKind::TooManyColumns { limit: reader.max_columns });
        }
        let rows = self.cells.chunk_by(|one, other| one.0 == other.0).count();
        let limit = span_limit(self.cells.len());
        if rows.saturating_mul(width as usize) > limit {
            return Err(ProblemKind::SpansTooFar { limit });
        }
        let (mut text, mut numbers) = (String::new(), NumberCells::default());
        let mut next_row = 0;
        for row in self.cells.chunk_by(|one, other| one.0 == other.0) {
            let Some((number, ..)) = row.first() else { continue };
            if text.len() > reader.max_bytes || *number as usize > reader.max_rows {
                return Err(ProblemKind::TooManyBytes { limit: reader.max_bytes });
            }
            text.extend(core::iter::repeat_n('\n', (number - next_row) as usize));
            next_row = number + 1;
            write_row(row, width, &mut text, &mut numbers);
        }
        Ok(Content { text: text.into(), format, encoding: None, separator: Some(b','), numbers })
    }
}

fn write_row(
    row: &[(u32, u32, GridCell)],
    width: u32,
    text: &mut String,
    numbers: &mut NumberCells,
) {
    let at = text.len();
    let mut next = 0;
    for (_, column, cell) in row {
        text.extend(core::iter::repeat_n(',', (column - next) as usize));
        next = *column;
        match cell {
            GridCell::Text(cell) => write_text(cell, text),
            GridCell::Number(number) => {
                text.push_str(&number.to_string());
                if number.fract() != 0.0 {
                    numbers.push(at, *column);
                }
            }
            GridCell::Flagged(cell) => {
                write_text(cell, text);
                numbers.push(at, *column);
            }
        }
    }
    text.extend(core::iter::repeat_n(',', (width - 1 - next) as usize));
    text.push('\n');
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
