//! The guide: pages that explain the crate, with examples that run.
//!
//! - [`start`]: a first result of your own in five minutes.
//! - [`concepts`]: the terms that every result uses.
//! - [`cookbook`]: short programs for common tasks.
//! - [`estimators`]: each trend method, with formula, use and limits.
//! - [`paths`]: each path from base to target, with formula, use and limits.
//! - [`outlooks`]: how often intervals and probabilities held.
//! - [`method`]: the definition of every number, with formula and source.
//! - [`json`]: every key of the JSON output, with unit and meaning.
//! - `tables`: files as publishers write them (feature `csv`).
//! - `layouts`: the published tables that the reader is tested with (feature `csv`).
//! - [`traps`]: mistakes that give a plausible and wrong number.
//! - [`promises`]: who promised what, on three pages, and what holds today.
//! - [`glossary`]: the terms of the reports in English, Swedish, French and Finnish.
//! - [`from_pandas`]: for readers who come from pandas or a spreadsheet.

pub mod concepts;
pub mod cookbook;
pub mod estimators;
pub mod from_pandas;
pub mod glossary;
pub mod json;
#[cfg(feature = "csv")]
pub mod layouts;
pub mod method;
pub mod outlooks;
pub mod paths;
pub mod promises;
pub mod start;
#[cfg(feature = "csv")]
pub mod tables;
pub mod traps;
