use core::fmt;

use crate::quantity::Year;

/// The formula that turns observations into a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EstimatorKind {
    /// Ordinary least squares: a line, with interval and probability.
    Ols,
    /// The median of all pairwise slopes, through the median residual.
    TheilSen,
    /// Least absolute deviations; where a whole interval of slopes is optimal, its middle.
    Lad,
    /// Ordinary least squares of the logarithm: a constant yearly rate, through the scatter.
    LogLinear,
    /// The constant yearly rate (CAGR) from the window's first to its last observation.
    EndpointRate,
}

impl EstimatorKind {
    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ols => "ols",
            Self::TheilSen => "theil_sen",
            Self::Lad => "lad",
            Self::LogLinear => "log_linear",
            Self::EndpointRate => "endpoint_rate",
        }
    }
}

impl fmt::Display for EstimatorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ols => "least squares",
            Self::TheilSen => "Theil-Sen",
            Self::Lad => "least absolute deviations",
            Self::LogLinear => "log-linear",
            Self::EndpointRate => "endpoint rate",
        })
    }
}

/// Which observations a trend is fitted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TrendWindow {
    /// The calendar years `tL - n + 1 ..= tL`, observed or not; tL is the latest observation.
    LastYears(u16),
    /// All years from this one on.
    Since(Year),
}

/// A trend estimator with its window.
///
/// The default is ordinary least squares over the last ten calendar years: long enough to
/// outlast one odd year, short enough to show a change of course.
///
/// ```
/// use climate_targets::{Estimator, TrendWindow, Year};
/// let since_2015 = Estimator::ols().since(Year::constant(2015));
/// assert_eq!(Estimator::default(), Estimator::ols().last_years(10));
/// assert_eq!(since_2015.window(), TrendWindow::Since(Year::constant(2015)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an estimator"))]
pub struct Estimator {
    kind: EstimatorKind,
    window: TrendWindow,
}

impl Estimator {
    /// An estimator over the last ten years.
    pub const fn new(kind: EstimatorKind) -> Self {
        Self { kind, window: TrendWindow::LastYears(10) }
    }

    /// Ordinary least squares.
    ///
    /// `slope = Sxy/Sxx` about the mean year; `s = sqrt(SSE/(n-2))`; the interval and probability
    /// of one year's level use Student's t with n-2 degrees of freedom.
    pub const fn ols() -> Self {
        Self::new(EstimatorKind::Ols)
    }

    /// Theil-Sen: the median of all pairwise slopes, through the median residual.
    ///
    /// Source: P. K. Sen, JASA 63 (1968), 1379-1389.
    pub const fn theil_sen() -> Self {
        Self::new(EstimatorKind::TheilSen)
    }

    /// Least absolute deviations.
    pub const fn lad() -> Self {
        Self::new(EstimatorKind::Lad)
    }

    /// Least squares of the logarithm; all levels must be positive.
    pub const fn log_linear() -> Self {
        Self::new(EstimatorKind::LogLinear)
    }

    /// The compound rate from the window's first to its last observation.
    pub const fn endpoint_rate() -> Self {
        Self::new(EstimatorKind::EndpointRate)
    }

    /// Fits to the last `years` calendar years up to the latest observation, observed or not.
    #[must_use]
    pub const fn last_years(mut self, years: u16) -> Self {
        self.window = TrendWindow::LastYears(years);
        self
    }

    /// Fits to all years from `year` on.
    #[must_use]
    pub const fn since(mut self, year: Year) -> Self {
        self.window = TrendWindow::Since(year);
        self
    }

    /// The formula.
    pub const fn kind(self) -> EstimatorKind {
        self.kind
    }

    /// The window.
    pub const fn window(self) -> TrendWindow {
        self.window
    }

    /// The first calendar year of the window that ends with the latest observation.
    pub(crate) fn first_year(self, latest: Year) -> Year {
        match self.window {
            TrendWindow::LastYears(years) => {
                Year::saturating(i64::from(latest.get()) - i64::from(years) + 1)
            }
            TrendWindow::Since(year) => year,
        }
    }
}

impl Default for Estimator {
    fn default() -> Self {
        Self::ols()
    }
}

impl fmt::Display for Estimator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.window {
            TrendWindow::LastYears(years) => write!(f, "{} over {years} years", self.kind),
            TrendWindow::Since(year) => write!(f, "{} since {year}", self.kind),
        }
    }
}
