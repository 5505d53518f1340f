//! Calibration: the scaling that gives an interval its nominal coverage.

use std::borrow::Cow;

use super::fit::{Spread, TrendFit};
use super::{Estimator, PredictionInterval, TrendError};
use crate::formula::student_t::{self, quantile_90, quantile_975};
use crate::quantity::{Absent, Emissions, Known, Level, Share, Year, getters};

/// How often an interval of 95 % and one of 80 % held, in cases that took no part in the fit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a coverage"))]
#[allow(clippy::exhaustive_structs, reason = "it is written as a literal in calibrations")]
pub struct Coverage {
    /// The share of cases inside the interval of 95 %, in the mean of the trials.
    pub coverage_95: Share,
    /// The share of cases inside the interval of 80 %.
    pub coverage_80: Share,
    /// The lowest share inside the interval of 95 % in a single trial.
    pub lowest_coverage_95: Share,
    /// How many trials were made: two for each halving of the places, one for each cut of the years.
    pub trials: u32,
}

/// The calibration of one horizon, a whole number of years ahead.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a calibrated horizon"))]
#[allow(clippy::exhaustive_structs, reason = "it is written as a literal in calibrations")]
pub struct HorizonCalibration {
    /// Years from the latest observation to the year that is predicted.
    pub horizon: u16,
    /// The number of cases with a known outcome.
    pub cases: u32,
    /// The first year from which it was predicted.
    pub first_origin: Year,
    /// The last one.
    pub last_origin: Year,
    /// `c_95`: what the interval of 95 % is scaled by, before it is widened.
    pub factor_95: f64,
    /// `c_80`, that of the interval of 80 %.
    pub factor_80: f64,
    /// The mean of `(T - E)/E`, positive if levels were predicted too high; groups weigh the same.
    pub bias: Share,
    /// The share of cases with an outcome under the prediction, groups weighing the same; a half
    /// without a common trend.
    pub share_under: Share,
    /// Coverage on half of the places, calibrated on the others; `None` if untested.
    pub places_left_out: Option<Coverage>,
    /// Coverage after a cut, calibrated on the years before it; `None` if untested or if no cut has
    /// two spans before it and a hundred cases on each side.
    pub years_left_out: Option<Coverage>,
}

impl HorizonCalibration {
    /// J, the number of horizons from the first origin to the last outcome:
    /// `(last - first)/h + 1`.
    pub fn spans(&self) -> f64 {
        self.last_origin.since(self.first_origin) / f64::from(self.horizon) + 1.0
    }

    /// `c_p sqrt(1 + 1/J)` for 95 and for 80 %: the factors as they are applied. The fewer spans, the
    /// less is known of the years to come.
    pub fn widened(&self) -> [f64; 2] {
        let widening = (1.0 + 1.0 / self.spans()).sqrt();
        [self.factor_95 * widening, self.factor_80 * widening]
    }

    /// How often the interval of 95 % held on places that took no part.
    ///
    /// # Errors
    /// [`Absent::OtherPlacesUntested`] without [`HorizonCalibration::places_left_out`].
    pub fn held_on_other_places(&self) -> Known<Share> {
        self.places_left_out.map(|held| held.coverage_95).ok_or(Absent::OtherPlacesUntested)
    }

    /// How often the interval of 95 % held in years that took no part.
    ///
    /// # Errors
    /// [`Absent::LaterYearsUntested`] without [`HorizonCalibration::years_left_out`].
    pub fn held_in_later_years(&self) -> Known<Share> {
        self.years_left_out.map(|held| held.coverage_95).ok_or(Absent::LaterYearsUntested)
    }

    /// Whether the places of the set moved together: more than three of five cases came out on one
    /// side of what was predicted.
    pub fn is_one_common_period(&self) -> bool {
        !(0.4..=0.6).contains(&self.share_under.fraction())
    }
}

/// By how much the interval of an estimator must be scaled, from hindcasts of a reference set.
///
/// A split conformal calibration. For each whole number h of years ahead, `r = |d|/(se q_p)` of every
/// case in which the outcome is known, where d is the outcome less what was predicted (of logarithms
/// for an estimator of a rate), se its standard error and `q_p` the quantile `(1+p)/2` of Student's t.
/// The factor `c_p` is the smallest r with a share p of n + 1 cases at or under it, groups weighing
/// the same; it is applied as `f_p = c_p sqrt(1 + 1/J)`, J of [`HorizonCalibration::spans`]. The
/// interval is `T -/+ f_p q_p se`; its coverage for places and in years that took no part is in
/// [`HorizonCalibration::places_left_out`] and [`HorizonCalibration::years_left_out`].
///
/// The probability of a level at or under A is that of Student's t at w, where z is the distance of A in
/// standard errors and |z| is mapped to |w| straight through `(0, 0)`, `(f_80 q_80, q_80)` and
/// `(f_95 q_95, q_95)`, and on with the slope `1/f_95`.
///
/// [`Calibration::nations`] and [`Calibration::municipalities`] are at hand;
/// [`Hindcast::calibrate`](crate::hindcast::Hindcast::calibrate) makes one of a set of your own.
/// [`Assessor::calibrated`](crate::Assessor::calibrated) applies it.
///
/// ```
/// use climate_targets::trend::Calibration;
/// let six_years = Calibration::nations().horizon(6).unwrap();
/// // The share of cases inside the 95 % interval, on nations left out.
/// let left_out = six_years.places_left_out.unwrap();
/// assert!((0.92..0.98).contains(&left_out.coverage_95.fraction()));
/// // Eleven years are beyond the set.
/// assert!(Calibration::nations().horizon(11).is_err());
/// ```
///
/// Source: J. Lei and others, *Distribution-Free Predictive Inference for Regression*, JASA 113
/// (2018), 1094-1111.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Serialised"))]
pub struct Calibration {
    reference: Cow<'static, str>,
    estimator: Estimator,
    horizons: Cow<'static, [HorizonCalibration]>,
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, rename = "Calibration", expecting = "a calibration")]
struct Serialised {
    reference: String,
    estimator: Estimator,
    horizons: Vec<HorizonCalibration>,
}

/// A level ahead by a calibrated outlook.
///
/// The level is the estimator's own; interval and probability are scaled by what hindcasts of the
/// reference set showed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CalibratedOutlook<'c, L = Emissions> {
    /// The level that the estimator of the calibration gives; the median, for one of a rate.
    pub level: L,
    /// The calibrated 95 % interval.
    pub interval: PredictionInterval<L>,
    /// The calibrated 80 % interval.
    pub interval_80: PredictionInterval<L>,
    /// The probability of a level at or under the allowable one.
    pub probability_met: Known<Share>,
    /// Where the numbers come from.
    pub calibration: &'c Calibration,
    /// The calibration of this horizon.
    pub record: HorizonCalibration,
}

impl Calibration {
    /// A calibration of an estimator, by the name of its reference set; horizons in rising order.
    ///
    /// # Errors
    /// [`TrendError::NoName`] for an empty name; [`TrendError::HorizonsOutOfOrder`] for an empty
    /// list, for 3 years after 6, or for 0 years; [`TrendError::FactorOutOfRange`] for a factor of
    /// 0, NaN or 1e6; [`TrendError::TooFewSpans`] for origins that span less than the horizon;
    /// [`TrendError::CoverageOutOfRange`] for a coverage of 95.3 instead of 0.953.
    pub fn new(
        reference: impl Into<String>,
        estimator: Estimator,
        horizons: Vec<HorizonCalibration>,
    ) -> Result<Self, TrendError> {
        let reference = reference.into();
        if reference.trim().is_empty() {
            return Err(TrendError::NoName);
        }
        let mut before = 0;
        for horizon in &horizons {
            let years = horizon.horizon;
            if years <= before {
                return Err(TrendError::HorizonsOutOfOrder { years });
            }
            before = years;
            let HorizonCalibration { factor_95, factor_80, .. } = *horizon;
            let HorizonCalibration { share_under, places_left_out, years_left_out, .. } = *horizon;
            let in_range = |factor: f64| factor > 0.0 && factor < 1e6;
            if let Some(value) = [factor_95, factor_80].into_iter().find(|f| !in_range(*f)) {
                return Err(TrendError::FactorOutOfRange { years, value });
            }
            if horizon.spans() < 2.0 {
                let (first, last) = (horizon.first_origin, horizon.last_origin);
                return Err(TrendError::TooFewSpans { years, first, last });
            }
            let of_cases = [places_left_out, years_left_out].into_iter().flatten();
            let of_trials = of_cases
                .flat_map(|c: Coverage| [c.coverage_95, c.coverage_80, c.lowest_coverage_95]);
            let is_share = |share: &Share| (0.0..=1.0).contains(&share.fraction());
            if let Some(share) = of_trials.chain([share_under]).find(|share| !is_share(share)) {
                return Err(TrendError::CoverageOutOfRange { years, share });
            }
        }
        if before == 0 {
            return Err(TrendError::HorizonsOutOfOrder { years: 0 });
        }
        Ok(Self { reference: reference.into(), estimator, horizons: horizons.into() })
    }

    /// For the constants of this crate.
    pub(super) const fn shipped(
        reference: &'static str,
        estimator: Estimator,
        horizons: &'static [HorizonCalibration],
    ) -> Self {
        Self { reference: Cow::Borrowed(reference), estimator, horizons: Cow::Borrowed(horizons) }
    }

    /// The name of the reference set.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    getters! { &self;
        /// The estimator that is calibrated, with its window.
        estimator: Estimator => self.estimator,
    }

    /// The calibrated horizons, in rising order.
    pub fn horizons(&self) -> &[HorizonCalibration] {
        &self.horizons
    }

    /// The calibration of so many years ahead.
    ///
    /// # Errors
    /// [`Absent::HorizonNotCalibrated`] for a horizon that is not among [`Calibration::horizons`]: 11 for
    /// nations, 7 for municipalities.
    pub fn horizon(&self, years: i32) -> Known<&HorizonCalibration> {
        let found = self.horizons.iter().find(|horizon| i32::from(horizon.horizon) == years);
        found.ok_or(Absent::HorizonNotCalibrated)
    }

    /// The calibrated outlook of a year, from a fit of [`Calibration::estimator`].
    ///
    /// ```
    /// use climate_targets::trend::Calibration;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// // Lahti, kt CO2e (SYKE, CC BY 4.0).
    /// let levels = [(2013, 748.7), (2014, 693.2), (2015, 639.8), (2016, 671.2), (2017, 633.8)];
    /// let levels = levels.map(|(year, kt)| (Year::constant(year), Emissions::constant(1e3 * kt)));
    /// let calibration = Calibration::municipalities();
    /// let fit = TrendFit::of(calibration.estimator(), levels.into_iter()).unwrap();
    /// let (year, limit) = (Year::constant(2020), Emissions::constant(580e3));
    /// let outlook = calibration.outlook(&fit, year, Ok(limit)).unwrap();
    /// assert!(outlook.interval.low < outlook.interval_80.low);
    /// assert!(outlook.probability_met.unwrap().percent() > 50.0);
    /// ```
    ///
    /// # Errors
    /// [`Absent::HorizonNotCalibrated`] as [`Calibration::horizon`], and where with the degrees of freedom
    /// of the fit the interval of 80 % is wider than that of 95 %; [`Absent::TooFewPoints`] for a window
    /// of fewer than three points, or of which they span less than half, as no hindcast takes;
    /// [`Absent::NotDefined`] for a fit of another estimator or of a longer window, and as
    /// [`TrendFit::interval_in`].
    pub fn outlook<L: Level>(
        &self,
        fit: &TrendFit<L>,
        year: Year,
        limit: Known<L>,
    ) -> Known<CalibratedOutlook<'_, L>> {
        let horizon = *self.horizon(year.get() - fit.latest_year().get())?;
        let (first, latest) = (fit.from(), fit.latest_year());
        if fit.kind() != self.estimator.kind() || first < self.estimator.first_year(latest) {
            return Err(Absent::NotDefined);
        }
        if !self.estimator.spans_half(first, latest, fit.points() as usize) {
            return Err(Absent::TooFewPoints);
        }
        let spread = fit.spread_in(year)?;
        let scaled = Scaled::of(&horizon, spread);
        if !scaled.is_in_order() {
            return Err(Absent::HorizonNotCalibrated);
        }
        let probability = |limit: L| {
            let Some(distance) = fit.distance(spread, limit.number()) else {
                return Ok(Share::ZERO);
            };
            scaled.probability(distance, spread)
        };
        let [half_95, half_80] = scaled.halves();
        Ok(CalibratedOutlook {
            level: L::computed(spread.level),
            interval: fit.interval_of_half(spread, half_95)?,
            interval_80: fit.interval_of_half(spread, half_80)?,
            probability_met: limit.and_then(probability),
            calibration: self,
            record: horizon,
        })
    }
}

/// A piece of the scale of distances.
#[derive(Clone, Copy)]
pub(super) enum Piece {
    UpTo80,
    Between,
    Beyond95,
}

/// A spread with the factors of its horizon.
pub(super) struct Scaled {
    /// The factors of 95 and 80 %.
    pub(super) factors: [f64; 2],
    /// The quantiles of 97.5 and 90 %.
    pub(super) quantiles: [f64; 2],
    pub(super) error: f64,
}

impl Scaled {
    pub(super) fn of(horizon: &HorizonCalibration, spread: Spread) -> Self {
        let quantiles = [quantile_975(spread.degrees), quantile_90(spread.degrees)];
        Self { factors: horizon.widened(), quantiles, error: spread.error }
    }

    /// Whether the interval of 95 % is the wider one.
    fn is_in_order(&self) -> bool {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        f95 * q95 > f80 * q80
    }

    /// Half the widths of the intervals.
    fn halves(&self) -> [f64; 2] {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        [f95 * q95 * self.error, f80 * q80 * self.error]
    }

    /// Maps a distance in standard errors to a t value: linear through (0, 0), (f80 q80, q80) and
    /// (f95 q95, q95), then with slope 1/f95.
    pub(super) fn worth(&self, errors: f64) -> f64 {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        match self.piece(errors) {
            Piece::UpTo80 => errors / f80,
            Piece::Between => q80 + (errors - f80 * q80) * (q95 - q80) / (f95 * q95 - f80 * q80),
            Piece::Beyond95 => errors / f95,
        }
    }

    /// The piece that a distance lies on.
    pub(super) fn piece(&self, errors: f64) -> Piece {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        if errors <= f80 * q80 {
            Piece::UpTo80
        } else if errors <= f95 * q95 {
            Piece::Between
        } else {
            Piece::Beyond95
        }
    }

    fn probability(&self, distance: f64, spread: Spread) -> Known<Share> {
        if spread.exact {
            return Err(Absent::NoResidualVariance);
        }
        let errors = distance / spread.error;
        let worth = self.worth(errors.abs()).copysign(errors);
        crate::formula::finite(student_t::cumulative(worth, spread.degrees)).map(Share::computed)
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Serialised> for Calibration {
    type Error = TrendError;

    fn try_from(read: Serialised) -> Result<Self, TrendError> {
        Self::new(read.reference, read.estimator, read.horizons)
    }
}
