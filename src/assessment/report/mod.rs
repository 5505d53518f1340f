//! Reports: assessments as owned, plain data, which are written as JSON and read back.
//!
//! [`AssessmentReport`] holds everything that an [`Assessment`] shows: verdict, figures, caveats
//! and, on request, chart rows, paragraph and derivation. The name of a Rust field is its JSON key
//! without the suffix `_t`, which marks levels in tonnes. The figures of a target per head or per
//! unit have the same keys without this suffix ([`PerUnitReport`]).
//!
//! ```
//! use climate_targets::{AssessmentReport, Assessor, EmissionSeries, Target};
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
//! let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
//! let json = serde_json::to_string(&report)?;
//! assert!(json.starts_with(r#"{"version":1,"place":"a city","target":"halve","#));
//! let again: AssessmentReport = serde_json::from_str(&json)?;
//! assert_eq!(again, report);
//! assert_eq!(again.figures.progress?.percent(), 60.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assessment;
mod chart;
mod figures;
mod kinds;
mod outlook;
mod verdict;

pub use crate::record::ReportVersion;
pub use crate::trend::{CalibratedReport, TrendReport};
pub use assessment::AssessmentReport;
pub use chart::ChartRowReport;
pub use figures::{BaseReport, FiguresReport};
pub use kinds::{AnnualCutsReport, GrossAndNetReport, NetZeroReport, PartReport, PerUnitReport};
pub use outlook::ProjectionReport;
pub use verdict::VerdictReport;

#[allow(unused_imports, reason = "for the links of the documentation")]
use super::Assessment;
