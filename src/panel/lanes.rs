//! Lanes: a block of places computed side by side, in loops that the compiler vectorises.
//!
//! A lane is the position of a place in its block. Every figure of a place is computed from its own
//! lane only, in the order of operations of a single assessment. Vectorising across lanes never
//! reorders the operations of one place, so the bits are the same.

/// The number of places in a block: large enough to amortise the loops, small enough that all
/// intermediate columns of a block (1 KiB each) stay in the first-level cache.
pub(super) const LANES: usize = 128;

/// One number for each place of a block.
pub(super) type Lanes = [f64; LANES];

/// The test results of each place, as bits. The words are as wide as an `f64`, because the mask of
/// a vector comparison has the width of its operands.
pub(super) type Tests = [u64; LANES];

/// A number for each place: one common number ([`Uniform`]) or one per lane ([`Lanes`]). Generic
/// code is compiled for both, so a common number stays in a register.
pub(super) trait LaneValue: Copy {
    /// Returns the number for a lane.
    fn of(self, lane: usize) -> f64;
}

/// One number common to all places.
#[derive(Clone, Copy)]
pub(super) struct Uniform(pub(super) f64);

impl LaneValue for Uniform {
    #[inline(always)]
    fn of(self, _: usize) -> f64 {
        self.0
    }
}

impl LaneValue for &Lanes {
    #[inline(always)]
    #[allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]
    fn of(self, lane: usize) -> f64 {
        self[lane]
    }
}

/// Sets the number of each lane.
#[inline(always)]
pub(super) fn fill(lanes: &mut Lanes, of: impl Fn(usize) -> f64) {
    for (lane, value) in lanes.iter_mut().enumerate() {
        *value = of(lane);
    }
}

/// Replaces the number of each lane with a function of the lane index and the current number.
#[inline(always)]
pub(super) fn update(lanes: &mut Lanes, of: impl Fn(usize, f64) -> f64) {
    for (lane, value) in lanes.iter_mut().enumerate() {
        *value = of(lane, *value);
    }
}

/// The value if a condition holds, else NaN (absent).
#[inline(always)]
pub(super) fn nan_unless(holds: bool, value: f64) -> f64 {
    if holds { value } else { f64::NAN }
}

/// Whether two columns are equal, with NaN (missing) equal to NaN.
pub(super) fn equal_or_both_nan(one: &[f64], other: &[f64]) -> bool {
    let same = |(one, other): (&f64, &f64)| one == other || one.is_nan() && other.is_nan();
    one.len() == other.len() && one.iter().zip(other).all(same)
}

/// The value if the condition holds and the value is finite, else NaN. Used for quotients that can
/// overflow because their divisor, such as a path level, is close to zero.
#[inline(always)]
pub(super) fn finite_if(holds: bool, value: f64) -> f64 {
    nan_unless(holds & (value.abs() <= f64::MAX), value)
}

/// The number of independent accumulators of a reduction. With a single accumulator, every addition
/// would wait for the previous one; eight `f64` fill four vector registers of 128 bits.
const ACCUMULATORS: usize = 8;

/// Reduces the numbers of a block by an operation whose order does not affect the caller's
/// decision. Not suitable for sums of figures, whose bits depend on the order of additions.
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

/// Whether any place lacks a number (NaN). Numbers that are present are finite, so the sum is NaN
/// if and only if a number is missing.
#[inline(always)]
pub(super) fn any_missing(lanes: &Lanes) -> bool {
    reduce(lanes, 0.0, |sum, value| sum + value).is_nan()
}

/// The smallest number, ignoring missing numbers (NaN); infinity if all are missing.
#[inline(always)]
pub(super) fn smallest(lanes: &Lanes) -> f64 {
    reduce(lanes, f64::INFINITY, |smallest, value| if value < smallest { value } else { smallest })
}
