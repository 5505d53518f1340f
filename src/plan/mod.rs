//! Climate plans: whether the measures of a ledger close the gap to a target.
//!
//! A [`Plan`] is a ledger of [`Measure`]s, each with a status, a sector, an owner and an effect. Its
//! effects are counted against one [`PlanReference`]: the base of the target, the level of a year,
//! or a reference path. [`Plan::assess`] sets the plan against a target and a series, and gives a
//! [`PlanAssessment`]: the sums by status and sector, the gap, the share of the needed reduction
//! that each status covers, the residual, and a [`PlanVerdict`]. Facts that limit the figures, such
//! as a stated total that differs from the sum, are a [`PlanCaveat`].
//!
//! ```
//! use climate_targets::plan::{Measure, MeasureStatus, Plan};
//! use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
//! let kt = Emissions::from_kilotonnes;
//! let plan = Plan::builder("a climate plan")
//!     .counted_from(2022)
//!     .measure(
//!         Measure::new("District heating without oil")
//!             .sector("buildings")
//!             .status(MeasureStatus::Adopted)
//!             .reduces(2030, kt(120.0)),
//!     )
//!     .measure(
//!         Measure::new("Road toll")
//!             .sector("transport")
//!             .status(MeasureStatus::Identified)
//!             .reduces_between(2030, kt(60.0), kt(90.0)),
//!     )
//!     .measure(Measure::new("Advice to households").status(MeasureStatus::Adopted))
//!     .build()?;
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1_000_000.0), (2022, 660_000.0)])?;
//! let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
//! assert_eq!(
//!     plan.verdict().to_string(),
//!     "falls short by 40.0 kt CO2e; 1 measure has no number in the year"
//! );
//! assert_eq!(
//!     plan.figures().with_identified.verdict.to_string(),
//!     "closes the gap, with 20.0 kt CO2e to 50.0 kt CO2e to spare"
//! );
//! println!("{plan}"); // a paragraph
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assessment;
mod bounds;
mod caveat;
mod checks;
mod derivation;
mod effect;
mod error;
mod figures;
mod levels;
mod measure;
#[allow(clippy::module_inception)]
mod plan;
mod reference;
mod report;
mod sector_index;
#[cfg(feature = "serde")]
mod serial;
mod stated;
mod step_names;
mod sums;
mod text;
mod verdict;
mod waterfall;
mod years;

pub use assessment::PlanAssessment;
pub use bounds::Bounds;
pub use caveat::PlanCaveat;
pub use error::{PlanError, PlanProblem};
pub use figures::{
    MeasureCounts, NumberedMeasures, PlanFigures, PlanOutcome, PlanResidual, PlanSector,
    StatusShares,
};
pub use measure::{Measure, MeasureStatus, UnknownStatus};
pub use plan::{Plan, PlanBuilder};
pub use reference::{PlanReference, ReferenceLevel};
pub use report::{PlanReport, ReferenceKind};
pub use stated::{StatedTotal, TotalCheck};
pub use sums::EffectSum;
pub use verdict::PlanVerdict;
pub use waterfall::{WaterfallBar, WaterfallStep};
pub use years::PlanYear;
