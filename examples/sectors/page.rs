//! The text report, with one section for each place.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use climate_targets::quantity::MassUnit;
use climate_targets::{Emissions, Known};

use crate::sectors::agreement::agreement;
use crate::sectors::labels::join;
use crate::sectors::options::Options;
use crate::sectors::place_result::PlaceResult;
use crate::sectors::summary::sentences;
use crate::sectors::table::table;
use crate::support::display::{printable, rounded, signed_percent};
use crate::support::text::{heading, item, paragraph, tidy};

const LEGEND: &str = "The limit of a sector is its share of the base times the limit of the \
    total. Alone: the verdict if the target applied to the sector alone. % of: the share of the \
    sector in the change of the total, in its gap to the path (or lead), and in the reduction \
    still needed (or the room under the limit). Needs: the latest level minus the limit of the \
    sector; █ above the limit, ░ under the limit.";

pub fn page(options: &Options, results: &[PlaceResult<'_>]) -> String {
    let shared = shared_caveats(results);
    let mut page = paragraph(&format!("By sector, as of {}. {}.", options.as_of, options.target));
    page.push_str(&paragraph(LEGEND));
    for caveat in &shared {
        page.push_str(&item(caveat));
    }
    for result in results {
        page.push_str(&section(result, &shared));
    }
    tidy(&page)
}

/// The caveats that all places share; the page prints them once.
fn shared_caveats(results: &[PlaceResult<'_>]) -> BTreeSet<String> {
    let mut all = results.iter().map(|result| caveats(result).collect::<BTreeSet<_>>());
    let first = all.next().unwrap_or_default();
    all.fold(first, |shared, own| shared.intersection(&own).cloned().collect())
}

fn caveats<'a>(result: &'a PlaceResult<'_>) -> impl Iterator<Item = String> + 'a {
    result.assessments.total.caveats().map(|caveat| printable(&caveat.to_string()))
}

fn section(result: &PlaceResult<'_>, shared: &BTreeSet<String>) -> String {
    let vintage = result.breakdown.total().vintage();
    let vintage = vintage.map_or_else(String::new, |vintage| format!(", {vintage}"));
    let mut text = heading(&format!("{}{vintage}", result.place()));
    text.push_str(&paragraph(&total(result)));
    for caveat in caveats(result).filter(|caveat| !shared.contains(caveat)) {
        text.push_str(&item(&caveat));
    }
    if let Ok(contributions) = &result.contributions {
        text.push('\n');
        text.push_str(&table(result, contributions));
        let zero: Vec<String> = result.zero_sectors().map(printable).collect();
        if !zero.is_empty() {
            text.push_str(&paragraph(&format!("Zero in every year: {}.", join(&zero))));
        }
    }
    text.push_str(&paragraph(&sentences(result)));
    text.push_str(&agreement(result));
    text
}

/// States the verdict on the total, with the known figures.
fn total(result: &PlaceResult<'_>) -> String {
    let (assessment, unit) = (&result.assessments.total, result.unit());
    let figures = assessment.figures();
    let level = |level: Emissions| format!("{} {unit}", rounded(level, unit));
    let is_due = figures.latest.is_ok_and(|latest| latest.year >= figures.judged_year);
    let excess = if is_due { "above the limit" } else { "still to be cut" };
    let mut text = format!("Total: {}.", assessment.verdict());
    if let Ok(base) = figures.base {
        let _ = write!(text, " {} in {}.", level(base.level), base.years);
    }
    if let Ok(latest) = figures.latest {
        let _ = write!(text, " {} in {}", level(latest.level), latest.year);
        let change = figures.change.and_then(|change| change.share);
        let change = change.map_or_else(|_| ".".into(), |c| format!(", {}.", signed_percent(c)));
        text.push_str(&change);
    }
    if let Ok(allowed) = figures.allowable {
        let _ = write!(text, " Limit in {}: {}", figures.judged_year, level(allowed));
        text.push_str(&distance(figures.needed, unit, "", excess, "of room"));
    }
    if let Ok(path) = figures.path {
        let _ = write!(text, " Path: {}", level(path.level));
        text.push_str(&distance(path.gap, unit, "latest level ", "above it", "under it"));
    }
    text
}

/// Ends a sentence with the distance above or under a level, in brackets. If the gap is unknown,
/// only a full stop is written.
fn distance(
    gap: Known<Emissions>,
    unit: MassUnit,
    start: &str,
    above: &str,
    under: &str,
) -> String {
    let Ok(gap) = gap else { return ".".into() };
    let size = rounded(gap, unit);
    let side = if gap > Emissions::ZERO { above } else { under };
    format!(" ({start}{} {unit} {side}).", size.trim_start_matches('-'))
}
