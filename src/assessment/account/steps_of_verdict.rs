//! The last derivation steps: supplementary measures, lenses, and the comparison that gives the
//! verdict.

use super::step_names as names;
use super::steps::{HOLDS, Steps, T, YEAR, in_year, lists, symbols_of, tested};
use crate::assessment::engine::{Decision, Evaluation, Evidence};
use crate::assessment::result::{Comparison, Lenses, Rule, Verdict};
use crate::formula::expression::{Expression, Formula, Variable, expr};
use crate::formula::step::{Step, StepUnit, StepValue};
use crate::formula::step_name::StepName;
use crate::formula::symbols::Symbols;
use crate::quantity::{Emissions, Known};
use crate::trend::step_names::TREND;

/// The name of the formula function that tests a level against a limit.
const fn test(strict: bool) -> &'static str {
    if strict { "under" } else { "at_or_under" }
}

/// The derivation step of a verdict. The formula yields a number; the step name lists the verdict
/// for each number, such as `1 met, 0 missed`.
pub(super) fn verdict_step<L>(formula: Formula, rule: Rule, verdict: &Verdict<L>) -> Step {
    let reason = match verdict {
        Verdict::Undetermined(reason) => Some(*reason),
        _ => None,
    };
    let name = StepName::of(names::VerdictBy { rule, reason });
    formula.step(name, "verdict", StepValue::word(verdict.name()))
}

/// The derivation step of a verdict that no formula yields: the verdict is both input and value.
fn verdict_as_input<L>(rule: Rule, verdict: &Verdict<L>) -> Step {
    let value = StepValue::word(verdict.name());
    verdict_step(Formula::from(expr!("verdict")).with_value("verdict", value), rule, verdict)
}

/// The verdict step of net zero with two tests.
pub(super) fn two_tests(own: &Evaluation<'_>, net: Option<Decision>, decision: &Decision) -> Step {
    let (Rule::NetZero, Some(net)) = (decision.ruling.rule, net) else {
        return rule_step(&own.evidence, &symbols_of(&own.evidence), decision);
    };
    let rank = |decision: &Decision| f64::from(decision.verdict.rank());
    let formula = Formula::from(expr!("max(own, net)"))
        .with("own", StepUnit::Number, rank(&own.decision))
        .with("net", StepUnit::Number, rank(&net));
    verdict_step(formula, Rule::NetZero, &decision.verdict)
}

/// The verdict step of a rule, with the deciding comparison as its formula.
fn rule_step(evidence: &Evidence<'_>, symbols: &Symbols, decision: &Decision) -> Step {
    let Decision { verdict, ruling } = decision;
    let mut formula: Formula = match (ruling.rule, ruling.compared) {
        (Rule::TwoLenses | Rule::OneLens, _) => lens_formula(evidence.lenses).into(),
        (Rule::DuePeak, Some(_)) => {
            expr!("at_or_under(year_max, tT, 0)*at_or_under(EL, E_peaked, max(scale, abs(Emax)))")
                .into()
        }
        (rule, Some(compared)) => comparison_formula(rule, evidence.period.is_some(), &compared),
        _ => return verdict_as_input(ruling.rule, verdict),
    };
    let mut step = match formula.complete("verdict", symbols) {
        Ok(()) => verdict_step(formula, ruling.rule, verdict),
        Err(_) => verdict_as_input(ruling.rule, verdict),
    };
    evidence.give_unit(&mut step);
    step
}

/// The formula that yields the number of the verdict from the lenses.
const fn lens_formula(lenses: Lenses) -> &'static Expression {
    match (lenses.path, lenses.trend) {
        (Ok(_), Ok(_)) => expr!("path + 2*trend"),
        (Ok(_), Err(_)) => expr!("path"),
        (Err(_), _) => expr!("trend"),
    }
}

/// The formula that tests a level against a limit, in the symbols of the deciding rule.
fn comparison_formula(rule: Rule, is_period: bool, compared: &Comparison<f64>) -> Formula {
    let Comparison { level, limit, scale, strict, .. } = *compared;
    let (formula, e, a) = match rule {
        Rule::AchievedEarly => (tested!(strict, "EL, A, scale"), "EL", "A"),
        Rule::DueList => (tested!(strict, "E, a, scale"), "E", "a"),
        _ if is_period => (tested!(strict, "sum_E, limit, scale"), "sum_E", "limit"),
        _ => (tested!(strict, "E_tT, A, scale"), "E_tT", "A"),
    };
    let mut formula = Formula::from(formula);
    if rule == Rule::DueMeasuresNotReported {
        let test = test(strict);
        let with_room = format!("{} + {test}({e}, {a} + room, scale)", formula.text);
        formula = Formula::new(with_room);
    }
    formula.with(e, T, level).with(a, T, limit).with("scale", T, scale)
}

impl Steps<'_, '_> {
    /// The name of the formula function that tests a level against the target: `under` if the
    /// target is strict, else `at_or_under`.
    pub(super) fn test(&self) -> &'static str {
        test(self.evidence.question.ambition.is_strict())
    }

    /// Adds the steps for supplementary measures: the cap, the amount that counts, the gross limit,
    /// the gaps, and the lenses against the gross limit.
    pub(super) fn supplement(&mut self) {
        let (cap, used) = (self.evidence.question.supplement(), self.evidence.used);
        let (Some(cap), Ok(supplement)) = (cap, self.figures.supplement) else { return };
        let per = used.divisor(self.evidence.judged).filter(|_| used.activity().is_some());
        if let Ok(formula) = cap.formula(self.evidence.e0(), per) {
            self.step(names::MEASURES_CAP, "S_max", formula, T, Ok(supplement.cap));
        }
        if let (Ok(counted), Ok((year, _))) = (supplement.used, self.evidence.latest)
            && let Some(measures) = used.measures_of(year)
        {
            let formula = match used.measures_limit(year) {
                Some(limit) => Formula::from(expr!("min(S, S_max)")).with("S_max", T, limit),
                None => Formula::from(expr!("S")),
            };
            let measured = measures.used.tonnes() / used.divisor(year).unwrap_or(1.0);
            let formula = formula.with("S", T, measured);
            self.step(names::MEASURES_COUNTED, "counted", formula, T, Ok(counted));
        }
        self.step(names::GROSS_LIMIT, "A_gross", expr!("A + S_max"), T, supplement.gross_limit);
        let reported = self.reported;
        self.symbols.add("E_gross", T, reported.judged_or_projected());
        self.level_as_reported(reported);
        let (without, with) = (supplement.gap_without, supplement.gap_with);
        self.step(names::GAP_WITHOUT_MEASURES, "gap_without", expr!("E_gross - A"), T, without);
        self.step(names::GAP_WITH_MEASURES, "gap_with", expr!("E_gross - (A + S_max)"), T, with);
        let limit = supplement.gross_limit.map(Emissions::tonnes);
        self.gross_lenses(reported, limit, supplement.lenses);
    }

    /// Adds the steps for the judged or projected level before supplementary measures.
    fn level_as_reported(&mut self, reported: &Evidence<'_>) {
        let level = reported.judged_or_projected();
        let name = names::LEVEL_BEFORE_MEASURES;
        if let Some(standing) = reported.period {
            self.symbols.add("sum_if", T, standing.projected);
            return self.step(name, "E_gross", expr!("sum_if/n"), T, level);
        }
        if let (Some(_), Ok(level)) = (reported.judged_level, level) {
            let read = Formula::from(expr!("E_gross")).with("E_gross", T, level);
            return self.step(name, "E_gross", read, T, Ok(level));
        }
        let (Ok(outlook), Ok((tl, _)), Ok(_)) = (reported.outlook(), reported.latest, level) else {
            return;
        };
        // The trend before measures is fitted to other levels and has steps of its own.
        if let (Ok(trend), true) = (reported.trend, reported.trend != self.evidence.trend) {
            let (years, levels) = lists(reported.trend_points().iter().copied());
            let steps = trend.fit_steps(TREND, years, levels);
            self.push_all(steps, Some(names::BEFORE_MEASURES));
        }
        let mut formula = in_year("tT", reported.judged, |x| outlook.formula(x));
        if formula.inputs.iter().all(|input| input.symbol != "tL") {
            formula = formula.with("tL", YEAR, tl.as_f64());
        }
        self.step(name, "E_gross", formula, T, level);
    }

    /// Adds the steps for the two lenses against the gross limit.
    fn gross_lenses(&mut self, reported: &Evidence<'_>, limit: Known<f64>, lenses: Lenses) {
        let test = self.test();
        let (path_name, trend_name) = (names::GROSS_PATH_LENS, names::GROSS_TREND_LENS);
        if let Some(standing) = reported.period {
            if let (Ok(path), Ok(_)) = (reported.gross_period_path(limit), lenses.path) {
                self.push_all(path.auxiliary_steps(), Some(names::TO_GROSS_LIMIT));
                let (years, _) = lists(reported.within(standing.period));
                let path = path.formula(Variable { text: "y", at: &years });
                let lens = path
                    .inside(&format!("{test}(sum_E, sum("), "), n*scale)")
                    .with("sum_E", T, standing.sum.tonnes())
                    .with_list("y", YEAR, years)
                    .with("n", StepUnit::Number, f64::from(standing.period.length()))
                    .with("scale", T, self.evidence.scale.magnitude());
                self.step(path_name, "path_gross", lens, HOLDS, lenses.path);
            }
            let lens = format!("{test}(sum_if, n*A_gross, n*scale)");
            return self.step(trend_name, "trend_gross", lens, HOLDS, lenses.trend);
        }
        if let (Ok(path), Ok((year, el))) = (reported.gross_path(limit), reported.latest)
            && let Ok(p) = path.level_at(year.as_f64())
        {
            self.push_all(path.auxiliary_steps(), Some(names::TO_GROSS_LIMIT));
            let formula = in_year("tL", year, |x| path.formula(x));
            self.step(names::LEVEL_TO_GROSS_LIMIT, "P_gross", formula, T, Ok(p));
            let lens = Formula::new(format!("{test}(EL, P_gross, scale)")).with("EL", T, el);
            self.step(path_name, "path_gross", lens, HOLDS, lenses.path);
        }
        let lens = Formula::new(format!("{test}(E_gross, A_gross, scale)"));
        let lens = match reported.projected {
            Ok(level) => lens.with("E_gross", T, level),
            Err(_) => lens,
        };
        self.step(trend_name, "trend_gross", lens, HOLDS, lenses.trend);
    }

    /// Adds the steps for the two lenses.
    pub(super) fn lenses(&mut self) {
        let Lenses { path, trend, .. } = self.evidence.lenses;
        let strict = self.evidence.question.ambition.is_strict();
        let (path_name, trend_name) = if self.evidence.period.is_some() {
            (names::PATH_LENS_OF_SUM, names::TREND_LENS_OF_SUM)
        } else {
            (names::PATH_LENS, names::TREND_LENS)
        };
        let (path_test, trend_test) = if self.evidence.period.is_some() {
            let path_test = tested!(strict, "sum_E, sum_P, n*scale");
            (path_test, tested!(strict, "sum_if, limit, n*scale"))
        } else {
            (tested!(strict, "EL, P_tL, scale"), tested!(strict, "T_tT, A, scale"))
        };
        self.step(path_name, "path", path_test, HOLDS, path);
        self.step(trend_name, "trend", trend_test, HOLDS, trend);
    }

    /// Adds the verdict step of the deciding rule, and the step for the first later year whose
    /// level contradicts the verdict.
    pub(super) fn verdict(&mut self) {
        let rule = self.decision.ruling.rule;
        if rule == Rule::DueMeasuresNotReported {
            // For a period, the cap applies to each year without reported measures.
            let is_period = self.evidence.period.is_some();
            let text = if is_period { expr!("silent*S_max") } else { expr!("S_max") };
            let room = self.evidence.possible_measures();
            self.step(names::UNREPORTED_MEASURES, "room", text, T, room);
        }
        self.list.push(rule_step(self.evidence, &self.symbols, &self.decision));
        let reaches = format!("{}(E, A, scale)", self.test());
        let (year, name, symbol, test) = match self.decision.verdict {
            Verdict::Met { reversed: Some(year), .. } => {
                (year, names::FIRST_YEAR_ABOVE, "reversed_in", format!("1 - {reaches}"))
            }
            Verdict::Missed { reached: Some(year), .. } if rule != Rule::DueList => {
                (year, names::FIRST_YEAR_REACHED, "reached_in", reaches)
            }
            _ => return,
        };
        let later = self.evidence.used.since(self.evidence.judged.next()).levels();
        let (years, levels) = lists(later.take_while(|(later, _)| *later <= year));
        let formula = Formula::new(format!("first(y, {test})"));
        let formula = formula.with_list("y", YEAR, years).with_list("E", T, levels);
        self.step(name, symbol, formula, YEAR, Ok(year));
    }
}
