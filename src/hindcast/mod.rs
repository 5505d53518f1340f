//! Hindcasts: outlooks from every past year, compared with the outcome. They use the levels up to
//! that year as the series reports them, revised since or not.
//!
//! A [`Hindcast`] takes an estimator and the numbers of years ahead. For every place and year whose
//! window is observed, it predicts from that window and compares with the outcome: how often the
//! intervals held, how wide they were, whether the probabilities were right.
//! [`Hindcast::cases`] gives each case, [`Hindcast::over`] a [`HindcastReport`] by horizon, and
//! [`Hindcast::calibrate`] a [`Calibration`](crate::trend::Calibration). A [`TrackRecord`] does the
//! same for verdicts: of the places that were called off track, how many met the target?
//!
//! ```
//! use climate_targets::hindcast::{Hindcast, Places};
//! use climate_targets::{EmissionSeries, Estimator};
//! // A made-up city that fell steadily until 2010 and not at all from then on.
//! let level = |year: i32| 1e6 - 2e4 * f64::from(year.min(2010) - 1990) + 1e3 * f64::from(year % 2);
//! let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
//! let places = Places::new("cities", [&city]);
//! let report = Hindcast::new(Estimator::ols()).horizons([1, 6]).over(&places);
//! let six_years = report.horizon(6).unwrap();
//! // From every year from 1994 on, when half of a window of ten years is observed, to 2016.
//! assert_eq!(six_years.cases, 23);
//! // While it fell, the line was right; where it stopped, it was not.
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
