//! Declarations: the cuts that a table row states.

use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::{Ambition, Goal, Language, Metric, Portion, Share, Target, Year};

use crate::covenant::columns::{Column, Columns as _};
use crate::covenant::refusal::{Problem, Reason};
use crate::covenant::table::Row;

/// A target year of the Covenant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TargetYear {
    Y2020,
    Y2030,
}

impl TargetYear {
    pub const ALL: [Self; 2] = [Self::Y2020, Self::Y2030];

    pub const fn column(self) -> Column {
        match self {
            Self::Y2020 => Column::By2020,
            Self::Y2030 => Column::By2030,
        }
    }

    /// The common target of all signatories for this year.
    pub fn common(self) -> &'static Target {
        match self {
            Self::Y2020 => &BY_2020,
            Self::Y2030 => &BY_2030,
        }
    }

    pub fn year(self) -> Year {
        self.common().judged_year()
    }

    /// The minimum cut for all signatories: the cut of the common target; `None` if that target is
    /// not a cut.
    pub fn minimum(self) -> Option<Portion> {
        cut(self.common())
    }
}

/// The cut of a target as a portion of the base; `None` for any other kind of goal.
pub fn cut(target: &Target) -> Option<Portion> {
    match target.goal() {
        Goal::One(Ambition::ReduceBy(portion)) => Some(*portion),
        _ => None,
    }
}

/// A share in percent, with as many decimals as it needs, at most two.
pub fn percent(share: Share, language: Language) -> String {
    let hundredths = (share.percent() * 100.0).round();
    let decimals = if hundredths % 100.0 == 0.0 {
        0
    } else if hundredths % 10.0 == 0.0 {
        1
    } else {
        2
    };
    language.percent(share.percent(), decimals).to_string()
}

/// The declared cut of a signatory for one target year.
pub struct Declaration<'a> {
    pub id: &'a str,
    pub place: &'a str,
    /// The title of the target, such as "Dijon (FR): 20 % less by 2020".
    pub title: String,
    /// The cells of the declaration as text: column names and values.
    pub wording: String,
    pub year: Year,
    pub cut: Portion,
    pub base_year: Year,
    pub metric: Metric,
}

/// The declarations of a row, one or two. An inner `Err` refuses a single declaration, the outer
/// `Err` the whole row.
pub fn declarations(row: &Row) -> Result<Vec<Result<Declaration<'_>, Problem>>, Problem> {
    let problem = |reason, column: Column, message: String| Problem { reason, column, message };
    if row.text(Column::Place).is_empty() {
        let message = "the name of the place is missing".to_owned();
        return Err(problem(Reason::NoPlace, Column::Place, message));
    }
    let base_year = year(row)?;
    let percents = [number(row, Column::By2020)?, number(row, Column::By2030)?];
    population(row)?;
    if percents == [None, None] {
        let message = "no percentage is declared for 2020 or 2030".to_owned();
        return Err(problem(Reason::NoPercent, Column::By2020, message));
    }
    let Some(base_year) = base_year else {
        let message = "the base year of the cut is missing".to_owned();
        return Err(problem(Reason::NoBase, Column::BaseYear, message));
    };
    let metric = match row.text(Column::Kind) {
        "absolute" => Metric::Absolute,
        "per_capita" => Metric::PerCapita,
        "" => {
            let message = "reduction_type is missing: absolute or per_capita".to_owned();
            return Err(problem(Reason::NoKind, Column::Kind, message));
        }
        other => {
            let message = format!("reduction_type: expected absolute or per_capita, got {other:?}");
            return Err(problem(Reason::UnknownKind, Column::Kind, message));
        }
    };
    let declared = TargetYear::ALL.into_iter().zip(percents);
    let declared = declared.filter_map(|(by, percent)| percent.map(|percent| (by, percent)));
    let declaration = |(by, percent)| declaration(row, by, percent, base_year, metric.clone());
    Ok(declared.map(declaration).collect())
}

fn declaration(
    row: &Row,
    by: TargetYear,
    percent: f64,
    base_year: Year,
    metric: Metric,
) -> Result<Declaration<'_>, Problem> {
    let (year, column) = (by.year(), by.column());
    let cut = Share::from_percent(percent).and_then(Portion::new).map_err(|_| Problem {
        reason: Reason::NotAPortion,
        column,
        message: format!("{}: {percent} is not between 0 and 100", column.name()),
    })?;
    let per_head = if metric.is_absolute() { "" } else { " per head" };
    Ok(Declaration {
        id: row.text(Column::Id),
        place: row.text(Column::Place),
        title: format!("{}: {} less{per_head} by {year}", row.name(), cut.share()),
        wording: format!(
            "{} {}, base_year {base_year}, reduction_type {}",
            column.name(),
            row.text(column),
            row.text(Column::Kind)
        ),
        year,
        cut,
        base_year,
        metric,
    })
}

/// Parses a cell as a number; `None` for a blank cell. An invalid number is a reason to refuse the
/// whole row, because its cells may be in the wrong columns.
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

/// The population in a row; `None` for a blank cell, an error for a negative number.
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
