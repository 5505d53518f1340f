//! Where a place stands: an [`Assessor`] (the method) takes a series and a target and always
//! gives an [`Assessment`], whose figures are typed, whose verdict is an enum, and whose every
//! number can be worked out again from its [`Derivation`].

mod account;
mod assess;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod assessment;
pub(crate) mod engine;
mod method;
mod result;

pub use crate::formula::step::{Amount, Input, Step, StepUnit, StepValue};
pub use account::{
    Aspiration, Caveat, Chart, ChartRow, Derivation, Details, GrossAndNet, NetUnknown,
    NetZeroTests, ObservedExcess, PartFigures,
};
pub use assessment::Assessment;
pub use method::{Assessor, CalibratedAssessor, Overrides};
pub use result::{
    AnnualCuts, Change, Comparison, Cumulative, CutOfYear, Figures, Latest, Lenses, PathStanding,
    Peak, PerUnit, PeriodStanding, Projection, Reach, Required, Rule, Ruling, SupplementStanding,
    Undetermined, Verdict, VerdictCounts, VerdictKind,
};
