//! Montpellier Méditerranée Métropole, France: the climate plan of 2023.
//!
//! The plan uses one inventory, greenhouse gases of the territory. No figure for 2030 was found.
//!
//! ```
//! use climate_targets::catalogue::montpellier;
//! let target = &montpellier::NET_ZERO_2050;
//! assert_eq!(target.to_string(), "MPL-2050: net zero by 2050");
//! // The source names no base year for the cut of 85 %, so the entry has none.
//! assert_eq!(target.reference(), None);
//! assert!(target.wording().contains("85 %"));
//! ```

use super::prelude::*;

entries! { targets: NET_ZERO_2050; }

/// `MPL-2050`: net zero by 2050, with planned gross emissions 85 % below the base.
///
/// - Base: none. The source states no base year for the 85 %, so the entry contains only the
///   balance and is less strict than the plan.
/// - Boundary: greenhouse gases of the territory.
/// - Remainder: absorbed or compensated, two different mechanisms. The land sector is therefore
///   unspecified and the net test stays undetermined.
/// - Adoption: in the plan of February 2023; the day is unknown.
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static NET_ZERO_2050: Target = target! {
    id: "MPL-2050", title: "Montpellier, net zero 2050",
    actor: "Montpellier Méditerranée Métropole",
    wording: "Greenhouse gas emissions of the territory cut by 85 % by 2050 (base year not \
              stated), the remainder absorbed or compensated",
    source: "montpellier.fr, PCAETs",
    goal: BALANCE, deadline: 2050, boundary: TERRITORY,
}
.with_adoption(
    PartialDate::constant_month(2023, 2),
    LegalStatus::Council,
    Evidence::PartlyConfirmed,
);
