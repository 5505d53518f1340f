use super::{Decision, Evidence, Question, rules};
use crate::quantity::Known;
use crate::trend::TrendFit;

/// The evidence of one question, and the decision that the evidence leads to.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation<'a> {
    pub(crate) evidence: Evidence<'a>,
    pub(crate) decision: Decision,
}

impl<'a> Evaluation<'a> {
    #[inline]
    pub(super) fn of(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        let evidence = Evidence::find_with(question, trend);
        let decision = rules::decide(&evidence);
        Self { evidence, decision }
    }
}
