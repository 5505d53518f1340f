use crate::quantity::{Emissions, Year};

/// The rule that gave a verdict, and the comparison that decided it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Ruling<L = Emissions> {
    /// The rule.
    pub rule: Rule,
    /// The two numbers that it compared, where it compared two.
    pub compared: Option<Comparison<L>>,
}

/// A level held against a limit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Comparison<L = Emissions> {
    /// The year of the level; of a sum its last year.
    pub year: Year,
    /// The level, or the sum.
    pub level: L,
    /// The limit.
    pub limit: L,
    /// The magnitude by which the two are compared: they are equal if they differ by at most 1e-12
    /// of it.
    pub scale: L,
    /// Whether the level must be under the limit; otherwise at or under it.
    pub strict: bool,
}

/// The rules that give a verdict, in their order; the first that applies decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// 1: the target names no number.
    NotQuantified,
    /// 2: series and target count different things, and the caller did not allow it.
    NotComparable,
    /// 3: a precondition fails: no observation, no base, a missing inventory.
    Undetermined,
    /// 4: the judged year is observed; its level against the allowable one.
    Due,
    /// 4: the same, where supplementary measures may count and are not reported: the level against
    /// the limits without and with their full use.
    DueMeasuresNotReported,
    /// 4: each year of a list that is observed; the first over its limit decides.
    DueList,
    /// 4: every year of the period is observed; their sum against its limit.
    DuePeriod,
    /// 4: emissions have passed their maximum by the judged year, and have fallen by a tenth of it.
    DuePeak,
    /// 5: not due, and the latest level is at or under the allowable one.
    AchievedEarly,
    /// 6: not due; both lenses.
    TwoLenses,
    /// 6: not due; the only lens that exists.
    OneLens,
    /// 6: the sum of the period exceeds its limit already.
    PeriodExceeded,
    /// Net zero: the worse of own test and net test.
    NetZero,
    /// Net zero whose net emissions are unknown at the deadline, and the own test is met.
    NetUnknown,
    /// The best of the parts.
    AnyOf,
    /// The worst of the parts.
    AllOf,
}

impl Rule {
    /// The number of the rule in the order of evaluation, 1 to 6; composites have none.
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::NotQuantified => Some(1),
            Self::NotComparable => Some(2),
            Self::Undetermined => Some(3),
            Self::Due
            | Self::DueMeasuresNotReported
            | Self::DueList
            | Self::DuePeriod
            | Self::DuePeak
            | Self::NetUnknown => Some(4),
            Self::AchievedEarly => Some(5),
            Self::TwoLenses | Self::OneLens | Self::PeriodExceeded => Some(6),
            Self::NetZero | Self::AnyOf | Self::AllOf => None,
        }
    }

    /// Whether the verdict comes from the lenses, so that a missing one matters.
    pub const fn is_by_lenses(self) -> bool {
        matches!(self, Self::TwoLenses | Self::OneLens)
    }
}

impl<L> Ruling<L> {
    /// A rule that compares no two numbers.
    pub(in crate::assessment) const fn of(rule: Rule) -> Self {
        Self { rule, compared: None }
    }

    /// The ruling with each level turned into another quantity.
    pub(in crate::assessment) fn map<M>(self, level_in: impl Fn(Year, L) -> M) -> Ruling<M> {
        let compared = self.compared.map(|Comparison { year, level, limit, scale, strict }| {
            let [level, limit, scale] = [level, limit, scale].map(|of| level_in(year, of));
            Comparison { year, level, limit, scale, strict }
        });
        Ruling { rule: self.rule, compared }
    }
}
