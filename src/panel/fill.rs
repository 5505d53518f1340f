//! The figures and verdicts of a block against one target, column by column.
//!
//! Each figure is written by the formula of the single path, in its order of operations; what is
//! absent there is NaN here.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]
#![allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, which no vector has"
)]

use super::columns::PieceOfTarget;
use super::fast::Plan;
use super::lanes::{LANES, Lanes, PerLane, fill, finite, where_true, write};
use super::levels::{Base, Latest, Line, Scatter};
use super::{PanelFigure, PanelOutputs};
use crate::assessment::VerdictKind;
use crate::formula::level::{LevelScale, compound_cut, progress};
use crate::formula::student_t;

/// What is known of the places of a block before a target is looked at.
#[derive(Clone, Copy)]
pub(super) struct Known<'b, Y: PerLane> {
    pub(super) latest: Latest<'b, Y>,
    pub(super) base: Base<'b, Y>,
    /// Not there where no output needs it.
    pub(super) line: Option<Line<'b, Y>>,
    pub(super) scatter: Option<&'b Scatter>,
    /// The levels of the judged year, where it has a column.
    pub(super) judged: Option<&'b Lanes>,
}

/// The limits and the trend in the judged year, which several figures are made of.
struct Levels<'b, Y: PerLane> {
    known: Known<'b, Y>,
    plan: &'b Plan,
    /// A, NaN where there is none.
    allowable: Lanes,
    /// P(tL), NaN where there is none.
    path: Lanes,
    /// T(tT), NaN where there is none or the judged year is reached.
    projection: Lanes,
    /// The slope, NaN where there is no trend.
    slope: Lanes,
}

/// The columns of a piece that a block fills, `at` and `len` of them.
pub(super) struct Out<'o, 'c> {
    pub(super) outputs: PanelOutputs,
    pub(super) piece: &'o mut PieceOfTarget<'c>,
    pub(super) at: usize,
    pub(super) len: usize,
}

impl Out<'_, '_> {
    /// Computes a column, if it is asked for.
    #[inline(always)]
    fn figure(&mut self, figure: PanelFigure, of: impl Fn(usize) -> f64) {
        let range = self.at..self.at + self.len;
        let column = self.outputs.index(figure).and_then(|index| self.piece.figures.get_mut(index));
        if let Some(column) = column.and_then(|column| column.get_mut(range)) {
            write(column, of);
        }
    }
}

/// Whether any column needs the trend.
pub(super) fn needs_trend(outputs: PanelOutputs) -> bool {
    use PanelFigure::{Projection, ProjectionGap, Slope};
    let trend = [Slope, Projection, ProjectionGap].into_iter().any(|figure| outputs.has(figure));
    trend || needs_scatter(outputs) || outputs.has_verdicts()
}

/// Whether any column needs the scatter about the trend.
pub(super) fn needs_scatter(outputs: PanelOutputs) -> bool {
    use PanelFigure::{ProbabilityMet, ProjectionHigh, ProjectionLow};
    [ProjectionLow, ProjectionHigh, ProbabilityMet].into_iter().any(|figure| outputs.has(figure))
}

/// Whether any column needs the path.
fn needs_path(outputs: PanelOutputs) -> bool {
    use PanelFigure::{Gap, GapPointsOfBase, GapShareOfPath, PathLevel};
    let path = [PathLevel, Gap, GapPointsOfBase, GapShareOfPath];
    path.into_iter().any(|figure| outputs.has(figure)) || outputs.has_verdicts()
}

/// Fills the columns of one target for a block.
#[inline]
pub(super) fn fill_target<Y: PerLane>(plan: &Plan, known: Known<'_, Y>, out: &mut Out<'_, '_>) {
    let levels = Levels::of(plan, known, out.outputs);
    levels.of_base(out);
    levels.of_path(out);
    levels.of_need(out);
    levels.of_trend(out);
    if let (Some(line), Some(scatter)) = (known.line, known.scatter) {
        levels.of_scatter(line, scatter, out);
    }
    if out.outputs.has_verdicts() {
        levels.verdicts(out);
    }
}

impl<'b, Y: PerLane> Levels<'b, Y> {
    #[inline(always)]
    fn of(plan: &'b Plan, known: Known<'b, Y>, outputs: PanelOutputs) -> Self {
        let (base, latest, tt) = (known.base, known.latest, plan.judged.as_f64());
        let mut levels = Self {
            known,
            plan,
            allowable: [f64::NAN; LANES],
            path: [f64::NAN; LANES],
            projection: [f64::NAN; LANES],
            slope: [f64::NAN; LANES],
        };
        let mut reached = [f64::NAN; LANES];
        plan.limit.levels(base.level, &mut reached);
        fill(&mut levels.allowable, |k| {
            let stands = !plan.needs_base || base.level[k] > 0.0;
            where_true(stands, finite(reached[k]))
        });
        let allowable = &levels.allowable;
        if needs_path(outputs) {
            plan.paths(base, latest.year, &mut reached);
            fill(&mut levels.path, |k| {
                let after = latest.year.of(k) >= base.year.of(k);
                let stands = after && !allowable[k].is_nan() && !base.level[k].is_nan();
                where_true(stands, finite(reached[k]))
            });
        }
        if let Some(line) = known.line {
            let raw = |k: usize, x: f64| {
                let along = line.mean_d[k] + line.slope[k] * (x - line.mean_x.of(k));
                latest.level[k] + along
            };
            fill(&mut levels.slope, |k| {
                let fits = raw(k, 0.0).is_finite() && line.slope[k].is_finite();
                where_true(fits, line.slope[k])
            });
            let slope = &levels.slope;
            fill(&mut levels.projection, |k| {
                let tl = latest.year.of(k);
                let ahead = tl < tt && !slope[k].is_nan();
                where_true(ahead, finite(raw(k, tt - tl)))
            });
        }
        levels
    }

    /// E0, EL, A, and what has changed between base and latest level.
    #[inline(always)]
    fn of_base(&self, out: &mut Out<'_, '_>) {
        let (base, latest, a) = (self.known.base, self.known.latest, &self.allowable);
        let tt = self.plan.judged.as_f64();
        out.figure(PanelFigure::Base, |k| base.level[k]);
        out.figure(PanelFigure::Latest, |k| latest.level[k]);
        out.figure(PanelFigure::LatestYear, |k| latest.year.of(k));
        out.figure(PanelFigure::Allowable, |k| a[k]);
        out.figure(PanelFigure::Change, |k| finite(latest.level[k] - base.level[k]));
        out.figure(PanelFigure::ChangeShare, |k| {
            let e0 = base.level[k];
            finite(where_true(e0 > 0.0, latest.level[k] / e0) - 1.0)
        });
        out.figure(PanelFigure::Progress, |k| {
            let e0 = base.level[k];
            let asked = LevelScale::of(Some(e0), a[k]).under(a[k], e0);
            finite(where_true(asked, progress(e0, latest.level[k], a[k])))
        });
        out.figure(PanelFigure::Elapsed, |k| {
            let t0 = base.year.of(k);
            finite((latest.year.of(k) - t0) / (tt - t0))
        });
    }

    /// The path in the latest year, and the distance to it.
    #[inline(always)]
    fn of_path(&self, out: &mut Out<'_, '_>) {
        let (base, latest, path) = (self.known.base, self.known.latest, &self.path);
        out.figure(PanelFigure::PathLevel, |k| path[k]);
        out.figure(PanelFigure::Gap, |k| finite(latest.level[k] - path[k]));
        out.figure(PanelFigure::GapPointsOfBase, |k| {
            let gap = latest.level[k] - path[k];
            finite(where_true(base.level[k] > 0.0, 100.0 * gap / base.level[k]))
        });
        out.figure(PanelFigure::GapShareOfPath, |k| {
            let gap = latest.level[k] - path[k];
            finite(where_true(path[k] > 0.0, gap / path[k]))
        });
    }

    /// What is still needed, and the yearly effort for it.
    #[inline(always)]
    fn of_need(&self, out: &mut Out<'_, '_>) {
        let (base, latest, a) = (self.known.base, self.known.latest, &self.allowable);
        let tt = self.plan.judged.as_f64();
        let years = |k: usize| {
            let years = tt - latest.year.of(k);
            where_true(years > 0.0, years)
        };
        out.figure(PanelFigure::Needed, |k| finite(latest.level[k] - a[k]));
        out.figure(PanelFigure::RequiredLinear, |k| finite((latest.level[k] - a[k]) / years(k)));
        out.figure(PanelFigure::RequiredShareOfLatest, |k| {
            let el = latest.level[k];
            finite(where_true(el > 0.0, (el - a[k]) / years(k) / el))
        });
        out.figure(PanelFigure::RequiredShareOfBase, |k| {
            let e0 = base.level[k];
            finite(where_true(e0 > 0.0, (latest.level[k] - a[k]) / years(k) / e0))
        });
        out.figure(PanelFigure::RequiredCompound, |k| {
            let el = latest.level[k];
            let stands = a[k] > 0.0 && el > 0.0;
            if stands { finite(compound_cut(el, a[k], years(k))) } else { f64::NAN }
        });
    }

    /// The trend, and where it leads.
    #[inline(always)]
    fn of_trend(&self, out: &mut Out<'_, '_>) {
        let (a, projection, slope) = (&self.allowable, &self.projection, &self.slope);
        out.figure(PanelFigure::Slope, |k| slope[k]);
        out.figure(PanelFigure::Projection, |k| projection[k]);
        out.figure(PanelFigure::ProjectionGap, |k| finite(projection[k] - a[k]));
    }

    /// The interval of the projection, and the probability of having met.
    #[inline(always)]
    fn of_scatter(&self, line: Line<'_, Y>, scatter: &Scatter, out: &mut Out<'_, '_>) {
        let (latest, a, projection) = (self.known.latest, &self.allowable, &self.projection);
        let tt = self.plan.judged.as_f64();
        let (mut error, mut exact) = ([f64::NAN; LANES], [false; LANES]);
        for (lane, exact) in exact.iter_mut().enumerate() {
            let noise = 1e-12 * scatter.largest[lane];
            *exact = scatter.sse[lane] <= line.n.of(lane) * noise * noise;
        }
        fill(&mut error, |k| {
            let (n, sse, largest) = (line.n.of(k), scatter.sse[k], scatter.largest[k]);
            let squares_are_numbers = largest == 0.0 || largest > 1e-130;
            let stands =
                n >= 3.0 && squares_are_numbers && sse.is_finite() && scatter.syy[k].is_finite();
            let s = (sse / (n - 2.0)).sqrt();
            let from_mean = (tt - latest.year.of(k)) - line.mean_x.of(k);
            let spread = s * (1.0 + 1.0 / n + from_mean * from_mean / line.sxx.of(k)).sqrt();
            let spread = if exact[k] { 0.0 } else { finite(spread) };
            where_true(stands && !projection[k].is_nan(), spread)
        });
        let half = |k: usize| {
            let degrees = line.n.of(k) as u32;
            student_t::quantile_975(degrees.saturating_sub(2)) * error[k]
        };
        let interval = |k: usize| {
            let half = if exact[k] { 0.0 * error[k] } else { half(k) };
            let (low, high) = (projection[k] - half, projection[k] + half);
            let both = low.is_finite() && high.is_finite();
            (where_true(both, low), where_true(both, high))
        };
        out.figure(PanelFigure::ProjectionLow, |k| interval(k).0);
        out.figure(PanelFigure::ProjectionHigh, |k| interval(k).1);
        out.figure(PanelFigure::ProbabilityMet, |k| {
            let stands = !exact[k] && !error[k].is_nan() && !a[k].is_nan();
            if stands {
                let degrees = line.n.of(k) as u32;
                finite(student_t::cumulative((a[k] - projection[k]) / error[k], degrees - 2))
            } else {
                f64::NAN
            }
        });
    }

    #[inline(always)]
    fn verdicts(&self, out: &mut Out<'_, '_>) {
        let range = out.at..out.at + out.len;
        let Some(verdicts) = out.piece.verdicts.get_mut(range) else { return };
        if !self.plan.comparable {
            verdicts.fill(VerdictKind::NotComparable);
            return;
        }
        // Kinds as numbers of the width of levels, so that a choice between two is a vector's too.
        let mut kinds = [0.0; LANES];
        fill(&mut kinds, |k| self.kind(k));
        for (verdict, kind) in verdicts.iter_mut().zip(kinds) {
            *verdict = VerdictKind::of_number(kind as u8);
        }
    }

    /// The kind of a place's verdict, in the order of the single path. Each comparison with a
    /// level that is not there fails.
    #[inline(always)]
    fn kind(&self, k: usize) -> f64 {
        const fn number(kind: VerdictKind) -> f64 {
            kind as u8 as f64
        }
        const UNDETERMINED: f64 = number(VerdictKind::Undetermined);
        let (base, latest, plan) = (self.known.base, self.known.latest, self.plan);
        let (el, e0, a) = (latest.level[k], base.level[k], self.allowable[k]);
        let (path, projection) = (self.path[k], self.projection[k]);
        let (tl, t0) = (latest.year.of(k), base.year.of(k));
        let judged = self.known.judged.map_or(f64::NAN, |judged| judged[k]);
        let points = self.known.line.map_or(f64::NAN, |line| line.n.of(k));
        // The larger of |E0| and |A|, of those that are there.
        let scale = LevelScale::of(Some(if e0.is_nan() { 0.0 } else { e0 }), a);
        let reaches = |level: f64, limit: f64| scale.reaches(level, limit, plan.strict);

        let based = !plan.needs_base | ((e0 > 0.0) & (tl > t0));
        let known = !el.is_nan() & based & !a.is_nan();
        let due = !judged.is_nan();
        let awaited = !due & plan.is_over;
        let decides = if due { judged } else { el };
        let there = reaches(decides, a);
        let told = (a - decides).is_finite();

        let path_lens = (tl > t0) & !path.is_nan();
        let trend_lens = (points >= 3.0) & !projection.is_nan();
        let on_path = path_lens & reaches(el, path);
        let arrives = trend_lens & reaches(projection, a);
        let both = path_lens & trend_lens;
        let lenses = if on_path & (arrives | !trend_lens) | (arrives & !path_lens) {
            number(VerdictKind::OnTrack)
        } else if both & on_path {
            number(VerdictKind::Slipping)
        } else if both & arrives {
            number(VerdictKind::CatchingUp)
        } else if path_lens | trend_lens {
            number(VerdictKind::OffTrack)
        } else {
            UNDETERMINED
        };
        let met = if due { VerdictKind::Met } else { VerdictKind::AchievedEarly };
        let when_due = if told { number(VerdictKind::Missed) } else { UNDETERMINED };
        let otherwise = if due { when_due } else { lenses };
        let kind = if there & told { number(met) } else { otherwise };
        if known & !awaited { kind } else { UNDETERMINED }
    }
}
