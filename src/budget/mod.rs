//! Emission budgets: cumulative limits, shares of a larger budget, and run-out dates.
//!
//! Warming depends on cumulative emissions, not on the level of a single year. A [`Budget`] limits
//! the sum of emissions over whole calendar years from its first year on. A city's budget is often
//! a share of a national budget ([`BudgetShare`]). A [`BudgetStanding`] compares a budget with the
//! observed emissions and gives the amounts used and remaining.
//!
//! A [`RunOut`] is the date on which the budget is used up. The date depends on the assumption
//! about future emissions. There are three named assumptions:
//!
//! | method | future emissions |
//! |---|---|
//! | at the latest rate | every year has the emissions of the latest observed year |
//! | along the trend | every whole year has the trend's level for that year |
//! | under the trend line | the trend is a rate at each instant; emissions are its integral |
//!
//! Nothing is clamped: negative emissions, observed or in the trend, increase the remaining amount.
//!
//! To assess a limit on a sum of years as a target, with a path and a verdict, use
//! [`Ambition::TotalAtMost`](crate::Ambition::TotalAtMost). The carry-over from one budget period
//! to the next follows a [`Banking`](crate::target::Banking) rule.

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
pub use share::{BudgetShare, ShareRule};
pub use standing::{BudgetStanding, RunOuts, RunOutsReport};
