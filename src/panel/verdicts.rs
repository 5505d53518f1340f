//! The verdicts of a block.
//!
//! The test results of a place are collected as bits in a vectorised loop without branches. The
//! verdict is then looked up in a table of all 256 combinations, filled at compile time by
//! [`verdict`], which follows the order of a single assessment.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use super::fill::{Inputs, Limits};
use super::lanes::{LaneValue, Lanes, Tests};
use super::line::LineLanes;
use super::plan::Plan;
use crate::assessment::VerdictKind;
use crate::assessment::engine::kind_by_lenses;
use crate::formula::level::Tolerance;

/// The bit for "all levels that a verdict needs exist".
const LEVELS: u64 = 1;
/// The bit for "the judged year is observed".
const DUE: u64 = 2;
/// The path lens: a bit for its existence, and a bit for a latest level at or under P(tL), or under
/// P(tL) for a strict target.
const PATH: (u64, u64) = (4, 8);
/// The trend lens: a bit for its existence, and a bit if T(tT) reaches A.
const TREND: (u64, u64) = (16, 32);
/// The comparison with A: a bit if its margin exists, and a bit if the deciding level reaches A.
/// The level of the judged year decides; before that year is observed, the latest level.
const REACHED: (u64, u64) = (64, 128);

/// The verdict for a combination of bits, in the order of a single assessment.
const fn verdict(tests: u64) -> VerdictKind {
    if tests & LEVELS == 0 {
        return VerdictKind::Undetermined;
    }
    match (tests & DUE != 0, answer(tests, REACHED)) {
        (true, Some(true)) => VerdictKind::Met,
        (true, Some(false)) => VerdictKind::Missed,
        // The margin is out of range, so `Met` and `Missed`, which report a margin, are impossible.
        (true, None) => VerdictKind::Undetermined,
        (false, Some(true)) => VerdictKind::AchievedEarly,
        (false, _) => kind_by_lenses(answer(tests, PATH), answer(tests, TREND)),
    }
}

/// The answer of a test, from its bits for existence and success; `None` if the existence bit is 0.
const fn answer(tests: u64, (known, yes): (u64, u64)) -> Option<bool> {
    if tests & known == 0 { None } else { Some(tests & yes != 0) }
}

/// The verdict for every combination of bits.
static VERDICTS: [VerdictKind; 256] = {
    let (mut verdicts, mut tests) = ([VerdictKind::Undetermined; 256], 0);
    while tests < verdicts.len() {
        verdicts[tests] = verdict(tests as u64);
        tests += 1;
    }
    verdicts
};

/// `bits` if a condition holds, else 0.
#[inline(always)]
fn bits(holds: bool, bits: u64) -> u64 {
    if holds { bits } else { 0 }
}

impl<Y: LaneValue, B: LaneValue> Inputs<'_, Y, B> {
    /// Writes the verdict of each place.
    #[inline(always)]
    pub(super) fn write_verdicts(
        &self,
        plan: &Plan,
        limits: &Limits<'_>,
        tests: &mut Tests,
        verdicts: &mut [VerdictKind],
    ) {
        if !plan.comparable {
            verdicts.fill(VerdictKind::NotComparable);
            return;
        }
        // The match is outside the loops, so the loops have no branch.
        match (self.line, self.judged, plan.strict) {
            // Unreachable: requested verdicts imply a trend (`needs_trend`).
            (None, _, _) => tests.fill(0),
            // The judged year has ended, and the panel has no column for it.
            (_, None, _) if plan.is_over => tests.fill(0),
            (Some(line), None, false) => {
                self.run_tests::<false>(plan, limits, (line, None), tests);
            }
            (Some(line), None, true) => {
                self.run_tests::<true>(plan, limits, (line, None), tests);
            }
            (Some(line), judged, false) => {
                self.run_tests::<false>(plan, limits, (line, judged), tests);
            }
            (Some(line), judged, true) => {
                self.run_tests::<true>(plan, limits, (line, judged), tests);
            }
        }
        for (verdict, tests) in verdicts.iter_mut().zip(tests) {
            *verdict = VERDICTS[usize::from(*tests as u8)];
        }
    }

    /// Runs the tests of each place: the latest level against the path, the trend against A, and
    /// the level of the judged year, or the latest level if that year is not observed, against A.
    #[inline(always)]
    fn run_tests<const STRICT: bool>(
        &self,
        plan: &Plan,
        limits: &Limits<'_>,
        (line, judged): (LineLanes<'_, Y>, Option<&Lanes>),
        tests: &mut Tests,
    ) {
        let (base, latest) = (self.base, self.latest);
        let Limits { allowable, path, projection, tolerance, .. } = *limits;
        for (k, tests) in tests.iter_mut().enumerate() {
            let tolerance = Tolerance::of_tonnes(tolerance[k]);
            let reaches = |level: f64, limit: f64| {
                if STRICT {
                    tolerance.under(level, limit)
                } else {
                    tolerance.at_or_under(level, limit)
                }
            };
            // A condition that is the same for all places compiles to a constant bit, not to a
            // branch.
            let has_passed = latest.year.of(k) > base.year.of(k);
            let path_known = bits(has_passed, PATH.0);
            let trend_known = bits(line.n.of(k) >= 3.0, TREND.0);
            // A target that needs a base needs an observation after the base year. If the base
            // level is not positive, A is NaN, which the margin test detects.
            let levels = bits(!plan.needs_base | has_passed, LEVELS);
            let (el, a) = (latest.level[k], allowable[k]);
            let (decisive, due, levels) = match judged {
                None => (el, 0, levels),
                Some(judged) => {
                    let is_due = !judged[k].is_nan();
                    let ahead = bits(!plan.is_over, levels);
                    let (decisive, levels) = if is_due { (judged[k], levels) } else { (el, ahead) };
                    (decisive, bits(is_due, DUE), levels)
                }
            };
            let margin = a - decisive;
            *tests = due
                | bits(!(el - path[k]).is_nan(), path_known)
                | bits(reaches(el, path[k]), PATH.1)
                | bits(!(projection[k] - a).is_nan(), trend_known)
                | bits(reaches(projection[k], a), TREND.1)
                | bits(!margin.is_nan(), levels)
                | bits(!margin.is_nan(), REACHED.0)
                | bits(reaches(decisive, a), REACHED.1);
        }
    }
}
