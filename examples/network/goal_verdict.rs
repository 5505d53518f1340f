//! The verdict on a goal: by the inventory that counts the same, or the reason why there is none.

use std::cmp::Reverse;

use climate_targets::boundary::Sectors;
use climate_targets::{
    Assessment, Assessor, EmissionSeries, Language, Overrides, Target, Undetermined, Verdict,
};

use crate::network::claims::Claim;
use crate::network::figures::signed_percent;
use crate::network::own_goals::counts_the_same;
use crate::network::places::{is_plausible, is_used, usable_years};
use crate::network::verdicts::{self, has_verdict};
use crate::network::words::{claims, goals as texts, verdicts as words};
use crate::page::Notes;
use crate::support::bundled_data;
use crate::support::city_inventories::{CityInventory, Dataset};

/// What the goals of an actor are held against.
pub struct Evidence<'a> {
    pub inventories: Vec<&'a CityInventory>,
    pub previous: Option<&'a EmissionSeries>,
    pub claims: Vec<&'a Claim>,
}

/// The verdict of the inventory that counts the same; without a verdict, also the claims.
pub fn cell(
    goal: &Target,
    evidence: &Evidence<'_>,
    assessor: Assessor,
    notes: &mut Notes,
    language: Language,
) -> String {
    let mut parts = Vec::new();
    let mut is_judged = false;
    match best_inventory(goal, evidence, assessor) {
        Some(inventory) if is_for_other_goals(inventory, goal) => {
            parts.push(verdicts::counts_more(goal, language));
            parts.extend(single_year(inventory, assessor, language));
        }
        Some(inventory) => {
            let result = assess(&inventory.series, goal, assessor);
            is_judged = has_verdict(&result);
            let note = previous_release_note(&result, evidence.previous, assessor, language);
            let marks = verdicts::marks(&result, inventory, notes, language);
            parts.push(note.unwrap_or_else(|| verdict_text(&result, language)) + &marks);
            if matches!(result.verdict(), Verdict::NotComparable(_)) {
                parts.extend(single_year(inventory, assessor, language));
            }
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

/// The inventory that counts what the goal counts, the one with most years if there are several;
/// without one, the first that differs least.
fn best_inventory<'a>(
    goal: &Target,
    evidence: &Evidence<'a>,
    assessor: Assessor,
) -> Option<&'a CityInventory> {
    let differing = |one: &&CityInventory| {
        let comparison = one.series.boundary().compare(goal.boundary());
        let years = usable_years(&one.series, assessor.date());
        let is_other = is_for_other_goals(one, goal) || !counts_the_same(one, goal);
        (
            is_other,
            is_for_other_goals(one, goal),
            comparison.differing.iter().count(),
            Reverse(years),
        )
    };
    let used =
        |one: &&CityInventory| usable_years(&one.series, assessor.date()) > 0 && is_plausible(one);
    evidence.inventories.iter().copied().filter(used).min_by_key(differing)
}

/// Whether an inventory is for the Covenant and the goal is for more than the Covenant's sectors.
fn is_for_other_goals(inventory: &CityInventory, goal: &Target) -> bool {
    matches!(inventory.dataset, Dataset::Covenant { .. })
        && goal.boundary().sectors != Some(Sectors::CovenantKey)
}

/// The year of an inventory of a single year.
fn single_year(
    inventory: &CityInventory,
    assessor: Assessor,
    language: Language,
) -> Option<String> {
    let mut years = inventory.series.years().filter(|year| is_used(year.get(), assessor.date()));
    let first = years.next()?;
    years.next().is_none().then(|| words::single_inventory(language, first))
}

fn assess<'a>(series: &'a EmissionSeries, goal: &'a Target, assessor: Assessor) -> Assessment<'a> {
    // A budget limit includes the carry-over from earlier budgets.
    bundled_data::assess_with_carry_over(&assessor, Overrides::NONE, series, goal)
}

/// The verdict, followed by the change since the base if that change is known.
fn verdict_text(result: &Assessment<'_>, language: Language) -> String {
    let verdict = verdicts::text(result, language);
    if !has_verdict(result) {
        return verdict;
    }
    let figures = result.figures();
    let change = figures.change.and_then(|change| change.share);
    match (figures.latest, change) {
        (Ok(latest), Ok(change)) => {
            let change = signed_percent(change.percent(), 1, language);
            texts::by_year(language, &verdict, &change, latest.year.get())
        }
        _ => verdict,
    }
}

/// The text on a base year that the current release lacks, with the verdict from the previous
/// release and its change; `None` if the base year is there, or in neither release.
fn previous_release_note(
    result: &Assessment<'_>,
    previous: Option<&EmissionSeries>,
    assessor: Assessor,
    language: Language,
) -> Option<String> {
    let no_base = Verdict::Undetermined(Undetermined::NoBase);
    let previous = previous.filter(|_| result.verdict() == no_base)?;
    let earlier = assessor.assess(previous, result.target());
    let figures = earlier.figures();
    let (base, latest) = (figures.base.ok()?, figures.latest.ok()?);
    let change = figures.change.ok()?.share.ok()?;
    Some(texts::previous_release(
        language,
        &base.years,
        &release(result.series(), language),
        &release(previous, language),
        &verdicts::text(&earlier, language),
        &signed_percent(change.percent(), 1, language),
        latest.year.get(),
    ))
}

/// The data release of a Swedish inventory, "release 2026", in the language.
fn release(series: &EmissionSeries, language: Language) -> String {
    let vintage = series.vintage().unwrap_or_default();
    texts::release(language, vintage.trim_start_matches("release "))
}
