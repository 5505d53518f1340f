use core::fmt;

use super::UncertaintyError;
use crate::formula::finite;
use crate::language::without_sign_of_zero;
use crate::quantity::{Known, PointsOfBase, getters};

/// A change of emissions since a base year with the half-width of its 95 % interval, both in
/// percentage points of the base total.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// use climate_targets::uncertainty::UncertainChange;
/// let points = PointsOfBase::from_points;
/// let fall = UncertainChange::new(points(-35.0)?, points(4.0)?)?;
/// assert_eq!(fall.to_string(), "-35 ± 4 points of the base");
/// assert_eq!((fall.change().points(), fall.half_width().points()), (-35.0, 4.0));
/// assert_eq!((fall.low()?.points(), fall.high()?.points()), (-39.0, -31.0));
/// assert!(fall.is_significant());
/// // -3 ± 4 points: the interval from -7 to +1 includes zero.
/// assert!(!UncertainChange::new(points(-3.0)?, points(4.0)?)?.is_significant());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UncertainChange {
    /// The change, negative for a fall.
    #[cfg_attr(feature = "serde", serde(rename = "points_of_base"))]
    change: PointsOfBase,
    /// Half the width of the 95 % interval.
    #[cfg_attr(feature = "serde", serde(rename = "half_width_points_of_base"))]
    half_width: PointsOfBase,
}

impl UncertainChange {
    /// Creates a change, negative for a fall, with half the width of its 95 % interval.
    ///
    /// # Errors
    /// [`UncertaintyError::NegativeHalfWidth`] for a half-width below zero, such as -4 points.
    pub fn new(change: PointsOfBase, half_width: PointsOfBase) -> Result<Self, UncertaintyError> {
        if half_width.points() < 0.0 {
            return Err(UncertaintyError::NegativeHalfWidth { half_width });
        }
        Ok(Self { change, half_width })
    }

    /// Creates a change from computed values, in points of the base total. The half-width must not
    /// be negative.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) for an infinite value or NaN.
    pub(super) fn computed(change: f64, half_width: f64) -> Known<Self> {
        let points = |value| finite(value).map(PointsOfBase::computed);
        Ok(Self { change: points(change)?, half_width: points(half_width)? })
    }

    getters! { &self;
        /// `100 (SD - SC)/SC`, with SC the base total and SD the latest total: negative for a fall.
        change: PointsOfBase => self.change,
        /// `U_trend`, half the width of the 95 % interval, in points of the base total.
        half_width: PointsOfBase => self.half_width,
    }

    /// The lower end of the 95 % interval: `change - half_width`.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn low(&self) -> Known<PointsOfBase> {
        finite(self.change.points() - self.half_width.points()).map(PointsOfBase::computed)
    }

    /// The upper end of the 95 % interval: `change + half_width`.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn high(&self) -> Known<PointsOfBase> {
        finite(self.change.points() + self.half_width.points()).map(PointsOfBase::computed)
    }

    /// Whether the 95 % interval excludes zero: `|change| > half_width`. Otherwise the data show
    /// neither a fall nor a rise. An interval that ends exactly at zero does not exclude zero.
    pub fn is_significant(&self) -> bool {
        self.change.points().abs() > self.half_width.points()
    }
}

impl fmt::Display for UncertainChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (change, half_width) = (self.change.points(), self.half_width.points());
        match f.precision() {
            Some(digits) => {
                let change = without_sign_of_zero(change, digits);
                write!(f, "{change:+.digits$} ± {half_width:.digits$} ")?;
            }
            None => write!(f, "{change:+} ± {half_width} ")?,
        }
        f.write_str("points of the base")
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(crate = "crate::serial::shown")]
struct Raw {
    points_of_base: PointsOfBase,
    half_width_points_of_base: PointsOfBase,
}

#[cfg(feature = "serde")]
crate::serial::checked!(UncertainChange: Raw => |raw| {
    Self::new(raw.points_of_base, raw.half_width_points_of_base)
});

crate::record::plain!(UncertainChange);
