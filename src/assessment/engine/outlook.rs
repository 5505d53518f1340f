//! The outlook for emissions: a fitted trend, or a projection that the caller supplies.

use crate::quantity::{Absent, Known, Share, Year};
use crate::trend::{GivenProjection, PredictionInterval, TrendFit};

/// The source of every figure about future years.
#[derive(Clone, Copy)]
pub(crate) enum Outlook<'t> {
    Trend(&'t TrendFit),
    Projection(&'t GivenProjection),
}

impl<'t> Outlook<'t> {
    /// The given projection if there is one, otherwise the trend.
    #[inline]
    pub(crate) fn of(
        given: Option<&'t GivenProjection>,
        trend: &'t Known<TrendFit>,
    ) -> Known<Self> {
        match (given, trend) {
            (Some(projection), _) => Ok(Self::Projection(projection)),
            (None, Ok(trend)) => Ok(Self::Trend(trend)),
            (None, Err(reason)) => Err(*reason),
        }
    }

    /// T(t), the level in a year.
    #[inline]
    pub(crate) fn level_in(self, year: Year) -> Known<f64> {
        match self {
            Self::Trend(trend) => trend.level_at(year.as_f64()),
            Self::Projection(projection) => projection.level_at(year),
        }
    }

    /// The 95 % interval of the level in a year, and the probability that this level is at or under
    /// a limit.
    #[inline]
    pub(crate) fn spread(
        self,
        year: Year,
        limit: Known<f64>,
    ) -> (Known<PredictionInterval>, Known<Share>) {
        match self {
            Self::Trend(trend) => {
                let spread = trend.spread_in(year);
                let interval = spread.and_then(|spread| trend.interval(spread));
                (interval, limit.and_then(|limit| trend.probability(spread?, limit)))
            }
            Self::Projection(projection) => {
                (projection.interval_in(year), limit.and(Err(Absent::NotDefined)))
            }
        }
    }

    /// The yearly fall of the outlook, in the unit of the levels; negative if emissions rise. For a
    /// projection, this is the fall from the latest year to the next.
    #[inline]
    pub(crate) fn yearly_fall(self, latest: Year) -> Known<f64> {
        match self {
            Self::Trend(trend) => Ok(trend.yearly_fall()),
            Self::Projection(projection) => {
                Ok(projection.level_at(latest)? - projection.level_at(latest.next())?)
            }
        }
    }

    /// The sum over whole years, first and last included.
    #[inline]
    pub(crate) fn sum_over(self, from: Year, to: Year) -> Known<f64> {
        match self {
            Self::Trend(trend) => trend.sum_over(from, to),
            Self::Projection(projection) => projection.sum_over(from, to),
        }
    }

    /// The fractional year in which the outlook falls to a limit. The outlook must be above the
    /// limit in the latest year. `reaches` says whether a level of a projection reaches the limit:
    /// for a strict target, if it is below it.
    ///
    /// # Errors
    /// [`Absent::NeverReached`] for a trend that does not fall to the limit;
    /// [`Absent::OutsideBaseline`] for a projection that does not, because its later levels are
    /// unknown.
    #[inline]
    pub(crate) fn year_at(
        self,
        limit: f64,
        latest: Year,
        reaches: impl Fn(f64) -> bool,
    ) -> Known<f64> {
        match self {
            Self::Trend(trend) => trend.falls_to(limit).ok_or(Absent::NeverReached),
            Self::Projection(projection) => {
                projection.falls_to(limit, latest, reaches).ok_or(Absent::OutsideBaseline)
            }
        }
    }

    /// `Ok` if the outlook can serve as a lens: a trend needs three points.
    #[inline]
    pub(crate) fn supports_lens(self) -> Known<()> {
        match self {
            Self::Trend(trend) if trend.points() < 3 => Err(Absent::TooFewPoints),
            _ => Ok(()),
        }
    }
}
