use core::fmt;
use core::str::FromStr;

use super::{ParseQuantityError, Year};

/// When a target must be reached.
///
/// *By* and *before* are a year apart: "by 2030" is judged by the inventory of 2030, "before
/// 2030" by that of 2029.
///
/// ```
/// use climate_targets::{Deadline, Year};
/// let before: Deadline = "before 2030".parse()?;
/// assert_eq!(before.judged_year(), Year::constant(2029));
/// assert_eq!(before.judged_year(), Deadline::By(Year::constant(2029)).judged_year());
/// # Ok::<(), climate_targets::ParseQuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Deadline {
    /// No later than that year: its own inventory is judged.
    By(Year),
    /// Earlier than that year: the inventory of the year before is judged.
    Before(Year),
}

impl Deadline {
    /// The year whose inventory decides.
    pub const fn judged_year(self) -> Year {
        match self {
            Self::By(year) => year,
            Self::Before(year) => year.previous(),
        }
    }
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::By(year) => write!(f, "by {year}"),
            Self::Before(year) => write!(f, "before {year}"),
        }
    }
}

impl FromStr for Deadline {
    type Err = ParseQuantityError;

    /// Reads `by 2030` or `before 2030`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().split_once(' ') {
            Some(("by", year)) => Ok(Self::By(year.parse()?)),
            Some(("before", year)) => Ok(Self::Before(year.parse()?)),
            _ => Err(ParseQuantityError::Malformed {
                expected: "a deadline such as \"by 2030\" or \"before 2030\"",
                text: text.into(),
            }),
        }
    }
}

#[cfg(feature = "serde")]
mod serial {
    use core::fmt;

    use serde::de::MapAccess;
    use serde::{Deserialize, Deserializer};

    use super::Deadline;
    use crate::serial::{OneKeyed, one_keyed};

    impl OneKeyed for Deadline {
        const KEYS: &'static [&'static str] = &["by", "before"];

        fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error> {
            Ok(Some(match key {
                "by" => Self::By(map.next_value()?),
                "before" => Self::Before(map.next_value()?),
                _ => return Ok(None),
            }))
        }

        fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a deadline such as {\"by\": 2030} or {\"before\": 2030}")
        }
    }

    impl<'de> Deserialize<'de> for Deadline {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            one_keyed(deserializer)
        }
    }
}
