//! Rule 4 for a period: compares the sum of its years with its limit. Also computes the sums and
//! lenses of a period that is still running.

use super::{Decision, Evidence, level};
use crate::assessment::Undetermined;
use crate::assessment::result::{Lenses, PeriodStanding, Rule, Verdict};
use crate::formula::{sum, sum_known};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Year};

/// Returns the verdict once every year is observed, or once the sum exceeds the limit; `None` until
/// then.
#[cold]
pub(super) fn decide(evidence: &Evidence<'_>, standing: &PeriodStanding) -> Option<Decision> {
    let (period, limit) = (standing.period, standing.limit.ok()?.tonnes());
    let (n, sum) = (f64::from(period.length()), standing.sum.tonnes());
    let last = evidence.within(period).last().map_or(period.to(), |(year, _)| year);
    let compared = evidence.comparison((last, sum), limit, evidence.scale.over(n));
    if standing.years_observed < period.length() {
        let exceeded = Some(standing.exceeded_in?);
        let verdict = Verdict::OffTrack { rising: evidence.is_rising(), exceeded };
        return Some(Decision::with_comparison(verdict, Rule::PeriodExceeded, compared));
    }
    let (year, a) = (period.to(), limit / n);
    let level = sum / n;
    let margin = a - level;
    if evidence.sum_reaches(sum, limit, n) {
        let verdict = Verdict::Met { year, level, margin, reversed: None };
        return Some(Decision::with_comparison(verdict, Rule::DuePeriod, compared));
    }
    // In a year without reported measures, measures could still count up to the cap.
    let could_count = match evidence.possible_measures() {
        Ok(room) => room,
        Err(Absent::NotPartOfTarget) => 0.0,
        Err(_) => return Some(Decision::undetermined(Undetermined::NoBase)),
    };
    if evidence.sum_reaches(sum, limit + could_count, n) {
        let verdict = Verdict::Undetermined(Undetermined::SupplementNotReported);
        return Some(Decision::with_comparison(verdict, Rule::DueMeasuresNotReported, compared));
    }
    let rule = if could_count > 0.0 { Rule::DueMeasuresNotReported } else { Rule::DuePeriod };
    let verdict = Verdict::Missed { year, level, margin, reached: None };
    Some(Decision::with_comparison(verdict, rule, compared))
}

impl<'a> Evidence<'a> {
    /// The observed years of a period, with their levels.
    pub(crate) fn within(&self, period: Period) -> impl Iterator<Item = (Year, f64)> + Clone + 'a {
        self.used.since(period.from()).levels().take_while(move |(year, _)| *year <= period.to())
    }

    /// Whether a sum of yearly levels is at or under a limit, or under the limit for a strict
    /// target. The tolerance grows with the number of years.
    fn sum_reaches(&self, sum: f64, limit: f64, years: f64) -> bool {
        self.scale.over(years).reaches(sum, limit, self.question.ambition.is_strict())
    }

    /// The first missing year of the period that is followed by an observed year; `None` if there
    /// is no such year.
    pub(super) fn gap_in_period(&self) -> Option<Year> {
        let (period, (latest, _)) = (self.question.period?, self.latest.ok()?);
        period.years().take_while(|year| *year < latest).find(|year| self.used.at(*year).is_none())
    }

    /// The years of the period after the latest observation; `None` if no year remains.
    pub(crate) fn years_ahead_in(&self, period: Period) -> Option<Period> {
        let next = self.latest.ok().map_or(period.from(), |(year, _)| year.next());
        Period::new(next.max(period.from()).get(), period.to().get()).ok()
    }

    /// Computes the observed, remaining and projected sums of a period, and the limit on the sum.
    pub(super) fn standing_over(&self, period: Period) -> PeriodStanding {
        let limit = self.allowable.map(|a| self.question.limit_over(period, a));
        let observed = self.within(period);
        let sum = sum(observed.clone().map(|(_, level)| level));
        let path_sum = self.path.and_then(|path| {
            let levels = observed.clone().map(|(year, _)| path.level_at(year.as_f64()));
            sum_known(levels)
        });
        let ahead = self.years_ahead_in(period);
        let years_left = ahead.map_or(0, Period::length);
        let gap = self.gap_in_period();
        let complete = gap.map_or(Ok(()), |_| Err(Absent::GapInPeriod));
        let left = complete.and_then(|()| Ok(limit? - sum));
        let allowed_mean = complete.and_then(|()| match years_left {
            0 => Err(Absent::Due),
            years => level(left? / f64::from(years)),
        });
        let projected = complete.and_then(|()| {
            let rest = match ahead {
                Some(ahead) => self.outlook()?.sum_over(ahead.from(), ahead.to())?,
                None => 0.0,
            };
            level(sum + rest)
        });
        PeriodStanding {
            period,
            limit: limit.map(Emissions::computed),
            carried: self.question.carried.map(Emissions::computed),
            years_observed: u16::try_from(observed.count()).unwrap_or(u16::MAX),
            gap,
            // An overflowing sum becomes the largest number, which is above every limit.
            sum: Emissions::computed(sum.clamp(f64::MIN, f64::MAX)),
            path_sum: path_sum.map(Emissions::computed),
            left: left.map(Emissions::computed),
            years_left,
            allowed_mean,
            projected,
            exceeded_in: limit.ok().and_then(|limit| self.exceeded(period, limit)),
        }
    }

    /// The first observed year in which the running sum exceeds the limit; `None` if the sum of all
    /// observed years is within the limit.
    fn exceeded(&self, period: Period, limit: f64) -> Option<Year> {
        let years = f64::from(period.length());
        let mut sums = self.within(period).scan(0.0, |sum, (year, level)| {
            *sum += level;
            Some((year, *sum))
        });
        let is_over = |(_, sum): &(Year, f64)| !self.sum_reaches(*sum, limit, years);
        // Net removals can bring the sum back under the limit: the latest sum must exceed it too.
        sums.clone().last().filter(is_over)?;
        sums.find(is_over).map(|(year, _)| year)
    }

    /// The lenses of a period. The path lens compares the sum of the observed years with the path's
    /// sum over the same years; the trend lens compares the projected sum of the period with its
    /// limit.
    pub(super) fn period_lenses(&self, standing: &PeriodStanding) -> Lenses {
        let years = f64::from(standing.period.length());
        let path = if standing.years_observed == 0 {
            standing.path_sum.and(Err(Absent::NotAfterAnchor))
        } else {
            let under = |allowed: Emissions| {
                self.sum_reaches(standing.sum.tonnes(), allowed.tonnes(), years)
            };
            standing.path_sum.map(under)
        };
        let trend = || {
            self.before_due()?;
            let (projected, limit) = (standing.projected?, standing.limit?);
            self.outlook()?.supports_lens()?;
            Ok(self.sum_reaches(projected.tonnes(), limit.tonnes(), years))
        };
        Lenses { path, trend: trend() }
    }

    /// The lenses of a period against the gross limit, `A + S_max` for each year.
    pub(super) fn period_gross_lenses(
        &self,
        standing: &PeriodStanding,
        gross_limit: Known<f64>,
    ) -> Lenses {
        let period = standing.period;
        let limit = gross_limit.map(|limit| limit * f64::from(period.length()));
        let path = self.gross_period_path(gross_limit).and_then(|path| {
            let levels = self.within(period).map(|(year, _)| path.level_at(year.as_f64()));
            sum_known(levels).map(Emissions::computed)
        });
        let limit = limit.map(Emissions::computed);
        self.period_lenses(&PeriodStanding { limit, path_sum: path, ..*standing })
    }

    /// The path of a period of n years whose yearly values sum to `n (A + S_max)`. A path or
    /// scenario that the caller supplies stays as it is.
    pub(crate) fn gross_period_path(&self, gross_limit: Known<f64>) -> Known<Pathway<'a>> {
        let (limit, period) = (gross_limit?, self.question.period.ok_or(Absent::NotPartOfTarget)?);
        let given = &self.question.case.given;
        if given.path.is_some() || given.scenario.is_some() {
            return self.path;
        }
        self.path_inputs().over_period(period, limit * f64::from(period.length()))
    }

    /// The remainder of a period's limit that banking can carry over; negative after an overshoot.
    ///
    /// # Errors
    /// [`Absent::GapInPeriod`] until every year is observed.
    pub(crate) fn left_of_period(&self) -> Known<f64> {
        let standing = self.period.ok_or(Absent::NotPartOfTarget)?;
        if standing.years_observed < standing.period.length() {
            return Err(Absent::GapInPeriod);
        }
        standing.left.map(Emissions::tonnes)
    }
}
