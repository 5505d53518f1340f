//! Rules 1 to 3: the preconditions of any comparison of levels. The first precondition that fails
//! gives the verdict.

use chrono::NaiveDate;

use super::{Decision, Evidence};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Absent, Year};
use crate::target::Ambition;

/// The verdict of a failed precondition; `None` if levels can be compared.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Option<Decision> {
    let question = &evidence.question;
    let (assessor, target) = (&question.case.assessor, question.case.target);
    if matches!(question.ambition, Ambition::Qualitative(_)) {
        return Some(Decision::new(Verdict::NotQuantified, Rule::NotQuantified));
    }
    let differing = question.comparison.differing;
    if !assessor.allows(differing) {
        return Some(Decision::new(Verdict::NotComparable(differing), Rule::NotComparable));
    }
    let reason = if target.is_collective() && !assessor.collective {
        Some(Undetermined::OnlyCollective)
    } else if let Some(reason) = undetermined(evidence) {
        Some(reason)
    } else if target.is_conditional() && !assessor.condition_triggered {
        Some(Undetermined::ConditionNotTriggered)
    } else {
        None
    };
    reason.map(Decision::undetermined)
}

/// The first reason, in order of precedence, why levels cannot be compared; `None` if they can.
#[inline]
fn undetermined(evidence: &Evidence<'_>) -> Option<Undetermined> {
    let (tl, _) = match evidence.latest {
        Ok(latest) => latest,
        Err(Absent::ActivityNotReported) => return Some(Undetermined::ActivityNotReported),
        Err(_) => return Some(Undetermined::NoObservation),
    };
    if evidence.question.ambition.needs_base() {
        match &evidence.base {
            Err(_) => return Some(Undetermined::NoBase),
            Ok(base) if base.level.tonnes() <= 0.0 => return Some(Undetermined::BaseNotPositive),
            Ok(base) if tl <= base.years.last() => {
                return Some(Undetermined::NoObservationAfterBase);
            }
            Ok(_) => {}
        }
    }
    if has_ended(evidence.judged, evidence.question.case.assessor.as_of) {
        return missing_inventory(evidence, tl);
    }
    None
}

/// The reason why the verdict is undetermined although the judged year has ended: the level of a
/// required year is missing. `None` if the required levels are complete.
fn missing_inventory(evidence: &Evidence<'_>, tl: Year) -> Option<Undetermined> {
    let judged = evidence.judged;
    // Peak detection uses the whole series; the target year may be missing.
    if matches!(evidence.question.ambition, Ambition::Peaked) {
        return None;
    }
    if evidence.question.period.is_none() && evidence.judged_level.is_some() {
        return None;
    }
    // A list is missed with the first year above its limit, even if a later year is missing.
    if evidence.first_over_limit().is_some() {
        return None;
    }
    if let (Some(gap), true) = (evidence.gap_in_period(), tl >= judged) {
        return Some(Undetermined::GapInPeriod(gap));
    }
    if evidence.judged_level.is_some() {
        return None;
    }
    let is_per_unit = evidence.used.activity().is_some();
    Some(if is_per_unit && evidence.used.observation(judged).is_some() {
        Undetermined::ActivityNotReported
    } else if tl < judged {
        Undetermined::AwaitingInventory(judged)
    } else {
        Undetermined::GapAtDeadline(judged)
    })
}

/// Whether the date is after 31 December of the year.
fn has_ended(year: Year, date: NaiveDate) -> bool {
    chrono::Datelike::year(&date) > year.get()
}
