//! Inventory uncertainty: propagation of error for totals and changes, and the probability that a
//! level is at or under a limit.
//!
//! The method is Approach 1 of the IPCC (2006 Guidelines for National Greenhouse Gas Inventories,
//! volume 1, chapter 3). An uncertainty is half the width of a 95 % interval, in percent
//! ([`HalfWidth`]). The uncertainties of activity data and emission factor give the uncertainty of
//! a category. The uncertainties of all categories give the uncertainty of the total and of the
//! change of the total since the base year ([`Approach1`]).
//!
//! A change is *significant* only if its 95 % interval excludes zero ([`UncertainChange`]).
//! [`probability_at_or_under`] gives the probability that an uncertain level is at or under a
//! limit.
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
