//! Builds the derivation steps of one evaluation. The modules of paths, trends and targets supply
//! the formulas of their own values; the formulas that compare a series with a target are here.

use super::Details;
use crate::assessment::engine::{Decision, Evidence};
use crate::assessment::result::Figures;
use crate::formula::expression::{Formula, Variable};
use crate::formula::step::{Figure, Step, StepUnit, StepValue};
use crate::formula::step_name::StepName;
use crate::formula::symbols::Symbols;
use crate::language::Words;
use crate::quantity::{Absent, Known, Year};

/// Short names for the most frequent units.
pub(super) const T: StepUnit = StepUnit::Tonnes;
pub(super) const YEAR: StepUnit = StepUnit::Year;
pub(super) const HOLDS: StepUnit = StepUnit::Holds;
pub(super) const SHARE: StepUnit = StepUnit::Share;

/// Writes the derivation steps of one evaluation, in the judged unit.
pub(super) struct Steps<'d, 'a> {
    pub(super) details: &'d Details<'a>,
    pub(super) evidence: &'d Evidence<'a>,
    /// The evidence before supplementary measures; equal to `evidence` if no measures count.
    pub(super) reported: &'d Evidence<'a>,
    pub(super) decision: Decision,
    /// The figures. Their levels are in the judged unit, although the type says tonnes.
    pub(super) figures: Figures,
    /// The symbols that earlier steps have defined.
    pub(super) symbols: Symbols,
    /// The steps written so far.
    pub(super) list: &'d mut Vec<Step>,
}

/// The symbols that formulas can use before a step defines them.
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

/// The formula that tests a level against a limit: `under` for a strict target, else
/// `at_or_under`.
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

/// The heading step of a part or a test; its value is the number of the part or test.
pub(super) fn heading(name: impl Into<StepName>, number: usize) -> Step {
    let number = number as f64;
    let formula = Formula::new("number").with("number", StepUnit::Number, number);
    formula.step(name, "number", StepValue::new(StepUnit::Number, number))
}

/// The formula at a single year. The year is an input even if the formula does not use it.
pub(super) fn in_year(
    symbol: &'static str,
    year: Year,
    formula: impl FnOnce(Variable<'_>) -> Formula,
) -> Formula {
    let year = year.as_f64();
    formula(Variable { text: symbol, at: &[year] }).with(symbol, YEAR, year)
}

/// Splits pairs of year and level into a list of years and a list of levels.
pub(super) fn lists(levels: impl Iterator<Item = (Year, f64)>) -> (Vec<f64>, Vec<f64>) {
    let most = levels.size_hint().1.unwrap_or_default();
    let mut lists = (Vec::with_capacity(most), Vec::with_capacity(most));
    lists.extend(levels.map(|(year, level)| (year.as_f64(), level)));
    lists
}

/// Whether a reason means that the figure does not apply to the target. The step of such a figure
/// is omitted.
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
    /// Adds a step, and defines its symbol for later formulas.
    pub(super) fn step(
        &mut self,
        name: impl Into<StepName>,
        symbol: &'static str,
        formula: impl Into<Formula>,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) {
        let value = value.map(Figure::number);
        self.push(self.symbols.step(name, symbol, Ok(formula.into()), unit, value));
        self.symbols.add(symbol, unit, value);
    }

    /// Adds a step whose value is absent.
    pub(super) fn absent(&mut self, name: Words, symbol: &'static str, reason: Absent) {
        self.push(Step::absent(name, symbol, reason));
    }

    /// Adds a step, and gives its levels the judged unit. A step that does not apply to the target
    /// is left out.
    pub(super) fn push(&mut self, step: Step) {
        if !step.value.as_ref().is_err_and(|reason| does_not_apply(*reason)) {
            self.list.push(step);
            self.list.last_mut().into_iter().for_each(|step| self.evidence.give_unit(step));
        }
    }

    /// Adds the steps of a path or a trend, with a suffix appended to their names.
    pub(super) fn push_all(
        &mut self,
        steps: impl IntoIterator<Item = Step>,
        suffix: Option<Words>,
    ) {
        for mut step in steps {
            if let Some(suffix) = suffix {
                step.name = step.name.before(suffix);
            }
            self.push(step);
        }
    }
}

impl Evidence<'_> {
    /// Changes the unit of every level in the step from tonnes to tonnes per unit of the activity,
    /// if the target is judged in that unit. The values stay as they are.
    pub(super) fn give_unit(&self, step: &mut Step) {
        if !self.question.metric.is_absolute() {
            let per_unit = |value: &mut StepValue| value.unit = value.unit.per_unit();
            step.value.iter_mut().for_each(per_unit);
            step.inputs.iter_mut().for_each(|input| per_unit(&mut input.value));
        }
    }
}
