//! Converts the selected rows into targets, and records why rows or targets are refused.

use std::collections::{BTreeMap, HashMap};

use climate_targets::Target;
use climate_targets::target::{TargetError, TargetProblems};

use crate::covenant::columns::Column;
use crate::covenant::declaration::{TargetYear, declarations};
use crate::covenant::refusal::{Problem, Reason, Refusal};
use crate::covenant::table::{Row, Table};
use crate::covenant::unjudged::Unjudged;
use crate::declared_target;

pub struct Conversion<'a> {
    /// The rows of the selected countries.
    pub rows: Vec<&'a Row>,
    /// The rows with at least one valid target.
    pub accepted: Vec<AcceptedRow<'a>>,
    pub refusals: Vec<Refusal<'a>>,
}

pub struct AcceptedRow<'a> {
    pub row: &'a Row,
    /// The valid targets in the row: for 2020, for 2030 or for both years.
    pub targets: Vec<Target>,
}

impl<'a> Conversion<'a> {
    /// Converts the selected rows of a table.
    pub fn new(table: &'a Table, rows: Vec<&'a Row>) -> Self {
        // An id must be unique in the whole table, not only among the selected rows.
        let mut by_id: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &table.rows {
            by_id.entry(row.text(Column::Id)).or_default().push(row);
        }
        let mut conversion = Self { rows: Vec::new(), accepted: Vec::new(), refusals: Vec::new() };
        for row in &rows {
            let same_id = by_id.get(row.text(Column::Id)).map_or(&[][..], Vec::as_slice);
            conversion.add(row, same_id);
        }
        Self { rows, ..conversion }
    }

    fn add(&mut self, row: &'a Row, same_id: &[&Row]) {
        let declarations = match check_id(row, same_id).and_then(|()| declarations(row)) {
            Ok(declarations) => declarations,
            Err(problem) => return self.refusals.push(Refusal { row, problem, whole: true }),
        };
        let (mut targets, mut problems) = (Vec::new(), Vec::new());
        for declaration in declarations {
            let target = declaration.and_then(|declaration| {
                declared_target(&declaration).map_err(|error| invalid_target(&error))
            });
            match target {
                Ok(target) => targets.push(target),
                Err(problem) => problems.push(problem),
            }
        }
        let whole = targets.is_empty();
        // A refused row counts once, even if both of its targets have a problem.
        if whole && problems.len() > 1 {
            let others: Vec<String> = problems.drain(1..).map(|problem| problem.message).collect();
            problems[0].message = format!("{}; {}", problems[0].message, others.join("; "));
        }
        self.refusals.extend(problems.into_iter().map(|problem| Refusal { row, problem, whole }));
        if !whole {
            self.accepted.push(AcceptedRow { row, targets });
        }
    }

    /// Each selected row with its target for 2020, or with the reason why it has none.
    pub fn for_2020(&self) -> Vec<(&'a Row, Result<&Target, Unjudged>)> {
        let by = TargetYear::Y2020.year();
        let targets = self.accepted.iter().filter_map(|accepted| {
            let target = accepted.targets.iter().find(|target| target.judged_year() == by)?;
            Some((std::ptr::from_ref(accepted.row), target))
        });
        let targets: HashMap<*const Row, &Target> = targets.collect();
        let problems = self.refusals.iter();
        let problems = problems.map(|refusal| (std::ptr::from_ref(refusal.row), &refusal.problem));
        let problems: HashMap<*const Row, &Problem> = problems.collect();
        let declared = |row: &&'a Row| {
            let key = std::ptr::from_ref(*row);
            let is_blank = row.text(Column::By2020).is_empty();
            let target = match (targets.get(&key), problems.get(&key)) {
                (Some(target), _) => Ok(*target),
                (None, Some(problem)) if problem.reason.is_of_row() || !is_blank => {
                    Err(Unjudged::Refused(problem.reason, problem.message.clone()))
                }
                (None, _) => Err(Unjudged::OnlyFor2030),
            };
            (*row, target)
        };
        self.rows.iter().map(declared).collect()
    }

    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.accepted.iter().flat_map(|accepted| &accepted.targets)
    }

    /// The valid targets for a target year.
    pub fn targets_for(&self, by: TargetYear) -> impl Iterator<Item = &Target> {
        self.targets().filter(move |target| target.judged_year() == by.year())
    }

    /// The number of rows without a valid target.
    pub fn refused_rows(&self) -> usize {
        self.refusals.iter().filter(|refusal| refusal.whole).count()
    }

    pub fn refused_for(&self, reason: Reason) -> impl Iterator<Item = &Refusal<'a>> {
        self.refusals.iter().filter(move |refusal| refusal.problem.reason == reason)
    }
}

/// Converts the problems of an invalid target into a reason, a column and a message.
fn invalid_target(error: &TargetProblems) -> Problem {
    Problem {
        reason: match error.problems() {
            [TargetError::NotAfterBase { .. }] => Reason::BaseTooLate,
            _ => Reason::NotATarget,
        },
        column: Column::BaseYear,
        message: error.to_string(),
    }
}

/// Checks that a row has a unique id. Rows with the same id are all refused, because the table does
/// not show which row is correct.
fn check_id(row: &Row, same_id: &[&Row]) -> Result<(), Problem> {
    let (column, id) = (Column::Id, row.text(Column::Id));
    if id.is_empty() {
        let message = "the signatory has no id".to_owned();
        return Err(Problem { reason: Reason::NoId, column, message });
    }
    match same_id.iter().find(|other| !std::ptr::eq(**other, row)) {
        None => Ok(()),
        Some(other) => {
            let message = format!("line {} has the same gcom_id", other.at(column).line);
            Err(Problem { reason: Reason::DuplicateId, column, message })
        }
    }
}
