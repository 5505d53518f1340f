//! From hindcasts to a calibration: the reference set, the factors, and the coverage on places and years
//! left out.

use super::{Hindcast, HindcastCase, HindcastError, Places};
use crate::formula::student_t::{quantile_90, quantile_975};
use crate::quantity::{Share, Year};
use crate::trend::{
    Calibration, Coverage, Estimator, EstimatorKind, HorizonCalibration, ReferenceSet,
};

/// How many times the places are halved to see what holds on those left out; the seeds are fixed.
const HALVINGS: u64 = 5;

/// The fewest cases before a cut of the years, and after it.
const CASES_OF_CUT: usize = 100;

/// The drift and the scatter that the places have in common: the mean of the drifts and the median of
/// the variances of yearly changes of the logarithm, over all windows of an estimator whose next year is
/// observed. Each group has the same weight.
///
/// ```
/// use climate_targets::hindcast::{Places, reference_set};
/// use climate_targets::{EmissionSeries, Estimator};
/// // Two made-up cities, of which one falls by 2 % and one by 4 % a year.
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
/// [`HindcastError::NoWindow`] where no window is followed by an observed year;
/// [`HindcastError::Trend`] where the scatter is out of range, as of places that do not scatter.
pub fn reference_set(
    places: &Places<'_>,
    window_of: Estimator,
) -> Result<ReferenceSet, HindcastError> {
    let walk = Hindcast::new(window_of.with_kind(EstimatorKind::LogRandomWalk));
    Windows::of(&walk, places).reference_set(|_| true)
}

/// The windows of a set whose next year is observed.
struct Windows(Vec<Window>);

struct Window {
    group: usize,
    index: usize,
    origin: Year,
    drift: f64,
    variance: f64,
}

impl Windows {
    fn of(walk: &Hindcast<'_>, places: &Places<'_>) -> Self {
        let each = places.grouped().enumerate().flat_map(|(index, (group, series))| {
            walk.fits(series).filter_map(move |(fit, origin)| {
                let after = series.get(origin.year.next())?;
                let known = after.year > origin.year && after.emissions.tonnes() > 0.0;
                let deviation = fit.residual_deviation().ok().filter(|_| known)?;
                let (origin, drift) = (origin.year, fit.drift());
                Some(Window { group, index, origin, drift, variance: deviation * deviation })
            })
        });
        Self(each.collect())
    }

    fn reference_set(
        &self,
        is_used: impl Fn(&Window) -> bool,
    ) -> Result<ReferenceSet, HindcastError> {
        let used: Vec<&Window> = self.0.iter().filter(|window| is_used(window)).collect();
        if used.is_empty() {
            return Err(HindcastError::NoWindow);
        }
        let weights = weights(used.iter().map(|window| window.group));
        let weighed = || used.iter().zip(&weights);
        let total: f64 = weights.iter().sum();
        let drift = weighed().map(|(window, weight)| weight * window.drift).sum::<f64>() / total;
        let variances = weighed().map(|(window, weight)| (window.variance, *weight)).collect();
        let median = weighted_quantile(variances, total / 2.0).unwrap_or(0.0);
        Ok(ReferenceSet::new(drift, median.sqrt())?)
    }
}

/// A weight for each: one divided by how many are of its group.
fn weights(groups: impl Iterator<Item = usize> + Clone) -> Vec<f64> {
    let mut counts = vec![0_u32; groups.clone().max().map_or(0, |last| last + 1)];
    for group in groups.clone() {
        counts.iter_mut().skip(group).take(1).for_each(|count| *count += 1);
    }
    let weight = |group| counts.get(group).map_or(0.0, |count: &u32| 1.0 / f64::from(*count));
    groups.map(weight).collect()
}

/// The smallest value whose cumulative weight reaches `reach`; `None` if none does.
fn weighted_quantile(mut values: Vec<(f64, f64)>, reach: f64) -> Option<f64> {
    values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut sum = 0.0;
    // Sums of weights that are no whole numbers are rounded.
    let enough = reach * (1.0 - 1e-9);
    values.into_iter().find_map(|(value, weight)| {
        sum += weight;
        (sum >= enough).then_some(value)
    })
}

/// The factor of an interval that should hold in a share p of all cases.
fn factor(cases: &[&HindcastCase<'_>], p: f64, quantile: fn(u32) -> f64) -> Option<f64> {
    let weights = weights(cases.iter().map(|case| case.group));
    let total: f64 = weights.iter().sum();
    let mean = total / cases.len() as f64;
    let ratio = |case: &HindcastCase<'_>| case.errors.abs() / quantile(case.degrees);
    let ratios = cases.iter().zip(weights).map(|(case, weight)| (ratio(case), weight));
    let found = weighted_quantile(ratios.collect(), p * (total + mean))?;
    // To six decimals, upwards, so that it still holds the case that gave it.
    Some((found * 1e6).ceil() / 1e6)
}

/// The calibration of one horizon; `None` with too few cases or origins.
fn calibrated(years: u16, cases: &[&HindcastCase<'_>]) -> Option<HorizonCalibration> {
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
        bias: to_six(mean(&|case| case.error().fraction())),
        share_under: to_six(mean(&|case| f64::from(u8::from(case.errors < 0.0)))),
        places_left_out: None,
        years_left_out: None,
    };
    (horizon.spans() >= 2.0).then_some(horizon)
}

fn to_six(value: f64) -> Share {
    Share::computed((value * 1e6).round() / 1e6)
}

/// What held in the trials of one horizon.
#[derive(Default)]
struct Trials(Vec<[f64; 2]>);

impl Trials {
    /// The shares of the cases left out that lie in the intervals of a calibration.
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

    fn coverage(&self) -> Option<Coverage> {
        let trials = self.0.len() as f64;
        let lowest = self.0.iter().map(|[coverage_95, _]| *coverage_95).reduce(f64::min)?;
        let [coverage_95, coverage_80] =
            self.0.iter().fold([0.0, 0.0], |[a, b], [coverage_95, coverage_80]| {
                [a + coverage_95, b + coverage_80]
            });
        Some(Coverage {
            coverage_95: to_six(coverage_95 / trials),
            coverage_80: to_six(coverage_80 / trials),
            lowest_coverage_95: to_six(lowest),
            trials: self.0.len() as u32,
        })
    }
}

/// A set, with what is needed to calibrate on a part of it.
struct Set<'h, 'p, 'a> {
    hindcast: &'h Hindcast<'h>,
    places: &'p Places<'a>,
    windows: Windows,
}

impl<'h, 'p, 'a> Set<'h, 'p, 'a> {
    fn of(hindcast: &'h Hindcast<'h>, places: &'p Places<'a>) -> Self {
        let walk = hindcast.estimator().with_kind(EstimatorKind::LogRandomWalk);
        let windows = Windows::of(&hindcast.clone().with_estimator(walk), places);
        Self { hindcast, places, windows }
    }

    /// From all of its cases, with what held in trials of each horizon on places and on years.
    fn calibration(
        &self,
        reference: String,
        left_out: Vec<(Trials, Trials)>,
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
        let horizons = horizons.filter_map(|(years, (of_places, of_years))| {
            let cases: Vec<_> = cases.iter().filter(|case| case.horizon == *years).collect();
            Some(HorizonCalibration {
                places_left_out: of_places.coverage(),
                years_left_out: of_years.coverage(),
                ..calibrated(*years, &cases)?
            })
        });
        let horizons: Vec<_> = horizons.collect();
        if horizons.is_empty() {
            return Err(HindcastError::NoHorizon);
        }
        Ok(Calibration::new(reference, estimator, horizons)?)
    }

    /// The estimator; an outlook leans on the windows that are used.
    fn estimator(&self, is_used: impl Fn(&Window) -> bool) -> Result<Estimator, HindcastError> {
        let estimator = self.hindcast.estimator();
        match estimator.kind() {
            EstimatorKind::Outlook(_) => {
                let set = self.windows.reference_set(is_used)?;
                Ok(estimator.with_kind(EstimatorKind::Outlook(set)))
            }
            _ => Ok(estimator),
        }
    }

    fn cases(&self, estimator: Estimator) -> Vec<HindcastCase<'a>> {
        self.hindcast.clone().with_estimator(estimator).cases(self.places).collect()
    }

    /// Calibrates on the cases that are used and looks at those that are left out.
    fn trial(
        &self,
        trials: &mut [Trials],
        (window_is_used, case_is_used, case_is_left_out): (
            impl Fn(&Window) -> bool,
            impl Fn(&HindcastCase<'_>) -> bool,
            impl Fn(&HindcastCase<'_>) -> bool,
        ),
        fewest: usize,
    ) {
        let Ok(estimator) = self.estimator(window_is_used) else { return };
        let cases = self.cases(estimator);
        for (years, trials) in self.hindcast.get_horizons().iter().zip(trials) {
            let of_years = || cases.iter().filter(|case| case.horizon == *years);
            let used: Vec<_> = of_years().filter(|case| case_is_used(case)).collect();
            let left_out: Vec<_> = of_years().filter(|case| case_is_left_out(case)).collect();
            if used.len().min(left_out.len()) < fewest {
                continue;
            }
            if let Some(found) = calibrated(*years, &used) {
                trials.add(&found, &left_out);
            }
        }
    }

    fn no_trials(&self) -> Vec<Trials> {
        self.hindcast.get_horizons().iter().map(|_| Trials::default()).collect()
    }

    /// Each half of the places calibrates for the other.
    fn places_left_out(&self) -> Vec<Trials> {
        let mut trials = self.no_trials();
        for seed in 0..HALVINGS {
            let half = self.places.random_half(seed);
            let is_in = |index: usize| half.get(index) == Some(&true);
            for used in [true, false] {
                let rules = (
                    |window: &Window| is_in(window.index) == used,
                    |case: &HindcastCase<'_>| is_in(case.index) == used,
                    |case: &HindcastCase<'_>| is_in(case.index) != used,
                );
                self.trial(&mut trials, rules, 1);
            }
        }
        trials
    }

    /// What was known at a cut calibrates for what was predicted from then on.
    fn years_left_out(&self) -> Vec<Trials> {
        let mut trials = self.no_trials();
        let mut cuts: Vec<Year> = self.windows.0.iter().map(|window| window.origin).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for cut in cuts {
            let years_before = |origin: Year| cut.get() - origin.get();
            let rules = (
                |window: &Window| years_before(window.origin) >= 1,
                |case: &HindcastCase<'_>| years_before(case.origin) >= i32::from(case.horizon),
                |case: &HindcastCase<'_>| years_before(case.origin) <= 0,
            );
            self.trial(&mut trials, rules, CASES_OF_CUT);
        }
        trials
    }
}

impl Hindcast<'_> {
    /// Calibrates the estimator on a set of places, at each of the [`Hindcast::horizons`] that the set
    /// supports; 1, 3, 6 and 10 years where none are set.
    ///
    /// The reference set of an [`Estimator::outlook`] is replaced by [`reference_set`] of these
    /// places. A horizon is supported by 19 cases or more with origins that span at least its
    /// length. Coverage is tested on other places, in five random halvings with fixed seeds, each
    /// half tested with the calibration of the other; and on later years, at each cut with at least
    /// a hundred cases on both sides.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// // Eight made-up cities, each with a wave of its own.
    /// let city = |phase: i32| {
    ///     let wave = |age: i32| (1.7 * f64::from(age * phase)).sin();
    ///     let level = |age: i32| 1e6 * (-0.02 * f64::from(age) + 0.05 * wave(age)).exp();
    ///     EmissionSeries::from_tonnes("a city", (0..30).map(|age| (1990 + age, level(age))))
    /// };
    /// let cities = (1..=8).map(city).collect::<Result<Vec<_>, _>>()?;
    /// let places = Places::new("cities", &cities);
    /// let calibration =
    ///     Hindcast::new(Estimator::log_linear()).horizons(1..=10).calibrate("cities", &places)?;
    /// let by_itself = Hindcast::calibrated(&calibration).over(&places);
    /// assert!(by_itself.horizon(3).unwrap().coverage.percent() > 95.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`HindcastError::NoInterval`] for an estimator without one, as [`Estimator::theil_sen`];
    /// [`HindcastError::TooFewPlaces`] for one city; [`HindcastError::NoHorizon`] where no horizon is
    /// supported, as for two cities of twelve years; as [`reference_set`] for an outlook;
    /// [`HindcastError::Trend`] for an empty name or a factor out of range.
    pub fn calibrate(
        &self,
        reference: impl Into<String>,
        places: &Places<'_>,
    ) -> Result<Calibration, HindcastError> {
        let uncalibrated = self.without_calibration();
        let set = Set::of(&uncalibrated, places);
        let left_out: Vec<_> =
            set.places_left_out().into_iter().zip(set.years_left_out()).collect();
        set.calibration(reference.into(), left_out)
    }

    /// As [`Hindcast::calibrate`], without the coverage on places and years left out, which takes most of
    /// the time.
    ///
    /// # Errors
    /// As [`Hindcast::calibrate`].
    pub fn calibrate_untested(
        &self,
        reference: impl Into<String>,
        places: &Places<'_>,
    ) -> Result<Calibration, HindcastError> {
        let uncalibrated = self.without_calibration();
        let set = Set::of(&uncalibrated, places);
        let none = set.no_trials().into_iter().zip(set.no_trials());
        set.calibration(reference.into(), none.collect())
    }
}
