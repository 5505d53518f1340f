//! The form of a row: its cells, status and remarks.

use csv::StringRecord;

use super::{Cell, Collector, PART_END};
use crate::inventory::ObservationStatus;
use crate::quantity::Year;
use crate::table::error::shown;
use crate::table::plan::ValueColumn;
use crate::table::plan_words::is_planned_remark;
use crate::table::profile::number_in;
use crate::table::sheet::line_of;
use crate::table::status_words::{RowStatus, parse_status};
use crate::table::titles::unit_conflict;
use crate::table::words::{PLACES, fold, is_one_of};
use crate::table::year_text::{is_plausible, parse_year};
use crate::table::{ColumnRole, ProblemKind};

impl Collector<'_, '_> {
    /// Whether the first two cells repeat their headings.
    pub(super) fn starts_like_header(&self, record: &StringRecord) -> bool {
        let is_text = |cell: &str| !cell.is_empty() && number_in(cell).is_none();
        let mut first = record.iter().zip(&self.sheet.headings).take(2);
        // Most rows have a number there; only the others are folded.
        record.len() > 1
            && self.sheet.headings.len() > 1
            && record.iter().take(2).all(|cell| is_text(cell.trim()))
            && first.all(|(cell, heading)| fold(cell) == fold(&heading.name))
    }

    /// Reports a negative part beside a total that leaves open whether it includes the land sector,
    /// the only part that removes emissions.
    pub(super) fn check_part(&mut self, record: &StringRecord, at: usize) {
        if self.plan.land.is_some() {
            return;
        }
        let cell = |column: usize| record.get(column).unwrap_or_default().trim();
        let is_negative = |cell: &str| {
            let rest = cell.strip_prefix(['-', '\u{2212}']).unwrap_or_default().trim_start();
            rest.starts_with(|c: char| c.is_ascii_digit())
                && rest.contains(|c| matches!(c, '1'..='9'))
        };
        let negative = self.plan.values.iter().find(|value| is_negative(cell(value.index)));
        let name = self.plan.totals.first().map(|(column, _)| shown(cell(*column)));
        if let (Some(value), Some(text)) = (negative, name) {
            let column = value.index;
            self.problem(ProblemKind::LandUnclear { text }, Cell { text: "", at, column });
        }
    }

    /// Whether the first row numbers the columns: "1;2;3;4".
    pub(super) fn numbers_columns(&self, record: &StringRecord) -> bool {
        let is_number = |(index, cell): (usize, &str)| cell.trim() == (index + 1).to_string();
        self.places.is_empty() && record.len() > 2 && record.iter().enumerate().all(is_number)
    }

    /// Reports a row with a single text between rows of values: it can divide the table.
    pub(super) fn check_section(&mut self) {
        let Some((at, text)) = self.section.take() else { return };
        if self.values > 0 && !self.plan.ignores_titles {
            let line = line_of(self.sheet.text, at);
            self.problems.push(ProblemKind::Section { text }.at(Some(line), None));
        }
    }

    /// Whether a row is a second header with years as columns: all value cells are years, and the
    /// place cell is blank or a heading.
    pub(super) fn is_other_header(&self, record: &StringRecord) -> bool {
        if self.plan.year.is_some() || self.plan.values.len() < 2 {
            return false;
        }
        let place = self.plan.place.0.and_then(|column| record.get(column)).map(fold);
        let is_heading = place.is_some_and(|place| {
            place.is_empty() || PLACES.iter().any(|words| is_one_of(&place, words))
        });
        let cell = |value: &ValueColumn| record.get(value.index).unwrap_or_default().trim();
        let is_year = |cell: &str| parse_year(cell).is_ok_and(|year| is_plausible(year.get()));
        let mut cells =
            self.plan.values.iter().map(cell).filter(|cell| !cell.is_empty()).peekable();
        is_heading && cells.peek().is_some() && cells.all(is_year)
    }

    /// Whether no remark of the row names a planned value or another unit.
    pub(super) fn checks_remarks(&mut self, record: &StringRecord, at: usize) -> bool {
        // A status column says which rows are planned.
        let remarks: &[usize] = if self.plan.status.is_empty() { &self.plan.remarks } else { &[] };
        for column in remarks {
            let text = record.get(*column).unwrap_or_default().trim();
            if text.is_empty() {
                continue;
            }
            if self.last_remark.0 != text {
                let heading = shown(self.sheet.name(*column));
                let kind = is_planned_remark(&fold(text))
                    .then(|| ProblemKind::PlannedRemark { column: heading, text: shown(text) })
                    .or_else(|| unit_conflict(text, false, self.plan.unit.as_slice()));
                self.last_remark = (text.to_owned(), kind);
            }
            if let Some(kind) = self.last_remark.1.clone() {
                self.problem(kind, Cell { text: "", at, column: *column });
                return false;
            }
        }
        true
    }

    /// Whether the row has a cell for every column that is read, and no text after the last column.
    /// Reports a row that does not.
    pub(super) fn has_all_cells(&mut self, record: &StringRecord, at: usize) -> bool {
        let (found, expected) = (record.len(), self.sheet.headings.len());
        let beyond = record.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        // A cell that starts with its quote is a quoted one, which itself starts with a quote.
        let has_late_quote = |cell: &str| {
            let text = cell.trim_start();
            text.len() < cell.len() && text.starts_with('"')
        };
        let quoted = record.iter().position(has_late_quote);
        // The last cells can be missing if their columns are not read.
        let is_read = |role: &ColumnRole| *role != ColumnRole::NotRead;
        let lacks_cells = self.plan.roles.iter().skip(found).any(is_read);
        if lacks_cells || beyond {
            let line = line_of(self.sheet.text, at);
            self.problems.push(ProblemKind::RowLength { found, expected }.at(Some(line), None));
            return false;
        }
        if let Some((value, next)) = self.plan.comma_columns {
            let cell = |column: usize| record.get(column).unwrap_or_default().trim();
            let is_digits = |text: &str| {
                !text.is_empty()
                    && text.len() <= 3
                    && text.bytes().all(|byte| byte.is_ascii_digit())
            };
            if is_digits(cell(value)) && is_digits(cell(next)) {
                let (whole, fraction) = (shown(cell(value)), shown(cell(next)));
                let kind = ProblemKind::UnquotedComma { whole, fraction };
                self.problem(kind, Cell { text: "", at, column: value });
                return false;
            }
        }
        if let Some(column) = quoted {
            self.problem(ProblemKind::QuoteNotAtStart, Cell { text: "", at, column });
            return false;
        }
        true
    }

    /// The status of a row, with the word for planned values.
    pub(super) fn status(
        &mut self,
        record: &StringRecord,
        at: usize,
    ) -> Option<(RowStatus, String)> {
        let mut status = (RowStatus::Observed(ObservationStatus::Final), String::new());
        for column in &self.plan.status {
            let text = record.get(*column).unwrap_or_default().trim();
            let is_open = text.is_empty() && self.plan.explicit_status.contains(column);
            let is_planned = self.plan.late.planned_words.contains(&fold(text));
            let found = if is_planned { Some(RowStatus::Planned) } else { parse_status(text) };
            match found.filter(|_| !is_open) {
                Some(RowStatus::Planned) => status = (RowStatus::Planned, text.to_owned()),
                Some(RowStatus::Observed(ObservationStatus::Final)) => {}
                Some(found) if status.0 != RowStatus::Planned => status = (found, text.to_owned()),
                Some(_) => {}
                None => {
                    let kind = ProblemKind::UnknownStatus { text: shown(text) };
                    self.problem(kind, Cell { text: "", at, column: *column });
                    return None;
                }
            }
        }
        Some(status)
    }

    /// The year of a cell. The year can have a flag (`2023 p`), or a mark that a note explains
    /// (`2023*`).
    pub(super) fn marked_year(
        &self,
        text: &str,
    ) -> Result<(Year, ObservationStatus), &'static str> {
        let reason = match parse_year(text) {
            Ok(year) => return Ok((year, ObservationStatus::Final)),
            Err(reason) => reason,
        };
        let Some((digits, mark)) = text.split_at_checked(4) else { return Err(reason) };
        let year = parse_year(digits).map_err(|_| reason)?;
        let status = match mark.trim().trim_matches(['(', ')']) {
            "p" | "P" => Some(ObservationStatus::Provisional),
            "e" | "E" => Some(ObservationStatus::Estimated),
            _ => {
                let mut marks = self.plan.year_marks.iter();
                marks.find(|(known, _)| known == mark.trim()).map(|(_, status)| *status)
            }
        };
        let is_mark = mark.trim().chars().all(|c| !c.is_alphanumeric() && !" ./-".contains(c));
        let reason = if is_mark { "its mark is not explained by a note" } else { reason };
        status.map(|status| (year, status)).ok_or(reason)
    }

    /// Whether a row has a name in each column that is added up. Reports a row that has none.
    pub(super) fn names_part(&mut self, record: &StringRecord, at: usize) -> bool {
        let is_blank = |column: &&usize| record.get(**column).unwrap_or_default().trim().is_empty();
        let Some(column) = self.plan.summed.iter().find(is_blank).copied() else { return true };
        let kind = ProblemKind::NoPartName { column: shown(self.sheet.name(column)) };
        self.problem(kind, Cell { text: "", at, column });
        false
    }

    /// The number of the part of a row, in a table whose parts are added up.
    pub(super) fn part(&mut self, record: &StringRecord) -> u64 {
        if self.plan.summed.is_empty() {
            return 0;
        }
        let mut name = String::new();
        for column in &self.plan.summed {
            name.push_str(record.get(*column).unwrap_or_default().trim());
            name.push(PART_END);
        }
        let next = self.parts.len() as u64;
        *self.parts.entry(name).or_insert(next)
    }
}
