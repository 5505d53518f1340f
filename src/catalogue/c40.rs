//! C40: the joint plans and goals of its cities.
//!
//! [`MEAN_2030`] is the mean of all C40 cities, not a limit for each of them: a city above it has
//! not failed, and a city below it has not met a target. The collective targets
//! ([`Target::is_collective`]) are judged only on a series that the caller declares to be that of
//! all C40 cities.
//!
//! ```
//! use climate_targets::catalogue::c40;
//! use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Undetermined, Verdict};
//! // A made-up city at 5 t per head, and a made-up total of all cities at 2.5 t per head.
//! let series = |place, per_head: f64| {
//!     let people = Activity::population("made up", [(2030, 1_000_000.0)]);
//!     let series = EmissionSeries::builder(place).activity(people);
//!     series.observe(2030, Emissions::from_megatonnes(per_head)).build()
//! };
//! let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
//! let only_collective = Verdict::Undetermined(Undetermined::OnlyCollective);
//! for per_head in [5.0, 2.5] {
//!     let city = series("a city", per_head)?;
//!     assert_eq!(assessor.assess(&city, &c40::MEAN_2030).verdict(), only_collective);
//! }
//! let all = series("all C40 cities", 2.5)?;
//! assert_eq!(assessor.collective().assess(&all, &c40::MEAN_2030).verdict().name(), "met");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! For C40's own test of whether the emissions of a city have peaked, see
//! [`indicator::c40`](crate::indicator::c40).

use super::prelude::*;

entries! {
    targets: PEAK_2020, ACTIONS_2020, MEAN_2030, LEADERSHIP_STANDARDS_2030;
    groups: DEADLINE_2020;
}

/// The date of the report by C40 and Arup.
const REPORT_2016: PartialDate = PartialDate::constant(2016, 12, 1);

/// The boundary of the report: CO2 equivalents; no other field is stated.
const CO2_EQUIVALENTS: Boundary = Boundary::UNSPECIFIED.gases(Gases::KyotoBasket);

/// `C40-D2020-PEAK`: a peak of the total emissions of the C40 cities by 2020.
///
/// - Base: none. The peak is the maximum of the series.
/// - Boundary: CO2 equivalents; no other field is stated.
/// - Level: emissions may rise by at most 5 % before the peak. The reference level for the 5 % is
///   not stated, so the entry omits this limit.
/// - Scope: collective. The pathway is from a report that C40 uses for planning. C40 warns against
///   quoting the report's business-as-usual figures.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static PEAK_2020: Target = target! {
    id: "C40-D2020-PEAK", title: "C40, Deadline 2020: peak", actor: "C40",
    wording: "Total emissions of the C40 cities peak by 2020, at most 5 % higher",
    source: "Deadline 2020, report by C40 and Arup of 1 December 2016: exchangemonitor.com; \
             c40.org blog; c40.org/other/deadline_2020 (caution)",
    goal: Goal::One(Ambition::Peaked), deadline: 2020, boundary: CO2_EQUIVALENTS,
}
.collective()
.with_adoption(REPORT_2016, LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-D2020-MEAN`: a mean of about 2.9 t CO2e per head across the C40 cities by 2030.
///
/// - Base: none. The report gives a starting level of “over 5” t per head; a level of 5.1 t is not
///   confirmed.
/// - Boundary: CO2 equivalents; no other field is stated.
/// - Level: "about" 2.9 t is read as at most 2.9 t.
/// - Scope: collective. The figure is the mean of the network, *not a limit for each city*.
///
/// Wording: a paraphrase that quotes the starting level. Evidence: confirmed.
pub static MEAN_2030: Target = target! {
    id: "C40-D2020-MEAN", title: "C40, Deadline 2020: mean per head 2030", actor: "C40",
    wording: "Mean of the C40 cities: from “over 5” t CO2e per head to about 2.9 t by 2030",
    source: "Deadline 2020, report by C40 and Arup of 1 December 2016: exchangemonitor.com; \
             c40.org blog (5 to 3); c40.org/other/deadline_2020 (caution)",
    goal: at_most(2.9), deadline: 2030, boundary: CO2_EQUIVALENTS,
}
.per_capita()
.collective()
.with_adoption(REPORT_2016, LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-14000`: 14 000 climate actions from 2016 to 2020.
///
/// The number counts actions, not tonnes, so no emission series is judged by it. The goal is part
/// of the plan of [`PEAK_2020`]; no separate date is stated.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static ACTIONS_2020: Target = target! {
    id: "C40-14000", title: "C40, 14 000 actions 2016-2020", actor: "C40",
    wording: "14 000 climate actions from 2016 to 2020",
    source: "Deadline 2020: C40 page (in Swedish)",
    goal: qualitative("14 000 climate actions from 2016 on"),
    deadline: 2020, boundary: Boundary::UNSPECIFIED,
}
.with_status(LegalStatus::Voluntary)
.with_evidence(Evidence::Confirmed);

/// `C40-LS`: a cut of 50 % in the total emissions of C40 by 2030, a condition of membership.
///
/// - Base: not stated in the sources consulted. The mean of 2019 and 2020 is *not confirmed*.
/// - Boundary: not stated.
/// - Scope: collective. The network halves its emissions, and each city contributes its fair share,
///   for which no number is stated. C40 reviews the goal every year.
/// - Adoption: with the Leadership Standards 2021-2024, since replaced by those for 2025-2030. The
///   goal is reported for both editions, so the entry has the date of the first and is not
///   superseded.
///
/// Wording: a paraphrase. Evidence: partly confirmed; the base is not.
pub static LEADERSHIP_STANDARDS_2030: Target = target! {
    id: "C40-LS", title: "C40, Leadership Standards 2030", actor: "C40",
    wording: "Overall emissions of C40 halved by 2030; each city contributes its fair share",
    source: "Leadership Standards 2021-2024 and 2025-2030: c40.org/about-c40; \
             c40.org/history; terms of reference of Miami, v13 (extract)",
    goal: reduce_by(0.50), base: BaseReference::Period(Period::constant(2019, 2020)),
    deadline: 2030, boundary: Boundary::UNSPECIFIED,
}
.collective()
.with_adoption(in_year(2021), LegalStatus::Voluntary, Evidence::PartlyConfirmed);

/// `C40-D2020`: [`PEAK_2020`] and [`MEAN_2030`], the pathway of Deadline 2020.
pub static DEADLINE_2020: TargetGroup =
    group!("C40-D2020", "C40, Deadline 2020: a peak, and a mean per head": PEAK_2020, MEAN_2030);
