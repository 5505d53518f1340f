use core::fmt;

use crate::quantity::named;

named! {
    /// Which way a path takes.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PathName {
        /// Straight from the anchor to the judged year.
        Linear = "linear",
        /// At a constant yearly rate from the anchor to the judged year.
        ConstantRate = "constant_rate",
        /// At a constant rate where the target leaves enough, else a blend that comes down to it.
        FloorBlend = "floor_blend",
        /// Cut by the same share every year.
        FixedAnnualCut = "fixed_annual_cut",
        /// Less by the same share of the anchor's level every year, until zero.
        LinearShare = "linear_share",
        /// Falling exponentially, with a budget for its integral.
        BudgetContinuous = "budget_continuous",
        /// Falling by the same share every year, with a budget for the sum of its whole years.
        BudgetAnnual = "budget_annual",
        /// Piecewise straight through milestones.
        Milestones = "milestones",
        /// At constant rates from milestone to milestone.
        MilestonesGeometric = "milestones_geometric",
        /// Each milestone's limit from its year until the year before the next.
        Stepwise = "stepwise",
        /// As a reference scenario, scaled to the anchor's level.
        ReferenceScenario = "reference_scenario",
        /// The levels of a table, straight between them.
        Given = "given",
        /// Straight from the year before a period, so that the period's years sum to its limit.
        LinearToTotal = "linear_to_total",
        /// Straight to zero, and zero from then on: within a budget, or within a period's limit
        /// that is used up before the period ends.
        LineToZero = "line_to_zero",
        /// At a constant yearly rate until a year, with a budget for the sum of the whole years.
        ConstantRateWithin = "constant_rate_within",
        /// The sum of several paths, as of sectors.
        Sum = "sum",
    }
}

impl fmt::Display for PathName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name().replace('_', " "))
    }
}
