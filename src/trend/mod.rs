//! Where emissions are heading: a named estimator fitted to a window of observations.
//!
//! Real year spacing is used throughout: a gap is a gap, not a step of one. Two points give a
//! slope and a projection; R2, standard error, interval, probability and the trend lens of a
//! verdict need three.

mod calibration;
mod estimator;
mod excluded;
mod fit;
mod given;
mod line_estimates;
mod mann_kendall;
mod shipped;
mod steps;
mod walk;

pub use calibration::{CalibratedOutlook, Calibration, Coverage, HorizonCalibration};
pub use estimator::{Anchoring, Estimator, EstimatorKind, TrendWindow};
pub use excluded::{ExcludedYears, TrendError};
pub(crate) use fit::{HORIZON, Spread};
pub use fit::{PredictionInterval, SlopeRange, TrendFit};
pub use given::{GivenProjection, ProjectedLevel};
pub use mann_kendall::{MannKendall, mann_kendall};
pub use shipped::TextbookCoverage;
pub use walk::{Damping, ReferenceSet};
