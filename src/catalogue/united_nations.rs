//! The United Nations' Sustainable Development Goal 11, which states no number for emissions.
//!
//! ```
//! use climate_targets::catalogue::united_nations::SUSTAINABLE_CITIES_2030;
//! use climate_targets::{Assessor, EmissionSeries};
//! let city = EmissionSeries::from_tonnes("a city", [(2015, 100.0), (2022, 80.0)])?; // made up
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &SUSTAINABLE_CITIES_2030);
//! assert_eq!(result.verdict().name(), "not_quantified");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: SUSTAINABLE_CITIES_2030; }

/// `SDG11`: a smaller environmental impact of cities per head by 2030.
///
/// - Level: none. The goal is stated in words and never judged. Target 11.6 concerns fine particles
///   and waste. It is not confirmed that indicator 13.2.2 is the yearly total of greenhouse gases;
///   an indicator is not a target.
/// - Adoption: by resolution 70/1 of the General Assembly of 25 September 2015 (the number and
///   the day are not confirmed).
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static SUSTAINABLE_CITIES_2030: Target = target! {
    id: "SDG11", title: "United Nations, Sustainable Development Goal 11", actor: "United Nations",
    wording: "A smaller environmental impact of cities per head by 2030 (target 11.6: fine \
              particles, waste)",
    source: "General Assembly resolution 70/1: thestateofdemocracy.org (text of 11.6); \
             africancleancities.org",
    goal: qualitative("a smaller environmental impact of cities per head"),
    deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(
    PartialDate::constant(2015, 9, 25),
    LegalStatus::Political,
    Evidence::PartlyConfirmed,
);
