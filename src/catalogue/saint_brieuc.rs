//! Saint-Brieuc Armor Agglomération, France: the climate plan for 2019 to 2025.
//!
//! The one inventory is that of greenhouse gases of the territory; what the land takes up has a
//! separate goal.

use super::prelude::*;

entries! { targets: BY_2030; }

/// `SBR-2030`: 40 % below 2010 by 2030.
///
/// - Base: 2010.
/// - Counts: greenhouse gases of the territory. Sequestration is to rise by 5 %, a goal apart that
///   the entry does not hold; that the land sector is outside the 40 % is not stated in so many
///   words, so the field is unspecified.
/// - In the plan of 26 September 2019, which is for the years to 2025.
///
/// Wording: a description. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "SBR-2030", title: "Saint-Brieuc, climate plan 2030",
    actor: "Saint-Brieuc Armor Agglomération",
    wording: "greenhouse gas emissions of the territory 40 % below 2010 by 2030, and \
              sequestration 5 % higher",
    source: "saintbrieuc-armor-agglo.bzh",
    goal: reduce_by(0.40), base: 2010, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2019, 9, 26), LegalStatus::Council, Evidence::Confirmed);
