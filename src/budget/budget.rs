use core::fmt;

use super::BudgetError;
use crate::quantity::{Emissions, Portion, Year, getters};

/// A limit on the sum of emissions over whole calendar years from a first year on, t CO2e. The
/// amount is zero or positive.
///
/// ```
/// use climate_targets::{Emissions, Year, budget::Budget};
/// // Stockholm: 19 Mt over 2020-2040.
/// let stockholm = Budget::new(Emissions::from_megatonnes(19.0)?, Year::new(2020)?)?;
/// assert_eq!(stockholm.to_string(), "19 Mt CO2e from 2020 on");
/// assert_eq!((stockholm.amount().tonnes(), stockholm.from().get()), (19e6, 2020));
///
/// let negative = Budget::new(Emissions::from_megatonnes(-19.0)?, Year::new(2020)?).unwrap_err();
/// assert_eq!(negative.to_string(), "amount: must not be negative, got -19000000 t CO2e");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: Stockholm, climate action plan 2020-2023.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Budget {
    /// The amount.
    #[cfg_attr(feature = "serde", serde(rename = "amount_t"))]
    amount: Emissions,
    /// The first year whose emissions count.
    from: Year,
}

crate::record::plain!(Budget);

impl Budget {
    /// Creates a budget from its amount, t CO2e, and its first calendar year.
    ///
    /// # Errors
    /// [`BudgetError::Negative`] for an amount below zero, such as -19 Mt; zero is valid.
    /// [`BudgetError::Amount`] for an amount beyond the range of levels, such as 1e300 t.
    pub const fn new(amount: Emissions, from: Year) -> Result<Self, BudgetError> {
        if amount.tonnes() < 0.0 {
            return Err(BudgetError::Negative { amount });
        }
        match amount.as_level() {
            Ok(amount) => Ok(Self { amount, from }),
            Err(problem) => Err(BudgetError::Amount { problem }),
        }
    }

    /// Creates a budget in a constant or static from its amount in t CO2e and its first year.
    ///
    /// # Panics
    /// For a negative amount or an invalid year. In a constant, the panic is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(tonnes: f64, from: i32) -> Self {
        match Self::new(Emissions::constant(tonnes), Year::constant(from)) {
            Ok(budget) => budget,
            Err(_) => panic!("a budget must not be negative"),
        }
    }

    /// Returns a portion of this budget, with the same first year. A portion is never negative and
    /// at most 1, so only an amount under the smallest level, 1 mg, is no budget; it counts as zero.
    pub(super) const fn part(self, portion: Portion) -> Self {
        let amount = Emissions::computed(self.amount.tonnes() * portion.fraction());
        match Self::new(amount, self.from) {
            Ok(part) => part,
            Err(_) => Self { amount: Emissions::ZERO, from: self.from },
        }
    }

    getters! { self;
        /// The amount, t CO2e: the limit on the cumulative emissions.
        amount: Emissions => self.amount,
        /// The first calendar year whose emissions count towards the budget.
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
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a budget: an object with amount_t and from"
)]
struct Raw {
    amount_t: Emissions,
    from: Year,
}

#[cfg(feature = "serde")]
crate::serial::checked!(Budget: Raw => |raw| Self::new(raw.amount_t, raw.from));
