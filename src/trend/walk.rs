//! Random walks with drift: what their changes give, how a drift fades, and how they lean on a
//! reference set.

use super::TrendError;
use crate::formula::least_squares::is_noise;
use crate::formula::sum;

/// The factor phi by which the drift of a damped walk shrinks each year, in whole hundredths.
///
/// h years ahead the walk has moved by `phi + phi^2 + ... + phi^h = phi (1 - phi^h)/(1 - phi)` drifts
/// instead of h. As JSON the factor itself: `0.9`.
///
/// ```
/// use climate_targets::trend::Damping;
/// let damping = Damping::from_percent(90)?;
/// assert_eq!(damping.factor(), 0.9);
/// assert!(Damping::from_percent(100).is_err());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct Damping(u8);

impl Damping {
    /// A factor in percent, 1 to 99.
    ///
    /// # Errors
    /// [`TrendError::DampingOutOfRange`] for 0, which leaves no drift, and for 100, which damps nothing.
    pub const fn from_percent(percent: u8) -> Result<Self, TrendError> {
        if percent >= 1 && percent <= 99 {
            Ok(Self(percent))
        } else {
            Err(TrendError::DampingOutOfRange { value: percent as f64 / 100.0 })
        }
    }

    /// phi, between 0 and 1.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The yearly drifts that h years amount to.
    pub(super) fn years(self, h: f64) -> f64 {
        let phi = self.factor();
        phi * (1.0 - phi.powf(h)) / (1.0 - phi)
    }

    /// The years that so many yearly drifts take; none where they fade before.
    pub(super) fn years_until(self, drifts: f64) -> Option<f64> {
        let phi = self.factor();
        let rest = 1.0 - drifts * (1.0 - phi) / phi;
        (rest > 0.0).then(|| rest.ln() / phi.ln())
    }
}

impl From<Damping> for f64 {
    fn from(damping: Damping) -> Self {
        damping.factor()
    }
}

impl TryFrom<f64> for Damping {
    type Error = TrendError;

    fn try_from(factor: f64) -> Result<Self, TrendError> {
        let percent = (factor * 100.0).round();
        if (factor * 100.0 - percent).abs() > 1e-9 {
            return Err(TrendError::DampingOutOfRange { value: factor });
        }
        // Out of range saturates to a number that is refused.
        Self::from_percent(percent as u8)
    }
}

/// The drift and scatter of many places, towards which an
/// [`Estimator::outlook`](super::Estimator::outlook) shrinks those of one place.
///
/// Both are of yearly changes of the logarithm and kept to six decimals: -0.02577 is a fall of some
/// 2.5 % a year. [`hindcast::reference_set`](crate::hindcast::reference_set) takes them from series.
/// As JSON: `drift` and `deviation`.
///
/// ```
/// use climate_targets::trend::ReferenceSet;
/// let set = ReferenceSet::new(-0.0258, 0.0571)?;
/// assert_eq!((set.drift(), set.deviation()), (-0.0258, 0.0571));
/// assert!(ReferenceSet::new(0.0, 0.0).is_err());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Serialised", into = "Serialised"))]
pub struct ReferenceSet {
    drift_in_millionths: i32,
    deviation_in_millionths: u32,
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, rename = "ReferenceSet", expecting = "a reference set")]
struct Serialised {
    drift: f64,
    deviation: f64,
}

impl ReferenceSet {
    /// Drift and standard deviation of the yearly change of the logarithm, rounded to six decimals.
    ///
    /// # Errors
    /// [`TrendError::DriftOutOfRange`] for a drift beyond -1 to 1, as -2.6, which is meant in percent;
    /// [`TrendError::DeviationOutOfRange`] for a deviation that is not over 0 and at most 1.
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

    /// In millionths, for constants.
    pub(super) const fn of_millionths(drift: i32, deviation: u32) -> Self {
        Self { drift_in_millionths: drift, deviation_in_millionths: deviation }
    }

    /// `m_set`, the mean yearly change of the logarithm.
    pub fn drift(self) -> f64 {
        f64::from(self.drift_in_millionths) / 1e6
    }

    /// `s_0`, the standard deviation of a yearly change of the logarithm: the root of the median
    /// variance.
    pub fn deviation(self) -> f64 {
        f64::from(self.deviation_in_millionths) / 1e6
    }
}

#[cfg(feature = "serde")]
impl From<ReferenceSet> for Serialised {
    fn from(set: ReferenceSet) -> Self {
        Self { drift: set.drift(), deviation: set.deviation() }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Serialised> for ReferenceSet {
    type Error = TrendError;

    fn try_from(set: Serialised) -> Result<Self, TrendError> {
        Self::new(set.drift, set.deviation)
    }
}

/// How many changes the variance of a reference set counts for.
pub(super) const WEIGHT_OF_SET: f64 = 8.0;

/// The scatter of a random walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Walk {
    /// s, of a yearly change; 0 where all are equal but for rounding.
    deviation: f64,
    /// K, the years from the first point to the last.
    pub(super) years: f64,
    /// How well the drift is known, in years that it was observed.
    years_of_drift: f64,
    pub(super) exact: bool,
    /// Of Student's t.
    pub(super) degrees: u32,
}

impl Walk {
    /// s.
    pub(super) const fn deviation(&self) -> f64 {
        self.deviation
    }

    /// `s sqrt(h + g^2/K)` after h years and g yearly drifts.
    pub(super) fn error_at(&self, years: f64, drifts: f64) -> f64 {
        self.deviation * (years + drifts * drifts / self.years_of_drift).sqrt()
    }
}

/// A random walk through points: its yearly drift, and its scatter if squares are in range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walked {
    pub(super) drift: f64,
    pub(super) walk: Walk,
}

/// The changes between neighbouring points.
struct Changes {
    n: f64,
    years: f64,
    drift: f64,
    /// `sum((d - k m)^2/k)`.
    squares: f64,
}

impl Changes {
    /// Of changes each with the years that it took.
    fn of(changes: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let add =
            |(n, years, sum): (f64, f64, f64), (k, d): (f64, f64)| (n + 1.0, years + k, sum + d);
        let (n, years, total) = changes.clone().fold((0.0, 0.0, 0.0), add);
        let drift = total / years;
        let squares = changes.map(|(k, d)| (d - k * drift) * (d - k * drift) / k);
        Self { n, years, drift, squares: sum(squares) }
    }
}

impl Walked {
    /// From its own changes alone; `largest` is the size that rounding noise is relative to.
    pub(super) fn of(changes: impl Iterator<Item = (f64, f64)> + Clone, largest: f64) -> Self {
        let Changes { n, years, drift, squares } = Changes::of(changes);
        let exact = is_noise(squares, n, largest);
        let deviation = if exact { 0.0 } else { (squares / (n - 1.0)).sqrt() };
        let degrees = n as u32 - 1;
        let walk = Walk { deviation, years, years_of_drift: years, exact, degrees };
        Self { drift, walk }
    }

    /// From changes of the logarithm and a reference set: the mean of both drifts, and the variance
    /// of the set as eight more changes. Half the own drift has half the error, as from four times
    /// the years.
    pub(super) fn leaning(
        changes: impl Iterator<Item = (f64, f64)> + Clone,
        set: ReferenceSet,
    ) -> Self {
        let Changes { n, years, drift, squares } = Changes::of(changes);
        let drift = f64::midpoint(drift, set.drift());
        let of_set = WEIGHT_OF_SET * set.deviation() * set.deviation();
        let degrees = n as u32 + 7;
        let deviation = ((of_set + squares) / f64::from(degrees)).sqrt();
        let years_of_drift = 4.0 * years;
        Self { drift, walk: Walk { deviation, years, years_of_drift, exact: false, degrees } }
    }
}
