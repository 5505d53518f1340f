//! Oslo, Norway: the climate strategy and the climate budgets.
//!
//! The cuts are of the Norwegian Environment Agency's municipal inventory, which counts CO2,
//! methane and nitrous oxide and is not one by the GPC. The base was 1990 until the budget of 2020
//! changed it to 2009: the same percentages of before and after are not the same levels.

use super::prelude::*;

entries! {
    targets: BY_2023, BY_2030;
    commitments: CLIMATE_STRATEGY;
}

/// Since the budget of 2020; 1990 before.
const BASE: BaseReference = BaseReference::constant(2009);

/// The strategy is of 2016 and was renewed in 2020, with the base that the entries have.
const RENEWED_2020: PartialDate = in_year(2020);

const SOURCE: &str = "CDP 2021; Net Zero Tracker";

/// `OSL-2030-2023`: 52 % below 2009 by 2023.
///
/// - Base: 2009, since the budget of 2020; it had been 1990, of which a percentage is not
///   comparable.
/// - Counts: CO2, methane and nitrous oxide, a set that [`Gases`] has no value for,
///   so the field is unspecified; as are sectors and accounting.
/// - The strategy is of 2016 and was renewed in 2020. The entry is dated by the latter, since it is
///   from then on that 2009 is the base; it stands in the city's law and budget.
///
/// Wording: a description. Evidence: seen.
pub static BY_2023: Target = target! {
    id: "OSL-2030-2023", title: "Oslo, climate strategy 2023", actor: "Oslo",
    wording: "emissions of CO2, methane and nitrous oxide 52 % below 2009 by 2023",
    source: SOURCE,
    goal: reduce_by(0.52), base: BASE, deadline: 2023, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(RENEWED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `OSL-2030-2030`: 95 % below 2009 by 2030.
///
/// Base, boundary, date, source and evidence: as [`BY_2023`].
pub static BY_2030: Target = target! {
    id: "OSL-2030-2030", title: "Oslo, climate strategy 2030", actor: "Oslo",
    wording: "emissions of CO2, methane and nitrous oxide 95 % below 2009 by 2030",
    source: SOURCE,
    goal: reduce_by(0.95), base: BASE, deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(RENEWED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `OSL-2030`: [`BY_2023`] and [`BY_2030`] on one path from 2009.
pub static CLIMATE_STRATEGY: Commitment =
    commitment!("OSL-2030", "Oslo, climate strategy 2023 and 2030": BY_2023, BY_2030);
