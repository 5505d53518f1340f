//! Lahti, Finland: the commitments under the Covenant of Mayors, and the city's own goals.
//!
//! Lahti has three inventories, which are not comparable. The Covenant's inventory covers CO2 of
//! final energy use. The city's own goals use its production-based inventory, the emissions within
//! its area. The Finnish Environment Institute publishes a use-based inventory without industry
//! under emissions trading. The entries use the first two.
//!
//! ```
//! use climate_targets::catalogue::lahti;
//! use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions};
//! // Production-based emissions of 1990 as the city reported them in 2021, and those of 2022.
//! let production = EmissionSeries::builder("Lahti")
//!     .boundary(Boundary::territorial())
//!     .observe(1990, Emissions::from_tonnes(1_174_000.0)?)
//!     .observe(2022, Emissions::from_tonnes(353_500.0)?)
//!     .build()?;
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let result = assessor.assess(&production, &lahti::CARBON_NEUTRAL_2025);
//! assert_eq!(result.figures().allowable.unwrap().tonnes().round(), 234_800.0); // 20 % of 1990
//! // The use of one series for base and latest year avoids a mixture of two vintages of 1990.
//! let change = result.figures().change.unwrap().share.unwrap();
//! assert!((change.percent() + 69.9).abs() < 0.05);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: COVENANT_2020, CARBON_NEUTRAL_2025, COVENANT_2030, BY_2030;
}

/// The date of the Mayor's signature of the Covenant for 2030.
const SIGNED_2018: PartialDate = PartialDate::constant(2018, 3, 1);
/// The date of the City Board's decision on carbon neutrality.
const DECIDED_2019: PartialDate = PartialDate::constant(2019, 6, 3);

/// `LAH-2020`: a cut in CO2 of at least 20 % by 2020, under the Covenant of Mayors.
///
/// - Base: not stated on the page. The entry uses the Covenant's rule, 1990 or the first observed
///   year after it. The Covenant's data set (Kona et al. 2021) gives 1990, and a planned cut of
///   35 %, more than the commitment.
/// - Boundary: CO2 in the Covenant's key sectors.
/// - Adoption: the city joined on 10 September 2012 by decision of the council. Superseded by
///   [`COVENANT_2030`] on the day of its signature; no source states another date.
///
/// Wording: a paraphrase that quotes the deadline. Evidence: confirmed.
pub static COVENANT_2020: Target = target! {
    id: "LAH-2020", title: "Lahti, Covenant of Mayors 2020", actor: "Lahti",
    wording: "CO2 emissions cut by at least 20 % by 2020 (“vuoteen 2020 mennessä”)",
    source: "Lahti region news page, autumn 2012 (in Finnish); lahti.fi 2018-03-07 (signed in \
             2012)",
    superseded_by: "LAH-2030-40",
    goal: reduce_by(0.20),
    base: BaseReference::constant(1990).with_policy(BasePolicy::NearestLater), deadline: 2020,
    boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2012, 9, 10), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(SIGNED_2018);

/// `LAH-2030-40`: a 40 % cut in CO2 from 1990 to 2030, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Boundary: CO2. The page states no sectors. Those of the Covenant are probable but not
///   confirmed, so the field is unspecified.
/// - Adoption: signed on 1 March 2018; the City Board authorised it in December 2017. The city's
///   own goals ([`BY_2030`], [`CARBON_NEUTRAL_2025`]) are stricter and do not supersede it.
///
/// Wording: quoted from the city's news page. Evidence: confirmed.
pub static COVENANT_2030: Target = target! {
    id: "LAH-2030-40", title: "Lahti, Covenant of Mayors 2030", actor: "Lahti",
    wording: "“reducing its carbon dioxide emissions by 40% from 1990 to 2030”",
    source: "lahti.fi/en 2018-03-07",
    goal: reduce_by(0.40), base: 1990, deadline: 2030,
    boundary: Boundary::UNSPECIFIED.gases(Gases::Co2),
}
.with_adoption(SIGNED_2018, LegalStatus::Voluntary, Evidence::Confirmed);

/// `LAH-2030-70`: a cut of 70 % from 1990 levels by 2030, the city's own goal of 2018.
///
/// - Base: 1990.
/// - Boundary: production-based greenhouse gases of the area. The news page says "CO2 emissions"
///   and names no inventory; it is not confirmed that all greenhouse gases are covered.
/// - Adoption: in the city strategy of 2018. Superseded by [`CARBON_NEUTRAL_2025`] on the day of
///   its decision; no source states another date.
///
/// Wording: quoted from the city's news page. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "LAH-2030-70", title: "Lahti, own goal 2030", actor: "Lahti",
    wording: "“cut CO2 emissions by 70% from 1990 level by 2030”",
    source: "lahti.fi/en 2018-03-07; CDP 2021",
    superseded_by: "LAH-2025-CN",
    goal: reduce_by(0.70), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(in_year(2018), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2019);

/// `LAH-2025-CN`: carbon neutrality by 2025, at least 80 % below 1990 with the remainder balanced.
///
/// - Base: 1990, for which two data releases give different levels. The city reported 1 174 000 t
///   in 2021 (gross limit 234 800 t). Its later indicator has a target of 215.8 kt, 20 % of about
///   1 079 kt. The level of 2022, 353.5 kt, is 69.9 % below the first base and 67.2 % below the
///   second. Use the levels of the base year and the latest year from a single series.
/// - Boundary: all production-based greenhouse gases of the area.
/// - Remainder: the sources name two different mechanisms for the remaining 20 %, *compensated*
///   (CDP) and *bound in sinks* (lahti.fi). The land sector is therefore unspecified and the net
///   test stays undetermined.
/// - Status: the city has said that the goal cannot be achieved in 2025. No target superseded it.
/// - Adoption: by the City Board, a body under the council.
///
/// Wording: quoted from the city's news page; the remainder is paraphrased. Evidence: confirmed.
pub static CARBON_NEUTRAL_2025: Target = target! {
    id: "LAH-2025-CN", title: "Lahti, carbon neutral 2025", actor: "Lahti",
    wording: "Total production-based emissions cut “by 80% from 1990 levels by 2025”; the \
              remaining 20 % compensated (CDP 2021) or bound in sinks (lahti.fi)",
    source: "lahti.fi/en 2019-06-05; CDP 2021; lahdenymparistovahti.fi/indicators/444; \
             greenlahti.fi blog; fisunetwork.fi 8.6.2023 (restated base)",
    goal: net_zero(0.80), base: 1990, deadline: 2025, boundary: ALL_SECTORS,
}
.with_adoption(DECIDED_2019, LegalStatus::Council, Evidence::Confirmed);
