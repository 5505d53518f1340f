//! A report for the secretariat of a network: membership, the members' results for the Covenant's
//! 2020 target, changes since the last report, the members' own goals, and national targets.
//!
//! `cargo run --example network -- --help` lists the options. Exit status: 0 for every verdict, 2
//! for bad input.

use chrono::NaiveDate;
use climate_targets::Assessor;
use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::network::{Network, RollUp};
use network::options::{self, Command, Options};
use network::places::{MemberData, Places, Release};
use network::{changes, goals, membership, summary};
use std::process::ExitCode;
use support::stdout::{exit, print};
use support::text::{heading, paragraph, tidy};

/// Assesses all members against the Covenant's target for 2020, using the data of one release.
fn covenant_roll_up<'a>(
    members: &[MemberData<'a>],
    release: Release,
    as_of: NaiveDate,
) -> Result<RollUp<'a>, String> {
    // The boundaries of the inventories differ from the Covenant's; the page lists the differences.
    let assessor = Assessor::as_of(as_of).allow_boundary_difference();
    let members = members.iter().map(|member| member.in_release(release));
    RollUp::new(assessor, &BY_2020, members).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    let page = match options::read() {
        Ok(Command::Help) => Ok(options::HELP.to_owned()),
        Ok(Command::Report(options)) => report(&options),
        Err(message) => Err(message),
    };
    exit(page.and_then(|page| print(&tidy(&page))))
}

fn report(options: &Options) -> Result<String, String> {
    let places = Places::read()?;
    let members = places.members(options);
    let names: Vec<&str> = options.networks.iter().map(|network| Network::name(network)).collect();
    let mut page = format!("{}\n", names.join(" and "));
    page.push_str(&paragraph(&format!("Progress of the members, as of {}.", options.as_of)));
    page.push_str(&heading("Members"));
    page.push_str(&membership::section(options));

    if members.is_empty() {
        return Ok(page + &paragraph("\nNo member is known on that day."));
    }

    page.push_str(&heading("Covenant of Mayors: at least 20 % less by 2020"));
    let is_complete = membership::is_complete(options);
    let now = covenant_roll_up(&members, Release::Current, options.as_of)?;
    page.push_str(&summary::table(&now));
    page.push_str(&summary::counts(&now, is_complete));
    page.push_str(&summary::country_sums(&members, &places, options.as_of, is_complete)?);

    page.push_str(&heading("Changes since the last report"));
    let earlier = covenant_roll_up(&members, Release::Previous, options.last_report)?;
    page.push_str(&changes::section(options, &earlier, &now, &members));

    // Boundary differences are not allowed here: a goal with another boundary has no verdict.
    let strict = Assessor::as_of(options.as_of);
    page.push_str(&heading("The members' own goals"));
    page.push_str(&goals::of_members(&members, strict));
    page.push_str(&heading("National targets"));
    page.push_str(&goals::of_nations(&members, &places, strict));
    Ok(page)
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/network/`.
mod network {
    pub mod changes;
    pub mod goals;
    pub mod membership;
    pub mod options;
    pub mod places;
    pub mod summary;
}
