//! Lahti, Finland: the Covenant of Mayors' commitments, and goals of its own.
//!
//! Three inventories of Lahti are about, and they are not comparable. The Covenant counts CO2 of
//! final energy use; the city's own goals are for its production-based inventory (what is emitted
//! within its area); the Finnish Environment Institute publishes a use-based one, without industry
//! under emissions trading. The first two are meant here.

use super::prelude::*;

entries! {
    targets: COVENANT_2020, CARBON_NEUTRAL_2025, COVENANT_2030, BY_2030;
}

/// The Mayor's signature of the Covenant for 2030.
const SIGNED_2018: PartialDate = PartialDate::constant(2018, 3, 1);
/// The City Board's decision on carbon neutrality.
const DECIDED_2019: PartialDate = PartialDate::constant(2019, 6, 3);

/// `LAH-2020`: at least 20 % of CO2 by 2020, under the Covenant of Mayors.
///
/// - Base: the page names none; the Covenant's rule is taken, 1990 or the first observed year
///   after it. The Covenant's data set (Kona et al. 2021) gives 1990, and a plan of 35 %, beyond
///   the commitment.
/// - Counts: CO2 in the Covenant's key sectors.
/// - Joined on 10 September 2012 by decision of the council. Superseded by [`COVENANT_2030`],
///   from its signing on; no source dates that otherwise.
///
/// Wording: a description, with the Finnish words for the deadline. Evidence: seen.
pub static COVENANT_2020: Target = target! {
    id: "LAH-2020", title: "Lahti, Covenant of Mayors 2020", actor: "Lahti",
    wording: "CO2 emissions down by at least 20 % by 2020 (“vuoteen 2020 mennessä”)",
    source: "Lahti region news page, autumn 2012 (in Finnish); lahti.fi 2018-03-07 (signed in \
             2012)",
    superseded_by: "LAH-2030-40",
    goal: reduce_by(0.20),
    base: BaseReference::constant(1990).with_policy(BasePolicy::NearestLater), deadline: 2020,
    boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2012, 9, 10), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(SIGNED_2018);

/// `LAH-2030-40`: 40 % of CO2 from 1990 to 2030, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Counts: CO2. The page names no sectors; those of the Covenant are likely and not confirmed,
///   so the field is unspecified.
/// - Signed on 1 March 2018, authorised by the City Board in December 2017. The city's own goals
///   ([`BY_2030`], [`CARBON_NEUTRAL_2025`]) go further and leave it standing.
///
/// Wording: the city's news page. Evidence: seen.
pub static COVENANT_2030: Target = target! {
    id: "LAH-2030-40", title: "Lahti, Covenant of Mayors 2030", actor: "Lahti",
    wording: "“reducing its carbon dioxide emissions by 40% from 1990 to 2030”",
    source: "lahti.fi/en 2018-03-07",
    goal: reduce_by(0.40), base: 1990, deadline: 2030,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2),
}
.with_adoption(SIGNED_2018, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LAH-2030-70`: 70 % below 1990 by 2030, the city's own goal of 2018.
///
/// - Base: 1990.
/// - Counts: production-based greenhouse gases of the area. The news page says "CO2 emissions" and
///   names no inventory, so that all gases are meant is not confirmed.
/// - In the city strategy of 2018. Superseded by [`CARBON_NEUTRAL_2025`], from its decision on; no
///   source dates that otherwise.
///
/// Wording: the city's news page. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "LAH-2030-70", title: "Lahti, own goal 2030", actor: "Lahti",
    wording: "“The reduction is to cut CO2 emissions by 70% from 1990 level by 2030.”",
    source: "lahti.fi/en 2018-03-07; CDP 2021",
    superseded_by: "LAH-2025-CN",
    goal: reduce_by(0.70), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(in_year(2018), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2019);

/// `LAH-2025-CN`: carbon neutral by 2025: at least 80 % below 1990, the rest balanced.
///
/// - Base: 1990, of which there are two vintages. What the city reported in 2021 gives 1 174 000 t
///   (limit of the own cut 234 800 t); its later indicator aims at 215.8 kt, 20 % of about
///   1 079 kt. The 353.5 kt of 2022 are -69.9 % of the one and -67.2 % of the other. Take base and
///   latest year from the same series.
/// - Counts: all production-based greenhouse gases of the area.
/// - The remaining 20 % are *compensated* (CDP) or *bound in sinks* (lahti.fi), two different
///   mechanisms; the land sector is therefore unspecified, and the net test stays undetermined.
/// - The city has said that 2025 is not achievable. No target took its place, so it is not
///   superseded.
/// - A decision of the City Board, under the council.
///
/// Wording: the city's news page; the rest of it described. Evidence: seen.
pub static CARBON_NEUTRAL_2025: Target = target! {
    id: "LAH-2025-CN", title: "Lahti, carbon neutral 2025", actor: "Lahti",
    wording: "total production-based emissions reduced “by 80% from 1990 levels by 2025”; the \
              remaining 20 % are compensated (CDP 2021) or bound in sinks (lahti.fi)",
    source: "lahti.fi/en 2019-06-05; CDP 2021; lahdenymparistovahti.fi/indicators/444; \
             greenlahti.fi blog; fisunetwork.fi 8.6.2023 (restated base)",
    goal: net_zero(0.80), base: 1990, deadline: 2025, boundary: ALL_SECTORS,
}
.with_adoption(DECIDED_2019, LegalStatus::Council, Evidence::Confirmed);
