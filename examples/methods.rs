//! One target, many methods: what each published indicator and each way of assessing says of a
//! Swedish municipality, and for all 290 how often two of them disagree.
//!
//! `cargo run --example methods -- --help` lists the options; `examples/methods/README.md` says
//! what was found. Exit status 0 whatever the answers, 2 on bad input.
//!
//! What counts as "on track" is decided in one place for each method: `methods/assessed.rs` for
//! the verdicts of this crate, `methods/published.rs` for the indicators of others.

use methods::{all, municipalities, options, place};
use std::process::ExitCode;

use methods::options::Options;
use support::print::print;

fn main() -> ExitCode {
    match Options::from_command_line().and_then(|options| page(&options)).and_then(|p| print(&p)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn page(options: &Options) -> Result<String, String> {
    if options.help {
        return Ok(options::HELP.into());
    }
    let releases = municipalities::both_releases()?;
    if options.all { Ok(all::page(options, &releases)) } else { place::page(options, &releases) }
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod methods {
    pub mod all;
    pub mod answer;
    pub mod assessed;
    pub mod municipalities;
    pub mod options;
    pub mod place;
    pub mod published;
    pub mod robust;
}
