//! Many places at once: a panel of columns, assessed against several targets in the time it takes
//! to read it, with the same bits that one assessment after the other gives.
//!
//! A [`Panel`] holds emissions year by year, all places of a year side by side; what is missing is
//! missing. [`Assessor::assess_panel`](crate::Assessor::assess_panel) gives columns of figures and
//! verdicts, and [`PanelAssessment::get`] the whole assessment of one place against one target.
//!
//! ```
//! use climate_targets::panel::{Panel, PanelFigure};
//! use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors};
//! // Borås, Göteborg and Umeå, t CO2e (SMHI, release 2025, CC BY 4.0), year by year.
//! let of_1990 = [452_680.08, 2_485_948.33, 478_105.37];
//! let of_2015 = [282_583.18, 2_310_338.54, 357_929.35];
//! let of_2020 = [255_583.75, 2_147_214.02, 331_195.71];
//! let panel = Panel::of_columns(&[1990, 2015, 2020], &[&of_1990, &of_2015, &of_2020])?;
//!
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let results = assessor.assess_panel(&panel, &[&covenant_of_mayors::BY_2020]);
//! assert_eq!(results.verdicts(0)[1], VerdictKind::Missed);
//! let changes = results.figure(0, PanelFigure::ChangeShare).unwrap();
//! assert!((changes[1] - (2_147_214.02 / 2_485_948.33 - 1.0)).abs() < 1e-12);
//! // All that can be said of one of them, from the single path.
//! let goteborg = results.get(1, 0).expect("it is there");
//! assert_eq!(goteborg.assessment().verdict().name(), "missed");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![allow(clippy::inline_always, reason = "what is not inlined into its loop is not vectorised")]
#![allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, which no vector has"
)]
#![allow(
    clippy::needless_range_loop,
    reason = "iterators side by side are not vectorised in every case"
)]

mod assess;
mod assessed;
mod block;
mod columns;
mod dense;
mod error;
mod fill;
mod gappy;
mod lanes;
mod line;
mod magnitude;
mod observation_lanes;
mod outputs;
mod packed_sums;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod panel;
#[cfg(feature = "rayon")]
mod parallel;
mod place;
mod plan;
mod scatter;
#[cfg(feature = "serde")]
mod serial;
mod target;
mod verdicts;
mod work;

pub use assessed::{PanelAssessment, PanelBlock, PanelRow};
pub use columns::PanelColumns;
pub use error::PanelError;
pub use outputs::{PanelFigure, PanelOutputs};
pub use panel::Panel;
pub use place::PlaceAssessment;
pub use target::PanelTarget;
