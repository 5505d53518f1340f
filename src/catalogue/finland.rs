//! Finland: the Climate Acts of 2015 and 2022, and the national targets under the EU's effort
//! sharing.
//!
//! Parliament adopted the Act of 2022 in May 2022. It was signed on 10 June and entered into force
//! on 1 July. Its number, 423/2022, is not confirmed, and the text of its section 2 was not read:
//! the figures are from the government's release and the press.
//!
//! ```
//! use climate_targets::catalogue::finland;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up gross emissions, Mt: 100 in 1990.
//! let gross = EmissionSeries::from_tonnes("Finland", [(1990, 100e6), (2022, 65e6)])?;
//! let limits: Vec<f64> = Assessor::as_of_ymd(2024, 1, 1)?
//!     .assess_commitment(&gross, &finland::CLIMATE_ACT)
//!     .map(|milestone| milestone.figures().allowable.unwrap().megatonnes().round())
//!     .collect();
//! assert_eq!(limits, [40.0, 20.0, 10.0]); // in 2030, 2040 and 2050
//! let superseded = finland::FIRST_ACT_2050.superseded().expect("a successor");
//! assert_eq!(superseded.by, finland::BY_2050.id());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

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

/// Greenhouse gases inside and outside emissions trading, without the land sector. The accounting
/// is not stated.
const GROSS: Boundary =
    Boundary::covering(Sectors::All).gases(Gases::KyotoBasket).land_sector(LandSector::Excluded);

const SOURCE_OF_2022: &str = "Climate Act 423/2022, § 2: helsinkitimes.fi 2022-06-09; \
                              pledgetimes.com 2022-05-25; eduskunta.fi HE 27/2022";

/// `FI-2030-60`: a cut of at least 60 % from 1990 levels by 2030.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases inside and outside emissions trading (industry, housing, transport,
///   agriculture, waste), without the land sector.
///
/// Wording: quoted from the government's release, as printed. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "FI-2030-60", title: "Finland, Climate Act 2030", actor: "Finland",
    wording: "Greenhouse gas emissions “-60% by 2030”, compared with 1990",
    source: SOURCE_OF_2022,
    goal: reduce_by(0.60), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2040-80`: a cut of at least 80 % from 1990 levels by 2040.
///
/// Base, boundary, source and evidence: as [`BY_2030`].
pub static BY_2040: Target = target! {
    id: "FI-2040-80", title: "Finland, Climate Act 2040", actor: "Finland",
    wording: "Greenhouse gas emissions “-80% by 2040”, compared with 1990",
    source: SOURCE_OF_2022,
    goal: reduce_by(0.80), base: 1990, deadline: 2040, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2050-90`: a cut of at least 90 % from 1990 levels by 2050, with an aspiration of 95 %.
///
/// The goal is a range. The floor of 90 % decides the verdict; the aspiration of 95 % has a
/// separate gap and no verdict. The target superseded [`FIRST_ACT_2050`].
///
/// Base, boundary, source and evidence: as [`BY_2030`].
pub static BY_2050: Target = target! {
    id: "FI-2050-90", title: "Finland, Climate Act 2050", actor: "Finland",
    wording: "Greenhouse gas emissions “at least -90% but aiming at -95%” by 2050, compared \
              with 1990",
    source: SOURCE_OF_2022,
    goal: Goal::Range(AmbitionRange::constant(
        Ambition::ReduceBy(Portion::constant(0.90)),
        Ambition::ReduceBy(Portion::constant(0.95)),
    )),
    base: 1990, deadline: 2050, boundary: GROSS,
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2035-CN`: carbon neutrality by 2035, a balance of emissions and removals.
///
/// - Base: none; no reduction is required.
/// - Boundary: all greenhouse gases within Finland, with the land sector. The name is carbon
///   neutrality, but the balance covers all greenhouse gases.
/// - After 2035: emissions must become negative. The entry omits this requirement.
///
/// Wording: quoted from the Ministry of the Environment's questions and answers on the draft.
/// Evidence: confirmed.
pub static CARBON_NEUTRAL_2035: Target = target! {
    id: "FI-2035-CN", title: "Finland, carbon neutral 2035", actor: "Finland",
    wording: "Emissions and sinks of greenhouse gases in balance: “oltava tasapainossa vuoteen \
              2035 mennessä”",
    source: "Climate Act 423/2022, § 2: ym.fi, questions and answers on the Act (balance of \
             emissions and sinks); siuntionvihreat.fi (negative after 2035)",
    goal: BALANCE, deadline: 2035, boundary: ALL_SECTORS.land_sector(LandSector::Included),
}
.with_adoption(SIGNED_2022, LegalStatus::Statute, Evidence::Confirmed);

/// `FI-2050-80`: a cut of at least 80 % from 1990 levels by 2050, set by the first Climate Act
/// (609/2015).
///
/// - Base: 1990.
/// - Boundary: greenhouse gases without the land sector. Sectors and accounting are not stated.
/// - Adoption: 2015. Superseded by [`BY_2050`] on 1 July 2022.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static FIRST_ACT_2050: Target = target! {
    id: "FI-2050-80", title: "Finland, first Climate Act 2050", actor: "Finland",
    wording: "Greenhouse gas emissions at least 80 % below 1990 by 2050",
    source: "Climate Act 609/2015: helsinkitimes.fi 2022-06-09; docplayer.fi (609/2015)",
    superseded_by: "FI-2050-90",
    goal: reduce_by(0.80), base: 1990, deadline: 2050,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).land_sector(LandSector::Excluded),
}
.with_adoption(in_year(2015), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2022);

/// `FI-ESD-2020`: a cut of 16 % from 2005 levels by 2020, Finland's target under EU effort sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases outside emissions trading, without the land sector. The accounting
///   is not stated.
/// - Level: the end point of yearly limits. The entry omits the other years and the flexibilities
///   between states, which count towards the limits.
/// - Status: expired at the end of 2020.
///
/// Wording: a paraphrase. Evidence: unconfirmed; no source that states the number was read.
pub static EFFORT_SHARING_2020: Target = by_2020!(
    "FI",
    "Finland",
    16,
    Evidence::Unconfirmed,
    "Decision 406/2009/EC (number not verified)"
);

/// `FI-ESR-2030`: a cut of 50 % from 2005 levels by 2030, Finland's target under EU effort sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases of the sectors under effort sharing. Land sector and accounting are
///   not stated.
/// - Level: the end point of yearly limits. The entry omits the other years and the flexibilities
///   between states.
/// - Adoption: Regulation (EU) 2018/842 set 39 % (`FI-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)). The Regulation of 2023 raised it to 50 %; the
///   entry has the year of that Regulation, whose day is not stated.
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static EFFORT_SHARING_2030: Target = by_2030!("FI", "Finland", 50, Evidence::PartlyConfirmed);

/// `FI-CLIMATE-ACT`: [`BY_2030`], [`BY_2040`] and the floor of [`BY_2050`] on one path from 1990.
///
/// [`CARBON_NEUTRAL_2035`] includes the land sector and is not on this path.
pub static CLIMATE_ACT: Commitment = commitment! {
    "FI-CLIMATE-ACT", "Finland, Climate Act 2030, 2040 and 2050":
    BY_2030, BY_2040, BY_2050,
};

/// `FI-ESD/ESR`: [`EFFORT_SHARING_2020`] and [`EFFORT_SHARING_2030`], the targets of two acts.
pub static EFFORT_SHARING: TargetGroup = group! {
    "FI-ESD/ESR", "Finland, effort sharing 2020 and 2030":
    EFFORT_SHARING_2020, EFFORT_SHARING_2030,
};
