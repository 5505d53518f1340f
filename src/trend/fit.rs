use core::marker::PhantomData;

use super::line_estimates::{RobustLine, SlopeAndLevel, lad, theil_sen};
use super::walk::{Damping, Walk, Walked};
use super::{Anchoring, Estimator, EstimatorKind};
use crate::formula::least_squares::{Line, is_noise, prediction_error, residual_deviation};
use crate::formula::level_table::first_out_of_order;
use crate::formula::line::arithmetic_sum;
use crate::formula::student_t::quantile_90;
use crate::formula::trend::{exponential_level, half_width, line_level, probability_within};
use crate::formula::{finite, sum, sum_known};
use crate::quantity::{Absent, Emissions, Known, Level, Share, Year, getters};

/// The horizon of a trend, in years after the latest observation.
pub(crate) const HORIZON: f64 = 100.0;

/// A prediction interval of one year's level, of 95 % where nothing else is said.
///
/// As JSON: `low_t` and `high_t` in tonnes; `low` and `high` per head or per unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PredictionInterval<L = Emissions> {
    /// Lower end.
    pub low: L,
    /// Upper end.
    pub high: L,
}

/// The ends of a range of slopes: changes of the yearly level each year.
///
/// As JSON: `low_t_per_year` and `high_t_per_year` in tonnes; `low_per_year` and `high_per_year`
/// per head or per unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SlopeRange<L = Emissions> {
    /// The smaller slope.
    pub low: L,
    /// The larger slope.
    pub high: L,
}

/// A fitted trend T(t).
///
/// Lines give a slope, the change of the yearly level each year; rates give a signed yearly growth.
/// `L` is the quantity of the levels: tonnes, or tonnes per head or per unit ([`Level`]).
/// Found in [`Figures::trend`](crate::Figures::trend), or fitted alone with [`TrendFit::of`].
///
/// ```
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Intensity, Year};
/// let per_head = |tonnes| Intensity::of(Emissions::constant(tonnes), 1000.0).unwrap();
/// let levels = [(2019, 4200.0), (2020, 4100.0), (2021, 3900.0)];
/// let levels = levels.map(|(year, tonnes)| (Year::constant(year), per_head(tonnes)));
/// let trend: TrendFit<Intensity> = TrendFit::of(Estimator::ols(), levels.into_iter()).unwrap();
/// assert!((trend.slope().unwrap().tonnes_per_unit() + 0.15).abs() < 1e-12);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendFit<L = Emissions> {
    pub(super) fit: Fit,
    quantity: PhantomData<L>,
}

/// A fit as numbers, whatever the quantity of its levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    kind: EstimatorKind,
    pub(super) anchoring: Anchoring,
    from: Year,
    to: Year,
    points: u32,
    /// The year of the latest observation, from which years are counted.
    pub(super) origin: Year,
    /// The level from which levels are counted: of a line as fitted that of the last point, else the
    /// latest one. They differ where the latest observation is left out of the points.
    pub(super) level_origin: f64,
    pub(super) shape: Shape,
    precision: Precision,
}

/// `E + d + slope (x - mean_x)`, x = t - tL, of a line; `E exp(d + slope (x - mean_x))` of a rate; E is
/// the level from which levels are counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    pub(super) slope: f64,
    mean_x: f64,
    d: f64,
    pub(super) course: Course,
}

/// How a trend goes on from year to year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Course {
    /// By the slope.
    Line,
    /// By a yearly growth, `exp(slope) - 1`.
    Rate(f64),
    /// By a change that shrinks from year to year.
    DampedLine(Damping),
    /// The same of the logarithm.
    DampedRate(Damping),
}

impl Course {
    #[inline]
    pub(super) const fn is_of_logarithms(self) -> bool {
        matches!(self, Self::Rate(_) | Self::DampedRate(_))
    }
}

/// The precision of the trend, in the terms of its estimator.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Precision {
    /// Least squares: the scatter of the points about the line.
    Scatter(Scatter),
    /// Theil-Sen: the ends of the 95 % interval of the slope; LAD: of the optimal slopes.
    Slopes(f64, f64),
    /// A random walk: the scatter of its changes.
    Walk(Walk),
    /// A rate from two points or from yearly rates has no measure of precision.
    NotDefined,
}

/// The scatter of points about their least-squares line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scatter {
    pub(super) mean_x: f64,
    pub(super) sxx: f64,
    sse: f64,
    syy: f64,
    /// The points lie on the line but for rounding.
    pub(super) exact: bool,
    /// The points are all equal but for rounding.
    flat: bool,
}

/// The result of an estimator.
struct Fitted {
    points: u32,
    shape: Shape,
    precision: Precision,
}

impl Shape {
    const fn of(Line { slope, mean_x, mean_d: d, .. }: Line, course: Course) -> Self {
        Self { slope, mean_x, d, course }
    }

    /// Through the level from which levels are counted, in the latest year.
    const fn from_latest(slope: f64, course: Course) -> Self {
        Self { slope, mean_x: 0.0, d: 0.0, course }
    }
}

/// What has two ends: made of two numbers, and written by two keys, of tonnes or of other levels.
macro_rules! has_two_ends {
    ($type:ident, $of_tonnes:expr, $of_others:expr) => {
        impl<L: Level> $type<L> {
            fn of(low: f64, high: f64) -> Known<Self> {
                Ok(Self { low: L::computed(finite(low)?), high: L::computed(finite(high)?) })
            }
        }

        #[cfg(feature = "serde")]
        impl<L: Level> serde::Serialize for $type<L> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let (low, high) = if L::IS_TONNES { $of_tonnes } else { $of_others };
                serializer.collect_map([(low, self.low.number()), (high, self.high.number())])
            }
        }
    };
}

has_two_ends!(PredictionInterval, ("low_t", "high_t"), ("low", "high"));
has_two_ends!(SlopeRange, ("low_t_per_year", "high_t_per_year"), ("low_per_year", "high_per_year"));

impl<L: Level> PredictionInterval<L> {
    /// The same numbers as levels of another quantity.
    pub(crate) fn retyped<M: Level>(self) -> PredictionInterval<M> {
        PredictionInterval {
            low: M::computed(self.low.number()),
            high: M::computed(self.high.number()),
        }
    }
}

impl<L: Level> TrendFit<L> {
    /// Fits an estimator to levels whose years increase; the last is the latest.
    ///
    /// ```
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = (2013..=2022).map(|y| {
    ///     (Year::constant(y), Emissions::constant(1000.0 - 20.0 * f64::from(y - 2013)))
    /// });
    /// let trend = TrendFit::of(Estimator::ols(), levels).unwrap();
    /// assert_eq!(trend.slope().unwrap().tonnes(), -20.0);
    /// assert_eq!(trend.level_in(Year::constant(2030)).unwrap().tonnes(), 660.0);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoObservation`] for no level; [`Absent::YearsOutOfOrder`] for 2020 before 2019, or
    /// 2020 twice; [`Absent::TooFewPoints`] for fewer than two levels in the window;
    /// [`Absent::LevelNotPositive`] for an estimator of a rate and a level that is not positive;
    /// [`Absent::GapInWindow`] for a mean annual change over a missing year;
    /// [`Absent::OutOfRange`] for a level of 1e-60 or 1e60 in magnitude.
    pub fn of(
        estimator: Estimator,
        levels: impl DoubleEndedIterator<Item = (Year, L)> + Clone,
    ) -> Known<Self> {
        if first_out_of_order(levels.clone().map(|(year, _)| year)).is_some() {
            return Err(Absent::YearsOutOfOrder);
        }
        let levels = levels.map(|(year, level)| (year, level.number()));
        // Of levels within this range, sums of squares and their quotients are finite.
        let in_range = |level: f64| level == 0.0 || (1e-50..=1e50).contains(&level.abs());
        if !levels.clone().all(|(_, level)| in_range(level)) {
            return Err(Absent::OutOfRange);
        }
        let latest = levels.clone().next_back().ok_or(Absent::NoObservation)?;
        let first = estimator.first_year(latest.0);
        let fitted =
            levels.filter(|(year, _)| *year >= first && !estimator.excluded().contains(*year));
        Self::ending_at(&estimator, latest, fitted)
    }

    /// Fits to the levels of the window that ends at `latest`, in the order of their years.
    #[inline]
    pub(crate) fn ending_at(
        estimator: &Estimator,
        latest: (Year, f64),
        window: impl Iterator<Item = (Year, f64)> + Clone,
    ) -> Known<Self> {
        let (origin, latest_level) = latest;
        let (from, _) = window.clone().next().ok_or(Absent::TooFewPoints)?;
        // Nothing is left out of most trends, and then the latest observation is the last point. A
        // latest level that is left out may be of another size than the points, and levels counted
        // from it would lose their digits.
        let (mut to, mut counted_from) = latest;
        if !estimator.excluded().is_empty() {
            (to, counted_from) = window.clone().last().unwrap_or(latest);
        }
        let window = window.map(|(year, level)| (year.since(origin), level));
        let fitted = match estimator.kind() {
            EstimatorKind::Ols => {
                let line = Line::fit(window, counted_from).ok_or(Absent::TooFewPoints)?;
                let shape = Shape::of(line, Course::Line);
                Fitted { points: line.n as u32, shape, precision: Scatter::of(line, line.largest) }
            }
            other => Self::other_than_ols(other, latest_level, counted_from, window)?,
        };
        let Fitted { points, shape, precision } = fitted;
        let (kind, anchoring) = (estimator.kind(), estimator.anchoring());
        let (shape, level_origin) = match (anchoring, shape.course) {
            (Anchoring::AsFitted, Course::Line) if !kind.is_walk() => (shape, counted_from),
            // A rate and a random walk go on from the latest level.
            (Anchoring::AsFitted, _) => (shape, latest_level),
            // The same slope or rate, from the latest level on.
            (Anchoring::ThroughLatest, _) => {
                (Shape::from_latest(shape.slope, shape.course), latest_level)
            }
        };
        let fit = Fit { kind, anchoring, from, to, points, origin, level_origin, shape, precision };
        Ok(Self { fit, quantity: PhantomData })
    }

    /// The less common estimators, out of line, so that the common one is inlined.
    fn other_than_ols(
        kind: EstimatorKind,
        latest_level: f64,
        counted_from: f64,
        points: impl Iterator<Item = (f64, f64)> + Clone,
    ) -> Known<Fitted> {
        let count = points.clone().count() as u32;
        let n = f64::from(count);
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
        let is_line = matches!(
            kind,
            EstimatorKind::TheilSen
                | EstimatorKind::Lad
                | EstimatorKind::RandomWalk
                | EstimatorKind::DampedRandomWalk(_)
        );
        if !is_line && !positive {
            return Err(Absent::LevelNotPositive);
        }
        let largest = || points.clone().map(|(_, e)| e.abs()).fold(0.0, f64::max);
        // Each point after the one before it.
        let following = points.clone().skip(1).zip(points.clone());
        let robust = |estimate: RobustLine| {
            let relative: Vec<_> = points.clone().map(|(x, e)| (x, e - counted_from)).collect();
            let SlopeAndLevel { slope, at_zero, slopes } =
                estimate(&relative, largest()).ok_or(Absent::OutOfRange)?;
            let shape = Shape { d: at_zero, ..Shape::from_latest(slope, Course::Line) };
            Ok(Fitted { points: count, shape, precision: Precision::Slopes(slopes.0, slopes.1) })
        };
        let of_rate = |rate: f64| {
            let precision = Precision::NotDefined;
            let shape = Shape::from_latest(rate.ln_1p(), Course::Rate(rate));
            Fitted { points: count, shape, precision }
        };
        let changes = || {
            let changes = following.clone();
            changes.map(|((x, e), (x_before, before))| (x - x_before, e - before))
        };
        let changes_of_logs = || {
            let changes = following.clone();
            changes.map(|((x, e), (x_before, before))| (x - x_before, (e / before).ln()))
        };
        let of_walk = |walked: Walked, course: Course| {
            let precision = Precision::Walk(walked.walk);
            Fitted { points: count, shape: Shape::from_latest(walked.drift, course), precision }
        };
        let of_log_walk = |walked: Walked| of_walk(walked, Course::Rate(walked.drift.exp_m1()));
        Ok(match kind {
            EstimatorKind::TheilSen => robust(|points, _| theil_sen(points))?,
            EstimatorKind::Lad => robust(lad)?,
            EstimatorKind::EndpointRate => {
                let (last_x, last_level) = points.clone().last().ok_or(Absent::TooFewPoints)?;
                of_rate(((last_level / first_level).ln() / (last_x - first_x)).exp_m1())
            }
            EstimatorKind::MeanAnnualChange => {
                let changes = following.map(|((x, e), (x_before, before))| match x - x_before {
                    1.0 => Ok(e / before - 1.0),
                    _ => Err(Absent::GapInWindow),
                });
                of_rate(sum_known(changes)? / (n - 1.0))
            }
            EstimatorKind::RandomWalk => of_walk(Walked::of(changes(), largest()), Course::Line),
            EstimatorKind::DampedRandomWalk(damping) => {
                of_walk(Walked::of(changes(), largest()), Course::DampedLine(damping))
            }
            EstimatorKind::LogRandomWalk => of_log_walk(Walked::of(changes_of_logs(), 1.0)),
            EstimatorKind::DampedLogRandomWalk(damping) => {
                of_walk(Walked::of(changes_of_logs(), 1.0), Course::DampedRate(damping))
            }
            EstimatorKind::Outlook(set) => of_log_walk(Walked::leaning(changes_of_logs(), set)),
            EstimatorKind::LogLinear | EstimatorKind::Ols => {
                let logs = points.map(|(x, e)| (x, (e / latest_level).ln()));
                let line = Line::fit(logs, 0.0).ok_or(Absent::TooFewPoints)?;
                let shape = Shape::of(line, Course::Rate(line.slope.exp_m1()));
                // A residual of a logarithm is relative already.
                Fitted { points: count, shape, precision: Scatter::of(line, 1.0) }
            }
        })
    }

    /// The same fit of the same numbers as levels of another quantity.
    pub(crate) fn retyped<M: Level>(self) -> TrendFit<M> {
        TrendFit { fit: self.fit, quantity: PhantomData }
    }

    getters! { &self;
        /// The formula.
        kind: EstimatorKind => self.fit.kind,
        /// The year of the first point.
        from: Year => self.fit.from,
        /// The year of the last point.
        to: Year => self.fit.to,
        /// The number of points.
        points: u32 => self.fit.points,
        /// The year of the latest observation, whether it is a point or not.
        latest_year: Year => self.fit.origin,
    }

    /// The slope of a line: by how much the yearly level changes each year.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for estimators of a rate, and for a walk that is damped.
    pub fn slope(&self) -> Known<L> {
        match self.fit.shape {
            Shape { slope, course: Course::Line, .. } => Ok(L::computed(slope)),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The 95 % interval of the slope: for least squares `slope -/+ q s/sqrt(Sxx)`, q the 97.5 %
    /// quantile of Student's t with n-2 degrees of freedom; for Theil-Sen by ranks among the
    /// pairwise slopes (P. K. Sen, JASA 63 (1968), 1379-1389).
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] for the other estimators.
    pub fn slope_interval(&self) -> Known<SlopeRange<L>> {
        if self.fit.points < 3 {
            return Err(Absent::TooFewPoints);
        }
        match self.fit.kind {
            EstimatorKind::Ols => {
                let slope = self.fit.shape.slope;
                let half = half_width(self.slope_std_error()?, self.fit.points - 2);
                SlopeRange::of(slope - half, slope + half)
            }
            EstimatorKind::TheilSen => self.other_slopes(),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The slopes that are equally good by least absolute deviations: from low to high, and one
    /// and the same where the optimum is unique. The middle is the slope that is used.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for the other estimators.
    pub fn optimal_slopes(&self) -> Known<SlopeRange<L>> {
        match self.fit.kind {
            EstimatorKind::Lad => self.other_slopes(),
            _ => Err(Absent::NotDefined),
        }
    }

    fn other_slopes(&self) -> Known<SlopeRange<L>> {
        match self.fit.precision {
            Precision::Slopes(low, high) => SlopeRange::of(low, high),
            Precision::Scatter(_) | Precision::Walk(_) | Precision::NotDefined => {
                Err(Absent::NotDefined)
            }
        }
    }

    /// Whether only one slope is optimal by least absolute deviations.
    ///
    /// ```
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [(2018, 100.0), (2019, 90.0), (2020, 90.0), (2021, 60.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let fit = TrendFit::of(Estimator::lad(), levels.into_iter()).unwrap();
    /// // Any slope between that of the first pair and that of the second is as good.
    /// assert_eq!(fit.is_unique(), Ok(false));
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
    /// [`Absent::NotDefined`] for lines, and for a walk that is damped.
    pub fn rate(&self) -> Known<Share> {
        match self.fit.shape.course {
            Course::Rate(growth) => finite(growth).map(Share::computed),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The yearly change of the level, or of its logarithm.
    pub(crate) fn drift(&self) -> f64 {
        self.fit.shape.slope
    }

    /// Whether the trend rises.
    pub fn is_rising(&self) -> bool {
        self.fit.shape.slope > 0.0
    }

    /// By how much emissions fall a year: minus the slope of a line, `T(tL) - T(tL+1)` of a rate.
    #[inline]
    pub(crate) fn yearly_fall(&self) -> f64 {
        match self.fit.shape {
            Shape { slope, course: Course::Line, .. } => -slope,
            _ => self.raw(0.0) - self.raw(1.0),
        }
    }

    /// The level x years after the latest observation, finite or not.
    #[inline]
    pub(super) fn raw(&self, x: f64) -> f64 {
        let (latest, Shape { slope, mean_x, d, course }) = (self.fit.level_origin, self.fit.shape);
        if let Course::Line = course {
            line_level(latest, d, slope, mean_x, x)
        } else {
            self.level_of_another_course(x)
        }
    }

    /// As [`TrendFit::raw`], out of line, so that the common one is inlined.
    #[cold]
    fn level_of_another_course(&self, x: f64) -> f64 {
        let (latest, Shape { slope, mean_x, d, course }) = (self.fit.level_origin, self.fit.shape);
        match course {
            Course::Line => line_level(latest, d, slope, mean_x, x),
            Course::Rate(_) => exponential_level(latest, d, slope, mean_x, x),
            Course::DampedLine(damping) => latest + slope * damping.years(x),
            Course::DampedRate(damping) => latest * (slope * damping.years(x)).exp(),
        }
    }

    /// T(t): the level that the trend gives for a year.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn level_in(&self, year: Year) -> Known<L> {
        self.level_at(year.as_f64()).map(L::computed)
    }

    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> Known<f64> {
        finite(self.raw(t - self.fit.origin.as_f64()))
    }

    /// The sum of T over whole years, both ends included; zero if `to` is before `from`.
    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        let (first, last) = (from.since(self.fit.origin), to.since(self.fit.origin));
        finite(match self.fit.shape.course {
            Course::Line => arithmetic_sum(self.raw(first), self.raw(last), last - first + 1.0),
            _ => sum((first as i32..=last as i32).map(|x| self.raw(f64::from(x)))),
        })
    }

    #[inline]
    pub(super) fn scatter_of_three(&self) -> Known<Scatter> {
        match self.fit.precision {
            _ if self.fit.points < 3 => Err(Absent::TooFewPoints),
            Precision::Scatter(scatter) => Ok(scatter),
            Precision::Slopes(..) | Precision::Walk(_) | Precision::NotDefined => {
                Err(Absent::NotDefined)
            }
        }
    }

    /// The share of the variance that the line explains, `1 - SSE/SST`.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NoVariance`] if all levels are equal,
    /// [`Absent::NotDefined`] unless the estimator is a least-squares line.
    pub fn r_squared(&self) -> Known<Share> {
        let Scatter { sse, syy, exact, flat, .. } = self.scatter_of_three()?;
        if flat {
            return Err(Absent::NoVariance);
        }
        let unexplained = if exact { 0.0 } else { sse / syy };
        finite(1.0 - unexplained).map(Share::computed)
    }

    /// The standard error of the slope, `s / sqrt(Sxx)`; for a log-linear trend, of the slope of
    /// the logarithm.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] unless the estimator is a
    /// least-squares line.
    pub fn slope_std_error(&self) -> Known<f64> {
        finite(self.residual_deviation()? / self.scatter_of_three()?.sxx.sqrt())
    }

    /// The 95 % prediction interval of a year's level.
    ///
    /// Of a random walk, in years after the latest: [`Estimator::random_walk`]. Else
    /// `T(t) -/+ q s sqrt(1 + 1/n + (t - tbar)^2/Sxx)`, q the 97.5 % quantile of Student's t with
    /// n-2 degrees of freedom; for a log-linear trend the exponential of that interval of the
    /// logarithm. Points exactly on the trend give an interval of no width.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NotDefined`] for estimators without one.
    pub fn interval_in(&self, year: Year) -> Known<PredictionInterval<L>> {
        self.spread_in(year).and_then(|spread| self.interval(spread))
    }

    /// The 80 % prediction interval of a year's level: [`TrendFit::interval_in`] with the 90 % quantile.
    ///
    /// # Errors
    /// As [`TrendFit::interval_in`].
    pub fn interval_80_in(&self, year: Year) -> Known<PredictionInterval<L>> {
        self.spread_in(year).and_then(|spread| self.interval_80(spread))
    }

    /// The probability that a year's level is at or under a limit, from the same distribution as
    /// the interval.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points, [`Absent::NoResidualVariance`] for points exactly
    /// on the trend, [`Absent::NotDefined`] for estimators without an interval.
    pub fn probability_at_or_under(&self, limit: L, year: Year) -> Known<Share> {
        self.spread_in(year).and_then(|spread| self.probability(spread, limit.number()))
    }

    /// Level and standard error of a year, from which interval and probability follow.
    #[inline]
    pub(crate) fn spread_in(&self, year: Year) -> Known<Spread> {
        let (x, points) = (year.since(self.fit.origin), self.fit.points);
        match self.fit.precision {
            // A line that was moved has another error than the one it was fitted with.
            Precision::Scatter(scatter)
                if points >= 3 && self.fit.anchoring == Anchoring::AsFitted =>
            {
                let (level, error) = (finite(self.raw(x))?, finite(scatter.error_at(x, points))?);
                Ok(Spread { level, error, exact: scatter.exact, degrees: points - 2 })
            }
            Precision::Walk(_) => self.spread_of_walk(x),
            _ => Err(self.scatter_of_three().err().unwrap_or(Absent::NotDefined)),
        }
    }

    /// The same of a random walk, which starts in the latest year: `s sqrt(h + h^2/K)`, where the
    /// second h counts the yearly drifts.
    fn spread_of_walk(&self, years_ahead: f64) -> Known<Spread> {
        let walk = self.walk_of_three()?;
        if years_ahead <= 0.0 {
            return Err(Absent::NotDefined);
        }
        let drifts = match self.fit.shape.course {
            Course::DampedLine(damping) | Course::DampedRate(damping) => damping.years(years_ahead),
            Course::Line | Course::Rate(_) => years_ahead,
        };
        let (level, error) = (finite(self.raw(years_ahead))?, walk.error_at(years_ahead, drifts));
        let Walk { exact, degrees, .. } = walk;
        Ok(Spread { level, error: finite(error)?, exact, degrees })
    }

    /// The scatter of the changes of a random walk through three points or more.
    pub(super) fn walk_of_three(&self) -> Known<Walk> {
        match self.fit.precision {
            _ if self.fit.points < 3 => Err(Absent::TooFewPoints),
            Precision::Walk(walk) => Ok(walk),
            _ => Err(Absent::NotDefined),
        }
    }

    #[inline]
    pub(crate) fn interval(&self, spread: Spread) -> Known<PredictionInterval<L>> {
        let Spread { error, exact, degrees, .. } = spread;
        self.interval_of_half(spread, if exact { 0.0 } else { half_width(error, degrees) })
    }

    /// The same of 80 %.
    pub(crate) fn interval_80(&self, spread: Spread) -> Known<PredictionInterval<L>> {
        let half = if spread.exact { 0.0 } else { quantile_90(spread.degrees) * spread.error };
        self.interval_of_half(spread, half)
    }

    /// The interval of half a width in the unit of the error.
    #[inline]
    pub(super) fn interval_of_half(
        &self,
        spread: Spread,
        half: f64,
    ) -> Known<PredictionInterval<L>> {
        let level = spread.level;
        if self.fit.shape.course.is_of_logarithms() {
            PredictionInterval::of(level * (-half).exp(), level * half.exp())
        } else {
            PredictionInterval::of(level - half, level + half)
        }
    }

    #[inline]
    pub(crate) fn probability(&self, spread: Spread, limit: f64) -> Known<Share> {
        if spread.exact {
            return Err(Absent::NoResidualVariance);
        }
        let Some(distance) = self.distance(spread, limit) else { return Ok(Share::ZERO) };
        finite(probability_within(distance, spread.error, spread.degrees)).map(Share::computed)
    }

    /// How far a level lies above that of a spread, in the unit of its error: of logarithms where
    /// the trend is one of them, and then none for a level to which no rate comes down.
    #[inline]
    pub(crate) fn distance(&self, spread: Spread, level: f64) -> Option<f64> {
        if !self.fit.shape.course.is_of_logarithms() {
            Some(level - spread.level)
        } else if level > 0.0 {
            Some((level / spread.level).ln())
        } else {
            None
        }
    }

    /// s, the standard deviation of the residuals; 0 where they are rounding noise.
    pub(crate) fn residual_deviation(&self) -> Known<f64> {
        if let Precision::Walk(_) = self.fit.precision {
            return self.walk_of_three().map(|walk| walk.deviation());
        }
        self.scatter_of_three().map(|scatter| scatter.deviation(self.fit.points))
    }

    /// The mean year of the points of a least-squares line.
    pub(crate) fn mean_year(&self) -> Known<f64> {
        self.scatter_of_three().map(|scatter| self.fit.origin.as_f64() + scatter.mean_x)
    }

    /// The fractional year at which the trend takes a level, without a horizon: before or after the
    /// latest year tL.
    ///
    /// `tL + (level - T(tL))/b` for a line of slope b; `tL + ln(level/T(tL))/ln(1 + g)` for a yearly
    /// growth g.
    ///
    /// ```
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Absent, Emissions, Estimator, Year};
    /// let levels = [(2019, 110.0), (2020, 100.0), (2021, 90.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let trend = TrendFit::of(Estimator::ols(), levels.into_iter()).unwrap();
    /// assert_eq!(trend.year_at(Emissions::constant(65.0)), Ok(2023.5));
    /// assert_eq!(trend.year_at(Emissions::constant(200.0)), Ok(2010.0));
    /// let rate = TrendFit::of(Estimator::log_linear(), levels.into_iter()).unwrap();
    /// assert_eq!(rate.year_at(Emissions::ZERO), Err(Absent::NeverReached));
    /// ```
    ///
    /// # Errors
    /// [`Absent::NeverReached`] for a flat trend, and for a rate and a level at or under zero;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn year_at(&self, level: L) -> Known<f64> {
        let years = self.years_to(level.number()).filter(|_| self.fit.shape.slope != 0.0);
        finite(self.fit.origin.as_f64() + years.ok_or(Absent::NeverReached)?)
    }

    /// The fractional year after the latest one at which the trend comes to a limit that it is above
    /// in the latest year, without a horizon; `None` if it never does.
    #[inline]
    pub(crate) fn falls_to(&self, limit: f64) -> Option<f64> {
        // A trend that does not fall looks back, or divides by zero.
        let years = self.years_to(limit).filter(|years| *years > 0.0);
        years.map(|years| self.fit.origin.as_f64() + years)
    }

    /// The years from the latest one until the trend takes a level; not finite for a flat trend.
    #[inline]
    fn years_to(&self, level: f64) -> Option<f64> {
        let (now, Shape { slope, course, .. }) = (self.raw(0.0), self.fit.shape);
        if let Course::Line = course {
            Some((level - now) / slope)
        } else {
            self.years_on_another_course(now, level)
        }
    }

    /// As [`TrendFit::years_to`], out of line.
    #[cold]
    fn years_on_another_course(&self, now: f64, level: f64) -> Option<f64> {
        let Shape { slope, course, .. } = self.fit.shape;
        let of_logarithms = || (level > 0.0).then(|| (level / now).ln() / slope);
        match course {
            Course::Line => Some((level - now) / slope),
            Course::Rate(_) => of_logarithms(),
            Course::DampedLine(damping) => damping.years_until((level - now) / slope),
            Course::DampedRate(damping) => damping.years_until(of_logarithms()?),
        }
    }
}

/// The level of one year and its standard error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) level: f64,
    /// The standard error of one new level, of its logarithm for a log-linear trend.
    pub(crate) error: f64,
    pub(super) exact: bool,
    /// Of Student's t.
    pub(crate) degrees: u32,
}

impl Scatter {
    /// `largest` is the level that rounding noise is relative to.
    #[inline]
    fn of(line: Line, largest: f64) -> Precision {
        let Line { n, mean_x, sxx, sse, syy, .. } = line;
        let (exact, flat) = (is_noise(sse, n, largest), is_noise(syy, n, largest));
        Precision::Scatter(Self { mean_x, sxx, sse, syy, exact, flat })
    }

    /// The standard error of one new level x years after the latest observation, from a line
    /// through that many points.
    #[inline]
    fn error_at(&self, x: f64, points: u32) -> f64 {
        let s = self.deviation(points);
        prediction_error(s, f64::from(points), self.mean_x, self.sxx, x)
    }

    /// The standard deviation of the residuals, of so many points.
    #[inline]
    fn deviation(&self, points: u32) -> f64 {
        if self.exact { 0.0 } else { residual_deviation(self.sse, f64::from(points)) }
    }
}
