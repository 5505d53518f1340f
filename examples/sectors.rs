//! Which sector makes or breaks a target: the change since the base, the gap to the path and what
//! is still needed, shared out among the sectors of a place.
//!
//! `cargo run --example sectors -- --help` lists the options. Exit status 0 whatever the verdicts,
//! 2 on bad input, with one line on standard error that names file, line and column.

#[path = "sectors/agreement.rs"]
mod agreement;
#[path = "assess/arguments.rs"]
mod arguments;
#[path = "assess/bundled.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod bundled;
#[path = "assess/data.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod data;
#[path = "sectors/first.rs"]
mod first;
#[path = "assess/format.rs"]
mod format;
#[path = "sectors/holding.rs"]
mod holding;
#[path = "sectors/in_short.rs"]
mod in_short;
#[path = "sectors/in_words.rs"]
mod in_words;
#[path = "assess/only_named.rs"]
mod only_named;
#[path = "sectors/options.rs"]
mod options;
#[path = "sectors/page.rs"]
mod page;
#[path = "sectors/places.rs"]
mod places;
#[path = "assess/print.rs"]
mod print;
#[path = "assess/readable.rs"]
mod readable;
#[path = "assess/sheet.rs"]
mod sheet;
#[path = "sectors/standing.rs"]
mod standing;
#[path = "sectors/table.rs"]
mod table;
#[path = "network/words.rs"]
#[allow(dead_code, reason = "shared with the example network, which uses more of it")]
mod words;
#[path = "sectors/written.rs"]
mod written;

use std::process::ExitCode;

use climate_targets::sectors::SectorBreakdown;

use format::Format;
use options::Options;
use print::print;
use standing::Standing;

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

fn place_of(breakdown: &SectorBreakdown) -> &str {
    breakdown.total().place()
}
