//! The figures of a level against a series, group by group, each or the reason why it is absent.

use super::figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
use super::level::{Levels, Measured, emissions};
use super::outlook::Outlook;
use super::verdict::{Undetermined, Verdict};
use crate::budget::excess_over;
use crate::formula::finite;
use crate::formula::level::{compound_cut, progress};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share, Year};
use crate::target::MeasuresCap;
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

impl<'a> Levels<'a> {
    #[inline]
    pub(super) fn figures(&self) -> Figures {
        let path = self.path_standing();
        let projection = self.projection();
        let lenses = match self.period_standing() {
            Some(standing) => self.period_lenses(&standing),
            None => Lenses {
                path: self.path_lens(self.path),
                trend: self.trend_lens(self.allowable, &projection),
            },
        };
        Figures {
            as_of: self.question.as_of,
            judged_year: self.question.judged,
            basis: self.used.basis(),
            base: self.base,
            allowable: self.allowable.map(Emissions::computed),
            latest: self.latest.map(|(year, level)| self.latest_standing(year, level)),
            change: self.change(),
            progress: self.progress(),
            elapsed: self.elapsed(),
            path,
            needed: self.latest.and_then(|(_, el)| emissions(el - self.single_level()?)),
            required: self.required(),
            trend: self.trend,
            projection,
            effort_ratio: self.effort_ratio(),
            cumulative: self.cumulative(),
            supplement: self.supplement(&projection),
            lenses,
            // Replaced by whoever asked; a figure has no verdict of its own.
            verdict: Verdict::Undetermined(Undetermined::NoLens),
            comparison: self.question.comparison,
        }
    }

    fn latest_standing(&self, year: Year, level: f64) -> Latest {
        Latest { year, level: Emissions::computed(level), status: self.latest_status }
    }

    /// A, where it is the level of a single year; a period's sum can be reached in many ways.
    fn single_level(&self) -> Known<f64> {
        if self.question.period().is_some() { Err(Absent::OverPeriod) } else { self.allowable }
    }

    fn change(&self) -> Known<Change> {
        let ((_, el), e0) = (self.latest?, self.base?.level.tonnes());
        let ratio = share_of(el, e0, Absent::BaseNotPositive);
        Ok(Change {
            level: emissions(el - e0),
            share_of_base: ratio.and_then(|ratio| share(ratio.fraction() - 1.0)),
        })
    }

    fn progress(&self) -> Known<Share> {
        let (_, el) = self.latest?;
        self.single_level()?;
        let (e0, a) = self.reduction_asked()?;
        share(progress(e0, el, a))
    }

    fn elapsed(&self) -> Known<Share> {
        let ((tl, _), t0) = (self.latest?, self.base?.years.mean_year());
        share((tl.as_f64() - t0) / (self.question.judged.as_f64() - t0))
    }

    fn path_standing(&self) -> Known<PathStanding> {
        let ((tl, el), path) = (self.latest?, self.path?);
        let level = path.level_at(tl.as_f64())?;
        let e0 = self.base.map(|base| base.level.tonnes());
        let gap = el - level;
        let points = e0.and_then(|e0| share_of(100.0 * gap, e0, Absent::BaseNotPositive));
        let ahead = self.reduction_asked().and_then(|_| {
            let year = path.year_where(el, |a, b| self.scale.at_or_under(a, b))?;
            finite(year - tl.as_f64())
        });
        Ok(PathStanding {
            name: path.name(),
            level: Emissions::computed(level),
            gap: emissions(gap),
            gap_points_of_base: points.map(|points| PointsOfBase::computed(points.fraction())),
            gap_share_of_path: share_of(gap, level, Absent::PathNotPositive),
            years_ahead: ahead,
        })
    }

    /// The path lens exists only where the latest observation is after the path's anchor.
    fn path_lens(&self, path: Known<Pathway<'_>>) -> Known<bool> {
        let ((tl, el), path) = (self.latest?, path?);
        if tl <= self.path_begins_after()? {
            return Err(Absent::NotAfterAnchor);
        }
        Ok(self.reaches(el, path.level_at(tl.as_f64())?))
    }

    fn required(&self) -> Known<Required> {
        let ((_, el, years), a) = (self.before_due()?, self.single_level()?);
        let linear = (el - a) / years;
        let compound = if a <= 0.0 {
            Err(Absent::AllowableNotPositive)
        } else if el <= 0.0 {
            Err(Absent::LatestNotPositive)
        } else {
            share(compound_cut(el, a, years))
        };
        let base = self.base.map(|base| base.level.tonnes());
        Ok(Required {
            linear: emissions(linear),
            share_of_latest: share_of(linear, el, Absent::LatestNotPositive),
            share_of_base: base.and_then(|e0| share_of(linear, e0, Absent::BaseNotPositive)),
            compound,
        })
    }

    fn projection(&self) -> Known<Projection> {
        let (tl, ..) = self.before_due()?;
        let (outlook, judged) = (self.outlook()?, self.question.judged);
        let level = outlook.level_in(judged)?;
        let (interval, probability_met) = outlook.spread(judged, self.single_level());
        Ok(Projection {
            level: Emissions::computed(level),
            gap: self.single_level().and_then(|a| emissions(level - a)),
            interval,
            probability_met,
            reach: self.single_level().and_then(|a| self.reach(outlook, tl, a)),
        })
    }

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
        let ceiling = Year::saturating(year.ceil() as i64);
        let is_there = |y: &Year| outlook.level_in(*y).is_ok_and(|level| self.reaches(level, a));
        let around = [ceiling.previous(), ceiling, ceiling.next()];
        let first_year = around.into_iter().find(is_there).unwrap_or(ceiling);
        Ok(Reach::At { year, first_year })
    }

    /// The trend lens needs three points and a judged year ahead.
    fn trend_lens(&self, limit: Known<f64>, projection: &Known<Projection>) -> Known<bool> {
        let level = projection.as_ref().map_err(|reason| *reason)?.level;
        let limit = limit?;
        self.outlook()?.judges()?;
        Ok(self.reaches(level.tonnes(), limit))
    }

    fn effort_ratio(&self) -> Known<f64> {
        let ((tl, el, years), a) = (self.before_due()?, self.single_level()?);
        if self.base.is_ok() {
            self.reduction_asked()?;
        }
        let fall = self.outlook()?.yearly_fall(tl)?;
        if fall > 0.0 { finite((el - a) / years / fall) } else { Err(Absent::NotFalling) }
    }

    /// Levels per head of different years are levels of different populations, and have no sum.
    fn summable(&self) -> Known<()> {
        if self.question.metric.is_absolute() { Ok(()) } else { Err(Absent::PerUnit) }
    }

    fn cumulative(&self) -> Known<Cumulative> {
        let (tl, ..) = self.before_due()?;
        self.summable()?;
        let begins = self.question.deadline.first_judged_year();
        let from = if self.question.period().is_some() { begins.max(tl.next()) } else { tl.next() };
        let to = self.question.judged;
        let path = self.path.and_then(|path| path.sum_over(from, to));
        let trend = self.outlook().and_then(|outlook| outlook.sum_over(from, to));
        Ok(Cumulative::of(from, to, path, trend))
    }

    /// Actual less path, summed over the observed years after the base.
    pub(super) fn past_excess(&self) -> Known<Emissions> {
        self.summable()?;
        let (path, after) = (self.path?, self.path_begins_after()?);
        excess_over(&path, self.used.since(after.next()).levels())
    }

    /// S_max, how much supplementary measures may count.
    pub(super) fn supplement_cap(&self) -> Known<f64> {
        let supplement = self.question.supplement.ok_or(Absent::NotPartOfTarget)?;
        let base = self.base.map(|base| base.level.tonnes());
        let cap = supplement.cap(base.ok()).ok_or(Absent::NoBase)?;
        let per = match cap {
            MeasuresCap::OfLevel(_) => Some(1.0),
            // In the unit of the judged year's level.
            MeasuresCap::Tonnes(_) => self.used.divisor(self.question.judged),
        };
        finite(cap.per(per.ok_or(Absent::ActivityNotReported)?))
    }

    /// The gross limit `A + S_max`.
    pub(super) fn gross_limit(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        finite(self.allowable? + cap)
    }

    /// The level of the judged year: observed, or before that where the trend leads; of a period
    /// the mean of its years, likewise.
    pub(super) fn judged_or_projected(&self, projection: &Known<Projection>) -> Known<f64> {
        if let Some(standing) = self.period_standing() {
            return standing.mean();
        }
        match self.judged {
            Some(level) => Ok(level),
            None => projection.map(|projection| projection.level.tonnes()),
        }
    }

    fn supplement(&self, projection: &Known<Projection>) -> Known<SupplementStanding> {
        let cap = self.supplement_cap()?;
        // Without any use, and with full use, are questions of the emissions as reported.
        if !matches!(self.question.measures, Measured::Left) {
            let reported = self.as_reported();
            let standing = reported.supplement(&reported.projection())?;
            let used = self.latest.and_then(|(year, _)| self.measures_in(year));
            return Ok(SupplementStanding { used, ..standing });
        }
        let gross_limit = self.gross_limit();
        let level = self.judged_or_projected(projection);
        let lenses = match self.period_standing() {
            Some(standing) => self.period_gross_lenses(&standing, gross_limit),
            None => Lenses {
                path: self.path_lens(gross_limit.and_then(|limit| self.path_to_gross(limit))),
                trend: self.trend_lens(gross_limit, projection),
            },
        };
        Ok(SupplementStanding {
            cap: Emissions::computed(cap),
            used: Err(Absent::SupplementNotReported),
            gross_limit: gross_limit.map(Emissions::computed),
            gap_without: level.and_then(|level| emissions(level - self.allowable?)),
            gap_with: level.and_then(|level| emissions(level - gross_limit?)),
            lenses,
        })
    }

    /// The path of the method to a gross limit.
    fn path_to_gross(&self, limit: f64) -> Known<Pathway<'a>> {
        let question = &self.question;
        if !question.path.is_of_target() {
            // No path through several gross limits at constant rates or in steps.
            return match question.commitment {
                None => Self::chosen_path(question, self.used, self.base, Ok(limit), self.latest),
                Some(_) => Err(Absent::NotDefined),
            };
        }
        let base = self.base?;
        let anchor = (base.years.mean_year(), base.level.tonnes());
        Self::path_to(question, anchor, limit, Pathway::through_gross_limits)
    }

    /// The measures reported for a year, up to the cap; what of them counts.
    fn measures_in(&self, year: Year) -> Known<Emissions> {
        let measures = self.used.measures_of(year).ok_or(Absent::SupplementNotReported)?;
        emissions(self.used.counted_of(measures))
    }
}
