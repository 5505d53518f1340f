use std::borrow::Cow;
use std::collections::HashSet;

use super::series::first_land_year;
use super::{
    Activity, EmissionSeries, Observation, ObservationStatus, Selection, SeriesError,
    SeriesProblem, SupplementaryMeasures, YearUncertainty,
};
use crate::boundary::Boundary;
use crate::quantity::{Emissions, HalfWidth, QuantityError, Year, setters};

/// Builder of an [`EmissionSeries`]; [`EmissionSeries::builder`] creates it.
///
/// Data can be added in any order. [`build`](EmissionSeriesBuilder::build) checks them and reports
/// all problems at once.
///
/// ```
/// use climate_targets::inventory::ObservationStatus;
/// use climate_targets::{EmissionSeries, Emissions, Observation, Year};
/// let mt = Emissions::from_megatonnes;
/// let country = EmissionSeries::builder("a country")
///     .vintage("release 2025")
///     .observe_with_land(1990, mt(71.5), mt(-48.0))
///     .observation(Observation::new(Year::constant(2023), mt(44.5)?))
///     .observe_as(2024, mt(43.0), ObservationStatus::Provisional)
///     .build()?;
/// assert_eq!(country.vintage(), Some("release 2025"));
/// assert_eq!(country.get(1990).and_then(Observation::net), mt(23.5).ok());
/// assert_eq!(country.latest().unwrap().status.name(), "provisional");
/// // Every problem is reported, with its place and value:
/// let error = EmissionSeries::builder("a country").observe(20220, mt(f64::NAN)).build();
/// assert_eq!(error.unwrap_err().problems().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct EmissionSeriesBuilder {
    /// The data so far, neither sorted nor checked.
    series: EmissionSeries,
    problems: Vec<SeriesProblem>,
    /// The number of observations added, valid or not.
    observation_count: usize,
}

impl EmissionSeries {
    /// Creates a series from years and values in t CO2e. All observations are final and have no
    /// separate land-sector balance; the boundary is unspecified.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// assert_eq!(lahti.observations().len(), 2);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`EmissionSeriesBuilder::build`].
    pub fn from_tonnes(
        place: impl Into<String>,
        levels: impl IntoIterator<Item = (i32, f64)>,
    ) -> Result<Self, SeriesError> {
        let builder = levels.into_iter().fold(Self::builder(place), |builder, (year, tonnes)| {
            builder.observe(year, Emissions::from_tonnes(tonnes))
        });
        builder.build()
    }

    /// Creates a builder for the emission series of a place.
    pub fn builder(place: impl Into<String>) -> EmissionSeriesBuilder {
        let series = Self::empty(Cow::Owned(place.into()), Boundary::UNSPECIFIED);
        EmissionSeriesBuilder { series, problems: Vec::new(), observation_count: 0 }
    }
}

impl EmissionSeriesBuilder {
    setters! { self;
        /// Sets the boundary of the emissions. Default: unspecified.
        boundary(boundary: Boundary) => self.series.boundary = boundary,
        /// Sets the vintage: the data release, such as `"release 2025"`. A series has a single
        /// vintage, so that base and latest level come from the same release.
        vintage(vintage: impl Into<Cow<'static, str>>) =>
            self.series.vintage = Some(vintage.into()),
    }

    /// Adds the final emissions in a year, without a separate land-sector balance.
    ///
    /// Accepts a level or the result of an [`Emissions`] constructor; [`build`](Self::build)
    /// reports an error in the result together with all other problems. A level is 0, or between
    /// 1 mg and 10^15 t in magnitude.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, Emissions};
    /// let series = EmissionSeries::builder("a city")
    ///     .observe(1990, Emissions::from_megatonnes(1.2))
    ///     .observe(2020, "0.9 Mt CO2e".parse::<Emissions>()?)
    ///     .build()?;
    /// assert_eq!(series.latest().unwrap().emissions.kilotonnes(), 900.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn observe(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        self.push(year.into(), emissions.into(), None, ObservationStatus::Final)
    }

    /// Adds the final emissions in a year and, separately, the land-sector balance, negative for a
    /// sink. Net emissions are the sum of both.
    pub fn observe_with_land(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
        land_sector: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let land_sector = Some(land_sector.into());
        self.push(year.into(), emissions.into(), land_sector, ObservationStatus::Final)
    }

    /// Adds the emissions in a year with a given status, without a separate land-sector balance.
    pub fn observe_as(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
        status: ObservationStatus,
    ) -> Self {
        self.push(year.into(), emissions.into(), None, status)
    }

    /// Adds a checked observation.
    pub fn observation(mut self, observation: Observation) -> Self {
        self.observation_count += 1;
        self.series.observations.push(observation);
        self
    }

    /// Adds an activity: the denominator of targets per inhabitant or per unit.
    ///
    /// ```
    /// use climate_targets::{Activity, EmissionSeries, Emissions};
    /// let series = EmissionSeries::builder("Göteborg")
    ///     .observe(2020, Emissions::from_tonnes(2_136_225.028))
    ///     .activity(Activity::population("31 December, Statistics Sweden", [(2020, 583_056.0)]))
    ///     .build()?;
    /// assert!(series.activity("population").is_some());
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn activity(mut self, activity: impl Into<Result<Activity, SeriesProblem>>) -> Self {
        match activity.into() {
            Ok(activity) => self.series.activities.push(activity),
            Err(problem) => self.problems.push(problem),
        }
        self
    }

    /// Adds the supplementary measures used in a year and the units sold to others, t CO2e.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden's 2030 milestone: 46.5 Mt in 1990, 17.205 Mt allowed, at most 3.72 Mt of measures.
    /// // Hypothetical: 20 Mt emitted in 2030, 3 Mt of measures used.
    /// let mt = Emissions::from_megatonnes;
    /// let sectors = EmissionSeries::builder("Sweden, effort sharing")
    ///     .boundary(sweden::BY_2030.boundary().clone())
    ///     .observe(1990, mt(46.5))
    ///     .observe(2030, mt(20.0))
    ///     .measures(2030, mt(3.0), Emissions::ZERO)
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2032, 6, 30)?.assess(&sectors, &sweden::BY_2030);
    /// assert_eq!(result.verdict().name(), "met"); // accounted emissions: 17 Mt
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn measures(
        mut self,
        year: impl Into<i32>,
        used: impl Into<Result<Emissions, QuantityError>>,
        units_sold: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let year = year.into();
        let amounts = used.into().and_then(|used| Ok((used, units_sold.into()?)));
        let checked = Year::new(year).and_then(|year| Ok((year, amounts?)));
        match checked {
            Ok((year, (used, sold))) => {
                self.series.measures.push(SupplementaryMeasures::new(year, used, sold));
            }
            Err(problem) => self.problems.push(SeriesProblem::Measures { year, problem }),
        }
        self
    }

    /// Adds the uncertainty of the emissions in a year: half the width of the 95 % interval, in
    /// percent of the emissions.
    ///
    /// ```
    /// use climate_targets::quantity::HalfWidth;
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .half_width(2020, HalfWidth::from_percent(5.0))
    ///     .build()?;
    /// assert_eq!(lahti.half_width(Year::constant(2020)).unwrap().percent(), 5.0);
    /// let negative = HalfWidth::from_percent(-5.0);
    /// let refused = EmissionSeries::builder("Lahti").half_width(2020, negative);
    /// assert!(refused.build().unwrap_err().to_string().contains("2020: uncertainty"));
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn half_width(
        mut self,
        year: impl Into<i32>,
        half_width: impl Into<Result<HalfWidth, QuantityError>>,
    ) -> Self {
        let year = year.into();
        let with_year = |year| Ok(YearUncertainty::new(year, half_width.into()?));
        match Year::new(year).and_then(with_year) {
            Ok(uncertainty) => self.series.uncertainties.push(uncertainty),
            Err(problem) => self.problems.push(SeriesProblem::Uncertainty { year, problem }),
        }
        self
    }

    /// States that the series covers only part of its source table: the rows with this value in
    /// this column, such as a single sector. Every assessment of the series then has the caveat
    /// [`Caveat::Selection`](crate::Caveat::Selection).
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let shipping = EmissionSeries::builder("a port").selection("sector", "Shipping").build()?;
    /// assert_eq!(shipping.selections()[0].value, "Shipping");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn selection(
        mut self,
        column: impl Into<Cow<'static, str>>,
        value: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.series.selections.push(Selection { column: column.into(), value: value.into() });
        self
    }

    /// Replaces all observations.
    #[cfg(feature = "csv")]
    pub(crate) fn observations(mut self, observations: Vec<Observation>) -> Self {
        self.observation_count = observations.len();
        self.series.observations = observations;
        self
    }

    /// Adds an observation. If any value is invalid, adds a problem for each invalid value instead.
    fn push(
        mut self,
        year: i32,
        emissions: Result<Emissions, QuantityError>,
        land_sector: Option<Result<Emissions, QuantityError>>,
        status: ObservationStatus,
    ) -> Self {
        self.observation_count += 1;
        let position = self.observation_count;
        let checked_year = Year::new(year);
        let land_sector = land_sector.transpose();
        if let Err(problem) = checked_year {
            self.problems.push(SeriesProblem::Year { position, problem });
        }
        if let Err(problem) = emissions {
            self.problems.push(SeriesProblem::Emissions { year, problem });
        }
        if let Err(problem) = land_sector {
            self.problems.push(SeriesProblem::LandSector { year, problem });
        }
        if let (Ok(year), Ok(emissions), Ok(land_sector)) = (checked_year, emissions, land_sector) {
            self.series.observations.push(Observation { year, emissions, land_sector, status });
        }
        self
    }

    /// Returns the series, with observations in ascending order of years.
    ///
    /// A series without observations is valid, but its assessments are undetermined.
    ///
    /// # Errors
    /// [`SeriesError`] with a list of all problems:
    /// - a blank place;
    /// - a year outside 1000..=9999, such as 20220;
    /// - emissions or a land-sector balance that is NaN, infinite or out of range, such as 1e20 t;
    /// - negative emissions if the boundary excludes the land sector;
    /// - two values for one year, equal or not: emissions, measures or uncertainties;
    /// - an invalid activity ([`Activity::named`]), or two activities with the same name;
    /// - measures or units sold that are negative, NaN, infinite or out of range;
    /// - an uncertainty that is negative, NaN or infinite, or for a year without emissions.
    pub fn build(self) -> Result<EmissionSeries, SeriesError> {
        let Self { mut series, mut problems, .. } = self;
        if series.place.trim().is_empty() {
            problems.push(SeriesProblem::NoPlace);
        }
        for Observation { year, emissions, land_sector, .. } in &series.observations {
            let year = year.get();
            if let Err(problem) = emissions.as_level() {
                problems.push(SeriesProblem::Emissions { year, problem });
            }
            if series.boundary.is_gross() && *emissions < Emissions::ZERO {
                let (year, value_t) = (Year::saturating(i64::from(year)), emissions.tonnes());
                problems.push(SeriesProblem::NegativeGross { year, value_t });
            }
            if let Some(Err(problem)) = land_sector.map(Emissions::as_level) {
                problems.push(SeriesProblem::LandSector { year, problem });
            }
        }
        // The sort is stable: for two values of one year, the error reports them in input order.
        series.observations.sort_by_key(|observation| observation.year);
        for (first, second) in
            pairs_of_one_year(&series.observations, |observation| observation.year)
        {
            let (first_t, second_t) = (first.emissions.tonnes(), second.emissions.tonnes());
            problems.push(SeriesProblem::DuplicateYear { year: first.year, first_t, second_t });
        }
        check_activities(&series.activities, &mut problems);
        series.measures.sort_by_key(|measures| measures.year);
        check_measures(&series.measures, &mut problems);
        series.uncertainties.sort_by_key(|uncertainty| uncertainty.year);
        check_uncertainties(&series.uncertainties, &series.observations, &mut problems);
        if !problems.is_empty() {
            return Err(SeriesError::new(series.place.into_owned(), problems));
        }
        series.first_land_year = first_land_year(&series.observations);
        Ok(series)
    }
}

/// Returns all pairs of neighbouring items with the same year. Items must be sorted by year.
fn pairs_of_one_year<T>(items: &[T], year: impl Fn(&T) -> Year) -> impl Iterator<Item = (&T, &T)> {
    let pairs = items.iter().zip(items.iter().skip(1));
    pairs.filter(move |(earlier, later)| year(earlier) == year(later))
}

/// Reports activities that share a name.
fn check_activities(activities: &[Activity], problems: &mut Vec<SeriesProblem>) {
    let mut names = HashSet::new();
    for activity in activities {
        if !names.insert(activity.name())
            && let Some((year, _)) = activity.values().first()
        {
            let name = activity.name().to_owned();
            problems.push(SeriesProblem::DuplicateActivity { name, year: *year });
        }
    }
}

/// Reports negative or out-of-range amounts and repeated years. Measures must be sorted by year.
fn check_measures(measures: &[SupplementaryMeasures], problems: &mut Vec<SeriesProblem>) {
    for SupplementaryMeasures { year, used, units_sold } in measures {
        for amount in [used, units_sold] {
            if let Err(problem) = amount.as_level() {
                problems.push(SeriesProblem::Measures { year: year.get(), problem });
            } else if *amount < Emissions::ZERO {
                let value_t = amount.tonnes();
                problems.push(SeriesProblem::NegativeMeasures { year: *year, value_t });
            }
        }
    }
    for (_, later) in pairs_of_one_year(measures, |measures| measures.year) {
        problems.push(SeriesProblem::DuplicateMeasures { year: later.year });
    }
}

/// Reports uncertainties for years without observations, and repeated years. Uncertainties and
/// observations must be sorted by year.
fn check_uncertainties(
    uncertainties: &[YearUncertainty],
    observations: &[Observation],
    problems: &mut Vec<SeriesProblem>,
) {
    for YearUncertainty { year, .. } in uncertainties {
        if observations.binary_search_by_key(year, |observation| observation.year).is_err() {
            problems.push(SeriesProblem::UncertaintyWithoutEmissions { year: *year });
        }
    }
    for (_, later) in pairs_of_one_year(uncertainties, |uncertainty| uncertainty.year) {
        problems.push(SeriesProblem::DuplicateUncertainty { year: later.year });
    }
}

#[cfg(feature = "serde")]
mod serial {
    use serde::Deserialize;

    use super::{
        Activity, Boundary, EmissionSeries, EmissionSeriesBuilder, ObservationStatus, Selection,
    };
    use crate::quantity::{Emissions, HalfWidth};
    use crate::serial::checked;

    /// The JSON form of a series, with plain numbers. The builder checks the numbers and reports
    /// all problems.
    #[derive(Deserialize)]
    #[serde(crate = "crate::serial::shown", deny_unknown_fields)]
    struct RawSeries {
        place: String,
        #[serde(default)]
        boundary: Boundary,
        #[serde(default)]
        vintage: Option<String>,
        observations: Vec<RawObservation>,
        #[serde(default)]
        activities: Vec<RawActivity>,
        #[serde(default)]
        measures: Vec<RawMeasures>,
        #[serde(default)]
        uncertainties: Vec<RawUncertainty>,
        #[serde(default)]
        selections: Vec<Selection>,
    }

    #[derive(Deserialize)]
    #[serde(crate = "crate::serial::shown", deny_unknown_fields)]
    struct RawObservation {
        year: i32,
        emissions_t: f64,
        #[serde(default)]
        land_sector_t: Option<f64>,
        #[serde(default)]
        status: ObservationStatus,
    }

    #[derive(Deserialize)]
    #[serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an activity: an object with name, definition, values"
    )]
    struct RawActivity {
        name: String,
        definition: String,
        values: Vec<(i32, f64)>,
    }

    #[derive(Deserialize)]
    #[serde(crate = "crate::serial::shown", deny_unknown_fields)]
    struct RawMeasures {
        year: i32,
        used_t: f64,
        #[serde(default)]
        units_sold_t: f64,
    }

    #[derive(Deserialize)]
    #[serde(crate = "crate::serial::shown", deny_unknown_fields)]
    struct RawUncertainty {
        year: i32,
        half_width_percent: f64,
    }

    checked!(Activity: RawActivity => |raw| Self::named(raw.name, raw.definition, raw.values));

    checked!(EmissionSeries: RawSeries => |raw| {
        let mut builder = Self::builder(raw.place).boundary(raw.boundary);
        builder.series.vintage = raw.vintage.map(Into::into);
        builder = raw.observations.into_iter().fold(builder, |builder, raw| {
            let land_sector = raw.land_sector_t.map(Emissions::from_tonnes);
            builder.push(raw.year, Emissions::from_tonnes(raw.emissions_t), land_sector, raw.status)
        });
        builder = raw.activities.into_iter().fold(builder, |builder, raw| {
            builder.activity(Activity::named(raw.name, raw.definition, raw.values))
        });
        builder = raw.measures.into_iter().fold(builder, |builder, raw| {
            let (used, sold) = (raw.used_t, raw.units_sold_t);
            builder.measures(raw.year, Emissions::from_tonnes(used), Emissions::from_tonnes(sold))
        });
        builder = raw.uncertainties.into_iter().fold(builder, |builder, raw| {
            builder.half_width(raw.year, HalfWidth::from_percent(raw.half_width_percent))
        });
        builder.series.selections = raw.selections;
        EmissionSeriesBuilder::build(builder)
    });
}
