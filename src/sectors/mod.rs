//! Sectors of a total: consistency of the sums, assessments of single sectors, and contributions to
//! the change and the gap of the total.
//!
//! - [`SectorBreakdown`]: a total and its sectors, with the differences between total and sum.
//! - [`SectorAssessments`]: the total and every sector, each assessed against the same target.
//! - [`Contributions`]: the contribution of every sector to the change since the base, to the gap
//!   to the path and to the needed reduction.

mod breakdown;
mod contributions;
mod error;
mod report;

pub use breakdown::{Sector, SectorAssessments, SectorBreakdown, SectorDifference};
pub use contributions::{Contributions, SectorContribution};
pub use error::SectorError;
pub use report::{
    ContributionsReport, SectorAssessmentsReport, SectorContributionReport, SectorDifferenceReport,
    SectorResultReport,
};
