use chrono::{Datelike, NaiveDate};

use super::Basis;
use crate::inventory::{Activity, EmissionSeries, Observation, SupplementaryMeasures};
use crate::quantity::Year;
use crate::target::CapInUnit;

/// The observations that an assessment uses, on one basis, in the order of their years.
///
/// An observation of year y is used if 31 December of y is not after the as-of date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ObservedLevels<'a> {
    observations: &'a [Observation],
    basis: Basis,
    /// What each level is divided by.
    activity: Option<&'a Activity>,
    /// The last year whose numbers are known, of any kind.
    last_year: i32,
    /// How much of the removals of the land sector counts.
    removals_cap: f64,
    /// The measures that are accounted for, and S_max, how much of them counts.
    accounted: Option<(&'a [SupplementaryMeasures], CapInUnit)>,
}

/// The last year that is over on a date: the year itself on 31 December, else the year before.
#[inline]
pub(crate) fn last_full_year(as_of: NaiveDate) -> i32 {
    let last_day = 365 + u32::from(as_of.leap_year());
    as_of.year() - i32::from(as_of.ordinal() < last_day)
}

/// How many observations lie before a year. Most series have no gap, so that the place of a year
/// follows from that of the first; the others are searched.
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

/// The observations of a window that begins in a year.
#[inline]
pub(crate) fn since(observations: &[Observation], first: Year) -> &[Observation] {
    observations.get(count_before(observations, first.get())..).unwrap_or_default()
}

impl<'a> ObservedLevels<'a> {
    /// The observations that are known on a date, as reported.
    pub(crate) fn as_reported(series: &'a EmissionSeries, as_of: NaiveDate) -> Self {
        Self::until(last_full_year(as_of), series.observations(), Basis::AsReported)
    }

    /// The observations up to a year.
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

    /// No observation at all.
    #[inline]
    pub(crate) fn none(self) -> Self {
        Self { observations: &[], ..self }
    }

    /// Each level divided by an activity; years without a value of it have no level.
    #[inline]
    pub(crate) fn per(self, activity: &'a Activity) -> Self {
        Self { activity: Some(activity), ..self }
    }

    /// No more than this of the removals of the land sector counts.
    #[inline]
    pub(crate) fn removals_capped(self, removals_cap: f64) -> Self {
        Self { removals_cap, ..self }
    }

    /// Less the measures that count, plus the units sold.
    pub(crate) fn accounting(self, measures: &'a [SupplementaryMeasures], cap: CapInUnit) -> Self {
        Self { basis: self.basis.accounted(), accounted: Some((measures, cap)), ..self }
    }

    /// Which number is judged.
    pub(crate) const fn basis(&self) -> Basis {
        self.basis
    }

    /// The level of an observation on this basis.
    #[inline]
    fn level(&self, observation: &Observation) -> Option<f64> {
        if self.basis == Basis::AsReported && self.activity.is_none() {
            Some(observation.emissions.tonnes())
        } else {
            self.other_level(observation)
        }
    }

    /// As [`Used::level`], of what is asked for less often.
    fn other_level(&self, observation: &Observation) -> Option<f64> {
        let gross = observation.emissions.tonnes();
        let reported = if self.basis.is_net() {
            gross + observation.land_sector?.tonnes().max(-self.removals_cap)
        } else {
            gross
        };
        let per = self.divisor(observation.year)?;
        Some(match self.measures_of(observation.year) {
            Some(m) => reported / per - self.counted_of(m) + m.units_sold.tonnes() / per,
            None => reported / per,
        })
    }

    /// X(y), or 1 where levels are tonnes; none of a year that is not over.
    pub(crate) fn divisor(&self, year: Year) -> Option<f64> {
        let Some(activity) = self.activity else { return Some(1.0) };
        activity.in_year(year).filter(|_| year.get() <= self.last_year)
    }

    /// S_max in the unit of a year's level, if the measures that count have a limit.
    pub(crate) fn measures_limit(&self, year: Year) -> Option<f64> {
        let (_, cap) = self.accounted?;
        // Without a cap on the target, all measures count.
        Some(cap.per(self.divisor(year)?)).filter(|limit| limit.is_finite())
    }

    /// The first used observation that reports the land sector.
    pub(crate) fn first_with_land(&self) -> Option<Year> {
        self.observations.iter().find(|o| o.land_sector.is_some()).map(|o| o.year)
    }

    /// What counts of the measures of a year, up to the cap, in the unit of the levels.
    pub(crate) fn counted_of(&self, measures: &SupplementaryMeasures) -> f64 {
        let per = self.divisor(measures.year).unwrap_or(1.0);
        let used = measures.used.tonnes() / per;
        self.accounted.map_or(used, |(_, cap)| used.min(cap.per(per)))
    }

    /// The measures reported for a year.
    pub(crate) fn measures_of(&self, year: Year) -> Option<&'a SupplementaryMeasures> {
        let (measures, _) = self.accounted?;
        let index = measures.binary_search_by_key(&year, |m| m.year).ok()?;
        measures.get(index)
    }

    /// What the levels are divided by.
    pub(crate) const fn activity(&self) -> Option<&'a Activity> {
        self.activity
    }

    /// Whether any observation is used, with or without a level on this basis.
    #[inline]
    pub(crate) const fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    /// The used observation of a year, with or without a level on this basis.
    #[inline]
    pub(crate) fn observation(&self, year: Year) -> Option<&'a Observation> {
        let index = count_before(self.observations, year.get());
        self.observations.get(index).filter(|observation| observation.year == year)
    }

    /// Year and level of every used observation that has one on this basis.
    #[inline]
    pub(crate) fn levels(self) -> impl DoubleEndedIterator<Item = (Year, f64)> + Clone + 'a {
        self.observations
            .iter()
            .filter_map(move |observation| Some((observation.year, self.level(observation)?)))
    }

    /// The used observations of a window that begins in a year; may be narrowed, never widened.
    #[inline]
    pub(crate) fn since(self, first: Year) -> Self {
        Self { observations: since(self.observations, first), ..self }
    }

    /// The first used observation from a year on that has a level on this basis.
    #[inline]
    pub(crate) fn first_since(&self, year: Year) -> Option<(Year, f64)> {
        let mut since = since(self.observations, year).iter();
        since.find_map(|observation| Some((observation.year, self.level(observation)?)))
    }

    /// The used observations before a year.
    #[inline]
    pub(crate) fn before(self, year: Year) -> Self {
        let count = count_before(self.observations, year.get());
        Self { observations: self.observations.get(..count).unwrap_or_default(), ..self }
    }

    /// The observations themselves, where each has its level as reported.
    #[inline]
    pub(crate) fn all_reported(&self) -> Option<&'a [Observation]> {
        let plain = self.basis == Basis::AsReported && self.activity.is_none();
        plain.then_some(self.observations)
    }

    /// The latest used observation that has a level on this basis, with that level.
    #[inline]
    pub(crate) fn latest(self) -> Option<(&'a Observation, f64)> {
        let with_level = |o: &'a Observation| Some((o, self.level(o)?));
        self.observations.iter().rev().find_map(with_level)
    }

    #[inline]
    pub(crate) fn at(self, year: Year) -> Option<f64> {
        self.level(self.observation(year)?)
    }

    /// The observed years on either side of one that was not observed itself, with their levels.
    pub(crate) fn neighbours(self, year: Year) -> Option<((Year, f64), (Year, f64))> {
        let earlier = self.before(year).levels().next_back()?;
        let later = self.since(year).levels().next()?;
        Some((earlier, later))
    }

    /// How many used observations have no level on this basis.
    pub(crate) fn dropped(self) -> usize {
        self.observations.len() - self.levels().count()
    }
}
