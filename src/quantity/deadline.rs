use core::fmt;
use core::str::FromStr;

use super::{ParseQuantityError, Period, QuantityError, Year};

/// When a target must be reached.
///
/// *By* and *before* are a year apart: "by 2030" is judged by the inventory of 2030, "before
/// 2030" by that of 2029. A budget is judged over a period, a yearly cut in each year.
///
/// ```
/// use climate_targets::{Deadline, Year};
/// let before: Deadline = "before 2030".parse()?;
/// assert_eq!(before.judged_year(), Year::constant(2029));
/// assert_eq!(before.judged_year(), Deadline::By(Year::constant(2029)).judged_year());
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Deadline {
    /// No later than that year: its own inventory is judged.
    By(Year),
    /// Earlier than that year: the inventory of the year before is judged.
    Before(Year),
    /// Over all of these years together: their sum or mean is judged, once each has its inventory.
    Period(Period),
    /// In every year from that one on: due each year, judged by the latest inventory.
    EachYearFrom(Year),
}

impl Deadline {
    /// [`Deadline::By`] a year.
    ///
    /// ```
    /// use climate_targets::{Deadline, Year};
    /// assert_eq!(Deadline::by(2030)?, Deadline::By(Year::constant(2030)));
    /// assert_eq!(Deadline::before(2030)?.judged_year(), Year::constant(2029));
    /// assert!(Deadline::by(20300).is_err());
    /// # Ok::<(), climate_targets::quantity::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// [`QuantityError::YearOutOfRange`] for a year of other than four digits.
    pub const fn by(year: i32) -> Result<Self, QuantityError> {
        match Year::new(year) {
            Ok(year) => Ok(Self::By(year)),
            Err(error) => Err(error),
        }
    }

    /// [`Deadline::Before`] a year.
    ///
    /// # Errors
    /// As [`Deadline::by`].
    pub const fn before(year: i32) -> Result<Self, QuantityError> {
        match Year::new(year) {
            Ok(year) => Ok(Self::Before(year)),
            Err(error) => Err(error),
        }
    }

    /// The year whose inventory decides: of a period the last; of each year from one on the first,
    /// until a later one is observed.
    ///
    /// ```
    /// use climate_targets::{Deadline, Period, Year};
    /// let budget = Deadline::Period(Period::new(2019, 2023)?);
    /// assert_eq!(budget.judged_year(), Year::constant(2023));
    /// # Ok::<(), climate_targets::quantity::QuantityError>(())
    /// ```
    pub const fn judged_year(self) -> Year {
        match self {
            Self::By(year) | Self::EachYearFrom(year) => year,
            Self::Before(year) => year.previous(),
            Self::Period(period) => period.to(),
        }
    }

    /// The first year that is judged.
    pub(crate) const fn first_judged_year(self) -> Year {
        match self {
            Self::Period(period) => period.from(),
            Self::By(_) | Self::Before(_) | Self::EachYearFrom(_) => self.judged_year(),
        }
    }

    /// The years that are judged: a period, or the judged year alone.
    pub fn judged_years(self) -> Period {
        self.period().unwrap_or_else(|| self.judged_year().into())
    }

    /// The period, if several years are judged together.
    pub const fn period(self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::By(_) | Self::Before(_) | Self::EachYearFrom(_) => None,
        }
    }
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::By(year) => write!(f, "by {year}"),
            Self::Before(year) => write!(f, "before {year}"),
            Self::Period(period) => write!(f, "over {period}"),
            Self::EachYearFrom(year) => write!(f, "each year from {year}"),
        }
    }
}

impl FromStr for Deadline {
    type Err = ParseQuantityError;

    /// Reads `by 2030`, `before 2030`, `over 2019-2023` or `each year from 2020`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Some(year) = text.strip_prefix("each year from ") {
            return Ok(Self::EachYearFrom(year.parse()?));
        }
        match text.split_once(' ') {
            Some(("by", year)) => Ok(Self::By(year.parse()?)),
            Some(("before", year)) => Ok(Self::Before(year.parse()?)),
            Some(("over", period)) => Ok(Self::Period(period.parse()?)),
            _ => Err(ParseQuantityError::malformed(
                "a deadline such as \"by 2030\", \"before 2030\", \"over 2019-2023\" or \"each year from 2020\"",
                text,
            )),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::keys! { Deadline, "a deadline such as {\"by\": 2030}: " => {
    "by" => Self::By,
    "before" => Self::Before,
    "period" => Self::Period,
    "each_year_from" => Self::EachYearFrom,
} }
