use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{impl_approx, impl_arithmetic, impl_total_order, unwrap_const, write_number};
use super::{EmissionUnit, MassUnit, ParseQuantityError, QuantityError, getters};
use crate::language::{Language, Phrase};

/// The emissions of one calendar year, in tonnes of carbon dioxide equivalents (t CO2e).
///
/// The value is finite and signed: net emissions are negative if sinks exceed sources. Sums over
/// several years and differences of levels have the same type; the names of fields and functions
/// state whether a value is a level, a sum or a difference.
///
/// `Display` writes tonnes with all digits, so that parsing restores the exact value. It obeys
/// width, sign and precision (`{:>12.1}`). [`Emissions::display_in`] writes other units.
///
/// Values are compared, hashed, added, subtracted and summed in tonnes. A sum beyond the range of
/// `f64` saturates at the largest or smallest finite number; [`Emissions::checked_add`] returns
/// `None` instead. A ratio of emissions is a [`Share`](super::Share) ([`Emissions::share_of`]);
/// emissions per unit of an activity are an [`Intensity`](super::Intensity)
/// ([`Intensity::of`](super::Intensity::of)).
///
/// ```
/// use climate_targets::quantity::MassUnit;
/// use climate_targets::Emissions;
/// let lahti: Emissions = "401.4 kt CO2e".parse()?;
/// assert_eq!(lahti.to_string(), "401400 t CO2e");
/// assert_eq!(lahti.display_in(MassUnit::Kilotonne).to_string(), "401.4 kt CO2e");
/// assert_eq!(lahti.in_unit(MassUnit::Megatonne), 0.4014);
/// let base = Emissions::from_kilotonnes(792.2)?;
/// assert_eq!((lahti - base).to_string(), "-390800 t CO2e");
/// assert_eq!([lahti, base].into_iter().max(), Some(base));
/// assert_eq!(format!("{lahti:>+16.0}|"), "  +401400 t CO2e|");
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
///
/// Constructors and getters by unit:
/// ```
/// use climate_targets::quantity::MassUnit;
/// use climate_targets::Emissions;
/// const CAP: Emissions = Emissions::constant(2_000_000.0);
/// let level = Emissions::from_megatonnes(1.5)?;
/// assert_eq!((level.tonnes(), level.kilotonnes(), level.megatonnes()), (1.5e6, 1500.0, 1.5));
/// assert_eq!(level, Emissions::from_unit(1500.0, MassUnit::Kilotonne)?);
/// assert_eq!(CAP.checked_sub(level), Some(Emissions::from_tonnes(500_000.0)?));
/// assert_eq!(level.checked_add(Emissions::ZERO), Some(level));
/// assert!(Emissions::from_tonnes(f64::NAN).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Emissions(f64);

/// Whether a number of tonnes is in the range of levels: 0, or between 1e-9 t (1 mg) and 1e15 t in
/// magnitude. In this range, sums, products and quotients of a few levels are finite.
pub(crate) const fn is_level(tonnes: f64) -> bool {
    const MILLIGRAM: f64 = 1e-9;
    const LARGEST: f64 = 1e15;
    tonnes == 0.0 || (tonnes.abs() >= MILLIGRAM && tonnes.abs() <= LARGEST)
}

impl Emissions {
    /// Zero emissions.
    pub const ZERO: Self = Self(0.0);

    /// Creates emissions from a value in t CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_tonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Tonne)
    }

    /// Creates emissions from a value in kt CO2e (Gg CO2e).
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::TooManyTonnes`] for
    /// a value that is not finite in tonnes, such as 1e308.
    pub const fn from_kilotonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Kilotonne)
    }

    /// Creates emissions from a value in Mt CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::TooManyTonnes`] for
    /// a value that is not finite in tonnes, such as 1e308.
    pub const fn from_megatonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Megatonne)
    }

    /// Creates emissions from a value in the given mass unit of CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::TooManyTonnes`] for
    /// a value that is not finite in tonnes, such as 1e308.
    pub const fn from_unit(value: f64, unit: MassUnit) -> Result<Self, QuantityError> {
        let tonnes = unit.to_tonnes(value);
        if tonnes.is_finite() {
            // Adding 0 turns -0 into 0.
            Ok(Self(tonnes + 0.0))
        } else if !value.is_finite() {
            Err(QuantityError::NotFinite { quantity: "emissions", value })
        } else {
            Err(QuantityError::TooManyTonnes { value, unit })
        }
    }

    /// Creates emissions from a literal in t CO2e, in a constant or static. For data, use
    /// [`Emissions::from_tonnes`].
    ///
    /// # Panics
    /// If [`Emissions::from_tonnes`] returns an error; in a constant this is a compile error.
    pub const fn constant(value: f64) -> Self {
        unwrap_const!(Self::from_tonnes(value), "emissions must be finite")
    }

    /// Creates emissions from a computed value in t CO2e. The value must be finite.
    pub(crate) const fn computed(tonnes: f64) -> Self {
        // Adding 0 turns -0 into 0.
        Self(tonnes + 0.0)
    }

    getters! { self;
        /// The value in t CO2e.
        tonnes: f64 => self.0,
        /// The value in kt CO2e.
        kilotonnes: f64 => self.in_unit(MassUnit::Kilotonne),
        /// The value in Mt CO2e.
        megatonnes: f64 => self.in_unit(MassUnit::Megatonne),
    }

    /// Returns the value in a mass unit. Beyond 1.8e305 t, the value in kilograms is the largest
    /// finite number.
    pub const fn in_unit(self, unit: MassUnit) -> f64 {
        unit.convert_tonnes(self.0).clamp(f64::MIN, f64::MAX)
    }

    /// Returns this level as a share of another level: `self/whole`.
    ///
    /// # Errors
    /// [`Absent::BaseNotPositive`](super::Absent::BaseNotPositive) unless `whole` is positive;
    /// [`Absent::OutOfRange`](super::Absent::OutOfRange) if the quotient overflows.
    ///
    /// ```
    /// use climate_targets::{Absent, Emissions};
    /// let (latest, base) = (Emissions::constant(600e3), Emissions::constant(800e3));
    /// assert_eq!(latest.share_of(base)?.to_string(), "75 %");
    /// assert_eq!(latest.share_of(Emissions::ZERO), Err(Absent::BaseNotPositive));
    /// # Ok::<(), Absent>(())
    /// ```
    pub fn share_of(self, whole: Self) -> super::Known<super::Share> {
        if whole.0 <= 0.0 {
            return Err(super::Absent::BaseNotPositive);
        }
        super::Share::try_from(self.0 / whole.0).map_err(|_| super::Absent::OutOfRange)
    }

    /// Returns the sum, or `None` if it overflows.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::from_tonnes(self.0 + other.0).ok()
    }

    /// Returns the difference, or `None` if it overflows.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::from_tonnes(self.0 - other.0).ok()
    }

    /// Formats the value in a mass unit: `401.4 kt CO2e`. A precision such as `{:.0}` rounds the
    /// number.
    pub const fn display_in(self, unit: MassUnit) -> impl fmt::Display {
        EmissionsInUnit { emissions: self, unit }
    }
}

impl Emissions {
    /// Returns the value if it is in the range of levels: 0, or between 1 mg and 10^15 t in
    /// magnitude. Inputs need this check; differences and results do not.
    pub(crate) const fn as_level(self) -> Result<Self, QuantityError> {
        if is_level(self.0) { Ok(self) } else { Err(QuantityError::NotALevel { tonnes: self.0 }) }
    }

    /// A mass unit that suits the size of the level, at least `smallest`, and the number of decimals
    /// that shows about three digits in it.
    pub(crate) fn readable(self, smallest: MassUnit) -> (MassUnit, usize) {
        let size = self.0.abs();
        let unit = match size {
            _ if size >= 1e9 => MassUnit::Gigatonne,
            _ if size >= 1e6 => MassUnit::Megatonne,
            _ if size >= 1e3 => MassUnit::Kilotonne,
            _ if size >= 1.0 || size == 0.0 => MassUnit::Tonne,
            _ => smallest,
        };
        let value = self.in_unit(unit).abs();
        let decimals = match value {
            _ if value >= 100.0 || value == 0.0 => 0,
            _ if value >= 10.0 => 1,
            _ if value >= 0.1 || unit != MassUnit::Kilogram => 2,
            _ => 5,
        };
        (unit, decimals)
    }

    /// Formats the value as a target states it, such as `19 Mt CO2e`. The unit is the larger of Mt
    /// and kt in which the number is at least 1 and has at most eight characters; otherwise t.
    pub(crate) fn as_worded(self) -> EmissionsInUnit {
        const FEW: usize = 8;
        let is_short = |unit: &MassUnit| {
            let value = self.in_unit(*unit);
            value.abs() >= 1.0 && value.to_string().len() <= FEW
        };
        let units = [MassUnit::Megatonne, MassUnit::Kilotonne];
        let unit = units.into_iter().find(is_short).unwrap_or(MassUnit::Tonne);
        EmissionsInUnit { emissions: self, unit }
    }
}

/// The `Display` form of emissions in a given mass unit.
pub(crate) struct EmissionsInUnit {
    emissions: Emissions,
    unit: MassUnit,
}

impl fmt::Display for EmissionsInUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.emissions.in_unit(self.unit);
        match self.unit {
            // Fast path for the most common unit: a constant suffix.
            MassUnit::Tonne => write_number(f, "", value, " t CO2e"),
            unit => write_number(f, "", value, format_args!(" {unit} CO2e")),
        }
    }
}

impl Phrase for EmissionsInUnit {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        if language == Language::English {
            return fmt::Display::fmt(self, f);
        }
        let value = language.exact(self.emissions.in_unit(self.unit));
        write!(f, "{value}{}{} CO2e", language.unit_space(), self.unit)
    }
}

impl fmt::Display for Emissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        EmissionsInUnit { emissions: *self, unit: MassUnit::Tonne }.fmt(f)
    }
}

impl FromStr for Emissions {
    type Err = ParseQuantityError;

    /// Parses a number and a unit: `1.2 Mt CO2e`, `401400 t`, `3.5 kt CO2`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a number and a unit such as \"1.2 Mt CO2e\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = || ParseQuantityError::malformed(EXPECTED, text);
        let (number, unit) = text.split_once(char::is_whitespace).ok_or_else(malformed)?;
        let value: f64 = number.parse().map_err(|_| malformed())?;
        let unit: EmissionUnit = unit.parse()?;
        Self::from_unit(value, unit.mass()).map_err(ParseQuantityError::of_value(text))
    }
}

impl_approx!(Emissions, tonnes);
#[cfg(feature = "serde")]
crate::serial::checked!(Emissions: f64 => Self::from_tonnes);
#[cfg(feature = "serde")]
crate::serial::written!(Emissions, this => this.tonnes());

/// Lets a function accept either a checked value or the result of a constructor.
impl From<Emissions> for Result<Emissions, QuantityError> {
    fn from(emissions: Emissions) -> Self {
        Ok(emissions)
    }
}

crate::record::unit_schema!(Emissions: "number" = "t CO2e");
impl_total_order!(Emissions, tonnes);
impl_arithmetic!(Emissions);
