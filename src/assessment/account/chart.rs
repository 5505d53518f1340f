//! The rows of a chart: one a year, with everything that is drawn.

use super::Details;
use crate::assessment::engine::{Evidence, level};
use crate::assessment::result::tonnes_in;
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, Deadline, Emissions, Intensity, Known, Level, Period, Year};
use crate::target::{Ambition, Commitment};
use crate::trend::PredictionInterval;

/// What a chart of an assessment needs, one row a year, from the base (or the first observation) to
/// the judged year or the latest observation, whichever is later.
///
/// All levels are in one quantity: tonnes, or tonnes per head or per unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart<L = Emissions> {
    rows: Vec<ChartRow<L>>,
}

/// One year of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ChartRow<L = Emissions> {
    /// The year.
    pub year: Year,
    /// The observed level, on the basis that is judged.
    pub observed: Option<L>,
    /// How firm the observation is.
    pub status: Option<ObservationStatus>,
    /// P(t).
    pub path: Known<L>,
    /// T(t), from the first point of the trend's window on.
    pub trend: Known<L>,
    /// The 95 % prediction interval of the trend, from the same year on.
    pub band: Known<PredictionInterval<L>>,
    /// The limit of the year, where the target sets one for it: the judged year, each year of a
    /// period in the mean, each year of a list.
    pub limit: Option<L>,
    /// The limit of a milestone of the commitment that falls due in the year.
    pub milestone: Option<L>,
}

impl<L> Chart<L> {
    /// The rows, in the order of their years.
    pub fn rows(&self) -> impl Iterator<Item = &ChartRow<L>> {
        self.rows.iter()
    }
}

impl<L> IntoIterator for Chart<L> {
    type Item = ChartRow<L>;
    type IntoIter = std::vec::IntoIter<ChartRow<L>>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl Details<'_> {
    /// As [`Assessment::chart`](crate::Assessment::chart).
    pub fn chart(&self) -> Chart {
        let evidence = self.evidence().ok();
        match evidence.filter(|evidence| !evidence.question.metric.is_absolute()) {
            None => rows(evidence),
            Some(evidence) => tonnes_beside(evidence),
        }
    }

    /// The rows of a chart per head or per unit, in the target's own unit; `None` for a target in
    /// tonnes.
    pub fn chart_per_unit(&self) -> Option<Chart<Intensity>> {
        let evidence = self.evidence().ok()?;
        (!evidence.question.metric.is_absolute()).then(|| rows(Some(evidence)))
    }
}

/// The years of a chart: from the base, or the first observation, on.
fn years(evidence: &Evidence<'_>) -> Option<Period> {
    let first_observed = evidence.question.case.series.observations().first().map(|o| o.year);
    let from = evidence.base.ok().map(|base| base.years.last()).or(first_observed)?;
    let (latest, _) = evidence.latest.ok()?;
    Period::new(from.get(), evidence.judged.max(latest).get()).ok()
}

/// The rows in the judged unit; none for a composite.
fn rows<L: Level>(evidence: Option<&Evidence<'_>>) -> Chart<L> {
    let years = evidence.and_then(|evidence| Some((evidence, years(evidence)?)));
    let rows = years
        .into_iter()
        .flat_map(|(evidence, years)| years.years().map(move |year| row(evidence, year)));
    Chart { rows: rows.collect() }
}

/// The rows in tonnes of a target that is judged per unit: the observations.
fn tonnes_beside(evidence: &Evidence<'_>) -> Chart {
    let activity = evidence.used.activity();
    let row = |own: ChartRow| ChartRow {
        observed: own.observed.and_then(|e| tonnes_in(activity, own.year, e.tonnes()).ok()),
        path: Err(Absent::JudgedPerUnit),
        trend: Err(Absent::JudgedPerUnit),
        band: Err(Absent::JudgedPerUnit),
        limit: None,
        milestone: None,
        ..own
    };
    Chart { rows: rows(Some(evidence)).into_iter().map(row).collect() }
}

fn row<L: Level>(evidence: &Evidence<'_>, year: Year) -> ChartRow<L> {
    let begun = match &evidence.trend {
        Ok(trend) if year < trend.from() => Err(Absent::OutsideWindow),
        _ => Ok(()),
    };
    let outlook = begun.and_then(|()| evidence.outlook());
    let observed = evidence.used.at(year);
    let status = evidence.used.observation(year).map(|observation| observation.status);
    ChartRow {
        year,
        observed: observed.map(L::computed),
        status: observed.and(status),
        path: evidence.path.and_then(|path| path.level_at(year.as_f64())).and_then(level),
        trend: outlook.and_then(|outlook| outlook.level_in(year)).and_then(level),
        band: outlook.and_then(|outlook| {
            outlook.spread(year, Err(Absent::NotDefined)).0.map(PredictionInterval::retyped)
        }),
        limit: limit(evidence, year).map(L::computed),
        milestone: milestone(evidence, year).map(L::computed),
    }
}

/// The limit that the target sets for a year.
fn limit(evidence: &Evidence<'_>, year: Year) -> Option<f64> {
    let question = &evidence.question;
    match (question.ambition, question.case.target.deadline()) {
        (Ambition::EachYearAtMost(limits), _) => limits.in_year(year).map(Emissions::tonnes),
        (Ambition::AnnualRate(asked), Deadline::EachYearFrom(first)) if year >= first => {
            evidence.level_after_cuts(*asked, year).ok()
        }
        (_, Deadline::Period(period)) => evidence.allowable.ok().filter(|_| period.has(year)),
        (_, Deadline::EachYearFrom(first)) => evidence.allowable.ok().filter(|_| year >= first),
        _ => evidence.allowable.ok().filter(|_| year == evidence.judged),
    }
}

/// The limit of a commitment's milestone in the year in which it falls due.
fn milestone(evidence: &Evidence<'_>, year: Year) -> Option<f64> {
    let commitment = evidence.question.commitment?;
    let due = Commitment::milestones(commitment).find(|target| target.judged_year() == year)?;
    let years = due.deadline().judged_years();
    let as_of = Some(evidence.question.case.assessor.date());
    due.goal().deciding()?.rule(years, as_of).ok()?.level_of(evidence.e0()).ok()
}
