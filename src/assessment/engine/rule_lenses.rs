//! Rule 6: the two lenses decide together; if only one lens exists, that lens decides alone.

use super::lenses::kind_by_lenses;
use super::{Decision, Evidence};
use crate::assessment::result::{Rule, Verdict};
use crate::assessment::{Undetermined, VerdictKind};

/// Returns the verdict that the lenses give; `Undetermined` if both are absent.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Decision {
    let (path, trend) = (evidence.lenses.path.ok(), evidence.lenses.trend.ok());
    let verdict = match kind_by_lenses(path, trend) {
        VerdictKind::OnTrack => Verdict::OnTrack,
        VerdictKind::CatchingUp => Verdict::CatchingUp,
        VerdictKind::Slipping => Verdict::Slipping,
        VerdictKind::OffTrack => Verdict::OffTrack { rising: evidence.is_rising(), exceeded: None },
        _ => return Decision::undetermined(Undetermined::NoLens),
    };
    let both = path.is_some() && trend.is_some();
    Decision::new(verdict, if both { Rule::TwoLenses } else { Rule::OneLens })
}
