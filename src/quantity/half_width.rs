use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{impl_approx, impl_display, unwrap_const};
use super::{Absent, Emissions, Known, ParseQuantityError, QuantityError};
use crate::formula::functions::hypot;

/// Half the width of a 95 % interval, in percent of the level. Inventories call it the uncertainty
/// of the emissions.
///
/// At an uncertainty of 5 %, the true value lies within 5 % of the reported value with a
/// probability of 95 %. The number is always a percentage, as in inventory reports: 0.5 is half a
/// percent.
///
/// ```
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::Emissions;
/// const FACTOR: HalfWidth = HalfWidth::constant(4.0); // of an emission factor
/// let activity: HalfWidth = "±3 %".parse()?; // of activity data
/// let product = activity.times(FACTOR)?; // sqrt(3^2 + 4^2)
/// assert_eq!((product.percent(), product.to_string()), (5.0, "±5 %".to_owned()));
/// let level = Emissions::from_kilotonnes(400.0)?;
/// assert_eq!(product.of(level)?.kilotonnes(), 20.0);
/// assert!(HalfWidth::from_percent(-5.0).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: IPCC, 2006 Guidelines for National Greenhouse Gas Inventories, volume 1, chapter 3.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct HalfWidth(f64);

impl HalfWidth {
    /// A half-width of zero: the level is known exactly.
    pub const ZERO: Self = Self(0.0);

    /// Creates a half-width from a percentage: 5 for 5 %. There is no upper limit, because the
    /// uncertainty of some emission factors is several hundred percent.
    ///
    /// # Errors
    /// [`QuantityError::NegativeHalfWidth`] for a negative value, such as -5;
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_percent(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "half_width", value })
        } else if value < 0.0 {
            Err(QuantityError::NegativeHalfWidth { value })
        } else {
            // Adding 0 turns -0 into 0.
            Ok(Self(value + 0.0))
        }
    }

    /// Creates a half-width from a literal percentage, in a constant or static.
    ///
    /// # Panics
    /// If [`HalfWidth::from_percent`] returns an error; in a constant this is a compile error.
    pub const fn constant(percent: f64) -> Self {
        unwrap_const!(Self::from_percent(percent), "a half-width is finite and not negative")
    }

    /// The half-width in percent: 5 for 5 %.
    pub const fn percent(self) -> f64 {
        self.0
    }

    /// Returns the half-width of a level in tonnes, never negative: `U/100 |E|` for a half-width of
    /// U percent and a level E.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn of(self, level: Emissions) -> Known<Emissions> {
        let tonnes = self.0 / 100.0 * level.tonnes().abs();
        Emissions::from_tonnes(tonnes).map_err(|_| Absent::OutOfRange)
    }

    /// Returns the half-width of the product of two independent quantities, such as activity data
    /// and an emission factor: `sqrt(U1^2 + U2^2)`.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn times(self, other: Self) -> Known<Self> {
        Self::computed(hypot(self.0, other.0))
    }

    /// Creates a half-width from a computed percentage. The percentage must not be negative.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] for NaN and infinities.
    pub(crate) fn computed(percent: f64) -> Known<Self> {
        if percent.is_finite() { Ok(Self(percent + 0.0)) } else { Err(Absent::OutOfRange) }
    }
}

impl_display!(HalfWidth, "±", " %");

impl FromStr for HalfWidth {
    type Err = ParseQuantityError;

    /// Parses `±5 %`, `+/-5 %` or `5 %`. The percent sign is required, because a bare 0.05 could
    /// mean 5 % or 0.05 %.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a half-width in percent such as \"±5 %\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = || ParseQuantityError::malformed(EXPECTED, text);
        let number = text.strip_suffix('%').ok_or_else(malformed)?;
        let signs = ["±", "+/-"];
        let number = signs.iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(number);
        let percent = number.trim().parse().map_err(|_| malformed())?;
        Self::from_percent(percent).map_err(ParseQuantityError::of_value(text))
    }
}

crate::record::unit_schema!(HalfWidth: "number" = "percent of the level");
impl_approx!(HalfWidth, percent);
#[cfg(feature = "serde")]
crate::serial::checked!(HalfWidth: f64 => Self::from_percent);
#[cfg(feature = "serde")]
crate::serial::written!(HalfWidth, this => this.percent());

/// Lets a function accept either a checked value or the result of a constructor.
impl From<HalfWidth> for Result<HalfWidth, QuantityError> {
    fn from(half_width: HalfWidth) -> Self {
        Ok(half_width)
    }
}
