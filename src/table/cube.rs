//! A statistical cube: dimensions with categories, and a value for each combination. It is read as
//! a table with one column for each dimension, so that each rule on columns holds for dimensions.

use super::content::Content;
use super::grid::{Grid, GridCell};
use super::heading::{Heading, HeadingRole};
use super::{ProblemKind, TableFormat, TableReader};

pub(super) struct Cube {
    pub format: TableFormat,
    pub titles: Vec<String>,
    pub dimensions: Vec<Dimension>,
    /// The values with their positions; the last dimension varies fastest. A value is `None` if the
    /// file leaves it blank.
    pub values: Vec<(usize, Option<GridCell>)>,
    pub notes: Vec<String>,
}

pub(super) struct Dimension {
    pub name: String,
    pub kind: DimensionKind,
    pub categories: Vec<String>,
    /// The unit of each category, in the dimension of contents; empty in other dimensions.
    pub units: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DimensionKind {
    Time,
    Area,
    Other,
}

impl Dimension {
    fn single_unit(&self) -> Option<&str> {
        let (first, rest) = self.units.split_first()?;
        rest.iter().all(|unit| unit == first).then_some(first.as_str())
    }

    /// The heading of the column: the name, or a plain word if the file says that the dimension is
    /// time or area and its name is not known.
    fn heading(&self) -> &str {
        let role = Heading::of(&self.name).role;
        match self.kind {
            DimensionKind::Time if role != HeadingRole::Year => "year",
            DimensionKind::Area
                if !matches!(role, HeadingRole::Place(_) | HeadingRole::Country) =>
            {
                "area"
            }
            _ => &self.name,
        }
    }
}

/// The number of values of a cube; `None` if it exceeds the limit.
pub(super) fn size_of(lengths: impl Iterator<Item = usize>, limit: usize) -> Option<usize> {
    let mut size = 1_usize;
    for length in lengths {
        size = size.checked_mul(length).filter(|size| *size <= limit)?;
    }
    Some(size)
}

impl Cube {
    pub(super) fn content(self, reader: &TableReader) -> Result<Content<'static>, ProblemKind> {
        let mut grid = Grid::default();
        let (titles, dimensions) = (self.titles.len() as u32, self.dimensions.len() as u32);
        for (row, title) in self.titles.iter().enumerate() {
            grid.set(row as u32, 0, GridCell::text(title));
        }
        let units = self.dimensions.iter().position(|dimension| !dimension.units.is_empty());
        // One unit for all values is a title, as in other tables.
        let single = units.and_then(|at| self.dimensions.get(at)).and_then(Dimension::single_unit);
        let (units, titles) = match single {
            Some(unit) => {
                grid.set(titles, 0, GridCell::text(&format!("Unit: {unit}")));
                (None, titles + 1)
            }
            None => (units, titles),
        };
        for (column, dimension) in self.dimensions.iter().enumerate() {
            grid.set(titles, column as u32, GridCell::text(dimension.heading()));
        }
        if units.is_some() {
            grid.set(titles, dimensions, GridCell::text("unit"));
        }
        let value_column = dimensions + u32::from(units.is_some());
        grid.set(titles, value_column, GridCell::text("value"));
        let mut row = titles + 1;
        for (position, value) in self.values {
            let mut rest = position;
            for (column, dimension) in self.dimensions.iter().enumerate().rev() {
                let length = dimension.categories.len().max(1);
                let (category, at) = (dimension.categories.get(rest % length), rest % length);
                rest /= length;
                grid.set(row, column as u32, GridCell::text(category.map_or("", String::as_str)));
                if units == Some(column)
                    && let Some(unit) = dimension.units.get(at)
                {
                    grid.set(row, dimensions, GridCell::text(unit));
                }
            }
            if let Some(value) = value {
                grid.set(row, value_column, value);
            }
            row += 1;
        }
        for note in &self.notes {
            grid.set(row, 0, GridCell::text(note));
            row += 1;
        }
        grid.content(self.format, reader)
    }
}
