//! Assesses many places against a few targets: every Swedish municipality, the places in a given
//! file, or up to ten million simulated series. Results are processed in blocks, so that they never
//! fill the memory.
//!
//! `cargo run --example panel -- --help` lists the options. Exit status: 0 for every verdict, 2 for
//! bad input; an error is a single line on standard error with file, line and column.

use climate_targets::Assessor;
use climate_targets::panel::{Panel, PanelTarget};
use panel::options::{self, Command, Format, Options, Source};
use panel::simulation::Simulation;
use panel::summary::{self, Summary};
use panel::targets::TargetList;
use panel::{csv_table, page};
use std::process::ExitCode;
use support::stdout::{self, exit, print};
use support::{bundled_data, display, table_file, table_options};

/// Assesses a panel against all targets, block by block, and returns only a summary.
fn summarise<'a>(
    options: &Options,
    assessor: &Assessor,
    panel: &'a Panel<'a>,
    targets: &[PanelTarget<'a>],
) -> Summary {
    let mut summary = Summary::new(options, panel.len(), targets.len());
    assessor.for_each_panel_block(panel, targets, summary::FIGURES, |block| summary.add(&block));
    summary.finish()
}

fn main() -> ExitCode {
    let done = options::read().and_then(|command| match command {
        Command::Help => print(&table_options::help(options::HELP)),
        Command::Assess(options) => run(&options),
    });
    exit(done)
}

fn report(
    options: &Options,
    targets: &TargetList,
    panel: &Panel<'_>,
    source: &str,
) -> Result<(), String> {
    let targets = targets.panel_targets();
    // Most published series and targets have different boundaries. The example allows the
    // difference; the page states this.
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    match options.format {
        Format::Csv => csv_table::write(&assessor, panel, &targets),
        Format::Table => {
            let summary = summarise(options, &assessor, panel, &targets);
            print(&page::page(options, panel, &targets, &summary, source))
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    let targets = TargetList::from_options(options)?;
    match &options.source {
        Source::Municipalities => {
            let file = (MUNICIPALITIES, RELEASE_2026);
            let boundary = bundled_data::swedish_boundary();
            let series = bundled_data::read(file, &boundary, "release 2026")?;
            let source = "the Swedish municipalities, SMHI, release 2026";
            report(options, &targets, &Panel::from_series(&series), source)
        }
        Source::File(path) => {
            let table = options.table.read(path, Some(options.as_of))?;
            for note in table_file::notes(&table, path) {
                stdout::note(&note);
            }
            let source = display::printable(&path.display().to_string());
            report(options, &targets, &Panel::from_series(table.series()), &source)
        }
        Source::Simulated(count) => {
            let simulation = Simulation::new(*count);
            let panel = simulation.panel().map_err(|error| error.to_string())?;
            report(options, &targets, &panel, "simulated series from a fixed seed, numbered from 0")
        }
    }
}

const MUNICIPALITIES: &str = "examples/data/se_municipalities_release2026.csv";
const RELEASE_2026: &[u8] = include_bytes!("data/se_municipalities_release2026.csv");

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/panel/`.
mod panel {
    pub mod csv_table;
    pub mod options;
    pub mod page;
    pub mod simulation;
    pub mod summary;
    pub mod targets;
}
