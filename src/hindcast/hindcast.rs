use super::{HindcastCase, HindcastReport, Places};
use crate::formula::level::LevelScale;
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Emissions, Known, Portion, Share, Year, getters};
use crate::trend::{Calibration, Estimator, PredictionInterval, Spread, TrendFit};

/// The configuration of a hindcast: an estimator, horizons and an event.
///
/// A case is a combination of a place, a year of origin and a horizon (years ahead). It must
/// satisfy four conditions:
/// - The estimator's window, which ends with the origin, has at least three observations that span
///   at least half of its years; with [`Hindcast::full_windows`], every year of the window is
///   observed.
/// - The levels in the window and the outcome are positive, because the statistics are shares of
///   these levels.
/// - The fit has an interval and a probability. A Theil-Sen fit or an exact line has none.
/// - The interval score and the error are below 1e150, so that their means are finite.
///
/// Levels are [`Observation::emissions`]; a separately reported land sector is not included.
///
/// ```
/// use climate_targets::hindcast::{Hindcast, Places};
/// use climate_targets::{EmissionSeries, Estimator, Portion};
/// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e3 * f64::from(year % 2);
/// let city = EmissionSeries::from_tonnes("a city", (1990..=2005).map(|y| (y, level(y))))?;
/// let hindcast = Hindcast::new(Estimator::ols()).horizons([3, 1]).event(Portion::constant(0.95));
/// assert_eq!(hindcast.get_horizons(), [1, 3]);
/// assert_eq!(hindcast.estimator(), Estimator::ols());
/// assert_eq!(hindcast.event_share(), Portion::constant(0.95));
/// let places = Places::new("cities", [&city]);
/// // Full windows of ten years end in 1999 to 2005; the last outcome is 2005, one year after 2004.
/// let hindcast = hindcast.full_windows();
/// let origins = hindcast.cases(&places).filter(|case| case.horizon == 1);
/// assert!(origins.map(|case| case.origin.get()).eq(1999..=2004));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Hindcast<'c> {
    estimator: Estimator,
    horizons: Vec<u16>,
    event: Portion,
    full_windows: bool,
    calibration: Option<&'c Calibration>,
}

impl<'c> Hindcast<'c> {
    /// Creates a hindcast of an estimator with horizons of 1, 3, 6 and 10 years. The default event
    /// is a level at or under 90 % of the latest level.
    pub fn new(estimator: Estimator) -> Self {
        Self {
            estimator,
            horizons: vec![1, 3, 6, 10],
            event: Portion::constant(0.9),
            full_windows: false,
            calibration: None,
        }
    }

    /// Creates a hindcast of a calibrated outlook, at each horizon of the calibration.
    ///
    /// Apply it to places that were not used for the calibration. On the calibration's own places,
    /// the intervals reach their nominal coverage by construction.
    pub fn calibrated(calibration: &'c Calibration) -> Self {
        let horizons = calibration.horizons().iter().map(|calibrated| calibrated.horizon).collect();
        let uncalibrated = Self::new(calibration.estimator());
        Self { horizons, calibration: Some(calibration), ..uncalibrated }
    }

    /// Sets the horizons, in years ahead; 0 is ignored. A horizon that is not in the calibration
    /// yields no cases.
    #[must_use]
    pub fn horizons(mut self, years: impl IntoIterator<Item = u16>) -> Self {
        self.horizons = years.into_iter().filter(|years| *years > 0).collect();
        self.horizons.sort_unstable();
        self.horizons.dedup();
        self
    }

    /// Sets the event: a level at or under this share of the latest level.
    #[must_use]
    pub fn event(mut self, share_of_latest: Portion) -> Self {
        self.event = share_of_latest;
        self
    }

    /// Restricts the cases to windows in which every year is observed.
    #[must_use]
    pub fn full_windows(mut self) -> Self {
        self.full_windows = true;
        self
    }

    /// Returns a copy without the calibration, because a calibration excludes all horizons that it
    /// does not contain.
    pub(super) fn without_calibration(&self) -> Hindcast<'static> {
        let Self { estimator, horizons, event, full_windows, .. } = self.clone();
        Hindcast { estimator, horizons, event, full_windows, calibration: None }
    }

    /// Replaces the estimator and keeps all other settings.
    #[must_use]
    pub(super) fn with_estimator(mut self, estimator: Estimator) -> Self {
        self.estimator = estimator;
        self
    }

    getters! { &self;
        /// The estimator under test.
        estimator: Estimator => self.estimator,
        /// The share of the latest level that defines the event.
        event_share: Portion => self.event,
    }

    /// The horizons in years ahead, in ascending order.
    pub fn get_horizons(&self) -> &[u16] {
        &self.horizons
    }

    /// Iterates over the cases by place, origin and horizon. Each case is computed on demand.
    pub fn cases<'s, 'a>(
        &'s self,
        places: &'s Places<'a>,
    ) -> impl Iterator<Item = HindcastCase<'a>> + 's
    where
        'a: 's,
    {
        places.grouped().enumerate().flat_map(move |(index, (group, series))| {
            self.fits(series).flat_map(move |(fit, origin)| {
                self.horizons
                    .iter()
                    .filter_map(move |years| self.case(series, (index, group), fit, origin, *years))
            })
        })
    }

    /// Returns the report, by horizon, on all cases of a set of places.
    pub fn over(&self, places: &Places<'_>) -> HindcastReport {
        HindcastReport::of(self.cases(places))
    }

    /// The fits to a series, one for each origin whose window has enough observations.
    pub(super) fn fits<'s, 'a: 's>(
        &'s self,
        series: &'a EmissionSeries,
    ) -> impl Iterator<Item = (TrendFit, &'a Observation)> + 's {
        let observations = series.observations();
        observations.iter().enumerate().filter_map(move |(at, origin)| {
            let first = self.estimator.first_year(origin.year);
            let past = observations.get(..=at)?;
            let start = past.partition_point(|observation| observation.year < first);
            let window = past.get(start..)?;
            let levels = || window.iter().map(|o| (o.year, o.emissions.tonnes()));
            if !self.is_observed(window) || levels().any(|(_, level)| level <= 0.0) {
                return None;
            }
            let excluded = self.estimator.excluded();
            let points = levels().filter(|(year, _)| !excluded.contains(*year));
            let latest = (origin.year, origin.emissions.tonnes());
            Some((TrendFit::ending_at(&self.estimator, latest, points).ok()?, origin))
        })
    }

    /// Whether a window has enough observations.
    fn is_observed(&self, window: &[Observation]) -> bool {
        let (Some(first), Some(last)) = (window.first(), window.last()) else { return false };
        if self.full_windows {
            let length = self.estimator.window_length(last.year);
            return usize::try_from(length) == Ok(window.len());
        }
        self.estimator.spans_half(first.year, last.year, window.len())
    }

    /// The case for an origin and a horizon; `None` if it fails a condition listed at [`Hindcast`].
    fn case<'a>(
        &self,
        series: &'a EmissionSeries,
        (index, group): (usize, usize),
        fit: TrendFit,
        origin: &Observation,
        years: u16,
    ) -> Option<HindcastCase<'a>> {
        let year = Year::new(origin.year.get() + i32::from(years)).ok()?;
        let outcome = series.get(year).map(|o| o.emissions).filter(|e| *e > Emissions::ZERO)?;
        let limit = Emissions::computed(self.event.fraction() * origin.emissions.tonnes());
        let spread = fit.spread_in(year).ok()?;
        let Prediction { level, interval, interval_80, probability } =
            self.predict(&fit, spread, year, limit).ok()?;
        let scale = LevelScale::of(None, origin.emissions.tonnes());
        let case = HindcastCase {
            place: series.place(),
            index,
            group,
            origin: origin.year,
            horizon: years,
            latest: origin.emissions,
            predicted: level,
            interval,
            interval_80,
            probability,
            outcome,
            happened: scale.at_or_under(outcome.tonnes(), limit.tonnes()),
            errors: fit.errors_to(spread, outcome.tonnes())?.ok()?,
            degrees: spread.degrees,
        };
        // Larger values would overflow in the sums of the report.
        let is_in_range = |share: Share| share.fraction() < 1e150;
        (is_in_range(case.interval_score()) && is_in_range(case.error())).then_some(case)
    }

    /// The prediction for a year: with calibrated intervals if the hindcast has a calibration,
    /// otherwise with textbook intervals.
    fn predict(
        &self,
        fit: &TrendFit,
        spread: Spread,
        year: Year,
        limit: Emissions,
    ) -> Known<Prediction> {
        if let Some(calibration) = self.calibration {
            let outlook = calibration.outlook(fit, year, Ok(limit))?;
            return Ok(Prediction {
                level: outlook.level,
                interval: outlook.interval,
                interval_80: outlook.interval_80,
                probability: outlook.probability_met?,
            });
        }
        Ok(Prediction {
            level: Emissions::computed(spread.level),
            interval: fit.interval(spread)?,
            interval_80: fit.interval_80(spread)?,
            probability: fit.probability(spread, limit.tonnes())?,
        })
    }
}

/// The predicted level in a year, the prediction intervals, and the probability of the event.
struct Prediction {
    level: Emissions,
    interval: PredictionInterval,
    interval_80: PredictionInterval,
    probability: Share,
}
