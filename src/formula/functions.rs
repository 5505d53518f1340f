//! The functions that IEEE 754 does not define to the last bit, and the larger and smaller of two
//! numbers.
//!
//! The standard library takes the logarithms, powers and their relatives from the C library of the
//! platform, which may select another implementation for each processor. This file takes them from
//! the crate `libm`, which computes them with exactly rounded operations in a fixed order, so that
//! results have the same bits everywhere. `clippy.toml` disallows the methods of the standard
//! library. `sqrt`, `floor`, `ceil`, `round` and the four operations are exactly rounded and need no
//! replacement.

pub(crate) use libm::{atan, exp, expm1 as exp_m1, hypot, log as ln, log1p as ln_1p, pow as powf};

/// `base^exponent` for a whole exponent, by repeated squaring. The standard library does not
/// specify the order of the multiplications of its `powi`.
pub(crate) const fn powi(mut base: f64, exponent: i32) -> f64 {
    let (mut power, mut rest) = (1.0, exponent.unsigned_abs());
    while rest > 0 {
        if rest % 2 == 1 {
            power *= base;
        }
        rest /= 2;
        // After the last multiplication a further square could only overflow.
        if rest > 0 {
            base *= base;
        }
    }
    if exponent < 0 { 1.0 / power } else { power }
}

/// The larger of two numbers that are not NaN; `b` if they are equal. The maximum of the standard
/// library does not specify the sign of the larger of 0 and -0, and needs more than one instruction,
/// because it checks for NaN.
#[inline]
pub(crate) const fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The smaller of two numbers that are not NaN; `b` if they are equal.
#[inline]
pub(crate) const fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
