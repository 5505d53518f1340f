//! Rule 4 for a peak: the maximum must lie at or before the judged year, and emissions must have
//! fallen by at least a tenth of the maximum since then.

use super::{Decision, Evidence};
use crate::assessment::Undetermined;
use crate::assessment::result::{Peak, Rule, Verdict};
use crate::quantity::{Absent, Known, Share, Year};
use crate::target::Ambition;

/// The latest observation must be at least this many years after the judged year.
const YEARS_AFTER_PEAK: i32 = 5;
/// The minimum number of observations for a verdict on a peak.
const MIN_OBSERVATIONS: usize = 3;
/// The highest latest level that counts as a fall, as a share of the maximum.
pub(crate) const LEFT_AFTER_FALL: f64 = 0.9;

/// Returns `Met` if emissions have peaked by the judged year, otherwise `Missed`; `Undetermined` if
/// the data do not suffice.
#[cold]
pub(super) fn decide(evidence: &Evidence<'_>) -> Decision {
    let by = evidence.judged;
    let (Some(peak), Ok((year, latest))) = (evidence.peak(), evidence.latest) else {
        return Decision::undetermined(Undetermined::NoObservation);
    };
    let decided_from = Year::saturating(i64::from(by.get()) + i64::from(YEARS_AFTER_PEAK));
    if year < decided_from {
        return Decision::undetermined(Undetermined::PeakNotSettled(decided_from));
    }
    let before = evidence.maximum(|year| year <= by);
    let enough = evidence.used.levels().take(MIN_OBSERVATIONS).count() == MIN_OBSERVATIONS;
    let (Some((_, highest_by_deadline)), true) = (before, enough) else {
        return Decision::undetermined(Undetermined::TooFewObservations);
    };
    let highest = peak.level;
    if highest <= 0.0 {
        return Decision::undetermined(Undetermined::PeakNotPositive);
    }
    // Two tests: the year of the maximum, and the fall since. The verdict reports year, level and
    // margin of the first test that fails.
    let peaked_late = peak.year > by;
    let (year, level, allowed) = if peaked_late {
        (peak.year, highest, highest_by_deadline)
    } else {
        (year, latest, LEFT_AFTER_FALL * highest)
    };
    let margin = allowed - level;
    let scale = evidence.scale.with(highest);
    let fell = !peaked_late && scale.at_or_under(level, allowed);
    let verdict = if fell {
        Verdict::Met { year, level, margin, reversed: None }
    } else {
        Verdict::Missed { year, level, margin, reached: None }
    };
    Decision::with_comparison(
        verdict,
        Rule::DuePeak,
        evidence.comparison((year, level), allowed, scale),
    )
}

impl Evidence<'_> {
    /// The maximum up to the latest observation and the fall since then; `None` if the target does
    /// not require a peak, or if there is no observation.
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

    /// The highest level among the included years, with its year; on a tie, the earliest. `None` if
    /// there is no level.
    fn maximum(&self, is_included: impl Fn(Year) -> bool) -> Option<(Year, f64)> {
        let levels = self.used.levels().filter(|(year, _)| is_included(*year));
        levels.reduce(|highest, next| if next.1 > highest.1 { next } else { highest })
    }
}
