//! Robustness: whether a verdict depends on method choices.
//!
//! An assessment rests on choices that could have been made differently: the outlook (the trend or
//! a given projection), the window and the estimator of the trend, the path, the base policy, the
//! reading of an ambiguous wording, the release of the data. Three checks show which of these
//! choices matter:
//!
//! | check | function | result |
//! |---|---|---|
//! | all combinations of the choices | [`Assessor::robustness`] | [`Robustness`] |
//! | all readings of one wording | [`Assessor::assess_wording`] | [`WordingAssessment`] |
//! | two releases of one series | [`Assessor::compare_vintages`] | [`VintageComparison`], [`Recalculation`] |
//!
//! [`Assessor::robustness`]: crate::Assessor::robustness
//! [`Assessor::assess_wording`]: crate::Assessor::assess_wording
//! [`Assessor::compare_vintages`]: crate::Assessor::compare_vintages

mod error;
mod grid_sizes;
mod method_grid;
mod readings;
mod recalculation;
mod recalculation_steps;
mod recalculation_text;
mod report;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod robustness;
mod vintages;

pub use error::GridError;
pub use method_grid::{MethodAxis, MethodGrid, MethodVariant};
pub use readings::{ReadingOutcome, ReadingVerdict, WordingAssessment};
pub use recalculation::{LevelRevision, Recalculation, RecalculationCaveat};
pub use report::{MethodOutcomeReport, ReadingReport, RobustnessReport, WordingReport};
pub use robustness::{MethodOutcome, Robustness};
pub use vintages::VintageComparison;
