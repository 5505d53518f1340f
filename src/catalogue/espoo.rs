//! Espoo, Finland: carbon neutral by 2030.
//!
//! The goal is for the city's area. The use-based figures of the Finnish Environment Institute are
//! another inventory.

use super::prelude::*;

entries! { targets: CARBON_NEUTRAL_2030; }

/// `ESP-2030`: carbon neutral by 2030: at least 80 % below 1990, the rest balanced.
///
/// The own cut is 80 %. In the table of what cities reported to CDP in 2021 the column of the
/// percentage says 100 and the target is 0 t, while the text says "80 % absolute"; Helsinki, with a
/// goal of the same kind, stands there with 80. Who reads the column alone asks all of Espoo and
/// four fifths of Helsinki.
/// - Base: 1990.
/// - Counts: greenhouse gases of the area. How the rest is balanced is not stated, so the land
///   sector is unspecified, and the net test stays undetermined; no cap on it is set.
/// - In the plan for sustainable energy and climate (SECAP) of 2017, counted here as an act of the
///   city.
///
/// ```
/// use climate_targets::{Emissions, catalogue::espoo};
/// let target = &espoo::CARBON_NEUTRAL_2030;
/// assert_eq!(
///     target.to_string(),
///     "ESP-2030: net zero, own reduction at least 80 % of 1990 by 2030"
/// );
/// let own = target.goal().deciding().expect("one ambition");
/// let base = Emissions::from_kilotonnes(100.0)?; // made up
/// let limit = own.allowable(Ok(base), target.judged_year()).unwrap();
/// assert!((limit.kilotonnes() - 20.0).abs() < 1e-9); // not 0
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Wording: a description. Evidence: seen.
pub static CARBON_NEUTRAL_2030: Target = target! {
    id: "ESP-2030", title: "Espoo, carbon neutral 2030", actor: "Espoo",
    wording: "carbon neutral by 2030: greenhouse gas emissions of the area 80 % below 1990, \
              and the rest balanced",
    source: "CDP 2021 (its column says 100 %, its text 80 %)",
    goal: net_zero(0.80), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(in_year(2017), LegalStatus::Council, Evidence::Confirmed);
