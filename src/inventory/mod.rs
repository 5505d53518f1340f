//! What was emitted: observations, one a year, in a series with a boundary and a vintage.

mod builder;
mod error;
mod observation;
mod series;

pub use builder::EmissionSeriesBuilder;
pub use error::{SeriesError, SeriesProblem};
pub use observation::{Observation, ObservationStatus};
pub use series::EmissionSeries;
