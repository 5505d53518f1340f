use chrono::{Datelike, NaiveDate};

use super::Basis;
use crate::inventory::Observation;
use crate::quantity::Year;

/// The observations that an assessment uses, on one basis, in the order of their years.
///
/// An observation of year y is used if 31 December of y is not after the as-of date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Used<'a> {
    observations: &'a [Observation],
    basis: Basis,
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

impl<'a> Used<'a> {
    #[inline]
    pub(crate) fn up_to(as_of: NaiveDate, observations: &'a [Observation], basis: Basis) -> Self {
        let count = count_before(observations, last_full_year(as_of) + 1);
        Self { observations: observations.get(..count).unwrap_or(observations), basis }
    }

    /// The level of an observation on this basis.
    #[inline]
    fn level(&self, observation: &Observation) -> Option<f64> {
        match self.basis {
            Basis::AsReported => Some(observation.emissions.tonnes()),
            Basis::Net => observation.net().map(crate::Emissions::tonnes),
        }
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
        let skip = count_before(self.observations, first.get());
        Self { observations: self.observations.get(skip..).unwrap_or_default(), ..self }
    }

    /// The used observations before a year.
    #[inline]
    pub(crate) fn before(self, year: Year) -> Self {
        let count = count_before(self.observations, year.get());
        Self { observations: self.observations.get(..count).unwrap_or_default(), ..self }
    }

    /// The observations themselves, where each has its level as reported.
    #[inline]
    pub(crate) fn all_reported(self) -> Option<&'a [Observation]> {
        (self.basis == Basis::AsReported).then_some(self.observations)
    }

    /// The latest used observation that has a level on this basis, with that level.
    #[inline]
    pub(crate) fn latest(self) -> Option<(&'a Observation, f64)> {
        let with_level = |o: &'a Observation| Some((o, self.level(o)?));
        self.observations.iter().rev().find_map(with_level)
    }

    #[inline]
    pub(crate) fn at(self, year: Year) -> Option<f64> {
        let index = count_before(self.observations, year.get());
        let found = self.observations.get(index).filter(|observation| observation.year == year)?;
        self.level(found)
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
