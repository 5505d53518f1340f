use crate::assessment::Undetermined;
use crate::assessment::result::{Comparison, Rule, Ruling, Verdict};

/// A verdict with the rule that gave it, in numbers of the judged unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruled {
    pub(crate) verdict: Verdict<f64>,
    pub(crate) ruling: Ruling<f64>,
}

impl Ruled {
    pub(super) const fn new(verdict: Verdict<f64>, rule: Rule) -> Self {
        Self { verdict, ruling: Ruling::of(rule) }
    }

    pub(super) const fn undetermined(reason: Undetermined) -> Self {
        Self::new(Verdict::Undetermined(reason), Rule::Undetermined)
    }

    pub(super) const fn by(verdict: Verdict<f64>, rule: Rule, compared: Comparison<f64>) -> Self {
        Self { verdict, ruling: Ruling { rule, compared: Some(compared) } }
    }
}
