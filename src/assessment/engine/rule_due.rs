//! Rule 4: once the judged year is observed, its level is compared with the allowable level.

use super::{Decision, Evidence};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Absent, Year};

/// Returns `Met` or `Missed`, or `Undetermined` if unreported measures could change the verdict;
/// `None` until the judged year is observed.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>, a: f64) -> Option<Decision> {
    evidence.judged_level.map(|level| compare_level(evidence, level, a))
}

fn compare_level(evidence: &Evidence<'_>, level: f64, a: f64) -> Decision {
    let year = evidence.judged;
    let margin = a - level;
    let compared = evidence.comparison((year, level), a, evidence.scale);
    if evidence.reaches(level, a) {
        let reversed = first_later(evidence, false, a);
        return Decision::with_comparison(
            Verdict::Met { year, level, margin, reversed },
            Rule::Due,
            compared,
        );
    }
    // Between the limit and the gross limit `A + S_max`, unreported measures decide.
    let rule = if evidence.reports_measures(year) {
        Rule::Due
    } else {
        match evidence.gross_limit() {
            Ok(limit) if evidence.reaches(level, limit) => {
                let verdict = Verdict::Undetermined(Undetermined::SupplementNotReported);
                return Decision::with_comparison(verdict, Rule::DueMeasuresNotReported, compared);
            }
            Ok(_) => Rule::DueMeasuresNotReported,
            Err(Absent::NotPartOfTarget) => Rule::Due,
            // The cap is in tonnes, and the activity that converts it is not reported.
            Err(Absent::ActivityNotReported) => {
                return Decision::undetermined(Undetermined::ActivityNotReported);
            }
            Err(_) => return Decision::undetermined(Undetermined::NoBase),
        }
    };
    let reached = first_later(evidence, true, a);
    Decision::with_comparison(Verdict::Missed { year, level, margin, reached }, rule, compared)
}

/// The first observed year after the judged year whose level reaches the limit, or, if `reaches` is
/// false, does not reach it.
fn first_later(evidence: &Evidence<'_>, reaches: bool, limit: f64) -> Option<Year> {
    let later = evidence.used.since(evidence.judged.next());
    let mut levels = later.levels();
    levels.find(|(_, level)| evidence.reaches(*level, limit) == reaches).map(|(year, _)| year)
}
