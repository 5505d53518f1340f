//! The two lenses on a target that is not due: the latest level against the path, the trend against
//! the allowable level.

use super::Evidence;
use crate::assessment::VerdictKind;
use crate::assessment::result::Lenses;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known};

/// The verdict of path lens and trend lens, where `None` is a lens that does not exist.
pub(crate) const fn kind_by_lenses(path: Option<bool>, trend: Option<bool>) -> VerdictKind {
    match (path, trend) {
        (Some(true), Some(false)) => VerdictKind::Slipping,
        (Some(false), Some(true)) => VerdictKind::CatchingUp,
        (Some(true), _) | (None, Some(true)) => VerdictKind::OnTrack,
        (Some(false), _) | (None, Some(false)) => VerdictKind::OffTrack,
        (None, None) => VerdictKind::Undetermined,
    }
}

impl Evidence<'_> {
    #[inline]
    pub(super) fn find_lenses(&self) -> Lenses {
        match &self.period {
            Some(standing) => self.period_lenses(standing),
            None => Lenses {
                path: self.path_lens(&self.path, self.path_level),
                trend: self.trend_lens(self.allowable, self.projected),
            },
        }
    }

    /// T(tT), before the judged year.
    #[inline]
    pub(super) fn find_projected(&self) -> Known<f64> {
        self.before_due()?;
        self.outlook()?.level_in(self.judged)
    }

    /// Whether the latest observation is after the path's anchor.
    #[inline]
    pub(super) fn find_after_anchor(&self) -> Known<()> {
        let (tl, _) = self.latest?;
        if tl > self.path_begins_after()? { Ok(()) } else { Err(Absent::NotAfterAnchor) }
    }

    /// The path lens exists only where the latest observation is after the path's anchor; `level` is
    /// what the path allows in its year.
    #[inline]
    pub(super) fn path_lens(&self, path: &Known<Pathway<'_>>, level: Known<f64>) -> Known<bool> {
        let (_, el) = self.latest?;
        path.as_ref().map_err(|reason| *reason)?;
        self.after_anchor?;
        Ok(self.reaches(el, level?))
    }

    /// The trend lens needs three points and a judged year ahead.
    #[inline]
    pub(super) fn trend_lens(&self, limit: Known<f64>, projected: Known<f64>) -> Known<bool> {
        let (level, limit) = (projected?, limit?);
        self.outlook()?.judges()?;
        Ok(self.reaches(level, limit))
    }

    /// Whether emissions rise.
    #[inline]
    pub(crate) fn is_rising(&self) -> bool {
        match (&self.trend, self.projected, self.latest) {
            (Ok(trend), ..) => trend.is_rising(),
            // A given projection rises if it ends above the latest level.
            (Err(Absent::GivenProjection), Ok(to), Ok((_, from))) => to > from,
            _ => false,
        }
    }

    /// The level of the judged year: observed, or before that projected; of a period the mean of its
    /// years, likewise.
    pub(crate) fn judged_or_projected(&self) -> Known<f64> {
        match (self.period, self.judged_level) {
            (Some(standing), _) => standing.mean(),
            (None, Some(level)) => Ok(level),
            (None, None) => self.projected,
        }
    }
}
