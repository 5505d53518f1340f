use thiserror::Error;

use crate::quantity::{Emissions, QuantityError, Share, Year};

/// Why an estimator, a calibration or a given projection is invalid.
///
/// ```
/// use climate_targets::trend::{ReferenceSet, TrendError};
/// // A drift of -2.6 %, written in percent.
/// let error = ReferenceSet::new(-2.6, 0.05).unwrap_err();
/// assert!(matches!(error, TrendError::DriftOutOfRange { value: -2.6, .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum TrendError {
    /// More excluded years than the maximum.
    #[error("excluded: at most {at_most} years; {year} is one too many")]
    #[non_exhaustive]
    TooManyExcluded {
        /// The maximum number of excluded years.
        at_most: usize,
        /// The first year beyond the maximum.
        year: Year,
    },
    /// A damping factor outside 0.01 to 0.99, or with more than two decimals.
    #[error("damping: must be between 0.01 and 0.99, with two decimals, got {value}")]
    #[non_exhaustive]
    DampingOutOfRange {
        /// The rejected factor.
        value: f64,
    },
    /// A drift outside -1 to 1, such as -2.6 for -2.6 %.
    #[error("drift: must be between -1 and 1 (yearly change of the logarithm), got {value}")]
    #[non_exhaustive]
    DriftOutOfRange {
        /// The rejected drift.
        value: f64,
    },
    /// A standard deviation of 0 or less, or above 1.
    #[error(
        "deviation: must be above 0 and at most 1 (standard deviation of yearly changes of the \
         logarithm), got {value}"
    )]
    #[non_exhaustive]
    DeviationOutOfRange {
        /// The rejected deviation.
        value: f64,
    },
    /// Horizons that do not increase, or an empty list of horizons.
    #[error("horizons: need one or more, increasing from 1; got {years}")]
    #[non_exhaustive]
    HorizonsOutOfOrder {
        /// The horizon out of order, in years; 0 for an empty list.
        years: u16,
    },
    /// A factor of 0 or less, or of 1e6 or more.
    #[error("factor: horizon {years}: must be above 0 and below 1e6, got {value}")]
    #[non_exhaustive]
    FactorOutOfRange {
        /// The horizon, in years.
        years: u16,
        /// The rejected factor.
        value: f64,
    },
    /// A share of cases outside 0 to 1.
    #[error("coverage: horizon {years}: must be a share of cases between 0 and 1, got {share}")]
    #[non_exhaustive]
    CoverageOutOfRange {
        /// The horizon, in years.
        years: u16,
        /// The rejected share.
        share: Share,
    },
    /// The first and the last origin are less than one horizon apart.
    #[error("origins: horizon {years}: the origins {first} to {last} span less than the horizon")]
    #[non_exhaustive]
    TooFewSpans {
        /// The horizon, in years.
        years: u16,
        /// The first year of origin.
        first: Year,
        /// The last year of origin.
        last: Year,
    },
    /// A given projection without any level.
    #[error("projection: must have at least one level")]
    NoProjection,
    /// A given projection whose years do not increase.
    #[error("projection: years must increase; {year} does not")]
    #[non_exhaustive]
    ProjectionOutOfOrder {
        /// The year out of order.
        year: Year,
    },
    /// A projected level, or an end of its interval, outside the valid range of levels.
    #[error("projection: {year}: {problem}")]
    #[non_exhaustive]
    ProjectedLevel {
        /// The year of the invalid level.
        year: Year,
        /// Why the level is invalid.
        problem: QuantityError,
    },
    /// A level outside its interval, or an interval with its ends in the wrong order.
    #[error("projection: {year}: the level {level} lies outside its interval, {low} to {high}")]
    #[non_exhaustive]
    LevelOutsideInterval {
        /// The year of the level.
        year: Year,
        /// The projected level.
        level: Emissions,
        /// The lower end of the interval.
        low: Emissions,
        /// The upper end of the interval.
        high: Emissions,
    },
    /// A given projection or a calibration without a name.
    #[error("name: must not be empty")]
    NoName,
    /// A given projection without a source.
    #[error("source: must not be empty")]
    NoSource,
}

impl TrendError {
    /// The JSON key of the invalid field.
    ///
    /// ```
    /// use climate_targets::trend::{Damping, TrendError};
    /// let error = Damping::from_percent(100).unwrap_err();
    /// assert_eq!(error.field(), "damping");
    /// assert!(matches!(error, TrendError::DampingOutOfRange { value: 1.0, .. }));
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::TooManyExcluded { .. } => "excluded",
            Self::DampingOutOfRange { .. } => "damping",
            Self::DriftOutOfRange { .. } => "drift",
            Self::DeviationOutOfRange { .. } => "deviation",
            Self::HorizonsOutOfOrder { .. } => "horizons",
            Self::FactorOutOfRange { .. } => "factor",
            Self::CoverageOutOfRange { .. } => "coverage",
            Self::TooFewSpans { .. } => "origins",
            Self::NoProjection
            | Self::ProjectionOutOfOrder { .. }
            | Self::ProjectedLevel { .. }
            | Self::LevelOutsideInterval { .. } => "projection",
            Self::NoName => "name",
            Self::NoSource => "source",
        }
    }
}

/// The years excluded from a fit, in increasing order. At most eight, so that an
/// [`Estimator`](super::Estimator) stays a small `Copy` value.
///
/// JSON: a list of years.
///
/// ```
/// use climate_targets::{Estimator, Year};
/// let (pandemic, next) = (Year::constant(2020), Year::constant(2021));
/// let estimator = Estimator::ols().excluding(&[next, pandemic])?;
/// let excluded = estimator.excluded();
/// assert_eq!(excluded.years().collect::<Vec<_>>(), [pandemic, next]);
/// assert!(excluded.contains(pandemic) && !excluded.is_empty());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ExcludedYears([Option<Year>; 8]);

impl ExcludedYears {
    /// The empty set, the default.
    pub const NONE: Self = Self([None; 8]);

    /// The maximum number of excluded years, 8.
    pub const AT_MOST: usize = 8;

    /// Adds a year. Adding a year already in the set has no effect.
    #[allow(
        clippy::indexing_slicing,
        reason = "a const fn has no get; the loop keeps the index in bounds"
    )]
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
                // Insertion sort: the later year moves to the next slot.
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

    /// The years, in increasing order.
    pub fn years(&self) -> impl Iterator<Item = Year> + '_ {
        self.0.iter().flatten().copied()
    }

    /// Whether the set contains a year.
    pub fn contains(&self, year: Year) -> bool {
        self.0.contains(&Some(year))
    }

    /// Whether the set is empty.
    pub const fn is_empty(&self) -> bool {
        matches!(self.0, [None, ..])
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(ExcludedYears: Vec<Year> => |years| {
    years.into_iter().try_fold(Self::NONE, Self::with)
});
#[cfg(feature = "serde")]
crate::serial::written!(ExcludedYears, this => this.years().collect::<Vec<_>>());
