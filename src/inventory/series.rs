use std::borrow::Cow;

use super::{Activity, Observation, Selection, SupplementaryMeasures, YearUncertainty};
use crate::boundary::Boundary;
use crate::quantity::{Emissions, HalfWidth, Year, getters};

/// The emissions of a place by year, at most one value per year. Years may be missing; gaps are
/// never filled.
///
/// ```
/// use climate_targets::{Boundary, EmissionSeries, Emissions, Year};
/// let lahti = EmissionSeries::builder("Lahti")
///     .boundary(Boundary::use_based())
///     .vintage("ALas 1.4")
///     .observe(2012, Emissions::from_kilotonnes(763.2)) // any order
///     .observe(1990, Emissions::from_kilotonnes(792.2))
///     .build()?;
/// assert_eq!((lahti.place(), lahti.vintage()), ("Lahti", Some("ALas 1.4")));
/// assert_eq!(lahti.boundary(), &Boundary::use_based());
/// assert_eq!(lahti.observations().len(), 2);
/// assert!(lahti.iter().map(|observation| observation.year.get()).eq([1990, 2012]));
/// assert_eq!(lahti.get(Year::constant(2000)), None);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// A series can have further data, all optional:
/// ```
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::{Activity, EmissionSeries, Emissions, Year};
/// let kt = Emissions::from_kilotonnes;
/// let city = EmissionSeries::builder("a city")
///     .observe_with_land(2020, kt(500.0), kt(-20.0))
///     .activity(Activity::population("31 December", [(2020, 100_000.0)]))
///     .measures(2020, kt(15.0), Emissions::ZERO)
///     .half_width(2020, HalfWidth::from_percent(5.0))
///     .build()?;
/// assert!(city.reports_land_sector());
/// assert_eq!(city.activities().len(), 1);
/// assert!(city.activity("population").is_some() && city.activity("GDP").is_none());
/// assert_eq!(city.measures()[0].used.kilotonnes(), 15.0);
/// assert_eq!(city.uncertainties().len(), 1);
/// assert_eq!(city.half_width(Year::constant(2020)).map(HalfWidth::percent), Some(5.0));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EmissionSeries {
    pub(super) place: Cow<'static, str>,
    pub(super) boundary: Boundary,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) vintage: Option<Cow<'static, str>>,
    /// Sorted by year; no year occurs twice.
    pub(super) observations: Vec<Observation>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) activities: Vec<Activity>,
    /// Sorted by year; no year occurs twice.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) measures: Vec<SupplementaryMeasures>,
    /// Sorted by year; no year occurs twice.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) uncertainties: Vec<YearUncertainty>,
    /// The column values that select the series from its source table.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) selections: Vec<Selection>,
    /// The first year with a separate land-sector balance, cached for assessments.
    #[cfg_attr(feature = "serde", serde(skip_serializing))]
    pub(super) first_land_year: Option<Year>,
}

impl<'a> IntoIterator for &'a EmissionSeries {
    type Item = &'a Observation;
    type IntoIter = core::slice::Iter<'a, Observation>;

    /// Iterates over the observations in ascending order of years.
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl EmissionSeries {
    /// The name of the place.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The boundary of the emissions.
    pub const fn boundary(&self) -> &Boundary {
        &self.boundary
    }

    getters! { fn &self;
        /// The vintage: the data release; `None` if not stated.
        vintage: Option<&str> => self.vintage.as_deref(),
        /// The observations, sorted by year; no year occurs twice.
        observations: &[Observation] => &self.observations,
    }

    /// Returns the observation for a year, given as a [`Year`] or a number; `None` if the year is
    /// not observed.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2022, 401_400.0)])?;
    /// assert_eq!(lahti.get(1990).unwrap().emissions.tonnes(), 792_200.0);
    /// assert_eq!(lahti.get(2000), None);
    /// assert_eq!(lahti.latest().unwrap().year.get(), 2022);
    /// let years: Vec<i32> = lahti.years().map(i32::from).collect();
    /// assert_eq!(years, [1990, 2022]);
    /// for observation in &lahti {
    ///     println!("{} {}", observation.year, observation.emissions);
    /// }
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn get(&self, year: impl TryInto<Year>) -> Option<&Observation> {
        let year = year.try_into().ok()?;
        let index = self.observations.binary_search_by_key(&year, |o| o.year).ok()?;
        self.observations.get(index)
    }

    /// Iterates over the observations in ascending order of years.
    pub fn iter(&self) -> core::slice::Iter<'_, Observation> {
        self.observations.iter()
    }

    /// The observation for the latest year; `None` for a series without observations.
    pub fn latest(&self) -> Option<&Observation> {
        self.observations.last()
    }

    /// The observed years in ascending order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + '_ {
        self.observations.iter().map(|observation| observation.year)
    }

    /// The missing years: years between the first and the last observation that have no value.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let boras = EmissionSeries::from_tonnes("Borås", [(2019, 413_000.0), (2022, 385_000.0)])?;
    /// let gaps: Vec<i32> = boras.gaps().map(i32::from).collect();
    /// assert_eq!(gaps, [2020, 2021]);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn gaps(&self) -> impl Iterator<Item = Year> + '_ {
        self.observations
            .windows(2)
            .flat_map(|pair| match pair {
                [earlier, later] => earlier.year.get() + 1..later.year.get(),
                _ => 0..0,
            })
            .map(|year| Year::saturating(i64::from(year)))
    }

    /// The activities, such as population: the denominators of emission intensities.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// Returns the activity with a given name, such as "population" or "GDP"; `None` if the series
    /// does not report it.
    pub fn activity(&self, name: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.name() == name)
    }

    getters! { fn &self;
        /// The supplementary measures, in ascending order of years.
        measures: &[SupplementaryMeasures] => &self.measures,
        /// The column values that select the series from its source table; empty if the series is
        /// the whole table.
        ///
        /// ```
        /// use climate_targets::EmissionSeries;
        /// let part = EmissionSeries::builder("a port").selection("sector", "Shipping").build()?;
        /// assert_eq!(part.selections()[0].value, "Shipping");
        /// # Ok::<(), climate_targets::inventory::SeriesError>(())
        /// ```
        selections: &[Selection] => &self.selections,
        /// The reported uncertainties, in ascending order of years.
        uncertainties: &[YearUncertainty] => &self.uncertainties,
    }

    /// Returns half the width of the 95 % interval of the emissions in a year, in percent of the
    /// emissions; `None` if not reported.
    pub fn half_width(&self, year: Year) -> Option<HalfWidth> {
        let index = self.uncertainties.binary_search_by_key(&year, |u| u.year).ok()?;
        self.uncertainties.get(index).map(|uncertainty| uncertainty.half_width)
    }

    /// Whether any observation reports the land sector separately.
    pub const fn reports_land_sector(&self) -> bool {
        self.first_land_year.is_some()
    }

    /// Creates the series of a place in a panel. Observations must be in ascending order of years,
    /// without duplicates.
    pub(crate) fn of_panel(
        place: String,
        boundary: Boundary,
        observations: Vec<Observation>,
    ) -> Self {
        let first_land_year = first_land_year(&observations);
        Self { observations, first_land_year, ..Self::empty(Cow::Owned(place), boundary) }
    }

    /// Creates a series without observations.
    pub(super) const fn empty(place: Cow<'static, str>, boundary: Boundary) -> Self {
        Self {
            place,
            boundary,
            vintage: None,
            observations: Vec::new(),
            activities: Vec::new(),
            measures: Vec::new(),
            uncertainties: Vec::new(),
            selections: Vec::new(),
            first_land_year: None,
        }
    }

    /// Turns a sector series into a part of `total`, with the boundary and activities of the total.
    pub(crate) fn into_part_of(mut self, total: &Self) -> Self {
        self.boundary = total.boundary.clone();
        // A sector can be negative in a total without land use: the capture of biogenic carbon, or
        // a rest. Only the total then states that the land sector is left out.
        if self.observations.iter().any(|o| o.emissions < Emissions::ZERO) {
            self.boundary.land_sector =
                self.boundary.land_sector.filter(|land| land.in_inventory());
        }
        self.activities.clone_from(&total.activities);
        self
    }

    /// The observations up to the year `last`.
    pub(crate) fn observations_until(&self, last: i32) -> &[Observation] {
        until(last, &self.observations, |observation| observation.year)
    }

    /// Whether two series are equal if all values for years after `last` are removed.
    pub(crate) fn is_same_until(&self, last: i32, other: &Self) -> bool {
        // `first_land_year` follows from the observations.
        self.place == other.place
            && self.boundary == other.boundary
            && self.vintage == other.vintage
            && self.selections == other.selections
            && self.observations_until(last) == other.observations_until(last)
            && until(last, &self.measures, |m| m.year) == until(last, &other.measures, |m| m.year)
            && until(last, &self.uncertainties, |u| u.year)
                == until(last, &other.uncertainties, |u| u.year)
            && self.activities_until(last).eq(other.activities_until(last))
    }

    /// The activity with this name, if it has a value up to the year `last`.
    pub(crate) fn activity_until(&self, last: i32, name: &str) -> Option<&Activity> {
        let is_reported = |(year, _): &(Year, f64)| year.get() <= last;
        self.activity(name).filter(|activity| activity.values().first().is_some_and(is_reported))
    }

    /// The activities with a value up to the year `last`: name, definition and these values.
    fn activities_until(&self, last: i32) -> impl Iterator<Item = (&str, &str, &[(Year, f64)])> {
        let each = self.activities.iter().map(move |activity| {
            let values = until(last, activity.values(), |(year, _)| *year);
            (activity.name(), activity.definition(), values)
        });
        each.filter(|(.., values)| !values.is_empty())
    }

    /// The first year with a separate land-sector balance; `None` if no year has one.
    pub(crate) const fn first_land_year(&self) -> Option<Year> {
        self.first_land_year
    }
}

/// The items up to the year `last`. Items must be sorted by year.
fn until<T>(last: i32, items: &[T], year: impl Fn(&T) -> Year) -> &[T] {
    let count = items.partition_point(|item| year(item).get() <= last);
    items.get(..count).unwrap_or_default()
}

/// Returns the first year with a separate land-sector balance; `None` if no year has one.
pub(super) fn first_land_year(observations: &[Observation]) -> Option<Year> {
    observations.iter().find(|o| o.land_sector.is_some()).map(|o| o.year)
}
