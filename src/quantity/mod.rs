//! Quantities with units: emissions, intensities, shares, years, periods, deadlines.
//!
//! Each quantity is a small `Copy` type that holds only finite values. A calculation returns a
//! [`Known`]: the value, or the reason why it is absent ([`Absent`]); never NaN, infinity or a
//! substitute such as 0.
//!
//! ```
//! use climate_targets::{Absent, Emissions, Known, Share};
//! fn change(base: Emissions, latest: Emissions) -> Known<Share> {
//!     if base <= Emissions::ZERO {
//!         return Err(Absent::BaseNotPositive);
//!     }
//!     let fraction = latest.tonnes() / base.tonnes() - 1.0;
//!     Share::try_from(fraction).map_err(|_| Absent::OutOfRange)
//! }
//! let (base, latest) = (Emissions::constant(800e3), Emissions::constant(600e3));
//! assert_eq!(change(base, latest)?.to_string(), "-25 %");
//! assert_eq!(change(Emissions::ZERO, latest), Err(Absent::BaseNotPositive));
//! # Ok::<(), Absent>(())
//! ```

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
mod name;
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
#[cfg(feature = "serde")]
pub(crate) use name::known_name;
pub use name::{Name, Named};
pub use partial_date::PartialDate;
pub use period::Period;
pub use points::PointsOfBase;
pub use share::{Portion, Share};
pub use unit::{EmissionUnit, MassUnit, Substance};
pub(crate) use words::{named, worded};
pub use year::Year;
