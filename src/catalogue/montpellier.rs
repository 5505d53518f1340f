//! Montpellier Méditerranée Métropole, France: the climate plan of 2023.
//!
//! The one inventory is that of greenhouse gases of the territory. A figure for 2030 was not found.

use super::prelude::*;

entries! { targets: NET_ZERO_2050; }

/// `MPL-2050`: net zero by 2050, of which a cut of 85 % is to be real.
///
/// - No base: the source as seen names no base year for the 85 %, so the entry holds the balance
///   alone, and asks less than the plan does.
/// - Counts: greenhouse gases of the territory.
/// - The rest is absorbed or compensated, two different mechanisms, so the land sector is
///   unspecified, and the net test stays undetermined.
/// - In the plan of February 2023; its day is not known.
///
/// Wording: a description. Evidence: part.
pub static NET_ZERO_2050: Target = target! {
    id: "MPL-2050", title: "Montpellier, net zero 2050",
    actor: "Montpellier Méditerranée Métropole",
    wording: "greenhouse gas emissions of the territory cut by 85 % by 2050, base year not \
              stated, and the rest absorbed or compensated",
    source: "montpellier.fr, PCAETs",
    goal: BALANCE, deadline: 2050, boundary: TERRITORY,
}
.with_adoption(
    PartialDate::constant_month(2023, 2),
    LegalStatus::Council,
    Evidence::PartlyConfirmed,
);
