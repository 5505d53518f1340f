//! Where a place stands: an [`Assessor`] (the method) takes a series and a target and always
//! gives an [`Assessment`], whose figures are typed, whose verdict is an enum, and whose every
//! number can be retraced through its [`Derivation`].

#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod assessment;
mod assessor;
mod caveat;
mod choices;
mod derivation;
mod figures;
mod inventory_uncertainty;
mod judge;
mod level;
mod level_path;
mod level_verdict;
mod outlook;
mod peak;
mod per_unit;
mod period;
mod readings;
mod robustness;
#[cfg(feature = "serde")]
mod serial;
mod standing;
mod steps;
mod steps_ahead;
mod steps_of_verdict;
mod steps_of_years;
mod supplement;
mod text;
mod verdict;
mod verdict_counts;
mod verdict_kind;
mod views;
mod vintages;
mod yearly;
mod years;

pub use assessment::{Aspiration, Assessment, NetZeroTests, PartFigures};
pub use assessor::{Assessor, Given};
pub use caveat::{Caveat, NetUnknown};
pub use choices::{Choice, Choices, Method};
pub use derivation::{Derivation, Input, Step, StepValue};
pub use figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
pub use peak::Peak;
pub use per_unit::{AspirationPerUnit, PerUnit, YearIntensities};
pub use period::PeriodStanding;
pub use readings::{ReadingOutcome, ReadingVerdict, WordingAssessment};
pub use robustness::{MethodOutcome, Robustness};
pub use verdict::{Undetermined, Verdict};
pub use verdict_counts::VerdictCounts;
pub use verdict_kind::VerdictKind;
pub use vintages::VintageComparison;
pub use yearly::{AnnualCuts, CutOfYear};
pub use years::{GrossAndNet, YearLevels};
