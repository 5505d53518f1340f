//! The evidence of one question: base, allowable level, latest level, path, trend and the lenses.

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

/// The resolved quantities of one question, in the judged unit.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'a> {
    pub(crate) question: Question<'a>,
    pub(crate) used: ObservedLevels<'a>,
    pub(crate) base: Known<Base>,
    pub(crate) allowable: Known<f64>,
    pub(crate) latest: Known<(Year, f64)>,
    pub(crate) latest_status: ObservationStatus,
    /// The year whose inventory decides; where each year is due, the latest observed one.
    pub(crate) judged: Year,
    /// The judged year's level.
    pub(crate) judged_level: Option<f64>,
    pub(crate) scale: LevelScale,
    pub(crate) path: Known<Pathway<'a>>,
    pub(crate) trend: Known<TrendFit>,
    /// P(tL), what the path allows.
    pub(crate) path_level: Known<f64>,
    /// Whether the latest observation is after the path's anchor, so that there is a distance to it.
    pub(crate) after_anchor: Known<()>,
    /// T(tT), only before the judged year.
    pub(crate) projected: Known<f64>,
    /// The sums of a period, where several years are judged together.
    pub(crate) period: Option<PeriodStanding>,
    pub(crate) lenses: Lenses,
}

/// The years that decide: the judged one, if it is observed, and the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownYears {
    pub(super) judged: Option<Year>,
    pub(super) latest: Option<Year>,
}

/// A finite level.
#[inline]
pub(crate) fn level<L: Level>(value: f64) -> Known<L> {
    finite(value).map(L::computed)
}

impl<'a> Question<'a> {
    /// The observations in the unit of the target, and whether the series lacks what that needs.
    #[inline]
    pub(crate) fn reported(&self) -> (ObservedLevels<'a>, bool) {
        let series = self.case.series;
        let reported = ObservedLevels::until(self.last_year, series.observations(), self.basis);
        let Some(name) = self.metric.activity() else {
            return (reported, false);
        };
        match series.activity(name) {
            Some(activity) => (reported.per(activity), false),
            None => (reported.none(), !reported.is_empty()),
        }
    }
}

/// The points of a trend that begins in a year, without the years that the caller left out.
pub(super) fn points<'q, 'a>(
    used: &ObservedLevels<'a>,
    estimator: &'q Estimator,
    first: Year,
) -> impl Iterator<Item = (Year, f64)> + Clone + use<'q, 'a> {
    let excluded = estimator.excluded();
    used.since(first).levels().filter(|(year, _)| !excluded.contains(*year))
}

impl Evidence<'_> {
    /// The outlook: the trend, or the projection that the caller gives.
    #[inline]
    pub(crate) fn outlook(&self) -> Known<Outlook<'_>> {
        Outlook::of(self.question.case.given.projection, &self.trend)
    }

    /// Whether levels are gross emissions, tonnes or per unit, which cannot be negative.
    pub(crate) fn is_gross(&self) -> bool {
        let land = self.question.case.series.boundary().land_sector;
        self.used.basis() == Basis::AsReported && land != Some(LandSector::Included)
    }

    /// Whether the judged year is reached: its own inventory or a later one is observed.
    pub(crate) fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.judged)
    }

    /// The latest observation and the years left until the judged year.
    #[inline]
    pub(crate) fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() { Err(Absent::Due) } else { Ok((year, level, self.judged.since(year))) }
    }

    /// A, where it is the level of a single year; a period's sum can be reached in many ways.
    #[inline]
    pub(crate) fn single_level(&self) -> Known<f64> {
        if self.question.period.is_some() { Err(Absent::OverPeriod) } else { self.allowable }
    }

    /// Whether a level satisfies the target's test of a limit.
    #[inline]
    pub(crate) fn reaches(&self, level: f64, limit: f64) -> bool {
        self.scale.reaches(level, limit, self.question.ambition.is_strict())
    }

    /// Whether these levels cover the year that others decide by: the judged year once it is
    /// observed, the latest year before.
    pub(crate) fn knows_as_much_as(&self, other: KnownYears) -> bool {
        let own = self.known_years();
        match other.judged {
            Some(_) => own.judged == other.judged,
            None => own.latest == other.latest,
        }
    }

    /// The years that this evidence decides by.
    pub(crate) fn known_years(&self) -> KnownYears {
        KnownYears {
            judged: self.judged_level.map(|_| self.judged),
            latest: self.latest.ok().map(|(year, _)| year),
        }
    }

    /// The year whose level decides: the judged one once it is observed, the latest before.
    pub(crate) fn deciding_year(&self) -> Option<Year> {
        let latest = self.latest.ok().map(|(year, _)| year);
        if self.judged_level.is_some() { Some(self.judged) } else { latest }
    }

    /// Base and allowable level, where the target asks for less than the base.
    #[inline]
    pub(crate) fn reduction_asked(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.e0()?, self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
    }

    /// E0.
    #[inline]
    pub(crate) fn e0(&self) -> Known<f64> {
        match &self.base {
            Ok(base) => Ok(base.level.tonnes()),
            Err(reason) => Err(*reason),
        }
    }

    /// The observed years before and after a year that was not observed itself.
    pub(crate) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        let candidates = self.used.before(self.question.base_before);
        if candidates.at(year).is_some() {
            return None;
        }
        let ((earlier, _), (later, _)) = candidates.neighbours(year)?;
        Some((earlier, later))
    }

    /// Whether the measures of a year are reported, where measures count.
    pub(crate) fn reports_measures(&self, year: Year) -> bool {
        self.used.measures_of(year).is_some()
    }

    /// Whether budgets carry over into the next one.
    pub(crate) fn carries(&self) -> bool {
        let banking = self.question.case.commitment.map_or(Banking::None, Commitment::banking);
        self.period.is_some() && banking != Banking::None
    }

    /// The levels of the trend's points.
    pub(crate) fn trend_points(&self) -> Vec<(Year, f64)> {
        match &self.trend {
            Ok(trend) => self.points_of(&self.question.case.assessor.estimator, trend),
            Err(_) => Vec::new(),
        }
    }

    /// The points of a fit of an estimator.
    pub(crate) fn points_of(&self, estimator: &Estimator, fit: &TrendFit) -> Vec<(Year, f64)> {
        let points = points(&self.used, estimator, fit.from());
        points.take_while(|(year, _)| *year <= fit.to()).collect()
    }

    /// A level of a year held against a limit, on a scale.
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
