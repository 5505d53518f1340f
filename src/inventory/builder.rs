use std::borrow::Cow;

use super::series::first_land_year;
use super::{
    Activity, EmissionSeries, Observation, ObservationStatus, SeriesError, SeriesProblem,
    SupplementaryMeasures, YearUncertainty,
};
use crate::boundary::Boundary;
use crate::quantity::{Emissions, HalfWidth, QuantityError, Year, setters};

/// Collects observations, in any order, and refuses bad ones all together in
/// [`build`](EmissionSeriesBuilder::build).
///
/// Begin with [`EmissionSeries::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct EmissionSeriesBuilder {
    /// What is collected, not in order and not checked yet.
    series: EmissionSeries,
    problems: Vec<SeriesProblem>,
    seen: usize,
}

impl EmissionSeries {
    /// A series of years and t CO2e, final and without the land sector, of an unspecified boundary.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// assert_eq!(lahti.observations().len(), 2);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// As [`EmissionSeriesBuilder::build`].
    pub fn from_tonnes(
        place: impl Into<String>,
        levels: impl IntoIterator<Item = (i32, f64)>,
    ) -> Result<Self, SeriesError> {
        let builder = levels.into_iter().fold(Self::builder(place), |builder, (year, tonnes)| {
            builder.observe(year, Emissions::from_tonnes(tonnes))
        });
        builder.build()
    }

    /// Begins the series of a place.
    pub fn builder(place: impl Into<String>) -> EmissionSeriesBuilder {
        let series = Self::empty(Cow::Owned(place.into()), Boundary::UNSPECIFIED);
        EmissionSeriesBuilder { series, problems: Vec::new(), seen: 0 }
    }
}

impl EmissionSeriesBuilder {
    setters! { self;
        /// What the numbers count; unspecified by default.
        boundary(boundary: Boundary) => self.series.boundary = boundary,
        /// The data release the numbers come from: `"release 2025"`. One series, one vintage: base
        /// and latest level are never taken from different releases.
        vintage(vintage: impl Into<Cow<'static, str>>) => self.series.vintage = Some(vintage.into()),
    }

    /// Adds the emissions of a year, final and without the land sector.
    ///
    /// Takes a checked value or one still to be checked, so that a bad one is reported together
    /// with all others.
    pub fn observe(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        self.push(year.into(), emissions.into(), None, ObservationStatus::Final)
    }

    /// Adds the emissions of a year and, beside them, the land sector's balance (negative for a
    /// sink): net emissions are the sum of the two.
    pub fn observe_with_land(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
        land_sector: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let land_sector = Some(land_sector.into());
        self.push(year.into(), emissions.into(), land_sector, ObservationStatus::Final)
    }

    /// Adds the emissions of a year that are not final.
    pub fn observe_as(
        self,
        year: impl Into<i32>,
        emissions: impl Into<Result<Emissions, QuantityError>>,
        status: ObservationStatus,
    ) -> Self {
        self.push(year.into(), emissions.into(), None, status)
    }

    /// Adds an observation that is already checked.
    pub fn observation(mut self, observation: Observation) -> Self {
        self.seen += 1;
        self.series.observations.push(observation);
        self
    }

    /// Adds what emissions are divided by where a target is per head or per unit.
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

    /// Adds the supplementary measures used for a year, and the units sold to others.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // The sectors of Sweden's 2030 milestone: 46.5 Mt in 1990, 17.205 Mt allowed, and at most
    /// // 3.72 Mt of measures. Had it emitted 20 Mt in 2030 and used 3 Mt of measures:
    /// let mt = Emissions::from_megatonnes;
    /// let sectors = EmissionSeries::builder("Sweden, effort sharing")
    ///     .boundary(sweden::BY_2030.boundary().clone())
    ///     .observe(1990, mt(46.5))
    ///     .observe(2030, mt(20.0))
    ///     .measures(2030, mt(3.0), Emissions::ZERO)
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2032, 6, 30)?.assess(&sectors, &sweden::BY_2030);
    /// assert_eq!(result.verdict().name(), "met"); // 17 Mt accounted for
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

    /// Adds how well the emissions of a year are known: half the width of their 95 % interval, in
    /// percent of them.
    ///
    /// ```
    /// use climate_targets::quantity::HalfWidth;
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .half_width(2020, HalfWidth::from_percent(5.0))
    ///     .build()?;
    /// assert_eq!(lahti.half_width(Year::constant(2020)).unwrap().percent(), 5.0);
    /// let negative = EmissionSeries::builder("Lahti").half_width(2020, HalfWidth::from_percent(-5.0));
    /// assert!(negative.build().unwrap_err().to_string().contains("2020: uncertainty"));
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn half_width(
        mut self,
        year: impl Into<i32>,
        half_width: impl Into<Result<HalfWidth, QuantityError>>,
    ) -> Self {
        let year = year.into();
        let known_to = |year| Ok(YearUncertainty::new(year, half_width.into()?));
        match Year::new(year).and_then(known_to) {
            Ok(known_to) => self.series.uncertainties.push(known_to),
            Err(problem) => self.problems.push(SeriesProblem::Uncertainty { year, problem }),
        }
        self
    }

    fn push(
        mut self,
        year: i32,
        emissions: Result<Emissions, QuantityError>,
        land_sector: Option<Result<Emissions, QuantityError>>,
        status: ObservationStatus,
    ) -> Self {
        self.seen += 1;
        let position = self.seen;
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

    /// The series, its observations in the order of their years.
    ///
    /// A series without observations is allowed: nothing is known of the place, and an
    /// assessment says so.
    ///
    /// # Errors
    /// [`SeriesError`], which lists every problem: a year without four digits (20220), NaN or
    /// infinite emissions, a second value for a year (equal or not), a blank place, net emissions
    /// that overflow, an activity, measures or an uncertainty that cannot be.
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
            if let Some(Err(problem)) = land_sector.map(Emissions::as_level) {
                problems.push(SeriesProblem::LandSector { year, problem });
            }
        }
        // Stable, so that "first" and "second" are those of the order given.
        series.observations.sort_by_key(|observation| observation.year);
        for (first, second) in of_one_year(&series.observations, |observation| observation.year) {
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

/// Each with the one before it, where both are of one year; the items are in the order of their
/// years.
fn of_one_year<T>(items: &[T], year: impl Fn(&T) -> Year) -> impl Iterator<Item = (&T, &T)> {
    let pairs = items.iter().zip(items.iter().skip(1));
    pairs.filter(move |(earlier, later)| year(earlier) == year(later))
}

fn check_activities(activities: &[Activity], problems: &mut Vec<SeriesProblem>) {
    for (index, activity) in activities.iter().enumerate() {
        let earlier = activities.iter().take(index);
        if earlier.into_iter().any(|earlier| earlier.name() == activity.name())
            && let Some((year, _)) = activity.values().first()
        {
            let name = activity.name().to_owned();
            problems.push(SeriesProblem::SecondActivity { name, year: *year });
        }
    }
}

/// Measures in the order of their years.
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
    for (_, later) in of_one_year(measures, |of_year| of_year.year) {
        problems.push(SeriesProblem::MeasuresTwice { year: later.year });
    }
}

/// Uncertainties in the order of their years, each of an observation.
fn check_uncertainties(
    uncertainties: &[YearUncertainty],
    observations: &[Observation],
    problems: &mut Vec<SeriesProblem>,
) {
    for YearUncertainty { year, .. } in uncertainties {
        if observations.binary_search_by_key(year, |observation| observation.year).is_err() {
            problems.push(SeriesProblem::UncertaintyOfNothing { year: *year });
        }
    }
    for (_, later) in of_one_year(uncertainties, |of_year| of_year.year) {
        problems.push(SeriesProblem::UncertaintyTwice { year: later.year });
    }
}

#[cfg(feature = "serde")]
mod serial {
    use serde::Deserialize;

    use super::{Activity, Boundary, EmissionSeries, EmissionSeriesBuilder, ObservationStatus};
    use crate::quantity::{Emissions, HalfWidth};
    use crate::serial::checked;

    /// A series with plain numbers: the builder checks them all, and lists every problem.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Raw {
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
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
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
        deny_unknown_fields,
        expecting = "an activity: an object with name, definition, values"
    )]
    struct RawActivity {
        name: String,
        definition: String,
        values: Vec<(i32, f64)>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RawMeasures {
        year: i32,
        used_t: f64,
        #[serde(default)]
        units_sold_t: f64,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RawUncertainty {
        year: i32,
        half_width_percent: f64,
    }

    checked!(Activity: RawActivity => |raw| Self::named(raw.name, raw.definition, raw.values));

    checked!(EmissionSeries: Raw => |raw| {
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
        EmissionSeriesBuilder::build(builder)
    });
}
