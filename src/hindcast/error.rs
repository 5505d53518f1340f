use thiserror::Error;

use crate::trend::TrendError;

/// Why a set of places gives no calibration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HindcastError {
    /// The estimator has no interval that could be calibrated, as Theil-Sen.
    #[error("estimator: it has no interval to calibrate")]
    NoInterval,
    /// Fewer than two places: nothing can be left out to test the calibration on.
    #[error("places: a calibration needs two places or more")]
    TooFewPlaces,
    /// No window of the set is followed by an observed year, so that it has no drift and no scatter.
    #[error("places: no window is followed by an observed year")]
    NoWindow,
    /// No horizon has 19 cases and origins that span at least its length.
    #[error("places: too few known outcomes at every horizon")]
    NoHorizon,
    /// What was found is no calibration.
    #[error(transparent)]
    Trend(#[from] TrendError),
}
