//! Many places that promised together: who was a member on a day, how the members do, and which
//! sector makes or breaks a target.
//!
//! - [`Network`]: looks at who was a member, each dated, and what they say of a day.
//! - [`RollUp`]: members, series and targets, summed and counted; who is missing, by name.
//! - [`SectorBreakdown`]: a total and its sectors, held together.

mod boundaries;
mod contributions;
mod error;
mod look;
mod member;
mod members;
mod names;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod network;
mod place;
mod roll_up;
mod roll_up_change;
mod sectors;
#[cfg(feature = "serde")]
mod serial;
mod sum;
mod year_roll_up;

pub use contributions::{Contribution, Contributions};
pub use error::NetworkError;
pub use look::{Look, Others, Seen};
pub use member::Member;
pub use members::{Ground, MembersOn, Membership};
pub use network::Network;
pub use place::Place;
pub use roll_up::{MemberResult, RollUp};
pub use roll_up_change::{LikeForLike, RollUpChange, VerdictChange};
pub use sectors::{Sector, SectorAssessments, SectorBreakdown, SectorDifference};
pub use sum::{Ratios, Sum};
pub use year_roll_up::{Counted, Missing, YearRollUp};
