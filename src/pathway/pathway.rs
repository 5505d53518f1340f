use core::fmt;

use crate::formula::finite;
use crate::formula::line::{Segment, arithmetic_sum};
use crate::quantity::{Absent, Emissions, Known, Period, Year};
use crate::target::{AnnualRate, Commitment, YearlyLimits};

/// Which way a path takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PathName {
    /// Straight from the anchor to the judged year.
    Linear,
    /// Piecewise straight through all milestones of a commitment.
    Milestones,
    /// Cut by the same share every year, as a target that sets a yearly cut words it.
    FixedAnnualCut,
    /// The limits that the target lists, straight between them.
    Given,
    /// Straight from the year before a period, so that the period's years sum to its limit.
    LinearToTotal,
}

impl PathName {
    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Milestones => "milestones",
            Self::FixedAnnualCut => "fixed_annual_cut",
            Self::Given => "given",
            Self::LinearToTotal => "linear_to_total",
        }
    }
}

impl fmt::Display for PathName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Linear => "linear",
            Self::Milestones => "milestones",
            Self::FixedAnnualCut => "fixed annual cut",
            Self::Given => "given",
            Self::LinearToTotal => "linear to total",
        })
    }
}

/// A path from an anchor to allowable emissions.
///
/// `P(t) = Ea + (A - Ea)(t - ta)/(tT - ta)` on each straight piece, exact at its ends.
///
/// ```
/// use climate_targets::{Emissions, Pathway, Year};
/// // 5.7 t per head in 2005, 3.99 allowed in 2020: 4.788 in 2013.
/// let path = Pathway::linear(
///     (Year::new(2005)?, Emissions::from_tonnes(5.7)?),
///     (Year::new(2020)?, Emissions::from_tonnes(3.99)?),
/// )
/// .expect("2020 is after 2005");
/// let level = path.level_in(Year::new(2013)?).unwrap();
/// assert!((level.tonnes() - 4.788).abs() < 1e-12);
/// # Ok::<(), climate_targets::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pathway<'a>(Course<'a>);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Course<'a> {
    Straight(Segment),
    /// Straight, so that the years after its first node sum to a total.
    ToTotal(Segment),
    /// `Ea left^(t - ta)`, constant from `until` on.
    FixedCut {
        anchor: (f64, f64),
        left: f64,
        until: f64,
    },
    /// Through the limits of a list, at least one.
    Given(&'a YearlyLimits),
    /// Through the milestones' limits, or, where supplementary measures may count in full, through
    /// their gross limits.
    Through {
        anchor: (f64, f64),
        commitment: &'a Commitment,
        gross: bool,
    },
}

impl<'a> Pathway<'a> {
    /// The straight path from an anchor to a later node; `None` if the node is not later.
    pub fn linear(anchor: (Year, Emissions), node: (Year, Emissions)) -> Option<Self> {
        Self::straight((anchor.0.as_f64(), anchor.1.tonnes()), (node.0.as_f64(), node.1.tonnes()))
    }

    #[inline]
    pub(crate) fn straight(from: (f64, f64), to: (f64, f64)) -> Option<Self> {
        (from.0 < to.0).then_some(Self(Course::Straight(Segment { from, to })))
    }

    /// Through all milestones of a commitment, from its base, given as (year, level).
    #[inline]
    pub(crate) fn through(commitment: &'a Commitment, anchor: (f64, f64)) -> Self {
        Self(Course::Through { anchor, commitment, gross: false })
    }

    /// Through the gross limits `A + S_max` of all milestones.
    pub(crate) fn through_gross_limits(commitment: &'a Commitment, anchor: (f64, f64)) -> Self {
        Self(Course::Through { anchor, commitment, gross: true })
    }

    /// Straight over a period from the level of the year before, so that its years sum to a limit:
    /// `P(y) = Ea - s (y - from + 1)`, `s = 2 (n Ea - limit)/(n (n + 1))`.
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Period};
    /// // A budget of France: 359 Mt a year over 2024-2028, from 384.8 Mt in 2023.
    /// let period = Period::new(2024, 2028)?;
    /// let path = Pathway::to_total(
    ///     Emissions::from_megatonnes(384.8)?,
    ///     period,
    ///     Emissions::from_megatonnes(5.0 * 359.0)?,
    /// );
    /// let sum = path.sum(period.from(), period.to()).unwrap();
    /// assert!((sum.megatonnes() - 1795.0).abs() < 1e-9);
    /// # Ok::<(), climate_targets::QuantityError>(())
    /// ```
    pub fn to_total(level_before: Emissions, period: Period, limit: Emissions) -> Self {
        Self::over_period(level_before.tonnes(), period, limit.tonnes())
    }

    pub(crate) fn over_period(level_before: f64, period: Period, limit: f64) -> Self {
        let n = f64::from(period.length());
        let fall = 2.0 * (level_before - limit / n) / (n + 1.0);
        let from = (period.from().as_f64() - 1.0, level_before);
        Self(Course::ToTotal(Segment { from, to: (period.to().as_f64(), level_before - n * fall) }))
    }

    /// Cut by the same share every year from an anchor on, until a year.
    pub(crate) fn fixed_cut(anchor: (f64, f64), rate: AnnualRate, until: Year) -> Self {
        let (left, until) = (rate.left_each_year(), until.as_f64());
        Self(Course::FixedCut { anchor, left, until })
    }

    /// Through the limits of a list.
    pub(crate) const fn given(limits: &'a YearlyLimits) -> Self {
        Self(Course::Given(limits))
    }

    /// Which way it takes.
    pub const fn name(&self) -> PathName {
        match self.0 {
            Course::Straight(_) => PathName::Linear,
            Course::ToTotal(_) => PathName::LinearToTotal,
            Course::FixedCut { .. } => PathName::FixedAnnualCut,
            Course::Given(_) => PathName::Given,
            Course::Through { .. } => PathName::Milestones,
        }
    }

    /// Where it begins, as (year, level).
    #[inline]
    fn anchor(&self) -> (f64, f64) {
        match self.0 {
            Course::Straight(segment) | Course::ToTotal(segment) => segment.from,
            Course::FixedCut { anchor, .. } | Course::Through { anchor, .. } => anchor,
            Course::Given(limits) => {
                limits.as_slice().first().map_or((0.0, 0.0), |(y, e)| (y.as_f64(), e.tonnes()))
            }
        }
    }

    /// The level that the path allows in a year.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the anchor; [`Absent::OutOfRange`] on overflow.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year.as_f64()).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> Known<f64> {
        // The common one first.
        if let Course::Straight(segment) = self.0 {
            return if t >= segment.from.0 {
                finite(segment.level_at(t))
            } else {
                Err(Absent::NotAfterAnchor)
            };
        }
        self.other_level_at(t)
    }

    /// As [`Pathway::level_at`], of the paths that are asked for less often.
    fn other_level_at(&self, t: f64) -> Known<f64> {
        let (from, mut level) = self.anchor();
        if t < from {
            return Err(Absent::NotAfterAnchor);
        }
        match self.0 {
            Course::Straight(segment) | Course::ToTotal(segment) => finite(segment.level_at(t)),
            Course::FixedCut { left, until, .. } => {
                finite(level * power(left, t.min(until) - from))
            }
            Course::Through { .. } | Course::Given(_) => {
                for segment in self.segments() {
                    level = segment.level_at(t);
                    if t <= segment.to.0 {
                        break;
                    }
                }
                finite(level)
            }
        }
    }

    /// The straight piece around a point in time, as its two nodes (year, level): the last piece
    /// that begins before it.
    pub(crate) fn piece_around(&self, t: f64) -> Option<Segment> {
        self.segments().take_while(|segment| segment.from.0 < t).last()
    }

    /// The earliest point in time, as a fractional year, at which the path equals a level.
    ///
    /// # Errors
    /// [`Absent::OutsidePath`] where no strictly falling part of the path has that level.
    pub fn year_at(&self, level: Emissions) -> Known<f64> {
        self.year_where(level.tonnes(), |a, b| a <= b)
    }

    /// As [`Pathway::year_at`], with the caller's word on what is at or under what.
    #[inline]
    pub(crate) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        let has_level = |s: &Segment| {
            s.to.1 < s.from.1 && at_or_under(level, s.from.1) && at_or_under(s.to.1, level)
        };
        let segment = match self.0 {
            Course::Straight(segment) | Course::ToTotal(segment) => Some(segment).filter(has_level),
            Course::FixedCut { anchor: (from, first), left, until } => {
                let last = first * power(left, until - from);
                let falls = left < 1.0 && level > 0.0;
                let within = falls && at_or_under(level, first) && at_or_under(last, level);
                let year = from + (level / first).ln() / left.ln();
                return if within { finite(year) } else { Err(Absent::OutsidePath) };
            }
            Course::Through { .. } | Course::Given(_) => self.segments().find(has_level),
        };
        segment.map_or(Err(Absent::OutsidePath), |segment| finite(segment.year_at(level)))
    }

    /// The sum of the path's levels over whole years, `from` and `to` included; zero if `to` is
    /// before `from`.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the anchor; [`Absent::OutOfRange`] on overflow.
    pub fn sum(&self, from: Year, to: Year) -> Known<Emissions> {
        self.sum_over(from, to).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        match self.0 {
            // One straight piece: an arithmetic progression.
            Course::Straight(segment) if to.as_f64() <= segment.to.0 => {
                if from.as_f64() < segment.from.0 {
                    return Err(Absent::NotAfterAnchor);
                }
                let ends = (segment.level_at(from.as_f64()), segment.level_at(to.as_f64()));
                finite(arithmetic_sum(ends.0, ends.1, to.since(from) + 1.0))
            }
            Course::FixedCut { .. } => {
                let years = (from.get()..=to.get()).map(f64::from);
                let levels = years.map(|year| self.level_at(year));
                finite(levels.sum::<Known<f64>>()?)
            }
            Course::Straight(_)
            | Course::ToTotal(_)
            | Course::Given(_)
            | Course::Through { .. } => self.sum_of_pieces(from, to),
        }
    }

    /// Each piece is an arithmetic progression; after the last node the level stays.
    fn sum_of_pieces(&self, from: Year, to: Year) -> Known<f64> {
        let mut level = self.level_at(from.as_f64())?;
        let (mut sum, mut next, last) = (0.0, from.as_f64(), to.as_f64());
        for piece in self.segments().filter(|piece| piece.to.0 >= from.as_f64()) {
            if next > last {
                break;
            }
            let end = last.min(piece.to.0);
            sum += arithmetic_sum(piece.level_at(next), piece.level_at(end), end - next + 1.0);
            (next, level) = (end + 1.0, piece.to.1);
        }
        finite(sum + level * (last - next + 1.0).max(0.0))
    }

    /// The straight pieces in order. A milestone whose level does not exist is left out; the
    /// constructors see to it that there is none.
    fn segments(&self) -> impl Iterator<Item = Segment> + 'a {
        let (straight, given, through) = match self.0 {
            Course::Straight(segment) | Course::ToTotal(segment) => (Some(segment), None, None),
            Course::FixedCut { .. } => (None, None, None),
            Course::Given(limits) => {
                let node = |(year, limit): &(Year, Emissions)| (year.as_f64(), limit.tonnes());
                let piece = move |pair: &[(Year, Emissions)]| match pair {
                    [from, to] => Some(Segment { from: node(from), to: node(to) }),
                    _ => None,
                };
                (None, Some(limits.as_slice().windows(2).filter_map(piece)), None)
            }
            Course::Through { anchor, commitment, gross } => {
                let base = Emissions::computed(anchor.1);
                let nodes = commitment.milestones().filter_map(move |target| {
                    let judged = target.judged_year();
                    let years = target.deadline().judged_years();
                    let level = target.goal().deciding()?.allowable(Ok(base), years).ok()?;
                    let supplement = target.supplement().filter(|_| gross);
                    let cap = supplement.and_then(|s| s.cap(Some(anchor.1))).unwrap_or(0.0);
                    Some((judged.as_f64(), level.tonnes() + cap))
                });
                let pieces = nodes.scan(anchor, |from, to| {
                    let piece = Segment { from: *from, to };
                    *from = to;
                    Some(piece)
                });
                (None, None, Some(pieces))
            }
        };
        let listed = given.into_iter().flatten();
        straight.into_iter().chain(listed).chain(through.into_iter().flatten())
    }
}

/// A power; over whole years the one by which a target's own level is found.
fn power(left: f64, years: f64) -> f64 {
    if years.fract() == 0.0 { left.powi(years as i32) } else { left.powf(years) }
}
