//! Assesses emission series against targets: the bundled cities and nations, or your own file.
//!
//! `cargo run --example assess -- --help` lists the options. The exit status is 0 for every verdict
//! and 2 for bad input; an error is one line for each problem on standard error, with file, line and
//! column.

use assess::format::Format;
use assess::options::Options;
use assess::selection::{SelectedItem, Selection};
use assess::{exports, help, list, page, source, words};
use climate_targets::{Assessment, Assessor, EmissionSeries, Overrides};
use std::process::ExitCode;
use support::stdout::{self, exit, print, print_in_colour};
use support::{bundled_data, table_file, table_options, terminal};

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
    exit(Options::from_command_line().and_then(|options| run(&options)))
}

fn run(options: &Options) -> Result<(), String> {
    terminal::heed_no_color();
    if options.help {
        return print(&table_options::help(help::HELP));
    }
    if options.list {
        return print(&list::list(options.format, options.language)?);
    }
    if options.describe && options.data.is_none() {
        return Err("--describe: give the file that is to be described".to_owned());
    }
    let (assessor, overrides) = (options.assessor(), options.overrides());
    let page = if let Some(path) = &options.data {
        if options.describe {
            return print(&options.table.describe(path, options.as_of)?);
        }
        let table = options.table.read(path, Some(options.as_of))?;
        let selection = Selection::from_options(options)?;
        for note in table_file::notes(&table, path) {
            stdout::note(&note);
        }
        let (series, _, _) = table.into_parts();
        let (places, notes) = options.filter_places(series)?;
        if selection.is_none() {
            stdout::note(&words::covenant_by_default(options.language));
        }
        let selection = selection.unwrap_or_else(Selection::covenant);
        let source = source::of_file(path, &places, options.language);
        let source = with_notes(source, &notes, options.format);
        written(options, &assess_all(&assessor, overrides, &places, &selection), &source)?
    } else {
        let selection = Selection::from_options(options)?;
        let cities = bundled_data::cities_with_series()?;
        let nations = bundled_data::nations()?;
        let (places, notes) = options.filter_places([cities, nations].concat())?;
        let results = match &selection {
            Some(selection) => assess_all(&assessor, overrides, &places, selection),
            None => bundled_data::assess_default_targets(&assessor, overrides, &places),
        };
        let source = with_notes(source::of_bundled_data(options), &notes, options.format);
        written(options, &results, &source)?
    };
    match options.format {
        Format::Table => print_in_colour(&page),
        _ => print(&page),
    }
}

/// The source of the data with the notes on the selected places. Only the page for a terminal shows
/// the source; the notes on other formats go to standard error.
fn with_notes(source: String, notes: &[String], format: Format) -> String {
    if format == Format::Table {
        return [&[source], notes].concat().join(" ");
    }
    for note in notes {
        stdout::note(note);
    }
    source
}

/// The results in the format of the options. A page starts with the source of the data.
fn written(options: &Options, results: &[Assessment<'_>], source: &str) -> Result<String, String> {
    match options.format {
        Format::Table => Ok(page::page(results, source, options)),
        Format::Markdown => Ok(exports::markdown(results, options.language)),
        Format::Json => exports::json(results, options.language, options.explain),
        Format::Csv => exports::csv(results),
    }
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/assess/`.
mod assess {
    pub mod columns;
    pub mod exports;
    pub mod format;
    pub mod help;
    pub mod levels;
    pub mod list;
    pub mod notes;
    pub mod options;
    pub mod page;
    pub mod row;
    pub mod selection;
    pub mod source;
    pub mod sparkline;
    pub mod words;
}
