//! The command line.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use climate_targets::quantity::EmissionUnit;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, today, value};
use crate::support::data::second_file;

pub const HELP: &str = "\
Holds many places against a few targets at once.

Usage: cargo run --example panel -- [OPTIONS] [DATA.csv]

Without a file: the 290 Swedish municipalities, SMHI's release 2026.

DATA.csv has the columns place, year and emissions, and may have country, unit, population and
land_sector, in any order. The unit stands in each row, in the header (emissions_kt), or in --unit.

Options:
  --target ID          a target, commitment or group of the catalogue; may be repeated
                       (default: COM-2020, COM-2030 and SE-2045-NZ)
  --top N              how many places to name that are furthest over their path (default: 10)
  --simulated N        instead of data: N made-up series from a fixed seed, to see how long it takes
  --as-of YYYY-MM-DD   judge with what had happened by that day (default: today)
  --unit UNIT          unit of a file that states none: t, kt CO2, Mt CO2e ...
  --format FORMAT      table (default), or csv: one row a place and target
  --help               this page

A mistake in a file is named as FILE:LINE:COLUMN, the column being the number of the field, and
where the text is not UTF-8 that of the character.

Exit status: 0 whatever the verdicts, 2 on bad input.
";

/// More places would not fit in the memory of most machines.
const MOST_SIMULATED: usize = 10_000_000;

pub struct Options {
    /// The ids as given; empty for the default targets.
    pub targets: Vec<String>,
    pub top: usize,
    pub as_of: NaiveDate,
    pub unit: Option<EmissionUnit>,
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

pub enum Asked {
    Help,
    Places(Options),
}

pub fn read() -> Result<Asked, String> {
    let given = command_line(Given::read)?;
    if given.help {
        return Ok(Asked::Help);
    }
    let source = match (given.data, given.simulated) {
        (Some(_), Some(_)) => return Err("--simulated stands instead of a data file".to_owned()),
        (Some(path), None) => Source::File(path),
        (None, Some(count)) => Source::Simulated(count),
        (None, None) => Source::Municipalities,
    };
    if given.unit.is_some() && !matches!(source, Source::File(_)) {
        return Err("--unit is that of a data file, and none is given".to_owned());
    }
    Ok(Asked::Places(Options {
        targets: given.targets,
        top: given.top.unwrap_or(10),
        as_of: given.as_of.unwrap_or_else(today),
        unit: given.unit,
        format: given.format.unwrap_or(Format::Table),
        source,
    }))
}

#[derive(Default)]
struct Given {
    help: bool,
    targets: Vec<String>,
    top: Option<usize>,
    as_of: Option<NaiveDate>,
    unit: Option<EmissionUnit>,
    format: Option<Format>,
    simulated: Option<usize>,
    data: Option<PathBuf>,
}

impl Given {
    fn read(arguments: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut given = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("help") | Short('h') => given.help = true,
                Long("target") => given.targets.push(arguments.value()?.string()?),
                Long("top") => given.top = Some(value(arguments, "top", top)?),
                Long("as-of") => given.as_of = Some(value(arguments, "as-of", date)?),
                Long("unit") => given.unit = Some(value(arguments, "unit", str::parse)?),
                Long("format") => given.format = Some(value(arguments, "format", str::parse)?),
                Long("simulated") => {
                    given.simulated = Some(value(arguments, "simulated", simulated)?);
                }
                Value(path) if given.data.is_none() => given.data = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(given)
    }
}

fn top(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "expected a number of places".to_owned())
}

fn simulated(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (1..=MOST_SIMULATED).contains(count));
    count.ok_or_else(|| format!("expected a number of places from 1 to {MOST_SIMULATED}"))
}
