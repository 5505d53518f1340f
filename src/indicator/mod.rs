//! Published indicators, each computed as its publisher defines it.
//!
//! An [`Assessment`](crate::Assessment) judges a target by this crate's own method. The functions
//! here reproduce the figures that others publish, so that those figures can be checked and
//! compared with an assessment. Each module is one indicator, named after its publisher and, where
//! there are several, its version. Each page states the formula, the source and the uses of the
//! indicator, and how it differs from a [`Verdict`](crate::Verdict). Where a published text and a
//! published program differ, both versions are implemented.
//!
//! | module | indicator | publisher |
//! |---|---|---|
//! | [`eea`] | distance to target path | European Environment Agency |
//! | [`eurostat`] | ratio of actual to required growth, with categories | Eurostat, Open SDG |
//! | [`un_2023`] | expected share of the needed change | United Nations, progress chart of 2023 |
//! | [`c40`] | test of whether emissions have peaked, as programmed and as described | C40 Cities |
//! | [`net_zero_metrics`] | duration, gap, slope, budget, velocity | Le Guenedal and others |
//! | [`klimatkollen_2024`] | budget path and run-out | Klimatkollen |
//! | [`klimatkollen_2026`] | sums along the trend and along the Carbon Law | Klimatkollen |
//! | [`sweden`] | fulfilment H0 | Miljöbarometern, monitoring of the Swedish transport goal |
//! | [`jrc`] | achieved share of a Covenant target | Joint Research Centre |
//! | [`sbti`] | required linear reduction | Science Based Targets initiative |
//! | [`esr`] | annual emission allocations | Regulation (EU) 2018/842 |
//!
//! Every function that takes a series uses the reported emissions unchanged. An observation is used
//! if 31 December of its year is not after the as-of date. For a result that cannot be computed,
//! the reason is returned as an [`Absent`](crate::Absent).
//!
//! The functions do not compare boundaries. To check whether a series covers the gases and sectors
//! of a target, use [`Boundary::compare`](crate::Boundary::compare) or an assessment.
//!
//! ```
//! use climate_targets::indicator::{Reduction, eea, eurostat};
//! use climate_targets::{EmissionSeries, catalogue::covenant_of_mayors};
//! // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against -20 % by 2020.
//! let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
//! let as_of = "2019-06-30".parse().unwrap();
//! let reduction = Reduction::of(&covenant_of_mayors::BY_2020, &lahti, as_of)?;
//! // 2.9 percentage points of the 1990 level above the straight path ..
//! let distance = eea::distance_to_target_path(&lahti, reduction, as_of)?.distance_points_of_base;
//! assert!((distance.points() - 2.9).abs() < 0.1);
//! // .. and 82 % of the required yearly decline.
//! let ratio = eurostat::growth_ratio(&lahti, reduction, as_of)?.ratio?;
//! assert!((ratio - 0.82).abs() < 0.01);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod c40;
pub mod eea;
pub mod esr;
pub mod eurostat;
pub mod jrc;
pub mod klimatkollen_2024;
pub mod klimatkollen_2026;
pub mod net_zero_metrics;
mod reduction;
pub mod sbti;
pub mod sweden;
pub mod un_2023;
mod value;

pub use reduction::Reduction;
