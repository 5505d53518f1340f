//! Saint-Brieuc Armor Agglomération, France: the climate plan for 2019 to 2025.
//!
//! The plan uses one inventory, greenhouse gases of the territory. Sequestration on the territory
//! has a separate goal.
//!
//! ```
//! use climate_targets::catalogue::saint_brieuc;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up emissions, index: 30 below 2010 in 2022, with a limit of 60 for 2030.
//! let index = EmissionSeries::from_tonnes("Saint-Brieuc Armor", [(2010, 100.0), (2022, 70.0)])?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&index, &saint_brieuc::BY_2030);
//! assert_eq!(result.figures().allowable.unwrap().tonnes().round(), 60.0);
//! assert_eq!(result.figures().progress.unwrap().percent().round(), 75.0); // 30 of 40
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: BY_2030; }

/// `SBR-2030`: a cut of 40 % from 2010 levels by 2030.
///
/// - Base: 2010.
/// - Boundary: greenhouse gases of the territory. A separate goal, which the entry omits, is an
///   increase of sequestration by 5 %. No source states explicitly that the 40 % exclude the land
///   sector, so the field is unspecified.
/// - Adoption: in the plan of 26 September 2019, which covers the years to 2025.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "SBR-2030", title: "Saint-Brieuc, climate plan 2030",
    actor: "Saint-Brieuc Armor Agglomération",
    wording: "Greenhouse gas emissions of the territory 40 % below 2010 by 2030; sequestration 5 % \
              higher",
    source: "saintbrieuc-armor-agglo.bzh",
    goal: reduce_by(0.40), base: 2010, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2019, 9, 26), LegalStatus::Council, Evidence::Confirmed);
