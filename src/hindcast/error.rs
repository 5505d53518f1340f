use thiserror::Error;

use crate::trend::{EstimatorKind, TrendError};

/// Why no calibration can be computed.
///
/// ```
/// use climate_targets::Estimator;
/// use climate_targets::hindcast::{Hindcast, HindcastError, Places};
/// use climate_targets::trend::EstimatorKind;
/// let none = Places::new("", []);
/// let error = Hindcast::new(Estimator::theil_sen()).calibrate("a set", &none).unwrap_err();
/// assert_eq!(error, HindcastError::NoInterval { estimator: EstimatorKind::TheilSen });
/// assert_eq!(error.field(), "estimator");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum HindcastError {
    /// An estimator without an interval, such as Theil-Sen.
    #[error("estimator: {estimator} has no prediction interval to calibrate")]
    NoInterval {
        /// The estimator.
        estimator: EstimatorKind,
    },
    /// Fewer than two places: no place can be left out to test the calibration on.
    #[error("places: a calibration needs at least two places, got {count}")]
    TooFewPlaces {
        /// The number of places.
        count: usize,
    },
    /// No window of the set is followed by an observed year: no drift and no scatter is known.
    #[error("places: no window is followed by an observed year")]
    NoWindow,
    /// No horizon with 19 cases and with origins that span at least the horizon.
    #[error("places: no horizon has 19 outcomes and origins that span it")]
    NoHorizon,
    /// The results do not make a valid calibration.
    #[error(transparent)]
    Trend(#[from] TrendError),
}

impl HindcastError {
    /// The argument at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoInterval { .. } => "estimator",
            Self::TooFewPlaces { .. } | Self::NoWindow | Self::NoHorizon => "places",
            Self::Trend(error) => error.field(),
        }
    }
}
