//! Checks one printed step of a derivation.

use super::*;

/// A printed input or value of a step, without its unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Printed {
    Value(Value),
    Word(String),
}

impl Printed {
    fn elements(&self) -> &[f64] {
        match self {
            Self::Value(value) => value.elements(),
            Self::Word(_) => &[],
        }
    }
}

/// Checks that a step's formula gives its printed value. `inputs` are (unit, symbol, amount) and
/// `value` is (unit, amount). For an equation, `equals` is the right-hand side.
pub fn check_parts(
    name: &str,
    symbol: &str,
    formula: &str,
    equals: Option<f64>,
    inputs: &[(&str, &str, Printed)],
    value: (&str, &Printed),
) -> Result<(), String> {
    let (unit, amount) = value;
    let found = match (equals, amount) {
        (Some(equals), Printed::Value(value)) => {
            check_equation(symbol, formula, equals, inputs, value)
        }
        (Some(_), Printed::Word(_)) => Err("an equation for a word".into()),
        (None, Printed::Word(word)) => check_word(name, symbol, formula, inputs, word),
        (None, Printed::Value(value)) => check_value(symbol, formula, inputs, unit, value),
    };
    found.map_err(|wrong| format!("{name}: {symbol} = {formula}: {wrong}"))
}

type Inputs<'i> = &'i [(&'i str, &'i str, Printed)];

/// The inputs with numeric values, which a formula can use as symbols. Words are left out.
fn symbols<'i>(inputs: Inputs<'i>) -> Vec<(&'i str, Value)> {
    let value = |(_, symbol, printed): &(&'i str, &'i str, Printed)| match printed {
        Printed::Value(value) => Some((*symbol, value.clone())),
        Printed::Word(_) => None,
    };
    inputs.iter().filter_map(value).collect()
}

fn check_equation(
    symbol: &str,
    formula: &str,
    equals: f64,
    inputs: Inputs<'_>,
    value: &Value,
) -> Result<(), String> {
    if !tokens(formula)?.contains(&Token::Name(symbol)) {
        return Err("an equation without the step's own symbol".into());
    }
    let mut symbols = symbols(inputs);
    symbols.push((symbol, value.clone()));
    let left = evaluate(formula, &symbols)?.number()?;
    let amounts = inputs.iter().filter(|input| !matches!(input.0, "year" | "years"));
    // The rounding error scales with the largest amount, since amounts may cancel.
    let largest = amounts.flat_map(|input| input.2.elements()).copied().fold(0.0, larger);
    let scale = equals.abs().max(largest);
    if (left - equals).abs() <= 1e-9 * scale {
        return Ok(());
    }
    Err(format!("{left} instead of {equals}"))
}

/// Checks a step whose value is a word. Either the word repeats an input, or the formula gives a
/// number and the step name lists the word for each number, as in `verdict of a due target (1 met,
/// 0 missed)`.
fn check_word(
    name: &str,
    symbol: &str,
    formula: &str,
    inputs: Inputs<'_>,
    word: &str,
) -> Result<(), String> {
    if formula == symbol {
        let mut read = inputs.iter().filter(|input| input.1 == symbol).map(|input| &input.2);
        let same = read.next().is_some_and(|input| *input == Printed::Word(word.into()));
        return if same { Ok(()) } else { Err(format!("no input has the word {word}")) };
    }
    let number = evaluate(formula, &symbols(inputs))?.number()?;
    let mut groups = name.rsplit('(').filter_map(|group| group.split_once(')'));
    let table = groups.find_map(|(group, _)| table(group));
    let table = table.ok_or("no table of words in the name")?;
    let entry = table.iter().find(|(rank, _)| *rank == number);
    let (_, words) = entry.ok_or_else(|| format!("no word for {number} in the name"))?;
    if words.contains(&word) { Ok(()) } else { Err(format!("{number} is not {word}")) }
}

/// The numbers, each with its possible words, in a list such as `2 met, 1 undetermined or
/// not_comparable, 0 missed`. `None` if the text is not such a list.
fn table(group: &str) -> Option<Vec<(f64, Vec<&str>)>> {
    let entries = group.split(',').map(|entry| {
        let (number, words) = entry.trim().split_once(' ')?;
        Some((number.parse().ok()?, words.split(" or ").map(str::trim).collect()))
    });
    entries.collect()
}

fn check_value(
    symbol: &str,
    formula: &str,
    inputs: Inputs<'_>,
    unit: &str,
    value: &Value,
) -> Result<(), String> {
    let mut read = inputs.iter().filter(|input| formula == symbol && input.1 == symbol);
    if let Some((other, ..)) = read.find(|input| input.0 != unit) {
        return Err(format!("read in {other}, printed in {unit}"));
    }
    let value = &value.clone().finite("the printed value")?;
    let again = evaluate(formula, &symbols(inputs))?;
    let same_kind = matches!((&again, value), (Number(_), Number(_)) | (List(_), List(_)));
    let (again, printed) = (again.elements(), value.elements());
    equally_long(again, printed)?;
    if !same_kind {
        return Err("a list against a number".into());
    }
    let is_answer = |x: &f64| *x == 0.0 || *x == 1.0;
    if unit == "holds" && !(printed.iter().all(is_answer) && again.iter().all(is_answer)) {
        return Err(format!("{again:?} and {printed:?} are not answers"));
    }
    let inverts = ["t_quantile", "t_cdf"].iter().any(|f| formula.contains(f));
    let tolerance = if inverts { 1e-9 } else { 1e-12 } * magnitude(unit, inputs, value);
    let rounding = |index: usize, a: f64| rounding_of_inputs(formula, inputs, index, a);
    let mut pairs = again.iter().zip(printed).enumerate();
    if pairs.all(|(index, (a, b))| {
        let difference = (a - b).abs();
        difference <= tolerance || difference <= rounding(index, *a)
    }) {
        return Ok(());
    }
    Err(format!("{again:?} instead of {printed:?}, tolerance {tolerance:e}"))
}

/// The change of the value if every number of the inputs, one after the other, changes by a last
/// digit, twice that of its rounding: a quotient by a difference of two large levels has few digits,
/// and so has a sum of squares about the mean of large levels.
fn rounding_of_inputs(formula: &str, inputs: Inputs<'_>, index: usize, value: f64) -> f64 {
    let mut symbols = symbols(inputs);
    let mut change = 0.0;
    for at in 0..symbols.len() {
        let given = symbols[at].1.clone();
        for moved in one_digit_off(&given) {
            symbols[at].1 = moved;
            let again = evaluate(formula, &symbols).ok();
            let again = again.and_then(|again| again.elements().get(index).copied());
            change += again.map_or(0.0, |again| (again - value).abs());
        }
        symbols[at].1 = given;
    }
    // A quotient by zero says nothing.
    if change.is_finite() { change } else { 0.0 }
}

/// The values that differ from a value in the last digit of one number.
fn one_digit_off(value: &Value) -> Vec<Value> {
    let off = 1.0 + f64::EPSILON;
    match value {
        Number(number) => vec![Number(number * off)],
        List(numbers) => (0..numbers.len())
            .map(|at| {
                let mut moved = numbers.clone();
                moved[at] *= off;
                List(moved)
            })
            .collect(),
    }
}

fn larger(largest: f64, x: f64) -> f64 {
    largest.max(x.abs())
}

/// The scale of the rounding error: the largest magnitude among the value and the inputs in the
/// same unit. For a slope, the levels count too, because a slope is a difference of levels.
///
/// The scale is at least 1 for shares, plain numbers, conditions, points of the base and years. A
/// share, for example, is often a difference from 1.
fn magnitude(unit: &str, inputs: Inputs<'_>, value: &Value) -> f64 {
    let levels = match unit {
        "tonnes_per_year" => "tonnes",
        "tonnes_per_unit_per_year" => "tonnes_per_unit",
        _ => unit,
    };
    let one = match unit {
        "share" | "number" | "holds" | "points_of_base" | "year" | "years" => 1.0,
        _ => 0.0,
    };
    let counts = inputs.iter().filter(|input| input.0 == unit || input.0 == levels);
    counts
        .map(|input| input.2.elements())
        .chain([value.elements()])
        .flatten()
        .copied()
        .fold(one, larger)
}
