//! Paris, France: the climate plans of 2007 and 2018.
//!
//! The plan of 2018 uses two inventories, whose goals cannot be added. Local emissions, within the
//! city (*intramuros*), must fall without offsets. The footprint beyond the city must also fall,
//! and the remaining footprint is compensated. The plan of 2007 has one figure for CO2 of the
//! territory and one for the city's own services. A series of one inventory can test only the goals
//! for that inventory.
//!
//! ```
//! use climate_targets::catalogue::paris;
//! use climate_targets::Emissions;
//! // The local emissions of 2004 as reported to CDP in 2021.
//! let base = Emissions::from_megatonnes(7.4)?;
//! let [local, footprint] = paris::PLAN_2018.targets() else { unreachable!() };
//! let halved = local.goal().deciding().expect("one ambition");
//! let limit = halved.allowable(Ok(base), local.judged_year()).unwrap();
//! assert_eq!(limit.megatonnes(), 3.7);
//! assert_eq!(footprint.to_string(), "PAR-2030-F: reduce by 40 % of 2004 by 2030");
//! assert_ne!(local.boundary().accounting, footprint.boundary().accounting);
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! {
    targets: TERRITORY_2020, SERVICES_2020, LOCAL_2030, FOOTPRINT_2030, LOCAL_2050, FOOTPRINT_2050;
    groups: PLAN_2007, PLAN_2018, CARBON_NEUTRAL_2050;
}

/// The base of both plans, for every inventory.
const BASE: BaseReference = BaseReference::constant(2004);

/// The year of the first plan, decided between 30 September and 2 October (the sources differ).
const DECIDED_2007: PartialDate = in_year(2007);

/// The year of the Conseil de Paris's decision on the second plan; the day is unknown.
const DECIDED_2018: PartialDate = in_year(2018);

const PLAN_OF_2007: &str =
    "environnement-magazine.fr 2007; politis.fr; DDL-EUCoM Target.csv (FR PAR, 25 %, 2004)";
const PLAN_OF_2018: &str = "Net Zero Tracker; urbapress; zegreenweb (plan 2024-2030)";
const NEUTRAL_OF_2018: &str = "urbapress; Net Zero Tracker; CDP 2021";

/// Emissions within the city; the gases are not stated.
const LOCAL: Boundary = Boundary::territorial();

/// The footprint; the gases are not stated.
const FOOTPRINT: Boundary = Boundary::UNSPECIFIED.accounting(Accounting::Consumption);

/// The part of the footprint beyond the local emissions.
const NON_LOCAL: Boundary =
    Boundary::covering(Sectors::Named(Cow::Borrowed("footprint without local emissions")))
        .accounting(Accounting::Consumption);

/// `PAR-2020-T`: a 25 % cut in CO2 of the territory from 2004 levels by 2020, set by the plan of
/// 2007.
///
/// - Base: 2004.
/// - Boundary: "global CO2" of the territory, read as CO2 only. The Covenant's data file has an
///   equal cut of 25 % from 2004 for the Covenant's inventory.
/// - After 2020: the plan mentions a factor of four by 2050. The entry omits it.
/// - Adoption: by the Conseil de Paris between 30 September and 2 October 2007 (sources differ).
///   Superseded by [`LOCAL_2030`] in 2018; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
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

/// `PAR-2020-S`: a 30 % cut in CO2 of the city's own services from 2004 levels by 2020, set by the
/// plan of 2007.
///
/// - Base: 2004.
/// - Boundary: CO2 of the city's own services, read as for [`TERRITORY_2020`].
/// - Adoption: as [`TERRITORY_2020`]. The catalogue has no goal of the plan of 2018 for the
///   services, so this goal is not superseded.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static SERVICES_2020: Target = target! {
    id: "PAR-2020-S", title: "Paris, city services 2020", actor: "Paris",
    wording: "CO2 emissions of the city's own services 30 % below 2004 by 2020",
    source: PLAN_OF_2007,
    goal: reduce_by(0.30), base: BASE, deadline: 2020,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2).accounting(Accounting::Organisation),
}
.with_adoption(DECIDED_2007, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2030-L`: a 50 % cut in local emissions from 2004 levels by 2030.
///
/// - Base: 2004.
/// - Boundary: emissions within the city (*intramuros*); gases and sectors are not stated.
/// - Adoption: by the Conseil de Paris in 2018. The plan for 2024 to 2030 repeats the goal.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static LOCAL_2030: Target = target! {
    id: "PAR-2030-L", title: "Paris, local emissions 2030", actor: "Paris",
    wording: "Local emissions 50 % below 2004 by 2030",
    source: PLAN_OF_2018,
    goal: reduce_by(0.50), base: BASE, deadline: 2030, boundary: LOCAL,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2030-F`: a 40 % cut in the non-local part of the footprint from 2004 levels by 2030.
///
/// - Base: 2004.
/// - Boundary: the footprint beyond the local emissions, a named set of sectors. A complete
///   footprint is not comparable; deduct the local emissions first.
/// - Adoption: as [`LOCAL_2030`]. The repetition in the plan for 2024 to 2030 is confirmed only for
///   the local goal.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static FOOTPRINT_2030: Target = target! {
    id: "PAR-2030-F", title: "Paris, footprint 2030", actor: "Paris",
    wording: "Non-local emissions of the footprint 40 % below 2004 by 2030",
    source: PLAN_OF_2018,
    goal: reduce_by(0.40), base: BASE, deadline: 2030, boundary: NON_LOCAL,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2050-L`: no local emissions by 2050, a cut of 100 % from 2004 levels without offsets.
///
/// - Base: 2004, reported to CDP in 2021 as 7.4 Mt.
/// - Boundary: as [`LOCAL_2030`].
/// - Offsets: none, according to the report to CDP. The goal is a complete cut, not a balance.
/// - Adoption: by the Conseil de Paris in 2018.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static LOCAL_2050: Target = target! {
    id: "PAR-2050-L", title: "Paris, local emissions 2050", actor: "Paris",
    wording: "No local emissions by 2050, without offsets: 100 % below 2004",
    source: NEUTRAL_OF_2018,
    goal: reduce_by(1.0), base: BASE, deadline: 2050, boundary: LOCAL,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2050-F`: an 80 % cut in the footprint from 2004 levels by 2050.
///
/// - Base: 2004.
/// - Boundary: the footprint; gases and sectors are not stated.
/// - Remainder: compensated by the actors of the territory. The entry contains only the cut.
/// - Adoption: by the Conseil de Paris in 2018.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static FOOTPRINT_2050: Target = target! {
    id: "PAR-2050-F", title: "Paris, footprint 2050", actor: "Paris",
    wording: "Footprint 80 % below 2004 by 2050, the remainder compensated by the actors of the \
              territory",
    source: NEUTRAL_OF_2018,
    goal: reduce_by(0.80), base: BASE, deadline: 2050, boundary: FOOTPRINT,
}
.with_adoption(DECIDED_2018, LegalStatus::Council, Evidence::Confirmed);

/// `PAR-2020`: [`TERRITORY_2020`] and [`SERVICES_2020`], the plan of 2007.
pub static PLAN_2007: TargetGroup =
    group!("PAR-2020", "Paris, climate plan 2007": TERRITORY_2020, SERVICES_2020);

/// `PAR-2030`: [`LOCAL_2030`] and [`FOOTPRINT_2030`], the plan of 2018 for 2030.
pub static PLAN_2018: TargetGroup =
    group!("PAR-2030", "Paris, climate plan 2018, 2030": LOCAL_2030, FOOTPRINT_2030);

/// `PAR-2050`: [`LOCAL_2050`] and [`FOOTPRINT_2050`], the meaning of "carbon neutral" for Paris.
pub static CARBON_NEUTRAL_2050: TargetGroup =
    group!("PAR-2050", "Paris, carbon neutral 2050": LOCAL_2050, FOOTPRINT_2050);
