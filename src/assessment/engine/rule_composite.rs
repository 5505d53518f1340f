//! The verdict of a composite target: the best of its parts for "any of", the worst for "all of".
//! The composite target itself has no figures; each part has its own.

use super::Case;
use crate::assessment::result::{Figures, Rule, Ruling, Verdict};
use crate::quantity::Absent;
use crate::resolve::last_full_year;
use crate::target::Goal;

pub(super) fn decide(case: &Case<'_>, parts: impl Iterator<Item = Verdict>) -> Figures {
    let best = matches!(case.target.goal(), Goal::AnyOf(_));
    // Of parts with equal rank, the first gives the verdict.
    let choose = |one: Verdict, other: Verdict| {
        let (a, b) = (one.rank(), other.rank());
        if if best { b < a } else { b > a } { other } else { one }
    };
    let verdict = parts.reduce(choose).unwrap_or(Verdict::NotQuantified);
    let ruling = Ruling::of(if best { Rule::AnyOf } else { Rule::AllOf });
    let comparison = case.compare(last_full_year(case.assessor.as_of), None, None).comparison;
    Figures::absent(
        case.assessor.as_of,
        case.target.judged_year(),
        Absent::Composite,
        (verdict, ruling),
        comparison,
    )
}
