//! Sweden: the goals of the climate policy framework, adopted by the Riksdag on 15 June 2017, its
//! milestone for 2020, and its shares under the EU's effort sharing.
//!
//! The Climate Act (2017:720), in force since 1 January 2018, obliges the government to base its
//! policy on them; the goals themselves are decisions of the Riksdag, not statute. A committee of
//! all parties proposed on 30 October 2025 (SOU 2025:107) to restate the goal for 2030 as -60 % of
//! 2005 ([`PROPOSED_2030`]); whether that was adopted is not known, and nothing here is marked
//! superseded by it.

use super::effort_sharing_acts::{self as acts, by_2020, by_2030, share_of_2005};
use super::prelude::*;

entries! {
    targets: BY_2020, EFFORT_SHARING_2020, BY_2030, TRANSPORT_2030, EFFORT_SHARING_2030,
        PROPOSED_2030, BY_2040, NET_ZERO_2045;
    commitments: MILESTONES;
}

/// The day of the Riksdag's decision.
const ADOPTED: PartialDate = PartialDate::constant(2017, 6, 15);

const EFFORT_SHARING: Boundary = Boundary::covering(Sectors::EffortSharing)
    .gases(Gases::KyotoBasket)
    .accounting(Accounting::Territorial)
    .land_sector(LandSector::Excluded);

/// `SE-2020-40`: 40 % below 1990 by 2020, outside emissions trading.
///
/// - Base: 1990; the cut is of about 20 Mt. How much of 1990 lies outside emissions trading as it
///   was cut then is not stated.
/// - Counts: greenhouse gases of activities outside the EU's emissions trading. That the land
///   sector is left out is not confirmed; the accounting is not stated.
/// - Cuts abroad count, in other EU states and by the Clean Development Mechanism. Up to what share
///   is not confirmed (a third of the cut, as remembered). The entry lets them make up the whole
///   cut, 40 points of the base, so that domestic emissions alone can show it met and never, while
///   they are at or under those of 1990, missed.
/// - Decided by the Riksdag in 2009, not statute. It ran out with its year.
///
/// Wording: a description. Evidence: seen.
pub static BY_2020: Target = target! {
    id: "SE-2020-40", title: "Sweden, milestone 2020", actor: "Sweden",
    wording: "greenhouse gas emissions of activities outside EU emissions trading 40 % below 1990 \
              in 2020, cuts in other EU states and by the Clean Development Mechanism included",
    source: "bet. 2008/09:MJU28, prop. 2008/09:162: \
             miljomal.se/etappmalen/Begransad-klimatpaverkan; riksdagen.se MJU28; \
             naturskyddsforeningen, blog, tag 2020 (notes room for interpretation)",
    goal: reduce_by(0.40), base: 1990, deadline: 2020,
    boundary: Boundary::covering(Sectors::EffortSharing)
        .gases(Gases::KyotoBasket)
        .land_sector(LandSector::Excluded),
}
.with_adoption(in_year(2009), LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(40.0));

/// `SE-2030-63`: at least 63 % below 1990 by 2030, outside emissions trading.
///
/// - Base: the 1990 emissions of the sectors that the EU's effort sharing covers today.
/// - Counts: greenhouse gases on Swedish territory in those sectors alone, without the land
///   sector. A series of the national total cannot test it: some 25 Mt of that of 1990 belong to
///   what is now under emissions trading.
/// - Supplementary measures may count for at most 8 points of the base, so that the own cut is at
///   least 55 %.
///
/// Wording: the government bill's summary. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "SE-2030-63", title: "Sweden, milestone 2030", actor: "Sweden",
    wording: "“senast år 2030 vara minst 63 procent lägre än utsläppen år 1990”, emissions of the \
              effort-sharing sectors; at most 8 percentage points of it by supplementary measures",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary); miljomal.se (date); \
             krisinformation.se",
    goal: reduce_by(0.63), base: 1990, deadline: 2030, boundary: EFFORT_SHARING,
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(8.0));

/// `SE-2040-75`: at least 75 % below 1990 by 2040, outside emissions trading.
///
/// - Base and boundary: as [`BY_2030`].
/// - Supplementary measures may count for at most 2 points of the base, so that the own cut is at
///   least 73 %.
///
/// Wording: the government bill's summary. Evidence: seen.
pub static BY_2040: Target = target! {
    id: "SE-2040-75", title: "Sweden, milestone 2040", actor: "Sweden",
    wording: "“minst 75 procent lägre än utsläppen år 1990” by 2040, emissions of the \
              effort-sharing sectors; at most 2 percentage points of it by supplementary measures",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary)",
    goal: reduce_by(0.75), base: 1990, deadline: 2040, boundary: EFFORT_SHARING,
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(2.0));

/// `SE-2045-NZ`: no net emissions by 2045, of which at least 85 % is an own cut from 1990.
///
/// This is what "climate neutral" means for Sweden; it is not -100 %.
/// - Base: 1990, for the own cut.
/// - Counts: all greenhouse gases on Swedish territory, inside and outside emissions trading.
///   International bunkers are left out (not confirmed).
/// - Land sector: not counted as emissions. Only *additional* sinks may count, as supplementary
///   measures, beside capture of biogenic carbon and cuts abroad; together at most 15 points of
///   the base. The existing sink never counts: with it, the net was below zero in 2024 already.
/// - After 2045 emissions are to be negative, which the entry does not hold.
///
/// Wording: the government bill's summary, which gives no cap; the 15 points stand at
/// krisinformation.se. Evidence: seen.
pub static NET_ZERO_2045: Target = target! {
    id: "SE-2045-NZ", title: "Sweden, net zero 2045", actor: "Sweden",
    wording: "“senast år 2045 inte ska ha några nettoutsläpp”; emissions on Swedish territory at \
              least 85 % below 1990; supplementary measures may count",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary); pub.norden.org \
             temanord2023-545 ch. 9; krisinformation.se; climatepolicydatabase.org",
    goal: net_zero(0.85), base: 1990, deadline: 2045,
    boundary: ALL_SECTORS.land_sector(LandSector::ExtraSinksOnly),
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(15.0));

/// `SE-TR-2030-70`: domestic transport at least 70 % below 2010 by 2030.
///
/// - Base: 2010.
/// - Counts: greenhouse gases of domestic transport *without domestic aviation*, which is under
///   emissions trading. [`Sectors::Transport`] cannot say that, so that a series which includes
///   domestic flights passes as comparable: take them out first.
/// - No supplementary measures are mentioned.
///
/// Wording: the government bill's summary. Evidence: seen.
pub static TRANSPORT_2030: Target = target! {
    id: "SE-TR-2030-70", title: "Sweden, domestic transport 2030", actor: "Sweden",
    wording: "domestic transport without domestic aviation: “minska med minst 70 procent senast \
              år 2030 jämfört med år 2010”",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary); riksdagen.se, \
             interpellation of 2024-12-06",
    goal: reduce_by(0.70), base: 2010, deadline: 2030,
    boundary: Boundary::covering(Sectors::Transport)
        .gases(Gases::KyotoBasket)
        .accounting(Accounting::Territorial)
        .land_sector(LandSector::Excluded),
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed);

/// `SE-2030-60P`: 60 % below 2005 by 2030, outside emissions trading: a *proposal*.
///
/// Made on 30 October 2025 by a committee of all parties (SOU 2025:107). Whether and when it was
/// adopted is not known, so that the entry has neither a date nor a status; it would take the
/// place of [`BY_2030`].
/// - Base: the 2005 emissions of the sectors under the EU's effort sharing, harmonised with the EU
///   and held fixed; the level itself is not known, and the entry takes that of the series.
/// - Counts: the emissions of those sectors, taken to be greenhouse gases; land sector and
///   accounting are not stated.
/// - Supplementary measures may count for at most 4.3 Mt (3.7 Mt before).
/// - It also asks for a straight path, from 2015 to 2030 by the press, which the entry does not
///   hold.
///
/// Wording: a description. Evidence: seen.
pub static PROPOSED_2030: Target = target! {
    id: "SE-2030-60P", title: "Sweden, proposed milestone 2030", actor: "Sweden",
    wording: "proposed: emissions under effort sharing 60 % below 2005 by 2030, and a linear \
              path; supplementary measures of up to 4.3 Mt",
    source: "SOU 2025:107: data.riksdagen.se HDB3107; miljo-utveckling.se 2025-10-30; \
             realtid.se 2025-10-31",
    goal: reduce_by(0.60), base: 2005, deadline: 2030,
    boundary: Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket),
}
.with_evidence(Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_level(Emissions::constant(4.3e6)));

/// `SE-ESD-2020`: 17 % below 2005 by 2020, Sweden's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases outside emissions trading, without the land sector; the accounting
///   is not stated.
/// - The end point of yearly limits from 2013 on, which the entry does not hold. Flexibilities
///   between states and limited credits count towards them; how much is not held either.
/// - It ran out with its year.
///
/// Wording: a description. Evidence: memory; the scheme was seen, the number is not confirmed.
pub static EFFORT_SHARING_2020: Target = by_2020!(
    "SE",
    "Sweden",
    17,
    Evidence::Unconfirmed,
    "Decision 406/2009/EC of 23 April 2009, Annex II: \
     ec.europa.eu/clima/policies/effort (the scheme)"
);

/// `SE-ESR-2030`: 50 % below 2005 by 2030, Sweden's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases of the sectors under effort sharing; land sector and accounting are
///   not stated.
/// - The end point of yearly limits from 2021 on, which the entry does not hold, nor the
///   flexibilities between states.
/// - Regulation (EU) 2018/842 had set 40 % (`SE-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)); that of 2023 raised it to 50 %, and is what the
///   entry is dated by, the day not being stated.
///
/// Wording: a description. Evidence: seen.
pub static EFFORT_SHARING_2030: Target = by_2030!("SE", "Sweden", 50, Evidence::Confirmed);

/// `SE-MILESTONES`: [`BY_2030`] and [`BY_2040`] on one path from 1990.
///
/// [`NET_ZERO_2045`] counts other sectors and is not on it.
pub static MILESTONES: Commitment =
    commitment!("SE-MILESTONES", "Sweden, milestones 2030 and 2040": BY_2030, BY_2040);
