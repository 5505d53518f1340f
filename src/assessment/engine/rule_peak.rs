//! Rule 4 for a peak: the maximum lies at or before the judged year, and emissions have fallen by a
//! tenth of it since.

use super::{Evidence, Ruled};
use crate::assessment::Undetermined;
use crate::assessment::result::{Peak, Rule, Verdict};
use crate::quantity::{Absent, Known, Share, Year};
use crate::target::Ambition;

/// Years of data required after the target year.
const YEARS_TO_TELL: i32 = 5;
/// Fewer observations show no maximum.
const FEWEST: usize = 3;
/// The level allowed after the fall, as a share of the maximum.
pub(crate) const LEFT_AFTER_FALL: f64 = 0.9;

/// Whether emissions have peaked by the judged year.
#[cold]
pub(super) fn decide(evidence: &Evidence<'_>) -> Ruled {
    let by = evidence.judged;
    let (Some(peak), Ok((year, latest))) = (evidence.peak(), evidence.latest) else {
        return Ruled::undetermined(Undetermined::NoObservation);
    };
    let tells_from = Year::saturating(i64::from(by.get()) + i64::from(YEARS_TO_TELL));
    if year < tells_from {
        return Ruled::undetermined(Undetermined::PeakNotSettled(tells_from));
    }
    let before = evidence.maximum(|year| year <= by);
    let enough = evidence.used.levels().take(FEWEST).count() == FEWEST;
    let (Some((_, highest_by_then)), true) = (before, enough) else {
        return Ruled::undetermined(Undetermined::TooFewObservations);
    };
    let highest = peak.level;
    if highest <= 0.0 {
        return Ruled::undetermined(Undetermined::PeakNotPositive);
    }
    // Two tests: where the maximum lies, and how far emissions have fallen from it. Year, level
    // and margin are those of the first one that fails.
    let later = peak.year > by;
    let (year, level, allowed) = if later {
        (peak.year, highest, highest_by_then)
    } else {
        (year, latest, LEFT_AFTER_FALL * highest)
    };
    let margin = allowed - level;
    let scale = evidence.scale.with(highest);
    let fell = !later && scale.at_or_under(level, allowed);
    let verdict = if fell {
        Verdict::Met { year, level, margin, reversed: None }
    } else {
        Verdict::Missed { year, level, margin, reached: None }
    };
    Ruled::by(verdict, Rule::DuePeak, evidence.comparison((year, level), allowed, scale))
}

impl Evidence<'_> {
    /// The maximum up to the latest observation; `None` for another ambition, or without any.
    pub(crate) fn peak(&self) -> Option<Peak<f64>> {
        if !matches!(self.question.ambition, Ambition::Peaked) {
            return None;
        }
        let (year, level) = self.maximum(|_| true)?;
        let (_, latest) = self.latest.ok()?;
        let fall: Known<Share> = if level > 0.0 {
            Ok(Share::computed(1.0 - latest / level))
        } else {
            Err(Absent::BaseNotPositive)
        };
        Some(Peak { year, level, fall })
    }

    /// The first of the highest levels of some years.
    fn maximum(&self, of: impl Fn(Year) -> bool) -> Option<(Year, f64)> {
        let levels = self.used.levels().filter(|(year, _)| of(*year));
        levels.reduce(|highest, next| if next.1 > highest.1 { next } else { highest })
    }
}
