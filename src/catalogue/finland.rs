//! Finland: the Climate Act of 2015 and the one that replaced it in 2022, and the country's shares
//! under the EU's effort sharing.
//!
//! The Act of 2022 was adopted by Parliament in May 2022, signed on 10 June and entered into force
//! on 1 July. Its number, 423/2022, is not confirmed, and the text of its section 2 was not seen:
//! the figures are from the government's release and the press.

use super::effort_sharing_acts::{self as acts, by_2020, by_2030, share_of_2005};
use super::prelude::*;

entries! {
    targets: EFFORT_SHARING_2020, BY_2030, EFFORT_SHARING_2030, CARBON_NEUTRAL_2035, BY_2040,
        FIRST_ACT_2050, BY_2050;
    commitments: CLIMATE_ACT;
    groups: EFFORT_SHARING;
}

const SIGNED_2022: PartialDate = PartialDate::constant(2022, 6, 10);
const IN_FORCE_2022: PartialDate = PartialDate::constant(2022, 7, 1);

/// Inside and outside emissions trading, without the land sector. The accounting is not stated.
const GROSS: Boundary =
    Boundary::covering(Sectors::All).gases(Gases::KyotoBasket).land_sector(LandSector::Excluded);

const ACT_OF_2022: &str = "“-60% by 2030, -80% by 2040 and at least -90% but aiming at -95%” by \
                          2050, compared with 1990";
const SOURCE_OF_2022: &str = "Climate Act 423/2022, § 2: helsinkitimes.fi 2022-06-09; \
                              pledgetimes.com 2022-05-25; eduskunta.fi HE 27/2022";

/// `FI-2030-60`: at least 60 % below 1990 by 2030.
///
/// - Base: 1990.
/// - Counts: greenhouse gases inside and outside emissions trading (industry, housing, transport,
///   agriculture, waste), without the land sector.
///
/// Wording: the government's release, as printed. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "FI-2030-60", title: "Finland, Climate Act 2030", actor: "Finland",
    wording: ACT_OF_2022,
    source: SOURCE_OF_2022,
    goal: reduce_by(0.60), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2040-80`: at least 80 % below 1990 by 2040.
///
/// Base, boundary, source and evidence: as [`BY_2030`].
pub static BY_2040: Target = target! {
    id: "FI-2040-80", title: "Finland, Climate Act 2040", actor: "Finland",
    wording: ACT_OF_2022,
    source: SOURCE_OF_2022,
    goal: reduce_by(0.80), base: 1990, deadline: 2040, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2050-90`: at least 90 % below 1990 by 2050, aiming at 95 %.
///
/// A range: the floor of 90 % decides, the aspiration of 95 % has a gap of its own and no verdict.
/// It took the place of [`FIRST_ACT_2050`].
///
/// Base, boundary, source and evidence: as [`BY_2030`].
pub static BY_2050: Target = target! {
    id: "FI-2050-90", title: "Finland, Climate Act 2050", actor: "Finland",
    wording: ACT_OF_2022,
    source: SOURCE_OF_2022,
    goal: Goal::Range(AmbitionRange::constant(
        Ambition::ReduceBy(Portion::constant(0.90)),
        Ambition::ReduceBy(Portion::constant(0.95)),
    )),
    base: 1990, deadline: 2050, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2035-CN`: carbon neutral by 2035: emissions and removals in balance.
///
/// - No base and no own cut.
/// - Counts: all greenhouse gases with the land sector, within Finland. What is called carbon
///   neutral is a balance of greenhouse gases.
/// - After 2035 emissions are to be negative, which the entry does not hold.
///
/// Wording: the Ministry of the Environment's questions and answers on the draft. Evidence: seen.
pub static CARBON_NEUTRAL_2035: Target = target! {
    id: "FI-2035-CN", title: "Finland, carbon neutral 2035", actor: "Finland",
    wording: "emissions and sinks of greenhouse gases must be in balance (“oltava tasapainossa \
              vuoteen 2035 mennessä”)",
    source: "Climate Act 423/2022, § 2: ym.fi, questions and answers on the Act (balance of \
             emissions and sinks); siuntionvihreat.fi (negative after 2035)",
    goal: BALANCE, deadline: 2035, boundary: ALL_SECTORS.land_sector(LandSector::Included),
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2050-80`: at least 80 % below 1990 by 2050, the first Climate Act (609/2015).
///
/// - Base: 1990.
/// - Counts: greenhouse gases without the land sector; sectors and accounting are not stated.
/// - Adopted in 2015. Superseded by [`BY_2050`] on 1 July 2022.
///
/// Wording: a description. Evidence: seen.
pub static FIRST_ACT_2050: Target = target! {
    id: "FI-2050-80", title: "Finland, first Climate Act 2050", actor: "Finland",
    wording: "greenhouse gas emissions at least 80 % below 1990 by 2050",
    source: "Climate Act 609/2015: helsinkitimes.fi 2022-06-09; docplayer.fi (609/2015)",
    superseded_by: "FI-2050-90",
    goal: reduce_by(0.80), base: 1990, deadline: 2050,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).land_sector(LandSector::Excluded),
}
.with_adoption(in_year(2015), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2022);

/// `FI-ESD-2020`: 16 % below 2005 by 2020, Finland's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases outside emissions trading, without the land sector; the accounting
///   is not stated.
/// - The end point of yearly limits, which the entry does not hold, nor the flexibilities between
///   states that count towards them.
/// - It ran out with its year.
///
/// Wording: a description. Evidence: memory; the number is not confirmed.
pub static EFFORT_SHARING_2020: Target = by_2020!(
    "FI",
    "Finland",
    16,
    Evidence::Unconfirmed,
    "Decision 406/2009/EC (the number was not seen)"
);

/// `FI-ESR-2030`: 50 % below 2005 by 2030, Finland's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases of the sectors under effort sharing; land sector and accounting are
///   not stated.
/// - The end point of yearly limits, which the entry does not hold, nor the flexibilities between
///   states.
/// - Regulation (EU) 2018/842 had set 39 % (`FI-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)); that of 2023 raised it to 50 %, and is what the
///   entry is dated by, the day not being stated.
///
/// Wording: a description. Evidence: part.
pub static EFFORT_SHARING_2030: Target = by_2030!("FI", "Finland", 50, Evidence::PartlyConfirmed);

/// `FI-CLIMATE-ACT`: [`BY_2030`], [`BY_2040`] and the floor of [`BY_2050`] on one path from 1990.
///
/// [`CARBON_NEUTRAL_2035`] counts the land sector and is not on it.
pub static CLIMATE_ACT: Commitment = commitment! {
    "FI-CLIMATE-ACT", "Finland, Climate Act 2030, 2040 and 2050":
    BY_2030, BY_2040, BY_2050,
};

/// `FI-ESD/ESR`: [`EFFORT_SHARING_2020`] and [`EFFORT_SHARING_2030`], by the two acts.
pub static EFFORT_SHARING: TargetGroup = group! {
    "FI-ESD/ESR", "Finland, effort sharing 2020 and 2030":
    EFFORT_SHARING_2020, EFFORT_SHARING_2030,
};
