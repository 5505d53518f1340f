//! One target, many methods: what each published indicator and each way of assessing says of a
//! Swedish municipality, and for all 290 how often two of them disagree.
//!
//! `cargo run --example methods -- --help` lists the options; `examples/methods/README.md` says
//! what was found. Exit status 0 whatever the answers, 2 on bad input.
//!
//! What counts as "on track" is decided in one place for each method: `methods/assessed.rs` for
//! the verdicts of this crate, `methods/published.rs` for the indicators of others.

#[path = "methods/all.rs"]
mod all;
#[path = "methods/answer.rs"]
mod answer;
#[path = "methods/assessed.rs"]
mod assessed;
#[path = "assess/bundled.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod bundled;
#[path = "assess/data.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod data;
#[path = "methods/municipalities.rs"]
mod municipalities;
#[path = "methods/options.rs"]
mod options;
#[path = "methods/place.rs"]
mod place;
#[path = "assess/print.rs"]
mod print;
#[path = "methods/published.rs"]
mod published;
#[path = "methods/robust.rs"]
mod robust;
#[path = "assess/sheet.rs"]
mod sheet;

use std::process::ExitCode;

use options::Options;
use print::print;

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
