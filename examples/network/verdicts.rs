//! A verdict in words, with the reason if there is none, and the caveats that can decide it.

use climate_targets::boundary::{BoundaryField, BoundaryFields, Sectors};
use climate_targets::{
    Ambition, Assessment, Boundary, Caveat, Figures, Goal, InLanguage as _, Language, Target,
    Undetermined, Verdict, VerdictKind, Year,
};

use crate::network::figures::signed_percent;
use crate::network::words::{datasets, verdicts as words};
use crate::page::Notes;
use crate::page::english;
use crate::support::city_inventories::{CityInventory, Dataset};

pub fn has_verdict(result: &Assessment<'_>) -> bool {
    !matches!(
        result.verdict(),
        Verdict::NotComparable(_) | Verdict::NotQuantified | Verdict::Undetermined(_)
    )
}

/// The verdict, of an inventory that ends before the target year with its change; "would be" if the
/// caller allowed a difference of the boundaries.
pub fn text(result: &Assessment<'_>, language: Language) -> String {
    in_words(result, true, language)
}

/// The verdict, for a text that has the change already.
pub fn text_without_change(result: &Assessment<'_>, language: Language) -> String {
    in_words(result, false, language)
}

fn in_words(result: &Assessment<'_>, with_change: bool, language: Language) -> String {
    match result.verdict() {
        Verdict::Undetermined(Undetermined::AwaitingInventory(by)) => {
            data_end_before(result, by, with_change, language)
        }
        Verdict::NotComparable(fields) => {
            let goal = fields_in_words(result.target().boundary(), fields, language);
            let inventory = fields_in_words(result.series().boundary(), fields, language);
            words::not_comparable(language, &goal, &inventory)
        }
        _ => result.worded_verdict().in_language(language).to_string(),
    }
}

/// The text on a goal that counts more than the Covenant's inventory of the actor.
pub fn counts_more(goal: &Target, language: Language) -> String {
    let counted = match &goal.boundary().sectors {
        Some(Sectors::Named(name)) => named_sectors(name, language),
        _ => goal.boundary().in_language(language).to_string(),
    };
    let inventory = Sectors::CovenantKey.in_language(language).to_string();
    words::not_comparable(language, &counted, &inventory)
}

/// A set of sectors by its name, which is data in English unless the page knows it.
fn named_sectors(name: &str, language: Language) -> String {
    datasets::named_sectors(name, language).map_or_else(|| english(name), str::to_owned)
}

/// The fields of a boundary in words.
fn fields_in_words(boundary: &Boundary, fields: BoundaryFields, language: Language) -> String {
    let in_words = |field| match (field, &boundary.sectors) {
        (BoundaryField::Sectors, Some(Sectors::Named(name))) => Some(named_sectors(name, language)),
        (BoundaryField::Sectors, sectors) => {
            sectors.as_ref().map(|sectors| sectors.in_language(language).to_string())
        }
        (BoundaryField::Gases, _) => {
            boundary.gases.map(|gases| gases.in_language(language).to_string())
        }
        (BoundaryField::GwpSet, _) => {
            boundary.gwp_set.map(|set| set.in_language(language).to_string())
        }
        (BoundaryField::Accounting, _) => {
            boundary.accounting.map(|principle| principle.in_language(language).to_string())
        }
        (BoundaryField::LandSector, _) => {
            boundary.land_sector.map(|land| land.in_language(language).to_string())
        }
        (_, _) => boundary.coverage.map(|portion| portion.in_language(language).to_string()),
    };
    let each: Vec<String> = fields.iter().filter_map(in_words).collect();
    each.join(", ")
}

/// The text on an inventory that ends before the target year: its change, and whether its last
/// level is within the limit of a percentage cut.
fn data_end_before(
    result: &Assessment<'_>,
    by: Year,
    with_change: bool,
    language: Language,
) -> String {
    let state = match result.per_unit() {
        Some(own) => LastLevel::of(own.figures()),
        None => LastLevel::of(&result.figures()),
    };
    let Some(LastLevel { year, change, is_within }) = state else {
        return result.verdict().in_language(language).to_string();
    };
    let change = with_change.then(|| signed_percent(change, 1, language) + ", ");
    let change = change.unwrap_or_default();
    match (result.target().goal(), is_within) {
        (Goal::One(Ambition::ReduceBy(cut)), Some(is_within)) => {
            let cut = (cut.share().percent() * 10.0).round() / 10.0;
            let limit = signed_percent(-cut, usize::from(cut.fract() != 0.0), language);
            let text = if is_within { words::within } else { words::not_within };
            text(language, year, by, &change, &limit)
        }
        _ => words::ends_before(language, year, by),
    }
}

/// The last level of an inventory against a limit.
struct LastLevel {
    year: Year,
    /// In percent of the base.
    change: f64,
    is_within: Option<bool>,
}

impl LastLevel {
    fn of<L>(figures: &Figures<L>) -> Option<Self> {
        let year = figures.latest.as_ref().ok()?.year;
        let change = figures.change.as_ref().ok()?.share.ok()?.percent();
        let is_within = figures.progress.ok().map(|progress| progress.fraction() >= 1.0);
        Some(Self { year, change, is_within })
    }
}

/// The marks of the notes on the caveats that can decide a verdict: an old latest level, a verdict
/// by one lens alone, unknown net emissions, and what an inventory for the Covenant leaves open.
pub fn marks(
    result: &Assessment<'_>,
    inventory: &CityInventory,
    notes: &mut Notes,
    language: Language,
) -> String {
    let mut texts = Vec::new();
    // An old latest level does not matter once the target year is observed.
    let is_due = matches!(result.verdict().kind(), VerdictKind::Met | VerdictKind::Missed);
    if has_verdict(result) {
        let decisive = |caveat: &Caveat<'_>| match caveat {
            Caveat::NetNotReported { .. } => true,
            Caveat::Stale { .. } | Caveat::OneLens { .. } => !is_due,
            _ => false,
        };
        for caveat in result.caveats().filter(decisive) {
            texts.push(caveat.in_language(language).to_string());
        }
    }
    let is_awaited =
        matches!(result.verdict(), Verdict::Undetermined(Undetermined::AwaitingInventory(_)));
    let is_judged = has_verdict(result) || is_awaited;
    if is_judged && matches!(inventory.dataset, Dataset::Covenant { .. }) {
        texts.push(words::covenant_leaves_open(language));
    }
    notes.marks(&texts)
}
