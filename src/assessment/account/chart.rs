//! The data of a chart, one row for each year.

use super::Details;
use crate::assessment::engine::{Evidence, level};
use crate::assessment::result::tonnes_in;
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, Deadline, Emissions, Intensity, Known, Level, Period, Year};
use crate::target::{Ambition, Commitment};
use crate::trend::PredictionInterval;

/// The data of a chart, one row for each year.
///
/// The first row is for the base year (for a base period, its last year) or, without a base, for
/// the first observed year. The last row is for the judged year or the latest observed year,
/// whichever is later. All levels are in the unit `L`: tonnes, or tonnes per head or per unit.
///
/// ```
/// use climate_targets::{Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions};
/// use climate_targets::{Portion, Target, Year};
/// // A city with 100 t in 2020 and 90 t in 2022, and a target of half the level of 2020 by 2030.
/// let city = EmissionSeries::from_tonnes("a city", [(2020, 100.0), (2022, 90.0)])?;
/// let target = Target::builder("half by 2030")
///     .goal(Ambition::ReduceBy(Portion::constant(0.5)))
///     .reference(BaseReference::constant(2020))
///     .deadline(Deadline::By(Year::constant(2030)))
///     .build()?;
/// let details = Assessor::as_of_ymd(2023, 6, 30)?.assess(&city, &target).details();
/// let chart = details.chart();
/// let year_2022 = chart.rows().nth(2).expect("the third year");
/// assert_eq!(year_2022.observed, Some(Emissions::from_tonnes(90.0)?));
/// assert_eq!(year_2022.path, Ok(Emissions::from_tonnes(90.0)?)); // 100 t - 2 x 5 t
/// assert_eq!(chart.rows().count(), 11); // 2020 to 2030
/// assert!(details.chart_per_unit().is_none()); // the target is in tonnes
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Chart<L = Emissions> {
    rows: Vec<ChartRow<L>>,
}

/// One year of a [`Chart`].
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// use climate_targets::{Assessor, EmissionSeries, Emissions};
/// // Lahti, t CO2e (SYKE, CC BY 4.0), and its limit for 2020, 20 % below 1990.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2012, 763_200.0)])?;
/// let result = Assessor::as_of_ymd(2014, 1, 1)?.assess(&lahti, &BY_2020);
/// let row = result.chart().into_iter().last().expect("a row for 2020");
/// assert_eq!((row.year.get(), row.observed), (2020, None));
/// assert_eq!(row.limit, Some(Emissions::from_tonnes(633_760.0)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ChartRow<L = Emissions> {
    /// The year.
    pub year: Year,
    /// The observed level of the judged quantity, such as net emissions; `None` if the year is not
    /// observed.
    pub observed: Option<L>,
    /// The status of the observation; `None` if the year is not observed.
    pub status: Option<ObservationStatus>,
    /// P(t), the level of the path.
    pub path: Known<L>,
    /// T(t), the level of the trend or the given projection. Absent before the first point of the
    /// trend.
    pub trend: Known<L>,
    /// The 95 % prediction interval of the trend, or the interval of the given projection.
    pub band: Known<PredictionInterval<L>>,
    /// The limit for the year; `None` if the target sets no limit for this year. A list sets a
    /// limit for each listed year. A target that is due every year sets a limit for each due year.
    /// For a period, the limit of each year is the allowed mean. Any other target sets a limit for
    /// the judged year only.
    pub limit: Option<L>,
    /// The limit of the commitment's milestone that is due in the year; `None` if no milestone is
    /// due.
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
    /// The rows of a chart in tonnes; see [`Assessment::chart`](crate::Assessment::chart).
    ///
    /// For a target per head or per unit, these rows hold only the observed levels;
    /// [`Details::chart_per_unit`] returns all levels in the target's unit.
    pub fn chart(&self) -> Chart {
        let evidence = self.evidence().ok();
        match evidence.filter(|evidence| !evidence.question.metric.is_absolute()) {
            None => rows(evidence),
            Some(evidence) => observations_in_tonnes(evidence),
        }
    }

    /// The rows of a chart per head or per unit, in the target's own unit; `None` for a target in
    /// tonnes.
    ///
    /// ```
    /// use climate_targets::{Activity, Ambition, Assessor, Deadline, EmissionSeries, Emissions};
    /// use climate_targets::{Intensity, Metric, Target, Year};
    /// // A city with 100 t and 20 people; at most 2 t per head by 2030.
    /// let people = Activity::population("mid-year", [(2020, 20.0)])?;
    /// let city = EmissionSeries::builder("a city").observe(2020, Emissions::from_tonnes(100.0));
    /// let city = city.activity(people).build()?;
    /// let target = Target::builder("2 t per head")
    ///     .goal(Ambition::AtMost(Emissions::from_tonnes(2.0)?))
    ///     .metric(Metric::PerCapita)
    ///     .deadline(Deadline::By(Year::constant(2030)))
    ///     .build()?;
    /// let details = Assessor::as_of_ymd(2023, 6, 30)?.assess(&city, &target).details();
    /// let chart = details.chart_per_unit().expect("a target per head");
    /// let observed = chart.rows().next().expect("a row for 2020").observed;
    /// assert_eq!(observed.map(Intensity::tonnes_per_unit), Some(5.0)); // 100 t for 20 people
    /// let tonnes = details.chart().rows().next().and_then(|row| row.observed);
    /// assert_eq!(tonnes, Some(Emissions::from_tonnes(100.0)?));
    /// assert!(details.parts().next().is_none() && details.aspiration_per_unit().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn chart_per_unit(&self) -> Option<Chart<Intensity>> {
        let evidence = self.evidence().ok()?;
        (!evidence.question.metric.is_absolute()).then(|| rows(Some(evidence)))
    }
}

/// The years that a chart covers; `None` without a latest observation.
fn years(evidence: &Evidence<'_>) -> Option<Period> {
    let first_observed = evidence.question.case.series.observations().first().map(|o| o.year);
    let from = evidence.base.ok().map(|base| base.years.last()).or(first_observed)?;
    let (latest, _) = evidence.latest.ok()?;
    Period::new(from.get(), evidence.judged.max(latest).get()).ok()
}

/// The rows in the judged unit; none for a composite target, which has no evidence of its own.
fn rows<L: Level>(evidence: Option<&Evidence<'_>>) -> Chart<L> {
    let years = evidence.and_then(|evidence| Some((evidence, years(evidence)?)));
    let rows = years
        .into_iter()
        .flat_map(|(evidence, years)| years.years().map(move |year| row(evidence, year)));
    Chart { rows: rows.collect() }
}

/// The rows in tonnes for a target that is judged per unit: only the observed levels.
fn observations_in_tonnes(evidence: &Evidence<'_>) -> Chart {
    let activity = evidence.used.activity();
    let row = |per_unit: ChartRow| ChartRow {
        observed: per_unit
            .observed
            .and_then(|e| tonnes_in(activity, per_unit.year, e.tonnes()).ok()),
        path: Err(Absent::JudgedPerUnit),
        trend: Err(Absent::JudgedPerUnit),
        band: Err(Absent::JudgedPerUnit),
        limit: None,
        milestone: None,
        ..per_unit
    };
    Chart { rows: rows(Some(evidence)).into_iter().map(row).collect() }
}

fn row<L: Level>(evidence: &Evidence<'_>, year: Year) -> ChartRow<L> {
    let in_window = match &evidence.trend {
        Ok(trend) if year < trend.from() => Err(Absent::OutsideWindow),
        _ => Ok(()),
    };
    let outlook = in_window.and_then(|()| evidence.outlook());
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

/// The limit that the target sets for a year; `None` if it sets no limit for that year.
fn limit(evidence: &Evidence<'_>, year: Year) -> Option<f64> {
    let question = &evidence.question;
    match (question.ambition, question.case.target.deadline()) {
        (Ambition::EachYearAtMost(limits), _) => limits.in_year(year).map(Emissions::tonnes),
        (Ambition::AnnualRate(rate), Deadline::EachYearFrom(first)) if year >= first => {
            evidence.level_after_cuts(*rate, year).ok()
        }
        (_, Deadline::Period(period)) => evidence.allowable.ok().filter(|_| period.has(year)),
        (_, Deadline::EachYearFrom(first)) => evidence.allowable.ok().filter(|_| year >= first),
        _ => evidence.allowable.ok().filter(|_| year == evidence.judged),
    }
}

/// The limit of the commitment's milestone that is due in a year; `None` if no milestone is due.
fn milestone(evidence: &Evidence<'_>, year: Year) -> Option<f64> {
    let commitment = evidence.question.commitment?;
    let due = Commitment::milestones(commitment).find(|target| target.judged_year() == year)?;
    let years = due.deadline().judged_years();
    let as_of = evidence.question.case.assessor.date();
    due.goal().deciding()?.rule(years, as_of).ok()?.level_of(evidence.e0()).ok()
}
