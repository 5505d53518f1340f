//! A block of places side by side, and loops over it that a compiler turns into vector code.

/// How many places are computed side by side: enough to pay for the loop, few enough that what is
/// computed of them stays in the nearest cache.
pub(super) const LANES: usize = 128;

/// One number of each place of a block.
pub(super) type Lanes = [f64; LANES];

/// The tests of each place as bits: as wide as a level, so that a comparison of levels makes them.
pub(super) type Tests = [u64; LANES];

/// A number of each place: the same for all, or one of its own. Code that is written once for both
/// is compiled for each.
pub(super) trait PerLane: Copy {
    fn of(self, lane: usize) -> f64;
}

/// The same number for every place.
#[derive(Clone, Copy)]
pub(super) struct Same(pub(super) f64);

impl PerLane for Same {
    #[inline(always)]
    fn of(self, _: usize) -> f64 {
        self.0
    }
}

impl PerLane for &Lanes {
    #[inline(always)]
    #[allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]
    fn of(self, lane: usize) -> f64 {
        self[lane]
    }
}

/// Computes a number for each place.
#[inline(always)]
pub(super) fn fill(lanes: &mut Lanes, of: impl Fn(usize) -> f64) {
    for (lane, value) in lanes.iter_mut().enumerate() {
        *value = of(lane);
    }
}

/// Computes a number for each place from the one that is there.
#[inline(always)]
pub(super) fn fill_again(lanes: &mut Lanes, of: impl Fn(usize, f64) -> f64) {
    for (lane, value) in lanes.iter_mut().enumerate() {
        *value = of(lane, *value);
    }
}

/// A number where a condition holds, else absent.
#[inline(always)]
pub(super) fn where_true(holds: bool, value: f64) -> f64 {
    if holds { value } else { f64::NAN }
}

/// Whether two columns have the same numbers, and none where the other has none.
pub(super) fn are_same(one: &[f64], other: &[f64]) -> bool {
    let same = |(one, other): (&f64, &f64)| one == other || one.is_nan() && other.is_nan();
    one.len() == other.len() && one.iter().zip(other).all(same)
}
