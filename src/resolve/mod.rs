//! The inputs of an assessment that depend on both the series and the target: the used
//! observations, the base level, and the comparability of the two boundaries.

mod base;
mod comparability;
mod observed_levels;

pub(crate) use base::resolve_base;
pub use base::{Base, BaseYears, base_level};
pub use comparability::Basis;
pub(crate) use comparability::Comparability;
pub(crate) use observed_levels::{ObservedLevels, last_full_year, since};
