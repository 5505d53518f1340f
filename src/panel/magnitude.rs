//! Range checks of the figures of a block, compiled out where overflow is impossible.
//!
//! The single path reports a figure that overflows as [`Absent::OutOfRange`]; the columns must have
//! NaN there. If all levels of a block are at most 1e50 t and all base levels at least 1e-50 t (an
//! "ordinary" block), sums, products and quotients of a few of them cannot overflow, and the checks
//! are dropped: a missing level is NaN, and NaN propagates to every figure that uses it. All other
//! blocks, for example with a base level of zero, run with checks. Both versions are compiled from
//! the same generic code.
//!
//! Figures divided by a latest level or a path level, which have no lower bound, and figures made
//! of squares are always checked.
//!
//! [`Absent::OutOfRange`]: crate::Absent::OutOfRange

use super::lanes::{Lanes, nan_unless};

/// The magnitude of the levels of a block, known at compile time.
pub(super) trait Magnitude: Copy {
    /// Whether every level is missing or ordinary.
    const IS_ORDINARY: bool;

    /// Whether a figure is finite. NaN passes in an ordinary block, where it can only mean
    /// "absent".
    // A comparison instead of `is_finite`, which tests bits: vectors compare numbers in one step.
    #[inline(always)]
    fn is_in_range(value: f64) -> bool {
        Self::IS_ORDINARY || value.abs() <= f64::MAX
    }

    /// Whether a base level is positive, so that shares of it exist.
    #[inline(always)]
    fn is_positive(base: f64) -> bool {
        Self::IS_ORDINARY || base > 0.0
    }

    /// The figure, or NaN if it is not finite.
    #[inline(always)]
    fn finite(value: f64) -> f64 {
        nan_unless(Self::is_in_range(value), value)
    }

    /// The figure if the condition holds and it is finite, else NaN.
    // `&` instead of `&&`: a lazy operator is a branch.
    #[inline(always)]
    fn finite_if(holds: bool, value: f64) -> f64 {
        nan_unless(holds & Self::is_in_range(value), value)
    }
}

/// Levels of any magnitude: every figure is checked.
#[derive(Clone, Copy)]
pub(super) struct AnyLevels;

impl Magnitude for AnyLevels {
    const IS_ORDINARY: bool = false;
}

/// Levels that are missing or at most [`Self::LARGEST`], with base levels of at least
/// [`Self::SMALLEST_BASE`].
#[derive(Clone, Copy)]
pub(super) struct OrdinaryLevels;

impl Magnitude for OrdinaryLevels {
    const IS_ORDINARY: bool = true;
}

impl OrdinaryLevels {
    /// The largest ordinary level, tonnes.
    pub(super) const LARGEST: f64 = 1e50;

    /// The smallest ordinary base level, tonnes.
    pub(super) const SMALLEST_BASE: f64 = 1e-50;

    /// Whether a magnitude, or a sum of magnitudes as an upper bound of each, is ordinary. False
    /// for NaN.
    pub(super) fn contains(magnitude: f64) -> bool {
        magnitude <= Self::LARGEST
    }
}

/// The number of independent accumulators of a reduction. A single accumulator would make every
/// addition wait for the one before; eight `f64` fill four vector registers of 128 bits.
const ACCUMULATORS: usize = 8;

/// Reduces the numbers of a block by an operation whose order does not affect the caller's
/// decision. Never used for a figure: reassociation would change its bits.
#[inline(always)]
fn reduce(lanes: &Lanes, first: f64, of: impl Fn(f64, f64) -> f64) -> f64 {
    let mut accumulators = [first; ACCUMULATORS];
    for chunk in lanes.chunks_exact(ACCUMULATORS) {
        for (accumulator, value) in accumulators.iter_mut().zip(chunk) {
            *accumulator = of(*accumulator, *value);
        }
    }
    accumulators.into_iter().fold(first, of)
}

/// The sum of magnitudes: an upper bound of each, and NaN if and only if a number is missing. One
/// pass answers both questions.
#[inline(always)]
pub(super) fn magnitude_sum(lanes: &Lanes) -> f64 {
    reduce(lanes, 0.0, |sum, value| sum + value.abs())
}

/// Whether the number of any place is missing.
#[inline(always)]
pub(super) fn any_missing(lanes: &Lanes) -> bool {
    magnitude_sum(lanes).is_nan()
}

/// The largest magnitude, missing numbers ignored; 0 if all are missing.
#[inline(always)]
pub(super) fn largest_magnitude(lanes: &Lanes) -> f64 {
    reduce(lanes, 0.0, |largest, value| if value.abs() > largest { value.abs() } else { largest })
}

/// The smallest number, missing ones ignored; infinite if all are missing.
#[inline(always)]
pub(super) fn smallest(lanes: &Lanes) -> f64 {
    reduce(lanes, f64::INFINITY, |smallest, value| if value < smallest { value } else { smallest })
}
