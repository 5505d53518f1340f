use core::fmt;
use core::str::FromStr;

use super::{ParseQuantityError, QuantityError};

/// A share of something, as a fraction: 0.40 is 40 %.
///
/// *Of what* stands in the name of whatever carries it: `share_of_base`, `share_of_latest`.
/// A share may be negative or beyond 1 where it is a result (a change of -0.35, a progress of
/// 1.2); [`Portion`] is the share between 0 and 1 that a target's wording asks for. Percentage
/// points of the base are another type, [`PointsOfBase`](super::PointsOfBase).
///
/// ```
/// use climate_targets::Share;
/// let cut = Share::from_fraction(0.4)?;
/// assert_eq!(cut, Share::from_percent(40.0)?);
/// assert_eq!(cut.to_string(), "40 %");
/// // 40 where 0.40 is meant is caught and said:
/// let error = Share::from_fraction(40.0).unwrap_err();
/// assert!(error.to_string().contains("0.4"));
/// # Ok::<(), climate_targets::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct Share(f64);

impl Share {
    /// Nothing of it.
    pub const ZERO: Self = Self(0.0);
    /// All of it.
    pub const ONE: Self = Self(1.0);

    /// A share given as a fraction between -1 and 1.
    ///
    /// # Errors
    /// [`QuantityError::PercentForFraction`] beyond -1..=1, as 40 for 0.40;
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    /// A share that really lies beyond is written with [`Share::from_percent`].
    pub const fn from_fraction(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "a share", value })
        } else if value > 1.0 || value < -1.0 {
            Err(QuantityError::PercentForFraction { value })
        } else {
            Ok(Self(value))
        }
    }

    /// A share given in percent, of any size: 40 is 0.40, 150 is 1.5.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub fn from_percent(percent: f64) -> Result<Self, QuantityError> {
        let value = fraction_of_percent(percent);
        if value.is_finite() {
            Ok(Self(value))
        } else {
            Err(QuantityError::NotFinite { quantity: "a share", value })
        }
    }

    /// A computed share; the caller has seen to it that it is finite.
    pub(crate) const fn computed(fraction: f64) -> Self {
        Self(fraction)
    }

    /// The share as a fraction: 0.40.
    pub const fn fraction(self) -> f64 {
        self.0
    }

    /// The share in percent: 40. Infinite for the few shares beyond 1.8e306.
    pub const fn percent(self) -> f64 {
        self.0 * 100.0
    }
}

/// The fraction that a percent is.
pub(super) fn fraction_of_percent(percent: f64) -> f64 {
    hundredth(&percent.to_string()).unwrap_or(percent / 100.0)
}

/// The hundredth of a decimal number as it is written: 10.3 % is 0.103, which dividing 10.3 by 100
/// misses by a last digit.
fn hundredth(number: &str) -> Option<f64> {
    let shifted: f64 = format!("{number}e-2").parse().ok()?;
    shifted.is_finite().then_some(shifted)
}

/// The percent of a fraction, with the fewest digits that read back as that same fraction.
fn shortest_percent(fraction: f64) -> Option<String> {
    let percent = fraction * 100.0;
    // Multiplying by 100 rounds: what reads back may be a neighbour, a few last digits away.
    let upwards = core::iter::successors(Some(percent), |p| Some(p.next_up())).take(4);
    let downwards = core::iter::successors(Some(percent), |p| Some(p.next_down())).take(4);
    let reads_back = |text: &String| hundredth(text) == Some(fraction);
    let rounded = (0..=12).map(|digits| format!("{percent:.digits$}"));
    let neighbours = upwards.chain(downwards).map(|neighbour| neighbour.to_string());
    rounded.chain(neighbours).find(reads_back)
}

impl fmt::Display for Share {
    /// In percent, with the digits it takes to read the same value back; a precision rounds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(digits) = f.precision() {
            return write!(f, "{:.digits$} %", self.percent());
        }
        match shortest_percent(self.0) {
            Some(percent) => write!(f, "{percent} %"),
            // No percent leads back: the fraction itself does.
            None => write!(f, "{}", self.0),
        }
    }
}

impl FromStr for Share {
    type Err = ParseQuantityError;

    /// Reads `40 %`, `40%` or a fraction, `0.4`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a share such as \"40 %\" or \"0.4\"";
        let text = text.trim();
        if text.is_empty() {
            return Err(ParseQuantityError::Empty { expected: EXPECTED });
        }
        let number = |part: &str| {
            let malformed = ParseQuantityError::Malformed { expected: EXPECTED, text: text.into() };
            part.trim().parse::<f64>().map_err(|_| malformed)
        };
        Ok(match text.strip_suffix('%') {
            Some(percent) => {
                let value = number(percent)?;
                // By the digits as they stand, where they stand without an exponent.
                hundredth(percent.trim())
                    .map_or_else(|| Self::from_percent(value), |f| Ok(Self(f)))?
            }
            None => Self::from_fraction(number(text)?)?,
        })
    }
}

/// Any finite fraction, as results carry them; whoever reads what a target asks for reads a
/// [`Portion`] or a growth, and these catch 40 where 0.40 is meant.
impl TryFrom<f64> for Share {
    type Error = QuantityError;

    fn try_from(fraction: f64) -> Result<Self, Self::Error> {
        if fraction.is_finite() {
            Ok(Self(fraction))
        } else {
            Err(QuantityError::NotFinite { quantity: "a share", value: fraction })
        }
    }
}

impl From<Share> for f64 {
    fn from(share: Share) -> Self {
        share.0
    }
}

/// A share between 0 and 1: the part of the base that a target cuts, or leaves.
///
/// ```
/// use climate_targets::{Portion, Share};
/// const FORTY: Portion = Portion::constant(0.40);
/// assert_eq!(Portion::new(Share::from_percent(40.0)?), Ok(FORTY));
/// assert!(Portion::new(Share::from_percent(140.0)?).is_err());
/// # Ok::<(), climate_targets::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct Portion(Share);

impl Portion {
    /// A share that lies between 0 and 1.
    ///
    /// # Errors
    /// [`QuantityError::NotAPortion`] below 0 (a negative reduction) and above 1.
    pub const fn new(share: Share) -> Result<Self, QuantityError> {
        let value = share.fraction();
        if 0.0 <= value && value <= 1.0 {
            Ok(Self(share))
        } else {
            Err(QuantityError::NotAPortion { value })
        }
    }

    /// For literals in constants and statics: a fraction between 0 and 1.
    ///
    /// # Panics
    /// Outside 0..=1; in a constant that is a compile error. For data, use [`Portion::new`].
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(fraction: f64) -> Self {
        match Share::from_fraction(fraction) {
            Ok(share) => match Self::new(share) {
                Ok(portion) => portion,
                Err(_) => panic!("a portion lies between 0 and 1"),
            },
            Err(_) => panic!("a portion lies between 0 and 1"),
        }
    }

    /// The portion as a share.
    pub const fn share(self) -> Share {
        self.0
    }

    /// The portion as a fraction between 0 and 1.
    pub const fn fraction(self) -> f64 {
        self.0.fraction()
    }
}

impl fmt::Display for Portion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Portion {
    type Err = ParseQuantityError;

    /// Reads `40 %`, `40%` or a fraction, `0.4`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::new(text.parse()?)?)
    }
}

impl TryFrom<Share> for Portion {
    type Error = QuantityError;

    fn try_from(share: Share) -> Result<Self, Self::Error> {
        Self::new(share)
    }
}

impl TryFrom<f64> for Portion {
    type Error = QuantityError;

    fn try_from(fraction: f64) -> Result<Self, Self::Error> {
        Self::new(Share::from_fraction(fraction)?)
    }
}

impl From<Portion> for f64 {
    fn from(portion: Portion) -> Self {
        portion.fraction()
    }
}

/// The approx traits for a newtype over f64, by comparing the value it holds.
#[cfg(feature = "approx")]
macro_rules! approx_by_value {
    ($type:ty) => {
        impl approx::AbsDiffEq for $type {
            type Epsilon = f64;

            fn default_epsilon() -> f64 {
                f64::default_epsilon()
            }

            fn abs_diff_eq(&self, other: &Self, epsilon: f64) -> bool {
                f64::from(*self).abs_diff_eq(&f64::from(*other), epsilon)
            }
        }

        impl approx::RelativeEq for $type {
            fn default_max_relative() -> f64 {
                f64::default_max_relative()
            }

            fn relative_eq(&self, other: &Self, epsilon: f64, max_relative: f64) -> bool {
                f64::from(*self).relative_eq(&f64::from(*other), epsilon, max_relative)
            }
        }

        impl approx::UlpsEq for $type {
            fn default_max_ulps() -> u32 {
                f64::default_max_ulps()
            }

            fn ulps_eq(&self, other: &Self, epsilon: f64, max_ulps: u32) -> bool {
                f64::from(*self).ulps_eq(&f64::from(*other), epsilon, max_ulps)
            }
        }
    };
}

#[cfg(feature = "approx")]
pub(super) use approx_by_value;

#[cfg(feature = "approx")]
approx_by_value!(Share);
#[cfg(feature = "approx")]
approx_by_value!(Portion);
