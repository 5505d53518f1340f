//! Start: a first result of your own in five minutes.
//!
//! # A series and a target
//!
//! A series holds one level a year, in tonnes of CO2 equivalent. A target needs an id, an ambition,
//! a base year and a deadline:
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Target};
//!
//! // Lahti, use-based, t CO2e (SYKE, CC BY 4.0).
//! let levels = [(1990, 792_200.0), (2010, 939_500.0), (2020, 428_500.0), (2022, 401_400.0)];
//! let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
//! let halved =
//!     Target::builder("halved").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//!
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &halved);
//! println!("{result}");
//! # assert!(result.to_string().contains("Lahti"), "{result}");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
