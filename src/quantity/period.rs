use core::fmt;
use core::str::FromStr;

use super::number::or_panic;
use super::{ParseQuantityError, QuantityError, Year, getters};

/// Whole calendar years from one to another, both included.
///
/// ```
/// use climate_targets::Period;
/// let budget = Period::new(2019, 2023)?;
/// assert_eq!(budget.years().count(), 5);
/// assert_eq!(budget.to_string(), "2019-2023");
/// assert!(Period::new(2023, 2019).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Period {
    from: Year,
    to: Year,
}

impl Period {
    /// The years `from..=to`.
    ///
    /// # Errors
    /// [`QuantityError::PeriodReversed`] if `to` is before `from`;
    /// [`QuantityError::YearOutOfRange`] for a year without four digits.
    pub const fn new(from: i32, to: i32) -> Result<Self, QuantityError> {
        match (Year::new(from), Year::new(to)) {
            (Ok(first), Ok(last)) if from <= to => Ok(Self { from: first, to: last }),
            (Ok(_), Ok(_)) => Err(QuantityError::PeriodReversed { from, to }),
            (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    getters! { self;
        /// The first year.
        from: Year => self.from,
        /// The last year.
        to: Year => self.to,
    }

    /// The years of the period, in order.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (self.from.get()..=self.to.get()).map(|year| Year::saturating(i64::from(year)))
    }

    /// How many years it has.
    ///
    /// ```
    /// use climate_targets::Period;
    /// assert_eq!(Period::new(2018, 2022)?.length(), 5);
    /// # Ok::<(), climate_targets::quantity::QuantityError>(())
    /// ```
    pub const fn length(self) -> u16 {
        // Years have four digits, so that their difference fits.
        (self.to.get() - self.from.get() + 1).unsigned_abs() as u16
    }

    /// For literals in constants and statics.
    ///
    /// # Panics
    /// As [`Period::new`] errs; in a constant that is a compile error.
    pub const fn constant(from: i32, to: i32) -> Self {
        or_panic!(Self::new(from, to), "a period is two years of four digits, in order")
    }

    /// Whether a year lies in it.
    pub(crate) const fn has(self, year: Year) -> bool {
        self.from.get() <= year.get() && year.get() <= self.to.get()
    }

    /// The mean of the years, a whole or half year.
    pub(crate) fn mean_year(self) -> f64 {
        f64::midpoint(self.from.as_f64(), self.to.as_f64())
    }
}

/// One year as a period, so that what is asked of several years can be asked of one.
impl From<Year> for Period {
    fn from(year: Year) -> Self {
        Self { from: year, to: year }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

impl FromStr for Period {
    type Err = ParseQuantityError;

    /// Reads `2019-2023`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || ParseQuantityError::malformed("a period such as \"2019-2023\"", text);
        let (from, to) = text.split_once('-').ok_or_else(malformed)?;
        let (from, to): (Year, Year) = (from.parse()?, to.parse()?);
        Ok(Self::new(from.get(), to.get())?)
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a period: an object with from and to")]
struct Ends {
    from: Year,
    to: Year,
}

#[cfg(feature = "serde")]
crate::serial::checked!(Period: Ends => |ends| Self::new(ends.from.get(), ends.to.get()));
