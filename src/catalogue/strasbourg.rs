//! Eurométropole de Strasbourg, France: the climate plan of 2019, and the Covenant of Mayors.
//!
//! Two inventories: that of the territory, for the plan, and the Covenant's of final energy use. By
//! the city's own claim the closing of a refinery had brought the cut that the plan asks for by
//! 2030 before it was made.

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: COVENANT_2020, BY_2030, NET_ZERO_2050;
}

/// The plan dates from December 2019; the day is unknown.
const PLAN_2019: PartialDate = PartialDate::constant_month(2019, 12);

/// `STR-2020`: 30 % of CO2 below 1990 by 2020, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Counts: CO2 in the Covenant's key sectors.
/// - When Strasbourg joined, and when the figure was promised, is not known.
///
/// Wording: a description. Evidence: seen.
pub static COVENANT_2020: Target =
    covenant_plan!("STR-2020", "Strasbourg", "Eurométropole de Strasbourg", 30 from 1990, "FR SXB");

/// `STR-2030`: 40 % below 1990 by 2030, met at its adoption by the city's own claim.
///
/// - Base: 1990.
/// - Counts: greenhouse gases of the territory. The city claimed -40 % for 2017 already, thanks to
///   the closing of a refinery.
/// - In the plan of December 2019. A review on 25 March 2024 changed the goals; the new figure for
///   2030 (-55 %, as supposed) was not found, so that the entry is not superseded.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Verdict, catalogue::strasbourg};
/// // The claim, with 1990 as 100: what was promised had been reached when it was promised.
/// let claimed = EmissionSeries::from_tonnes("Strasbourg", [(1990, 100.0), (2017, 60.0)])?;
/// let adopted = strasbourg::BY_2030.adoption().expect("a date").latest();
/// let result = Assessor::as_of(adopted).assess(&claimed, &strasbourg::BY_2030);
/// assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// Wording: a description. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "STR-2030", title: "Strasbourg, climate plan 2030", actor: "Eurométropole de Strasbourg",
    wording: "greenhouse gas emissions of the territory 40 % below 1990 by 2030",
    source: "participer.strasbourg.eu; francebleu 2017; strasbourg.eu/plan-climat; agenceduclimat",
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PLAN_2019, LegalStatus::Council, Evidence::Confirmed);

/// `STR-2050`: neutral by 2050, of which at least 90 % is an own cut from 1990.
///
/// - Base: 1990.
/// - Counts: emissions of the territory; that they are all greenhouse gases, as for [`BY_2030`], is
///   likely and not stated. What the rest is balanced by is not stated either, so the land sector
///   is unspecified, and the net test stays undetermined.
/// - In the plan of December 2019. Whether the review of March 2024 changed it is not known.
///
/// Wording: a description. Evidence: seen.
pub static NET_ZERO_2050: Target = target! {
    id: "STR-2050", title: "Strasbourg, climate plan 2050", actor: "Eurométropole de Strasbourg",
    wording: "emissions of the territory 90 % below 1990 by 2050, and carbon neutrality",
    source: "agenceduclimat-strasbourg.eu; carte.uneplanetepourtous.fr",
    goal: net_zero(0.90), base: 1990, deadline: 2050, boundary: Boundary::territorial(),
}
.with_adoption(PLAN_2019, LegalStatus::Council, Evidence::Confirmed);
