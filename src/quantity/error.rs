use thiserror::Error;

use super::MassUnit;
use crate::language::short;

/// Why a number, a year or a date is not a valid quantity.
///
/// The type is `Copy` and owns no text, so that constructors can be `const`. Each message states
/// the invalid value.
///
/// ```
/// use climate_targets::quantity::QuantityError;
/// use climate_targets::{Portion, Share};
/// let error = Share::from_fraction(40.0).unwrap_err();
/// assert!(matches!(error, QuantityError::PercentForFraction { value: 40.0, .. }));
/// let error = Portion::from_percent(-4.0).unwrap_err();
/// assert!(matches!(error, QuantityError::NotAPortion { value: -0.04, .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// The value is NaN or infinite.
    #[error("{quantity} must be a finite number, got {value}")]
    #[non_exhaustive]
    NotFinite {
        /// The quantity in snake case, such as `emissions`.
        quantity: &'static str,
        /// The value as given.
        value: f64,
    },
    /// The value is finite, but not in tonnes: `Emissions::from_kilotonnes(1e308)`.
    #[error("emissions must be a finite number of tonnes, got {value:e} {unit}")]
    #[non_exhaustive]
    TooManyTonnes {
        /// The value as given.
        value: f64,
        /// The unit of the value.
        unit: MassUnit,
    },
    /// A level is out of range: neither 0 nor between 1 mg and 10^15 t in magnitude. Example: a
    /// base level of 1e300 t.
    #[error("a level must be 0, or between 1 mg and 10^15 t, got {tonnes:e} t")]
    #[non_exhaustive]
    NotALevel {
        /// The rejected level, in tonnes.
        tonnes: f64,
    },
    /// A fraction is outside -1..=1: `Share::from_fraction(40.0)` for 40 %. `Share::from_percent`
    /// accepts shares above 1.
    #[error(
        "a share must be a fraction between -1 and 1, got {value}; write {value} percent as {}",
        super::decimal::fraction_of_percent(*value)
    )]
    #[non_exhaustive]
    PercentForFraction {
        /// The rejected fraction.
        value: f64,
    },
    /// A portion is outside 0..=1, or between 0 and 1e-100:
    /// `Portion::new(Share::from_fraction(-0.2)?)`.
    #[error("a portion must be {}, got {value}", range_of_portion(*value))]
    #[non_exhaustive]
    NotAPortion {
        /// The rejected portion, as a fraction.
        value: f64,
    },
    /// A fraction is given instead of percentage points: `PointsOfBase::from_points(0.08)` for 8.
    #[error(
        "percentage points of the base must be at least 1, got {value}; write {} for points, or use a share of the base",
        value * 100.0
    )]
    #[non_exhaustive]
    FractionForPoints {
        /// The rejected number of points.
        value: f64,
    },
    /// A half-width of a 95 % interval is negative: `HalfWidth::from_percent(-5.0)`.
    #[error("a half-width must not be negative, got {value} percent")]
    #[non_exhaustive]
    NegativeHalfWidth {
        /// The rejected half-width, in percent.
        value: f64,
    },
    /// The date does not exist: 30 February.
    #[error("there is no day {year}-{month:02}-{day:02}")]
    #[non_exhaustive]
    NoSuchDay {
        /// The year.
        year: i32,
        /// The month.
        month: u32,
        /// The day of the month.
        day: u32,
    },
    /// A year does not have four digits: 20220 or 22.
    #[error("a year must have four digits (1000 to 9999), got {value}")]
    #[non_exhaustive]
    YearOutOfRange {
        /// The rejected year.
        value: i64,
    },
    /// A period ends before it begins: `Period::new(2023, 2019)`.
    #[error("a period must not end before it begins, got {from} to {to}")]
    #[non_exhaustive]
    PeriodReversed {
        /// The first year of the rejected period.
        from: i32,
        /// The last year of the rejected period.
        to: i32,
    },
}

/// Why a text is not a valid quantity.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::quantity::ParseQuantityError;
/// let error = "1.2 MT".parse::<Emissions>().unwrap_err();
/// assert!(matches!(&error, ParseQuantityError::AmbiguousUnit { text, .. } if text == "MT"));
/// assert_eq!(error.field(), "unit");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ParseQuantityError {
    /// The text is empty or consists of white space.
    #[error("expected {expected}, got an empty text")]
    #[non_exhaustive]
    Empty {
        /// A description of the expected text.
        expected: &'static str,
    },
    /// The text does not have the expected form.
    #[error("expected {expected}, got {text:?}", text = short(text))]
    #[non_exhaustive]
    Malformed {
        /// A description of the expected text.
        expected: &'static str,
        /// The rejected text.
        text: String,
    },
    /// The unit is ambiguous: publishers use `MT` and `mt` for megatonnes and for metric tonnes.
    #[error("unit {text:?} is ambiguous: write t, kt, Mt or Gt", text = short(text))]
    #[non_exhaustive]
    AmbiguousUnit {
        /// The rejected unit.
        text: String,
    },
    /// The mass symbol or the substance in the unit is unknown.
    #[error("unknown unit {text:?}: expected kg, t, kt, Gg, Mt, MMT or Gt, with CO2 or CO2e", text = short(text))]
    #[non_exhaustive]
    UnknownUnit {
        /// The rejected unit.
        text: String,
    },
    /// The number is NaN, infinite or too large for its unit: `1e308 kt`.
    #[error("{quantity} must be a finite number, got {text:?}", text = short(text))]
    #[non_exhaustive]
    NotFinite {
        /// The quantity in snake case, such as `emissions`.
        quantity: &'static str,
        /// The rejected text.
        text: String,
    },
    /// The text is well formed, but its value is invalid.
    #[error(transparent)]
    Value(#[from] QuantityError),
}

/// What a refused portion must be.
fn range_of_portion(value: f64) -> &'static str {
    if value > 0.0 && value < 1.0 { "0 or at least 1e-100" } else { "between 0 and 1" }
}

impl QuantityError {
    /// The name of the invalid quantity, in snake case.
    ///
    /// ```
    /// use climate_targets::{Share, Year};
    /// assert_eq!(Year::new(20220).unwrap_err().field(), "year");
    /// let error = Share::from_fraction(40.0).unwrap_err();
    /// assert_eq!(error.field(), "share");
    /// assert!(error.to_string().ends_with("write 40 percent as 0.4"));
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NotFinite { quantity, .. } => quantity,
            Self::NotALevel { .. } | Self::TooManyTonnes { .. } => "emissions",
            Self::PercentForFraction { .. } => "share",
            Self::NotAPortion { .. } => "portion",
            Self::FractionForPoints { .. } => "points_of_base",
            Self::NegativeHalfWidth { .. } => "half_width",
            Self::NoSuchDay { .. } => "date",
            Self::YearOutOfRange { .. } => "year",
            Self::PeriodReversed { .. } => "period",
        }
    }
}

impl ParseQuantityError {
    /// The invalid part: `unit`, `text`, or the quantity from [`QuantityError::field`].
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Empty { .. } | Self::Malformed { .. } => "text",
            Self::AmbiguousUnit { .. } | Self::UnknownUnit { .. } => "unit",
            Self::NotFinite { quantity, .. } => quantity,
            Self::Value(error) => error.field(),
        }
    }

    /// The error of a value that was parsed from a text: where the number has no finite value, the
    /// text says what was given.
    pub(super) fn of_value(text: &str) -> impl Fn(QuantityError) -> Self {
        move |error| match error {
            QuantityError::NotFinite { .. } | QuantityError::TooManyTonnes { .. } => {
                Self::NotFinite { quantity: error.field(), text: text.into() }
            }
            _ => Self::Value(error),
        }
    }

    pub(crate) fn malformed(expected: &'static str, text: &str) -> Self {
        Self::Malformed { expected, text: text.into() }
    }
}

/// Removes surrounding white space. Returns an error if nothing remains.
pub(super) fn trimmed<'t>(
    text: &'t str,
    expected: &'static str,
) -> Result<&'t str, ParseQuantityError> {
    let text = text.trim();
    if text.is_empty() { Err(ParseQuantityError::Empty { expected }) } else { Ok(text) }
}
