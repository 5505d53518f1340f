//! Deserialisation of commitments; error messages contain the id.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::identified::identified;
use crate::target::{Banking, Commitment, Target};

#[derive(Deserialize)]
#[serde(crate = "crate::serial::shown", deny_unknown_fields)]
struct Raw {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    banking: Banking,
    milestones: Vec<Target>,
}

impl<'de> Deserialize<'de> for Commitment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw: Raw = identified(from, "commitment", "id and milestones")?;
        let commitment = Self::new(raw.id.clone(), raw.milestones).map_err(|error| {
            D::Error::custom(format_args!(
                "commitment {:?}: {error}",
                crate::language::short(&raw.id)
            ))
        })?;
        Ok(commitment.with_title(raw.title).with_banking(raw.banking))
    }
}
