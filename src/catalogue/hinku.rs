//! The Hinku network of Finnish municipalities.
//!
//! The Finnish Environment Institute computes the emissions of each municipality. Its calculation
//! is use-based, and a city's own production-based inventory is not comparable with it.
//!
//! ```
//! use climate_targets::catalogue::hinku;
//! use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions};
//! // A made-up municipality, kt: the limit is 20 % of 100 kt.
//! let use_based = EmissionSeries::builder("a municipality")
//!     .boundary(Boundary::use_based())
//!     .observe(2007, Emissions::from_kilotonnes(100.0))
//!     .observe(2022, Emissions::from_kilotonnes(60.0))
//!     .build()?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&use_based, &hinku::CRITERIA);
//! assert_eq!(result.figures().allowable.unwrap().kilotonnes().round(), 20.0);
//! assert_eq!(result.figures().progress.unwrap().percent().round(), 50.0); // 40 of 80 kt
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: CRITERIA; }

/// `FI-HINKU`: a cut of 80 % from 2007 levels by 2030, decided by the municipality's council.
///
/// - Base: 2007.
/// - Boundary: use-based greenhouse gases of the municipality (in Finnish *käyttöperusteinen*),
///   without industry under emissions trading. The other sectors are not stated, so sectors
///   and land sector are unspecified.
/// - Credits: emission credits (*päästöhyvitykset*) are part of the calculation. A series that does
///   not deduct the credits shows a smaller cut than a calculation by the criteria. The maximum
///   amount of credits is not stated.
/// - Adoption: the criteria were accepted on 3 November 2021. The network dates from 2008.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CRITERIA: Target = target! {
    id: "FI-HINKU", title: "Hinku network, criteria", actor: "Hinku network",
    wording: "Use-based greenhouse gas emissions of the municipality 80 % below 2007 by 2030, \
              without industry under emissions trading and after emission credits",
    source: "carbonneutralfinland.fi, Hinku-kriteerit; fi.wikipedia.org",
    goal: reduce_by(0.80), base: 2007, deadline: 2030,
    boundary: Boundary::use_based().gases(Gases::KyotoBasket),
}
.with_adoption(PartialDate::constant(2021, 11, 3), LegalStatus::Voluntary, Evidence::Confirmed);
