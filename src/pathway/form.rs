//! The arithmetic of each form of a path, on plain numbers: fractional years and levels.

use chrono::NaiveDate;

use super::PathName;
use crate::formula::bisect::border;
use crate::formula::functions::{exp, larger, ln, powf, smaller};
use crate::formula::level_table::LevelTable;
use crate::formula::line::{Segment, arithmetic_sum};
use crate::formula::progression::{floor_blend, power};
use crate::formula::{finite, sum_known};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::target::Commitment;

/// For a path without an end, the number of years after its start that are searched for a level.
const SEARCHED_YEARS: f64 = 1000.0;

/// A path P(t): the allowed level in each year from an anchor onwards.
///
/// The anchor has the year `ta` and the level `Ea`; the target has the judged year `tT` and the
/// allowable level `A`. The [guide](crate::guide::paths) explains when to use each path.
///
/// | path | P(t) |
/// |---|---|
/// | linear | `Ea + (A - Ea)(t - ta)/(tT - ta)` |
/// | constant rate | `Ea (A/Ea)^((t - ta)/(tT - ta))` |
/// | floor blend, `y = t - ta`, `n = tT - ta` | constant rate if `A >= Ea/11.11`, else `Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n` |
/// | fixed annual cut q | `Ea (1 - q)^(t - ta)` |
/// | linear share q | `Ea (1 - q (t - ta))`; zero after 1/q years |
/// | continuous budget B | `Ea exp(-Ea (t - ta)/B)`; the integral is B |
/// | annual budget B | `Ea r^(t - ta)`, `r = B/(Ea + B)`; the whole years sum to B |
/// | line to zero within a budget B | `Ea - Ea^2/(2B) (t - ta)`; zero after 2B/Ea years; the integral is B |
/// | constant rate within a budget B | `Ea r^(t - ta)`, r from `Ea (r + ... + r^n) = B` |
/// | period of n years from `ta + 1` | `Ea - s (t - ta)`, `s = 2 (n Ea - limit)/(n (n + 1))`; the years sum to the limit |
/// | period, line to zero, if `2 limit < (n - 1) Ea` | as the period with `k = ceil(2 limit/Ea)` instead of n; zero after k years |
/// | milestones | piecewise linear, or at constant rates, through the milestones |
/// | stepwise | each limit from its year until the year before the next limit |
/// | reference scenario S | `Ea S(t)/S(ta)` |
/// | given | the levels of a table, linear between its years, never extrapolated |
///
/// There is no path before the anchor; after the last node, a path stays constant. A path crosses
/// zero only if its nodes, or the levels of its table, lie on both sides of zero.
///
/// ```
/// use climate_targets::pathway::{PathName, Pathway};
/// use climate_targets::{Emissions, Year};
/// // 5.7 t per head in 2005, 3.99 t allowed in 2020: 4.788 t in 2013.
/// let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
/// let path = Pathway::linear(node(2005, 5.7), node(2020, 3.99)).ok_or("2020 is later")?;
/// let level = path.level_in(Year::constant(2013))?;
/// assert!((level.tonnes() - 4.788).abs() < 1e-12);
/// assert!((path.year_at(level)? - 2013.0).abs() < 1e-9);
/// assert_eq!((path.name(), path.begins()), (PathName::Linear, 2005.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pathway<'a> {
    pub(super) form: PathForm<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum PathForm<'a> {
    /// Linear to a node, then constant. `total` is the limit of a period, which equals the sum of
    /// the path over the period; `None` for a path without a period.
    Straight { segment: Segment, total: Option<f64> },
    /// Linear to zero, then zero: `Ea - fall (t - ta)`.
    ToZero { anchor: (f64, f64), fall: f64, source: FallSource },
    /// `Ea factor^(t - ta)` until the end, then constant. If the path has no end, `end` is at
    /// infinity.
    Geometric { anchor: (f64, f64), factor: f64, end: (f64, f64), source: RateSource },
    /// `Ea exp(-rate (t - ta))` with `rate = Ea/budget`, without an end.
    Decay { anchor: (f64, f64), rate: f64, budget: f64 },
    /// A constant rate blended with a floor, to a node below the floor.
    FloorBlend { anchor: (f64, f64), node: (f64, f64) },
    /// A table of years and levels.
    Table { nodes: &'a [(Year, Emissions)], interpolation: Interpolation },
    /// A table multiplied by a factor, starting at an anchor.
    Scenario { nodes: &'a [(Year, Emissions)], anchor: (f64, f64), factor: f64 },
    /// A path through the allowable levels of milestones or, if `gross`, through their gross
    /// limits, which add the cap on supplementary measures.
    Through {
        anchor: (f64, f64),
        milestones: MilestoneNodes<'a>,
        gross: bool,
        interpolation: Interpolation,
    },
    /// The sum of at least one path; none of them is a sum.
    Sum(&'a [Pathway<'a>]),
}

/// The quantity that determines the yearly fall of a line to zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum FallSource {
    /// A share of the anchor's level.
    Share(f64),
    /// A budget, equal to the integral.
    Integral(f64),
    /// The limit of a period, equal to the sum of its years.
    Total(f64),
}

/// The quantity that determines the yearly factor of a constant rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum RateSource {
    /// A later node, which the path reaches.
    Node,
    /// A node at or above the floor of a floor blend.
    BlendedNode,
    /// A node at or above the anchor of a floor blend: the path is constant.
    Flat,
    /// A yearly cut, as a share of the previous year's level.
    Cut(f64),
    /// The annual rate of a target, which applies from the start year that the target states.
    TargetCut(f64),
    /// A budget, equal to the sum of all whole years after the anchor.
    Sum(f64),
    /// A budget, equal to the sum of the whole years after the anchor, up to the end.
    SumUntilEnd(f64),
}

/// The milestones of a path, with the base level and the date that determine their levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MilestoneNodes<'a> {
    pub(crate) commitment: &'a Commitment,
    /// The base level, t CO2e.
    pub(crate) base: f64,
    /// The as-of date, which selects the release of a dynamic baseline scenario.
    pub(crate) as_of: NaiveDate,
}

/// How levels are interpolated between two nodes of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Interpolation {
    /// Linear interpolation.
    Straight,
    /// Interpolation at a constant rate.
    Rate,
    /// Constant at the level of the earlier node.
    Steps,
}

impl Interpolation {
    fn level_at(self, segment: Segment, t: f64) -> f64 {
        let ((t0, e0), (t1, e1)) = (segment.from, segment.to);
        match self {
            Self::Straight => segment.level_at(t),
            _ if t >= t1 => e1,
            Self::Rate => e0 * powf(e1 / e0, (t - t0) / (t1 - t0)),
            Self::Steps => e0,
        }
    }

    /// The fractional year in which a falling segment equals a level; [`Absent::OutsidePath`] if
    /// the segment does not fall through the level.
    fn year_in(
        self,
        segment: &Segment,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        match self {
            Self::Straight => segment.year_where(level, at_or_under),
            Self::Rate if level > 0.0 && segment.falls_through(level, at_or_under) => {
                finite(segment.year_at_rate(level))
            }
            Self::Rate | Self::Steps => Err(Absent::OutsidePath),
        }
    }
}

impl<'a> PathForm<'a> {
    pub(super) const fn name(&self) -> PathName {
        match self {
            Self::Straight { total: None, .. } => PathName::Linear,
            Self::Straight { total: Some(_), .. } => PathName::LinearToTotal,
            Self::ToZero { source: FallSource::Share(_), .. } => PathName::LinearShare,
            Self::ToZero { .. } => PathName::LineToZero,
            Self::Geometric { source, .. } => match source {
                RateSource::Node => PathName::ConstantRate,
                RateSource::BlendedNode | RateSource::Flat => PathName::FloorBlend,
                RateSource::Cut(_) | RateSource::TargetCut(_) => PathName::FixedAnnualCut,
                RateSource::Sum(_) => PathName::BudgetAnnual,
                RateSource::SumUntilEnd(_) => PathName::ConstantRateWithin,
            },
            Self::Decay { .. } => PathName::BudgetContinuous,
            Self::FloorBlend { .. } => PathName::FloorBlend,
            Self::Table { interpolation: Interpolation::Steps, .. }
            | Self::Through { interpolation: Interpolation::Steps, .. } => PathName::Stepwise,
            Self::Table { .. } => PathName::Given,
            Self::Scenario { .. } => PathName::ReferenceScenario,
            Self::Through { interpolation: Interpolation::Rate, .. } => {
                PathName::MilestonesGeometric
            }
            Self::Through { .. } => PathName::Milestones,
            Self::Sum(_) => PathName::Sum,
        }
    }

    /// The anchor; `None` for a table and for a sum of paths.
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

    /// The end node of a line, a constant rate or a floor blend; at infinity for a constant rate
    /// without an end. `None` for other paths.
    pub(super) const fn node(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Straight { segment, .. } => Some(segment.to),
            Self::Geometric { end: node, .. } | Self::FloorBlend { node, .. } => Some(node),
            _ => None,
        }
    }

    /// The fractional year in which the path begins.
    pub(super) fn begins(&self) -> f64 {
        match (self, self.anchor()) {
            (_, Some((ta, _))) => ta,
            (Self::Sum(paths), _) => {
                paths.iter().map(|path| path.form.begins()).fold(f64::NEG_INFINITY, larger)
            }
            _ => self.listed_years().map_or(f64::INFINITY, |(first, _)| first),
        }
    }

    /// The first and the last year of a table or scenario; `None` for other paths.
    fn listed_years(&self) -> Option<(f64, f64)> {
        let (Self::Table { nodes, .. } | Self::Scenario { nodes, .. }) = self else { return None };
        Some((nodes.first()?.0.as_f64(), nodes.last()?.0.as_f64()))
    }

    /// The level at a fractional year; [`Absent::NotAfterAnchor`] before the path begins.
    pub(super) fn level_at(&self, t: f64) -> Known<f64> {
        if t < self.begins() {
            return Err(Absent::NotAfterAnchor);
        }
        match *self {
            Self::Straight { segment, .. } => finite(segment.level_at(t)),
            Self::ToZero { anchor, fall, .. } => {
                let level = anchor.1 - fall * (t - anchor.0);
                // From a negative anchor the line rises to zero.
                let is_before_zero = (level < 0.0) == (anchor.1 < 0.0);
                finite(if is_before_zero { level } else { 0.0 })
            }
            Self::Geometric { anchor, factor, end, .. } => {
                finite(if t >= end.0 { end.1 } else { anchor.1 * power(factor, t - anchor.0) })
            }
            Self::Decay { anchor, rate, .. } => finite(anchor.1 * exp(-rate * (t - anchor.0))),
            Self::FloorBlend { anchor, node } => finite(floor_blend(anchor, node, t)),
            Self::Table { nodes, interpolation } => {
                table_level(nodes, interpolation, t).and_then(finite)
            }
            Self::Scenario { nodes, factor, .. } => {
                finite(factor * table_level(nodes, Interpolation::Straight, t)?)
            }
            Self::Through { anchor, interpolation, .. } => {
                let mut level = anchor.1;
                for segment in self.segments() {
                    level = interpolation.level_at(segment, t);
                    if t < segment.to.0 {
                        break;
                    }
                }
                finite(level)
            }
            Self::Sum(paths) => sum_known(paths.iter().map(|path| path.form.level_at(t))),
        }
    }

    /// The segments between the nodes, in order; empty for a path without nodes.
    pub(super) fn segments(&self) -> impl Iterator<Item = Segment> + use<'a> {
        let (straight, listed, through) = match *self {
            Self::Straight { segment, .. } => (Some(segment), None, None),
            Self::ToZero { anchor, fall, .. } => {
                let to = (anchor.0 + anchor.1 / fall, 0.0);
                (to.0.is_finite().then_some(Segment { from: anchor, to }), None, None)
            }
            Self::Table { nodes, .. } => (None, Some((nodes, 1.0)), None),
            Self::Scenario { nodes, factor, .. } => (None, Some((nodes, factor)), None),
            Self::Through { anchor, milestones, gross, .. } => {
                (None, None, Some(milestone_segments(anchor, milestones, gross)))
            }
            _ => (None, None, None),
        };
        let listed = listed.into_iter().flat_map(|(nodes, factor)| {
            LevelTable(nodes).pieces().map(move |segment| segment.times(factor))
        });
        straight.into_iter().chain(listed).chain(through.into_iter().flatten())
    }

    /// The interpolation between the nodes; `None` for a path without nodes.
    const fn interpolation(&self) -> Option<Interpolation> {
        match self {
            Self::Table { interpolation, .. } | Self::Through { interpolation, .. } => {
                Some(*interpolation)
            }
            Self::Straight { .. } | Self::Scenario { .. } => Some(Interpolation::Straight),
            _ => None,
        }
    }

    /// The year after which the path is constant or has no level. `None` for a path without an end,
    /// and for a line to zero.
    fn ends(&self) -> Option<f64> {
        match self {
            Self::Through { .. } => self.segments().last().map(|segment| segment.to.0),
            Self::Sum(paths) => {
                let ends = paths.iter().map(|path| path.form.ends());
                ends.reduce(|a, b| Some(larger(a?, b?))).flatten()
            }
            _ => {
                let last = self.node().or_else(|| self.listed_years().map(|(_, last)| (last, 0.0)));
                last.map(|(year, _)| year).filter(|year| year.is_finite())
            }
        }
    }

    /// The earliest fractional year in which a strictly falling part of the path equals a level;
    /// [`Absent::OutsidePath`] if there is none.
    pub(super) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        let outside = Err(Absent::OutsidePath);
        match *self {
            Self::ToZero { anchor, fall, .. } => {
                let falls = fall > 0.0 && at_or_under(level, anchor.1) && at_or_under(0.0, level);
                if falls { in_calendar(anchor.0 + (anchor.1 - level) / fall) } else { outside }
            }
            Self::Geometric { anchor, factor, end, source } => {
                // With a factor of zero, the path drops to zero at once and skips all other levels.
                let falls = factor > 0.0 && factor < 1.0 && level > 0.0;
                let falls = falls && at_or_under(level, anchor.1);
                if !falls || end.0.is_finite() && !at_or_under(end.1, level) {
                    return outside;
                }
                in_calendar(match source {
                    // The node is exact; the factor has lost digits if the path barely falls.
                    RateSource::Node | RateSource::BlendedNode => {
                        Segment { from: anchor, to: end }.year_at_rate(level)
                    }
                    _ => anchor.0 + ln(level / anchor.1) / ln(factor),
                })
            }
            Self::Decay { anchor, rate, .. } => {
                let within = level > 0.0 && at_or_under(level, anchor.1);
                if within { in_calendar(anchor.0 - ln(level / anchor.1) / rate) } else { outside }
            }
            Self::FloorBlend { .. } | Self::Sum(_) => self.bisected_year(level, at_or_under),
            _ => self.crossing(level, at_or_under).map_or(outside, |(_, year)| year),
        }
    }

    /// The first segment that falls through a level, and the fractional year in which it equals the
    /// level.
    pub(super) fn crossing(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Option<(Segment, Known<f64>)> {
        let interpolation = self.interpolation()?;
        self.segments()
            .map(|segment| (segment, interpolation.year_in(&segment, level, &at_or_under)))
            .find(|(_, year)| *year != Err(Absent::OutsidePath))
    }

    /// [`PathForm::year_where`] by bisection, within the first year in which the path falls through
    /// the level.
    fn bisected_year(&self, level: f64, at_or_under: impl Fn(f64, f64) -> bool) -> Known<f64> {
        let first = self.begins();
        let last = self.ends().unwrap_or(first + SEARCHED_YEARS);
        let mut from = first;
        while from < last {
            let to = smaller(from.floor() + 1.0, last);
            let (before, after) = (self.level_at(from)?, self.level_at(to)?);
            if after < before && at_or_under(level, before) && at_or_under(after, level) {
                return Ok(border(from, to, |t| self.level_at(t).is_ok_and(|at| at > level)));
            }
            from = to;
        }
        Err(Absent::OutsidePath)
    }

    /// The sum of the levels over the years `from` to `to`, both included.
    pub(super) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        if to < from {
            return Ok(0.0);
        }
        match *self {
            Self::Straight { .. }
            | Self::Through { interpolation: Interpolation::Straight, .. } => {
                self.sum_of_pieces(from, to)
            }
            _ => {
                let years = (from.get()..=to.get()).map(f64::from);
                sum_known(years.map(|year| self.level_at(year)))
            }
        }
    }

    /// The sum over the years `from` to `to` of a path made of linear segments. Each segment is an
    /// arithmetic progression; after the last node, the level is constant.
    fn sum_of_pieces(&self, from: Year, to: Year) -> Known<f64> {
        let mut level = self.level_at(from.as_f64())?;
        let (mut sum, mut next, last) = (0.0, from.as_f64(), to.as_f64());
        for segment in self.segments().filter(|segment| segment.to.0 >= from.as_f64()) {
            if next > last {
                break;
            }
            let end = smaller(last, segment.to.0);
            sum += arithmetic_sum(segment.level_at(next), segment.level_at(end), end - next + 1.0);
            (next, level) = (end + 1.0, segment.to.1);
        }
        finite(sum + level * larger(last - next + 1.0, 0.0))
    }
}

/// A year on a path without an end, which can barely fall.
fn in_calendar(year: f64) -> Known<f64> {
    if year <= Year::MAX.as_f64() { Ok(year) } else { Err(Absent::OutOfRange) }
}

/// Whether the years `from` to `to` are at least one year and all lie within a segment.
#[inline]
pub(super) fn is_within(segment: &Segment, from: Year, to: Year) -> bool {
    from <= to && from.as_f64() >= segment.from.0 && to.as_f64() <= segment.to.0
}

/// The level of a table at a fractional year. After the last year, a table of steps keeps its last
/// level; a linear table has no level.
fn table_level(nodes: &[(Year, Emissions)], interpolation: Interpolation, t: f64) -> Known<f64> {
    if interpolation == Interpolation::Steps {
        let in_force = nodes.iter().rfind(|(year, _)| year.as_f64() <= t);
        return in_force.map(|(_, level)| level.tonnes()).ok_or(Absent::OutsideBaseline);
    }
    LevelTable(nodes).level_at(t)
}

/// The segments through the milestones after the anchor. A milestone without a level would be
/// skipped, but commitment constructors reject such milestones.
fn milestone_segments(
    anchor: (f64, f64),
    MilestoneNodes { commitment, base, as_of }: MilestoneNodes<'_>,
    gross: bool,
) -> impl Iterator<Item = Segment> + use<'_> {
    let nodes = commitment.milestones().filter_map(move |target| {
        let years = target.deadline().judged_years();
        let rule = target.goal().deciding()?.rule(years, as_of).ok()?;
        let level = rule.level_of(Ok(base)).ok()?;
        let supplement = target.supplement().filter(|_| gross);
        let cap = supplement.and_then(|s| s.cap(Some(base))).map_or(0.0, |cap| cap.per(1.0));
        Some((target.judged_year().as_f64(), level + cap))
    });
    let ahead = nodes.filter(move |(year, _)| *year > anchor.0);
    ahead.scan(anchor, |from, to| {
        let segment = Segment { from: *from, to };
        *from = to;
        Some(segment)
    })
}
