use core::fmt;
use core::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::number::is_text;
use super::{ParseQuantityError, QuantityError, Year};

/// A date as far as a source gives it: a day, a month, or only a year.
///
/// Compared with a day, it answers only what the source allows: "2018" is neither before nor
/// after 7 June 2018.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::quantity::PartialDate;
/// let adopted: PartialDate = "2014-10".parse()?;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(adopted.is_after(day(2014, 9, 30)), Some(true));
/// assert_eq!(adopted.is_after(day(2014, 10, 15)), None);
/// assert_eq!(adopted.is_after(day(2014, 10, 31)), Some(false));
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
pub struct PartialDate {
    first: NaiveDate,
    precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Precision {
    Day,
    Month,
    Year,
}

impl PartialDate {
    /// A full date, of a year of four digits.
    ///
    /// # Errors
    /// [`QuantityError::YearOutOfRange`] for another year.
    pub fn day(date: NaiveDate) -> Result<Self, QuantityError> {
        Year::new(date.year()).map(|_| Self { first: date, precision: Precision::Day })
    }

    /// Only the year is known.
    pub const fn year(year: Year) -> Self {
        Self { first: first_day(year.get(), 1), precision: Precision::Year }
    }

    /// For literals in constants and statics: a full date.
    ///
    /// # Panics
    /// If there is no such day; in a constant that is a compile error.
    pub const fn constant(year: i32, month: u32, day: u32) -> Self {
        Self::from_day(year, month, day, Precision::Day)
    }

    /// For literals in constants and statics: a month, 1 to 12, of a year.
    ///
    /// # Panics
    /// If there is no such month; in a constant that is a compile error.
    pub const fn constant_month(year: i32, month: u32) -> Self {
        Self::from_day(year, month, 1, Precision::Month)
    }

    #[allow(clippy::panic, reason = "called in constants alone: fails to compile")]
    const fn from_day(year: i32, month: u32, day: u32, precision: Precision) -> Self {
        let year = Year::constant(year).get();
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(first) => Self { first, precision },
            None => panic!("no such day or month"),
        }
    }

    /// The year it lies in, which is always known.
    pub(crate) fn in_year(self) -> Year {
        Year::saturating(i64::from(self.earliest().year()))
    }

    /// The first day it can be.
    pub const fn earliest(self) -> NaiveDate {
        self.first
    }

    /// The last day it can be.
    pub fn latest(self) -> NaiveDate {
        let next = match self.precision {
            Precision::Day => return self.first,
            Precision::Month if self.first.month() < 12 => {
                first_day(self.first.year(), self.first.month() + 1)
            }
            Precision::Month | Precision::Year => first_day(self.first.year() + 1, 1),
        };
        next.pred_opt().unwrap_or(next)
    }

    /// Whether it lies after a day; `None` where the source is not precise enough to say.
    pub fn is_after(self, date: NaiveDate) -> Option<bool> {
        if self.first > date {
            Some(true)
        } else if self.latest() <= date {
            Some(false)
        } else {
            None
        }
    }
}

/// The first day of a month; every month 1 to 12 of every year here has one.
const fn first_day(year: i32, month: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(date) => date,
        None => NaiveDate::MAX,
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Year => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = ParseQuantityError;

    /// Reads `2017-06-15`, `2014-10` or `2018`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let malformed = || {
            let expected = "a date such as \"2017-06-15\", \"2014-10\" or \"2018\"";
            ParseQuantityError::malformed(expected, text)
        };
        let mut parts = text.splitn(3, '-');
        let year: Year = parts.next().unwrap_or_default().parse().map_err(|_| malformed())?;
        let mut number = || parts.next().map(|part| part.parse::<u32>().map_err(|_| malformed()));
        let (month, day) = (number().transpose()?, number().transpose()?);
        let first = NaiveDate::from_ymd_opt(year.get(), month.unwrap_or(1), day.unwrap_or(1))
            .ok_or_else(malformed)?;
        let precision = match (month, day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        };
        Ok(Self { first, precision })
    }
}

is_text!(PartialDate);
