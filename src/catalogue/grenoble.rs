//! Grenoble-Alpes Métropole, France: the climate plans of 2009 and 2020, and the Covenant of
//! Mayors.
//!
//! Three inventories: CO2 of the territory (the plan of 2009), greenhouse gases of the territory
//! (the plan of 2020), and the Covenant's of final energy use. The Covenant lists both the city of
//! Grenoble and the metropolitan area.

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: BY_2014, COVENANT_2020, BY_2030;
}

/// `GRE-2014`: 14 % of CO2 below 2005 by 2014, the climate plan of 2009.
///
/// - Base: 2005.
/// - Counts: CO2 of the territory.
/// - A charter of 2 and 3 December 2009, held here as a voluntary act of that month. Later plans
///   followed ([`BY_2030`]); that one of them took its place before its year is not known, so it is
///   not superseded.
///
/// Wording: a description. Evidence: seen.
pub static BY_2014: Target = target! {
    id: "GRE-2014", title: "Grenoble, climate plan 2009", actor: "Grenoble-Alpes Métropole",
    wording: "CO2 emissions of the territory 14 % below 2005 by 2014",
    source: "sillon38.com",
    goal: reduce_by(0.14), base: 2005, deadline: 2014,
    boundary: Boundary::territorial().gases(Gases::Co2),
}
.with_adoption(PartialDate::constant_month(2009, 12), LegalStatus::Voluntary, Evidence::Confirmed);

/// `GRE-2020`: 35 % of CO2 below 2005 by 2020, under the Covenant of Mayors.
///
/// - Base: 2005.
/// - Counts: CO2 in the Covenant's key sectors.
/// - Whether the plan is the city's or the metropolitan area's is not told apart by the source.
///   Grenoble had joined by 23 April 2009; when the figure was promised is not known.
///
/// Wording: a description. Evidence: seen.
pub static COVENANT_2020: Target =
    covenant_plan!("GRE-2020", "Grenoble", "Grenoble-Alpes Métropole", 35 from 2005, "FR GNB");

/// `GRE-2030`: 50 % below 2005 by 2030, the climate plan for 2020 to 2030.
///
/// - Base: 2005; 25 % were cut by 2016.
/// - Counts: greenhouse gases of the territory.
/// - By Net Zero Tracker offsets may be used; how much is not stated, and the entry holds none. The
///   plan aims at neutrality in 2050 beyond it.
/// - Decided by the metropolitan council on 7 February 2020.
///
/// Wording: a description. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "GRE-2030", title: "Grenoble, climate plan 2030", actor: "Grenoble-Alpes Métropole",
    wording: "greenhouse gas emissions of the territory 50 % below 2005 by 2030",
    source: "grenoblealpesmetropole.fr 2020-02-14; Net Zero Tracker",
    goal: reduce_by(0.50), base: 2005, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2020, 2, 7), LegalStatus::Council, Evidence::Confirmed);
