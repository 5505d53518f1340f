use core::fmt;
use core::str::FromStr;

use super::decimal::{fraction_of_percent, hundredth, shortest_percent};
use super::error::trimmed;
use super::number::{
    impl_approx, impl_arithmetic, impl_total_order, unwrap_const, write_number, write_padded,
};
use super::{ParseQuantityError, QuantityError, getters};
use crate::language::{Language, Phrase};

/// A share of a total, stored as a fraction: 0.40 is 40 %.
///
/// Field and function names state the total: `share_of_base`, `share_of_latest`. Results may be
/// negative or exceed 1: a change of -0.35, a progress of 1.2. [`Portion`] is a share between 0 and
/// 1, as in a target's wording. Percentage points of the base have a separate type,
/// [`PointsOfBase`](super::PointsOfBase).
///
/// ```
/// use climate_targets::Share;
/// let cut = Share::from_fraction(0.4)?;
/// assert_eq!(cut, Share::from_percent(40.0)?);
/// assert_eq!((cut.fraction(), cut.percent()), (0.4, 40.0));
/// assert_eq!(cut.to_string(), "40 %");
/// // A percentage in the place of a fraction is refused, with the likely correction:
/// let error = Share::from_fraction(40.0).unwrap_err();
/// assert!(error.to_string().contains("0.4"));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Share(f64);

impl Share {
    /// The share 0: nothing.
    pub const ZERO: Self = Self(0.0);
    /// The share 1: the whole.
    pub const ONE: Self = Self(1.0);

    /// Creates a share from a fraction between -1 and 1. For larger magnitudes, use
    /// [`Share::from_percent`].
    ///
    /// # Errors
    /// [`QuantityError::PercentForFraction`] outside -1..=1, such as 40 for 0.40;
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_fraction(value: f64) -> Result<Self, QuantityError> {
        if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "share", value })
        } else if value > 1.0 || value < -1.0 {
            Err(QuantityError::PercentForFraction { value })
        } else {
            // Adding 0 turns -0 into 0.
            Ok(Self(value + 0.0))
        }
    }

    /// Creates a share from a percentage of any size: 40 is 0.40, 150 is 1.5.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub fn from_percent(percent: f64) -> Result<Self, QuantityError> {
        Self::try_from(fraction_of_percent(percent))
    }

    /// Creates a share from a computed fraction. The fraction must be finite.
    pub(crate) const fn computed(fraction: f64) -> Self {
        // Adding 0 turns -0 into 0.
        Self(fraction + 0.0)
    }

    getters! { self;
        /// The share as a fraction: 0.40 for 40 %.
        fraction: f64 => self.0,
        /// The share in percent: 40 for 0.40. Beyond 1.8e306, the largest finite number.
        percent: f64 => (self.0 * 100.0).clamp(f64::MIN, f64::MAX),
    }
}

impl fmt::Display for Share {
    /// Writes the percentage with all digits needed to parse back the same value. Obeys width, sign
    /// and precision; with a precision, the number is rounded.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.precision().is_some() {
            return write_number(f, "", self.percent(), " %");
        }
        let percent = shortest_percent(self.0);
        let sign = if f.sign_plus() && self.0 >= 0.0 { "+" } else { "" };
        write_padded(f, &format!("{sign}{percent} %"))
    }
}

impl FromStr for Share {
    type Err = ParseQuantityError;

    /// Parses `40 %`, `40%` or a fraction, such as `0.4`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a share such as \"40 %\" or \"0.4\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = |_| ParseQuantityError::malformed(EXPECTED, text);
        let number = |part: &str| part.trim().parse::<f64>().map_err(malformed);
        let value = match text.strip_suffix('%') {
            Some(percent) => {
                let value = number(percent)?;
                // Decimal digits are converted exactly; a number with an exponent is divided by
                // 100.
                hundredth(percent.trim())
                    .map_or_else(|| Self::from_percent(value), |f| Ok(Self(f + 0.0)))
            }
            None => Self::from_fraction(number(text)?),
        };
        value.map_err(ParseQuantityError::of_value(text))
    }
}

/// Accepts any finite fraction, because results may exceed 1. Shares in a target definition are
/// portions or permitted growths; deserialisation of both types refuses 40 for 0.40.
impl TryFrom<f64> for Share {
    type Error = QuantityError;

    fn try_from(fraction: f64) -> Result<Self, Self::Error> {
        if fraction.is_finite() {
            Ok(Self(fraction + 0.0))
        } else {
            Err(QuantityError::NotFinite { quantity: "share", value: fraction })
        }
    }
}

impl_approx!(Share, fraction);
#[cfg(feature = "serde")]
crate::serial::checked!(Share: f64 => Self::try_from);
#[cfg(feature = "serde")]
crate::serial::written!(Share, this => this.fraction());
crate::record::unit_schema!(Share: "number" = "fraction");
impl_total_order!(Share, fraction);
impl_arithmetic!(Share);

/// A share between 0 and 1: the portion of the base level that a target cuts or leaves.
///
/// A portion is 0, or at least [`Portion::SMALLEST`].
///
/// ```
/// use climate_targets::{Portion, Share};
/// const FORTY: Portion = Portion::constant(0.40);
/// assert_eq!(Portion::new(Share::from_percent(40.0)?), Ok(FORTY));
/// assert_eq!((FORTY.share(), FORTY.fraction()), (Share::from_fraction(0.4)?, 0.4));
/// assert!(Portion::new(Share::from_percent(140.0)?).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Portion(Share);

impl Portion {
    /// The smallest portion above 0, 1e-100: far under every quotient of two levels. A smaller
    /// one would make levels whose quotients have no logarithm in `f64`.
    pub const SMALLEST: Self = Self(Share(1e-100));

    /// Creates a portion from a percentage between 0 and 100.
    ///
    /// ```
    /// use climate_targets::Portion;
    /// assert_eq!(Portion::from_percent(63.0)?, "63 %".parse()?);
    /// assert_eq!(Portion::from_percent(63.0)?.percent(), 63.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`QuantityError::NotAPortion`] outside 0..=100, such as 140 or -4, and between 0 and 1e-98;
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub fn from_percent(percent: f64) -> Result<Self, QuantityError> {
        Self::new(Share::from_percent(percent)?)
    }

    /// Creates a portion from a share between 0 and 1.
    ///
    /// # Errors
    /// [`QuantityError::NotAPortion`] outside 0..=1, such as -0.2, and between 0 and
    /// [`Portion::SMALLEST`].
    pub const fn new(share: Share) -> Result<Self, QuantityError> {
        let value = share.fraction();
        if value == 0.0 || Self::SMALLEST.fraction() <= value && value <= 1.0 {
            Ok(Self(share))
        } else {
            Err(QuantityError::NotAPortion { value })
        }
    }

    /// Creates a portion from a literal fraction between 0 and 1, in a constant or static. For
    /// data, use [`Portion::new`].
    ///
    /// # Panics
    /// If [`Portion::new`] returns an error; in a constant this is a compile error.
    pub const fn constant(fraction: f64) -> Self {
        unwrap_const!(Self::from_fraction(fraction), "a portion must be between 0 and 1")
    }

    /// Creates a portion from a computed fraction. The fraction must lie between 0 and 1; under
    /// [`Portion::SMALLEST`], the portion is 0.
    pub(crate) const fn computed(fraction: f64) -> Self {
        Self(if fraction < Self::SMALLEST.fraction() {
            Share::ZERO
        } else {
            Share::computed(fraction)
        })
    }

    const fn from_fraction(fraction: f64) -> Result<Self, QuantityError> {
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
        /// The portion as a percentage between 0 and 100.
        percent: f64 => self.0.percent(),
    }
}

impl fmt::Display for Portion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Phrase for Share {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        if language == Language::English {
            return fmt::Display::fmt(self, f);
        }
        let percent = shortest_percent(self.0);
        let decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        write!(f, "{}", language.percent(self.percent(), decimals))
    }
}

impl Phrase for Portion {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        self.0.write(f, language)
    }
}

impl FromStr for Portion {
    type Err = ParseQuantityError;

    /// Parses `40 %`, `40%` or a fraction, such as `0.4`.
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

impl_approx!(Portion, fraction);
#[cfg(feature = "serde")]
crate::serial::checked!(Portion: f64 => Self::from_fraction);
#[cfg(feature = "serde")]
crate::serial::written!(Portion, this => this.fraction());
crate::record::unit_schema!(Portion: "number" = "fraction, 0 to 1");
impl_total_order!(Portion, fraction);
