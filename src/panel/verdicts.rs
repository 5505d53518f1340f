//! The verdicts of a block: what the tests of each place say as bits, and what these bits mean.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]

use super::fill::{Inputs, Limits};
use super::lanes::{LaneValue, Lanes, Tests};
use super::line::LineLanes;
use super::magnitude::Magnitude;
use super::plan::Plan;
use crate::assessment::VerdictKind;
use crate::assessment::engine::kind_by_lenses;
use crate::formula::level::Tolerance;

/// The levels that a verdict is made of are there.
const LEVELS: u64 = 1;
/// The judged year is observed.
const DUE: u64 = 2;
/// The path says something, and whether the latest level is at or under it.
const PATH: (u64, u64) = (4, 8);
/// The same of the trend in the judged year and A.
const TREND: (u64, u64) = (16, 32);
/// The same of the judged year's level and A, or of the latest one's.
const REACHED: (u64, u64) = (64, 128);

/// What the bits mean, in the order of the single path.
const fn verdict(tests: u64) -> VerdictKind {
    if tests & LEVELS == 0 {
        return VerdictKind::Undetermined;
    }
    match (tests & DUE != 0, answer(tests, REACHED)) {
        (true, Some(true)) => VerdictKind::Met,
        (true, Some(false)) => VerdictKind::Missed,
        // Without a margin to report nothing is said of a year that is due.
        (true, None) => VerdictKind::Undetermined,
        (false, Some(true)) => VerdictKind::AchievedEarly,
        (false, _) => kind_by_lenses(answer(tests, PATH), answer(tests, TREND)),
    }
}

const fn answer(tests: u64, (known, yes): (u64, u64)) -> Option<bool> {
    if tests & known == 0 { None } else { Some(tests & yes != 0) }
}

static VERDICTS: [VerdictKind; 256] = {
    let (mut verdicts, mut tests) = ([VerdictKind::Undetermined; 256], 0);
    while tests < verdicts.len() {
        verdicts[tests] = verdict(tests as u64);
        tests += 1;
    }
    verdicts
};

/// Bits where a condition holds.
#[inline(always)]
fn bits(holds: bool, bits: u64) -> u64 {
    if holds { bits } else { 0 }
}

impl<Y: LaneValue, B: LaneValue> Inputs<'_, Y, B> {
    /// Writes the verdict of each place.
    #[inline(always)]
    pub(super) fn write_verdicts<R: Magnitude>(
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
        // One loop for each kind of test, so that none has to choose.
        match (self.line, self.judged, plan.strict) {
            // Verdicts ask for a trend, so there is one.
            (None, _, _) => tests.fill(0),
            // The judged year is over, and nobody has observed it.
            (_, None, _) if plan.is_over => tests.fill(0),
            (Some(line), None, false) => {
                self.run_tests::<R, false>(plan, limits, (line, None), tests)
            }
            (Some(line), None, true) => {
                self.run_tests::<R, true>(plan, limits, (line, None), tests)
            }
            (Some(line), judged, false) => {
                self.run_tests::<R, false>(plan, limits, (line, judged), tests);
            }
            (Some(line), judged, true) => {
                self.run_tests::<R, true>(plan, limits, (line, judged), tests);
            }
        }
        for (verdict, tests) in verdicts.iter_mut().zip(tests) {
            *verdict = VERDICTS[usize::from(*tests as u8)];
        }
    }

    /// The latest level against the path, the trend against A, and what decides against A: the
    /// judged year's level where it is there, and else the latest.
    #[inline(always)]
    fn run_tests<R: Magnitude, const STRICT: bool>(
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
            // What is the same for all places is a choice of bits, before the loop.
            let has_passed = latest.year.of(k) > base.year.of(k);
            let path_known = bits(has_passed, PATH.0);
            let trend_known = bits(line.n.of(k) >= 3.0, TREND.0);
            // A share of a base that is not positive is absent from A.
            let levels = bits(!plan.needs_base | has_passed, LEVELS);
            let (el, a) = (latest.level[k], allowable[k]);
            let (decides, due, levels) = match judged {
                None => (el, 0, levels),
                Some(judged) => {
                    let is_due = !judged[k].is_nan();
                    let ahead = bits(!plan.is_over, levels);
                    let (decides, levels) = if is_due { (judged[k], levels) } else { (el, ahead) };
                    (decides, bits(is_due, DUE), levels)
                }
            };
            let margin = a - decides;
            *tests = due
                | bits(!(el - path[k]).is_nan(), path_known)
                | bits(reaches(el, path[k]), PATH.1)
                | bits(!(projection[k] - a).is_nan(), trend_known)
                | bits(reaches(projection[k], a), TREND.1)
                | bits(!margin.is_nan(), levels)
                | bits(R::is_in_range(margin), REACHED.0)
                | bits(reaches(decides, a), REACHED.1);
        }
    }
}
