//! Budgets: an amount that may be emitted from a year on, shares of it, and when it runs out.
//!
//! What warms the climate is the sum, not the level of a single year. A [`Budget`] is such a sum
//! of whole calendar years from its first one on; a city's is often a share of its nation's
//! ([`BudgetShare`]). Held against what was emitted ([`BudgetStanding`]), it says how much is
//! left; with an assumption on what comes, when that will be used up ([`RunOut`]), three ways, each
//! by its name, since they give three different days:
//!
//! | way | what comes |
//! |---|---|
//! | at the latest rate | each year emits as much as the latest one |
//! | along the trend | each whole year emits what the trend gives for it |
//! | under the trend line | the trend, read as a rate at each instant, is integrated |
//!
//! Nothing is clamped: emissions under zero, observed or in the trend, give back to the budget.
//!
//! A budget that is the whole of a target, with a path and a verdict, is an
//! [`Ambition::TotalAtMost`](crate::Ambition::TotalAtMost); what one period hands on to the next is
//! a [`Banking`](crate::target::Banking).

#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod budget;
mod error;
mod excess;
mod fixed_cut;
mod run_out;
mod share;
mod standing;

pub use budget::Budget;
pub use error::{BudgetError, Side};
pub(crate) use excess::excess_over;
pub use excess::{Cumulative, PastExcess, cumulative, past_excess};
pub use fixed_cut::{TotalOfFixedCut, total_of_fixed_cut};
pub use run_out::RunOut;
pub use share::{BudgetShare, ShareFound};
pub use standing::{BudgetStanding, RunOuts};
