//! A table of symbols, from which formulas take the values of those that they name.

use super::expression::{Formula, Values};
use super::step::{Figure, Step, StepUnit, StepValue, Text};
use crate::quantity::Known;

/// A table of symbols, each with its value or the reason why it has none. Of two of
/// one name the later counts.
#[derive(Debug, Clone)]
pub(crate) struct Symbols {
    entries: Vec<Entry>,
    /// 1 + the index of the newest entry of each slot of hashes; 0 for none.
    last: [usize; SLOTS],
}

const SLOTS: usize = 32;

#[derive(Debug, Clone)]
struct Entry {
    symbol: &'static str,
    unit: StepUnit,
    value: Known<f64>,
    /// 1 + the index of the next older entry of its slot; 0 for none.
    before: usize,
}

impl Symbols {
    /// An empty table, with room for so many.
    pub(crate) fn new(most: usize) -> Self {
        Self { entries: Vec::with_capacity(most), last: [0; SLOTS] }
    }

    pub(crate) fn add(&mut self, symbol: &'static str, unit: StepUnit, value: Known<impl Figure>) {
        let Some(last) = self.last.get_mut(slot(symbol)) else { return };
        let before = core::mem::replace(last, self.entries.len() + 1);
        self.entries.push(Entry { symbol, unit, value: value.map(Figure::number), before });
    }

    /// A step whose formula may be absent, or name a symbol that is.
    pub(crate) fn step(
        &self,
        name: impl Into<Text>,
        symbol: &'static str,
        formula: Known<Formula>,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) -> Step {
        let found = value.and_then(|figure| {
            let mut formula = formula?;
            formula.complete(symbol, self)?;
            Ok((formula, figure))
        });
        match found {
            Ok((formula, figure)) => {
                formula.step(name, symbol, StepValue::new(unit, figure.number()))
            }
            Err(reason) => Step::absent(name, symbol, reason),
        }
    }
}

impl Values for Symbols {
    fn value_of(&self, symbol: &str) -> Option<Known<StepValue>> {
        let mut last = *self.last.get(slot(symbol))?;
        loop {
            let entry = self.entries.get(last.checked_sub(1)?)?;
            if entry.symbol == symbol {
                return Some(entry.value.map(|number| StepValue::new(entry.unit, number)));
            }
            last = entry.before;
        }
    }
}

fn slot(symbol: &str) -> usize {
    let hash = |hash: u32, byte: u8| hash.wrapping_mul(31).wrapping_add(byte.into());
    symbol.bytes().fold(0, hash) as usize % SLOTS
}
