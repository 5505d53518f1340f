//! Budgets: several years judged together, by their sum.

use super::figures::Lenses;
use super::level::{Levels, emissions};
use super::verdict::{Undetermined, Verdict};
use super::views::Views;
use crate::formula::{finite, sum, sum_known};
use crate::quantity::{Absent, Emissions, Known, Period, Year};

/// Where the sum of a period stands against its limit.
///
/// Every number is a plain sum of whole years, t CO2e; only the allowed mean is a level, t CO2e a
/// year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PeriodStanding {
    /// The years that are judged together.
    pub period: Period,
    /// What all of them may sum to, with what was carried over.
    pub limit: Known<Emissions>,
    /// What was carried over from the budget before: nothing, unless its commitment says so.
    pub carried: Known<Emissions>,
    /// How many of the years are observed.
    pub years_observed: u16,
    /// The first year that is missing between observed ones.
    pub gap: Option<Year>,
    /// The sum of the observed years.
    pub sum: Emissions,
    /// What the path allows in the same years.
    pub path_sum: Known<Emissions>,
    /// Limit less sum: what is left, or negative by how much the limit is exceeded; absent while a
    /// year is missing between observed ones.
    pub left: Known<Emissions>,
    /// How many years follow the latest observed one.
    pub years_left: u16,
    /// What is left, a year, for the years that follow: `(limit - sum)/(years left)`.
    pub allowed_mean: Known<Emissions>,
    /// The sum if the trend goes on: the observed years and `T(y)` for those that follow.
    pub projected: Known<Emissions>,
    /// The year in which the observed years came to exceed the limit, if they do so still.
    pub exceeded: Option<Year>,
}

impl PeriodStanding {
    /// The mean of the period: of its observed years once they are complete, before that with the
    /// years that follow as the trend gives them.
    pub(super) fn mean(&self) -> Known<f64> {
        let n = f64::from(self.period.length());
        self.projected.map(|projected| projected.tonnes() / n)
    }
}

impl<'a> Levels<'_, 'a> {
    /// The observed levels of a period.
    fn within(&self, period: Period) -> impl Iterator<Item = (Year, f64)> + Clone + 'a {
        self.used.since(period.from()).levels().take_while(move |(year, _)| *year <= period.to())
    }

    /// Whether a sum of that many years is where it should be.
    fn sum_reaches(&self, sum: f64, limit: f64, years: f64) -> bool {
        self.scale.over(years).reaches(sum, limit, self.question.ambition.is_strict())
    }

    /// The first year of the period that is missing although a later year is observed.
    pub(super) fn gap_in_period(&self) -> Option<Year> {
        let (period, (latest, _)) = (self.question.period?, self.latest.ok()?);
        period.years().take_while(|year| *year < latest).find(|year| self.used.at(*year).is_none())
    }

    /// The years of the period that come after the latest observation.
    fn years_ahead_in(&self, period: Period) -> Option<Period> {
        let next = self.latest.ok().map_or(period.from(), |(year, _)| year.next());
        Period::new(next.max(period.from()).get(), period.to().get()).ok()
    }

    /// Where the sum of the period stands; `None` unless several years are judged together.
    #[inline]
    pub(super) fn period_standing(&self) -> Option<PeriodStanding> {
        self.question.period.map(|period| self.standing_over(period))
    }

    pub(super) fn standing_over(&self, period: Period) -> PeriodStanding {
        let limit = self.allowable.and_then(|a| finite(self.question.limit_over(period, a)));
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
        let left = complete.and_then(|()| finite(limit? - sum));
        let allowed_mean = complete.and_then(|()| match years_left {
            0 => Err(Absent::Due),
            years => emissions(left? / f64::from(years)),
        });
        let projected = complete.and_then(|()| {
            let rest = match ahead {
                Some(ahead) => self.outlook()?.sum_over(ahead.from(), ahead.to())?,
                None => 0.0,
            };
            emissions(sum + rest)
        });
        PeriodStanding {
            period,
            limit: limit.map(Emissions::computed),
            carried: self.question.carried.map(Emissions::computed),
            years_observed: u16::try_from(observed.count()).unwrap_or(u16::MAX),
            gap,
            // A sum that overflows has no meaning; it is as large as a number gets.
            sum: Emissions::computed(sum.clamp(f64::MIN, f64::MAX)),
            path_sum: path_sum.map(Emissions::computed),
            left: left.map(Emissions::computed),
            years_left,
            allowed_mean,
            projected,
            exceeded: limit.ok().and_then(|limit| self.exceeded(period, limit)),
        }
    }

    /// The observed year whose sum since the period's beginning first exceeds the limit.
    fn exceeded(&self, period: Period, limit: f64) -> Option<Year> {
        let years = f64::from(period.length());
        let mut sums = self.within(period).scan(0.0, |sum, (year, level)| {
            *sum += level;
            Some((year, *sum))
        });
        let is_over = |(_, sum): &(Year, f64)| !self.sum_reaches(*sum, limit, years);
        // Net removals may bring a sum down again.
        sums.clone().last().filter(is_over)?;
        sums.find(is_over).map(|(year, _)| year)
    }

    /// The lenses compare sums: of the observed years with the path's, and of the whole period,
    /// as the trend continues it, with the limit.
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
            self.outlook()?.judges()?;
            Ok(self.sum_reaches(projected.tonnes(), limit.tonnes(), years))
        };
        Lenses { path, trend: trend() }
    }

    /// The same against the gross limit of each year, with supplementary measures used in full.
    pub(super) fn period_gross_lenses(
        &self,
        standing: &PeriodStanding,
        gross_limit: Known<f64>,
    ) -> Lenses {
        let period = standing.period;
        let limit = gross_limit.and_then(|limit| finite(limit * f64::from(period.length())));
        let path = limit.and_then(|limit| {
            let given = self.question.case.given;
            let path = if given.path.is_some() || given.scenario.is_some() {
                self.path?
            } else {
                self.ground().over_period(period, limit)?
            };
            let levels = self.within(period).map(|(year, _)| path.level_at(year.as_f64()));
            sum_known(levels).map(Emissions::computed)
        });
        let limit = limit.map(Emissions::computed);
        self.period_lenses(&PeriodStanding { limit, path_sum: path, ..*standing })
    }

    /// What a period's sum says once all its years are observed, or once it exceeds the limit.
    pub(super) fn period_verdict(&self, views: &Views) -> Option<Verdict> {
        let standing = self.period_standing()?;
        let (period, limit) = (standing.period, standing.limit.ok()?.tonnes());
        let (n, sum) = (f64::from(period.length()), standing.sum.tonnes());
        if standing.years_observed < period.length() {
            let exceeded = Some(standing.exceeded?);
            return Some(Verdict::OffTrack { rising: self.is_rising(views), exceeded });
        }
        let (year, a) = (period.to(), limit / n);
        let Ok(margin) = emissions(a - sum / n) else {
            return Some(Verdict::Undetermined(Undetermined::OutOfRange));
        };
        let level = Emissions::computed(sum / n);
        if self.sum_reaches(sum, limit, n) {
            return Some(Verdict::Met { year, level, margin, reversed: None });
        }
        // Measures of the years that do not report them could still count, up to the cap of each.
        let silent = period.years().filter(|year| !self.reports_measures(*year)).count() as f64;
        let could_count = match self.supplement_cap() {
            Ok(cap) => silent * cap,
            Err(Absent::NotPartOfTarget) => 0.0,
            Err(_) => return Some(Verdict::Undetermined(Undetermined::NoBase)),
        };
        if silent > 0.0 && self.sum_reaches(sum, limit + could_count, n) {
            return Some(Verdict::Undetermined(Undetermined::SupplementNotReported));
        }
        Some(Verdict::Missed { year, level, margin, reached: None })
    }

    /// What is left of a period's limit once all its years are observed: what could be carried.
    pub(super) fn left_of_period(&self) -> Known<f64> {
        let standing = self.period_standing().ok_or(Absent::NotPartOfTarget)?;
        if standing.years_observed < standing.period.length() {
            return Err(Absent::GapInPeriod);
        }
        standing.left.map(Emissions::tonnes)
    }
}
