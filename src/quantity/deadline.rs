use core::str::FromStr;

use super::{ParseQuantityError, Period, QuantityError, Year};
use crate::language::{InLanguage, phrase, text};

/// When a target is judged: in a year, over a period, or in each year from a start year.
///
/// *By* and *before* differ by one year: "by 2030" is judged by the inventory of 2030, "before
/// 2030" by that of 2029. A budget is judged over a period, an annual limit in each year.
///
/// ```
/// use climate_targets::{Deadline, Period, Year};
/// let before: Deadline = "before 2030".parse()?;
/// assert_eq!(before.judged_year(), Year::constant(2029));
/// assert_eq!(before.period(), None);
/// // The French carbon budget of 2019 to 2023 is judged over five years:
/// let budget: Deadline = "over 2019-2023".parse()?;
/// assert_eq!(budget.judged_year(), Year::constant(2023));
/// assert_eq!(budget.judged_years(), Period::new(2019, 2023)?);
/// assert_eq!(budget.period(), Some(Period::new(2019, 2023)?));
/// // An annual limit applies from its first year on:
/// let yearly: Deadline = "each year from 2020".parse()?;
/// assert_eq!(yearly.judged_years(), Period::new(2020, 2020)?);
/// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Deadline {
    /// By the end of the year: the inventory of that year is judged.
    By(Year),
    /// Before the year: the inventory of the previous year is judged.
    Before(Year),
    /// Over a period: the sum or the mean of its years is judged once all inventories exist.
    Period(Period),
    /// Each year from the given year on: every year is due; the latest inventory is judged.
    EachYearFrom(Year),
}

impl Deadline {
    /// Creates [`Deadline::By`] from a year.
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
    /// [`QuantityError::YearOutOfRange`] for a year outside 1000..=9999, such as 20300.
    pub const fn by(year: i32) -> Result<Self, QuantityError> {
        match Year::new(year) {
            Ok(year) => Ok(Self::By(year)),
            Err(error) => Err(error),
        }
    }

    /// Creates [`Deadline::Before`] from a year.
    ///
    /// # Errors
    /// [`QuantityError::YearOutOfRange`] for a year outside 1001..=9999, such as 20300. For 1000,
    /// the judged year 999 would be out of range.
    pub const fn before(year: i32) -> Result<Self, QuantityError> {
        match (Year::new(year), Year::new(year.saturating_sub(1))) {
            (Ok(year), Ok(_)) => Ok(Self::Before(year)),
            (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    /// The year whose inventory is judged.
    ///
    /// | deadline | judged year |
    /// |---|---|
    /// | by 2030 | 2030 |
    /// | before 2030 | 2029 |
    /// | over 2019-2023 | 2023, the last year |
    /// | each year from 2020 | 2020; an assessment judges the latest observed year from 2020 on |
    pub const fn judged_year(self) -> Year {
        match self {
            Self::By(year) | Self::EachYearFrom(year) => year,
            Self::Before(year) => year.previous(),
            Self::Period(period) => period.to(),
        }
    }

    /// The first year of a judged period; otherwise the judged year.
    pub(crate) const fn first_judged_year(self) -> Year {
        match self {
            Self::Period(period) => period.from(),
            Self::By(_) | Self::Before(_) | Self::EachYearFrom(_) => self.judged_year(),
        }
    }

    /// The judged period; otherwise the judged year as a period of one year.
    pub fn judged_years(self) -> Period {
        self.period().unwrap_or_else(|| self.judged_year().into())
    }

    /// The period of [`Deadline::Period`]; `None` for other deadlines.
    pub const fn period(self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::By(_) | Self::Before(_) | Self::EachYearFrom(_) => None,
        }
    }
}

phrase! { Deadline, this, f, language => match this {
    Self::By(year) => text!(f, language,
        en: "by {year}",
        sv: "senast {year}",
        fr: "d’ici {year}",
        fi: "vuoteen {year} mennessä",
    ),
    Self::Before(year) => text!(f, language,
        en: "before {year}",
        sv: "före {year}",
        fr: "avant {year}",
        fi: "ennen vuotta {year}",
    ),
    Self::Period(period) => {
        let period = period.in_language(language);
        text!(f, language,
            en: "over {period}",
            sv: "under {period}",
            fr: "sur la période {period}",
            fi: "jaksolla {period}",
        )
    }
    Self::EachYearFrom(year) => text!(f, language,
        en: "each year from {year}",
        sv: "varje år från och med {year}",
        fr: "chaque année à partir de {year}",
        fi: "joka vuosi vuodesta {year} alkaen",
    ),
} }

impl FromStr for Deadline {
    type Err = ParseQuantityError;

    /// Parses `by 2030`, `before 2030`, `over 2019-2023` or `each year from 2020`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Some(year) = text.strip_prefix("each year from ") {
            return Ok(Self::EachYearFrom(year.parse()?));
        }
        match text.split_once(' ') {
            Some(("by", year)) => Ok(Self::By(year.parse()?)),
            Some(("before", year)) => {
                let year: Year = year.parse()?;
                Self::before(year.get()).map_err(ParseQuantityError::of_value(text))
            }
            Some(("over", period)) => Ok(Self::Period(period.parse()?)),
            _ => Err(ParseQuantityError::malformed(
                "a deadline such as \"by 2030\", \"before 2030\", \"over 2019-2023\" or \
                 \"each year from 2020\"",
                text,
            )),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::keys! { Deadline, "a deadline such as {\"by\": 2030}: " => {
    "by" => Self::By,
    "before" =>? |year: Year| Self::before(year.get()),
    "period" => Self::Period,
    "each_year_from" => Self::EachYearFrom,
} }
