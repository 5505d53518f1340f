use thiserror::Error;

use crate::quantity::{PointsOfBase, QuantityError};

/// Why an uncertainty is invalid.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// use climate_targets::uncertainty::{UncertainChange, UncertaintyError};
/// let points = PointsOfBase::from_points;
/// let error: UncertaintyError = UncertainChange::new(points(-35.0)?, points(-4.0)?).unwrap_err();
/// assert!(error.to_string().contains("-4"));
/// assert_eq!(error.field(), "half_width");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum UncertaintyError {
    /// An inventory without any category.
    #[error("categories: at least one category is required")]
    NoCategory,
    /// A level outside the range of levels, such as 1e300 t.
    #[error("categories: category {position}: {problem}")]
    #[non_exhaustive]
    Level {
        /// The position of the category, from 1.
        position: usize,
        /// Why the level is rejected.
        problem: QuantityError,
    },
    /// A half-width of a change below zero, such as -4 points.
    #[error("half-width: must not be negative, got {half_width}")]
    #[non_exhaustive]
    NegativeHalfWidth {
        /// The rejected half-width.
        half_width: PointsOfBase,
    },
}

impl UncertaintyError {
    /// The name of the invalid field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoCategory | Self::Level { .. } => "categories",
            Self::NegativeHalfWidth { .. } => "half_width",
        }
    }
}
