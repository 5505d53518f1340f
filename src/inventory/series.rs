use std::borrow::Cow;

use super::{Activity, Observation, SupplementaryMeasures, YearUncertainty};
use crate::boundary::Boundary;
use crate::quantity::{HalfWidth, Year, getters};

/// The emissions of one place, one value a year at most; gaps are allowed and stay visible.
///
/// ```
/// use climate_targets::{Boundary, EmissionSeries, Emissions, Year};
/// let lahti = EmissionSeries::builder("Lahti")
///     .boundary(Boundary::use_based())
///     .vintage("ALas 1.4")
///     .observe(2012, Emissions::from_kilotonnes(763.2)) // any order
///     .observe(1990, Emissions::from_kilotonnes(792.2))
///     .build()?;
/// assert_eq!(lahti.observations().len(), 2);
/// assert_eq!(lahti.get(Year::constant(2000)), None);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EmissionSeries {
    pub(super) place: Cow<'static, str>,
    pub(super) boundary: Boundary,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) vintage: Option<Cow<'static, str>>,
    pub(super) observations: Vec<Observation>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) activities: Vec<Activity>,
    /// In the order of their years.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) measures: Vec<SupplementaryMeasures>,
    /// In the order of their years.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) uncertainties: Vec<YearUncertainty>,
    /// The first year that reports the land sector beside the emissions.
    #[cfg_attr(feature = "serde", serde(skip_serializing))]
    pub(super) first_land_year: Option<Year>,
}

impl<'a> IntoIterator for &'a EmissionSeries {
    type Item = &'a Observation;
    type IntoIter = core::slice::Iter<'a, Observation>;

    /// The observations in the order of their years.
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl EmissionSeries {
    /// The name of the place.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What the numbers count.
    pub const fn boundary(&self) -> &Boundary {
        &self.boundary
    }

    getters! { fn &self;
        /// The data release, if stated.
        vintage: Option<&str> => self.vintage.as_deref(),
        /// The observations in the order of their years, no year twice.
        observations: &[Observation] => &self.observations,
    }

    /// The observation of a year, a [`Year`] or its number.
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

    /// The observations in the order of their years.
    pub fn iter(&self) -> core::slice::Iter<'_, Observation> {
        self.observations.iter()
    }

    /// The observation of the latest year; `None` for a series without any.
    pub fn latest(&self) -> Option<&Observation> {
        self.observations.last()
    }

    /// The years that are observed, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + '_ {
        self.observations.iter().map(|observation| observation.year)
    }

    /// The years between the first and the last observation that have none.
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

    /// What the emissions can be divided by.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// The activity of a name: "population", "GDP".
    pub fn activity(&self, name: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.name() == name)
    }

    getters! { fn &self;
        /// The supplementary measures that were used, in the order of their years.
        measures: &[SupplementaryMeasures] => &self.measures,
        /// How well the emissions are known, in the order of the years for which that is reported.
        uncertainties: &[YearUncertainty] => &self.uncertainties,
    }

    /// Half the width of the 95 % interval of a year's emissions, in percent of them, where it is
    /// reported.
    pub fn half_width(&self, year: Year) -> Option<HalfWidth> {
        let index = self.uncertainties.binary_search_by_key(&year, |u| u.year).ok()?;
        self.uncertainties.get(index).map(|uncertainty| uncertainty.half_width)
    }

    /// Whether any observation reports the land sector beside the emissions.
    pub const fn reports_land_sector(&self) -> bool {
        self.first_land_year.is_some()
    }

    /// The levels of a place of a panel, in the order of their years, each at most once.
    pub(crate) fn of_panel(
        place: String,
        boundary: Boundary,
        observations: Vec<Observation>,
    ) -> Self {
        let first_land_year = first_land_year(&observations);
        Self { observations, first_land_year, ..Self::empty(Cow::Owned(place), boundary) }
    }

    /// A series without observations.
    pub(super) const fn empty(place: Cow<'static, str>, boundary: Boundary) -> Self {
        Self {
            place,
            boundary,
            vintage: None,
            observations: Vec::new(),
            activities: Vec::new(),
            measures: Vec::new(),
            uncertainties: Vec::new(),
            first_land_year: None,
        }
    }

    /// The same observations as a part of a total: under its boundary, with what it can be divided
    /// by.
    pub(crate) fn into_part_of(mut self, total: &Self) -> Self {
        self.boundary = total.boundary.clone();
        self.activities.clone_from(&total.activities);
        self
    }

    /// The first year that reports the land sector beside the emissions.
    pub(crate) const fn first_land_year(&self) -> Option<Year> {
        self.first_land_year
    }
}

/// The first year that reports the land sector beside the emissions.
pub(super) fn first_land_year(observations: &[Observation]) -> Option<Year> {
    observations.iter().find(|o| o.land_sector.is_some()).map(|o| o.year)
}
