//! The members' own goals and their nations' targets.

use std::collections::BTreeSet;

use climate_targets::target::InForce;
use climate_targets::{
    Assessor, Caveat, EmissionSeries, Overrides, Share, Target, Undetermined, Verdict, catalogue,
};
use comfy_table::{ColumnConstraint, Width};

use crate::network::places::{Places, WithInventories};
use crate::support::bundled;
use crate::support::sheet::sheet;
use crate::support::words::{WIDTH, paragraph};

/// The goals of a member, or of the area around it, unless known to be out of force.
pub fn of_members(members: &[WithInventories<'_>], assessor: Assessor) -> String {
    let mut rows = Vec::new();
    let mut without: Vec<&str> = Vec::new();
    for member in members {
        let own = catalogue::of_actor(member.place.name());
        let around = member.place.part_of().into_iter().flat_map(catalogue::of_actor);
        let goals: Vec<&Target> = own.chain(around).collect();
        if goals.is_empty() {
            without.push(member.place.name());
        }
        rows.extend(lines(member.place.name(), &goals, (member.now, member.before), assessor));
    }
    let mut text = paragraph(
        "Judged by what each goal counts, and by nothing else: a goal for other gases, sectors or \
         accounting than the inventory's has no verdict here. The goals of the area around a member \
         stand under the area's name.",
    );
    text.push_str(&table(&rows));
    if !without.is_empty() {
        let names = crate::support::words::list(&without);
        text.push_str(&paragraph(&format!("No goal of theirs is in the catalogue: {names}.")));
    }
    text
}

/// The targets of the members' nations, on the national inventories.
pub fn of_nations(members: &[WithInventories<'_>], places: &Places, assessor: Assessor) -> String {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut rows = Vec::new();
    for country in countries {
        let name = places.name_of(country);
        let goals: Vec<&Target> = catalogue::of_actor(name).collect();
        let series = places.nations.iter().find(|series| series.place() == name);
        rows.extend(lines(name, &goals, (series, None), assessor));
    }
    let mut text = paragraph(
        "A target for the sectors outside emissions trading, or for transport, is not tested by a \
         national total.",
    );
    text.push_str(&table(&rows));
    text
}

/// One line for each goal that is not known to be out of force on the day, in the order of judged
/// years.
fn lines(
    name: &str,
    goals: &[&Target],
    (series, earlier): (Option<&EmissionSeries>, Option<&EmissionSeries>),
    assessor: Assessor,
) -> Vec<[String; 3]> {
    let on = assessor.date();
    let mut goals: Vec<&&Target> =
        goals.iter().filter(|goal| goal.in_force_on(on) != InForce::No).collect();
    goals.sort_by_key(|goal| goal.judged_year());
    let line = |goal: &&Target| {
        let verdict = match series {
            Some(series) => {
                said(series, goal, assessor)
                    + &under_the_release_before(series, earlier, goal, assessor)
            }
            None => "no inventory".to_owned(),
        };
        let whose = if goal.actor().is_empty() { name } else { goal.actor() };
        [whose.to_owned(), goal.to_string(), verdict]
    };
    goals.into_iter().map(line).collect()
}

/// The verdict, and the progress if known.
fn said(series: &EmissionSeries, goal: &Target, assessor: Assessor) -> String {
    // A budget includes the carry-over from earlier ones.
    let result = bundled::assess_in_turn(&assessor, Overrides::NONE, series, goal);
    let figures = result.figures();
    let latest = figures.latest.map(|latest| latest.year);
    let change = figures.change.and_then(|change| change.share_of_base).map(Share::percent);
    let standing = match (result.verdict(), latest, change) {
        (Verdict::NotComparable(_) | Verdict::NotQuantified | Verdict::Undetermined(_), ..) => {
            String::new()
        }
        (_, Ok(year), Ok(change)) => format!(" ({change:+.1} % by {year})"),
        _ => String::new(),
    };
    let not_adopted =
        if goal.adoption().is_none() && goal.status().is_none() { "; a proposal" } else { "" };
    let judged = !matches!(result.verdict(), Verdict::NotComparable(_) | Verdict::Undetermined(_));
    let net_open = |caveat| matches!(caveat, Caveat::NetNotReported { .. });
    let unsettled = judged && result.caveats().any(net_open);
    let unsettled = if unsettled { "; its net test is open" } else { "" };
    format!("{}{standing}{unsettled}{not_adopted}", result.verdict())
}

/// The result of the earlier release, if today's release lacks the base year.
fn under_the_release_before(
    series: &EmissionSeries,
    earlier: Option<&EmissionSeries>,
    goal: &Target,
    assessor: Assessor,
) -> String {
    let no_base = Verdict::Undetermined(Undetermined::NoBase);
    let lost = assessor.assess(series, goal).verdict() == no_base;
    let Some(earlier) = earlier.filter(|_| lost) else { return String::new() };
    match assessor.assess(earlier, goal).verdict() {
        verdict if verdict == no_base => String::new(),
        _ => format!("; under the release before: {}", said(earlier, goal, assessor)),
    }
}

fn table(rows: &[[String; 3]]) -> String {
    let mut table = sheet(WIDTH as u16, &["Whose", "What", "Verdict"]);
    let mut previous = "";
    for [whose, what, verdict] in rows {
        let shown = if whose == previous { "" } else { whose };
        table.add_row([shown, what, verdict]);
        previous = whose;
    }
    for (column, width) in [(0, 18), (1, 47)] {
        if let Some(column) = table.column_mut(column) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    format!("{table}\n\n")
}
