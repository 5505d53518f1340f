//! The unit of a chart's levels.

use climate_targets::boundary::Gases;
use climate_targets::quantity::{Level, MassUnit};
use climate_targets::{Assessment, Emissions, Language, Metric};

use super::words::{ChartWord, say};
use crate::support::display::readable_unit;

/// A unit with the number of tonnes in it, and the language in which levels are written.
#[derive(Clone)]
pub struct LevelUnit {
    pub name: String,
    pub language: Language,
    tonnes: f64,
}

impl LevelUnit {
    /// The unit for the levels of a result: tonnes, kilotonnes ..., or tonnes per head.
    pub fn of(result: &Assessment<'_>, language: Language) -> Self {
        match result.per_unit() {
            None => Self::of_tonnes(result, language),
            Some(own) => {
                let name = match own.metric() {
                    Metric::PerCapita => ChartWord::TonnesPerInhabitant.text(language).to_owned(),
                    metric => format!("t {}", say(metric, language)),
                };
                Self { name, language, tonnes: 1.0 }
            }
        }
    }

    /// The unit of mass for the levels of a result, also for a target per head.
    pub fn of_tonnes(result: &Assessment<'_>, language: Language) -> Self {
        let mut unit = Self::mass(readable_unit(result), language);
        // The substance that the series counts.
        let is_co2 = result.series().boundary().gases == Some(Gases::Co2);
        unit.name = format!("{}\u{a0}{}", unit.name, if is_co2 { "CO2" } else { "CO2e" });
        unit
    }

    pub fn mass(unit: MassUnit, language: Language) -> Self {
        let tonnes = Emissions::from_unit(1.0, unit).map_or(1.0, Emissions::tonnes);
        Self { name: unit.to_string(), language, tonnes }
    }

    /// The number of units in a level.
    pub fn value(&self, level: impl Level) -> f64 {
        level.number() / self.tonnes
    }

    /// A number with about three digits.
    pub fn number(&self, value: f64) -> String {
        let decimals = match value.abs() {
            v if v >= 99.95 || v == 0.0 => 0,
            v if v >= 9.995 => 1,
            _ => 2,
        };
        self.language.number(value, decimals).to_string()
    }

    /// A number with its sign, also if it is positive.
    pub fn signed(&self, value: f64) -> String {
        let sign = if value > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.number(value))
    }

    /// A level with its unit.
    pub fn level(&self, value: f64) -> String {
        format!("{}\u{a0}{}", self.number(value), self.name)
    }
}
