//! Uppsala, Sweden: a cut *to* 28 % of the 2020 level by 2030.
//!
//! The goal covers greenhouse gases of the municipality's geographic area. The Klimatkollen series
//! covers CO2 only (-50.1 % from 1990 to 2022) and cannot test it.
//!
//! ```
//! use climate_targets::{Emissions, catalogue::uppsala};
//! let target = &uppsala::BY_2030;
//! assert_eq!(target.to_string(), "UPP-2030: reduce to 28 % of 2020 by 2030");
//! let to_28 = target.goal().deciding().expect("one ambition");
//! let base = Emissions::from_kilotonnes(1018.0)?;
//! let allowable = to_28.allowable(Ok(base), target.judged_year()).unwrap();
//! assert_eq!(allowable.kilotonnes().round(), 285.0); // the goal in kt as stated
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! { targets: BY_2030; }

/// `UPP-2030`: a cut of emissions *to* 28 % of the 2020 level by 2030.
///
/// The goal is a genuine "to": 28 % remains and 72 % is cut. A cut *by* 28 % would leave 72 %.
/// - Base: 2020. The goal is also stated as 285 kt, which implies a base of 1 018 kt.
/// - Boundary: greenhouse gases of the municipality's geographic area.
/// - Path: cuts of 10 to 14 % a year, which the entry omits. A level of 28 % after ten years is a
///   cut of 12 % a year.
/// - Adoption: by the council in 2022; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "UPP-2030", title: "Uppsala, climate neutral 2030", actor: "Uppsala",
    wording: "Greenhouse gas emissions of the municipality's geographic area at most 28 % of \
              those of 2020, or 285 kt, by 2030",
    source: "lawinsider.com, municipal climate goals",
    goal: Goal::One(Ambition::ReduceTo(Portion::constant(0.28))), base: 2020, deadline: 2030,
    boundary: TERRITORY,
}
.with_adoption(in_year(2022), LegalStatus::Council, Evidence::Confirmed);
