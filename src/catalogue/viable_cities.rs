//! Viable Cities, the Swedish programme for climate-neutral cities by 2030.

use super::prelude::*;

entries! { targets: CLIMATE_NEUTRAL_2030; }

/// `VIABLE-2030`: climate neutral by 2030.
///
/// - A balance without an own cut, hence without a base.
/// - Counts: what the city defines, and so is what may be balanced how; every field is unspecified.
/// - A contract with agencies of the state. The first were signed on 11 December 2020, by 9 cities,
///   which the entry is dated by; 23 cities have one since December 2021.
///
/// Wording: a description. Evidence: seen.
pub static CLIMATE_NEUTRAL_2030: Target = target! {
    id: "VIABLE-2030", title: "Viable Cities, Klimatneutrala städer 2030", actor: "Viable Cities",
    wording: "a climate-neutral city by 2030: net zero, as the city defines it",
    source: "viablecities.se; landetsfria.nu (list of 23)",
    goal: BALANCE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2020, 12, 11), LegalStatus::Voluntary, Evidence::Confirmed);
