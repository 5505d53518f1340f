//! Robust straight lines: Theil-Sen and least absolute deviations.

use super::mann_kendall::variance_of_s;
use crate::formula::functions::larger;
use crate::formula::median::median;

/// A straight line: the slope, the value at x = 0, and a range of slopes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SlopeAndLevel {
    pub(super) slope: f64,
    pub(super) at_zero: f64,
    /// Theil-Sen: the ends of the 95 % interval of the slope. LAD: the smallest and the largest
    /// optimal slope.
    pub(super) slopes: (f64, f64),
}

/// A robust estimator: a function that fits a line to points (x, level). The second argument is the
/// largest |level|.
pub(super) type RobustLine = fn(&[(f64, f64)], f64) -> Option<SlopeAndLevel>;

/// The slopes between all pairs of points. The x values must be distinct whole years, which have
/// four digits: at most 9000 points and 40,495,500 slopes, 324 MB.
fn pairwise_slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
    for (index, (x0, d0)) in points.iter().enumerate() {
        slopes.extend(points.iter().skip(index + 1).map(|(x1, d1)| (d1 - d0) / (x1 - x0)));
    }
    slopes
}

/// The residuals `d - slope x` of points (x, d) from the line through the origin with a slope.
fn residuals(points: &[(f64, f64)], slope: f64) -> Vec<f64> {
    points.iter().map(|(x, d)| d - slope * x).collect()
}

/// Theil-Sen: the median of the pairwise slopes, and the median residual as the level at x = 0.
/// O(n^2 log n).
pub(super) fn theil_sen(points: &[(f64, f64)]) -> Option<SlopeAndLevel> {
    let mut slopes = pairwise_slopes(points);
    let slope = median(&mut slopes)?;
    let at_zero = median(&mut residuals(points, slope))?;
    Some(SlopeAndLevel { slope, at_zero, slopes: sen_interval(points, &slopes)? })
}

/// The 95 % interval of the Theil-Sen slope: the N sorted pairwise slopes at the 0-based ranks
/// `round((N - C)/2) - 1` and `round((N + C)/2)`, limited to the list, with `C = 1.959964 sqrt(V)`.
/// V is the variance of the Mann-Kendall S with its correction for equal levels.
fn sen_interval(points: &[(f64, f64)], sorted_slopes: &[f64]) -> Option<(f64, f64)> {
    let count = sorted_slopes.len() as f64;
    let levels: Vec<f64> = points.iter().map(|(_, level)| *level).collect();
    let spread = 1.959_964 * variance_of_s(&levels).sqrt();
    let last = sorted_slopes.len().checked_sub(1)?;
    let rank = |rank: f64| (larger(rank, 0.0) as usize).min(last);
    let low = rank(((count - spread) / 2.0).round() - 1.0);
    let high = rank(f64::midpoint(count, spread).round());
    Some((*sorted_slopes.get(low)?, *sorted_slopes.get(high)?))
}

/// Least absolute deviations. At least one optimal line passes through two of the points, so the
/// pairwise slopes are the candidates. The [`cost`] is convex in the slope, so a binary search over
/// the sorted candidates finds the minimum. The slopes of minimum cost form an interval, and the
/// result is the midpoint of this interval. O(n^2 log n).
///
/// The x values are whole numbers, so the costs of two candidates are equal or differ by at least
/// the difference of their slopes. Therefore, slopes that differ by less than the rounding error of
/// a cost are merged.
///
/// `largest` is the largest |level| of the points.
pub(super) fn lad(points: &[(f64, f64)], largest: f64) -> Option<SlopeAndLevel> {
    let rounding = cost_rounding_error(points, largest);
    let slopes = distinct(pairwise_slopes(points), 4.0 * rounding);
    let cost = |index: usize| {
        slopes.get(index).map(|slope| cost(points, *slope)).filter(|cost| cost.is_finite())
    };
    let (mut low, mut high) = (0, slopes.len().checked_sub(1)?);
    while low < high {
        let middle = usize::midpoint(low, high);
        if cost(middle)? <= cost(middle + 1)? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let good = cost(low)? + 2.0 * rounding;
    // Because the cost is convex, the slopes of minimum cost are neighbours. There can be as many as
    // n^2/4, so they are not tried one by one.
    let is_good = |slope: &f64| self::cost(points, *slope) <= good;
    let (below, above) = slopes.split_at_checked(low)?;
    let first = below.partition_point(|slope| !is_good(slope));
    let last = low + above.partition_point(is_good).checked_sub(1)?;
    let (low, high) = (*slopes.get(first)?, *slopes.get(last)?);
    let slope = f64::midpoint(low, high);
    let at_zero = median(&mut residuals(points, slope))?;
    Some(SlopeAndLevel { slope, at_zero, slopes: (low, high) })
}

/// The cost of a slope: the sum of absolute deviations from the best line with that slope.
fn cost(points: &[(f64, f64)], slope: f64) -> f64 {
    let mut residuals = residuals(points, slope);
    let level = median(&mut residuals).unwrap_or(0.0);
    residuals.iter().map(|r| (r - level).abs()).sum()
}

/// An upper bound of the rounding error of a [`cost`], the sum of n deviations `level - slope*x`.
fn cost_rounding_error(points: &[(f64, f64)], largest: f64) -> f64 {
    let furthest = points.iter().fold(1.0_f64, |furthest, (x, _)| larger(furthest, x.abs()));
    4.0 * f64::EPSILON * points.len() as f64 * furthest * largest
}

/// The sorted slopes. Each group of neighbours at most `within` apart is merged into the midpoint
/// of the group.
fn distinct(mut slopes: Vec<f64>, within: f64) -> Vec<f64> {
    slopes.sort_unstable_by(f64::total_cmp);
    let groups = slopes.chunk_by(|a, b| b - a <= within);
    groups.filter_map(|group| Some(f64::midpoint(*group.first()?, *group.last()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norrkoping() -> Vec<(f64, f64)> {
        // Source: unit tests of Klimatkollen; 2015-2021, t CO2.
        let levels = [
            575_029.197_615_897,
            587_981.674_412_033,
            562_126.750_235_607,
            567_506.055_574_675,
            561_072.598_453_251,
            511_529.056_937_4,
            543_303.129_520_453,
        ];
        levels.iter().enumerate().map(|(i, level)| (i as f64 - 6.0, *level)).collect()
    }

    /// Source: the published Theil-Sen slope of Norrköping 2015-2021.
    #[test]
    fn theil_sen_matches_the_published_slope_of_norrkoping() {
        let line = theil_sen(&norrkoping()).unwrap();
        assert!((line.slope + 8067.642).abs() < 1e-3, "{}", line.slope);
    }

    #[test]
    fn theil_sen_and_lad_find_an_exact_line() {
        let points: Vec<_> = (0..7).map(|x| (f64::from(x), 100.0 - 3.0 * f64::from(x))).collect();
        let slopes = (-3.0, -3.0);
        let expected = Some(SlopeAndLevel { slope: -3.0, at_zero: 100.0, slopes });
        assert_eq!((theil_sen(&points), lad(&points, 100.0)), (expected, expected));
    }

    /// Reference value: the midpoint of the pairwise slopes with the lowest cost, by brute force.
    #[test]
    fn lad_slope_has_the_lowest_cost_of_all_pairwise_slopes() {
        for seed in 1..200_u32 {
            let level = |x: u32| f64::from(x * x * seed % 17) - 2.0 * f64::from(x);
            let points: Vec<_> = (0..9).map(|x| (f64::from(x), level(x))).collect();
            let cost = |slope: &f64| {
                let mut left = residuals(&points, *slope);
                let level = median(&mut left).unwrap();
                left.iter().map(|r| (r - level).abs()).sum::<f64>()
            };
            let slopes = pairwise_slopes(&points);
            let best = slopes.iter().map(cost).fold(f64::INFINITY, f64::min);
            let mut good: Vec<f64> =
                slopes.into_iter().filter(|s| cost(s) <= best + 1e-9).collect();
            good.sort_by(f64::total_cmp);
            let middle = f64::midpoint(good[0], good[good.len() - 1]);
            let line = lad(&points, 100.0).unwrap();
            assert!((line.slope - middle).abs() < 1e-9, "seed {seed}");
            assert!((line.slopes.0 - good[0]).abs() < 1e-9, "seed {seed}");
            assert!((line.slopes.1 - good[good.len() - 1]).abs() < 1e-9, "seed {seed}");
        }
    }

    #[test]
    fn one_outlier_does_not_change_the_slopes_of_theil_sen_and_lad() {
        let mut points: Vec<_> =
            (0..9).map(|x| (f64::from(x), 100.0 - 2.0 * f64::from(x))).collect();
        points[4].1 = 1000.0;
        for line in [theil_sen(&points).unwrap(), lad(&points, 100.0).unwrap()] {
            assert_eq!(line.slope, -2.0);
        }
    }
}
