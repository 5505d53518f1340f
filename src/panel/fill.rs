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
use super::lanes::{LANES, Lanes, PerLane, fill, finite, is_number, kept, where_true, write};
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

/// Room for what several figures of a block are made of; what is in it is overwritten.
pub(super) struct Scratch {
    allowable: Lanes,
    path: Lanes,
    projection: Lanes,
    slope: Lanes,
    sizes: Lanes,
    reached: Lanes,
    on_path: Lanes,
    arrives: Lanes,
    there: Lanes,
    states: Lanes,
}

impl Scratch {
    pub(super) const fn new() -> Self {
        let none = [f64::NAN; LANES];
        Self {
            allowable: none,
            path: none,
            projection: none,
            slope: none,
            sizes: none,
            reached: none,
            on_path: none,
            arrives: none,
            there: none,
            states: none,
        }
    }
}

/// The limits and the trend in the judged year, which several figures are made of.
struct Levels<'b, Y: PerLane> {
    known: Known<'b, Y>,
    plan: &'b Plan,
    /// A, NaN where there is none.
    allowable: &'b Lanes,
    /// P(tL), NaN where there is none.
    path: &'b Lanes,
    /// T(tT), NaN where there is none or the judged year is reached.
    projection: &'b Lanes,
    /// The slope, NaN where there is no trend.
    slope: &'b Lanes,
    /// The larger of |E0| and |A|, of those that are there: what levels are compared by.
    sizes: &'b Lanes,
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
pub(super) fn fill_target<Y: PerLane>(
    plan: &Plan,
    known: Known<'_, Y>,
    scratch: &mut Scratch,
    out: &mut Out<'_, '_>,
) {
    find_limits(plan, known, scratch, out.outputs);
    find_outlook(plan, known, scratch);
    let Scratch { allowable, path, projection, slope, sizes, .. } = &*scratch;
    let levels = Levels { known, plan, allowable, path, projection, slope, sizes };
    levels.of_base(out);
    levels.of_path(out);
    levels.of_need(out);
    levels.of_trend(out);
    if let (Some(line), Some(scatter)) = (known.line, known.scatter) {
        levels.of_scatter(line, scatter, out);
    }
    if out.outputs.has_verdicts() {
        let Scratch { allowable, path, projection, slope, sizes, on_path, arrives, there, .. } =
            scratch;
        let levels = Levels { known, plan, allowable, path, projection, slope, sizes };
        levels.tests(on_path, arrives, there);
        verdicts(plan, known, scratch, out);
    }
}

/// A, and the path in the latest year.
#[inline(always)]
fn find_limits<Y: PerLane>(
    plan: &Plan,
    known: Known<'_, Y>,
    scratch: &mut Scratch,
    outputs: PanelOutputs,
) {
    let (base, latest) = (known.base, known.latest);
    let Scratch { allowable, path, sizes, reached, .. } = scratch;
    plan.limit.levels(base.level, reached);
    fill(allowable, |k| {
        let stands = !plan.needs_base | (base.level[k] > 0.0);
        kept(stands, reached[k])
    });
    fill(sizes, |k| {
        let (e0, a) = (base.level[k], allowable[k]);
        let (e0, a) = (if e0.is_nan() { 0.0 } else { e0 }, if a.is_nan() { 0.0 } else { a });
        LevelScale::of(Some(e0), a).size()
    });
    if needs_path(outputs) {
        plan.paths(base, latest.year, reached);
        fill(path, |k| {
            let after = latest.year.of(k) >= base.year.of(k);
            let stands = after & !allowable[k].is_nan() & !base.level[k].is_nan();
            kept(stands, reached[k])
        });
    }
}

/// The slope of the trend, and where it leads.
#[inline(always)]
fn find_outlook<Y: PerLane>(plan: &Plan, known: Known<'_, Y>, scratch: &mut Scratch) {
    let (Known { latest, line, .. }, tt) = (known, plan.judged.as_f64());
    let Some(line) = line else { return };
    let Scratch { projection, slope, .. } = scratch;
    let raw = |k: usize, x: f64| {
        latest.level[k] + (line.mean_d[k] + line.slope[k] * (x - line.mean_x.of(k)))
    };
    fill(slope, |k| {
        let fits = is_number(raw(k, 0.0)) & is_number(line.slope[k]);
        where_true(fits, line.slope[k])
    });
    fill(projection, |k| {
        let tl = latest.year.of(k);
        let ahead = (tl < tt) & !slope[k].is_nan();
        kept(ahead, raw(k, tt - tl))
    });
}

/// The verdict of each place, in the order of the single path. First as a number of the width of a
/// level, so that a choice between two is a vector's too.
#[inline(always)]
fn verdicts<Y: PerLane>(
    plan: &Plan,
    known: Known<'_, Y>,
    scratch: &mut Scratch,
    out: &mut Out<'_, '_>,
) {
    let range = out.at..out.at + out.len;
    let Some(verdicts) = out.piece.verdicts.get_mut(range) else { return };
    if !plan.comparable {
        verdicts.fill(VerdictKind::NotComparable);
        return;
    }
    let (base, latest) = (known.base, known.latest);
    let Scratch { allowable, on_path, arrives, there, states, .. } = scratch;
    let based = |k: usize| {
        let after = latest.year.of(k) > base.year.of(k);
        !plan.needs_base | ((base.level[k] > 0.0) & after)
    };
    let levels = |k: usize| !latest.level[k].is_nan() & !allowable[k].is_nan() & based(k);
    let early = |k: usize| {
        let lenses = 3.0 * on_path[k] + arrives[k];
        if there[k] == REACHED { ACHIEVED_EARLY } else { lenses }
    };
    match known.judged {
        Some(judged) => fill(states, |k| {
            // Without a margin to report nothing is said of a year that is due.
            let due = if there[k] == 0.0 { UNDETERMINED } else { DUE + there[k] };
            let ahead = if plan.is_over { UNDETERMINED } else { early(k) };
            let state = if judged[k].is_nan() { ahead } else { due };
            if levels(k) { state } else { UNDETERMINED }
        }),
        None if plan.is_over => fill(states, |_| UNDETERMINED),
        None => fill(states, |k| if levels(k) { early(k) } else { UNDETERMINED }),
    }
    for (verdict, state) in verdicts.iter_mut().zip(states) {
        // Added to 2^52 a small whole number stands in the lowest bits.
        let bits = (*state + 4_503_599_627_370_496.0).to_bits();
        *verdict = STATES[(bits & 15) as usize];
    }
}

impl<Y: PerLane> Levels<'_, Y> {
    /// E0, EL, A, and what has changed between base and latest level.
    #[inline(always)]
    fn of_base(&self, out: &mut Out<'_, '_>) {
        let (base, latest, a) = (self.known.base, self.known.latest, self.allowable);
        let tt = self.plan.judged.as_f64();
        out.figure(PanelFigure::Base, |k| base.level[k]);
        out.figure(PanelFigure::Latest, |k| latest.level[k]);
        out.figure(PanelFigure::LatestYear, |k| latest.year.of(k));
        out.figure(PanelFigure::Allowable, |k| a[k]);
        out.figure(PanelFigure::Change, |k| finite(latest.level[k] - base.level[k]));
        out.figure(PanelFigure::ChangeShare, |k| {
            let e0 = base.level[k];
            kept(e0 > 0.0, latest.level[k] / e0 - 1.0)
        });
        out.figure(PanelFigure::Progress, |k| {
            let e0 = base.level[k];
            let asked = LevelScale::of_size(self.sizes[k]).under(a[k], e0);
            kept(asked, progress(e0, latest.level[k], a[k]))
        });
        out.figure(PanelFigure::Elapsed, |k| {
            let t0 = base.year.of(k);
            finite((latest.year.of(k) - t0) / (tt - t0))
        });
    }

    /// The path in the latest year, and the distance to it.
    #[inline(always)]
    fn of_path(&self, out: &mut Out<'_, '_>) {
        let (base, latest, path) = (self.known.base, self.known.latest, self.path);
        out.figure(PanelFigure::PathLevel, |k| path[k]);
        out.figure(PanelFigure::Gap, |k| finite(latest.level[k] - path[k]));
        out.figure(PanelFigure::GapPointsOfBase, |k| {
            let gap = latest.level[k] - path[k];
            kept(base.level[k] > 0.0, 100.0 * gap / base.level[k])
        });
        out.figure(PanelFigure::GapShareOfPath, |k| {
            let gap = latest.level[k] - path[k];
            kept(path[k] > 0.0, gap / path[k])
        });
    }

    /// What is still needed, and the yearly effort for it.
    #[inline(always)]
    fn of_need(&self, out: &mut Out<'_, '_>) {
        let (base, latest, a) = (self.known.base, self.known.latest, self.allowable);
        let tt = self.plan.judged.as_f64();
        let years = |k: usize| {
            let years = tt - latest.year.of(k);
            where_true(years > 0.0, years)
        };
        out.figure(PanelFigure::Needed, |k| finite(latest.level[k] - a[k]));
        out.figure(PanelFigure::RequiredLinear, |k| finite((latest.level[k] - a[k]) / years(k)));
        out.figure(PanelFigure::RequiredShareOfLatest, |k| {
            let el = latest.level[k];
            kept(el > 0.0, (el - a[k]) / years(k) / el)
        });
        out.figure(PanelFigure::RequiredShareOfBase, |k| {
            let e0 = base.level[k];
            kept(e0 > 0.0, (latest.level[k] - a[k]) / years(k) / e0)
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
        let (a, projection, slope) = (self.allowable, self.projection, self.slope);
        out.figure(PanelFigure::Slope, |k| slope[k]);
        out.figure(PanelFigure::Projection, |k| projection[k]);
        out.figure(PanelFigure::ProjectionGap, |k| finite(projection[k] - a[k]));
    }

    /// The interval of the projection, and the probability of having met.
    #[inline(always)]
    fn of_scatter(&self, line: Line<'_, Y>, scatter: &Scatter, out: &mut Out<'_, '_>) {
        let (latest, a, projection) = (self.known.latest, self.allowable, self.projection);
        let tt = self.plan.judged.as_f64();
        let (mut error, mut exact) = ([f64::NAN; LANES], [false; LANES]);
        for (lane, exact) in exact.iter_mut().enumerate() {
            let noise = 1e-12 * scatter.largest[lane];
            *exact = scatter.sse[lane] <= line.n.of(lane) * noise * noise;
        }
        fill(&mut error, |k| {
            let (n, sse, largest) = (line.n.of(k), scatter.sse[k], scatter.largest[k]);
            let squares_are_numbers = (largest == 0.0) | (largest > 1e-130);
            let sums = is_number(sse) & is_number(scatter.syy[k]);
            let stands = (n >= 3.0) & squares_are_numbers & sums;
            let s = (sse / (n - 2.0)).sqrt();
            let from_mean = (tt - latest.year.of(k)) - line.mean_x.of(k);
            let spread = s * (1.0 + 1.0 / n + from_mean * from_mean / line.sxx.of(k)).sqrt();
            let spread = if exact[k] { 0.0 } else { finite(spread) };
            where_true(stands & !projection[k].is_nan(), spread)
        });
        let half = |k: usize| {
            let degrees = line.n.of(k) as u32;
            student_t::quantile_975(degrees.saturating_sub(2)) * error[k]
        };
        let interval = |k: usize| {
            let half = if exact[k] { 0.0 * error[k] } else { half(k) };
            let (low, high) = (projection[k] - half, projection[k] + half);
            let both = is_number(low) & is_number(high);
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

    /// The tests that verdicts are made of: the latest level against the path, the trend against A,
    /// and what decides against A, the judged year's level where it is there and else the latest.
    #[inline(always)]
    fn tests(&self, on_path: &mut Lanes, arrives: &mut Lanes, there: &mut Lanes) {
        let (base, latest, a) = (self.known.base, self.known.latest, self.allowable);
        let (path, projection) = (self.path, self.projection);
        let after = |k: usize| (latest.year.of(k) > base.year.of(k)) & !path[k].is_nan();
        self.lens(|k| (latest.level[k], path[k]), after, on_path);
        match self.known.line {
            Some(line) => {
                let judges = |k: usize| (line.n.of(k) >= 3.0) & !projection[k].is_nan();
                self.lens(|k| (projection[k], a[k]), judges, arrives);
            }
            None => fill(arrives, |_| 0.0),
        }
        if let Some(judged) = self.known.judged {
            let decides = |k: usize| if judged[k].is_nan() { latest.level[k] } else { judged[k] };
            let told = |k: usize| is_number(a[k] - decides(k));
            self.lens(|k| (decides(k), a[k]), told, there);
        } else {
            let told = |k: usize| is_number(a[k] - latest.level[k]);
            self.lens(|k| (latest.level[k], a[k]), told, there);
        }
    }

    /// A test of levels against limits: 2 where it is passed, 1 where it is not, 0 where there is
    /// none.
    #[inline(always)]
    fn lens(
        &self,
        tested: impl Fn(usize) -> (f64, f64),
        exists: impl Fn(usize) -> bool,
        lens: &mut Lanes,
    ) {
        let scale = |k: usize| LevelScale::of_size(self.sizes[k]);
        let said = |k: usize, reached: bool| {
            let level = if reached { REACHED } else { NOT_REACHED };
            if exists(k) { level } else { 0.0 }
        };
        // One loop for each kind of test, so that none has to choose.
        if self.plan.strict {
            fill(lens, |k| said(k, scale(k).under(tested(k).0, tested(k).1)));
        } else {
            fill(lens, |k| said(k, scale(k).at_or_under(tested(k).0, tested(k).1)));
        }
    }
}

const NOT_REACHED: f64 = 1.0;
const REACHED: f64 = 2.0;

/// The states of a place: first the nine of two lenses, three times the path's and the trend's.
static STATES: [VerdictKind; 16] = [
    VerdictKind::Undetermined,
    VerdictKind::OffTrack,
    VerdictKind::OnTrack,
    VerdictKind::OffTrack,
    VerdictKind::OffTrack,
    VerdictKind::CatchingUp,
    VerdictKind::OnTrack,
    VerdictKind::Slipping,
    VerdictKind::OnTrack,
    VerdictKind::AchievedEarly,
    VerdictKind::Undetermined,
    VerdictKind::Missed,
    VerdictKind::Met,
    VerdictKind::Undetermined,
    VerdictKind::Undetermined,
    VerdictKind::Undetermined,
];
const ACHIEVED_EARLY: f64 = 9.0;
const UNDETERMINED: f64 = 10.0;
/// One more where it is missed, two more where it is met.
const DUE: f64 = 10.0;
