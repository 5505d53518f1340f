//! A statistical cube: dimensions with categories, and a value for each combination. It is read as
//! a table with one column for each dimension, so that each rule on columns holds for dimensions.

use std::collections::HashSet;

use super::content::Content;
use super::error::shown;
use super::grid::{GridCell, TextWriter};
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
    fn cells(&self) -> Vec<GridCell> {
        self.categories.iter().map(|category| GridCell::text(category)).collect()
    }

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

/// The size of a cube while its dimensions are read. A size beyond the limit on rows is refused
/// before the categories of further dimensions are kept.
pub(super) struct CubeSize<'r> {
    size: usize,
    names: HashSet<String>,
    format: &'static str,
    reader: &'r TableReader,
}

impl<'r> CubeSize<'r> {
    pub(super) fn new(format: &'static str, reader: &'r TableReader) -> Self {
        Self { size: 1, names: HashSet::new(), format, reader }
    }

    /// Adds a dimension. Names of dimensions are unique.
    pub(super) fn add(&mut self, dimension: &Dimension) -> Result<(), ProblemKind> {
        let limit = self.reader.max_rows;
        let size = self.size.checked_mul(dimension.categories.len());
        self.size = size.filter(|size| *size <= limit).ok_or(ProblemKind::TooManyRows { limit })?;
        if self.names.insert(dimension.name.clone()) {
            return Ok(());
        }
        let reason = format!("the dimension {:?} occurs twice", shown(&dimension.name));
        Err(ProblemKind::Damaged { format: self.format, reason })
    }

    /// The number of values.
    pub(super) const fn values(&self) -> usize {
        self.size
    }
}

impl Cube {
    pub(super) fn content(self, reader: &TableReader) -> Result<Content<'static>, ProblemKind> {
        let dimensions = self.dimensions.len() as u32;
        let units = self.dimensions.iter().position(|dimension| !dimension.units.is_empty());
        let single = units.and_then(|at| self.dimensions.get(at)).and_then(Dimension::single_unit);
        // One unit for all values is a title, as in other tables.
        let (units, unit_title) = match single {
            Some(unit) => (None, Some(format!("Unit: {unit}"))),
            None => (units, None),
        };
        let value_column = dimensions + u32::from(units.is_some());
        let mut writer = TextWriter::new(value_column + 1, reader)?;
        for title in self.titles.iter().chain(&unit_title) {
            writer.row([(0, &GridCell::text(title))].into_iter())?;
        }
        let mut headings: Vec<&str> = self.dimensions.iter().map(Dimension::heading).collect();
        headings.extend(units.map(|_| "unit"));
        headings.push("value");
        let headings: Vec<GridCell> = headings.into_iter().map(GridCell::text).collect();
        writer.row((0..).zip(&headings))?;
        let categories: Vec<Vec<GridCell>> = self.dimensions.iter().map(Dimension::cells).collect();
        let unit_cells: Vec<GridCell> = units
            .and_then(|at| self.dimensions.get(at))
            .map(|dimension| dimension.units.iter().map(|unit| GridCell::text(unit)).collect())
            .unwrap_or_default();
        for (position, value) in &self.values {
            let places = places_of(*position, &categories);
            let cells = categories.iter().zip(&places).filter_map(|(cells, at)| cells.get(*at));
            let unit = units.and_then(|at| places.get(at)).and_then(|at| unit_cells.get(*at));
            let unit = unit.map(|unit| (dimensions, unit));
            let value = value.as_ref().map(|value| (value_column, value));
            writer.row((0..).zip(cells).chain(unit).chain(value))?;
        }
        for note in &self.notes {
            writer.row([(0, &GridCell::text(note))].into_iter())?;
        }
        Ok(writer.content(self.format))
    }
}

/// The category of each dimension for a position; the last dimension varies fastest.
fn places_of(position: usize, categories: &[Vec<GridCell>]) -> Vec<usize> {
    let mut rest = position;
    let mut places: Vec<usize> = categories
        .iter()
        .rev()
        .map(|cells| {
            let length = cells.len().max(1);
            let place = rest % length;
            rest /= length;
            place
        })
        .collect();
    places.reverse();
    places
}
