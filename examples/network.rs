//! The page of a network for its secretariat: membership, the evidence for each member, the
//! Covenant's 2020 target, changes since the last report, the members' own goals, national targets,
//! and the members beside their nations. As text or HTML, in four languages.
//!
//! `cargo run --example network -- --help` lists the options. Exit status: 0 for every verdict, 2
//! for bad input.

use chrono::NaiveDate;
use climate_targets::Assessor;
use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::network::{Network, RollUp};
use network::options::{self, Command, Format, Options};
use network::places::{MemberData, Places, Release, is_nation};
use network::{
    beside_nation, changes, covenant, evidence_table, goals, membership, sources, words,
};
use page::{Block, english};
use std::process::ExitCode;
use support::stdout::{exit, print, write};

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
    exit(options::read().and_then(|command| match command {
        Command::Help => print(&options::help()),
        Command::Report(options) => write(&report(&options)?, options.out.as_deref()),
    }))
}

fn report(options: &Options) -> Result<String, String> {
    let language = options.language;
    let names = options.networks.iter().map(|network| english(Network::name(network)));
    let title = words::list(&names.collect::<Vec<_>>(), language);
    let blocks = blocks(options)?;
    Ok(match options.format {
        Format::Text => page::text(&title, &blocks),
        Format::Html => page::html(&title, &blocks, language),
    })
}

fn blocks(options: &Options) -> Result<Vec<Block>, String> {
    let (language, as_of) = (options.language, options.as_of);
    let places = Places::read(options)?;
    let members = places.members(options);
    let mut blocks = vec![
        Block::Paragraph(words::lead(language, language.date(as_of))),
        Block::Heading(words::members_heading(language)),
        membership::section(options),
    ];
    if let Some((all, here)) = places.signatories(options) {
        let [all, others] = [all, all.saturating_sub(here)]
            .map(|count| language.number(count as f64, 0).to_string());
        let text = words::covenant_inventories::left_out(language, &all, here, &others);
        blocks.push(Block::Paragraph(text));
    }
    if members.is_empty() {
        blocks.push(Block::Paragraph(words::no_member(language)));
        return Ok(blocks);
    }

    blocks.push(Block::Heading(words::evidence_heading(language)));
    blocks.extend(evidence_table::section(&members, &places, options));

    blocks.push(Block::Heading(words::covenant_heading(language)));
    let cities: Vec<MemberData<'_>> =
        members.iter().filter(|member| !is_nation(member.place)).copied().collect();
    let (counted, parts) = covenant::without_parts(&cities);
    if counted.is_empty() {
        blocks.push(Block::Paragraph(words::covenant::for_cities_only(language)));
    } else {
        blocks.extend(covenant::section(&counted, &parts, options)?);
        blocks.push(Block::Heading(words::changes_heading(language)));
        let now = covenant_roll_up(&counted, Release::Current, as_of)?;
        let earlier = covenant_roll_up(&counted, Release::Previous, options.last_report)?;
        blocks.extend(changes::section(options, &earlier, &now, &members));
    }

    // Boundary differences are not allowed here: a goal with another boundary has no verdict.
    let strict = Assessor::as_of(as_of);
    if !cities.is_empty() {
        blocks.push(Block::Heading(words::goals_heading(language)));
        blocks.extend(goals::of_members(&cities, &places, strict, language));
    }
    blocks.push(Block::Heading(words::nations_heading(language)));
    blocks.extend(goals::of_nations(&members, &places, strict, language));
    if !cities.is_empty() {
        blocks.push(Block::Heading(words::beside_nation_heading(language)));
        blocks.extend(beside_nation::section(&cities, &places, strict, language));
    }
    blocks.push(Block::Heading(words::sources_heading(language)));
    blocks.push(sources::section(&members, &places, options));
    Ok(blocks)
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// Tables and the HTML document.
#[path = "support/svg/mod.rs"]
mod svg;

/// Pages as text or HTML.
#[path = "support/page/mod.rs"]
mod page;

/// The modules in `examples/network/`.
mod network {
    pub mod beside_nation;
    pub mod changes;
    pub mod claims;
    pub mod covenant;
    pub mod evidence;
    pub mod evidence_table;
    pub mod figures;
    pub mod goal_verdict;
    pub mod goals;
    pub mod membership;
    pub mod options;
    pub mod own_goals;
    pub mod places;
    pub mod sources;
    pub mod verdicts;
    pub mod words;
}
