//! Rule 5: the latest level reaches the allowable one before the judged year.

use super::{Evidence, Ruled};
use crate::assessment::result::{Rule, Verdict};

#[inline]
pub(super) fn decide(evidence: &Evidence<'_>, a: f64) -> Option<Ruled> {
    let (year, level) = evidence.latest.ok()?;
    if !evidence.reaches(level, a) {
        return None;
    }
    let margin = a - level;
    let compared = evidence.comparison((year, level), a, evidence.scale);
    Some(Ruled::by(Verdict::AchievedEarly { year, level, margin }, Rule::AchievedEarly, compared))
}
