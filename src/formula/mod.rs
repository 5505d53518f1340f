//! The arithmetic itself, on plain numbers: inlined scalar functions, called by everything above.
//!
//! Nothing here knows a year from a level; names follow the symbols of the method. The inputs
//! are finite; what is not finite on the way out is turned into a reason by [`finite`].

pub(crate) mod area;
pub(crate) mod bisect;
pub(crate) mod expression;
pub(crate) mod least_squares;
pub(crate) mod level;
pub(crate) mod level_table;
pub(crate) mod line;
pub(crate) mod median;
pub(crate) mod normal;
pub(crate) mod progression;
pub(crate) mod step;
pub(crate) mod student_t;
pub(crate) mod symbols;
pub(crate) mod trend;

use crate::quantity::{Absent, Known};

/// The sum of values in their order; of none, zero. (The standard sum of no floats is -0.)
#[inline]
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

/// The sum of values that may not be there.
pub(crate) fn sum_known(mut values: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    values.try_fold(0.0, |sum, value| Ok(sum + value?)).and_then(finite)
}

/// The one exit for overflow: a figure that is not finite is out of range.
#[inline]
pub(crate) fn finite(value: f64) -> Known<f64> {
    if value.is_finite() { Ok(value) } else { Err(Absent::OutOfRange) }
}
