//! Where emissions are heading: by a fitted trend, or by a projection that is given.

use crate::quantity::{Absent, Known, Share, Year};
use crate::trend::{GivenProjection, PredictionInterval, TrendFit};

/// The outlook behind the figures that look ahead.
#[derive(Clone, Copy)]
pub(crate) enum Outlook<'t> {
    Fitted(&'t TrendFit),
    Given(&'t GivenProjection),
}

impl<'t> Outlook<'t> {
    /// The projection that is given, else the trend, if there is one.
    #[inline]
    pub(crate) fn of(
        given: Option<&'t GivenProjection>,
        trend: &'t Known<TrendFit>,
    ) -> Known<Self> {
        match (given, trend) {
            (Some(projection), _) => Ok(Self::Given(projection)),
            (None, Ok(trend)) => Ok(Self::Fitted(trend)),
            (None, Err(reason)) => Err(*reason),
        }
    }

    /// T(t) of a year.
    #[inline]
    pub(crate) fn level_in(self, year: Year) -> Known<f64> {
        match self {
            Self::Fitted(trend) => trend.level_at(year.as_f64()),
            Self::Given(projection) => projection.level_at(year),
        }
    }

    /// Its interval and the probability of a level at or under a limit, where it has them.
    #[inline]
    pub(crate) fn spread(
        self,
        year: Year,
        limit: Known<f64>,
    ) -> (Known<PredictionInterval>, Known<Share>) {
        match self {
            Self::Fitted(trend) => {
                let spread = trend.spread_in(year);
                let interval = spread.and_then(|spread| trend.interval(spread));
                (interval, limit.and_then(|limit| trend.probability(spread?, limit)))
            }
            Self::Given(projection) => {
                (projection.interval_in(year), limit.and(Err(Absent::NotDefined)))
            }
        }
    }

    /// By how much emissions fall in the year after the latest one.
    #[inline]
    pub(crate) fn yearly_fall(self, latest: Year) -> Known<f64> {
        match self {
            Self::Fitted(trend) => Ok(trend.yearly_fall()),
            Self::Given(projection) => {
                Ok(projection.level_at(latest)? - projection.level_at(latest.next())?)
            }
        }
    }

    /// The sum over whole years, both ends included.
    #[inline]
    pub(crate) fn sum_over(self, from: Year, to: Year) -> Known<f64> {
        match self {
            Self::Fitted(trend) => trend.sum_over(from, to),
            Self::Given(projection) => projection.sum_over(from, to),
        }
    }

    /// When it comes down to a limit that it is above in the latest year (a projection, of a strict
    /// target, when it leaves the limit): never, or not within the
    /// years of a projection, which says nothing of those after.
    #[inline]
    pub(crate) fn year_at(self, limit: f64, latest: Year, strict: bool) -> Known<f64> {
        match self {
            Self::Fitted(trend) => trend.falls_to(limit).ok_or(Absent::NeverReached),
            Self::Given(projection) => {
                projection.falls_to(limit, latest, strict).ok_or(Absent::OutsideBaseline)
            }
        }
    }

    /// Whether it may judge: a trend needs three points.
    #[inline]
    pub(crate) fn judges(self) -> Known<()> {
        match self {
            Self::Fitted(trend) if trend.points() < 3 => Err(Absent::TooFewPoints),
            _ => Ok(()),
        }
    }
}
