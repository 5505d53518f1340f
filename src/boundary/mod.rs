//! The boundary of an inventory or a target: which emissions are counted.
//!
//! A target applies to certain gases and sectors, with or without the land sector, and an inventory
//! may count others. [`Boundary::compare`] compares two boundaries field by field. If a field
//! differs, a series and a target are not comparable, unless the caller allows the difference
//! ([`Assessor::allow_boundary_difference`](crate::Assessor::allow_boundary_difference)). If the
//! series or the target leaves a field unspecified, the assessment has a caveat.

mod comparison;
mod gas;
mod gwp_table;
mod kinds;

pub use comparison::{BoundaryComparison, BoundaryField, BoundaryFields};
pub use gas::{Co2e, Gas, GasError, GasMass};
pub(crate) use kinds::POPULATION;
pub use kinds::{Accounting, Gases, GwpSet, LandSector, Sectors};

use crate::language::{InLanguage, Phrase, phrase, text};
use crate::quantity::{Portion, Substance};

/// The emissions that an inventory or a target counts. Each field may be unspecified (`None`).
///
/// A boundary is built from a constructor and consuming setters. All except
/// [`Boundary::sectors`] are `const`:
/// ```
/// use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector, Sectors};
/// use climate_targets::{Boundary, Portion};
/// static EFFORT_SHARING: Boundary = Boundary::covering(Sectors::EffortSharing)
///     .gases(Gases::KyotoBasket)
///     .land_sector(LandSector::Excluded);
/// assert_eq!(
///     EFFORT_SHARING.to_string(),
///     "Kyoto basket, effort-sharing sectors, land sector excluded"
/// );
/// let city = Boundary::use_based()
///     .gases(Gases::KyotoBasket)
///     .gwp_set(GwpSet::Ar5)
///     .sectors(Sectors::All)
///     .coverage(Portion::constant(0.95));
/// assert_eq!(city.accounting, Some(Accounting::UseBased));
/// assert!(city.to_string().ends_with("all sectors, 95 % of the inventory"));
/// ```
///
/// Source of the fields: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 5; GPC ch. 3-4.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "the fields of a boundary"
    )
)]
#[non_exhaustive]
pub struct Boundary {
    /// The counted gases: carbon dioxide only, or all greenhouse gases of the Kyoto Protocol.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gases: Option<Gases>,
    /// The set of global warming potentials that converts other gases to CO2 equivalents.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gwp_set: Option<GwpSet>,
    /// The accounting principle, such as territorial, use-based or consumption-based.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub accounting: Option<Accounting>,
    /// The counted sectors.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub sectors: Option<Sectors>,
    /// The treatment of the land sector (LULUCF).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub land_sector: Option<LandSector>,
    /// The share of the whole inventory that the boundary covers.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub coverage: Option<Portion>,
}

impl Boundary {
    /// A boundary with all fields unspecified.
    pub const UNSPECIFIED: Self = Self {
        gases: None,
        gwp_set: None,
        accounting: None,
        sectors: None,
        land_sector: None,
        coverage: None,
    };

    /// Creates a boundary of territorial emissions, counted at the place where they enter the
    /// atmosphere. The other fields are unspecified.
    pub const fn territorial() -> Self {
        Self::UNSPECIFIED.accounting(Accounting::Territorial)
    }

    /// Creates a boundary of use-based emissions: emissions from the energy and services used in
    /// the place, wherever they are produced, as in the Finnish Hinku calculation. The other fields
    /// are unspecified.
    pub const fn use_based() -> Self {
        Self::UNSPECIFIED.accounting(Accounting::UseBased)
    }

    /// Creates a boundary that covers the given sectors. The other fields are unspecified.
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

    /// Sets the counted gases.
    #[must_use]
    pub const fn gases(mut self, gases: Gases) -> Self {
        self.gases = Some(gases);
        self
    }

    /// Sets the set of global warming potentials.
    #[must_use]
    pub const fn gwp_set(mut self, set: GwpSet) -> Self {
        self.gwp_set = Some(set);
        self
    }

    /// Sets the accounting principle.
    #[must_use]
    pub const fn accounting(mut self, accounting: Accounting) -> Self {
        self.accounting = Some(accounting);
        self
    }

    /// Sets the counted sectors. This setter is not `const`; in a static, start with
    /// [`Boundary::covering`].
    #[must_use]
    pub fn sectors(mut self, sectors: Sectors) -> Self {
        self.sectors = Some(sectors);
        self
    }

    /// Sets the treatment of the land sector.
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

    /// Whether the boundary leaves the land sector out, so that no emissions are negative.
    pub(crate) fn is_gross(&self) -> bool {
        self.land_sector.is_some_and(|land| !land.in_inventory())
    }

    /// Compares the boundary with another boundary, field by field.
    ///
    /// Two rules go beyond equality. The sets of warming potentials are not compared if both
    /// boundaries count carbon dioxide only. [`LandSector::ExtraSinksOnly`] agrees with
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
        let co2_only = |b: &Self| b.gases == Some(Gases::Co2);
        let mut comparison = BoundaryComparison::default();
        comparison.compare_field(BoundaryField::Gases, self.gases.as_ref(), other.gases.as_ref());
        if !(co2_only(self) && co2_only(other)) {
            comparison.compare_field(
                BoundaryField::GwpSet,
                self.gwp_set.as_ref(),
                other.gwp_set.as_ref(),
            );
        }
        comparison.compare_field(
            BoundaryField::Accounting,
            self.accounting.as_ref(),
            other.accounting.as_ref(),
        );
        comparison.compare_field(
            BoundaryField::Sectors,
            self.sectors.as_ref(),
            other.sectors.as_ref(),
        );
        let (land, other_land) = (self.land_sector, other.land_sector);
        comparison.compare_field(
            BoundaryField::LandSector,
            land.map(LandSector::in_inventory).as_ref(),
            other_land.map(LandSector::in_inventory).as_ref(),
        );
        comparison.compare_field(
            BoundaryField::Coverage,
            self.coverage.as_ref(),
            other.coverage.as_ref(),
        );
        comparison
    }
}

impl From<Substance> for Boundary {
    /// Derives the gases from a published unit: carbon dioxide only from `kt CO2`, the Kyoto basket
    /// from `kt CO2e`. The other fields are unspecified.
    fn from(substance: Substance) -> Self {
        match substance {
            Substance::Unstated => Self::UNSPECIFIED,
            Substance::Co2 => Self::UNSPECIFIED.gases(Gases::Co2),
            Substance::Co2e => Self::UNSPECIFIED.gases(Gases::KyotoBasket),
        }
    }
}

phrase! { Boundary, this, f, language => {
    if *this == Self::UNSPECIFIED {
        return text!(f, language,
            en: "unspecified",
            sv: "inte angiven",
            fr: "non précisé",
            fi: "ei ilmoitettu",
        );
    }
    let coverage = this.coverage.map(CoverageText);
    let fields = [
        as_phrase(this.gases.as_ref()),
        as_phrase(this.gwp_set.as_ref()),
        as_phrase(this.accounting.as_ref()),
        as_phrase(this.sectors.as_ref()),
        as_phrase(this.land_sector.as_ref()),
        as_phrase(coverage.as_ref()),
    ];
    for (index, field) in fields.into_iter().flatten().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{}", field.in_language(language))?;
    }
    Ok(())
} }

/// The covered share of the inventory.
struct CoverageText(Portion);

phrase! { CoverageText, this, f, language => {
    let portion = this.0.in_language(language);
    text!(f, language,
        en: "{portion} of the inventory",
        sv: "{portion} av inventeringen",
        fr: "{portion} de l’inventaire",
        fi: "{portion} inventaariosta",
    )
} }

/// Converts a field to a trait object, so that fields of different types fit into one array.
fn as_phrase<T: Phrase>(field: Option<&T>) -> Option<&dyn Phrase> {
    field.map(|field| -> &dyn Phrase { field })
}
