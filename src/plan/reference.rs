//! What the effects of a plan are counted against.

use std::borrow::Cow;

use crate::formula::level_table::Node;
use crate::quantity::{Emissions, Year};

/// What the effects of a plan are counted against. Plans with different references are never added.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::{Plan, PlanReference};
/// let base = Plan::builder("a plan").build()?;
/// assert_eq!(base.reference(), &PlanReference::TargetBase);
/// let year = Plan::builder("a plan").counted_from(2021).build()?;
/// assert!(matches!(year.reference(), PlanReference::Year(year) if year.get() == 2021));
/// let path = Plan::builder("a plan").counted_against("business as usual");
/// let path = path.reference_level(2023, Emissions::from_kilotonnes(1039.0)).build()?;
/// let PlanReference::Path { name, levels } = path.reference() else { unreachable!() };
/// assert_eq!((&**name, levels[0].level.kilotonnes()), ("business as usual", 1039.0));
/// # Ok::<(), climate_targets::plan::PlanError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub enum PlanReference {
    /// The base level of the target.
    #[default]
    TargetBase,
    /// The level of a year in the series.
    Year(Year),
    /// A reference path, such as business as usual.
    Path {
        /// The name of the path.
        name: Cow<'static, str>,
        /// The levels, in year order; empty if the source does not state them. Between two years,
        /// the path is linear.
        levels: Vec<ReferenceLevel>,
    },
}

/// The level of a reference path in a year.
///
/// ```
/// use climate_targets::plan::ReferenceLevel;
/// use climate_targets::{Emissions, Year};
/// let level = ReferenceLevel::new(Year::new(2030)?, Emissions::from_tonnes(500.0)?);
/// assert_eq!((level.year.get(), level.level.tonnes()), (2030, 500.0));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ReferenceLevel {
    /// The year.
    pub year: Year,
    /// The level, t CO2e.
    pub level: Emissions,
}

impl ReferenceLevel {
    /// Creates a level of a year.
    pub const fn new(year: Year, level: Emissions) -> Self {
        Self { year, level }
    }
}

impl Node for ReferenceLevel {
    fn year(&self) -> Year {
        self.year
    }

    fn level(&self) -> f64 {
        self.level.tonnes()
    }
}

impl PlanReference {
    /// The year after which effects are stated; `None` for the base of the target and for a path
    /// without levels.
    pub(super) fn first_year(&self) -> Option<Year> {
        match self {
            Self::TargetBase => None,
            Self::Year(year) => Some(*year),
            Self::Path { levels, .. } => levels.first().map(|first| first.year),
        }
    }
}
