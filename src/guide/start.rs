//! Start: a first result of your own in five minutes.
//!
//! # 1. Add the crate
//!
//! ```toml
//! [dependencies]
//! climate-targets = { path = "../climate-targets" } # or `git = ...`: not yet on a registry
//! ```
//!
//! # 2. A series
//!
//! A series holds one level per year, in tonnes of CO2 equivalent. Years may be in any order and
//! may have gaps. Leave out a missing year; never enter it as zero.
//!
//! ```
//! use climate_targets::EmissionSeries;
//!
//! // Lahti, use-based, t CO2e (SYKE, CC BY 4.0).
//! let lahti = EmissionSeries::from_tonnes(
//!     "Lahti",
//!     [
//!         (1990, 792_200.0),
//!         (2005, 802_600.0),
//!         (2010, 939_500.0),
//!         (2015, 639_800.0),
//!         (2020, 428_500.0),
//!         (2022, 401_400.0),
//!     ],
//! )?;
//! assert_eq!(lahti.latest().map(|observation| observation.year.get()), Some(2022));
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! [`EmissionSeries::builder`](crate::EmissionSeries::builder) also takes other units, the land
//! sector, the population, the status of a year and the boundary. All problems of the data are
//! reported at once:
//!
//! ```
//! use climate_targets::EmissionSeries;
//!
//! let error = EmissionSeries::from_tonnes("a city", [(1990, f64::NAN), (20220, 1.0)]).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "series of \"a city\" refused: 1990: emissions: emissions must be a finite number, got NaN; \
//!      observation 2: year: a year must have four digits (1000 to 9999), got 20220"
//! );
//! ```
//!
//! # 3. A target
//!
//! To define your own target, give a percentage and two years:
//!
//! ```
//! use climate_targets::Target;
//!
//! let halved =
//!     Target::builder("halved").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! assert_eq!(halved.to_string(), "halved: reduce by 50 % of 1990 by 2030");
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! A cut *by* 50 % leaves 50 %; for a cut *to* 40 %, use `reduce_to_percent(40.0)`. *By* 2030 is
//! judged on the inventory of 2030, *before* 2030 on the inventory of 2029. Published targets are
//! in the [`catalogue`](crate::catalogue), as statics and by id:
//!
//! ```
//! use climate_targets::catalogue::{self, france};
//!
//! assert_eq!(
//!     france::LTECV_2030.to_string(),
//!     "FR-LTECV-2030: reduce by 40 % of 1990 by 2030"
//! );
//! assert!(catalogue::target("SE-2045-NZ").is_some());
//! ```
//!
//! # 4. An assessment
//!
//! The as-of date says which years count as past; the library never reads a clock.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Target, Verdict};
//!
//! let levels = [(1990, 792_200.0), (2010, 939_500.0), (2020, 428_500.0), (2022, 401_400.0)];
//! let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
//! let halved =
//!     Target::builder("halved").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//!
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &halved);
//!
//! // The verdict, to match on.
//! assert!(matches!(result.verdict(), Verdict::OnTrack { .. }));
//!
//! // A figure, or the reason why there is none.
//! let figures = result.figures();
//! assert_eq!(figures.allowable?.tonnes(), 396_100.0); // 792 200 t * (1 - 0.5)
//! assert!((figures.change?.share?.percent() + 49.3).abs() < 0.05);
//!
//! println!("{result}"); // a paragraph, with all caveats
//! println!("{}", result.derivation()); // every step, with its formula and inputs
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # Next
//!
//! - [`concepts`](super::concepts): the terms that every result uses.
//! - [`cookbook`](super::cookbook): short programs for common tasks.
//! - [`traps`](super::traps): mistakes that give a plausible and wrong number.
//! - [`estimators`](super::estimators), [`paths`](super::paths): which method to choose, and when.
//! - [`method`](super::method): the definition of every number, with formula and source.
//! - [`from_pandas`](super::from_pandas): for readers who have the figures in pandas or a
//!   spreadsheet.
