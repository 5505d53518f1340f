//! Tests of figures computed by hand, and of refused inputs.

#[path = "../support/mod.rs"]
#[macro_use]
mod support;

mod budgets;
mod error_fields;
mod every_method;
mod exhaustive;
mod figures;
mod first_lines;
mod gases;
mod indicators;
mod kinds;
mod kinds_edges;
mod markdown;
mod paths;
mod plans;
mod readings;
mod refusals;
mod robustness;
mod step_texts;
mod trends;
mod types;
mod uncertainty;
mod verdicts;
mod zeros;
