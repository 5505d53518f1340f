use core::fmt;
use core::str::FromStr;

use thiserror::Error;

use super::GwpSet;
use super::gwp_table::{GWP100, Row};
use crate::language::short;
use crate::quantity::{Emissions, MassUnit, QuantityError};

/// A greenhouse gas with tabulated global warming potentials. Its name is a formula or a short
/// name: `CO2`, `CH4`, `HFC134a`.
///
/// ```
/// use climate_targets::boundary::{Gas, GwpSet};
/// use climate_targets::quantity::MassUnit;
/// assert_eq!(Gas::CH4.gwp100(GwpSet::Sar), Some(21.0));
/// assert_eq!("CH4 fossil".parse::<Gas>()?.gwp100(GwpSet::Ar6), Some(29.8));
/// assert_eq!(Gas::NF3.gwp100(GwpSet::Sar), None); // not in that report
/// assert_eq!(Gas::all().next().map(Gas::name), Some("CO2"));
/// assert_eq!(Gas::SF6.mass(2.5, MassUnit::Kilogram)?.tonnes(), 0.0025);
/// # Ok::<(), climate_targets::boundary::GasError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Gas(usize);

impl Gas {
    /// Carbon dioxide; its potential is 1 by definition.
    pub const CO2: Self = Self(0);
    /// Methane of any origin. Each assessment report has one value for all methane.
    pub const CH4: Self = Self(1);
    /// Methane from fossil sources (AR5, AR6).
    pub const CH4_FOSSIL: Self = Self(2);
    /// Methane from non-fossil sources (AR5, AR6).
    pub const CH4_NON_FOSSIL: Self = Self(3);
    /// Nitrous oxide.
    pub const N2O: Self = Self(4);
    /// Sulphur hexafluoride.
    pub const SF6: Self = Self(5);
    /// Nitrogen trifluoride.
    pub const NF3: Self = Self(6);

    fn row(self) -> &'static Row {
        // The index of a `Gas` is always within `GWP100`; the fallback is never reached.
        static CO2: Row = ("CO2", [Some(1.0); 5]);
        GWP100.get(self.0).unwrap_or(&CO2)
    }

    /// All gases with a tabulated global warming potential.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..GWP100.len()).map(Self)
    }

    /// The name of the gas, such as `CO2`, `CH4 fossil` or `HFC134a`.
    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// The global warming potential over 100 years, t CO2e per t of the gas; `None` if the set has
    /// no value for the gas.
    pub fn gwp100(self, set: GwpSet) -> Option<f64> {
        // The columns of the table are in the order of `GwpSet`.
        self.row().1.get(set as usize).copied().flatten()
    }

    /// Creates a mass of this gas.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::TooManyTonnes`] for
    /// values that overflow in tonnes.
    pub fn mass(self, value: f64, unit: MassUnit) -> Result<GasMass, QuantityError> {
        Emissions::from_unit(value, unit).map(|mass| GasMass { gas: self, tonnes: mass.tonnes() })
    }
}

impl fmt::Debug for Gas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gas({})", self.name())
    }
}

impl fmt::Display for Gas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Gas {
    type Err = GasError;

    /// Reads a name as written by [`Gas::name`].
    ///
    /// # Errors
    /// [`GasError::Unknown`] for any other text.
    fn from_str(text: &str) -> Result<Self, GasError> {
        let text = text.trim();
        let gas = Self::all().find(|gas| gas.name() == text);
        gas.ok_or_else(|| GasError::Unknown { name: text.into() })
    }
}

/// A mass of one gas, not converted to CO2 equivalents.
///
/// ```
/// use climate_targets::boundary::Gas;
/// use climate_targets::quantity::MassUnit;
/// let methane = Gas::CH4.mass(1.2, MassUnit::Kilotonne)?;
/// assert_eq!((methane.gas(), methane.tonnes()), (Gas::CH4, 1200.0));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GasMass {
    gas: Gas,
    tonnes: f64,
}

impl GasMass {
    /// The gas.
    pub const fn gas(self) -> Gas {
        self.gas
    }

    /// The mass in tonnes of the gas, not of CO2 equivalents.
    pub const fn tonnes(self) -> f64 {
        self.tonnes
    }
}

/// An amount of CO2 equivalents, and the set of warming potentials used to compute the amount.
///
/// The amount is the sum of mass times GWP100 over all gases, with the potentials of one set.
/// Amounts of different sets cannot be added.
///
/// ```
/// use climate_targets::boundary::{Co2e, Gas, GwpSet};
/// use climate_targets::quantity::MassUnit::Kilotonne;
/// let inventory = [
///     Gas::CO2.mass(100.0, Kilotonne)?,
///     Gas::CH4.mass(1.0, Kilotonne)?,
///     Gas::N2O.mass(0.1, Kilotonne)?,
/// ];
/// let sar = Co2e::of(&inventory, GwpSet::Sar)?;
/// assert_eq!(sar.set(), GwpSet::Sar);
/// assert!((sar.emissions().kilotonnes() - 152.0).abs() < 1e-9); // 100 + 1 x 21 + 0.1 x 310
/// let ar5 = Co2e::of(&inventory, GwpSet::Ar5)?;
/// assert!(sar.plus(ar5).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: IPCC, *Guidelines for National Greenhouse Gas Inventories* (2006), vol. 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Co2e {
    set: GwpSet,
    emissions: Emissions,
}

impl Co2e {
    /// Converts masses to CO2 equivalents with one set of potentials and sums them.
    ///
    /// # Errors
    /// [`GasError::NotInSet`] for a gas without a value in the set, such as NF3 in SAR, or fossil
    /// methane before AR5; [`GasError::Value`] on overflow.
    pub fn of(masses: &[GasMass], set: GwpSet) -> Result<Self, GasError> {
        let mut sum = 0.0;
        for mass in masses {
            let gas = mass.gas;
            sum += mass.tonnes * gas.gwp100(set).ok_or(GasError::NotInSet { gas, set })?;
        }
        Ok(Self { set, emissions: Emissions::from_tonnes(sum)? })
    }

    /// Adds another amount of the same set of potentials.
    ///
    /// # Errors
    /// [`GasError::MixedSets`] for amounts of different sets; [`GasError::Value`] on overflow.
    pub fn plus(self, other: Self) -> Result<Self, GasError> {
        if self.set != other.set {
            return Err(GasError::MixedSets { one: self.set, other: other.set });
        }
        let sum = self.emissions.tonnes() + other.emissions.tonnes();
        Ok(Self { set: self.set, emissions: Emissions::from_tonnes(sum)? })
    }

    /// The set of warming potentials. The boundary of a series states its set in [`gwp_set`].
    ///
    /// [`gwp_set`]: super::Boundary::gwp_set
    pub const fn set(self) -> GwpSet {
        self.set
    }

    /// The amount in CO2 equivalents, as [`Emissions`].
    pub const fn emissions(self) -> Emissions {
        self.emissions
    }
}

/// The reason why a gas cannot be read or converted to CO2 equivalents.
///
/// ```
/// use climate_targets::boundary::{Co2e, Gas, GasError, GwpSet};
/// use climate_targets::quantity::MassUnit;
/// let nf3 = Gas::NF3.mass(1.0, MassUnit::Tonne)?;
/// let error = Co2e::of(&[nf3], GwpSet::Sar).unwrap_err();
/// assert!(matches!(error, GasError::NotInSet { gas: Gas::NF3, set: GwpSet::Sar, .. }));
/// assert_eq!(error.to_string(), "NF3 has no value in the SAR warming potentials");
/// # Ok::<(), GasError>(())
/// ```
///
/// ```
/// use climate_targets::boundary::Gas;
/// let error = "CH5".parse::<Gas>().unwrap_err();
/// assert_eq!(error.field(), "gas");
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum GasError {
    /// No gas with a tabulated global warming potential has this name.
    #[error("unknown gas {name:?}: expected a formula such as CO2, CH4, N2O, SF6 or HFC134a", name = short(name))]
    #[non_exhaustive]
    Unknown {
        /// The name as given.
        name: String,
    },
    /// The set has no potential for the gas.
    #[error("{gas} has no value in the {set}")]
    #[non_exhaustive]
    NotInSet {
        /// The gas.
        gas: Gas,
        /// The set of potentials without a value for the gas.
        set: GwpSet,
    },
    /// Amounts of different sets of potentials cannot be added.
    #[error("an amount with {one} cannot be added to an amount with {other}")]
    #[non_exhaustive]
    MixedSets {
        /// The set of the first amount.
        one: GwpSet,
        /// The set of the second amount.
        other: GwpSet,
    },
    /// A mass, or the sum of CO2 equivalents, is not a finite number.
    #[error(transparent)]
    Value(#[from] QuantityError),
}

impl GasError {
    /// The name of the field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "gas",
            Self::NotInSet { .. } | Self::MixedSets { .. } => "gwp_set",
            Self::Value(error) => error.field(),
        }
    }
}
