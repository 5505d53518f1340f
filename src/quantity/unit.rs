use core::fmt;
use core::str::FromStr;

use super::ParseQuantityError;
use crate::quantity::getters;

/// A mass unit for published emissions.
///
/// Symbols are case-sensitive. `Gg` is read as kilotonne and `MMT` as megatonne. `MT` and `mt` are
/// refused as ambiguous: some publishers mean megatonnes, others metric tonnes.
///
/// ```
/// use climate_targets::quantity::MassUnit;
/// assert_eq!("Gg".parse(), Ok(MassUnit::Kilotonne));
/// assert_eq!(MassUnit::Kilotonne.symbol(), "kt");
/// assert!("MT".parse::<MassUnit>().unwrap_err().to_string().contains("ambiguous"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(clippy::exhaustive_enums, reason = "a closed set: the units that inventories use")]
pub enum MassUnit {
    /// Kilogram, kg: 0.001 t.
    Kilogram,
    /// Tonne, t: the unit of all calculations.
    Tonne,
    /// Kilotonne, kt (also Gg): 1000 t.
    Kilotonne,
    /// Megatonne, Mt (also MMT): 1 000 000 t.
    Megatonne,
    /// Gigatonne, Gt: 1 000 000 000 t.
    Gigatonne,
}

impl MassUnit {
    /// The symbol: `kg`, `t`, `kt`, `Mt` or `Gt`.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Tonne => "t",
            Self::Kilotonne => "kt",
            Self::Megatonne => "Mt",
            Self::Gigatonne => "Gt",
        }
    }

    /// Converts a value in this unit to tonnes. Kilograms are divided by 1000, because 0.001 is
    /// inexact: 9 kg times 0.001 would be 0.009000000000000001 t.
    pub(crate) const fn to_tonnes(self, value: f64) -> f64 {
        match self {
            Self::Kilogram => value / 1e3,
            Self::Tonne => value,
            Self::Kilotonne => value * 1e3,
            Self::Megatonne => value * 1e6,
            Self::Gigatonne => value * 1e9,
        }
    }

    /// Converts tonnes to a value in this unit.
    pub(crate) const fn convert_tonnes(self, tonnes: f64) -> f64 {
        match self {
            Self::Kilogram => tonnes * 1e3,
            Self::Tonne => tonnes,
            Self::Kilotonne => tonnes / 1e3,
            Self::Megatonne => tonnes / 1e6,
            Self::Gigatonne => tonnes / 1e9,
        }
    }
}

impl fmt::Display for MassUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

impl FromStr for MassUnit {
    type Err = ParseQuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "" => Err(ParseQuantityError::Empty { expected: "a unit" }),
            "kg" => Ok(Self::Kilogram),
            "t" => Ok(Self::Tonne),
            "kt" | "Gg" => Ok(Self::Kilotonne),
            "Mt" | "MMT" => Ok(Self::Megatonne),
            "Gt" => Ok(Self::Gigatonne),
            other if other.eq_ignore_ascii_case("mt") => {
                Err(ParseQuantityError::AmbiguousUnit { text: other.into() })
            }
            other => Err(ParseQuantityError::UnknownUnit { text: other.into() }),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(MassUnit: String => |text| text.parse());
#[cfg(feature = "serde")]
crate::serial::written!(MassUnit, this => this.symbol());

/// The substance in a published unit: carbon dioxide, CO2 equivalents or unstated.
///
/// ```
/// use climate_targets::quantity::{EmissionUnit, Substance};
/// let substance = |unit: &str| unit.parse().map(EmissionUnit::substance);
/// assert_eq!(substance("kt"), Ok(Substance::Unstated));
/// assert_eq!(substance("kt CO2"), Ok(Substance::Co2));
/// assert_eq!(substance("kt CO2-eq"), Ok(Substance::Co2e));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a closed set: carbon dioxide, CO2 equivalents, or none stated"
)]
pub enum Substance {
    /// The unit states no substance: `kt`.
    #[default]
    Unstated,
    /// Carbon dioxide only: `kt CO2`.
    Co2,
    /// Carbon dioxide equivalents: `kt CO2e`.
    Co2e,
}

/// A published unit of emissions: a mass unit and a substance.
///
/// Parses `t`, `t CO2e`, `kt CO2`, `Gg CO2-eq`, `ktCO2e`, `MtCO₂e`, `t CO2 eq.` and `kt CO2-ekv`.
/// The substance states which gases are counted; the number of tonnes does not depend on it.
///
/// ```
/// use climate_targets::quantity::{EmissionUnit, MassUnit, Substance};
/// let unit: EmissionUnit = "Gg CO2-eq".parse()?;
/// assert_eq!((unit.mass(), unit.substance()), (MassUnit::Kilotonne, Substance::Co2e));
/// assert_eq!(unit, EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2e));
/// assert_eq!(unit.to_string(), "kt CO2e");
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EmissionUnit {
    mass: MassUnit,
    substance: Substance,
}

impl EmissionUnit {
    /// Creates a unit from a mass unit and a substance.
    pub const fn new(mass: MassUnit, substance: Substance) -> Self {
        Self { mass, substance }
    }

    getters! { self;
        /// The mass unit, such as kt.
        mass: MassUnit => self.mass,
        /// The substance: CO2, CO2e or unstated.
        substance: Substance => self.substance,
    }
}

impl fmt::Display for EmissionUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let substance = match self.substance {
            Substance::Unstated => "",
            Substance::Co2 => " CO2",
            Substance::Co2e => " CO2e",
        };
        write!(f, "{}{substance}", self.mass)
    }
}

impl FromStr for EmissionUnit {
    type Err = ParseQuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let split = text.find("CO").unwrap_or(text.len());
        let (mass, gas) = (text[..split].trim(), text[split..].trim());
        let unknown = || ParseQuantityError::UnknownUnit { text: text.into() };
        let substance = match gas {
            "" => Substance::Unstated,
            "CO2" | "CO\u{2082}" => Substance::Co2,
            // "CO2e", "CO2-eq", "CO2 eq.": only a form of "equivalents" may follow the gas.
            _ => {
                let tail = gas
                    .strip_prefix("CO2")
                    .or_else(|| gas.strip_prefix("CO\u{2082}"))
                    .ok_or_else(unknown)?
                    .trim_start_matches([' ', '-', '_'])
                    .trim_end_matches('.');
                match tail {
                    "e" | "eq" | "Eq" | "ekv" | "equivalent" | "equivalents" => Substance::Co2e,
                    _ => return Err(unknown()),
                }
            }
        };
        let mass = mass.parse().map_err(|error| match error {
            ParseQuantityError::UnknownUnit { .. } => unknown(),
            other => other,
        })?;
        Ok(Self { mass, substance })
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(EmissionUnit: String => |text| text.parse());
#[cfg(feature = "serde")]
crate::serial::written!(EmissionUnit, this => this.to_string());
