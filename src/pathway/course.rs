//! The arithmetic of each way a path can take, on plain years and levels.

use super::Pathway;
use crate::formula::line::{Segment, arithmetic_sum};
use crate::formula::{finite, sum_known};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::target::Commitment;

/// What is left of the anchor's level, at least, by the blend with a floor: a fall of 91 %, the
/// steepest that a constant rate is taken to be meaningful for.
const FLOOR_DIVISOR: f64 = 11.11;

/// How far a path without an end is searched.
const SEARCHED_YEARS: f64 = 1000.0;

/// Halvings that narrow a year down to the last digit of a number.
const HALVINGS: u32 = 60;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Course<'a> {
    /// Straight to a node, and constant from there on.
    Straight(Segment),
    /// Straight on and on: `Ea + slope (t - ta)`.
    Line { anchor: (f64, f64), slope: f64 },
    /// `Ea left^(t - ta)`, until a node and constant from there on; a node at infinity is none.
    Geometric { anchor: (f64, f64), left: f64, end: (f64, f64) },
    /// `Ea exp(-rate (t - ta))`, without an end.
    Decay { anchor: (f64, f64), rate: f64 },
    /// The blend of a constant rate with a floor, to a node.
    FloorBlend { anchor: (f64, f64), node: (f64, f64) },
    /// A table of years and levels, each times a factor.
    Table { nodes: &'a [(Year, Emissions)], between: Between, factor: f64, from: f64 },
    /// Through the milestones' limits, or, where supplementary measures may count in full, through
    /// their gross limits.
    Through { anchor: (f64, f64), milestones: MilestoneNodes<'a>, gross: bool, between: Between },
    /// All of several paths together.
    Sum(&'a [Pathway<'a>]),
}

/// The milestones that a path goes through, and the level that they are shares of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MilestoneNodes<'a> {
    pub(crate) commitment: &'a Commitment,
    pub(crate) base: f64,
}

/// What a path does between two nodes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Between {
    /// It goes straight.
    Straight,
    /// It falls or grows at a constant rate.
    Rate,
    /// It stays at the limit of the node behind.
    Steps,
}

impl Between {
    fn level_at(self, piece: Segment, t: f64) -> f64 {
        let ((t0, e0), (t1, e1)) = (piece.from, piece.to);
        match self {
            Self::Straight => piece.level_at(t),
            Self::Rate if t >= t1 => e1,
            Self::Rate => e0 * (e1 / e0).powf((t - t0) / (t1 - t0)),
            Self::Steps => {
                if t >= t1 {
                    e1
                } else {
                    e0
                }
            }
        }
    }
}

/// A power; over whole years by multiplying, so that a target's own level comes out the same.
pub(super) fn power(left: f64, years: f64) -> f64 {
    let whole = years.fract() == 0.0 && years.abs() < 1e5;
    if whole { left.powi(years as i32) } else { left.powf(years) }
}

impl<'a> Course<'a> {
    /// Where it begins: the year, and where it has one the level.
    #[inline]
    pub(super) fn begins(&self) -> f64 {
        match self {
            Self::Straight(segment) => segment.from.0,
            Self::Line { anchor, .. }
            | Self::Geometric { anchor, .. }
            | Self::Decay { anchor, .. }
            | Self::FloorBlend { anchor, .. }
            | Self::Through { anchor, .. } => anchor.0,
            Self::Table { from, .. } => *from,
            Self::Sum(paths) => {
                paths.iter().map(|path| path.course.begins()).fold(f64::NEG_INFINITY, f64::max)
            }
        }
    }

    /// The level at a time from the beginning on.
    pub(super) fn level_at(&self, t: f64) -> Known<f64> {
        if t < self.begins() {
            return Err(Absent::NotAfterAnchor);
        }
        match *self {
            Self::Straight(segment) => finite(segment.level_at(t)),
            Self::Line { anchor, slope } => finite(anchor.1 + slope * (t - anchor.0)),
            Self::Geometric { anchor, left, end } => {
                let falling = anchor.1 * power(left, t - anchor.0);
                finite(if t >= end.0 { end.1 } else { falling })
            }
            Self::Decay { anchor, rate } => finite(anchor.1 * (-rate * (t - anchor.0)).exp()),
            Self::FloorBlend { anchor, node } => finite(floor_blend(anchor, node, t)),
            Self::Table { nodes, between, factor, .. } => {
                Ok(factor * in_table(nodes, between, t)?).and_then(finite)
            }
            Self::Through { anchor, between, .. } => {
                let mut level = anchor.1;
                for piece in self.pieces() {
                    level = between.level_at(piece, t);
                    if t < piece.to.0 {
                        break;
                    }
                }
                finite(level)
            }
            // Nothing summed is no path of zero.
            Self::Sum([]) => Err(Absent::NotDefined),
            Self::Sum(paths) => {
                let levels = paths.iter().map(|path| path.course.level_at(t));
                sum_known(levels)
            }
        }
    }

    /// The straight pieces in order, where the path is made of such.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Segment> + use<'a> {
        let (straight, listed, through) = match *self {
            Self::Straight(segment) => (Some(segment), None, None),
            Self::Table { nodes, factor, .. } => {
                let node = move |(year, level): &(Year, Emissions)| {
                    (year.as_f64(), factor * level.tonnes())
                };
                let piece = move |pair: &[(Year, Emissions)]| match pair {
                    [from, to] => Some(Segment { from: node(from), to: node(to) }),
                    _ => None,
                };
                (None, Some(nodes.windows(2).filter_map(piece)), None)
            }
            Self::Through { anchor, milestones, gross, .. } => {
                (None, None, Some(through(anchor, milestones, gross)))
            }
            Self::Line { .. }
            | Self::Geometric { .. }
            | Self::Decay { .. }
            | Self::FloorBlend { .. }
            | Self::Sum(_) => (None, None, None),
        };
        straight
            .into_iter()
            .chain(listed.into_iter().flatten())
            .chain(through.into_iter().flatten())
    }

    /// Whether each piece is straight, so that sums and inverses have a closed form.
    const fn is_piecewise_straight(&self) -> bool {
        matches!(
            self,
            Self::Straight(_)
                | Self::Table { between: Between::Straight, .. }
                | Self::Through { between: Between::Straight, .. }
        )
    }

    /// The year from which on it is constant, or has no level any more; none if it goes on.
    fn ends(&self) -> Option<f64> {
        match self {
            Self::Straight(segment) => Some(segment.to.0),
            Self::Line { .. } | Self::Decay { .. } => None,
            Self::Geometric { end, .. } => end.0.is_finite().then_some(end.0),
            Self::FloorBlend { node, .. } => Some(node.0),
            Self::Table { nodes, .. } => nodes.last().map(|(year, _)| year.as_f64()),
            Self::Through { .. } => self.pieces().last().map(|piece| piece.to.0),
            Self::Sum(paths) => {
                let ends = paths.iter().map(|path| path.course.ends());
                ends.reduce(|a, b| Some(a?.max(b?))).flatten()
            }
        }
    }

    /// The earliest time at which it equals a level, on a strictly falling part.
    pub(super) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        let outside = Err(Absent::OutsidePath);
        match *self {
            Self::Straight(segment) => year_in(&segment, level, at_or_under),
            Self::Line { anchor, slope } => {
                let falls_there = slope < 0.0 && at_or_under(level, anchor.1);
                if falls_there { finite(anchor.0 + (level - anchor.1) / slope) } else { outside }
            }
            Self::Geometric { anchor, left, end } => {
                // All of it at once is a fall to nothing, not through a level.
                let falls = left > 0.0 && left < 1.0 && level > 0.0;
                let falls = falls && at_or_under(level, anchor.1);
                let within = falls && (end.0.is_infinite() || at_or_under(end.1, level));
                let year = anchor.0 + (level / anchor.1).ln() / left.ln();
                if within { finite(year) } else { outside }
            }
            Self::Decay { anchor, rate } => {
                let within = level > 0.0 && at_or_under(level, anchor.1);
                if within { finite(anchor.0 - (level / anchor.1).ln() / rate) } else { outside }
            }
            _ if self.is_piecewise_straight() => {
                let mut years = self.pieces().map(|piece| year_in(&piece, level, &at_or_under));
                years.find(|year| *year != outside).unwrap_or(outside)
            }
            Self::Table { between: Between::Steps, .. }
            | Self::Through { between: Between::Steps, .. } => outside,
            _ => self.narrowed_down(level, at_or_under),
        }
    }

    /// By halving, within the first whole year in which the path falls past the level.
    fn narrowed_down(&self, level: f64, at_or_under: impl Fn(f64, f64) -> bool) -> Known<f64> {
        let first = self.begins();
        let last = self.ends().unwrap_or(first + SEARCHED_YEARS);
        let mut from = first;
        while from < last {
            let to = (from.floor() + 1.0).min(last);
            let (before, after) = (self.level_at(from)?, self.level_at(to)?);
            if after < before && at_or_under(level, before) && at_or_under(after, level) {
                return self.halved(level, (from, to));
            }
            from = to;
        }
        Err(Absent::OutsidePath)
    }

    fn halved(&self, level: f64, (mut low, mut high): (f64, f64)) -> Known<f64> {
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.level_at(middle)? > level {
                low = middle;
            } else {
                high = middle;
            }
        }
        Ok(high)
    }

    /// The sum of its levels over whole years, both ends included.
    pub(super) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        match *self {
            Self::Straight(segment) if is_within(&segment, from, to) => {
                finite(segment.sum_over(from.as_f64(), to.as_f64()))
            }
            Self::Straight(_) | Self::Through { between: Between::Straight, .. } => {
                self.sum_of_pieces(from, to)
            }
            _ => {
                let years = (from.get()..=to.get()).map(f64::from);
                sum_known(years.map(|year| self.level_at(year)))
            }
        }
    }

    /// Each piece is an arithmetic progression; after the last node the level stays.
    fn sum_of_pieces(&self, from: Year, to: Year) -> Known<f64> {
        let mut level = self.level_at(from.as_f64())?;
        let (mut sum, mut next, last) = (0.0, from.as_f64(), to.as_f64());
        for piece in self.pieces().filter(|piece| piece.to.0 >= from.as_f64()) {
            if next > last {
                break;
            }
            let end = last.min(piece.to.0);
            sum += arithmetic_sum(piece.level_at(next), piece.level_at(end), end - next + 1.0);
            (next, level) = (end + 1.0, piece.to.1);
        }
        finite(sum + level * (last - next + 1.0).max(0.0))
    }
}

/// Where a straight piece equals a level, if it falls through it.
#[inline]
pub(super) fn year_in(
    piece: &Segment,
    level: f64,
    at_or_under: impl Fn(f64, f64) -> bool,
) -> Known<f64> {
    let (from, to) = (piece.from.1, piece.to.1);
    if to < from && at_or_under(level, from) && at_or_under(to, level) {
        finite(piece.year_at(level))
    } else {
        Err(Absent::OutsidePath)
    }
}

/// Whether years, in order, lie on a straight piece.
#[inline]
pub(super) fn is_within(piece: &Segment, from: Year, to: Year) -> bool {
    from <= to && from.as_f64() >= piece.from.0 && to.as_f64() <= piece.to.0
}

/// `Ea (A/Ea)^(y/n)` if `A >= Ea/11.11`, else `Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n`; flat if
/// A is not under Ea.
fn floor_blend((ta, ea): (f64, f64), (tt, a): (f64, f64), t: f64) -> f64 {
    let along = ((t - ta) / (tt - ta)).min(1.0);
    let floor = ea / FLOOR_DIVISOR;
    if a >= ea {
        ea
    } else if along >= 1.0 {
        a
    } else if a >= floor {
        ea * (a / ea).powf(along)
    } else {
        ea * (1.0 / FLOOR_DIVISOR).powf(along) - (floor - a) * along
    }
}

/// The level of a table at a time: straight, at a rate or in steps between its years; only steps
/// go on after the last one.
fn in_table(nodes: &[(Year, Emissions)], between: Between, t: f64) -> Known<f64> {
    let at = nodes.partition_point(|(year, _)| year.as_f64() <= t);
    let node = |index: usize| nodes.get(index).map(|(year, e)| (year.as_f64(), e.tonnes()));
    let from = at.checked_sub(1).and_then(node).ok_or(Absent::OutsideBaseline)?;
    match node(at) {
        Some(to) => Ok(between.level_at(Segment { from, to }, t)),
        None if t == from.0 || between == Between::Steps => Ok(from.1),
        None => Err(Absent::OutsideBaseline),
    }
}

/// The straight pieces through the milestones after the anchor. One whose level does not exist is
/// left out; the constructors see to it that there is none.
fn through(
    anchor: (f64, f64),
    MilestoneNodes { commitment, base }: MilestoneNodes<'_>,
    gross: bool,
) -> impl Iterator<Item = Segment> + use<'_> {
    let nodes = commitment.milestones().filter_map(move |target| {
        let years = target.deadline().judged_years();
        let base_level = Emissions::computed(base);
        let level = target.goal().deciding()?.allowable(Ok(base_level), years).ok()?;
        let supplement = target.supplement().filter(|_| gross);
        let cap = supplement.and_then(|s| s.cap(Some(base))).map_or(0.0, |cap| cap.per(1.0));
        Some((target.judged_year().as_f64(), level.tonnes() + cap))
    });
    let ahead = nodes.filter(move |(year, _)| *year > anchor.0);
    ahead.scan(anchor, |from, to| {
        let piece = Segment { from: *from, to };
        *from = to;
        Some(piece)
    })
}
