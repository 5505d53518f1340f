//! Levels between here and there: what a target allows in the years before its judged year.
//!
//! A path leads from an anchor, the base, to the allowable emissions of the judged year: straight
//! ([`PathName::Linear`]), piecewise straight through all milestones of a commitment
//! ([`PathName::Milestones`]), or as the target words it: by the same cut every year
//! ([`PathName::FixedAnnualCut`]), along the limits that it lists ([`PathName::Given`]), straight
//! so that the years of a period sum to its limit ([`PathName::LinearToTotal`]). Before the anchor
//! there is no path; after the last node it stays constant.

#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod pathway;

pub use pathway::{PathName, Pathway};
