//! Command-line options of the `network` example.

use std::fmt::Write as _;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use climate_targets::Language;
use climate_targets::catalogue;
use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY;
use climate_targets::network::Network;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, language, today, value};

const HELP: &str = "\
Writes the page of a network: its members, what is known of each, the Covenant of Mayors' target for
2020, changes, the members' own goals and their nations' targets, with the bundled inventories.

Usage: cargo run --example network -- [OPTIONS]

Options:
  --network ID         the id or name of a network of the catalogue, in small or capital letters;
                       may be repeated (default: AUS; its predecessor is GSCN)
  --as-of YYYY-MM-DD   date of the report; later years are not used (default: today)
  --last-report YYYY-MM-DD
                       date of the previous report (default: 30 June of the year before)
  --language CODE      en (default), sv, fr or fi
  --format FORMAT      text (default) or html, one page for screens and A4
  --out FILE           write to a file (default: standard output)
  --help               print this help

Exit status: 0 for every verdict, 2 for bad input.

Networks:
";

/// The options, and the networks with their ids.
pub fn help() -> String {
    let mut help = HELP.to_owned();
    for network in catalogue::networks() {
        let _ = writeln!(help, "  {:10} {}", network.id(), network.name());
    }
    help
}

pub struct Options {
    pub networks: Vec<&'static Network>,
    pub as_of: NaiveDate,
    pub last_report: NaiveDate,
    pub language: Language,
    pub format: Format,
    pub out: Option<PathBuf>,
}

#[derive(Clone, Copy, Default)]
pub enum Format {
    #[default]
    Text,
    Html,
}

pub enum Command {
    Help,
    Report(Options),
}

pub fn read() -> Result<Command, String> {
    let arguments = command_line(Arguments::read)?;
    if arguments.help {
        return Ok(Command::Help);
    }
    let as_of = arguments.as_of.unwrap_or_else(today);
    let previous_june = NaiveDate::from_ymd_opt(as_of.year() - 1, 6, 30).unwrap_or(NaiveDate::MIN);
    let last_report = arguments.last_report.unwrap_or(previous_june);
    if last_report >= as_of {
        return Err(format!("--last-report {last_report}: this date is not before {as_of}"));
    }
    let networks = if arguments.networks.is_empty() {
        vec![&ALLIANCE_FOR_URBAN_SUSTAINABILITY]
    } else {
        arguments.networks
    };
    let Arguments { language, format, out, .. } = arguments;
    Ok(Command::Report(Options { networks, as_of, last_report, language, format, out }))
}

#[derive(Default)]
struct Arguments {
    help: bool,
    networks: Vec<&'static Network>,
    as_of: Option<NaiveDate>,
    last_report: Option<NaiveDate>,
    language: Language,
    format: Format,
    out: Option<PathBuf>,
}

impl Arguments {
    fn read(parser: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => arguments.help = true,
                Long("network") => {
                    let network = value(parser, "network", network)?;
                    if !arguments.networks.contains(&network) {
                        arguments.networks.push(network);
                    }
                }
                Long("as-of") => arguments.as_of = Some(value(parser, "as-of", date)?),
                Long("last-report") => {
                    arguments.last_report = Some(value(parser, "last-report", date)?);
                }
                Long("language") => arguments.language = value(parser, "language", language)?,
                Long("format") => arguments.format = value(parser, "format", format)?,
                Long("out") => arguments.out = Some(parser.value()?.into()),
                other => return Err(other.unexpected()),
            }
        }
        Ok(arguments)
    }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name.to_ascii_lowercase().as_str() {
        "text" => Ok(Format::Text),
        "html" => Ok(Format::Html),
        _ => Err("expected text or html"),
    }
}

fn network(name: &str) -> Result<&'static Network, String> {
    let by_id = catalogue::networks().find(|network| network.id().eq_ignore_ascii_case(name));
    by_id.or_else(|| catalogue::network(name)).ok_or_else(|| {
        let named = |network: &Network| match (network.id(), network.name()) {
            (id, name) if id == name => id.to_owned(),
            (id, name) => format!("{id} ({name})"),
        };
        let known: Vec<String> = catalogue::networks().map(named).collect();
        format!("unknown network; the catalogue has {}", known.join(", "))
    })
}
