//! The account of every row: its targets, or why it has none.

use std::collections::{BTreeMap, BTreeSet};

use climate_targets::Target;

use crate::covenant::declared::{For, declared};
use crate::covenant::refusal::{Problem, Reason, Refusal};
use crate::covenant::table::{Column, Row, Table};

pub struct Account<'a> {
    /// The selected rows.
    pub rows: Vec<&'a Row>,
    /// The rows with targets, and the targets.
    pub given: Vec<Given<'a>>,
    pub refusals: Vec<Refusal<'a>>,
}

pub struct Given<'a> {
    pub row: &'a Row,
    /// One or two.
    pub targets: Vec<Target>,
}

impl<'a> Account<'a> {
    pub fn of(table: &'a Table, countries: &[String]) -> Result<Self, String> {
        let known: BTreeSet<&str> =
            table.rows.iter().map(|row| row.text(Column::Country)).collect();
        if let Some(none) = countries.iter().find(|code| !known.contains(code.as_str())) {
            let known: Vec<&str> = known.into_iter().filter(|code| !code.is_empty()).collect();
            let (name, known) = (&table.name, known.join(", "));
            return Err(format!("--country {none}: no row of it in {name}; there are {known}"));
        }
        // Duplicate ids are searched in the whole table, not only in the selected rows.
        let mut by_id: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &table.rows {
            by_id.entry(row.text(Column::Id)).or_default().push(row);
        }
        let asked = |row: &&Row| {
            countries.is_empty() || countries.iter().any(|code| code == row.text(Column::Country))
        };
        let rows: Vec<&Row> = table.rows.iter().filter(asked).collect();
        let mut account = Self { rows: Vec::new(), given: Vec::new(), refusals: Vec::new() };
        for row in &rows {
            let same_id = by_id.get(row.text(Column::Id)).map_or(&[][..], Vec::as_slice);
            account.add(row, same_id);
        }
        Ok(Self { rows, ..account })
    }

    fn add(&mut self, row: &'a Row, same_id: &[&Row]) {
        let declared = match identified(row, same_id).and_then(|()| declared(row)) {
            Ok(declared) => declared,
            Err(problem) => return self.refusals.push(Refusal { row, problem, whole: true }),
        };
        let (mut targets, mut problems) = (Vec::new(), Vec::new());
        for one in declared {
            match one {
                Ok(target) => targets.push(target),
                Err(problem) => problems.push(problem),
            }
        }
        let whole = targets.is_empty();
        // A row is refused once, even if both its targets are.
        if whole && problems.len() > 1 {
            let also: Vec<String> = problems.drain(1..).map(|one| one.message).collect();
            problems[0].message = format!("{}; {}", problems[0].message, also.join("; "));
        }
        self.refusals.extend(problems.into_iter().map(|problem| Refusal { row, problem, whole }));
        if !whole {
            self.given.push(Given { row, targets });
        }
    }

    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.given.iter().flat_map(|given| &given.targets)
    }

    /// The targets of a year.
    pub fn targets_for(&self, by: For) -> impl Iterator<Item = &Target> {
        self.targets().filter(move |target| target.judged_year() == by.year())
    }

    /// The rows without a target.
    pub fn refused_rows(&self) -> usize {
        self.refusals.iter().filter(|refusal| refusal.whole).count()
    }

    pub fn refused_for(&self, reason: Reason) -> impl Iterator<Item = &Refusal<'a>> {
        self.refusals.iter().filter(move |refusal| refusal.problem.reason == reason)
    }
}

/// Checks that a row has a unique id. Of two rows with the same id both are refused, because the
/// table does not say which one it identifies.
fn identified(row: &Row, same_id: &[&Row]) -> Result<(), Problem> {
    let (column, id) = (Column::Id, row.text(Column::Id));
    if id.is_empty() {
        let message = "the signatory has no id".to_owned();
        return Err(Problem { reason: Reason::NoId, column, message });
    }
    match same_id.iter().find(|other| !std::ptr::eq(**other, row)) {
        None => Ok(()),
        Some(other) => {
            let message = format!("line {} has the same gcom_id", other.at(column).line);
            Err(Problem { reason: Reason::IdTwice, column, message })
        }
    }
}
