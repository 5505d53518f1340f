//! Sweden: the goals of the climate policy framework, which the Riksdag adopted on 15 June 2017,
//! the milestone for 2020, and the national targets under the EU's effort sharing.
//!
//! The Climate Act (2017:720), in force since 1 January 2018, obliges the government to base its
//! policy on these goals. The goals themselves are decisions of the Riksdag, not statute. An
//! all-party committee proposed on 30 October 2025 (SOU 2025:107) to restate the goal for 2030 as
//! -60 % from 2005 ([`PROPOSED_2030`]). Whether the proposal was adopted is not known, and no entry
//! is marked as superseded by it.
//!
//! ```
//! use climate_targets::catalogue::sweden;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up emissions of the sectors under effort sharing, Mt: 100 in 1990.
//! let series = EmissionSeries::from_tonnes("Sweden", [(1990, 100e6), (2022, 65e6)])?;
//! let limits: Vec<f64> = Assessor::as_of_ymd(2024, 6, 30)?
//!     .assess_commitment(&series, &sweden::MILESTONES)
//!     .map(|milestone| milestone.figures().allowable.unwrap().megatonnes().round())
//!     .collect();
//! assert_eq!(limits, [37.0, 25.0]); // in 2030 and 2040
//! assert_eq!(
//!     sweden::NET_ZERO_2045.to_string(),
//!     "SE-2045-NZ: net zero, own reduction at least 85 % of 1990 by 2045"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::effort_sharing_acts::{self as acts, by_2020, by_2030, share_of_2005};
use super::prelude::*;

entries! {
    targets: BY_2020, EFFORT_SHARING_2020, BY_2030, TRANSPORT_2030, EFFORT_SHARING_2030,
        PROPOSED_2030, BY_2040, NET_ZERO_2045;
    commitments: MILESTONES;
}

/// The date of the Riksdag's decision.
const ADOPTED: PartialDate = PartialDate::constant(2017, 6, 15);

const EFFORT_SHARING: Boundary = Boundary::covering(Sectors::EffortSharing)
    .gases(Gases::KyotoBasket)
    .accounting(Accounting::Territorial)
    .land_sector(LandSector::Excluded);

/// `SE-2020-40`: a cut of 40 % from 1990 levels by 2020, outside emissions trading.
///
/// - Base: 1990; the cut is about 20 Mt. The 1990 level outside emissions trading, in the scope of
///   that time, is not stated.
/// - Boundary: greenhouse gases of activities outside the EU's emissions trading. The exclusion of
///   the land sector is not confirmed; the accounting is not stated.
/// - Supplement: cuts in other EU states and by the Clean Development Mechanism count. Their
///   maximum share is not confirmed (probably a third of the cut). The entry allows them for the
///   whole cut, 40 points of the base. Domestic emissions alone can therefore show that the target
///   was met. They show that the target was missed only if they exceed the level of 1990.
/// - Adoption: by the Riksdag in 2009; not statute. Expired at the end of 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2020: Target = target! {
    id: "SE-2020-40", title: "Sweden, milestone 2020", actor: "Sweden",
    wording: "Greenhouse gas emissions outside EU emissions trading 40 % below 1990 in 2020; cuts \
              in other EU states and by the Clean Development Mechanism count",
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

/// `SE-2030-63`: a cut of at least 63 % from 1990 levels by 2030, outside emissions trading.
///
/// - Base: emissions of 1990 in the sectors that the EU's effort sharing covers today.
/// - Boundary: greenhouse gases on Swedish territory in these sectors, without the land sector. A
///   series of the national total cannot test the target: some 25 Mt of the emissions of 1990 are
///   in sectors that are now under emissions trading.
/// - Supplementary measures: at most 8 points of the base, so that gross emissions must fall by at
///   least 55 %.
///
/// Wording: quoted from the summary of the government bill. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "SE-2030-63", title: "Sweden, milestone 2030", actor: "Sweden",
    wording: "Emissions of the effort-sharing sectors “senast år 2030 vara minst 63 procent lägre \
              än utsläppen år 1990”; at most 8 percentage points by supplementary measures",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary); miljomal.se (date); \
             krisinformation.se",
    goal: reduce_by(0.63), base: 1990, deadline: 2030, boundary: EFFORT_SHARING,
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(8.0));

/// `SE-2040-75`: a cut of at least 75 % from 1990 levels by 2040, outside emissions trading.
///
/// - Base and boundary: as [`BY_2030`].
/// - Supplementary measures: at most 2 points of the base, so that gross emissions must fall by at
///   least 73 %.
///
/// Wording: quoted from the summary of the government bill. Evidence: confirmed.
pub static BY_2040: Target = target! {
    id: "SE-2040-75", title: "Sweden, milestone 2040", actor: "Sweden",
    wording: "Emissions of the effort-sharing sectors “minst 75 procent lägre än utsläppen år \
              1990” by 2040; at most 2 percentage points by supplementary measures",
    source: "data.riksdagen.se H403146 (prop. 2016/17:146, summary)",
    goal: reduce_by(0.75), base: 1990, deadline: 2040, boundary: EFFORT_SHARING,
}
.with_adoption(ADOPTED, LegalStatus::Political, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(2.0));

/// `SE-2045-NZ`: no net emissions by 2045, with a reduction of gross emissions of at least 85 %
/// from 1990.
///
/// This is the meaning of "climate neutral" for Sweden; a cut of 100 % is not required.
/// - Base: 1990, for the reduction of gross emissions.
/// - Boundary: all greenhouse gases on Swedish territory, inside and outside emissions trading,
///   without international bunkers (not confirmed).
/// - Land sector: not counted as emissions. Only *additional* sinks may count, as supplementary
///   measures. The existing sink never counts: with it, net emissions were already below zero in
///   2024.
/// - Supplementary measures: additional sinks, capture of biogenic carbon and cuts abroad, together
///   at most 15 points of the base.
/// - After 2045: emissions must be negative. The entry omits this requirement.
///
/// Wording: quoted from the summary of the government bill, which states no cap; the 15 points are
/// from krisinformation.se. Evidence: confirmed.
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

/// `SE-TR-2030-70`: a cut of at least 70 % in domestic transport emissions from 2010 levels by
/// 2030.
///
/// - Base: 2010.
/// - Boundary: greenhouse gases of domestic transport *without domestic aviation*, which is under
///   emissions trading. [`Sectors::Transport`] cannot express this exclusion, so a series with
///   domestic flights counts as comparable. Deduct domestic flights first.
/// - Supplementary measures: none are mentioned.
///
/// Wording: quoted from the summary of the government bill. Evidence: confirmed.
pub static TRANSPORT_2030: Target = target! {
    id: "SE-TR-2030-70", title: "Sweden, domestic transport 2030", actor: "Sweden",
    wording: "Domestic transport without domestic aviation: “minska med minst 70 procent senast \
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

/// `SE-2030-60P`: a cut of 60 % from 2005 levels by 2030, outside emissions trading, a *proposal*.
///
/// - Base: emissions of 2005 in the sectors under the EU's effort sharing, harmonised with the EU
///   and fixed. The fixed level is not known; the entry uses the level of the series.
/// - Boundary: emissions of these sectors, assumed to be greenhouse gases. Land sector and
///   accounting are not stated.
/// - Supplementary measures: at most 4.3 Mt (previously 3.7 Mt).
/// - Path: the proposal also requires a straight path, from 2015 to 2030 according to the press.
///   The entry omits it.
/// - Adoption: a committee of all parties made the proposal on 30 October 2025 (SOU 2025:107).
///   Whether and when it was adopted is not known, so the entry has neither a date nor a status.
///   The proposal would supersede [`BY_2030`].
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static PROPOSED_2030: Target = target! {
    id: "SE-2030-60P", title: "Sweden, proposed milestone 2030", actor: "Sweden",
    wording: "Proposal: emissions under effort sharing 60 % below 2005 by 2030 on a linear path; \
              supplementary measures of up to 4.3 Mt",
    source: "SOU 2025:107: data.riksdagen.se HDB3107; miljo-utveckling.se 2025-10-30; \
             realtid.se 2025-10-31",
    goal: reduce_by(0.60), base: 2005, deadline: 2030,
    boundary: Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket),
}
.with_evidence(Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_level(Emissions::constant(4.3e6)));

/// `SE-ESD-2020`: a cut of 17 % from 2005 levels by 2020, Sweden's target under EU effort sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases outside emissions trading, without the land sector. The accounting
///   is not stated.
/// - Level: the end point of yearly limits from 2013. The entry omits the other years.
///   Flexibilities between states and limited credits count towards the limits; the entry omits
///   these amounts, too.
/// - Status: expired at the end of 2020.
///
/// Wording: a paraphrase. Evidence: unconfirmed; the source describes the scheme but not the
/// number.
pub static EFFORT_SHARING_2020: Target = by_2020!(
    "SE",
    "Sweden",
    17,
    Evidence::Unconfirmed,
    "Decision 406/2009/EC of 23 April 2009, Annex II: \
     ec.europa.eu/clima/policies/effort (the scheme)"
);

/// `SE-ESR-2030`: a cut of 50 % from 2005 levels by 2030, Sweden's target under EU effort sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases of the sectors under effort sharing. Land sector and accounting are
///   not stated.
/// - Level: the end point of yearly limits from 2021. The entry omits the other years and the
///   flexibilities between states.
/// - Adoption: Regulation (EU) 2018/842 set 40 % (`SE-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)). The Regulation of 2023 raised it to 50 %; the
///   entry has the year of that Regulation, whose day is not stated.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static EFFORT_SHARING_2030: Target = by_2030!("SE", "Sweden", 50, Evidence::Confirmed);

/// `SE-MILESTONES`: [`BY_2030`] and [`BY_2040`] on one path from 1990.
///
/// [`NET_ZERO_2045`] covers other sectors and is not on this path.
pub static MILESTONES: Commitment =
    commitment!("SE-MILESTONES", "Sweden, milestones 2030 and 2040": BY_2030, BY_2040);
