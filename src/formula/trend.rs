//! What a fitted trend gives, x years after the latest observation: its level, the interval of one
//! new level, and the probability that it is at or under a limit.

use super::student_t;

/// `E + (d + b (x - mean_x))`: a line of slope b, d above E at the mean of x.
#[inline]
pub(crate) fn line_level(e: f64, d: f64, slope: f64, mean_x: f64, x: f64) -> f64 {
    e + (d + slope * (x - mean_x))
}

/// `E exp(d + b (x - mean_x))`: the same of the logarithm.
#[inline]
pub(crate) fn exponential_level(e: f64, d: f64, slope: f64, mean_x: f64, x: f64) -> f64 {
    e * (d + slope * (x - mean_x)).exp()
}

/// Half the width of the 95 % interval of one new level that has a standard error, by Student's t
/// with that many degrees of freedom.
#[inline]
pub(crate) fn half_width(error: f64, degrees: u32) -> f64 {
    student_t::quantile_975(degrees) * error
}

/// The probability that one new level comes no further than a distance above the trend, by Student's
/// t with that many degrees of freedom.
#[inline]
pub(crate) fn probability_within(distance: f64, error: f64, degrees: u32) -> f64 {
    student_t::cumulative(distance / error, degrees)
}
