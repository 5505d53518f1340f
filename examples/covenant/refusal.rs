//! Reasons for refusing a row or a target.

use std::fmt::{self, Write as _};

use crate::covenant::conversion::Conversion;
use crate::covenant::options::Options;
use crate::covenant::table::{Column, Row, Table};

/// Why a row or a target is refused. The variants follow the order of the checks: first the
/// signatory, then the declared values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    NoId,
    DuplicateId,
    NoPlace,
    NotANumber,
    NoPercent,
    NoBase,
    NoKind,
    UnknownKind,
    NotAPortion,
    BaseTooLate,
    NotATarget,
}

impl Reason {
    pub const ALL: [Self; 11] = [
        Self::NoId,
        Self::DuplicateId,
        Self::NoPlace,
        Self::NotANumber,
        Self::NoPercent,
        Self::NoBase,
        Self::NoKind,
        Self::UnknownKind,
        Self::NotAPortion,
        Self::BaseTooLate,
        Self::NotATarget,
    ];
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoId => "no gcom_id",
            Self::DuplicateId => "the same gcom_id in two rows",
            Self::NoPlace => "no place name",
            Self::NotANumber => "an invalid number",
            Self::NoPercent => "no percentage: no target is declared",
            Self::NoBase => "no base year",
            Self::NoKind => "no reduction type",
            Self::UnknownKind => "an unknown reduction type",
            Self::NotAPortion => "a percentage outside 0 to 100",
            Self::BaseTooLate => "a base year at or after the target year",
            Self::NotATarget => "an invalid target",
        })
    }
}

/// Why a row, or one of its two targets, is refused.
pub struct Problem {
    pub reason: Reason,
    pub column: Column,
    pub message: String,
}

pub struct Refusal<'a> {
    pub row: &'a Row,
    pub problem: Problem,
    /// Whether the whole row is refused; `false` if the row has another, valid target.
    pub whole: bool,
}

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { column, message, .. } = &self.problem;
        write!(f, "{}: ", self.row.at(*column))?;
        match self.row.text(Column::Id) {
            "" => write!(f, "{}: {message}", self.row.name()),
            id => write!(f, "{id} {}: {message}", self.row.name()),
        }
    }
}

/// The refusals as text for standard error; standard output has the targets.
pub fn notes(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let mut notes = String::new();
    if options.refused {
        for refusal in &conversion.refusals {
            let _ = writeln!(notes, "{}:{refusal}", table.name);
        }
    } else if !conversion.refusals.is_empty() {
        let _ = writeln!(
            notes,
            "{}: {} of {} rows are refused, and one of two targets in {} more (--refused lists them)",
            table.name,
            conversion.refused_rows(),
            conversion.rows.len(),
            conversion.refusals.len() - conversion.refused_rows(),
        );
    }
    notes
}
