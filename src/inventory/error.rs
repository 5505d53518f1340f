use core::fmt;

use thiserror::Error;

use crate::quantity::{QuantityError, Year, getters};

/// A problem in the data of a series.
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
    /// The place has no name.
    #[error("place: the name is empty")]
    NoPlace,
    /// A year that does not have four digits, such as 20220.
    #[error("observation {position}: year: {problem}")]
    Year {
        /// The position of the observation in the input, from 1.
        position: usize,
        /// The problem of the value.
        problem: QuantityError,
    },
    /// Emissions that are not finite or outside the range of levels: NaN, 1e300 t.
    #[error("{year}: emissions: {problem}")]
    Emissions {
        /// The year as given.
        year: i32,
        /// The problem of the value.
        problem: QuantityError,
    },
    /// A land-sector balance that is not finite or outside the range of levels.
    #[error("{year}: land sector: {problem}")]
    LandSector {
        /// The year as given.
        year: i32,
        /// The problem of the value.
        problem: QuantityError,
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
    /// A negative level in a series whose boundary excludes the land sector.
    #[error(
        "{year}: emissions: {value_t} t is negative, and the boundary excludes the land sector; \
         declare the land sector included if the series is net"
    )]
    NegativeGross {
        /// The year.
        year: Year,
        /// The value, t.
        value_t: f64,
    },
    /// An activity without a name.
    #[error("activity: the name is empty")]
    NoActivityName,
    /// An activity without a definition: what is counted, when in the year, by whom.
    #[error(
        "activity {name:?}: the definition is empty; say what is counted, when in the year, by whom"
    )]
    NoActivityDefinition {
        /// The name of the activity.
        name: String,
    },
    /// An activity with a year that does not have four digits.
    #[error("activity {name:?}: year: {problem}")]
    ActivityYear {
        /// The name of the activity.
        name: String,
        /// The problem of the year.
        problem: QuantityError,
    },
    /// An activity value outside 1e-9 to 1e21, such as a population of 0, -5 or NaN.
    #[error("activity {name:?}: {year}: must be a positive number up to 1e21, got {value}")]
    ActivityNotPositive {
        /// The name of the activity.
        name: String,
        /// The year.
        year: Year,
        /// The value given.
        value: f64,
    },
    /// A second value of an activity for a year, equal or not.
    #[error("activity {name:?}: {year}: a second value, {second} after {first}")]
    DuplicateActivityYear {
        /// The name of the activity.
        name: String,
        /// The year.
        year: Year,
        /// The value given first.
        first: f64,
        /// The value given later.
        second: f64,
    },
    /// Two activities with the same name.
    #[error("activity {name:?}: given twice; the second starts in {year}")]
    DuplicateActivity {
        /// The name of the activity.
        name: String,
        /// The first year of the second activity.
        year: Year,
    },
    /// An activity without a single value.
    #[error("activity {name:?}: no year has a value")]
    EmptyActivity {
        /// The name of the activity.
        name: String,
    },
    /// Supplementary measures or units sold that are not finite or outside the range of levels.
    #[error("{year}: supplementary measures: {problem}")]
    Measures {
        /// The year as given.
        year: i32,
        /// The problem of the value.
        problem: QuantityError,
    },
    /// Supplementary measures or units sold below zero.
    #[error("{year}: supplementary measures and units sold must not be negative, got {value_t} t")]
    NegativeMeasures {
        /// The year.
        year: Year,
        /// The value given, in tonnes.
        value_t: f64,
    },
    /// Supplementary measures given twice for a year.
    #[error("{year}: supplementary measures are given twice")]
    DuplicateMeasures {
        /// The year.
        year: Year,
    },
    /// A half-width that is negative or not finite, or whose year does not have four digits.
    #[error("{year}: uncertainty: {problem}")]
    Uncertainty {
        /// The year as given.
        year: i32,
        /// The problem of the value.
        problem: QuantityError,
    },
    /// A half-width for a year without emissions.
    #[error("{year}: uncertainty: the year has no emissions")]
    UncertaintyWithoutEmissions {
        /// The year.
        year: Year,
    },
    /// A second half-width for a year, equal or not.
    #[error("{year}: uncertainty: given twice")]
    DuplicateUncertainty {
        /// The year.
        year: Year,
    },
}

impl SeriesProblem {
    /// The field at fault.
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

/// All problems in the data of a series.
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
        /// The name of the place whose series was refused.
        place: &str => &self.place,
        /// Every problem: invalid values in the order of the input, then those found in the whole
        /// series, such as a blank place or duplicate years.
        problems: &[SeriesProblem] => &self.problems,
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
