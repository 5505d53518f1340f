use super::{Evidence, Question, Ruled, rules};
use crate::assessment::result::Figures;
use crate::quantity::{Known, Level};
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

    pub(crate) fn figures<L: Level>(&self) -> Figures<L> {
        self.evidence.figures(&self.ruled)
    }
}
