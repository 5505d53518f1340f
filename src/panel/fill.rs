//! Computes the figures of a block for one target, column by column.
//!
//! Each figure uses the formula functions of a single assessment, in the same order of operations,
//! so its bits are the same. A figure that is absent in a single assessment is NaN here.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use super::block::{BaseLanes, LatestLanes};
use super::columns::TargetPiece;
use super::lanes::{LANES, LaneValue, Lanes, Tests, fill, finite_if, nan_unless, smallest, update};
use super::line::LineLanes;
use super::plan::{Plan, levels};
use super::scatter::ScatterLanes;
use super::{PanelFigure, PanelOutputs};
use crate::formula::least_squares::{is_noise, prediction_error, residual_deviation};
use crate::formula::level::{
    LevelScale, Tolerance, change_share, compound_cut, elapsed, linear_cut, points_of_base,
    progress,
};
use crate::formula::trend::{half_width, line_level, probability_within};
use crate::quantity::Year;

/// The inputs of a block's figures: latest and base observations, trend lines, scatter.
#[derive(Clone, Copy)]
pub(super) struct Inputs<'b, Y: LaneValue, B: LaneValue> {
    pub(super) latest: LatestLanes<'b, Y>,
    pub(super) base: BaseLanes<'b, B>,
    /// The trend lines, if an output needs them.
    pub(super) line: Option<LineLanes<'b, Y>>,
    /// The scatter about the trend lines, if an output needs it.
    pub(super) scatter: Option<&'b ScatterLanes>,
    /// The levels of the judged year, if the panel has a column for it.
    pub(super) judged: Option<&'b Lanes>,
    /// The year of the last column, after which no place has a level.
    pub(super) last: Year,
}

/// Buffers for quantities that several figures share, reused from target to target.
pub(super) struct TargetScratch {
    allowable: Lanes,
    path: Lanes,
    /// The levels at both ends of a path segment.
    ends: [Lanes; 2],
    projection: Lanes,
    tolerance: Lanes,
    tests: Tests,
    /// A full-width column for an incomplete block; only its first part is copied out.
    partial: Lanes,
}

impl TargetScratch {
    pub(super) const fn new() -> Self {
        let none = [f64::NAN; LANES];
        Self {
            allowable: none,
            path: none,
            ends: [none; 2],
            projection: none,
            tolerance: none,
            tests: [0; LANES],
            partial: none,
        }
    }
}

/// The levels that figures and verdicts are compared with, and the trend in the judged year.
#[derive(Clone, Copy)]
pub(super) struct Limits<'b> {
    /// A, NaN if absent.
    pub(super) allowable: &'b Lanes,
    /// P(tL), NaN if absent.
    pub(super) path: &'b Lanes,
    /// T(tT); NaN without a trend, or if tL is not before tT. Unspecified if no output needs it.
    pub(super) projection: &'b Lanes,
    /// The largest difference, in tonnes, at which a level still counts as equal to A.
    pub(super) tolerance: &'b Lanes,
}

impl Limits<'_> {
    /// Writes the slope, the projection and its gap to A.
    #[inline(always)]
    fn write_trend_columns(&self, slope: &Lanes, figures: &mut ColumnWriter<'_, '_, '_>) {
        let Limits { allowable: a, projection, .. } = *self;
        figures.figure(PanelFigure::Slope, |k| slope[k]);
        figures.figure(PanelFigure::Projection, |k| projection[k]);
        figures.figure(PanelFigure::ProjectionGap, |k| projection[k] - a[k]);
    }
}

/// The part of a piece of columns that a block fills: `len` places, starting at the index `at`.
pub(super) struct OutputRange<'o, 'c> {
    pub(super) outputs: PanelOutputs,
    pub(super) piece: &'o mut TargetPiece<'c>,
    pub(super) at: usize,
    pub(super) len: usize,
}

/// Writes the requested columns of a block.
struct ColumnWriter<'a, 'o, 'c> {
    out: &'a mut OutputRange<'o, 'c>,
    partial: &'a mut Lanes,
}

impl ColumnWriter<'_, '_, '_> {
    /// Computes a column if it is requested. A full block is written in place. An incomplete last
    /// block is computed in a full-width buffer and copied, because only loops of constant length
    /// are vectorised.
    #[inline(always)]
    fn figure(&mut self, figure: PanelFigure, of: impl Fn(usize) -> f64) {
        let OutputRange { outputs, piece, at, len } = &mut *self.out;
        let range = *at..*at + *len;
        let column = outputs.index(figure).and_then(|index| piece.figures.get_mut(index));
        let Some(column) = column.and_then(|column| column.get_mut(range)) else { return };
        // Adding 0 turns -0 into 0.
        let number = |place| of(place) + 0.0;
        if let Ok(full) = <&mut Lanes>::try_from(&mut *column) {
            fill(full, number);
        } else {
            fill(self.partial, number);
            for (value, partial) in column.iter_mut().zip(&*self.partial) {
                *value = *partial;
            }
        }
    }
}

/// Whether an output needs the trend.
pub(super) fn needs_trend(outputs: PanelOutputs) -> bool {
    use PanelFigure::{Projection, ProjectionGap, Slope};
    let trend = outputs.has_any(&[Slope, Projection, ProjectionGap]);
    trend || needs_scatter(outputs) || outputs.has_verdicts()
}

/// Whether an output needs the scatter about the trend.
pub(super) fn needs_scatter(outputs: PanelOutputs) -> bool {
    use PanelFigure::{ProbabilityMet, ProjectionHigh, ProjectionLow};
    outputs.has_any(&[ProjectionLow, ProjectionHigh, ProbabilityMet])
}

/// Whether an output needs the path.
fn needs_path(outputs: PanelOutputs) -> bool {
    use PanelFigure::{Gap, GapPointsOfBase, GapShare, PathLevel};
    let path = outputs.has_any(&[PathLevel, Gap, GapPointsOfBase, GapShare]);
    path || outputs.has_verdicts()
}

/// Fills the columns of one target for a block.
#[inline]
pub(super) fn fill_target<Y: LaneValue, B: LaneValue>(
    plan: &Plan,
    inputs: Inputs<'_, Y, B>,
    scratch: &mut TargetScratch,
    out: &mut OutputRange<'_, '_>,
) {
    let TargetScratch { allowable, path, ends, projection, tolerance, tests, partial } = scratch;
    // If all base levels are positive, as in most blocks, the places need no separate checks.
    let all_positive = smallest(inputs.base.level) > 0.0;
    inputs.compute_allowable(plan, all_positive, allowable, tolerance);
    if needs_path(out.outputs) {
        plan.paths(inputs.base, inputs.latest.year, inputs.last, path, ends);
        if !all_positive {
            update(path, |k, level| nan_unless(!allowable[k].is_nan(), level));
        }
    }
    if let Some(line) = inputs.line {
        inputs.compute_projection(plan, line, projection);
    }
    let limits = Limits { allowable, path, projection, tolerance };
    let mut figures = ColumnWriter { out, partial };
    inputs.write_base_columns(plan, &limits, &mut figures);
    inputs.write_path_columns(&limits, &mut figures);
    inputs.write_required_columns(plan, &limits, &mut figures);
    if let Some(line) = inputs.line {
        limits.write_trend_columns(line.slope, &mut figures);
    }
    if let (Some(line), Some(scatter)) = (inputs.line, inputs.scatter) {
        inputs.write_interval_columns(plan, line, scatter, &limits, &mut figures);
    }
    if let Some(verdicts) = out.piece.verdicts.get_mut(out.at..out.at + out.len) {
        inputs.write_verdicts(plan, &limits, tests, verdicts);
    }
}

impl<Y: LaneValue, B: LaneValue> Inputs<'_, Y, B> {
    /// Computes A and the tolerance for comparisons with A.
    #[inline(always)]
    fn compute_allowable(
        &self,
        plan: &Plan,
        all_positive: bool,
        allowable: &mut Lanes,
        tolerance: &mut Lanes,
    ) {
        let e0 = self.base.level;
        levels(plan.rule, e0, allowable);
        if plan.needs_base && !all_positive {
            update(allowable, |k, level| nan_unless(e0[k] > 0.0, level));
        }
        let a = &*allowable;
        // The scale is the larger of |E0| and |A|. A NaN base level counts as smaller than A; if A
        // is NaN, every comparison is false.
        fill(tolerance, |k| LevelScale::of(Some(e0[k]), a[k]).tolerance().tonnes());
    }

    /// Computes the level of the trend in the judged year.
    #[inline(always)]
    fn compute_projection(&self, plan: &Plan, line: LineLanes<'_, Y>, projection: &mut Lanes) {
        let (latest, tt) = (self.latest, plan.judged.as_f64());
        let level = |k: usize, x: f64| {
            line_level(latest.level[k], line.mean_d[k], line.slope[k], line.mean_x.of(k), x)
        };
        let projected = |k: usize| level(k, tt - latest.year.of(k));
        if self.last < plan.judged {
            fill(projection, projected);
        } else {
            fill(projection, |k| nan_unless(latest.year.of(k) < tt, projected(k)));
        }
    }

    /// Writes E0, EL, tL, A, the change from base to latest level, progress and elapsed time.
    #[inline(always)]
    fn write_base_columns(
        &self,
        plan: &Plan,
        limits: &Limits<'_>,
        figures: &mut ColumnWriter<'_, '_, '_>,
    ) {
        let (base, latest, a) = (self.base, self.latest, limits.allowable);
        let tt = plan.judged.as_f64();
        figures.figure(PanelFigure::Base, |k| base.level[k]);
        figures.figure(PanelFigure::Latest, |k| latest.level[k]);
        figures.figure(PanelFigure::LatestYear, |k| latest.year.of(k));
        figures.figure(PanelFigure::Allowable, |k| a[k]);
        figures.figure(PanelFigure::Change, |k| latest.level[k] - base.level[k]);
        figures.figure(PanelFigure::ChangeShare, |k| {
            let e0 = base.level[k];
            nan_unless(e0 > 0.0, change_share(latest.level[k], e0))
        });
        figures.figure(PanelFigure::Progress, |k| {
            let e0 = base.level[k];
            let is_reduction = Tolerance::of_tonnes(limits.tolerance[k]).under(a[k], e0);
            nan_unless(is_reduction, progress(e0, latest.level[k], a[k]))
        });
        figures.figure(PanelFigure::Elapsed, |k| {
            let t0 = nan_unless(!base.level[k].is_nan(), base.year.of(k));
            elapsed(t0, latest.year.of(k), tt)
        });
    }

    /// Writes P(tL) and the gap EL - P(tL), in tonnes, in points of the base, and as a share of the
    /// path level.
    #[inline(always)]
    fn write_path_columns(&self, limits: &Limits<'_>, figures: &mut ColumnWriter<'_, '_, '_>) {
        let (base, latest, path) = (self.base, self.latest, limits.path);
        figures.figure(PanelFigure::PathLevel, |k| path[k]);
        // A path that starts at the latest observation has no gap, as in a single assessment.
        let gap =
            |k: usize| nan_unless(latest.year.of(k) > base.year.of(k), latest.level[k] - path[k]);
        figures.figure(PanelFigure::Gap, gap);
        figures.figure(PanelFigure::GapPointsOfBase, |k| {
            let gap = gap(k);
            nan_unless(base.level[k] > 0.0, points_of_base(gap, base.level[k]))
        });
        figures.figure(PanelFigure::GapShare, |k| finite_if(path[k] > 0.0, gap(k) / path[k]));
    }

    /// Writes the reduction still needed and the required yearly rates.
    #[inline(always)]
    fn write_required_columns(
        &self,
        plan: &Plan,
        limits: &Limits<'_>,
        figures: &mut ColumnWriter<'_, '_, '_>,
    ) {
        let (base, latest, a) = (self.base, self.latest, limits.allowable);
        let tt = plan.judged.as_f64();
        let years = |k: usize| {
            let years = tt - latest.year.of(k);
            nan_unless(years > 0.0, years)
        };
        let yearly = |k: usize| linear_cut(latest.level[k], a[k], years(k));
        figures.figure(PanelFigure::Needed, |k| latest.level[k] - a[k]);
        figures.figure(PanelFigure::RequiredLinear, yearly);
        figures.figure(PanelFigure::RequiredShareOfLatest, |k| {
            let el = latest.level[k];
            nan_unless(el > 0.0, yearly(k) / el)
        });
        figures.figure(PanelFigure::RequiredShareOfBase, |k| {
            let e0 = base.level[k];
            nan_unless(e0 > 0.0, yearly(k) / e0)
        });
        figures.figure(PanelFigure::RequiredCompound, |k| {
            let el = latest.level[k];
            let exists = a[k] > 0.0 && el > 0.0;
            let cut = |k: usize| compound_cut(el, a[k], years(k));
            if exists { cut(k) } else { f64::NAN }
        });
    }

    /// Writes the 95 % interval of the projection and the probability of a level at or under A.
    #[inline(always)]
    fn write_interval_columns(
        &self,
        plan: &Plan,
        line: LineLanes<'_, Y>,
        scatter: &ScatterLanes,
        limits: &Limits<'_>,
        figures: &mut ColumnWriter<'_, '_, '_>,
    ) {
        let (latest, Limits { allowable: a, projection, .. }) = (self.latest, *limits);
        let tt = plan.judged.as_f64();
        let (mut error, mut exact) = ([f64::NAN; LANES], [false; LANES]);
        for (lane, exact) in exact.iter_mut().enumerate() {
            *exact = is_noise(scatter.sse[lane], line.n.of(lane), scatter.largest[lane]);
        }
        fill(&mut error, |k| {
            let (n, sse) = (line.n.of(k), scatter.sse[k]);
            let (mean_x, sxx) = (line.mean_x.of(k), line.n_sxx.of(k) / n);
            let s = residual_deviation(sse, n);
            let spread = prediction_error(s, n, mean_x, sxx, tt - latest.year.of(k));
            let spread = if exact[k] { 0.0 } else { spread };
            nan_unless((n >= 3.0) & !projection[k].is_nan(), spread)
        });
        let points = |k: usize| line.n.of(k) as u32;
        let interval = |k: usize| {
            // `0.0 *` gives a half-width of 0 and keeps an absent (NaN) error absent.
            let half = if exact[k] {
                0.0 * error[k]
            } else {
                half_width(error[k], points(k).saturating_sub(2))
            };
            (projection[k] - half, projection[k] + half)
        };
        figures.figure(PanelFigure::ProjectionLow, |k| interval(k).0);
        figures.figure(PanelFigure::ProjectionHigh, |k| interval(k).1);
        figures.figure(PanelFigure::ProbabilityMet, |k| {
            let exists = !exact[k] && !error[k].is_nan() && !a[k].is_nan();
            if exists {
                let distance = a[k] - projection[k];
                probability_within(distance, error[k], points(k).saturating_sub(2))
            } else {
                f64::NAN
            }
        });
    }
}
