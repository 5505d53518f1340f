use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{is_written, made_of_number, or_panic};
use super::{Absent, Emissions, Known, ParseQuantityError, QuantityError};

/// Half the width of a 95 % interval, in percent of the level it is about: the "uncertainty" of
/// an emission inventory.
///
/// Activity data known to 5 % lie, with a probability of 95 %, within 5 % of what is reported, on
/// either side. Always in percent, as inventories write it, and always named so: 0.5 is half a
/// percent.
///
/// ```
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::Emissions;
/// let half_width = HalfWidth::from_percent(5.0)?;
/// assert_eq!(half_width.to_string(), "±5 %");
/// let level = Emissions::from_kilotonnes(400.0)?;
/// assert_eq!(half_width.of(level).unwrap().kilotonnes(), 20.0);
/// assert!(HalfWidth::from_percent(-5.0).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Source: IPCC, 2006 Guidelines for National Greenhouse Gas Inventories, volume 1, chapter 3.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct HalfWidth(f64);

impl HalfWidth {
    /// Known exactly.
    pub const ZERO: Self = Self(0.0);

    /// Half the width of a 95 % interval in percent of its level, 5 for 5 %; of any size, since
    /// some emission factors are known to no better than several hundred percent.
    ///
    /// # Errors
    /// [`QuantityError::NegativeHalfWidth`] below 0, as -5; [`QuantityError::NotFinite`] for NaN
    /// and infinities.
    pub const fn from_percent(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "half_width", value })
        } else if value < 0.0 {
            Err(QuantityError::NegativeHalfWidth { value })
        } else {
            Ok(Self(value))
        }
    }

    /// For literals in constants and statics.
    ///
    /// # Panics
    /// As [`HalfWidth::from_percent`] errs; in a constant that is a compile error.
    pub const fn constant(percent: f64) -> Self {
        or_panic!(Self::from_percent(percent), "a half-width is finite and not negative")
    }

    /// The number of percent.
    pub const fn percent(self) -> f64 {
        self.0
    }

    /// The half-width of a level in tonnes, `U/100 |E|`: never negative.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn of(self, level: Emissions) -> Known<Emissions> {
        let tonnes = self.0 / 100.0 * level.tonnes().abs();
        Emissions::from_tonnes(tonnes).map_err(|_| Absent::OutOfRange)
    }

    /// That of a product of two independent quantities, `sqrt(U1^2 + U2^2)`: of an activity and
    /// its emission factor.
    ///
    /// ```
    /// use climate_targets::quantity::HalfWidth;
    /// let (activity, factor) = (HalfWidth::from_percent(3.0)?, HalfWidth::from_percent(4.0)?);
    /// assert_eq!(activity.times(factor).unwrap().percent(), 5.0);
    /// # Ok::<(), climate_targets::quantity::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn times(self, other: Self) -> Known<Self> {
        Self::computed(self.0.hypot(other.0))
    }

    /// A computed half-width: of a root of squares, and so never negative.
    pub(crate) fn computed(percent: f64) -> Known<Self> {
        if percent.is_finite() { Ok(Self(percent)) } else { Err(Absent::OutOfRange) }
    }
}

is_written!(HalfWidth, "±", " %");

impl FromStr for HalfWidth {
    type Err = ParseQuantityError;

    /// Reads `±5 %`, `+/-5 %` or `5 %`; the sign of percent must be there, since 0.05 could be
    /// meant either way.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a half-width in percent such as \"±5 %\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = || ParseQuantityError::malformed(EXPECTED, text);
        let number = text.strip_suffix('%').ok_or_else(malformed)?;
        let signs = ["±", "+/-"];
        let number = signs.iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(number);
        let percent = number.trim().parse().map_err(|_| malformed())?;
        Ok(Self::from_percent(percent)?)
    }
}

made_of_number!(HalfWidth, from_percent);

/// So that a checked value and a value still to be checked can be handed on alike.
impl From<HalfWidth> for Result<HalfWidth, QuantityError> {
    fn from(half_width: HalfWidth) -> Self {
        Ok(half_width)
    }
}
