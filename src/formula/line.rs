use super::finite;
use super::functions::ln;
use crate::quantity::{Absent, Known};

/// A straight line from a node (year, level) to a later node, constant after the later node.
///
/// `P(t) = Ea + (A - Ea)(t - ta)/(tT - ta)` from the node (ta, Ea) to the node (tT, A), exact at
/// both nodes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Segment {
    pub(crate) from: (f64, f64),
    pub(crate) to: (f64, f64),
}

impl Segment {
    /// The segment with both levels multiplied by a factor.
    pub(crate) const fn times(self, factor: f64) -> Self {
        let Self { from: (t0, e0), to: (t1, e1) } = self;
        Self { from: (t0, factor * e0), to: (t1, factor * e1) }
    }

    /// The level at a time t at or after the earlier node.
    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> f64 {
        let along = self.level_before_end(t);
        if t >= self.to.0 { self.to.1 } else { along }
    }

    /// The level at a time t before the later node. Omits the test of [`Segment::level_at`], so
    /// that the compiler can vectorise the code.
    #[inline]
    pub(crate) fn level_before_end(&self, t: f64) -> f64 {
        let ((t0, e0), (t1, e1)) = (self.from, self.to);
        e0 + (e1 - e0) * ((t - t0) / (t1 - t0))
    }

    /// The sum of the levels over the whole years `from` to `to`, both included.
    #[inline]
    pub(crate) fn sum_over(&self, from: f64, to: f64) -> f64 {
        arithmetic_sum(self.level_at(from), self.level_at(to), to - from + 1.0)
    }

    /// The fractional year at which a falling segment reaches a level between those of its nodes.
    #[inline]
    pub(crate) fn year_at(&self, level: f64) -> f64 {
        let ((t0, e0), (t1, e1)) = (self.from, self.to);
        t0 + (e0 - level) / (e0 - e1) * (t1 - t0)
    }

    /// The fractional year at which a curve of constant rate between the same nodes reaches a
    /// level: `ta + ln(level/Ea)/ln(A/Ea) (tT - ta)`. All levels must be positive.
    #[inline]
    pub(crate) fn year_at_rate(&self, level: f64) -> f64 {
        let ((t0, e0), (t1, e1)) = (self.from, self.to);
        t0 + ln(level / e0) / ln(e1 / e0) * (t1 - t0)
    }

    /// Whether the segment falls and the level lies between the levels of its nodes.
    #[inline]
    pub(crate) fn falls_through(&self, level: f64, at_or_under: impl Fn(f64, f64) -> bool) -> bool {
        let (from, to) = (self.from.1, self.to.1);
        to < from && at_or_under(level, from) && at_or_under(to, level)
    }

    /// The fractional year at which a falling segment reaches a level.
    ///
    /// # Errors
    /// [`Absent::OutsidePath`] unless the segment falls through the level.
    #[inline]
    pub(crate) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        if self.falls_through(level, at_or_under) {
            finite(self.year_at(level))
        } else {
            Err(Absent::OutsidePath)
        }
    }
}

/// The sum of an arithmetic progression of `count` values from `first` to `last`.
#[inline]
pub(crate) fn arithmetic_sum(first: f64, last: f64, count: f64) -> f64 {
    count * f64::midpoint(first, last)
}
