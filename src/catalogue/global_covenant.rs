//! The Global Covenant of Mayors: its Common Reporting Framework sets no number and follows the
//! ambition of the country.
//!
//! The catalogue has no table of national contributions. To resolve the target, the caller supplies
//! the nationally determined contribution under the id `NDC`.
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::global_covenant;
//! use climate_targets::{
//!     Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Portion, Target,
//!     Undetermined, Verdict, Year,
//! };
//! // A made-up contribution, and a made-up city in that country.
//! let by_30 = Ambition::ReduceBy(Portion::constant(0.30));
//! let ndc = Target::builder("NDC").goal(by_30).deadline(Deadline::By(Year::constant(2030)))
//!     .reference(BaseReference::constant(2015))
//!     .build()?;
//! let city = EmissionSeries::from_tonnes("Anywhere", [(2015, 100_000.0), (2022, 68_000.0)])?;
//! let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
//! let assessor = Assessor::as_of(as_of);
//!
//! // The unresolved framework has no number.
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

/// `GCOM-CRF`: at least the ambition of the country's nationally determined contribution.
///
/// - Base: that of the contribution, once resolved ([`Target::resolved`]) with the target that the
///   caller supplies under the id `NDC`.
/// - Deadline: the city chooses the target year. The entry has 2030; for another year, build a
///   target that follows `NDC`.
/// - Boundary: the whole city. It is not confirmed that the target must have the scope of the
///   inventory or explain any difference in scope. Every field is unspecified.
/// - Level: the city chooses between a cut from a base year, a fixed level, a cut per head and a
///   cut against business as usual. The resolved target is judged in the form of the contribution.
/// - Offsets: it is not confirmed that transferable units must be reported separately.
/// - Adoption: version 6.1 of the framework, of 13 September 2018. Commitments have been made since
///   1 January 2017.
///
/// Wording: a paraphrase. Evidence: partly confirmed; only the table of contents of the framework
/// was read.
pub static COMMON_REPORTING_FRAMEWORK: Target = target! {
    id: "GCOM-CRF", title: "Global Covenant of Mayors, Common Reporting Framework",
    actor: "Global Covenant of Mayors",
    wording: "At least as ambitious as the nationally determined contribution; the city chooses \
              the form of the target, the base year and the target year",
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
