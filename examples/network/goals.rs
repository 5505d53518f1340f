//! The members' own goals, and national targets.

use std::collections::BTreeSet;

use climate_targets::target::InForce;
use climate_targets::{
    Assessor, Caveat, EmissionSeries, Overrides, Share, Target, Undetermined, Verdict, catalogue,
};
use comfy_table::{ColumnConstraint, Width};

use crate::network::places::{MemberData, Places};
use crate::support::bundled_data;
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, paragraph};

/// The goals of the members and of the areas that contain them. Goals not in force are omitted.
pub fn of_members(members: &[MemberData<'_>], assessor: Assessor) -> String {
    let mut rows = Vec::new();
    let mut without: Vec<&str> = Vec::new();
    for member in members {
        let own = catalogue::of_actor(member.place.name());
        let around = member.place.part_of().into_iter().flat_map(catalogue::of_actor);
        let goals: Vec<&Target> = own.chain(around).collect();
        if goals.is_empty() {
            without.push(member.place.name());
        }
        rows.extend(goal_rows(
            member.place.name(),
            &goals,
            (member.current, member.previous),
            assessor,
        ));
    }
    let mut text = paragraph(
        "A goal is not comparable if it covers other gases or sectors than the inventory, or uses \
         another accounting method. Goals of an area that includes a member are under the name of \
         the area.",
    );
    text.push_str(&table(&rows));
    if !without.is_empty() {
        let names = crate::support::text::list(&without);
        text.push_str(&paragraph(&format!("Members without a goal in the catalogue: {names}.")));
    }
    text
}

/// The targets of the members' countries, assessed with national inventories.
pub fn of_nations(members: &[MemberData<'_>], places: &Places, assessor: Assessor) -> String {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut rows = Vec::new();
    for country in countries {
        let name = places.country_name(country);
        let goals: Vec<&Target> = catalogue::of_actor(name).collect();
        let series = places.nations.iter().find(|series| series.place() == name);
        rows.extend(goal_rows(name, &goals, (series, None), assessor));
    }
    let mut text = paragraph(
        "The national inventories are totals of all sectors. A target for the sectors outside \
         emissions trading or for transport is not comparable with them.",
    );
    text.push_str(&table(&rows));
    text
}

/// One row for each goal, sorted by judged year. Goals not in force on the as-of date are omitted.
fn goal_rows(
    name: &str,
    goals: &[&Target],
    (series, previous): (Option<&EmissionSeries>, Option<&EmissionSeries>),
    assessor: Assessor,
) -> Vec<[String; 3]> {
    let on = assessor.date();
    let mut goals: Vec<&&Target> =
        goals.iter().filter(|goal| goal.in_force_on(on) != InForce::No).collect();
    goals.sort_by_key(|goal| goal.judged_year());
    let row = |goal: &&Target| {
        let verdict = match series {
            Some(series) => {
                verdict_text(series, goal, assessor)
                    + &previous_release_note(series, previous, goal, assessor)
            }
            None => "no inventory".to_owned(),
        };
        let actor = if goal.actor().is_empty() { name } else { goal.actor() };
        [actor.to_owned(), goal.to_string(), verdict]
    };
    goals.into_iter().map(row).collect()
}

/// The verdict, followed by the change since the base if that change is known.
fn verdict_text(series: &EmissionSeries, goal: &Target, assessor: Assessor) -> String {
    // A budget limit includes the carry-over from earlier budgets.
    let result = bundled_data::assess_with_carry_over(&assessor, Overrides::NONE, series, goal);
    let figures = result.figures();
    let latest = figures.latest.map(|latest| latest.year);
    let change = figures.change.and_then(|change| change.share).map(Share::percent);
    let progress = match (result.verdict(), latest, change) {
        (Verdict::NotComparable(_) | Verdict::NotQuantified | Verdict::Undetermined(_), ..) => {
            String::new()
        }
        (_, Ok(year), Ok(change)) => format!(" ({change:+.1} % by {year})"),
        _ => String::new(),
    };
    let not_adopted =
        if goal.adoption().is_none() && goal.status().is_none() { "; proposed" } else { "" };
    let judged = !matches!(result.verdict(), Verdict::NotComparable(_) | Verdict::Undetermined(_));
    let net_open = |caveat| matches!(caveat, Caveat::NetNotReported { .. });
    let is_open = judged && result.caveats().any(net_open);
    let open_net_test = if is_open { "; net emissions unknown" } else { "" };
    format!("{}{progress}{open_net_test}{not_adopted}", result.verdict())
}

/// A note with the verdict from the previous release, if the current release lacks the base year;
/// otherwise an empty text.
fn previous_release_note(
    series: &EmissionSeries,
    previous: Option<&EmissionSeries>,
    goal: &Target,
    assessor: Assessor,
) -> String {
    let no_base = Verdict::Undetermined(Undetermined::NoBase);
    let is_missing = assessor.assess(series, goal).verdict() == no_base;
    let Some(previous) = previous.filter(|_| is_missing) else { return String::new() };
    match assessor.assess(previous, goal).verdict() {
        verdict if verdict == no_base => String::new(),
        _ => format!("; with the previous release: {}", verdict_text(previous, goal, assessor)),
    }
}

fn table(rows: &[[String; 3]]) -> String {
    let mut table = plain_table(WIDTH as u16, &["Actor", "Target", "Verdict"]);
    let mut previous = "";
    for [actor, target, verdict] in rows {
        let shown = if actor == previous { "" } else { actor };
        table.add_row([shown, target, verdict]);
        previous = actor;
    }
    for (column, width) in [(0, 18), (1, 47)] {
        if let Some(column) = table.column_mut(column) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    format!("{table}\n\n")
}
