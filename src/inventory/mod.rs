//! What was emitted: observations, one a year, in a series with a boundary and a vintage; and,
//! beside them, what they can be divided by, the supplementary measures that were used, and how
//! well they are known.

mod activity;
mod builder;
mod error;
mod measures;
mod names;
mod observation;
mod series;
mod year_uncertainty;

pub use activity::Activity;
pub use builder::EmissionSeriesBuilder;
pub use error::{SeriesError, SeriesProblem};
pub use measures::SupplementaryMeasures;
pub(crate) use names::{folded_name, is_same_name};
pub use observation::{Observation, ObservationStatus};
pub use series::EmissionSeries;
pub use year_uncertainty::YearUncertainty;
