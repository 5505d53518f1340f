//! Sentences about the origin of the change and the reduction still needed, valid for any figures.

use std::fmt::Write as _;

use climate_targets::Verdict;
use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};

use crate::sectors::first::{most, outweighs};
use crate::sectors::holding;
use crate::sectors::in_short::{is_beyond, names, percent, size};
use crate::sectors::standing::Standing;

pub fn sentences(standing: &Standing<'_>) -> String {
    let shares = match &standing.shares {
        Ok(shares) => shares,
        Err(reason) => {
            return format!("What each sector has to do with it is not known: {reason}.");
        }
    };
    let said = [
        change(shares, standing.unit()),
        holding::sentences(standing, shares),
        decided_before(standing, shares),
        not_counted(shares),
    ];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sector with the largest fall, and the sectors that rose against it; reversed if the total
/// rose.
fn change(shares: &Contributions<'_>, unit: MassUnit) -> String {
    let since = shares.base_years;
    // An unchanged total has no change to attribute.
    let (Ok(_), Ok(total)) = (shares.total.share_of_change, shares.total.change) else {
        return format!("The total is what it was in {since}.");
    };
    let sign = total.tonnes().signum();
    let (went, against, noun) =
        if sign < 0.0 { ("fell", "rose", "fall") } else { ("rose", "fell", "rise") };
    let along = |part: &SectorContribution<'_>| Some(part.change.ok()?.tonnes() * sign);
    let mut said = match most(shares, along) {
        None => format!("No sector that is counted {went} since {since}."),
        Some(first) => {
            let share = first.part.share_of_change;
            let beyond = if share.is_ok_and(|share| is_beyond(share.fraction())) {
                format!(", more than all of it, since the rest together {against}")
            } else {
                String::new()
            };
            let share = percent(share);
            format!(
                "{} {went} the most since {since}: {share} of the {noun}{beyond}.",
                first.name()
            )
        }
    };
    let rest = shares.in_no_sector.share_of_change;
    if outweighs(rest, shares, |part| part.share_of_change) {
        let _ = write!(said, " More of it, {}, is in no sector.", percent(rest));
    }
    let opposed = most(shares, |part| along(part).map(|change| -change));
    if let Some((opposed, by)) =
        opposed.as_ref().and_then(|o| Some((o, size(o.part.change, unit)?)))
    {
        let _ = write!(said, " {} {against} the most, by {by}.", opposed.name());
    }
    said
}

/// A due target was decided by the levels of its year; these levels are of a later year.
fn decided_before(standing: &Standing<'_>, shares: &Contributions<'_>) -> String {
    match standing.judged.total.verdict() {
        Verdict::Met { year, .. } | Verdict::Missed { year, .. } if year != shares.latest_year => {
            let day = format!("--as-of {}-01-01", year.get() + 1);
            format!("The target was decided in {year} ({day} shows that year).")
        }
        _ => String::new(),
    }
}

fn not_counted(shares: &Contributions<'_>) -> String {
    let without: Vec<&SectorContribution<'_>> =
        shares.sectors.iter().filter(|part| part.change.is_err()).collect();
    if without.is_empty() {
        return String::new();
    }
    let (base, latest) = (shares.base_years, shares.latest_year);
    format!("Not counted, for want of a level in {base} or {latest}: {}.", names(&without))
}
