//! Hindcasts: predictions from past years, compared with outcomes.
//!
//! A [`Hindcast`] has an estimator and a list of horizons (years ahead). For each place and each
//! year of origin, it fits the estimator to the window that ends in that year and compares the
//! predicted level with the outcome. The result is the coverage and width of the intervals and the
//! reliability of the probabilities. A prediction uses no year after its origin, but the levels are
//! those of the current series, including later revisions.
//!
//! [`Hindcast::cases`] returns each case, [`Hindcast::over`] a [`HindcastReport`] by horizon, and
//! [`Hindcast::calibrate`] a [`Calibration`](crate::trend::Calibration). A [`TrackRecord`] tests
//! verdicts: it counts how many places with a given verdict later met the target.
//!
//! ```
//! use climate_targets::hindcast::{Hindcast, Places};
//! use climate_targets::{EmissionSeries, Estimator};
//! // A made-up city whose emissions fell steadily until 2010 and stayed level from then on.
//! let fall = |year: i32| 2e4 * f64::from(year.min(2010) - 1990);
//! let level = |year: i32| 1e6 - fall(year) + 1e3 * f64::from(year % 2);
//! let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
//! let places = Places::new("cities", [&city]);
//! let report = Hindcast::new(Estimator::ols()).horizons([1, 6]).over(&places);
//! let six_years = report.horizon(6).unwrap();
//! // Origins run from 1994, when half of a ten-year window is observed, to 2016.
//! assert_eq!(six_years.cases, 23);
//! // The line was right while emissions fell, and wrong after they stopped falling.
//! assert!(six_years.coverage.percent() < 95.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod calibrate;
mod case;
mod error;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod hindcast;
mod places;
mod report;
mod track_record;

pub use calibrate::reference_set;
pub use case::HindcastCase;
pub use error::HindcastError;
pub use hindcast::Hindcast;
pub use places::Places;
pub use report::{HindcastReport, HorizonReport, HorizonRow, Reliability, ReliabilityRow};
pub use track_record::{Outcomes, TrackRecord, TrackRecordCase};
