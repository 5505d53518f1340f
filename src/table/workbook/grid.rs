//! The cells of one sheet of a workbook, in any order.

use crate::table::content::Content;
use crate::table::grid::{GridCell, TextWriter};
use crate::table::{ProblemKind, TableFormat, TableReader};

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
