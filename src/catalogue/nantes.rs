//! Nantes Métropole, France: cuts per head from 2003.
//!
//! The goals are cuts in greenhouse gases per head. If the population grows, emissions in
//! tonnes fall by a smaller percentage than emissions per head. Without population data, the goals
//! cannot be judged. The inventory is not stated.
//!
//! ```
//! use climate_targets::catalogue::nantes;
//! use climate_targets::{Activity, Assessor, EmissionSeries, Emissions};
//! // Made-up figures: 5.0 t per head in 2003, 3.6 t in 2020; tonnes fall by 10 % only.
//! let people = Activity::population("made up", [(2003, 800_000.0), (2020, 1_000_000.0)]);
//! let series = EmissionSeries::builder("Nantes Métropole")
//!     .activity(people)
//!     .observe(2003, Emissions::from_megatonnes(4.0))
//!     .observe(2020, Emissions::from_megatonnes(3.6))
//!     .build()?;
//! let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&series, &nantes::BY_2020);
//! assert_eq!(result.verdict().name(), "missed"); // 3.6 t per head; the limit is 3.5 t
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2020, BY_2030, BY_2050;
    commitments: PER_INHABITANT;
}

/// Declares a cut per head from 2003. One plan sets all cuts; its date of adoption is not known.
macro_rules! per_inhabitant {
    ($year:literal, $percent:literal) => {
        target! {
            id: concat!("NAN-2030-", $year), title: concat!("Nantes, per inhabitant ", $year),
            actor: "Nantes Métropole",
            wording: concat!(
                "Greenhouse gas emissions per inhabitant ", $percent, " % below 2003 by ", $year
            ),
            source: "Net Zero Tracker, 2022-12-20, quoting the Schéma directeur énergie",
            goal: reduce_by($percent as f64 / 100.0), base: 2003, deadline: $year,
            boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket),
        }
        .per_capita()
        .with_status(LegalStatus::Council)
        .with_evidence(Evidence::Confirmed)
    };
}

/// `NAN-2030-2020`: a 30 % cut per head from 2003 levels by 2020.
///
/// - Base: 2003, per head.
/// - Boundary: greenhouse gases per head; accounting and sectors are not stated.
/// - Adoption: in a plan of the metropolitan area. The date is not known, so the entry has none.
///
/// Wording: a paraphrase of the text quoted by Net Zero Tracker. Evidence: confirmed.
pub static BY_2020: Target = per_inhabitant!(2020, 30);

/// `NAN-2030-2030`: a 50 % cut per head from 2003 levels by 2030.
///
/// Base, boundary, source and evidence: as [`BY_2020`].
pub static BY_2030: Target = per_inhabitant!(2030, 50);

/// `NAN-2030-2050`: a 75 % cut per head from 2003 levels by 2050.
///
/// Base, boundary, source and evidence: as [`BY_2020`].
pub static BY_2050: Target = per_inhabitant!(2050, 75);

/// `NAN-2030`: [`BY_2020`], [`BY_2030`] and [`BY_2050`] on one path from 2003, per head.
pub static PER_INHABITANT: Commitment = commitment! {
    "NAN-2030", "Nantes, per inhabitant 2020, 2030 and 2050":
    BY_2020, BY_2030, BY_2050,
};
