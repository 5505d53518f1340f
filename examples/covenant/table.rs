//! Reads a table in the layout of the Covenant's published data set as texts with positions.

use std::fmt::Display;
use std::marker::PhantomData;
use std::path::Path;

use climate_targets::table::{TableReader, TableRows, TextRow};

use crate::covenant::columns::{Column, Columns};
use crate::support::table_file;

/// An error in the header: the index of the field, and the message.
type Fault = (usize, String);

/// A row: the text of each needed cell, with the position in the file.
pub struct Row<C = Column> {
    cells: Vec<Cell>,
    columns: PhantomData<C>,
}

struct Cell {
    text: String,
    at: Position,
}

/// A position in the file: the number of the line and of the field, both counted from 1.
#[derive(Clone, Copy)]
pub struct Position {
    pub line: u64,
    pub column: usize,
}

impl Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl<C: Columns> Row<C> {
    /// The trimmed text of a cell; each run of white space is a single space.
    pub fn text(&self, column: C) -> &str {
        &self.cells[column.index()].text
    }

    pub fn at(&self, column: C) -> Position {
        self.cells[column.index()].at
    }
}

impl Row {
    /// The place with its country, such as "Dijon (FR)".
    pub fn name(&self) -> String {
        match (self.text(Column::Place), self.text(Column::Country)) {
            ("", country) => format!("an unnamed place ({country})"),
            (place, "") => place.to_owned(),
            (place, country) => format!("{place} ({country})"),
        }
    }
}

pub struct Table<C = Column> {
    /// The path of the file as given.
    pub name: String,
    pub rows: Vec<Row<C>>,
    /// The names of the ignored columns.
    pub ignored: Vec<String>,
}

impl<C: Columns> Table<C> {
    /// Reads a file; without a file, the bundled table.
    pub fn read(path: Option<&Path>, reader: &TableReader) -> Result<Self, String> {
        if let Some(path) = path {
            return Self::of(path, &table_file::rows(path, reader)?);
        }
        let (path, bytes) = C::BUNDLED;
        let path = Path::new(path);
        Self::of(path, &table_file::parse_rows(path, bytes, &TableReader::new())?)
    }

    fn of(path: &Path, table: &TableRows) -> Result<Self, String> {
        let fault = |(field, message): Fault| {
            format!("{}:{}:{}: {message}", path.display(), table.header_line, field + 1)
        };
        let fields = Fields::new(&table.headings).map_err(fault)?;
        if table.rows.is_empty() {
            return Err(fault((0, "the file has a header but no rows".into())));
        }
        let ignored = fields.ignored.iter().map(|field| table.headings[*field].clone()).collect();
        let rows = table.rows.iter().map(|row| fields.row(row)).collect();
        Ok(Self { name: path.display().to_string(), rows, ignored })
    }
}

/// The positions of the columns in the header.
struct Fields<C> {
    /// The field index of each column, in the order of [`Columns::ALL`].
    positions: Vec<usize>,
    ignored: Vec<usize>,
    columns: PhantomData<C>,
}

impl<C: Columns> Fields<C> {
    fn new(headings: &[String]) -> Result<Self, Fault> {
        let names: Vec<String> = headings.iter().map(|name| name.to_lowercase()).collect();
        let is_duplicate = |i: &usize| !names[*i].is_empty() && names[..*i].contains(&names[*i]);
        if let Some(duplicate) = (1..names.len()).find(is_duplicate) {
            return Err((duplicate, format!("the column {:?} occurs twice", names[duplicate])));
        }
        let position = |column: &C| {
            let shown: String = names.join(", ").chars().take(100).collect();
            let field = names.iter().position(|name| name == column.name());
            field.ok_or_else(|| (0, format!("no column {:?} among {shown:?}", column.name())))
        };
        let positions: Vec<usize> = C::ALL.iter().map(position).collect::<Result<_, _>>()?;
        let ignored = (0..names.len()).filter(|field| !positions.contains(field)).collect();
        Ok(Self { positions, ignored, columns: PhantomData })
    }

    fn row(&self, row: &TextRow) -> Row<C> {
        let cell = |field: &usize| {
            let text = row.cells[*field].split_whitespace().collect::<Vec<_>>().join(" ");
            // Line breaks in earlier quoted cells of the row move the position of this cell down.
            let breaks: usize =
                row.cells.iter().take(*field).map(|cell| cell.matches('\n').count()).sum();
            Cell { text, at: Position { line: row.line + breaks as u64, column: field + 1 } }
        };
        Row { cells: self.positions.iter().map(cell).collect(), columns: PhantomData }
    }
}
