//! The sectors behind the excess over the limit, or the room under it.

use std::fmt::Write as _;

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Absent, Share, Verdict};

use crate::sectors::first::{most, outweighs};
use crate::sectors::in_short::{is_beyond, listed, percent, size};
use crate::sectors::standing::Standing;
use crate::support::readable::printable;

/// The share of the need, or of the room, from which a sector decides the target.
const DECISIVE: f64 = 0.5;

pub fn sentences(standing: &Standing<'_>, shares: &Contributions<'_>) -> String {
    let total = match shares.total.needed {
        Ok(needed) => needed.tonnes(),
        Err(reason) => return format!("What is still needed is not known: {reason}."),
    };
    let unit = standing.unit();
    let mut said = if shares.total.share_of_needed == Err(Absent::TotalZero) {
        "The total is exactly at its limit.".to_owned()
    } else {
        let role = Role::of(standing.judged.total.verdict(), shares, total > 0.0);
        let year = standing.judged.total.figures().judged_year;
        let amount = size(shares.total.needed, unit);
        let amount = amount.unwrap_or_else(|| format!("less than 0.1 {unit}"));
        let room = if role.is_over() { "over" } else { "of room under" };
        held(role, shares, &format!("the {amount} {room} the limit of {year}"))
    };
    said.push_str(&furthest_on_the_other_side(shares, total > 0.0, unit));
    said
}

/// The effect of the sector with the largest share.
#[derive(Clone, Copy)]
enum Role {
    /// The excess over the limit of a target that is off track or missed.
    Breaks,
    /// The excess over the limit of another target.
    Over,
    /// The room under the limit of a reached target.
    Makes,
    /// The room under the limit of another target.
    Under,
}

impl Role {
    /// A due target is decided by the level of its own year alone.
    fn of(verdict: Verdict, shares: &Contributions<'_>, over: bool) -> Self {
        let decides = |year| year == shares.latest_year;
        match verdict {
            Verdict::OffTrack { .. } if over => Self::Breaks,
            Verdict::Missed { year, .. } if over && decides(year) => Self::Breaks,
            _ if over => Self::Over,
            Verdict::AchievedEarly { .. } => Self::Makes,
            Verdict::Met { year, .. } if decides(year) => Self::Makes,
            _ => Self::Under,
        }
    }

    const fn is_over(self) -> bool {
        matches!(self, Self::Breaks | Self::Over)
    }

    /// The effect of these sectors on the target, if they decide it.
    const fn verb(self) -> Option<&'static str> {
        match self {
            Self::Breaks => Some("break"),
            Self::Makes => Some("make"),
            Self::Over | Self::Under => None,
        }
    }
}

fn held(role: Role, shares: &Contributions<'_>, what: &str) -> String {
    let share = |part: &&SectorContribution<'_>| part.share_of_needed.map_or(0.0, Share::fraction);
    let mut holders: Vec<&SectorContribution<'_>> =
        shares.sectors.iter().filter(|part| share(part) >= DECISIVE).collect();
    holders.sort_by(|one, other| share(other).total_cmp(&share(one)));
    let mut said = match holders.as_slice() {
        [] => scattered(role, shares, what),
        decisive => decided(role, decisive, what),
    };
    if is_beyond(holders.iter().map(share).sum()) {
        let side = if role.is_over() { "under" } else { "over" };
        let _ = write!(
            said,
            ", more than all of it, since the rest together is {side} its part of the limit"
        );
    }
    said.push('.');
    let rest = shares.in_no_sector.share_of_needed;
    if outweighs(rest, shares, |part| part.share_of_needed) {
        let _ = write!(said, " More of it, {}, is in no sector.", percent(rest));
    }
    said
}

/// "Industry breaks the target: it holds 68 % of the 618 kt over the limit of 2030".
fn decided(role: Role, holders: &[&SectorContribution<'_>], what: &str) -> String {
    let mut each: Vec<String> = Vec::new();
    for holder in holders {
        let (name, share) = (printable(holder.name), percent(holder.share_of_needed));
        each.push(match (role.verb(), each.is_empty()) {
            (Some(verb), true) if holders.len() == 1 => {
                format!("{name} {verb}s the target: it holds {share}")
            }
            (Some(verb), true) => {
                let many = spelt(holders.len());
                format!("{many} sectors {verb} the target: {name} holds {share}")
            }
            (None, true) => format!("{name} holds {share}"),
            (_, false) => format!("{name} {share}"),
        });
    }
    format!("{} of {what}", listed(&each))
}

/// If no sector has half of it.
fn scattered(role: Role, shares: &Contributions<'_>, what: &str) -> String {
    let Some(first) = most(shares, |part| part.share_of_needed.ok().map(Share::fraction)) else {
        let side = if role.is_over() { "over" } else { "under" };
        return format!("No sector that is counted is {side} its part of the limit");
    };
    let lead = role.verb().map(|verb| format!("No one sector {verb}s the target: "));
    let share = percent(first.part.share_of_needed);
    format!("{}{} holds the most of {what}, {share}", lead.unwrap_or_default(), first.name())
}

/// The sector with the largest opposite share.
fn furthest_on_the_other_side(shares: &Contributions<'_>, over: bool, unit: MassUnit) -> String {
    let sign = if over { -1.0 } else { 1.0 };
    let side = if over { "under" } else { "over" };
    let first = most(shares, |part| Some(part.needed.ok()?.tonnes() * sign));
    let first = first.and_then(|first| Some((first.name(), size(first.part.needed, unit)?)));
    first.map_or_else(String::new, |(name, by)| {
        format!(" Furthest {side} its part of the limit: {name}, by {by}.")
    })
}

/// A small number as a word, at the start of a sentence.
fn spelt(number: usize) -> String {
    match number {
        2 => "Two".into(),
        3 => "Three".into(),
        4 => "Four".into(),
        more => more.to_string(),
    }
}
