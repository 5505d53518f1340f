//! Cities Race to Zero: the pledge of a city that joins the campaign.
//!
//! ```
//! use climate_targets::catalogue::race_to_zero;
//! use climate_targets::{Assessor, EmissionSeries};
//! let city = EmissionSeries::from_tonnes("a city", [(2018, 100.0), (2030, 40.0)])?; // made up
//! let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
//! // The campaign states no number for a city's fair share.
//! let fair_share = assessor.assess(&city, &race_to_zero::FAIR_SHARE_2030);
//! assert_eq!(fair_share.verdict().name(), "not_quantified");
//! let ids = race_to_zero::PLEDGE.targets().iter().map(|target| target.id());
//! assert!(ids.eq(["R2Z-2030", "R2Z-2050"]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: FAIR_SHARE_2030, NET_ZERO_2050;
    groups: PLEDGE;
}

/// The year of the launch of the campaign; the day is not stated.
const LAUNCHED: PartialDate = in_year(2020);

const SOURCE: &str = "c40.org, Cities Race to Zero; climatechampions.unfccc.int";

/// `R2Z-2030`: a fair share of halving the world's CO2 emissions by 2030.
///
/// Neither a city's fair share nor the base year of the halving is stated, so the target is never
/// judged. For a city that has stated its share, build a target with that share
/// ([`Target::builder`]).
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static FAIR_SHARE_2030: Target = target! {
    id: "R2Z-2030", title: "Cities Race to Zero, fair share 2030", actor: "Cities Race to Zero",
    wording: "An interim goal for 2030: the city's fair share of halving global CO2 emissions",
    source: SOURCE,
    goal: qualitative("a fair share of halving global CO2 emissions"),
    deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(LAUNCHED, LegalStatus::Voluntary, Evidence::Confirmed);

/// `R2Z-2050`: net zero in the 2040s or sooner, at the latest by the middle of the century.
///
/// - Base: none. The goal is a balance, without a required reduction.
/// - Deadline: read as by 2050, the latest year that the pledge allows. If a city states an earlier
///   year, build a target with that year.
/// - Boundary: the whole city; gases, sectors and sinks are not stated.
///
/// Wording: a paraphrase that quotes the deadline. Evidence: confirmed.
pub static NET_ZERO_2050: Target = target! {
    id: "R2Z-2050", title: "Cities Race to Zero, net zero", actor: "Cities Race to Zero",
    wording: "Net zero “in the 2040s or sooner”, at the latest by the middle of the century",
    source: SOURCE,
    goal: BALANCE, deadline: 2050, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(LAUNCHED, LegalStatus::Voluntary, Evidence::Confirmed);

/// `R2Z`: [`FAIR_SHARE_2030`] and [`NET_ZERO_2050`], the two parts of the pledge.
pub static PLEDGE: TargetGroup =
    group!("R2Z", "Cities Race to Zero, pledge": FAIR_SHARE_2030, NET_ZERO_2050);
