//! A report on climate targets as one HTML page: verdicts, charts, caveats, sources.
//!
//! `cargo run --example report -- --help` lists the options. The exit status is 0 for every verdict
//! and 2 for bad input; an error is one line for each problem on standard error.

use std::process::ExitCode;

use report::cases;
use report::inventories::Inventory;
use report::options::{self, Options};
use support::stdout::{exit, print, write};
use support::table_options;

fn main() -> ExitCode {
    exit(Options::from_command_line().and_then(|options| run(&options)))
}

fn run(options: &Options) -> Result<(), String> {
    if options.help {
        return print(&table_options::help(options::HELP));
    }
    let inventories = Inventory::read(options)?;
    let selection = cases::Selection::from_options(options)?;
    let reports: Vec<_> =
        inventories.iter().map(|one| cases::assess(one, &selection, options)).collect();
    let page = report::page::html(&reports, options);
    write(&page, options.out.as_deref())
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// Charts as SVG.
#[path = "support/svg/mod.rs"]
mod svg;

/// Pages as text or HTML.
#[path = "support/page/mod.rs"]
mod page;

/// The modules in `examples/plan/` that read the bundled plans and draw charts.
#[allow(dead_code, reason = "some functions are of the plan's page only")]
#[path = "plan"]
mod plan {
    pub mod bundled;
    pub mod cases;
    pub mod charts;
    pub mod oslo;
    pub mod words;
}

/// The modules in `examples/report/`.
mod report {
    pub mod cases;
    pub mod changes;
    pub mod drawings;
    pub mod figures;
    pub mod inventories;
    pub mod options;
    pub mod overview;
    pub mod page;
    pub mod section;
    pub mod sources;
    pub mod words;
}
