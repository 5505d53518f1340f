//! Ordinary least squares of a level on the year.

/// A straight line through points `(x, d)`, where x counts years from the latest observation and
/// d levels from the latest level: shifting all years changes no bit, and a flat series has a
/// slope of exactly zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    /// Number of points.
    pub(crate) n: f64,
    /// Mean of x.
    pub(crate) mean_x: f64,
    /// Mean of d: the line's value at the mean of x.
    pub(crate) mean_d: f64,
    /// Slope.
    pub(crate) slope: f64,
    /// Sum of squares of x about its mean.
    pub(crate) sxx: f64,
    /// Sum of squared residuals.
    pub(crate) sse: f64,
    /// Sum of squares of d about its mean.
    pub(crate) syy: f64,
}

impl Line {
    /// Fits the points, in their order; `None` for fewer than two.
    #[inline]
    pub(crate) fn fit(points: impl Iterator<Item = (f64, f64)> + Clone) -> Option<Self> {
        let (mut n, mut sx, mut sxx, mut sd, mut sxd) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (x, d) in points.clone() {
            n += 1.0;
            sx += x;
            sxx += x * x;
            sd += d;
            sxd += x * d;
        }
        if n < 2.0 {
            return None;
        }
        let (mean_x, mean_d) = (sx / n, sd / n);
        // n, Sx and Sxx are whole numbers: this is exact up to one rounding.
        let sxx = (n * sxx - sx * sx) / n;
        let slope = (sxd - mean_x * sd) / sxx;
        let (mut sse, mut syy) = (0.0, 0.0);
        for (x, d) in points {
            let from_mean = d - mean_d;
            let residual = from_mean - slope * (x - mean_x);
            sse += residual * residual;
            syy += from_mean * from_mean;
        }
        Some(Self { n, mean_x, mean_d, slope, sxx, sse, syy })
    }

    /// Residual standard deviation `s = sqrt(SSE/(n-2))`, for three points or more.
    #[inline]
    pub(crate) fn residual_deviation(&self) -> f64 {
        (self.sse / (self.n - 2.0)).sqrt()
    }

    /// `s sqrt(1 + 1/n + (x - xbar)^2/Sxx)`: the standard error of one new value at x.
    #[inline]
    pub(crate) fn prediction_error(&self, s: f64, x: f64) -> f64 {
        let from_mean = x - self.mean_x;
        s * (1.0 + 1.0 / self.n + from_mean * from_mean / self.sxx).sqrt()
    }

    /// Whether the scatter is rounding noise: its root mean square is at most 1e-12 of `largest`,
    /// the largest |level| among the points.
    #[inline]
    pub(crate) fn is_exact(&self, largest: f64) -> bool {
        (self.sse / self.n).sqrt() <= 1e-12 * largest
    }
}
