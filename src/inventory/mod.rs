//! Emission series: yearly observations of one place, with their boundary and vintage.
//!
//! A series may also report activities such as the population, supplementary measures, and the
//! uncertainty of each year's emissions.

mod activity;
mod builder;
mod error;
mod measures;
mod names;
mod observation;
mod plausibility;
mod selection;
mod series;
mod year_uncertainty;

pub use activity::Activity;
pub use builder::EmissionSeriesBuilder;
pub use error::{SeriesError, SeriesProblem};
pub use measures::SupplementaryMeasures;
pub(crate) use names::{folded_name, is_same_name};
pub use observation::{Observation, ObservationStatus};
pub(crate) use plausibility::findings;
pub use plausibility::{Implausible, PlausibilityLimits};
pub use selection::Selection;
pub use series::EmissionSeries;
pub use year_uncertainty::YearUncertainty;
