use thiserror::Error;

use crate::language::printable;
use crate::quantity::{QuantityError, Year};

/// Why a panel is invalid.
///
/// ```
/// use climate_targets::panel::Panel;
/// let error = Panel::from_columns(&[1990, 2020], &[&[100.0, 200.0], &[90.0]]).unwrap_err();
/// assert_eq!(error.to_string(), "column 2: 1 places, expected 2");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PanelError {
    /// A column with a year outside the valid range, such as 20220.
    #[error("column {position}: year: {problem}")]
    #[non_exhaustive]
    Year {
        /// The position of the column, from 1.
        position: usize,
        /// Why the year is invalid.
        problem: QuantityError,
    },
    /// A row with a year outside the valid range, such as 20220, or with an invalid level, such as
    /// `Emissions::from_kilotonnes(f64::NAN)`. For a missing level, omit the row.
    #[error("row {row}: {problem}")]
    #[non_exhaustive]
    Row {
        /// The position of the row, from 1.
        row: usize,
        /// Why the row is invalid.
        problem: QuantityError,
    },
    /// A column whose year is not after the year of the previous column.
    #[error("column {position}: the year {year} is not after the year of the previous column")]
    #[non_exhaustive]
    YearsOutOfOrder {
        /// The position of the column, from 1.
        position: usize,
        /// The year of the column.
        year: i32,
    },
    /// A number of years that differs from the number of columns.
    #[error("{years} years for {columns} columns")]
    #[non_exhaustive]
    YearsAndColumns {
        /// The number of years.
        years: usize,
        /// The number of columns.
        columns: usize,
    },
    /// A column whose number of places differs from that of the first column.
    #[error("column {position}: {found} places, expected {expected}")]
    #[non_exhaustive]
    Length {
        /// The position of the column, from 1.
        position: usize,
        /// The number of places in the column.
        found: usize,
        /// The number of places in the first column.
        expected: usize,
    },
    /// A column value that is not a valid level, such as `f64::INFINITY` or 1e300 t. NaN is valid:
    /// it marks a missing level.
    #[error(
        "column {position}, place {place}: a level must be 0, or between 1 mg and 10^15 t, or NaN if \
         missing; got {value:e} t"
    )]
    #[non_exhaustive]
    NotALevel {
        /// The position of the column, from 1.
        position: usize,
        /// The index of the place, from 0.
        place: usize,
        /// The invalid value.
        value: f64,
    },
    /// A negative level, if the boundary excludes the land sector: gross emissions cannot be
    /// negative.
    #[error(
        "{year}, place {place}: {value_t} t is negative, and the boundary excludes the land sector"
    )]
    #[non_exhaustive]
    NegativeGross {
        /// The year of the column.
        year: Year,
        /// The index of the place, from 0.
        place: usize,
        /// The negative level, in tonnes.
        value_t: f64,
    },
    /// A number of names that differs from the number of places.
    #[error("{names} names for {places} places")]
    #[non_exhaustive]
    Names {
        /// The number of names.
        names: usize,
        /// The number of places in the panel.
        places: usize,
    },
    /// A place without a name.
    #[error("place {place}: the name is empty")]
    #[non_exhaustive]
    NoName {
        /// The index of the place, from 0.
        place: usize,
    },
    /// A row with an empty place name.
    #[error("row {row}: the name is empty")]
    #[non_exhaustive]
    NoNameInRow {
        /// The position of the row, from 1.
        row: usize,
    },
    /// Two levels of one place in one year, equal or different.
    #[error("{}, {year}: a second value, {second_t} t after {first_t} t", printable(place))]
    #[non_exhaustive]
    DuplicateYear {
        /// The name of the place.
        place: String,
        /// The year with two levels.
        year: i32,
        /// The first level, in tonnes.
        first_t: f64,
        /// The second level, in tonnes.
        second_t: f64,
    },
}

impl PanelError {
    /// The invalid part of the input: `years`, `rows`, `columns` or `places`.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let error = Panel::from_columns(&[1990], &[&[f64::INFINITY]]).unwrap_err();
    /// assert_eq!(error.field(), "columns");
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Year { .. } | Self::YearsOutOfOrder { .. } | Self::YearsAndColumns { .. } => {
                "years"
            }
            Self::Row { .. } | Self::DuplicateYear { .. } => "rows",
            Self::Length { .. } | Self::NotALevel { .. } | Self::NegativeGross { .. } => "columns",
            Self::Names { .. } | Self::NoName { .. } | Self::NoNameInRow { .. } => "places",
        }
    }
}
