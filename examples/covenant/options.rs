//! Command-line options of the `covenant` example.

use std::path::PathBuf;

use climate_targets::table::TableReader;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, one_character, second_file, value};

pub const HELP: &str = "\
Converts the cuts declared by signatories of the Covenant of Mayors into targets, and lists each
refused row with the reason. Without a file, it reads a bundled extract.

Usage: cargo run --example covenant -- [OPTIONS] [TARGETS]

TARGETS is a table as delimited text or as a workbook. It has the columns place, country, gcom_id,
base_year, reduce_by_2020_percent, reduce_by_2030_percent, reduction_type (absolute or per_capita)
and population_2018, in any order.

Options:
  --country XX         only signatories of this country, by its code in the table (FR, EL, UK);
                       may be repeated
  --sheet NAME         sheet of a workbook (default: the only visible sheet with cells)
  --separator CHAR     , ; | or tab (default: the one that fits)
  --refused            list every refused row and every note (default: the count for each reason,
                       with the first three rows)
  --format table|json  a page, or the targets as a JSON array for `assess --targets` (default:
                       table); with json, the refused rows are on standard error
  --help               print this help

Exit status: 0 even if rows are refused, 2 for bad input.
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
    /// The codes of the selected countries; empty if all countries are selected.
    pub countries: Vec<String>,
    pub reader: TableReader,
    pub refused: bool,
    pub format: Format,
}

pub enum Command {
    Help,
    Convert(Box<Options>),
}

pub fn read() -> Result<Command, String> {
    command_line(command)
}

fn command(arguments: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut options, mut help) = (Options::default(), false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => help = true,
            Long("country") => options.countries.push(value(arguments, "country", country)?),
            Long("sheet") => {
                let sheet: String = arguments.value()?.string()?;
                options.reader = options.reader.sheet(sheet);
            }
            Long("separator") => {
                let separator = value(arguments, "separator", one_character)?;
                options.reader = options.reader.separator(separator);
            }
            Long("refused") => options.refused = true,
            Long("format") => options.format = value(arguments, "format", format)?,
            Value(path) if options.path.is_none() => options.path = Some(path.into()),
            Value(path) => return Err(second_file(&path)),
            other => return Err(other.unexpected()),
        }
    }
    Ok(if help { Command::Help } else { Command::Convert(options.into()) })
}

fn country(code: &str) -> Result<String, &'static str> {
    let code = code.trim().to_uppercase();
    if code.is_empty() { Err("expected a country code") } else { Ok(code) }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        _ => Err("expected table or json"),
    }
}
