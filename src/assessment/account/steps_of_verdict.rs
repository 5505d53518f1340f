//! The steps that end in the verdict: supplementary measures, lenses, the comparison that decides.

use super::steps::{Draft, Steps, draft, read};
use crate::assessment::engine::{Evaluation, Evidence, Ruled};
use crate::assessment::result::{Comparison, Lenses, Rule, Verdict};
use crate::formula::step::{Amount, Formula, Step, StepUnit, StepValue, Variable};
use crate::quantity::{Absent, Emissions, Known, Year};

const T: StepUnit = StepUnit::Tonnes;
const HOLDS: StepUnit = StepUnit::Holds;
const RANKS: &str = "0 met, 1 achieved_early, 2 on_track, 3 catching_up, 4 slipping, \
                     5 undetermined or not_comparable or not_quantified, 6 off_track, 7 missed";

/// The function of the target's test of a level against a limit.
pub(super) const fn test(strict: bool) -> &'static str {
    if strict { "under" } else { "at_or_under" }
}

fn holds(test: Known<bool>) -> Known<f64> {
    test.map(|test| f64::from(u8::from(test)))
}

impl Rule {
    /// The rule in words, with the word that each number of its formula stands for.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NotQuantified => ("rule 1, the target names no number", ""),
            Self::NotComparable => ("rule 2, series and target count different things", ""),
            Self::Undetermined => ("rule 3, a precondition fails", ""),
            Self::Due => ("rule 4, due and observed", "1 met, 0 missed"),
            Self::DueMeasuresNotReported => (
                "rule 4, due and observed, supplementary measures not reported",
                "2 met, 1 undetermined, 0 missed",
            ),
            Self::DueList => ("rule 4, the first year over its limit", "0 missed"),
            Self::DuePeriod => ("rule 4, every year of the period observed", "1 met, 0 missed"),
            Self::DuePeak => ("rule 4, peaked by the judged year", "1 met, 0 missed"),
            Self::AchievedEarly => ("rule 5, not due, at or under the limit", "1 achieved_early"),
            Self::TwoLenses => (
                "rule 6, not due, two lenses",
                "3 on_track, 2 catching_up, 1 slipping, 0 off_track",
            ),
            Self::OneLens => ("rule 6, not due, one lens", "1 on_track, 0 off_track"),
            Self::PeriodExceeded => ("rule 6, the period's limit is exceeded", "0 off_track"),
            Self::NetZero => ("net zero, the worse of both tests", RANKS),
            Self::NetUnknown => ("rule 4, net emissions unknown", "1 undetermined, 0 missed"),
            Self::AnyOf => ("any of, the best part", RANKS),
            Self::AllOf => ("all of, the worst part", RANKS),
        }
    }
}

/// The step of a verdict: the formula gives the number of its word.
pub(super) fn word<L>(formula: Formula, rule: Rule, verdict: &Verdict<L>) -> Step {
    let (name, words) = rule.words();
    let name = match (words, verdict) {
        ("", Verdict::Undetermined(reason)) => format!("verdict by {name}: {reason}"),
        ("", _) => format!("verdict by {name}"),
        _ => format!("verdict by {name} ({words})"),
    };
    let mut step = formula.step(name, "verdict", StepUnit::Word, Ok(0.0));
    step.value = Ok(StepValue::word(verdict.name()));
    step
}

/// A verdict without a comparison is only read.
fn read_word<L>(rule: Rule, verdict: &Verdict<L>) -> Step {
    let mut formula = Formula::new("verdict").with("verdict", StepUnit::Word, 0.0);
    for input in &mut formula.inputs {
        input.value.amount = Amount::Word(verdict.name());
    }
    word(formula, rule, verdict)
}

/// The verdict of net zero, from those of its tests.
pub(super) fn of_two_tests(own: &Evaluation<'_>, net: Option<Ruled>, ruled: &Ruled) -> Step {
    let rank = |ruled: &Ruled| f64::from(ruled.verdict.rank());
    match (ruled.ruling.rule, net) {
        (Rule::NetZero, Some(net)) => {
            let formula = Formula::new("max(own, net)")
                .with("own", StepUnit::Number, rank(&own.ruled))
                .with("net", StepUnit::Number, rank(&net));
            word(formula, Rule::NetZero, &ruled.verdict)
        }
        _ => of_rule(&own.evidence, ruled),
    }
}

/// The comparison that gave a verdict.
fn of_rule(evidence: &Evidence<'_>, ruled: &Ruled) -> Step {
    let Ruled { verdict, ruling } = ruled;
    let formula = match (ruling.rule, ruling.compared) {
        (Rule::TwoLenses | Rule::OneLens, _) => by_lenses(evidence.lenses),
        (Rule::DuePeak, Some(_)) => by_peak(evidence),
        (rule, Some(compared)) => by_levels(evidence, rule, &compared),
        _ => return read_word(ruling.rule, verdict),
    };
    let step = match formula.formula() {
        Ok(formula) => word(formula, ruling.rule, verdict),
        Err(_) => read_word(ruling.rule, verdict),
    };
    if evidence.question.metric.is_absolute() { step } else { super::steps::in_unit(step) }
}

fn by_lenses(lenses: Lenses) -> Draft {
    let (path, trend) = (holds(lenses.path), holds(lenses.trend));
    match (path.is_ok(), trend.is_ok()) {
        (true, true) => {
            draft("path + 2*trend").with("path", HOLDS, path).with("trend", HOLDS, trend)
        }
        (true, false) => draft("path").with("path", HOLDS, path),
        _ => draft("trend").with("trend", HOLDS, trend),
    }
}

fn by_levels(evidence: &Evidence<'_>, rule: Rule, compared: &Comparison<f64>) -> Draft {
    let Comparison { level, limit, scale, strict, .. } = *compared;
    let test = test(strict);
    let (e, a) = match rule {
        Rule::AchievedEarly => ("EL", "A"),
        Rule::DueList => ("E", "a"),
        Rule::DuePeriod | Rule::PeriodExceeded => ("sum_E", "limit"),
        Rule::DueMeasuresNotReported if evidence.period.is_some() => ("sum_E", "limit"),
        _ => ("E_tT", "A"),
    };
    let text = if rule == Rule::DueMeasuresNotReported {
        format!("{test}({e}, {a}, scale) + {test}({e}, {a} + room, scale)")
    } else {
        format!("{test}({e}, {a}, scale)")
    };
    let formula = draft(text).level(e, Ok(level)).level(a, Ok(limit)).level("scale", Ok(scale));
    if rule == Rule::DueMeasuresNotReported {
        formula.level("room", evidence.room_for_measures())
    } else {
        formula
    }
}

fn by_peak(evidence: &Evidence<'_>) -> Draft {
    let peak = evidence.peak();
    let known = |value: Option<f64>| value.ok_or(Absent::NoObservation);
    let highest = known(peak.map(|peak| peak.level));
    draft("at_or_under(year_max, tT, 0)*at_or_under(EL, E_peaked, max(scale, abs(Emax)))")
        .year("year_max", known(peak.map(|peak| peak.year.as_f64())))
        .year("tT", Ok(evidence.judged.as_f64()))
        .level("EL", evidence.latest.map(|(_, level)| level))
        .level("E_peaked", highest.map(|level| crate::assessment::engine::LEFT_AFTER_FALL * level))
        .level("Emax", highest)
        .level("scale", Ok(evidence.scale.magnitude()))
}

impl Steps<'_, '_> {
    /// The limits with supplementary measures, where the target has a cap on them.
    pub(super) fn supplement(&mut self) {
        let (Some(cap), Ok(supplement)) =
            (self.evidence.question.supplement, self.figures.supplement)
        else {
            return;
        };
        let s_max = supplement.cap.tonnes();
        let per = self.evidence.used.divisor(self.evidence.judged);
        let divides = self.evidence.used.activity().is_some();
        if let Ok(formula) = cap.formula(self.e0(), per.filter(|_| divides)) {
            self.push(formula.step("cap on measures", "S_max", T, Ok(s_max)));
        }
        if let (Ok(used), Ok((year, _))) = (supplement.used, self.evidence.latest)
            && let Some(measures) = self.evidence.used.measures_of(year)
        {
            let per = self.evidence.used.divisor(year).unwrap_or(1.0);
            let limit = self.evidence.used.measures_limit(year);
            let text = if limit.is_some() { "min(S, S_max)" } else { "S" };
            let mut formula = draft(text).level("S", Ok(measures.used.tonnes() / per));
            if let Some(limit) = limit {
                formula = formula.level("S_max", Ok(limit));
            }
            let value = Ok(used.tonnes());
            self.push(formula.step("measures that count in the latest year", "counted", T, value));
        }
        let (a, limit) = (self.a(), supplement.gross_limit.map(Emissions::tonnes));
        let formula = draft("A + S_max").level("A", a).level("S_max", Ok(s_max));
        self.push(formula.step("gross limit", "A_gross", T, limit));
        let reported = self.evidence.as_reported();
        self.level_as_reported(&reported);
        let level = reported.judged_or_projected();
        let gap = |text| draft(text).level("E_gross", level).level("A", a);
        let value = supplement.gap_without.map(Emissions::tonnes);
        let formula = gap("E_gross - A");
        self.push(formula.step("gap without measures", "gap_without", T, value));
        let value = supplement.gap_with.map(Emissions::tonnes);
        let formula = gap("E_gross - (A + S_max)").level("S_max", Ok(s_max));
        self.push(formula.step("gap with full use of measures", "gap_with", T, value));
        self.gross_lenses(&reported, limit, supplement.lenses);
    }

    /// The judged or projected level of the emissions as reported.
    fn level_as_reported(&mut self, reported: &Evidence<'_>) {
        let level = reported.judged_or_projected();
        let name = "judged or projected level as reported";
        if let Some(standing) = reported.period {
            let sum = standing.projected.map(Emissions::tonnes);
            let n = f64::from(standing.period.length());
            let mean = draft("sum_if/n").level("sum_if", sum).number("n", n);
            self.push(mean.step(name, "E_gross", T, level));
            return;
        }
        if reported.judged_level.is_some() {
            self.push(read("E_gross", T, level).step(name, "E_gross", T, level));
            return;
        }
        let (Ok(outlook), Ok((tl, _)), Ok(_)) = (reported.outlook(), reported.latest, level) else {
            return;
        };
        // The trend of the emissions as reported has points of its own.
        if let (Ok(trend), true) = (reported.trend, reported.trend != self.evidence.trend) {
            let points = reported.trend_points();
            let (years, levels): (Vec<f64>, Vec<f64>) =
                points.iter().map(|(year, level)| (year.as_f64(), *level)).unzip();
            for mut step in trend.fit_steps(&years, &levels) {
                step.name = format!("{}, as reported", step.name).into();
                self.push(step);
            }
        }
        let tt = reported.judged;
        let at = [tt.as_f64()];
        let formula = outlook.formula(Variable { text: "tT", at: &at });
        let mut formula = formula.with("tT", StepUnit::Year, tt.as_f64());
        if formula.inputs.iter().all(|input| input.symbol != "tL") {
            formula = formula.with("tL", StepUnit::Year, tl.as_f64());
        }
        self.push(formula.step(name, "E_gross", T, level));
    }

    fn gross_lenses(&mut self, reported: &Evidence<'_>, limit: Known<f64>, lenses: Lenses) {
        let strict = reported.question.ambition.is_strict();
        let (test, scale) = (test(strict), self.scale());
        let (path_name, trend_name) = ("path lens, gross limit", "trend lens, gross limit");
        if let Some(standing) = reported.period {
            let n = f64::from(standing.period.length());
            if let (Ok(path), Ok(held)) = (reported.gross_period_path(limit), holds(lenses.path)) {
                let years: Vec<f64> =
                    reported.within(standing.period).map(|(year, _)| year.as_f64()).collect();
                for mut step in path.auxiliary_steps() {
                    step.name = format!("{}, to the gross limit", step.name).into();
                    self.push(step);
                }
                let formula = path.formula(Variable { text: "y", at: &years });
                let text = format!("{test}(sum_E, sum({}), n*scale)", formula.text);
                let lens = draft(text)
                    .level("sum_E", Ok(standing.sum.tonnes()))
                    .list("y", StepUnit::Year, years.clone())
                    .number("n", n)
                    .level("scale", scale)
                    .inputs(formula);
                self.push(lens.step(path_name, "path_gross", HOLDS, Ok(held)));
            }
            let lens = draft(format!("{test}(sum_if, n*A_gross, n*scale)"))
                .level("sum_if", standing.projected.map(Emissions::tonnes))
                .number("n", n)
                .level("A_gross", limit)
                .level("scale", scale);
            self.push(lens.step(trend_name, "trend_gross", HOLDS, holds(lenses.trend)));
            return;
        }
        if let (Ok(path), Ok((year, el))) = (reported.gross_path(limit), reported.latest)
            && let Ok(p) = path.level_at(year.as_f64())
        {
            for mut step in path.auxiliary_steps() {
                step.name = format!("{}, to the gross limit", step.name).into();
                self.push(step);
            }
            let at = [year.as_f64()];
            let formula = path.formula(Variable { text: "tL", at: &at });
            let formula = formula.with("tL", StepUnit::Year, year.as_f64());
            self.push(formula.step("path level to the gross limit", "P_gross", T, Ok(p)));
            let lens = draft(format!("{test}(EL, P_gross, scale)"))
                .level("EL", Ok(el))
                .level("P_gross", Ok(p))
                .level("scale", scale);
            self.push(lens.step(path_name, "path_gross", HOLDS, holds(lenses.path)));
        }
        let lens = draft(format!("{test}(E_gross, A_gross, scale)"))
            .level("E_gross", reported.projected)
            .level("A_gross", limit)
            .level("scale", scale);
        self.push(lens.step(trend_name, "trend_gross", HOLDS, holds(lenses.trend)));
    }

    pub(super) fn lenses(&mut self) {
        let lenses = self.evidence.lenses;
        let (path, trend) = (holds(lenses.path), holds(lenses.trend));
        let test = test(self.evidence.question.ambition.is_strict());
        let scale = self.scale();
        if let Some(standing) = self.evidence.period {
            let n = f64::from(standing.period.length());
            let tonnes = |level: Known<Emissions>| level.map(Emissions::tonnes);
            let lens = draft(format!("{test}(sum_E, sum_P, n*scale)"))
                .level("sum_E", Ok(standing.sum.tonnes()))
                .level("sum_P", tonnes(standing.path_sum))
                .number("n", n)
                .level("scale", scale);
            self.push(lens.step("path lens", "path", HOLDS, path));
            let lens = draft(format!("{test}(sum_if, limit, n*scale)"))
                .level("sum_if", tonnes(standing.projected))
                .level("limit", tonnes(standing.limit))
                .number("n", n)
                .level("scale", scale);
            self.push(lens.step("trend lens", "trend", HOLDS, trend));
            return;
        }
        let lens = draft(format!("{test}(EL, P_tL, scale)"))
            .level("EL", self.el())
            .level("P_tL", self.evidence.path_level)
            .level("scale", scale);
        self.push(lens.step("path lens", "path", HOLDS, path));
        let lens = draft(format!("{test}(T_tT, A, scale)"))
            .level("T_tT", self.evidence.projected)
            .level("A", self.a())
            .level("scale", scale);
        self.push(lens.step("trend lens", "trend", HOLDS, trend));
    }

    /// The rule that gave the verdict, and what followed.
    pub(super) fn verdict(&mut self) {
        if self.ruled.ruling.rule == Rule::DueMeasuresNotReported {
            self.room_for_measures();
        }
        self.steps.push(of_rule(self.evidence, &self.ruled));
        let (there, year, name, symbol) = match self.ruled.verdict {
            Verdict::Met { reversed: Some(year), .. } => {
                (false, year, "first later year above", "reversed_in")
            }
            Verdict::Missed { reached: Some(year), .. }
                if self.ruled.ruling.rule != Rule::DueList =>
            {
                (true, year, "first later year at or under", "reached_in")
            }
            _ => return,
        };
        self.followed_by(there, year, (name, symbol));
    }

    fn followed_by(
        &mut self,
        there: bool,
        year: Year,
        (name, symbol): (&'static str, &'static str),
    ) {
        let later = self.evidence.used.since(self.evidence.judged.next());
        let (years, levels): (Vec<f64>, Vec<f64>) = later
            .levels()
            .take_while(|(later, _)| *later <= year)
            .map(|(year, level)| (year.as_f64(), level))
            .unzip();
        let test = test(self.evidence.question.ambition.is_strict());
        let found = if there {
            format!("first(y, {test}(E, A, scale))")
        } else {
            format!("first(y, 1 - {test}(E, A, scale))")
        };
        let formula = draft(found)
            .list("y", StepUnit::Year, years)
            .list("E", T, levels)
            .level("A", self.a())
            .level("scale", self.scale());
        self.push(formula.step(name, symbol, StepUnit::Year, Ok(year.as_f64())));
    }

    /// What unreported measures could add to the limit: the cap, of a period in each silent year.
    fn room_for_measures(&mut self) {
        let cap = self.evidence.supplement_cap();
        let formula = match self.evidence.period {
            None => draft("S_max").level("S_max", cap),
            Some(_) => draft("silent*S_max")
                .number("silent", self.evidence.silent_years())
                .level("S_max", cap),
        };
        let room = self.evidence.room_for_measures();
        self.push(formula.step("room for measures that are not reported", "room", T, room));
    }
}
