use thiserror::Error;

use crate::quantity::Year;

/// Why an estimator, a calibration or a given projection is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TrendError {
    /// More excluded years than the limit.
    #[error("excluded: at most {at_most} years; {year} is one too many")]
    TooManyExcluded {
        /// How many can be named.
        at_most: usize,
        /// The first year beyond.
        year: Year,
    },
    /// A factor that does not damp, 0 or less, or 1 and more; or one of more than two decimals.
    #[error("damping: the factor has two decimals, 0.01 to 0.99")]
    DampingOutOfRange,
    /// A drift that no set of places has.
    #[error("drift: a yearly change of the logarithm lies between -1 and 1")]
    DriftOutOfRange,
    /// A scatter that no set of places has.
    #[error("deviation: that of yearly changes of the logarithm lies over 0 and is at most 1")]
    DeviationOutOfRange,
    /// Horizons that do not increase, or none (`years` is 0).
    #[error("horizons: need one or more, increasing from 1; got {years}")]
    HorizonsOutOfOrder {
        /// The years out of order.
        years: u16,
    },
    /// A factor that is not in 0 to 1e6.
    #[error("factor: horizon {years} needs two in 0 to 1e6")]
    FactorOutOfRange {
        /// The years ahead.
        years: u16,
    },
    /// A share of cases under 0 or over 1.
    #[error("coverage: a share of the cases lies between 0 and 1; one of horizon {years} does not")]
    CoverageOutOfRange {
        /// The years ahead.
        years: u16,
    },
    /// Origins that span less than the horizon.
    #[error("origins: the first and last lie less than {years} years apart")]
    TooFewSpans {
        /// The years ahead.
        years: u16,
    },
    /// A given projection without a single year.
    #[error("projection: no year has a level")]
    NoProjection,
    /// A given projection whose years do not increase.
    #[error("projection: years must increase; {year} does not")]
    ProjectionOutOfOrder {
        /// The year out of order.
        year: Year,
    },
    /// An interval that is not about its level: its ends in the wrong order, or the level outside.
    #[error("projection: {year}: the level lies outside its interval")]
    LevelOutsideInterval {
        /// The year.
        year: Year,
    },
    /// A given projection, or a calibration, without a name.
    #[error("name: it is empty")]
    NoName,
    /// A given projection without a source.
    #[error("projection: the source is empty")]
    NoSource,
}

/// The years that a trend leaves out: at most eight, in order, so that a method stays a small value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vec<Year>", into = "Vec<Year>"))]
pub struct ExcludedYears([Option<Year>; 8]);

impl ExcludedYears {
    /// None.
    pub const NONE: Self = Self([None; 8]);

    /// How many years can be left out.
    pub const AT_MOST: usize = 8;

    /// These and one more; a year that is named already changes nothing.
    #[allow(clippy::indexing_slicing, reason = "const, and within the length by the loop")]
    pub(super) const fn with(mut self, year: Year) -> Result<Self, TrendError> {
        let mut at = 0;
        let mut next = year;
        while at < Self::AT_MOST {
            match self.0[at] {
                None => {
                    self.0[at] = Some(next);
                    return Ok(self);
                }
                Some(known) if known.get() == next.get() => return Ok(self),
                // Kept in order: the later one moves on.
                Some(known) if known.get() > next.get() => {
                    self.0[at] = Some(next);
                    next = known;
                }
                Some(_) => {}
            }
            at += 1;
        }
        Err(TrendError::TooManyExcluded { at_most: Self::AT_MOST, year })
    }

    /// The years, in order.
    pub fn years(&self) -> impl Iterator<Item = Year> + '_ {
        self.0.iter().flatten().copied()
    }

    /// Whether a year is one of them.
    pub fn contains(&self, year: Year) -> bool {
        self.0.contains(&Some(year))
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        matches!(self.0, [None, ..])
    }
}

impl TryFrom<Vec<Year>> for ExcludedYears {
    type Error = TrendError;

    fn try_from(years: Vec<Year>) -> Result<Self, TrendError> {
        years.into_iter().try_fold(Self::NONE, Self::with)
    }
}

impl From<ExcludedYears> for Vec<Year> {
    fn from(excluded: ExcludedYears) -> Self {
        excluded.years().collect()
    }
}
