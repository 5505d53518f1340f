//! What an inventory counts, and what a target speaks of.
//!
//! A percentage holds for what it was promised for: these gases, these sectors, with or without
//! the land sector. Two boundaries are compared field by field ([`Boundary::compare`]); what is
//! unspecified on either side is said, what differs makes a series and a target not comparable
//! unless the caller allows it.

mod comparison;
mod gas;
mod gwp_table;
mod kinds;

use core::fmt;

pub use comparison::{BoundaryComparison, BoundaryField, BoundaryFields};
pub use gas::{Co2e, Gas, GasError, GasMass};
pub(crate) use kinds::POPULATION;
pub use kinds::{Accounting, Gases, GwpSet, LandSector, Sectors};

use crate::quantity::{Portion, Substance};

/// What is counted. Each field may be unspecified (`None`).
///
/// Built from a constructor and consuming setters, all usable in statics:
/// ```
/// use climate_targets::boundary::{Accounting, Gases, LandSector, Sectors};
/// use climate_targets::Boundary;
/// static ESR: Boundary = Boundary::covering(Sectors::EffortSharing)
///     .gases(Gases::KyotoBasket)
///     .land_sector(LandSector::Excluded);
/// assert_eq!(ESR.to_string(), "Kyoto basket, effort-sharing sectors, land sector excluded");
/// assert_eq!(Boundary::use_based().accounting, Some(Accounting::UseBased));
/// ```
///
/// Source of the fields: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 5; GPC ch. 3-4.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(deny_unknown_fields, default, expecting = "the fields of a boundary")
)]
#[non_exhaustive]
pub struct Boundary {
    /// Carbon dioxide alone, or the basket of greenhouse gases.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gases: Option<Gases>,
    /// The set of global warming potentials that turns other gases into CO2 equivalents.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gwp_set: Option<GwpSet>,
    /// Whose emissions: those of the territory, of its use, of its consumption.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub accounting: Option<Accounting>,
    /// Which sectors.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub sectors: Option<Sectors>,
    /// Whether the land sector (LULUCF) is part of the number.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub land_sector: Option<LandSector>,
    /// The share of the whole inventory that is covered.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub coverage: Option<Portion>,
}

impl Boundary {
    /// Nothing is known about what is counted.
    pub const UNSPECIFIED: Self = Self {
        gases: None,
        gwp_set: None,
        accounting: None,
        sectors: None,
        land_sector: None,
        coverage: None,
    };

    /// Emissions within the territory, where they leave the chimney or the exhaust.
    pub const fn territorial() -> Self {
        Self::UNSPECIFIED.accounting(Accounting::Territorial)
    }

    /// Emissions of the energy used and the services consumed in the place, wherever they arise,
    /// as in the Finnish Hinku calculation.
    pub const fn use_based() -> Self {
        Self::UNSPECIFIED.accounting(Accounting::UseBased)
    }

    /// Only these sectors; the other fields unspecified.
    pub const fn covering(sectors: Sectors) -> Self {
        Self {
            gases: None,
            gwp_set: None,
            accounting: None,
            sectors: Some(sectors),
            land_sector: None,
            coverage: None,
        }
    }

    /// Sets the gases.
    #[must_use]
    pub const fn gases(mut self, gases: Gases) -> Self {
        self.gases = Some(gases);
        self
    }

    /// Sets the global warming potentials.
    #[must_use]
    pub const fn gwp_set(mut self, set: GwpSet) -> Self {
        self.gwp_set = Some(set);
        self
    }

    /// Sets the accounting.
    #[must_use]
    pub const fn accounting(mut self, accounting: Accounting) -> Self {
        self.accounting = Some(accounting);
        self
    }

    /// Sets the sectors. In a static, begin with [`Boundary::covering`].
    #[must_use]
    pub fn sectors(mut self, sectors: Sectors) -> Self {
        self.sectors = Some(sectors);
        self
    }

    /// Sets what is done with the land sector.
    #[must_use]
    pub const fn land_sector(mut self, land_sector: LandSector) -> Self {
        self.land_sector = Some(land_sector);
        self
    }

    /// Sets the covered share of the inventory.
    #[must_use]
    pub const fn coverage(mut self, coverage: Portion) -> Self {
        self.coverage = Some(coverage);
        self
    }

    /// Compares field by field with another boundary.
    ///
    /// Two details beyond equality: the set of warming potentials does not matter where both
    /// count carbon dioxide alone; and [`LandSector::ExtraSinksOnly`] agrees with
    /// [`LandSector::Excluded`], since both leave the land sector out of the inventory.
    ///
    /// ```
    /// use climate_targets::boundary::{BoundaryField, Gases};
    /// use climate_targets::Boundary;
    /// let city = Boundary::territorial().gases(Gases::KyotoBasket);
    /// let covenant = Boundary::territorial().gases(Gases::Co2);
    /// let comparison = city.compare(&covenant);
    /// assert!(comparison.differing.contains(BoundaryField::Gases));
    /// assert!(comparison.unspecified.contains(BoundaryField::Sectors));
    /// assert!(!comparison.differing.contains(BoundaryField::Accounting));
    /// ```
    pub fn compare(&self, other: &Self) -> BoundaryComparison {
        let co2_alone = |b: &Self| b.gases == Some(Gases::Co2);
        let mut found = BoundaryComparison::default();
        found.note(BoundaryField::Gases, self.gases.as_ref(), other.gases.as_ref());
        if !(co2_alone(self) && co2_alone(other)) {
            found.note(BoundaryField::GwpSet, self.gwp_set.as_ref(), other.gwp_set.as_ref());
        }
        found.note(BoundaryField::Accounting, self.accounting.as_ref(), other.accounting.as_ref());
        found.note(BoundaryField::Sectors, self.sectors.as_ref(), other.sectors.as_ref());
        let (land, other_land) = (self.land_sector, other.land_sector);
        found.note(
            BoundaryField::LandSector,
            land.map(LandSector::in_inventory).as_ref(),
            other_land.map(LandSector::in_inventory).as_ref(),
        );
        found.note(BoundaryField::Coverage, self.coverage.as_ref(), other.coverage.as_ref());
        found
    }
}

impl From<Substance> for Boundary {
    /// What a published unit says: `kt CO2` counts carbon dioxide alone, `kt CO2e` the basket.
    fn from(substance: Substance) -> Self {
        match substance {
            Substance::Unstated => Self::UNSPECIFIED,
            Substance::Co2 => Self::UNSPECIFIED.gases(Gases::Co2),
            Substance::Co2e => Self::UNSPECIFIED.gases(Gases::KyotoBasket),
        }
    }
}

impl fmt::Display for Boundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coverage = self.coverage.map(|coverage| format!("{coverage} of the inventory"));
        let fields = [
            shown(self.gases.as_ref()),
            shown(self.gwp_set.as_ref()),
            shown(self.accounting.as_ref()),
            shown(self.sectors.as_ref()),
            shown(self.land_sector.as_ref()),
            shown(coverage.as_ref()),
        ];
        for (index, field) in fields.into_iter().flatten().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{field}")?;
        }
        if *self == Self::UNSPECIFIED { f.write_str("unspecified") } else { Ok(()) }
    }
}

fn shown<T: fmt::Display>(field: Option<&T>) -> Option<&dyn fmt::Display> {
    field.map(|field| -> &dyn fmt::Display { field })
}
