//! La Rochelle, France: the zero-carbon territory of the agglomeration.
//!
//! The goals cover the carbon footprint of the 28 communes of the agglomeration. Neither a
//! territorial inventory nor an inventory of the commune of La Rochelle can test them. The sources
//! use three names: the commune, the agglomeration, and an entity that combines both.
//!
//! ```
//! use climate_targets::catalogue::la_rochelle;
//! use climate_targets::{Assessor, EmissionSeries};
//! // The carbon footprint, index: -15 % since 2019 has been reported (the year is made up).
//! let footprint = EmissionSeries::from_tonnes("La Rochelle", [(2019, 100.0), (2023, 85.0)])?;
//! let result = Assessor::as_of_ymd(2025, 1, 1)?.assess(&footprint, &la_rochelle::BY_2030);
//! assert_eq!(result.figures().allowable.unwrap().tonnes().round(), 70.0);
//! assert_eq!(result.figures().progress.unwrap().percent().round(), 50.0); // 15 of 30
//! assert_eq!(la_rochelle::ZERO_CARBON_TERRITORY.milestones().count(), 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2030, NET_ZERO_2040;
    commitments: ZERO_CARBON_TERRITORY;
}

/// The carbon footprint of the communes; the gases are not stated.
const FOOTPRINT: Boundary = Boundary::UNSPECIFIED.accounting(Accounting::Consumption);

/// The year of the project; the day is unknown.
const IN_2019: PartialDate = in_year(2019);

const SOURCE: &str = "agglo-larochelle.fr; webalbums, Point Commun 108 (50 %); labecedaire (halve \
                      by 2030); fr.est.it (-15 % since 2019)";

/// `LRO-2040-2030`: a 30 % cut in the carbon footprint from 2019 levels by 2030.
///
/// - Base: 2019, implied by the sources but nowhere stated as the base.
/// - Boundary: carbon footprint of the 28 communes; gases and sectors are not stated.
/// - Level: -30 % is the agglomeration's current figure. Its magazine of 2018 said -50 % by 2030,
///   and another source says that the footprint is to be halved. A cut of 15 % since 2019 has been
///   reported.
/// - Adoption: a project of a consortium, treated here as a voluntary act.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "LRO-2040-2030", title: "La Rochelle, carbon footprint 2030",
    actor: "La Rochelle Agglomération",
    wording: "Carbon footprint of the agglomeration 30 % lower by 2030",
    source: SOURCE,
    goal: reduce_by(0.30), base: 2019, deadline: 2030, boundary: FOOTPRINT,
}
.with_adoption(IN_2019, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LRO-2040-2040`: no net carbon footprint by 2040.
///
/// - Base: none; no reduction is required.
/// - Boundary: as [`BY_2030`].
/// - Offsets: nearby sinks on land and at sea and local carbon credits compensate all remaining
///   emissions. Their shares are not stated, so the land sector is unspecified and the net test
///   stays undetermined.
/// - Adoption: as [`BY_2030`].
///
/// Wording: a paraphrase that quotes the deadline. Evidence: confirmed.
pub static NET_ZERO_2040: Target = target! {
    id: "LRO-2040-2040", title: "La Rochelle, zero carbon 2040", actor: "La Rochelle Agglomération",
    wording: "Carbon footprint of the agglomeration fully compensated by local sinks and local \
              carbon credits “à l'horizon 2040”",
    source: SOURCE,
    goal: BALANCE, deadline: 2040, boundary: FOOTPRINT,
}
.with_adoption(IN_2019, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LRO-2040`: [`BY_2030`] and [`NET_ZERO_2040`] on one path from 2019.
pub static ZERO_CARBON_TERRITORY: Commitment = commitment! {
    "LRO-2040", "La Rochelle, zero-carbon territory 2030 and 2040":
    BY_2030, NET_ZERO_2040,
};
