use core::fmt;

use super::{Damping, ExcludedYears, ReferenceSet, TrendError};
use crate::quantity::{Year, getters, named, setters};

named! {
    /// The formula that turns observations into a trend.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum EstimatorKind {
        /// Ordinary least squares: a line, with interval and probability.
        Ols = "ols", "least squares";
        /// The median of all pairwise slopes, through the median residual.
        TheilSen = "theil_sen", "Theil-Sen";
        /// Least absolute deviations; where a whole interval of slopes is optimal, its middle.
        Lad = "lad", "least absolute deviations";
        /// Ordinary least squares of the logarithm: a constant yearly rate, through the scatter.
        LogLinear = "log_linear", "log-linear";
        /// The constant yearly rate (CAGR) from the window's first to its last observation.
        EndpointRate = "endpoint_rate", "endpoint rate";
        /// The mean of the yearly growth rates; it wants every year of its window.
        MeanAnnualChange = "mean_annual_change", "mean annual change";
        /// A random walk with drift: the mean yearly change, from the latest observation on, with
        /// interval and probability.
        RandomWalk = "random_walk", "random walk";
        /// The same of the logarithm: a mean yearly rate.
        LogRandomWalk = "log_random_walk", "log random walk";
        /// A random walk whose drift fades from year to year.
        DampedRandomWalk(Damping) = "damped_random_walk", "damped random walk";
        /// The same of the logarithm.
        DampedLogRandomWalk(Damping) = "damped_log_random_walk", "damped log random walk";
        /// A random walk of the logarithm that leans on a reference set.
        Outlook(ReferenceSet) = "outlook", "outlook";
    }
}

impl EstimatorKind {
    /// Whether it goes on from the latest level, by changes from one observation to the next.
    pub(super) const fn is_walk(self) -> bool {
        matches!(
            self,
            Self::RandomWalk
                | Self::LogRandomWalk
                | Self::DampedRandomWalk(_)
                | Self::DampedLogRandomWalk(_)
                | Self::Outlook(_)
        )
    }

    /// The factor by which the drift of a walk fades, if it does.
    pub const fn damping(self) -> Option<Damping> {
        match self {
            Self::DampedRandomWalk(damping) | Self::DampedLogRandomWalk(damping) => Some(damping),
            _ => None,
        }
    }

    /// The reference set that an outlook leans on.
    pub const fn reference_set(self) -> Option<ReferenceSet> {
        match self {
            Self::Outlook(set) => Some(set),
            _ => None,
        }
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

impl Default for TrendWindow {
    /// The last ten calendar years.
    fn default() -> Self {
        Self::LastYears(10)
    }
}

/// Where a fitted trend passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Anchoring {
    /// Where the estimator puts it.
    #[default]
    AsFitted,
    /// Shifted, with its slope or rate kept, through the latest observation. Such a trend has no
    /// interval and no probability; a random walk passes there anyway and keeps them.
    ThroughLatest,
}

/// A trend estimator with its window.
///
/// The default is ordinary least squares over the last ten calendar years: long enough to
/// outlast one odd year, short enough to show a change of course.
///
/// ```
/// use climate_targets::trend::TrendWindow;
/// use climate_targets::{Estimator, Year};
/// let since_2015 = Estimator::ols().since(Year::constant(2015));
/// assert_eq!(Estimator::default(), Estimator::ols().last_years(10));
/// assert_eq!(since_2015.window(), TrendWindow::Since(Year::constant(2015)));
/// // As JSON, what is left out has its default.
/// let read: Estimator = serde_json::from_str(r#"{"kind": "ols"}"#).unwrap();
/// assert_eq!(read, Estimator::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an estimator"))]
pub struct Estimator {
    kind: EstimatorKind,
    #[cfg_attr(feature = "serde", serde(default))]
    window: TrendWindow,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "ExcludedYears::is_empty"))]
    excluded: ExcludedYears,
    #[cfg_attr(feature = "serde", serde(default))]
    anchoring: Anchoring,
}

/// Declares a constructor for each formula, over the last ten years.
macro_rules! estimators {
    ($($(#[$doc:meta])* $name:ident => $kind:ident,)+) => {$(
        $(#[$doc])*
        pub const fn $name() -> Self {
            Self::new(EstimatorKind::$kind)
        }
    )+};
}

impl Estimator {
    /// An estimator over the last ten years.
    pub const fn new(kind: EstimatorKind) -> Self {
        Self {
            kind,
            window: TrendWindow::LastYears(10),
            excluded: ExcludedYears::NONE,
            anchoring: Anchoring::AsFitted,
        }
    }

    estimators! {
        /// Ordinary least squares.
        ///
        /// `slope = Sxy/Sxx` about the mean year; `s = sqrt(SSE/(n-2))`; the interval and probability
        /// of one year's level use Student's t with n-2 degrees of freedom. O(n), without allocation.
        ols => Ols,
        /// Theil-Sen: the median of all pairwise slopes, through the median residual. O(n^2 log n) in
        /// time, and n^2/2 slopes in memory.
        ///
        /// Source: P. K. Sen, JASA 63 (1968), 1379-1389.
        theil_sen => TheilSen,
        /// Least absolute deviations. The optimum may be a whole interval of slopes; then its middle is
        /// taken, and [`TrendFit::optimal_slopes`](super::TrendFit::optimal_slopes) gives its ends.
        /// O(n^2 log n) in time, and n^2/2 slopes in memory.
        lad => Lad,
        /// Least squares of the logarithm; all levels must be positive. O(n), without allocation.
        log_linear => LogLinear,
        /// The compound rate from the window's first to its last observation.
        endpoint_rate => EndpointRate,
        /// The mean of the growth rates from year to year, `E(y)/E(y-1) - 1`; it refuses gaps.
        mean_annual_change => MeanAnnualChange,
        /// A random walk with drift from the latest observation on. Between neighbouring points, `k_i`
        /// years apart with changes `d_i`, n changes over `K = sum k_i` years:
        ///
        /// `m = sum d_i/K`, `s^2 = sum((d_i - k_i m)^2/k_i)/(n - 1)`, `T(tL + h) = EL + m h`, with the
        /// standard error `s sqrt(h + h^2/K)` and Student's t with n - 1 degrees of freedom.
        ///
        /// Its interval widens with the years ahead, as suits emissions that shift and stay there;
        /// that of least squares hardly does. O(n), without allocation.
        ///
        /// ```
        /// use climate_targets::trend::TrendFit;
        /// use climate_targets::{Emissions, Estimator, Year};
        /// // A year is missing; changes of -4 t in one year and of -2 t in two.
        /// let levels = [(2018, 100.0), (2019, 96.0), (2021, 94.0)];
        /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
        /// let walk = TrendFit::of(Estimator::random_walk(), levels.into_iter())?;
        /// assert_eq!(walk.slope(), Ok(Emissions::constant(-2.0)));
        /// assert_eq!(walk.level_in(Year::constant(2024)), Ok(Emissions::constant(88.0)));
        /// # Ok::<(), climate_targets::Absent>(())
        /// ```
        random_walk => RandomWalk,
        /// [`Estimator::random_walk`] of the logarithm: `T(tL + h) = EL exp(m h)`, the median. All
        /// levels must be positive. O(n), without allocation.
        log_random_walk => LogRandomWalk,
    }

    /// [`Estimator::random_walk`] with a drift that fades: h years ahead `T = EL + m g` with
    /// `g = phi + phi^2 + ... + phi^h`, and the standard error `s sqrt(h + g^2/K)`.
    ///
    /// ```
    /// use climate_targets::trend::Damping;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [(2019, 110.0), (2020, 104.0), (2021, 90.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let half = Damping::from_percent(50)?;
    /// let walk = TrendFit::of(Estimator::damped_random_walk(half), levels.into_iter()).unwrap();
    /// // 10 t a year, halved in the first year and again in the second.
    /// assert_eq!(walk.level_in(Year::constant(2023)).unwrap().tonnes(), 90.0 - 5.0 - 2.5);
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    pub const fn damped_random_walk(damping: Damping) -> Self {
        Self::new(EstimatorKind::DampedRandomWalk(damping))
    }

    /// [`Estimator::log_random_walk`] with a drift that fades: `T(tL + h) = EL exp(m g)`.
    pub const fn damped_log_random_walk(damping: Damping) -> Self {
        Self::new(EstimatorKind::DampedLogRandomWalk(damping))
    }

    /// A random walk of the logarithm that leans on what many places have in common: on the drift
    /// `m_set` and the deviation `s_0` of a reference set. With m and `s^2` of the place's own n
    /// changes over K years, as in [`Estimator::random_walk`]:
    ///
    /// `mu = (m + m_set)/2`, `v = (8 s_0^2 + (n - 1) s^2)/(n + 7)`, `T(tL + h) = EL exp(mu h)`, with
    /// the standard error `sqrt(v (h + h^2/(4K)))` of the logarithm and Student's t with n + 7 degrees
    /// of freedom.
    ///
    /// One place has too few years to estimate its scatter. In hindcasts this interval is narrower
    /// on average than that of the plain walk; for nations it holds more often than that of least
    /// squares. The [guide](crate::guide) has the calibrated figures.
    ///
    /// ```
    /// use climate_targets::trend::ReferenceSet;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [(2019, 110.0), (2020, 104.0), (2021, 90.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let outlook = Estimator::outlook(ReferenceSet::MUNICIPALITIES);
    /// let fit = TrendFit::of(outlook, levels.into_iter()).unwrap();
    /// // A fall of a tenth a year of its own, and of a fortieth in the set.
    /// assert!((fit.rate().unwrap().percent() + 6.1).abs() < 0.05);
    /// ```
    pub const fn outlook(set: ReferenceSet) -> Self {
        Self::new(EstimatorKind::Outlook(set))
    }

    setters! { const self;
        /// Fits to the last `years` calendar years up to the latest observation, observed or not.
        last_years(years: u16) => self.window = TrendWindow::LastYears(years),
        /// Fits to all years from `year` on.
        since(year: Year) => self.window = TrendWindow::Since(year),
        /// The same with another window.
        ///
        /// ```
        /// use climate_targets::trend::TrendWindow;
        /// use climate_targets::Estimator;
        /// let five = Estimator::lad().with_window(TrendWindow::LastYears(5));
        /// assert_eq!(five, Estimator::lad().last_years(5));
        /// ```
        with_window(window: TrendWindow) => self.window = window,
        /// The same window, excluded years and anchoring with another formula.
        ///
        /// ```
        /// use climate_targets::trend::EstimatorKind;
        /// use climate_targets::Estimator;
        /// let robust = Estimator::ols().last_years(15).with_kind(EstimatorKind::TheilSen);
        /// assert_eq!(robust, Estimator::theil_sen().last_years(15));
        /// ```
        with_kind(kind: EstimatorKind) => self.kind = kind,
        /// Shifts the trend through the latest observation, with its slope or rate kept.
        through_latest() => self.anchoring = Anchoring::ThroughLatest,
    }

    /// Excludes years from the fit, as the pandemic year 2020. An excluded year may still be the
    /// latest observation.
    ///
    /// ```
    /// use climate_targets::{Estimator, Year};
    /// let normal_years = Estimator::ols().excluding(&[Year::constant(2020), Year::constant(2021)])?;
    /// assert_eq!(normal_years.to_string(), "least squares over 10 years without 2020, 2021");
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    ///
    /// # Errors
    /// [`TrendError::TooManyExcluded`] for more than eight years in all.
    pub const fn excluding(mut self, years: &[Year]) -> Result<Self, TrendError> {
        let mut rest = years;
        while let [year, more @ ..] = rest {
            match self.excluded.with(*year) {
                Ok(excluded) => self.excluded = excluded,
                Err(error) => return Err(error),
            }
            rest = more;
        }
        Ok(self)
    }

    /// The years that are left out of the fit.
    pub const fn excluded(&self) -> &ExcludedYears {
        &self.excluded
    }

    getters! { self;
        /// The formula.
        kind: EstimatorKind => self.kind,
        /// Where the trend passes.
        anchoring: Anchoring => self.anchoring,
        /// The window.
        window: TrendWindow => self.window,
    }

    /// The calendar years of the window that ends with a year.
    pub(crate) fn window_length(&self, latest: Year) -> i32 {
        latest.get() - self.first_year(latest).get() + 1
    }

    /// Whether a window has enough observations for a hindcast: at least three, from `first` to
    /// `latest`, which span half of it.
    pub(crate) fn spans_half(&self, first: Year, latest: Year, observations: usize) -> bool {
        let spanned = latest.get() - first.get() + 1;
        observations >= 3 && 2 * spanned >= self.window_length(latest)
    }

    /// Whether its trends have an interval and a probability.
    ///
    /// ```
    /// use climate_targets::Estimator;
    /// assert!(Estimator::ols().has_interval());
    /// assert!(!Estimator::theil_sen().has_interval());
    /// // A line that is moved has another error than the one it was fitted with.
    /// assert!(!Estimator::ols().through_latest().has_interval());
    /// ```
    pub const fn has_interval(&self) -> bool {
        match self.kind {
            EstimatorKind::Ols | EstimatorKind::LogLinear => {
                matches!(self.anchoring, Anchoring::AsFitted)
            }
            kind => kind.is_walk(),
        }
    }

    /// The first calendar year of the window that ends with the latest observation.
    pub(crate) fn first_year(&self, latest: Year) -> Year {
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
            TrendWindow::LastYears(years) => write!(f, "{} over {years} years", self.kind)?,
            TrendWindow::Since(year) => write!(f, "{} since {year}", self.kind)?,
        }
        if let Some(damping) = self.kind.damping() {
            write!(f, ", drift times {} each year", damping.factor())?;
        }
        if let Some(set) = self.kind.reference_set() {
            write!(f, ", reference drift {} and deviation {}", set.drift(), set.deviation())?;
        }
        let mut separator = " without ";
        for year in self.excluded.years() {
            write!(f, "{separator}{year}")?;
            separator = ", ";
        }
        match self.anchoring {
            Anchoring::AsFitted => Ok(()),
            Anchoring::ThroughLatest => f.write_str(", through the latest level"),
        }
    }
}
