//! The JSON form of a target. Values are checked during reading, so that an error names the
//! invalid key.

#![allow(
    clippy::trivially_copy_pass_by_ref,
    clippy::ref_option,
    reason = "serde gives `serialize_with` references to fields"
)]

mod ambition;
mod commitment;
mod goal;
mod identified;
mod reference;
#[cfg(feature = "schema")]
mod schema;
mod target;
mod written;

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::SupplementaryCap;
use crate::quantity::{EmissionUnit, Emissions, MassUnit, PointsOfBase, Substance};
use crate::serial::{checked, keys};

pub(super) use target::optional_amount;
pub(super) use written::{no_fields, under};

/// A level with a unit: `{"value": 245, "unit": "kt"}`.
struct Amount(Emissions);

#[derive(Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a level: an object with value and unit"
)]
struct RawAmount {
    value: f64,
    unit: Cow<'static, str>,
}

checked!(Amount: RawAmount => |raw| level(raw.value, &raw.unit).map(Self));

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        amount(&self.0, serializer)
    }
}

/// Writes a level in the form of [`Amount`], in tonnes.
pub(super) fn amount<S: Serializer>(level: &Emissions, serializer: S) -> Result<S::Ok, S::Error> {
    RawAmount { value: level.tonnes(), unit: "t".into() }.serialize(serializer)
}

/// Whether a field has its default value and can be omitted.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn level(value: f64, unit: &str) -> Result<Emissions, String> {
    Emissions::from_unit(value, mass_of(unit)?).map_err(|error| error.to_string())
}

/// The mass unit of a level. "kt CO2" is refused: it suggests that only CO2 counts, but the
/// boundary states the gases.
fn mass_of(unit: &str) -> Result<MassUnit, String> {
    let unit: EmissionUnit = unit.parse().map_err(|error| format!("unit: {error}"))?;
    match unit.substance() {
        Substance::Co2 => {
            Err(format!("unit: {unit} is CO2 alone: write {}, and gases in boundary", unit.mass()))
        }
        _ => Ok(unit.mass()),
    }
}

crate::record::plain!(crate::target::Ambition);

keys! { SupplementaryCap {
    "points_of_base" =>? |points: f64| {
        let points = PointsOfBase::from_points(points).map_err(|error| error.to_string())?;
        Self::points_of_base(points).map_err(|error| error.to_string())
    },
    "share_of_base" => Self::share_of_base,
    "at_most" =>? |Amount(level)| Self::at_most(level),
} }
