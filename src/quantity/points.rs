use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{is_written, made_of_number, or_panic};
use super::{ParseQuantityError, QuantityError};

/// Percentage points of the base level: 8 points are 8 % of the base-year emissions.
///
/// Not a share of the cut, and not a share of the latest level: Sweden may count supplementary
/// measures of at most 8 points of 1990 towards its 63 points for 2030.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// let cap = PointsOfBase::from_points(8.0)?;
/// assert_eq!(cap.to_string(), "8 points of the base");
/// assert!(PointsOfBase::from_points(0.08).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Points and shares do not mix:
/// ```compile_fail
/// use climate_targets::quantity::PointsOfBase;
/// use climate_targets::Share;
/// fn shares(_: Share) {}
/// shares(PointsOfBase::constant(8.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct PointsOfBase(f64);

impl PointsOfBase {
    /// Percentage points, 8 for 8 % of the base.
    ///
    /// # Errors
    /// [`QuantityError::FractionForPoints`] between 0 and 1 (0.08 for 8) on either side of zero;
    /// an allowance under one point is written as a share of the base instead.
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_points(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "points_of_base", value })
        } else if value != 0.0 && value < 1.0 && value > -1.0 {
            Err(QuantityError::FractionForPoints { value })
        } else {
            Ok(Self(value))
        }
    }

    /// For literals in constants and statics.
    ///
    /// # Panics
    /// As [`PointsOfBase::from_points`] errs; in a constant that is a compile error.
    pub const fn constant(value: f64) -> Self {
        or_panic!(Self::from_points(value), "points of the base are at least 1 and finite")
    }

    /// A computed distance; the caller has seen to it that it is finite. Results may be small.
    pub(crate) const fn computed(points: f64) -> Self {
        Self(points)
    }

    /// The number of percentage points.
    pub const fn points(self) -> f64 {
        self.0
    }
}

is_written!(PointsOfBase, "", " points of the base");

impl FromStr for PointsOfBase {
    type Err = ParseQuantityError;

    /// Reads `8 points of the base`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "points such as \"8 points of the base\"";
        let number = text.trim().strip_suffix("points of the base").unwrap_or(text);
        let number = trimmed(number, EXPECTED)?;
        let value = number.parse().map_err(|_| ParseQuantityError::malformed(EXPECTED, text))?;
        Ok(Self::from_points(value)?)
    }
}

made_of_number!(PointsOfBase, from_points);
