use core::fmt;

use super::UncertaintyError;
use crate::formula::finite;
use crate::quantity::{Known, PointsOfBase, getters};

/// A change of emissions since a base year with its 95 % interval, both in percentage points of
/// the base total: -11.8 points, known to 13.2.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// use climate_targets::uncertainty::UncertainChange;
/// let points = PointsOfBase::from_points;
/// let change = UncertainChange::new(points(-35.0)?, points(4.0)?).expect("a half-width");
/// assert!(change.is_significant());
/// // A fall of 3 points that is known to 4 may have been a rise.
/// let slight = UncertainChange::new(points(-3.0)?, points(4.0)?).expect("a half-width");
/// assert!(!slight.is_significant());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct UncertainChange {
    #[cfg_attr(feature = "serde", serde(rename = "points_of_base"))]
    change: PointsOfBase,
    #[cfg_attr(feature = "serde", serde(rename = "half_width_points_of_base"))]
    half_width: PointsOfBase,
}

impl UncertainChange {
    /// A change, negative for a fall, and half the width of its 95 % interval.
    ///
    /// # Errors
    /// [`UncertaintyError::NegativeHalfWidth`] for a half-width below zero, as -4 points.
    pub fn new(change: PointsOfBase, half_width: PointsOfBase) -> Result<Self, UncertaintyError> {
        if half_width.points() < 0.0 {
            return Err(UncertaintyError::NegativeHalfWidth { half_width });
        }
        Ok(Self { change, half_width })
    }

    /// A computed change; the caller has seen to it that the half-width is not negative.
    pub(super) fn computed(change: f64, half_width: f64) -> Known<Self> {
        let points = |value| finite(value).map(PointsOfBase::computed);
        Ok(Self { change: points(change)?, half_width: points(half_width)? })
    }

    getters! { &self;
        /// `100 (SD - SC)/SC`: negative for a fall.
        change: PointsOfBase => self.change,
        /// `U_trend`, half the width of the 95 % interval.
        half_width: PointsOfBase => self.half_width,
    }

    /// Change less half-width.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn low(&self) -> Known<PointsOfBase> {
        finite(self.change.points() - self.half_width.points()).map(PointsOfBase::computed)
    }

    /// Change plus half-width.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn high(&self) -> Known<PointsOfBase> {
        finite(self.change.points() + self.half_width.points()).map(PointsOfBase::computed)
    }

    /// Whether the interval excludes zero, `|change| > U_trend`: only then can it be said at all
    /// that emissions have fallen, or risen. An interval that ends at zero does not exclude it.
    pub fn is_significant(&self) -> bool {
        self.change.points().abs() > self.half_width.points()
    }
}

impl fmt::Display for UncertainChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (change, half_width) = (self.change.points(), self.half_width.points());
        match f.precision() {
            Some(digits) => write!(f, "{change:+.digits$} ± {half_width:.digits$} ")?,
            None => write!(f, "{change:+} ± {half_width} ")?,
        }
        f.write_str("points of the base")
    }
}
