//! Charts as SVG, each with a table of its numbers, and the page that holds them.
//!
//! Rules of all charts: a title and a description for screen readers, ids that are unique on a page,
//! colours from CSS variables for light and dark, a second mark beside each colour (dashes, marker
//! shapes, labels), no script, and a layout for wide and one for narrow screens.
//!
//! Two crates were tried on the chart of progress. plotters 0.3.7 (SVG backend of plotters-svg
//! 0.3.7) writes no title, description or role, writes colours as RGB values without classes, and
//! draws a dashed line as many short solid lines. kuva 0.6.0 writes no title, description or role
//! for the chart, writes a fixed width and height without `viewBox`, and starts its ids at
//! `kuva-clip-0` in every chart, so that two charts on a page share an id.

#![allow(dead_code, unused_imports, reason = "each example uses only some of the charts")]

mod burn_down;
mod canvas;
mod document;
mod figure;
mod frame;
mod key;
mod markup;
mod page_style;
mod panels;
mod plan_years;
mod progress;
mod ranking;
mod releases;
mod reliability;
mod scale;
mod table;
mod theme;
mod unit;
mod waterfall;
mod words;

pub use burn_down::BurnDown;
pub use document::document;
pub use figure::{Drawing, Title, figure, standalone};
pub use markup::{English, english, escape, isolate, marked, unmarked};
pub use panels::{Panel, PanelKind, Panels};
pub use plan_years::{PlanYears, PlanYearsRow};
pub use progress::ProgressChart;
pub use ranking::{Ranking, RankingRow};
pub use releases::{ReleasesChart, release_number};
pub use reliability::ReliabilityChart;
pub use table::{Cell, Table};
pub use theme::STYLE;
pub use unit::LevelUnit;
pub use waterfall::{Bar, BarKind, Waterfall};
pub(crate) use words::words;
pub use words::{ChartWord, capitalised, colon, pair, say};
