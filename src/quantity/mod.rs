//! Values with units and no climate policy in them.
//!
//! Every quantity is a small `Copy` type whose value is finite by construction. What cannot be
//! computed is a typed reason, [`Absent`], inside [`Known`]; never NaN, infinity or zero.

mod absent;
mod calendar;
mod deadline;
mod decimal;
mod emissions;
mod error;
mod fields;
mod half_width;
mod intensity;
mod level;
mod number;
mod partial_date;
mod period;
mod points;
mod share;
mod unit;
mod words;
mod year;

pub use absent::{Absent, Known};
pub(crate) use calendar::date_of;
pub use deadline::Deadline;
pub use emissions::Emissions;
pub(crate) use emissions::is_level;
pub use error::{ParseQuantityError, QuantityError};
pub(crate) use fields::{getters, setters};
pub use half_width::HalfWidth;
pub use intensity::Intensity;
pub use level::Level;
pub use partial_date::PartialDate;
pub use period::Period;
pub use points::PointsOfBase;
pub use share::{Portion, Share};
pub use unit::{EmissionUnit, MassUnit, Substance};
pub(crate) use words::{named, worded};
pub use year::Year;
