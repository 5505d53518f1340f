//! Compares methods: the answer of each assessment method and published indicator for a Swedish
//! municipality, and how often the methods disagree across all 290 municipalities.
//!
//! `cargo run --example methods -- --help` lists the options; `examples/methods/README.md`
//! describes the results. Exit status: 0 for every answer, 2 for bad input.
//!
//! `methods/verdicts.rs` defines "on track" for the verdicts of this crate, and
//! `methods/indicators.rs` defines it for the published indicators.

use climate_targets::EmissionSeries;
use climate_targets::robustness::{MethodGrid, Robustness};
use methods::answer::{Answer, Question};
use methods::options::{self, Options};
use methods::{all_places, indicators, municipalities, one_place, verdicts};
use std::process::ExitCode;
use support::stdout::{exit, print};
use support::table_options;

/// The answers of all methods: first the verdict for each combination of estimator and path, then
/// each published indicator.
fn all_answers(question: Question<'_>) -> Vec<Answer> {
    let Question { series, target, assessor } = question;
    let grid = verdicts::method_grid(target);
    let outcomes = assessor.method_outcomes(series, target, &grid);
    let verdicts = outcomes.map(|outcome| verdicts::answer(question, &outcome));
    verdicts.chain(indicators::answers(question)).collect()
}

/// The verdicts under every combination of defensible windows, estimators, paths and base policies,
/// and of data releases if more than one is given.
fn robustness<'a>(
    question: Question<'a>,
    releases: impl IntoIterator<Item = &'a EmissionSeries>,
) -> Robustness<'a> {
    let grid = MethodGrid::for_target(question.target).vintages(releases);
    let found = question.assessor.robustness(question.series, question.target, &grid);
    found.expect("36 methods for each of two releases")
}

fn main() -> ExitCode {
    exit(Options::from_command_line().and_then(|options| page(&options)).and_then(|p| print(&p)))
}

fn page(options: &Options) -> Result<String, String> {
    if options.help {
        return Ok(table_options::help(options::HELP));
    }
    if let Some(path) = &options.data {
        return one_place::of_file(options, path);
    }
    let places = municipalities::read()?;
    if options.all {
        Ok(all_places::page(options, &places))
    } else {
        one_place::municipality(options, &places)
    }
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/methods/`.
mod methods {
    pub mod all_places;
    pub mod answer;
    pub mod indicators;
    pub mod municipalities;
    pub mod one_place;
    pub mod options;
    pub mod robustness_table;
    pub mod verdicts;
}
