//! Builds the steps of one evaluated ambition. Formulas of paths, trends and allowable levels come
//! from their floors; those of the comparison of a series with a target are written here.

use std::borrow::Cow;

use super::Details;
use crate::assessment::engine::{Evidence, Ruled};
use crate::assessment::result::Figures;
use crate::formula::step::{Formula, Input, Step, StepUnit, StepValue};
use crate::quantity::{Absent, Known};

/// The steps to one evaluation, in the judged unit.
pub(super) struct Steps<'d, 'a> {
    pub(super) details: &'d Details<'a>,
    pub(super) evidence: &'d Evidence<'a>,
    pub(super) ruled: Ruled,
    /// The figures as plain numbers of the judged unit.
    pub(super) figures: Figures,
    pub(super) steps: &'d mut Vec<Step>,
}

/// A formula whose inputs may be absent.
pub(super) struct Draft {
    formula: Formula,
    missing: Option<Absent>,
}

pub(super) fn draft(text: impl Into<Cow<'static, str>>) -> Draft {
    Draft { formula: Formula::new(text), missing: None }
}

impl Draft {
    pub(super) fn with(mut self, symbol: &'static str, unit: StepUnit, value: Known<f64>) -> Self {
        match value {
            Ok(number) => self.formula = self.formula.with(symbol, unit, number),
            Err(reason) => self.missing = self.missing.or(Some(reason)),
        }
        self
    }

    pub(super) fn level(self, symbol: &'static str, value: Known<f64>) -> Self {
        self.with(symbol, StepUnit::Tonnes, value)
    }

    pub(super) fn year(self, symbol: &'static str, value: Known<f64>) -> Self {
        self.with(symbol, StepUnit::Year, value)
    }

    pub(super) fn number(self, symbol: &'static str, value: f64) -> Self {
        self.with(symbol, StepUnit::Number, Ok(value))
    }

    pub(super) fn list(mut self, symbol: &'static str, unit: StepUnit, list: Vec<f64>) -> Self {
        self.formula = self.formula.with_list(symbol, unit, list);
        self
    }

    /// With the inputs of another formula that is part of this one.
    pub(super) fn inputs(mut self, of: Formula) -> Self {
        for input in of.inputs {
            if self.formula.inputs.iter().all(|known| known.symbol != input.symbol) {
                self.formula.inputs.push(input);
            }
        }
        self
    }

    pub(super) fn step(
        self,
        name: impl Into<Cow<'static, str>>,
        symbol: &'static str,
        unit: StepUnit,
        value: Known<f64>,
    ) -> Step {
        let value = match self.missing {
            Some(reason) => value.and(Err(reason)),
            None => value,
        };
        self.formula.step(name, symbol, unit, value)
    }

    pub(super) fn formula(self) -> Known<Formula> {
        match self.missing {
            Some(reason) => Err(reason),
            None => Ok(self.formula),
        }
    }
}

/// A value that is read, not computed: its symbol is its formula.
pub(super) fn read(symbol: &'static str, unit: StepUnit, value: Known<f64>) -> Draft {
    draft(symbol).with(symbol, unit, value)
}

/// A number that begins the steps of a part or of a test.
pub(super) fn heading(name: impl Into<Cow<'static, str>>, number: usize) -> Step {
    let number = number as f64;
    read("number", StepUnit::Number, Ok(number)).step(name, "number", StepUnit::Number, Ok(number))
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
    /// Adds a step whose levels are in the judged unit.
    pub(super) fn push(&mut self, step: Step) {
        if step.value.as_ref().is_err_and(|reason| does_not_apply(*reason)) {
            return;
        }
        let per_unit = !self.evidence.question.metric.is_absolute();
        self.steps.push(if per_unit { in_unit(step) } else { step });
    }

    /// Adds a step whose formula leads from tonnes to the judged unit.
    pub(super) fn push_from_tonnes(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// The unit of levels.
    pub(super) fn unit(&self) -> StepUnit {
        let absolute = self.evidence.question.metric.is_absolute();
        if absolute { StepUnit::Tonnes } else { StepUnit::TonnesPerUnit }
    }

    pub(super) fn e0(&self) -> Known<f64> {
        self.evidence.e0()
    }

    pub(super) fn t0(&self) -> Known<f64> {
        self.evidence.base.map(|base| base.years.mean_year())
    }

    pub(super) fn a(&self) -> Known<f64> {
        self.evidence.allowable
    }

    pub(super) fn el(&self) -> Known<f64> {
        self.evidence.latest.map(|(_, level)| level)
    }

    pub(super) fn tl(&self) -> Known<f64> {
        self.evidence.latest.map(|(year, _)| year.as_f64())
    }

    pub(super) fn tt(&self) -> Known<f64> {
        Ok(self.evidence.judged.as_f64())
    }

    pub(super) fn scale(&self) -> Known<f64> {
        Ok(self.evidence.scale.magnitude())
    }
}

/// The step with every level per head or per unit.
pub(super) fn in_unit(mut step: Step) -> Step {
    let per_unit = |value: &mut StepValue| value.unit = value.unit.per_unit();
    if let Ok(value) = &mut step.value {
        per_unit(value);
    }
    step.inputs.iter_mut().for_each(|Input { value, .. }| per_unit(value));
    step
}
