//! One level against one series: every figure, before anything is said of them.

use chrono::NaiveDate;

use super::figures::Lenses;
use super::verdict::{Undetermined, Verdict};
use crate::boundary::BoundaryComparison;
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::formula::line::Segment;
use crate::inventory::{EmissionSeries, ObservationStatus};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::{Base, Basis, Used, resolve_base};
use crate::target::{Ambition, BaseReference, Commitment, Supplement};
use crate::trend::{Estimator, TrendFit};

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
pub(super) fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

/// The levels that every figure is made of.
#[derive(Clone, Copy)]
pub(super) struct Levels<'a> {
    pub(super) question: LevelQuestion<'a>,
    pub(super) used: Used<'a>,
    pub(super) base: Known<Base>,
    pub(super) allowable: Known<f64>,
    pub(super) latest: Known<(Year, f64)>,
    pub(super) latest_status: ObservationStatus,
    /// The judged year's level.
    pub(super) judged: Option<f64>,
    pub(super) scale: LevelScale,
    pub(super) path: Known<Pathway<'a>>,
    pub(super) trend: Known<TrendFit>,
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
                .and_then(|b| question.ambition.allowable(Ok(b.level), question.judged))
            }
            None => question.ambition.allowable(base.map(|b| b.level), question.judged),
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
        Self::path_to(question, anchor, allowable, Pathway::through)
    }

    /// The straight path to a limit, or, for a commitment, the one through its milestones.
    #[inline]
    pub(super) fn path_to(
        question: &LevelQuestion<'a>,
        anchor: (f64, f64),
        limit: f64,
        through: fn(&'a Commitment, (f64, f64)) -> Pathway<'a>,
    ) -> Known<Pathway<'a>> {
        match question.commitment {
            Some(commitment) => Ok(through(commitment, anchor)),
            None => {
                Pathway::straight(anchor, (question.judged.as_f64(), limit)).ok_or(Absent::NoBase)
            }
        }
    }

    /// The trend, without copying it.
    #[inline]
    pub(super) fn fit(&self) -> Known<&TrendFit> {
        self.trend.as_ref().map_err(|reason| *reason)
    }

    /// Whether the judged year is reached: its own inventory or a later one is observed.
    pub(super) fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.question.judged)
    }

    /// The latest observation and the years left until the judged year.
    pub(super) fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() {
            Err(Absent::Due)
        } else {
            Ok((year, level, self.question.judged.since(year)))
        }
    }

    /// Whether a level does what the target asks.
    #[inline]
    pub(super) fn reaches(&self, level: f64, limit: f64) -> bool {
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
    pub(super) fn reduction_asked(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.base?.level.tonnes(), self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
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
