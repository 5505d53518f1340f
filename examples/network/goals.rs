//! The members' own goals, and national targets.

use std::collections::BTreeSet;

use climate_targets::network::Place;
use climate_targets::target::InForce;
use climate_targets::{
    Assessment, Assessor, Caveat, EmissionSeries, InLanguage as _, Language, Overrides, Target,
    Undetermined, Verdict, catalogue,
};

use crate::network::blocks::{Block, PageTable};
use crate::network::claims::Claim;
use crate::network::figures::signed_percent;
use crate::network::places::{MemberData, Places, usable_years};
use crate::network::words::{self, claims, goals as texts};
use crate::support::bundled_data;

/// What the goals of an actor are held against.
struct Evidence<'a> {
    actor: String,
    series: Vec<&'a EmissionSeries>,
    previous: Option<&'a EmissionSeries>,
    claims: Vec<&'a Claim>,
}

/// The goals of the members and of the areas around them. Goals not in force are omitted.
pub fn of_members(
    members: &[MemberData<'_>],
    places: &Places,
    assessor: Assessor,
    language: Language,
) -> Vec<Block> {
    let (mut rows, mut without, mut shown) = (Vec::new(), Vec::new(), BTreeSet::new());
    for member in members {
        let mut has_goal = false;
        for place in [Some(member.place), member.area].into_iter().flatten() {
            let goals: Vec<&Target> = catalogue::of_actor(place.name()).collect();
            has_goal |= !goals.is_empty();
            // A metropolis and its city can both be members.
            if shown.insert((place.country(), place.name())) {
                let previous = if place == member.place { member.previous } else { None };
                let evidence = evidence(place, previous, places);
                rows.extend(goal_rows(&goals, &evidence, assessor, language));
            }
        }
        if !has_goal {
            without.push(member.place.name());
        }
    }
    let mut blocks = vec![Block::Paragraph(texts::introduction(language)), table(rows, language)];
    if !without.is_empty() {
        let names = words::list(&without, language);
        blocks.push(Block::Paragraph(texts::without_goal(language, &names)));
    }
    blocks
}

fn evidence<'a>(
    place: &'a Place,
    previous: Option<&'a EmissionSeries>,
    places: &'a Places,
) -> Evidence<'a> {
    Evidence {
        actor: place.name().to_owned(),
        series: places.inventories_of(place).map(|inventory| &inventory.series).collect(),
        previous,
        claims: places.claims_of(place).collect(),
    }
}

/// The targets of the members' countries, assessed with national inventories.
pub fn of_nations(
    members: &[MemberData<'_>],
    places: &Places,
    assessor: Assessor,
    language: Language,
) -> Vec<Block> {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut rows = Vec::new();
    for code in countries {
        let english = words::country(code, Language::English);
        let goals: Vec<&Target> = catalogue::of_actor(&english).collect();
        let Some(nation) = catalogue::place(&english) else { continue };
        let evidence =
            Evidence { actor: words::country(code, language), ..evidence(nation, None, places) };
        rows.extend(goal_rows(&goals, &evidence, assessor, language));
    }
    if rows.is_empty() {
        return vec![Block::Paragraph(texts::no_nation(language))];
    }
    vec![Block::Paragraph(texts::national_introduction(language)), table(rows, language)]
}

/// One row for each goal, sorted by judged year. Goals not in force on the as-of date are omitted.
fn goal_rows(
    goals: &[&Target],
    evidence: &Evidence<'_>,
    assessor: Assessor,
    language: Language,
) -> Vec<Vec<String>> {
    let on = assessor.date();
    let mut goals: Vec<&&Target> =
        goals.iter().filter(|goal| goal.in_force_on(on) != InForce::No).collect();
    goals.sort_by_key(|goal| goal.judged_year());
    let row = |goal: &&Target| {
        let definition = goal.in_language(language).to_string();
        vec![evidence.actor.clone(), definition, cell(goal, evidence, assessor, language)]
    };
    goals.into_iter().map(row).collect()
}

/// The verdict of the series that counts the same; without a verdict, also the claims.
fn cell(goal: &Target, evidence: &Evidence<'_>, assessor: Assessor, language: Language) -> String {
    let mut parts = Vec::new();
    let mut is_judged = false;
    match best_series(goal, evidence, assessor) {
        Some(series) => {
            let result = assess(series, goal, assessor);
            is_judged = has_verdict(&result);
            parts.push(verdict_text(&result, language));
            parts.extend(previous_release_note(&result, evidence.previous, assessor, language));
        }
        None => parts.push(texts::no_series(language)),
    }
    if !is_judged {
        let about = evidence.claims.iter().filter(|claim| claim.is_about(goal));
        let claims = about.map(|claim| claims::beside_verdict(language, &claim.short(language)));
        parts.extend(claims);
    }
    if goal.adoption().is_none() && goal.status().is_none() {
        parts.push(texts::proposed(language));
    }
    parts.join(texts::semicolon(language))
}

/// The first series that counts what the goal counts; without one, the first that differs least.
fn best_series<'a>(
    goal: &Target,
    evidence: &Evidence<'a>,
    assessor: Assessor,
) -> Option<&'a EmissionSeries> {
    let differing = |series: &&&EmissionSeries| {
        series.boundary().compare(goal.boundary()).differing.iter().count()
    };
    let used = |series: &&&EmissionSeries| usable_years(series, assessor.date()) > 0;
    evidence.series.iter().filter(used).min_by_key(differing).copied()
}

fn assess<'a>(series: &'a EmissionSeries, goal: &'a Target, assessor: Assessor) -> Assessment<'a> {
    // A budget limit includes the carry-over from earlier budgets.
    bundled_data::assess_with_carry_over(&assessor, Overrides::NONE, series, goal)
}

fn has_verdict(result: &Assessment<'_>) -> bool {
    !matches!(
        result.verdict(),
        Verdict::NotComparable(_) | Verdict::NotQuantified | Verdict::Undetermined(_)
    )
}

/// The verdict, followed by the change since the base if that change is known.
fn verdict_text(result: &Assessment<'_>, language: Language) -> String {
    let verdict = result.verdict().in_language(language).to_string();
    if !has_verdict(result) {
        return verdict;
    }
    let figures = result.figures();
    let change = figures.change.and_then(|change| change.share);
    let text = match (figures.latest, change) {
        (Ok(latest), Ok(change)) => {
            let change = signed_percent(change.percent(), 1, language);
            texts::by_year(language, &verdict, &change, latest.year.get())
        }
        _ => verdict,
    };
    if result.caveats().any(|caveat| matches!(caveat, Caveat::NetNotReported { .. })) {
        return text + texts::semicolon(language) + &texts::net_unknown(language);
    }
    text
}

/// The verdict from the previous release, if the current release lacks the base year.
fn previous_release_note(
    result: &Assessment<'_>,
    previous: Option<&EmissionSeries>,
    assessor: Assessor,
    language: Language,
) -> Option<String> {
    let no_base = Verdict::Undetermined(Undetermined::NoBase);
    let previous = previous.filter(|_| result.verdict() == no_base)?;
    let earlier = assessor.assess(previous, result.target());
    (earlier.verdict() != no_base)
        .then(|| texts::previous_release(language, &verdict_text(&earlier, language)))
}

fn table(rows: Vec<Vec<String>>, language: Language) -> Block {
    Block::Table(PageTable {
        caption: texts::caption(language),
        head: texts::columns(language).into(),
        numbers: &[],
        widths: &[(0, 18), (1, 40)],
        rows,
    })
}
