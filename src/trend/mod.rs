//! Where emissions are heading: a named estimator fitted to a window of observations.
//!
//! Real year spacing is used throughout: a gap is a gap, not a step of one. Two points give a
//! slope and a projection; R2, standard error, interval, probability and the trend lens of a
//! verdict need three.

mod estimator;
mod fit;
mod line_estimates;

pub use estimator::{Estimator, EstimatorKind, TrendWindow};
pub(crate) use fit::HORIZON;
pub use fit::{Interval, TrendFit};
