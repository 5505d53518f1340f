//! The command line.

use chrono::{Datelike, NaiveDate};
use climate_targets::catalogue;
use climate_targets::catalogue::networks::{
    ALLIANCE_FOR_URBAN_SUSTAINABILITY, GLOBAL_SUSTAINABLE_CITIES,
};
use climate_targets::network::Network;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, date, today, value};

pub const HELP: &str = "\
Says how the members of a network stand against the Covenant of Mayors' target for 2020, their own
goals and their nations' targets, on the bundled inventories.

Usage: cargo run --example network -- [OPTIONS]

Options:
  --network ID         a network of the catalogue (AUS, GSCN, COM, MISSION, VIABLE ...) by its id or
                       name; may be repeated (default: AUS, and GSCN, its predecessor)
  --as-of YYYY-MM-DD   judge with what had happened by that day (default: today)
  --last-report YYYY-MM-DD
                       the day of the report to compare with (default: 30 June of the year before)
  --help               this page

Exit status: 0 whatever the verdicts, 2 on bad input.
";

pub struct Options {
    pub networks: Vec<&'static Network>,
    pub as_of: NaiveDate,
    pub last_report: NaiveDate,
}

pub enum Asked {
    Help,
    Page(Options),
}

pub fn read() -> Result<Asked, String> {
    let given = command_line(Given::read)?;
    if given.help {
        return Ok(Asked::Help);
    }
    let as_of = given.as_of.unwrap_or_else(today);
    let a_year_before = NaiveDate::from_ymd_opt(as_of.year() - 1, 6, 30).unwrap_or(NaiveDate::MIN);
    let last_report = given.last_report.unwrap_or(a_year_before);
    if last_report >= as_of {
        return Err(format!("--last-report {last_report}: it is not before {as_of}"));
    }
    let networks = if given.networks.is_empty() {
        vec![&ALLIANCE_FOR_URBAN_SUSTAINABILITY, &GLOBAL_SUSTAINABLE_CITIES]
    } else {
        given.networks
    };
    Ok(Asked::Page(Options { networks, as_of, last_report }))
}

#[derive(Default)]
struct Given {
    help: bool,
    networks: Vec<&'static Network>,
    as_of: Option<NaiveDate>,
    last_report: Option<NaiveDate>,
}

impl Given {
    fn read(arguments: &mut lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut given = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("help") | Short('h') => given.help = true,
                Long("network") => {
                    let network = value(arguments, "network", network)?;
                    if !given.networks.contains(&network) {
                        given.networks.push(network);
                    }
                }
                Long("as-of") => given.as_of = Some(value(arguments, "as-of", date)?),
                Long("last-report") => {
                    given.last_report = Some(value(arguments, "last-report", date)?);
                }
                other => return Err(other.unexpected()),
            }
        }
        Ok(given)
    }
}

fn network(name: &str) -> Result<&'static Network, String> {
    catalogue::network(name).ok_or_else(|| {
        let ids: Vec<&str> = catalogue::networks().map(Network::id).collect();
        format!("no such network; there are {}", ids.join(", "))
    })
}
