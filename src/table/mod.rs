//! Tables of emissions as publishers write them, from bytes to series.
//!
//! [`TableReader`] reads delimited text, workbooks, PX, JSON-stat and Eurostat TSV. It finds the columns, the unit and the form
//! of the numbers, and reports how it read the file ([`TableReport`]). It refuses an ambiguous file
//! ([`TableError`]); the caller then chooses a meaning with an option of the reader. The reader
//! repairs no input, and ignores no column that changes the meaning of a value.

mod collect;
mod content;
mod cube;
mod encoding;
mod error;
mod eurostat;
mod grid;
mod header;
mod heading;
mod json_stat;
mod land_words;
mod late;
mod ledger;
mod ledger_error;
mod ledger_words;
mod number;
mod options;
mod plan;
mod plan_words;
mod profile;
pub mod publishers;
mod px;
mod read;
mod report;
mod rows;
mod sheet;
mod status_words;
mod titles;
#[cfg(feature = "json-stat")]
mod unique_json;
mod unit_words;
mod words;
#[cfg(feature = "xlsx")]
mod workbook;
mod year_text;

pub use encoding::Encoding;
pub use error::{ProblemKind, TableError, TableProblem};
pub use ledger::Ledger;
pub use ledger_error::{LedgerError, LedgerProblem, LedgerProblemKind};
pub use options::TableReader;
pub use report::{
    ColumnRole, LeftOut, SheetSummary, TableColumn, TableFormat, TableLayout, TableReport,
    UnitSource,
};

pub use rows::{TableRows, TextRow};

use crate::inventory::EmissionSeries;
use crate::trend::GivenProjection;

/// The contents of a table: series, planned values, and a report on how the table was read.
///
/// ```
/// use climate_targets::table::TableReader;
/// let text = "place,year,scenario,emissions_Mt\nA,1990,HIST,100\nA,2023,HIST,71\nA,2030,WAM,55\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// assert_eq!(table.series()[0].latest().unwrap().year.get(), 2023); // never 2030
/// let wam = &table.planned()[0];
/// assert_eq!((wam.place.as_str(), wam.projection.name()), ("A", "WAM"));
/// assert_eq!(table.report().values, 2);
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    series: Vec<EmissionSeries>,
    planned: Vec<PlannedValues>,
    report: TableReport,
}

impl Table {
    /// The series, one for each place, in the order of first appearance.
    pub fn series(&self) -> &[EmissionSeries] {
        &self.series
    }

    /// The planned values: targets, scenarios and projections in the table. They are never
    /// observations; an assessment can use a planned projection in place of the trend
    /// ([`Overrides`](crate::Overrides)).
    pub fn planned(&self) -> &[PlannedValues] {
        &self.planned
    }

    /// How the table was read.
    pub const fn report(&self) -> &TableReport {
        &self.report
    }

    /// The series, the planned values and the report.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let table = TableReader::new().read(b"place,year,emissions_kt\nA,2020,3\n")?;
    /// let (series, planned, report) = table.into_parts();
    /// assert_eq!((series.len(), planned.len(), report.values), (1, 0, 1));
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn into_parts(self) -> (Vec<EmissionSeries>, Vec<PlannedValues>, TableReport) {
        (self.series, self.planned, self.report)
    }
}

/// The planned values of one place and scenario.
///
/// ```
/// use climate_targets::table::TableReader;
/// let text = "place,year,scenario,emissions_Mt\nA,2023,HIST,71\nA,2030,WAM,55\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// let planned = &table.planned()[0];
/// assert_eq!((planned.place.as_str(), planned.projection.name()), ("A", "WAM"));
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlannedValues {
    /// The place.
    pub place: String,
    /// The sector, in a table that is read by sector; `None` for the total.
    pub sector: Option<String>,
    /// The planned levels, named after the scenario.
    pub projection: GivenProjection,
}
