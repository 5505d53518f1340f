//! Counting years, how far they lie back and the squares of it, with fewer additions than these three
//! sums take.
//!
//! All are whole numbers, so several find room in one number and stay exact: one has the units, the
//! next begins so far above that the first never reaches half of it. Adding and subtracting a number
//! of which this is the last digit rounds to it.

/// How the sums over the years of a place are kept.
pub(super) trait Counted {
    /// Whether the squares are in the one sum with the others.
    const HAS_SQUARES: bool;

    /// What a year adds that lies so many years back.
    fn one(back: f64) -> f64;

    /// The number of years, the sum of years back and that of their squares, from the one sum, or
    /// from it and the squares.
    fn sums(one_sum: f64, squares: f64) -> (f64, f64, f64);
}

/// The number of which a last digit is 2^`digit`.
const fn with_last_digit(digit: u32) -> f64 {
    // 2^52 is that of which it is 1.
    4_503_599_627_370_496.0 * two_to(digit)
}

const fn two_to(power: u32) -> f64 {
    (1_u64 << power) as f64
}

/// A sum without all that is below a digit.
#[inline(always)]
const fn rounded_to(digit: u32, sum: f64) -> f64 {
    sum + with_last_digit(digit) - with_last_digit(digit)
}

/// All in one, for windows of less than 256 years: there are at most 256 years, which lie at most
/// 32 640 years back together, with squares of 5 559 680.
pub(super) struct InOneSum;

impl InOneSum {
    /// How many years a window has to stay below.
    pub(super) const SPAN: f64 = 256.0;

    const BACK: u32 = 10;
    const SQUARE: u32 = 27;
}

impl Counted for InOneSum {
    const HAS_SQUARES: bool = true;

    #[inline(always)]
    fn one(back: f64) -> f64 {
        1.0 + two_to(Self::BACK) * back + two_to(Self::SQUARE) * (back * back)
    }

    #[inline(always)]
    fn sums(one_sum: f64, _: f64) -> (f64, f64, f64) {
        let squares = rounded_to(Self::SQUARE, one_sum);
        let rest = one_sum - squares;
        let back = rounded_to(Self::BACK, rest);
        (rest - back, back / two_to(Self::BACK), squares / two_to(Self::SQUARE))
    }
}

/// The squares by themselves, for any window: there are fewer than 2^14 years, and the one sum stays
/// below 2^46.
pub(super) struct InTwoSums;

impl InTwoSums {
    const BACK: u32 = 18;
}

impl Counted for InTwoSums {
    const HAS_SQUARES: bool = false;

    #[inline(always)]
    fn one(back: f64) -> f64 {
        1.0 + two_to(Self::BACK) * back
    }

    #[inline(always)]
    fn sums(one_sum: f64, squares: f64) -> (f64, f64, f64) {
        let back = rounded_to(Self::BACK, one_sum);
        (one_sum - back, back / two_to(Self::BACK), squares)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Counted, InOneSum, InTwoSums};

    /// The three sums of years, as they are kept and as they are defined.
    fn check<C: Counted>(backs: &[f64]) -> Result<(), TestCaseError> {
        let (mut one_sum, mut squares) = (0.0, 0.0);
        for back in backs {
            one_sum += C::one(*back);
            squares += back * back;
        }
        let expected = (backs.len() as f64, backs.iter().sum::<f64>(), squares);
        prop_assert_eq!(C::sums(one_sum, squares), expected);
        Ok(())
    }

    proptest! {
        #[test]
        fn sums_kept_together_are_those_of_each(
            backs in proptest::sample::subsequence((0..256).collect::<Vec<i32>>(), 0..=256),
            many in proptest::sample::subsequence((0..9000).collect::<Vec<i32>>(), 0..=9000),
        ) {
            let backs: Vec<f64> = backs.into_iter().map(f64::from).collect();
            check::<InOneSum>(&backs)?;
            check::<InTwoSums>(&backs)?;
            let many: Vec<f64> = many.into_iter().map(f64::from).collect();
            check::<InTwoSums>(&many)?;
        }
    }

    #[test]
    fn the_largest_sums_find_room() {
        let up_to = |years: i32| (0..years).map(f64::from).collect::<Vec<f64>>();
        check::<InOneSum>(&up_to(256)).unwrap();
        check::<InTwoSums>(&up_to(16_383)).unwrap();
    }
}
