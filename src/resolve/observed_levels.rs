use chrono::{Datelike, NaiveDate};

use super::Basis;
use crate::formula::functions::{larger, smaller};
use crate::inventory::{Activity, EmissionSeries, Observation, SupplementaryMeasures};
use crate::quantity::Year;
use crate::target::CapInUnit;

/// The observations that an assessment uses, with their levels on one basis, ascending by year.
///
/// The observation of year y is used if 31 December of y is not after the as-of date. "With a
/// level" means that the observation has a level on the basis: a net basis needs the land sector,
/// and a level per head needs the population.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ObservedLevels<'a> {
    observations: &'a [Observation],
    basis: Basis,
    /// The activity that levels are divided by; `None` for tonnes.
    activity: Option<&'a Activity>,
    /// The last year that has ended by the as-of date. Later values of an activity are not used.
    last_year: i32,
    /// The cap on the removals of the land sector, t CO2e a year; infinite if there is none.
    removals_cap: f64,
    /// The supplementary measures of the series and the cap S_max on them; `None` if measures do
    /// not count.
    accounted: Option<(&'a [SupplementaryMeasures], CapInUnit)>,
}

/// The last year that has ended by a date: the year of the date if it is 31 December, otherwise the
/// year before.
#[inline]
pub(crate) fn last_full_year(as_of: NaiveDate) -> i32 {
    let last_day = 365 + u32::from(as_of.leap_year());
    as_of.year() - i32::from(as_of.ordinal() < last_day)
}

/// The number of observations before a year.
///
/// In a series without gaps, the index of a year is its distance from the first year. Only series
/// with gaps need a binary search.
#[inline]
fn count_before(observations: &[Observation], year: i32) -> usize {
    let (Some(first), Some(last)) = (observations.first(), observations.last()) else { return 0 };
    if last.year.get() < year {
        return observations.len();
    }
    let Ok(guess) = usize::try_from(year - first.year.get()) else { return 0 };
    match observations.get(guess) {
        Some(observation) if observation.year.get() == year => guess,
        _ => observations.partition_point(|observation| observation.year.get() < year),
    }
}

/// The observations from a year on.
#[inline]
pub(crate) fn since(observations: &[Observation], first: Year) -> &[Observation] {
    observations.get(count_before(observations, first.get())..).unwrap_or_default()
}

impl<'a> ObservedLevels<'a> {
    /// The observations up to an as-of date, with levels as reported.
    pub(crate) fn as_reported(series: &'a EmissionSeries, as_of: NaiveDate) -> Self {
        Self::until(last_full_year(as_of), series.observations(), Basis::AsReported)
    }

    /// The observations up to a year, with levels on a basis, in tonnes.
    #[inline]
    pub(crate) fn until(last_year: i32, observations: &'a [Observation], basis: Basis) -> Self {
        let count = count_before(observations, last_year + 1);
        Self {
            observations: observations.get(..count).unwrap_or(observations),
            basis,
            activity: None,
            last_year,
            removals_cap: f64::INFINITY,
            accounted: None,
        }
    }

    /// Removes all observations.
    #[inline]
    pub(crate) fn none(self) -> Self {
        Self { observations: &[], ..self }
    }

    /// Divides each level by an activity. A year without a value of the activity has no level.
    #[inline]
    pub(crate) fn per(self, activity: &'a Activity) -> Self {
        Self { activity: Some(activity), ..self }
    }

    /// Caps the removals of the land sector, t CO2e a year.
    #[inline]
    pub(crate) fn removals_capped(self, removals_cap: f64) -> Self {
        Self { removals_cap, ..self }
    }

    /// Converts levels to accounted emissions: subtracts supplementary measures up to the cap, and
    /// adds the units sold.
    pub(crate) fn accounting(self, measures: &'a [SupplementaryMeasures], cap: CapInUnit) -> Self {
        Self { basis: self.basis.accounted(), accounted: Some((measures, cap)), ..self }
    }

    /// The basis of the levels.
    pub(crate) const fn basis(&self) -> Basis {
        self.basis
    }

    /// The level of an observation on this basis; `None` if the observation lacks a value that the
    /// level needs.
    #[inline]
    fn level(&self, observation: &Observation) -> Option<f64> {
        if self.basis == Basis::AsReported && self.activity.is_none() {
            Some(observation.emissions.tonnes())
        } else {
            self.derived_level(observation)
        }
    }

    /// The level of an observation on a net, per-unit or accounted basis; `None` if a value is
    /// missing. This is a separate function so that `level` stays small enough to inline.
    fn derived_level(&self, observation: &Observation) -> Option<f64> {
        let gross = observation.emissions.tonnes();
        let reported = if self.basis.is_net() {
            gross + larger(observation.land_sector?.tonnes(), -self.removals_cap)
        } else {
            gross
        };
        let per = self.divisor(observation.year)?;
        Some(match self.measures_of(observation.year) {
            Some(m) => reported / per - self.counted_of(m) + m.units_sold.tonnes() / per,
            None => reported / per,
        })
    }

    /// The activity X(y) of a year, or 1 for levels in tonnes; `None` if the year has not ended or
    /// has no value.
    pub(crate) fn divisor(&self, year: Year) -> Option<f64> {
        let Some(activity) = self.activity else { return Some(1.0) };
        activity.in_year(year).filter(|_| year.get() <= self.last_year)
    }

    /// The cap S_max on measures, in the unit of a year's level. `None` if measures do not count or
    /// have no cap, or if the activity has no value for the year.
    pub(crate) fn measures_limit(&self, year: Year) -> Option<f64> {
        let (_, cap) = self.accounted?;
        // If the target sets no cap, all measures count: the cap is infinite.
        Some(cap.per(self.divisor(year)?)).filter(|limit| limit.is_finite())
    }

    /// The year of the first used observation that reports the land sector; `None` if there is no
    /// such observation.
    pub(crate) fn first_with_land(&self) -> Option<Year> {
        self.observations.iter().find(|o| o.land_sector.is_some()).map(|o| o.year)
    }

    /// The measures of a year that count, `min(S, S_max)`, in the unit of the levels.
    pub(crate) fn counted_of(&self, measures: &SupplementaryMeasures) -> f64 {
        let per = self.divisor(measures.year).unwrap_or(1.0);
        let used = measures.used.tonnes() / per;
        self.accounted.map_or(used, |(_, cap)| smaller(used, cap.per(per)))
    }

    /// The measures reported for a year; `None` if measures do not count or none are reported.
    pub(crate) fn measures_of(&self, year: Year) -> Option<&'a SupplementaryMeasures> {
        let (measures, _) = self.accounted?;
        let index = measures.binary_search_by_key(&year, |m| m.year).ok()?;
        measures.get(index)
    }

    /// The activity that levels are divided by; `None` for tonnes.
    pub(crate) const fn activity(&self) -> Option<&'a Activity> {
        self.activity
    }

    /// Whether no observation is used. An observation without a level also counts as used.
    #[inline]
    pub(crate) const fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    /// The used observation of a year, with or without a level; `None` if the year is not observed.
    #[inline]
    pub(crate) fn observation(&self, year: Year) -> Option<&'a Observation> {
        let index = count_before(self.observations, year.get());
        self.observations.get(index).filter(|observation| observation.year == year)
    }

    /// The year and level of each used observation with a level.
    #[inline]
    pub(crate) fn levels(self) -> impl DoubleEndedIterator<Item = (Year, f64)> + Clone + 'a {
        self.observations
            .iter()
            .filter_map(move |observation| Some((observation.year, self.level(observation)?)))
    }

    /// Keeps the used observations from a year on.
    #[inline]
    pub(crate) fn since(self, first: Year) -> Self {
        Self { observations: since(self.observations, first), ..self }
    }

    /// The first used observation with a level from a year on; `None` if there is none.
    #[inline]
    pub(crate) fn first_since(&self, year: Year) -> Option<(Year, f64)> {
        let mut since = since(self.observations, year).iter();
        since.find_map(|observation| Some((observation.year, self.level(observation)?)))
    }

    /// Keeps the used observations before a year.
    #[inline]
    pub(crate) fn before(self, year: Year) -> Self {
        let count = count_before(self.observations, year.get());
        Self { observations: self.observations.get(..count).unwrap_or_default(), ..self }
    }

    /// The used observations, if their levels are as reported and in tonnes; `None` otherwise.
    #[inline]
    pub(crate) fn all_reported(&self) -> Option<&'a [Observation]> {
        let plain = self.basis == Basis::AsReported && self.activity.is_none();
        plain.then_some(self.observations)
    }

    /// The latest used observation with a level, and its level; `None` if there is none.
    #[inline]
    pub(crate) fn latest(self) -> Option<(&'a Observation, f64)> {
        let with_level = |o: &'a Observation| Some((o, self.level(o)?));
        self.observations.iter().rev().find_map(with_level)
    }

    /// The level of a year; `None` if the year is not observed or has no level.
    #[inline]
    pub(crate) fn at(self, year: Year) -> Option<f64> {
        self.level(self.observation(year)?)
    }

    /// The last observed level before a year and the first observed level from the year on, each
    /// with its year; `None` if either level is missing.
    pub(crate) fn neighbours(self, year: Year) -> Option<((Year, f64), (Year, f64))> {
        let earlier = self.before(year).levels().next_back()?;
        let later = self.since(year).levels().next()?;
        Some((earlier, later))
    }

    /// The number of used observations without a level.
    pub(crate) fn dropped(self) -> usize {
        self.observations.len() - self.levels().count()
    }
}
