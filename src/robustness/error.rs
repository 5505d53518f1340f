use thiserror::Error;

use super::MethodGrid;

/// Why a grid of method choices cannot be assessed.
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::robustness::{GridError, MethodGrid};
/// use climate_targets::trend::{EstimatorKind, TrendWindow};
/// use climate_targets::{Assessor, EmissionSeries};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 75.0)])?;
/// // 60,000 windows and 6 estimators, 2 paths and 2 base policies.
/// let grid = MethodGrid::for_target(&BY_2030)
///     .windows((1..=60_000).map(TrendWindow::LastYears))
///     .estimators([EstimatorKind::Ols; 6]);
/// let error = Assessor::as_of_ymd(2024, 6, 30)?.robustness(&city, &BY_2030, &grid).unwrap_err();
/// assert_eq!(error.to_string(), "methods: 1440000 combinations, at most 1000000");
/// assert!(matches!(error, GridError::TooManyMethods { count: 1_440_000, .. }));
/// assert_eq!(error.field(), "methods");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum GridError {
    /// More combinations than [`MethodGrid::MOST_METHODS`].
    #[error("methods: {count} combinations, at most {most}", most = MethodGrid::MOST_METHODS)]
    #[non_exhaustive]
    TooManyMethods {
        /// The number of combinations, at most `usize::MAX`.
        count: usize,
    },
}

impl GridError {
    /// The invalid part of the grid: `methods`.
    pub const fn field(&self) -> &'static str {
        "methods"
    }
}
