//! What was promised: an ambition against a base, a deadline, a boundary, and where it comes from.
//!
//! A target is a level: every wording (by, to, divide by, net zero) becomes, once, the allowable
//! emissions of the judged year. Nothing downstream sees a percentage.

mod ambition;
mod annual_rate;
mod banking;
mod baseline;
mod builder;
mod commitment;
mod error;
mod following;
mod goal;
mod limits;
mod metric;
mod provenance;
mod reference;
#[cfg(feature = "serde")]
mod serial;
mod supplement;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod target;
mod wording;

pub use ambition::{Ambition, Divisor, Growth, NetZero};
pub use annual_rate::AnnualRate;
pub use banking::Banking;
pub use baseline::{BaselineCut, BaselineScenario};
pub use builder::TargetBuilder;
pub use commitment::Commitment;
pub use error::TargetError;
pub use following::FollowError;
pub use goal::{Goal, Part, Parts, Range};
pub use limits::YearlyLimits;
pub use metric::Metric;
pub use provenance::{Evidence, InForce, Status, Superseded};
pub use reference::{BasePolicy, BaseReference};
pub(crate) use supplement::MeasuresCap;
pub use supplement::Supplement;
pub use target::{Target, TargetText};
pub use wording::{Reading, Wording};
