use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{impl_approx, impl_display, unwrap_const};
use super::{ParseQuantityError, QuantityError};

/// Percentage points of the base level: 8 points are 8 % of the base-year emissions.
///
/// Points are neither a share of the reduction nor a share of the latest level. Example: Sweden's
/// 2030 target is a cut of 63 points of its 1990 level, of which supplementary measures may count
/// for up to 8 points.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// let cap = PointsOfBase::from_points(8.0)?;
/// assert_eq!(cap.points(), 8.0);
/// assert_eq!(cap.to_string(), "8 points of the base");
/// assert!(PointsOfBase::from_points(0.08).is_err()); // 8 written as a fraction
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
pub struct PointsOfBase(f64);

impl PointsOfBase {
    /// Creates points from a number of percentage points: 8 for 8 % of the base level.
    ///
    /// # Errors
    /// [`QuantityError::FractionForPoints`] for values between -1 and 1 other than 0: they are
    /// probably fractions, such as 0.08 for 8 points. A value below one point must be stated as a
    /// share of the base. [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_points(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "points_of_base", value })
        } else if value != 0.0 && value < 1.0 && value > -1.0 {
            Err(QuantityError::FractionForPoints { value })
        } else {
            // Adding 0 turns -0 into 0.
            Ok(Self(value + 0.0))
        }
    }

    /// Creates points from a literal number of percentage points, in a constant or static.
    ///
    /// # Panics
    /// If [`PointsOfBase::from_points`] returns an error; in a constant this is a compile error.
    pub const fn constant(value: f64) -> Self {
        unwrap_const!(Self::from_points(value), "points of the base are at least 1 and finite")
    }

    /// Creates points from a computed value. The value must be finite; unlike input data, it may
    /// lie between -1 and 1.
    pub(crate) const fn computed(points: f64) -> Self {
        // Adding 0 turns -0 into 0.
        Self(points + 0.0)
    }

    /// The number of percentage points.
    pub const fn points(self) -> f64 {
        self.0
    }
}

impl_display!(PointsOfBase, "", " points of the base");

impl FromStr for PointsOfBase {
    type Err = ParseQuantityError;

    /// Parses `8 points of the base` or a number alone, such as `8`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "points such as \"8 points of the base\"";
        let number = text.trim().strip_suffix("points of the base").unwrap_or(text);
        let number = trimmed(number, EXPECTED)?;
        let value = number.parse().map_err(|_| ParseQuantityError::malformed(EXPECTED, text))?;
        Self::from_points(value).map_err(ParseQuantityError::of_value(text))
    }
}

impl_approx!(PointsOfBase, points);
#[cfg(feature = "serde")]
crate::serial::written!(PointsOfBase, this => this.points());
crate::record::unit_schema!(PointsOfBase: "number" = "percentage points of the base");

// A computed gap can be a fraction of a point, so only the finite range is checked.
#[cfg(feature = "serde")]
crate::serial::checked!(PointsOfBase: f64 => |value| {
    if value.is_finite() { Ok(Self(value + 0.0)) } else { Self::from_points(value) }
});
