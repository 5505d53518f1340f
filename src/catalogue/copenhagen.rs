//! Copenhagen, Denmark: carbon neutral by 2025, which was given up, and the climate plan for 2035.
//!
//! Two inventories: CO2 within the city's area, and the footprint of what its inhabitants consume.
//! The goal for 2025 and the first of those for 2035 are for the former, which leaves out other
//! gases; the second for 2035 is for the latter, per head.

use super::prelude::*;

entries! {
    targets: CARBON_NEUTRAL_2025, TERRITORIAL_2035, CONSUMPTION_2035;
    groups: CLIMATE_PLAN_2035;
}

/// CO2 within the area.
const AREA: Boundary = Boundary::territorial().gases(Gases::Co2);

/// The goals for 2035 were set in December 2023.
const SET_2023: PartialDate = PartialDate::constant_month(2023, 12);

const SOURCE_2035: &str = "international.kk.dk, climate plan 2035";

/// `CPH-2025`: carbon neutral by 2025: no net CO2.
///
/// - Base: 2005; no separate cut is set.
/// - Counts: CO2 of the area. What is left is compensated by measures outside it, as wind power;
///   how the balance is struck with them is not stated, so the land sector is unspecified, and the
///   net test stays undetermined.
/// - Decided by the council on 23 August 2012. The city gave the goal up in August 2022; the goals
///   that took its place are those of December 2023 ([`TERRITORIAL_2035`]), and it counts as in
///   force until then.
///
/// Wording: a description. Evidence: seen.
pub static CARBON_NEUTRAL_2025: Target = target! {
    id: "CPH-2025", title: "Copenhagen, carbon neutral 2025", actor: "Copenhagen",
    wording: "no net CO2 emissions of the city's area by 2025, the rest compensated by \
              measures outside it, as wind power",
    source: "subsite.kk.dk; nieuwsblad 2022-08-22 (given up); CDP 2021",
    superseded_by: "CPH-2035-T",
    goal: BALANCE, base: 2005, deadline: 2025, boundary: AREA,
}
.with_adoption(PartialDate::constant(2012, 8, 23), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(SET_2023);

/// `CPH-2035-T`: climate positive by 2035: under zero within the area.
///
/// - Base: 2019, which the level asked does not depend on.
/// - Counts: CO2 on the territory. Exactly zero is not enough.
/// - Set in December 2023; the plan is in force since 1 January 2026.
///
/// ```
/// use climate_targets::catalogue::copenhagen;
/// // Two inventories, two units: a series tests one of them.
/// let [area, consumption] = copenhagen::CLIMATE_PLAN_2035.targets() else { unreachable!() };
/// assert_eq!(area.to_string(), "CPH-2035-T: under 0 t CO2e by 2035");
/// assert_eq!(consumption.to_string(), "CPH-2035-C: at most 5 t CO2e per head by 2035");
/// assert_ne!(area.boundary().accounting, consumption.boundary().accounting);
/// ```
///
/// Wording: a description. Evidence: seen.
pub static TERRITORIAL_2035: Target = target! {
    id: "CPH-2035-T", title: "Copenhagen, climate positive 2035", actor: "Copenhagen",
    wording: "climate positive by 2035: territorial CO2 emissions below zero",
    source: SOURCE_2035,
    goal: Goal::One(Ambition::Under(Emissions::ZERO)), base: 2019, deadline: 2035, boundary: AREA,
}
.with_adoption(SET_2023, LegalStatus::Council, Evidence::Confirmed);

/// `CPH-2035-C`: at most 5 t per head of consumption by 2035.
///
/// - Base: 2019, of which the plan calls it a cut of 50 %; the level decides here, not the share.
/// - Counts: consumption-based emissions per inhabitant. Which gases is not stated.
/// - Set in December 2023; the plan is in force since 1 January 2026.
///
/// Wording: a description. Evidence: seen.
pub static CONSUMPTION_2035: Target = target! {
    id: "CPH-2035-C", title: "Copenhagen, consumption 2035", actor: "Copenhagen",
    wording: "consumption-based emissions of 5 t per inhabitant by 2035, 50 % below 2019",
    source: SOURCE_2035,
    goal: at_most(5.0), base: 2019, deadline: 2035,
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.per_capita()
.with_adoption(SET_2023, LegalStatus::Council, Evidence::Confirmed);

/// `CPH-2035`: [`TERRITORIAL_2035`] and [`CONSUMPTION_2035`], of one plan and two inventories.
pub static CLIMATE_PLAN_2035: TargetGroup =
    group!("CPH-2035", "Copenhagen, climate plan 2035": TERRITORIAL_2035, CONSUMPTION_2035);
