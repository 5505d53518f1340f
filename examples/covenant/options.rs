//! The command line.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::support::arguments::{command_line, value};

pub const HELP: &str = "\
Reads the cuts that signatories declared to the Covenant of Mayors and makes targets of them; what
cannot be one is listed, and why. Without a file it reads a bundled extract.

Usage: cargo run --example covenant -- [OPTIONS] [TARGETS.csv]

The table has the columns place, country, gcom_id, base_year, reduce_by_2020_percent,
reduce_by_2030_percent, reduction_type (absolute or per_capita) and population_2018, in any order.

Options:
  --country XX         only the signatories of this country, by its code in the table (FR, EL, UK);
                       may be repeated
  --refused            every refused row by line and column, and every note whole (default: how many
                       by reason, with the first three of each)
  --format table|json  a page, or the targets as a JSON array, which the example assess reads with
                       --targets (default: table); beside JSON, standard error says what is refused
  --help               this page

Exit status: 0 whatever is refused, 2 on bad input.
";

#[derive(Clone, Copy, Default)]
pub enum Format {
    #[default]
    Table,
    Json,
}

#[derive(Default)]
pub struct Options {
    pub path: Option<PathBuf>,
    /// Without a name, all.
    pub countries: Vec<String>,
    pub refused: bool,
    pub format: Format,
}

pub enum Asked {
    Help,
    Table(Options),
}

pub fn read() -> Result<Asked, String> {
    command_line(given)
}

fn given(arguments: &mut lexopt::Parser) -> Result<Asked, lexopt::Error> {
    let (mut options, mut help) = (Options::default(), false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => help = true,
            Long("country") => options.countries.push(value(arguments, "country", country)?),
            Long("refused") => options.refused = true,
            Long("format") => options.format = value(arguments, "format", format)?,
            Value(path) if options.path.is_none() => options.path = Some(path.into()),
            Value(path) => {
                return Err(format!("a second file, {}", path.to_string_lossy()).into());
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(if help { Asked::Help } else { Asked::Table(options) })
}

fn country(code: &str) -> Result<String, &'static str> {
    let code = code.trim().to_uppercase();
    if code.is_empty() { Err("expected a country's code") } else { Ok(code) }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        _ => Err("expected table or json"),
    }
}
