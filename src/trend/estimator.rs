use super::{Damping, ExcludedYears, ReferenceSet, TrendError};
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Year, getters, named, setters};

named! {
    /// The formula of a trend estimator. The [guide](crate::guide::estimators) explains each kind.
    ///
    /// ```
    /// use climate_targets::Estimator;
    /// use climate_targets::trend::{Damping, EstimatorKind, ReferenceSet};
    /// assert_eq!(Estimator::theil_sen().kind(), EstimatorKind::TheilSen);
    /// assert_eq!(EstimatorKind::TheilSen.name(), "theil_sen");
    /// // Some kinds carry a parameter.
    /// let damping = Damping::from_percent(90)?;
    /// assert_eq!(EstimatorKind::DampedRandomWalk(damping).damping(), Some(damping));
    /// let set = ReferenceSet::NATIONS;
    /// assert_eq!(EstimatorKind::Outlook(set).reference_set(), Some(set));
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum EstimatorKind {
        /// Ordinary least squares: a straight line, with interval and probability.
        Ols = "ols" {
            en: "least squares",
            sv: "minstakvadratmetoden",
            fr: "moindres carrés",
            fi: "pienimmän neliösumman menetelmä",
        }
        /// The median of all pairwise slopes: a straight line, robust to outliers.
        TheilSen = "theil_sen" {
            en: "Theil-Sen",
            sv: "Theil–Sen",
            fr: "Theil-Sen",
            fi: "Theil–Sen",
        }
        /// Least absolute deviations: a straight line, robust to outliers. If several slopes are
        /// optimal, the midpoint of their interval is used.
        Lad = "lad" {
            en: "least absolute deviations",
            sv: "minsta absolutavvikelse",
            fr: "moindres écarts absolus",
            fi: "pienimpien itseisarvopoikkeamien menetelmä",
        }
        /// Ordinary least squares of the logarithm: a constant yearly rate, with interval and
        /// probability.
        LogLinear = "log_linear" {
            en: "log-linear",
            sv: "loglinjär",
            fr: "log-linéaire",
            fi: "log-lineaarinen",
        }
        /// The compound annual growth rate (CAGR) from the first to the last point of the window.
        EndpointRate = "endpoint_rate" {
            en: "endpoint rate",
            sv: "takt mellan ändpunkter",
            fr: "taux entre points extrêmes",
            fi: "päätepisteiden muutosnopeus",
        }
        /// The mean of the yearly growth rates; every year from the first to the last point must be
        /// observed.
        MeanAnnualChange = "mean_annual_change" {
            en: "mean annual change",
            sv: "genomsnittlig årlig förändring",
            fr: "variation annuelle moyenne",
            fi: "keskimääräinen vuosimuutos",
        }
        /// A random walk with drift: continues from the latest level by the mean yearly change. Has
        /// an interval and a probability.
        RandomWalk = "random_walk" {
            en: "random walk",
            sv: "slumpvandring",
            fr: "marche aléatoire",
            fi: "satunnaiskulku",
        }
        /// A random walk of the logarithm: continues from the latest level at the mean yearly rate.
        /// Has an interval and a probability.
        LogRandomWalk = "log_random_walk" {
            en: "log random walk",
            sv: "logaritmisk slumpvandring",
            fr: "marche aléatoire logarithmique",
            fi: "logaritminen satunnaiskulku",
        }
        /// A random walk whose drift shrinks by a constant factor each year.
        DampedRandomWalk(Damping) = "damped_random_walk" {
            en: "damped random walk",
            sv: "dämpad slumpvandring",
            fr: "marche aléatoire amortie",
            fi: "vaimennettu satunnaiskulku",
        }
        /// A random walk of the logarithm whose drift shrinks by a constant factor each year.
        DampedLogRandomWalk(Damping) = "damped_log_random_walk" {
            en: "damped log random walk",
            sv: "dämpad logaritmisk slumpvandring",
            fr: "marche aléatoire logarithmique amortie",
            fi: "vaimennettu logaritminen satunnaiskulku",
        }
        /// A random walk of the logarithm whose drift and variance are shrunk towards a reference
        /// set.
        Outlook(ReferenceSet) = "outlook" {
            en: "outlook",
            sv: "utblick",
            fr: "perspective",
            fi: "näkymä",
        }
    }
}

impl EstimatorKind {
    /// Whether the estimator is a random walk, which starts at the latest level.
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

    /// The damping of a damped random walk; `None` for other kinds.
    pub const fn damping(self) -> Option<Damping> {
        match self {
            Self::DampedRandomWalk(damping) | Self::DampedLogRandomWalk(damping) => Some(damping),
            _ => None,
        }
    }

    /// The reference set of an outlook; `None` for other kinds.
    pub const fn reference_set(self) -> Option<ReferenceSet> {
        match self {
            Self::Outlook(set) => Some(set),
            _ => None,
        }
    }
}

/// The window of years that a trend is fitted to.
///
/// The default is [`TrendWindow::LastYears`] with 10 years.
///
/// ```
/// use climate_targets::trend::TrendWindow;
/// use climate_targets::{Estimator, Year};
/// assert_eq!(Estimator::ols().window(), TrendWindow::LastYears(10));
/// let since_adoption = Estimator::ols().since(Year::constant(2018));
/// assert_eq!(since_adoption.window(), TrendWindow::Since(Year::constant(2018)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TrendWindow {
    /// The last n calendar years, `tL - n + 1 ..= tL`, observed or not; tL is the year of the
    /// latest observation.
    LastYears(u16),
    /// This year and all later years.
    Since(Year),
}

impl Default for TrendWindow {
    /// The last ten calendar years.
    fn default() -> Self {
        Self::LastYears(10)
    }
}

/// Whether a trend keeps its fitted position or is shifted through the latest observation. The
/// [guide](crate::guide::estimators#anchoring) explains when to use which.
///
/// ```
/// use climate_targets::Estimator;
/// use climate_targets::trend::Anchoring;
/// assert_eq!(Estimator::ols().anchoring(), Anchoring::AsFitted);
/// assert_eq!(Estimator::ols().through_latest().anchoring(), Anchoring::ThroughLatest);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Anchoring {
    /// The trend as fitted by the estimator, the default.
    #[default]
    AsFitted,
    /// The trend shifted through the latest observation, with the same slope or rate. A shifted
    /// trend has no interval and no probability. A random walk starts at the latest level anyway
    /// and keeps its interval and probability.
    ThroughLatest,
}

/// A trend estimator: formula, window, excluded years and anchoring.
///
/// The default is ordinary least squares over the last ten calendar years: long enough to outlast
/// one extraordinary year, short enough to show a change of course. The
/// [guide](crate::guide::estimators) helps to choose a formula.
///
/// JSON: `kind`, `window`, `excluded`, `anchoring`; only `kind` is required.
///
/// ```
/// use climate_targets::trend::{Anchoring, EstimatorKind, TrendWindow};
/// use climate_targets::{Estimator, Year};
/// let since_2015 = Estimator::ols().since(Year::constant(2015));
/// assert_eq!(Estimator::default(), Estimator::ols().last_years(10));
/// assert_eq!(since_2015.window(), TrendWindow::Since(Year::constant(2015)));
/// assert_eq!(since_2015.kind(), EstimatorKind::Ols);
/// assert_eq!(since_2015.anchoring(), Anchoring::AsFitted);
/// // In JSON, missing fields have their defaults.
/// let read: Estimator = serde_json::from_str(r#"{"kind": "ols"}"#).unwrap();
/// assert_eq!(read, Estimator::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an estimator: an object with at least kind"
    )
)]
pub struct Estimator {
    kind: EstimatorKind,
    #[cfg_attr(feature = "serde", serde(default))]
    window: TrendWindow,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "ExcludedYears::is_empty"))]
    excluded: ExcludedYears,
    #[cfg_attr(feature = "serde", serde(default))]
    anchoring: Anchoring,
}

/// Declares a constructor for each kind of estimator that has no parameter.
macro_rules! estimators {
    ($($(#[$doc:meta])* $name:ident => $kind:ident,)+) => {$(
        $(#[$doc])*
        pub const fn $name() -> Self {
            Self::new(EstimatorKind::$kind)
        }
    )+};
}

impl Estimator {
    /// Creates an estimator over the last ten calendar years.
    ///
    /// ```
    /// use climate_targets::Estimator;
    /// use climate_targets::trend::EstimatorKind;
    /// assert_eq!(Estimator::new(EstimatorKind::Lad), Estimator::lad());
    /// ```
    pub const fn new(kind: EstimatorKind) -> Self {
        Self {
            kind,
            window: TrendWindow::LastYears(10),
            excluded: ExcludedYears::NONE,
            anchoring: Anchoring::AsFitted,
        }
    }

    estimators! {
        /// Ordinary least squares, the default: `b = sum((t - mean(t))(E - mean(E)))/Sxx`,
        /// `Sxx = sum((t - mean(t))^2)`, residual deviation `s = sqrt(SSE/(n - 2))`.
        ///
        /// The years and levels of the n points are t and E, the slope is b, and SSE is the sum of
        /// squared residuals. Interval and probability use Student's t with n - 2 degrees of
        /// freedom ([`TrendFit::interval_in`](super::TrendFit::interval_in)). O(n), no allocation.
        /// [Guide](crate::guide::estimators#ordinary-least-squares).
        ols => Ols,
        /// Theil-Sen: the slope b is the median of the slopes between all pairs of points, and the
        /// level in the latest year tL is the median of `E - b (t - tL)`. O(n^2 log n) in time,
        /// n^2/2 slopes in memory: years have four digits, so there are at most 9000 points and 40
        /// million slopes, 324 MB. [Guide](crate::guide::estimators#theil-sen).
        ///
        /// Source: P. K. Sen, JASA 63 (1968), 1379-1389.
        theil_sen => TheilSen,
        /// Least absolute deviations: the line with the smallest sum of absolute residuals. If
        /// several slopes are optimal, the midpoint of their interval is used;
        /// [`TrendFit::optimal_slopes`](super::TrendFit::optimal_slopes) gives the ends of the
        /// interval. O(n^2 log n) in time, n^2/2 slopes in memory, as for
        /// [`Estimator::theil_sen`].
        /// [Guide](crate::guide::estimators#least-absolute-deviations).
        lad => Lad,
        /// Ordinary least squares of the logarithm: a constant yearly rate `g = exp(beta) - 1`,
        /// where beta is the slope of `ln E`. All levels must be positive. O(n), no allocation.
        /// [Guide](crate::guide::estimators#log-linear-regression).
        log_linear => LogLinear,
        /// The compound annual growth rate between the first and the last point,
        /// `g = (E_last/E_first)^(1/(t_last - t_first)) - 1`. First, last and latest level must be
        /// positive. [Guide](crate::guide::estimators#endpoint-rate).
        endpoint_rate => EndpointRate,
        /// The mean of the yearly growth rates, `g = mean(E(y)/E(y - 1) - 1)`. All levels must be
        /// positive, and every year from the first to the last point must be observed.
        /// [Guide](crate::guide::estimators#mean-annual-change).
        mean_annual_change => MeanAnnualChange,
        /// A random walk with drift, starting at the latest level. For n changes `d_i` between
        /// neighbouring points that are `k_i` years apart, with `K = sum k_i`:
        ///
        /// `m = sum d_i/K`, `s^2 = sum((d_i - k_i m)^2/k_i)/(n - 1)`, `T(tL + h) = EL + m h`, with
        /// the standard error `s sqrt(h + h^2/K)` and Student's t with n - 1 degrees of freedom.
        ///
        /// The interval widens with the horizon, as it should for emissions that shift to a new
        /// level and stay there; the interval of least squares hardly widens. O(n), no allocation.
        /// [Guide](crate::guide::estimators#random-walk-with-drift).
        ///
        /// ```
        /// use climate_targets::trend::TrendFit;
        /// use climate_targets::{Emissions, Estimator, Year};
        /// // Changes of -4 t in one year and of -2 t in two years; 2020 is missing.
        /// let levels = [(2018, 100.0), (2019, 96.0), (2021, 94.0)];
        /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
        /// let walk = TrendFit::of(Estimator::random_walk(), levels.into_iter())?;
        /// assert_eq!(walk.slope(), Ok(Emissions::constant(-2.0)));
        /// assert_eq!(walk.level_in(Year::constant(2024)), Ok(Emissions::constant(88.0)));
        /// # Ok::<(), climate_targets::Absent>(())
        /// ```
        random_walk => RandomWalk,
        /// A random walk of the logarithm: [`Estimator::random_walk`] of `ln E`, with the median
        /// `T(tL + h) = EL exp(m h)`. All levels must be positive. O(n), no allocation.
        /// [Guide](crate::guide::estimators#random-walk-of-the-logarithm).
        log_random_walk => LogRandomWalk,
    }

    /// A random walk whose drift shrinks by a factor phi each year. The level h years ahead is
    /// `T = EL + m g` with `g = phi + phi^2 + ... + phi^h` and the standard error
    /// `s sqrt(h + g^2/K)`; m, s and K are as in [`Estimator::random_walk`].
    /// [Guide](crate::guide::estimators#damped-random-walk).
    ///
    /// ```
    /// use climate_targets::trend::{Damping, TrendFit};
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [(2019, 110.0), (2020, 104.0), (2021, 90.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let half = Damping::from_percent(50)?;
    /// let walk = TrendFit::of(Estimator::damped_random_walk(half), levels.into_iter()).unwrap();
    /// // A drift of -10 t a year, halved in the first year ahead and again in the second.
    /// assert_eq!(walk.level_in(Year::constant(2023)).unwrap().tonnes(), 90.0 - 5.0 - 2.5);
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    pub const fn damped_random_walk(damping: Damping) -> Self {
        Self::new(EstimatorKind::DampedRandomWalk(damping))
    }

    /// A damped random walk of the logarithm: [`Estimator::damped_random_walk`] of `ln E`, with the
    /// median `T(tL + h) = EL exp(m g)`. All levels must be positive.
    /// [Guide](crate::guide::estimators#damped-random-walk-of-the-logarithm).
    ///
    /// ```
    /// use climate_targets::Estimator;
    /// use climate_targets::trend::Damping;
    /// let estimator = Estimator::damped_log_random_walk(Damping::from_percent(90)?);
    /// let text = "damped log random walk over 10 years, drift times 0.9 each year";
    /// assert_eq!(estimator.to_string(), text);
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    pub const fn damped_log_random_walk(damping: Damping) -> Self {
        Self::new(EstimatorKind::DampedLogRandomWalk(damping))
    }

    /// A random walk of the logarithm, with drift and variance shrunk towards the drift `m_set` and
    /// the variance `s_0^2` of a reference set of many places. With m and `s^2` from the place's n
    /// changes over K years, as in [`Estimator::random_walk`]:
    ///
    /// `mu = (m + m_set)/2`, `v = (8 s_0^2 + (n - 1) s^2)/(n + 7)`, `T(tL + h) = EL exp(mu h)`,
    /// with the standard error `sqrt(v (h + h^2/(4K)))` of the logarithm and Student's t with n + 7
    /// degrees of freedom. All levels must be positive.
    ///
    /// One place has too few years to estimate its scatter reliably. In hindcasts, this interval is
    /// narrower on average than the interval of the plain random walk; for nations, it contains the
    /// outcome more often than the interval of least squares. [Guide](crate::guide::outlooks).
    ///
    /// ```
    /// use climate_targets::trend::{ReferenceSet, TrendFit};
    /// use climate_targets::{Emissions, Estimator, Year};
    /// let levels = [(2019, 110.0), (2020, 104.0), (2021, 90.0)];
    /// let levels = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let outlook = Estimator::outlook(ReferenceSet::MUNICIPALITIES);
    /// let fit = TrendFit::of(outlook, levels.into_iter()).unwrap();
    /// // The levels fall by 9.5 % a year in the place, by 2.5 % in the set; the mean is 6.1 %.
    /// assert!((fit.rate().unwrap().percent() + 6.1).abs() < 0.05);
    /// ```
    pub const fn outlook(set: ReferenceSet) -> Self {
        Self::new(EstimatorKind::Outlook(set))
    }

    setters! { const self;
        /// Sets the window to the `years` calendar years that end with the latest observation,
        /// whether observed or not. Default: 10.
        last_years(years: u16) => self.window = TrendWindow::LastYears(years),
        /// Sets the window to `year` and all later years.
        since(year: Year) => self.window = TrendWindow::Since(year),
        /// Sets the window.
        ///
        /// ```
        /// use climate_targets::trend::TrendWindow;
        /// use climate_targets::Estimator;
        /// let five = Estimator::lad().with_window(TrendWindow::LastYears(5));
        /// assert_eq!(five, Estimator::lad().last_years(5));
        /// ```
        with_window(window: TrendWindow) => self.window = window,
        /// Sets the formula; window, excluded years and anchoring are unchanged.
        ///
        /// ```
        /// use climate_targets::trend::EstimatorKind;
        /// use climate_targets::Estimator;
        /// let robust = Estimator::ols().last_years(15).with_kind(EstimatorKind::TheilSen);
        /// assert_eq!(robust, Estimator::theil_sen().last_years(15));
        /// ```
        with_kind(kind: EstimatorKind) => self.kind = kind,
        /// Sets [`Anchoring::ThroughLatest`]: the trend passes through the latest observation.
        through_latest() => self.anchoring = Anchoring::ThroughLatest,
    }

    /// Excludes further years from the fit, such as the pandemic year 2020. The window still ends
    /// with the year of the latest observation, even if that year is excluded.
    ///
    /// ```
    /// use climate_targets::{Estimator, Year};
    /// let pandemic = [2020, 2021].map(Year::constant);
    /// let normal_years = Estimator::ols().excluding(&pandemic)?;
    /// assert!(normal_years.excluded().years().eq(pandemic));
    /// assert_eq!(normal_years.to_string(), "least squares over 10 years without 2020, 2021");
    /// # Ok::<(), climate_targets::trend::TrendError>(())
    /// ```
    ///
    /// # Errors
    /// [`TrendError::TooManyExcluded`] for more than eight excluded years.
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

    /// The years left out of the fit, up to eight.
    pub const fn excluded(&self) -> &ExcludedYears {
        &self.excluded
    }

    getters! { self;
        /// The formula of the trend.
        kind: EstimatorKind => self.kind,
        /// Whether the trend is shifted through the latest observation.
        anchoring: Anchoring => self.anchoring,
        /// The window of years that the trend is fitted to.
        window: TrendWindow => self.window,
    }

    /// The number of calendar years in the window that ends with the latest observation.
    pub(crate) fn window_length(&self, latest: Year) -> i32 {
        latest.get() - self.first_year(latest).get() + 1
    }

    /// Whether a window has enough observations for a hindcast: at least three, and the years
    /// `first` to `latest` cover at least half of the window.
    pub(crate) fn spans_half(&self, first: Year, latest: Year, observations: usize) -> bool {
        let spanned = latest.get() - first.get() + 1;
        observations >= 3 && 2 * spanned >= self.window_length(latest)
    }

    /// Whether trends of this estimator can have an interval and a probability.
    ///
    /// ```
    /// use climate_targets::Estimator;
    /// assert!(Estimator::ols().has_interval());
    /// assert!(Estimator::log_linear().has_interval());
    /// assert!(Estimator::log_random_walk().has_interval());
    /// assert!(!Estimator::theil_sen().has_interval());
    /// assert!(!Estimator::endpoint_rate().has_interval());
    /// assert!(!Estimator::mean_annual_change().has_interval());
    /// // The error of a shifted line is not the error of the fit.
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

phrase! { Estimator, this, f, language => {
    let kind = this.kind.in_language(language);
    match this.window {
        TrendWindow::LastYears(years) => text!(f, language,
            en: "{kind} over {years} years",
            sv: "{kind} över {years} år",
            fr: "{kind} sur {years} ans",
            fi: "{kind}, {years} vuotta",
        ),
        TrendWindow::Since(year) => text!(f, language,
            en: "{kind} since {year}",
            sv: "{kind} från och med {year}",
            fr: "{kind} depuis {year}",
            fi: "{kind} vuodesta {year} alkaen",
        ),
    }?;
    if let Some(damping) = this.kind.damping() {
        let factor = language.exact(damping.factor());
        text!(f, language,
            en: ", drift times {factor} each year",
            sv: ", drift gånger {factor} varje år",
            fr: ", dérive multipliée par {factor} chaque année",
            fi: ", vuosimuutos kerrotaan joka vuosi luvulla {factor}",
        )?;
    }
    if let Some(set) = this.kind.reference_set() {
        let (drift, deviation) = (language.exact(set.drift()), language.exact(set.deviation()));
        text!(f, language,
            en: ", reference drift {drift} and deviation {deviation}",
            sv: ", referensdrift {drift} och standardavvikelse {deviation}",
            fr: ", dérive de référence {drift} et écart type {deviation}",
            fi: ", vertailujoukon vuosimuutos {drift} ja keskihajonta {deviation}",
        )?;
    }
    for (index, year) in this.excluded.years().enumerate() {
        if index > 0 {
            write!(f, ", {year}")?;
            continue;
        }
        text!(f, language,
            en: " without {year}",
            sv: " utan {year}",
            fr: " sans {year}",
            fi: ", pois jätetty {year}",
        )?;
    }
    match this.anchoring {
        Anchoring::AsFitted => Ok(()),
        Anchoring::ThroughLatest => text!(f, language,
            en: ", through the latest level",
            sv: ", genom den senaste nivån",
            fr: ", passant par le dernier niveau",
            fi: ", viimeisimmän tason kautta",
        ),
    }
} }

crate::record::plain!(EstimatorKind, TrendWindow);
