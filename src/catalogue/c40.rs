//! C40: what its cities planned and promised together.
//!
//! [`MEAN_2030`] is a mean of all cities and no cap of any: a city above it has not failed, and one
//! below it has met nothing. No single city is judged by it, nor by the other collective targets
//! ([`Target::is_collective`]); only a series that is declared to be that of all C40 cities is.
//!
//! ```
//! use climate_targets::catalogue::c40;
//! use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Undetermined, Verdict};
//! // A made-up city at 5 t per head, and a made-up sum of all cities at 2.5 t.
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
//! How C40 itself tells that a city's emissions have peaked is
//! [`indicator::c40`](crate::indicator::c40).

use super::prelude::*;

entries! {
    targets: PEAK_2020, ACTIONS_2020, MEAN_2030, LEADERSHIP_STANDARDS_2030;
    groups: DEADLINE_2020;
}

/// The report by C40 and Arup.
const REPORT_2016: PartialDate = PartialDate::constant(2016, 12, 1);

/// Its levels are in CO2 equivalents; nothing else is stated of what they count.
const CO2_EQUIVALENTS: Boundary = Boundary::UNSPECIFIED.gases(Gases::KyotoBasket);

/// `C40-D2020-PEAK`: the emissions of the C40 cities together have peaked by 2020.
///
/// - Base: none; the maximum of the series itself.
/// - Counts: CO2 equivalents; nothing else is stated.
/// - At most 5 % higher on the way to the peak; higher than what is not stated, and the entry does
///   not hold it.
/// - Collective. The pathway of a report, which C40 plans by; C40 warns that the report's figures
///   of business as usual should not be quoted.
///
/// Wording: a description. Evidence: seen.
pub static PEAK_2020: Target = target! {
    id: "C40-D2020-PEAK", title: "C40, Deadline 2020: peak", actor: "C40",
    wording: "the emissions of the C40 cities together peak by 2020, at most 5 % higher",
    source: "Deadline 2020, report by C40 and Arup of 1 December 2016: exchangemonitor.com; \
             c40.org blog; c40.org/other/deadline_2020 (caution)",
    goal: Goal::One(Ambition::Peaked), deadline: 2020, boundary: CO2_EQUIVALENTS,
}
.collective()
.with_adoption(REPORT_2016, LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-D2020-MEAN`: about 2.9 t CO2e per head by 2030, the mean of the C40 cities.
///
/// - Base: none. From “over 5” t per head at the time of the report; 5.1 is not confirmed.
/// - Counts: CO2 equivalents; nothing else is stated.
/// - "About" 2.9 t is read as at most 2.9 t.
/// - Collective: the mean of the network and *not a cap of each city*.
///
/// Wording: a description, with the source's words for the start. Evidence: seen.
pub static MEAN_2030: Target = target! {
    id: "C40-D2020-MEAN", title: "C40, Deadline 2020: mean per head 2030", actor: "C40",
    wording: "from “over 5” t CO2e per head to about 2.9 t by 2030, in the mean of the C40 cities",
    source: "Deadline 2020, report by C40 and Arup of 1 December 2016: exchangemonitor.com; \
             c40.org blog (5 to 3); c40.org/other/deadline_2020 (caution)",
    goal: at_most(2.9), deadline: 2030, boundary: CO2_EQUIVALENTS,
}
.per_capita()
.collective()
.with_adoption(REPORT_2016, LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-14000`: 14 000 climate actions within 2016 to 2020.
///
/// A number of actions, not of tonnes: no series of emissions is ever judged by it. It belongs to
/// the same plan as [`PEAK_2020`]; a date of its own is not stated.
///
/// Wording: a description. Evidence: seen.
pub static ACTIONS_2020: Target = target! {
    id: "C40-14000", title: "C40, 14 000 actions 2016-2020", actor: "C40",
    wording: "14 000 climate actions within 2016 to 2020",
    source: "Deadline 2020: C40 page (in Swedish)",
    goal: qualitative("14 000 climate actions from 2016 on"),
    deadline: 2020, boundary: Boundary::UNSPECIFIED,
}
.with_status(LegalStatus::Voluntary)
.with_evidence(Evidence::Confirmed);

/// `C40-LS`: halve the emissions of C40 as a whole by 2030, a condition of membership.
///
/// - Base: not stated in what was seen; the mean of 2019 and 2020 is *not confirmed*.
/// - Counts: not stated.
/// - Collective: the network halves its emissions, and each city does its fair share, of which no
///   number is stated. Reviewed every year.
/// - The Leadership Standards of 2021 to 2024, whose place those of 2025 to 2030 took. The goal is
///   reported of both: the entry is dated by the first and not superseded.
///
/// Wording: a description. Evidence: part, for the base.
pub static LEADERSHIP_STANDARDS_2030: Target = target! {
    id: "C40-LS", title: "C40, Leadership Standards 2030", actor: "C40",
    wording: "halve the overall emissions of C40 by 2030, each city by its fair share",
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
