//! One step of a derivation: a formula in the language of derivations, its inputs, and its value.
//!
//! Formulas are written beside the arithmetic that they describe, floor by floor; this is the one
//! type that they all use.

use core::fmt;
use std::borrow::Cow;
use std::sync::Arc;

use crate::quantity::{Absent, Known};

/// A text that is given or made.
pub(crate) type Text = Cow<'static, str>;

/// One step of a derivation: a formula that a program can evaluate again from what it prints.
///
/// The language of formulas is documented at [`Derivation`](crate::Derivation).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// What is computed.
    pub name: Cow<'static, str>,
    /// The symbol of the value.
    pub symbol: Cow<'static, str>,
    /// The expression over the inputs that gives the value; empty where the value is absent.
    pub formula: Cow<'static, str>,
    /// Equation steps only: what the formula, which then contains the step's own symbol, must give.
    pub equals: Option<f64>,
    /// The values of the symbols in the formula, and further facts about them.
    pub inputs: Vec<Input>,
    /// The result, or the reason why there is none.
    pub value: Known<StepValue>,
}

/// The value of a symbol in a formula.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Input {
    /// The symbol.
    pub symbol: Cow<'static, str>,
    /// Its value.
    pub value: StepValue,
}

/// A value with its unit.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StepValue {
    /// The unit.
    pub unit: StepUnit,
    /// The number, the list of numbers, or the word.
    pub amount: Amount,
}

/// What a step's value is: a number, several of them in the order of their years, or a word.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// One number.
    Number(f64),
    /// A list of numbers.
    List(Arc<[f64]>),
    /// A word, as a verdict or a policy.
    Word(&'static str),
}

/// The unit of a value in a derivation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StepUnit {
    /// A level, tonnes a year, or a sum of levels, tonnes.
    Tonnes,
    /// A change of the yearly level each year.
    TonnesPerYear,
    /// A level per head or per unit: tonnes a year divided by an activity.
    TonnesPerUnit,
    /// A change of such a level each year.
    TonnesPerUnitPerYear,
    /// A share as a fraction.
    Share,
    /// Percentage points of the base.
    PointsOfBase,
    /// A point in time, a fractional year.
    Year,
    /// A span of years.
    Years,
    /// A number without a unit.
    Number,
    /// The answer of a test: 1 if it holds, else 0.
    Holds,
    /// A word.
    Word,
}

impl StepUnit {
    /// The stable name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tonnes => "tonnes",
            Self::TonnesPerYear => "tonnes_per_year",
            Self::TonnesPerUnit => "tonnes_per_unit",
            Self::TonnesPerUnitPerYear => "tonnes_per_unit_per_year",
            Self::Share => "share",
            Self::PointsOfBase => "points_of_base",
            Self::Year => "year",
            Self::Years => "years",
            Self::Number => "number",
            Self::Holds => "holds",
            Self::Word => "word",
        }
    }

    /// The unit where levels are per head or per unit.
    pub(crate) const fn per_unit(self) -> Self {
        match self {
            Self::Tonnes => Self::TonnesPerUnit,
            Self::TonnesPerYear => Self::TonnesPerUnitPerYear,
            other => other,
        }
    }
}

impl StepValue {
    pub(crate) const fn new(unit: StepUnit, number: f64) -> Self {
        Self { unit, amount: Amount::Number(number) }
    }

    pub(crate) const fn word(word: &'static str) -> Self {
        Self { unit: StepUnit::Word, amount: Amount::Word(word) }
    }
}

/// An expression with the values of its symbols, before it is given a name and a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Formula {
    pub(crate) text: Cow<'static, str>,
    pub(crate) inputs: Vec<Input>,
    /// What the text must give, where it is an equation for the step's own symbol.
    pub(crate) equals: Option<f64>,
}

/// The variable of a formula that holds at several points, as a path's: how it is written, and its
/// values; a formula whose form depends on them (a limit in force) reads them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Variable<'x> {
    pub(crate) text: &'x str,
    pub(crate) at: &'x [f64],
}

impl Formula {
    pub(crate) fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), inputs: Vec::new(), equals: None }
    }

    /// With the value of a symbol.
    #[must_use]
    pub(crate) fn with(self, symbol: &'static str, unit: StepUnit, number: f64) -> Self {
        self.with_value(symbol, StepValue::new(unit, number))
    }

    /// With the values of a symbol that stands for a list.
    #[must_use]
    pub(crate) fn with_list(self, symbol: &'static str, unit: StepUnit, list: Vec<f64>) -> Self {
        self.with_value(symbol, StepValue { unit, amount: Amount::List(list.into()) })
    }

    /// With a value in its unit.
    #[must_use]
    pub(crate) fn with_value(mut self, symbol: &'static str, value: StepValue) -> Self {
        self.inputs.push(Input { symbol: symbol.into(), value });
        self
    }

    /// With the values of those symbols that have one.
    #[must_use]
    pub(crate) fn with_known<const N: usize>(
        self,
        symbols: [(&'static str, StepUnit, Known<f64>); N],
    ) -> Self {
        let Self { text, mut inputs, equals } = self;
        inputs.reserve(N);
        inputs.extend(symbols.into_iter().filter_map(|(symbol, unit, value)| {
            Some(Input { symbol: symbol.into(), value: StepValue::new(unit, value.ok()?) })
        }));
        Self { text, inputs, equals }
    }

    /// The same as an argument or a term of another expression.
    #[must_use]
    pub(crate) fn inside(self, before: &str, after: &str) -> Self {
        let text = [before, &self.text, after].concat();
        Self { text: text.into(), ..self }
    }

    /// A formula with those of the symbols of another that it names.
    pub(crate) fn of(text: impl Into<Text>, symbols: &Self) -> Self {
        let text = text.into();
        let mut inputs: Vec<Input> = Vec::new();
        for name in symbols_in(&text) {
            let is_named = |input: &&Input| input.symbol == name;
            if inputs.iter().any(|input| is_named(&input)) {
                continue;
            }
            // A later value of a symbol stands for an earlier one.
            inputs.extend(symbols.inputs.iter().rfind(is_named).cloned());
        }
        Self { text, inputs, equals: None }
    }

    /// The same with its variable `x` replaced, and a suffix for each of its symbols.
    #[must_use]
    pub(crate) fn with_names(mut self, x: &str, suffix: &str) -> Self {
        if x == "x" && suffix.is_empty() {
            return self;
        }
        let mut text = String::with_capacity(self.text.len() + 32);
        for (name, after) in names(&self.text) {
            text.push_str(if name == "x" { x } else { name });
            if !suffix.is_empty() && self.inputs.iter().any(|input| input.symbol == name) {
                text.push_str(suffix);
            }
            text.push_str(after);
        }
        if !suffix.is_empty() {
            for input in &mut self.inputs {
                input.symbol.to_mut().push_str(suffix);
            }
        }
        Self { text: text.into(), ..self }
    }

    /// The step of a symbol of this formula, which has its value: its own formula has the others.
    /// None where the symbol has no value.
    pub(crate) fn step_of(
        &self,
        name: impl Into<Text>,
        symbol: impl Into<Text>,
        text: impl Into<Text>,
    ) -> Option<Step> {
        let symbol = symbol.into();
        let own = self.inputs.iter().find(|input| input.symbol == symbol)?;
        let Self { text: formula, mut inputs, equals } = Self::of(text, self);
        inputs.retain(|input| input.symbol != symbol);
        let value = Ok(own.value.clone());
        Some(Step { name: name.into(), symbol, formula, equals, inputs, value })
    }

    /// As a step: the value, or the reason why there is none, and then no formula.
    pub(crate) fn step(
        self,
        name: impl Into<Text>,
        symbol: impl Into<Text>,
        unit: StepUnit,
        value: Known<f64>,
    ) -> Step {
        let formula = if value.is_ok() { self } else { Self::new("") };
        let Self { text: formula, inputs, equals } = formula;
        let value = value.map(|number| StepValue::new(unit, number));
        Step { name: name.into(), symbol: symbol.into(), formula, equals, inputs, value }
    }
}

impl<T: Into<Text>> From<T> for Formula {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// The symbols that an expression names: neither its functions nor its numbers.
pub(crate) fn symbols_in(text: &str) -> impl Iterator<Item = &str> {
    let is_symbol = |name: &str| name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    let named = names(text).filter(move |(name, after)| is_symbol(name) && !after.starts_with('('));
    named.map(|(name, _)| name)
}

/// The names in a text, each with what comes after it until the next.
fn names(text: &str) -> impl Iterator<Item = (&str, &str)> {
    // By bytes: the language is ASCII, and a derivation has a hundred formulas. Its other signs stand
    // before the digits, but for the power.
    let is_in_name = |byte: &u8| *byte >= b'0' && *byte != b'^';
    let mut rest = text;
    core::iter::from_fn(move || {
        let mut bytes = rest.as_bytes().iter();
        let name = bytes.by_ref().take_while(|byte| is_in_name(byte)).count();
        // The byte that ended the name is taken already.
        let other = 1 + bytes.take_while(|byte| !is_in_name(byte)).count();
        let (part, after) = rest.split_at_checked((name + other).min(rest.len()))?;
        rest = after;
        (!part.is_empty()).then(|| part.split_at(name))
    })
}

impl Step {
    /// A step without a value.
    pub(crate) fn absent(name: impl Into<Text>, symbol: impl Into<Text>, reason: Absent) -> Self {
        Formula::new("").step(name, symbol, StepUnit::Number, Err(reason))
    }
}

fn joined<T>(items: &[T], text: impl Fn(&T) -> String) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for StepValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.amount {
            Amount::Number(number) => write!(f, "{number}")?,
            Amount::List(numbers) => write!(f, "({})", joined(numbers, f64::to_string))?,
            Amount::Word(word) => f.write_str(word)?,
        }
        f.write_str(match (self.unit, &self.amount) {
            (StepUnit::Tonnes, _) => " t",
            (StepUnit::TonnesPerYear, _) => " t/year",
            (StepUnit::TonnesPerUnit, _) => " t/unit",
            (StepUnit::TonnesPerUnitPerYear, _) => " t/unit/year",
            (StepUnit::Share, Amount::Number(share)) => {
                return write!(f, " ({:.2} %)", 100.0 * share);
            }
            (StepUnit::PointsOfBase, _) => " points of the base",
            (StepUnit::Years, _) => " years",
            (StepUnit::Holds, Amount::Number(1.0)) => " (yes)",
            (StepUnit::Holds, Amount::Number(_)) => " (no)",
            _ => "",
        })
    }
}

impl fmt::Display for Step {
    /// `name: symbol = formula [symbol = value, ...] = value`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.symbol)?;
        let value = match &self.value {
            Ok(value) => value,
            Err(reason) => return write!(f, ", absent: {reason}"),
        };
        match self.equals {
            None => write!(f, " = {}", self.formula)?,
            Some(equals) => write!(f, " from {} = {equals}", self.formula)?,
        }
        if !self.inputs.is_empty() {
            let input = |input: &Input| format!("{} = {}", input.symbol, input.value);
            write!(f, " [{}]", joined(&self.inputs, input))?;
        }
        write!(f, " = {value}")
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{Amount, Input, Step, StepValue};
    use crate::serial::{Maybe, object};
    use serde::ser::SerializeMap;
    use serde::{Serialize, Serializer};

    impl Serialize for StepValue {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map([(self.unit.name(), &self.amount)])
        }
    }

    impl Serialize for Amount {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Number(number) => number.serialize(serializer),
                Self::List(numbers) => numbers.as_ref().serialize(serializer),
                Self::Word(word) => word.serialize(serializer),
            }
        }
    }

    object!(Input, this => { "symbol": &this.symbol, "value": &this.value });

    impl Serialize for Step {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            map.serialize_entry("name", &self.name)?;
            map.serialize_entry("symbol", &self.symbol)?;
            if self.value.is_ok() {
                map.serialize_entry("formula", &self.formula)?;
                if let Some(equals) = self.equals {
                    map.serialize_entry("equals", &equals)?;
                }
                map.serialize_entry("inputs", &self.inputs)?;
            }
            map.serialize_entry("value", &Maybe(self.value.as_ref().map_err(|reason| *reason)))?;
            map.end()
        }
    }
}
