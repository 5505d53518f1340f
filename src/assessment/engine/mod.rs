//! The evaluation of a case: question, evidence, and one file a rule.

mod annual_cuts;
mod calibrated;
mod case;
#[cfg(test)]
pub(crate) mod counted;
mod evaluate;
mod evaluation;
mod evidence;
mod figures;
mod find;
mod lenses;
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
mod ruled;
mod rules;
mod supplement;

pub(crate) use calibrated::CalibratedFit;
pub(crate) use case::Case;
pub(crate) use evaluate::Evaluated;
pub(crate) use evaluation::Evaluation;
pub(crate) use evidence::{Evidence, level};
pub(crate) use lenses::kind_by_lenses;
pub(crate) use outlook::Outlook;
pub(crate) use question::Question;
pub(crate) use rule_peak::LEFT_AFTER_FALL;
pub(crate) use ruled::Ruled;
