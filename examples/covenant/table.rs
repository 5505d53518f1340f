//! Reads a table in the layout of the Covenant's published data set: one row for each signatory.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::covenant::lines::{Lines, OPEN_QUOTE, breaks_before, trimmed};
use crate::support::utf8::utf8;

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

/// An error in a record: the index of the field, and the message.
type Fault = (usize, String);

impl Table {
    pub fn read(path: &Path) -> Result<Self, String> {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(path, &bytes)
    }

    /// Parses the bundled extract from the published data set.
    pub fn bundled() -> Result<Self, String> {
        let bytes = include_bytes!("../data/covenant_targets.csv");
        Self::parse(Path::new("examples/data/covenant_targets.csv"), bytes)
    }

    fn parse(path: &Path, bytes: &[u8]) -> Result<Self, String> {
        let text = utf8(path, bytes)?;
        let at = |line: u64, column: usize, message: &dyn Display| {
            // A message must be a single line, even if it quotes a cell with line breaks.
            let message = message.to_string().replace(char::is_control, " ");
            format!("{}:{line}:{column}: {message}", path.display())
        };
        if text.trim().is_empty() {
            return Err(at(1, 1, &"the file is empty"));
        }
        // `flexible` accepts rows of any length, so that the error can name a missing column.
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| at(1, 1, &error))?.clone();
        let lines = Lines::of(text);
        let mut line = lines.first(&header);
        let fault = |record: &StringRecord, line: u64, (field, message): Fault| {
            at(line + breaks_before(record, field), field + 1, &message)
        };
        let fields = Fields::new(&trimmed(&header)).map_err(|error| fault(&header, line, error))?;
        let records: Vec<StringRecord> =
            reader.records().collect::<Result<_, _>>().map_err(|error| at(1, 1, &error))?;
        let mut rows = Vec::new();
        let first = records.first();
        let above =
            first.map_or_else(|| lines.after(&header), |first| lines.between(&header, first));
        line += above.matches('\n').count() as u64;
        for (index, record) in records.iter().enumerate() {
            let next = records.get(index + 1);
            let passed =
                next.map_or_else(|| lines.after(record), |next| lines.between(record, next));
            // An unclosed quote would merge the following rows into one cell.
            if passed.matches('"').count() % 2 == 1 {
                return Err(at(line, 1, &OPEN_QUOTE));
            }
            let row = fields.row(&trimmed(record), line);
            rows.push(row.map_err(|error| fault(record, line, error))?);
            line += passed.matches('\n').count() as u64;
        }
        if rows.is_empty() {
            return Err(at(1, 1, &"the file has a header but no rows"));
        }
        let ignored = fields.ignored.iter().map(|field| header[*field].trim().to_owned()).collect();
        Ok(Self { name: path.display().to_string(), rows, ignored })
    }
}

/// The positions of the columns in the header.
struct Fields {
    /// The field index of each column, in the order of [`Column::ALL`].
    positions: [usize; Column::ALL.len()],
    ignored: Vec<usize>,
    names: Vec<String>,
}

impl Fields {
    fn new(header: &StringRecord) -> Result<Self, Fault> {
        let names: Vec<String> = header.iter().map(str::to_lowercase).collect();
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
        Ok(Self { positions, ignored, names })
    }

    fn row(&self, record: &StringRecord, line: u64) -> Result<Row, Fault> {
        let (found, expected) = (record.len(), self.names.len());
        if found < expected {
            let missing = &self.names[found];
            let counts = format!("{found} fields where the header has {expected}");
            return Err((found - 1, format!("the row ends before {missing:?}: {counts}")));
        }
        if found > expected {
            let counts = format!("{found} fields where the header has {expected}");
            return Err((expected, format!("the row continues after the last column: {counts}")));
        }
        if let Some(field) = record.iter().position(|cell| cell.starts_with('"')) {
            return Err((field, "a quote must directly follow the comma".into()));
        }
        Ok(Row(Column::ALL.map(|column| {
            let field = self.positions[column as usize];
            let cell = record.get(field).unwrap_or_default();
            let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            // Line breaks in earlier quoted cells of the row move the position of this cell down.
            let before = record.iter().take(field);
            let breaks: usize = before.map(|cell| cell.matches('\n').count()).sum();
            Cell { text, at: Position { line: line + breaks as u64, column: field + 1 } }
        })))
    }
}
