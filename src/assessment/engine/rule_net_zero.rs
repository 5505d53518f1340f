//! Net zero: the worse of the own-reduction test and the net test. If net emissions are unknown,
//! the own-reduction test decides alone.

use super::{Decision, Evaluation, rule_lenses};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Ruling, Verdict};

/// The decision of the worse test; on equal rank, that of the own-reduction test.
pub(super) fn worse_test(own: &Decision, net: &Decision) -> Decision {
    let worse = if net.verdict.rank() > own.verdict.rank() { net } else { own };
    // A failed precondition applies to both tests: its own rule explains the verdict better than
    // the rule of net zero.
    if matches!(worse.ruling.rule, Rule::NotComparable | Rule::Undetermined)
        && own.verdict == net.verdict
    {
        return *own;
    }
    Decision::new(worse.verdict, Rule::NetZero)
}

/// The decision without a net test. It is never `AchievedEarly` or `Met`, because the net test
/// could still fail.
pub(super) fn net_unknown(own: &Evaluation<'_>) -> Decision {
    match own.decision.verdict {
        Verdict::Met { .. } => Decision {
            verdict: Verdict::Undetermined(Undetermined::NetNotReported),
            ruling: Ruling { rule: Rule::NetUnknown, ..own.decision.ruling },
        },
        Verdict::AchievedEarly { .. } => rule_lenses::decide(&own.evidence),
        _ => own.decision,
    }
}
