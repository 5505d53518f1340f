//! The page, with one section a place.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use climate_targets::quantity::MassUnit;
use climate_targets::{Emissions, Known};

use crate::sectors::agreement::agreement;
use crate::sectors::in_short::listed;
use crate::sectors::in_words::sentences;
use crate::sectors::options::Options;
use crate::sectors::standing::Standing;
use crate::sectors::table::table;
use crate::support::readable::{printable, rounded, signed_percent};
use crate::support::words::{heading, item, paragraph, tidy};

const LEGEND: &str = "A sector's part of the limit is what its share of the base is. Alone: its \
    own verdict, if the target held for it alone. % of: its share of the total's change, of its \
    gap to the path (or lead on it), and of what is still needed (or the room under the limit). \
    Needs: its latest level less its part of the limit; █ over it, ░ under it.";

pub fn page(options: &Options, standings: &[Standing<'_>]) -> String {
    let shared = shared_caveats(standings);
    let mut page = paragraph(&format!("By sector, as of {}. {}.", options.as_of, options.target));
    page.push_str(&paragraph(LEGEND));
    for caveat in &shared {
        page.push_str(&item(caveat));
    }
    for standing in standings {
        page.push_str(&section(standing, &shared));
    }
    tidy(&page)
}

/// Notes on all places are printed once.
fn shared_caveats(standings: &[Standing<'_>]) -> BTreeSet<String> {
    let mut all = standings.iter().map(|standing| caveats(standing).collect::<BTreeSet<_>>());
    let first = all.next().unwrap_or_default();
    all.fold(first, |shared, own| shared.intersection(&own).cloned().collect())
}

fn caveats<'a>(standing: &'a Standing<'_>) -> impl Iterator<Item = String> + 'a {
    standing.judged.total.caveats().map(|caveat| printable(&caveat.to_string()))
}

fn section(standing: &Standing<'_>, shared: &BTreeSet<String>) -> String {
    let vintage = standing.breakdown.total().vintage();
    let vintage = vintage.map_or_else(String::new, |vintage| format!(", {vintage}"));
    let mut text = heading(&format!("{}{vintage}", standing.place()));
    text.push_str(&paragraph(&total(standing)));
    for caveat in caveats(standing).filter(|caveat| !shared.contains(caveat)) {
        text.push_str(&item(&caveat));
    }
    if let Ok(shares) = &standing.shares {
        text.push('\n');
        text.push_str(&table(standing, shares));
        let silent: Vec<String> = standing.silent().map(printable).collect();
        if !silent.is_empty() {
            text.push_str(&paragraph(&format!("Zero in every year: {}.", listed(&silent))));
        }
    }
    text.push_str(&paragraph(&sentences(standing)));
    text.push_str(&agreement(standing.breakdown, standing.unit()));
    text
}

/// The verdict of the total and the known figures behind it.
fn total(standing: &Standing<'_>) -> String {
    let (judged, unit) = (&standing.judged.total, standing.unit());
    let figures = judged.figures();
    let level = |level: Emissions| format!("{} {unit}", rounded(level, unit));
    let is_due = figures.latest.is_ok_and(|latest| latest.year >= figures.judged_year);
    let short = if is_due { "over it" } else { "still needed" };
    let mut said = format!("Total: {}.", judged.verdict());
    if let Ok(base) = figures.base {
        let _ = write!(said, " {} in {}.", level(base.level), base.years);
    }
    if let Ok(latest) = figures.latest {
        let _ = write!(said, " {} in {}", level(latest.level), latest.year);
        let change = figures.change.and_then(|change| change.share_of_base);
        let change = change.map_or_else(|_| ".".into(), |c| format!(", {}.", signed_percent(c)));
        said.push_str(&change);
    }
    if let Ok(allowed) = figures.allowable {
        let _ = write!(said, " {} allowed in {}", level(allowed), figures.judged_year);
        said.push_str(&distance(figures.needed, unit, short, "of room"));
    }
    if let Ok(path) = figures.path {
        let _ = write!(said, " The path stands at {}", level(path.level));
        said.push_str(&distance(path.gap, unit, "above it", "under it"));
    }
    said
}

/// The end of a sentence: above or below a level, and by how much.
fn distance(gap: Known<Emissions>, unit: MassUnit, over: &str, under: &str) -> String {
    let Ok(gap) = gap else { return ".".into() };
    let size = rounded(gap, unit);
    let side = if gap > Emissions::ZERO { over } else { under };
    format!(", {} {unit} {side}.", size.trim_start_matches('-'))
}
