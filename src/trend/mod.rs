//! Trends: estimators fitted to a window of observations and projected to the judged year.
//!
//! The [guide](crate::guide::estimators) explains and compares the estimators.
//!
//! - [`Estimator`]: formula ([`EstimatorKind`]), window, excluded years and anchoring.
//! - [`TrendFit`]: the fitted trend, with slope or rate, projection, interval and probability.
//! - [`Calibration`]: factors that give intervals their nominal coverage.
//! - [`GivenProjection`]: a published projection that replaces a fitted trend.
//! - [`mann_kendall`]: a test for a monotonic trend.
//!
//! Fits use the actual distance between years: the observations on either side of a missing year
//! are two years apart. Two points give a slope and a projection. R2, standard error, interval,
//! probability and the trend lens of a verdict need three points.

mod calibration;
mod estimator;
mod excluded;
mod fit;
mod given;
mod line_estimates;
mod mann_kendall;
mod report;
mod shipped;
pub(crate) mod step_names;
mod steps;
mod walk;

pub(crate) use calibration::ReferenceName;
pub use calibration::{CalibratedOutlook, Calibration, Coverage, HorizonCalibration};
pub use estimator::{Anchoring, Estimator, EstimatorKind, TrendWindow};
pub use excluded::{ExcludedYears, TrendError};
pub(crate) use fit::{HORIZON, Spread};
pub use fit::{PredictionInterval, SlopeRange, TrendFit};
pub use given::{GivenProjection, ProjectedLevel};
pub use mann_kendall::{MannKendall, mann_kendall};
pub use report::{CalibratedReport, TrendReport};
pub use shipped::TextbookCoverage;
pub use walk::{Damping, ReferenceSet};
