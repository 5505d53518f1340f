//! La Rochelle, France: the zero-carbon territory of the agglomeration.
//!
//! The goals are for the carbon footprint of the 28 communes of the agglomeration. Neither a
//! territorial inventory nor one of the commune of La Rochelle alone tests them; three names are
//! about, those of the commune, of the agglomeration and of an entity that combines them.

use super::prelude::*;

entries! {
    targets: BY_2030, NET_ZERO_2040;
    commitments: ZERO_CARBON_TERRITORY;
}

/// The footprint of the communes; the gases are not stated.
const FOOTPRINT: Boundary = Boundary::UNSPECIFIED.accounting(Accounting::Consumption);

/// The project is of 2019; its day is not known.
const IN_2019: PartialDate = in_year(2019);

const SOURCE: &str = "agglo-larochelle.fr; webalbums, Point Commun 108 (50 %); labecedaire (halve \
                      by 2030); fr.est.it (-15 % since 2019)";

/// `LRO-2040-2030`: the carbon footprint 30 % below 2019 by 2030.
///
/// - Base: 2019, which is implied and nowhere stated as the base.
/// - Counts: the carbon footprint of the 28 communes; gases and sectors are not stated.
/// - A magazine of the agglomeration of 2018 said -50 % by 2030, and another source that the
///   footprint is to be halved; -30 % is the figure the agglomeration gives now. -15 % since 2019
///   have been reported.
/// - A project of a consortium, held here as a voluntary act.
///
/// Wording: a description. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "LRO-2040-2030", title: "La Rochelle, carbon footprint 2030",
    actor: "La Rochelle Agglomération",
    wording: "carbon footprint of the agglomeration 30 % lower by 2030",
    source: SOURCE,
    goal: reduce_by(0.30), base: 2019, deadline: 2030, boundary: FOOTPRINT,
}
.with_adoption(IN_2019, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LRO-2040-2040`: no net carbon footprint by 2040.
///
/// - No base and no own cut.
/// - Counts: as [`BY_2030`].
/// - What is left is compensated entirely, by sinks on land and at sea nearby and by local carbon
///   credits. How much of it is what is not stated, so the land sector is unspecified, and the net
///   test stays undetermined.
/// - Dated as [`BY_2030`].
///
/// Wording: a description, with the French words for the deadline. Evidence: seen.
pub static NET_ZERO_2040: Target = target! {
    id: "LRO-2040-2040", title: "La Rochelle, zero carbon 2040", actor: "La Rochelle Agglomération",
    wording: "carbon footprint of the agglomeration compensated completely by 2040 (“à \
              l'horizon 2040”), by local sinks and local carbon credits",
    source: SOURCE,
    goal: BALANCE, deadline: 2040, boundary: FOOTPRINT,
}
.with_adoption(IN_2019, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LRO-2040`: [`BY_2030`] and [`NET_ZERO_2040`] on one path from 2019.
pub static ZERO_CARBON_TERRITORY: Commitment = commitment! {
    "LRO-2040", "La Rochelle, zero-carbon territory 2030 and 2040":
    BY_2030, NET_ZERO_2040,
};
