//! What a level says: why nothing, once it is due, and before.

use chrono::NaiveDate;

use super::figures::Lenses;
use super::level::{Levels, emissions};
use super::verdict::{Undetermined, Verdict};
use crate::quantity::{Absent, Emissions, Year};
use crate::target::Ambition;

impl Levels<'_, '_> {
    /// The first observed year after the judged one that is, or is not, where it should be.
    fn first_later(&self, there: bool, limit: f64) -> Option<Year> {
        let later = self.used.since(self.judged.next());
        later.levels().find(|(_, level)| self.reaches(*level, limit) == there).map(|(year, _)| year)
    }

    /// Why nothing can be said before any level is compared, in the order of the method.
    #[inline]
    pub(super) fn undetermined(&self) -> Option<Undetermined> {
        let (tl, _) = match self.latest {
            Ok(latest) => latest,
            Err(Absent::ActivityNotReported) => return Some(Undetermined::ActivityNotReported),
            Err(_) => return Some(Undetermined::NoObservation),
        };
        if self.question.ambition.needs_base() {
            match &self.base {
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
        if is_over(self.judged, self.question.case.assessor.as_of) {
            return self.still_missing(tl);
        }
        None
    }

    /// Why the judged year, which is over, does not decide.
    fn still_missing(&self, tl: Year) -> Option<Undetermined> {
        let judged = self.judged;
        // A peak is told from all years; the one by which it is to have passed may be missing.
        if matches!(self.question.ambition, Ambition::Peaked) {
            return None;
        }
        if self.question.period.is_none() && self.judged_level.is_some() {
            return None;
        }
        // A list is missed at the first year over, whatever is still to come.
        if self.first_over_limit().is_some() {
            return None;
        }
        if let (Some(gap), true) = (self.gap_in_period(), tl >= judged) {
            return Some(Undetermined::GapInPeriod(gap));
        }
        if self.judged_level.is_some() {
            return None;
        }
        let of_unit = self.used.activity().is_some();
        Some(if of_unit && self.used.observation(judged).is_some() {
            Undetermined::ActivityNotReported
        } else if tl < judged {
            Undetermined::AwaitingInventory(judged)
        } else {
            Undetermined::GapAtDeadline(judged)
        })
    }

    /// What a due target's judged level says; `None` before the judged year is observed.
    #[inline]
    pub(super) fn due_verdict(&self, a: f64) -> Option<Verdict> {
        self.judged_level.map(|level| self.verdict_of(level, a))
    }

    fn verdict_of(&self, level: f64, a: f64) -> Verdict {
        let year = self.judged;
        let (observed, margin) = (Emissions::computed(level), emissions(a - level));
        // A difference of two levels that overflows leaves nothing to report.
        let Ok(margin) = margin else {
            return Verdict::Undetermined(Undetermined::OutOfRange);
        };
        if self.reaches(level, a) {
            let reversed = self.first_later(false, a);
            return Verdict::Met { year, level: observed, margin, reversed };
        }
        // Up to the gross limit, supplementary measures decide, if none is reported.
        if !self.reports_measures(year) {
            match self.gross_limit() {
                Ok(limit) if self.reaches(level, limit) => {
                    return Verdict::Undetermined(Undetermined::SupplementNotReported);
                }
                Ok(_) | Err(Absent::NotPartOfTarget | Absent::OutOfRange) => {}
                // How much of them may count is not known.
                Err(Absent::ActivityNotReported) => {
                    return Verdict::Undetermined(Undetermined::ActivityNotReported);
                }
                Err(_) => return Verdict::Undetermined(Undetermined::NoBase),
            }
        }
        let reached = self.first_later(true, a);
        Verdict::Missed { year, level: observed, margin, reached }
    }

    /// Whether the latest level is there before the judged year.
    #[inline]
    pub(super) fn achieved_early(&self, a: f64) -> Option<Verdict> {
        let (year, level) = self.latest.ok()?;
        if !self.reaches(level, a) {
            return None;
        }
        let (margin, level) = (emissions(a - level).ok()?, Emissions::computed(level));
        Some(Verdict::AchievedEarly { year, level, margin })
    }
}

/// Whether a year is over on a date: the date is after its 31 December.
pub(super) fn is_over(year: Year, date: NaiveDate) -> bool {
    chrono::Datelike::year(&date) > year.get()
}

/// What the two lenses say together, or one alone.
#[inline]
pub(super) fn lens_verdict(lenses: Lenses, rising: bool) -> Verdict {
    match (lenses.path, lenses.trend) {
        (Ok(true), Ok(false)) => Verdict::Slipping,
        (Ok(false), Ok(true)) => Verdict::CatchingUp,
        (Ok(true), _) | (Err(_), Ok(true)) => Verdict::OnTrack,
        (Ok(false), _) | (Err(_), Ok(false)) => Verdict::OffTrack { rising, exceeded: None },
        (Err(_), Err(_)) => Verdict::Undetermined(Undetermined::NoLens),
    }
}
