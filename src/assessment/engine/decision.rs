use crate::assessment::Undetermined;
use crate::assessment::result::{Comparison, Rule, Ruling, Verdict};

/// A verdict and the rule that gave it; levels are in the judged unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decision {
    pub(crate) verdict: Verdict<f64>,
    pub(crate) ruling: Ruling<f64>,
}

impl Decision {
    pub(super) const fn new(verdict: Verdict<f64>, rule: Rule) -> Self {
        Self { verdict, ruling: Ruling::of(rule) }
    }

    /// Whether the verdict is undetermined because both lenses are absent.
    pub(crate) const fn has_no_lens(&self) -> bool {
        matches!(self.verdict, Verdict::Undetermined(Undetermined::NoLens))
    }

    pub(super) const fn undetermined(reason: Undetermined) -> Self {
        Self::new(Verdict::Undetermined(reason), Rule::Undetermined)
    }

    pub(super) const fn with_comparison(
        verdict: Verdict<f64>,
        rule: Rule,
        compared: Comparison<f64>,
    ) -> Self {
        Self { verdict, ruling: Ruling { rule, compared: Some(compared) } }
    }
}
