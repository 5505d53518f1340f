//! Coming from pandas or a spreadsheet: the same operations, side by side.
//!
//! | in pandas or a spreadsheet | here |
//! |---|---|
//! | a `Series` indexed by year; a row of cells | [`EmissionSeries`](crate::EmissionSeries) |
//! | a `DataFrame` with one row per place and one column per year | [`Panel`](crate::panel::Panel) |
//! | `NaN`, a blank cell | a year without an observation; in a panel column, NaN |
//! | `df.loc[1990]`, `VLOOKUP` | [`series.get(1990)`](crate::EmissionSeries::get) |
//! | `df.iloc[-1]` | [`series.latest()`](crate::EmissionSeries::latest) |
//! | `s[2020] / s[1990] - 1` | [`figures.change`](crate::Figures::change), `share` |
//! | `base * (1 - 0.4)` | [`figures.allowable`](crate::Figures::allowable) |
//! | `np.interp(year, [1990, 2030], [e0, a])` | [`figures.path`](crate::Figures::path), `level` |
//! | `np.polyfit(years, levels, 1)`, `SLOPE` | [`Estimator::ols`](crate::Estimator::ols), [`figures.trend`](crate::Figures::trend) |
//! | `(e2 / e1) ** (1 / n) - 1`, `RRI` | [`Estimator::endpoint_rate`](crate::Estimator::endpoint_rate) |
//! | `s.pct_change().mean()` | [`Estimator::mean_annual_change`](crate::Estimator::mean_annual_change) |
//! | `scipy.stats.theilslopes` | [`Estimator::theil_sen`](crate::Estimator::theil_sen) |
//! | `if level <= target: "met"` | [`result.verdict()`](crate::Assessment::verdict) |
//! | `groupby("city").apply(...)` | [`Assessor::assess_panel`](crate::Assessor::assess_panel), [`RollUp`](crate::network::RollUp) |
//!
//! # From rows to series
//!
//! A table with one row per place and year becomes one series per place:
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use climate_targets::{EmissionSeries, Error};
//!
//! // place, year, t CO2e; a blank cell is `None`.
//! let rows = [
//!     ("Aby", 1990, Some(100_000.0)),
//!     ("Aby", 2020, Some(70_000.0)),
//!     ("Berga", 1990, Some(50_000.0)),
//!     ("Berga", 2020, None),
//! ];
//! let mut by_place: BTreeMap<&str, Vec<(i32, f64)>> = BTreeMap::new();
//! for (place, year, tonnes) in rows {
//!     let levels = by_place.entry(place).or_default();
//!     levels.extend(tonnes.map(|tonnes| (year, tonnes)));
//! }
//! let series: Result<Vec<EmissionSeries>, _> = by_place
//!     .into_iter()
//!     .map(|(place, levels)| EmissionSeries::from_tonnes(place, levels))
//!     .collect();
//! let series = series?;
//! assert_eq!(series[0].observations().len(), 2);
//! assert_eq!(series[1].observations().len(), 1); // no row for the blank cell
//!     
//! # Ok::<(), Error>(())
//! ```
//!
//! # From columns to a panel
//!
//! A wide table needs no conversion: a panel borrows its columns.
//!
//! ```
//! use climate_targets::catalogue::covenant_of_mayors::BY_2020;
//! use climate_targets::panel::Panel;
//! use climate_targets::{Assessor, Error};
//!
//! let of_1990 = [100_000.0, 50_000.0];
//! let of_2020 = [70_000.0, f64::NAN];
//! let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?
//!     .with_places(["Aby", "Berga"])?;
//! let assessed = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &[&BY_2020]);
//! assert_eq!(assessed.counts(0).to_string(), "1 met, 1 undetermined");
//! # Ok::<(), Error>(())
//! ```
//!
//! # What differs from a spreadsheet
//!
//! - Years are numbers, not positions. A gap of five years counts as five years in a trend, a path
//!   and a rate.
//! - A figure that cannot be computed gives a reason, not an error value that spreads to other
//!   cells.
//! - Units are types: tonnes, shares and percentage points cannot be added to each other.
//! - No intermediate result is rounded; only displayed numbers are.
