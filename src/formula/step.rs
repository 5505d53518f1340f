//! One step of a derivation: a formula in the language of derivations, its inputs, and its value.
//!
//! Formulas are written beside the arithmetic that they describe, floor by floor; this is the one
//! type in which they all end.

use core::fmt;
use std::borrow::Cow;
use std::sync::Arc;

use crate::quantity::{Absent, Emissions, Known, Share, Year, named};

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

named! {
    /// The unit of a value in a derivation.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StepUnit {
        /// A level, tonnes a year, or a sum of levels, tonnes.
        Tonnes = "tonnes",
        /// A change of the yearly level each year.
        TonnesPerYear = "tonnes_per_year",
        /// A level per head or per unit: tonnes a year divided by an activity.
        TonnesPerUnit = "tonnes_per_unit",
        /// A change of such a level each year.
        TonnesPerUnitPerYear = "tonnes_per_unit_per_year",
        /// A share as a fraction.
        Share = "share",
        /// Percentage points of the base.
        PointsOfBase = "points_of_base",
        /// A point in time, a fractional year.
        Year = "year",
        /// A span of years.
        Years = "years",
        /// A number without a unit.
        Number = "number",
        /// The answer of a test: 1 if it holds, else 0.
        Holds = "holds",
        /// A word.
        Word = "word",
    }
}

impl StepUnit {
    /// The unit where levels are per head or per unit.
    pub(crate) const fn per_unit(self) -> Self {
        match self {
            Self::Tonnes => Self::TonnesPerUnit,
            Self::TonnesPerYear => Self::TonnesPerUnitPerYear,
            other => other,
        }
    }
}

/// A quantity of which a step prints the number.
pub(crate) trait Figure {
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

impl StepValue {
    pub(crate) const fn new(unit: StepUnit, number: f64) -> Self {
        Self { unit, amount: Amount::Number(number) }
    }

    /// A figure, if there is one.
    pub(crate) fn of(unit: StepUnit, figure: Known<impl Figure>) -> Known<Self> {
        figure.map(|figure| Self::new(unit, figure.number()))
    }

    pub(crate) fn list(unit: StepUnit, list: impl Into<Arc<[f64]>>) -> Self {
        Self { unit, amount: Amount::List(list.into()) }
    }

    pub(crate) const fn word(word: &'static str) -> Self {
        Self { unit: StepUnit::Word, amount: Amount::Word(word) }
    }
}

impl Step {
    /// A step without a value.
    pub(crate) fn absent(name: impl Into<Text>, symbol: impl Into<Text>, reason: Absent) -> Self {
        let (name, symbol) = (name.into(), symbol.into());
        let (formula, inputs) = (Cow::Borrowed(""), Vec::new());
        Self { name, symbol, formula, equals: None, inputs, value: Err(reason) }
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
