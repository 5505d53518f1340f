//! Reasons for refusing a row or a target.

use std::fmt::{self, Write as _};

use climate_targets::Language;

use crate::covenant::columns::Column;
use crate::covenant::conversion::Conversion;
use crate::covenant::options::Options;
use crate::covenant::reason_words as words;
use crate::covenant::table::{Row, Table};
use crate::support::display::one_line;

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

impl Reason {
    /// Whether the reason refuses a row before its target years are considered.
    pub const fn is_of_row(self) -> bool {
        matches!(
            self,
            Self::NoId | Self::DuplicateId | Self::NoPlace | Self::NotANumber | Self::NoPercent
        )
    }

    /// The name in CSV and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoId => "no_id",
            Self::DuplicateId => "duplicate_id",
            Self::NoPlace => "no_place",
            Self::NotANumber => "not_a_number",
            Self::NoPercent => "no_percent",
            Self::NoBase => "no_base_year",
            Self::NoKind => "no_kind",
            Self::UnknownKind => "unknown_kind",
            Self::NotAPortion => "not_a_portion",
            Self::BaseTooLate => "base_too_late",
            Self::NotATarget => "not_a_target",
        }
    }

    pub fn text(self, language: Language) -> String {
        match self {
            Self::NoId => words::no_id(language),
            Self::DuplicateId => words::duplicate_id(language),
            Self::NoPlace => words::no_place(language),
            Self::NotANumber => words::not_a_number(language),
            Self::NoPercent => words::no_percent(language),
            Self::NoBase => words::no_base_year(language),
            Self::NoKind => words::no_kind(language),
            Self::UnknownKind => words::unknown_kind(language),
            Self::NotAPortion => words::not_a_portion(language),
            Self::BaseTooLate => words::base_too_late(language),
            Self::NotATarget => words::not_a_target(language),
        }
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
            let _ = writeln!(notes, "{}:{}", table.name, one_line(&refusal.to_string()));
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
