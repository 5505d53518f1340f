//! Published indicators, each as its authority defines it, under the name and the version of its
//! publication.
//!
//! An [`Assessment`](crate::Assessment) judges by this crate's own method. These functions give
//! what others publish, so that their figures can be retraced and compared; each says in its
//! documents what exactly is computed, and refuses what its source does not define. Where a
//! published text and a published code differ, both are here under names of their own.
//!
//! | module | indicator | publisher |
//! |---|---|---|
//! | [`eea`] | distance to target path | European Environment Agency |
//! | [`eurostat`] | ratio of actual to required growth, with categories | Eurostat, Open SDG |
//! | [`un_2023`] | expected share of the needed change | United Nations, progress chart of 2023 |
//! | [`c40`] | peaked emissions, by the code and by the text | C40 Cities |
//! | [`net_zero_metrics`] | duration, gap, slope, budget, velocity, burn-out | Le Guenedal and others, 2022 |
//! | [`klimatkollen_2024`] | budget path and run-out | Klimatkollen |
//! | [`klimatkollen_2026`] | Carbon Law and trend, summed | Klimatkollen |
//! | [`sweden`] | fulfilment H0 | Swedish follow-up of the transport goal |
//! | [`jrc`] | achieved share of a Covenant target | Joint Research Centre |
//! | [`sbti`] | required linear reduction | Science Based Targets initiative |
//! | [`esr`] | annual emission allocations | Regulation (EU) 2018/842 |
//!
//! All take the emissions as the series reports them, and use the observation of a year if its
//! 31 December is not after the as-of date. Boundaries are not compared here: that the series
//! counts what the target speaks of is for [`Boundary::compare`](crate::Boundary::compare), or an
//! assessment, to say.

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
#[cfg(feature = "serde")]
mod serial;
pub mod sweden;
pub mod un_2023;
mod value;

pub use reduction::Reduction;
