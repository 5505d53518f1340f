use core::marker::PhantomData;

use super::line_estimates::{RobustLine, SlopeAndLevel, lad, theil_sen};
use super::walk::{Damping, WalkFit, WalkScatter};
use super::{Anchoring, Estimator, EstimatorKind};
use crate::formula::functions::{exp, exp_m1, larger, ln, ln_1p};
use crate::formula::least_squares::{Line, is_noise, prediction_error, residual_deviation};
use crate::formula::level_table::first_out_of_order;
use crate::formula::line::arithmetic_sum;
use crate::formula::student_t::{self, quantile_90};
use crate::formula::trend::{exponential_level, half_width, line_level};
use crate::formula::{finite, sum, sum_known};
use crate::quantity::{Absent, Emissions, Known, Level, Share, Year, getters};

/// The default search horizon for the year in which a trend reaches a limit, in years after the
/// latest observation.
pub(crate) const HORIZON: f64 = 100.0;

/// A prediction interval for the level of one year. The nominal coverage is 80 % if the name of the
/// field or method contains 80, otherwise 95 %.
///
/// JSON: `low_t` and `high_t` for levels in tonnes; `low` and `high` for levels per head or per
/// unit.
///
/// ```
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Year};
/// // Residuals 1, -2, 0, 2, -1 t about a fall of 7 t a year: s = sqrt(10/3).
/// let levels = [105.0, 95.0, 90.0, 85.0, 75.0].map(Emissions::constant);
/// let line = TrendFit::of(Estimator::ols(), (2018..2023).map(Year::constant).zip(levels))?;
/// // se = s sqrt(1 + 1/5 + 4^2/10) = 3.055 t, times 3.182 of Student's t.
/// let interval = line.interval_in(Year::constant(2024))?;
/// assert!((interval.low.tonnes() - (62.0 - 9.72)).abs() < 0.01);
/// assert!((interval.high.tonnes() - (62.0 + 9.72)).abs() < 0.01);
/// # Ok::<(), climate_targets::Absent>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PredictionInterval<L = Emissions> {
    /// The lower end of the interval.
    pub low: L,
    /// The upper end of the interval.
    pub high: L,
}

/// A range of slopes of a trend. A slope is the change of the level per year.
///
/// JSON: `low_t_per_year` and `high_t_per_year` for levels in tonnes; `low_per_year` and
/// `high_per_year` for levels per head or per unit.
///
/// ```
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Year};
/// let levels = [105.0, 95.0, 90.0, 85.0, 75.0].map(Emissions::constant);
/// let line = TrendFit::of(Estimator::ols(), (2018..2023).map(Year::constant).zip(levels))?;
/// // Standard error s/sqrt(Sxx) = sqrt(10/3)/sqrt(10) = 0.577 t, times 3.182 of Student's t.
/// let slopes = line.slope_interval()?;
/// assert!((slopes.low.tonnes() - (-7.0 - 1.837)).abs() < 0.001);
/// assert!((slopes.high.tonnes() - (-7.0 + 1.837)).abs() < 0.001);
/// # Ok::<(), climate_targets::Absent>(())
/// ```
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
/// A line has a slope, the change of the level per year; a rate estimator has a signed yearly
/// growth rate. `L` is the quantity of the levels: tonnes, or tonnes per head or per unit
/// ([`Level`]). [`Figures::trend`](crate::Figures::trend) holds the trend of an assessment;
/// [`TrendFit::of`] fits a trend without an assessment. The [guide](crate::guide::estimators)
/// explains each formula.
///
/// ```
/// use climate_targets::trend::{EstimatorKind, TrendFit};
/// use climate_targets::{Emissions, Estimator, Year};
/// let levels = [105.0, 95.0, 90.0, 85.0, 75.0].map(Emissions::constant);
/// let line = TrendFit::of(Estimator::ols(), (2018..2023).map(Year::constant).zip(levels))?;
/// assert_eq!((line.kind(), line.points()), (EstimatorKind::Ols, 5));
/// assert_eq!((line.from().get(), line.to().get(), line.latest_year().get()), (2018, 2022, 2022));
/// // The line through 2020 and 90 t with the slope -70/10.
/// assert_eq!(line.slope()?.tonnes(), -7.0);
/// assert!(!line.is_rising());
/// let in_2024 = Year::constant(2024);
/// assert_eq!(line.level_in(in_2024)?.tonnes(), 62.0);
/// // Residuals 1, -2, 0, 2, -1: 10 of 500 remain unexplained; s/sqrt(Sxx) = sqrt(10/3)/sqrt(10).
/// assert_eq!(format!("{:.0}", line.r_squared()?), "98 %");
/// assert!((line.slope_std_error()? - (1.0_f64 / 3.0).sqrt()).abs() < 1e-12);
/// // A level at or under T(t) has a probability of one half.
/// let half = line.probability_at_or_under(Emissions::constant(62.0), in_2024)?;
/// assert!((half.fraction() - 0.5).abs() < 1e-12);
/// assert!(line.interval_80_in(in_2024)?.low > line.interval_in(in_2024)?.low);
/// // Standard error 0.577 times 3.182 of Student's t: -8.84 to -5.16 t a year.
/// assert!((line.slope_interval()?.low.tonnes() + 8.837).abs() < 0.001);
/// # Ok::<(), climate_targets::Absent>(())
/// ```
///
/// Levels per head give a slope per head:
///
/// ```
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Intensity, Year};
/// let per_head = |tonnes| Intensity::of(Emissions::constant(tonnes), 1000.0).unwrap();
/// let levels = [4200.0, 4100.0, 3900.0].map(per_head);
/// let points = (2019..2022).map(Year::constant).zip(levels);
/// let trend: TrendFit<Intensity> = TrendFit::of(Estimator::ols(), points)?;
/// assert!((trend.slope()?.tonnes_per_unit() + 0.15).abs() < 1e-12);
/// # Ok::<(), climate_targets::Absent>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendFit<L = Emissions> {
    pub(super) fit: Fit,
    quantity: PhantomData<L>,
}

/// The numbers of a fit, without the quantity type of the levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    kind: EstimatorKind,
    pub(super) anchoring: Anchoring,
    from: Year,
    to: Year,
    points: u32,
    /// The year of the latest observation, at which x is 0.
    pub(super) origin: Year,
    /// The reference level E of [`Curve`]. For a line as fitted (least squares, Theil-Sen or least
    /// absolute deviations), E is the level of the last point; otherwise, it is the latest level.
    /// The two differ if the latest year is excluded.
    pub(super) level_origin: f64,
    pub(super) curve: Curve,
    precision: Precision,
}

/// The parameters of a trend's curve. At x = t - tL, the level is `E + d + slope (x - mean_x)` for
/// a line and `E exp(d + slope (x - mean_x))` for a rate, where E is [`Fit::level_origin`]. A
/// damped curve has [`Damping::years`] instead of x.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Curve {
    pub(super) slope: f64,
    mean_x: f64,
    d: f64,
    pub(super) form: CurveForm,
}

/// The form of a trend's curve: a line or a rate, damped or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum CurveForm {
    /// The level changes by the slope each year.
    Line,
    /// The level grows each year by the rate `exp(slope) - 1`, which the variant holds.
    Rate(f64),
    /// The level changes by a slope that shrinks each year.
    DampedLine(Damping),
    /// The logarithm of the level changes by a slope that shrinks each year.
    DampedRate(Damping),
}

impl CurveForm {
    #[inline]
    pub(super) const fn is_of_logarithms(self) -> bool {
        matches!(self, Self::Rate(_) | Self::DampedRate(_))
    }
}

/// The measure of precision that an estimator provides.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Precision {
    /// Least squares: the scatter of the points about the line.
    Scatter(Scatter),
    /// Theil-Sen: the ends of the 95 % interval of the slope. LAD: the smallest and the largest
    /// optimal slope.
    Slopes(f64, f64),
    /// Random walk: the scatter of the yearly changes.
    Walk(WalkScatter),
    /// Endpoint rate and mean annual change: no measure.
    NotDefined,
}

/// The scatter of points about their least-squares line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scatter {
    pub(super) mean_x: f64,
    pub(super) sxx: f64,
    sse: f64,
    syy: f64,
    /// Whether the residuals are rounding noise.
    pub(super) exact: bool,
    /// Whether the levels differ only by rounding errors.
    flat: bool,
}

/// The number of points, the curve and the precision that an estimator computes.
struct EstimatorResult {
    points: u32,
    curve: Curve,
    precision: Precision,
}

impl Curve {
    const fn of(Line { slope, mean_x, mean_d: d, .. }: Line, form: CurveForm) -> Self {
        Self { slope, mean_x, d, form }
    }

    /// Creates a curve that passes through the reference level E in the latest year.
    const fn from_latest(slope: f64, form: CurveForm) -> Self {
        Self { slope, mean_x: 0.0, d: 0.0, form }
    }
}

/// Implements construction and serialisation of a type with the fields `low` and `high`. Levels in
/// tonnes and levels per head or per unit have different JSON keys.
macro_rules! low_and_high {
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

low_and_high!(PredictionInterval, ("low_t", "high_t"), ("low", "high"));
low_and_high!(SlopeRange, ("low_t_per_year", "high_t_per_year"), ("low_per_year", "high_per_year"));

impl<L: Level> PredictionInterval<L> {
    /// Returns the same numbers as an interval of another quantity.
    pub(crate) fn retyped<M: Level>(self) -> PredictionInterval<M> {
        PredictionInterval {
            low: M::computed(self.low.number()),
            high: M::computed(self.high.number()),
        }
    }
}

impl<L: Level> TrendFit<L> {
    /// Fits an estimator to levels in year order. The last level is the latest observation.
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
    /// [`Absent::NoObservation`] for an empty list of levels; [`Absent::YearsOutOfOrder`] for 2020
    /// before 2019, or 2020 twice; [`Absent::TooFewPoints`] for fewer than two levels in the
    /// window; [`Absent::LevelNotPositive`] for a level of zero or less with a rate or log-scale
    /// estimator; [`Absent::GapInWindow`] for a mean annual change over a missing year;
    /// [`Absent::OutOfRange`] for a level whose magnitude is below 1e-50 (except 0) or above 1e50.
    pub fn of(
        estimator: Estimator,
        levels: impl DoubleEndedIterator<Item = (Year, L)> + Clone,
    ) -> Known<Self> {
        if first_out_of_order(levels.clone().map(|(year, _)| year)).is_some() {
            return Err(Absent::YearsOutOfOrder);
        }
        let levels = levels.map(|(year, level)| (year, level.number()));
        // Within this range, sums of squared levels and their quotients stay finite.
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

    /// Fits an estimator to the points of the window that ends at `latest`. The points must be in
    /// year order.
    #[inline]
    pub(crate) fn ending_at(
        estimator: &Estimator,
        latest: (Year, f64),
        window: impl Iterator<Item = (Year, f64)> + Clone,
    ) -> Known<Self> {
        let (origin, latest_level) = latest;
        let (from, _) = window.clone().next().ok_or(Absent::TooFewPoints)?;
        // If the latest year is excluded, its level can differ from the points by orders of
        // magnitude. Differences from that level would lose digits, so the last point is the
        // reference.
        let (mut to, mut reference_level) = latest;
        if !estimator.excluded().is_empty() {
            (to, reference_level) = window.clone().last().unwrap_or(latest);
        }
        let window = window.map(|(year, level)| (year.since(origin), level));
        let fitted = match estimator.kind() {
            EstimatorKind::Ols => {
                let line = Line::fit(window, reference_level).ok_or(Absent::TooFewPoints)?;
                let curve = Curve::of(line, CurveForm::Line);
                EstimatorResult {
                    points: line.n as u32,
                    curve,
                    precision: Scatter::of(line, line.largest),
                }
            }
            other => Self::fit_other_than_ols(other, latest_level, reference_level, window)?,
        };
        let EstimatorResult { points, curve, precision } = fitted;
        let (kind, anchoring) = (estimator.kind(), estimator.anchoring());
        let (curve, level_origin) = match (anchoring, curve.form) {
            (Anchoring::AsFitted, CurveForm::Line) if !kind.is_walk() => (curve, reference_level),
            // The curves of rates and random walks are relative to the latest level.
            (Anchoring::AsFitted, _) => (curve, latest_level),
            (Anchoring::ThroughLatest, _) => {
                (Curve::from_latest(curve.slope, curve.form), latest_level)
            }
        };
        let fit = Fit { kind, anchoring, from, to, points, origin, level_origin, curve, precision };
        Ok(Self { fit, quantity: PhantomData })
    }

    /// Fits an estimator other than least squares. A separate function keeps `ending_at` small
    /// enough to inline for the common case.
    fn fit_other_than_ols(
        kind: EstimatorKind,
        latest_level: f64,
        reference_level: f64,
        points: impl Iterator<Item = (f64, f64)> + Clone,
    ) -> Known<EstimatorResult> {
        let count = points.clone().count() as u32;
        let n = f64::from(count);
        let (first_x, first_level) = points.clone().next().ok_or(Absent::TooFewPoints)?;
        if n < 2.0 {
            return Err(Absent::TooFewPoints);
        }
        // Every rate is relative to the latest level, even if the latest year is excluded from the
        // points.
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
        let largest = || points.clone().map(|(_, e)| e.abs()).fold(0.0, larger);
        // Each point paired with the preceding point.
        let following = points.clone().skip(1).zip(points.clone());
        let robust = |estimate: RobustLine| {
            let relative: Vec<_> = points.clone().map(|(x, e)| (x, e - reference_level)).collect();
            let SlopeAndLevel { slope, at_zero, slopes } =
                estimate(&relative, largest()).ok_or(Absent::OutOfRange)?;
            let curve = Curve { d: at_zero, ..Curve::from_latest(slope, CurveForm::Line) };
            Ok(EstimatorResult {
                points: count,
                curve,
                precision: Precision::Slopes(slopes.0, slopes.1),
            })
        };
        let of_rate = |rate: f64| {
            let precision = Precision::NotDefined;
            // A rate that rounds to -100 % has no logarithm: 1 mg a year after 10^15 t.
            let curve = Curve::from_latest(finite(ln_1p(rate))?, CurveForm::Rate(rate));
            Ok(EstimatorResult { points: count, curve, precision })
        };
        let changes = || {
            let changes = following.clone();
            changes.map(|((x, e), (x_before, before))| (x - x_before, e - before))
        };
        let changes_of_logs = || {
            let changes = following.clone();
            changes.map(|((x, e), (x_before, before))| (x - x_before, ln(e / before)))
        };
        let of_walk = |walk: WalkFit, form: CurveForm| {
            let precision = Precision::Walk(walk.scatter);
            EstimatorResult {
                points: count,
                curve: Curve::from_latest(walk.drift, form),
                precision,
            }
        };
        let of_log_walk = |walk: WalkFit| of_walk(walk, CurveForm::Rate(exp_m1(walk.drift)));
        Ok(match kind {
            EstimatorKind::TheilSen => robust(|points, _| theil_sen(points))?,
            EstimatorKind::Lad => robust(lad)?,
            EstimatorKind::EndpointRate => {
                let (last_x, last_level) = points.clone().last().ok_or(Absent::TooFewPoints)?;
                of_rate(exp_m1(ln(last_level / first_level) / (last_x - first_x)))?
            }
            EstimatorKind::MeanAnnualChange => {
                let changes = following.map(|((x, e), (x_before, before))| match x - x_before {
                    1.0 => Ok(e / before - 1.0),
                    _ => Err(Absent::GapInWindow),
                });
                of_rate(sum_known(changes)? / (n - 1.0))?
            }
            EstimatorKind::RandomWalk => {
                of_walk(WalkFit::of(changes(), largest()), CurveForm::Line)
            }
            EstimatorKind::DampedRandomWalk(damping) => {
                of_walk(WalkFit::of(changes(), largest()), CurveForm::DampedLine(damping))
            }
            EstimatorKind::LogRandomWalk => of_log_walk(WalkFit::of(changes_of_logs(), 1.0)),
            EstimatorKind::DampedLogRandomWalk(damping) => {
                of_walk(WalkFit::of(changes_of_logs(), 1.0), CurveForm::DampedRate(damping))
            }
            EstimatorKind::Outlook(set) => {
                of_log_walk(WalkFit::shrunk_towards(changes_of_logs(), set))
            }
            EstimatorKind::LogLinear | EstimatorKind::Ols => {
                let logs = points.map(|(x, e)| (x, ln(e / latest_level)));
                let line = Line::fit(logs, 0.0).ok_or(Absent::TooFewPoints)?;
                let curve = Curve::of(line, CurveForm::Rate(exp_m1(line.slope)));
                // Residuals of log levels are relative, so the rounding-noise scale is 1 instead of
                // the largest level.
                EstimatorResult { points: count, curve, precision: Scatter::of(line, 1.0) }
            }
        })
    }

    /// Returns the same fit for levels of another quantity.
    pub(crate) fn retyped<M: Level>(self) -> TrendFit<M> {
        TrendFit { fit: self.fit, quantity: PhantomData }
    }

    getters! { &self;
        /// The formula of the estimator.
        kind: EstimatorKind => self.fit.kind,
        /// The year of the first point.
        from: Year => self.fit.from,
        /// The year of the last point.
        to: Year => self.fit.to,
        /// The number of points.
        points: u32 => self.fit.points,
        /// The year tL of the latest observation. If that year is excluded, it is not one of the
        /// points.
        latest_year: Year => self.fit.origin,
    }

    /// The slope b of a line: the change of the level per year, negative for a fall.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for rate estimators and for damped random walks.
    pub fn slope(&self) -> Known<L> {
        match self.fit.curve {
            Curve { slope, form: CurveForm::Line, .. } => Ok(L::computed(slope)),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The 95 % interval of the slope, for least squares or Theil-Sen.
    ///
    /// Least squares: `b -/+ q s/sqrt(Sxx)`, where s is the residual deviation, Sxx the sum of
    /// squares of the years about their mean, and q the quantile 0.975 of Student's t with n - 2
    /// degrees of freedom. Theil-Sen: two of the sorted pairwise slopes, selected by rank (P. K.
    /// Sen, JASA 63 (1968), 1379-1389).
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points; [`Absent::NotDefined`] for other estimators.
    pub fn slope_interval(&self) -> Known<SlopeRange<L>> {
        if self.fit.points < 3 {
            return Err(Absent::TooFewPoints);
        }
        match self.fit.kind {
            EstimatorKind::Ols => {
                let slope = self.fit.curve.slope;
                let half = half_width(self.slope_std_error()?, self.fit.points - 2);
                SlopeRange::of(slope - half, slope + half)
            }
            EstimatorKind::TheilSen => self.robust_slopes(),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The range of optimal slopes of a fit by least absolute deviations; both ends are equal if
    /// the optimum is unique. [`TrendFit::slope`] is the midpoint of the range.
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for other estimators.
    pub fn optimal_slopes(&self) -> Known<SlopeRange<L>> {
        match self.fit.kind {
            EstimatorKind::Lad => self.robust_slopes(),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The range of slopes that a robust estimator provides ([`Precision::Slopes`]).
    fn robust_slopes(&self) -> Known<SlopeRange<L>> {
        match self.fit.precision {
            Precision::Slopes(low, high) => SlopeRange::of(low, high),
            Precision::Scatter(_) | Precision::Walk(_) | Precision::NotDefined => {
                Err(Absent::NotDefined)
            }
        }
    }

    /// Whether a fit by least absolute deviations has a unique optimal slope.
    ///
    /// ```
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [100.0, 90.0, 90.0, 60.0].map(Emissions::constant);
    /// let line = TrendFit::of(Estimator::lad(), (2018..2022).map(Year::constant).zip(levels))?;
    /// assert_eq!(line.is_unique(), Ok(false));
    /// // Each slope from -15 (2019 to 2021) to -10 (2018 to 2019): the deviations sum to 20 t.
    /// let optimal = line.optimal_slopes()?;
    /// assert_eq!((optimal.low.tonnes(), optimal.high.tonnes()), (-15.0, -10.0));
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for other estimators.
    pub fn is_unique(&self) -> Known<bool> {
        self.optimal_slopes().map(|slopes| slopes.low == slopes.high)
    }

    /// The signed yearly growth g of a rate estimator: -0.05 for a fall of 5 % a year.
    ///
    /// ```
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [100.0, 80.0, 64.0].map(Emissions::constant);
    /// let points = (2020..2023).map(Year::constant).zip(levels);
    /// let rate = TrendFit::of(Estimator::endpoint_rate(), points)?.rate()?;
    /// assert_eq!(format!("{rate:.1}"), "-20.0 %");
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for lines and for damped random walks.
    pub fn rate(&self) -> Known<Share> {
        match self.fit.curve.form {
            CurveForm::Rate(growth) => finite(growth).map(Share::computed),
            _ => Err(Absent::NotDefined),
        }
    }

    /// The yearly change of the level, or of its logarithm for a rate or log-scale trend; for a
    /// damped walk, the change before damping.
    pub(crate) fn drift(&self) -> f64 {
        self.fit.curve.slope
    }

    /// Whether the trend rises: its slope or rate is positive.
    pub fn is_rising(&self) -> bool {
        self.fit.curve.slope > 0.0
    }

    /// The fall of the level in the year after tL: `-b` for a line, `T(tL) - T(tL + 1)` for other
    /// curves.
    #[inline]
    pub(crate) fn yearly_fall(&self) -> f64 {
        match self.fit.curve {
            Curve { slope, form: CurveForm::Line, .. } => -slope,
            _ => self.raw(0.0) - self.raw(1.0),
        }
    }

    /// The level x years after the latest observation; not checked for overflow.
    #[inline]
    pub(super) fn raw(&self, x: f64) -> f64 {
        let (latest, Curve { slope, mean_x, d, form }) = (self.fit.level_origin, self.fit.curve);
        if let CurveForm::Line = form {
            line_level(latest, d, slope, mean_x, x)
        } else {
            self.level_of_other_form(x)
        }
    }

    /// [`TrendFit::raw`] for curves other than lines. A separate function keeps `raw` small enough
    /// to inline for the common case.
    #[cold]
    fn level_of_other_form(&self, x: f64) -> f64 {
        let (latest, Curve { slope, mean_x, d, form }) = (self.fit.level_origin, self.fit.curve);
        match form {
            CurveForm::Line => line_level(latest, d, slope, mean_x, x),
            CurveForm::Rate(_) => exponential_level(latest, d, slope, mean_x, x),
            CurveForm::DampedLine(damping) => latest + slope * damping.years(x),
            CurveForm::DampedRate(damping) => latest * exp(slope * damping.years(x)),
        }
    }

    /// The level T(t) of the trend in a year.
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

    /// The sum of T over the years `from` to `to`, both included; zero if `to` is before `from`.
    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        let (first, last) = (from.since(self.fit.origin), to.since(self.fit.origin));
        finite(match self.fit.curve.form {
            CurveForm::Line => arithmetic_sum(self.raw(first), self.raw(last), last - first + 1.0),
            _ => sum((first as i32..=last as i32).map(|x| self.raw(f64::from(x)))),
        })
    }

    /// The scatter of a least-squares or log-linear fit to three points or more.
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

    /// The coefficient of determination R2, `1 - SSE/SST`: SSE is the sum of squared residuals, SST
    /// the sum of squares about the mean (of logarithms for a log-linear trend).
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points; [`Absent::NoVariance`] if all levels are equal;
    /// [`Absent::NotDefined`] unless the estimator is least squares or log-linear.
    pub fn r_squared(&self) -> Known<Share> {
        let Scatter { sse, syy, exact, flat, .. } = self.scatter_of_three()?;
        if flat {
            return Err(Absent::NoVariance);
        }
        let unexplained = if exact { 0.0 } else { sse / syy };
        finite(1.0 - unexplained).map(Share::computed)
    }

    /// The standard error of the slope, `s/sqrt(Sxx)`, in the unit of the level per year. For a
    /// log-linear trend, the slope is the yearly change of the logarithm.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points; [`Absent::NotDefined`] unless the estimator is
    /// least squares or log-linear.
    pub fn slope_std_error(&self) -> Known<f64> {
        finite(self.residual_deviation()? / self.scatter_of_three()?.sxx.sqrt())
    }

    /// The 95 % prediction interval for a year's level.
    ///
    /// Least squares: `T(t) -/+ q s sqrt(1 + 1/n + (t - mean(t))^2/Sxx)`, where q is the quantile
    /// 0.975 of Student's t with n - 2 degrees of freedom. Log-linear: the exponential of the same
    /// interval for `ln E`. Random walks: [`Estimator::random_walk`]. Points exactly on the trend
    /// give an interval of zero width.
    ///
    /// # Errors
    /// [`Absent::TooFewPoints`] for two points; [`Absent::NotDefined`] for estimators without an
    /// interval, for shifted lines, and for a random walk if the year is not after the latest
    /// observation.
    pub fn interval_in(&self, year: Year) -> Known<PredictionInterval<L>> {
        self.spread_in(year).and_then(|spread| self.interval(spread))
    }

    /// The 80 % prediction interval for a year's level: as [`TrendFit::interval_in`], but with the
    /// quantile 0.9.
    ///
    /// # Errors
    /// As for [`TrendFit::interval_in`].
    pub fn interval_80_in(&self, year: Year) -> Known<PredictionInterval<L>> {
        self.spread_in(year).and_then(|spread| self.interval_80(spread))
    }

    /// The probability that a year's level is at or under a limit, from the distribution of
    /// [`TrendFit::interval_in`]. For a log-scale trend, the probability is zero if the limit is
    /// zero or less.
    ///
    /// # Errors
    /// As for [`TrendFit::interval_in`]; also [`Absent::NoResidualVariance`] for points exactly on
    /// the trend, and [`Absent::OutOfRange`] for a limit whose quotient with the level of a
    /// log-scale trend is zero in `f64`, such as 1e-300 t beside 1e30 t.
    pub fn probability_at_or_under(&self, limit: L, year: Year) -> Known<Share> {
        self.spread_in(year).and_then(|spread| self.probability(spread, limit.number()))
    }

    /// The projected level of a year and its standard error, the basis of interval and
    /// probability.
    #[inline]
    pub(crate) fn spread_in(&self, year: Year) -> Known<Spread> {
        let (x, points) = (year.since(self.fit.origin), self.fit.points);
        match self.fit.precision {
            // The standard error of the fit does not apply to a shifted line.
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

    /// [`TrendFit::spread_in`] for a random walk, h = `years_ahead` years after the latest
    /// observation. The standard error is `s sqrt(h + g^2/K)`, with s and K as in
    /// [`Estimator::random_walk`] and 4K instead of K for an outlook. The number g of yearly drifts
    /// is h without damping and [`Damping::years`] with damping.
    fn spread_of_walk(&self, years_ahead: f64) -> Known<Spread> {
        let walk = self.walk_of_three()?;
        if years_ahead <= 0.0 {
            return Err(Absent::NotDefined);
        }
        let drifts = match self.fit.curve.form {
            CurveForm::DampedLine(damping) | CurveForm::DampedRate(damping) => {
                damping.years(years_ahead)
            }
            CurveForm::Line | CurveForm::Rate(_) => years_ahead,
        };
        let (level, error) = (finite(self.raw(years_ahead))?, walk.error_at(years_ahead, drifts));
        let WalkScatter { exact, degrees, .. } = walk;
        Ok(Spread { level, error: finite(error)?, exact, degrees })
    }

    /// The scatter of a random walk fitted to three points or more.
    pub(super) fn walk_of_three(&self) -> Known<WalkScatter> {
        match self.fit.precision {
            _ if self.fit.points < 3 => Err(Absent::TooFewPoints),
            Precision::Walk(walk) => Ok(walk),
            _ => Err(Absent::NotDefined),
        }
    }

    /// Returns the 95 % prediction interval around a projected level.
    #[inline]
    pub(crate) fn interval(&self, spread: Spread) -> Known<PredictionInterval<L>> {
        let Spread { error, exact, degrees, .. } = spread;
        self.interval_with_half_width(spread, if exact { 0.0 } else { half_width(error, degrees) })
    }

    /// Returns the 80 % prediction interval around a projected level.
    pub(crate) fn interval_80(&self, spread: Spread) -> Known<PredictionInterval<L>> {
        let half = if spread.exact { 0.0 } else { quantile_90(spread.degrees) * spread.error };
        self.interval_with_half_width(spread, half)
    }

    /// The interval around a projected level with the half-width `half`. For a log-scale trend,
    /// `half` applies to the logarithm of the level.
    #[inline]
    pub(super) fn interval_with_half_width(
        &self,
        spread: Spread,
        half: f64,
    ) -> Known<PredictionInterval<L>> {
        let level = spread.level;
        if self.fit.curve.form.is_of_logarithms() {
            PredictionInterval::of(level * exp(-half), level * exp(half))
        } else {
            PredictionInterval::of(level - half, level + half)
        }
    }

    /// The probability of a level at or under a limit.
    #[inline]
    pub(crate) fn probability(&self, spread: Spread, limit: f64) -> Known<Share> {
        let Some(errors) = self.errors_to(spread, limit) else { return Ok(Share::ZERO) };
        finite(student_t::cumulative(errors?, spread.degrees)).map(Share::computed)
    }

    /// The distance from the projected level to a level in standard errors; for a log-scale trend,
    /// that of their logarithms, which is out of range if the quotient of the levels is zero in
    /// `f64`. `None` if the trend is log-scale and the level is zero or less: a log-scale trend is
    /// always positive. Points exactly on the trend have no standard error.
    #[inline]
    pub(crate) fn errors_to(&self, spread: Spread, level: f64) -> Option<Known<f64>> {
        if spread.exact {
            return Some(Err(Absent::NoResidualVariance));
        }
        let distance = if !self.fit.curve.form.is_of_logarithms() {
            level - spread.level
        } else if level > 0.0 {
            ln(level / spread.level)
        } else {
            return None;
        };
        Some(finite(distance / spread.error))
    }

    /// The standard deviation s of the residuals or, for a random walk, of a yearly change; 0 if
    /// the scatter is rounding noise.
    pub(crate) fn residual_deviation(&self) -> Known<f64> {
        if let Precision::Walk(_) = self.fit.precision {
            return self.walk_of_three().map(|walk| walk.deviation());
        }
        self.scatter_of_three().map(|scatter| scatter.deviation(self.fit.points))
    }

    /// The mean year of the points of a least-squares fit.
    pub(crate) fn mean_year(&self) -> Known<f64> {
        self.scatter_of_three().map(|scatter| self.fit.origin.as_f64() + scatter.mean_x)
    }

    /// The fractional year in which the trend equals a level, at any distance before or after the
    /// latest year tL.
    ///
    /// The year is `tL + (level - T(tL))/b` for a line of slope b, and
    /// `tL + ln(level/T(tL))/ln(1 + g)` for a yearly growth g.
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
    /// [`Absent::NeverReached`] for a flat trend, for a level of zero or less with a rate or
    /// log-scale trend, and for a level beyond the limit of a damped random walk.
    /// [`Absent::OutOfRange`] on overflow.
    pub fn year_at(&self, level: L) -> Known<f64> {
        let years = self.years_to(level.number()).filter(|_| self.fit.curve.slope != 0.0);
        finite(self.fit.origin.as_f64() + years.ok_or(Absent::NeverReached)?)
    }

    /// The fractional year, at any distance after the latest year, in which the trend falls to a
    /// limit; `None` if it never does. The trend must be above the limit in the latest year.
    #[inline]
    pub(crate) fn falls_to(&self, limit: f64) -> Option<f64> {
        // A trend that does not fall gives a negative or an infinite number of years.
        let years = self.years_to(limit).filter(|years| *years > 0.0);
        years.map(|years| self.fit.origin.as_f64() + years)
    }

    /// The number of years from the latest year to the year in which the trend equals a level:
    /// negative for an earlier year, infinite or NaN for a flat trend. `None` if the trend never
    /// equals the level.
    #[inline]
    fn years_to(&self, level: f64) -> Option<f64> {
        let (now, Curve { slope, form, .. }) = (self.raw(0.0), self.fit.curve);
        if let CurveForm::Line = form {
            Some((level - now) / slope)
        } else {
            self.years_to_on_other_form(now, level)
        }
    }

    /// [`TrendFit::years_to`] for curves other than lines.
    #[cold]
    fn years_to_on_other_form(&self, now: f64, level: f64) -> Option<f64> {
        let Curve { slope, form, .. } = self.fit.curve;
        let of_logarithms = || (level > 0.0).then(|| ln(level / now) / slope);
        match form {
            CurveForm::Line => Some((level - now) / slope),
            CurveForm::Rate(_) => of_logarithms(),
            CurveForm::DampedLine(damping) => damping.years_until((level - now) / slope),
            CurveForm::DampedRate(damping) => damping.years_until(of_logarithms()?),
        }
    }
}

/// The projected level of one year and its standard error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) level: f64,
    /// The standard error of the level of one year or, for a log-scale trend, of the logarithm of
    /// this level.
    pub(crate) error: f64,
    /// Whether the scatter is rounding noise.
    pub(super) exact: bool,
    /// The degrees of freedom of Student's t.
    pub(crate) degrees: u32,
}

impl Scatter {
    /// Takes the scatter from a fitted line. `largest` is the magnitude to which rounding noise is
    /// relative.
    #[inline]
    fn of(line: Line, largest: f64) -> Precision {
        let Line { n, mean_x, sxx, sse, syy, .. } = line;
        let (exact, flat) = (is_noise(sse, n, largest), is_noise(syy, n, largest));
        Precision::Scatter(Self { mean_x, sxx, sse, syy, exact, flat })
    }

    /// The standard error of the predicted level, x years after the latest observation. `points` is
    /// the number of fitted points.
    #[inline]
    fn error_at(&self, x: f64, points: u32) -> f64 {
        let s = self.deviation(points);
        prediction_error(s, f64::from(points), self.mean_x, self.sxx, x)
    }

    /// The standard deviation s of the residuals. `points` is the number of fitted points.
    #[inline]
    fn deviation(&self, points: u32) -> f64 {
        if self.exact { 0.0 } else { residual_deviation(self.sse, f64::from(points)) }
    }
}
