//! Random walks with drift: their estimation, the damping of the drift, and the shrinkage towards a
//! reference set.

use super::TrendError;
use crate::formula::functions::{ln, powf};
use crate::formula::least_squares::is_noise;
use crate::formula::sum;

/// The factor phi by which the drift of a damped random walk shrinks each year, in whole
/// hundredths.
///
/// h years ahead, the walk has moved by `phi + phi^2 + ... + phi^h = phi (1 - phi^h)/(1 - phi)`
/// yearly drifts instead of h. JSON: the factor as a number, `0.9`.
///
/// ```
/// use climate_targets::trend::Damping;
/// let damping = Damping::from_percent(90)?;
/// assert_eq!(damping.factor(), 0.9);
/// assert!(Damping::from_percent(100).is_err());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Damping(u8);

crate::record::unit_schema!(Damping: "number" = "factor a year");
crate::record::plain!(ReferenceSet);

impl Damping {
    /// Creates a factor from percent, 1 to 99.
    ///
    /// # Errors
    /// [`TrendError::DampingOutOfRange`] for 0, which leaves no drift, and for 100, which does not
    /// damp.
    pub const fn from_percent(percent: u8) -> Result<Self, TrendError> {
        if percent >= 1 && percent <= 99 {
            Ok(Self(percent))
        } else {
            Err(TrendError::DampingOutOfRange { value: percent as f64 / 100.0 })
        }
    }

    /// The factor phi, 0.01 to 0.99.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The total drift over h years as a multiple of the yearly drift, `phi (1 - phi^h)/(1 - phi)`.
    pub(super) fn years(self, h: f64) -> f64 {
        let phi = self.factor();
        phi * (1.0 - powf(phi, h)) / (1.0 - phi)
    }

    /// The number of years until the total drift is `drifts` times the yearly drift; `None` if
    /// `drifts` is not below the limit `phi/(1 - phi)`.
    pub(super) fn years_until(self, drifts: f64) -> Option<f64> {
        let phi = self.factor();
        let rest = 1.0 - drifts * (1.0 - phi) / phi;
        (rest > 0.0).then(|| ln(rest) / ln(phi))
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(Damping: f64 => |factor| {
    let percent = (factor * 100.0).round();
    if !(1.0..=99.0).contains(&percent) || (factor * 100.0 - percent).abs() > 1e-9 {
        return Err(TrendError::DampingOutOfRange { value: factor });
    }
    Self::from_percent(percent as u8)
});
#[cfg(feature = "serde")]
crate::serial::written!(Damping, this => this.factor());

/// The drift and the standard deviation of yearly changes across many places.
/// [`Estimator::outlook`](super::Estimator::outlook) shrinks the drift and the variance of one
/// place towards them.
///
/// Both describe yearly changes of the logarithm of the level and have six decimals: a drift of
/// -0.02577 is a fall of 2.5 % a year. [`hindcast::reference_set`](crate::hindcast::reference_set)
/// computes them from series. JSON: `drift` and `deviation`.
///
/// ```
/// use climate_targets::trend::ReferenceSet;
/// let set = ReferenceSet::new(-0.0258, 0.0571)?;
/// assert_eq!((set.drift(), set.deviation()), (-0.0258, 0.0571));
/// assert!(ReferenceSet::new(0.0, 0.0).is_err());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", try_from = "RawReferenceSet", into = "RawReferenceSet")
)]
pub struct ReferenceSet {
    drift_in_millionths: i32,
    deviation_in_millionths: u32,
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(crate = "crate::serial::shown")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename = "ReferenceSet", expecting = "a reference set")]
struct RawReferenceSet {
    drift: f64,
    deviation: f64,
}

impl ReferenceSet {
    /// Creates a set from drift and standard deviation of the yearly change of the logarithm,
    /// rounded to six decimals.
    ///
    /// # Errors
    /// [`TrendError::DriftOutOfRange`] for a drift outside -1 to 1, such as -2.6 for -2.6 %;
    /// [`TrendError::DeviationOutOfRange`] for a deviation of 0 or above 1.
    pub fn new(drift: f64, deviation: f64) -> Result<Self, TrendError> {
        if !(-1.0..=1.0).contains(&drift) {
            return Err(TrendError::DriftOutOfRange { value: drift });
        }
        let deviation_in_millionths = (deviation * 1e6).round();
        if !(1.0..=1e6).contains(&deviation_in_millionths) {
            return Err(TrendError::DeviationOutOfRange { value: deviation });
        }
        let drift_in_millionths = (drift * 1e6).round() as i32;
        Ok(Self { drift_in_millionths, deviation_in_millionths: deviation_in_millionths as u32 })
    }

    /// Creates a set from drift and standard deviation in millionths; usable in constants.
    pub(super) const fn of_millionths(drift: i32, deviation: u32) -> Self {
        Self { drift_in_millionths: drift, deviation_in_millionths: deviation }
    }

    /// The drift `m_set`: the mean yearly change of the logarithm.
    pub fn drift(self) -> f64 {
        f64::from(self.drift_in_millionths) / 1e6
    }

    /// The standard deviation `s_0` of a yearly change of the logarithm: the square root of the
    /// median variance.
    pub fn deviation(self) -> f64 {
        f64::from(self.deviation_in_millionths) / 1e6
    }
}

#[cfg(feature = "serde")]
impl From<ReferenceSet> for RawReferenceSet {
    fn from(set: ReferenceSet) -> Self {
        Self { drift: set.drift(), deviation: set.deviation() }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<RawReferenceSet> for ReferenceSet {
    type Error = TrendError;

    fn try_from(set: RawReferenceSet) -> Result<Self, TrendError> {
        Self::new(set.drift, set.deviation)
    }
}

/// The weight of a reference set's variance, as a number of yearly changes.
pub(super) const WEIGHT_OF_SET: f64 = 8.0;

/// The scatter of the yearly changes of a random walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct WalkScatter {
    /// The standard deviation s of a yearly change; 0 if the changes differ only by rounding
    /// errors.
    deviation: f64,
    /// K, the number of years from the first point to the last.
    pub(super) years: f64,
    /// The effective years of observation behind the drift: K, or 4K for a drift shrunk towards a
    /// reference set.
    years_of_drift: f64,
    /// Whether the changes differ only by rounding errors.
    pub(super) exact: bool,
    /// The degrees of freedom of Student's t.
    pub(super) degrees: u32,
}

impl WalkScatter {
    /// The standard deviation s of a yearly change.
    pub(super) const fn deviation(&self) -> f64 {
        self.deviation
    }

    /// The standard error `s sqrt(h + g^2/K)` after h years, where g is the total drift as a
    /// multiple of the yearly drift. A drift shrunk towards a reference set has 4K instead of K.
    pub(super) fn error_at(&self, years: f64, drifts: f64) -> f64 {
        self.deviation * (years + drifts * drifts / self.years_of_drift).sqrt()
    }
}

/// A random walk fitted to points: the yearly drift and the scatter.
#[derive(Debug, Clone, Copy)]
pub(super) struct WalkFit {
    pub(super) drift: f64,
    pub(super) scatter: WalkScatter,
}

/// Statistics of the changes d between neighbouring points k years apart.
struct Changes {
    /// The number n of changes.
    n: f64,
    /// The number of years that the changes span, `K = sum(k)`.
    years: f64,
    /// The mean yearly change, `m = sum(d)/K`.
    drift: f64,
    /// The weighted sum of squared deviations, `sum((d - k m)^2/k)`.
    squares: f64,
}

impl Changes {
    /// Computes the statistics of pairs (k, d).
    fn of(changes: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let add =
            |(n, years, sum): (f64, f64, f64), (k, d): (f64, f64)| (n + 1.0, years + k, sum + d);
        let (n, years, total) = changes.clone().fold((0.0, 0.0, 0.0), add);
        let drift = total / years;
        let squares = changes.map(|(k, d)| (d - k * drift) * (d - k * drift) / k);
        Self { n, years, drift, squares: sum(squares) }
    }
}

impl WalkFit {
    /// Fits a random walk to pairs (k, d): changes d over k years. `largest` is the magnitude to
    /// which rounding noise is relative.
    pub(super) fn of(changes: impl Iterator<Item = (f64, f64)> + Clone, largest: f64) -> Self {
        let Changes { n, years, drift, squares } = Changes::of(changes);
        let exact = is_noise(squares, n, largest);
        let deviation = if exact { 0.0 } else { (squares / (n - 1.0)).sqrt() };
        let degrees = n as u32 - 1;
        let years_of_drift = years;
        let scatter = WalkScatter { deviation, years, years_of_drift, exact, degrees };
        Self { drift, scatter }
    }

    /// Fits changes of the logarithm and shrinks the result towards a reference set: the drift is
    /// the mean of both drifts, and the variance of the set counts as eight more changes.
    ///
    /// Halving the place's drift halves its standard error, which has the same effect as four times
    /// the years of observation.
    pub(super) fn shrunk_towards(
        changes: impl Iterator<Item = (f64, f64)> + Clone,
        set: ReferenceSet,
    ) -> Self {
        let Changes { n, years, drift, squares } = Changes::of(changes);
        let drift = f64::midpoint(drift, set.drift());
        let of_set = WEIGHT_OF_SET * set.deviation() * set.deviation();
        let degrees = n as u32 + 7;
        let deviation = ((of_set + squares) / f64::from(degrees)).sqrt();
        let years_of_drift = 4.0 * years;
        let scatter = WalkScatter { deviation, years, years_of_drift, exact: false, degrees };
        Self { drift, scatter }
    }
}
