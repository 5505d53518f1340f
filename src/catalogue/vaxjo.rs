//! Växjö, Sweden: fossil free by 2030.
//!
//! The goal is for fossil CO2 alone, of which all is to go; that is a cut of 71.25 % of all
//! greenhouse gases. A series of all gases does not test it.

use super::prelude::*;

entries! { targets: FOSSIL_FREE_2030; }

/// `VXO-2030`: no fossil CO2 by 2030: 100 % below 1993.
///
/// - Base: 1993.
/// - Counts: fossil CO2 alone; of all greenhouse gases the cut is one of 71.25 %. Accounting and
///   sectors are not stated.
/// - Decided by the council in 1996, by what was reported to CDP.
///
/// Wording: a description. Evidence: seen.
pub static FOSSIL_FREE_2030: Target = target! {
    id: "VXO-2030", title: "Växjö, fossil free 2030", actor: "Växjö",
    wording: "fossil CO2 emissions 100 % below 1993 by 2030",
    source: "CDP 2021",
    goal: reduce_by(1.0), base: 1993, deadline: 2030,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2),
}
.with_adoption(in_year(1996), LegalStatus::Council, Evidence::Confirmed);
