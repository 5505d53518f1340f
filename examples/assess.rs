//! Assesses emission series against targets: the bundled cities and nations, or your own file.
//!
//! `cargo run --example assess -- --help` lists the options. The exit status is 0 for every verdict
//! and 2 for bad input; an error is one line on standard error with file, line and column.

use assess::options::{self, Options};
use assess::output;
use assess::selection::{SelectedItem, Selection};
use climate_targets::{Assessment, Assessor, EmissionSeries, Overrides};
use std::process::ExitCode;
use support::format::Format;
use support::stdout::print;
use support::{bundled_data, table_file, table_options};

/// Assesses each series against each selected target or commitment.
fn assess_all<'a>(
    assessor: &Assessor,
    overrides: Overrides<'a>,
    places: &'a [EmissionSeries],
    selection: &'a Selection,
) -> Vec<Assessment<'a>> {
    let mut results = Vec::new();
    for series in places {
        for item in selection.items() {
            match item {
                SelectedItem::Target(target) => {
                    results.push(assessor.assess_given(series, target, overrides));
                }
                SelectedItem::Commitment(commitment) => {
                    results.extend(assessor.assess_commitment_given(series, commitment, overrides));
                }
            }
        }
    }
    results
}

fn main() -> ExitCode {
    match Options::from_command_line().and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    if options.help {
        return print(&table_options::help(options::HELP));
    }
    if options.list {
        return print(&output::catalogue(options.format)?);
    }
    let (assessor, overrides) = (options.assessor(), options.overrides());
    let page = if let Some(path) = &options.data {
        if options.describe {
            return print(&options.table.describe(path, options.as_of)?);
        }
        let table = options.table.read(path, Some(options.as_of))?;
        let selection = Selection::from_options(options)?;
        for note in table_file::notes(&table, path) {
            eprintln!("{note}");
        }
        let (series, _, _) = table.into_parts();
        let places = options.filter_places(series)?;
        if selection.is_none() {
            eprintln!("no target given: using Covenant of Mayors 2020 and 2030");
        }
        let selection = selection.unwrap_or_else(Selection::covenant);
        page(options, &assess_all(&assessor, overrides, &places, &selection))?
    } else {
        let selection = Selection::from_options(options)?;
        let cities = bundled_data::cities()?;
        let nations = bundled_data::nations()?;
        let places = options.filter_places([cities, nations].concat())?;
        let results = match &selection {
            Some(selection) => assess_all(&assessor, overrides, &places, selection),
            None => bundled_data::assess_default_targets(&assessor, overrides, &places),
        };
        page(options, &results)?
    };
    print(&page)
}

fn page(options: &Options, results: &[Assessment<'_>]) -> Result<String, String> {
    match options.format {
        Format::Table => Ok(output::table(results, options)),
        Format::Json => output::json(results, options.explain),
        Format::Csv => output::csv(results),
    }
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/assess/`.
mod assess {
    pub mod options;
    pub mod output;
    pub mod selection;
}
