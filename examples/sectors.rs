//! Which sector decides a target: the contributions of the sectors of a place to the change since
//! the base, the gap to the path and the reduction still needed.
//!
//! `cargo run --example sectors -- --help` lists the options. Exit status 0 whatever the verdicts,
//! 2 on bad input, with one line on standard error that names file, line and column.

use climate_targets::sectors::SectorBreakdown;
use sectors::options::Options;
use sectors::standing::Standing;
use sectors::{options, page, places, written};
use std::process::ExitCode;
use support::format::Format;
use support::only_named;
use support::print::print;

fn answer(options: &Options) -> Result<String, String> {
    let read = match &options.data {
        Some(path) => places::of_file(path, options.unit, options.tolerance)?,
        None => places::bundled(options.tolerance)?,
    };
    let places = only_named::only_named(&options.places, read.breakdowns, place_of)?;
    for note in &read.notes {
        eprintln!("{note}");
    }
    let assessor = options.assessor();
    let standings: Vec<Standing<'_>> =
        places.iter().map(|place| Standing::of(place, assessor, &options.target)).collect();
    match options.format {
        Format::Table => Ok(page::page(options, &standings)),
        Format::Json => written::json(&standings),
        Format::Csv => written::csv(&standings),
    }
}

fn main() -> ExitCode {
    let text = match options::read() {
        Ok(None) => Ok(options::HELP.to_owned()),
        Ok(Some(options)) => answer(&options),
        Err(fault) => Err(fault),
    };
    match text.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn place_of(breakdown: &SectorBreakdown) -> &str {
    breakdown.total().place()
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod sectors {
    pub mod agreement;
    pub mod first;
    pub mod holding;
    pub mod in_short;
    pub mod in_words;
    pub mod options;
    pub mod page;
    pub mod places;
    pub mod standing;
    pub mod table;
    pub mod written;
}
