//! Many places at once: every Swedish municipality, a file of yours, or a million simulated series,
//! against a few targets. Results are processed block by block, so that memory does not grow with
//! the panel.
//!
//! `cargo run --example panel -- --help` lists the options. Exit status 0 whatever the verdicts, 2
//! on bad input, with one line on standard error that names file, line and column.

use climate_targets::panel::Panel;
use climate_targets::{Assessor, EmissionSeries};
use panel::found::Found;
use panel::held::Held;
use panel::options::{Asked, Format, Options, Source};
use panel::simulated::Simulated;
use panel::{options, page, table};
use std::process::ExitCode;
use support::print::print;
use support::{bundled, data, readable};

fn say(options: &Options, held: &Held, panel: &Panel<'_>, whose: &str) -> Result<(), String> {
    // Most published series and targets have different boundaries; the example allows the
    // difference and says so.
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    match options.format {
        Format::Csv => table::write(&assessor, panel, held),
        Format::Table => {
            let found = Found::of(options, &assessor, panel, held);
            print(&page::page(options, panel, held, &found, whose))
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    let held = Held::of(options)?;
    match &options.source {
        Source::Municipalities => {
            let file = (MUNICIPALITIES, RELEASE_2026);
            let series = bundled::read(file, &bundled::swedish_territory(), "release 2026")?;
            say(
                options,
                &held,
                &Panel::of_series(&series),
                "the Swedish municipalities, SMHI, release 2026",
            )
        }
        Source::File(path) => {
            let read = data::read(path, options.unit)?;
            for note in &read.notes {
                eprintln!("{note}");
            }
            let series: Vec<EmissionSeries> = read.series;
            let name = readable::printable(&path.display().to_string());
            say(options, &held, &Panel::of_series(&series), &name)
        }
        Source::Simulated(count) => {
            let made_up = Simulated::new(*count);
            let panel = made_up.panel().map_err(|error| error.to_string())?;
            say(options, &held, &panel, "made-up series from a fixed seed, numbered from 0")
        }
    }
}

fn main() -> ExitCode {
    let done = options::read().and_then(|asked| match asked {
        Asked::Help => print(options::HELP),
        Asked::Places(options) => run(&options),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

const MUNICIPALITIES: &str = "examples/data/se_municipalities_release2026.csv";

const RELEASE_2026: &[u8] = include_bytes!("data/se_municipalities_release2026.csv");

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod panel {
    pub mod found;
    pub mod held;
    pub mod options;
    pub mod page;
    pub mod simulated;
    pub mod table;
}
