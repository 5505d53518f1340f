//! Rule 4 for a list of yearly limits: a year above its limit means that the target is missed. If
//! there is no such year, a missing year makes the verdict undetermined.

use super::{Decision, Evidence};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Deadline, Period, Year};
use crate::target::{Ambition, YearlyLimits};

/// Returns `Missed` or `Undetermined`; `None` for any other ambition, and for a list whose due
/// years are all observed and within their limits.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Option<Decision> {
    match evidence.question.ambition {
        Ambition::EachYearAtMost(limits) => decide_list(evidence, limits),
        _ => None,
    }
}

#[cold]
fn decide_list(evidence: &Evidence<'_>, limits: &YearlyLimits) -> Option<Decision> {
    let mut due = evidence.due_limits(limits);
    if let Some((year, level, limit)) = evidence.first_over_limit() {
        let margin = limit - level;
        let mut later = evidence.due_limits(limits).filter(|(later, _)| *later > year);
        let reached = later.find(|(year, limit)| {
            let level = evidence.used.at(*year);
            level.is_some_and(|level| evidence.is_within_limit(level, *limit))
        });
        let reached = reached.map(|(year, _)| year);
        let compared = evidence.comparison((year, level), limit, evidence.scale.with(limit));
        let verdict = Verdict::Missed { year, level, margin, reached };
        return Some(Decision::with_comparison(verdict, Rule::DueList, compared));
    }
    let gap = due.find(|(year, _)| evidence.used.at(*year).is_none());
    gap.map(|(year, _)| Decision::undetermined(Undetermined::GapInPeriod(year)))
}

impl Evidence<'_> {
    /// The year, level and limit of the first due year above its limit; `None` if there is no such
    /// year, and for any other ambition.
    pub(super) fn first_over_limit(&self) -> Option<(Year, f64, f64)> {
        let Ambition::EachYearAtMost(limits) = self.question.ambition else {
            return None;
        };
        self.due_limits(limits).find_map(|(year, limit)| {
            let level = self.used.at(year)?;
            (!self.is_within_limit(level, limit)).then_some((year, level, limit))
        })
    }

    /// The limits of the due years: from the target's first year to the latest observed year, or to
    /// the judged year if that is earlier.
    pub(crate) fn due_limits<'l>(
        &self,
        limits: &'l YearlyLimits,
    ) -> impl Iterator<Item = (Year, f64)> + Clone + use<'l> {
        let first = match self.question.case.target.deadline() {
            Deadline::EachYearFrom(first) => first,
            _ => Year::MIN,
        };
        let latest = self.latest.map_or(Year::MIN, |(year, _)| year);
        let last = latest.min(self.judged);
        let due = Period::new(first.get(), last.get()).ok();
        let listed = limits.as_slice().iter().map(|(year, limit)| (*year, limit.tonnes()));
        listed.filter(move |(year, _)| due.is_some_and(|due| due.has(*year)))
    }

    /// Whether a level is at or under a listed limit. The equality tolerance takes the size of that
    /// limit into account, because the limits of a list may differ widely.
    fn is_within_limit(&self, level: f64, limit: f64) -> bool {
        self.scale.with(limit).at_or_under(level, limit)
    }
}
