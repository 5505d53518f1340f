//! The verdict rules, in the order of the method; the first that applies decides.

use super::rule_preconditions;
use super::{Evidence, rule_due, rule_early, rule_lenses, rule_list, rule_peak, rule_period};
use crate::assessment::Undetermined;
use crate::assessment::result::{Comparison, Rule, Ruling, Verdict};
use crate::formula::level::LevelScale;
use crate::quantity::{Absent, Year};
use crate::target::Ambition;

/// A verdict with the rule that gave it, in numbers of the judged unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruled {
    pub(crate) verdict: Verdict<f64>,
    pub(crate) ruling: Ruling<f64>,
}

impl Ruled {
    pub(super) const fn new(verdict: Verdict<f64>, rule: Rule) -> Self {
        Self { verdict, ruling: Ruling::of(rule) }
    }

    pub(super) const fn undetermined(reason: Undetermined) -> Self {
        Self::new(Verdict::Undetermined(reason), Rule::Undetermined)
    }

    pub(super) const fn by(verdict: Verdict<f64>, rule: Rule, compared: Comparison<f64>) -> Self {
        Self { verdict, ruling: Ruling { rule, compared: Some(compared) } }
    }
}

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
        _ => Undetermined::OutOfRange,
    }
}

impl Evidence<'_> {
    /// A level of a year held against a limit, on a scale.
    pub(super) fn comparison(
        &self,
        (year, level): (Year, f64),
        limit: f64,
        scale: LevelScale,
    ) -> Comparison<f64> {
        let strict = self.question.ambition.is_strict();
        Comparison { year, level, limit, scale: scale.magnitude(), strict }
    }
}
