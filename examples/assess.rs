//! Assesses emission series against targets: the bundled cities and nations, or your own file.
//!
//! `cargo run --example assess -- --help` lists the options. The exit status is 0 for every verdict
//! and 2 for bad input; an error is one line on standard error with file, line and column.

use assess::options::{self, Options};
use assess::output;
use assess::selection::{SelectedItem, Selection};
use climate_targets::table::{ColumnRole, LeftOut, Table};
use climate_targets::{Assessment, Assessor, EmissionSeries, Overrides};
use std::path::Path;
use std::process::ExitCode;
use support::display::printable;
use support::format::Format;
use support::stdout::print;
use support::{bundled_data, table_file};

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
        return print(options::HELP);
    }
    if options.list {
        return print(&output::catalogue(options.format)?);
    }
    let (assessor, overrides) = (options.assessor(), options.overrides());
    let page = if let Some(path) = &options.data {
        let table = table_file::read(path, &options.reader_of(path))?;
        if options.describe {
            return print(&format!("{}\n", printable(&table.report().to_string())));
        }
        let selection = Selection::from_options(options)?;
        for note in notes(&table, path, options) {
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

/// What the reader left out of a file: columns, and rows that look like data.
fn notes(table: &Table, path: &Path, options: &Options) -> Vec<String> {
    let report = table.report();
    let not_read = report.columns.iter().filter(|column| column.role == ColumnRole::NotRead);
    let column = |name: &str| format!("{}: column {name:?} is not read", path.display());
    let mut notes: Vec<String> = not_read.map(|read| printable(&column(&read.name))).collect();
    for (reason, count) in &report.left_out {
        let text = match reason {
            LeftOut::Planned => format!("{count} planned values are not observations"),
            LeftOut::Part => format!("{count} rows are parts of the total and are not added"),
            LeftOut::Copy => format!("{count} copies of rows are not used"),
            LeftOut::AfterAsOf => {
                format!("{count} values of years after {} are not used", options.as_of)
            }
            _ => continue,
        };
        notes.push(format!("{}: {text}", path.display()));
    }
    notes
}

fn page(options: &Options, results: &[Assessment<'_>]) -> Result<String, String> {
    match options.format {
        Format::Table => Ok(output::table(results, options)),
        Format::Json => output::json(results, options.explain),
        Format::Csv => output::csv(results),
    }
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The modules of this example.
mod assess {
    pub mod options;
    pub mod output;
    pub mod selection;
}
