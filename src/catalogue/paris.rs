//! Paris, France: the climate plans of 2007 and 2018.
//!
//! The plan of 2018 has two inventories that do not add up to one promise: local emissions, within
//! the city (*intramuros*), which are to fall without offsets, and the footprint beyond them, of
//! which what is left is to be compensated. The plan of 2007 has one figure for CO2 of the
//! territory and one for the city's own services. A series of one inventory tests the goals of that
//! one alone.

use super::prelude::*;

entries! {
    targets: TERRITORY_2020, SERVICES_2020, LOCAL_2030, FOOTPRINT_2030, LOCAL_2050, FOOTPRINT_2050;
    groups: PLAN_2007, PLAN_2018, CARBON_NEUTRAL_2050;
}

/// The base of both plans and of every inventory.
const BASE: BaseReference = BaseReference::constant(2004);

/// Between 30 September and 2 October; the sources differ in the day.
const DECIDED_2007: PartialDate = in_year(2007);

/// The Conseil de Paris decided in 2018; the day is unknown.
const DECIDED_2018: PartialDate = in_year(2018);

const PLAN_OF_2007: &str =
    "environnement-magazine.fr 2007; politis.fr; DDL-EUCoM Target.csv (FR PAR, 25 %, 2004)";
const PLAN_OF_2018: &str = "Net Zero Tracker; urbapress; zegreenweb (plan 2024-2030)";
const NEUTRAL_OF_2018: &str = "urbapress; Net Zero Tracker; CDP 2021";

/// Emissions within the city; the gases are not stated.
const LOCAL: Boundary = Boundary::territorial();

/// The footprint; the gases are not stated.
const FOOTPRINT: Boundary = Boundary::UNSPECIFIED.accounting(Accounting::Consumption);

/// `PAR-2020-T`: CO2 of the territory 25 % below 2004 by 2020, the plan of 2007.
///
/// - Base: 2004.
/// - Counts: "global CO2" of the territory, taken as CO2 alone. The Covenant's data file has the
///   same 25 % of 2004, for its own inventory.
/// - The plan speaks of a factor of four by 2050 beyond it, which the entry does not hold.
/// - Decided by the Conseil de Paris between 30 September and 2 October 2007 (sources differ).
///   Superseded by [`LOCAL_2030`] in 2018; the day is unknown.
///
/// Wording: a description. Evidence: seen.
pub static TERRITORY_2020: Target = target! {
    id: "PAR-2020-T", title: "Paris, territory 2020", actor: "Paris",
    wording: "CO2 emissions of the territory 25 % below 2004 by 2020",
    source: PLAN_OF_2007,
    superseded_by: "PAR-2030-L",
    goal: reduce_by(0.25), base: BASE, deadline: 2020,
    boundary: Boundary::territorial().gases(Gases::Co2),
}
.with_adoption(DECIDED_2007, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2018);

/// `PAR-2020-S`: the city's own services 30 % below 2004 by 2020, the plan of 2007.
///
/// - Base: 2004.
/// - Counts: CO2, as [`TERRITORY_2020`] does, of the city's own services.
/// - Decided as that. The plan of 2018 has no goal for the services in this catalogue, so it is not
///   superseded.
///
/// Wording: a description. Evidence: seen.
pub static SERVICES_2020: Target = target! {
    id: "PAR-2020-S", title: "Paris, city services 2020", actor: "Paris",
    wording: "CO2 emissions of the city's own services 30 % below 2004 by 2020",
    source: PLAN_OF_2007,
    goal: reduce_by(0.30), base: BASE, deadline: 2020,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2).accounting(Accounting::Organisation),
}
.with_adoption(DECIDED_2007, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2030-L`: local emissions 50 % below 2004 by 2030.
///
/// - Base: 2004.
/// - Counts: emissions within the city (*intramuros*); gases and sectors are not stated.
/// - Decided by the Conseil de Paris in 2018; the plan for 2024 to 2030 repeats it.
///
/// Wording: a description. Evidence: seen.
pub static LOCAL_2030: Target = target! {
    id: "PAR-2030-L", title: "Paris, local emissions 2030", actor: "Paris",
    wording: "local emissions 50 % below 2004 by 2030",
    source: PLAN_OF_2018,
    goal: reduce_by(0.50), base: BASE, deadline: 2030, boundary: LOCAL,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2030-F`: emissions that are not local, of the footprint, 40 % below 2004 by 2030.
///
/// - Base: 2004.
/// - Counts: the footprint beyond the local emissions. The boundary says consumption and cannot say
///   *without the local part*: take that out of a whole footprint first.
/// - Decided as [`LOCAL_2030`]. That the plan for 2024 to 2030 repeats it was seen for the local
///   half alone.
///
/// Wording: a description. Evidence: seen.
pub static FOOTPRINT_2030: Target = target! {
    id: "PAR-2030-F", title: "Paris, footprint 2030", actor: "Paris",
    wording: "non-local emissions, of the footprint, 40 % below 2004 by 2030",
    source: PLAN_OF_2018,
    goal: reduce_by(0.40), base: BASE, deadline: 2030, boundary: FOOTPRINT,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2050-L`: no local emissions by 2050: 100 % below 2004, without offsets.
///
/// - Base: 2004, reported to CDP in 2021 as 7.4 Mt.
/// - Counts: as [`LOCAL_2030`]. What CDP has says that zero is to be reached *without* offsets; it
///   is a cut of all of it and no balance.
/// - Decided by the Conseil de Paris in 2018.
///
/// Wording: a description. Evidence: seen.
pub static LOCAL_2050: Target = target! {
    id: "PAR-2050-L", title: "Paris, local emissions 2050", actor: "Paris",
    wording: "no local emissions by 2050, without offsets: 100 % below 2004",
    source: NEUTRAL_OF_2018,
    goal: reduce_by(1.0), base: BASE, deadline: 2050, boundary: LOCAL,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2050-F`: the footprint 80 % below 2004 by 2050.
///
/// - Base: 2004.
/// - Counts: the footprint; gases and sectors are not stated.
/// - What is left is compensated by the actors of the territory, which the entry does not hold: it
///   is about the cut.
/// - Decided by the Conseil de Paris in 2018.
///
/// Wording: a description. Evidence: seen.
pub static FOOTPRINT_2050: Target = target! {
    id: "PAR-2050-F", title: "Paris, footprint 2050", actor: "Paris",
    wording: "footprint 80 % below 2004 by 2050, the rest compensated by the actors of the \
              territory",
    source: NEUTRAL_OF_2018,
    goal: reduce_by(0.80), base: BASE, deadline: 2050, boundary: FOOTPRINT,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2020`: [`TERRITORY_2020`] and [`SERVICES_2020`], of the plan of 2007.
pub static PLAN_2007: TargetGroup =
    group!("PAR-2020", "Paris, climate plan 2007": TERRITORY_2020, SERVICES_2020);

/// `PAR-2030`: [`LOCAL_2030`] and [`FOOTPRINT_2030`], of the plan of 2018.
pub static PLAN_2018: TargetGroup =
    group!("PAR-2030", "Paris, climate plan 2018, 2030": LOCAL_2030, FOOTPRINT_2030);

/// `PAR-2050`: [`LOCAL_2050`] and [`FOOTPRINT_2050`], what "carbon neutral" means for Paris.
pub static CARBON_NEUTRAL_2050: TargetGroup =
    group!("PAR-2050", "Paris, carbon neutral 2050": LOCAL_2050, FOOTPRINT_2050);
