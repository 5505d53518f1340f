//! The outputs of an assessment: paragraph, JSON, caveats, chart and derivation. All of them are
//! derived from one evaluation, [`Details`].

mod answers;
mod calibrated;
mod caveat;
mod caveat_text;
mod chart;
mod data_caveats;
mod derivation;
mod details;
mod gross_and_net;
mod inventory_uncertainty;
mod level_text;
mod markdown;
mod outlook_text;
mod paragraph;
mod period_text;
mod sentence;
mod step_names;
mod step_text;
mod steps;
mod steps_ahead;
mod steps_of_levels;
mod steps_of_verdict;
mod steps_of_years;

pub use caveat::{Caveat, NetUnknown};
pub use chart::{Chart, ChartRow};
pub use derivation::Derivation;
use details::PartDetails;
pub use details::{Aspiration, Details, NetZeroTests, ObservedExcess, PartFigures};
pub use gross_and_net::GrossAndNet;
