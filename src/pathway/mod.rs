//! Levels between here and there: what a target allows in the years before its judged year.
//!
//! A path leads from an anchor, usually the base, to the allowable emissions of the judged year.
//! Which way it takes follows from the target ([`PathShape::OfTarget`]) or is chosen
//! ([`PathMethod`]); each way refuses what it cannot do with a typed reason. Before the anchor
//! there is no path; after the last node it stays constant, but a table is never extrapolated.

mod course;
mod formulas;
mod method;
mod name;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod pathway;

pub(crate) use course::MilestoneNodes;
pub use course::Pathway;
pub use method::{AnchorPoint, PathAnchor, PathMethod, PathShape};
pub use name::PathName;
