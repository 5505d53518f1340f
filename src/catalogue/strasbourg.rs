//! Eurométropole de Strasbourg, France: the climate plan of 2019, and the Covenant of Mayors.
//!
//! The goals use two inventories: the territorial inventory for the plan, and the Covenant's
//! inventory of final energy use. According to the city, the closure of a refinery had achieved the
//! plan's cut for 2030 before the plan was adopted.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Verdict, catalogue::strasbourg};
//! // The city's claim as an index: the target was met when it was adopted.
//! let claimed = EmissionSeries::from_tonnes("Strasbourg", [(1990, 100.0), (2017, 60.0)])?;
//! let adopted = strasbourg::BY_2030.adoption().expect("a date").latest();
//! let result = Assessor::as_of(adopted).assess(&claimed, &strasbourg::BY_2030);
//! assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
//! # Ok::<(), climate_targets::inventory::SeriesError>(())
//! ```

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: COVENANT_2020, BY_2030, NET_ZERO_2050;
}

/// The month of the plan; the day is unknown.
const PLAN_2019: PartialDate = PartialDate::constant_month(2019, 12);

/// `STR-2020`: a 30 % cut in CO2 from 1990 levels by 2020, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Boundary: CO2 in the Covenant's key sectors.
/// - Adoption: the dates on which Strasbourg joined and set the target are not known.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static COVENANT_2020: Target =
    covenant_plan!("STR-2020", "Strasbourg", "Eurométropole de Strasbourg", 30 from 1990, "FR SXB");

/// `STR-2030`: a cut of 40 % from 1990 levels by 2030; according to the city, met before adoption.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases of the territory.
/// - Level: the city claimed -40 % for 2017, because of the closure of a refinery.
/// - Adoption: in the plan of December 2019. A review on 25 March 2024 changed the goals. The new
///   figure for 2030 (probably -55 %) was not found, so the entry is not superseded.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "STR-2030", title: "Strasbourg, climate plan 2030", actor: "Eurométropole de Strasbourg",
    wording: "Greenhouse gas emissions of the territory 40 % below 1990 by 2030",
    source: "participer.strasbourg.eu; francebleu 2017; strasbourg.eu/plan-climat; agenceduclimat",
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PLAN_2019, LegalStatus::Council, Evidence::Confirmed);

/// `STR-2050`: neutrality by 2050, with gross emissions at least 90 % below 1990.
///
/// - Base: 1990.
/// - Boundary: emissions of the territory. All greenhouse gases, as for [`BY_2030`], are probable
///   but not stated. The means of balancing the remainder are not stated either, so the land sector
///   is unspecified and the net test stays undetermined.
/// - Adoption: in the plan of December 2019. Whether the review of March 2024 changed it is not
///   known.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static NET_ZERO_2050: Target = target! {
    id: "STR-2050", title: "Strasbourg, climate plan 2050", actor: "Eurométropole de Strasbourg",
    wording: "Carbon neutral by 2050: emissions of the territory 90 % below 1990",
    source: "agenceduclimat-strasbourg.eu; carte.uneplanetepourtous.fr",
    goal: net_zero(0.90), base: 1990, deadline: 2050, boundary: Boundary::territorial(),
}
.with_adoption(PLAN_2019, LegalStatus::Council, Evidence::Confirmed);
