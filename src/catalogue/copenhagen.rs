//! Copenhagen, Denmark: carbon neutrality by 2025, since abandoned, and the climate plan for 2035.
//!
//! The goals use two inventories. The goal for 2025 and the territorial goal for 2035 cover CO2
//! within the city's area, without other gases. The second goal for 2035 covers the consumption of
//! the residents, in tonnes per head.
//!
//! ```
//! use climate_targets::catalogue::copenhagen;
//! // Two inventories and two units: one series can test only one of the two goals.
//! let [area, consumption] = copenhagen::CLIMATE_PLAN_2035.targets() else { unreachable!() };
//! assert_eq!(area.to_string(), "CPH-2035-T: under 0 t CO2e by 2035");
//! assert_eq!(consumption.to_string(), "CPH-2035-C: at most 5 t CO2e per head by 2035");
//! assert_ne!(area.boundary().accounting, consumption.boundary().accounting);
//! // The territorial goal superseded the goal for 2025.
//! let superseded = copenhagen::CARBON_NEUTRAL_2025.superseded().expect("a successor");
//! assert_eq!(superseded.by, area.id());
//! ```

use super::prelude::*;

entries! {
    targets: CARBON_NEUTRAL_2025, TERRITORIAL_2035, CONSUMPTION_2035;
    groups: CLIMATE_PLAN_2035;
}

/// CO2 within the city's area.
const AREA: Boundary = Boundary::territorial().gases(Gases::Co2);

/// The month in which the goals for 2035 were set.
const SET_2023: PartialDate = PartialDate::constant_month(2023, 12);

const SOURCE_2035: &str = "international.kk.dk, climate plan 2035";

/// `CPH-2025`: carbon neutrality by 2025, no net CO2 emissions.
///
/// - Base: 2005. The goal requires a balance and no separate reduction.
/// - Boundary: CO2 of the area. Measures outside the area, such as wind power, compensate the
///   remaining emissions. The rules of this balance are not stated, so the land sector is
///   unspecified and the net test stays undetermined.
/// - Adoption: by the council on 23 August 2012. The city abandoned the goal in August 2022. The
///   goals of December 2023 superseded it ([`TERRITORIAL_2035`]); until then it counts as in force.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CARBON_NEUTRAL_2025: Target = target! {
    id: "CPH-2025", title: "Copenhagen, carbon neutral 2025", actor: "Copenhagen",
    wording: "No net CO2 emissions of the city's area by 2025; measures outside it, such as wind \
              power, compensate the remainder",
    source: "subsite.kk.dk; nieuwsblad 2022-08-22 (goal abandoned); CDP 2021",
    superseded_by: "CPH-2035-T",
    goal: BALANCE, base: 2005, deadline: 2025, boundary: AREA,
}
.with_adoption(PartialDate::constant(2012, 8, 23), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(SET_2023);

/// `CPH-2035-T`: climate positive by 2035, territorial CO2 emissions below zero.
///
/// - Base: 2019. The allowable level does not depend on it.
/// - Boundary: CO2 of the area.
/// - Level: strictly below zero; emissions of exactly zero miss the target.
/// - Adoption: December 2023. The plan has been in force since 1 January 2026.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static TERRITORIAL_2035: Target = target! {
    id: "CPH-2035-T", title: "Copenhagen, climate positive 2035", actor: "Copenhagen",
    wording: "Climate positive by 2035: territorial CO2 emissions below zero",
    source: SOURCE_2035,
    goal: Goal::One(Ambition::Under(Emissions::ZERO)), base: 2019, deadline: 2035, boundary: AREA,
}
.with_adoption(SET_2023, LegalStatus::Council, Evidence::Confirmed);

/// `CPH-2035-C`: consumption-based emissions of at most 5 t per head by 2035.
///
/// - Base: 2019. The plan calls the goal a cut of 50 %; the entry uses the level, not the share.
/// - Boundary: consumption-based emissions per head. The gases are not stated.
/// - Adoption: December 2023. The plan has been in force since 1 January 2026.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CONSUMPTION_2035: Target = target! {
    id: "CPH-2035-C", title: "Copenhagen, consumption 2035", actor: "Copenhagen",
    wording: "Consumption-based emissions of 5 t per inhabitant by 2035, 50 % below 2019",
    source: SOURCE_2035,
    goal: at_most(5.0), base: 2019, deadline: 2035,
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.per_capita()
.with_adoption(SET_2023, LegalStatus::Council, Evidence::Confirmed);

/// `CPH-2035`: [`TERRITORIAL_2035`] and [`CONSUMPTION_2035`], one plan with two inventories.
pub static CLIMATE_PLAN_2035: TargetGroup =
    group!("CPH-2035", "Copenhagen, climate plan 2035": TERRITORIAL_2035, CONSUMPTION_2035);
