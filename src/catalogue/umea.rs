//! Umeå, Sweden: the Covenant of Mayors, the old goal for 2025, climate neutrality in three steps,
//! and consumption per person.
//!
//! Climate neutrality has three boundaries and three years: the municipality's own organisation in
//! 2025, the urban area in 2030, the whole municipality in 2040. Consumption is another inventory
//! again. What was reported to CDP is not to be trusted blindly: the 11.5 t per person of
//! consumption stand there as 11.5 t of the whole city, the gases are CO2 alone, and 2017 and 2018
//! have the same 256 449 t. Klimatkollen's series counts CO2 alone (-35.2 % from 1990 to 2022).

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: COVENANT_2020, BY_2025, ORGANISATION_2025, URBAN_AREA_2030, NET_ZERO_2040,
        CONSUMPTION_2040, CONSUMPTION_2050;
    commitments: CONSUMPTION;
    groups: CLIMATE_NEUTRAL;
}

/// Consumption was 11.5 t per person in 2018.
const CONSUMPTION_BASE: BaseReference = BaseReference::constant(2018);

/// The council's decision on today's goals is of 2020; the day is unknown.
const DECIDED_2020: PartialDate = in_year(2020);

/// The footprint, in CO2 equivalents, hence greenhouse gases.
const FOOTPRINT: Boundary =
    Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Consumption);

const SOURCE: &str =
    "umea.se, program, FAQ (roughly -85 % of 1990) and climate goals; bioenergitidningen";
const SOURCE_OF_CONSUMPTION: &str = "umea.se; CDP 2021";

/// `UME-2020`: 40 % of CO2 below 1990 by 2020, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Counts: CO2 in the Covenant's key sectors.
/// - When Umeå joined, and when the figure was promised, is not known.
///
/// Wording: a description. Evidence: seen.
pub static COVENANT_2020: Target =
    covenant_plan!("UME-2020", "Umeå", "Umeå", 40 from 1990, "SE UME");

/// `UME-2025`: 50 % below 1990 by 2025, the goal of 2008.
///
/// - Base: 1990, reported to CDP in 2021 as 390 887 t (goal 195 443.5 t).
/// - Counts: emissions of the area. Which gases is not stated; what was reported to CDP is CO2
///   alone.
/// - Decided by the council in 2008. Superseded by [`NET_ZERO_2040`] in 2020; the day is unknown.
///
/// Wording: a description. Evidence: seen.
pub static BY_2025: Target = target! {
    id: "UME-2025", title: "Umeå, -50 % by 2025", actor: "Umeå",
    wording: "emissions of the area 50 % below 1990 by 2025",
    source: "CDP 2021",
    superseded_by: "UME-2040-2040",
    goal: reduce_by(0.50), base: 1990, deadline: 2025, boundary: Boundary::territorial(),
}
.with_adoption(in_year(2008), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2020);

/// `UME-2040-2025`: the municipality's own organisation climate neutral by 2025.
///
/// - Base: 1990, the one of the whole decision; the balance does not depend on it, and that it is
///   meant for the organisation is not confirmed.
/// - Counts: greenhouse gases of the municipal group, another inventory than the area's. What is
///   balanced by what is not stated, so the land sector is unspecified, and the net test stays
///   undetermined.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static ORGANISATION_2025: Target = target! {
    id: "UME-2040-2025", title: "Umeå, own organisation climate neutral 2025", actor: "Umeå",
    wording: "the municipal group climate neutral by 2025",
    source: SOURCE,
    goal: BALANCE, base: 1990, deadline: 2025,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Organisation),
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040-2030`: the urban area climate neutral by 2030.
///
/// - Base: 1990; no own cut is stated for the urban area.
/// - Counts: geographic greenhouse gases of the urban area, a part of the municipality that the
///   boundary cannot name: a series of the whole municipality passes as comparable and is not. The
///   land sector is unspecified, and the net test stays undetermined.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static URBAN_AREA_2030: Target = target! {
    id: "UME-2040-2030", title: "Umeå, urban area climate neutral 2030", actor: "Umeå",
    wording: "the urban area climate neutral by 2030, in geographic greenhouse gases",
    source: SOURCE,
    goal: BALANCE, base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040-2040`: the whole municipality climate neutral by 2040, with an own cut of about 85 %.
///
/// - Base: 1990. The own cut is *roughly* 85 % by the city's answers to questions; that the
///   decision says so is not confirmed. The entry takes 85 %.
/// - Counts: geographic greenhouse gases, as the city says; what was reported to CDP is CO2 alone.
///   What the rest is balanced by is not stated, so the land sector is unspecified, and the net
///   test stays undetermined.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: part.
pub static NET_ZERO_2040: Target = target! {
    id: "UME-2040-2040", title: "Umeå, climate neutral 2040", actor: "Umeå",
    wording: "the whole municipality climate neutral by 2040, in geographic greenhouse gases: \
              roughly 85 % below 1990",
    source: SOURCE,
    goal: net_zero(0.85), base: 1990, deadline: 2040, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::PartlyConfirmed);

/// `UME-C-2040`: at most 2 t per person of consumption by 2040.
///
/// - Base: 2018, when it was 11.5 t per person (reported to CDP as if of the whole city); the level
///   asked does not depend on it, the path does.
/// - Counts: consumption-based emissions per person, in CO2 equivalents, hence greenhouse gases.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static CONSUMPTION_2040: Target = target! {
    id: "UME-C-2040", title: "Umeå, consumption 2040", actor: "Umeå",
    wording: "consumption-based emissions of 2 t CO2e per person by 2040",
    source: SOURCE_OF_CONSUMPTION,
    goal: at_most(2.0), base: CONSUMPTION_BASE, deadline: 2040, boundary: FOOTPRINT,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-C-2050`: at most 1 t per person of consumption by 2050.
///
/// Base, boundary, source and evidence: as [`CONSUMPTION_2040`].
pub static CONSUMPTION_2050: Target = target! {
    id: "UME-C-2050", title: "Umeå, consumption 2050", actor: "Umeå",
    wording: "consumption-based emissions of 1 t CO2e per person by 2050",
    source: SOURCE_OF_CONSUMPTION,
    goal: at_most(1.0), base: CONSUMPTION_BASE, deadline: 2050, boundary: FOOTPRINT,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040`: [`ORGANISATION_2025`], [`URBAN_AREA_2030`] and [`NET_ZERO_2040`], of one decision
/// and three boundaries.
pub static CLIMATE_NEUTRAL: TargetGroup = group! {
    "UME-2040", "Umeå, climate neutral 2025, 2030 and 2040":
    ORGANISATION_2025, URBAN_AREA_2030, NET_ZERO_2040,
};

/// `UME-C`: [`CONSUMPTION_2040`] and [`CONSUMPTION_2050`] on one path from 2018, per person.
pub static CONSUMPTION: Commitment =
    commitment!("UME-C", "Umeå, consumption 2040 and 2050": CONSUMPTION_2040, CONSUMPTION_2050);
