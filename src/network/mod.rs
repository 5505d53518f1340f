//! Networks of places: membership on a given day and combined results of the members.
//!
//! - [`Network`]: dated membership records, and the members on a given day.
//! - [`RollUp`]: an assessment of every member, counts by verdict, and sums that list the members
//!   without data.
//! - [`RollUpChange`]: a comparison of two roll-ups of the same network.
//! - [`CityAndNation`]: the share of a city in the change of its nation, and the targets of both on
//!   one series.

mod basis;
mod boundaries;
mod city_and_nation;
mod code;
mod error;
pub(crate) mod gazetteer;
mod holders;
mod identity;
mod member;
mod member_list_report;
mod members;
mod membership_record;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod network;
mod overlap;
mod place;
mod report;
mod roll_up;
mod roll_up_change;
mod sum;
mod year_roll_up;

pub use basis::{BaseGroup, OtherBoundary, SumBasis};
pub use city_and_nation::{
    AppliedTarget, CityAndNation, CityAndNationReport, NationalShare, Stricter, TargetsInCommonYear,
};
pub use code::{CodeKind, Coordinates};
pub use error::NetworkError;
pub use member::Member;
pub use member_list_report::{ListedPlace, MemberListReport};
pub use members::{MemberList, Membership, MembershipBasis};
pub use membership_record::{MembershipRecord, RecordKind, UnlistedStatus};
pub use network::Network;
pub use place::Place;
pub use report::{
    BaseGroupReport, CountedMemberReport, MemberReport, MemberSumReport, MissingMemberReport,
    OtherBoundaryReport, RollUpChangeReport, RollUpReport, VerdictChangeReport, YearRollUpReport,
};
pub use roll_up::{MemberResult, RollUp};
pub use roll_up_change::{LikeForLike, RollUpChange, VerdictChange};
pub use sum::{MemberRatios, MemberSum};
pub use year_roll_up::{CountedMember, MissingReason, YearRollUp};
