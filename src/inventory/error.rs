use core::fmt;

use thiserror::Error;

use crate::language::{short, write_problems};

use crate::quantity::{QuantityError, Year, getters};

/// A problem in the data of an emission series.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::inventory::SeriesProblem;
/// let error = EmissionSeries::from_tonnes("Lahti", [(1990, f64::NAN)]).unwrap_err();
/// let problem = &error.problems()[0];
/// assert!(matches!(problem, SeriesProblem::Emissions { year: 1990, .. }));
/// assert_eq!(problem.field(), "emissions");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum SeriesProblem {
    /// The name of the place is blank.
    #[error("place: the name is empty")]
    NoPlace,
    /// The year of an observation does not have four digits, such as 20220.
    #[error("observation {position}: year: {problem}")]
    #[non_exhaustive]
    Year {
        /// The position of the observation in the input, counted from 1.
        position: usize,
        /// Why the year is invalid.
        problem: QuantityError,
    },
    /// Emissions are out of range or not finite, such as 1e300 t or NaN.
    #[error("{year}: emissions: {problem}")]
    #[non_exhaustive]
    Emissions {
        /// The year in the input.
        year: i32,
        /// Why the emissions are invalid.
        problem: QuantityError,
    },
    /// A land-sector balance is out of range or not finite.
    #[error("{year}: land sector: {problem}")]
    #[non_exhaustive]
    LandSector {
        /// The year in the input.
        year: i32,
        /// Why the balance is invalid.
        problem: QuantityError,
    },
    /// A year has a second value, equal to the first or not.
    #[error("{year}: a second value, {second_t} t after {first_t} t")]
    #[non_exhaustive]
    DuplicateYear {
        /// The year with two values.
        year: Year,
        /// The first value in the input, t CO2e.
        first_t: f64,
        /// The second value in the input, t CO2e.
        second_t: f64,
    },
    /// A level is negative, but the boundary of the series excludes the land sector.
    #[error(
        "{year}: emissions: {value_t} t is negative, and the boundary excludes the land sector; \
         declare the land sector included if the series is net"
    )]
    #[non_exhaustive]
    NegativeGross {
        /// The year with the negative level.
        year: Year,
        /// The level, t CO2e.
        value_t: f64,
    },
    /// The name of an activity is blank.
    #[error("activity: the name is empty")]
    NoActivityName,
    /// An activity has no definition: what is counted, when in the year, and by whom.
    #[error(
        "activity {name:?}: the definition is empty; state what is counted, when in the year, and by whom", name = short(name))]
    #[non_exhaustive]
    NoActivityDefinition {
        /// The name of the activity.
        name: String,
    },
    /// The year of an activity value does not have four digits.
    #[error("activity {name:?}: year: {problem}", name = short(name))]
    #[non_exhaustive]
    ActivityYear {
        /// The name of the activity.
        name: String,
        /// Why the year is invalid.
        problem: QuantityError,
    },
    /// An activity value is outside 1e-9 to 1e21, such as a population of 0, -5 or NaN.
    #[error("activity {name:?}: {year}: must be a positive number up to 1e21, got {value}", name = short(name))]
    #[non_exhaustive]
    ActivityNotPositive {
        /// The name of the activity.
        name: String,
        /// The year of the value.
        year: Year,
        /// The rejected value.
        value: f64,
    },
    /// An activity has a second value for a year, equal to the first or not.
    #[error("activity {name:?}: {year}: a second value, {second} after {first}", name = short(name))]
    #[non_exhaustive]
    DuplicateActivityYear {
        /// The name of the activity.
        name: String,
        /// The year with two values.
        year: Year,
        /// The first value in the input.
        first: f64,
        /// The second value in the input.
        second: f64,
    },
    /// Two activities have the same name.
    #[error("activity {name:?}: given twice; the second starts in {year}", name = short(name))]
    #[non_exhaustive]
    DuplicateActivity {
        /// The shared name.
        name: String,
        /// The first year with a value in the second activity.
        year: Year,
    },
    /// An activity has no values.
    #[error("activity {name:?}: no year has a value", name = short(name))]
    #[non_exhaustive]
    EmptyActivity {
        /// The name of the activity.
        name: String,
    },
    /// The amount of supplementary measures or of units sold is out of range or not finite.
    #[error("{year}: supplementary measures: {problem}")]
    #[non_exhaustive]
    Measures {
        /// The year in the input.
        year: i32,
        /// Why the amount is invalid.
        problem: QuantityError,
    },
    /// The amount of supplementary measures or of units sold is negative.
    #[error("{year}: supplementary measures and units sold must not be negative, got {value_t} t")]
    #[non_exhaustive]
    NegativeMeasures {
        /// The year of the amount.
        year: Year,
        /// The rejected amount, t CO2e.
        value_t: f64,
    },
    /// A year has two amounts of supplementary measures.
    #[error("{year}: supplementary measures are given twice")]
    #[non_exhaustive]
    DuplicateMeasures {
        /// The year with two amounts.
        year: Year,
    },
    /// A half-width is negative or not finite, or its year does not have four digits.
    #[error("{year}: uncertainty: {problem}")]
    #[non_exhaustive]
    Uncertainty {
        /// The year in the input.
        year: i32,
        /// Why the half-width or its year is invalid.
        problem: QuantityError,
    },
    /// A half-width is given for a year without emissions.
    #[error("{year}: uncertainty: the year has no emissions")]
    #[non_exhaustive]
    UncertaintyWithoutEmissions {
        /// The year without emissions.
        year: Year,
    },
    /// A year has a second half-width, equal to the first or not.
    #[error("{year}: uncertainty: given twice")]
    #[non_exhaustive]
    DuplicateUncertainty {
        /// The year with two half-widths.
        year: Year,
    },
}

impl SeriesProblem {
    /// The invalid field, such as `place` or `emissions`.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoPlace => "place",
            Self::Year { .. } => "year",
            Self::Emissions { .. } | Self::DuplicateYear { .. } | Self::NegativeGross { .. } => {
                "emissions"
            }
            Self::LandSector { .. } => "land_sector",
            Self::NoActivityName
            | Self::NoActivityDefinition { .. }
            | Self::ActivityYear { .. }
            | Self::ActivityNotPositive { .. }
            | Self::DuplicateActivityYear { .. }
            | Self::DuplicateActivity { .. }
            | Self::EmptyActivity { .. } => "activities",
            Self::Measures { .. }
            | Self::NegativeMeasures { .. }
            | Self::DuplicateMeasures { .. } => "measures",
            Self::Uncertainty { .. }
            | Self::UncertaintyWithoutEmissions { .. }
            | Self::DuplicateUncertainty { .. } => "uncertainties",
        }
    }
}

/// All problems in the data of an emission series.
///
/// ```
/// use climate_targets::EmissionSeries;
/// let levels = [(1990, 792.2), (1990, 792.2), (20220, 401.4), (2021, f64::NAN)];
/// let error = EmissionSeries::from_tonnes("Lahti", levels).unwrap_err();
/// assert_eq!(error.problems().len(), 3);
/// assert!(error.to_string().contains("20220"));
/// ```
///
/// ```
/// use climate_targets::EmissionSeries;
/// let error = EmissionSeries::from_tonnes("Lahti", [(20220, 401.4)]).unwrap_err();
/// assert_eq!((error.place(), error.problems()[0].field()), ("Lahti", "year"));
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

    getters! { fn &self;
        /// The name of the place.
        place: &str => &self.place,
        /// All problems: first invalid values in input order, then those found by checks on the
        /// whole series, such as a blank place or duplicate years.
        problems: &[SeriesProblem] => &self.problems,
    }
}

impl fmt::Display for SeriesError {
    /// Writes the place and the problems, separated by semicolons. At most 20 are listed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "series of {:?} refused: ", short(&self.place))?;
        write_problems(f, &self.problems, "; ")
    }
}

impl core::error::Error for SeriesError {}
