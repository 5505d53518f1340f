//! Merged cells: the cell at the corner stands for the whole region.

use super::grid::Grid;
use crate::table::grid::GridCell;
use crate::table::year_text::is_plausible;

/// A merged region: its first and last row, and its first and last column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Region {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

impl Grid {
    /// Repeats the cell at the corner of each merged region. A text or year is repeated in the rows
    /// below; a text is repeated to the right if its row has cells outside the region, so that a
    /// title over the whole table stays one text.
    pub(super) fn fill_merged(&mut self, regions: &[Region]) {
        self.sort();
        let mut filled = Vec::new();
        for region in regions {
            let Some(corner) = self.at(region.rows.0, region.columns.0).cloned() else { continue };
            let is_year = matches!(corner, GridCell::Number(number)
                if number.fract() == 0.0 && is_plausible(number as i32));
            if !(is_year || matches!(corner, GridCell::Text(_))) {
                continue;
            }
            // Each region fills cells of rows with content only, so that a region over the whole
            // sheet costs no more than the sheet.
            let limit = self.cells.len().saturating_mul(4) + 10_000;
            let rows = self.rows_with_cells(region.rows.0 + 1, region.rows.1);
            for row in rows.into_iter().take(limit.saturating_sub(filled.len())) {
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
            if filled.len() >= limit {
                break;
            }
        }
        self.cells.extend(filled);
        self.sort();
    }

    fn row(&self, row: u32) -> &[(u32, u32, GridCell)] {
        let from = self.cells.partition_point(|cell| cell.0 < row);
        let to = self.cells.partition_point(|cell| cell.0 <= row);
        self.cells.get(from..to).unwrap_or_default()
    }

    fn at(&self, row: u32, column: u32) -> Option<&GridCell> {
        let cells = self.row(row);
        let at = cells.binary_search_by_key(&column, |cell| cell.1).ok()?;
        cells.get(at).map(|cell| &cell.2)
    }

    fn rows_with_cells(&self, first: u32, last: u32) -> Vec<u32> {
        let from = self.cells.partition_point(|cell| cell.0 < first);
        let rows = self.cells.iter().skip(from).map(|cell| cell.0);
        let mut rows: Vec<u32> = rows.take_while(|row| *row <= last).collect();
        rows.dedup();
        rows
    }
}
