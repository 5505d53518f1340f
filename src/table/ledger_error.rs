use std::fmt;

use thiserror::Error;

use super::error::shown;
use super::{Ledger, TableError};
use crate::language::write_problems;

/// Why a ledger of measures is refused: a table that cannot be opened, or all problems of its cells.
///
/// ```
/// use climate_targets::table::{LedgerError, TableReader};
/// let text = "measure,status,year,reduction,unit\nA,adopted,soon,12,kt\nB,perhaps,2030,x,kt\n";
/// let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
/// assert_eq!(error.problems().len(), 2);
/// assert_eq!(
///     error.to_string(),
///     "line 2: year: \"soon\": it is not a year\n\
///      line 3: status: \"perhaps\" is unknown; a status is done, existing, adopted, identified or \
///      unstated, with facilitating or offset after a comma"
/// );
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum LedgerError {
    /// The file cannot be decoded or opened, or has no header.
    Table(TableError),
    /// The cells have problems.
    #[non_exhaustive]
    Problems {
        /// The problems, in the order of the lines.
        problems: Vec<LedgerProblem>,
        /// The ledgers without the cells that have problems. Their plans show further problems.
        ledgers: Vec<Ledger>,
    },
}

impl LedgerError {
    /// The problems of the cells; empty for a file that cannot be opened.
    pub fn problems(&self) -> &[LedgerProblem] {
        match self {
            Self::Table(_) => &[],
            Self::Problems { problems, .. } => problems,
        }
    }
}

impl LedgerError {
    /// The ledgers as far as they can be read, to find the problems of their plans as well.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "measure,status,year,reduction,unit\nA,adopted,2030,-5,t\nB,adopted,2030,5,%\n";
    /// let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
    /// assert_eq!(error.problems().len(), 1); // the unit of B
    /// let plan = error.ledgers()[0].builder.clone().name("a plan");
    /// assert_eq!(plan.build().unwrap_err().problems().len(), 1); // the reduction of A
    /// ```
    pub fn ledgers(&self) -> &[Ledger] {
        match self {
            Self::Table(_) => &[],
            Self::Problems { ledgers, .. } => ledgers,
        }
    }
}

impl From<TableError> for LedgerError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

impl fmt::Display for LedgerError {
    /// Writes one line for each problem. At most 20 are listed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Table(error) = self {
            return error.fmt(f);
        }
        write_problems(f, self.problems(), "\n")
    }
}

impl std::error::Error for LedgerError {}

/// One problem of a ledger, with its line.
///
/// ```
/// use climate_targets::table::{LedgerProblem, TableReader};
/// let text = "measure,status,year,reduction,unit\nA,adopted,2030,many,kt\n";
/// let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
/// let problem: &LedgerProblem = &error.problems()[0];
/// assert_eq!((problem.line, problem.kind.field()), (Some(2), "reduction"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LedgerProblem {
    /// The line in the file or the row of the sheet, from 1.
    pub line: Option<u64>,
    /// The problem.
    pub kind: LedgerProblemKind,
}

impl LedgerProblem {
    pub(super) const fn at(line: Option<u64>, kind: LedgerProblemKind) -> Self {
        Self { line, kind }
    }
}

impl fmt::Display for LedgerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        self.kind.fmt(f)
    }
}

/// What is wrong in a ledger.
///
/// ```
/// use climate_targets::table::{LedgerProblemKind, TableReader};
/// let error = TableReader::new().ledgers(b"measure,year\nA,2030\n").unwrap_err();
/// let kinds: Vec<&LedgerProblemKind> = error.problems().iter().map(|p| &p.kind).collect();
/// assert!(matches!(kinds[0], LedgerProblemKind::MissingColumn { column: "status", .. }));
/// assert_eq!(kinds[0].field(), "status");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LedgerProblemKind {
    /// A column is missing.
    #[error("no column {column}; a ledger has measure, status, year, reduction and unit")]
    #[non_exhaustive]
    MissingColumn {
        /// The column.
        column: &'static str,
    },
    /// A heading is unknown, so its cells would not be read.
    #[error("the column {:?} is not read; ignore it (option ignore), or rename it", shown(heading))]
    #[non_exhaustive]
    UnreadColumn {
        /// The heading.
        heading: String,
    },
    /// Two headings name the same column.
    #[error("a second column of the same kind, {:?}", shown(heading))]
    #[non_exhaustive]
    SecondColumn {
        /// The second heading.
        heading: String,
    },
    /// A row has no measure.
    #[error("measure: the cell is empty")]
    NoMeasure,
    /// A row has no plan, and others have one.
    #[error("plan: the cell is empty, and other rows name a plan")]
    NoPlan,
    /// A row is the sum of other rows.
    #[error("measure: {:?} is the sum of other rows; leave it out", shown(measure))]
    #[non_exhaustive]
    Subtotal {
        /// The cell.
        measure: String,
    },
    /// A total of the plan has a sector.
    #[error("sector: {:?} in a total; a total is of the whole plan, or of a group", shown(sector))]
    #[non_exhaustive]
    TotalOfSector {
        /// The sector.
        sector: String,
    },
    /// A total of the plan is a range.
    #[error("reduction_high: {:?} in a total; a total of the plan is one number", shown(text))]
    #[non_exhaustive]
    TotalIsRange {
        /// The cell.
        text: String,
    },
    /// A cell is not a year.
    #[error("year: {:?}: {reason}", shown(text))]
    #[non_exhaustive]
    Year {
        /// The cell.
        text: String,
        /// Why it is none.
        reason: &'static str,
    },
    /// A cell is not a number.
    #[error("{column}: {:?} is not a number", shown(text))]
    #[non_exhaustive]
    NotANumber {
        /// The column.
        column: &'static str,
        /// The cell.
        text: String,
    },
    /// The number format of a cell of a workbook shows another number than the cell holds.
    #[error(
        "{column}: the format of the cell shows {:?} as a percentage, with a factor or with a unit; \
         state the number itself",
        shown(text)
    )]
    #[non_exhaustive]
    CellFormat {
        /// The column.
        column: &'static str,
        /// The number that the cell holds.
        text: String,
    },
    /// The decimal sign of the numbers is unclear, such as in `1.250`.
    #[error(
        "reduction: {:?} and the other numbers do not show which mark is the decimal sign; state it",
        shown(text)
    )]
    #[non_exhaustive]
    UnclearNumber {
        /// The cell.
        text: String,
    },
    /// A row has the high end of a range, but no low end.
    #[error("reduction_high: a high end without a reduction; fill both, or leave both blank")]
    HighWithoutLow,
    /// There is no unit.
    #[error("no unit; add a column unit, or state the unit in the heading, such as reduction_kt")]
    NoUnit,
    /// A unit is not a mass of emissions, such as %.
    #[error("unit: {:?} {reason}", shown(text))]
    #[non_exhaustive]
    Unit {
        /// The cell.
        text: String,
        /// Why it is refused.
        reason: &'static str,
    },
    /// A status is unknown.
    #[error(
        "status: {:?} is unknown; a status is done, existing, adopted, identified or unstated, with \
         facilitating or offset after a comma",
        shown(text)
    )]
    #[non_exhaustive]
    UnknownStatus {
        /// The cell.
        text: String,
    },
    /// The cell `grows` is neither yes nor no.
    #[error("grows: {:?} is neither yes nor no", shown(text))]
    #[non_exhaustive]
    NotYesOrNo {
        /// The cell.
        text: String,
    },
    /// Two rows of one measure differ in a cell that belongs to the measure.
    #[error(
        "{column}: {:?} for the measure {:?}, after {:?} in an earlier row",
        shown(second),
        shown(measure),
        shown(first)
    )]
    #[non_exhaustive]
    Differs {
        /// The measure.
        measure: String,
        /// The column.
        column: &'static str,
        /// The cell of the first row.
        first: String,
        /// The cell of the later row.
        second: String,
    },
}

impl LedgerProblemKind {
    /// The column of the problem.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::MissingColumn { column }
            | Self::NotANumber { column, .. }
            | Self::CellFormat { column, .. }
            | Self::Differs { column, .. } => column,
            Self::UnreadColumn { .. } | Self::SecondColumn { .. } => "heading",
            Self::NoMeasure | Self::Subtotal { .. } => "measure",
            Self::NoPlan => "plan",
            Self::TotalOfSector { .. } => "sector",
            Self::TotalIsRange { .. } | Self::HighWithoutLow => "reduction_high",
            Self::Year { .. } => "year",
            Self::UnclearNumber { .. } => "reduction",
            Self::NoUnit | Self::Unit { .. } => "unit",
            Self::UnknownStatus { .. } => "status",
            Self::NotYesOrNo { .. } => "grows",
        }
    }
}
