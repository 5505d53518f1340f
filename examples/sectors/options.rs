//! The command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::catalogue::{self, covenant_of_mayors};
use climate_targets::quantity::EmissionUnit;
use climate_targets::{Assessor, Portion, Share, Target};
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, today, value};
use crate::support::data::second_file;
use crate::support::format::Format;

pub const HELP: &str = "\
Says which sector makes or breaks a climate target.

Usage: cargo run --example sectors -- [OPTIONS] [DATA.csv]

Without a file: Stockholm, the Swedish cities of the Alliance for Urban Sustainability, and Lahti.

DATA.csv has the columns place, year, sector and emissions, and may have country, unit and
population (which is the total's), in any order. Rows of the sector \"total\" are the totals. The
unit stands in each row, in the header (emissions_kt), or in --unit.

Options:
  --target ID          a target of the catalogue (default: COM-2030, -40 % of 1990 by 2030);
                       `cargo run --example assess -- --list` shows what there is
  --place NAME         only this place; may be repeated
  --as-of YYYY-MM-DD   judge with what had happened by that day (default: today)
  --tolerance PERCENT  how much total and sum of sectors may differ, in percent of the total
                       (default: 0.2, what rounding can do to 14 sectors of 400 kt given to 0.1 kt)
  --unit UNIT          unit of a file that states none: t, kt CO2, Mt CO2e ...
  --format FORMAT      table (default), json or csv
  --help               this page

A sector breaks a target that is off track or missed, if half or more of what is still needed is
its own. It makes one that is reached, if half or more of the room under the limit is its own.

A mistake in a file is named as FILE:LINE:COLUMN; the column is the number of the field, and where
the text is not UTF-8 that of the character.

Exit status: 0 whatever the verdicts, 2 on bad input.
";

/// Lahti's 14 sectors and its total are given to 0.1 kt: rounding alone explains a difference of
/// 0.75 kt, 0.19 % of the smallest total of 401.4 kt. The Swedish figures need less.
const TOLERANCE: Portion = Portion::constant(0.002);

pub struct Options {
    pub target: Target,
    pub places: Vec<String>,
    pub as_of: NaiveDate,
    pub tolerance: Portion,
    pub unit: Option<EmissionUnit>,
    pub format: Format,
    pub data: Option<PathBuf>,
}

impl Options {
    /// Most inventories and targets have different boundaries; the page lists the differences.
    pub fn assessor(&self) -> Assessor {
        Assessor::as_of(self.as_of).allow_boundary_difference()
    }
}

/// The options of the command line; `None` for the help page.
pub fn read() -> Result<Option<Options>, String> {
    let given = command_line(Given::read)?;
    if given.help {
        return Ok(None);
    }
    let as_of = given.as_of.unwrap_or_else(today);
    let target = given.target.unwrap_or(&covenant_of_mayors::BY_2030);
    // A followed target may not be in force yet; the verdict then says so.
    let resolved = target.resolved(as_of, catalogue::target);
    Ok(Some(Options {
        target: resolved.unwrap_or_else(|_| target.clone()),
        places: given.places,
        as_of,
        tolerance: given.tolerance.unwrap_or(TOLERANCE),
        unit: given.unit,
        format: given.format.unwrap_or(Format::Table),
        data: given.data,
    }))
}

#[derive(Default)]
struct Given {
    help: bool,
    target: Option<&'static Target>,
    places: Vec<String>,
    as_of: Option<NaiveDate>,
    tolerance: Option<Portion>,
    unit: Option<EmissionUnit>,
    format: Option<Format>,
    data: Option<PathBuf>,
}

impl Given {
    fn read(arguments: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut given = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("help") | Short('h') => given.help = true,
                Long("target") => given.target = Some(value(arguments, "target", target)?),
                Long("place") => given.places.push(arguments.value()?.string()?),
                Long("as-of") => given.as_of = Some(value(arguments, "as-of", date)?),
                Long("tolerance") => {
                    given.tolerance = Some(value(arguments, "tolerance", percentage)?);
                }
                Long("unit") => given.unit = Some(value(arguments, "unit", str::parse)?),
                Long("format") => given.format = Some(value(arguments, "format", str::parse)?),
                Value(path) if given.data.is_none() => given.data = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(given)
    }
}

fn target(id: &str) -> Result<&'static Target, &'static str> {
    catalogue::target(id)
        .ok_or("no such target; `cargo run --example assess -- --list` shows what there is")
}

fn percentage(text: &str) -> Result<Portion, &'static str> {
    let number = text.strip_suffix('%').unwrap_or(text).trim().parse().ok();
    let share = number.and_then(|percent| Share::from_percent(percent).ok());
    let portion = share.and_then(|share| Portion::new(share).ok());
    portion.ok_or("expected a percentage from 0 to 100")
}
