//! The evaluation engine. A case (series, target and method) yields questions. Each question
//! yields evidence: base, allowable level, path and trend. The verdict rules derive the verdict
//! from the evidence. Each rule has a file of its own.

mod annual_cuts;
mod calibrated;
mod case;
mod decision;
mod evaluate;
mod evaluation;
mod evidence;
mod figures;
mod find;
mod lenses;
#[cfg(test)]
pub(crate) mod lookup_counts;
mod outlook;
mod path;
pub(crate) mod question;
mod rule_composite;
mod rule_due;
mod rule_early;
mod rule_lenses;
mod rule_list;
mod rule_net_zero;
mod rule_peak;
mod rule_period;
mod rule_preconditions;
mod rules;
mod supplement;

pub(crate) use calibrated::CalibratedFit;
pub(crate) use case::Case;
pub(crate) use decision::Decision;
pub(crate) use evaluate::AmbitionEvaluation;
pub(crate) use evaluation::Evaluation;
pub(crate) use evidence::{Evidence, level};
pub(crate) use lenses::kind_by_lenses;
pub(crate) use outlook::Outlook;
pub(crate) use question::Question;
pub(crate) use rule_peak::LEFT_AFTER_FALL;
