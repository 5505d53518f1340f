use core::str::FromStr;

use super::number::unwrap_const;
use super::{ParseQuantityError, QuantityError, Year, getters};
use crate::language::{phrase, text};

/// A span of whole calendar years, including the first and the last year.
///
/// ```
/// use climate_targets::{Period, Year};
/// const BUDGET: Period = Period::constant(2019, 2023);
/// assert_eq!(Period::new(2019, 2023)?, BUDGET);
/// assert_eq!((BUDGET.from(), BUDGET.to()), (Year::constant(2019), Year::constant(2023)));
/// assert_eq!(BUDGET.length(), 5);
/// assert_eq!(BUDGET.years().map(i32::from).sum::<i32>(), 5 * 2021);
/// assert_eq!(BUDGET.to_string(), "2019-2023");
/// assert!(Period::new(2023, 2019).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// The first year.
    from: Year,
    /// The last year.
    to: Year,
}

impl Period {
    /// Creates the period `from..=to`.
    ///
    /// # Errors
    /// [`QuantityError::PeriodReversed`] if `to` is before `from`, such as 2023 to 2019;
    /// [`QuantityError::YearOutOfRange`] for a year outside 1000..=9999, such as 20300.
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

    /// The years of the period in ascending order.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (self.from.get()..=self.to.get()).map(|year| Year::saturating(i64::from(year)))
    }

    /// The number of years in the period.
    pub const fn length(self) -> u16 {
        // Years have four digits, so the number fits into `u16`.
        (self.to.get() - self.from.get() + 1).unsigned_abs() as u16
    }

    /// Creates the period `from..=to` from literals, in a constant or static.
    ///
    /// # Panics
    /// If [`Period::new`] returns an error; in a constant this is a compile error.
    pub const fn constant(from: i32, to: i32) -> Self {
        unwrap_const!(Self::new(from, to), "a period needs two four-digit years in ascending order")
    }

    /// Whether a year lies in the period.
    pub(crate) const fn has(self, year: Year) -> bool {
        self.from.get() <= year.get() && year.get() <= self.to.get()
    }

    /// The mean of the first and the last year: a whole or half year.
    pub(crate) fn mean_year(self) -> f64 {
        f64::midpoint(self.from.as_f64(), self.to.as_f64())
    }
}

/// Converts a year to a period of one year.
impl From<Year> for Period {
    fn from(year: Year) -> Self {
        Self { from: year, to: year }
    }
}

phrase! { Period, this, f, language => {
    let Self { from, to } = this;
    text!(f, language, en: "{from}-{to}", sv: "{from}–{to}", fr: "{from}-{to}", fi: "{from}–{to}")
} }

impl FromStr for Period {
    type Err = ParseQuantityError;

    /// Parses `2019-2023`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || ParseQuantityError::malformed("a period such as \"2019-2023\"", text);
        let (from, to) = text.split_once('-').ok_or_else(malformed)?;
        let (from, to): (Year, Year) = (from.parse()?, to.parse()?);
        Ok(Self::new(from.get(), to.get())?)
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a period: an object with from and to"
)]
struct RawPeriod {
    from: Year,
    to: Year,
}

#[cfg(feature = "serde")]
crate::serial::checked!(Period: RawPeriod => |raw| Self::new(raw.from.get(), raw.to.get()));

/// Within the object of another record: its years `from` and `to`.
#[cfg(feature = "serde")]
impl crate::record::Record for Period {
    type Draft = [Option<Year>; 2];
    const IS_TONNES: bool = true;

    fn count(&self) -> usize {
        2
    }

    fn write_fields<M: serde::ser::SerializeStruct>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_field("from", &self.from)?;
        map.serialize_field("to", &self.to)
    }

    fn accept<'de, A: serde::de::MapAccess<'de>>(
        [from, to]: &mut Self::Draft,
        key: &str,
        map: &mut A,
    ) -> Result<bool, A::Error> {
        match key {
            "from" => crate::record::Entry::read_under("from", from, map)?,
            "to" => crate::record::Entry::read_under("to", to, map)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish<E: serde::de::Error>([from, to]: Self::Draft) -> Result<Self, E> {
        let from = from.ok_or_else(|| E::missing_field("from"))?;
        let to = to.ok_or_else(|| E::missing_field("to"))?;
        Self::new(from.get(), to.get()).map_err(E::custom)
    }

    #[cfg(feature = "schema")]
    fn properties(properties: &mut crate::record::Properties<'_>) {
        properties.key::<Year>("from", "The first year.");
        properties.key::<Year>("to", "The last year.");
    }
}

crate::record::plain!(Period);
