use std::borrow::Cow;

use super::{EmissionSeries, Observation, ObservationStatus, SeriesError, SeriesProblem};
use crate::boundary::Boundary;
use crate::quantity::{Emissions, QuantityError, Year};

/// Collects observations, in any order, and refuses bad ones all together in
/// [`build`](EmissionSeriesBuilder::build).
///
/// Begin with [`EmissionSeries::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct EmissionSeriesBuilder {
    place: Cow<'static, str>,
    boundary: Boundary,
    vintage: Option<Cow<'static, str>>,
    observations: Vec<Observation>,
    problems: Vec<SeriesProblem>,
    seen: usize,
}

impl EmissionSeriesBuilder {
    pub(super) fn new(place: Cow<'static, str>) -> Self {
        Self {
            place,
            boundary: Boundary::UNSPECIFIED,
            vintage: None,
            observations: Vec::new(),
            problems: Vec::new(),
            seen: 0,
        }
    }

    /// What the numbers count; unspecified by default.
    pub fn boundary(mut self, boundary: Boundary) -> Self {
        self.boundary = boundary;
        self
    }

    /// The data release the numbers come from: `"release 2025"`. One series, one vintage: base
    /// and latest level are never taken from different releases.
    pub fn vintage(mut self, vintage: impl Into<Cow<'static, str>>) -> Self {
        self.vintage = Some(vintage.into());
        self
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
        self.observations.push(observation);
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
            self.observations.push(Observation { year, emissions, land_sector, status });
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
    /// that overflow.
    pub fn build(self) -> Result<EmissionSeries, SeriesError> {
        let Self { place, boundary, vintage, mut observations, mut problems, .. } = self;
        if place.trim().is_empty() {
            problems.push(SeriesProblem::NoPlace);
        }
        for observation in &observations {
            if observation.land_sector.is_some() && observation.net().is_none() {
                problems.push(SeriesProblem::NetOverflows { year: observation.year });
            }
        }
        // Stable, so that "first" and "second" are those of the order given.
        observations.sort_by_key(|observation| observation.year);
        for pair in observations.windows(2) {
            if let [first, second] = pair
                && first.year == second.year
            {
                problems.push(SeriesProblem::DuplicateYear {
                    year: first.year,
                    first_t: first.emissions.tonnes(),
                    second_t: second.emissions.tonnes(),
                });
            }
        }
        if problems.is_empty() {
            Ok(EmissionSeries::from_parts(place, boundary, vintage, observations))
        } else {
            Err(SeriesError::new(place.into_owned(), problems))
        }
    }
}
