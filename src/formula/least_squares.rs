//! Ordinary least squares: levels regressed on years.

use super::functions::larger;

/// The least-squares line through points (x, e), where x is the year minus the year of the latest
/// observation and e the level.
///
/// Years count from the latest observation, and levels enter as differences from an origin, usually
/// the latest level. Therefore a shift of all years changes no bit of the result, and a series that
/// is constant at the origin has a slope of exactly zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    /// The number of points.
    pub(crate) n: f64,
    /// The mean of x.
    pub(crate) mean_x: f64,
    /// The mean of e minus the origin: the value of the line at the mean of x, minus the origin.
    pub(crate) mean_d: f64,
    /// The slope, the change of e per year.
    pub(crate) slope: f64,
    /// The sum of squares of x about its mean.
    pub(crate) sxx: f64,
    /// The sum of squared residuals.
    pub(crate) sse: f64,
    /// The sum of squares of e about its mean.
    pub(crate) syy: f64,
    /// The largest |e|.
    pub(crate) largest: f64,
}

impl Line {
    /// Fits a line to points in ascending order of x; `None` for fewer than two points.
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
        // All terms are multiplied by n, so that sums of years stay whole numbers and hence exact.
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

/// The residual standard deviation `s = sqrt(SSE/(n - 2))`, for at least three points.
#[inline]
pub(crate) fn residual_deviation(sse: f64, n: f64) -> f64 {
    (sse / (n - 2.0)).sqrt()
}

/// The standard error of one new value at x, `s sqrt(1 + 1/n + (x - mean_x)^2/Sxx)`.
#[inline]
pub(crate) fn prediction_error(s: f64, n: f64, mean_x: f64, sxx: f64, x: f64) -> f64 {
    let from_mean = x - mean_x;
    s * (1.0 + 1.0 / n + from_mean * from_mean / sxx).sqrt()
}

/// Whether a sum of squares over n points is rounding noise: the root mean square is at most
/// `1e-12 largest`, where `largest` is the largest magnitude of a level.
#[inline]
pub(crate) fn is_noise(sum_of_squares: f64, n: f64, largest: f64) -> bool {
    sum_of_squares <= n * (1e-12 * largest) * (1e-12 * largest)
}
