use core::fmt;

use crate::quantity::named;

named! {
    /// The name of a path in results.
    ///
    /// ```
    /// use climate_targets::pathway::{PathName, Pathway};
    /// use climate_targets::{Emissions, Year};
    /// let start = (Year::constant(2020), Emissions::constant(100.0));
    /// let path = Pathway::budget_annual(start, Emissions::constant(300.0))?;
    /// assert_eq!(path.name(), PathName::BudgetAnnual);
    /// // The key in JSON, and the text.
    /// assert_eq!(path.name().name(), "budget_annual");
    /// assert_eq!(path.name().to_string(), "budget annual");
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PathName {
        /// Linear from the anchor to the judged year.
        Linear = "linear",
        /// A constant yearly rate from the anchor to the judged year.
        ConstantRate = "constant_rate",
        /// A constant rate, blended with a linear part for allowable levels near zero.
        FloorBlend = "floor_blend",
        /// The same percentage cut each year.
        FixedAnnualCut = "fixed_annual_cut",
        /// A yearly fall by a fixed share of the anchor's level, until zero.
        LinearShare = "linear_share",
        /// An exponential fall whose integral is a budget.
        BudgetContinuous = "budget_continuous",
        /// A constant rate at which the whole years sum to a budget.
        BudgetAnnual = "budget_annual",
        /// Piecewise linear through milestones.
        Milestones = "milestones",
        /// Constant rates from milestone to milestone.
        MilestonesGeometric = "milestones_geometric",
        /// Each limit holds from its year until the year before the next limit.
        Stepwise = "stepwise",
        /// A reference scenario, scaled to the anchor's level.
        ReferenceScenario = "reference_scenario",
        /// The levels of a table, interpolated linearly between its years.
        Given = "given",
        /// Linear from the year before a period; the path sums to the limit over the period.
        LinearToTotal = "linear_to_total",
        /// Linear to zero, then zero: within a budget, or within a limit that is too small for a
        /// line over the whole period.
        LineToZero = "line_to_zero",
        /// A constant rate until a given year, at which the whole years sum to a budget.
        ConstantRateWithin = "constant_rate_within",
        /// The sum of several paths, such as the paths of sectors.
        Sum = "sum",
    }
}

impl fmt::Display for PathName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name().replace('_', " "))
    }
}
