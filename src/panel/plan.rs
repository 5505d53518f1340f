//! Plans: targets prepared for computation in columns, block by block.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use core::ops::Range;

use chrono::NaiveDate;

use super::PanelTarget;
use super::block::{BaseLanes, Block, InputColumns};
use super::lanes::{LaneValue, Lanes, Uniform, fill, nan_unless, update};
use crate::assessment::Assessor;
use crate::boundary::Boundary;
use crate::formula::line::Segment;
use crate::quantity::{Deadline, Year};
use crate::resolve::Comparability;
use crate::target::{Ambition, Banking, BasePolicy, BaseReference, LevelRule};
use crate::trend::{Anchoring, Estimator, EstimatorKind};

/// A target that can be computed in columns: one level in one judged year, derived from the level
/// of a base year, on the straight path from the base or through the milestones of a commitment.
/// All other targets are assessed place by place.
#[allow(clippy::struct_excessive_bools, reason = "five independent properties")]
pub(super) struct Plan {
    /// The indices of the candidate base columns. The base level of a place is its first level in
    /// these columns.
    pub(super) bases: Range<usize>,
    pub(super) rule: LevelRule,
    pub(super) needs_base: bool,
    pub(super) strict: bool,
    pub(super) judged: Year,
    /// The index of the column of the judged year; `None` if the panel has no such column.
    judged_at: Option<usize>,
    /// Whether the judged year has ended by the as-of date.
    pub(super) is_over: bool,
    /// The path nodes after the base, each as a year and a level rule. In a commitment, milestones
    /// may follow the judged year.
    pub(super) nodes: Vec<(f64, LevelRule)>,
    /// Whether the nodes are the milestones of a commitment.
    pub(super) follows_commitment: bool,
    /// Whether the boundaries of panel and target agree, or a difference is allowed.
    pub(super) comparable: bool,
}

/// The level rule of an ambition with a single level; `None` for an ambition without a level or
/// with a table of levels.
fn rule_of(ambition: &Ambition, judged: Year, as_of: NaiveDate) -> Option<LevelRule> {
    let is_plain = !ambition.is_no_level() && !matches!(ambition, Ambition::BelowBaseline(_));
    ambition.rule(judged.into(), as_of).ok().filter(|_| is_plain)
}

/// The level rule of a milestone: as [`rule_of`], but net zero also has a rule.
fn rule_of_milestone(ambition: &Ambition, judged: Year, as_of: NaiveDate) -> Option<LevelRule> {
    match ambition {
        Ambition::NetZero(_) => ambition.rule(judged.into(), as_of).ok(),
        other => rule_of(other, judged, as_of),
    }
}

/// Sets `levels` to the level that a rule gives for each base level.
#[inline(always)]
pub(super) fn levels(rule: LevelRule, base: &Lanes, levels: &mut Lanes) {
    use LevelRule::{Fixed, MinusTimes, Over, Times};
    // The match is outside the loop, so the loop has no branch.
    match rule {
        Times(factor) => fill(levels, |k| Times(factor).level(base.of(k))),
        Over(divisor) => fill(levels, |k| Over(divisor).level(base.of(k))),
        MinusTimes(factor) => fill(levels, |k| MinusTimes(factor).level(base.of(k))),
        Fixed(level) => fill(levels, |_| level),
    }
}

/// Whether an estimator can be computed in columns: least squares, as fitted, no excluded years.
fn is_plain(estimator: Estimator) -> bool {
    estimator.kind() == EstimatorKind::Ols
        && estimator.excluded().is_empty()
        && estimator.anchoring() == Anchoring::AsFitted
}

impl Plan {
    /// Plans a target under the settings of an assessor. Returns `None` if the target must be
    /// assessed place by place.
    pub(super) fn of(
        assessor: &Assessor,
        boundary: &Boundary,
        panel_target: &PanelTarget<'_>,
        columns: &InputColumns<'_>,
    ) -> Option<Self> {
        let (target, commitment) = (panel_target.target(), panel_target.commitment());
        let withheld = target.is_conditional() && !assessor.is_condition_triggered()
            || target.is_collective() && !assessor.is_collective();
        let plain = target.metric().is_absolute()
            && target.supplement().is_none()
            && target.removals_cap().is_none()
            && matches!(target.deadline(), Deadline::By(_) | Deadline::Before(_))
            && assessor.get_path().is_of_target()
            && is_plain(assessor.get_estimator());
        if withheld || !plain {
            return None;
        }
        let ambition = target.goal().deciding()?;
        let (judged, as_of) = (target.judged_year(), assessor.date());
        let rule = rule_of(ambition, judged, as_of)?;
        let (nodes, first) = match commitment {
            None => (vec![(judged.as_f64(), rule)], judged),
            Some(commitment) if commitment.banking() == Banking::None => {
                let node = |milestone: &crate::target::Target| {
                    let judged = milestone.judged_year();
                    let rule = rule_of_milestone(milestone.goal().deciding()?, judged, as_of)?;
                    Some((judged.as_f64(), rule))
                };
                let nodes = commitment.milestones().map(node).collect::<Option<Vec<_>>>()?;
                (nodes, commitment.milestones().next()?.deadline().first_judged_year())
            }
            Some(_) => return None,
        };
        let differing = Comparability::of_plain(boundary, target.boundary(), Some(ambition));
        Some(Self {
            bases: bases(assessor, target.reference()?, first, columns)?,
            rule,
            needs_base: ambition.needs_base(),
            strict: ambition.is_strict(),
            judged,
            judged_at: columns.index(judged),
            is_over: chrono::Datelike::year(&assessor.date()) > judged.get(),
            nodes,
            follows_commitment: commitment.is_some(),
            comparable: assessor.allows(differing),
        })
    }

    /// The block's levels in the judged year; `None` if the panel has no column for that year.
    pub(super) fn judged_column<'b>(&self, block: Block<'b>) -> Option<&'b Lanes> {
        self.judged_at.and_then(|index| block.column(index)).map(|(_, levels)| levels)
    }

    /// Computes P(tL) for each place with tL at or after t0, segment by segment as in a single
    /// assessment. No place has a level after the year `last`. `ends` is a buffer for the levels at
    /// both ends of a segment.
    #[inline(always)]
    pub(super) fn paths<Y: LaneValue, B: LaneValue>(
        &self,
        base: BaseLanes<'_, B>,
        latest: Y,
        last: Year,
        paths: &mut Lanes,
        ends: &mut [Lanes; 2],
    ) {
        let [mut from, mut to] = ends.each_mut();
        let (mut begins, last) = (None, last.as_f64());
        for (year, rule) in &self.nodes {
            // This segment and all later ones begin after every latest year.
            if begins.is_some_and(|begins| last < begins) {
                return;
            }
            match rule {
                // A path starts at the base level. Without a base level, there is no path, so a
                // node with a fixed level is absent too.
                LevelRule::Fixed(level) => {
                    fill(to, |k| nan_unless(!base.level[k].is_nan(), *level));
                }
                other => levels(*other, base.level, to),
            }
            if self.follows_commitment {
                // A single assessment adds the cap on supplementary measures here, or 0 if there is
                // none. Adding 0.0 turns -0.0 into 0.0 in both.
                for level in &mut *to {
                    *level += 0.0;
                }
            }
            let end = (*year, &*to);
            match begins {
                None => {
                    fill_segment((base.year, base.level), end, (latest, last), |_| true, paths);
                }
                Some(begins) => {
                    let is_in = |t: f64| t >= begins;
                    fill_segment((Uniform(begins), &*from), end, (latest, last), is_in, paths);
                }
            }
            core::mem::swap(&mut from, &mut to);
            begins = Some(*year);
        }
    }
}

/// Sets the path level of each place whose latest year satisfies `is_in` to the level of one
/// straight segment. `last` is an upper bound of the latest years.
#[inline(always)]
fn fill_segment<Y: LaneValue, B: LaneValue>(
    (t0, e0): (B, &Lanes),
    (t1, e1): (f64, &Lanes),
    (time, last): (Y, f64),
    is_in: impl Fn(f64) -> bool,
    paths: &mut Lanes,
) {
    let segment = |k: usize| Segment { from: (t0.of(k), e0[k]), to: (t1, e1[k]) };
    let chosen = |t: f64, here: f64, before: f64| if is_in(t) { here } else { before };
    // If no latest year reaches the end of the segment, the comparison with this end is left out.
    if last < t1 {
        update(paths, |k, before| {
            let t = time.of(k);
            chosen(t, segment(k).level_before_end(t), before)
        });
    } else {
        update(paths, |k, before| {
            let t = time.of(k);
            chosen(t, segment(k).level_at(t), before)
        });
    }
}

/// The indices of the candidate base columns. `None` for a base period or a base policy that
/// columns do not support.
fn bases(
    assessor: &Assessor,
    reference: BaseReference,
    judged: Year,
    columns: &InputColumns<'_>,
) -> Option<Range<usize>> {
    let BaseReference::Year { year, policy } = reference else { return None };
    match assessor.get_base_policy().unwrap_or(policy) {
        BasePolicy::Exact => Some(columns.range(year, year)),
        BasePolicy::NearestLater => Some(columns.range(year, judged.previous())),
        _ => None,
    }
}
