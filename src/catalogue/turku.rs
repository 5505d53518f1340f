//! Turku, Finland: carbon neutral by 2029.
//!
//! The goal is for the city's area. The use-based figures of the Finnish Environment Institute are
//! another inventory.

use super::prelude::*;

entries! { targets: CARBON_NEUTRAL_2029; }

/// `TKU-2029`: carbon neutral by 2029: at least 80 % below 1990, the rest balanced.
///
/// - Base: 1990.
/// - Counts: greenhouse gases of the area. The rest, less than 20 %, is balanced by sinks or
///   otherwise, so the land sector is unspecified, and the net test stays undetermined. That it is
///   less than 20 % follows from the own cut; the entry sets no cap beside it.
/// - After 2029 emissions are to be negative, which the entry does not hold.
/// - Decided by the council on 11 June 2018.
///
/// Wording: a description. Evidence: seen.
pub static CARBON_NEUTRAL_2029: Target = target! {
    id: "TKU-2029", title: "Turku, carbon neutral 2029", actor: "Turku",
    wording: "carbon neutral by 2029, then negative: greenhouse gas emissions of the area at \
              least 80 % below 1990, the rest balanced by sinks or otherwise",
    source: "CDP 2021",
    goal: net_zero(0.80), base: 1990, deadline: 2029, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2018, 6, 11), LegalStatus::Council, Evidence::Confirmed);
