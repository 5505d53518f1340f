//! One unit for the levels of a section.

use climate_targets::plan::{Bounds, PlanAssessment};
use climate_targets::quantity::MassUnit;
use climate_targets::{Emissions, Language};

use crate::plan::words;

/// A unit of mass, and the language of numbers.
#[derive(Clone, Copy)]
pub struct PageUnit {
    mass: MassUnit,
    /// The decimals of every number; a small one has more.
    decimals: u8,
    language: Language,
}

impl PageUnit {
    /// The unit for the largest level of a plan.
    pub fn of(plan: &PlanAssessment<'_>, language: Language) -> Self {
        let levels = levels(plan);
        let largest = levels.iter().map(|level| level.tonnes().abs()).fold(0.0, f64::max);
        let mass = match largest {
            t if t >= 1e8 => MassUnit::Megatonne,
            t if t >= 1e5 => MassUnit::Kilotonne,
            _ => MassUnit::Tonne,
        };
        let is_whole = |level: &Emissions| {
            let value = level.in_unit(mass);
            (value - value.round()).abs() < 1e-6
        };
        let decimals = u8::from(mass != MassUnit::Tonne && !levels.iter().all(is_whole));
        Self { mass, decimals, language }
    }

    /// The unit with the substance: `kt CO2e`.
    pub fn name(self) -> String {
        format!("{}\u{a0}CO2e", self.mass)
    }

    /// A level without its unit. A small level has more decimals, so that it is not written as zero.
    pub fn number(self, level: Emissions) -> String {
        let value = level.in_unit(self.mass);
        let is_shown = |decimals: &u8| value.abs() >= 0.5 * 0.1_f64.powi(i32::from(*decimals));
        let decimals = (self.decimals..=4).find(is_shown).unwrap_or_default();
        self.language.number(value, usize::from(decimals)).to_string()
    }

    /// A level, or a range of levels.
    pub fn bounds(self, bounds: Bounds) -> String {
        let [low, high] = [bounds.low(), bounds.high()].map(|level| self.number(level));
        if low == high { low } else { words::range(self.language, &low, &high) }
    }
}

/// The levels that decide the unit: those of the whole place, and the sums of the sectors.
fn levels(plan: &PlanAssessment<'_>) -> Vec<Emissions> {
    let figures = plan.figures();
    let of_place = [figures.base, figures.reference, figures.allowable].into_iter().flatten();
    let stated = plan.plan().total_checks().map(|check| check.stated.level);
    let sectors = plan.sectors();
    let of_sectors = sectors.iter().flat_map(|sector| {
        let total = sector.figures.total;
        [total.low(), total.high()]
    });
    of_place.chain(stated).chain(of_sectors).chain([figures.total.high()]).collect()
}
