//! Command-line options of the `sectors` example.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::catalogue::{self, covenant_of_mayors};
use climate_targets::table::TableReader;
use climate_targets::{Assessor, Portion, Share, Target};
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, second_file, today, value};
use crate::support::format::Format;
use crate::support::table_options::TableOptions;

pub const HELP: &str = "\
Shows which sector decides whether a place meets a climate target.

Usage: cargo run --example sectors -- [OPTIONS] [DATA]

Without a file, it assesses six Swedish cities, Lahti, Paris (local emissions) and Oslo.

DATA is a table as a city or an agency publishes it, with a column of sectors. Rows with a sector
such as \"total\", \"all sectors\" or \"Gesamt\" are the totals. An ambiguous table is refused; the
error names the option that resolves it.

Options:
  --target ID          a target of the catalogue (default: COM-2030, -40 % of 1990 by 2030);
                       `cargo run --example assess -- --list` lists all ids
  --place NAME         only this place; may be repeated
  --as-of YYYY-MM-DD   date of the assessment; later years are not used (default: today)
  --tolerance PERCENT  largest accepted difference between the total and the sum of the sectors, in
                       percent of the total (default: 0.2)
  --sector-column NAME column of sectors
  --format FORMAT      table (default), json or csv; in csv, a text that a spreadsheet would run as
                       a formula has a leading apostrophe
  --help               print this help

A sector decides a target if its share is half or more. For a target that is off track or missed,
the share is of the emissions above the limit; for a target that is reached, of the room under it.

An error in a file starts with FILE:LINE:COLUMN; the column is the number of the field.

Exit status: 0 for every verdict, 2 for bad input.
";

/// The default tolerance between the total and the sum of the sectors. The published figures for
/// Lahti (14 sectors and a total) are rounded to 0.1 kt. Rounding explains a difference of up to
/// 0.75 kt, or 0.19 % of the smallest total, 401.4 kt. The Swedish figures differ by less.
const DEFAULT_TOLERANCE: Portion = Portion::constant(0.002);

pub struct Options {
    pub target: Target,
    pub places: Vec<String>,
    pub as_of: NaiveDate,
    pub tolerance: Portion,
    pub table: TableOptions,
    pub format: Format,
    pub data: Option<PathBuf>,
}

impl Options {
    /// The assessor. Most inventories and targets differ in boundary, so differences are allowed;
    /// the page lists them.
    pub fn assessor(&self) -> Assessor {
        Assessor::as_of(self.as_of).allow_boundary_difference()
    }
}

/// Reads the options from the command line; `None` for `--help`.
pub fn read() -> Result<Option<Options>, String> {
    let arguments = command_line(Arguments::read)?;
    if arguments.help {
        return Ok(None);
    }
    let as_of = arguments.as_of.unwrap_or_else(today);
    let target = arguments.target.unwrap_or(&covenant_of_mayors::BY_2030);
    // If no followed target is in force, the target remains unresolved, and the verdict is
    // undetermined.
    let resolved = target.resolved(as_of, catalogue::target);
    Ok(Some(Options {
        target: resolved.unwrap_or_else(|_| target.clone()),
        places: arguments.places,
        as_of,
        tolerance: arguments.tolerance.unwrap_or(DEFAULT_TOLERANCE),
        table: arguments.table,
        format: arguments.format.unwrap_or(Format::Table),
        data: arguments.data,
    }))
}

#[derive(Default)]
struct Arguments {
    help: bool,
    target: Option<&'static Target>,
    places: Vec<String>,
    as_of: Option<NaiveDate>,
    tolerance: Option<Portion>,
    table: TableOptions,
    format: Option<Format>,
    data: Option<PathBuf>,
}

impl Arguments {
    fn read(parser: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut arguments = Self::default();
        arguments.table.reader = TableReader::new().by_sector();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => arguments.help = true,
                Long("target") => arguments.target = Some(value(parser, "target", target)?),
                Long("place") => arguments.places.push(parser.value()?.string()?),
                Long("as-of") => arguments.as_of = Some(value(parser, "as-of", date)?),
                Long("tolerance") => {
                    arguments.tolerance = Some(value(parser, "tolerance", percentage)?);
                }
                Long("sector-column") => {
                    let name = parser.value()?.string()?;
                    let reader = std::mem::take(&mut arguments.table.reader);
                    arguments.table.reader = reader.sector_column(name);
                }
                Long("format") => arguments.format = Some(value(parser, "format", str::parse)?),
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

fn target(id: &str) -> Result<&'static Target, &'static str> {
    catalogue::target(id)
        .ok_or("unknown target; `cargo run --example assess -- --list` lists all ids")
}

fn percentage(text: &str) -> Result<Portion, &'static str> {
    let number = text.strip_suffix('%').unwrap_or(text).trim().parse().ok();
    let share = number.and_then(|percent| Share::from_percent(percent).ok());
    let portion = share.and_then(|share| Portion::new(share).ok());
    portion.ok_or("expected a percentage from 0 to 100")
}
