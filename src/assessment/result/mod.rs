//! The results of an assessment, as plain data. The engine computes them.

mod cuts;
mod figures;
mod peak;
mod per_unit;
mod period;
mod rule_text;
mod ruling;
mod verdict;
mod verdict_counts;
mod verdict_kind;
mod worded_verdict;

pub use cuts::{AnnualCuts, CutOfYear};
pub use figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
pub use peak::Peak;
pub use per_unit::PerUnit;
pub(crate) use per_unit::{JudgedFigures, in_tonnes, tonnes_in};
pub use period::PeriodStanding;
pub(in crate::assessment) use rule_text::Outcome;
pub use ruling::{Comparison, Rule, Ruling};
pub use verdict::{Undetermined, Verdict};
pub use verdict_counts::VerdictCounts;
pub use verdict_kind::VerdictKind;
pub(crate) use worded_verdict::WordedKind;
pub use worded_verdict::WordedVerdict;
