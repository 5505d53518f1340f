//! Grenoble-Alpes Métropole, France: the climate plans of 2009 and 2020, and the Covenant of
//! Mayors.
//!
//! The goals use three inventories: CO2 of the territory (plan of 2009), greenhouse gases of the
//! territory (plan of 2020), and the Covenant's inventory of final energy use. The Covenant lists
//! both the city of Grenoble and the metropolitan area.
//!
//! ```
//! use climate_targets::catalogue::grenoble;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Greenhouse gases of the territory, index: the plan reports 25 % below 2005 in 2016.
//! let index = EmissionSeries::from_tonnes("Grenoble-Alpes", [(2005, 100.0), (2016, 75.0)])?;
//! let adopted = grenoble::BY_2030.adoption().expect("a date").latest();
//! let result = Assessor::as_of(adopted).assess(&index, &grenoble::BY_2030);
//! assert_eq!(result.figures().allowable.unwrap().tonnes(), 50.0);
//! assert_eq!(result.figures().progress.unwrap().percent(), 50.0); // 25 of 50
//! # Ok::<(), climate_targets::inventory::SeriesError>(())
//! ```

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: BY_2014, COVENANT_2020, BY_2030;
}

/// `GRE-2014`: a 14 % cut in CO2 from 2005 levels by 2014, set by the climate plan of 2009.
///
/// - Base: 2005.
/// - Boundary: CO2 of the territory.
/// - Adoption: by a charter of 2 and 3 December 2009, treated here as a voluntary act of that
///   month. Later plans followed ([`BY_2030`]). No source says that one of them superseded this
///   plan before 2014, so the entry is not superseded.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2014: Target = target! {
    id: "GRE-2014", title: "Grenoble, climate plan 2009", actor: "Grenoble-Alpes Métropole",
    wording: "CO2 emissions of the territory 14 % below 2005 by 2014",
    source: "sillon38.com",
    goal: reduce_by(0.14), base: 2005, deadline: 2014,
    boundary: Boundary::territorial().gases(Gases::Co2),
}
.with_adoption(PartialDate::constant_month(2009, 12), LegalStatus::Voluntary, Evidence::Confirmed);

/// `GRE-2020`: a 35 % cut in CO2 from 2005 levels by 2020, under the Covenant of Mayors.
///
/// - Base: 2005.
/// - Boundary: CO2 in the Covenant's key sectors.
/// - Adoption: the source does not state whether the plan is the city's or the metropolitan area's.
///   Grenoble was a member by 23 April 2009; the date of the target is not known.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static COVENANT_2020: Target =
    covenant_plan!("GRE-2020", "Grenoble", "Grenoble-Alpes Métropole", 35 from 2005, "FR GNB");

/// `GRE-2030`: a cut of 50 % from 2005 levels by 2030, set by the climate plan for 2020 to 2030.
///
/// - Base: 2005. By 2016 the emissions were 25 % lower.
/// - Boundary: greenhouse gases of the territory.
/// - Offsets: allowed according to Net Zero Tracker. The amount is not stated, and the entry omits
///   offsets.
/// - After 2030: the plan aims at neutrality in 2050. The entry omits this aim.
/// - Adoption: by the metropolitan council on 7 February 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "GRE-2030", title: "Grenoble, climate plan 2030", actor: "Grenoble-Alpes Métropole",
    wording: "Greenhouse gas emissions of the territory 50 % below 2005 by 2030",
    source: "grenoblealpesmetropole.fr 2020-02-14; Net Zero Tracker",
    goal: reduce_by(0.50), base: 2005, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2020, 2, 7), LegalStatus::Council, Evidence::Confirmed);
