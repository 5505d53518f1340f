//! Espoo, Finland: carbon neutrality by 2030.
//!
//! The goal covers the city's area. The use-based figures of the Finnish Environment Institute
//! belong to another inventory.
//!
//! ```
//! use climate_targets::{Emissions, catalogue::espoo};
//! let target = &espoo::CARBON_NEUTRAL_2030;
//! assert_eq!(
//!     target.to_string(),
//!     "ESP-2030: net zero, own reduction at least 80 % of 1990 by 2030"
//! );
//! let own = target.goal().deciding().expect("one ambition");
//! let base = Emissions::from_kilotonnes(100.0)?; // made up
//! let limit = own.allowable(Ok(base), target.judged_year()).unwrap();
//! assert!((limit.kilotonnes() - 20.0).abs() < 1e-9); // 80 % below the base, not 100 %
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! { targets: CARBON_NEUTRAL_2030; }

/// `ESP-2030`: carbon neutrality by 2030, at least 80 % below 1990 with the remainder balanced.
///
/// The reduction of gross emissions is 80 %. In the table of cities' reports to CDP in 2021, the
/// percentage column says 100 and the target level is 0 t, but the text says "80 % absolute". For
/// Helsinki, which has a goal of this kind, the column says 80. By the column alone, Espoo would
/// have to cut 100 % and Helsinki 80 %.
/// - Base: 1990.
/// - Boundary: greenhouse gases of the area. The means of balancing the remainder are not stated,
///   so the land sector is unspecified and the net test stays undetermined. There is no cap on
///   these means.
/// - Adoption: in the sustainable energy and climate action plan (SECAP) of 2017, treated here as
///   a decision of the council.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CARBON_NEUTRAL_2030: Target = target! {
    id: "ESP-2030", title: "Espoo, carbon neutral 2030", actor: "Espoo",
    wording: "Carbon neutral by 2030: greenhouse gas emissions of the area 80 % below 1990, the \
              remainder balanced",
    source: "CDP 2021 (its column says 100 %, its text 80 %)",
    goal: net_zero(0.80), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(in_year(2017), LegalStatus::Council, Evidence::Confirmed);
