//! The arithmetic of the crate: scalar functions on `f64`, used by all other modules, and the
//! formula texts that derivations print for them.
//!
//! The names follow the symbols of the documentation: E0, EL, A, t0, tL, tT. Inputs are finite.
//! [`finite`] turns a result that is not finite into [`Absent::OutOfRange`].

pub(crate) mod area;
pub(crate) mod bisect;
pub(crate) mod expression;
pub(crate) mod functions;
pub(crate) mod least_squares;
pub(crate) mod level;
pub(crate) mod level_table;
pub(crate) mod line;
pub(crate) mod median;
pub(crate) mod normal;
pub(crate) mod progression;
pub(crate) mod step;
pub(crate) mod step_name;
#[cfg(feature = "serde")]
mod step_serial;
pub(crate) mod student_t;
pub(crate) mod symbols;
pub(crate) mod trend;

use crate::quantity::{Absent, Known};

/// The sum of the values, added in order; 0 for no values, whereas the `Sum` of the standard
/// library gives -0.0.
#[inline]
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

/// The sum of the values, added in order, or the reason for the first absent value;
/// [`Absent::OutOfRange`] on overflow.
pub(crate) fn sum_known(mut values: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    values.try_fold(0.0, |sum, value| Ok(sum + value?)).and_then(finite)
}

/// The value, or [`Absent::OutOfRange`] if it is infinite or NaN. A result of -0 becomes 0.
#[inline]
pub(crate) fn finite(value: f64) -> Known<f64> {
    if value.is_finite() { Ok(value + 0.0) } else { Err(Absent::OutOfRange) }
}
