//! Changes since the last report.

use std::fmt::Write as _;

use climate_targets::network::{RollUp, RollUpChange};
use climate_targets::{Assessor, EmissionSeries};

use crate::network::options::Options;
use crate::network::places::MemberData;
use crate::network::summary::percent;
use crate::support::text::{item, paragraph};

/// Lists changed verdicts, new inventory years and recalculated base levels.
pub fn section(
    options: &Options,
    earlier: &RollUp<'_>,
    now: &RollUp<'_>,
    members: &[MemberData<'_>],
) -> String {
    let change = RollUpChange::between(earlier, now);
    let mut text = paragraph(&format!(
        "Compared with the same members in the previous data release, as of {}.",
        options.last_report
    ));
    let mut changed = change.verdicts().peekable();
    if changed.peek().is_none() {
        text.push_str(&item("No verdict on the Covenant's target has changed."));
    }
    for member in changed {
        let name = |verdict: Option<climate_targets::Verdict>| {
            verdict.map_or_else(|| "no inventory".to_owned(), |verdict| verdict.to_string())
        };
        let (before, after) = (name(member.earlier), name(member.later));
        text.push_str(&item(&format!("{}: was {before}, is now {after}.", member.name)));
    }
    for member in members {
        if let Some(change) = inventory_change(member, options) {
            text.push_str(&item(&change));
        }
    }
    text
}

/// The new years of a member's inventory and the change in its base level between releases; `None`
/// if a release has no inventory for the member or no usable year.
fn inventory_change(member: &MemberData<'_>, options: &Options) -> Option<String> {
    let (previous, current) = (member.previous?, member.current?);
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    let target = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let comparison = assessor.compare_vintages(previous, current, target);
    let latest = |series: &EmissionSeries, day| {
        let assessor = Assessor::as_of(day).allow_boundary_difference();
        assessor.assess(series, target).figures().latest.ok()
    };
    let earlier = latest(previous, options.last_report)?;
    let later = latest(current, options.as_of)?;
    let mut text = format!("{}: ", member.place.name());
    if earlier.year == later.year {
        let _ = write!(text, "no new year since {}.", earlier.year);
    } else {
        // Both levels come from the current release: levels from two releases are not comparable.
        let start = current.get(earlier.year).map(|observation| observation.emissions.tonnes());
        let change =
            start.map(|start| format!("{:+.1} %", (later.level.tonnes() / start - 1.0) * 100.0));
        let change = change.map_or_else(
            || format!("the current release does not have {}", earlier.year),
            |change| format!("{change} since {}", earlier.year),
        );
        let _ = write!(text, "{} is new, {change}.", later.year);
    }
    let base_change = comparison.base_moved_share();
    if previous.vintage() != current.vintage()
        && base_change.is_ok_and(|share| share.fraction() != 0.0)
    {
        let _ = write!(text, " The level of 1990 was recalculated: {}.", percent(base_change));
    }
    Some(text)
}
