//! The memorandum of understanding of the Under2 Coalition.
//!
//! Meeting either of the two parts is enough:
//! ```
//! use climate_targets::catalogue::under2;
//! use climate_targets::{Activity, Assessor, EmissionSeries, Emissions};
//! // Made-up regions with one million people; levels of 1990 and 2050 in Mt CO2e.
//! let verdict = |in_1990: f64, in_2050: f64| {
//!     let people = Activity::population("made up", [(1990, 1_000_000.0), (2050, 1_000_000.0)]);
//!     let region = EmissionSeries::builder("a region")
//!         .activity(people)
//!         .observe(1990, Emissions::from_megatonnes(in_1990))
//!         .observe(2050, Emissions::from_megatonnes(in_2050))
//!         .build()?;
//!     let assessor = Assessor::as_of_ymd(2052, 6, 30)?;
//!     Ok::<_, Box<dyn std::error::Error>>(
//!         assessor.assess(&region, &under2::MEMORANDUM).verdict().name(),
//!     )
//! };
//! assert_eq!(verdict(15.0, 3.0)?, "met"); // 80 % below 1990; 3 t per head
//! assert_eq!(verdict(4.0, 1.9)?, "met"); // under 2 t per head; 52.5 % below 1990
//! assert_eq!(verdict(4.0, 2.0)?, "missed"); // neither part: 2 t is not under 2 t
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: MEMORANDUM; }

/// `UNDER2`: 80 to 95 % below 1990, *or* less than 2 t CO2e per head, by 2050.
///
/// Meeting either of the two parts is enough:
/// - Cut: 80 to 95 % below 1990. The floor of 80 % decides the verdict.
/// - Level: strictly under 2 t per head. This part has no base.
///
/// Boundary: greenhouse gases; no other field is stated. The memorandum dates from 2015. A renewal
/// in 2021 for net zero by 2050 is not confirmed, and the entry is not superseded.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static MEMORANDUM: Target = target! {
    id: "UNDER2", title: "Under2 Coalition, memorandum of understanding", actor: "Under2 Coalition",
    wording: "Greenhouse gas emissions 80 to 95 % below 1990, or less than 2 t CO2e per head, \
              by 2050",
    source: "theclimategroup.org; under2mou.org/background",
    goal: Goal::AnyOf(GoalParts::constant(&EIGHTY_PERCENT_OR_TWO_TONNES)), deadline: 2050,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket),
}
.with_adoption(in_year(2015), LegalStatus::Voluntary, Evidence::Confirmed);

static EIGHTY_PERCENT_OR_TWO_TONNES: [GoalPart; 2] = [
    GoalPart::new(Ambition::ReduceBy(Portion::constant(0.80)))
        .reference(BaseReference::constant(1990)),
    GoalPart::new(Ambition::Under(Emissions::constant(2.0))).per_capita(),
];
