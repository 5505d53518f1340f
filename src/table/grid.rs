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
    cells: Vec<(u32, u32, GridCell)>,
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

    /// Repeats the cell at the corner of each merged region. A text or year is repeated in the rows
    /// below; a text is repeated to the right if its row has cells outside the region, so that a
    /// title over the whole table stays one text.
    pub(super) fn fill_merged(&mut self, regions: &[Region]) {
        self.sort();
        let mut filled = Vec::new();
        for region in regions {
            let Some(corner) = self.at(region.rows.0, region.columns.0).cloned() else { continue };
            let is_year = matches!(corner, GridCell::Number(number)
                if number.fract() == 0.0 && super::year_text::is_plausible(number as i32));
            if !(is_year || matches!(corner, GridCell::Text(_))) {
                continue;
            }
            // Each region fills cells of rows with content only, so that a region over the whole
            // sheet costs no more than the sheet.
            for row in self.rows_with_cells(region.rows.0 + 1, region.rows.1) {
                filled.push((row, region.columns.0, corner.clone()));
            }
            let row = self.row(region.rows.0);
            let is_outside =
                |column: &u32| *column < region.columns.0 || *column > region.columns.1;
            if region.rows.0 == region.rows.1 && row.iter().any(|(_, c, _)| is_outside(c)) {
                let last = region.columns.1.min(region.columns.0.saturating_add(1_000));
                filled.extend(
                    (region.columns.0 + 1..=last).map(|c| (region.rows.0, c, corner.clone())),
                );
            }
            if filled.len() > self.cells.len().saturating_mul(4) + 10_000 {
                break;
            }
        }
        self.cells.extend(filled);
        self.sort();
    }

    fn sort(&mut self) {
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        self.cells.dedup_by_key(|(row, column, _)| (*row, *column));
    }

    fn row(&self, row: u32) -> &[(u32, u32, GridCell)] {
        let from = self.cells.partition_point(|cell| cell.0 < row);
        let to = self.cells.partition_point(|cell| cell.0 <= row);
        self.cells.get(from..to).unwrap_or_default()
    }

    fn at(&self, row: u32, column: u32) -> Option<&GridCell> {
        self.row(row).iter().find(|cell| cell.1 == column).map(|cell| &cell.2)
    }

    fn rows_with_cells(&self, first: u32, last: u32) -> Vec<u32> {
        let from = self.cells.partition_point(|cell| cell.0 < first);
        let rows = self.cells.iter().skip(from).map(|cell| cell.0);
        let mut rows: Vec<u32> = rows.take_while(|row| *row <= last).collect();
        rows.dedup();
        rows
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

/// A merged region: its first and last row, and its first and last column.
pub(super) struct Region {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
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
