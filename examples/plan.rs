//! Climate plans: whether the measures of a ledger close the gap to a target. The bundled ledgers, or
//! one of your own.
//!
//! `cargo run --example plan -- --help` lists the options. Exit status: 0 for every verdict, 2 for
//! bad input.

use std::fs;
use std::process::ExitCode;

use page::Block;
use plan::cases::Case;
use plan::options::{self, Format, Options};
use plan::{bundled, export, overview, own, section, words};
use support::stdout::{exit, print};

fn main() -> ExitCode {
    exit(options::read().and_then(|options| run(&options)))
}

fn run(options: &Options) -> Result<(), String> {
    if options.help {
        return print(&options::help());
    }
    let cases = match &options.ledger {
        Some(ledger) => own::cases(ledger, options)?,
        None => bundled::selected(&options.places, options.year, options.as_of)?,
    };
    let title = words::title(options.language);
    if let Some(folder) = &options.out {
        let page = page::html(&title, &blocks(&cases, options), options.language);
        let fault = |error| format!("{}: {error}", folder.display());
        fs::create_dir_all(folder).map_err(fault)?;
        return fs::write(folder.join("plan.html"), page).map_err(fault);
    }
    print(&match options.format {
        Format::Json => export::json(&cases, options)?,
        Format::Markdown => page::markdown(&title, &blocks(&cases, options)),
        Format::Table => page::text(&title, &blocks(&cases, options)),
    })
}

/// The page: an overview if there are several sections, and a section for each plan and target.
fn blocks(cases: &[Case], options: &Options) -> Vec<Block> {
    let (language, assessor) = (options.language, options.assessor());
    let mut blocks = vec![Block::Paragraph(words::lead(language, language.date(options.as_of)))];
    if cases.len() > 1 {
        blocks.extend(overview::blocks(cases, assessor, language));
    }
    blocks.extend(cases.iter().flat_map(|case| section::blocks(case, assessor, options)));
    blocks
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// Charts as SVG.
#[path = "support/svg/mod.rs"]
mod svg;

/// Pages as text, HTML or Markdown.
#[path = "support/page/mod.rs"]
mod page;

/// The modules in `examples/plan/`.
mod plan {
    pub mod bundled;
    pub mod cases;
    pub mod charts;
    pub mod export;
    pub mod lists;
    pub mod options;
    pub mod oslo;
    pub mod overview;
    pub mod own;
    pub mod section;
    pub mod sources;
    pub mod tables;
    pub mod targets;
    pub mod unit;
    pub mod words;
}
