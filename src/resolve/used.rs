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
    as_of.year() - i32::from(as_of.ordinal() < days_in(as_of.year()))
}

fn days_in(year: i32) -> u32 {
    if NaiveDate::from_yo_opt(year, 366).is_some() { 366 } else { 365 }
}

impl<'a> Used<'a> {
    #[inline]
    pub(crate) fn up_to(as_of: NaiveDate, observations: &'a [Observation], basis: Basis) -> Self {
        let last = last_full_year(as_of);
        let count = observations.partition_point(|observation| observation.year.get() <= last);
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
        let skip = self.observations.partition_point(|observation| observation.year < first);
        Self { observations: self.observations.get(skip..).unwrap_or_default(), ..self }
    }

    /// The used observations before a year.
    #[inline]
    pub(crate) fn before(self, year: Year) -> Self {
        let count = self.observations.partition_point(|observation| observation.year < year);
        Self { observations: self.observations.get(..count).unwrap_or_default(), ..self }
    }

    /// Whether any used observation reports the land sector beside the emissions.
    pub(crate) fn reports_land_sector(self) -> bool {
        self.observations.iter().any(|observation| observation.land_sector.is_some())
    }

    #[inline]
    pub(crate) fn latest(self) -> Option<(Year, f64)> {
        self.levels().next_back()
    }

    #[inline]
    pub(crate) fn at(self, year: Year) -> Option<f64> {
        let index = self.observations.binary_search_by_key(&year, |o| o.year).ok()?;
        self.level(self.observations.get(index)?)
    }

    /// How many used observations have no level on this basis.
    pub(crate) fn dropped(self) -> usize {
        self.observations.len() - self.levels().count()
    }
}
