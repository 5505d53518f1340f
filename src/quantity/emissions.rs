use core::fmt;
use core::str::FromStr;

use super::error::trimmed;
use super::number::{is_added, is_ordered, made_of_number, or_panic, write_number};
use super::{EmissionUnit, MassUnit, ParseQuantityError, QuantityError, getters};

/// The emissions of one calendar year, in tonnes of carbon dioxide equivalents (t CO2e).
///
/// Finite by construction, and signed: net emissions are negative where sinks outweigh sources.
/// A sum over several years, a level and a difference of levels use the same type; what the
/// number is stands in the name of whatever carries it.
///
/// `Display` writes tonnes with every digit, so that parsing what was printed gives the value
/// back; it obeys width, sign and precision (`{:>12.1}`). [`Emissions::display_in`] writes another unit.
///
/// Ordered, hashed, added, subtracted and summed by the tonnes; a sum beyond the range of numbers is the
/// largest one, and [`Emissions::checked_add`] says so instead. A quotient is a [`Share`](super::Share)
/// or an [`Intensity`](super::Intensity), asked for by name.
///
/// ```
/// use climate_targets::quantity::MassUnit;
/// use climate_targets::Emissions;
/// let lahti: Emissions = "401.4 kt CO2e".parse()?;
/// assert_eq!(lahti.to_string(), "401400 t CO2e");
/// assert_eq!(lahti.display_in(MassUnit::Kilotonne).to_string(), "401.4 kt CO2e");
/// assert_eq!(lahti.in_unit(MassUnit::Megatonne), 0.4014);
/// let base = Emissions::from_kilotonnes(792.2).expect("a number");
/// assert_eq!((lahti - base).to_string(), "-390800 t CO2e");
/// assert_eq!([lahti, base].into_iter().max(), Some(base));
/// assert_eq!(format!("{lahti:>+16.0}|"), "  +401400 t CO2e|");
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "f64", into = "f64"))]
pub struct Emissions(f64);

/// Whether a number of tonnes can be a level of a place. Within this range sums, products and
/// quotients of a few levels are finite.
pub(crate) const fn is_level(tonnes: f64) -> bool {
    const MILLIGRAM: f64 = 1e-9;
    const LARGEST: f64 = 1e15;
    tonnes == 0.0 || (tonnes.abs() >= MILLIGRAM && tonnes.abs() <= LARGEST)
}

impl Emissions {
    /// No emissions.
    pub const ZERO: Self = Self(0.0);

    /// `value` tonnes of CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities.
    pub const fn from_tonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Tonne)
    }

    /// `value` kilotonnes (gigagrams) of CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities, also when the conversion overflows.
    pub const fn from_kilotonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Kilotonne)
    }

    /// `value` megatonnes of CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities, also when the conversion overflows.
    pub const fn from_megatonnes(value: f64) -> Result<Self, QuantityError> {
        Self::from_unit(value, MassUnit::Megatonne)
    }

    /// `value` of a mass unit of CO2e.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities, also when the conversion overflows.
    pub const fn from_unit(value: f64, unit: MassUnit) -> Result<Self, QuantityError> {
        let tonnes = unit.to_tonnes(value);
        if tonnes.is_finite() {
            Ok(Self(tonnes))
        } else {
            Err(QuantityError::NotFinite { quantity: "emissions", value: tonnes })
        }
    }

    /// For literals in constants and statics: `value` tonnes of CO2e.
    ///
    /// # Panics
    /// If `value` is not finite; in a constant that is a compile error.
    /// For data, use [`Emissions::from_tonnes`].
    pub const fn constant(value: f64) -> Self {
        or_panic!(Self::from_tonnes(value), "emissions must be finite")
    }

    /// A computed level; the caller has seen to it that it is finite.
    pub(crate) const fn computed(tonnes: f64) -> Self {
        Self(tonnes)
    }

    getters! { self;
        /// The value in tonnes.
        tonnes: f64 => self.0,
        /// The value in kilotonnes.
        kilotonnes: f64 => self.in_unit(MassUnit::Kilotonne),
        /// The value in megatonnes.
        megatonnes: f64 => self.in_unit(MassUnit::Megatonne),
    }

    /// The value in a unit. In kilograms, infinite beyond 1.8e305 t.
    pub const fn in_unit(self, unit: MassUnit) -> f64 {
        unit.tonnes_in(self.0)
    }

    /// The sum, or `None` where it overflows.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::from_tonnes(self.0 + other.0).ok()
    }

    /// The difference, or `None` where it overflows.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::from_tonnes(self.0 - other.0).ok()
    }

    /// Writes the value in a unit: `401.4 kt CO2e`. A precision rounds: `{:.0}`.
    pub const fn display_in(self, unit: MassUnit) -> impl fmt::Display {
        InUnit { emissions: self, unit }
    }
}

impl Emissions {
    /// The same value, checked to be a possible level of a place: 0, or 1 mg to 10^15 t in
    /// magnitude. Inputs are checked, differences and results are not.
    pub(crate) const fn as_level(self) -> Result<Self, QuantityError> {
        if is_level(self.0) { Ok(self) } else { Err(QuantityError::NotALevel { tonnes: self.0 }) }
    }

    /// The value in the largest unit that needs few digits, as a wording has it: `19 Mt CO2e`.
    pub(crate) fn as_worded(self) -> impl fmt::Display {
        const FEW: usize = 8;
        let needs_few = |unit: &MassUnit| {
            let value = self.in_unit(*unit);
            value.abs() >= 1.0 && value.to_string().len() <= FEW
        };
        let units = [MassUnit::Megatonne, MassUnit::Kilotonne];
        let unit = units.into_iter().find(needs_few).unwrap_or(MassUnit::Tonne);
        self.display_in(unit)
    }
}

struct InUnit {
    emissions: Emissions,
    unit: MassUnit,
}

impl fmt::Display for InUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.emissions.in_unit(self.unit);
        match self.unit {
            // The most common one is written in one piece.
            MassUnit::Tonne => write_number(f, "", value, " t CO2e"),
            unit => write_number(f, "", value, format_args!(" {unit} CO2e")),
        }
    }
}

impl fmt::Display for Emissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        InUnit { emissions: *self, unit: MassUnit::Tonne }.fmt(f)
    }
}

impl FromStr for Emissions {
    type Err = ParseQuantityError;

    /// Reads a number and a unit: `1.2 Mt CO2e`, `401400 t`, `3.5 kt CO2`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a number and a unit such as \"1.2 Mt CO2e\"";
        let text = trimmed(text, EXPECTED)?;
        let malformed = || ParseQuantityError::malformed(EXPECTED, text);
        let (number, unit) = text.split_once(char::is_whitespace).ok_or_else(malformed)?;
        let value: f64 = number.parse().map_err(|_| malformed())?;
        let unit: EmissionUnit = unit.parse()?;
        Ok(Self::from_unit(value, unit.mass())?)
    }
}

made_of_number!(Emissions, from_tonnes);

/// So that a checked value and a value still to be checked can be handed on alike.
impl From<Emissions> for Result<Emissions, QuantityError> {
    fn from(emissions: Emissions) -> Self {
        Ok(emissions)
    }
}

is_ordered!(Emissions);
is_added!(Emissions);
