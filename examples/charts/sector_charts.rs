//! The charts of a place with its sectors.

use climate_targets::sectors::{Contributions, SectorAssessments};
use climate_targets::{Assessment, Emissions, Known, Language};

use crate::report::drawings::title;
use crate::report::words::Word;
use crate::svg::{Bar, BarKind, ChartWord, LevelUnit, Panel, PanelKind, Panels, Waterfall};

/// The steps by sector: the change of each so far, and its part of the reduction still needed.
pub fn steps_by_sector(
    result: &Assessment<'_>,
    contributions: &Contributions<'_>,
    language: Language,
) -> Option<Waterfall> {
    let unit = LevelUnit::of(result, language);
    let [base, latest] = [contributions.total.base, contributions.total.level]
        .map(|level| level.map(|level| unit.value(level)));
    let (base, latest, limit) =
        (base.ok()?, latest.ok()?, unit.value(result.figures().allowable.ok()?));
    let name = |word: ChartWord| word.heading(language);
    let level =
        |word, years: String, to, kind| Bar::new(format!("{} {years}", name(word)), 0.0, to, kind);
    let mut bars =
        vec![level(ChartWord::Base, contributions.base_years.to_string(), base, BarKind::Level)];
    let parts = || contributions.sectors.iter().chain([&contributions.in_no_sector]);
    add_parts(
        &mut bars,
        base,
        BarKind::Change,
        parts().map(|part| (part.name, part.change)),
        &unit,
    );
    let year = contributions.year.to_string();
    bars.push(level(ChartWord::Latest, year, latest, BarKind::Level));
    let needed = parts().map(|part| (part.name, part.needed.map(|needed| -needed)));
    add_parts(&mut bars, latest, BarKind::Needed, needed, &unit);
    let year = result.figures().judged_year.to_string();
    bars.push(level(ChartWord::Limit, year, limit, BarKind::Limit));
    let title = title(Word::ChartOfSteps, result, language);
    Some(Waterfall { title, unit, bars })
}

/// The share of the first level below which a change is added to the other sectors.
const SMALL: f64 = 0.02;

/// Adds a bar for each part, the largest first and the small ones together, each bar from the end of
/// the one before.
fn add_parts<'a>(
    bars: &mut Vec<Bar>,
    from: f64,
    kind: BarKind,
    parts: impl Iterator<Item = (&'a str, Known<Emissions>)>,
    unit: &LevelUnit,
) {
    let known = parts.filter_map(|(name, change)| Some((name, unit.value(change.ok()?))));
    let (mut large, small): (Vec<_>, Vec<_>) =
        known.partition(|(name, change)| !name.is_empty() && change.abs() >= SMALL * from);
    large.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let rest = small.iter().map(|part| part.1).sum::<f64>();
    let others = ChartWord::OtherSectors.heading(unit.language);
    let mut level = from;
    for (name, change) in large.into_iter().chain([(others.as_str(), rest)]) {
        bars.push(Bar::new(name.to_owned(), level, level + change, kind));
        level += change;
    }
}

/// The sectors of a place with their own paths.
pub fn sectors(results: &SectorAssessments<'_>, language: Language) -> Panels {
    let unit = LevelUnit::of(&results.total, language);
    let panel = |(name, result): &(&str, Known<Assessment<'_>>)| {
        Some(Panel::new(name, &unit, result.ok()?.chart()))
    };
    let panels = results.sectors.iter().filter_map(panel).collect();
    let title = title(Word::PathsOfSectors, &results.total, language);
    Panels { title, language, of: PanelKind::Sectors, items: panels }
}
