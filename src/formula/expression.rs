//! The language of formulas: an expression, the names in it, and the values of its symbols.

use std::borrow::Cow;

use super::step::{Input, Step, StepUnit, StepValue, Text};
use crate::quantity::{Absent, Known};

/// An expression with the values of its symbols, before it is given a name and a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Formula {
    pub(crate) text: Cow<'static, str>,
    pub(crate) inputs: Vec<Input>,
    /// The symbols that are still to be looked up: those of a compiled text, none once it is complete;
    /// `None`: those that a scan of the text finds.
    pub(crate) unfilled: Option<&'static [Symbol<'static>]>,
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

/// Gives symbols their values.
pub(crate) trait Values {
    /// The value of a symbol, or the reason why it has none; None where there is no such symbol.
    fn value_of(&self, symbol: &str) -> Option<Known<StepValue>>;
}

impl<F: Fn(&str) -> Option<Known<StepValue>>> Values for F {
    fn value_of(&self, symbol: &str) -> Option<Known<StepValue>> {
        self(symbol)
    }
}

impl Formula {
    pub(crate) fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), unfilled: None, inputs: Vec::new(), equals: None }
    }

    /// With the value of a symbol.
    #[must_use]
    pub(crate) fn with(self, symbol: &'static str, unit: StepUnit, number: f64) -> Self {
        self.with_value(symbol, StepValue::new(unit, number))
    }

    /// With the values of a symbol that stands for a list.
    #[must_use]
    pub(crate) fn with_list(self, symbol: &'static str, unit: StepUnit, list: Vec<f64>) -> Self {
        self.with_value(symbol, StepValue::list(unit, list))
    }

    /// With a value in its unit.
    #[must_use]
    pub(crate) fn with_value(mut self, symbol: &'static str, value: StepValue) -> Self {
        self.inputs.push(Input { symbol: symbol.into(), value });
        self
    }

    /// The same, once complete, as an argument or a term of another expression: the symbols around it
    /// are not looked up, each is added by `with`.
    #[must_use]
    pub(crate) fn inside(self, before: &str, after: &str) -> Self {
        let text = [before, &self.text, after].concat();
        Self { text: text.into(), ..self }
    }

    /// Adds the values of those symbols that it names and has none for; the reason why a first one
    /// has no value. The symbol of its own step is what an equation is solved for.
    pub(crate) fn complete(&mut self, own: &str, values: &impl Values) -> Known<()> {
        let Self { text, inputs, unfilled, .. } = self;
        let missing = match (&*text, unfilled.replace(&[])) {
            (_, Some([])) => None,
            (_, Some(symbols)) => {
                inputs.reserve_exact(symbols.len());
                let names = symbols.iter().map(|symbol| symbol.name);
                fill(names, inputs, Text::Borrowed, own, values)
            }
            (text, _) => {
                let names = Symbol::all_in(text).map(|symbol| symbol.name);
                fill(names, inputs, |name| Text::Owned(name.to_owned()), own, values)
            }
        };
        missing.map_or(Ok(()), Err)
    }

    /// As a step with a value.
    pub(crate) fn step(
        self,
        name: impl Into<Text>,
        symbol: impl Into<Text>,
        value: StepValue,
    ) -> Step {
        let Self { text: formula, inputs, equals, .. } = self;
        let (name, symbol) = (name.into(), symbol.into());
        Step { name, symbol, formula, equals, inputs, value: Ok(value) }
    }
}

/// Adds the values of names that are not among the inputs; the reason of the first that has none.
fn fill<'t>(
    names: impl Iterator<Item = &'t str>,
    inputs: &mut Vec<Input>,
    text: impl Fn(&'t str) -> Text,
    own: &str,
    values: &impl Values,
) -> Option<Absent> {
    let mut missing = None;
    for name in names {
        if name == own || inputs.iter().any(|input| input.symbol == name) {
            continue;
        }
        match values.value_of(name) {
            Some(Ok(value)) => inputs.push(Input { symbol: text(name), value }),
            Some(Err(reason)) => missing = missing.or(Some(reason)),
            None => {}
        }
    }
    missing
}

impl<T: Into<Text>> From<T> for Formula {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// A symbol in a text, with what stands between it and the symbol before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Symbol<'t> {
    before: &'t str,
    name: &'t str,
}

impl<'t> Symbol<'t> {
    /// The first symbol of a text, neither a function nor a number, and what stands after it.
    const fn first_of(text: &'t str) -> Option<(Self, &'t str)> {
        let mut rest = text.as_bytes();
        let (mut start, mut end, mut first) = (0, 0, b'0');
        while let [byte, after @ ..] = rest {
            if is_in_name(*byte) {
                first = if start == end { *byte } else { first };
                end += 1;
            } else if start < end && first.is_ascii_alphabetic() && *byte != b'(' {
                break;
            } else {
                end += 1;
                start = end;
            }
            rest = after;
        }
        if start == end || !first.is_ascii_alphabetic() {
            return None;
        }
        let ((before, _), (head, after)) = (text.split_at(start), text.split_at(end));
        Some((Self { before, name: head.split_at(start).1 }, after))
    }

    /// All symbols of a text.
    fn all_in(mut text: &'t str) -> impl Iterator<Item = Self> {
        core::iter::from_fn(move || {
            let (symbol, after) = Self::first_of(text)?;
            text = after;
            Some(symbol)
        })
    }
}

/// A text whose symbols are found when it is compiled, by [`expr!`]: to scan some fifty formulas was
/// most of what a derivation cost.
pub(crate) struct Expression {
    text: &'static str,
    symbols: [Symbol<'static>; Self::MOST],
    count: usize,
    /// What stands after the last symbol.
    end: &'static str,
}

impl Expression {
    const MOST: usize = 16;

    /// Panics, which is when it is compiled, if the text has more symbols.
    #[expect(clippy::indexing_slicing, reason = "in constants only")]
    pub(crate) const fn of(text: &'static str) -> Self {
        let (mut symbols, mut count) = ([Symbol { before: "", name: "" }; Self::MOST], 0);
        let mut end = text;
        while let Some((symbol, after)) = Symbol::first_of(end) {
            symbols[count] = symbol;
            count += 1;
            end = after;
        }
        Self { text, symbols, count, end }
    }

    /// The expression with its symbols' values, the variable replaced and a suffix for each symbol.
    pub(crate) fn filled(&'static self, x: &str, suffix: &str, values: &impl Values) -> Formula {
        let mut formula = Formula::from(self);
        // All that it names have values: a variable is no symbol of theirs.
        let _ = formula.complete("", values);
        if x == "x" && suffix.is_empty() {
            return formula;
        }
        let mut text = String::with_capacity(self.text.len() + 32);
        for Symbol { before, name } in self.symbols() {
            text.push_str(before);
            text.push_str(if *name == "x" { x } else { name });
            if !suffix.is_empty() && formula.inputs.iter().any(|input| input.symbol == *name) {
                text.push_str(suffix);
            }
        }
        text.push_str(self.end);
        if !suffix.is_empty() {
            let symbols = formula.inputs.iter_mut().map(|input| &mut input.symbol);
            symbols.for_each(|symbol| symbol.to_mut().push_str(suffix));
        }
        Formula { text: text.into(), ..formula }
    }

    /// The step of a symbol that has a value; None where it, or one that its formula names, has none.
    pub(crate) fn step_of(
        &'static self,
        name: impl Into<Text>,
        symbol: &'static str,
        values: &impl Values,
    ) -> Option<Step> {
        let value = values.value_of(symbol)?.ok()?;
        let mut formula = Formula::from(self);
        formula.complete(symbol, values).ok()?;
        Some(formula.step(name, symbol, value))
    }

    /// The symbols in the order in which they stand.
    fn symbols(&self) -> &[Symbol<'static>] {
        self.symbols.get(..self.count).unwrap_or_default()
    }
}

impl From<&'static Expression> for Formula {
    fn from(expression: &'static Expression) -> Self {
        Self { unfilled: Some(expression.symbols()), ..Self::new(expression.text) }
    }
}

/// The formula of a text that is known when it is compiled.
macro_rules! expr {
    ($text:expr) => {
        const { &$crate::formula::expression::Expression::of($text) }
    };
}
pub(crate) use expr;

/// Whether a byte belongs to a name or to a number. The language is ASCII; its other signs stand
/// before the digits, but for the power.
const fn is_in_name(byte: u8) -> bool {
    byte >= b'0' && byte != b'^'
}
