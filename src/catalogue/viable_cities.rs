//! Viable Cities, the Swedish programme for climate-neutral cities by 2030.
//!
//! ```
//! use climate_targets::catalogue::{networks, viable_cities};
//! let target = &viable_cities::CLIMATE_NEUTRAL_2030;
//! assert_eq!(target.to_string(), "VIABLE-2030: net zero by 2030");
//! // Each city defines its inventory, so every field of the boundary is unspecified.
//! assert_eq!(*target.boundary(), climate_targets::Boundary::UNSPECIFIED);
//! // The actor of the target is the network.
//! assert_eq!(target.actor(), networks::VIABLE_CITIES.name());
//! ```

use super::prelude::*;

entries! { targets: CLIMATE_NEUTRAL_2030; }

/// `VIABLE-2030`: climate neutrality by 2030.
///
/// - Base: none. The goal is a balance, without a required reduction.
/// - Boundary: each city defines its inventory and the rules of the balance, so every field is
///   unspecified.
/// - Adoption: by contracts with state agencies. The entry has the date of the first contracts,
///   11 December 2020, with 9 cities. Since December 2021, 23 cities have a contract.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CLIMATE_NEUTRAL_2030: Target = target! {
    id: "VIABLE-2030", title: "Viable Cities, Klimatneutrala städer 2030", actor: "Viable Cities",
    wording: "A climate-neutral city by 2030: net zero in the city's own definition",
    source: "viablecities.se; landetsfria.nu (list of 23)",
    goal: BALANCE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2020, 12, 11), LegalStatus::Voluntary, Evidence::Confirmed);
