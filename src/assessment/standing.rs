//! The figures of a level against a series, group by group, each or the reason why it is absent.

use super::figures::{
    Change, Cumulative, Figures, Latest, PathStanding, Projection, Reach, Required,
};
use super::level::{Levels, emissions};
use super::outlook::Outlook;
use super::verdict::Verdict;
use super::views::Views;
use crate::budget::excess_over;
use crate::formula::finite;
use crate::formula::level::{
    change_share, compound_cut, elapsed, linear_cut, points_of_base, progress,
};
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share, Year};
use crate::trend::HORIZON;

#[inline]
fn share(value: f64) -> Known<Share> {
    finite(value).map(Share::computed)
}

/// `part / whole` where the whole is positive.
#[inline]
fn share_of(part: f64, whole: f64, otherwise: Absent) -> Known<Share> {
    if whole > 0.0 { share(part / whole) } else { Err(otherwise) }
}

impl Levels<'_, '_> {
    /// Every figure, with what is said of them.
    pub(super) fn figures(&self, views: &Views, verdict: Verdict) -> Figures {
        let asked = self.reduction_asked().map(|_| ());
        let linear = self.linear_cut();
        Figures {
            as_of: self.question.case.assessor.as_of,
            judged_year: self.judged,
            basis: self.used.basis(),
            base: self.base,
            allowable: self.allowable.map(Emissions::computed),
            latest: self.latest_standing(),
            change: self.change(),
            progress: self.progress(),
            elapsed: self.elapsed(),
            path: self.path_standing(views.path_level, asked),
            needed: self.needed(),
            required: self.required(linear),
            trend: self.trend,
            projection: self.projection(views.projected),
            effort_ratio: self.effort_ratio(linear, asked),
            cumulative: self.cumulative(),
            supplement: match self.question.supplement {
                Some(_) => self.supplement(views),
                None => Err(Absent::NotPartOfTarget),
            },
            lenses: views.lenses,
            verdict,
            comparison: self.question.comparison,
        }
    }

    #[inline]
    fn latest_standing(&self) -> Known<Latest> {
        let (year, level) = self.latest?;
        Ok(Latest { year, level: Emissions::computed(level), status: self.latest_status })
    }

    #[inline]
    fn change(&self) -> Known<Change> {
        let ((_, el), e0) = (self.latest?, self.e0()?);
        let changed =
            if e0 > 0.0 { share(change_share(el, e0)) } else { Err(Absent::BaseNotPositive) };
        Ok(Change { level: emissions(el - e0), share_of_base: changed })
    }

    #[inline]
    fn progress(&self) -> Known<Share> {
        let (_, el) = self.latest?;
        self.single_level()?;
        let (e0, a) = self.reduction_asked()?;
        share(progress(e0, el, a))
    }

    #[inline]
    fn elapsed(&self) -> Known<Share> {
        let ((tl, _), base) = (self.latest?, self.base.as_ref().map_err(|reason| *reason)?);
        let (t0, tt) = (base.years.mean_year(), self.judged.as_f64());
        share(elapsed(t0, tl.as_f64(), tt))
    }

    #[inline(never)]
    fn path_standing(&self, level: Known<f64>, asked: Known<()>) -> Known<PathStanding> {
        let ((tl, el), path) = (self.latest?, self.path.as_ref().map_err(|reason| *reason)?);
        let level = level?;
        let gap = el - level;
        let points = match self.e0() {
            Ok(e0) if e0 > 0.0 => finite(points_of_base(gap, e0)),
            Ok(_) => Err(Absent::BaseNotPositive),
            Err(reason) => Err(reason),
        };
        let ahead = asked.and_then(|()| {
            let year = path.year_where(el, |a, b| self.scale.at_or_under(a, b))?;
            finite(year - tl.as_f64())
        });
        Ok(PathStanding {
            name: path.name(),
            level: Emissions::computed(level),
            gap: emissions(gap),
            gap_points_of_base: points.map(PointsOfBase::computed),
            gap_share_of_path: share_of(gap, level, Absent::PathNotPositive),
            years_ahead: ahead,
        })
    }

    /// `EL - A`.
    #[inline]
    pub(super) fn needed(&self) -> Known<Emissions> {
        let (_, el) = self.latest?;
        emissions(el - self.single_level()?)
    }

    /// By how much emissions must fall each year, finite or not.
    #[inline]
    fn linear_cut(&self) -> Known<f64> {
        let ((_, el, years), a) = (self.before_due()?, self.single_level()?);
        Ok(linear_cut(el, a, years))
    }

    #[inline(never)]
    fn required(&self, linear: Known<f64>) -> Known<Required> {
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
            linear: emissions(linear),
            share_of_latest: share_of(linear, el, Absent::LatestNotPositive),
            share_of_base: of_base,
            compound,
        })
    }

    #[inline(never)]
    fn projection(&self, projected: Known<f64>) -> Known<Projection> {
        let (level, (tl, _)) = (projected?, self.latest?);
        let (outlook, limit) = (self.outlook()?, self.single_level());
        let (interval, probability_met) = outlook.spread(self.judged, limit);
        Ok(Projection {
            level: Emissions::computed(level),
            gap: limit.and_then(|a| emissions(level - a)),
            interval,
            probability_met,
            reach: limit.and_then(|a| self.reach(outlook, tl, a)),
        })
    }

    #[inline]
    fn reach(&self, outlook: Outlook<'_>, tl: Year, a: f64) -> Known<Reach> {
        if self.reaches(outlook.level_in(tl)?, a) {
            return Ok(Reach::Already);
        }
        let year = match outlook.year_at(a, tl) {
            Err(Absent::NeverReached) => return Ok(Reach::Never),
            year => year?,
        };
        if year > tl.as_f64() + HORIZON {
            return Ok(Reach::BeyondHorizon);
        }
        // The first whole year whose level is there; rounding may put x on either side of one.
        let is_there = |y: Year| outlook.level_in(y).is_ok_and(|level| self.reaches(level, a));
        let ceiling = Year::at_or_after(year);
        let first_year = if is_there(ceiling.previous()) {
            ceiling.previous()
        } else if !is_there(ceiling) && is_there(ceiling.next()) {
            ceiling.next()
        } else {
            ceiling
        };
        Ok(Reach::At { year, first_year })
    }

    #[inline]
    fn effort_ratio(&self, linear: Known<f64>, asked: Known<()>) -> Known<f64> {
        let (linear, (tl, _)) = (linear?, self.latest?);
        if self.base.is_ok() {
            asked?;
        }
        let fall = self.outlook()?.yearly_fall(tl)?;
        if fall > 0.0 { finite(linear / fall) } else { Err(Absent::NotFalling) }
    }

    /// Levels per head of different years are levels of different populations, and have no sum.
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

    /// Actual less path, summed over the observed years after the base.
    pub(super) fn past_excess(&self) -> Known<Emissions> {
        self.summable()?;
        let (path, after) = (self.path?, self.path_begins_after()?);
        excess_over(&path, self.used.since(after.next()).levels())
    }
}
