//! The Hinku network of Finnish municipalities.
//!
//! The Finnish Environment Institute computes the emissions of each. Its calculation is by use, and
//! a city's own production-based inventory is not comparable with it.

use super::prelude::*;

entries! { targets: CRITERIA; }

/// `FI-HINKU`: 80 % below 2007 by 2030, by decision of the municipality's council.
///
/// - Base: 2007.
/// - Counts: the municipality's greenhouse gases by use (in Finnish *käyttöperusteinen*), without
///   industry under emissions trading; which sectors are left is not stated otherwise, so the
///   field is unspecified, as is the land sector.
/// - Emission credits (*päästöhyvitykset*) are part of the calculation: a series from which they
///   are not deducted shows less than the criteria count. How much they may be is not stated.
/// - The criteria were accepted on 3 November 2021; the network is of 2008.
///
/// Wording: a description. Evidence: seen.
pub static CRITERIA: Target = target! {
    id: "FI-HINKU", title: "Hinku network, criteria", actor: "Hinku network",
    wording: "use-based greenhouse gas emissions of the municipality, without industry under \
              emissions trading, 80 % below 2007 by 2030, emission credits included in the \
              calculation",
    source: "carbonneutralfinland.fi, Hinku-kriteerit; fi.wikipedia.org",
    goal: reduce_by(0.80), base: 2007, deadline: 2030,
    boundary: Boundary::use_based().gases(Gases::KyotoBasket),
}
.with_adoption(PartialDate::constant(2021, 11, 3), LegalStatus::Voluntary, Evidence::Confirmed);
