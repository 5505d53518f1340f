//! Command-line options of the `report` example.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::Language;
use lexopt::prelude::*;

use crate::support::allowed_fields::{Allowed, allowed};
use crate::support::arguments::{command_line, date, language, second_file, today, value};
use crate::support::table_options::TableOptions;

pub const HELP: &str = "\
Writes a report on climate targets as one HTML page, which also prints on A4.

Usage: cargo run --example report -- [OPTIONS] [FILE]

Without a file, the report is on six Swedish cities, Lahti, Paris, Grenoble-Alpes Métropole and Oslo,
against those of their own targets that their inventories can test and, if the inventory has the base
year 1990, against the Covenant of Mayors' target for 2020. --place also finds Sweden, France, Finland
and the European Union, against their own targets.
Under a target of a city with a bundled climate plan, it shows whether the measures close the gap.
With a file and no target, it uses the Covenant's targets for 2020 and 2030.

Options:
  --target ID          a target or commitment of the catalogue; may be repeated
  --place NAME         only this place, by any of its names; the data of a city may be those of the
                       area around it; may be repeated
  --earlier FILE       an earlier release of the data file, to show what changed
  --as-of YYYY-MM-DD   date of the assessment; later years are not used (default: today)
  --allow FIELDS       boundary fields that may differ: gases,gwp_set,accounting,sectors,land_sector,
                       coverage, or all
  --language CODE      en (default), sv, fr or fi
  --out FILE.html      write to a file (default: standard output)
  --help               print this help

Exit status: 0 for every verdict, 2 for bad input.
";

pub struct Options {
    pub targets: Vec<String>,
    pub places: Vec<String>,
    pub earlier: Option<PathBuf>,
    pub as_of: NaiveDate,
    pub allow: Option<Allowed>,
    pub language: Language,
    pub out: Option<PathBuf>,
    pub table: TableOptions,
    pub help: bool,
    pub data: Option<PathBuf>,
}

impl Options {
    pub fn from_command_line() -> Result<Self, String> {
        let mut options = Self {
            targets: Vec::new(),
            places: Vec::new(),
            earlier: None,
            as_of: today(),
            allow: None,
            language: Language::English,
            out: None,
            table: TableOptions::default(),
            help: false,
            data: None,
        };
        command_line(|arguments| options.read(arguments))?;
        if options.earlier.is_some() && options.data.is_none() {
            return Err("--earlier requires a data file".into());
        }
        Ok(options)
    }

    fn read(&mut self, arguments: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("target") => self.targets.push(arguments.value()?.string()?),
                Long("place") => self.places.push(arguments.value()?.string()?),
                Long("earlier") => self.earlier = Some(arguments.value()?.into()),
                Long("as-of") => self.as_of = value(arguments, "as-of", date)?,
                Long("allow") => self.allow = Some(value(arguments, "allow", allowed)?),
                Long("language") => self.language = value(arguments, "language", language)?,
                Long("out") => self.out = Some(arguments.value()?.into()),
                Long("help") | Short('h') => self.help = true,
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    self.table.set(&option, arguments)?;
                }
                Value(path) if self.data.is_none() => self.data = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }
}
