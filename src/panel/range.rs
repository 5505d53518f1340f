//! Whether the figures of a block can leave the range of numbers.
//!
//! Of ordinary levels none can, and then nothing has to look: what is missing is NaN, and so is all
//! that is computed of it. Only blocks with an extraordinary level, such as a base of zero, are
//! computed with every figure looked at. Code that is written once is compiled for both.

use super::lanes::{Lanes, where_true};

/// What is known of the levels of a block.
pub(super) trait Range: Copy {
    /// Whether each is missing or ordinary.
    const IS_ORDINARY: bool;

    /// A figure that is absent where it left the range of numbers.
    fn finite(value: f64) -> f64;

    /// Whether a figure is there, and did not leave the range of numbers.
    fn is_number(value: f64) -> bool;

    /// Whether a base level, if there is one, is one to take shares of.
    fn is_positive(base: f64) -> bool;

    /// A figure where a condition holds and it is a number, else absent.
    fn kept(holds: bool, value: f64) -> f64;
}

/// Nothing is known.
#[derive(Clone, Copy)]
pub(super) struct AnyLevels;

impl Range for AnyLevels {
    const IS_ORDINARY: bool = false;

    #[inline(always)]
    fn finite(value: f64) -> f64 {
        where_true(Self::is_number(value), value)
    }

    /// By a comparison of numbers, which vectors have, and not of bits.
    #[inline(always)]
    fn is_number(value: f64) -> bool {
        value.abs() <= f64::MAX
    }

    #[inline(always)]
    fn is_positive(base: f64) -> bool {
        base > 0.0
    }

    #[inline(always)]
    fn kept(holds: bool, value: f64) -> f64 {
        where_true(holds & Self::is_number(value), value)
    }
}

/// Each is missing or ordinary.
#[derive(Clone, Copy)]
pub(super) struct OrdinaryLevels;

impl OrdinaryLevels {
    /// The largest ordinary level, in tonnes: sums, products and quotients of a few are numbers.
    pub(super) const LARGEST: f64 = 1e50;

    /// The smallest ordinary base level, in tonnes.
    pub(super) const SMALLEST_BASE: f64 = 1e-50;

    /// Whether a size, or the sum of many, is that of ordinary levels; a missing one's is not.
    pub(super) fn has_size(size: f64) -> bool {
        size <= Self::LARGEST
    }
}

impl Range for OrdinaryLevels {
    const IS_ORDINARY: bool = true;

    #[inline(always)]
    fn finite(value: f64) -> f64 {
        value
    }

    #[inline(always)]
    fn is_number(value: f64) -> bool {
        !value.is_nan()
    }

    #[inline(always)]
    fn is_positive(_: f64) -> bool {
        true
    }

    #[inline(always)]
    fn kept(holds: bool, value: f64) -> f64 {
        where_true(holds, value)
    }
}

/// Lanes of sums side by side: two for each of the registers that the smallest machines have.
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
