use thiserror::Error;

use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, QuantityError, Year, worded};

worded! {
    /// The place whose data are incomplete or invalid when a budget share is calculated.
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
        Own { en: "own", sv: "egen", fr: "propre", fi: "oma" }
        /// The larger place, whose budget is shared.
        Larger { en: "larger", sv: "större", fr: "plus grand", fi: "suurempi" }
    }
}

/// Why a budget or a budget share is invalid.
///
/// ```
/// use climate_targets::{Emissions, Year, budget::{Budget, BudgetError}};
/// let minus_19_mt = Emissions::from_megatonnes(-19.0)?;
/// let error: BudgetError = Budget::new(minus_19_mt, Year::new(2020)?).unwrap_err();
/// assert!(error.to_string().contains("-19000000 t CO2e"));
/// assert_eq!(error.field(), "amount");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum BudgetError {
    /// An amount below zero, such as -19 Mt.
    #[error("amount: must not be negative, got {amount}")]
    #[non_exhaustive]
    Negative {
        /// The amount given.
        amount: Emissions,
    },
    /// An amount beyond the range of levels, such as 1e300 t.
    #[error("amount: {problem}")]
    #[non_exhaustive]
    Amount {
        /// Why the amount is invalid.
        problem: QuantityError,
    },
    /// A year of the past period that is missing from one of the two series.
    #[error("{side} emissions: {year} is missing")]
    #[non_exhaustive]
    YearMissing {
        /// The place whose series lacks the year.
        side: Side,
        /// The first year that is missing.
        year: Year,
    },
    /// A sum of past emissions that allows no share: zero or negative for the larger place,
    /// negative for the own place.
    #[error("{side} emissions: no share can be computed from a sum of {sum}")]
    #[non_exhaustive]
    SumLeavesNoShare {
        /// The place whose sum allows no share.
        side: Side,
        /// The sum of past emissions.
        sum: Emissions,
    },
    /// Two series with different boundaries.
    #[error("boundary: the two series differ in {fields}")]
    #[non_exhaustive]
    BoundariesDiffer {
        /// The fields that differ.
        fields: BoundaryFields,
    },
    /// An activity that is not a population, such as GDP.
    #[error("{side} population: the activity is not a population")]
    #[non_exhaustive]
    NotAPopulation {
        /// The place whose activity is not a population.
        side: Side,
    },
    /// A population without a value for the year.
    #[error("{side} population: {year} has no value")]
    #[non_exhaustive]
    NoPopulation {
        /// The place whose population is missing.
        side: Side,
        /// The year without a value.
        year: Year,
    },
    /// The own emissions or population exceed those of the larger place; the two arguments may have
    /// been swapped.
    #[error("share: the own value, {own}, exceeds the value of the larger place, {larger}")]
    #[non_exhaustive]
    ShareAboveOne {
        /// The own sum of emissions, t CO2e, or the own population.
        own: f64,
        /// The sum of emissions, t CO2e, or the population of the larger place.
        larger: f64,
    },
}

impl BudgetError {
    /// The name of the field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Negative { .. } | Self::Amount { .. } => "amount",
            Self::YearMissing { .. } | Self::SumLeavesNoShare { .. } => "emissions",
            Self::BoundariesDiffer { .. } => "boundary",
            Self::NotAPopulation { .. } | Self::NoPopulation { .. } => "population",
            Self::ShareAboveOne { .. } => "share",
        }
    }
}
