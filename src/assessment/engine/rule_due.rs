//! Rule 4: the judged year is observed, and its level is held against the allowable one.

use super::{Evidence, Ruled};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Absent, Year};

/// `None` before the judged year is observed.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>, a: f64) -> Option<Ruled> {
    evidence.judged_level.map(|level| of_level(evidence, level, a))
}

fn of_level(evidence: &Evidence<'_>, level: f64, a: f64) -> Ruled {
    let year = evidence.judged;
    let margin = a - level;
    let compared = evidence.comparison((year, level), a, evidence.scale);
    if evidence.reaches(level, a) {
        let reversed = first_later(evidence, false, a);
        return Ruled::by(Verdict::Met { year, level, margin, reversed }, Rule::Due, compared);
    }
    // Up to the gross limit, supplementary measures decide, if none is reported.
    let rule = if evidence.reports_measures(year) {
        Rule::Due
    } else {
        match evidence.gross_limit() {
            Ok(limit) if evidence.reaches(level, limit) => {
                let verdict = Verdict::Undetermined(Undetermined::SupplementNotReported);
                return Ruled::by(verdict, Rule::DueMeasuresNotReported, compared);
            }
            Ok(_) => Rule::DueMeasuresNotReported,
            Err(Absent::NotPartOfTarget) => Rule::Due,
            // The cap on the measures is unknown.
            Err(Absent::ActivityNotReported) => {
                return Ruled::undetermined(Undetermined::ActivityNotReported);
            }
            Err(_) => return Ruled::undetermined(Undetermined::NoBase),
        }
    };
    let reached = first_later(evidence, true, a);
    Ruled::by(Verdict::Missed { year, level, margin, reached }, rule, compared)
}

/// The first later observed year whose level does (`there`) or does not reach the limit.
fn first_later(evidence: &Evidence<'_>, there: bool, limit: f64) -> Option<Year> {
    let later = evidence.used.since(evidence.judged.next());
    let mut levels = later.levels();
    levels.find(|(_, level)| evidence.reaches(*level, limit) == there).map(|(year, _)| year)
}
