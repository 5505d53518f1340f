//! Cities Race to Zero: what a city pledges when it joins the campaign.

use super::prelude::*;

entries! {
    targets: FAIR_SHARE_2030, NET_ZERO_2050;
    groups: PLEDGE;
}

/// The campaign was launched in 2020; the day is not stated.
const LAUNCHED: PartialDate = in_year(2020);

const SOURCE: &str = "c40.org, Cities Race to Zero; climatechampions.unfccc.int";

/// `R2Z-2030`: a fair share of halving the world's CO2 emissions by 2030.
///
/// How much a city's fair share is, and from which year the world's emissions are halved, is not
/// stated: it is never judged. A city that has named its share can be, by a target of its own
/// ([`Target::builder`]).
///
/// Wording: a description. Evidence: seen.
pub static FAIR_SHARE_2030: Target = target! {
    id: "R2Z-2030", title: "Cities Race to Zero, fair share 2030", actor: "Cities Race to Zero",
    wording: "an interim goal for 2030 that is the city's fair share of halving global CO2 \
              emissions",
    source: SOURCE,
    goal: qualitative("a fair share of halving global CO2 emissions"),
    deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(LAUNCHED, LegalStatus::Voluntary, Evidence::Confirmed);

/// `R2Z-2050`: net zero in the 2040s or sooner, at the latest by the middle of the century.
///
/// - A balance without an own cut, hence without a base.
/// - Read as by 2050, the latest that the pledge allows; a city that names an earlier year is to be
///   judged by that.
/// - Counts: the whole city; which gases, sectors and sinks is not stated.
///
/// Wording: the campaign's for the time, the rest described. Evidence: seen.
pub static NET_ZERO_2050: Target = target! {
    id: "R2Z-2050", title: "Cities Race to Zero, net zero", actor: "Cities Race to Zero",
    wording: "net zero “in the 2040s or sooner”, at the latest by the middle of the century",
    source: SOURCE,
    goal: BALANCE, deadline: 2050, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(LAUNCHED, LegalStatus::Voluntary, Evidence::Confirmed);

/// `R2Z`: [`FAIR_SHARE_2030`] and [`NET_ZERO_2050`], the one pledge.
pub static PLEDGE: TargetGroup =
    group!("R2Z", "Cities Race to Zero, pledge": FAIR_SHARE_2030, NET_ZERO_2050);
