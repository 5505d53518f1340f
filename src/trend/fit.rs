use super::line_estimates::{RobustLine, SlopeAndLevel, lad, theil_sen};
use super::{Anchoring, Estimator, EstimatorKind};
use crate::formula::least_squares::Line;
use crate::formula::line::arithmetic_sum;
use crate::formula::{finite, student_t, sum, sum_known};
use crate::quantity::{Absent, Emissions, Known, Share, Year};

/// How far ahead a trend is followed, in years after the latest observation.
pub(crate) const HORIZON: f64 = 100.0;

/// A 95 % prediction interval of one year's level.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Interval {
    /// Lower end.
    #[cfg_attr(feature = "serde", serde(rename = "low_t"))]
    pub low: Emissions,
    /// Upper end.
    #[cfg_attr(feature = "serde", serde(rename = "high_t"))]
    pub high: Emissions,
}

/// The ends of a range of slopes, t CO2e a year each year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SlopeRange {
    /// The smaller slope.
    #[cfg_attr(feature = "serde", serde(rename = "low_t_per_year"))]
    pub low: Emissions,
    /// The larger slope.
    #[cfg_attr(feature = "serde", serde(rename = "high_t_per_year"))]
    pub high: Emissions,
}

/// A fitted trend T(t).
///
/// Lines give a slope, in t CO2e a year for each year; rates give a signed yearly growth.
/// Found in [`Figures::trend`](crate::Figures::trend), or fitted alone with [`TrendFit::of`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendFit {
    kind: EstimatorKind,
    from: Year,
    to: Year,
    points: u32,
    /// The latest observation, from which years and levels are counted; it may be left out of the
    /// points.
    origin: Year,
    latest_level: f64,
    shape: Shape,
    scatter: Known<Scatter>,
    /// The ends of what else the slope of a robust estimator could be.
    slopes: Known<(f64, f64)>,
    anchoring: Anchoring,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    /// `EL + d + slope (x - mean_x)`, x = t - tL.
    Line { slope: f64, mean_x: f64, d: f64 },
    /// `EL exp(d + slope (x - mean_x))`.
    Exponential { slope: f64, mean_x: f64, d: f64 },
    /// `EL (1 + rate)^x`.
    Compound { rate: f64 },
}

/// What a least-squares line knows of the points' scatter about it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Scatter {
    line: Line,
    /// The points lie on the line but for rounding.
    exact: bool,
    /// The points are all equal but for rounding.
    flat: bool,
}

/// What an estimator makes of the points.
struct Fitted {
    n: f64,
    shape: Shape,
    scatter: Known<Scatter>,
    slopes: Known<(f64, f64)>,
}

impl Shape {
    /// The same slope or rate, from the latest level on.
    const fn through_latest(self) -> Self {
        match self {
            Self::Line { slope, .. } => Self::Line { slope, mean_x: 0.0, d: 0.0 },
            Self::Exponential { slope, .. } => Self::Exponential { slope, mean_x: 0.0, d: 0.0 },
            Self::Compound { rate } => Self::Compound { rate },
        }
    }
}

impl SlopeRange {
    fn of(low: f64, high: f64) -> Known<Self> {
        let (low, high) = (finite(low)?, finite(high)?);
        Ok(Self { low: Emissions::computed(low), high: Emissions::computed(high) })
    }
}

impl TrendFit {
    /// Fits an estimator to levels in the order of their years; the last is the latest.
    ///
    /// ```
    /// use climate_targets::{Emissions, Estimator, TrendFit, Year};
    /// let levels = (2013..=2022).map(|y| {
    ///     (Year::constant(y), Emissions::constant(1000.0 - 20.0 * f64::from(y - 2013)))
    /// });
    /// let trend = TrendFit::of(Estimator::ols(), levels).unwrap();
    /// assert_eq!(trend.slope().unwrap().tonnes(), -20.0);
    /// assert_eq!(trend.level_in(Year::constant(2030)).unwrap().tonnes(), 660.0);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoObservation`] for none, [`Absent::TooFewPoints`] for fewer than two in the
    /// window, [`Absent::LevelNotPositive`] where a rate is asked of a level that is not
    /// positive, [`Absent::OutOfRange`] on overflow.
    pub fn of(
        estimator: Estimator,
        levels: impl DoubleEndedIterator<Item = (Year, Emissions)> + Clone,
    ) -> Known<Self> {
        let levels = levels.map(|(year, level)| (year, level.tonnes()));
        let latest = levels.clone().next_back().ok_or(Absent::NoObservation)?;
        let first = estimator.first_year(latest.0);
        let fitted =
            levels.filter(|(year, _)| *year >= first && !estimator.excluded().contains(*year));
        Self::ending_at(estimator, latest, fitted)
    }

    /// Fits to the levels of the window that ends at `latest`, in the order of their years.
    #[inline]
    pub(crate) fn ending_at(
        estimator: Estimator,
        latest: (Year, f64),
        window: impl Iterator<Item = (Year, f64)> + Clone,
    ) -> Known<Self> {
        let (origin, latest_level) = latest;
        let (from, _) = window.clone().next().ok_or(Absent::TooFewPoints)?;
        // Nothing is left out of most trends, and then the latest observation is the last point.
        let to = if estimator.excluded().is_empty() {
            origin
        } else {
            window.clone().last().map_or(origin, |(year, _)| year)
        };
        let points = window.map(|(year, level)| (year.since(origin), level));
        let fitted = match estimator.kind() {
            EstimatorKind::Ols => {
                let line = Line::fit(points, latest_level).ok_or(Absent::TooFewPoints)?;
                let shape = Shape::Line { slope: line.slope, mean_x: line.mean_x, d: line.mean_d };
                Fitted {
                    n: line.n,
                    shape,
                    scatter: Scatter::of(line, line.largest),
                    slopes: Err(Absent::NotDefined),
                }
            }
            other => Self::other_than_ols(other, latest_level, points)?,
        };
        let Fitted { n, shape, scatter, slopes } = fitted;
        let (kind, points, anchoring) = (estimator.kind(), n as u32, estimator.anchoring());
        let shape = match anchoring {
            Anchoring::AsFitted => shape,
            Anchoring::ThroughLatest => shape.through_latest(),
        };
        let fit = Self {
            kind,
            from,
            to,
            points,
            origin,
            latest_level,
            shape,
            scatter,
            slopes,
            anchoring,
        };
        // A sum that overflowed shows in the level at the window's end or in the slope.
        if fit.raw(0.0).is_finite() && fit.yearly_fall().is_finite() {
            Ok(fit)
        } else {
            Err(Absent::OutOfRange)
        }
    }

    /// The estimators that are asked for less often, kept out of the way of the common one.
    fn other_than_ols(
        kind: EstimatorKind,
        latest_level: f64,
        points: impl Iterator<Item = (f64, f64)> + Clone,
    ) -> Known<Fitted> {
        let n = points.clone().count() as f64;
        let (first_x, first_level) = points.clone().next().ok_or(Absent::TooFewPoints)?;
        if n < 2.0 {
            return Err(Absent::TooFewPoints);
        }
        // Rates compound from the latest level, whether it is among the points or not.
        let positive = latest_level > 0.0
            && match kind {
                EstimatorKind::EndpointRate => {
                    let last = points.clone().last();
                    first_level > 0.0 && last.is_some_and(|(_, level)| level > 0.0)
                }
                _ => points.clone().all(|(_, level)| level > 0.0),
            };
        let is_line = matches!(kind, EstimatorKind::TheilSen | EstimatorKind::Lad);
        if !is_line && !positive {
            return Err(Absent::LevelNotPositive);
        }
        let robust = |estimate: RobustLine| {
            let relative: Vec<_> = points.clone().map(|(x, e)| (x, e - latest_level)).collect();
            let absolute = points.clone().map(|(_, e)| e.abs());
            let largest = absolute.fold(latest_level.abs(), f64::max);
            let SlopeAndLevel { slope, at_zero, slopes } =
                estimate(&relative, largest).ok_or(Absent::OutOfRange)?;
            let shape = Shape::Line { slope, mean_x: 0.0, d: at_zero };
            Ok(Fitted { n, shape, scatter: Err(Absent::NotDefined), slopes: Ok(slopes) })
        };
        let none = Err(Absent::NotDefined);
        let of_rate = |rate: f64| Fitted {
            n,
            shape: Shape::Compound { rate },
            scatter: Err(Absent::NotDefined),
            slopes: none,
        };
        Ok(match kind {
            EstimatorKind::TheilSen => robust(|points, _| theil_sen(points))?,
            EstimatorKind::Lad => robust(lad)?,
            EstimatorKind::EndpointRate => {
                let (last_x, last_level) = points.clone().last().ok_or(Absent::TooFewPoints)?;
                of_rate(((last_level / first_level).ln() / (last_x - first_x)).exp_m1())
            }
            EstimatorKind::MeanAnnualChange => {
                let following = points.clone().skip(1).zip(points);
                let changes = following.map(|((x, e), (x_before, before))| {
                    if x - x_before == 1.0 {
                        Ok(e / before - 1.0)
                    } else {
                        Err(Absent::GapInWindow)
                    }
                });
                of_rate(sum_known(changes)? / (n - 1.0))
            }
            EstimatorKind::LogLinear | EstimatorKind::Ols => {
                let logs = points.map(|(x, e)| (x, (e / latest_level).ln()));
                let line = Line::fit(logs, 0.0).ok_or(Absent::TooFewPoints)?;
                let Line { slope, mean_x, mean_d: d, .. } = line;
                let shape = Shape::Exponential { slope, mean_x, d };
                // A residual of a logarithm is relative already.
                Fitted { n, shape, scatter: Scatter::of(line, 1.0), slopes: none }
            }
        })
    }

    /// The formula.
    pub const fn kind(&self) -> EstimatorKind {
        self.kind
    }

    /// The year of the first point.
    pub const fn from(&self) -> Year {
        self.from
    }

    /// The year of the last point.
    pub const fn to(&self) -> Year {
        self.to
    }

    /// The number of points.
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// The slope of a line: by how much the yearly level changes each year.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for estimators of a rate.
    pub const fn slope(&self) -> Known<Emissions> {
        match self.shape {
            Shape::Line { slope, .. } => Ok(Emissions::computed(slope)),
            Shape::Exponential { .. } | Shape::Compound { .. } => Err(Absent::NotDefined),
        }
    }

    /// The 95 % interval of the slope: for least squares `slope -/+ q s/sqrt(Sxx)`, q the 97.5 %
    /// quantile of Student's t with n-2 degrees of freedom; for Theil-Sen by ranks among the
    /// pairwise slopes (P. K. Sen, JASA 63 (1968), 1379-1389).
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] for the other estimators.
    pub fn slope_interval(&self) -> Known<SlopeRange> {
        if self.points < 3 {
            return Err(Absent::TooFewPoints);
        }
        match self.kind {
            EstimatorKind::Ols => {
                let (slope, half) =
                    (self.slope()?.tonnes(), self.quantile() * self.slope_std_error()?);
                SlopeRange::of(slope - half, slope + half)
            }
            EstimatorKind::TheilSen => {
                self.slopes.and_then(|(low, high)| SlopeRange::of(low, high))
            }
            _ => Err(Absent::NotDefined),
        }
    }

    /// The slopes that are equally good by least absolute deviations: from low to high, and one
    /// and the same where the optimum is unique. The middle is the slope that is used.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for the other estimators.
    pub fn optimal_slopes(&self) -> Known<SlopeRange> {
        match self.kind {
            EstimatorKind::Lad => self.slopes.and_then(|(low, high)| SlopeRange::of(low, high)),
            _ => Err(Absent::NotDefined),
        }
    }

    /// Whether only one slope is optimal by least absolute deviations.
    ///
    /// ```
    /// use climate_targets::{Emissions, Estimator, TrendFit, Year};
    /// let fit = |levels: &[f64]| {
    ///     let years = (2018..).map(Year::constant);
    ///     let levels = levels.iter().map(|t| Emissions::constant(*t));
    ///     TrendFit::of(Estimator::lad(), years.zip(levels).collect::<Vec<_>>().into_iter()).unwrap()
    /// };
    /// assert_eq!(fit(&[100.0, 90.0, 80.0]).is_unique(), Ok(true));
    /// // Any slope between that of the first pair and that of the second is as good.
    /// assert_eq!(fit(&[100.0, 90.0, 90.0, 60.0]).is_unique(), Ok(false));
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for the other estimators.
    pub fn is_unique(&self) -> Known<bool> {
        self.optimal_slopes().map(|slopes| slopes.low == slopes.high)
    }

    /// The signed yearly growth of an estimator of a rate: -0.05 for a fall of 5 % a year.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for lines.
    pub fn rate(&self) -> Known<Share> {
        match self.shape {
            Shape::Line { .. } => Err(Absent::NotDefined),
            Shape::Exponential { slope, .. } => finite(slope.exp_m1()).map(Share::computed),
            Shape::Compound { rate } => finite(rate).map(Share::computed),
        }
    }

    /// Whether the trend rises.
    pub fn is_rising(&self) -> bool {
        match self.shape {
            Shape::Line { slope, .. } | Shape::Exponential { slope, .. } => slope > 0.0,
            Shape::Compound { rate } => rate > 0.0,
        }
    }

    /// By how much emissions fall a year: minus the slope of a line, `T(tL) - T(tL+1)` of a rate.
    #[inline]
    pub(crate) fn yearly_fall(&self) -> f64 {
        match self.shape {
            Shape::Line { slope, .. } => -slope,
            Shape::Exponential { .. } | Shape::Compound { .. } => self.raw(0.0) - self.raw(1.0),
        }
    }

    /// The level x years after the latest observation, finite or not.
    #[inline]
    fn raw(&self, x: f64) -> f64 {
        match self.shape {
            Shape::Line { slope, mean_x, d } => self.latest_level + (d + slope * (x - mean_x)),
            Shape::Exponential { slope, mean_x, d } => {
                self.latest_level * (d + slope * (x - mean_x)).exp()
            }
            Shape::Compound { rate } => self.latest_level * (rate.ln_1p() * x).exp(),
        }
    }

    /// T(t): the level that the trend gives for a year.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year.as_f64()).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> Known<f64> {
        finite(self.raw(t - self.origin.as_f64()))
    }

    /// The sum of T over whole years, both ends included; zero if `to` is before `from`.
    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        if let Shape::Line { .. } = self.shape {
            let level = |year: Year| self.raw(year.since(self.origin));
            let (first, last) = (level(from), level(to));
            return finite(arithmetic_sum(first, last, to.since(from) + 1.0));
        }
        let years = (from.get()..=to.get()).map(f64::from);
        finite(sum(years.map(|year| self.raw(year - self.origin.as_f64()))))
    }

    #[inline]
    fn scatter_of_three(&self) -> Known<Scatter> {
        if self.points < 3 { Err(Absent::TooFewPoints) } else { self.scatter }
    }

    /// The share of the variance that the line explains, `1 - SSE/SST`.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NoVariance`] if all levels are equal,
    /// [`Absent::NotDefined`] unless the estimator is a least-squares line.
    pub fn r_squared(&self) -> Known<Share> {
        let Scatter { line, exact, flat } = self.scatter_of_three()?;
        if flat {
            return Err(Absent::NoVariance);
        }
        let unexplained = if exact { 0.0 } else { line.sse / line.syy };
        finite(1.0 - unexplained).map(Share::computed)
    }

    /// The standard error of the slope, `s / sqrt(Sxx)`; for a log-linear trend, of the slope of
    /// the logarithm.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] unless the estimator is a
    /// least-squares line.
    pub fn slope_std_error(&self) -> Known<f64> {
        let Scatter { line, exact, .. } = self.scatter_of_three()?;
        if exact { Ok(0.0) } else { finite(line.residual_deviation() / line.sxx.sqrt()) }
    }

    /// The 95 % prediction interval of a year's level.
    ///
    /// `T(t) -/+ q s sqrt(1 + 1/n + (t - tbar)^2/Sxx)`, q the 97.5 % quantile of Student's t with
    /// n-2 degrees of freedom; for a log-linear trend the exponential of that interval of the
    /// logarithm. Points exactly on the trend give an interval of no width.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] for estimators without one.
    pub fn interval_in(&self, year: Year) -> Known<Interval> {
        self.spread_in(year).and_then(|spread| self.interval(spread))
    }

    /// The probability that a year's level is at or under a limit, from the same distribution as
    /// the interval.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NoResidualVariance`] for points exactly
    /// on the trend, [`Absent::NotDefined`] for estimators without an interval.
    pub fn probability_at_or_under(&self, limit: Emissions, year: Year) -> Known<Share> {
        self.spread_in(year).and_then(|spread| self.probability(spread, limit.tonnes()))
    }

    /// What the interval and the probability of a year are made of.
    #[inline]
    pub(crate) fn spread_in(&self, year: Year) -> Known<Spread> {
        let scatter = self.scatter_of_three()?;
        // A line that was moved has another error than the one it was fitted with.
        if self.anchoring == Anchoring::ThroughLatest {
            return Err(Absent::NotDefined);
        }
        let x = year.since(self.origin);
        let (level, error) = (finite(self.raw(x))?, finite(scatter.prediction_error(x))?);
        Ok(Spread { level, error, exact: scatter.exact })
    }

    #[inline]
    pub(crate) fn interval(&self, spread: Spread) -> Known<Interval> {
        let Spread { level, error, exact } = spread;
        let half = if exact { 0.0 } else { self.quantile() * error };
        let (low, high) = match self.shape {
            Shape::Exponential { .. } => (level * (-half).exp(), level * half.exp()),
            Shape::Line { .. } | Shape::Compound { .. } => (level - half, level + half),
        };
        let (low, high) = (finite(low)?, finite(high)?);
        Ok(Interval { low: Emissions::computed(low), high: Emissions::computed(high) })
    }

    #[inline]
    pub(crate) fn probability(&self, spread: Spread, limit: f64) -> Known<Share> {
        let Spread { level, error, exact } = spread;
        if exact {
            return Err(Absent::NoResidualVariance);
        }
        let distance = match self.shape {
            // A log-linear trend never comes down to zero.
            Shape::Exponential { .. } if limit <= 0.0 => return Ok(Share::ZERO),
            Shape::Exponential { .. } => (limit / level).ln(),
            Shape::Line { .. } | Shape::Compound { .. } => limit - level,
        };
        let probability = student_t::cumulative(distance / error, self.points - 2);
        finite(probability).map(Share::computed)
    }

    /// The 97.5 % quantile of Student's t, for three points or more.
    #[inline]
    pub(crate) fn quantile(&self) -> f64 {
        student_t::quantile_975(self.points.saturating_sub(2))
    }

    /// The least-squares line behind interval and probability, for a derivation.
    pub(crate) fn line(&self) -> Known<Line> {
        self.scatter_of_three().map(|scatter| scatter.line)
    }

    /// The year that a line's x counts from.
    pub(crate) fn mean_year(&self) -> Known<f64> {
        self.line().map(|line| self.origin.as_f64() + line.mean_x)
    }

    /// When a falling trend is at a limit that it is above now: a fractional year, not limited
    /// by any horizon; `None` if it never is.
    #[inline]
    pub(crate) fn year_at(&self, limit: f64) -> Option<f64> {
        let now = self.raw(0.0);
        let years = match self.shape {
            Shape::Line { slope, .. } => (limit - now) / slope,
            Shape::Exponential { slope, .. } if limit > 0.0 => (limit / now).ln() / slope,
            Shape::Compound { rate } if limit > 0.0 => (limit / now).ln() / rate.ln_1p(),
            Shape::Exponential { .. } | Shape::Compound { .. } => return None,
        };
        // A trend that does not fall looks back, or divides by zero.
        (years > 0.0).then_some(self.origin.as_f64() + years)
    }
}

/// What a prediction interval is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    level: f64,
    /// The standard error of one new level, of its logarithm for a log-linear trend.
    pub(crate) error: f64,
    exact: bool,
}

impl Scatter {
    /// `largest` is what rounding noise is measured against.
    #[inline]
    fn of(line: Line, largest: f64) -> Known<Self> {
        // Squares of levels this small or large leave the range of numbers, and with it all that
        // could be said of the scatter.
        let squares_are_numbers = largest == 0.0 || largest > 1e-130;
        if !(squares_are_numbers && line.sse.is_finite() && line.syy.is_finite()) {
            return Err(Absent::OutOfRange);
        }
        let (exact, flat) = (line.is_noise(line.sse, largest), line.is_noise(line.syy, largest));
        Ok(Self { line, exact, flat })
    }

    /// The standard error of one new level x years after the latest observation.
    #[inline]
    fn prediction_error(&self, x: f64) -> f64 {
        if self.exact { 0.0 } else { self.line.prediction_error(self.line.residual_deviation(), x) }
    }
}
