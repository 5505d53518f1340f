//! Calibrations: factors that give prediction intervals their nominal coverage.

use std::borrow::Cow;

use super::fit::{Spread, TrendFit};
use super::{Estimator, PredictionInterval, TrendError};
use crate::formula::functions::{larger, smaller};
use crate::formula::student_t::{self, quantile_90, quantile_975};
use crate::language::{phrase, printable, text};
use crate::quantity::{Absent, Emissions, Known, Level, Share, Year, getters};

/// The measured coverage of calibrated intervals, on cases that were not used for the calibration.
///
/// The coverage of an interval is the share of cases whose outcome lies inside the interval.
///
/// ```
/// use climate_targets::trend::Calibration;
/// // Nations, six years ahead: five halvings of the places, each half tested with the other.
/// let tested = Calibration::nations().horizon(6)?.places_left_out.expect("places were tested");
/// assert_eq!(tested.trials, 10);
/// assert_eq!(format!("{:.1}", tested.coverage_95), "96.4 %");
/// assert_eq!(format!("{:.1}", tested.lowest_coverage_95), "94.0 %");
/// assert_eq!(format!("{:.1}", tested.coverage_80), "83.4 %");
/// # Ok::<(), climate_targets::Absent>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a coverage: an object with coverage_95, coverage_80, lowest_coverage_95, trials"
    )
)]
#[allow(clippy::exhaustive_structs, reason = "callers write it as a literal in calibrations")]
pub struct Coverage {
    /// The share of outcomes inside the 95 % interval, as the mean over all trials.
    pub coverage_95: Share,
    /// The share of outcomes inside the 80 % interval, as the mean over all trials.
    pub coverage_80: Share,
    /// The lowest share of outcomes inside the 95 % interval in any trial.
    pub lowest_coverage_95: Share,
    /// The number of trials: two for each random split of the places into halves, or one for each
    /// cutoff year.
    pub trials: u32,
}

/// The calibration at one horizon: factors, number of cases, and tested coverage.
///
/// ```
/// use climate_targets::Absent;
/// use climate_targets::trend::Calibration;
/// let ten_years = Calibration::nations().horizon(10)?;
/// // Origins from 1994 to 2014: (2014 - 1994)/10 + 1 = 3 spans, so factors times sqrt(1 + 1/3).
/// assert_eq!(ten_years.spans(), 3.0);
/// let [factor_95, _] = ten_years.widened();
/// assert!((factor_95 - ten_years.factor_95 * (4.0_f64 / 3.0).sqrt()).abs() < 1e-12);
/// assert_eq!(format!("{:.1}", ten_years.coverage_on_other_places()?), "97.2 %");
/// assert_eq!(ten_years.coverage_in_later_years(), Err(Absent::LaterYearsUntested));
/// // Most municipalities ended under the prediction, as in one common period of decline.
/// assert!(!ten_years.is_one_common_period());
/// assert!(Calibration::municipalities().horizon(6)?.is_one_common_period());
/// # Ok::<(), Absent>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[allow(clippy::exhaustive_structs, reason = "callers write it as a literal in calibrations")]
pub struct HorizonCalibration {
    /// The horizon h: whole years from the latest observation to the predicted year.
    pub horizon: u16,
    /// The number of cases with a known outcome.
    pub cases: u32,
    /// The earliest origin. The origin of a prediction is the latest year observed when it is made.
    pub first_origin: Year,
    /// The latest origin.
    pub last_origin: Year,
    /// The factor `c_95` of the 95 % interval, before widening.
    pub factor_95: f64,
    /// The factor `c_80` of the 80 % interval, before widening.
    pub factor_80: f64,
    /// The mean of `(T - E)/E` with prediction T and outcome E; positive if predictions were too
    /// high. Each group of places has the same weight.
    pub bias: Share,
    /// The share of cases with an outcome under the prediction; each group of places has the same
    /// weight. A value far from one half means that most places deviated in the same direction.
    pub share_under: Share,
    /// The coverage for one half of the places with factors calibrated on the other half; `None` if
    /// untested.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub places_left_out: Option<Coverage>,
    /// The coverage after a cutoff year with factors calibrated on the years before it; `None` if
    /// untested, or if no cutoff year has two spans before it and a hundred cases on each side.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub years_left_out: Option<Coverage>,
}

/// The fields of [`HorizonCalibration`], as read.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(
    remote = "HorizonCalibration",
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a calibrated horizon: an object with horizon, cases, factor_95, factor_80"
)]
struct RawHorizon {
    horizon: u16,
    cases: u32,
    first_origin: Year,
    last_origin: Year,
    #[serde(deserialize_with = "crate::serial::finite")]
    factor_95: f64,
    #[serde(deserialize_with = "crate::serial::finite")]
    factor_80: f64,
    bias: Share,
    share_under: Share,
    places_left_out: Option<Coverage>,
    years_left_out: Option<Coverage>,
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for HorizonCalibration {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let horizon = RawHorizon::deserialize(from)?;
        horizon.check().map_err(serde::de::Error::custom)?;
        Ok(horizon)
    }
}

impl HorizonCalibration {
    /// The number J of spans of h years from the first origin to the last outcome,
    /// `(last origin - first origin)/h + 1`.
    ///
    /// J is at least 1 also for fields that [`Calibration::new`] refuses: a last origin before the
    /// first counts as the first, and a horizon of 0 as 1 year.
    pub fn spans(&self) -> f64 {
        let years = larger(self.last_origin.since(self.first_origin), 0.0);
        years / f64::from(self.horizon.max(1)) + 1.0
    }

    /// The applied factors of the 95 % and the 80 % interval, `c_p sqrt(1 + 1/J)`.
    ///
    /// The widening accounts for the small number of independent spans J. Of the factors that
    /// [`Calibration::new`] refuses, NaN and a factor below 0 count as 0, and the result is at most
    /// [`f64::MAX`].
    pub fn widened(&self) -> [f64; 2] {
        let widening = (1.0 + 1.0 / self.spans()).sqrt();
        let applied = |factor: f64| smaller(larger(factor * widening, 0.0), f64::MAX);
        [applied(self.factor_95), applied(self.factor_80)]
    }

    /// Checks the ranges of the fields.
    fn check(&self) -> Result<(), TrendError> {
        let Self { horizon: years, factor_95, factor_80, share_under, .. } = *self;
        if years == 0 {
            return Err(TrendError::HorizonsOutOfOrder { years });
        }
        let in_range = |factor: f64| factor > 0.0 && factor < 1e6;
        if let Some(value) = [factor_95, factor_80].into_iter().find(|f| !in_range(*f)) {
            return Err(TrendError::FactorOutOfRange { years, value });
        }
        if self.spans() < 2.0 {
            let (first, last) = (self.first_origin, self.last_origin);
            return Err(TrendError::TooFewSpans { years, first, last });
        }
        let of_cases = [self.places_left_out, self.years_left_out].into_iter().flatten();
        let of_trials =
            of_cases.flat_map(|c: Coverage| [c.coverage_95, c.coverage_80, c.lowest_coverage_95]);
        let is_share = |share: &Share| (0.0..=1.0).contains(&share.fraction());
        match of_trials.chain([share_under]).find(|share| !is_share(share)) {
            Some(share) => Err(TrendError::CoverageOutOfRange { years, share }),
            None => Ok(()),
        }
    }

    /// The coverage of the 95 % interval on places that were not used for the calibration.
    ///
    /// # Errors
    /// [`Absent::OtherPlacesUntested`] if [`HorizonCalibration::places_left_out`] is `None`.
    pub fn coverage_on_other_places(&self) -> Known<Share> {
        self.places_left_out.map(|held| held.coverage_95).ok_or(Absent::OtherPlacesUntested)
    }

    /// The coverage of the 95 % interval in years that were not used for the calibration.
    ///
    /// # Errors
    /// [`Absent::LaterYearsUntested`] if [`HorizonCalibration::years_left_out`] is `None`.
    pub fn coverage_in_later_years(&self) -> Known<Share> {
        self.years_left_out.map(|held| held.coverage_95).ok_or(Absent::LaterYearsUntested)
    }

    /// Whether the places deviated in the same direction: more than 60 % of the outcomes lie on one
    /// side of the prediction.
    pub fn is_one_common_period(&self) -> bool {
        !(0.4..=0.6).contains(&self.share_under.fraction())
    }
}

/// Factors that scale an estimator's prediction intervals, derived from hindcasts of a reference
/// set.
///
/// The method is a split conformal calibration. For each horizon of h whole years, every case with
/// a known outcome E gives `r = |d|/(se q_p)`: d is the outcome minus the prediction (both as
/// logarithms for a log-scale trend), se the standard error, and `q_p` the quantile `(1 + p)/2` of
/// Student's t. The factor `c_p` is the smallest r that at least `p (n + 1)` of the n cases do not
/// exceed; each group of places has the same weight. The applied factor is
/// `f_p = c_p sqrt(1 + 1/J)`, where J is [`HorizonCalibration::spans`]. The interval is
/// `T -/+ f_p q_p se`; for a log-scale trend, this formula applies to `ln E`. The tested coverage
/// is in [`HorizonCalibration::places_left_out`] and [`HorizonCalibration::years_left_out`].
///
/// The probability of a level at or under A is the distribution function of Student's t at w. The
/// distance z of A from T in standard errors is mapped to w piecewise linearly: |z| to |w| through
/// `(0, 0)`, `(f_80 q_80, q_80)` and `(f_95 q_95, q_95)`, and with the slope `1/f_95` beyond.
///
/// [`Calibration::nations`] and [`Calibration::municipalities`] are included;
/// [`Hindcast::calibrate`](crate::hindcast::Hindcast::calibrate) calibrates on other series.
/// [`Assessor::calibrated`](crate::Assessor::calibrated) adds the outlook to an assessment.
///
/// ```
/// use climate_targets::trend::Calibration;
/// let six_years = Calibration::nations().horizon(6).unwrap();
/// // The coverage of the 95 % interval on nations that were left out.
/// let left_out = six_years.places_left_out.unwrap();
/// assert!((0.92..0.98).contains(&left_out.coverage_95.fraction()));
/// // The longest calibrated horizon is ten years.
/// assert!(Calibration::nations().horizon(11).is_err());
/// ```
///
/// Source: J. Lei and others, *Distribution-Free Predictive Inference for Regression*, JASA 113
/// (2018), 1094-1111.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", try_from = "RawCalibration"))]
pub struct Calibration {
    reference: Cow<'static, str>,
    estimator: Estimator,
    horizons: Cow<'static, [HorizonCalibration]>,
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    rename = "Calibration",
    expecting = "a calibration"
)]
struct RawCalibration {
    reference: String,
    estimator: Estimator,
    horizons: Vec<HorizonCalibration>,
}

/// A projected level with calibrated prediction intervals and a calibrated probability.
///
/// The level is the projection of the estimator. Intervals and probability are scaled by the
/// factors of a [`Calibration`].
///
/// ```
/// use climate_targets::trend::Calibration;
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
/// // Lahti, kt CO2e (SYKE, CC BY 4.0).
/// let levels = [(2013, 748.7), (2014, 693.2), (2015, 639.8), (2016, 671.2), (2017, 633.8)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels.map(|(year, kt)| (year, 1e3 * kt)))?;
/// let limit = Emissions::from_kilotonnes(580.0);
/// let target = Target::builder("580 kt").at_most(limit).by(2020).build()?;
/// let assessor = Assessor::as_of_ymd(2018, 6, 30)?.calibrated(Calibration::municipalities());
/// let details = assessor.assess(&lahti, &target).details();
/// let outlook = details.calibrated().expect("the assessor has a calibration")?;
/// assert!(outlook.interval.low < outlook.interval_80.low);
/// assert!(outlook.interval_80.low < outlook.level && outlook.level < outlook.interval_80.high);
/// assert_eq!((outlook.calibration.reference(), outlook.record.horizon), ("municipalities", 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CalibratedOutlook<'c, L = Emissions> {
    /// The projection of the calibration's estimator; for a log-scale trend, the median.
    pub level: L,
    /// The calibrated 95 % interval.
    pub interval: PredictionInterval<L>,
    /// The calibrated 80 % interval.
    pub interval_80: PredictionInterval<L>,
    /// The probability of a level at or under the allowable level A, or why it is absent.
    pub probability_met: Known<Share>,
    /// The calibration that was applied.
    pub calibration: &'c Calibration,
    /// The calibration at the horizon of the projected year.
    pub record: HorizonCalibration,
}

impl Calibration {
    /// Creates a calibration from the name of the reference set, the calibrated estimator, and the
    /// horizons in increasing order.
    ///
    /// ```
    /// use climate_targets::trend::{Calibration, HorizonCalibration};
    /// use climate_targets::{Estimator, Share, Year};
    /// let one_year = HorizonCalibration {
    ///     horizon: 1,
    ///     cases: 200,
    ///     first_origin: Year::constant(2000),
    ///     last_origin: Year::constant(2019),
    ///     factor_95: 1.2,
    ///     factor_80: 1.1,
    ///     bias: Share::from_fraction(0.01)?,
    ///     share_under: Share::from_fraction(0.52)?,
    ///     places_left_out: None,
    ///     years_left_out: None,
    /// };
    /// let ours = Calibration::new("our cities", Estimator::random_walk(), vec![one_year])?;
    /// assert_eq!((ours.reference(), ours.horizons()), ("our cities", &[one_year][..]));
    /// assert_eq!(ours.estimator(), Estimator::random_walk());
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
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
            horizon.check()?;
        }
        if before == 0 {
            return Err(TrendError::HorizonsOutOfOrder { years: 0 });
        }
        Ok(Self { reference: reference.into(), estimator, horizons: horizons.into() })
    }

    /// Creates a calibration from constants, without checks.
    pub(super) const fn shipped(
        reference: &'static str,
        estimator: Estimator,
        horizons: &'static [HorizonCalibration],
    ) -> Self {
        Self { reference: Cow::Borrowed(reference), estimator, horizons: Cow::Borrowed(horizons) }
    }

    /// The name of the reference set, in words.
    pub(crate) fn reference_name(&self) -> ReferenceName {
        ReferenceName(self.reference.clone())
    }

    /// The name of the reference set.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    getters! { &self;
        /// The estimator that is calibrated, including its window.
        estimator: Estimator => self.estimator,
    }

    /// The calibrated horizons, in increasing order.
    pub fn horizons(&self) -> &[HorizonCalibration] {
        &self.horizons
    }

    /// Returns the calibration at a horizon, in years after the latest observation.
    ///
    /// # Errors
    /// [`Absent::HorizonNotCalibrated`] for a horizon that is not in [`Calibration::horizons`],
    /// such as 11 years for nations or 7 years for municipalities.
    pub fn horizon(&self, years: i32) -> Known<&HorizonCalibration> {
        let horizon = self.horizons.iter().find(|horizon| i32::from(horizon.horizon) == years);
        horizon.ok_or(Absent::HorizonNotCalibrated)
    }

    /// Returns the calibrated outlook for a year, from a fit of [`Calibration::estimator`]; `limit`
    /// is the allowable level A of that year.
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
    /// - [`Absent::HorizonNotCalibrated`] as for [`Calibration::horizon`], or if the 80 % interval
    ///   would be at least as wide as the 95 % interval at the fit's degrees of freedom.
    /// - [`Absent::TooFewPoints`] for fewer than three points, and for points that span less than
    ///   half of the window, because hindcasts leave out such windows.
    /// - [`Absent::NotDefined`] for a fit of another estimator or of a longer window, and for a fit
    ///   that has no interval ([`TrendFit::interval_in`]).
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
        let calibrated = CalibratedSpread::of(&horizon, spread);
        if !calibrated.is_in_order() {
            return Err(Absent::HorizonNotCalibrated);
        }
        let probability = |limit: L| match fit.errors_to(spread, limit.number()) {
            Some(errors) => calibrated.probability(errors?, spread.degrees),
            None => Ok(Share::ZERO),
        };
        let [half_95, half_80] = calibrated.halves();
        Ok(CalibratedOutlook {
            level: L::computed(spread.level),
            interval: fit.interval_with_half_width(spread, half_95)?,
            interval_80: fit.interval_with_half_width(spread, half_80)?,
            probability_met: limit.and_then(probability),
            calibration: self,
            record: horizon,
        })
    }
}

/// A segment of the piecewise linear map from a distance in standard errors to a Student's t value.
#[derive(Clone, Copy)]
pub(super) enum ScaleSegment {
    /// Up to the end of the 80 % interval.
    UpTo80,
    /// From the end of the 80 % interval to the end of the 95 % interval.
    Between,
    /// Beyond the 95 % interval.
    Beyond95,
}

/// The standard error of a projected level, with the calibration factors of its horizon.
pub(super) struct CalibratedSpread {
    /// The applied factors `f_95` and `f_80`.
    pub(super) factors: [f64; 2],
    /// The quantiles 0.975 and 0.9 of Student's t.
    pub(super) quantiles: [f64; 2],
    /// The standard error of the level or, for a log-scale trend, of its logarithm.
    pub(super) error: f64,
}

impl CalibratedSpread {
    pub(super) fn of(horizon: &HorizonCalibration, spread: Spread) -> Self {
        let quantiles = [quantile_975(spread.degrees), quantile_90(spread.degrees)];
        Self { factors: horizon.widened(), quantiles, error: spread.error }
    }

    /// Whether the 95 % interval is wider than the 80 % interval.
    fn is_in_order(&self) -> bool {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        f95 * q95 > f80 * q80
    }

    /// The half-widths of the 95 % and the 80 % interval.
    fn halves(&self) -> [f64; 2] {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        [f95 * q95 * self.error, f80 * q80 * self.error]
    }

    /// Maps a distance of 0 or more standard errors to a value of Student's t: linear through
    /// (0, 0), (f80 q80, q80) and (f95 q95, q95), then with slope 1/f95.
    pub(super) fn t_value(&self, errors: f64) -> f64 {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        match self.segment(errors) {
            ScaleSegment::UpTo80 => errors / f80,
            ScaleSegment::Between => {
                q80 + (errors - f80 * q80) * (q95 - q80) / (f95 * q95 - f80 * q80)
            }
            ScaleSegment::Beyond95 => errors / f95,
        }
    }

    /// Returns the segment that contains a distance in standard errors.
    pub(super) fn segment(&self, errors: f64) -> ScaleSegment {
        let [f95, f80] = self.factors;
        let [q95, q80] = self.quantiles;
        if errors <= f80 * q80 {
            ScaleSegment::UpTo80
        } else if errors <= f95 * q95 {
            ScaleSegment::Between
        } else {
            ScaleSegment::Beyond95
        }
    }

    fn probability(&self, errors: f64, degrees: u32) -> Known<Share> {
        let t = self.t_value(errors.abs()).copysign(errors);
        crate::formula::finite(student_t::cumulative(t, degrees)).map(Share::computed)
    }
}

#[cfg(feature = "serde")]
impl TryFrom<RawCalibration> for Calibration {
    type Error = TrendError;

    fn try_from(read: RawCalibration) -> Result<Self, TrendError> {
        Self::new(read.reference, read.estimator, read.horizons)
    }
}

/// The name of a calibration's reference set. The names of the included sets have texts; any other
/// name is data.
pub(crate) struct ReferenceName(Cow<'static, str>);

phrase! { ReferenceName, this, f, language => match &*this.0 {
    "nations" => text!(f, language, en: "nations", sv: "länder", fr: "les pays", fi: "maat"),
    "municipalities" => text!(f, language,
        en: "municipalities",
        sv: "kommuner",
        fr: "les communes",
        fi: "kunnat",
    ),
    name => f.write_str(&printable(name)),
} }
