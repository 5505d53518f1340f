//! Assessments of an emission series against a target.
//!
//! An [`Assessor`] holds the method: the as-of date and choices such as the estimator, the path and
//! the base policy. Its result is an [`Assessment`] of a series against a target: a [`Verdict`] and
//! [`Figures`]. A figure that cannot be computed carries the reason instead of a value. [`Details`]
//! adds the figures for composite targets, periods and net zero. The [`Derivation`] lists the steps
//! from which every number can be recomputed.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Target};
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 450.0)])?;
//! let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
//! assert_eq!(result.verdict().name(), "achieved_early"); // 500 t are allowed
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod account;
mod allowed;
mod assess;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod assessment;
pub(crate) mod engine;
mod method;
pub mod report;
mod result;

pub use crate::formula::step::{Amount, Input, Step, StepUnit, StepValue};
pub use crate::formula::step_name::StepName;
pub use account::{
    Aspiration, Caveat, Chart, ChartRow, Derivation, Details, GrossAndNet, NetUnknown,
    NetZeroTests, ObservedExcess, PartFigures,
};
pub use allowed::{Allowed, AllowedBy};
pub use assessment::Assessment;
pub use method::{Assessor, CalibratedAssessor, Overrides};
pub use report::AssessmentReport;
pub(crate) use result::WordedKind;
pub use result::{
    AnnualCuts, Change, Comparison, Cumulative, CutOfYear, Figures, Latest, Lenses, PathStanding,
    Peak, PerUnit, PeriodStanding, Projection, Reach, Required, Rule, Ruling, SupplementStanding,
    Undetermined, Verdict, VerdictCounts, VerdictKind, WordedVerdict,
};
