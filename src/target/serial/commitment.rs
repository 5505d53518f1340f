//! A commitment, checked once its fields are read.

use serde::Deserialize;

use crate::serial::checked;
use crate::target::{Banking, Commitment, Target};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    banking: Banking,
    milestones: Vec<Target>,
}

checked!(Commitment: Raw => |raw| {
    Self::new(raw.id.clone(), raw.milestones)
        .map(|commitment| commitment.with_title(raw.title))
        .map(|commitment| commitment.with_banking(raw.banking))
        .map_err(|error| format!("commitment {:?}: {error}", raw.id))
});
