use thiserror::Error;

use crate::trend::{EstimatorKind, TrendError};

/// Why a calibration or a reference set cannot be computed.
///
/// ```
/// use climate_targets::Estimator;
/// use climate_targets::hindcast::{Hindcast, HindcastError, Places};
/// use climate_targets::trend::EstimatorKind;
/// let none = Places::new("", []);
/// let error = Hindcast::new(Estimator::theil_sen()).calibrate("a set", &none).unwrap_err();
/// let theil_sen = EstimatorKind::TheilSen;
/// assert!(matches!(error, HindcastError::NoInterval { estimator, .. } if estimator == theil_sen));
/// assert_eq!(error.field(), "estimator");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum HindcastError {
    /// An estimator without an interval, such as Theil-Sen.
    #[error("estimator: {estimator} has no prediction interval to calibrate")]
    #[non_exhaustive]
    NoInterval {
        /// The kind of the estimator without an interval.
        estimator: EstimatorKind,
    },
    /// Fewer than two places, so that no place can be left out to test the calibration.
    #[error("places: a calibration needs at least two places, got {count}")]
    #[non_exhaustive]
    TooFewPlaces {
        /// The number of places.
        count: usize,
    },
    /// No window of the set is followed by an observed year, so drift and scatter are unknown.
    #[error("places: no window is followed by an observed year")]
    NoWindow,
    /// No horizon has at least 19 cases and origins that span at least the horizon.
    #[error("places: no horizon has at least 19 cases and origins that span it")]
    NoHorizon,
    /// The computed values do not form a valid reference set or calibration.
    #[error(transparent)]
    Trend(#[from] TrendError),
}

impl HindcastError {
    /// The name of the invalid argument, or the JSON key of the invalid value.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoInterval { .. } => "estimator",
            Self::TooFewPlaces { .. } | Self::NoWindow | Self::NoHorizon => "places",
            Self::Trend(error) => error.field(),
        }
    }
}
