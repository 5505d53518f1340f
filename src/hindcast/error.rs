use thiserror::Error;

use crate::trend::TrendError;

/// Why a set of places gives no calibration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HindcastError {
    /// No window of the set has an outcome one year on, so that it has no drift and no scatter.
    #[error("places: no window has an outcome one year on")]
    NoWindow,
    /// No horizon has cases enough, and origins that span it twice.
    #[error("places: too few outcomes at every horizon")]
    NoHorizon,
    /// What was found is no calibration.
    #[error(transparent)]
    Trend(#[from] TrendError),
}
