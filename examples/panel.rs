//! Many places at once: every Swedish municipality, a file of yours, or a million made-up series,
//! against a few targets. Places and verdicts are taken block by block, so that neither page nor
//! table holds a column as long as the panel.
//!
//! `cargo run --example panel -- --help` lists the options. Exit status 0 whatever the verdicts, 2
//! on bad input, with one line on standard error that names file, line and column.

#[path = "assess/arguments.rs"]
mod arguments;
#[path = "assess/bundled.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod bundled;
#[path = "assess/data.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod data;
#[path = "panel/found.rs"]
mod found;
#[path = "panel/held.rs"]
mod held;
#[path = "panel/options.rs"]
mod options;
#[path = "panel/page.rs"]
mod page;
#[path = "assess/print.rs"]
mod print;
#[path = "assess/readable.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod readable;
#[path = "assess/sheet.rs"]
mod sheet;
#[path = "panel/simulated.rs"]
mod simulated;
#[path = "panel/table.rs"]
mod table;

use std::process::ExitCode;

use climate_targets::panel::Panel;
use climate_targets::{Assessor, EmissionSeries};

use found::Found;
use held::Held;
use options::{Asked, Format, Options, Source};
use print::print;
use simulated::Simulated;

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

const MUNICIPALITIES: &str = "examples/data/se_municipalities_release2026.csv";
const RELEASE_2026: &[u8] = include_bytes!("data/se_municipalities_release2026.csv");

fn say(options: &Options, held: &Held, panel: &Panel<'_>, whose: &str) -> Result<(), String> {
    // Most published series differ from most targets in something; the page says that it is let
    // pass.
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    match options.format {
        Format::Csv => table::write(&assessor, panel, held),
        Format::Table => {
            let found = Found::of(options, &assessor, panel, held);
            print(&page::page(options, panel, held, &found, whose))
        }
    }
}
