use thiserror::Error;

use crate::quantity::QuantityError;

/// What cannot be a panel.
///
/// ```
/// use climate_targets::panel::Panel;
/// let error = Panel::of_columns(&[1990, 2020], &[&[100.0, 200.0], &[90.0]]).unwrap_err();
/// assert_eq!(error.to_string(), "column 2: 1 places, not 2");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PanelError {
    /// A year without four digits, as 20220.
    #[error("column {position}: year: {problem}")]
    Year {
        /// The column's place in the order given, from 1.
        position: usize,
        /// What is wrong with it.
        problem: QuantityError,
    },
    /// A row whose year has not four digits, as 20220, or whose level is no number, as
    /// `Emissions::from_kilotonnes(f64::NAN)`; a missing level is a row that is not there.
    #[error("row {row}: {problem}")]
    Row {
        /// The row's place in the order given, from 1.
        row: usize,
        /// What is wrong with it.
        problem: QuantityError,
    },
    /// Years that do not increase.
    #[error("column {position}: the year {year} does not come after the one before it")]
    YearsOutOfOrder {
        /// The column's place in the order given, from 1.
        position: usize,
        /// Its year.
        year: i32,
    },
    /// Another number of years than of columns.
    #[error("{years} years for {columns} columns")]
    YearsAndColumns {
        /// How many years were given.
        years: usize,
        /// How many columns were given.
        columns: usize,
    },
    /// A column with another number of places than the first.
    #[error("column {position}: {found} places, not {expected}")]
    Length {
        /// The column's place in the order given, from 1.
        position: usize,
        /// How many places it has.
        found: usize,
        /// How many the first has.
        expected: usize,
    },
    /// A value in a column that is no level, such as `f64::INFINITY` or 1e300 t; a missing level is
    /// NaN.
    #[error(
        "column {position}, place {place}: a level is 0, or between 1 mg and 10^15 t, or NaN if \
         missing; got {value:e} t"
    )]
    NotALevel {
        /// The column's place in the order given, from 1.
        position: usize,
        /// The place's, from 0.
        place: usize,
        /// What was given.
        value: f64,
    },
    /// Another number of names than of places.
    #[error("{names} names for {places} places")]
    Names {
        /// How many names were given.
        names: usize,
        /// How many places there are.
        places: usize,
    },
    /// A place without a name.
    #[error("place {place}: the name is empty")]
    NoName {
        /// The place's, from 0.
        place: usize,
    },
    /// A row without the name of a place.
    #[error("row {row}: the name is empty")]
    NoNameInRow {
        /// The row's place in the order given, from 1.
        row: usize,
    },
    /// Two levels of one place in one year, equal or not.
    #[error("{place}, {year}: a second value, {second_t} t after {first_t} t")]
    Twice {
        /// The place.
        place: String,
        /// The year.
        year: i32,
        /// The level given first, in tonnes.
        first_t: f64,
        /// The level given later, in tonnes.
        second_t: f64,
    },
}

impl PanelError {
    /// The field at fault.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let error = Panel::of_columns(&[1990], &[&[f64::INFINITY]]).unwrap_err();
    /// assert_eq!(error.field(), "columns");
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Year { .. } | Self::YearsOutOfOrder { .. } | Self::YearsAndColumns { .. } => {
                "years"
            }
            Self::Row { .. } | Self::Twice { .. } => "rows",
            Self::Length { .. } | Self::NotALevel { .. } => "columns",
            Self::Names { .. } | Self::NoName { .. } | Self::NoNameInRow { .. } => "places",
        }
    }
}
