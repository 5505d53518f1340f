//! The facts about a workbook that its cells do not tell.

use std::collections::HashSet;

use super::merged::Region;

/// The parts of a workbook that a reader of its cells does not see.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// Whether a sheet has hidden rows or columns. They are read.
    pub has_hidden_cells: bool,
    /// Whether cells have comments. They are not read.
    pub has_comments: bool,
}

/// The layout of one sheet of an ODS file.
#[derive(Debug, Default)]
pub(super) struct OdsLayout {
    pub merged: Vec<Region>,
    /// The cells that are percentages or amounts of money: rows and columns, from 0.
    pub formatted: HashSet<(u32, u32)>,
}
