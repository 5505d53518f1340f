//! Calibrates an estimator by hindcasts: the reference set, the factors of the intervals, and their
//! coverage on places and years left out of the calibration.

use super::{Hindcast, HindcastCase, HindcastError, Places};
use crate::formula::functions::smaller;
use crate::formula::student_t::{quantile_90, quantile_975};
use crate::quantity::{Share, Year};
use crate::trend::{
    Calibration, Coverage, Estimator, EstimatorKind, HorizonCalibration, ReferenceSet,
};

/// The number of random splits of the places into two halves; the seeds are fixed.
const HALVINGS: u64 = 5;

/// The minimum number of cases before and after a cutoff year.
const MIN_CASES_OF_CUTOFF: usize = 100;

/// Computes the reference set for an outlook: the common drift and scatter of a set of places.
///
/// The figures describe yearly changes of the logarithm: the drift is the mean over windows, and
/// the scatter is the square root of the median variance. Every window of the estimator that is
/// followed by an observed year is included. Each group of places has the same weight.
///
/// ```
/// use climate_targets::hindcast::{Places, reference_set};
/// use climate_targets::{EmissionSeries, Estimator};
/// // Two made-up cities: the emissions of one fall by 2 % a year, of the other by 4 %.
/// let city = |rate: f64| {
///     let level = |age: i32| 1e6 * (-rate * f64::from(age) + 0.01 * f64::from(age % 2)).exp();
///     EmissionSeries::from_tonnes("a city", (0..30).map(|age| (1990 + age, level(age))))
/// };
/// let (slow, fast) = (city(0.02)?, city(0.04)?);
/// let set = reference_set(&Places::new("cities", [&slow, &fast]), Estimator::ols())?;
/// assert!((set.drift() + 0.03).abs() < 1e-3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`HindcastError::NoWindow`] if no window is followed by an observed year;
/// [`HindcastError::Trend`] if the scatter is out of range, for example zero.
pub fn reference_set(
    places: &Places<'_>,
    window_of: Estimator,
) -> Result<ReferenceSet, HindcastError> {
    let walk = Hindcast::new(window_of.with_kind(EstimatorKind::LogRandomWalk));
    ReferenceWindows::of(&walk, places).reference_set(|_| true)
}

/// The windows, over a set of places, that are followed by an observed year.
struct ReferenceWindows(Vec<ReferenceWindow>);

/// The drift and variance of one window.
struct ReferenceWindow {
    /// The index of the place's group.
    group: usize,
    /// The index of the place in the set.
    index: usize,
    /// The last year of the window.
    origin: Year,
    /// The mean yearly change of the logarithm.
    drift: f64,
    /// The variance of the yearly change of the logarithm.
    variance: f64,
}

impl ReferenceWindows {
    fn of(walk: &Hindcast<'_>, places: &Places<'_>) -> Self {
        let each = places.grouped().enumerate().flat_map(|(index, (group, series))| {
            walk.fits(series).filter_map(move |(fit, origin)| {
                let after = series.get(origin.year.next())?;
                let has_outcome = after.year > origin.year && after.emissions.tonnes() > 0.0;
                let deviation = fit.residual_deviation().ok().filter(|_| has_outcome)?;
                let (origin, drift) = (origin.year, fit.drift());
                Some(ReferenceWindow {
                    group,
                    index,
                    origin,
                    drift,
                    variance: deviation * deviation,
                })
            })
        });
        Self(each.collect())
    }

    fn reference_set(
        &self,
        is_used: impl Fn(&ReferenceWindow) -> bool,
    ) -> Result<ReferenceSet, HindcastError> {
        let used: Vec<&ReferenceWindow> = self.0.iter().filter(|window| is_used(window)).collect();
        if used.is_empty() {
            return Err(HindcastError::NoWindow);
        }
        let weights = weights(used.iter().map(|window| window.group));
        let weighted = || used.iter().zip(&weights);
        let total: f64 = weights.iter().sum();
        let drift = weighted().map(|(window, weight)| weight * window.drift).sum::<f64>() / total;
        let variances = weighted().map(|(window, weight)| (window.variance, *weight)).collect();
        let median = weighted_quantile(variances, total / 2.0).unwrap_or(0.0);
        Ok(ReferenceSet::new(drift, median.sqrt())?)
    }
}

/// The weight of each window or case: 1 divided by the number of members of its group.
fn weights(groups: impl Iterator<Item = usize> + Clone) -> Vec<f64> {
    let mut counts = vec![0_u32; groups.clone().max().map_or(0, |last| last + 1)];
    for group in groups.clone() {
        counts.iter_mut().skip(group).take(1).for_each(|count| *count += 1);
    }
    let weight = |group| counts.get(group).map_or(0.0, |count: &u32| 1.0 / f64::from(*count));
    groups.map(weight).collect()
}

/// The smallest value at which the cumulative weight of pairs (value, weight) reaches `threshold`;
/// `None` if the total weight is smaller.
fn weighted_quantile(mut values: Vec<(f64, f64)>, threshold: f64) -> Option<f64> {
    values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut sum = 0.0;
    // Tolerance for the rounding errors of a sum of fractional weights.
    let threshold = threshold * (1.0 - 1e-9);
    values.into_iter().find_map(|(value, weight)| {
        sum += weight;
        (sum >= threshold).then_some(value)
    })
}

/// The factor that scales textbook intervals so that they contain a share p of all outcomes; `None`
/// if there are too few cases.
fn factor(cases: &[&HindcastCase<'_>], p: f64, quantile: fn(u32) -> f64) -> Option<f64> {
    let weights = weights(cases.iter().map(|case| case.group));
    let total: f64 = weights.iter().sum();
    let mean = total / cases.len() as f64;
    let ratio = |case: &HindcastCase<'_>| case.errors.abs() / quantile(case.degrees);
    let ratios = cases.iter().zip(weights).map(|(case, weight)| (ratio(case), weight));
    // Split conformal prediction counts the future case as a further case, with the mean weight.
    let factor = weighted_quantile(ratios.collect(), p * (total + mean))?;
    // Rounded up to six decimals, so that the interval still contains the case at the quantile.
    Some((factor * 1e6).ceil() / 1e6)
}

/// The calibration at one horizon; `None` if there are too few cases or the span of origins is too
/// short.
fn calibrate_horizon(years: u16, cases: &[&HindcastCase<'_>]) -> Option<HorizonCalibration> {
    let (first_origin, last_origin) = {
        let origins = || cases.iter().map(|case| case.origin);
        (origins().min()?, origins().max()?)
    };
    let weights = weights(cases.iter().map(|case| case.group));
    let total: f64 = weights.iter().sum();
    let mean = |value: &dyn Fn(&HindcastCase<'_>) -> f64| {
        cases.iter().zip(&weights).map(|(case, weight)| weight * value(case)).sum::<f64>() / total
    };
    let horizon = HorizonCalibration {
        horizon: years,
        cases: cases.len() as u32,
        first_origin,
        last_origin,
        factor_95: factor(cases, 0.95, quantile_975)?,
        factor_80: factor(cases, 0.80, quantile_90)?,
        bias: rounded_share(mean(&|case| case.error().fraction())),
        share_under: rounded_share(mean(&|case| f64::from(u8::from(case.errors < 0.0)))),
        places_left_out: None,
        years_left_out: None,
    };
    (horizon.spans() >= 2.0).then_some(horizon)
}

/// A share rounded to six decimals.
fn rounded_share(value: f64) -> Share {
    Share::computed((value * 1e6).round() / 1e6)
}

/// The coverage of the 95 % and the 80 % interval in each trial at one horizon.
#[derive(Default)]
struct CoverageTrials(Vec<[f64; 2]>);

impl CoverageTrials {
    /// Adds a trial: the coverage of the calibrated intervals on the left-out cases.
    fn add(&mut self, calibrated: &HorizonCalibration, left_out: &[&HindcastCase<'_>]) {
        let [factor_95, factor_80] = calibrated.widened();
        let share = |factor: f64, quantile: fn(u32) -> f64| {
            let is_inside =
                |case: &HindcastCase<'_>| case.errors.abs() <= factor * quantile(case.degrees);
            let inside = left_out.iter().filter(|case| is_inside(case)).count();
            inside as f64 / left_out.len() as f64
        };
        if !left_out.is_empty() {
            self.0.push([share(factor_95, quantile_975), share(factor_80, quantile_90)]);
        }
    }

    /// The mean and the lowest coverage over all trials; `None` without trials.
    fn coverage(&self) -> Option<Coverage> {
        let trials = self.0.len() as f64;
        let lowest = self.0.iter().map(|[coverage_95, _]| *coverage_95).reduce(smaller)?;
        let [coverage_95, coverage_80] =
            self.0.iter().fold([0.0, 0.0], |[a, b], [coverage_95, coverage_80]| {
                [a + coverage_95, b + coverage_80]
            });
        Some(Coverage {
            coverage_95: rounded_share(coverage_95 / trials),
            coverage_80: rounded_share(coverage_80 / trials),
            lowest_coverage_95: rounded_share(lowest),
            trials: self.0.len() as u32,
        })
    }
}

/// The places and windows for a calibration; each trial uses a subset.
struct CalibrationSet<'h, 'p, 'a> {
    hindcast: &'h Hindcast<'h>,
    places: &'p Places<'a>,
    windows: ReferenceWindows,
}

impl<'h, 'p, 'a> CalibrationSet<'h, 'p, 'a> {
    fn of(hindcast: &'h Hindcast<'h>, places: &'p Places<'a>) -> Self {
        let walk = hindcast.estimator().with_kind(EstimatorKind::LogRandomWalk);
        let windows = ReferenceWindows::of(&hindcast.clone().with_estimator(walk), places);
        Self { hindcast, places, windows }
    }

    /// Calibrates on all cases. For each horizon, `left_out` holds the trials on left-out places
    /// and the trials on left-out years.
    fn calibration(
        &self,
        reference: String,
        left_out: Vec<(CoverageTrials, CoverageTrials)>,
    ) -> Result<Calibration, HindcastError> {
        if !self.hindcast.estimator().has_interval() {
            let estimator = self.hindcast.estimator().kind();
            return Err(HindcastError::NoInterval { estimator });
        }
        let count = self.places.len();
        if count < 2 {
            return Err(HindcastError::TooFewPlaces { count });
        }
        let estimator = self.estimator(|_| true)?;
        let cases = self.cases(estimator);
        let horizons = self.hindcast.get_horizons().iter().zip(left_out);
        let horizons = horizons.filter_map(|(years, (place_trials, year_trials))| {
            let cases: Vec<_> = cases.iter().filter(|case| case.horizon == *years).collect();
            Some(HorizonCalibration {
                places_left_out: place_trials.coverage(),
                years_left_out: year_trials.coverage(),
                ..calibrate_horizon(*years, &cases)?
            })
        });
        let horizons: Vec<_> = horizons.collect();
        if horizons.is_empty() {
            return Err(HindcastError::NoHorizon);
        }
        Ok(Calibration::new(reference, estimator, horizons)?)
    }

    /// The estimator to calibrate; for an outlook, with the reference set of the selected windows.
    fn estimator(
        &self,
        is_used: impl Fn(&ReferenceWindow) -> bool,
    ) -> Result<Estimator, HindcastError> {
        let estimator = self.hindcast.estimator();
        match estimator.kind() {
            EstimatorKind::Outlook(_) => {
                let set = self.windows.reference_set(is_used)?;
                Ok(estimator.with_kind(EstimatorKind::Outlook(set)))
            }
            _ => Ok(estimator),
        }
    }

    /// The cases of an estimator over all places.
    fn cases(&self, estimator: Estimator) -> Vec<HindcastCase<'a>> {
        self.hindcast.clone().with_estimator(estimator).cases(self.places).collect()
    }

    /// Calibrates on one subset of the cases and adds the coverage on another subset to the trials.
    /// Skips a horizon with fewer than `fewest` cases in either subset.
    fn trial(
        &self,
        trials: &mut [CoverageTrials],
        (window_is_used, case_is_used, case_is_left_out): (
            impl Fn(&ReferenceWindow) -> bool,
            impl Fn(&HindcastCase<'_>) -> bool,
            impl Fn(&HindcastCase<'_>) -> bool,
        ),
        fewest: usize,
    ) {
        let Ok(estimator) = self.estimator(window_is_used) else { return };
        let cases = self.cases(estimator);
        for (years, trials) in self.hindcast.get_horizons().iter().zip(trials) {
            let of_horizon = || cases.iter().filter(|case| case.horizon == *years);
            let used: Vec<_> = of_horizon().filter(|case| case_is_used(case)).collect();
            let left_out: Vec<_> = of_horizon().filter(|case| case_is_left_out(case)).collect();
            if used.len().min(left_out.len()) < fewest {
                continue;
            }
            if let Some(calibrated) = calibrate_horizon(*years, &used) {
                trials.add(&calibrated, &left_out);
            }
        }
    }

    /// Returns an empty set of trials for each horizon.
    fn no_trials(&self) -> Vec<CoverageTrials> {
        self.hindcast.get_horizons().iter().map(|_| CoverageTrials::default()).collect()
    }

    /// The trials on places: calibrates on each half of the places and tests on the other half.
    fn places_left_out(&self) -> Vec<CoverageTrials> {
        let mut trials = self.no_trials();
        for seed in 0..HALVINGS {
            let half = self.places.random_half(seed);
            let is_in = |index: usize| half.get(index) == Some(&true);
            for used in [true, false] {
                let rules = (
                    |window: &ReferenceWindow| is_in(window.index) == used,
                    |case: &HindcastCase<'_>| is_in(case.index) == used,
                    |case: &HindcastCase<'_>| is_in(case.index) != used,
                );
                self.trial(&mut trials, rules, 1);
            }
        }
        trials
    }

    /// The trials on years: calibrates on the outcomes up to a cutoff year and tests on the
    /// predictions from that year onwards.
    fn years_left_out(&self) -> Vec<CoverageTrials> {
        let mut trials = self.no_trials();
        let mut cuts: Vec<Year> = self.windows.0.iter().map(|window| window.origin).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for cut in cuts {
            let years_before = |origin: Year| cut.get() - origin.get();
            let rules = (
                |window: &ReferenceWindow| years_before(window.origin) >= 1,
                |case: &HindcastCase<'_>| years_before(case.origin) >= i32::from(case.horizon),
                |case: &HindcastCase<'_>| years_before(case.origin) <= 0,
            );
            self.trial(&mut trials, rules, MIN_CASES_OF_CUTOFF);
        }
        trials
    }
}

impl Hindcast<'_> {
    /// Calibrates the estimator on a set of places, at each of the [`Hindcast::horizons`] (by
    /// default 1, 3, 6 and 10 years ahead) for which the set has enough cases.
    ///
    /// The reference set of an [`Estimator::outlook`] is replaced by the [`reference_set`] of these
    /// places. A horizon needs at least 19 cases and origins that span at least the horizon. Two
    /// kinds of trials test the coverage. On places: five random halvings with fixed seeds, each
    /// half calibrated and tested on the other half. On years: a calibration on the outcomes up to
    /// a cutoff year, tested on the predictions from the cutoff onwards, for each cutoff with at
    /// least a hundred cases on both sides.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// // Eight made-up cities that fall by 2 % a year, each with a different wave.
    /// let city = |phase: i32| {
    ///     let wave = |age: i32| (1.7 * f64::from(age * phase)).sin();
    ///     let level = |age: i32| 1e6 * (-0.02 * f64::from(age) + 0.05 * wave(age)).exp();
    ///     EmissionSeries::from_tonnes("a city", (0..30).map(|age| (1990 + age, level(age))))
    /// };
    /// let cities = (1..=8).map(city).collect::<Result<Vec<_>, _>>()?;
    /// let places = Places::new("cities", &cities);
    /// let calibration =
    ///     Hindcast::new(Estimator::log_linear()).horizons(1..=10).calibrate("cities", &places)?;
    /// // On the places of the calibration itself, the coverage is reached by construction.
    /// let report = Hindcast::calibrated(&calibration).over(&places);
    /// assert!(report.horizon(3).expect("three years ahead").coverage.percent() > 95.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`HindcastError::NoInterval`] for an estimator without a prediction interval, such as
    /// [`Estimator::theil_sen`]; [`HindcastError::TooFewPlaces`] for one city;
    /// [`HindcastError::NoHorizon`] if no horizon has enough cases, as with two cities of twelve
    /// years each; for an outlook, the errors of [`reference_set`]; [`HindcastError::Trend`] for an
    /// empty name or a factor out of range.
    pub fn calibrate(
        &self,
        reference: impl Into<String>,
        places: &Places<'_>,
    ) -> Result<Calibration, HindcastError> {
        let uncalibrated = self.without_calibration();
        let set = CalibrationSet::of(&uncalibrated, places);
        let left_out: Vec<_> =
            set.places_left_out().into_iter().zip(set.years_left_out()).collect();
        set.calibration(reference.into(), left_out)
    }

    /// Calibrates like [`Hindcast::calibrate`], but without the trials, which take most of the
    /// time.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// // Eight made-up cities that fall by 2 % a year, each with a different wave.
    /// let city = |phase: i32| {
    ///     let wave = |age: i32| (1.7 * f64::from(age * phase)).sin();
    ///     let level = |age: i32| 1e6 * (-0.02 * f64::from(age) + 0.05 * wave(age)).exp();
    ///     EmissionSeries::from_tonnes("a city", (0..30).map(|age| (1990 + age, level(age))))
    /// };
    /// let cities = (1..=8).map(city).collect::<Result<Vec<_>, _>>()?;
    /// let places = Places::new("cities", &cities);
    /// let hindcast = Hindcast::new(Estimator::log_linear());
    /// let calibration = hindcast.calibrate_untested("cities", &places)?;
    /// assert!(calibration.horizons().iter().all(|horizon| horizon.places_left_out.is_none()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// See [`Hindcast::calibrate`].
    pub fn calibrate_untested(
        &self,
        reference: impl Into<String>,
        places: &Places<'_>,
    ) -> Result<Calibration, HindcastError> {
        let uncalibrated = self.without_calibration();
        let set = CalibrationSet::of(&uncalibrated, places);
        let none = set.no_trials().into_iter().zip(set.no_trials());
        set.calibration(reference.into(), none.collect())
    }
}
