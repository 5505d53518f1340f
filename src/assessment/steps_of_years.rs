//! The steps about several years: the sums of a period, each year of a yearly cut or of a list of
//! limits, the maximum that a peak is about.

use super::derivation::{Step, StepValue};
use super::steps::{Steps, input, share, step, tonnes, year};
use crate::quantity::{Absent, Emissions, Known};
use crate::target::Ambition;

impl Steps<'_, '_> {
    /// The sums of a period.
    pub(super) fn years_together(&self) -> Vec<Step> {
        let Some((levels, standing)) = self.levels.and_then(|l| Some((l, l.period_standing()?)))
        else {
            return Vec::new();
        };
        let years = standing.period.years();
        let observed = years.filter_map(|year| {
            let level = levels.observed_in(year)?;
            Some(input(format!("E({year})"), tonnes(Ok(level))))
        });
        let mut sum =
            step("sum so far", "sum of E(y) over the period", &[], tonnes(Ok(standing.sum)));
        sum.inputs.extend(observed);
        let n = ("n", Ok(StepValue::Number(f64::from(standing.period.length()))));
        let limit = ("limit", tonnes(standing.limit));
        let so_far = ("sum", sum.value);
        let left = ("left", tonnes(standing.left));
        let years_left = ("years left", Ok(StepValue::Number(f64::from(standing.years_left))));
        vec![
            step(
                "limit of the period",
                "n A, with what is carried over",
                &[n, ("A", self.a()), ("carried", tonnes(standing.carried))],
                limit.1,
            ),
            sum,
            step(
                "sum of path so far",
                "sum of P(y) over the observed years of the period",
                &[],
                tonnes(standing.path_sum),
            ),
            step("left of the limit", "limit - sum", &[limit, so_far], left.1),
            step(
                "allowed mean for the rest",
                "left/years left",
                &[left, years_left],
                tonnes(standing.allowed_mean),
            ),
            step(
                "sum if the trend goes on",
                "sum + sum of T(y) over the years left",
                &[so_far, years_left],
                tonnes(standing.projected),
            ),
        ]
    }

    /// Each year of a yearly cut or of a list of limits; the maximum that a peak is about.
    pub(super) fn every_year(&self) -> Vec<Step> {
        let Some(levels) = self.levels else { return Vec::new() };
        let mut steps = Vec::new();
        if let Some(cuts) = levels.annual_cuts() {
            for cut in &cuts.years {
                let of_year = [
                    ("y", year(Ok(cut.year))),
                    ("E(y)", tonnes(Ok(cut.level))),
                    ("P(y)", tonnes(cut.path)),
                ];
                let held = cut.on_path.map(StepValue::Holds);
                steps.push(step(
                    "on the path of the cuts",
                    "E(y) at or under P(y)",
                    &of_year,
                    held,
                ));
                let made = cut.cut_made.map(StepValue::Holds);
                let formula = "E(y) at or under (1 - q) E(y - 1)";
                steps.push(step("cut of the year", formula, &of_year[..2], made));
            }
            let sums = [("sum of E", tonnes(cuts.sum)), ("sum of P", tonnes(cuts.path_sum))];
            let excess = tonnes(cuts.excess());
            steps.push(step("excess over all years", "sum of E - sum of P", &sums, excess));
        }
        if let Some(Ambition::EachYearAtMost(limits)) = self.asked {
            for (listed, limit) in limits.as_slice() {
                let Some(level) = levels.observed_in(*listed) else { continue };
                let (e, a) = (tonnes(Ok(level)), tonnes(Ok(*limit)));
                let inputs = [("y", year(Ok(*listed))), ("E(y)", e), ("a(y)", a)];
                let margin = tonnes(level_difference(*limit, level));
                steps.push(step("margin of the year", "a(y) - E(y)", &inputs, margin));
            }
        }
        if let Some(peak) = levels.peak() {
            let highest = ("maximum", tonnes(Ok(peak.level)));
            steps.push(step(
                "maximum",
                "the highest E(y)",
                &[("y", year(Ok(peak.year)))],
                highest.1,
            ));
            let inputs = [("EL", self.el()), highest];
            steps.push(step("fall since", "1 - EL/maximum", &inputs, share(peak.fall)));
        }
        steps
    }
}

fn level_difference(a: Emissions, b: Emissions) -> Known<Emissions> {
    a.checked_sub(b).ok_or(Absent::OutOfRange)
}
