use core::fmt;
use core::str::FromStr;

use super::decimal::{fraction_of_percent, hundredth, shortest_percent};
use super::error::trimmed;
use super::number::{
    is_added, is_number, is_ordered, made_of_number, or_panic, write_number, write_padded,
};
use super::{ParseQuantityError, QuantityError, getters};

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
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
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
            Err(QuantityError::NotFinite { quantity: "share", value })
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
        Self::try_from(fraction_of_percent(percent))
    }

    /// A computed share; the caller has seen to it that it is finite.
    pub(crate) const fn computed(fraction: f64) -> Self {
        Self(fraction)
    }

    getters! { self;
        /// The share as a fraction: 0.40.
        fraction: f64 => self.0,
        /// The share in percent: 40. Infinite for the few shares beyond 1.8e306.
        percent: f64 => self.0 * 100.0,
    }
}

impl fmt::Display for Share {
    /// In percent, with the digits it takes to read the same value back; a precision rounds, width and
    /// sign are obeyed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.precision().is_some() {
            return write_number(f, "", self.percent(), " %");
        }
        match shortest_percent(self.0) {
            Some(percent) => {
                let sign = if f.sign_plus() && self.0 >= 0.0 { "+" } else { "" };
                write_padded(f, &format!("{sign}{percent} %"))
            }
            // No percent leads back: the fraction itself does.
            None => write_number(f, "", self.0, ""),
        }
    }
}

impl FromStr for Share {
    type Err = ParseQuantityError;

    /// Reads `40 %`, `40%` or a fraction, `0.4`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a share such as \"40 %\" or \"0.4\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = |_| ParseQuantityError::malformed(EXPECTED, text);
        let number = |part: &str| part.trim().parse::<f64>().map_err(malformed);
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
            Err(QuantityError::NotFinite { quantity: "share", value: fraction })
        }
    }
}

is_number!(Share);
is_ordered!(Share);
is_added!(Share);

/// A share between 0 and 1: the part of the base that a target cuts, or leaves.
///
/// ```
/// use climate_targets::{Portion, Share};
/// const FORTY: Portion = Portion::constant(0.40);
/// assert_eq!(Portion::new(Share::from_percent(40.0)?), Ok(FORTY));
/// assert!(Portion::new(Share::from_percent(140.0)?).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct Portion(Share);

impl Portion {
    /// A percentage between 0 and 100.
    ///
    /// ```
    /// use climate_targets::Portion;
    /// assert_eq!(Portion::from_percent(63.0)?, "63 %".parse()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Portion::new`] for 140 and for -4; [`QuantityError::NotFinite`] for NaN and infinities.
    pub fn from_percent(percent: f64) -> Result<Self, QuantityError> {
        Self::new(Share::from_percent(percent)?)
    }

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
    pub const fn constant(fraction: f64) -> Self {
        or_panic!(Self::of_fraction(fraction), "a portion lies between 0 and 1")
    }

    const fn of_fraction(fraction: f64) -> Result<Self, QuantityError> {
        match Share::from_fraction(fraction) {
            Ok(share) => Self::new(share),
            Err(error) => Err(error),
        }
    }

    getters! { self;
        /// The portion as a share.
        share: Share => self.0,
        /// The portion as a fraction between 0 and 1.
        fraction: f64 => self.0.fraction(),
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

made_of_number!(Portion, of_fraction);
is_ordered!(Portion);
