use core::fmt;

use thiserror::Error;

use crate::quantity::{QuantityError, Year};

/// One thing wrong with the data of a series.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum SeriesProblem {
    /// The place has no name.
    #[error("place: the name is empty")]
    NoPlace,
    /// A year without four digits, as 20220.
    #[error("observation {position}: year: {problem}")]
    Year {
        /// The observation's place in the order given, from 1.
        position: usize,
        /// What is wrong with it.
        problem: QuantityError,
    },
    /// Emissions that are not a finite number.
    #[error("{year}: emissions: {problem}")]
    Emissions {
        /// The year as given.
        year: i32,
        /// What is wrong with the value.
        problem: QuantityError,
    },
    /// A land sector that is not a finite number.
    #[error("{year}: land sector: {problem}")]
    LandSector {
        /// The year as given.
        year: i32,
        /// What is wrong with the value.
        problem: QuantityError,
    },
    /// Gross and land sector are finite, but their sum overflows.
    #[error("{year}: net emissions overflow")]
    NetOverflows {
        /// The year.
        year: Year,
    },
    /// A second value for a year, equal or not.
    #[error("{year}: a second value, {second_t} t after {first_t} t")]
    DuplicateYear {
        /// The year.
        year: Year,
        /// The value given first, in tonnes.
        first_t: f64,
        /// The value given later, in tonnes.
        second_t: f64,
    },
}

/// Everything that is wrong with the data of a series, at once.
///
/// ```
/// use climate_targets::{EmissionSeries, Emissions};
/// let error = EmissionSeries::builder("Lahti")
///     .observe(1990, Emissions::from_kilotonnes(792.2))
///     .observe(1990, Emissions::from_kilotonnes(792.2))
///     .observe(20220, Emissions::from_kilotonnes(401.4))
///     .observe(2021, Emissions::from_kilotonnes(f64::NAN))
///     .build()
///     .unwrap_err();
/// assert_eq!(error.problems().len(), 3);
/// assert!(error.to_string().contains("20220"));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesError {
    place: String,
    problems: Vec<SeriesProblem>,
}

impl SeriesError {
    pub(super) fn new(place: String, problems: Vec<SeriesProblem>) -> Self {
        Self { place, problems }
    }

    /// The name of the place whose series was refused.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Every problem, in the order of the observations given; duplicates last, by year.
    pub fn problems(&self) -> &[SeriesProblem] {
        &self.problems
    }
}

impl fmt::Display for SeriesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "series of {:?} refused", self.place)?;
        for (index, problem) in self.problems.iter().enumerate() {
            let separator = if index == 0 { ": " } else { "; " };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl core::error::Error for SeriesError {}
