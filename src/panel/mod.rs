//! Panels: many places assessed at once, against several targets.
//!
//! A [`Panel`] is a table of emissions with one column per year and one row per place.
//! [`Assessor::assess_panel`](crate::Assessor::assess_panel) returns columns of figures and
//! verdicts that equal the results of separate [`Assessor::assess`](crate::Assessor::assess) calls
//! bit for bit. [`PanelAssessment::get`] returns the full assessment of one place and one target,
//! with the reasons for absent figures and the derivation.
//!
//! ```
//! use climate_targets::panel::{Panel, PanelFigure};
//! use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors};
//! // Borås, Göteborg and Umeå, t CO2e (SMHI, release 2025, CC BY 4.0), year by year.
//! let of_1990 = [452_680.08, 2_485_948.33, 478_105.37];
//! let of_2015 = [282_583.18, 2_310_338.54, 357_929.35];
//! let of_2020 = [255_583.75, 2_147_214.02, 331_195.71];
//! let panel = Panel::from_columns(&[1990, 2015, 2020], &[&of_1990, &of_2015, &of_2020])?;
//!
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let results = assessor.assess_panel(&panel, &[&covenant_of_mayors::BY_2020]);
//! assert_eq!(results.verdicts(0)[1], VerdictKind::Missed);
//! let changes = results.figure(0, PanelFigure::ChangeShare).unwrap();
//! assert!((changes[1] - (2_147_214.02 / 2_485_948.33 - 1.0)).abs() < 1e-12);
//! // The full assessment of one place
//! let goteborg = results.get(1, 0).expect("place 1, target 0");
//! assert_eq!(goteborg.assessment().verdict().name(), "missed");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// How it works. A single assessment is the result of `Assessor::assess` for one series; the columns
// must equal it bit for bit. Places are computed in blocks of 128 lanes (`lanes`), one lane per
// place. Vectorising across lanes keeps the order of operations within each place, so no bit
// changes.
//
// - `plan`: which targets can be computed in columns; all others are assessed place by place
//   (`work`).
// - `dense`, `gappy`: a dense block has a level for every place in every needed year, a gappy block
//   does not. All places of a dense block share the sums over years; a gappy block sums per lane.
// - `line`, `packed_sums`, `scatter`: the trend of each lane.
// - `fill`, `verdicts`: the figures and verdicts of a block against one target.

#![allow(clippy::inline_always, reason = "only code inlined into its loop is vectorised")]
#![allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, and loops with branches are not vectorised"
)]
#![allow(
    clippy::needless_range_loop,
    reason = "loops over several zipped iterators are not always vectorised"
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
mod observation_lanes;
mod outputs;
mod packed_sums;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod panel;
#[cfg(feature = "rayon")]
mod parallel;
mod place;
mod plan;
mod report;
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
pub use report::{PanelAssessmentReport, PanelTargetReport};
pub use target::PanelTarget;
