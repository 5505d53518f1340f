//! The steps that end in the verdict: supplementary measures, lenses, the comparison that decides.

use super::Verdict;
use super::derivation::{Step, StepValue};
use super::figures::Lenses;
use super::steps::{Steps, step, tonnes, year};
use crate::quantity::Absent;
use crate::target::Ambition;

impl Steps<'_, '_> {
    /// The limits with supplementary measures, where the target has a cap on them.
    pub(super) fn supplement(&self) -> Vec<Step> {
        let Ok(supplement) = self.figures.supplement else { return Vec::new() };
        let cap = ("S_max", tonnes(Ok(supplement.cap)));
        let limit = ("gross limit", tonnes(supplement.gross_limit));
        // Both gaps are of the emissions as reported, whatever of the measures is accounted for.
        let reported = self.levels.map(|levels| levels.as_reported()).ok_or(Absent::Composite);
        let level = reported.and_then(|levels| levels.judged_or_projected(&levels.views()));
        let level = ("level as reported", level.map(StepValue::Tonnes));
        let latest = reported.and_then(|levels| levels.latest.map(|(_, level)| level));
        let latest = latest.map(StepValue::Tonnes);
        let a = ("A", self.a());
        vec![
            step("cap on measures", "S_max, as the target words it", &[("E0", self.e0())], cap.1),
            step("measures that count", "min(S, S_max)", &[cap], tonnes(supplement.used)),
            step("gross limit", "A + S_max", &[a, cap], limit.1),
            step(
                "gap without measures",
                "T(tT) - A, once due E(tT) - A",
                &[level, a],
                tonnes(supplement.gap_without),
            ),
            step(
                "gap with full use of measures",
                "T(tT) - (A + S_max), once due E(tT) - (A + S_max)",
                &[level, limit],
                tonnes(supplement.gap_with),
            ),
            step(
                "path lens, gross limit",
                "EL at or under the path to the gross limit",
                &[("EL as reported", latest), limit],
                supplement.lenses.path.map(StepValue::Holds),
            ),
            step(
                "trend lens, gross limit",
                "T(tT) at or under the gross limit",
                &[level, limit],
                supplement.lenses.trend.map(StepValue::Holds),
            ),
        ]
    }

    pub(super) fn judgement(&self) -> Vec<Step> {
        let figures = &self.figures;
        let p = tonnes(figures.path.map(|path| path.level));
        let t = tonnes(figures.projection.map(|projection| projection.level));
        let strict = self.asked.is_some_and(Ambition::is_strict);
        let standing = self.levels.and_then(|levels| levels.period_standing());
        let (of_path, of_trend) = match standing {
            None => ([("EL", self.el()), ("P(tL)", p)], [("T(tT)", t), ("A", self.a())]),
            Some(standing) => (
                [("sum", tonnes(Ok(standing.sum))), ("path", tonnes(standing.path_sum))],
                [("sum", tonnes(standing.projected)), ("limit", tonnes(standing.limit))],
            ),
        };
        let (path_formula, trend_formula) = match (standing.is_some(), strict) {
            (false, false) => ("EL at or under P(tL)", "T(tT) at or under A"),
            (false, true) => ("EL under P(tL)", "T(tT) under A"),
            (true, false) => (
                "sum so far at or under the sum of path so far",
                "sum if the trend goes on at or under the limit",
            ),
            (true, true) => (
                "sum so far under the sum of path so far",
                "sum if the trend goes on under the limit",
            ),
        };
        let lenses = figures.lenses;
        vec![
            step("path lens", path_formula, &of_path, lenses.path.map(StepValue::Holds)),
            step("trend lens", trend_formula, &of_trend, lenses.trend.map(StepValue::Holds)),
            self.verdict(),
        ]
    }

    /// The comparison that gave the verdict.
    fn verdict(&self) -> Step {
        let figures = &self.figures;
        let standing = self.levels.and_then(|levels| levels.period_standing());
        let levels = |symbol, level| vec![(symbol, tonnes(Ok(level))), ("A", self.a())];
        if let Some((own, net)) = self.tests {
            let word = |verdict: Verdict| StepValue::Word(verdict.name());
            let tests = [("own test", Ok(word(own))), ("net test", net.map(word))];
            let value = Ok(StepValue::Word(figures.verdict.name()));
            return step("verdict", "the worse of own test and net test", &tests, value);
        }
        let (formula, inputs) = match figures.verdict {
            Verdict::Met { .. } | Verdict::Missed { .. }
                if matches!(self.asked, Some(Ambition::Peaked)) =>
            {
                (
                    "the maximum at or before tT, and a fall of 10 % since",
                    vec![("tT", self.judged())],
                )
            }
            Verdict::Met { .. } | Verdict::Missed { .. }
                if self.levels.is_some_and(|levels| levels.question.period.is_some()) =>
            {
                let sum = standing.map(|s| s.sum).ok_or(Absent::NotPartOfTarget);
                let limit = standing.map_or(Err(Absent::NotPartOfTarget), |s| s.limit);
                ("due: sum against limit", vec![("sum", tonnes(sum)), ("limit", tonnes(limit))])
            }
            Verdict::Missed { year: over, level, margin, .. }
                if matches!(self.asked, Some(Ambition::EachYearAtMost(_))) =>
            {
                let inputs = vec![
                    ("y", year(Ok(over))),
                    ("E(y)", tonnes(Ok(level))),
                    ("margin", tonnes(Ok(margin))),
                ];
                ("the first year over its limit: E(y) against a(y)", inputs)
            }
            Verdict::OffTrack { exceeded: Some(in_year), .. } => (
                "not due, the sum over the limit already",
                vec![("exceeded in", year(Ok(in_year)))],
            ),
            Verdict::Met { level, .. } | Verdict::Missed { level, .. } => {
                ("due: E(tT) against A", levels("E(tT)", level))
            }
            Verdict::AchievedEarly { level, .. } => {
                ("not due: EL at or under A", levels("EL", level))
            }
            _ if Lenses::decide(&figures.verdict) => (
                if standing.is_some() {
                    "not due: path lens and trend lens"
                } else {
                    "not due, EL above A: path lens and trend lens"
                },
                vec![
                    ("path lens", figures.lenses.path.map(StepValue::Holds)),
                    ("trend lens", figures.lenses.trend.map(StepValue::Holds)),
                ],
            ),
            _ => ("nothing is compared", Vec::new()),
        };
        step("verdict", formula, &inputs, Ok(StepValue::Word(figures.verdict.name())))
    }
}
