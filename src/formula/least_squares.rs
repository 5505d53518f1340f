//! Ordinary least squares of a level on the year.

use super::level::larger;

/// A straight line through points `(x, e)`, where x counts years from the latest observation and
/// levels are counted from an origin, that of the last point: shifting all years changes no bit, and a
/// flat series has a slope of exactly zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    /// Number of points.
    pub(crate) n: f64,
    /// Mean of x.
    pub(crate) mean_x: f64,
    /// Mean of e less the origin: the line's value at the mean of x.
    pub(crate) mean_d: f64,
    /// Slope.
    pub(crate) slope: f64,
    /// Sum of squares of x about its mean.
    pub(crate) sxx: f64,
    /// Sum of squared residuals.
    pub(crate) sse: f64,
    /// Sum of squares of e about its mean.
    pub(crate) syy: f64,
    /// The largest |e|.
    pub(crate) largest: f64,
}

impl Line {
    /// Fits the points, in their order; `None` for fewer than two.
    #[inline]
    pub(crate) fn fit(
        points: impl Iterator<Item = (f64, f64)> + Clone,
        origin: f64,
    ) -> Option<Self> {
        let n = points.clone().count() as f64;
        let (mut sx, mut sxx, mut sd, mut sxd) = (0.0, 0.0, 0.0, 0.0);
        for (x, e) in points.clone() {
            let d = e - origin;
            sx += x;
            sxx += x * x;
            sd += d;
            sxd += x * d;
        }
        if n < 2.0 {
            return None;
        }
        let (mean_x, mean_d) = (sx / n, sd / n);
        // Times n, so that all that is made of years is a whole number, and exact.
        let n_sxx = n * sxx - sx * sx;
        let (sxx, slope) = (n_sxx / n, (n * sxd - sx * sd) / n_sxx);
        let (mut sse, mut syy, mut largest) = (0.0, 0.0, 0.0_f64);
        for (x, e) in points {
            let from_mean = (e - origin) - mean_d;
            let residual = from_mean - slope * (x - mean_x);
            sse += residual * residual;
            syy += from_mean * from_mean;
            largest = larger(largest, e.abs());
        }
        Some(Self { n, mean_x, mean_d, slope, sxx, sse, syy, largest })
    }
}

/// Residual standard deviation `s = sqrt(SSE/(n-2))`, for three points or more.
#[inline]
pub(crate) fn residual_deviation(sse: f64, n: f64) -> f64 {
    (sse / (n - 2.0)).sqrt()
}

/// `s sqrt(1 + 1/n + (x - xbar)^2/Sxx)`: the standard error of one new value at x.
#[inline]
pub(crate) fn prediction_error(s: f64, n: f64, mean_x: f64, sxx: f64, x: f64) -> f64 {
    let from_mean = x - mean_x;
    s * (1.0 + 1.0 / n + from_mean * from_mean / sxx).sqrt()
}

/// Whether a sum of squares over n points is rounding noise: its root mean square is at most 1e-12
/// of `largest`.
#[inline]
pub(crate) fn is_noise(sum_of_squares: f64, n: f64, largest: f64) -> bool {
    sum_of_squares <= n * (1e-12 * largest) * (1e-12 * largest)
}
