//! Targets that ask something of every year: a yearly cut, a list of limits.

use super::level::{Levels, emissions};
use super::verdict::{Undetermined, Verdict};
use crate::formula::{finite, sum, sum_known};
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Year};
use crate::target::{Ambition, AnnualRate, YearlyLimits};

/// One observed year held against a yearly cut.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CutOfYear {
    /// The year.
    pub year: Year,
    /// E(y), what was observed.
    pub level: Emissions,
    /// P(y), what all cuts since the first year leave.
    pub path: Known<Emissions>,
    /// Whether E(y) is at or under P(y): the cuts so far were made, whenever they were.
    pub on_path: Known<bool>,
    /// Whether E(y) is at or under `(1 - q) E(y - 1)`: the cut was made this year.
    pub cut_made: Known<bool>,
}

/// A yearly cut, year by year and in sum, beside the verdict on the judged year's level.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnnualCuts {
    /// What is asked.
    pub asked: AnnualRate,
    /// Every observed year after the first without the cut.
    pub years: Vec<CutOfYear>,
    /// The sum of what was observed in these years.
    pub sum: Known<Emissions>,
    /// The sum of what the path allows in these years.
    pub path_sum: Known<Emissions>,
}

impl AnnualCuts {
    pub(super) fn summed(asked: AnnualRate, years: Vec<CutOfYear>) -> Self {
        let sum = emissions(sum(years.iter().map(|cut| cut.level.tonnes())));
        let path_sum = sum_known(years.iter().map(|cut| cut.path.map(Emissions::tonnes)));
        Self { asked, years, sum, path_sum: path_sum.map(Emissions::computed) }
    }

    /// Sum less sum of the path: what was emitted beyond it in all.
    ///
    /// # Errors
    /// The reason of a sum that is not there; [`Absent::OutOfRange`] on overflow.
    pub fn excess(&self) -> Known<Emissions> {
        emissions(self.sum?.tonnes() - self.path_sum?.tonnes())
    }
}

impl Levels<'_, '_> {
    /// Each year under a yearly cut; `None` unless one is asked.
    pub(super) fn annual_cuts(&self) -> Option<AnnualCuts> {
        let Ambition::AnnualRate(asked) = self.question.ambition else {
            return None;
        };
        let after = self.used.since(asked.from().next()).levels();
        let years = after.map(|(year, level)| self.cut_of(*asked, year, level)).collect();
        Some(AnnualCuts::summed(*asked, years))
    }

    fn cut_of(&self, asked: AnnualRate, year: Year, level: f64) -> CutOfYear {
        let path = self.asked_of(asked, year);
        let before = self.used.at(year.previous()).ok_or(Absent::NoObservation);
        CutOfYear {
            year,
            level: Emissions::computed(level),
            path: path.map(Emissions::computed),
            on_path: path.map(|allowed| self.reaches(level, allowed)),
            cut_made: before.map(|before| self.reaches(level, before * asked.left_each_year())),
        }
    }

    /// What all cuts up to a year leave, also after the judged year.
    fn asked_of(&self, asked: AnnualRate, year: Year) -> Known<f64> {
        let base = self.base?.level.tonnes();
        if base > 0.0 { finite(base * asked.left_in(year)) } else { Err(Absent::BaseNotPositive) }
    }

    /// The first year that is over its limit in a list: year, level and limit.
    pub(super) fn first_over_limit(&self) -> Option<(Year, f64, f64)> {
        let Ambition::EachYearAtMost(limits) = self.question.ambition else {
            return None;
        };
        self.due_limits(limits).find_map(|(year, limit)| {
            let level = self.used.at(year)?;
            (!self.under_limit(level, limit)).then_some((year, level, limit))
        })
    }

    /// What a list of limits says before any of its years is looked at by itself: missed at the
    /// first year over its limit, and never met with a listed year missing.
    #[inline]
    pub(super) fn listed_verdict(&self) -> Option<Verdict> {
        match self.question.ambition {
            Ambition::EachYearAtMost(limits) => self.verdict_of_list(limits),
            _ => None,
        }
    }

    fn verdict_of_list(&self, limits: &YearlyLimits) -> Option<Verdict> {
        let mut due = self.due_limits(limits);
        if let Some((year, level, limit)) = self.first_over_limit() {
            let Ok(margin) = emissions(limit - level) else {
                return Some(Verdict::Undetermined(Undetermined::OutOfRange));
            };
            let mut later = self.due_limits(limits).filter(|(later, _)| *later > year);
            let reached = later.find(|(year, limit)| {
                self.used.at(*year).is_some_and(|level| self.under_limit(level, *limit))
            });
            let (level, reached) = (Emissions::computed(level), reached.map(|(year, _)| year));
            return Some(Verdict::Missed { year, level, margin, reached });
        }
        let gap = due.find(|(year, _)| self.used.at(*year).is_none());
        gap.map(|(year, _)| Verdict::Undetermined(Undetermined::GapInPeriod(year)))
    }

    /// The limits of the years that are due: from the first that is asked to the latest observed.
    fn due_limits<'l>(
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

    /// Each limit is compared on the scale of its own.
    fn under_limit(&self, level: f64, limit: f64) -> bool {
        self.scale.with(limit).at_or_under(level, limit)
    }
}
