//! Peaked by a year: whether emissions have passed their maximum.

use super::level::{Levels, emissions};
use super::verdict::{Undetermined, Verdict};
use crate::formula::finite;
use crate::quantity::{Absent, Emissions, Known, Share, Year};
use crate::target::Ambition;

/// It can be told only this many years after the year by which emissions are to have peaked.
const YEARS_TO_TELL: i32 = 5;
/// Fewer observations show no maximum.
const FEWEST: usize = 3;
/// What is left of the maximum once emissions have fallen by a tenth of it.
const LEFT_AFTER_FALL: f64 = 0.9;

/// The maximum of the observed emissions, and how far they have fallen since.
///
/// Source: C40, definition of peaked emissions: the maximum lies at least five years back, and
/// emissions have fallen by at least a tenth of it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Peak {
    /// The first year of the maximum.
    pub year: Year,
    /// The maximum.
    pub level: Emissions,
    /// `1 - EL/maximum`: negative never, 0 while the latest level is the maximum.
    pub fall: Known<Share>,
}

impl Levels<'_, '_> {
    /// The maximum up to the latest observation; `None` unless a peak is asked, or without any.
    pub(super) fn peak(&self) -> Option<Peak> {
        if !matches!(self.question.ambition, Ambition::Peaked) {
            return None;
        }
        let (year, level) = self.maximum(|_| true)?;
        let (_, latest) = self.latest.ok()?;
        let fall = if level > 0.0 {
            finite(1.0 - latest / level).map(Share::computed)
        } else {
            Err(Absent::BaseNotPositive)
        };
        Some(Peak { year, level: Emissions::computed(level), fall })
    }

    /// The first of the highest levels of some years.
    fn maximum(&self, of: impl Fn(Year) -> bool) -> Option<(Year, f64)> {
        let levels = self.used.levels().filter(|(year, _)| of(*year));
        levels.reduce(|highest, next| if next.1 > highest.1 { next } else { highest })
    }

    /// Whether emissions have peaked by the judged year.
    pub(super) fn peak_verdict(&self) -> Verdict {
        let by = self.judged;
        let (Some(peak), Ok((year, latest))) = (self.peak(), self.latest) else {
            return Verdict::Undetermined(Undetermined::NoObservation);
        };
        let tells_from = Year::saturating(i64::from(by.get()) + i64::from(YEARS_TO_TELL));
        if year < tells_from {
            return Verdict::Undetermined(Undetermined::PeakNotSettled(tells_from));
        }
        let before = self.maximum(|year| year <= by);
        let (Some((_, highest_by_then)), true) =
            (before, self.used.levels().take(FEWEST).count() == FEWEST)
        else {
            return Verdict::Undetermined(Undetermined::TooFewObservations);
        };
        let highest = peak.level.tonnes();
        if highest <= 0.0 {
            return Verdict::Undetermined(Undetermined::PeakNotPositive);
        }
        // Two tests: where the maximum lies, and how far emissions have fallen from it. Year, level
        // and margin are those of the first one that fails.
        let later = peak.year > by;
        let (year, level, allowed) = if later {
            (peak.year, highest, highest_by_then)
        } else {
            (year, latest, LEFT_AFTER_FALL * highest)
        };
        let Ok(margin) = emissions(allowed - level) else {
            return Verdict::Undetermined(Undetermined::OutOfRange);
        };
        let fell = !later && self.scale.with(highest).at_or_under(level, allowed);
        let level = Emissions::computed(level);
        if fell {
            Verdict::Met { year, level, margin, reversed: None }
        } else {
            Verdict::Missed { year, level, margin, reached: None }
        }
    }
}
