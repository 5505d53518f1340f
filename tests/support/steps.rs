//! Checks one step of a derivation: its formula gives its value, and its name is in every language.

use std::cell::RefCell;
use std::collections::HashSet;

use super::expression::Value;
use super::expression::check::{Printed, check_parts};
use super::step_names;
use climate_targets::assessment::{Amount, Step, StepName, StepValue};

fn printed(value: &StepValue) -> Printed {
    match &value.amount {
        Amount::Number(number) => Printed::Value(Value::Number(*number)),
        Amount::List(numbers) => Printed::Value(Value::List(numbers.to_vec())),
        Amount::Word(word) => Printed::Word(word.clone().into_owned()),
        other => panic!("an amount of another kind: {other:?}"),
    }
}

thread_local! {
    /// The names that have been checked in every language.
    static CHECKED: RefCell<HashSet<String>> = RefCell::default();
}

fn check_name(name: &StepName) -> Result<(), String> {
    let is_new = CHECKED.with_borrow_mut(|checked| checked.insert(name.to_string()));
    if is_new { step_names::check(name) } else { Ok(()) }
}

/// Checks that the formula of a step gives its printed value, and its name in every language.
pub fn check(step: &Step) -> Result<(), String> {
    check_name(&step.name)?;
    let Ok(value) = &step.value else {
        let is_bare = step.formula.is_empty() && step.inputs.is_empty() && step.equals.is_none();
        return if is_bare { Ok(()) } else { Err("an absent value has a formula".to_owned()) };
    };
    let inputs: Vec<_> = step
        .inputs
        .iter()
        .map(|input| (input.value.unit.name(), &*input.symbol, printed(&input.value)))
        .collect();
    let value = (value.unit.name(), &printed(value));
    check_parts(&step.name.to_string(), &step.symbol, &step.formula, step.equals, &inputs, value)
}
