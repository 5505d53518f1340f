//! Builds the steps of one evaluated ambition. Formulas of paths, trends and allowable levels come
//! from their floors; those of the comparison of a series with a target are written here.

use super::Details;
use crate::assessment::engine::{Decision, Evidence};
use crate::assessment::result::Figures;
use crate::formula::expression::{Formula, Variable};
use crate::formula::step::{Figure, Step, StepUnit, StepValue, Text};
use crate::formula::symbols::Symbols;
use crate::quantity::{Absent, Known, Year};

/// The units of most values.
pub(super) const T: StepUnit = StepUnit::Tonnes;
pub(super) const YEAR: StepUnit = StepUnit::Year;
pub(super) const HOLDS: StepUnit = StepUnit::Holds;
pub(super) const SHARE: StepUnit = StepUnit::Share;

/// The steps to one evaluation, in the judged unit.
pub(super) struct Steps<'d, 'a> {
    pub(super) details: &'d Details<'a>,
    pub(super) evidence: &'d Evidence<'a>,
    /// That of the emissions as reported; the same where no measures count.
    pub(super) reported: &'d Evidence<'a>,
    pub(super) decision: Decision,
    /// The figures as plain numbers of the judged unit.
    pub(super) figures: Figures,
    pub(super) symbols: Symbols,
    pub(super) list: &'d mut Vec<Step>,
}

/// What is known before the first step.
pub(super) fn symbols_of(evidence: &Evidence<'_>) -> Symbols {
    let mut symbols = Symbols::new(64);
    symbols.add("t0", YEAR, evidence.base.map(|base| base.years.mean_year()));
    symbols.add("tL", YEAR, evidence.latest.map(|(year, _)| year));
    symbols.add("tT", YEAR, Ok(evidence.judged));
    symbols.add("E0", T, evidence.e0());
    symbols.add("EL", T, evidence.latest.map(|(_, level)| level));
    symbols.add("A", T, evidence.allowable);
    symbols.add("scale", T, Ok(evidence.scale.magnitude()));
    symbols.add("carried", T, evidence.question.carried);
    symbols.add("S_max", T, evidence.supplement_cap());
    symbols.add("silent", StepUnit::Number, Ok(evidence.years_without_measures()));
    symbols.add("room", T, evidence.possible_measures());
    symbols.add("T_tT", T, evidence.projected);
    symbols.add("path", HOLDS, evidence.lenses.path);
    symbols.add("trend", HOLDS, evidence.lenses.trend);
    if let Some(standing) = evidence.period {
        symbols.add("n", StepUnit::Number, Ok(standing.period.length()));
        symbols.add("limit", T, standing.limit);
        symbols.add("sum_P", T, standing.path_sum);
    }
    symbols
}

/// The formula of a target's test of a level against a limit.
macro_rules! tested {
    ($strict:expr, $arguments:literal) => {
        if $strict {
            expr!(concat!("under(", $arguments, ")"))
        } else {
            expr!(concat!("at_or_under(", $arguments, ")"))
        }
    };
}
pub(super) use tested;

/// A number that begins the steps of a part or of a test.
pub(super) fn heading(name: impl Into<Text>, number: usize) -> Step {
    let number = number as f64;
    let formula = Formula::new("number").with("number", StepUnit::Number, number);
    formula.step(name, "number", StepValue::new(StepUnit::Number, number))
}

/// A formula of a variable in one year, which is an input even where the form does not name it.
pub(super) fn in_year(
    symbol: &'static str,
    year: Year,
    formula: impl FnOnce(Variable<'_>) -> Formula,
) -> Formula {
    let year = year.as_f64();
    formula(Variable { text: symbol, at: &[year] }).with(symbol, YEAR, year)
}

/// Years and their levels, as two lists.
pub(super) fn lists(levels: impl Iterator<Item = (Year, f64)>) -> (Vec<f64>, Vec<f64>) {
    let most = levels.size_hint().1.unwrap_or_default();
    let mut lists = (Vec::with_capacity(most), Vec::with_capacity(most));
    lists.extend(levels.map(|(year, level)| (year.as_f64(), level)));
    lists
}

/// Reasons that say that a figure does not apply, so that there is no step for it.
const fn does_not_apply(reason: Absent) -> bool {
    matches!(
        reason,
        Absent::Due
            | Absent::NotPartOfTarget
            | Absent::NotALevel
            | Absent::NotQuantified
            | Absent::OverPeriod
            | Absent::PerUnit
            | Absent::NotDefined
            | Absent::NotAfterAnchor
    )
}

impl Steps<'_, '_> {
    /// Adds a step, and its symbol for the formulas of those that follow.
    pub(super) fn step(
        &mut self,
        name: impl Into<Text>,
        symbol: &'static str,
        formula: impl Into<Formula>,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) {
        let value = value.map(Figure::number);
        self.push(self.symbols.step(name, symbol, Ok(formula.into()), unit, value));
        self.symbols.add(symbol, unit, value);
    }

    /// Adds a step without a value.
    pub(super) fn absent(&mut self, name: &'static str, symbol: &'static str, reason: Absent) {
        self.push(Step::absent(name, symbol, reason));
    }

    /// Adds a step whose levels are in the judged unit.
    pub(super) fn push(&mut self, step: Step) {
        if !step.value.as_ref().is_err_and(|reason| does_not_apply(*reason)) {
            self.list.push(step);
            self.list.last_mut().into_iter().for_each(|step| self.evidence.give_unit(step));
        }
    }

    /// Adds the steps of a path or a trend, with a suffix to their names.
    pub(super) fn push_all(&mut self, steps: impl IntoIterator<Item = Step>, suffix: &str) {
        for mut step in steps {
            if !suffix.is_empty() {
                step.name.to_mut().push_str(suffix);
            }
            self.push(step);
        }
    }
}

impl Evidence<'_> {
    /// Gives every level of the step the judged unit.
    pub(super) fn give_unit(&self, step: &mut Step) {
        if !self.question.metric.is_absolute() {
            let per_unit = |value: &mut StepValue| value.unit = value.unit.per_unit();
            step.value.iter_mut().for_each(per_unit);
            step.inputs.iter_mut().for_each(|input| per_unit(&mut input.value));
        }
    }
}
