//! A panel against targets, block by block.

use core::convert::Infallible;
use core::ops::ControlFlow;

use super::columns::{Piece, PieceOfTarget};
use super::fast::Plan;
use super::fill::{Known, Out, Scratch, fill_target, needs_scatter, needs_trend};
use super::found::Found;
use super::lanes::{LANES, Lanes, PerLane, Same};
use super::levels::{Base, Column, Latest, Used};
use super::line::{DenseLine, GappyLine, within_reach};
use super::range::{AnyLevels, OrdinaryLevels, largest, size, smallest};
use super::scatter::Scatter;
use super::{Panel, PanelAssessment, PanelBlock, PanelColumns, PanelOutputs, PanelTarget, place};
use crate::assessment::Assessor;
use crate::inventory::EmissionSeries;
use crate::quantity::Year;
use crate::resolve::last_full_year;
use crate::trend::TrendWindow;

/// How many places a streamed block holds: their inputs and results stay in the cache.
const STREAMED: usize = 8 * LANES;

/// What the blocks of a panel have in common.
pub(super) struct Work<'w> {
    assessor: &'w Assessor,
    panel: &'w Panel<'w>,
    targets: &'w [PanelTarget<'w>],
    /// The plan of each target that is computed in columns.
    plans: Vec<Option<Plan>>,
    used: Used<'w>,
    window: TrendWindow,
    /// How many columns are before a window that ends with the last of them.
    before_window: usize,
}

/// Room that blocks share, one after the other.
struct Room {
    line: DenseLine,
    gappy: Gappy,
    scatter: Scatter,
    scratch: Scratch,
}

impl Room {
    const fn new() -> Self {
        let (line, gappy) = (DenseLine::new(), Gappy::new());
        Self { line, gappy, scatter: Scatter::new(), scratch: Scratch::new() }
    }
}

impl<'w> Work<'w> {
    pub(super) fn new(
        assessor: &'w Assessor,
        panel: &'w Panel<'w>,
        targets: &'w [PanelTarget<'w>],
    ) -> Self {
        let last = last_full_year(assessor.date());
        let columns = panel.columns().filter(|(year, _)| year.get() <= last).collect();
        let (used, window) = (Used::new(columns), assessor.trend_estimator().window());
        let plan = |target| Plan::of(assessor, panel.boundary(), target);
        Self {
            assessor,
            panel,
            targets,
            plans: targets.iter().map(plan).collect(),
            before_window: used.before(window),
            used,
            window,
        }
    }

    /// Fills a piece of the columns.
    pub(super) fn fill(&self, piece: &mut Piece<'_>) {
        let len = piece.len;
        let mut columns = Vec::with_capacity(self.used.len());
        let mut room = Room::new();
        for at in (0..len).step_by(LANES) {
            let from = piece.from + at;
            let places = LANES.min(len - at);
            if places == LANES && self.used.full_block(from, &mut columns) {
                self.block(&columns, &mut room, piece, (at, places));
            } else {
                let padded = self.used.padded(from);
                let columns: Vec<Column<'_>> =
                    padded.iter().map(|(year, lanes)| (*year, lanes)).collect();
                self.block(&columns, &mut room, piece, (at, places));
            }
        }
        self.one_by_one(piece, len);
    }

    /// The targets of a block that have a plan.
    fn block(
        &self,
        columns: &[Column<'_>],
        room: &mut Room,
        piece: &mut Piece<'_>,
        (at, len): (usize, usize),
    ) {
        let Room { line, gappy, scatter, scratch } = room;
        let outputs = piece.outputs;
        let planned = || self.plans.iter().flatten();
        if planned().next().is_none() {
            return;
        }
        let of_window = columns.get(self.before_window..).unwrap_or_default();
        let last_size = columns.last().map_or(f64::NAN, |(_, level)| size(level));
        let needs_line = needs_trend(outputs);
        // Where the last year is missing of some place, most blocks lack others as well.
        let fit = if needs_line && !last_size.is_nan() { line.fit(of_window) } else { None };
        let (line, line_size) = fit.map_or((None, 0.0), |(line, size)| (Some(line), size));
        // A line through every level of the window, or no need of one.
        let is_dense = !last_size.is_nan() && (line.is_some() || !needs_line);
        let dense = columns.last().filter(|_| is_dense).copied();
        let is_ordinary = OrdinaryLevels::has_size(last_size + line_size);
        // Whether the levels of each place have been found, as gaps need.
        let mut found = false;
        if let (Some((year, level)), Some(line), true) = (dense, line, needs_scatter(outputs)) {
            let latest = Latest { year: Same(year.as_f64()), level };
            scatter.measure(of_window, latest, line, self.window);
        }
        for (plan, of_target) in self.plans.iter().zip(&mut piece.targets) {
            let Some(plan) = plan else { continue };
            let mut out = Out { outputs, piece: of_target, at, len };
            let judged = columns.iter().find(|(year, _)| *year == plan.judged).map(|(_, l)| *l);
            let base = dense.and_then(|_| dense_base(plan, columns));
            if let (Some((latest, level)), Some((base_year, base_level, base_size))) = (dense, base)
            {
                let known = Known {
                    latest: Latest { year: Same(latest.as_f64()), level },
                    base: Base { year: Same(base_year.as_f64()), level: base_level },
                    line,
                    scatter: needs_scatter(outputs).then_some(&*scatter),
                    judged,
                    last: latest,
                };
                let is_ordinary = is_ordinary && is_ordinary_base(plan, base_level, base_size);
                if is_ordinary {
                    fill_target::<_, _, OrdinaryLevels>(plan, known, scratch, &mut out);
                } else {
                    fill_target::<_, _, AnyLevels>(plan, known, scratch, &mut out);
                }
            } else {
                if !found {
                    gappy.find(columns, self.window, outputs, scatter);
                    found = true;
                }
                gappy.fill(plan, (columns, judged), (scatter, scratch), &mut out);
            }
        }
    }

    /// What has no plan, and the places that have more to them than levels.
    fn one_by_one(&self, piece: &mut Piece<'_>, len: usize) {
        let (from, outputs) = (piece.from, piece.outputs);
        let apart = self.panel.apart(from, from + len);
        let all: Vec<usize> = if self.plans.iter().any(Option::is_none) {
            (from..from + len).collect()
        } else {
            apart.to_vec()
        };
        for place in all {
            let Some(series) = self.panel.series(place) else { continue };
            let alone = apart.binary_search(&place).is_ok();
            for ((plan, target), of_target) in
                self.plans.iter().zip(self.targets).zip(&mut piece.targets)
            {
                if plan.is_none() || alone {
                    self.one(&series, *target, of_target, (place - from, outputs));
                }
            }
        }
    }

    fn one(
        &self,
        series: &EmissionSeries,
        target: PanelTarget<'_>,
        of_target: &mut PieceOfTarget<'_>,
        (at, outputs): (usize, PanelOutputs),
    ) {
        let assessment = target.assess(*self.assessor, series);
        for (figure, column) in outputs.figures().zip(&mut of_target.figures) {
            if let Some(cell) = column.get_mut(at) {
                *cell = place::figure(&assessment, figure);
            }
        }
        if let Some(cell) = of_target.verdicts.get_mut(at) {
            *cell = assessment.verdict().kind();
        }
    }
}

/// The base column of a block, where every place has it, and its size.
fn dense_base<'c>(plan: &Plan, columns: &[Column<'c>]) -> Option<(Year, &'c Lanes, f64)> {
    let (year, levels) = columns.iter().find(|(year, _)| plan.base.has(*year))?;
    let size = size(levels);
    (!size.is_nan()).then_some((*year, *levels, size))
}

/// Whether the bases are ordinary, and the limits that follow from them.
fn is_ordinary_base(plan: &Plan, levels: &Lanes, size: f64) -> bool {
    let is_large_enough = smallest(levels) >= OrdinaryLevels::SMALLEST_BASE;
    plan.is_ordinary & OrdinaryLevels::has_size(size) & is_large_enough
}

/// A block in which some place lacks a level that others have; room for one after the other.
struct Gappy {
    latest: Found,
    base: Found,
    line: GappyLine,
    /// Whether latest levels and lines are.
    is_ordinary: bool,
}

impl Gappy {
    const fn new() -> Self {
        let (latest, base) = (Found::nothing(), Found::nothing());
        Self { latest, base, line: GappyLine::new(), is_ordinary: false }
    }

    const fn latest(&self) -> Latest<'_, &Lanes> {
        Latest { year: &self.latest.years, level: &self.latest.levels }
    }

    /// What no target matters for.
    fn find(
        &mut self,
        columns: &[Column<'_>],
        window: TrendWindow,
        outputs: PanelOutputs,
        scatter: &mut Scatter,
    ) {
        self.latest.find_last(columns);
        let latest = Latest { year: &self.latest.years, level: &self.latest.levels };
        let mut size = largest(latest.level);
        if needs_trend(outputs) {
            self.line.fit(columns, latest, window);
            size = size.max(self.line.largest());
        }
        self.is_ordinary = OrdinaryLevels::has_size(size);
        if needs_scatter(outputs) {
            let reached = within_reach(columns, latest.year, window);
            scatter.measure(reached, latest, self.line.line(), window);
        }
    }

    fn fill(
        &mut self,
        plan: &Plan,
        (columns, judged): (&[Column<'_>], Option<&Lanes>),
        room: (&Scatter, &mut Scratch),
        out: &mut Out<'_, '_>,
    ) {
        let may_serve = columns.iter().filter(|(year, _)| plan.base.has(*year));
        if let Some((year, level)) = may_serve.clone().next().filter(|_| plan.base.is_one()) {
            self.fill_of(
                plan,
                Base { year: Same(year.as_f64()), level },
                (columns, judged),
                room,
                out,
            );
        } else {
            self.base.find_first(may_serve);
            let base = Base { year: &self.base.years, level: &self.base.levels };
            self.fill_of(plan, base, (columns, judged), room, out);
        }
    }

    fn fill_of<B: PerLane>(
        &self,
        plan: &Plan,
        base: Base<'_, B>,
        (columns, judged): (&[Column<'_>], Option<&Lanes>),
        (scatter, scratch): (&Scatter, &mut Scratch),
        out: &mut Out<'_, '_>,
    ) {
        let known = Known {
            latest: self.latest(),
            base,
            line: needs_trend(out.outputs).then(|| self.line.line()),
            scatter: needs_scatter(out.outputs).then_some(scatter),
            judged,
            // Without a column any year will do.
            last: columns.last().map_or(plan.judged, |(year, _)| *year),
        };
        if self.is_ordinary && is_ordinary_base(plan, base.level, largest(base.level)) {
            fill_target::<_, _, OrdinaryLevels>(plan, known, scratch, out);
        } else {
            fill_target::<_, _, AnyLevels>(plan, known, scratch, out);
        }
    }
}

/// Targets, or milestones of commitments, as a panel takes them.
pub(super) fn each_into<'a, T: Copy + Into<PanelTarget<'a>>>(
    targets: &[T],
) -> Vec<PanelTarget<'a>> {
    targets.iter().map(|target| (*target).into()).collect()
}

impl Assessor {
    /// Every place of a panel against every target, as columns of what is mostly shown
    /// ([`PanelOutputs::USUAL`]).
    ///
    /// The numbers are bit for bit those that [`Assessor::assess`] gives of one place after the
    /// other; what is absent there is NaN.
    pub fn assess_panel<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
    ) -> PanelAssessment<'a> {
        self.assess_panel_for(panel, targets, PanelOutputs::USUAL)
    }

    /// The same for other columns.
    pub fn assess_panel_for<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
    ) -> PanelAssessment<'a> {
        let mut columns = PanelColumns::of(outputs);
        self.assess_panel_into(panel, targets, &mut columns);
        PanelAssessment::new(*self, panel, each_into(targets), columns)
    }

    /// The same into columns that are there already, whatever is in them: memory that was asked for
    /// once is not asked for again.
    pub fn assess_panel_into<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        columns: &mut PanelColumns,
    ) {
        let targets: Vec<PanelTarget<'a>> = each_into(targets);
        columns.make_room(panel.len(), targets.len());
        let work = Work::new(self, panel, &targets);
        for mut piece in columns.pieces(panel.len().max(1)) {
            work.fill(&mut piece);
        }
    }

    /// Block by block, each handed on while it is still in the cache; no column as long as the panel
    /// is ever held. It can also tell how far a long run is.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::panel::{Panel, PanelOutputs};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 5000], vec![75.0; 5000]);
    /// let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap());
    /// let mut met = 0;
    /// assessor.for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
    ///     met += block.verdicts(0).iter().filter(|kind| **kind == VerdictKind::Met).count();
    ///     println!("{} of {} done", block.from() + block.len(), panel.len());
    /// });
    /// assert_eq!(met, 5000);
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn for_each_panel_block<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
        mut each: impl FnMut(PanelBlock<'_>),
    ) {
        let _ = self.try_for_each_panel_block(panel, targets, outputs, |block| {
            each(block);
            ControlFlow::<Infallible>::Continue(())
        });
    }

    /// The same until it is told to stop, as when the user has given up or a file cannot be written.
    ///
    /// ```
    /// use core::ops::ControlFlow;
    /// use chrono::NaiveDate;
    /// use climate_targets::panel::{Panel, PanelOutputs};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 5000], vec![95.0; 5000]);
    /// let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap());
    /// let first_missed =
    ///     assessor.try_for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
    ///         match block.verdicts(0).iter().position(|kind| *kind == VerdictKind::Missed) {
    ///             Some(k) => ControlFlow::Break(block.from() + k),
    ///             None => ControlFlow::Continue(()),
    ///         }
    ///     });
    /// assert_eq!(first_missed, ControlFlow::Break(0));
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn try_for_each_panel_block<'a, T: Copy + Into<PanelTarget<'a>>, B>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
        mut each: impl FnMut(PanelBlock<'_>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let targets: Vec<PanelTarget<'a>> = each_into(targets);
        let work = Work::new(self, panel, &targets);
        let mut columns = PanelColumns::of(outputs);
        for from in (0..panel.len()).step_by(STREAMED) {
            columns.make_room(STREAMED.min(panel.len() - from), targets.len());
            for mut piece in columns.pieces(STREAMED) {
                piece.from = from;
                work.fill(&mut piece);
            }
            each(PanelBlock {
                from,
                columns: &columns,
                assessor: *self,
                panel,
                targets: &targets,
            })?;
        }
        ControlFlow::Continue(())
    }
}
