//! Computes the evidence for a question. Each quantity is computed once.

use super::evidence::{DecidingYears, points};
use super::path::PathInputs;
use super::question::MeasureTreatment;
use super::{Evidence, Question};
use crate::assessment::result::Lenses;
use crate::formula::level::LevelScale;
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, Deadline, Known, Year};
use crate::resolve::{ObservedLevels, resolve_base, since};
use crate::target::Ambition;
use crate::trend::{Estimator, TrendFit};

impl<'a> Question<'a> {
    /// Applies the target's caps to the levels: removals count up to the removals cap, and
    /// supplementary measures up to their own cap. The caps do not apply to the base level `e0`.
    #[inline]
    fn capped_levels(&self, reported: ObservedLevels<'a>, e0: Known<f64>) -> ObservedLevels<'a> {
        let used = match self.case.target.removals_cap() {
            Some(cap) => reported.removals_capped(cap.tonnes()),
            None => reported,
        };
        let cap = match self.measures {
            MeasureTreatment::Ignored => None,
            MeasureTreatment::UpTo(cap) => Some(cap),
            // Without a base, a cap that is a share of the base is unknown. No measure counts then,
            // and the verdict is undetermined.
            MeasureTreatment::UpToTargetCap => {
                self.case.target.supplement().and_then(|supplement| supplement.cap(e0.ok()))
            }
        };
        match cap {
            Some(cap) => used.accounting(self.case.series.measures(), cap),
            None => used,
        }
    }

    /// E0, from the levels as reported.
    pub(super) fn base_level(&self) -> Known<f64> {
        let (reported, _) = self.reported();
        let reference = self.reference.ok_or(Absent::NoBase)?;
        resolve_base(&reported, reference, self.base_before).map(|base| base.level.tonnes())
    }

    /// The judged year, if its level is reported, and the latest reported year.
    pub(super) fn known_years(&self) -> DecidingYears {
        let (reported, _) = self.reported();
        let latest = reported.latest().map(|(observation, level)| (observation.year, level));
        let judged = self.judged_year(latest.ok_or(Absent::NoObservation));
        DecidingYears {
            judged: reported.at(judged).map(|_| judged),
            latest: latest.map(|(year, _)| year),
        }
    }

    /// The judged year. If every year is due, this year depends on the latest observation.
    #[inline]
    fn judged_year(&self, latest: Known<(Year, f64)>) -> Year {
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

    /// A, the allowable emissions; for a budget, with the carry-over spread evenly over its years.
    #[inline]
    fn allowable(&self, e0: Known<f64>, judged: Year) -> Known<f64> {
        if let Some(reason) = self.withheld {
            return Err(reason);
        }
        let base = match e0 {
            Ok(e0) if e0 <= 0.0 && self.ambition.needs_base() => Err(Absent::BaseNotPositive),
            e0 => e0,
        };
        let as_of = self.case.assessor.as_of;
        let period = self.period.unwrap_or_else(|| judged.into());
        let a = self.ambition.rule(period, as_of)?.level_of(base)?;
        match self.period {
            None => Ok(a),
            Some(period) => Ok(a + self.carried? / f64::from(period.length())),
        }
    }

    /// The trend over the window that ends with the latest observation;
    /// [`Absent::GivenProjection`] if a projection replaces the trend.
    #[inline]
    fn trend(&self, used: &ObservedLevels<'a>, latest: Known<(Year, f64)>) -> Known<TrendFit> {
        if self.case.given.projection.is_some() {
            return Err(Absent::GivenProjection);
        }
        #[cfg(test)]
        super::lookup_counts::note(super::lookup_counts::Lookup::Trend);
        fit(&self.case.assessor.estimator, used, latest)
    }
}

/// Fits an estimator to the window that ends with the latest observation.
#[inline]
fn fit(
    estimator: &Estimator,
    used: &ObservedLevels<'_>,
    latest: Known<(Year, f64)>,
) -> Known<TrendFit> {
    let latest = latest?;
    let first = estimator.first_year(latest.0);
    match used.all_reported() {
        // Fast path: every observation has a level and no year is excluded.
        Some(reported) if estimator.excluded().is_empty() => {
            let levels = since(reported, first).iter().map(|o| (o.year, o.emissions.tonnes()));
            TrendFit::ending_at(estimator, latest, levels)
        }
        _ => TrendFit::ending_at(estimator, latest, points(used, estimator, first)),
    }
}

impl<'a> Evidence<'a> {
    /// Fits another estimator to the observed levels.
    pub(crate) fn fit(&self, estimator: &Estimator) -> Known<TrendFit> {
        fit(estimator, &self.used, self.latest)
    }

    #[inline]
    pub(crate) fn find(question: &Question<'a>) -> Self {
        Self::find_with(question, None)
    }

    /// Computes the evidence. `trend` is the trend if it was already fitted to these levels.
    pub(crate) fn find_with(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        let mut evidence = Self::levels(question, trend);
        evidence.complete();
        evidence
    }

    /// Fills in the quantities that follow from base, path and trend. This is a separate step, so
    /// that the large value is completed in place and need not be moved.
    #[inline]
    pub(super) fn complete(&mut self) {
        self.path_level = self.find_path_level();
        self.after_anchor = self.find_after_anchor();
        self.projected = self.find_projected();
        self.period = self.question.period.map(|period| self.standing_over(period));
        self.lenses = self.find_lenses();
    }

    /// Computes base, allowable level, latest level, path and trend. The other fields are
    /// placeholders until [`Evidence::complete`] fills them in.
    pub(super) fn levels(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        let (reported, unit_is_missing) = question.reported();
        let base = match question.reference {
            Some(reference) => resolve_base(&reported, reference, question.base_before),
            None => Err(Absent::NoBase),
        };
        #[cfg(test)]
        super::lookup_counts::note(super::lookup_counts::Lookup::Base);
        let e0 = base.map(|base| base.level.tonnes());
        let used = question.capped_levels(reported, e0);
        let newest = used.latest();
        let latest = newest.map(|(o, level)| (o.year, level)).ok_or_else(|| {
            // Both emissions and activity are reported, but never for the same year.
            let never_together = used.activity().is_some() && !used.is_empty();
            if unit_is_missing || never_together {
                Absent::ActivityNotReported
            } else {
                Absent::NoObservation
            }
        });
        let judged = question.judged_year(latest);
        let allowable = question.allowable(e0, judged);
        let inputs = PathInputs { question, used: &used, base: &base, latest, judged };
        let path = inputs.path_to(allowable);
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
            path,
            trend: match trend {
                Some(fitted) => *fitted,
                None => question.trend(&used, latest),
            },
            path_level: Err(Absent::Composite),
            after_anchor: Err(Absent::Composite),
            projected: Err(Absent::Composite),
            period: None,
            lenses: Lenses::absent(Absent::Composite),
        }
    }

    /// The evidence before supplementary measures, for figures that compare levels before and after
    /// measures. `None` if the target has no cap on measures, or if this evidence already ignores
    /// measures.
    #[inline]
    pub(crate) fn as_reported(&self) -> Option<Self> {
        self.question.supplement().and_then(|_| self.without_measures())
    }

    fn without_measures(&self) -> Option<Self> {
        let question = Question { measures: MeasureTreatment::Ignored, ..self.question };
        let counts_measures = !matches!(self.question.measures, MeasureTreatment::Ignored);
        counts_measures.then(|| Self::find(&question))
    }
}
