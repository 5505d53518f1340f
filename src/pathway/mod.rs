//! Paths: the level allowed in each year between an anchor and the judged year.
//!
//! The [guide](crate::guide::paths) explains and compares the paths.
//!
//! - [`PathMethod`]: shape ([`PathShape`]) and anchor ([`PathAnchor`]) of an assessment's path. By
//!   default, the target defines its path ([`PathShape::OfTarget`]), anchored at the base.
//! - [`Pathway`]: a path with its levels, sums and inverse, for use without an assessment.
//! - [`PathName`]: the name of a path in results.
//!
//! If a path cannot be computed, an error gives the reason. There is no path before the anchor;
//! after the last node a path stays constant, but a table is never extrapolated.

mod form;
mod formulas;
mod method;
mod name;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod pathway;
mod step_names;

pub(crate) use form::MilestoneNodes;
pub use form::Pathway;
pub use method::{AnchorPoint, PathAnchor, PathMethod, PathShape};
pub use name::PathName;
