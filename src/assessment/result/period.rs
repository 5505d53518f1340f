use crate::quantity::{Emissions, Known, Period, Year};

/// Where the sum of a period stands against its limit.
///
/// Every number is a plain sum of whole years, t CO2e; only the allowed mean is a level, t CO2e a
/// year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PeriodStanding {
    /// The years that are judged together.
    pub period: Period,
    /// What all of them may sum to, with what was carried over.
    pub limit: Known<Emissions>,
    /// What was carried over from the budget before: nothing, unless its commitment says so.
    pub carried: Known<Emissions>,
    /// How many of the years are observed.
    pub years_observed: u16,
    /// The first year that is missing between observed ones.
    pub gap: Option<Year>,
    /// The sum of the observed years.
    pub sum: Emissions,
    /// What the path allows in the same years.
    pub path_sum: Known<Emissions>,
    /// Limit less sum: what is left, or negative by how much the limit is exceeded; absent while a
    /// year is missing between observed ones.
    pub left: Known<Emissions>,
    /// How many years follow the latest observed one.
    pub years_left: u16,
    /// What is left, a year, for the years that follow: `(limit - sum)/(years left)`.
    pub allowed_mean: Known<Emissions>,
    /// The sum if the trend goes on: the observed years and `T(y)` for those that follow.
    pub projected: Known<Emissions>,
    /// The year in which the observed years came to exceed the limit, if they do so still.
    pub exceeded: Option<Year>,
}

impl PeriodStanding {
    /// The mean of the period: of its observed years once they are complete, before that with the
    /// years that follow as the trend gives them.
    pub(in crate::assessment) fn mean(&self) -> Known<f64> {
        let n = f64::from(self.period.length());
        self.projected.map(|projected| projected.tonnes() / n)
    }
}
