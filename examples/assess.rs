//! Assesses emission series against targets: the bundled cities and nations, or a file of yours.
//!
//! `cargo run --example assess -- --help` lists the options. Exit status 0 whatever the verdicts,
//! 2 on bad input, with one line on standard error that names file, line and column.

use assess::options::Options;
use assess::selection::Selection;
use assess::{options, output};
use climate_targets::{Assessment, Assessor, EmissionSeries, Overrides};
use std::process::ExitCode;
use support::format::Format;
use support::print::print;
use support::{bundled, data};

/// Assesses every place against every target, place by place.
fn cross<'a>(
    assessor: &Assessor,
    given: Overrides<'a>,
    places: &'a [EmissionSeries],
    selection: &'a Selection,
) -> Vec<Assessment<'a>> {
    places.iter().flat_map(|series| selection.assess(assessor, given, series)).collect()
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
    let (assessor, given) = (options.assessor(), options.given());
    let page = if let Some(path) = &options.data {
        let read = data::read(path, options.unit)?;
        let asked = Selection::from_options(options)?;
        let places = options.only_named_places(read.series)?;
        for note in &read.notes {
            eprintln!("{note}");
        }
        if asked.is_none() {
            eprintln!("no target given: judged against Covenant of Mayors 2020 and 2030");
        }
        let selection = asked.unwrap_or_else(Selection::covenant);
        page(options, &cross(&assessor, given, &places, &selection))?
    } else {
        let selection = Selection::from_options(options)?;
        let cities = bundled::cities()?;
        let nations = bundled::nations()?;
        let places = options.only_named_places([cities, nations].concat())?;
        let results = match &selection {
            Some(selection) => cross(&assessor, given, &places, selection),
            None => bundled::against_their_own(&assessor, given, &places),
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

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod assess {
    pub mod options;
    pub mod output;
    pub mod selection;
}
