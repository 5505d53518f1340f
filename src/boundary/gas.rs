use core::fmt;
use core::str::FromStr;

use thiserror::Error;

use super::GwpSet;
use super::gwp_table::{GWP100, Row};
use crate::quantity::{Emissions, MassUnit, QuantityError};

/// A greenhouse gas whose warming potential is tabulated, by its formula or short name: `CO2`,
/// `CH4`, `HFC134a`.
///
/// ```
/// use climate_targets::boundary::Gas;
/// use climate_targets::boundary::GwpSet;
/// assert_eq!(Gas::CH4.gwp100(GwpSet::Sar), Some(21.0));
/// assert_eq!("CH4 fossil".parse::<Gas>()?.gwp100(GwpSet::Ar6), Some(29.8));
/// assert_eq!(Gas::NF3.gwp100(GwpSet::Sar), None); // not in that report
/// # Ok::<(), climate_targets::boundary::GasError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Gas(usize);

impl Gas {
    /// Carbon dioxide, 1 by definition.
    pub const CO2: Self = Self(0);
    /// Methane, where a report gives one figure for all of it.
    pub const CH4: Self = Self(1);
    /// Methane from fossil sources (AR5, AR6).
    pub const CH4_FOSSIL: Self = Self(2);
    /// Methane from other than fossil sources (AR5, AR6).
    pub const CH4_NON_FOSSIL: Self = Self(3);
    /// Nitrous oxide.
    pub const N2O: Self = Self(4);
    /// Sulphur hexafluoride.
    pub const SF6: Self = Self(5);
    /// Nitrogen trifluoride.
    pub const NF3: Self = Self(6);

    fn row(self) -> &'static Row {
        // Every gas is made from a place in the table; carbon dioxide stands in for none.
        static CO2: Row = ("CO2", [Some(1.0); 5]);
        GWP100.get(self.0).unwrap_or(&CO2)
    }

    /// Every gas of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..GWP100.len()).map(Self)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// Its global warming potential over a hundred years, t CO2e per t of the gas; `None` where
    /// the report does not have it.
    pub fn gwp100(self, set: GwpSet) -> Option<f64> {
        // The columns are the reports in their order.
        self.row().1.get(set as usize).copied().flatten()
    }

    /// A mass of this gas.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities.
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

    /// Reads a name of the table, as [`Gas::name`] writes it.
    fn from_str(text: &str) -> Result<Self, GasError> {
        let text = text.trim();
        let found = Self::all().find(|gas| gas.name() == text);
        found.ok_or_else(|| GasError::Unknown { name: text.into() })
    }
}

/// A mass of one gas, not yet in CO2 equivalents.
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

    /// Tonnes of the gas itself.
    pub const fn tonnes(self) -> f64 {
        self.tonnes
    }
}

/// CO2 equivalents that know by which potentials they were made, so that two sets never mix.
///
/// `sum over gases of mass x GWP100`, all of one set.
///
/// ```
/// use climate_targets::boundary::{Co2e, Gas};
/// use climate_targets::boundary::GwpSet;
/// use climate_targets::quantity::MassUnit::Kilotonne;
/// let inventory = [
///     Gas::CO2.mass(100.0, Kilotonne)?,
///     Gas::CH4.mass(1.0, Kilotonne)?,
///     Gas::N2O.mass(0.1, Kilotonne)?,
/// ];
/// let sar = Co2e::of(&inventory, GwpSet::Sar)?;
/// assert!((sar.emissions().kilotonnes() - 152.0).abs() < 1e-9);
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
    /// The sum of masses under one set of potentials.
    ///
    /// # Errors
    /// [`GasError::NotInSet`] for a gas that the report does not have, as NF3 under SAR or the two
    /// kinds of methane before AR5; [`GasError::Value`] on overflow.
    pub fn of(masses: &[GasMass], set: GwpSet) -> Result<Self, GasError> {
        let mut sum = 0.0;
        for mass in masses {
            let gas = mass.gas;
            sum += mass.tonnes * gas.gwp100(set).ok_or(GasError::NotInSet { gas, set })?;
        }
        Ok(Self { set, emissions: Emissions::from_tonnes(sum)? })
    }

    /// The sum with another amount of the same set.
    ///
    /// # Errors
    /// [`GasError::MixedSets`] if the two were made by different potentials;
    /// [`GasError::Value`] on overflow.
    pub fn plus(self, other: Self) -> Result<Self, GasError> {
        if self.set != other.set {
            return Err(GasError::MixedSets { one: self.set, other: other.set });
        }
        let sum = self.emissions.tonnes() + other.emissions.tonnes();
        Ok(Self { set: self.set, emissions: Emissions::from_tonnes(sum)? })
    }

    /// The potentials it was made by; they belong into the boundary of a series.
    pub const fn set(self) -> GwpSet {
        self.set
    }

    /// The amount.
    pub const fn emissions(self) -> Emissions {
        self.emissions
    }
}

/// A gas that cannot be summed.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum GasError {
    /// A name that the table does not have.
    #[error("unknown gas {name:?}: expected a formula such as CO2, CH4, N2O, SF6 or HFC134a")]
    Unknown {
        /// The name given.
        name: String,
    },
    /// A report that has no potential for the gas.
    #[error("{gas} has no potential among the {set}")]
    NotInSet {
        /// The gas.
        gas: Gas,
        /// The report.
        set: GwpSet,
    },
    /// Amounts made by different potentials do not add up.
    #[error("{one} and {other} do not add up")]
    MixedSets {
        /// One set.
        one: GwpSet,
        /// The other.
        other: GwpSet,
    },
    /// The sum is not a finite number.
    #[error(transparent)]
    Value(#[from] QuantityError),
}

impl GasError {
    /// The field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "gas",
            Self::NotInSet { .. } | Self::MixedSets { .. } => "gwp_set",
            Self::Value(error) => error.field(),
        }
    }
}
