//! The EU Cities Mission: 100 climate-neutral cities by 2030.
//!
//! ```
//! use climate_targets::catalogue::{self, eu_mission, networks};
//! let target = &eu_mission::CLIMATE_NEUTRAL_2030;
//! assert_eq!(target.to_string(), "MISSION-2030: net zero by 2030");
//! // The members of the Mission on the day of its list of 112 cities.
//! let on_the_day = target.adoption().expect("a date").earliest();
//! let lahti = catalogue::place("Lahti").expect("one place");
//! assert!(networks::EU_CITIES_MISSION.membership(lahti, on_the_day).is_member());
//! ```

use super::prelude::*;

entries! { targets: CLIMATE_NEUTRAL_2030; }

/// `MISSION-2030`: climate neutrality by 2030.
///
/// - Base: none. The goal is a balance, without a required reduction. It is not confirmed that
///   about 20 % of the emissions may be balanced.
/// - Boundary: the city. Each city's Climate City Contract determines the scopes and the excluded
///   sectors, so every field is unspecified here.
/// - Adoption: the date is that of the list of 112 cities, 28 April 2022. A city's contract and the
///   subsequent Mission Label are later.
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static CLIMATE_NEUTRAL_2030: Target = target! {
    id: "MISSION-2030", title: "EU Cities Mission, climate neutral 2030",
    actor: "EU Cities Mission",
    wording: "A climate-neutral city by 2030: net zero within the scope of the Climate City \
              Contract",
    source: "eurocities.eu 2022-04-29; netzerocities.eu 2023-10-12",
    goal: BALANCE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(
    PartialDate::constant(2022, 4, 28),
    LegalStatus::Voluntary,
    Evidence::PartlyConfirmed,
);
