use super::{Evidence, Question, Ruled, rules};
use crate::quantity::Known;
use crate::trend::TrendFit;

/// One question with its answer.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation<'a> {
    pub(crate) evidence: Evidence<'a>,
    pub(crate) ruled: Ruled,
}

impl<'a> Evaluation<'a> {
    #[inline]
    pub(super) fn of(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        let evidence = Evidence::find_with(question, trend);
        let ruled = rules::decide(&evidence);
        Self { evidence, ruled }
    }
}
