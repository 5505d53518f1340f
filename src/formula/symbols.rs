//! The table of symbols from which formulas take their values.

use super::expression::{Formula, Values};
use super::finite;
use super::step::{Figure, Step, StepUnit, StepValue};
use super::step_name::StepName;
use crate::quantity::Known;

/// A table of symbols, each with its value or the reason for its absence. A later entry overrides
/// an earlier entry of the same name.
///
/// The hash table has a fixed number of slots, because a table holds only the symbols of one
/// derivation.
#[derive(Debug, Clone)]
pub(crate) struct Symbols {
    entries: Vec<Entry>,
    /// For each slot, 1 + the index of its newest entry; 0 for an empty slot.
    last: [usize; SLOTS],
}

/// The number of slots, a power of two so that the remainder is cheap.
const SLOTS: usize = 32;

#[derive(Debug, Clone)]
struct Entry {
    symbol: &'static str,
    unit: StepUnit,
    value: Known<f64>,
    /// 1 + the index of the next older entry in the same slot; 0 for the oldest.
    before: usize,
}

impl Symbols {
    /// Creates an empty table with the given capacity.
    pub(crate) fn new(capacity: usize) -> Self {
        Self { entries: Vec::with_capacity(capacity), last: [0; SLOTS] }
    }

    /// Adds a symbol with its value, or the reason for its absence.
    pub(crate) fn add(&mut self, symbol: &'static str, unit: StepUnit, value: Known<impl Figure>) {
        let Some(last) = self.last.get_mut(slot(symbol)) else { return };
        let before = core::mem::replace(last, self.entries.len() + 1);
        self.entries.push(Entry {
            symbol,
            unit,
            value: value.map(Figure::number).and_then(finite),
            before,
        });
    }

    /// Builds a step. The value of the step is absent if the figure, the formula or a symbol of the
    /// formula is absent.
    pub(crate) fn step(
        &self,
        name: impl Into<StepName>,
        symbol: &'static str,
        formula: Known<Formula>,
        unit: StepUnit,
        value: Known<impl Figure>,
    ) -> Step {
        let complete = value.and_then(|figure| {
            let mut formula = formula?;
            formula.complete(symbol, self)?;
            Ok((formula, finite(figure.number())?))
        });
        match complete {
            Ok((formula, number)) => formula.step(name, symbol, StepValue::new(unit, number)),
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

/// The slot of a symbol, by a polynomial hash of its bytes.
fn slot(symbol: &str) -> usize {
    let hash = |hash: u32, byte: u8| hash.wrapping_mul(31).wrapping_add(byte.into());
    symbol.bytes().fold(0, hash) as usize % SLOTS
}
