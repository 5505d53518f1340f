use thiserror::Error;

use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, QuantityError, Year, worded};

worded! {
    /// Whose numbers a share of a budget is found from.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Side {
        /// Those of the place that gets the share.
        Own = "own",
        /// Those of the larger place whose budget is shared.
        Larger = "larger",
    }
}

/// A budget, or a share of one, that cannot be meant.
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
