//! Targets that cover only a share of the base year's inventory.
//!
//! A wording such as "30 % less of the emissions covered by the plan, which were 80 % of the
//! inventory" sets no level of the whole inventory. It is a boundary that leaves a part out, not
//! another ambition. A [`CoveredTarget`] adds what the wording says of the part that is left out
//! ([`RestRule`]), and converts the target to a level of the whole inventory:
//!
//! | symbol | level |
//! |---|---|
//! | `E0`, `c` | the base level of the whole inventory, and the covered share of it |
//! | `E0_c` | `c E0`, the covered base level |
//! | `A_c` | the allowable level of the covered part: the ambition applied to `E0_c` |
//! | `rest` | the level of the part that is not covered, in the judged year |
//! | `A` | `A_c + rest`, the allowable level of the whole inventory |
//!
//! [`CoveredTarget::standing`] compares a series of the whole inventory with A
//! ([`CoveredStanding`]).

mod covered_target;
mod error;
mod rest;
mod standing;
mod steps;

pub use covered_target::CoveredTarget;
pub use error::CoveredError;
pub use rest::RestRule;
pub use standing::CoveredStanding;
