use core::fmt;
use core::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::{ParseQuantityError, QuantityError, Year};
use crate::language::Language;

/// A date known to the day, the month or only the year.
///
/// A comparison with a day can be undecided: a source that states only "2018" leaves open whether
/// the date is before or after 7 June 2018.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::Year;
/// use climate_targets::quantity::PartialDate;
/// let adopted: PartialDate = "2014-10".parse()?;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(adopted, PartialDate::constant_month(2014, 10));
/// assert_eq!((adopted.earliest(), adopted.latest()), (day(2014, 10, 1), day(2014, 10, 31)));
/// assert_eq!(adopted.is_after(day(2014, 9, 30)), Some(true));
/// assert_eq!(adopted.is_after(day(2014, 10, 15)), None); // undecided
/// assert_eq!(adopted.is_after(day(2014, 10, 31)), Some(false));
/// assert_eq!(PartialDate::day(day(2017, 6, 15))?, PartialDate::constant(2017, 6, 15));
/// assert_eq!(PartialDate::year(Year::constant(2018)).latest(), day(2018, 12, 31));
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The earliest possible day: the day itself, or the first of the month or year.
    first: NaiveDate,
    precision: DatePrecision,
}

/// Whether the date is known to the day, the month or the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum DatePrecision {
    Day,
    Month,
    Year,
}

crate::record::unit_schema!(PartialDate: "string" = "date, month or year");

impl PartialDate {
    /// Creates a date from a calendar day.
    ///
    /// # Errors
    /// [`QuantityError::YearOutOfRange`] for a date outside the years 1000..=9999.
    pub fn day(date: NaiveDate) -> Result<Self, QuantityError> {
        Year::new(date.year()).map(|_| Self { first: date, precision: DatePrecision::Day })
    }

    /// Creates a date known only to the year.
    pub const fn year(year: Year) -> Self {
        Self { first: first_day(year.get(), 1), precision: DatePrecision::Year }
    }

    /// Creates a date from a literal year, month and day, in a constant or static.
    ///
    /// # Panics
    /// If the day does not exist, such as 30 February, or the year lies outside 1000..=9999; in a
    /// constant this is a compile error.
    pub const fn constant(year: i32, month: u32, day: u32) -> Self {
        Self::from_day(year, month, day, DatePrecision::Day)
    }

    /// Creates a date from a literal year and month (1 to 12), in a constant or static.
    ///
    /// # Panics
    /// If the month lies outside 1..=12 or the year outside 1000..=9999; in a constant this is a
    /// compile error.
    pub const fn constant_month(year: i32, month: u32) -> Self {
        Self::from_day(year, month, 1, DatePrecision::Month)
    }

    #[allow(clippy::panic, reason = "called only in constants, where a panic is a compile error")]
    const fn from_day(year: i32, month: u32, day: u32, precision: DatePrecision) -> Self {
        let year = Year::constant(year).get();
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(first) => Self { first, precision },
            None => panic!("invalid date or month"),
        }
    }

    /// The year of the date, which is always known.
    pub(crate) fn in_year(self) -> Year {
        Year::saturating(i64::from(self.earliest().year()))
    }

    /// The earliest possible day: the day itself, or the first of the month or year.
    pub const fn earliest(self) -> NaiveDate {
        self.first
    }

    /// The latest possible day: the day itself, or the last of the month or year.
    pub fn latest(self) -> NaiveDate {
        let next = match self.precision {
            DatePrecision::Day => return self.first,
            DatePrecision::Month if self.first.month() < 12 => {
                first_day(self.first.year(), self.first.month() + 1)
            }
            DatePrecision::Month | DatePrecision::Year => first_day(self.first.year() + 1, 1),
        };
        next.pred_opt().unwrap_or(next)
    }

    /// Whether the date is after a day; `None` if the date is too imprecise to decide this.
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

/// The first day of a month. The month must be 1 to 12 and the year at most 10 000; within this
/// range the fallback is never used.
const fn first_day(year: i32, month: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(date) => date,
        None => NaiveDate::MAX,
    }
}

impl PartialDate {
    /// The date in the form of a language.
    pub(crate) fn worded(self, language: Language) -> impl fmt::Display {
        WordedDate { date: self, language }
    }
}

struct WordedDate {
    date: PartialDate,
    language: Language,
}

impl fmt::Display for WordedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PartialDate { first, precision } = self.date;
        match precision {
            DatePrecision::Day => write!(f, "{}", self.language.date(first)),
            DatePrecision::Month => write!(f, "{}", self.language.month(first)),
            DatePrecision::Year => write!(f, "{:04}", first.year()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            DatePrecision::Day => write!(f, "{}", self.first),
            DatePrecision::Month => write!(f, "{year:04}-{month:02}"),
            DatePrecision::Year => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = ParseQuantityError;

    /// Parses `2017-06-15`, `2014-10` or `2018`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let malformed = || {
            let expected = "a date such as \"2017-06-15\", \"2014-10\" or \"2018\"";
            ParseQuantityError::malformed(expected, text)
        };
        let mut parts = text.splitn(3, '-');
        let year: Year = parts.next().unwrap_or_default().parse().map_err(|_| malformed())?;
        // Month and day need two digits: "2014-1-5" is refused, and so are signs, which `parse`
        // would accept.
        let mut number = || {
            parts.next().map(|part| {
                let is_number = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
                if is_number {
                    part.parse::<u32>().map_err(|_| malformed())
                } else {
                    Err(malformed())
                }
            })
        };
        let (month, day) = (number().transpose()?, number().transpose()?);
        let first = NaiveDate::from_ymd_opt(year.get(), month.unwrap_or(1), day.unwrap_or(1))
            .ok_or_else(malformed)?;
        let precision = match (month, day) {
            (_, Some(_)) => DatePrecision::Day,
            (Some(_), None) => DatePrecision::Month,
            (None, None) => DatePrecision::Year,
        };
        Ok(Self { first, precision })
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(PartialDate: String => |text| text.parse());
#[cfg(feature = "serde")]
crate::serial::written!(PartialDate, this => this.to_string());
