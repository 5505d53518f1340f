//! Where a place stands: an [`Assessor`] (the method) takes a series and a target and always
//! gives an [`Assessment`], whose figures are typed, whose verdict is an enum, and whose every
//! number can be retraced through its [`Derivation`].

#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod assessment;
mod assessor;
mod caveat;
mod derivation;
mod figures;
mod judge;
mod level;
mod readings;
#[cfg(feature = "serde")]
mod serial;
mod standing;
mod steps;
mod steps_ahead;
mod text;
mod verdict;
mod vintages;

pub use assessment::{Aspiration, Assessment, NetZeroTests, PartFigures, YearLevels};
pub use assessor::Assessor;
pub use caveat::{Caveat, NetUnknown};
pub use derivation::{Derivation, Input, Step, StepValue};
pub use figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
pub use readings::{ReadingOutcome, ReadingVerdict, WordingAssessment};
pub use verdict::{Undetermined, Verdict};
pub use vintages::VintageComparison;
