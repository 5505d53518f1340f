use core::fmt;
use core::num::NonZero;
use core::str::FromStr;

use chrono::NaiveDate;

#[cfg(doc)]
use super::Absent;
use super::error::trimmed;
use super::number::unwrap_const;
use super::{Known, ParseQuantityError, QuantityError, date_of};

/// A calendar year with four digits, 1000 to 9999.
///
/// The range catches typing errors such as 20220, 202 and 22.
///
/// ```
/// use climate_targets::Year;
/// const TARGET: Year = Year::constant(2030);
/// assert_eq!(Year::new(2030)?, TARGET);
/// assert_eq!(TARGET.get() - 1990, 40);
/// assert_eq!((TARGET.previous().get(), TARGET.next().get()), (2029, 2031));
/// assert!(Year::new(20220).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Year(NonZero<i16>);

crate::record::unit_schema!(Year: "integer" = "calendar year");

impl Year {
    /// The smallest year, 1000.
    pub const MIN: Self = Self(NonZero::new(1000).unwrap());
    /// The largest year, 9999.
    pub const MAX: Self = Self(NonZero::new(9999).unwrap());

    /// Creates a year from a number with four digits.
    ///
    /// # Errors
    /// [`QuantityError::YearOutOfRange`] outside 1000..=9999, such as 20220.
    pub const fn new(year: i32) -> Result<Self, QuantityError> {
        match NonZero::new(year as i16) {
            Some(nonzero) if year >= Self::MIN.get() && year <= Self::MAX.get() => {
                Ok(Self(nonzero))
            }
            _ => Err(QuantityError::YearOutOfRange { value: year as i64 }),
        }
    }

    /// Creates a year from a literal, in a constant or static. For data, use [`Year::new`].
    ///
    /// # Panics
    /// If the year lies outside 1000..=9999; in a constant this is a compile error.
    pub const fn constant(year: i32) -> Self {
        unwrap_const!(Self::new(year), "a year must have four digits")
    }

    /// Creates a year from a number, clamped to 1000..=9999.
    pub(crate) fn saturating(year: i64) -> Self {
        let clamped = year.clamp(i64::from(Self::MIN.get()), i64::from(Self::MAX.get()));
        NonZero::new(clamped as i16).map_or(Self::MIN, Self)
    }

    /// Returns the first whole year at or after a fractional year, clamped to 1000..=9999.
    #[inline]
    pub(crate) fn at_or_after(point: f64) -> Self {
        let whole = point as i32;
        let later = f64::from(whole) < point;
        Self::saturating(i64::from(whole) + i64::from(later))
    }

    /// Returns the first whole year after a fractional year, clamped to 1000..=9999.
    #[inline]
    pub(crate) fn after(point: f64) -> Self {
        Self::saturating(point.floor() as i64 + 1)
    }

    /// The year as a number.
    pub const fn get(self) -> i32 {
        self.0.get() as i32
    }

    /// Adds a number of years. If the result lies outside 1000..=9999, the year is unchanged.
    const fn shifted(self, years: i32) -> Self {
        match Self::new(self.get() + years) {
            Ok(shifted) => shifted,
            Err(_) => self,
        }
    }

    /// Returns the previous year; 1000 is returned unchanged.
    #[must_use]
    pub const fn previous(self) -> Self {
        self.shifted(-1)
    }

    /// Returns the next year; 9999 is returned unchanged.
    #[must_use]
    pub const fn next(self) -> Self {
        self.shifted(1)
    }

    /// Returns the date of a fractional year: 1 January plus the fraction of that year's length,
    /// 365 or 366 days.
    ///
    /// A point less than 1e-6 days before midnight counts as the next day, to absorb rounding
    /// errors.
    ///
    /// ```
    /// use climate_targets::Year;
    /// let date = |year| Year::date_of_fraction(year).map(|date| date.to_string());
    /// assert_eq!(date(2023.5).as_deref(), Ok("2023-07-02")); // 182.5 of 365 days
    /// assert_eq!(date(2024.0 + 59.0 / 366.0).as_deref(), Ok("2024-02-29"));
    /// assert!(date(f64::NAN).is_err());
    /// ```
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] for NaN, infinities, and years outside the range of
    /// [`chrono::NaiveDate`], about -262 000 to 262 000.
    pub fn date_of_fraction(year: f64) -> Known<NaiveDate> {
        date_of(year)
    }

    /// The year as a point on the time axis of paths and trends.
    pub(crate) fn as_f64(self) -> f64 {
        f64::from(self.0.get())
    }

    /// The exact number of years from `other` to this year; negative if `other` is later.
    pub(crate) fn since(self, other: Self) -> f64 {
        f64::from(self.get() - other.get())
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Year {
    type Err = ParseQuantityError;

    /// Parses a year with four digits.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a year such as \"2030\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = || ParseQuantityError::malformed(EXPECTED, text);
        let value: i64 = text.parse().map_err(|_| malformed())?;
        let year = Self::checked(value)?;
        // "02022" and "+2021" parse as numbers, but do not have four digits.
        if text.len() == 4 { Ok(year) } else { Err(malformed()) }
    }
}

impl TryFrom<i32> for Year {
    type Error = QuantityError;

    fn try_from(year: i32) -> Result<Self, Self::Error> {
        Self::new(year)
    }
}

impl Year {
    /// The year, from a number as parsers and formats read it.
    fn checked(year: i64) -> Result<Self, QuantityError> {
        i32::try_from(year)
            .map_err(|_| QuantityError::YearOutOfRange { value: year })
            .and_then(Self::new)
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(Year: i64 => Self::checked);
#[cfg(feature = "serde")]
crate::serial::written!(Year, this => this.get());

impl From<Year> for i32 {
    fn from(year: Year) -> Self {
        year.get()
    }
}
