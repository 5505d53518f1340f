//! Formulas of derivations: the text of an expression, its symbols, and their values.

use std::borrow::Cow;

use super::step::{Input, Step, StepUnit, StepValue, Text};
use super::step_name::StepName;
use crate::quantity::{Absent, Known};

/// A formula from which a [`Step`] is built: an expression and the values of its symbols.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Formula {
    pub(crate) text: Cow<'static, str>,
    pub(crate) inputs: Vec<Input>,
    /// The symbols that have no value yet; empty once the formula is complete. `None` if they are
    /// unknown and must be found by a scan of the text.
    pub(crate) unfilled: Option<&'static [Symbol<'static>]>,
    /// The value that the expression must have, if the formula is an equation for the step's
    /// symbol.
    pub(crate) equals: Option<f64>,
}

/// The variable of a formula that is evaluated at several points, such as the year of a path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Variable<'x> {
    /// The symbol or expression in the text.
    pub(crate) text: &'x str,
    /// The points. They can determine the form of the formula, as for a stepwise limit.
    pub(crate) at: &'x [f64],
}

/// A source of values for symbols.
pub(crate) trait Values {
    /// The value of a symbol, or the reason for its absence; `None` for an unknown symbol.
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

    /// Adds a symbol with a number.
    #[must_use]
    pub(crate) fn with(self, symbol: &'static str, unit: StepUnit, number: f64) -> Self {
        self.with_value(symbol, StepValue::new(unit, number))
    }

    /// Adds a symbol with a list of numbers.
    #[must_use]
    pub(crate) fn with_list(self, symbol: &'static str, unit: StepUnit, list: Vec<f64>) -> Self {
        self.with_value(symbol, StepValue::list(unit, list))
    }

    /// Adds a symbol with a value.
    #[must_use]
    pub(crate) fn with_value(mut self, symbol: &'static str, value: StepValue) -> Self {
        self.inputs.push(Input { symbol: symbol.into(), value });
        self
    }

    /// Embeds a complete formula in a larger expression, between two texts. Symbols in the two
    /// texts are not looked up; the caller adds each with [`Formula::with`].
    #[must_use]
    pub(crate) fn inside(self, before: &str, after: &str) -> Self {
        let text = [before, &self.text, after].concat();
        Self { text: text.into(), ..self }
    }

    /// Looks up the values of all symbols that have none yet. The symbol of the step itself is
    /// skipped: it is the unknown of an equation.
    ///
    /// # Errors
    /// The reason why the value of a symbol is absent; if several are absent, the reason for the
    /// first.
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

    /// Builds the step from the formula and its value.
    pub(crate) fn step(
        self,
        name: impl Into<StepName>,
        symbol: impl Into<Text>,
        value: StepValue,
    ) -> Step {
        let Self { text: formula, inputs, equals, .. } = self;
        let (name, symbol) = (name.into(), symbol.into());
        Step { name, symbol, formula, equals, inputs, value: Ok(value) }
    }
}

/// Adds the values of the names that are not among the inputs yet. Returns the reason for the first
/// absent value; `None` if all values are known.
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

/// A symbol in the text of an expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Symbol<'t> {
    /// The text between the previous symbol and this one.
    before: &'t str,
    name: &'t str,
}

impl<'t> Symbol<'t> {
    /// The first symbol of a text, and the text after it. Functions and numbers are skipped. `None`
    /// if the text has no symbol.
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

    /// All symbols of a text, in order.
    fn all_in(mut text: &'t str) -> impl Iterator<Item = Self> {
        core::iter::from_fn(move || {
            let (symbol, after) = Self::first_of(text)?;
            text = after;
            Some(symbol)
        })
    }
}

/// An expression whose symbols are found at compile time, by [`expr!`]. Scanning some fifty
/// formulas at run time would take most of the time of a derivation.
pub(crate) struct Expression {
    text: &'static str,
    symbols: [Symbol<'static>; Self::MAX_SYMBOLS],
    count: usize,
    /// The text after the last symbol.
    end: &'static str,
}

impl Expression {
    /// The largest number of symbols.
    const MAX_SYMBOLS: usize = 16;

    /// Finds the symbols of a text. More than [`Self::MAX_SYMBOLS`] symbols are a compile error,
    /// because an index out of bounds panics in a constant.
    #[expect(clippy::indexing_slicing, reason = "in constants only")]
    pub(crate) const fn of(text: &'static str) -> Self {
        let (mut symbols, mut count) = ([Symbol { before: "", name: "" }; Self::MAX_SYMBOLS], 0);
        let mut end = text;
        while let Some((symbol, after)) = Symbol::first_of(end) {
            symbols[count] = symbol;
            count += 1;
            end = after;
        }
        Self { text, symbols, count, end }
    }

    /// The formula with the values of its symbols. `x` replaces the variable `x` of the text, and
    /// `suffix` extends the name of each symbol that has a value.
    pub(crate) fn filled(&'static self, x: &str, suffix: &str, values: &impl Values) -> Formula {
        let mut formula = Formula::from(self);
        // An absent value leaves its symbol without an input. The variable has no value here.
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

    /// Builds the step that computes a symbol; `None` if the value of this symbol or of a symbol in
    /// the formula is absent.
    pub(crate) fn step_of(
        &'static self,
        name: impl Into<StepName>,
        symbol: &'static str,
        values: &impl Values,
    ) -> Option<Step> {
        let value = values.value_of(symbol)?.ok()?;
        let mut formula = Formula::from(self);
        formula.complete(symbol, values).ok()?;
        Some(formula.step(name, symbol, value))
    }

    /// The symbols in the order of the text.
    fn symbols(&self) -> &[Symbol<'static>] {
        self.symbols.get(..self.count).unwrap_or_default()
    }
}

impl From<&'static Expression> for Formula {
    fn from(expression: &'static Expression) -> Self {
        Self { unfilled: Some(expression.symbols()), ..Self::new(expression.text) }
    }
}

/// Builds an [`Expression`] from a literal at compile time.
macro_rules! expr {
    ($text:expr) => {
        const { &$crate::formula::expression::Expression::of($text) }
    };
}
pub(crate) use expr;

/// Whether a byte belongs to a name or a number. Formulas are ASCII. In ASCII, every operator and
/// punctuation mark of the formula language except `^` has a smaller code than the digits.
const fn is_in_name(byte: u8) -> bool {
    byte >= b'0' && byte != b'^'
}
