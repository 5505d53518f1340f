use core::fmt;

use super::BudgetError;
use crate::quantity::{Emissions, Portion, Year, getters};

/// How much may be emitted from a year on, in all: t CO2e, the plain sum of whole calendar years.
///
/// ```
/// use climate_targets::{Emissions, Year, budget::Budget};
/// // Stockholm: 19 Mt over 2020-2040.
/// let stockholm = Budget::new(Emissions::from_megatonnes(19.0)?, Year::new(2020)?);
/// assert_eq!(stockholm.expect("it is not negative").to_string(), "19 Mt CO2e from 2020 on");
/// let negative = Budget::new(Emissions::from_megatonnes(-19.0)?, Year::new(2020)?).unwrap_err();
/// assert_eq!(negative.to_string(), "amount: must not be negative, got -19000000 t CO2e");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Source: Stockholm, climate action plan 2020-2023.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Budget {
    #[cfg_attr(feature = "serde", serde(rename = "amount_t"))]
    amount: Emissions,
    from: Year,
}

impl Budget {
    /// An amount to be emitted from 1 January of a year on.
    ///
    /// # Errors
    /// [`BudgetError::Negative`] for an amount below zero, as -19 Mt; zero is an amount.
    /// [`BudgetError::Amount`] for 1e300 t.
    pub const fn new(amount: Emissions, from: Year) -> Result<Self, BudgetError> {
        if amount.tonnes() < 0.0 {
            return Err(BudgetError::Negative { amount });
        }
        match amount.as_level() {
            Ok(amount) => Ok(Self { amount, from }),
            Err(problem) => Err(BudgetError::Amount { problem }),
        }
    }

    /// For literals in constants and statics: t CO2e, and the first year.
    ///
    /// # Panics
    /// As [`Budget::new`] errs; in a constant that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(tonnes: f64, from: i32) -> Self {
        match Self::new(Emissions::constant(tonnes), Year::constant(from)) {
            Ok(budget) => budget,
            Err(_) => panic!("a budget is not negative"),
        }
    }

    /// A part of this budget, from the same year on; the portion keeps it from being negative.
    pub(super) const fn part(self, portion: Portion) -> Self {
        let amount = Emissions::computed(self.amount.tonnes() * portion.fraction());
        Self { amount, from: self.from }
    }

    getters! { self;
        /// The amount, a cumulative sum in t CO2e.
        amount: Emissions => self.amount,
        /// The first year whose emissions are taken from it.
        from: Year => self.from,
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {} on", self.amount.as_worded(), self.from)
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a budget: an object with amount_t and from")]
struct Raw {
    amount_t: Emissions,
    from: Year,
}

#[cfg(feature = "serde")]
crate::serial::checked!(Budget: Raw => |raw| Self::new(raw.amount_t, raw.from));
