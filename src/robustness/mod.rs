//! Whether a verdict depends on the choices of the method: windows, estimators, paths, base years,
//! readings of a wording, releases of the data.

mod method_grid;
mod readings;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod robustness;
mod vintages;

pub use method_grid::{MethodAxis, MethodGrid, MethodVariant};
pub use readings::{ReadingOutcome, ReadingVerdict, WordingAssessment};
pub use robustness::{MethodOutcome, Robustness};
pub use vintages::VintageComparison;
