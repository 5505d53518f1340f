//! Rules 1 to 3: the preconditions of any comparison of levels; the first that fails is the verdict.

use chrono::NaiveDate;

use super::{Evidence, Ruled};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Absent, Year};
use crate::target::Ambition;

#[inline]
pub(super) fn withheld(evidence: &Evidence<'_>) -> Option<Ruled> {
    let question = &evidence.question;
    let (assessor, target) = (&question.case.assessor, question.case.target);
    if matches!(question.ambition, Ambition::Qualitative(_)) {
        return Some(Ruled::new(Verdict::NotQuantified, Rule::NotQuantified));
    }
    let differing = question.comparison.differing;
    if !differing.is_empty() && !assessor.allow_boundary_difference {
        return Some(Ruled::new(Verdict::NotComparable(differing), Rule::NotComparable));
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
    reason.map(Ruled::undetermined)
}

/// Why no verdict can be reached before any level is compared, in the order of the method.
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
    if is_over(evidence.judged, evidence.question.case.assessor.as_of) {
        return still_missing(evidence, tl);
    }
    None
}

/// Why the judged year, which is over, does not decide.
fn still_missing(evidence: &Evidence<'_>, tl: Year) -> Option<Undetermined> {
    let judged = evidence.judged;
    // Peak detection uses the whole series; the target year may be missing.
    if matches!(evidence.question.ambition, Ambition::Peaked) {
        return None;
    }
    if evidence.question.period.is_none() && evidence.judged_level.is_some() {
        return None;
    }
    // A list is missed at the first year over, whatever follows.
    if evidence.first_over_limit().is_some() {
        return None;
    }
    if let (Some(gap), true) = (evidence.gap_in_period(), tl >= judged) {
        return Some(Undetermined::GapInPeriod(gap));
    }
    if evidence.judged_level.is_some() {
        return None;
    }
    let of_unit = evidence.used.activity().is_some();
    Some(if of_unit && evidence.used.observation(judged).is_some() {
        Undetermined::ActivityNotReported
    } else if tl < judged {
        Undetermined::AwaitingInventory(judged)
    } else {
        Undetermined::GapAtDeadline(judged)
    })
}

/// Whether a year is over on a date: the date is after its 31 December.
fn is_over(year: Year, date: NaiveDate) -> bool {
    chrono::Datelike::year(&date) > year.get()
}
