//! The option `--allow`: boundary fields that may differ.

use climate_targets::Assessor;
use climate_targets::boundary::BoundaryField;

/// The boundary fields that may differ.
pub enum Allowed {
    All,
    Fields(Vec<BoundaryField>),
}

impl Allowed {
    pub fn apply(&self, assessor: Assessor) -> Assessor {
        match self {
            Self::All => assessor.allow_boundary_difference(),
            Self::Fields(fields) => assessor.allow_boundary_fields(fields.clone()),
        }
    }
}

/// Parses `all` or the names of fields, separated by commas.
pub fn allowed(text: &str) -> Result<Allowed, String> {
    if text == "all" {
        return Ok(Allowed::All);
    }
    let field = |name: &str| match name {
        "gases" => Ok(BoundaryField::Gases),
        "gwp_set" => Ok(BoundaryField::GwpSet),
        "accounting" => Ok(BoundaryField::Accounting),
        "sectors" => Ok(BoundaryField::Sectors),
        "land_sector" => Ok(BoundaryField::LandSector),
        "coverage" => Ok(BoundaryField::Coverage),
        _ => Err(format!("unknown field {name:?}")),
    };
    text.split(',').map(field).collect::<Result<_, _>>().map(Allowed::Fields)
}
