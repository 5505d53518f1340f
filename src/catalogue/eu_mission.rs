//! The EU Cities Mission: 100 climate-neutral cities by 2030.

use super::prelude::*;

entries! { targets: CLIMATE_NEUTRAL_2030; }

/// `MISSION-2030`: climate neutral by 2030.
///
/// - A balance without an own cut, hence without a base. That a residue of about 20 % may be
///   balanced is not confirmed.
/// - Counts: the city within its boundary. Scopes and sectors left out are settled in each city's
///   Climate City Contract, so that every field is unspecified here.
/// - 112 cities were named on 28 April 2022, which the entry is dated by; a city's own contract,
///   and the Mission Label after it, come later.
///
/// Wording: a description. Evidence: part.
pub static CLIMATE_NEUTRAL_2030: Target = target! {
    id: "MISSION-2030", title: "EU Cities Mission, climate neutral 2030",
    actor: "EU Cities Mission",
    wording: "a climate-neutral city by 2030: net zero, of what the Climate City Contract settles",
    source: "eurocities.eu 2022-04-29; netzerocities.eu 2023-10-12",
    goal: BALANCE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(
    PartialDate::constant(2022, 4, 28),
    LegalStatus::Voluntary,
    Evidence::PartlyConfirmed,
);
