//! Command-line options of the `panel` example.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, second_file, today, value};
use crate::support::table_options::TableOptions;

pub const HELP: &str = "\
Assesses many places against a few targets at once.

Usage: cargo run --example panel -- [OPTIONS] [DATA]

Without a file, it assesses the 290 Swedish municipalities (SMHI, release 2026).

DATA is a table as a city or an agency publishes it: separated by commas, semicolons or tabs, with
one row a year, years as columns or places as columns, and the unit in a column, a heading, a title
or in --unit. An ambiguous table is refused; the error names the option that resolves it.

Options:
  --target ID          a target, commitment or group of the catalogue; may be repeated
                       (default: COM-2020, COM-2030 and SE-2045-NZ)
  --top N              list the N places furthest above their path (default: 10)
  --simulated N        use N simulated series instead of data, and print the computing time
  --as-of YYYY-MM-DD   date of the assessment; later years are not used (default: today)
  --format FORMAT      table (default), or csv with one row for each place and target; in
                       csv, a text that a spreadsheet would run as a formula has a leading
                       apostrophe
  --help               print this help

An error in a file starts with FILE:LINE:COLUMN; the column is the number of the field.

Exit status: 0 for every verdict, 2 for bad input.
";

/// The maximum number of simulated series; more would exceed the memory of most computers.
const MAX_SIMULATED: usize = 10_000_000;

pub struct Options {
    /// The ids of the selected targets; empty for the default targets.
    pub targets: Vec<String>,
    pub top: usize,
    pub as_of: NaiveDate,
    pub table: TableOptions,
    pub format: Format,
    pub source: Source,
}

pub enum Source {
    Municipalities,
    File(PathBuf),
    Simulated(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Csv,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "table" => Ok(Self::Table),
            "csv" => Ok(Self::Csv),
            other => Err(format!("expected table or csv, got {other:?}")),
        }
    }
}

pub enum Command {
    Help,
    Assess(Box<Options>),
}

pub fn read() -> Result<Command, String> {
    let arguments = command_line(Arguments::read)?;
    if arguments.help {
        return Ok(Command::Help);
    }
    let source = match (arguments.data, arguments.simulated) {
        (Some(_), Some(_)) => {
            return Err("--simulated replaces a data file; use only one of them".to_owned());
        }
        (Some(path), None) => Source::File(path),
        (None, Some(count)) => Source::Simulated(count),
        (None, None) => Source::Municipalities,
    };
    if arguments.table.is_set && !matches!(source, Source::File(_)) {
        return Err("the options of the data file require a data file".to_owned());
    }
    Ok(Command::Assess(Box::new(Options {
        targets: arguments.targets,
        top: arguments.top.unwrap_or(10),
        as_of: arguments.as_of.unwrap_or_else(today),
        table: arguments.table,
        format: arguments.format.unwrap_or(Format::Table),
        source,
    })))
}

#[derive(Default)]
struct Arguments {
    help: bool,
    targets: Vec<String>,
    top: Option<usize>,
    as_of: Option<NaiveDate>,
    table: TableOptions,
    format: Option<Format>,
    simulated: Option<usize>,
    data: Option<PathBuf>,
}

impl Arguments {
    fn read(parser: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => arguments.help = true,
                Long("target") => arguments.targets.push(parser.value()?.string()?),
                Long("top") => arguments.top = Some(value(parser, "top", top)?),
                Long("as-of") => arguments.as_of = Some(value(parser, "as-of", date)?),
                Long("format") => arguments.format = Some(value(parser, "format", str::parse)?),
                Long("simulated") => {
                    arguments.simulated = Some(value(parser, "simulated", simulated)?);
                }
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    arguments.table.set(&option, parser)?;
                }
                Value(path) if arguments.data.is_none() => arguments.data = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(arguments)
    }
}

fn top(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "expected a number of places".to_owned())
}

fn simulated(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (1..=MAX_SIMULATED).contains(count));
    count.ok_or_else(|| format!("expected a number of places from 1 to {MAX_SIMULATED}"))
}
