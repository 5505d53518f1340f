//! Net zero: the worse of own test and net test; with an unknown net the own test alone.

use super::{Evaluation, Ruled, rule_lenses};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Ruling, Verdict};

/// Both tests of net zero are known: the worse of the two.
pub(super) fn worse_test(own: &Ruled, net: &Ruled) -> Ruled {
    let worse = if net.verdict.rank() > own.verdict.rank() { net } else { own };
    // A precondition that fails is the same for both.
    if matches!(worse.ruling.rule, Rule::NotComparable | Rule::Undetermined)
        && own.verdict == net.verdict
    {
        return *own;
    }
    Ruled::new(worse.verdict, Rule::NetZero)
}

/// The net test is unknown: never achieved early, and at the deadline never met.
pub(super) fn net_unknown(own: &Evaluation<'_>) -> Ruled {
    match own.ruled.verdict {
        Verdict::Met { .. } => Ruled {
            verdict: Verdict::Undetermined(Undetermined::NetNotReported),
            ruling: Ruling { rule: Rule::NetUnknown, ..own.ruled.ruling },
        },
        Verdict::AchievedEarly { .. } => rule_lenses::decide(&own.evidence),
        _ => own.ruled,
    }
}
