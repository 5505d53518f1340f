//! Linköping, Sweden: carbon dioxide neutrality by 2025, and the climate and energy programme for
//! 2045.
//!
//! The goals use two inventories of the geographic area: the goal for 2025 covers CO2 only, the
//! goal for 2045 all greenhouse gases. The Klimatkollen series covers CO2 only (-50.9 % from
//! 1990 to 2022) and cannot test the goal for 2045.
//!
//! ```
//! use climate_targets::boundary::{Boundary, Gases};
//! use climate_targets::catalogue::linkoping;
//! use climate_targets::{Assessor, EmissionSeries, Emissions};
//! // CO2 only, index: 50.9 % below 1990 in 2022.
//! let co2 = EmissionSeries::builder("Linköping")
//!     .boundary(Boundary::territorial().gases(Gases::Co2))
//!     .observe(1990, Emissions::from_tonnes(100.0)?)
//!     .observe(2022, Emissions::from_tonnes(49.1)?)
//!     .build()?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&co2, &linkoping::NET_ZERO_2045);
//! assert_eq!(result.verdict().name(), "not_comparable");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: CO2_NEUTRAL_2025, NET_ZERO_2045;
}

/// `LIN-2025`: no net CO2 emissions in 2025.
///
/// - Base: 2009, the first year of the city's monitoring of the goal. The city reported 1 096 227 t
///   and a cut of 100 % to CDP in 2021. The goal requires a balance and no separate reduction.
/// - Boundary: CO2 of the geographic area, without other greenhouse gases.
/// - Offsets: renewable electricity and other measures compensate the remainder. The land sector is
///   therefore unspecified and the net test stays undetermined.
/// - Adoption: by the council on 27 September 2011; CDP and other pages say 2012.
/// - Status: the city has said that the goal is out of reach. [`NET_ZERO_2045`] complements it and
///   does not supersede it.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CO2_NEUTRAL_2025: Target = target! {
    id: "LIN-2025", title: "Linköping, CO2-neutral 2025", actor: "Linköping",
    wording: "No net CO2 emissions of the geographic area in 2025; the remainder compensated, for \
              example by renewable electricity",
    source: "linkoping.se, koldioxidneutralt; klimatsmart; via.tt.se 3344871; CDP 2021",
    goal: BALANCE, base: 2009, deadline: 2025, boundary: Boundary::territorial().gases(Gases::Co2),
}
.with_adoption(PartialDate::constant(2011, 9, 27), LegalStatus::Council, Evidence::Confirmed);

/// `LIN-2045`: net zero by 2045, with gross emissions at least 85 % below 1990.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases of the geographic area.
/// - Offsets: at most 15 points of the base, for example renewable power. Their kind is not
///   restricted, so the land sector is unspecified. The net test stays undetermined, even if the
///   series reports supplementary measures.
/// - Adoption: by the council on 1 March 2022.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static NET_ZERO_2045: Target = target! {
    id: "LIN-2045", title: "Linköping, net zero 2045", actor: "Linköping",
    wording: "Greenhouse gas emissions of the geographic area at least 85 % below 1990 by 2045; \
              the remaining 15 % may be compensated, for example by renewable power",
    source: "linkoping.se 2022-03-02",
    goal: net_zero(0.85), base: 1990, deadline: 2045, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2022, 3, 1), LegalStatus::Council, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(15.0));
