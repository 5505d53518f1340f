//! Sentences on the change since the base and on the reduction still needed.

use std::fmt::Write as _;

use climate_targets::Verdict;
use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};

use crate::sectors::decisive_sectors;
use crate::sectors::labels::{exceeds_whole, names, percent, size};
use crate::sectors::largest_sector::{largest_sector, remainder_is_largest};
use crate::sectors::place_result::PlaceResult;

pub fn sentences(result: &PlaceResult<'_>) -> String {
    let contributions = match &result.contributions {
        Ok(contributions) => contributions,
        Err(reason) => {
            return format!("The contributions of the sectors are unknown: {reason}.");
        }
    };
    let sentences = [
        change(contributions, result.unit()),
        decisive_sectors::sentences(result, contributions),
        decision_year(result, contributions),
        missing_levels(contributions),
    ];
    sentences.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Names the sector with the largest change in the direction of the total, and the sector with the
/// largest change in the opposite direction.
fn change(contributions: &Contributions<'_>, unit: MassUnit) -> String {
    let since = contributions.base_years;
    // If the total is unchanged, there is no change to attribute to sectors.
    let (Ok(_), Ok(total)) = (contributions.total.share_of_change, contributions.total.change)
    else {
        return format!("The total is the same as in {since}.");
    };
    let sign = total.tonnes().signum();
    let (verb, opposite_verb, noun) =
        if sign < 0.0 { ("fell", "rose", "fall") } else { ("rose", "fell", "rise") };
    let signed_change = |part: &SectorContribution<'_>| Some(part.change.ok()?.tonnes() * sign);
    let mut text = match largest_sector(contributions, signed_change) {
        None => format!("No counted sector {verb} since {since}."),
        Some(largest) => {
            let share = largest.contribution.share_of_change;
            let reason = if share.is_ok_and(|share| exceeds_whole(share.fraction())) {
                format!(" (over 100 %, because the other sectors together {opposite_verb})")
            } else {
                String::new()
            };
            let (name, share) = (largest.name(), percent(share));
            format!("{name} {verb} the most since {since}: {share} of the {noun}{reason}.")
        }
    };
    let remainder = contributions.in_no_sector.share_of_change;
    if remainder_is_largest(remainder, contributions, |part| part.share_of_change) {
        let _ =
            write!(text, " Emissions in no sector have a larger share: {}.", percent(remainder));
    }
    let opposite = largest_sector(contributions, |part| signed_change(part).map(|change| -change));
    let opposite = opposite.and_then(|o| Some((o.name(), size(o.contribution.change, unit)?)));
    if let Some((name, amount)) = opposite {
        let _ = write!(text, " {name} {opposite_verb} the most, by {amount}.");
    }
    text
}

/// A sentence with the year in which the target was due, if the page shows a later year; otherwise
/// an empty text.
fn decision_year(result: &PlaceResult<'_>, contributions: &Contributions<'_>) -> String {
    match result.assessments.total.verdict() {
        Verdict::Met { year, .. } | Verdict::Missed { year, .. } if year != contributions.year => {
            let option = format!("--as-of {}-01-01", year.get() + 1);
            format!("The target was due in {year}; {option} shows that year.")
        }
        _ => String::new(),
    }
}

fn missing_levels(contributions: &Contributions<'_>) -> String {
    let missing: Vec<&SectorContribution<'_>> =
        contributions.sectors.iter().filter(|part| part.change.is_err()).collect();
    if missing.is_empty() {
        return String::new();
    }
    let (base, latest) = (contributions.base_years, contributions.year);
    format!("Not counted, because the level of {base} or {latest} is missing: {}.", names(&missing))
}
