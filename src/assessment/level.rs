//! One level against one series: what is asked, and the levels that every figure is made of.

use super::judge::Case;
use super::level_path::PathGround;
use super::outlook::Outlook;
use crate::boundary::BoundaryComparison;
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::ObservationStatus;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Year};
use crate::resolve::{Base, Basis, Used, resolve_base, since};
use crate::target::{Ambition, BaseReference, Commitment, MeasuresCap, Metric, Supplement};
use crate::trend::TrendFit;

/// What is asked of a series.
#[derive(Debug, Clone, Copy)]
pub(super) struct LevelQuestion<'c, 'a> {
    /// The method, the series, the target, and what is given.
    pub(super) case: &'c Case<'a>,
    /// The last year that is over on the as-of date.
    pub(super) last_year: i32,
    pub(super) comparison: BoundaryComparison,
    pub(super) basis: Basis,
    pub(super) ambition: &'a Ambition,
    pub(super) reference: Option<BaseReference>,
    pub(super) metric: &'a Metric,
    /// The period, if several years are judged together.
    pub(super) period: Option<Period>,
    /// The year whose inventory decides; where each year is due, the first one.
    pub(super) first_judged: Year,
    /// The base lies before this year: the judged one, or that of a commitment's first milestone.
    pub(super) base_before: Year,
    pub(super) supplement: Option<Supplement>,
    /// Whether reported supplementary measures are accounted for, and up to what cap.
    pub(super) measures: Measured,
    /// What a budget has from the one before it.
    pub(super) carried: Known<f64>,
    /// The milestones whose common path is taken, if any.
    pub(super) commitment: Option<&'a Commitment>,
    /// Set where A does not exist for a reason of its own.
    pub(super) withheld: Option<Absent>,
    /// Whether the path starts only from a positive base, as that of a net test.
    pub(super) base_must_be_positive: bool,
}

/// What is made of the supplementary measures that a series reports.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measured {
    /// Nothing: levels are as reported.
    Left,
    /// They count, up to a cap if there is one.
    Counted(Option<Supplement>),
    /// They count up to so much, found elsewhere.
    UpTo(MeasuresCap),
}

#[inline]
pub(super) fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

/// The levels that every figure is made of.
#[derive(Clone, Copy)]
pub(super) struct Levels<'c, 'a> {
    pub(super) question: LevelQuestion<'c, 'a>,
    pub(super) used: Used<'a>,
    pub(super) base: Known<Base>,
    pub(super) allowable: Known<f64>,
    pub(super) latest: Known<(Year, f64)>,
    pub(super) latest_status: ObservationStatus,
    /// The year whose inventory decides; where each year is due, the latest observed one.
    pub(super) judged: Year,
    /// The judged year's level.
    pub(super) judged_level: Option<f64>,
    pub(super) scale: LevelScale,
    pub(super) path: Known<Pathway<'a>>,
    pub(super) trend: Known<TrendFit>,
}

impl<'a> LevelQuestion<'_, 'a> {
    /// The observations in the unit of the target, and whether the series lacks what that needs.
    #[inline]
    fn reported(&self) -> (Used<'a>, bool) {
        let series = self.case.series;
        let reported = Used::until(self.last_year, series.observations(), self.basis);
        let Some(name) = self.metric.activity() else {
            return (reported, false);
        };
        match series.activity(name) {
            Some(activity) => (reported.per(activity), false),
            None => (reported.none(), !reported.is_empty()),
        }
    }

    /// The levels as they count: no more removals and measures than the target lets count. The
    /// base level stays what it was.
    #[inline]
    fn counted(&self, reported: Used<'a>, e0: Known<f64>) -> Used<'a> {
        let used = match self.case.target.removals_cap() {
            Some(cap) => reported.removals_capped(cap.tonnes()),
            None => reported,
        };
        let cap = match self.measures {
            Measured::Left => None,
            Measured::UpTo(cap) => Some(cap),
            // With a cap that is a share of a base that is not there, nothing is accounted for;
            // the verdict sees to it that nothing is said either.
            Measured::Counted(Some(supplement)) => supplement.cap(e0.ok()),
            Measured::Counted(None) => Some(MeasuresCap::OfLevel(f64::INFINITY)),
        };
        match cap {
            Some(cap) => used.accounting(self.case.series.measures(), cap),
            None => used,
        }
    }

    /// The year that is judged, now that it is known how far the observations reach.
    #[inline]
    fn judged_by(&self, latest: Known<(Year, f64)>) -> Year {
        match self.case.target.deadline() {
            Deadline::EachYearFrom(first) => self.judged_each_year(first, latest),
            _ => self.first_judged,
        }
    }

    #[cold]
    fn judged_each_year(&self, first: Year, latest: Known<(Year, f64)>) -> Year {
        let latest = latest.ok().map(|(year, _)| year);
        match self.ambition {
            Ambition::EachYearAtMost(limits) => limits.judged_by(first, latest).unwrap_or(first),
            _ => latest.map_or(first, |latest| latest.max(first)),
        }
    }

    /// A, with what a budget has from the one before.
    #[inline]
    fn allowable(&self, e0: Known<f64>, judged: Year) -> Known<f64> {
        if let Some(reason) = self.withheld {
            return Err(reason);
        }
        let base = match e0 {
            Ok(e0) if e0 <= 0.0 && self.ambition.needs_base() => Err(Absent::BaseNotPositive),
            e0 => e0.map(Emissions::computed),
        };
        match self.ambition {
            Ambition::BelowBaseline(scenario) => {
                let level = scenario.allowable_on(self.case.assessor.as_of, judged);
                level.map(Emissions::tonnes)
            }
            ambition => match self.period {
                None => ambition.allowable(base, judged).map(Emissions::tonnes),
                Some(period) => {
                    let a = ambition.allowable(base, period)?.tonnes();
                    finite(a + self.carried? / f64::from(period.length()))
                }
            },
        }
    }

    /// The trend of the window that ends with the latest observation.
    #[inline]
    fn trend(&self, used: &Used<'a>, latest: Known<(Year, f64)>) -> Known<TrendFit> {
        let Case { assessor, given, trend, .. } = self.case;
        if given.projection.is_some() {
            return Err(Absent::GivenProjection);
        }
        if let Some(fitted) = trend {
            return **fitted;
        }
        let (latest, estimator) = (latest?, &assessor.estimator);
        let first = estimator.first_year(latest.0);
        match used.all_reported() {
            // No point is tested for whether it has a level.
            Some(reported) if estimator.excluded().is_empty() => {
                let levels = since(reported, first).iter().map(|o| (o.year, o.emissions.tonnes()));
                TrendFit::ending_at(estimator, latest, levels)
            }
            _ => {
                let excluded = estimator.excluded();
                let levels = used.since(first).levels();
                let fitted = levels.filter(|(year, _)| !excluded.contains(*year));
                TrendFit::ending_at(estimator, latest, fitted)
            }
        }
    }
}

impl<'c, 'a> Levels<'c, 'a> {
    pub(super) fn find(question: &LevelQuestion<'c, 'a>) -> Self {
        let (reported, unit_is_missing) = question.reported();
        let base = match question.reference {
            Some(reference) => resolve_base(&reported, reference, question.base_before),
            None => Err(Absent::NoBase),
        };
        let e0 = base.map(|base| base.level.tonnes());
        let used = question.counted(reported, e0);
        let newest = used.latest();
        let latest = newest.map(|(o, level)| (o.year, level)).ok_or_else(|| {
            // Emissions or activity, but no year with both.
            let never_both = used.activity().is_some() && !used.is_empty();
            if unit_is_missing || never_both {
                Absent::ActivityNotReported
            } else {
                Absent::NoObservation
            }
        });
        let judged = question.judged_by(latest);
        let allowable = question.allowable(e0, judged);
        let ground = PathGround { question, used: &used, base: &base, latest, judged };
        Self {
            question: *question,
            used,
            base,
            allowable,
            latest,
            latest_status: newest.map_or(ObservationStatus::Final, |(newest, _)| newest.status),
            judged,
            judged_level: used.at(judged),
            scale: LevelScale::of(e0.ok(), allowable.unwrap_or(0.0)),
            path: ground.path_to(allowable),
            trend: question.trend(&used, latest),
        }
    }

    /// Where emissions are heading: the trend, or the projection that stands in for it.
    #[inline]
    pub(super) fn outlook(&self) -> Known<Outlook<'_>> {
        Outlook::of(self.question.case.given.projection, &self.trend)
    }

    /// Whether the judged year is reached: its own inventory or a later one is observed.
    pub(super) fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.judged)
    }

    /// The latest observation and the years left until the judged year.
    #[inline]
    pub(super) fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() { Err(Absent::Due) } else { Ok((year, level, self.judged.since(year))) }
    }

    /// A, where it is the level of a single year; a period's sum can be reached in many ways.
    #[inline]
    pub(super) fn single_level(&self) -> Known<f64> {
        if self.question.period.is_some() { Err(Absent::OverPeriod) } else { self.allowable }
    }

    /// Whether a level does what the target asks.
    #[inline]
    pub(super) fn reaches(&self, level: f64, limit: f64) -> bool {
        self.scale.reaches(level, limit, self.question.ambition.is_strict())
    }

    /// The same levels without anything made of supplementary measures.
    pub(super) fn as_reported(&self) -> Self {
        match self.question.measures {
            Measured::Left => *self,
            _ => Self::find(&LevelQuestion { measures: Measured::Left, ..self.question }),
        }
    }

    /// The year whose level decides: the judged one once it is observed, the latest before.
    pub(super) fn deciding_year(&self) -> Option<Year> {
        let latest = self.latest.ok().map(|(year, _)| year);
        if self.judged_level.is_some() { Some(self.judged) } else { latest }
    }

    /// Whether these levels answer what others do: the judged year once it is observed, the
    /// latest year before.
    pub(super) fn knows_as_much_as(&self, other: &Self) -> bool {
        let latest = |levels: &Self| levels.latest.map(|(year, _)| year);
        match other.judged_level {
            Some(_) => self.judged_level.is_some() && self.judged == other.judged,
            None => latest(self) == latest(other),
        }
    }

    /// Base and allowable level, where the target asks for less than the base.
    #[inline]
    pub(super) fn reduction_asked(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.e0()?, self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
    }

    /// E0.
    #[inline]
    pub(super) fn e0(&self) -> Known<f64> {
        match &self.base {
            Ok(base) => Ok(base.level.tonnes()),
            Err(reason) => Err(*reason),
        }
    }

    /// The level of a year on this basis.
    pub(super) fn observed_in(&self, year: Year) -> Option<Emissions> {
        self.used.at(year).map(Emissions::computed)
    }

    /// P(t) for a year, where there is a path.
    pub(super) fn path_in(&self, year: Year) -> Known<Emissions> {
        self.path?.level_in(year)
    }

    /// T(t) for a year, where there is a trend.
    pub(super) fn trend_in(&self, year: Year) -> Known<Emissions> {
        self.outlook()?.level_in(year).map(Emissions::computed)
    }

    /// The observed years before and after a year that was not observed itself.
    pub(super) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        let candidates = self.used.before(self.question.base_before);
        if candidates.at(year).is_some() {
            return None;
        }
        let ((earlier, _), (later, _)) = candidates.neighbours(year)?;
        Some((earlier, later))
    }

    /// How many used observations have no level on this basis.
    pub(super) fn dropped(&self) -> usize {
        self.used.dropped()
    }

    /// Whether the measures of a year are reported, where measures count.
    pub(super) fn reports_measures(&self, year: Year) -> bool {
        self.used.measures_of(year).is_some()
    }
}
