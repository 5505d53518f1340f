//! Linköping, Sweden: neutral in carbon dioxide by 2025, and the climate and energy programme for
//! 2045.
//!
//! Two inventories of the geographic area: the goal for 2025 counts CO2 alone, that for 2045 all
//! greenhouse gases. Klimatkollen's series is of the former kind (-50.9 % from 1990 to 2022) and
//! does not test the latter.

use super::prelude::*;

entries! {
    targets: CO2_NEUTRAL_2025, NET_ZERO_2045;
}

/// `LIN-2025`: no net CO2 in 2025.
///
/// - Base: 2009, the year that the follow-up starts from; reported to CDP in 2021 as 1 096 227 t
///   and a cut of 100 %. No separate cut is set.
/// - Counts: CO2 of the geographic area, not other greenhouse gases.
/// - What is left is compensated, as by renewable electricity, so the land sector is unspecified,
///   and the net test stays undetermined.
/// - Decided by the council on 27 September 2011; CDP and other pages say 2012. The city has said
///   that it is out of reach. [`NET_ZERO_2045`] completes it and does not take its place, so it is
///   not superseded.
///
/// Wording: a description. Evidence: seen.
pub static CO2_NEUTRAL_2025: Target = target! {
    id: "LIN-2025", title: "Linköping, CO2-neutral 2025", actor: "Linköping",
    wording: "no net CO2 emissions of the geographic area in 2025, remaining emissions \
              compensated, as by renewable electricity",
    source: "linkoping.se, koldioxidneutralt; klimatsmart; via.tt.se 3344871; CDP 2021",
    goal: BALANCE, base: 2009, deadline: 2025, boundary: Boundary::territorial().gases(Gases::Co2),
}
.with_adoption(PartialDate::constant(2011, 9, 27), LegalStatus::Council, Evidence::Confirmed);

/// `LIN-2045`: net zero by 2045, of which at least 85 % is an own cut from 1990.
///
/// - Base: 1990.
/// - Counts: greenhouse gases of the geographic area.
/// - At most 15 points of the base may be compensated, as by renewable power, so the land sector is
///   unspecified, and the net test stays undetermined: reported measures alone do not settle it.
/// - Decided by the council on 1 March 2022.
///
/// Wording: a description. Evidence: seen.
pub static NET_ZERO_2045: Target = target! {
    id: "LIN-2045", title: "Linköping, net zero 2045", actor: "Linköping",
    wording: "greenhouse gas emissions of the geographic area at least 85 % below 1990 by \
              2045; the remaining 15 % may be compensated, as by renewable power",
    source: "linkoping.se 2022-03-02",
    goal: net_zero(0.85), base: 1990, deadline: 2045, boundary: TERRITORY,
}
.with_adoption(PartialDate::constant(2022, 3, 1), LegalStatus::Council, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(15.0));
