//! The two lenses on a target that is not due. The path lens compares the latest level with the
//! path; the trend lens compares the projected level with the allowable one.

use super::Evidence;
use crate::assessment::VerdictKind;
use crate::assessment::result::Lenses;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known};

/// The kind of verdict that the two lenses give; `None` stands for an absent lens.
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

    /// T(tT), the projected level of the judged year; absent once the target is due.
    #[inline]
    pub(super) fn find_projected(&self) -> Known<f64> {
        self.before_due()?;
        self.outlook()?.level_in(self.judged)
    }

    /// `Ok` if the latest observation is after the path's anchor.
    #[inline]
    pub(super) fn find_after_anchor(&self) -> Known<()> {
        let (tl, _) = self.latest?;
        if tl > self.anchor_year()? { Ok(()) } else { Err(Absent::NotAfterAnchor) }
    }

    /// The path lens: whether EL is at or under `level`, the path's level in the year of the latest
    /// observation. Absent unless that year is after the path's anchor.
    #[inline]
    pub(super) fn path_lens(&self, path: &Known<Pathway<'_>>, level: Known<f64>) -> Known<bool> {
        let (_, el) = self.latest?;
        path.as_ref().map_err(|reason| *reason)?;
        self.after_anchor?;
        Ok(self.reaches(el, level?))
    }

    /// The trend lens: whether the projected level is at or under the limit. Absent once the target
    /// is due, and for a trend of fewer than three points.
    #[inline]
    pub(super) fn trend_lens(&self, limit: Known<f64>, projected: Known<f64>) -> Known<bool> {
        let (level, limit) = (projected?, limit?);
        self.outlook()?.supports_lens()?;
        Ok(self.reaches(level, limit))
    }

    /// Whether the trend rises, or the given projection for the judged year is above the latest
    /// level.
    #[inline]
    pub(crate) fn is_rising(&self) -> bool {
        match (&self.trend, self.projected, self.latest) {
            (Ok(trend), ..) => trend.is_rising(),
            (Err(Absent::GivenProjection), Ok(to), Ok((_, from))) => to > from,
            _ => false,
        }
    }

    /// The observed level of the judged year or, until that year is observed, the projected level.
    /// For a period, the mean level of its observed and projected years.
    pub(crate) fn judged_or_projected(&self) -> Known<f64> {
        match (self.period, self.judged_level) {
            (Some(standing), _) => standing.mean(),
            (None, Some(level)) => Ok(level),
            (None, None) => self.projected,
        }
    }
}
