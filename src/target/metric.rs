use std::borrow::Cow;

use crate::boundary::POPULATION;
use crate::language::{phrase, printable, text};

/// The unit of the levels of a target.
///
/// For a target per head, base, allowable level, path and trend are in tonnes per head, and the
/// verdict compares levels in this unit. The figures in tonnes form a separate record.
///
/// ```
/// use climate_targets::Metric;
/// assert_eq!(Metric::PerCapita.activity(), Some("population"));
/// assert_eq!(Metric::PerUnitOf("GDP".into()).to_string(), "per unit of GDP");
/// assert_eq!(Metric::default(), Metric::Absolute);
/// ```
///
/// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 4: base year intensity goals.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(crate = "crate::serial::shown", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Metric {
    /// Absolute levels: tonnes a year.
    #[default]
    Absolute,
    /// Levels per head: tonnes a year per inhabitant.
    PerCapita,
    /// Levels per unit of a named activity of the series, such as "GDP": tonnes a year per unit.
    PerUnitOf(Cow<'static, str>),
}

impl Metric {
    /// The name of the activity by which emissions are divided; `None` for absolute levels.
    ///
    /// ```
    /// use climate_targets::Metric;
    /// assert_eq!(Metric::PerCapita.activity(), Some("population"));
    /// assert!(Metric::Absolute.is_absolute() && Metric::Absolute.activity().is_none());
    /// ```
    pub fn activity(&self) -> Option<&str> {
        match self {
            Self::Absolute => None,
            Self::PerCapita => Some(POPULATION),
            Self::PerUnitOf(name) => Some(name),
        }
    }

    /// Whether levels are in tonnes a year, not divided by an activity.
    pub const fn is_absolute(&self) -> bool {
        matches!(self, Self::Absolute)
    }

    /// Replaces the metric in a `const fn`. The old metric owns no memory, so it need not be
    /// dropped.
    pub(super) const fn set(&mut self, metric: Self) {
        core::mem::forget(core::mem::replace(self, metric));
    }
}

phrase! { Metric, this, f, language => match this {
    Self::Absolute => text!(f, language,
        en: "in tonnes",
        sv: "i ton",
        fr: "en tonnes",
        fi: "tonneina",
    ),
    Self::PerCapita => text!(f, language,
        en: "per head",
        sv: "per invånare",
        fr: "par habitant",
        fi: "asukasta kohti",
    ),
    // The name of the activity is data.
    Self::PerUnitOf(name) => {
        let name = printable(name);
        text!(f, language,
            en: "per unit of {name}",
            sv: "per enhet ({name})",
            fr: "par unité ({name})",
            fi: "yksikköä kohti ({name})",
        )
    }
} }
