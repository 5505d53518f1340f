//! One level against one series: every figure, before anything is said of them.

use chrono::NaiveDate;

use super::figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
use super::verdict::{Undetermined, Verdict};
use crate::boundary::BoundaryComparison;
use crate::formula::finite;
use crate::formula::level::{LevelScale, compound_cut, progress};
use crate::formula::line::Segment;
use crate::inventory::{EmissionSeries, ObservationStatus};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share, Year};
use crate::resolve::{Base, Basis, Used, resolve_base};
use crate::target::{Ambition, BaseReference, Commitment, Supplement};
use crate::trend::{Estimator, HORIZON, TrendFit};

/// What is asked of a series.
#[derive(Debug, Clone, Copy)]
pub(super) struct LevelQuestion<'a> {
    pub(super) series: &'a EmissionSeries,
    pub(super) as_of: NaiveDate,
    pub(super) estimator: Estimator,
    pub(super) basis: Basis,
    pub(super) ambition: &'a Ambition,
    /// Set where A does not exist for a reason of its own.
    pub(super) withheld: Option<Absent>,
    pub(super) reference: Option<BaseReference>,
    pub(super) judged: Year,
    /// The base lies before this year: the judged one, or that of a commitment's first milestone.
    pub(super) base_before: Year,
    pub(super) supplement: Option<Supplement>,
    /// The milestones whose common path is taken, if any.
    pub(super) commitment: Option<&'a Commitment>,
    /// Whether the path starts only from a positive base, as that of a net test.
    pub(super) base_must_be_positive: bool,
    pub(super) comparison: BoundaryComparison,
}

#[inline]
fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

#[inline]
fn share(value: f64) -> Known<Share> {
    finite(value).map(Share::computed)
}

/// `part / whole` where the whole is positive.
#[inline]
fn share_of(part: f64, whole: f64, otherwise: Absent) -> Known<Share> {
    if whole > 0.0 { share(part / whole) } else { Err(otherwise) }
}

/// The levels that every figure is made of.
#[derive(Clone, Copy)]
pub(super) struct Levels<'a> {
    question: LevelQuestion<'a>,
    used: Used<'a>,
    pub(super) base: Known<Base>,
    pub(super) allowable: Known<f64>,
    latest: Known<(Year, f64)>,
    latest_status: ObservationStatus,
    /// The judged year's level.
    pub(super) judged: Option<f64>,
    pub(super) scale: LevelScale,
    pub(super) path: Known<Pathway<'a>>,
    trend: Known<TrendFit>,
}

impl<'a> Levels<'a> {
    #[inline]
    pub(super) fn find(question: LevelQuestion<'a>) -> Self {
        let used = Used::up_to(question.as_of, question.series.observations(), question.basis);
        let newest = used.latest();
        let latest_status = newest.map_or(ObservationStatus::Final, |(newest, _)| newest.status);
        let latest = newest.map(|(o, level)| (o.year, level)).ok_or(Absent::NoObservation);
        let base = question
            .reference
            .ok_or(Absent::NoBase)
            .and_then(|reference| resolve_base(used, reference, question.base_before));
        let allowable = match question.withheld {
            Some(reason) => Err(reason),
            None if question.ambition.needs_base() => {
                base.and_then(|b| {
                    if b.level.tonnes() > 0.0 { Ok(b) } else { Err(Absent::BaseNotPositive) }
                })
                .and_then(|b| question.ambition.allowable(Ok(b.level)))
            }
            None => question.ambition.allowable(base.map(|b| b.level)),
        }
        .map(Emissions::tonnes);
        let e0 = base.ok().map(|b| b.level.tonnes());
        let scale = LevelScale::of(e0, allowable.unwrap_or(0.0));
        let trend = latest.and_then(|latest| Self::trend(used, question.estimator, latest));
        let path = base.and_then(|b| Self::path(&question, &b, allowable));
        let judged = used.at(question.judged);
        Self { question, used, base, allowable, latest, latest_status, judged, scale, path, trend }
    }

    /// The trend of the window that ends with the latest observation.
    #[inline]
    fn trend(used: Used<'a>, estimator: Estimator, latest: (Year, f64)) -> Known<TrendFit> {
        let window = used.since(estimator.first_year(latest.0));
        match window.all_reported() {
            // No point is tested for whether it has a level.
            Some(observations) => {
                let levels = observations.iter().map(|o| (o.year, o.emissions.tonnes()));
                TrendFit::ending_at(estimator, latest, levels)
            }
            None => TrendFit::ending_at(estimator, latest, window.levels()),
        }
    }

    #[inline]
    fn path(
        question: &LevelQuestion<'a>,
        base: &Base,
        allowable: Known<f64>,
    ) -> Known<Pathway<'a>> {
        let (anchor, allowable) = ((base.years.mean_year(), base.level.tonnes()), allowable?);
        if question.base_must_be_positive && anchor.1 <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        match question.commitment {
            Some(commitment) => Ok(Pathway::through(commitment, anchor)),
            None => Pathway::straight(anchor, (question.judged.as_f64(), allowable))
                .ok_or(Absent::NoBase),
        }
    }

    /// The trend, without copying it.
    #[inline]
    fn fit(&self) -> Known<&TrendFit> {
        self.trend.as_ref().map_err(|reason| *reason)
    }

    /// Whether the judged year is reached: its own inventory or a later one is observed.
    fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.question.judged)
    }

    /// The latest observation and the years left until the judged year.
    fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() {
            Err(Absent::Due)
        } else {
            Ok((year, level, self.question.judged.since(year)))
        }
    }

    /// Whether a level does what the target asks.
    #[inline]
    fn reaches(&self, level: f64, limit: f64) -> bool {
        self.scale.reaches(level, limit, self.question.ambition.is_strict())
    }

    /// Whether these levels answer what others do: the judged year once it is observed, the
    /// latest year before.
    pub(super) fn knows_as_much_as(&self, other: &Self) -> bool {
        let latest = |levels: &Self| levels.latest.map(|(year, _)| year);
        match other.judged {
            Some(_) => self.judged.is_some(),
            None => latest(self) == latest(other),
        }
    }

    /// Base and allowable level, where the target asks for less than the base.
    fn reduction_asked(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.base?.level.tonnes(), self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
    }

    #[inline]
    pub(super) fn figures(&self) -> Figures {
        let path = self.path_standing();
        let projection = self.projection();
        let lenses = Lenses {
            path: self.path_lens(self.path),
            trend: self.trend_lens(self.allowable, &projection),
        };
        Figures {
            as_of: self.question.as_of,
            judged_year: self.question.judged,
            base: self.base,
            allowable: self.allowable.map(Emissions::computed),
            latest: self.latest.map(|(year, level)| self.latest_standing(year, level)),
            change: self.change(),
            progress: self.progress(),
            elapsed: self.elapsed(),
            path,
            needed: self.latest.and_then(|(_, el)| emissions(el - self.allowable?)),
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
        let e0 = self.base?.level.tonnes();
        let gap = el - level;
        let points = share_of(100.0 * gap, e0, Absent::BaseNotPositive);
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
        if tl <= self.base?.years.last() {
            return Err(Absent::NotAfterAnchor);
        }
        Ok(self.reaches(el, path.level_at(tl.as_f64())?))
    }

    fn required(&self) -> Known<Required> {
        let ((_, el, years), a) = (self.before_due()?, self.allowable?);
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
        let (trend, judged) = (self.fit()?, self.question.judged.as_f64());
        let level = trend.level_at(judged)?;
        let spread = trend.spread_in(self.question.judged);
        Ok(Projection {
            level: Emissions::computed(level),
            gap: self.allowable.and_then(|a| emissions(level - a)),
            interval: spread.and_then(|spread| trend.interval(spread)),
            probability_met: self.allowable.and_then(|a| trend.probability(spread?, a)),
            reach: self.allowable.and_then(|a| self.reach(trend, tl, a)),
        })
    }

    fn reach(&self, trend: &TrendFit, tl: Year, a: f64) -> Known<Reach> {
        if self.reaches(trend.level_at(tl.as_f64())?, a) {
            return Ok(Reach::Already);
        }
        let Some(year) = trend.year_at(a) else {
            return Ok(Reach::Never);
        };
        if year > tl.as_f64() + HORIZON {
            return Ok(Reach::BeyondHorizon);
        }
        // The first whole year whose level is there; rounding may put x on either side of one.
        let ceiling = year.ceil();
        let is_there = |t: &f64| trend.level_at(*t).is_ok_and(|level| self.reaches(level, a));
        let first = [ceiling - 1.0, ceiling, ceiling + 1.0].into_iter().find(is_there);
        let first_year = Year::saturating(first.unwrap_or(ceiling) as i64);
        Ok(Reach::At { year, first_year })
    }

    /// The trend lens needs three points and a judged year ahead.
    fn trend_lens(&self, limit: Known<f64>, projection: &Known<Projection>) -> Known<bool> {
        let level = projection.as_ref().map_err(|reason| *reason)?.level;
        let limit = limit?;
        if self.fit()?.points() < 3 {
            return Err(Absent::TooFewPoints);
        }
        Ok(self.reaches(level.tonnes(), limit))
    }

    fn effort_ratio(&self) -> Known<f64> {
        let ((_, el, years), a) = (self.before_due()?, self.allowable?);
        if self.base.is_ok() {
            self.reduction_asked()?;
        }
        let fall = self.fit()?.yearly_fall();
        if fall > 0.0 { finite((el - a) / years / fall) } else { Err(Absent::NotFalling) }
    }

    fn cumulative(&self) -> Known<Cumulative> {
        let (tl, ..) = self.before_due()?;
        let (from, to) = (tl.next(), self.question.judged);
        let path = self.path.and_then(|path| path.sum_over(from, to));
        let trend = self.fit().and_then(|trend| trend.sum_over(from, to));
        Ok(Cumulative {
            from,
            to,
            path: path.map(Emissions::computed),
            trend: trend.map(Emissions::computed),
            excess: path.and_then(|path| emissions(trend? - path)),
        })
    }

    /// Actual less path, summed over the observed years after the base.
    pub(super) fn past_excess(&self) -> Known<Emissions> {
        let (path, base) = (self.path?, self.base?);
        let mut excess = 0.0;
        for (year, level) in self.used.since(base.years.last().next()).levels() {
            excess += level - path.level_at(year.as_f64())?;
        }
        emissions(excess)
    }

    /// The gross limit `A + S_max`.
    pub(super) fn gross_limit(&self) -> Known<f64> {
        let supplement = self.question.supplement.ok_or(Absent::NotPartOfTarget)?;
        let base = self.base.map(|base| base.level.tonnes());
        let cap = supplement.cap(base.ok()).ok_or(Absent::NoBase)?;
        finite(self.allowable? + cap)
    }

    fn supplement(&self, projection: &Known<Projection>) -> Known<SupplementStanding> {
        let supplement = self.question.supplement.ok_or(Absent::NotPartOfTarget)?;
        let base = self.base.map(|base| base.level.tonnes());
        let cap = finite(supplement.cap(base.ok()).ok_or(Absent::NoBase)?)?;
        let gross_limit = self.gross_limit();
        let level = match self.judged {
            Some(level) => Ok(level),
            None => projection.map(|projection| projection.level.tonnes()),
        };
        let path = gross_limit.and_then(|limit| {
            let base = self.base?;
            let (from, to) = (base.years.mean_year(), self.question.judged.as_f64());
            Pathway::straight((from, base.level.tonnes()), (to, limit)).ok_or(Absent::NoBase)
        });
        Ok(SupplementStanding {
            cap: Emissions::computed(cap),
            gross_limit: gross_limit.map(Emissions::computed),
            gap_without: level.and_then(|level| emissions(level - self.allowable?)),
            gap_with: level.and_then(|level| emissions(level - gross_limit?)),
            lenses: Lenses {
                path: self.path_lens(path),
                trend: self.trend_lens(gross_limit, projection),
            },
        })
    }

    /// The straight piece of the path around the latest observation.
    pub(super) fn piece_at_latest(&self) -> Known<Segment> {
        let (tl, _) = self.latest?;
        self.path?.piece_around(tl.as_f64()).ok_or(Absent::NotAfterAnchor)
    }

    /// P(t) for a year, where there is a path.
    pub(super) fn path_in(&self, year: Year) -> Known<Emissions> {
        self.path?.level_in(year)
    }

    /// T(t) for a year, where there is a trend.
    pub(super) fn trend_in(&self, year: Year) -> Known<Emissions> {
        self.trend?.level_in(year)
    }

    /// The level of a year on this basis.
    pub(super) fn observed_in(&self, year: Year) -> Option<Emissions> {
        self.used.at(year).map(Emissions::computed)
    }

    /// How many used observations have no level on this basis.
    pub(super) fn dropped(&self) -> usize {
        self.used.dropped()
    }

    /// The first observed year after the judged one that is, or is not, where it should be.
    fn first_later(&self, there: bool, limit: f64) -> Option<Year> {
        let later = self.used.since(self.question.judged.next());
        later.levels().find(|(_, level)| self.reaches(*level, limit) == there).map(|(year, _)| year)
    }

    /// Why nothing can be said before any level is compared, in the order of the method.
    pub(super) fn undetermined(&self) -> Option<Undetermined> {
        let Ok((tl, _)) = self.latest else {
            return Some(Undetermined::NoObservation);
        };
        if self.question.ambition.needs_base() {
            match self.base {
                Err(Absent::OutOfRange) => return Some(Undetermined::OutOfRange),
                Err(_) => return Some(Undetermined::NoBase),
                Ok(base) if base.level.tonnes() <= 0.0 => {
                    return Some(Undetermined::BaseNotPositive);
                }
                Ok(base) if tl <= base.years.last() => {
                    return Some(Undetermined::NoObservationAfterBase);
                }
                Ok(_) => {}
            }
        }
        let judged = self.question.judged;
        if self.judged.is_none() && is_over(judged, self.question.as_of) {
            let awaiting = tl < judged;
            return Some(if awaiting {
                Undetermined::AwaitingInventory(judged)
            } else {
                Undetermined::GapAtDeadline(judged)
            });
        }
        None
    }

    /// What a due target's judged level says; `None` before the judged year is observed.
    pub(super) fn due_verdict(&self, a: f64) -> Option<Verdict> {
        let (level, year) = (self.judged?, self.question.judged);
        let (observed, margin) = (Emissions::computed(level), emissions(a - level));
        // A difference of two levels that overflows leaves nothing to report.
        let Ok(margin) = margin else {
            return Some(Verdict::Undetermined(Undetermined::OutOfRange));
        };
        if self.reaches(level, a) {
            let reversed = self.first_later(false, a);
            return Some(Verdict::Met { year, level: observed, margin, reversed });
        }
        // Up to the gross limit, supplementary measures decide, and none is reported.
        if self.gross_limit().is_ok_and(|limit| self.reaches(level, limit)) {
            return Some(Verdict::Undetermined(Undetermined::SupplementNotReported));
        }
        let reached = self.first_later(true, a);
        Some(Verdict::Missed { year, level: observed, margin, reached })
    }

    /// Whether the latest level is there before the judged year.
    pub(super) fn achieved_early(&self, a: f64) -> Option<Verdict> {
        let (year, level) = self.latest.ok()?;
        let margin = emissions(a - level).ok()?;
        let observed = Emissions::computed(level);
        let early = Verdict::AchievedEarly { year, level: observed, margin };
        self.reaches(level, a).then_some(early)
    }
}

/// Whether a year is over on a date: the date is after its 31 December.
fn is_over(year: Year, date: NaiveDate) -> bool {
    chrono::Datelike::year(&date) > year.get()
}

/// What the two lenses say together, or one alone.
pub(super) fn lens_verdict(lenses: Lenses, rising: bool) -> Verdict {
    match (lenses.path, lenses.trend) {
        (Ok(true), Ok(false)) => Verdict::Slipping,
        (Ok(false), Ok(true)) => Verdict::CatchingUp,
        (Ok(true), _) | (Err(_), Ok(true)) => Verdict::OnTrack,
        (Ok(false), _) | (Err(_), Ok(false)) => Verdict::OffTrack { rising },
        (Err(_), Err(_)) => Verdict::Undetermined(Undetermined::NoLens),
    }
}
