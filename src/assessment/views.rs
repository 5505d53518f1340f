//! The two views on a target that is not due: where emissions are, and where they are heading.

use super::figures::Lenses;
use super::level::Levels;
use super::level_verdict::lens_verdict;
use super::verdict::Verdict;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known};

/// The lenses, and the two levels that they compare and that the figures show too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Views {
    /// P(tL), what the path allows.
    pub(super) path_level: Known<f64>,
    /// T(tT), where emissions are heading; only before the judged year.
    pub(super) projected: Known<f64>,
    pub(super) lenses: Lenses,
}

impl Levels<'_, '_> {
    pub(super) fn views(&self) -> Views {
        let (path_level, projected) = (self.path_level(), self.projected());
        let lenses = match self.question.period {
            Some(period) => self.period_lenses(&self.standing_over(period)),
            None => Lenses {
                path: self.path_lens(&self.path, path_level),
                trend: self.trend_lens(self.allowable, projected),
            },
        };
        Views { path_level, projected, lenses }
    }

    /// T(tT), before the judged year.
    #[inline]
    fn projected(&self) -> Known<f64> {
        self.before_due()?;
        self.outlook()?.level_in(self.judged)
    }

    /// The path lens exists only where the latest observation is after the path's anchor; `level` is
    /// what the path allows in its year.
    #[inline]
    pub(super) fn path_lens(&self, path: &Known<Pathway<'_>>, level: Known<f64>) -> Known<bool> {
        let (tl, el) = self.latest?;
        path.as_ref().map_err(|reason| *reason)?;
        if tl <= self.path_begins_after()? {
            return Err(Absent::NotAfterAnchor);
        }
        Ok(self.reaches(el, level?))
    }

    /// The trend lens needs three points and a judged year ahead.
    #[inline]
    pub(super) fn trend_lens(&self, limit: Known<f64>, projected: Known<f64>) -> Known<bool> {
        let (level, limit) = (projected?, limit?);
        self.outlook()?.judges()?;
        Ok(self.reaches(level, limit))
    }

    /// What the views say, where nothing else decides.
    #[inline]
    pub(super) fn lens_verdict(&self, views: &Views) -> Verdict {
        lens_verdict(views.lenses, self.is_rising(views))
    }

    /// Whether emissions rise.
    #[inline]
    pub(super) fn is_rising(&self, views: &Views) -> bool {
        match (&self.trend, views.projected, self.latest) {
            (Ok(trend), ..) => trend.is_rising(),
            // A given projection rises if it ends above where emissions are.
            (Err(Absent::GivenProjection), Ok(to), Ok((_, from))) => to > from,
            _ => false,
        }
    }

    /// The level of the judged year: observed, or before that where the trend leads; of a period
    /// the mean of its years, likewise.
    pub(super) fn judged_or_projected(&self, views: &Views) -> Known<f64> {
        match (self.period_standing(), self.judged_level) {
            (Some(standing), _) => standing.mean(),
            (None, Some(level)) => Ok(level),
            (None, None) => views.projected,
        }
    }
}
