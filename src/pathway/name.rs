use core::fmt;

/// Which way a path takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PathName {
    /// Straight from the anchor to the judged year.
    Linear,
    /// At a constant yearly rate from the anchor to the judged year.
    ConstantRate,
    /// At a constant rate where the target leaves enough, else a blend that comes down to it.
    FloorBlend,
    /// Cut by the same share every year.
    FixedAnnualCut,
    /// Less by the same share of the anchor's level every year, until zero.
    LinearShare,
    /// Falling exponentially, with a budget for its integral.
    BudgetContinuous,
    /// Falling by the same share every year, with a budget for the sum of its whole years.
    BudgetAnnual,
    /// Piecewise straight through milestones.
    Milestones,
    /// At constant rates from milestone to milestone.
    MilestonesGeometric,
    /// Each milestone's limit from its year until the year before the next.
    Stepwise,
    /// As a reference scenario, scaled to the anchor's level.
    ReferenceScenario,
    /// The levels of a table, straight between them.
    Given,
    /// Straight from the year before a period, so that the period's years sum to its limit.
    LinearToTotal,
    /// Straight to zero, and zero from then on: within a budget, or within a period's limit that
    /// is used up before the period ends.
    LineToZero,
    /// At a constant yearly rate until a year, with a budget for the sum of the whole years.
    ConstantRateWithin,
    /// The sum of several paths, as of sectors.
    Sum,
}

impl PathName {
    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::ConstantRate => "constant_rate",
            Self::FloorBlend => "floor_blend",
            Self::FixedAnnualCut => "fixed_annual_cut",
            Self::LinearShare => "linear_share",
            Self::BudgetContinuous => "budget_continuous",
            Self::BudgetAnnual => "budget_annual",
            Self::Milestones => "milestones",
            Self::MilestonesGeometric => "milestones_geometric",
            Self::Stepwise => "stepwise",
            Self::ReferenceScenario => "reference_scenario",
            Self::Given => "given",
            Self::LinearToTotal => "linear_to_total",
            Self::LineToZero => "line_to_zero",
            Self::ConstantRateWithin => "constant_rate_within",
            Self::Sum => "sum",
        }
    }
}

impl fmt::Display for PathName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name().replace('_', " "))
    }
}
