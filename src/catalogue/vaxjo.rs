//! Växjö, Sweden: fossil free by 2030.
//!
//! The goal covers fossil CO2 only. A cut of 100 % in fossil CO2 is equivalent to a cut of
//! 71.25 % in all greenhouse gases. A series of all gases cannot test the goal.
//!
//! ```
//! use climate_targets::boundary::{Boundary, Gases};
//! use climate_targets::catalogue::vaxjo;
//! use climate_targets::{Assessor, EmissionSeries, Emissions};
//! let all_gases = EmissionSeries::builder("Växjö") // made-up figures
//!     .boundary(Boundary::territorial().gases(Gases::KyotoBasket))
//!     .observe(1993, Emissions::from_kilotonnes(400.0))
//!     .observe(2022, Emissions::from_kilotonnes(150.0))
//!     .build()?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&all_gases, &vaxjo::FOSSIL_FREE_2030);
//! assert_eq!(result.verdict().name(), "not_comparable");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: FOSSIL_FREE_2030; }

/// `VXO-2030`: no fossil CO2 emissions by 2030, a cut of 100 % from 1993 levels.
///
/// - Base: 1993.
/// - Boundary: fossil CO2 only; the equivalent cut in all greenhouse gases is 71.25 %. Accounting
///   and sectors are not stated.
/// - Adoption: by the council in 1996, according to the report to CDP.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static FOSSIL_FREE_2030: Target = target! {
    id: "VXO-2030", title: "Växjö, fossil free 2030", actor: "Växjö",
    wording: "Fossil CO2 emissions 100 % below 1993 by 2030",
    source: "CDP 2021",
    goal: reduce_by(1.0), base: 1993, deadline: 2030,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2),
}
.with_adoption(in_year(1996), LegalStatus::Council, Evidence::Confirmed);
