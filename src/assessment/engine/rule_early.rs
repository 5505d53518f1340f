//! Rule 5: before the judged year, the latest level is already at or under the allowable level.

use super::{Decision, Evidence};
use crate::assessment::result::{Rule, Verdict};

/// Returns `AchievedEarly`; `None` if the latest level is above the allowable level.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>, a: f64) -> Option<Decision> {
    let (year, level) = evidence.latest.ok()?;
    if !evidence.reaches(level, a) {
        return None;
    }
    let margin = a - level;
    let compared = evidence.comparison((year, level), a, evidence.scale);
    Some(Decision::with_comparison(
        Verdict::AchievedEarly { year, level, margin },
        Rule::AchievedEarly,
        compared,
    ))
}
