//! Rule 6: the two lenses, or the only one that exists.

use super::lenses::kind_by_lenses;
use super::{Evidence, Ruled};
use crate::assessment::result::{Rule, Verdict};
use crate::assessment::{Undetermined, VerdictKind};

#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Ruled {
    let (path, trend) = (evidence.lenses.path.ok(), evidence.lenses.trend.ok());
    let verdict = match kind_by_lenses(path, trend) {
        VerdictKind::OnTrack => Verdict::OnTrack,
        VerdictKind::CatchingUp => Verdict::CatchingUp,
        VerdictKind::Slipping => Verdict::Slipping,
        VerdictKind::OffTrack => Verdict::OffTrack { rising: evidence.is_rising(), exceeded: None },
        _ => return Ruled::undetermined(Undetermined::NoLens),
    };
    let both = path.is_some() && trend.is_some();
    Ruled::new(verdict, if both { Rule::TwoLenses } else { Rule::OneLens })
}
