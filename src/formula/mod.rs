//! The arithmetic itself, on plain numbers: inlined scalar functions, called by everything above.
//!
//! Nothing here knows a year from a level; names follow the symbols of the method. The inputs
//! are finite; what is not finite on the way out is turned into a reason by [`finite`].

pub(crate) mod least_squares;
pub(crate) mod level;
pub(crate) mod line;
pub(crate) mod median;
pub(crate) mod normal;
pub(crate) mod student_t;

use crate::quantity::{Absent, Known};

/// The one exit for overflow: a figure that is not finite is out of range.
#[inline]
pub(crate) fn finite(value: f64) -> Known<f64> {
    if value.is_finite() { Ok(value) } else { Err(Absent::OutOfRange) }
}
