//! Where a target meets a series: which observations count, what the base level is, and whether
//! the two speak of the same thing.

mod base;
mod comparability;
mod observed_levels;

pub(crate) use base::resolve_base;
pub use base::{Base, BaseYears, base_level};
pub use comparability::Basis;
pub(crate) use comparability::Comparability;
pub(crate) use observed_levels::{ObservedLevels, last_full_year, since};
