//! The evidence of one question: base, allowable level, latest level, path, trend and lenses.

use super::{Outlook, Question};
use crate::assessment::result::{Comparison, Lenses, PeriodStanding};
use crate::boundary::LandSector;
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::ObservationStatus;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known, Level, Year};
use crate::resolve::{Base, Basis, ObservedLevels};
use crate::target::{Banking, Commitment};
use crate::trend::{Estimator, TrendFit};

/// The quantities that decide one question, in the judged unit.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'a> {
    pub(crate) question: Question<'a>,
    /// The observations up to the as-of date, with removals and measures counted up to the caps.
    pub(crate) used: ObservedLevels<'a>,
    /// E0, the base level, with the base year or period.
    pub(crate) base: Known<Base>,
    /// A, the allowable emissions of the judged year; for a period, the allowed yearly mean.
    pub(crate) allowable: Known<f64>,
    /// tL and EL, the latest observation.
    pub(crate) latest: Known<(Year, f64)>,
    pub(crate) latest_status: ObservationStatus,
    /// tT, the year whose inventory decides; the latest observed year if every year is due.
    pub(crate) judged: Year,
    /// The observed level of the judged year; `None` if that year is not observed.
    pub(crate) judged_level: Option<f64>,
    /// The scale of the equality tolerance: the larger of |E0| and |A|.
    pub(crate) scale: LevelScale,
    pub(crate) path: Known<Pathway<'a>>,
    pub(crate) trend: Known<TrendFit>,
    /// P(tL), the path's level in the year of the latest observation.
    pub(crate) path_level: Known<f64>,
    /// `Ok` if the latest observation is after the path's anchor. Otherwise there is no gap to the
    /// path and no path lens.
    pub(crate) after_anchor: Known<()>,
    /// T(tT), the projected level of the judged year; absent once the target is due.
    pub(crate) projected: Known<f64>,
    /// The sums of a period target; `None` for any other target.
    pub(crate) period: Option<PeriodStanding>,
    pub(crate) lenses: Lenses,
}

/// The judged year, if it is observed, and the latest observed year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DecidingYears {
    pub(super) judged: Option<Year>,
    pub(super) latest: Option<Year>,
}

/// Converts a number to a level; [`Absent::OutOfRange`] unless it is finite.
#[inline]
pub(crate) fn level<L: Level>(value: f64) -> Known<L> {
    finite(value).map(L::computed)
}

impl<'a> Question<'a> {
    /// The observations in the unit of the target. The flag is true if the series has observations
    /// but lacks the activity (population, GDP) that emissions must be divided by.
    #[inline]
    pub(crate) fn reported(&self) -> (ObservedLevels<'a>, bool) {
        let observations = self.case.series.observations();
        let reported = ObservedLevels::until(self.last_year, observations, self.basis);
        if self.metric.is_absolute() {
            return (reported, false);
        }
        match self.activity() {
            Some(activity) => (reported.per(activity), false),
            None => (reported.none(), !reported.is_empty()),
        }
    }
}

/// The years and levels from year `first` on, without the years that the estimator excludes.
pub(super) fn points<'q, 'a>(
    used: &ObservedLevels<'a>,
    estimator: &'q Estimator,
    first: Year,
) -> impl Iterator<Item = (Year, f64)> + Clone + use<'q, 'a> {
    let excluded = estimator.excluded();
    used.since(first).levels().filter(|(year, _)| !excluded.contains(*year))
}

impl Evidence<'_> {
    /// The outlook: the caller's projection if there is one, otherwise the trend. A projection is in
    /// tonnes, so it is no outlook for a target per unit.
    #[inline]
    pub(crate) fn outlook(&self) -> Known<Outlook<'_>> {
        let projection = self.question.case.given.projection;
        if projection.is_some() && !self.question.metric.is_absolute() {
            return Err(Absent::JudgedPerUnit);
        }
        Outlook::of(projection, &self.trend)
    }

    /// Whether levels are gross emissions, in tonnes or per unit, and so cannot be negative.
    pub(crate) fn is_gross(&self) -> bool {
        let land = self.question.case.series.boundary().land_sector;
        self.used.basis() == Basis::AsReported && land != Some(LandSector::Included)
    }

    /// Whether the judged year, or a later one, is observed.
    pub(crate) fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.judged)
    }

    /// Year and level of the latest observation and the years from it to the judged year.
    ///
    /// # Errors
    /// [`Absent::Due`] if the judged year, or a later one, is observed.
    #[inline]
    pub(crate) fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() { Err(Absent::Due) } else { Ok((year, level, self.judged.since(year))) }
    }

    /// A, for a target that judges a single year; [`Absent::OverPeriod`] for a period, in which no
    /// single year has to reach the allowed mean.
    #[inline]
    pub(crate) fn single_level(&self) -> Known<f64> {
        if self.question.period.is_some() { Err(Absent::OverPeriod) } else { self.allowable }
    }

    /// Whether a level is at or under a limit, or under the limit for a strict target.
    #[inline]
    pub(crate) fn reaches(&self, level: f64, limit: f64) -> bool {
        self.scale.reaches(level, limit, self.question.ambition.is_strict())
    }

    /// Whether this test has the same deciding year as the other test. That year is the judged year
    /// if the other test has a level for the judged year, otherwise the latest year with a level.
    pub(crate) fn has_same_deciding_year(&self, other: DecidingYears) -> bool {
        let own = self.known_years();
        match other.judged {
            Some(_) => own.judged == other.judged,
            None => own.latest == other.latest,
        }
    }

    /// The judged year, if it is observed, and the latest observed year.
    pub(crate) fn known_years(&self) -> DecidingYears {
        DecidingYears {
            judged: self.judged_level.map(|_| self.judged),
            latest: self.latest.ok().map(|(year, _)| year),
        }
    }

    /// The year whose level decides: the judged year once it is observed, until then the latest
    /// observed year; `None` if there is no observation.
    pub(crate) fn deciding_year(&self) -> Option<Year> {
        let latest = self.latest.ok().map(|(year, _)| year);
        if self.judged_level.is_some() { Some(self.judged) } else { latest }
    }

    /// E0 and A, if A is under E0.
    ///
    /// # Errors
    /// [`Absent::NoReductionAsked`] if A is at or above E0; the reason why E0 or A is absent.
    #[inline]
    pub(crate) fn required_reduction(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.e0()?, self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
    }

    /// E0, the base level, or the reason why the base is absent.
    #[inline]
    pub(crate) fn e0(&self) -> Known<f64> {
        match &self.base {
            Ok(base) => Ok(base.level.tonnes()),
            Err(reason) => Err(*reason),
        }
    }

    /// The nearest observed years before and after a year that is not observed; `None` if the year
    /// is observed or has no neighbour on one side.
    pub(crate) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        let candidates = self.used.before(self.question.base_before);
        if candidates.at(year).is_some() {
            return None;
        }
        let ((earlier, _), (later, _)) = candidates.neighbours(year)?;
        Some((earlier, later))
    }

    /// Whether supplementary measures count and are reported for a year.
    pub(crate) fn reports_measures(&self, year: Year) -> bool {
        self.used.measures_of(year).is_some()
    }

    /// Whether the target is a budget of a commitment with a banking rule, so that a surplus or an
    /// overshoot carries over.
    pub(crate) fn carries(&self) -> bool {
        let banking = self.question.case.commitment.map_or(Banking::None, Commitment::banking);
        self.period.is_some() && banking != Banking::None
    }

    /// The years and levels that the trend is fitted to.
    pub(crate) fn trend_points(&self) -> Vec<(Year, f64)> {
        match &self.trend {
            Ok(trend) => self.points_of(&self.question.case.assessor.estimator, trend),
            Err(_) => Vec::new(),
        }
    }

    /// The years and levels that the fit of an estimator uses.
    pub(crate) fn points_of(&self, estimator: &Estimator, fit: &TrendFit) -> Vec<(Year, f64)> {
        let points = points(&self.used, estimator, fit.from());
        points.take_while(|(year, _)| *year <= fit.to()).collect()
    }

    /// Builds the record that compares the level of a year with a limit.
    pub(super) fn comparison(
        &self,
        (year, level): (Year, f64),
        limit: f64,
        scale: LevelScale,
    ) -> Comparison<f64> {
        let strict = self.question.ambition.is_strict();
        Comparison { year, level, limit, scale: scale.magnitude(), strict }
    }
}
