use thiserror::Error;

use crate::trend::TrendError;

/// Why a calibration of a set of places is refused.
///
/// ```
/// use climate_targets::hindcast::{Hindcast, HindcastError, Places};
/// use climate_targets::{EmissionSeries, Estimator};
/// let city = EmissionSeries::from_tonnes("a city", [(2020, 100.0), (2022, 90.0)])?;
/// let places = Places::new("cities", [&city]);
/// let refusal = |estimator| Hindcast::new(estimator).calibrate("cities", &places).unwrap_err();
/// assert_eq!(refusal(Estimator::theil_sen()), HindcastError::NoInterval);
/// assert_eq!(refusal(Estimator::ols()), HindcastError::TooFewPlaces);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HindcastError {
    /// The estimator, such as Theil-Sen, has no prediction interval.
    #[error("estimator: it has no prediction interval to calibrate")]
    NoInterval,
    /// There are fewer than two places, so none can be left out to test the calibration.
    #[error("places: a calibration needs at least two places")]
    TooFewPlaces,
    /// No window of any place is followed by an observed year, so drift and scatter are unknown.
    #[error("places: no window is followed by an observed year")]
    NoWindow,
    /// No horizon has at least 19 cases with origins that span at least the horizon's length.
    #[error("places: too few known outcomes at every horizon")]
    NoHorizon,
    /// The reference set or the calibration has an invalid value.
    #[error(transparent)]
    Trend(#[from] TrendError),
}
