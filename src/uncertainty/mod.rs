//! How well emissions are known: the propagation of error of national inventories, and what it
//! leaves of a change or of a limit that is kept.
//!
//! IPCC, 2006 Guidelines for National Greenhouse Gas Inventories, volume 1, chapter 3, Approach 1:
//! an uncertainty is half the width of a 95 % interval in percent ([`HalfWidth`]); the
//! uncertainties of activity data and emission factors combine to that of a category, those of the
//! categories to that of the total and of its change since the base year ([`Approach1`]).
//!
//! A fall is *significant* only if its own interval excludes zero ([`UncertainChange`]), and a
//! limit is kept only with a probability ([`probability_at_or_under`]).
//!
//! [`HalfWidth`]: crate::quantity::HalfWidth

mod approach1;
mod category;
mod change;
mod error;
mod probability;

pub use approach1::{Approach1, CategoryContribution};
pub use category::{Category, FactorBetweenYears};
pub use change::UncertainChange;
pub use error::UncertaintyError;
pub use probability::probability_at_or_under;
pub(crate) use probability::probability_of_margin;
