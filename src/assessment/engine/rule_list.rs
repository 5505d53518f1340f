//! Rule 4 for a list of yearly limits: missed at the first year over its limit, and never met with
//! a listed year missing.

use super::{Evidence, Ruled};
use crate::assessment::Undetermined;
use crate::assessment::result::{Rule, Verdict};
use crate::quantity::{Deadline, Period, Year};
use crate::target::{Ambition, YearlyLimits};

/// `None` where the ambition is no list, or where the year that is judged decides alone.
#[inline]
pub(super) fn decide(evidence: &Evidence<'_>) -> Option<Ruled> {
    match evidence.question.ambition {
        Ambition::EachYearAtMost(limits) => of_list(evidence, limits),
        _ => None,
    }
}

#[cold]
fn of_list(evidence: &Evidence<'_>, limits: &YearlyLimits) -> Option<Ruled> {
    let mut due = evidence.due_limits(limits);
    if let Some((year, level, limit)) = evidence.first_over_limit() {
        let margin = limit - level;
        let mut later = evidence.due_limits(limits).filter(|(later, _)| *later > year);
        let reached = later.find(|(year, limit)| {
            let level = evidence.used.at(*year);
            level.is_some_and(|level| evidence.is_under_listed(level, *limit))
        });
        let reached = reached.map(|(year, _)| year);
        let compared = evidence.comparison((year, level), limit, evidence.scale.with(limit));
        let verdict = Verdict::Missed { year, level, margin, reached };
        return Some(Ruled::by(verdict, Rule::DueList, compared));
    }
    let gap = due.find(|(year, _)| evidence.used.at(*year).is_none());
    gap.map(|(year, _)| Ruled::undetermined(Undetermined::GapInPeriod(year)))
}

impl Evidence<'_> {
    /// The first year that is over its limit in a list: year, level and limit.
    pub(super) fn first_over_limit(&self) -> Option<(Year, f64, f64)> {
        let Ambition::EachYearAtMost(limits) = self.question.ambition else {
            return None;
        };
        self.due_limits(limits).find_map(|(year, limit)| {
            let level = self.used.at(year)?;
            (!self.is_under_listed(level, limit)).then_some((year, level, limit))
        })
    }

    /// The limits of the years that are due: from the target's first year to the latest observed.
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

    /// Each limit of a list is compared on the scale of its own.
    fn is_under_listed(&self, level: f64, limit: f64) -> bool {
        self.scale.with(limit).at_or_under(level, limit)
    }
}
