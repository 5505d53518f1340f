//! The United Nations' Sustainable Development Goal 11, which names no number of emissions.

use super::prelude::*;

entries! { targets: SUSTAINABLE_CITIES_2030; }

/// `SDG11`: a smaller environmental impact of cities per head by 2030.
///
/// A goal in words, never judged: target 11.6 speaks of fine particles and of waste. That indicator
/// 13.2.2 is the total of greenhouse gases a year is not confirmed, and an indicator is no target.
///
/// By resolution 70/1 of the General Assembly of 25 September 2015 (number and day not confirmed).
///
/// Wording: a description. Evidence: part.
pub static SUSTAINABLE_CITIES_2030: Target = target! {
    id: "SDG11", title: "United Nations, Sustainable Development Goal 11", actor: "United Nations",
    wording: "reduce the environmental impact of cities per head by 2030 (target 11.6: fine \
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
