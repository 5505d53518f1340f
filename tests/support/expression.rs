//! An independent check of derivations: an evaluator for the derivation language, and a check of
//! one step.
//!
//! `Derivation` documents the language. This evaluator does not call the crate's arithmetic, so it
//! can detect errors there. A general expression parser would not do: the language has its own
//! precedence (`-2^2` is -4), lists, and functions of three arguments.

pub mod check;

use statrs::distribution::{Continuous, ContinuousCDF, StudentsT};
use statrs::function::gamma::gamma_ur;

/// The value of a symbol or of an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    List(Vec<f64>),
}

use Value::{List, Number};

/// Evaluates a formula, given the value of each symbol. The error text names the fault.
///
/// An operation that gives infinity or NaN is an error.
pub fn evaluate(formula: &str, symbols: &[(&str, Value)]) -> Result<Value, String> {
    let mut parser = Parser { tokens: tokens(formula)?, at: 0, symbols };
    let value = parser.sum()?;
    match parser.tokens.get(parser.at) {
        None => Ok(value),
        Some(token) => Err(format!("{token:?} after the end of the expression")),
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token<'f> {
    Number(f64),
    Name(&'f str),
    Sign(char),
}

fn tokens(formula: &str) -> Result<Vec<Token<'_>>, String> {
    let mut tokens = Vec::new();
    let mut rest = formula.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            length_of_number(rest)
        } else if first.is_ascii_alphabetic() {
            let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
            rest.find(ends).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (text, after) = rest.split_at(length);
        tokens.push(match first {
            '0'..='9' => Token::Number(text.parse().map_err(|_| format!("no number: {text}"))?),
            'a'..='z' | 'A'..='Z' => Token::Name(text),
            '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' => Token::Sign(first),
            other => return Err(format!("{other:?} is not a sign of the language")),
        });
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// The length in bytes of the number at the start of a text: digits, a fraction, and an exponent
/// after a lower-case `e`. An upper-case `E` begins a name instead.
fn length_of_number(text: &str) -> usize {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    if text[end..].starts_with('.') {
        end += 1 + digits(end + 1);
    }
    if text[end..].starts_with('e') {
        let signed = text[end + 1..].starts_with(['+', '-']);
        let from = end + 1 + usize::from(signed);
        if digits(from) > 0 {
            end = from + digits(from);
        }
    }
    end
}

/// A parser that evaluates as it reads. Precedence, lowest first: sum, product, negation, power,
/// operand.
struct Parser<'f> {
    tokens: Vec<Token<'f>>,
    at: usize,
    symbols: &'f [(&'f str, Value)],
}

impl Parser<'_> {
    /// Consumes and returns the next token if it is one of `signs`. Otherwise consumes nothing and
    /// returns `None`.
    fn sign(&mut self, signs: &str) -> Option<char> {
        match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) if signs.contains(*sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Result<Value, String> {
        let mut left = self.product()?;
        while let Some(sign) = self.sign("+-") {
            let right = self.product()?;
            left = match sign {
                '+' => left.with(&right, |a, b| a + b)?,
                _ => left.with(&right, |a, b| a - b)?,
            }
            .finite("a sum")?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Value, String> {
        let mut left = self.negation()?;
        while let Some(sign) = self.sign("*/") {
            let right = self.negation()?;
            left = match sign {
                '*' => left.with(&right, |a, b| a * b)?,
                _ => left.with(&right, |a, b| a / b)?,
            }
            .finite(if sign == '*' { "a product" } else { "a quotient" })?;
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Value, String> {
        if self.sign("-").is_some() {
            return Ok(self.negation()?.each(|x| -x));
        }
        self.power()
    }

    fn power(&mut self) -> Result<Value, String> {
        let base = self.operand()?;
        if self.sign("^").is_none() {
            return Ok(base);
        }
        // The exponent may itself be a negation or a power, so powers are right-associative.
        let exponent = self.negation()?;
        base.with(&exponent, f64::powf)?.finite("a power")
    }

    fn operand(&mut self) -> Result<Value, String> {
        let token = self.tokens.get(self.at).copied();
        self.at += 1;
        match token {
            Some(Token::Number(number)) => Number(number).finite("a number"),
            Some(Token::Name(name)) if self.sign("(").is_some() => {
                let arguments = self.arguments()?;
                call(name, &arguments)
                    .and_then(|value| value.finite("the result"))
                    .map_err(|wrong| format!("{name}: {wrong}"))
            }
            Some(Token::Name(name)) => self.symbol(name),
            Some(Token::Sign('(')) => {
                let value = self.sum()?;
                self.sign(")").map(|_| value).ok_or_else(|| "a parenthesis is open".into())
            }
            Some(Token::Sign(sign)) => Err(format!("{sign:?} where a value is wanted")),
            None => Err("the formula ends where a value is wanted".into()),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Value>, String> {
        let mut arguments = vec![self.sum()?];
        while self.sign(",").is_some() {
            arguments.push(self.sum()?);
        }
        self.sign(")").map(|_| arguments).ok_or_else(|| "a parenthesis is open".into())
    }

    fn symbol(&self, name: &str) -> Result<Value, String> {
        let mut values = self.symbols.iter().filter(|(symbol, _)| *symbol == name);
        let (_, value) = values.next().ok_or_else(|| format!("unknown symbol {name}"))?;
        if values.any(|(_, other)| other != value) {
            return Err(format!("symbol {name} has two values"));
        }
        value.clone().finite(name)
    }
}

impl Value {
    fn elements(&self) -> &[f64] {
        match self {
            Number(number) => std::slice::from_ref(number),
            List(list) => list,
        }
    }

    fn each(&self, f: impl Fn(f64) -> f64) -> Self {
        match self {
            Number(number) => Number(f(*number)),
            List(list) => List(list.iter().map(|x| f(*x)).collect()),
        }
    }

    /// Applies `f` to two numbers, to a number and each element of a list, or to two lists element
    /// by element. Lists of different lengths are an error.
    fn with(&self, other: &Self, f: impl Fn(f64, f64) -> f64) -> Result<Self, String> {
        match (self, other) {
            (_, Number(b)) => Ok(self.each(|a| f(a, *b))),
            (Number(a), _) => Ok(other.each(|b| f(*a, b))),
            (List(left), List(right)) => {
                equally_long(left, right)?;
                Ok(List(left.iter().zip(right).map(|(a, b)| f(*a, *b)).collect()))
            }
        }
    }

    fn finite(self, what: &str) -> Result<Self, String> {
        if self.elements().iter().all(|x| x.is_finite()) {
            return Ok(self);
        }
        Err(format!("{what} is not finite"))
    }

    fn number(&self) -> Result<f64, String> {
        match self {
            Number(number) => Ok(*number),
            List(_) => Err("a list where a number is wanted".into()),
        }
    }

    fn list(&self) -> Result<&[f64], String> {
        match self {
            Number(_) => Err("a number where a list is wanted".into()),
            List(list) => Ok(list),
        }
    }

    fn filled(&self) -> Result<&[f64], String> {
        self.list().and_then(|l| if l.is_empty() { Err("an empty list".into()) } else { Ok(l) })
    }
}

fn equally_long(left: &[f64], right: &[f64]) -> Result<(), String> {
    if left.len() == right.len() {
        return Ok(());
    }
    Err(format!("lists of {} and {} elements", left.len(), right.len()))
}

fn call(name: &str, arguments: &[Value]) -> Result<Value, String> {
    let least = |list: &[f64]| list.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = |list: &[f64]| list.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Ok(match (name, arguments) {
        ("sum", [v]) => Number(sum(v.list()?)),
        ("count", [v]) => Number(v.list()?.len() as f64),
        ("mean", [v]) => Number(sum(v.filled()?) / v.filled()?.len() as f64),
        ("median", [v]) => Number(median(v.filled()?)),
        ("min", [v]) => Number(least(v.filled()?)),
        ("max", [v]) => Number(greatest(v.filled()?)),
        ("min", [a, b]) => a.with(b, f64::min)?,
        ("max", [a, b]) => a.with(b, f64::max)?,
        ("abs", [x]) => x.each(f64::abs),
        ("sqrt", [x]) => x.each(f64::sqrt),
        ("ln", [x]) => x.each(f64::ln),
        ("exp", [x]) => x.each(f64::exp),
        ("ceil", [x]) => x.each(f64::ceil),
        ("floor", [x]) => x.each(f64::floor),
        ("round", [x]) => x.each(f64::round),
        ("normal_cdf", [x]) => x.each(normal_cdf),
        ("t_cdf", [x, n]) => Number(t_cdf(x.number()?, student_t(n)?)),
        ("t_quantile", [p, n]) => Number(t_quantile(p.number()?, student_t(n)?)?),
        ("at_or_under", [x, limit, scale]) => {
            x.with(limit, |x, limit| x - limit)?.with(scale, |d, s| f64::from(d <= 1e-12 * s))?
        }
        ("under", [x, limit, scale]) => {
            x.with(limit, |x, limit| limit - x)?.with(scale, |d, s| f64::from(d > 1e-12 * s))?
        }
        ("straight", [x, t, v]) => interpolate_linearly(x, t.filled()?, v.list()?)?,
        ("years", [from, to]) => years(from.number()?, to.number()?)?,
        ("nth", [v, k]) => {
            let (list, k) = (ascending(v.list()?), k.number()?);
            let whole = k >= 0.0 && k.fract() == 0.0;
            let element = list.get(k as usize).filter(|_| whole);
            Number(*element.ok_or_else(|| format!("no rank {k} among {}", list.len()))?)
        }
        ("first", [v, w]) => {
            equally_long(v.list()?, w.list()?)?;
            let found = v.list()?.iter().zip(w.list()?).find(|(_, w)| **w != 0.0);
            Number(*found.ok_or("no element is marked")?.0)
        }
        ("pairwise_slopes", [t, e]) => List(pairwise_slopes(t.list()?, e.list()?)?),
        ("lad_low", [t, e]) => Number(least(&lad_slopes(t.list()?, e.list()?)?)),
        ("lad_high", [t, e]) => Number(greatest(&lad_slopes(t.list()?, e.list()?)?)),
        _ => return Err(format!("no such function of {} arguments", arguments.len())),
    })
}

/// The sum of a list. An empty list sums to 0, not to -0 as with `Iterator::sum`.
fn sum(list: &[f64]) -> f64 {
    list.iter().fold(0.0, |sum, x| sum + x)
}

fn ascending(list: &[f64]) -> Vec<f64> {
    let mut list = list.to_vec();
    list.sort_by(f64::total_cmp);
    list
}

fn median(list: &[f64]) -> f64 {
    let list = ascending(list);
    let middle = list.len() / 2;
    if list.len() % 2 == 1 { list[middle] } else { list[middle - 1].midpoint(list[middle]) }
}

fn student_t(degrees: &Value) -> Result<StudentsT, String> {
    let degrees = degrees.number()?;
    StudentsT::new(0.0, 1.0, degrees).map_err(|_| format!("{degrees} degrees of freedom"))
}

/// The distribution function of Student's t. Near zero, statrs loses the digits of `x` in
/// `n/(n + x^2)`, so a line replaces it: the next term is under `x^3`.
fn t_cdf(x: f64, distribution: StudentsT) -> f64 {
    if x.abs() < 1e-5 { 0.5 + x * distribution.pdf(0.0) } else { distribution.cdf(x) }
}

fn t_quantile(p: f64, distribution: StudentsT) -> Result<f64, String> {
    if p > 0.0 && p < 1.0 {
        return Ok(distribution.inverse_cdf(p));
    }
    Err(format!("no quantile of probability {p}"))
}

/// The standard normal distribution function. It uses the incomplete gamma function, because the
/// normal distribution in statrs has errors of 1e-12. Near zero the gamma function loses all its
/// digits, so a linear approximation replaces it.
fn normal_cdf(x: f64) -> f64 {
    let size = x.abs().min(40.0);
    let tail = if size < 1e-7 {
        0.5 - size / std::f64::consts::TAU.sqrt()
    } else {
        gamma_ur(0.5, size * size / 2.0) / 2.0
    };
    if x > 0.0 { 1.0 - tail } else { tail }
}

/// The whole years from `from` to `to`, inclusive; an empty list if `to` is before `from`.
fn years(from: f64, to: f64) -> Result<Value, String> {
    if from.fract() != 0.0 || to.fract() != 0.0 || to - from > 1e5 {
        return Err(format!("no list of whole years from {from} to {to}"));
    }
    Ok(List((from as i64..=to as i64).map(|year| year as f64).collect()))
}

fn interpolate_linearly(x: &Value, t: &[f64], v: &[f64]) -> Result<Value, String> {
    equally_long(t, v)?;
    if !t.is_sorted_by(|a, b| a < b) {
        return Err("the years of the table do not ascend".into());
    }
    let at = |x: &f64| match t.iter().position(|year| year >= x) {
        Some(k) if t[k] == *x => Ok(v[k]),
        Some(k) if k > 0 => Ok(v[k - 1] + (v[k] - v[k - 1]) * (x - t[k - 1]) / (t[k] - t[k - 1])),
        _ => Err(format!("{x} is outside the table")),
    };
    match x {
        Number(x) => at(x).map(Number),
        List(list) => list.iter().map(at).collect::<Result<_, _>>().map(List),
    }
}

fn pairwise_slopes(t: &[f64], e: &[f64]) -> Result<Vec<f64>, String> {
    equally_long(t, e)?;
    let pairs = (0..t.len()).flat_map(|i| (i + 1..t.len()).map(move |j| (i, j)));
    let slopes: Vec<_> = pairs.map(|(i, j)| (e[j] - e[i]) / (t[j] - t[i])).collect();
    if slopes.iter().all(|slope| slope.is_finite()) {
        return Ok(slopes);
    }
    Err("a slope is not finite".into())
}

/// Of the slopes between pairs of points, those that minimise the sum of absolute deviations,
/// within the rounding error u of such a sum. Slopes at most 4u from the next form a group, which
/// counts as its midpoint; among the groups, all sums up to 2u above the smallest are minimal. At
/// least one optimal slope is a slope between two points. If an interval of slopes is optimal, both
/// ends of the interval are slopes between two points.
fn lad_slopes(t: &[f64], e: &[f64]) -> Result<Vec<f64>, String> {
    let slopes = ascending(&pairwise_slopes(t, e)?);
    if slopes.is_empty() {
        return Err("fewer than two points".into());
    }
    let latest = t.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let cost = |slope: &f64| {
        let along: Vec<_> = t.iter().zip(e).map(|(t, e)| e - slope * (t - latest)).collect();
        let middle = median(&along);
        sum(&along.iter().map(|d| (d - middle).abs()).collect::<Vec<_>>())
    };
    let furthest = t.iter().fold(1.0, |furthest, t| (t - latest).abs().max(furthest));
    let largest = e.iter().fold(0.0, |largest, e| e.abs().max(largest));
    let rounding = 4.0 * f64::EPSILON * t.len() as f64 * furthest * largest;
    let mut groups = vec![(slopes[0], slopes[0])];
    for slope in slopes {
        match groups.last_mut() {
            Some((_, last)) if slope - *last <= 4.0 * rounding => *last = slope,
            _ => groups.push((slope, slope)),
        }
    }
    let slopes: Vec<_> = groups.iter().map(|(first, last)| f64::midpoint(*first, *last)).collect();
    let costs: Vec<_> = slopes.iter().map(cost).collect();
    let limit = costs.iter().copied().fold(f64::INFINITY, f64::min) + 2.0 * rounding;
    let optimal = slopes.iter().zip(&costs).filter(|(_, cost)| **cost <= limit);
    Ok(optimal.map(|(slope, _)| *slope).collect())
}
