//! The rows of years after the as-of date, which decide nothing about the table.

use csv::StringRecord;

use super::status_words::{RowStatus, is_missing, parse_status};
use super::words::fold;
use super::year_text::parse_year;
use crate::quantity::Year;

/// Finds the rows of observed values whose years were not yet complete on the as-of date. The
/// reader reads the other rows as if a later edition of the file had not added these. Planned
/// values of later years are known on the date of the file, so they are read.
#[derive(Default)]
pub(super) struct Late {
    /// The last year that was complete on the as-of date; `None` without a date.
    pub last: Option<i32>,
    pub year: Option<usize>,
    /// The columns of years; none in a long table.
    pub years: Vec<(usize, Year)>,
    pub status: Vec<usize>,
    /// The folded words that the caller declares to mark planned values.
    pub planned_words: Vec<String>,
}

impl Late {
    pub(super) fn is_after(&self, year: Year) -> bool {
        self.last.is_some_and(|last| year.get() > last)
    }

    /// Whether all values of a row are observed ones of later years.
    pub(super) fn holds(&self, record: &StringRecord) -> bool {
        if self.last.is_none() {
            return false;
        }
        let cell = |column: usize| record.get(column).unwrap_or_default().trim();
        let is_late = if let Some(column) = self.year {
            year_of(cell(column)).is_some_and(|year| self.is_after(year))
        } else {
            let mut values =
                self.years.iter().filter(|(column, _)| !is_missing(cell(*column))).peekable();
            values.peek().is_some() && values.all(|(_, year)| self.is_after(*year))
        };
        is_late && self.status.iter().all(|column| self.is_observed(cell(*column)))
    }

    /// Whether a status marks an observed value. An unknown status is refused where it is read.
    fn is_observed(&self, status: &str) -> bool {
        matches!(parse_status(status), Some(RowStatus::Observed(_)))
            && !self.planned_words.contains(&fold(status))
    }
}

/// The year of a cell, which can have a mark: "2023 p", "2023*".
fn year_of(cell: &str) -> Option<Year> {
    let marked = || {
        let (digits, mark) = cell.split_at_checked(4)?;
        let mark = mark.trim().trim_matches(['(', ')']);
        let is_mark = mark.chars().count() <= 1 && !mark.chars().any(char::is_numeric);
        parse_year(digits).ok().filter(|_| is_mark)
    };
    parse_year(cell).ok().or_else(marked)
}
