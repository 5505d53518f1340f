use thiserror::Error;

use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, QuantityError, Year, worded};

worded! {
    /// The place whose data are incomplete or invalid in the calculation of a budget share.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, Period, budget::{Budget, Side}};
    /// let city = EmissionSeries::from_tonnes("a city", [(2019, 10.0)])?;
    /// let nation = EmissionSeries::from_tonnes("a nation", [(2018, 100.0), (2019, 100.0)])?;
    /// let years = Period::new(2018, 2019)?;
    /// let error = Budget::constant(500.0, 2020).by_past_emissions(&city, &nation, years);
    /// // The city has no observation of 2018.
    /// assert!(error.unwrap_err().to_string().starts_with(&Side::Own.to_string()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Side {
        /// The place that gets the share.
        Own = "own",
        /// The larger place, which shares its budget.
        Larger = "larger",
    }
}

/// Why a budget or a budget share is invalid.
///
/// ```
/// use climate_targets::{Emissions, Year, budget::{Budget, BudgetError}};
/// let minus_19_mt = Emissions::from_megatonnes(-19.0)?;
/// let error: BudgetError = Budget::new(minus_19_mt, Year::new(2020)?).unwrap_err();
/// assert!(error.to_string().contains("-19000000 t CO2e"));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum BudgetError {
    /// An amount below zero: -19 Mt.
    #[error("amount: must not be negative, got {amount}")]
    Negative {
        /// The amount given.
        amount: Emissions,
    },
    /// An amount out of the range of levels: 1e300 t.
    #[error("amount: {problem}")]
    Amount {
        /// The problem of the amount.
        problem: QuantityError,
    },
    /// A year of the past sums that one side did not observe.
    #[error("{side} emissions: {year} is missing")]
    YearMissing {
        /// Which side.
        side: Side,
        /// The first year that is missing.
        year: Year,
    },
    /// Past emissions that leave no share: a larger sum of zero or below, an own one below zero.
    #[error("{side} emissions: the sum leaves no share, got {sum}")]
    SumLeavesNoShare {
        /// Which side.
        side: Side,
        /// The sum.
        sum: Emissions,
    },
    /// Two series that count different things; a share between them would be of nothing.
    #[error("boundary: own and larger emissions differ in {fields}")]
    BoundariesDiffer {
        /// The fields that differ.
        fields: BoundaryFields,
    },
    /// Something else than heads is counted: GDP.
    #[error("{side} population: the activity is not a population")]
    NotAPopulation {
        /// Which side.
        side: Side,
    },
    /// No population of the year that is named.
    #[error("{side} population: {year} has no value")]
    NoPopulation {
        /// Which side.
        side: Side,
        /// The year.
        year: Year,
    },
    /// A part that is larger than the whole: the two sides are exchanged, perhaps.
    #[error("share: the own part, {own}, is more than the larger whole, {larger}")]
    MoreThanTheWhole {
        /// The own sum, t CO2e, or population.
        own: f64,
        /// The larger one.
        larger: f64,
    },
}

impl BudgetError {
    /// The field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Negative { .. } | Self::Amount { .. } => "amount",
            Self::YearMissing { .. } | Self::SumLeavesNoShare { .. } => "emissions",
            Self::BoundariesDiffer { .. } => "boundary",
            Self::NotAPopulation { .. } | Self::NoPopulation { .. } => "population",
            Self::MoreThanTheWhole { .. } => "share",
        }
    }
}
