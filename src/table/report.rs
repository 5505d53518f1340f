use std::fmt;

use super::{Encoding, TableError};
use crate::boundary::LandSector;
use crate::language::{printable, short};
use crate::quantity::EmissionUnit;

/// How a table was read: what was found, and which rows were left out.
///
/// `Display` writes a short paragraph.
///
/// ```
/// use climate_targets::table::{TableLayout, TableReader};
/// let text = "Unit: kt CO2e\nplace,1990,2020\nA,5,NE\nB,4,3\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// let report = table.report();
/// assert_eq!((report.header_row, report.layout), (2, TableLayout::YearsAsColumns));
/// assert_eq!((report.values, report.left_out.len()), (3, 1));
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableReport {
    /// The format of the file.
    pub format: TableFormat,
    /// The encoding; `None` for a workbook, and for a PX file in the code page that it names.
    pub encoding: Option<Encoding>,
    /// The separator of cells, in delimited text.
    pub separator: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The other sheets of a workbook, which are not read.
    pub other_sheets: Vec<String>,
    /// The visible sheets that have a header and are refused, each with its first problem.
    pub refused_sheets: Vec<(String, String)>,
    /// The sheets of a workbook that are hidden.
    pub hidden_sheets: Vec<String>,
    /// Whether a sheet of the workbook has hidden rows or columns. They are read.
    pub has_hidden_cells: bool,
    /// Whether cells of the workbook have comments. They are not read.
    pub has_comments: bool,
    /// The line of the header row, from 1.
    pub header_row: u64,
    /// The layout.
    pub layout: TableLayout,
    /// The columns in the order of the file.
    pub columns: Vec<TableColumn>,
    /// The unit of all values; `None` if each row states its unit.
    pub unit: Option<EmissionUnit>,
    /// Where the unit is stated.
    pub unit_source: UnitSource,
    /// Whether the emissions include the land sector: as the caller or the file states, or excluded
    /// if the land sector has its own column or the heading is `emissions` or begins with
    /// `emissions_`. `None` if nothing states it.
    pub land_sector: Option<LandSector>,
    /// The titles above the header and the notes below the data, other than sources; the first 20.
    /// They can change the meaning of the values in words that the reader does not know.
    pub texts: Vec<String>,
    /// The decimal sign, if a number has one.
    pub decimal: Option<char>,
    /// The thousands mark, if a number has one.
    pub thousands: Option<char>,
    /// The columns that tell totals from parts, each with the value that names the total. Only rows
    /// of totals are read.
    pub totals: Vec<(String, String)>,
    /// The columns of texts that are read, such as sectors and gases, each with its first 8 values.
    pub properties: Vec<(String, Vec<String>)>,
    /// The columns with one value in all rows that are read, each with that value. They restrict
    /// what the emissions are.
    pub selections: Vec<(String, String)>,
    /// The number of series: one for each place, or for each place and sector.
    pub series: usize,
    /// The names of the first 10 series.
    pub names: Vec<String>,
    /// The number of values read.
    pub values: usize,
    /// The reasons for leaving out rows or values, each with the number of rows or values.
    pub left_out: Vec<(LeftOut, usize)>,
}

/// The format of a file.
///
/// ```
/// use climate_targets::table::{TableFormat, TableReader};
/// let table = TableReader::new().read(b"place,year,emissions_kt\nA,2020,3\n")?;
/// assert_eq!(table.report().format, TableFormat::Text);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableFormat {
    /// Delimited text, such as CSV.
    Text,
    /// A workbook: XLSX, XLSB, XLS or ODS.
    Workbook,
    /// A PX file of a statistics office.
    Px,
    /// JSON-stat 2.
    JsonStat,
    /// A TSV file of Eurostat.
    EurostatTsv,
}

/// A sheet of a workbook, and whether it can be read as a table of emissions.
///
/// ```
/// use climate_targets::table::TableReader;
/// // A text has no sheets.
/// assert!(TableReader::new().sheets(b"place,year,emissions_kt\nA,2020,3\n")?.is_empty());
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SheetSummary {
    /// The name.
    pub name: String,
    /// Whether the sheet is hidden. A hidden sheet is read only if the caller names it.
    pub is_hidden: bool,
    /// How the sheet is read, or why it is refused.
    pub report: Result<TableReport, TableError>,
}

/// The layout of a table.
///
/// ```
/// use climate_targets::table::{TableLayout, TableReader};
/// let text = "Unit: kt CO2e\nplace,1990,2020\nA,5,NE\nB,4,3\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// assert_eq!(table.report().layout, TableLayout::YearsAsColumns);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableLayout {
    /// One row for each place and year.
    Long,
    /// One column for each year.
    YearsAsColumns,
    /// One column for each place.
    PlacesAsColumns,
}

/// A column and its role.
///
/// ```
/// use climate_targets::table::{ColumnRole, TableReader};
/// let text = "Unit: kt CO2e\nplace,1990,2020\nA,5,NE\nB,4,3\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// let column = &table.report().columns[0];
/// assert_eq!((column.name.as_str(), column.role), ("place", ColumnRole::Place));
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableColumn {
    /// The heading.
    pub name: String,
    /// The role.
    pub role: ColumnRole,
}

/// The role of a column.
///
/// ```
/// use climate_targets::table::{ColumnRole, TableReader};
/// let text = "place,year,emissions_kt,households\nA,2020,3,5000\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// assert_eq!(table.report().columns[3].role, ColumnRole::NotRead);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnRole {
    /// The name of the place.
    Place,
    /// The country of the place.
    Country,
    /// The year.
    Year,
    /// Emissions.
    Value,
    /// The unit.
    Unit,
    /// A power of ten that multiplies the values.
    Multiplier,
    /// The population.
    Population,
    /// The balance of the land sector.
    LandSector,
    /// The sector of the series, in a table that is read by sector.
    Sector,
    /// The status of the value.
    Status,
    /// A property of the rows: a sector, a gas, or another text.
    Property,
    /// Not read.
    NotRead,
}

/// Where the unit of a table is stated.
///
/// ```
/// use climate_targets::table::{TableReader, UnitSource};
/// let text = "Unit: kt CO2e\nplace,1990,2020\nA,5,NE\nB,4,3\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// assert_eq!(table.report().unit_source, UnitSource::Title);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnitSource {
    /// In a column, row by row.
    Column,
    /// In the heading of the values.
    Heading,
    /// In a text cell of the rows: "Emissions (kt CO2e)".
    RowText,
    /// In a title or note.
    Title,
    /// Not in the table: the caller states it.
    Caller,
}

/// Why rows or values were left out.
///
/// ```
/// use climate_targets::table::{LeftOut, TableReader};
/// let text = "Unit: kt CO2e\nplace,1990,2020\nA,5,NE\nB,4,3\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// assert_eq!(table.report().left_out, [(LeftOut::Missing, 1)]);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LeftOut {
    /// Rows that a filter excludes.
    Filtered,
    /// Rows of parts, in a table that also has rows of totals.
    Part,
    /// Missing values: blank, `NA`, `..`, `NO`.
    Missing,
    /// Notes below or between the data.
    Note,
    /// Planned values: targets, scenarios, projections.
    Planned,
    /// Exact copies of a row.
    Copy,
    /// Years whose sum lacks a part that other years have.
    Incomplete,
    /// Years with parts and no total, for a place that has totals in other years.
    NoTotal,
    /// Observed values of years not yet complete on the as-of date. They are in no series, and decide
    /// nothing about the other values.
    AfterAsOf,
}

impl LeftOut {
    const fn phrase(self, one: bool) -> &'static str {
        match (self, one) {
            (Self::Filtered, true) => "row excluded by a filter",
            (Self::Filtered, false) => "rows excluded by a filter",
            (Self::Part, true) => "row of a part beside the total",
            (Self::Part, false) => "rows of parts beside the total",
            (Self::Missing, true) => "missing value",
            (Self::Missing, false) => "missing values",
            (Self::Note, true) => "note",
            (Self::Note, false) => "notes",
            (Self::Planned, true) => "planned value",
            (Self::Planned, false) => "planned values",
            (Self::Copy, true) => "copy of a row",
            (Self::Copy, false) => "copies of rows",
            (Self::Incomplete, true) => "year whose sum lacks a part",
            (Self::Incomplete, false) => "years whose sum lacks a part",
            (Self::NoTotal, true) => "year with parts and no total",
            (Self::NoTotal, false) => "years with parts and no total",
            (Self::AfterAsOf, true) => "value after the as-of date",
            (Self::AfterAsOf, false) => "values after the as-of date",
        }
    }
}

impl fmt::Display for TableReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layout = match self.layout {
            TableLayout::Long => "one row for each place and year",
            TableLayout::YearsAsColumns => "years as columns",
            TableLayout::PlacesAsColumns => "places as columns",
        };
        self.write_format(f)?;
        write!(f, "header in line {}, {layout}. ", self.header_row)?;
        for (role, label) in [
            (ColumnRole::Place, "Place"),
            (ColumnRole::Country, "Country"),
            (ColumnRole::Year, "Year"),
            (ColumnRole::Value, "Emissions"),
            (ColumnRole::LandSector, "Land sector"),
            (ColumnRole::Population, "Population"),
            (ColumnRole::Unit, "Unit"),
            (ColumnRole::Multiplier, "Multiplier"),
            (ColumnRole::Sector, "Sector"),
            (ColumnRole::Status, "Status"),
            (ColumnRole::NotRead, "Not read"),
        ] {
            self.write_columns(f, role, label)?;
        }
        match (self.unit, self.unit_source) {
            (Some(unit), UnitSource::Caller) => write!(f, "Unit: {unit}, as stated. ")?,
            (Some(unit), source) => {
                let place = match source {
                    UnitSource::Heading => "the heading",
                    UnitSource::RowText => "the text of the rows",
                    UnitSource::Title => "a title or note",
                    _ => "a column",
                };
                write!(f, "Unit: {unit}, from {place}. ")?;
            }
            (None, _) => f.write_str("Unit: in each row. ")?,
        }
        f.write_str(match self.land_sector {
            Some(LandSector::Included) => "Land sector: included. ",
            Some(_) => "Land sector: excluded. ",
            None => "Land sector: not stated. ",
        })?;
        for (index, text) in self.texts.iter().enumerate() {
            let start = if index == 0 { "Titles and notes: " } else { ", " };
            write!(f, "{start}{:?}", short(text))?;
        }
        if !self.texts.is_empty() {
            f.write_str(". ")?;
        }
        for (label, mark) in [("Decimal sign", self.decimal), ("Thousands mark", self.thousands)] {
            if let Some(mark) = mark {
                write!(f, "{label}: {mark:?}. ")?;
            }
        }
        for (column, value) in &self.totals {
            let (column, value) = (short(column), short(value));
            write!(f, "Rows with {value:?} in {column:?} are the total. ")?;
        }
        for (column, values) in &self.properties {
            let more = if values.len() == 8 { ", \u{2026}" } else { "" };
            let values: Vec<String> =
                values.iter().map(|value| format!("{:?}", short(value))).collect();
            write!(f, "Column {:?}: {}{more}. ", short(column), values.join(", "))?;
        }
        for (column, value) in &self.selections {
            let (column, value) = (short(column), short(value));
            write!(f, "Only rows with {value:?} in {column:?}. ")?;
        }
        let names = self
            .names
            .iter()
            .map(|name| format!("{:?}", short(name)))
            .collect::<Vec<_>>()
            .join(", ");
        let more = if self.series > self.names.len() { ", \u{2026}" } else { "" };
        write!(f, "Series: {names}{more} ({}). ", self.series)?;
        let unit = if self.values == 1 { "value" } else { "values" };
        write!(f, "{} {unit} read", self.values)?;
        for (index, (reason, count)) in self.left_out.iter().enumerate() {
            let start = if index == 0 { "; left out: " } else { ", " };
            write!(f, "{start}{count} {}", reason.phrase(*count == 1))?;
        }
        f.write_str(".")
    }
}

impl TableReport {
    fn write_format(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.sheet, self.format) {
            (Some(sheet), _) => {
                write!(f, "Workbook, sheet {:?}", short(sheet))?;
                for (label, sheets) in
                    [("other sheets", &self.other_sheets), ("hidden", &self.hidden_sheets)]
                {
                    if !sheets.is_empty() {
                        write!(f, " ({label}: {})", printable(&sheets.join(", ")))?;
                    }
                }
                f.write_str(", ")?;
                for (sheet, problem) in &self.refused_sheets {
                    write!(f, "sheet {:?} refused ({problem}), ", short(sheet))?;
                }
                if self.has_hidden_cells {
                    f.write_str("with hidden rows or columns, which are read, ")?;
                }
                if self.has_comments {
                    f.write_str("with comments, which are not read, ")?;
                }
            }
            (None, TableFormat::Px) => f.write_str("PX, ")?,
            (None, TableFormat::JsonStat) => f.write_str("JSON-stat, ")?,
            (None, TableFormat::EurostatTsv) => f.write_str("Eurostat TSV, ")?,
            (None, _) => {}
        }
        if let Some(encoding) = self.encoding {
            write!(f, "{encoding}, ")?;
        }
        match self.separator {
            Some('\t') => f.write_str("separator tabs, "),
            Some(separator) => write!(f, "separator {separator:?}, "),
            None => Ok(()),
        }
    }

    fn write_columns(
        &self,
        f: &mut fmt::Formatter<'_>,
        role: ColumnRole,
        label: &str,
    ) -> fmt::Result {
        let is_named = |(_, column): &(usize, &TableColumn)| column.role == role;
        let mut columns =
            self.columns.iter().enumerate().filter(is_named).map(|(index, column)| {
                if column.name.is_empty() {
                    format!("column {}", index + 1)
                } else {
                    format!("{:?}", short(&column.name))
                }
            });
        let Some(first) = columns.next() else { return Ok(()) };
        write!(f, "{label}: {first}")?;
        let rest: Vec<String> = columns.collect();
        match rest.as_slice() {
            [] => {}
            [.., last] if rest.len() > 3 => write!(f, " to {last}")?,
            rest => rest.iter().try_for_each(|column| write!(f, ", {column}"))?,
        }
        f.write_str(". ")
    }
}
