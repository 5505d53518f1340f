//! Computes the figures of one question, group by group, in the judged unit.

use super::{Decision, Evidence, Outlook, level};
use crate::assessment::result::{
    Change, Cumulative, Figures, Latest, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
use crate::budget::excess_over;
use crate::formula::finite;
use crate::formula::level::{
    change_share, compound_cut, elapsed, linear_cut, points_of_base, progress,
};
use crate::quantity::{Absent, Emissions, Known, Level, Period, PointsOfBase, Share, Year};
use crate::resolve::Base;
use crate::trend::{PredictionInterval, TrendFit};

#[inline]
fn share(value: f64) -> Known<Share> {
    finite(value).map(Share::computed)
}

/// `part / whole`, or the reason `otherwise` if `whole` is not positive.
#[inline]
fn share_of(part: f64, whole: f64, otherwise: Absent) -> Known<Share> {
    if whole > 0.0 { share(part / whole) } else { Err(otherwise) }
}

impl Evidence<'_> {
    /// All figures, including the verdict.
    #[inline]
    pub(crate) fn figures<L: Level>(&self, decision: &Decision) -> Figures<L> {
        let supplement = match self.question.supplement() {
            Some(_) => self.supplement(self.as_reported().as_ref()),
            None => Err(Absent::NotPartOfTarget),
        };
        self.figures_with(supplement, decision)
    }

    /// All figures. The caller supplies the standing of supplementary measures.
    #[inline]
    pub(crate) fn figures_with<L: Level>(
        &self,
        supplement: Known<SupplementStanding<L>>,
        decision: &Decision,
    ) -> Figures<L> {
        let reduction = self.required_reduction().map(|_| ());
        let linear = self.linear_cut();
        Figures {
            as_of: self.question.case.assessor.as_of,
            judged_year: self.judged,
            basis: self.used.basis(),
            base: self.base.map(Base::retyped),
            allowable: self.allowable.map(L::computed),
            latest: self.latest_standing(),
            change: self.change(),
            progress: self.progress(),
            elapsed: self.elapsed(),
            path: self.path_standing(reduction),
            needed: self.needed().map(L::computed),
            required: self.required(linear),
            trend: self.trend.map(TrendFit::retyped),
            projection: self.projection(),
            effort_ratio: self.effort_ratio(linear, reduction),
            cumulative: self.cumulative(),
            supplement,
            lenses: self.lenses,
            verdict: decision.verdict.map(|_, level| L::computed(level)),
            ruling: decision.ruling.map(|_, level| L::computed(level)),
            comparison: self.question.comparison,
        }
    }

    #[inline]
    fn latest_standing<L: Level>(&self) -> Known<Latest<L>> {
        let (year, level) = self.latest?;
        Ok(Latest { year, level: L::computed(level), status: self.latest_status })
    }

    #[inline]
    fn change<L: Level>(&self) -> Known<Change<L>> {
        let ((_, el), e0) = (self.latest?, self.e0()?);
        let changed =
            if e0 > 0.0 { share(change_share(el, e0)) } else { Err(Absent::BaseNotPositive) };
        Ok(Change { level: level(el - e0), share: changed })
    }

    #[inline]
    fn progress(&self) -> Known<Share> {
        let (_, el) = self.latest?;
        self.single_level()?;
        let (e0, a) = self.required_reduction()?;
        share(progress(e0, el, a))
    }

    #[inline]
    fn elapsed(&self) -> Known<Share> {
        let ((tl, _), base) = (self.latest?, self.base.as_ref().map_err(|reason| *reason)?);
        let (t0, tt) = (base.years.mean_year(), self.judged.as_f64());
        share(elapsed(t0, tl.as_f64(), tt))
    }

    #[inline(never)]
    fn path_standing<L: Level>(&self, reduction: Known<()>) -> Known<PathStanding<L>> {
        let ((tl, el), path) = (self.latest?, self.path.as_ref().map_err(|reason| *reason)?);
        let allowed = self.path_level?;
        // A path anchored at the latest observation, or later, has no gap by definition.
        let after = self.after_anchor;
        let gap = after.map(|()| el - allowed);
        let points = gap.and_then(|gap| match self.e0()? {
            e0 if e0 > 0.0 => finite(points_of_base(gap, e0)),
            _ => Err(Absent::BaseNotPositive),
        });
        let ahead = after.and(reduction).and_then(|()| {
            let year = path.year_where(el, |a, b| self.scale.at_or_under(a, b))?;
            finite(year - tl.as_f64())
        });
        Ok(PathStanding {
            name: path.name(),
            level: L::computed(allowed),
            gap: gap.map(L::computed),
            gap_points_of_base: points.map(PointsOfBase::computed),
            gap_share: gap.and_then(|gap| share_of(gap, allowed, Absent::PathNotPositive)),
            years_ahead: ahead,
        })
    }

    /// The reduction still needed, `EL - A`.
    #[inline]
    pub(crate) fn needed(&self) -> Known<f64> {
        let (_, el) = self.latest?;
        Ok(el - self.single_level()?)
    }

    /// The required yearly cut `(EL - A)/(tT - tL)`; infinite on overflow.
    #[inline]
    fn linear_cut(&self) -> Known<f64> {
        let ((_, el, years), a) = (self.before_due()?, self.single_level()?);
        Ok(linear_cut(el, a, years))
    }

    #[inline(never)]
    fn required<L: Level>(&self, linear: Known<f64>) -> Known<Required<L>> {
        let (linear, (_, el, years), a) = (linear?, self.before_due()?, self.single_level()?);
        let compound = if a <= 0.0 {
            Err(Absent::AllowableNotPositive)
        } else if el <= 0.0 {
            Err(Absent::LatestNotPositive)
        } else {
            share(compound_cut(el, a, years))
        };
        let of_base = self.e0().and_then(|e0| share_of(linear, e0, Absent::BaseNotPositive));
        Ok(Required {
            linear_per_year: level(linear),
            share_of_latest: share_of(linear, el, Absent::LatestNotPositive),
            share_of_base: of_base,
            compound,
        })
    }

    #[inline(never)]
    fn projection<L: Level>(&self) -> Known<Projection<L>> {
        let (projected, (tl, _)) = (self.projected?, self.latest?);
        let (outlook, limit) = (self.outlook()?, self.single_level());
        let (interval, probability_met) = outlook.spread(self.judged, limit);
        Ok(Projection {
            level: L::computed(projected),
            gap: limit.and_then(|a| level(projected - a)),
            interval: interval.map(PredictionInterval::retyped),
            probability_met,
            reach: limit.and_then(|a| self.reach(outlook, tl, a)),
        })
    }

    #[inline]
    fn reach(&self, outlook: Outlook<'_>, tl: Year, a: f64) -> Known<Reach> {
        let now = outlook.level_in(tl)?;
        if self.reaches(now, a) {
            return Ok(Reach::Already);
        }
        let strict = self.question.ambition.is_strict();
        let year = match (outlook.year_at(a, tl, |level| self.reaches(level, a)), outlook) {
            // The trend is at A now, which a strict target does not accept. A falling trend is
            // below A just after this point.
            (Err(Absent::NeverReached), Outlook::Trend(trend))
                if self.scale.equal(now, a) && trend.yearly_fall() > 0.0 =>
            {
                trend.year_at(Emissions::computed(a))?
            }
            (Err(Absent::NeverReached), _) => return Ok(Reach::Never),
            (year, _) => year?,
        };
        // No year follows 9999, so that nothing after it could be named.
        let horizon = tl.as_f64() + f64::from(self.question.case.assessor.reach_horizon);
        if year > horizon || year >= Year::MAX.as_f64() {
            return Ok(Reach::BeyondHorizon);
        }
        // The first whole year that reaches A. Rounding can move the crossing to the wrong side of
        // a whole year, so the levels of the neighbouring years decide.
        let is_reached = |y: Year| outlook.level_in(y).is_ok_and(|level| self.reaches(level, a));
        let mut first_year = if strict { Year::after(year) } else { Year::at_or_after(year) };
        if !is_reached(first_year) && is_reached(first_year.next()) {
            first_year = first_year.next();
        }
        while first_year.previous() > tl && is_reached(first_year.previous()) {
            first_year = first_year.previous();
        }
        Ok(Reach::At { year, first_year })
    }

    #[inline]
    fn effort_ratio(&self, linear: Known<f64>, reduction: Known<()>) -> Known<f64> {
        let (linear, (tl, _)) = (linear?, self.latest?);
        if self.base.is_ok() {
            reduction?;
        }
        let fall = self.outlook()?.yearly_fall(tl)?;
        if fall > 0.0 { finite(linear / fall) } else { Err(Absent::NotFalling) }
    }

    /// `Ok` for a target in tonnes. Levels per head cannot be summed over years, because the
    /// population differs from year to year.
    #[inline]
    fn summable(&self) -> Known<()> {
        if self.question.metric.is_absolute() { Ok(()) } else { Err(Absent::PerUnit) }
    }

    #[inline(never)]
    fn cumulative(&self) -> Known<Cumulative> {
        let (tl, ..) = self.before_due()?;
        self.summable()?;
        let from = match self.question.period {
            Some(period) => period.from().max(tl.next()),
            None => tl.next(),
        };
        let to = self.judged;
        let path = match &self.path {
            Ok(path) => path.sum_over(from, to),
            Err(reason) => Err(*reason),
        };
        let trend = self.outlook().and_then(|outlook| outlook.sum_over(from, to));
        Ok(Cumulative::of(from, to, path, trend))
    }

    /// Emissions minus path, summed over the observed years after the path's anchor, and the years
    /// that the sum covers.
    pub(crate) fn past_excess(&self) -> Known<(f64, PastYears)> {
        self.summable()?;
        let (path, after, latest) = (self.path?, self.anchor_year()?, self.latest?.0);
        let years = Period::new(after.next().get(), latest.get());
        let years = years.map_err(|_| Absent::NotAfterAnchor)?;
        let levels = self.used.since(years.from()).levels();
        let excess = excess_over(&path, levels.clone())?.tonnes();
        let gap = years.years().find(|year| self.used.at(*year).is_none());
        Ok((excess, PastYears { years, observed: levels.count(), gap }))
    }
}

/// The years from a path's anchor (excluded) to the latest observation, and which are observed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PastYears {
    pub(crate) years: Period,
    /// The number of observed years.
    pub(crate) observed: usize,
    /// The first year that is not observed; `None` if every year is observed.
    pub(crate) gap: Option<Year>,
}
