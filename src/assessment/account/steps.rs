//! Builds the steps of one evaluated ambition. Formulas of paths, trends and allowable levels come
//! from their floors; those of the comparison of a series with a target are written here.

use super::Details;
use crate::assessment::engine::{Evidence, Ruled};
use crate::assessment::result::Figures;
use crate::formula::step::{Formula, Input, Step, StepUnit, StepValue, Text, Variable, symbols_in};
use crate::quantity::{Absent, Emissions, Known, Share, Year};

/// The units of most values.
pub(super) const T: StepUnit = StepUnit::Tonnes;
pub(super) const YEAR: StepUnit = StepUnit::Year;
pub(super) const HOLDS: StepUnit = StepUnit::Holds;
pub(super) const SHARE: StepUnit = StepUnit::Share;

/// The steps to one evaluation, in the judged unit.
pub(super) struct Steps<'d, 'a> {
    pub(super) details: &'d Details<'a>,
    pub(super) evidence: &'d Evidence<'a>,
    pub(super) ruled: Ruled,
    /// The figures as plain numbers of the judged unit.
    pub(super) figures: Figures,
    pub(super) symbols: Symbols,
    pub(super) list: &'d mut Vec<Step>,
}

/// A figure whose number a step prints.
pub(super) trait Figure {
    fn number(self) -> f64;
}

/// Each type of a figure, with its number.
macro_rules! figures {
    ($($figure:ty: $number:expr;)*) => {
        $(impl Figure for $figure {
            fn number(self) -> f64 {
                $number(self)
            }
        })*
    };
}

figures! {
    f64: f64::from;
    u16: f64::from;
    bool: f64::from;
    Emissions: Emissions::tonnes;
    Share: Share::fraction;
    Year: Year::as_f64;
}

/// The symbols that formulas can name, each with its value or the reason why it has none. Of two of
/// one name the later counts.
#[derive(Default)]
pub(super) struct Symbols(Vec<(&'static str, StepUnit, Known<f64>)>);

impl Symbols {
    /// What is known before the first step.
    pub(super) fn of(evidence: &Evidence<'_>) -> Self {
        let mut symbols = Self(Vec::with_capacity(64));
        symbols.add("t0", YEAR, evidence.base.map(|base| base.years.mean_year()));
        symbols.add("tL", YEAR, evidence.latest.map(|(year, _)| year));
        symbols.add("tT", YEAR, Ok(evidence.judged));
        symbols.add("E0", T, evidence.e0());
        symbols.add("EL", T, evidence.latest.map(|(_, level)| level));
        symbols.add("A", T, evidence.allowable);
        symbols.add("scale", T, Ok(evidence.scale.magnitude()));
        symbols.add("carried", T, evidence.question.carried);
        symbols.add("S_max", T, evidence.supplement_cap());
        symbols.add("silent", StepUnit::Number, Ok(evidence.silent_years()));
        symbols.add("room", T, evidence.room_for_measures());
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

    pub(super) fn add(&mut self, symbol: &'static str, unit: StepUnit, value: Known<impl Figure>) {
        self.0.push((symbol, unit, value.map(Figure::number)));
    }

    /// The formula with the values of those symbols that it names and has no values for. The symbol
    /// of its own step is what an equation is solved for.
    pub(super) fn complete(&self, formula: Formula, own: &str) -> Known<Formula> {
        let Formula { text, mut inputs, equals } = formula;
        for name in symbols_in(&text).filter(|name| *name != own) {
            if inputs.iter().any(|input| input.symbol == name) {
                continue;
            }
            let found = self.0.iter().rfind(|(symbol, ..)| *symbol == name);
            if let Some((symbol, unit, value)) = found {
                let value = StepValue::new(*unit, (*value)?);
                inputs.push(Input { symbol: (*symbol).into(), value });
            }
        }
        Ok(Formula { text, inputs, equals })
    }

    /// A step whose formula may be absent, or name a symbol that is.
    pub(super) fn step(
        &self,
        name: impl Into<Text>,
        symbol: &'static str,
        formula: Known<Formula>,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) -> Step {
        let formula = formula.and_then(|formula| self.complete(formula, symbol));
        match (value, formula) {
            (Ok(figure), Ok(formula)) => formula.step(name, symbol, unit, Ok(figure.number())),
            (Err(reason), _) | (_, Err(reason)) => Step::absent(name, symbol, reason),
        }
    }
}

/// A number that begins the steps of a part or of a test.
pub(super) fn heading(name: impl Into<Text>, number: usize) -> Step {
    let number = number as f64;
    let formula = Formula::new("number").with("number", StepUnit::Number, number);
    formula.step(name, "number", StepUnit::Number, Ok(number))
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
            self.list.push(self.evidence.in_unit(step));
        }
    }

    /// Adds the steps of a path or a trend, with a suffix to their names.
    pub(super) fn push_all(&mut self, steps: Vec<Step>, suffix: &str) {
        for mut step in steps {
            if !suffix.is_empty() {
                step.name.to_mut().push_str(suffix);
            }
            self.push(step);
        }
    }
}

impl Evidence<'_> {
    /// The step with every level in the judged unit.
    pub(super) fn in_unit(&self, mut step: Step) -> Step {
        if !self.question.metric.is_absolute() {
            let per_unit = |value: &mut StepValue| value.unit = value.unit.per_unit();
            step.value.iter_mut().for_each(per_unit);
            step.inputs.iter_mut().for_each(|input| per_unit(&mut input.value));
        }
        step
    }
}
