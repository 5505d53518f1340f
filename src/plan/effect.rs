//! The checked effects of measures and groups, by year.

use std::borrow::Cow;

use super::measure::{EffectKind, Measure};
use super::{Bounds, MeasureStatus};
use crate::formula::level_table::LevelTable;
use crate::quantity::{Emissions, Year};

/// A yearly amount: the year, and its low and high end in tonnes or as shares.
pub(super) type Amount = (Year, f64, f64);

/// A measure with checked amounts in year order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CheckedMeasure {
    pub(super) measure: Measure,
    /// The folded name of the sector, by which sectors are compared.
    pub(super) sector: String,
    /// The reductions, t CO2e.
    pub(super) amounts: Vec<Amount>,
    /// The reductions as shares of the sector's level, if they are given so.
    pub(super) shares: Vec<Amount>,
}

/// An overlap group with what the plan states about it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CheckedGroup {
    pub(super) name: Cow<'static, str>,
    /// The indices of its measures in the plan.
    pub(super) members: Vec<usize>,
    /// The joint effect, t CO2e, in year order; empty if not stated.
    pub(super) joint: Vec<Amount>,
    /// Whether the joint effect is linear between two stated years.
    pub(super) grows: bool,
    /// The level of the sector, for independent shares.
    pub(super) independent_of: Option<Emissions>,
}

/// The amount in a year: that of the last stated year up to it or, if the amount grows, the linear
/// interpolation. `None` before the first stated year.
pub(super) fn amount_in(amounts: &[Amount], grows: bool, year: Year) -> Option<(f64, f64)> {
    let after = amounts.partition_point(|(stated, ..)| *stated <= year);
    let (from, low, high) = *amounts.get(after.checked_sub(1)?)?;
    match amounts.get(after) {
        Some((to, to_low, to_high)) if grows => {
            let at = |from_level, to_level| {
                let nodes = [(from, from_level), (*to, to_level)];
                LevelTable(&nodes).level_at(year.as_f64()).unwrap_or(from_level)
            };
            Some((at(low, *to_low), at(high, *to_high)))
        }
        _ => Some((low, high)),
    }
}

impl CheckedMeasure {
    /// Whether the measure is a reduction that is not done. The effect of a group is that of these
    /// measures.
    pub(super) fn is_counted(&self) -> bool {
        matches!(self.measure.kind, EffectKind::Reduction)
            && self.measure.get_status() != MeasureStatus::Done
    }

    /// The own effect in a year, t CO2e.
    pub(super) fn tonnes_in(&self, year: Year) -> Option<(f64, f64)> {
        amount_in(&self.amounts, self.measure.grows, year)
    }

    /// The share of the sector's level in a year.
    pub(super) fn share_in(&self, year: Year) -> Option<f64> {
        amount_in(&self.shares, self.measure.grows, year).map(|(share, _)| share)
    }

    pub(super) fn effect_in(&self, year: Year) -> Option<Bounds> {
        self.tonnes_in(year).map(|(low, high)| Bounds::computed(low, high))
    }
}

impl CheckedGroup {
    /// A group without measures and without a joint effect.
    pub(super) fn new(name: String) -> Self {
        let (joint, grows, independent_of) = (Vec::new(), false, None);
        Self { name: Cow::Owned(name), members: Vec::new(), joint, grows, independent_of }
    }

    /// Its measures.
    pub(super) fn of<'m>(
        &'m self,
        measures: &'m [CheckedMeasure],
    ) -> impl Iterator<Item = &'m CheckedMeasure> {
        self.members.iter().filter_map(|index| measures.get(*index))
    }

    /// The joint effect of the whole group in a year, if it is stated.
    pub(super) fn joint_in(&self, year: Year) -> Option<(f64, f64)> {
        amount_in(&self.joint, self.grows, year)
    }
}
