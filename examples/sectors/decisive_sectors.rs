//! Sentences on the decisive sectors: those with at least half of the emissions above the limit, or
//! of the room under the limit.

use std::fmt::Write as _;

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Absent, Share, Verdict};

use crate::sectors::labels::{exceeds_whole, join, percent, size};
use crate::sectors::largest_sector::{largest_sector, remainder_is_largest};
use crate::sectors::place_result::PlaceResult;
use crate::support::display::printable;

/// A sector is decisive if its share of the emissions above the limit, or of the room under the
/// limit, is at least this large.
const DECISIVE: f64 = 0.5;

pub fn sentences(result: &PlaceResult<'_>, contributions: &Contributions<'_>) -> String {
    let total = match contributions.total.needed {
        Ok(needed) => needed.tonnes(),
        Err(reason) => return format!("The reduction still needed is unknown: {reason}."),
    };
    let unit = result.unit();
    let side = if total > 0.0 { Side::Above } else { Side::Under };
    let mut text = if contributions.total.share_of_needed == Err(Absent::TotalZero) {
        "The total is exactly at its limit.".to_owned()
    } else {
        let assessment = &result.assessments.total;
        let is_decided = is_decided_now(assessment.verdict(), contributions, side);
        let amount = size(contributions.total.needed, unit);
        let amount = amount.unwrap_or_else(|| format!("less than 0.1 {unit}"));
        let preposition = match side {
            Side::Above => "above",
            Side::Under => "of room under",
        };
        let year = assessment.figures().judged_year;
        let amount = format!("the {amount} {preposition} the limit of {year}");
        largest_shares(is_decided, side, contributions, &amount)
    };
    text.push_str(&largest_opposite(contributions, side, unit));
    text
}

/// Whether the latest level of the total is above the limit, or at or under the limit.
#[derive(Clone, Copy)]
enum Side {
    Above,
    Under,
}

impl Side {
    const fn word(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Under => "under",
        }
    }

    const fn opposite(self) -> Self {
        match self {
            Self::Above => Self::Under,
            Self::Under => Self::Above,
        }
    }
}

/// Whether the latest levels already decide the verdict. For a due target, only the level in the
/// judged year decides. Verdicts such as on track are not decided by the latest levels alone.
fn is_decided_now(verdict: Verdict, contributions: &Contributions<'_>, side: Side) -> bool {
    match (verdict, side) {
        (Verdict::OffTrack { .. }, Side::Above) | (Verdict::AchievedEarly { .. }, Side::Under) => {
            true
        }
        (Verdict::Missed { year, .. }, Side::Above) | (Verdict::Met { year, .. }, Side::Under) => {
            year == contributions.year
        }
        _ => false,
    }
}

fn largest_shares(
    is_decided: bool,
    side: Side,
    contributions: &Contributions<'_>,
    amount: &str,
) -> String {
    let share = |part: &&SectorContribution<'_>| part.share_of_needed.map_or(0.0, Share::fraction);
    let mut decisive: Vec<&SectorContribution<'_>> =
        contributions.sectors.iter().filter(|part| share(part) >= DECISIVE).collect();
    decisive.sort_by(|a, b| share(b).total_cmp(&share(a)));
    let mut text = match decisive.as_slice() {
        [] => without_decisive_sector(is_decided, side, contributions, amount),
        decisive => with_decisive_sectors(is_decided, decisive, amount),
    };
    if exceeds_whole(decisive.iter().map(share).sum()) {
        let side = side.opposite().word();
        let _ = write!(
            text,
            " (over 100 %, because the other sectors together are {side} their limit)"
        );
    }
    text.push('.');
    let remainder = contributions.in_no_sector.share_of_needed;
    if remainder_is_largest(remainder, contributions, |part| part.share_of_needed) {
        let _ =
            write!(text, " Emissions in no sector have a larger share: {}.", percent(remainder));
    }
    text
}

/// A sentence such as "Industry decides the target: it has 68 % of the 618 kt above the limit of
/// 2030".
fn with_decisive_sectors(
    is_decided: bool,
    decisive: &[&SectorContribution<'_>],
    amount: &str,
) -> String {
    let mut parts: Vec<String> = Vec::new();
    for sector in decisive {
        let (name, share) = (printable(sector.name), percent(sector.share_of_needed));
        parts.push(match (is_decided, parts.is_empty()) {
            (true, true) if decisive.len() == 1 => {
                format!("{name} decides the target: it has {share}")
            }
            (true, true) => {
                let count = number_word(decisive.len());
                format!("{count} sectors decide the target: {name} has {share}")
            }
            (false, true) => format!("{name} has {share}"),
            (_, false) => format!("{name} {share}"),
        });
    }
    format!("{} of {amount}", join(&parts))
}

fn without_decisive_sector(
    is_decided: bool,
    side: Side,
    contributions: &Contributions<'_>,
    amount: &str,
) -> String {
    let share = |part: &SectorContribution<'_>| part.share_of_needed.ok().map(Share::fraction);
    let Some(largest) = largest_sector(contributions, share) else {
        return format!("No counted sector is {} its limit", side.word());
    };
    let start = if is_decided { "No single sector decides the target: " } else { "" };
    let (name, share) = (largest.name(), percent(largest.contribution.share_of_needed));
    format!("{start}{name} has the largest share of {amount}, {share}")
}

/// A sentence on the sector furthest from its limit on the side opposite to the total; empty if no
/// sector is on that side.
fn largest_opposite(contributions: &Contributions<'_>, side: Side, unit: MassUnit) -> String {
    let sign = match side {
        Side::Above => -1.0,
        Side::Under => 1.0,
    };
    let largest = largest_sector(contributions, |part| Some(part.needed.ok()?.tonnes() * sign));
    let largest = largest.and_then(|o| Some((o.name(), size(o.contribution.needed, unit)?)));
    largest.map_or_else(String::new, |(name, amount)| {
        format!(" Furthest {} its own limit: {name}, by {amount}.", side.opposite().word())
    })
}

/// A number as the first word of a sentence: two to four in letters, larger numbers in digits.
fn number_word(number: usize) -> String {
    match number {
        2 => "Two".into(),
        3 => "Three".into(),
        4 => "Four".into(),
        more => more.to_string(),
    }
}
