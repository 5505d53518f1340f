//! The verdict rules in order of evaluation. The first applicable rule decides.

use super::{
    Decision, Evidence, rule_due, rule_early, rule_lenses, rule_list, rule_peak, rule_period,
    rule_preconditions,
};
use crate::assessment::Undetermined;
use crate::quantity::Absent;
use crate::target::Ambition;

/// Applies the rules to the evidence for one question.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Decision {
    if let Some(decision) = rule_preconditions::decide(evidence) {
        return decision;
    }
    if matches!(evidence.question.ambition, Ambition::Peaked) {
        return rule_peak::decide(evidence);
    }
    let a = match evidence.allowable {
        Ok(a) => a,
        Err(reason) => return Decision::undetermined(no_allowable_level(reason)),
    };
    let decision = match &evidence.period {
        Some(standing) => rule_period::decide(evidence, standing),
        None => rule_list::decide(evidence)
            .or_else(|| rule_due::decide(evidence, a))
            .or_else(|| rule_early::decide(evidence, a)),
    };
    decision.unwrap_or_else(|| rule_lenses::decide(evidence))
}

/// The reason for an undetermined verdict if the allowable level is absent.
const fn no_allowable_level(reason: Absent) -> Undetermined {
    match reason {
        Absent::NetNotReported => Undetermined::NetNotReported,
        Absent::OutsideBaseline => Undetermined::OutsideBaseline,
        Absent::NotResolved => Undetermined::NotResolved,
        Absent::CarryOverUnknown => Undetermined::CarryOverUnknown,
        _ => Undetermined::NoBase,
    }
}
