//! The United Nations: Sustainable Development Goal 11 and the Paris Agreement, neither of which states
//! a number for emissions.
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

entries! { targets: PARIS_AGREEMENT, SUSTAINABLE_CITIES_2030; }

/// `PARIS-2015`: global warming well below 2 °C, the aim of the Paris Agreement.
///
/// - Level: none for emissions. The number is a temperature, and no inventory of a place can test
///   it; the goal is never judged. The contributions of the states have their own numbers.
/// - Deadline: none stated for the temperature. The entry uses each year from 2017, the first full
///   year in force.
/// - Adoption: on 12 December 2015; in force since 4 November 2016. A treaty has no legal status of
///   its own in the catalogue; the entry has that of a decision of governments.
///
/// Wording: a paraphrase that quotes the level. Evidence: confirmed.
pub static PARIS_AGREEMENT: Target = target! {
    id: "PARIS-2015", title: "United Nations, Paris Agreement", actor: "United Nations",
    wording: "The increase of the global mean temperature held to “well below 2 °C” above \
              pre-industrial levels, with efforts to limit it to 1.5 °C",
    source: "Paris Agreement, Article 2: en.wikipedia.org, Paris Agreement; climate-chance.org",
    goal: qualitative("global warming well below 2 °C"),
    deadline: Deadline::EachYearFrom(Year::constant(2017)), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2015, 12, 12), LegalStatus::Political, Evidence::Confirmed);

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
