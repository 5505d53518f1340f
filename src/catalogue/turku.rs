//! Turku, Finland: carbon neutrality by 2029.
//!
//! The goal covers the city's area. The use-based figures of the Finnish Environment Institute
//! belong to another inventory.
//!
//! ```
//! use climate_targets::catalogue::turku;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up emissions, index: 60 below 1990 in 2022; the reduction of gross emissions must be 80.
//! let index = EmissionSeries::from_tonnes("Turku", [(1990, 100.0), (2022, 40.0)])?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&index, &turku::CARBON_NEUTRAL_2029);
//! assert_eq!(result.figures().allowable.unwrap().tonnes().round(), 20.0);
//! assert_eq!(result.figures().progress.unwrap().percent().round(), 75.0); // 60 of 80
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: CARBON_NEUTRAL_2029; }

/// `TKU-2029`: carbon neutrality by 2029, at least 80 % below 1990 with the remainder balanced.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases of the area. Sinks or other means balance the remainder, so the
///   land sector is unspecified and the net test stays undetermined. The remainder of less than
///   20 % follows from the reduction of gross emissions; the entry sets no separate cap.
/// - After 2029: emissions must be negative. The entry omits this requirement.
/// - Adoption: by the council on 11 June 2018.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CARBON_NEUTRAL_2029: Target = target! {
    id: "TKU-2029", title: "Turku, carbon neutral 2029", actor: "Turku",
    wording: "Carbon neutral by 2029, then negative: greenhouse gas emissions of the area at \
              least 80 % below 1990, the remainder balanced by sinks or otherwise",
    source: "CDP 2021",
    goal: net_zero(0.80), base: 1990, deadline: 2029, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2018, 6, 11), LegalStatus::Council, Evidence::Confirmed);
