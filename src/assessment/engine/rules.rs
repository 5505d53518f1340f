//! The verdict rules, in the order of the method; the first that applies decides.

use super::{
    Evidence, Ruled, rule_due, rule_early, rule_lenses, rule_list, rule_peak, rule_period,
    rule_preconditions,
};
use crate::assessment::Undetermined;
use crate::quantity::Absent;
use crate::target::Ambition;

/// The verdict on one question.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Ruled {
    if let Some(withheld) = rule_preconditions::withheld(evidence) {
        return withheld;
    }
    if matches!(evidence.question.ambition, Ambition::Peaked) {
        return rule_peak::decide(evidence);
    }
    let a = match evidence.allowable {
        Ok(a) => a,
        Err(reason) => return Ruled::undetermined(no_level(reason)),
    };
    let judged = match &evidence.period {
        Some(standing) => rule_period::decide(evidence, standing),
        None => rule_list::decide(evidence)
            .or_else(|| rule_due::decide(evidence, a))
            .or_else(|| rule_early::decide(evidence, a)),
    };
    judged.unwrap_or_else(|| rule_lenses::decide(evidence))
}

/// The verdict for a missing allowable level.
const fn no_level(reason: Absent) -> Undetermined {
    match reason {
        Absent::NetNotReported => Undetermined::NetNotReported,
        Absent::OutsideBaseline => Undetermined::OutsideBaseline,
        Absent::NotResolved => Undetermined::NotResolved,
        Absent::CarriedNotKnown => Undetermined::CarriedNotKnown,
        _ => Undetermined::NoBase,
    }
}
