//! One target, many methods: the answer of each published indicator and each method of assessment
//! for a Swedish municipality, and how often two methods disagree over all 290.
//!
//! `cargo run --example methods -- --help` lists the options; `examples/methods/README.md` says
//! what was found. Exit status 0 whatever the answers, 2 on bad input.
//!
//! `methods/assessed.rs` defines "on track" for the verdicts of this crate, `methods/published.rs`
//! for the published indicators.

use methods::options::Options;
use methods::{all, municipalities, options, place};
use std::process::ExitCode;
use support::print::print;

fn page(options: &Options) -> Result<String, String> {
    if options.help {
        return Ok(options::HELP.into());
    }
    let releases = municipalities::both_releases()?;
    if options.all { Ok(all::page(options, &releases)) } else { place::page(options, &releases) }
}

fn main() -> ExitCode {
    match Options::from_command_line().and_then(|options| page(&options)).and_then(|p| print(&p)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
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
