//! The evidence of one question: base, allowable level, latest level, path, trend and the lenses,
//! each found once.

use super::path::PathGround;
use super::question::MeasureTreatment;
use super::{Outlook, Question};
use crate::assessment::result::{Lenses, PeriodStanding};
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::ObservationStatus;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Deadline, Emissions, Known, Year};
use crate::resolve::{Base, Used, resolve_base, since};
use crate::target::{Ambition, Banking, MeasuresCap};
use crate::trend::TrendFit;

/// The resolved quantities of one question, in the judged unit.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'a> {
    pub(crate) question: Question<'a>,
    pub(crate) used: Used<'a>,
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
    /// T(tT), only before the judged year.
    pub(crate) projected: Known<f64>,
    /// The sums of a period, where several years are judged together.
    pub(crate) period: Option<PeriodStanding>,
    pub(crate) lenses: Lenses,
}

/// The years that decide: the judged one, if it is observed, and the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownYears {
    judged: Option<Year>,
    latest: Option<Year>,
}

#[inline]
pub(crate) fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

impl<'a> Question<'a> {
    /// The observations in the unit of the target, and whether the series lacks what that needs.
    #[inline]
    pub(crate) fn reported(&self) -> (Used<'a>, bool) {
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
            MeasureTreatment::Ignored => None,
            MeasureTreatment::UpTo(cap) => Some(cap),
            // With a cap that is a share of a base that is absent, nothing is accounted for; the
            // verdict is undetermined in that case.
            MeasureTreatment::UpToTargetCap(Some(supplement)) => supplement.cap(e0.ok()),
            MeasureTreatment::UpToTargetCap(None) => Some(MeasuresCap::OfLevel(f64::INFINITY)),
        };
        match cap {
            Some(cap) => used.accounting(self.case.series.measures(), cap),
            None => used,
        }
    }

    /// The base level of the reported levels.
    pub(super) fn base_level(&self) -> Known<f64> {
        let (reported, _) = self.reported();
        let reference = self.reference.ok_or(Absent::NoBase)?;
        resolve_base(&reported, reference, self.base_before).map(|base| base.level.tonnes())
    }

    /// The years that the reported levels decide by.
    pub(super) fn known_years(&self) -> KnownYears {
        let (reported, _) = self.reported();
        let latest = reported.latest().map(|(observation, level)| (observation.year, level));
        let judged = self.judged_by(latest.ok_or(Absent::NoObservation));
        KnownYears {
            judged: reported.at(judged).map(|_| judged),
            latest: latest.map(|(year, _)| year),
        }
    }

    /// The judged year, given how far the observations reach.
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

    /// A, with the carry-over of a budget.
    #[inline]
    fn allowable(&self, e0: Known<f64>, judged: Year) -> Known<f64> {
        if let Some(reason) = self.withheld {
            return Err(reason);
        }
        let base = match e0 {
            Ok(e0) if e0 <= 0.0 && self.ambition.needs_base() => Err(Absent::BaseNotPositive),
            e0 => e0,
        };
        let as_of = Some(self.case.assessor.as_of);
        let period = self.period.unwrap_or_else(|| judged.into());
        let a = self.ambition.rule(period, as_of)?.level_of(base)?;
        match self.period {
            None => Ok(a),
            Some(period) => finite(a + self.carried? / f64::from(period.length())),
        }
    }

    /// The trend of the window that ends with the latest observation.
    #[inline]
    fn trend(&self, used: &Used<'a>, latest: Known<(Year, f64)>) -> Known<TrendFit> {
        if self.case.given.projection.is_some() {
            return Err(Absent::GivenProjection);
        }
        #[cfg(test)]
        super::counted::note(super::counted::Found::Trend);
        let (latest, estimator) = (latest?, &self.case.assessor.estimator);
        let first = estimator.first_year(latest.0);
        match used.all_reported() {
            // No point is tested for whether it has a level.
            Some(reported) if estimator.excluded().is_empty() => {
                let levels = since(reported, first).iter().map(|o| (o.year, o.emissions.tonnes()));
                TrendFit::ending_at(estimator, latest, levels)
            }
            _ => TrendFit::ending_at(estimator, latest, self.points(used, first)),
        }
    }

    /// The points of a trend that begins in a year, without the years that the caller left out.
    pub(crate) fn points<'q>(
        &'q self,
        used: &Used<'a>,
        first: Year,
    ) -> impl Iterator<Item = (Year, f64)> + Clone + use<'q, 'a> {
        let excluded = self.case.assessor.estimator.excluded();
        used.since(first).levels().filter(|(year, _)| !excluded.contains(*year))
    }
}

impl<'a> Evidence<'a> {
    #[inline]
    pub(crate) fn find(question: &Question<'a>) -> Self {
        Self::find_with(question, None)
    }

    /// The same with a trend that was fitted to these levels before.
    pub(crate) fn find_with(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        let (reported, unit_is_missing) = question.reported();
        let base = match question.reference {
            Some(reference) => resolve_base(&reported, reference, question.base_before),
            None => Err(Absent::NoBase),
        };
        #[cfg(test)]
        super::counted::note(super::counted::Found::Base);
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
        let path = ground.path_to(allowable);
        let mut found = Self {
            question: *question,
            used,
            base,
            allowable,
            latest,
            latest_status: newest.map_or(ObservationStatus::Final, |(newest, _)| newest.status),
            judged,
            judged_level: used.at(judged),
            scale: LevelScale::of(e0.ok(), allowable.unwrap_or(0.0)),
            path,
            trend: match trend {
                Some(fitted) => *fitted,
                None => question.trend(&used, latest),
            },
            path_level: Err(Absent::Composite),
            projected: Err(Absent::Composite),
            period: None,
            lenses: Lenses::absent(Absent::Composite),
        };
        found.path_level = found.find_path_level();
        found.projected = found.find_projected();
        found.period = question.period.map(|period| found.standing_over(period));
        found.lenses = found.find_lenses();
        found
    }

    /// The outlook: the trend, or the projection that the caller gives.
    #[inline]
    pub(crate) fn outlook(&self) -> Known<Outlook<'_>> {
        Outlook::of(self.question.case.given.projection, &self.trend)
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

    /// The evidence of the same question with measures ignored.
    pub(crate) fn as_reported(&self) -> Self {
        match self.question.measures {
            MeasureTreatment::Ignored => *self,
            _ => {
                let measures = MeasureTreatment::Ignored;
                Self::find(&Question { measures, ..self.question })
            }
        }
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
        let banking = self.question.case.commitment.map_or(Banking::None, |c| c.banking());
        self.period.is_some() && banking != Banking::None
    }

    /// The levels of the trend's points.
    pub(crate) fn trend_points(&self) -> Vec<(Year, f64)> {
        match self.trend {
            Ok(trend) => {
                let points = self.question.points(&self.used, trend.from());
                points.take_while(|(year, _)| *year <= trend.to()).collect()
            }
            Err(_) => Vec::new(),
        }
    }
}
