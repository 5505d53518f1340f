//! The reasons why a row has no target.

use std::fmt::{self, Write as _};

use crate::covenant::account::Account;
use crate::covenant::options::Options;
use crate::covenant::table::{Column, Row, Table};

/// The order of the checks: first the signatory, then the declared values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    NoId,
    IdTwice,
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
        Self::IdTwice,
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
            Self::IdTwice => "the same gcom_id twice",
            Self::NoPlace => "no name of a place",
            Self::NotANumber => "a malformed number",
            Self::NoPercent => "no percent: a signatory without a declared target",
            Self::NoBase => "no base year",
            Self::NoKind => "neither absolute nor per head",
            Self::UnknownKind => "an unknown reduction type",
            Self::NotAPortion => "a percent out of 0 to 100",
            Self::BaseTooLate => "a base year at or after the target's",
            Self::NotATarget => "a target that cannot be meant",
        })
    }
}

/// The problem of a row, or of one of its two targets.
pub struct Problem {
    pub reason: Reason,
    pub column: Column,
    pub message: String,
}

pub struct Refusal<'a> {
    pub row: &'a Row,
    pub problem: Problem,
    /// Whether the problem refuses the whole row; otherwise the other target remains.
    pub whole: bool,
}

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { column, message, .. } = &self.problem;
        write!(f, "{}: ", self.row.at(*column))?;
        match self.row.text(Column::Id) {
            "" => write!(f, "{}: {message}", self.row.named()),
            id => write!(f, "{id} {}: {message}", self.row.named()),
        }
    }
}

/// The summary on standard error beside machine-readable targets.
pub fn aside(table: &Table, account: &Account<'_>, options: &Options) -> String {
    let mut aside = String::new();
    if options.refused {
        for refusal in &account.refusals {
            let _ = writeln!(aside, "{}:{refusal}", table.name);
        }
    } else if !account.refusals.is_empty() {
        let _ = writeln!(
            aside,
            "{}: {} of {} rows give no target, {} more give one of two (--refused lists them)",
            table.name,
            account.refused_rows(),
            account.rows.len(),
            account.refusals.len() - account.refused_rows(),
        );
    }
    aside
}
