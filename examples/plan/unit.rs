//! One unit for the levels of a section.

use climate_targets::plan::{Bounds, PlanAssessment};
use climate_targets::quantity::MassUnit;
use climate_targets::{Emissions, Language};

use crate::plan::words;

/// A unit of mass, and the language of numbers.
#[derive(Clone, Copy)]
pub struct PageUnit {
    pub mass: MassUnit,
    pub language: Language,
}

impl PageUnit {
    /// The unit for the largest level of a plan.
    pub fn of(plan: &PlanAssessment<'_>, language: Language) -> Self {
        let figures = plan.figures();
        let levels = [figures.base, figures.reference, Ok(figures.total.high())];
        let largest = levels.into_iter().flatten().map(|level| level.tonnes().abs());
        let mass = match largest.fold(0.0, f64::max) {
            t if t >= 1e8 => MassUnit::Megatonne,
            t if t >= 1e5 => MassUnit::Kilotonne,
            _ => MassUnit::Tonne,
        };
        Self { mass, language }
    }

    /// The unit with the substance: `kt CO2e`.
    pub fn name(self) -> String {
        format!("{}\u{a0}CO2e", self.mass)
    }

    /// A level without its unit, in full tonnes or with one decimal. A small level has more
    /// decimals, so that it is not written as zero.
    pub fn number(self, level: Emissions) -> String {
        let value = level.in_unit(self.mass);
        let least = usize::from(self.mass != MassUnit::Tonne);
        let is_shown = |decimals: &usize| value.abs() >= 0.5 * 0.1_f64.powi(*decimals as i32);
        let decimals = (least..=4).find(is_shown).unwrap_or(least);
        self.language.number(value, decimals).to_string()
    }

    /// A level, or a range of levels.
    pub fn bounds(self, bounds: Bounds) -> String {
        let [low, high] = [bounds.low(), bounds.high()].map(|level| self.number(level));
        if low == high { low } else { words::range(self.language, &low, &high) }
    }
}
