//! Emission series: yearly observations for a place, with boundary and vintage.
//!
//! A series may also report activities such as the population, supplementary measures, and the
//! uncertainty of each year's emissions.
//!
//! # As JSON
//!
//! With the feature `serde`, a series is a JSON object; an unknown key is an error that names it.
//!
//! | key | form |
//! |---|---|
//! | `place` | a text |
//! | `observations` | `[{"year":1990,"emissions_t":792200}]`, with optional `land_sector_t` and `status` (`"final"`, `"provisional"`, `"proxy"`, `"estimated"`, `"interpolated"`) |
//! | `boundary` | optional: the fields of [`Boundary`](crate::Boundary) |
//! | `vintage` | optional: a text, the data release |
//! | `activities` | optional: `[{"name":"population","definition":"31 December","values":[[2020,120000]]}]` |
//! | `measures` | optional: `[{"year":2020,"used_t":15000,"units_sold_t":0}]` |
//! | `uncertainties` | optional: `[{"year":2020,"half_width_percent":5}]` |
//! | `selections` | optional: `[{"column":"sector","value":"Shipping"}]` |

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
#[cfg(feature = "csv")]
pub(crate) use names::composed;
pub(crate) use names::{folded_name, is_same_name};
pub use observation::{Observation, ObservationStatus};
pub(crate) use plausibility::findings;
pub use plausibility::{Implausible, PlausibilityLimits};
pub use selection::Selection;
pub use series::EmissionSeries;
pub use year_uncertainty::YearUncertainty;
