//! Least absolute deviations, compared with brute force over all pairs of points.

use super::*;

type Fraction = (i128, i128);

/// The smallest and the largest optimal slope as fractions, found by trying every pair of points.
/// Levels are whole tenths, so nothing is rounded.
fn optimal_slopes_by_brute_force(tenths: &[(i32, i64)]) -> (Fraction, Fraction) {
    let points: Vec<(i128, i128)> =
        tenths.iter().map(|(x, d)| (i128::from(*x), i128::from(*d))).collect();
    // The sum of absolute deviations for the slope p/q, multiplied by q.
    let cost = |(p, q): (i128, i128)| {
        let mut residuals: Vec<i128> = points.iter().map(|(x, d)| d * q - p * x).collect();
        residuals.sort_unstable();
        let median = residuals[residuals.len() / 2];
        residuals.iter().map(|r| (r - median).abs()).sum::<i128>()
    };
    let mut best: Option<(Fraction, Vec<Fraction>)> = None;
    for (at, (x0, d0)) in points.iter().enumerate() {
        for (x1, d1) in &points[at + 1..] {
            let slope = (d1 - d0, x1 - x0);
            let of = (cost(slope), slope.1);
            let order = best.as_ref().map(|(b, _)| (of.0 * b.1).cmp(&(b.0 * of.1)));
            match order {
                Some(std::cmp::Ordering::Greater) => {}
                Some(std::cmp::Ordering::Equal) => best.as_mut().unwrap().1.push(slope),
                _ => best = Some((of, vec![slope])),
            }
        }
    }
    let mut slopes = best.unwrap().1;
    slopes.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
    (slopes[0], slopes[slopes.len() - 1])
}

fn assert_optimal_slopes(tenths: &[(i32, i64)]) -> Result<(), TestCaseError> {
    let levels: Vec<(i32, f64)> = tenths.iter().map(|(y, d)| (*y, *d as f64 / 10.0)).collect();
    let trend = fit(Estimator::lad().last_years(60), &levels).unwrap();
    let slopes = trend.optimal_slopes().unwrap();
    let (low, high) = optimal_slopes_by_brute_force(tenths);
    let largest = levels.iter().fold(1.0_f64, |largest, (_, d)| largest.max(d.abs()));
    for (actual, (p, q)) in [(slopes.low, low), (slopes.high, high)] {
        let exact = p as f64 / q as f64 / 10.0;
        prop_assert!((actual.tonnes() - exact).abs() <= 1e-10 * largest, "{} {}", actual, exact);
    }
    prop_assert_eq!(trend.is_unique().unwrap(), low.0 * high.1 == high.0 * low.1);
    Ok(())
}

proptest! {
    #![proptest_config(config("trends"))]

    /// Levels have one decimal, as in inventories; years may have gaps.
    #[test]
    fn optimal_slopes_of_any_levels(
        levels in proptest::collection::btree_map(1990..2025_i32, -3000..9000_i64, 2..14),
    ) {
        assert_optimal_slopes(&levels.into_iter().collect::<Vec<_>>())?;
    }

    /// Most levels lie on a line, so many pairwise slopes are equal apart from rounding.
    #[test]
    fn optimal_slopes_of_lines_with_a_few_outliers(
        from in -9000..9000_i64, slope in -90..90_i64,
        off in proptest::collection::vec((0..12_usize, -500..500_i64), 0..3),
        years in 3..12_i32,
    ) {
        let mut levels: Vec<(i32, i64)> =
            (0..years).map(|x| (1990 + x, from + slope * i64::from(x))).collect();
        for (at, by) in off {
            if let Some((_, level)) = levels.get_mut(at) {
                *level += by;
            }
        }
        assert_optimal_slopes(&levels)?;
    }
}

/// Five levels lie on a line, two lie far from it.
#[test]
fn optimal_slopes_of_a_line_with_two_far_outliers() {
    let almost = [
        (1991, 1001),
        (1992, 1002),
        (1993, 1003),
        (1994, 1004),
        (1996, 1006),
        (1997, 2953),
        (1998, 2944),
    ];
    assert_optimal_slopes(&almost).unwrap();
    assert_optimal_slopes(&[(2015, 1003), (2016, 1002), (2017, 1001), (2018, 1000), (2019, 999)])
        .unwrap();
}
