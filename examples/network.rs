//! A page that a network's secretariat could send: its members against the Covenant's target for
//! 2020, their own goals and their nations' targets, the missing members, and the changes since the
//! last report.

use climate_targets::Assessor;
use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::network::Network;
use climate_targets::network::RollUp;
use network::options::{Asked, Options};
use network::places::Places;
use network::{changes, goals, options, places, together, who};
use std::io::Write as _;
use std::process::ExitCode;
use support::words;
use support::words::{heading, paragraph};

fn page(options: &Options) -> Result<String, String> {
    let places = Places::read()?;
    let members = places.members(options);
    let names: Vec<&str> = options.networks.iter().map(|network| Network::name(network)).collect();
    let mut page = format!("{}\n", names.join(" and "));
    page.push_str(&paragraph(&format!("Where the members stand, as of {}.", options.as_of)));
    page.push_str(&heading("Who is counted"));
    page.push_str(&who::who(options));

    if members.is_empty() {
        return Ok(page + &paragraph("\nNo member is known on that day."));
    }

    // The inventories and the Covenant have different boundaries; the page says so.
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    page.push_str(&heading("Covenant of Mayors: at least 20 % less by 2020"));
    let are_all = who::are_all(options);
    let of_now = members.iter().map(|member| member.in_release(places::NOW));
    let now = RollUp::new(assessor, &BY_2020, of_now).map_err(|error| error.to_string())?;
    page.push_str(&together::table(&now));
    page.push_str(&together::counts(&now, are_all));
    page.push_str(&together::sums(&members, &places, assessor, are_all)?);

    page.push_str(&heading("Since the last report"));
    let of_then = members.iter().map(|member| member.in_release(places::BEFORE));
    let report = Assessor::as_of(options.last_report).allow_boundary_difference();
    let then = RollUp::new(report, &BY_2020, of_then).map_err(|error| error.to_string())?;
    page.push_str(&changes::since(options, &then, &now, &members));

    // Grouped by boundary alone.
    let strict = Assessor::as_of(options.as_of);
    page.push_str(&heading("Their own goals"));
    page.push_str(&goals::of_members(&members, strict));
    page.push_str(&heading("Their nations' targets"));
    page.push_str(&goals::of_nations(&members, &places, strict));
    Ok(page)
}

fn main() -> ExitCode {
    let page = match options::read() {
        Ok(Asked::Help) => Ok(options::HELP.to_owned()),
        Ok(Asked::Page(options)) => page(&options),
        Err(fault) => Err(fault),
    };
    // The page is complete before it is written. A closed pipe is no error.
    match page.and_then(|page| print(&page)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn print(page: &str) -> Result<(), String> {
    match std::io::stdout().lock().write_all(words::tidy(page).as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod network {
    pub mod changes;
    pub mod goals;
    pub mod options;
    pub mod places;
    pub mod together;
    pub mod who;
}
