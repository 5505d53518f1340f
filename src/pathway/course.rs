//! The arithmetic of each way a path can take, on plain years and levels.

use chrono::NaiveDate;

use super::PathName;
use crate::formula::bisect::border;
use crate::formula::level_table::LevelTable;
use crate::formula::line::{Segment, arithmetic_sum};
use crate::formula::progression::{floor_blend, power};
use crate::formula::{finite, sum_known};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::target::Commitment;

/// How far a path without an end is searched.
const SEARCHED_YEARS: f64 = 1000.0;

/// A path: the allowed level of each year, from an anchor on.
///
/// | name | P(t), from the anchor (ta, Ea) to (tT, A) |
/// |---|---|
/// | linear | `Ea + (A - Ea)(t - ta)/(tT - ta)` |
/// | constant rate | `Ea (A/Ea)^((t - ta)/(tT - ta))` |
/// | floor blend | the same if `A >= Ea/11.11`, else `Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n` |
/// | fixed annual cut q | `Ea (1 - q)^(t - ta)` |
/// | linear share q | `Ea (1 - q (t - ta))`, zero from 1/q years on |
/// | continuous budget B | `Ea exp(-Ea (t - ta)/B)`, integral B |
/// | annual budget B | `Ea r^(t - ta)`, `r = B/(Ea + B)`, whole years sum to B |
/// | line to zero within a budget B | `Ea - Ea^2/(2B) (t - ta)`, zero from 2B/Ea years on, integral B |
/// | constant rate within a budget B | `Ea r^(t - ta)`, r from `Ea (r + ... + r^n) = B` |
/// | period of n years from `ta + 1` | `Ea - s (t - ta)`, `s = 2 (n Ea - limit)/(n (n + 1))`, years sum to the limit |
/// | period, line to zero | the same with `k = ceil(2 limit/Ea)` in place of n, zero after k years, if `2 limit < (n - 1) Ea` |
/// | milestones | piecewise straight, or at constant rates, through nodes |
/// | stepwise | each limit from its year until the year before the next |
/// | reference scenario S | `Ea S(t)/S(ta)` |
/// | given | the levels of a table, straight between its years, never extrapolated |
///
/// After its last node a path stays constant; before its anchor there is none. No path crosses zero
/// unless its nodes lie on both sides of it, or its table does.
///
/// ```
/// use climate_targets::pathway::Pathway;
/// use climate_targets::{Emissions, Year};
/// // 5.7 t per head in 2005, 3.99 allowed in 2020: 4.788 in 2013.
/// let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
/// let path = Pathway::linear(node(2005, 5.7), node(2020, 3.99)).unwrap();
/// let level = path.level_in(Year::constant(2013)).unwrap();
/// assert!((level.tonnes() - 4.788).abs() < 1e-12);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pathway<'a> {
    pub(super) course: Course<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Course<'a> {
    /// Straight to a node, and constant from there on; with the limit that its years sum to, if it
    /// is the line of a period.
    Straight { segment: Segment, total: Option<f64> },
    /// Straight to zero, and zero from there on: `Ea - fall (t - ta)`.
    ToZero { anchor: (f64, f64), fall: f64, source: Fall },
    /// `Ea left^(t - ta)`, until a node and constant from there on; a node at infinity is none.
    Geometric { anchor: (f64, f64), left: f64, end: (f64, f64), source: Rate },
    /// `Ea exp(-rate (t - ta))`, without an end, with rate = Ea/budget.
    Decay { anchor: (f64, f64), rate: f64, budget: f64 },
    /// The blend of a constant rate with a floor, to a node under that floor.
    FloorBlend { anchor: (f64, f64), node: (f64, f64) },
    /// A table of years and levels.
    Table { nodes: &'a [(Year, Emissions)], between: Between },
    /// A table times a factor, from an anchor on.
    Scenario { nodes: &'a [(Year, Emissions)], anchor: (f64, f64), factor: f64 },
    /// Through the milestones' limits, or, where supplementary measures may count in full, through
    /// their gross limits.
    Through { anchor: (f64, f64), milestones: MilestoneNodes<'a>, gross: bool, between: Between },
    /// The sum of several paths.
    Sum(&'a [Pathway<'a>]),
}

/// The source of the yearly fall of a line to zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fall {
    /// A share of the anchor's level.
    Share(f64),
    /// A budget, the integral.
    Integral(f64),
    /// The limit of a period, the sum of its years.
    Total(f64),
}

/// The source of the yearly factor of a constant rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Rate {
    /// A node.
    Node,
    /// A node, which the blend with a floor reaches at a constant rate.
    BlendedNode,
    /// The anchor: the node of the blend is not under it.
    Flat,
    /// A yearly cut.
    Cut(f64),
    /// The yearly cut of a target, from the year that the target states.
    TargetCut(f64),
    /// A budget, the sum of all whole years after the anchor.
    Sum(f64),
    /// A budget, the sum of the whole years after the anchor until the end.
    SumUntilEnd(f64),
}

/// The milestones that a path goes through, and the level that they are shares of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MilestoneNodes<'a> {
    pub(crate) commitment: &'a Commitment,
    pub(crate) base: f64,
    /// The day whose scenarios stand, where a milestone lies below one.
    pub(crate) as_of: NaiveDate,
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
            _ if t >= t1 => e1,
            Self::Rate => e0 * (e1 / e0).powf((t - t0) / (t1 - t0)),
            Self::Steps => e0,
        }
    }

    /// Where a piece equals a level, if it falls through it.
    fn year_in(
        self,
        piece: &Segment,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        match self {
            Self::Straight => piece.year_where(level, at_or_under),
            Self::Rate if level > 0.0 && piece.falls_through(level, at_or_under) => {
                finite(piece.year_at_rate(level))
            }
            Self::Rate | Self::Steps => Err(Absent::OutsidePath),
        }
    }
}

impl<'a> Course<'a> {
    pub(super) const fn name(&self) -> PathName {
        match self {
            Self::Straight { total: None, .. } => PathName::Linear,
            Self::Straight { total: Some(_), .. } => PathName::LinearToTotal,
            Self::ToZero { source: Fall::Share(_), .. } => PathName::LinearShare,
            Self::ToZero { .. } => PathName::LineToZero,
            Self::Geometric { source, .. } => match source {
                Rate::Node => PathName::ConstantRate,
                Rate::BlendedNode | Rate::Flat => PathName::FloorBlend,
                Rate::Cut(_) | Rate::TargetCut(_) => PathName::FixedAnnualCut,
                Rate::Sum(_) => PathName::BudgetAnnual,
                Rate::SumUntilEnd(_) => PathName::ConstantRateWithin,
            },
            Self::Decay { .. } => PathName::BudgetContinuous,
            Self::FloorBlend { .. } => PathName::FloorBlend,
            Self::Table { between: Between::Steps, .. }
            | Self::Through { between: Between::Steps, .. } => PathName::Stepwise,
            Self::Table { .. } => PathName::Given,
            Self::Scenario { .. } => PathName::ReferenceScenario,
            Self::Through { between: Between::Rate, .. } => PathName::MilestonesGeometric,
            Self::Through { .. } => PathName::Milestones,
            Self::Sum(_) => PathName::Sum,
        }
    }

    /// The point that it starts from, if it has one.
    pub(super) const fn anchor(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Straight { segment, .. } => Some(segment.from),
            Self::ToZero { anchor, .. }
            | Self::Geometric { anchor, .. }
            | Self::Decay { anchor, .. }
            | Self::FloorBlend { anchor, .. }
            | Self::Scenario { anchor, .. }
            | Self::Through { anchor, .. } => Some(anchor),
            Self::Table { .. } | Self::Sum(_) => None,
        }
    }

    /// The one node that it leads to, if it has one.
    pub(super) const fn node(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Straight { segment, .. } => Some(segment.to),
            Self::Geometric { end: node, .. } | Self::FloorBlend { node, .. } => Some(node),
            _ => None,
        }
    }

    /// The year in which it begins.
    pub(super) fn begins(&self) -> f64 {
        match (self, self.anchor()) {
            (_, Some((ta, _))) => ta,
            (Self::Sum(paths), _) => {
                paths.iter().map(|path| path.course.begins()).fold(f64::NEG_INFINITY, f64::max)
            }
            _ => self.listed_years().map_or(f64::INFINITY, |(first, _)| first),
        }
    }

    /// The first and the last year of a table.
    fn listed_years(&self) -> Option<(f64, f64)> {
        let (Self::Table { nodes, .. } | Self::Scenario { nodes, .. }) = self else { return None };
        Some((nodes.first()?.0.as_f64(), nodes.last()?.0.as_f64()))
    }

    /// The level at a time from the beginning on.
    pub(super) fn level_at(&self, t: f64) -> Known<f64> {
        if t < self.begins() {
            return Err(Absent::NotAfterAnchor);
        }
        match *self {
            Self::Straight { segment, .. } => finite(segment.level_at(t)),
            Self::ToZero { anchor, fall, .. } => {
                let level = anchor.1 - fall * (t - anchor.0);
                // From a level under zero the line rises to zero.
                let is_before_zero = (level < 0.0) == (anchor.1 < 0.0);
                finite(if is_before_zero { level } else { 0.0 })
            }
            Self::Geometric { anchor, left, end, .. } => {
                finite(if t >= end.0 { end.1 } else { anchor.1 * power(left, t - anchor.0) })
            }
            Self::Decay { anchor, rate, .. } => finite(anchor.1 * (-rate * (t - anchor.0)).exp()),
            Self::FloorBlend { anchor, node } => finite(floor_blend(anchor, node, t)),
            Self::Table { nodes, between } => in_table(nodes, between, t).and_then(finite),
            Self::Scenario { nodes, factor, .. } => {
                finite(factor * in_table(nodes, Between::Straight, t)?)
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
            Self::Sum(paths) => sum_known(paths.iter().map(|path| path.course.level_at(t))),
        }
    }

    /// The pieces from node to node in order, where the path is made of such.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Segment> + use<'a> {
        let (straight, listed, through) = match *self {
            Self::Straight { segment, .. } => (Some(segment), None, None),
            Self::ToZero { anchor, fall, .. } => {
                let to = (anchor.0 + anchor.1 / fall, 0.0);
                (to.0.is_finite().then_some(Segment { from: anchor, to }), None, None)
            }
            Self::Table { nodes, .. } => (None, Some((nodes, 1.0)), None),
            Self::Scenario { nodes, factor, .. } => (None, Some((nodes, factor)), None),
            Self::Through { anchor, milestones, gross, .. } => {
                (None, None, Some(through(anchor, milestones, gross)))
            }
            _ => (None, None, None),
        };
        let listed = listed.into_iter().flat_map(|(nodes, factor)| {
            LevelTable(nodes).pieces().map(move |piece| piece.times(factor))
        });
        straight.into_iter().chain(listed).chain(through.into_iter().flatten())
    }

    /// How it goes from node to node, where it is made of pieces that end on nodes given.
    const fn between(&self) -> Option<Between> {
        match self {
            Self::Table { between, .. } | Self::Through { between, .. } => Some(*between),
            Self::Straight { .. } | Self::Scenario { .. } => Some(Between::Straight),
            _ => None,
        }
    }

    /// The year from which on it is constant, or has no level any more; none if it goes on.
    fn ends(&self) -> Option<f64> {
        match self {
            Self::Through { .. } => self.pieces().last().map(|piece| piece.to.0),
            Self::Sum(paths) => {
                let ends = paths.iter().map(|path| path.course.ends());
                ends.reduce(|a, b| Some(a?.max(b?))).flatten()
            }
            _ => {
                let last = self.node().or_else(|| self.listed_years().map(|(_, last)| (last, 0.0)));
                last.map(|(year, _)| year).filter(|year| year.is_finite())
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
            Self::ToZero { anchor, fall, .. } => {
                let falls = fall > 0.0 && at_or_under(level, anchor.1) && at_or_under(0.0, level);
                if falls { finite(anchor.0 + (anchor.1 - level) / fall) } else { outside }
            }
            Self::Geometric { anchor, left, end, source } => {
                // All of it at once is a fall to nothing, not through a level.
                let falls = left > 0.0 && left < 1.0 && level > 0.0;
                let falls = falls && at_or_under(level, anchor.1);
                if !falls || end.0.is_finite() && !at_or_under(end.1, level) {
                    return outside;
                }
                finite(match source {
                    // Not by the factor, which has lost digits where the fall is small.
                    Rate::Node | Rate::BlendedNode => {
                        Segment { from: anchor, to: end }.year_at_rate(level)
                    }
                    _ => anchor.0 + (level / anchor.1).ln() / left.ln(),
                })
            }
            Self::Decay { anchor, rate, .. } => {
                let within = level > 0.0 && at_or_under(level, anchor.1);
                if within { finite(anchor.0 - (level / anchor.1).ln() / rate) } else { outside }
            }
            Self::FloorBlend { .. } | Self::Sum(_) => self.narrowed_down(level, at_or_under),
            _ => self.crossing(level, at_or_under).map_or(outside, |(_, year)| year),
        }
    }

    /// The first piece that falls through a level, and where it does.
    pub(super) fn crossing(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Option<(Segment, Known<f64>)> {
        let between = self.between()?;
        self.pieces()
            .map(|piece| (piece, between.year_in(&piece, level, &at_or_under)))
            .find(|(_, year)| *year != Err(Absent::OutsidePath))
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
                return Ok(border(from, to, |t| self.level_at(t).is_ok_and(|at| at > level)));
            }
            from = to;
        }
        Err(Absent::OutsidePath)
    }

    /// The sum of its levels over whole years, both ends included.
    pub(super) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        match *self {
            Self::Straight { .. } | Self::Through { between: Between::Straight, .. } => {
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

/// Whether years, in order, lie on a straight piece.
#[inline]
pub(super) fn is_within(piece: &Segment, from: Year, to: Year) -> bool {
    from <= to && from.as_f64() >= piece.from.0 && to.as_f64() <= piece.to.0
}

/// The level of a table at a time: straight or in steps between its years; only steps go on after
/// the last one.
fn in_table(nodes: &[(Year, Emissions)], between: Between, t: f64) -> Known<f64> {
    if between == Between::Steps {
        let in_force = nodes.iter().rfind(|(year, _)| year.as_f64() <= t);
        return in_force.map(|(_, level)| level.tonnes()).ok_or(Absent::OutsideBaseline);
    }
    LevelTable(nodes).level_at(t)
}

/// The straight pieces through the milestones after the anchor. One whose level does not exist is
/// left out; the constructors see to it that there is none.
fn through(
    anchor: (f64, f64),
    MilestoneNodes { commitment, base, as_of }: MilestoneNodes<'_>,
    gross: bool,
) -> impl Iterator<Item = Segment> + use<'_> {
    let nodes = commitment.milestones().filter_map(move |target| {
        let years = target.deadline().judged_years();
        let rule = target.goal().deciding()?.rule(years, Some(as_of)).ok()?;
        let level = rule.level_of(Ok(base)).ok()?;
        let supplement = target.supplement().filter(|_| gross);
        let cap = supplement.and_then(|s| s.cap(Some(base))).map_or(0.0, |cap| cap.per(1.0));
        Some((target.judged_year().as_f64(), level + cap))
    });
    let ahead = nodes.filter(move |(year, _)| *year > anchor.0);
    ahead.scan(anchor, |from, to| {
        let piece = Segment { from: *from, to };
        *from = to;
        Some(piece)
    })
}
