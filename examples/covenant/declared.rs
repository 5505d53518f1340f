//! The conversion of a declared row into targets.

use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::target::{Evidence, LegalStatus, TargetError};
use climate_targets::{
    Ambition, BaseReference, Deadline, Goal, Metric, Portion, Share, Target, Year,
};

use crate::covenant::refusal::{Problem, Reason};
use crate::covenant::table::{Column, Row};

/// A target year, and the Covenant's own target for that year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    Y2020,
    Y2030,
}

impl For {
    pub const BOTH: [Self; 2] = [Self::Y2020, Self::Y2030];

    pub const fn column(self) -> Column {
        match self {
            Self::Y2020 => Column::By2020,
            Self::Y2030 => Column::By2030,
        }
    }

    /// The common commitment of all signatories.
    pub fn common(self) -> &'static Target {
        match self {
            Self::Y2020 => &BY_2020,
            Self::Y2030 => &BY_2030,
        }
    }

    pub fn year(self) -> Year {
        self.common().judged_year()
    }

    /// The common commitment is a minimum.
    pub fn minimum(self) -> Option<Portion> {
        cut(self.common())
    }
}

/// The share of the base that a target cuts.
pub fn cut(target: &Target) -> Option<Portion> {
    match target.goal() {
        Goal::One(Ambition::ReduceBy(portion)) => Some(*portion),
        _ => None,
    }
}

/// Up to two targets and their problems; the error is a problem of the whole row.
pub type Declared = Vec<Result<Target, Problem>>;

/// The declarations of a row. The caller has checked that its id is unique.
pub fn declared(row: &Row) -> Result<Declared, Problem> {
    let problem = |reason, column: Column, message: String| Problem { reason, column, message };
    if row.text(Column::Place).is_empty() {
        let message = "whose target it is, is not said".to_owned();
        return Err(problem(Reason::NoPlace, Column::Place, message));
    }
    let base = year(row)?;
    let percents = [number(row, Column::By2020)?, number(row, Column::By2030)?];
    population(row)?;
    if percents == [None, None] {
        let message = "no percent is declared, for 2020 or for 2030".to_owned();
        return Err(problem(Reason::NoPercent, Column::By2020, message));
    }
    let Some(base) = base else {
        let message = "a cut of no stated base year".to_owned();
        return Err(problem(Reason::NoBase, Column::BaseYear, message));
    };
    let metric = match row.text(Column::Kind) {
        "absolute" => Metric::Absolute,
        "per_capita" => Metric::PerCapita,
        "" => {
            let message = "whether the cut is absolute or per head is not said".to_owned();
            return Err(problem(Reason::NoKind, Column::Kind, message));
        }
        other => {
            let message = format!("reduction_type: expected absolute or per_capita, got {other:?}");
            return Err(problem(Reason::UnknownKind, Column::Kind, message));
        }
    };
    let given = For::BOTH.into_iter().zip(percents);
    let given = given.filter_map(|(by, percent)| percent.map(|percent| (by, percent)));
    Ok(given.map(|(by, percent)| target(row, by, percent, base, metric.clone())).collect())
}

fn target(row: &Row, by: For, percent: f64, base: Year, metric: Metric) -> Result<Target, Problem> {
    let (year, column) = (by.year(), by.column());
    let portion = Share::from_percent(percent).and_then(Portion::new).map_err(|_| Problem {
        reason: Reason::NotAPortion,
        column,
        message: format!("{}: {percent} is not between 0 and 100", column.name()),
    })?;
    let per_head = if metric.is_absolute() { "" } else { " per head" };
    let (id, share) = (row.text(Column::Id), portion.share());
    let wording = format!(
        "{} {}, base_year {base}, reduction_type {}",
        column.name(),
        row.text(column),
        row.text(Column::Kind)
    );
    Target::builder(format!("COM-{id}-{year}"))
        .goal(Ambition::ReduceBy(portion))
        .deadline(Deadline::By(year))
        .title(format!("{}: {share} less{per_head} by {year}", row.named()))
        .actor(row.text(Column::Place).to_owned())
        .wording(wording)
        .source(format!("{SOURCE}, gcom_id {id}"))
        // The base year is the signatory's choice, which already applies the rule of the nearest
        // later year.
        .reference(BaseReference::year(base))
        .metric(metric)
        .boundary(BY_2020.boundary().clone())
        .status(LegalStatus::Voluntary)
        .evidence(Evidence::Confirmed)
        .build()
        .map_err(|error| Problem {
            reason: match error.problems() {
                [TargetError::NotAfterBase { .. }] => Reason::BaseTooLate,
                _ => Reason::NotATarget,
            },
            column: Column::BaseYear,
            message: error.to_string(),
        })
}

const SOURCE: &str = "A. Kona et al., Earth System Science Data 13, 3551 (2021), JRC, CC BY 4.0";

/// A number, or none for a blank cell. An unreadable number refuses the whole row, because its
/// cells can be in the wrong columns.
fn number(row: &Row, column: Column) -> Result<Option<f64>, Problem> {
    let text = row.text(column);
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    number.map(Some).ok_or_else(|| malformed(row, column, "a number"))
}

fn year(row: &Row) -> Result<Option<Year>, Problem> {
    let text = row.text(Column::BaseYear);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| malformed(row, Column::BaseYear, "a year of four digits"))
}

/// The population, if given.
pub fn population(row: &Row) -> Result<Option<f64>, Problem> {
    let people = number(row, Column::Population)?;
    if people.is_some_and(|people| people < 0.0) {
        return Err(malformed(row, Column::Population, "a number of people"));
    }
    Ok(people)
}

fn malformed(row: &Row, column: Column, expected: &str) -> Problem {
    let (name, text) = (column.name(), row.text(column));
    let message = format!("{name}: expected {expected}, got {text:?}");
    Problem { reason: Reason::NotANumber, column, message }
}
