//! The predictions of a fitted trend x years after the latest observation: the level, the
//! prediction interval, and the probability of a level at or under a limit.

use super::functions::exp;
use super::student_t;

/// The level of a linear trend at x, `e + (d + slope (x - mean_x))`, where e is a reference level,
/// usually the latest level, and d the value of the line at `mean_x` minus e.
#[inline]
pub(crate) fn line_level(e: f64, d: f64, slope: f64, mean_x: f64, x: f64) -> f64 {
    e + (d + slope * (x - mean_x))
}

/// The level of a log-linear trend at x, `e exp(d + slope (x - mean_x))`, where e is the latest
/// level and d, slope and `mean_x` belong to the line through the logarithms of the levels.
#[inline]
pub(crate) fn exponential_level(e: f64, d: f64, slope: f64, mean_x: f64, x: f64) -> f64 {
    e * exp(d + slope * (x - mean_x))
}

/// The half-width of the 95 % prediction interval, `t_(0.975, degrees) error`, where `error` is the
/// standard error of one new level and `t_(0.975, degrees)` the quantile of Student's t
/// distribution.
#[inline]
pub(crate) fn half_width(error: f64, degrees: u32) -> f64 {
    student_t::quantile_975(degrees) * error
}

/// The probability that one new level exceeds the trend by at most `distance`,
/// `P(T <= distance/error)`, where `error` is the standard error of one new level and T has
/// Student's t distribution.
#[inline]
pub(crate) fn probability_within(distance: f64, error: f64, degrees: u32) -> f64 {
    student_t::cumulative(distance / error, degrees)
}
