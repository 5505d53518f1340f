//! Whether the figures of a block can leave the range of numbers.
//!
//! Of ordinary levels most figures cannot, and then these need no look: what is missing is NaN, and
//! so is all that is computed of it. Only blocks with an extraordinary level, such as a base of zero,
//! are computed with every figure looked at. Code that is written once is compiled for both. What is
//! divided by a latest level or a path, which may be as small as they like, and what is made of
//! squares is looked at always.

use super::lanes::{Lanes, where_true};

/// What is known of the levels of a block.
pub(super) trait Magnitude: Copy {
    /// Whether each is missing or ordinary.
    const IS_ORDINARY: bool;

    /// Whether a figure, if it is there, is within the range of numbers: by a comparison of numbers,
    /// which vectors have, and not of bits.
    #[inline(always)]
    fn is_in_range(value: f64) -> bool {
        Self::IS_ORDINARY || value.abs() <= f64::MAX
    }

    /// Whether a base level, if there is one, is one to take shares of.
    #[inline(always)]
    fn is_positive(base: f64) -> bool {
        Self::IS_ORDINARY || base > 0.0
    }

    /// A figure that is absent where it left the range of numbers.
    #[inline(always)]
    fn finite(value: f64) -> f64 {
        where_true(Self::is_in_range(value), value)
    }

    /// A figure where a condition holds and it is a number, else absent.
    #[inline(always)]
    fn kept(holds: bool, value: f64) -> f64 {
        where_true(holds & Self::is_in_range(value), value)
    }
}

/// Nothing is known.
#[derive(Clone, Copy)]
pub(super) struct AnyLevels;

impl Magnitude for AnyLevels {
    const IS_ORDINARY: bool = false;
}

/// Each is missing or ordinary, and each base positive.
#[derive(Clone, Copy)]
pub(super) struct OrdinaryLevels;

impl Magnitude for OrdinaryLevels {
    const IS_ORDINARY: bool = true;
}

impl OrdinaryLevels {
    /// The largest ordinary level, in tonnes: sums, products and quotients of a few are numbers.
    pub(super) const LARGEST: f64 = 1e50;

    /// The smallest ordinary base level, in tonnes.
    pub(super) const SMALLEST_BASE: f64 = 1e-50;

    /// Whether a size, or the sum of many, is that of ordinary levels.
    pub(super) fn has_size(size: f64) -> bool {
        size <= Self::LARGEST
    }
}

/// Sides that are brought together at the end: enough that none waits for the one before, in four
/// registers of the smallest machines.
const AT_ONCE: usize = 8;

/// The numbers of a block brought together by an operation whose order does not matter.
#[inline(always)]
fn together(lanes: &Lanes, first: f64, of: impl Fn(f64, f64) -> f64) -> f64 {
    let mut sides = [first; AT_ONCE];
    for chunk in lanes.chunks_exact(AT_ONCE) {
        for (side, value) in sides.iter_mut().zip(chunk) {
            *side = of(*side, *value);
        }
    }
    sides.into_iter().fold(first, of)
}

/// The sum of sizes, which no level is larger than: NaN where any is missing, and only there.
#[inline(always)]
pub(super) fn size(lanes: &Lanes) -> f64 {
    together(lanes, 0.0, |sum, value| sum + value.abs())
}

/// Whether any place lacks a number.
#[inline(always)]
pub(super) fn any_missing(lanes: &Lanes) -> bool {
    size(lanes).is_nan()
}

/// The largest size of those that are there.
#[inline(always)]
pub(super) fn largest(lanes: &Lanes) -> f64 {
    together(lanes, 0.0, |largest, value| if value.abs() > largest { value.abs() } else { largest })
}

/// The smallest of those that are there.
#[inline(always)]
pub(super) fn smallest(lanes: &Lanes) -> f64 {
    together(
        lanes,
        f64::INFINITY,
        |smallest, value| if value < smallest { value } else { smallest },
    )
}
