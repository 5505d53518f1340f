//! A total and its sectors: which sector makes or breaks a target.
//!
//! - [`SectorBreakdown`]: a total and its sectors, checked against each other.
//! - [`SectorAssessments`]: each sector as if the target held for it alone.
//! - [`Contributions`]: each sector's part of the change, the gap and the need.

mod breakdown;
mod contributions;
mod error;
#[cfg(feature = "serde")]
mod serial;

pub use breakdown::{Sector, SectorAssessments, SectorBreakdown, SectorDifference};
pub use contributions::{Contributions, SectorContribution};
pub use error::SectorError;
