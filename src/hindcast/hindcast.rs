use super::{HindcastCase, HindcastReport, Places};
use crate::formula::level::LevelScale;
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Emissions, Known, Portion, Share, Year, getters};
use crate::trend::{Calibration, Estimator, PredictionInterval, Spread, TrendFit};

/// An estimator, its horizons and an event.
///
/// A case is a place, a year of origin and a number of years ahead, where
/// - the window of the estimator, which ends with the origin, holds at least three observations and
///   they span half of its years; or, with [`Hindcast::full_windows`], every year is observed;
/// - the levels of the window and the outcome are positive, since shares of them are taken;
/// - the fit has an interval and a probability; Theil-Sen and an exact line have none;
/// - interval score and error are under 1e150, so that their means are finite.
///
/// Levels are [`Observation::emissions`], without a land sector reported apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Hindcast<'c> {
    estimator: Estimator,
    horizons: Vec<u16>,
    event: Portion,
    full_windows: bool,
    calibration: Option<&'c Calibration>,
}

impl<'c> Hindcast<'c> {
    /// Of an estimator: 1, 3, 6 and 10 years ahead, with a fall by a tenth as the event.
    pub fn new(estimator: Estimator) -> Self {
        Self {
            estimator,
            horizons: vec![1, 3, 6, 10],
            event: Portion::constant(0.9),
            full_windows: false,
            calibration: None,
        }
    }

    /// Tests the outlook of a calibration, at each horizon that it supports.
    ///
    /// Use other places than those it was calibrated on; on those it holds by construction.
    pub fn calibrated(calibration: &'c Calibration) -> Self {
        let horizons = calibration.horizons().iter().map(|calibrated| calibrated.horizon).collect();
        let uncalibrated = Self::new(calibration.estimator());
        Self { horizons, calibration: Some(calibration), ..uncalibrated }
    }

    /// Sets the years ahead; 0 is left out. Horizons that a calibration lacks have no case.
    #[must_use]
    pub fn horizons(mut self, years: impl IntoIterator<Item = u16>) -> Self {
        self.horizons = years.into_iter().filter(|years| *years > 0).collect();
        self.horizons.sort_unstable();
        self.horizons.dedup();
        self
    }

    /// Sets the event that probabilities are given for: a level at or under this share of the latest.
    #[must_use]
    pub fn event(mut self, share_of_latest: Portion) -> Self {
        self.event = share_of_latest;
        self
    }

    /// Takes only windows of which every year is observed.
    #[must_use]
    pub fn full_windows(mut self) -> Self {
        self.full_windows = true;
        self
    }

    /// Without the calibration, which would drop other horizons.
    pub(super) fn without_calibration(&self) -> Hindcast<'static> {
        let Self { estimator, horizons, event, full_windows, .. } = self.clone();
        Hindcast { estimator, horizons, event, full_windows, calibration: None }
    }

    /// With another estimator.
    #[must_use]
    pub(super) fn with_estimator(mut self, estimator: Estimator) -> Self {
        self.estimator = estimator;
        self
    }

    getters! { &self;
        /// The estimator.
        estimator: Estimator => self.estimator,
        /// The event, as a share of the latest level.
        event_share: Portion => self.event,
    }

    /// The years ahead, in rising order.
    pub fn get_horizons(&self) -> &[u16] {
        &self.horizons
    }

    /// Every case, place by place, by origin and horizon, each predicted when it is asked for.
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

    /// The report by horizon.
    pub fn over(&self, places: &Places<'_>) -> HindcastReport {
        HindcastReport::of(self.cases(places))
    }

    /// The fit from each origin whose window is observed.
    pub(super) fn fits<'s, 'a: 's>(
        &'s self,
        series: &'a EmissionSeries,
    ) -> impl Iterator<Item = (TrendFit, &'a Observation)> + 's {
        let observations = series.observations();
        observations.iter().enumerate().filter_map(move |(at, origin)| {
            let first = self.estimator.first_year(origin.year);
            let known = observations.get(..=at)?;
            let before = known.partition_point(|observation| observation.year < first);
            let window = known.get(before..)?;
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

    /// Whether enough of a window is observed.
    fn is_observed(&self, window: &[Observation]) -> bool {
        let (Some(first), Some(last)) = (window.first(), window.last()) else { return false };
        if self.full_windows {
            let whole = self.estimator.window_length(last.year);
            return usize::try_from(whole) == Ok(window.len());
        }
        self.estimator.spans_half(first.year, last.year, window.len())
    }

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
        let Predicted { level, interval, interval_80, probability } =
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
            errors: fit.distance(spread, outcome.tonnes())? / spread.error,
            degrees: spread.degrees,
        };
        // Means of widths and errors must be numbers, too.
        let is_in_range = |share: Share| share.fraction() < 1e150;
        (is_in_range(case.interval_score()) && is_in_range(case.error())).then_some(case)
    }

    fn predict(
        &self,
        fit: &TrendFit,
        spread: Spread,
        year: Year,
        limit: Emissions,
    ) -> Known<Predicted> {
        if let Some(calibration) = self.calibration {
            let outlook = calibration.outlook(fit, year, Ok(limit))?;
            return Ok(Predicted {
                level: outlook.level,
                interval: outlook.interval,
                interval_80: outlook.interval_80,
                probability: outlook.probability_met?,
            });
        }
        Ok(Predicted {
            level: Emissions::computed(spread.level),
            interval: fit.interval(spread)?,
            interval_80: fit.interval_80(spread)?,
            probability: fit.probability(spread, limit.tonnes())?,
        })
    }
}

/// What was said of a year ahead.
struct Predicted {
    level: Emissions,
    interval: PredictionInterval,
    interval_80: PredictionInterval,
    probability: Share,
}
