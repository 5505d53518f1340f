//! The changes since the last report.

use std::fmt::Write as _;

use climate_targets::network::{RollUp, RollUpChange};
use climate_targets::{Assessor, EmissionSeries};

use crate::network::options::Options;
use crate::network::places::WithInventories;
use crate::network::together::percent;
use crate::support::words::{item, paragraph};

/// Changed verdicts, new or recalculated inventories, and the same members in both reports.
pub fn since(
    options: &Options,
    then: &RollUp<'_>,
    now: &RollUp<'_>,
    members: &[WithInventories<'_>],
) -> String {
    let change = RollUpChange::between(then, now);
    let mut text = paragraph(&format!(
        "The same members in the inventories of then, judged as of {}.",
        options.last_report
    ));
    let mut moved = change.verdicts().peekable();
    if moved.peek().is_none() {
        text.push_str(&item("No verdict on the Covenant's target is another one."));
    }
    for one in moved {
        let word = |verdict: Option<climate_targets::Verdict>| {
            verdict.map_or_else(|| "no inventory".to_owned(), |verdict| verdict.to_string())
        };
        let (was, is) = (word(one.earlier), word(one.later));
        text.push_str(&item(&format!("{}: {was} then, {is} now.", one.name)));
    }
    for member in members {
        if let Some(said) = inventories(member, options) {
            text.push_str(&item(&said));
        }
    }
    text
}

/// The latest year of a member in both reports, and the change of its base level.
fn inventories(member: &WithInventories<'_>, options: &Options) -> Option<String> {
    let (before, now) = (member.before?, member.now?);
    let assessor = Assessor::as_of(options.as_of).allow_boundary_difference();
    let target = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let both = assessor.compare_vintages(before, now, target);
    let latest = |series: &EmissionSeries, day| {
        let then = Assessor::as_of(day).allow_boundary_difference();
        then.assess(series, target).figures().latest.ok()
    };
    let was = latest(before, options.last_report)?;
    let is = latest(now, options.as_of)?;
    let mut said = format!("{}: ", member.place.name());
    if was.year == is.year {
        let _ = write!(said, "no year is new since {}.", was.year);
    } else {
        // Both years are from today's release: levels of two releases are never compared.
        let same = now.get(was.year).map(|observation| observation.emissions.tonnes());
        let by = same.map(|same| format!("{:+.1} %", (is.level.tonnes() / same - 1.0) * 100.0));
        let by = by.map_or_else(
            || format!("today's release has no {}", was.year),
            |by| format!("{by} since {}", was.year),
        );
        let _ = write!(said, "{} is new, {by}.", is.year);
    }
    let moved = both.base_moved_share();
    if before.vintage() != now.vintage() && moved.is_ok_and(|share| share.fraction() != 0.0) {
        let _ = write!(said, " Its 1990 was recalculated: {}.", percent(moved));
    }
    Some(said)
}
