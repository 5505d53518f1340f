//! Reads a table in the layout of the Covenant's published data set: one row for each signatory.

use std::fmt::Display;
use std::path::Path;

use climate_targets::table::{TableReader, TableRows, TextRow};

use crate::support::table_file;

/// The columns that this example needs; all others are ignored.
#[derive(Clone, Copy)]
pub enum Column {
    Place,
    Country,
    Id,
    BaseYear,
    By2020,
    By2030,
    Kind,
    Population,
}

impl Column {
    const ALL: [Self; 8] = [
        Self::Place,
        Self::Country,
        Self::Id,
        Self::BaseYear,
        Self::By2020,
        Self::By2030,
        Self::Kind,
        Self::Population,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Country => "country",
            Self::Id => "gcom_id",
            Self::BaseYear => "base_year",
            Self::By2020 => "reduce_by_2020_percent",
            Self::By2030 => "reduce_by_2030_percent",
            Self::Kind => "reduction_type",
            Self::Population => "population_2018",
        }
    }
}

/// An error in the header: the index of the field, and the message.
type Fault = (usize, String);

/// A row: the text of each needed cell, with the position in the file.
pub struct Row([Cell; Column::ALL.len()]);

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

impl Row {
    /// The trimmed text of a cell; each run of white space is a single space.
    pub fn text(&self, column: Column) -> &str {
        &self.0[column as usize].text
    }

    pub fn at(&self, column: Column) -> Position {
        self.0[column as usize].at
    }

    /// The place with its country, such as "Dijon (FR)".
    pub fn name(&self) -> String {
        match (self.text(Column::Place), self.text(Column::Country)) {
            ("", country) => format!("an unnamed place ({country})"),
            (place, "") => place.to_owned(),
            (place, country) => format!("{place} ({country})"),
        }
    }
}

pub struct Table {
    /// The path of the file as given.
    pub name: String,
    pub rows: Vec<Row>,
    /// The names of the ignored columns.
    pub ignored: Vec<String>,
}

impl Table {
    pub fn read(path: &Path, reader: &TableReader) -> Result<Self, String> {
        Self::of(path, &table_file::rows(path, reader)?)
    }

    /// The bundled extract from the published data set.
    pub fn bundled() -> Result<Self, String> {
        let path = Path::new("examples/data/covenant_targets.csv");
        let bytes = include_bytes!("../data/covenant_targets.csv");
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
struct Fields {
    /// The field index of each column, in the order of [`Column::ALL`].
    positions: [usize; Column::ALL.len()],
    ignored: Vec<usize>,
}

impl Fields {
    fn new(headings: &[String]) -> Result<Self, Fault> {
        let names: Vec<String> = headings.iter().map(|name| name.to_lowercase()).collect();
        let is_duplicate = |i: &usize| !names[*i].is_empty() && names[..*i].contains(&names[*i]);
        if let Some(duplicate) = (1..names.len()).find(is_duplicate) {
            return Err((duplicate, format!("the column {:?} occurs twice", names[duplicate])));
        }
        let mut positions = [0; Column::ALL.len()];
        for column in Column::ALL {
            let shown: String = names.join(", ").chars().take(100).collect();
            let field = names.iter().position(|name| name == column.name());
            positions[column as usize] = field
                .ok_or_else(|| (0, format!("no column {:?} among {shown:?}", column.name())))?;
        }
        let ignored = (0..names.len()).filter(|field| !positions.contains(field)).collect();
        Ok(Self { positions, ignored })
    }

    fn row(&self, row: &TextRow) -> Row {
        Row(Column::ALL.map(|column| {
            let field = self.positions[column as usize];
            let text = row.cells[field].split_whitespace().collect::<Vec<_>>().join(" ");
            // Line breaks in earlier quoted cells of the row move the position of this cell down.
            let breaks: usize =
                row.cells.iter().take(field).map(|cell| cell.matches('\n').count()).sum();
            Cell { text, at: Position { line: row.line + breaks as u64, column: field + 1 } }
        }))
    }
}
