//! Oslo, Norway: the climate strategy and the climate budgets.
//!
//! The cuts apply to the Norwegian Environment Agency's municipal inventory, which covers CO2,
//! methane and nitrous oxide and does not follow the GPC. The base was 1990 until the budget of
//! 2020 changed it to 2009. A percentage of the old base and the equal percentage of the new base
//! are different levels.
//!
//! ```
//! use climate_targets::catalogue::oslo;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up emissions, index: 100 in 2009.
//! let index = EmissionSeries::from_tonnes("Oslo", [(2009, 100.0), (2020, 80.0)])?;
//! let limits: Vec<f64> = Assessor::as_of_ymd(2022, 1, 1)?
//!     .assess_commitment(&index, &oslo::CLIMATE_STRATEGY)
//!     .map(|milestone| milestone.figures().allowable.unwrap().tonnes().round())
//!     .collect();
//! assert_eq!(limits, [48.0, 5.0]); // in 2023 and 2030
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2023, BY_2030;
    commitments: CLIMATE_STRATEGY;
}

/// The base year since the budget of 2020; previously 1990.
const BASE: BaseReference = BaseReference::constant(2009);

/// The year of the renewed strategy, which has the base year 2009. The first strategy dates from
/// 2016.
const RENEWED_2020: PartialDate = in_year(2020);

const SOURCE: &str = "CDP 2021; Net Zero Tracker";

/// `OSL-2030-2023`: a cut of 52 % from 2009 levels by 2023.
///
/// - Base: 2009 since the budget of 2020; previously 1990. Percentages of the two bases are not
///   comparable.
/// - Boundary: CO2, methane and nitrous oxide. [`Gases`] has no value for this set, so the field is
///   unspecified; sectors and accounting are unspecified, too.
/// - Adoption: the strategy dates from 2016 and was renewed in 2020. The entry has the date of the
///   renewal, when 2009 became the base year. The goal is part of the city's law and budget.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2023: Target = target! {
    id: "OSL-2030-2023", title: "Oslo, climate strategy 2023", actor: "Oslo",
    wording: "Emissions of CO2, methane and nitrous oxide 52 % below 2009 by 2023",
    source: SOURCE,
    goal: reduce_by(0.52), base: BASE, deadline: 2023, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(RENEWED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `OSL-2030-2030`: a cut of 95 % from 2009 levels by 2030.
///
/// Base, boundary, date, source and evidence: as [`BY_2023`].
pub static BY_2030: Target = target! {
    id: "OSL-2030-2030", title: "Oslo, climate strategy 2030", actor: "Oslo",
    wording: "Emissions of CO2, methane and nitrous oxide 95 % below 2009 by 2030",
    source: SOURCE,
    goal: reduce_by(0.95), base: BASE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(RENEWED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `OSL-2030`: [`BY_2023`] and [`BY_2030`] on one path from 2009.
pub static CLIMATE_STRATEGY: Commitment =
    commitment!("OSL-2030", "Oslo, climate strategy 2023 and 2030": BY_2023, BY_2030);
