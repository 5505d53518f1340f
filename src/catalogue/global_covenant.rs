//! The Global Covenant of Mayors: its Common Reporting Framework sets no number, but the ambition
//! of the country.
//!
//! What a country promises is in no table here: the caller supplies it under the name `NDC` (a
//! nationally determined contribution) when the target is resolved.
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::global_covenant;
//! use climate_targets::{
//!     Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Portion, Target,
//!     Undetermined, Verdict, Year,
//! };
//! // A made-up contribution, and a made-up city of that country.
//! let by_30 = Ambition::ReduceBy(Portion::constant(0.30));
//! let ndc = Target::builder("NDC").goal(by_30).deadline(Deadline::By(Year::constant(2030)))
//!     .reference(BaseReference::constant(2015))
//!     .build()?;
//! let city = EmissionSeries::from_tonnes("Anywhere", [(2015, 100_000.0), (2022, 68_000.0)])?;
//! let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
//! let assessor = Assessor::as_of(as_of);
//!
//! // By itself it has no number.
//! let framework = &global_covenant::COMMON_REPORTING_FRAMEWORK;
//! let not_resolved = Verdict::Undetermined(Undetermined::NotResolved);
//! assert_eq!(assessor.assess(&city, framework).verdict(), not_resolved);
//!
//! let resolved = framework.resolved(as_of, |id| (id == "NDC").then_some(&ndc))?;
//! assert_eq!(resolved.to_string(), "GCOM-CRF: reduce by 30 % of 2015 by 2030");
//! assert_eq!(assessor.assess(&city, &resolved).verdict().name(), "achieved_early");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! { targets: COMMON_REPORTING_FRAMEWORK; }

/// `GCOM-CRF`: at least as ambitious as the country's nationally determined contribution.
///
/// - Base: the contribution's, once resolved ([`Target::resolved`]) with the target that the caller
///   gives the name `NDC`.
/// - Target year: the city's choice. The entry takes 2030; for another year build a target of your
///   own that follows `NDC`.
/// - Counts: the whole city. That the target must count what the inventory counts, or explain the
///   difference, is not confirmed; every field is unspecified.
/// - A cut from a base year, a fixed level, a cut per inhabitant or one against business as usual:
///   the city's choice. What is resolved is judged as the contribution states it.
/// - That transferable units must be reported apart is not confirmed.
/// - Version 6.1 of the framework, of 13 September 2018; commitments are made since 1 January 2017.
///
/// Wording: a description. Evidence: part; of the framework only the list of contents was seen.
pub static COMMON_REPORTING_FRAMEWORK: Target = target! {
    id: "GCOM-CRF", title: "Global Covenant of Mayors, Common Reporting Framework",
    actor: "Global Covenant of Mayors",
    wording: "at least as ambitious as the nationally determined contribution, as an absolute \
              cut, a fixed level, per inhabitant or against business as usual; base year and \
              target year are the city's choice",
    source: "Common Reporting Framework v6.1: docslib.org 7140541 (contents); \
             covenantofmayors-southasia.eu/gcom",
    goal: Goal::One(Ambition::AsAmbitiousAs(Cow::Borrowed("NDC"))), deadline: 2030,
    boundary: Boundary::UNSPECIFIED,
}
.with_adoption(
    PartialDate::constant(2018, 9, 13),
    LegalStatus::Voluntary,
    Evidence::PartlyConfirmed,
);
