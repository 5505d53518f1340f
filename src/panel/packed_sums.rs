//! Packs three sums over the years of a place into one `f64`: count, years, squared years.
//!
//! A place with gaps needs its own sums of 1, b and b^2, where b is the number of years before the
//! last column. That is three conditional additions per year and place. All three sums are whole
//! numbers, so they fit into disjoint bit ranges (fields) of one `f64`, and one addition does the
//! work of three.
//!
//! The packing is exact: every term and every partial sum is a whole number below 2^53, which an
//! `f64` holds without rounding. The unpacked sums therefore have the same bits as three separate
//! sums.
//!
//! A field whose lowest bit is 2^d is read by rounding the packed sum to a multiple of 2^d.
//! Rounding goes to the nearest multiple, so the fields below must stay under half of 2^d.

/// A layout of the three sums.
pub(super) trait PackedSums {
    /// Whether the packed sum contains the squares; if not, the caller sums them separately.
    const PACKS_SQUARES: bool;

    /// The term that a year adds to the packed sum; `years_before` is b.
    fn term(years_before: f64) -> f64;

    /// Returns the count of years, the sum of b and the sum of b^2. `squares` is the separate sum
    /// of b^2; a layout that packs the squares ignores it.
    fn unpack(packed: f64, squares: f64) -> (f64, f64, f64);
}

/// 2^(52 + `digit`), the smallest number whose unit in the last place is 2^`digit`.
const fn round_constant(digit: u32) -> f64 {
    4_503_599_627_370_496.0 * two_to(digit)
}

const fn two_to(power: u32) -> f64 {
    (1_u64 << power) as f64
}

/// The multiple of 2^`digit` nearest to a sum. The addition rounds away all lower bits, the
/// subtraction restores the magnitude; both vectorise, unlike a conversion to integers.
#[inline(always)]
const fn round_to_multiple(digit: u32, sum: f64) -> f64 {
    sum + round_constant(digit) - round_constant(digit)
}

/// All three sums in one number, for spans of less than 256 years.
///
/// With at most 256 years, the count is at most 256 (under 2^9), the sum of b at most 32 640 (times
/// 2^10: under 2^26), and the sum of b^2 at most 5 559 680 (times 2^27: under 2^53).
pub(super) struct ThreeInOne;

impl ThreeInOne {
    /// Exclusive upper limit, in years, of the span from the first to the last year.
    pub(super) const SPAN: f64 = 256.0;

    /// The position of the lowest bit of the sum of b.
    const YEARS: u32 = 10;
    /// The position of the lowest bit of the sum of b^2.
    const SQUARES: u32 = 27;
}

impl PackedSums for ThreeInOne {
    const PACKS_SQUARES: bool = true;

    #[inline(always)]
    fn term(years_before: f64) -> f64 {
        let square = years_before * years_before;
        1.0 + two_to(Self::YEARS) * years_before + two_to(Self::SQUARES) * square
    }

    #[inline(always)]
    fn unpack(packed: f64, _: f64) -> (f64, f64, f64) {
        let squares = round_to_multiple(Self::SQUARES, packed);
        let rest = packed - squares;
        let years = round_to_multiple(Self::YEARS, rest);
        (rest - years, years / two_to(Self::YEARS), squares / two_to(Self::SQUARES))
    }
}

/// The count and the sum of b in one number, with a separate sum of b^2, for any span. There are
/// fewer than 2^14 years (a year has at most four digits), so the packed sum stays below 2^46.
pub(super) struct TwoInOne;

impl TwoInOne {
    /// The position of the lowest bit of the sum of b.
    const YEARS: u32 = 18;
}

impl PackedSums for TwoInOne {
    const PACKS_SQUARES: bool = false;

    #[inline(always)]
    fn term(years_before: f64) -> f64 {
        1.0 + two_to(Self::YEARS) * years_before
    }

    #[inline(always)]
    fn unpack(packed: f64, squares: f64) -> (f64, f64, f64) {
        let years = round_to_multiple(Self::YEARS, packed);
        (packed - years, years / two_to(Self::YEARS), squares)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PackedSums, ThreeInOne, TwoInOne};

    /// Compares the unpacked sums with three separate sums.
    fn check<S: PackedSums>(years_before: &[f64]) -> Result<(), TestCaseError> {
        let (mut packed, mut squares) = (0.0, 0.0);
        for b in years_before {
            packed += S::term(*b);
            squares += b * b;
        }
        let expected = (years_before.len() as f64, years_before.iter().sum::<f64>(), squares);
        prop_assert_eq!(S::unpack(packed, squares), expected);
        Ok(())
    }

    proptest! {
        #[test]
        fn unpacked_sums_equal_separate_sums(
            few in proptest::sample::subsequence((0..256).collect::<Vec<i32>>(), 0..=256),
            many in proptest::sample::subsequence((0..9000).collect::<Vec<i32>>(), 0..=9000),
        ) {
            let few: Vec<f64> = few.into_iter().map(f64::from).collect();
            check::<ThreeInOne>(&few)?;
            check::<TwoInOne>(&few)?;
            let many: Vec<f64> = many.into_iter().map(f64::from).collect();
            check::<TwoInOne>(&many)?;
        }
    }

    #[test]
    fn the_largest_sums_unpack_exactly() {
        let up_to = |years: i32| (0..years).map(f64::from).collect::<Vec<f64>>();
        check::<ThreeInOne>(&up_to(256)).unwrap();
        check::<TwoInOne>(&up_to(16_383)).unwrap();
    }
}
