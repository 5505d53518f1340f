use thiserror::Error;

/// Why a number, a year or a date is not a valid quantity.
///
/// The type is `Copy` and owns no text, so that constructors can be `const`. Messages state the
/// offending value.
///
/// ```
/// use climate_targets::quantity::QuantityError;
/// use climate_targets::{Portion, Share};
/// let error = Share::from_fraction(40.0).unwrap_err();
/// assert_eq!(error, QuantityError::PercentForFraction { value: 40.0 });
/// let error = Portion::from_percent(-4.0).unwrap_err();
/// assert_eq!(error, QuantityError::NotAPortion { value: -0.04 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum QuantityError {
    /// NaN or infinite: `Emissions::from_tonnes(f64::NAN)`, or a unit conversion that overflows.
    #[error("{quantity} must be a finite number, got {value}")]
    NotFinite {
        /// The name of the quantity, in snake case.
        quantity: &'static str,
        /// The value given, after conversion to the quantity's own unit.
        value: f64,
    },
    /// A level out of range: neither 0 nor between 1 mg and 10^15 t in magnitude, such as a base
    /// level of 1e300 t.
    #[error("a level must be 0, or between 1 mg and 10^15 t, got {tonnes:e} t")]
    NotALevel {
        /// The level given, in tonnes.
        tonnes: f64,
    },
    /// A fraction beyond 1: `Share::from_fraction(40.0)` for 40 %. A share that really exceeds 1 is
    /// created with `Share::from_percent`.
    #[error(
        "a share must be a fraction between -1 and 1, got {value}; write {value} percent as {}",
        super::decimal::fraction_of_percent(*value)
    )]
    PercentForFraction {
        /// The value given.
        value: f64,
    },
    /// A portion outside 0..=1: `Portion::new(Share::from_fraction(-0.2)?)`.
    #[error("a portion must be between 0 and 1, got {value}")]
    NotAPortion {
        /// The value given.
        value: f64,
    },
    /// A fraction in place of percentage points: `PointsOfBase::from_points(0.08)` for 8 points.
    #[error(
        "percentage points of the base must be at least 1, got {value}; write {} for points, or use a share of the base",
        value * 100.0
    )]
    FractionForPoints {
        /// The value given.
        value: f64,
    },
    /// A negative half-width of a 95 % interval: `HalfWidth::from_percent(-5.0)`.
    #[error("a half-width must not be negative, got {value} percent")]
    NegativeHalfWidth {
        /// The value given.
        value: f64,
    },
    /// A date that the calendar lacks: 30 February.
    #[error("there is no day {year}-{month:02}-{day:02}")]
    NoSuchDay {
        /// The year.
        year: i32,
        /// The month.
        month: u32,
        /// The day of the month.
        day: u32,
    },
    /// A year that does not have four digits: 20220, or 22.
    #[error("a year must have four digits (1000 to 9999), got {value}")]
    YearOutOfRange {
        /// The value given.
        value: i64,
    },
    /// A period that ends before it begins: `Period::new(2023, 2019)`.
    #[error("a period must not end before it begins, got {from} to {to}")]
    PeriodReversed {
        /// First year given.
        from: i32,
        /// Last year given.
        to: i32,
    },
}

/// Why a text is not a valid quantity.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::quantity::ParseQuantityError;
/// let error = "1.2 MT".parse::<Emissions>().unwrap_err();
/// assert_eq!(error, ParseQuantityError::AmbiguousUnit { text: "MT".into() });
/// assert_eq!(error.field(), "unit");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ParseQuantityError {
    /// An empty text, or one of only white space.
    #[error("expected {expected}, got an empty text")]
    Empty {
        /// A description of the expected text.
        expected: &'static str,
    },
    /// A text in an unexpected form.
    #[error("expected {expected}, got {text:?}")]
    Malformed {
        /// A description of the expected text.
        expected: &'static str,
        /// The text given.
        text: String,
    },
    /// A unit that means different things to different publishers: `MT` (megatonne or metric
    /// tonne), `mt`.
    #[error("unit {text:?} is ambiguous: write t, kt, Mt or Gt")]
    AmbiguousUnit {
        /// The text given.
        text: String,
    },
    /// A unit with an unknown mass symbol or an unknown substance.
    #[error("unknown unit {text:?}: expected kg, t, kt, Gg, Mt, MMT or Gt, with CO2 or CO2e")]
    UnknownUnit {
        /// The text given.
        text: String,
    },
    /// A well-formed text with an invalid value.
    #[error(transparent)]
    Value(#[from] QuantityError),
}

impl QuantityError {
    /// The name of the quantity at fault, in snake case.
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
            Self::NotALevel { .. } => "emissions",
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
    /// The part at fault: `unit`, `text`, or the quantity of [`QuantityError::field`].
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Empty { .. } | Self::Malformed { .. } => "text",
            Self::AmbiguousUnit { .. } | Self::UnknownUnit { .. } => "unit",
            Self::Value(error) => error.field(),
        }
    }

    pub(crate) fn malformed(expected: &'static str, text: &str) -> Self {
        Self::Malformed { expected, text: text.into() }
    }
}

/// Removes surrounding white space. Returns an error if no text is left.
pub(super) fn trimmed<'t>(
    text: &'t str,
    expected: &'static str,
) -> Result<&'t str, ParseQuantityError> {
    let text = text.trim();
    if text.is_empty() { Err(ParseQuantityError::Empty { expected }) } else { Ok(text) }
}
