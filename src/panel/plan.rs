//! Which targets are computed in columns, and what of them that takes.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]

use core::ops::Range;

use super::PanelTarget;
use super::block::{BaseLanes, Block, InputColumns};
use super::lanes::{LaneValue, Lanes, Uniform, fill, nan_unless, update};
use super::magnitude::{OrdinaryLevels, smallest};
use crate::assessment::Assessor;
use crate::boundary::Boundary;
use crate::formula::line::Segment;
use crate::quantity::{Deadline, Year};
use crate::resolve::Comparability;
use crate::target::{Ambition, Banking, BasePolicy, BaseReference, LevelRule};
use crate::trend::{Anchoring, Estimator, EstimatorKind};

/// A target in the numbers that a block needs. The commonest kind has one: a level that follows
/// from the base year's, by a year, on the straight path from the base or through milestones.
#[allow(clippy::struct_excessive_bools, reason = "five questions that do not depend on each other")]
pub(super) struct Plan {
    /// The columns whose level can be the base: the first of them that has one.
    pub(super) bases: Range<usize>,
    pub(super) rule: LevelRule,
    pub(super) needs_base: bool,
    pub(super) strict: bool,
    pub(super) judged: Year,
    /// Where its column is.
    judged_at: Option<usize>,
    /// Whether the judged year is over on the as-of date.
    pub(super) is_over: bool,
    /// What the path leads through, each with its year; the last is not always the judged one.
    pub(super) nodes: Vec<(f64, LevelRule)>,
    /// Whether these are the milestones of a commitment.
    pub(super) follows_commitment: bool,
    /// Whether series and target count the same, or need not.
    pub(super) comparable: bool,
    /// Whether its limits of ordinary bases are such that no figure leaves the range of numbers.
    is_ordinary: bool,
}

/// The rule of an ambition with one level that neither a table nor a list gives.
fn rule_of(ambition: &Ambition, judged: Year) -> Option<LevelRule> {
    let is_plain = !ambition.is_no_level() && !matches!(ambition, Ambition::BelowBaseline(_));
    ambition.rule(judged.into(), None).ok().filter(|_| is_plain)
}

/// The rule of a milestone, which may also be a balance.
fn rule_of_milestone(ambition: &Ambition, judged: Year) -> Option<LevelRule> {
    match ambition {
        Ambition::NetZero(_) => ambition.rule(judged.into(), None).ok(),
        // A level beyond the range of numbers is no node of the single path.
        Ambition::MayGrowBy(_) => None,
        other => rule_of(other, judged),
    }
}

/// Whether levels of ordinary bases stay within the range of numbers, and what is computed of them.
fn is_ordinary(rule: LevelRule) -> bool {
    match rule {
        LevelRule::Times(number) | LevelRule::MinusTimes(number) | LevelRule::Fixed(number) => {
            OrdinaryLevels::contains(number.abs())
        }
        // A divisor is above 1.
        LevelRule::Over(_) => true,
    }
}

/// A of each base level.
#[inline(always)]
pub(super) fn levels(rule: LevelRule, base: &Lanes, levels: &mut Lanes) {
    use LevelRule::{Fixed, MinusTimes, Over, Times};
    // One loop for each operation, so that none has to choose.
    match rule {
        Times(factor) => fill(levels, |k| Times(factor).level(base.of(k))),
        Over(divisor) => fill(levels, |k| Over(divisor).level(base.of(k))),
        MinusTimes(factor) => fill(levels, |k| MinusTimes(factor).level(base.of(k))),
        Fixed(level) => fill(levels, |_| level),
    }
}

/// Whether an estimator has columns of its own: least squares as fitted, no year left out.
fn is_plain(estimator: Estimator) -> bool {
    estimator.kind() == EstimatorKind::Ols
        && estimator.excluded().is_empty()
        && estimator.anchoring() == Anchoring::AsFitted
}

impl Plan {
    /// The plan of a target under a method; `None` where each place is to be assessed by itself.
    pub(super) fn of(
        assessor: &Assessor,
        boundary: &Boundary,
        asked: &PanelTarget<'_>,
        used: &InputColumns<'_>,
    ) -> Option<Self> {
        let (target, commitment) = (asked.target(), asked.commitment());
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
        let judged = target.judged_year();
        let rule = rule_of(ambition, judged)?;
        let (nodes, first) = match commitment {
            None => (vec![(judged.as_f64(), rule)], judged),
            Some(commitment) if commitment.banking() == Banking::None => {
                let node = |milestone: &crate::target::Target| {
                    let judged = milestone.judged_year();
                    let rule = rule_of_milestone(milestone.goal().deciding()?, judged)?;
                    Some((judged.as_f64(), rule))
                };
                let nodes = commitment.milestones().map(node).collect::<Option<Vec<_>>>()?;
                (nodes, commitment.milestones().next()?.deadline().first_judged_year())
            }
            Some(_) => return None,
        };
        let differing = Comparability::of_plain(boundary, target.boundary(), Some(ambition));
        Some(Self {
            bases: bases(assessor, target.reference()?, first, used)?,
            rule,
            needs_base: ambition.needs_base(),
            strict: ambition.is_strict(),
            judged,
            judged_at: used.index(judged),
            is_over: chrono::Datelike::year(&assessor.date()) > judged.get(),
            is_ordinary: nodes.iter().all(|(_, rule)| is_ordinary(*rule)),
            nodes,
            follows_commitment: commitment.is_some(),
            comparable: differing.is_empty() || assessor.allows_boundary_difference(),
        })
    }

    /// The levels of the judged year, where it has a column.
    pub(super) fn judged_column<'b>(&self, block: Block<'b>) -> Option<&'b Lanes> {
        self.judged_at.and_then(|index| block.column(index)).map(|(_, levels)| levels)
    }

    /// Whether all bases, whose largest size or sum of sizes is given, are ordinary, and the limits
    /// that follow from them.
    #[inline]
    pub(super) fn is_ordinary_of(&self, bases: &Lanes, size: f64) -> bool {
        let are_large_enough = smallest(bases) >= OrdinaryLevels::SMALLEST_BASE;
        self.is_ordinary && OrdinaryLevels::contains(size) && are_large_enough
    }

    /// P(tL) of each place, where tL is not before t0: the single path's, piece for piece. No place
    /// has a level after `last`; `ends` is room for those of a piece.
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
            if begins.is_some_and(|begins| last < begins) {
                return;
            }
            match rule {
                // Without a base there is no path, whatever it leads to.
                LevelRule::Fixed(level) => {
                    fill(to, |k| nan_unless(!base.level[k].is_nan(), *level));
                }
                other => levels(*other, base.level, to),
            }
            if self.follows_commitment {
                // As the single path adds the cap of a supplement: no -0 stays.
                for level in &mut *to {
                    *level += 0.0;
                }
            }
            let end = (*year, &*to);
            match begins {
                None => {
                    piece((base.year, base.level), end, (latest, last), |_| true, paths);
                }
                Some(begins) => {
                    let is_in = |t: f64| t >= begins;
                    piece((Uniform(begins), &*from), end, (latest, last), is_in, paths);
                }
            }
            core::mem::swap(&mut from, &mut to);
            begins = Some(*year);
        }
    }
}

/// A straight piece of each path, for the places whose time, not after `last`, lies in it or after
/// it.
#[inline(always)]
fn piece<Y: LaneValue, B: LaneValue>(
    (t0, e0): (B, &Lanes),
    (t1, e1): (f64, &Lanes),
    (time, last): (Y, f64),
    is_in: impl Fn(f64) -> bool,
    paths: &mut Lanes,
) {
    let segment = |k: usize| Segment { from: (t0.of(k), e0[k]), to: (t1, e1[k]) };
    let chosen = |t: f64, here: f64, before: f64| if is_in(t) { here } else { before };
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

/// The columns whose level can be the base, before the first judged year; `None` for another
/// policy.
fn bases(
    assessor: &Assessor,
    reference: BaseReference,
    judged: Year,
    used: &InputColumns<'_>,
) -> Option<Range<usize>> {
    let BaseReference::Year { year, policy } = reference else { return None };
    match assessor.get_base_policy().unwrap_or(policy) {
        BasePolicy::Exact => Some(used.range(year, year)),
        BasePolicy::NearestLater => Some(used.range(year, judged.previous())),
        _ => None,
    }
}
