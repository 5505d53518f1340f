//! The reference path and the yearly limits of Oslo's climate budget for 2023.

use climate_targets::plan::PlanBuilder;
use climate_targets::target::YearlyLimits;
use climate_targets::{Ambition, Deadline, Emissions, Target, Year};

/// The level of 2009, t CO2e, as the inventory of the budget states it.
const LEVEL_2009: f64 = 1_442_878.0;

/// The levels of the reference path, which contains the cuts so far: -28 % in 2023 and -32 % in 2026
/// of the level of 2009, in whole percent. The budget states no level for 2030. Source: City of Oslo,
/// Klimabudsjett 2023, "Samlet effekt", klimaoslo.no.
const REFERENCE: [(i32, f64); 2] = [(2023, 28.0), (2026, 32.0)];

/// The limits of the years, as percent below 2009. Source: City of Oslo, Vedlegg til Klimabudsjettet
/// 2023, "Utslippsrammer mot 2030", klimaoslo.no.
const LIMITS: [(i32, f64); 8] = [
    (2023, 52.0),
    (2024, 56.0),
    (2025, 61.0),
    (2026, 73.0),
    (2027, 81.0),
    (2028, 86.0),
    (2029, 90.0),
    (2030, 95.0),
];

fn below_2009(percent: f64) -> f64 {
    LEVEL_2009 * (100.0 - percent) / 100.0
}

/// The plan with the levels of its reference path.
pub fn with_reference(plan: PlanBuilder) -> PlanBuilder {
    REFERENCE.into_iter().fold(plan, |plan, (year, percent)| {
        plan.reference_level(year, Emissions::from_tonnes(below_2009(percent)))
    })
}

/// The yearly limits as a target.
pub fn yearly_limits() -> Result<Target, String> {
    let limit = |(year, percent): (i32, f64)| {
        let limit = Emissions::from_tonnes(below_2009(percent)).map_err(|e| e.to_string())?;
        Ok((Year::new(year).map_err(|e| e.to_string())?, limit))
    };
    let limits: Vec<(Year, Emissions)> =
        LIMITS.into_iter().map(limit).collect::<Result<_, String>>()?;
    let limits = YearlyLimits::new(limits).map_err(|error| error.to_string())?;
    Target::builder("OSL-LIMITS")
        .title("Oslo, yearly limits of the climate budget 2023")
        .source(
            "City of Oslo, Vedlegg til Klimabudsjettet 2023, Utslippsrammer mot 2030, klimaoslo.no",
        )
        .goal(Ambition::EachYearAtMost(limits))
        .base_year(2009)
        .deadline(Deadline::EachYearFrom(Year::constant(2023)))
        .build()
        .map_err(|error| error.to_string())
}
