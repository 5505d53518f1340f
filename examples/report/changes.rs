//! What changed between two releases of an inventory.

use climate_targets::robustness::VintageComparison;
use climate_targets::{Assessment, Known, Language};

use crate::report::words::Word;
use crate::svg::{Cell, LevelUnit, Table, pair, release_number, say};

/// Base level, latest level, progress and verdict under each release. A row without a value in
/// either release is left out.
pub fn table(releases: &VintageComparison<'_>, language: Language) -> Table {
    let both = [&releases.earlier, &releases.later];
    let unit = LevelUnit::of_tonnes(&releases.later, language);
    let base =
        |one: &Assessment<'_>| one.figures().base.map(|base| unit.level(unit.value(base.level)));
    let latest = |one: &Assessment<'_>| {
        let latest = one.figures().latest?;
        Ok(format!("{} ({})", unit.level(unit.value(latest.level)), latest.year))
    };
    let progress = |one: &Assessment<'_>| {
        let share = one.per_unit().map_or(one.figures().progress, |own| own.figures().progress);
        share.map(|share| language.percent(share.percent(), 1).to_string())
    };
    let verdict = |one: &Assessment<'_>| Ok(say(&one.worded_verdict(), language));
    let rows = [
        (Word::BaseLevel, both.map(base)),
        (Word::LatestLevel, both.map(latest)),
        (Word::Progress, both.map(progress)),
        (Word::Verdict, both.map(verdict)),
    ];
    let known = rows.into_iter().filter(|(_, values)| values.iter().any(Result::is_ok));
    Table {
        head: vec![
            Word::Figure.text(language).to_owned(),
            release(both[0], Word::EarlierRelease, language),
            release(both[1], Word::LaterRelease, language),
        ],
        rows: known.map(|(word, values)| row(word, values, language)).collect(),
    }
}

fn row(word: Word, values: [Known<String>; 2], language: Language) -> Vec<Cell> {
    let cell = |value: Known<String>| match value {
        Ok(text) => Cell::Number(text),
        Err(reason) => Cell::Text(say(&reason, language)),
    };
    let [earlier, later] = values.map(cell);
    vec![Cell::Text(word.text(language).to_owned()), earlier, later]
}

/// The heading of a release: earlier or new, with its name if it has one.
fn release(result: &Assessment<'_>, word: Word, language: Language) -> String {
    let word = word.text(language);
    match result.series().vintage().map(release_number) {
        Some(name) => pair(word, name, language),
        None => word.to_owned(),
    }
}
