//! Command-line options of the `methods` example.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use climate_targets::catalogue::{self, covenant_of_mayors};
use climate_targets::{Assessor, Target};
use lexopt::prelude::*;

use crate::methods::municipalities::Release;
use crate::support::table_options::TableOptions;

pub const HELP: &str = "\
Compares methods that assess whether a place meets a climate target: a Swedish municipality, or a
place of your own file.

Usage: cargo run --example methods -- [OPTIONS] [PLACE]

Without a place, it assesses Göteborg.

Options:
  --data FILE         a table of your own; PLACE names one of its places
  --all               all 290 municipalities in both data releases: how often two methods disagree
  --target ID         a target of the catalogue (default: COM-2030, -40 % of 1990 by 2030)
  --release YEAR      the data release for one place, 2025 or 2026 (default: 2026)
  --as-of YYYY-MM-DD  date of the assessment; later years are not used (default: 2026-06-30)
  --help              print this help

Exit status: 0 for every answer, 2 for bad input.
";

pub struct Options {
    pub place: Option<String>,
    pub all: bool,
    pub target: &'static Target,
    release: Option<Release>,
    pub as_of: NaiveDate,
    pub data: Option<PathBuf>,
    pub table: TableOptions,
    pub help: bool,
}

impl Options {
    pub fn from_command_line() -> Result<Self, String> {
        // The date is fixed, so that the output matches the output quoted in the README.
        let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("invalid date")?;
        let mut options = Self {
            place: None,
            all: false,
            target: &covenant_of_mayors::BY_2030,
            release: None,
            as_of,
            data: None,
            table: TableOptions::default(),
            help: false,
        };
        options.read().map_err(|error| format!("{error} (--help lists the options)"))?;
        if options.data.is_some() && (options.all || options.release.is_some()) {
            return Err(
                "--data cannot be combined with --all or --release (--help lists the options)"
                    .into(),
            );
        }
        if options.table.is_set && options.data.is_none() {
            return Err("options of a data file need --data (--help lists the options)".into());
        }
        if options.all && (options.place.is_some() || options.release.is_some()) {
            return Err(
                "--all cannot be combined with a place or --release (--help lists the options)"
                    .into(),
            );
        }
        Ok(options)
    }

    fn read(&mut self) -> Result<(), lexopt::Error> {
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("all") => self.all = true,
                Long("target") => self.target = target(&arguments.value()?.string()?)?,
                Long("release") => self.release = Some(release(&arguments.value()?.string()?)?),
                Long("as-of") => self.as_of = date(&arguments.value()?.string()?)?,
                Long("data") => self.data = Some(arguments.value()?.into()),
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    self.table.set(&option, &mut arguments)?;
                }
                Long("help") | Short('h') => self.help = true,
                Value(place) if self.place.is_none() => self.place = Some(place.string()?),
                Value(place) => {
                    let place = place.to_string_lossy();
                    return Err(format!(
                        "only one place can be given, got {place:?} as well; quote a name with a space"
                    )
                    .into());
                }
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }

    /// The data release for the page on one place; 2026 if not given.
    pub fn release(&self) -> Release {
        self.release.unwrap_or(Release::Release2026)
    }

    /// The assessor. Boundary differences between series and target are allowed, because the
    /// example compares methods and does not judge places.
    pub fn assessor(&self) -> Assessor {
        Assessor::as_of(self.as_of).allow_boundary_difference()
    }
}

fn target(id: &str) -> Result<&'static Target, String> {
    catalogue::target(id).ok_or_else(|| {
        let ids: Vec<&str> = catalogue::targets().map(Target::id).collect();
        format!("--target: unknown target {id:?}; known targets: {}", ids.join(", "))
    })
}

fn release(year: &str) -> Result<Release, String> {
    let known = Release::BOTH.into_iter().find(|release| release.year() == year);
    known.ok_or_else(|| format!("--release {year}: expected 2025 or 2026"))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let day = day.filter(|day| day.year() >= 1000);
    day.ok_or_else(|| format!("--as-of {text}: expected a date, YYYY-MM-DD"))
}
