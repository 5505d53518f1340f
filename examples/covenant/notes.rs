//! Notes on doubtful rows. A doubtful value alone is no reason to refuse a row.

use std::collections::BTreeMap;

use climate_targets::{Language, Target};

use crate::covenant::columns::Column;
use crate::covenant::conversion::{AcceptedRow, Conversion};
use crate::covenant::declaration::{TargetYear, cut, percent, population};
use crate::covenant::note_words as words;
use crate::covenant::table::{Row, Table};

pub struct Note {
    pub title: String,
    /// The rows or targets concerned, as text.
    pub items: Vec<String>,
}

/// A check for doubtful rows: returns the text to print after the name of a doubtful row, or `None`
/// for any other row.
type Check = fn(&Row, Language) -> Option<String>;

pub fn notes(table: &Table, conversion: &Conversion<'_>, language: Language) -> Vec<Note> {
    let mut notes = vec![
        under_the_minimum(conversion, TargetYear::Y2020, language),
        under_the_minimum(conversion, TargetYear::Y2030, language),
        eastern_partnership(conversion, language),
        full_cuts(conversion, language),
        no_increase(conversion, language),
        same_name(conversion, language),
    ];
    let checks: [(String, Check); 3] = [
        (words::small_population(language), small_population),
        (words::foreign_id(language), foreign_id),
        (words::lost_letter(language), lost_letter),
    ];
    for (title, check) in checks {
        let items = conversion.rows.iter().filter_map(|row| {
            let text = format!("{}{}", row.name(), check(row, language)?);
            Some(words::line(language, row.at(Column::Place).line, &text))
        });
        notes.push(Note { title, items: items.collect() });
    }
    let items = table.ignored.clone();
    notes.push(Note { title: words::ignored_columns(language), items });
    notes.retain(|note| !note.items.is_empty());
    notes
}

fn matching_targets(
    conversion: &Conversion<'_>,
    language: Language,
    matches: impl Fn(&AcceptedRow<'_>, &Target) -> bool,
) -> Vec<String> {
    let each = conversion
        .accepted
        .iter()
        .flat_map(|accepted| accepted.targets.iter().map(move |target| (accepted, target)));
    let matching = each.filter(|(accepted, target)| matches(accepted, target));
    let items = matching.filter_map(|(accepted, target)| {
        let cut = percent(cut(target)?.share(), language);
        Some(format!("{} {cut}", accepted.row.name()))
    });
    items.collect()
}

fn is_under(target: &Target, by: TargetYear) -> bool {
    target.judged_year() == by.year() && cut(target) < by.minimum()
}

/// Lists the targets with a smaller cut than the common minimum for all signatories.
fn under_the_minimum(conversion: &Conversion<'_>, by: TargetYear, language: Language) -> Note {
    let minimum = by.minimum().map(|minimum| percent(minimum.share(), language));
    Note {
        title: words::under_minimum(language, &minimum.unwrap_or_default(), by.year()),
        items: matching_targets(conversion, language, |_, target| is_under(target, by)),
    }
}

/// The countries of the Eastern Partnership, by their codes in the table. Signatories there promise
/// 30 % by 2030: "a flagship EU initiative to reduce CO2 emissions by at least 30% by 2030",
/// Covenant of Mayors East II, library.euneighbours.eu (2018).
const EAST: [&str; 6] = ["AM", "AZ", "BY", "GE", "MD", "UA"];

fn eastern_partnership(conversion: &Conversion<'_>, language: Language) -> Note {
    let in_east = |accepted: &AcceptedRow<'_>| EAST.contains(&accepted.row.text(Column::Country));
    Note {
        title: words::eastern_partnership(language),
        items: matching_targets(conversion, language, |accepted, target| {
            in_east(accepted) && is_under(target, TargetYear::Y2030)
        }),
    }
}

fn full_cuts(conversion: &Conversion<'_>, language: Language) -> Note {
    let is_all = |target: &Target| cut(target).is_some_and(|cut| cut.fraction() == 1.0);
    Note {
        title: words::full_cut(language),
        items: matching_targets(conversion, language, |_, target| is_all(target)),
    }
}

fn no_increase(conversion: &Conversion<'_>, language: Language) -> Note {
    let items = conversion.accepted.iter().filter_map(|accepted| {
        let [first, second] = accepted.targets.as_slice() else { return None };
        let (first, second) = (cut(first)?, cut(second)?);
        let [earlier, later] = [first, second].map(|cut| percent(cut.share(), language));
        let cuts = words::and(language, &earlier, &later);
        (second <= first).then(|| format!("{} {cuts}", accepted.row.name()))
    });
    Note { title: words::no_increase(language), items: items.collect() }
}

/// Lists places of the same country with the same name. Case, spaces and punctuation are ignored:
/// "Saint-Germain" equals "SAINT GERMAIN".
fn same_name(conversion: &Conversion<'_>, language: Language) -> Note {
    let mut by_name: BTreeMap<(&str, String), Vec<&Row>> = BTreeMap::new();
    for row in &conversion.rows {
        let name = row.text(Column::Place).to_lowercase();
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        if !name.is_empty() {
            by_name.entry((row.text(Column::Country), name)).or_default().push(row);
        }
    }
    let twice = by_name.into_values().filter(|rows| rows.len() > 1).map(|rows| {
        let lines = rows.iter().map(|row| row.at(Column::Place).line.to_string());
        let lines = lines.reduce(|before, last| words::and(language, &before, &last));
        words::in_lines(language, &rows[0].name(), &lines.unwrap_or_default())
    });
    Note { title: words::same_name(language), items: twice.collect() }
}

/// Words, or beginnings of words, that name a kind of place, with the minimum population of that
/// kind.
///
/// - A French *communauté de communes* has at least 5 000 inhabitants (Code général des
///   collectivités territoriales, L. 5210-1-1 III); the minimum for an *agglomération* or a
///   *métropole* is higher.
/// - A *ville* is part of an urban unit; the smallest urban units have 2 000 inhabitants (Insee).
const MINIMUM_POPULATION: [(&str, f64); 6] = [
    ("agglom", 5000.0),
    ("communaut", 5000.0),
    ("métropol", 5000.0),
    ("metropol", 5000.0),
    ("intercommunal", 5000.0),
    ("ville", 2000.0),
];

/// Flags a population below the minimum for the kind of place. The publisher matched populations by
/// name, so La Rochelle has the 39 inhabitants of a village with the same name in Haute-Saône. Only
/// French places are checked.
fn small_population(row: &Row, language: Language) -> Option<String> {
    let people = population(row).ok().flatten()?;
    let name = row.text(Column::Place).to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    let is_one = words.any(|word| {
        MINIMUM_POPULATION.iter().any(|(start, minimum)| {
            // "Villeneuve" and similar words are place names, not kinds of places.
            let named = if *start == "ville" { word == *start } else { word.starts_with(start) };
            named && people < *minimum
        })
    });
    let is_french = row.text(Column::Country) == "FR";
    (is_french && is_one).then(|| words::inhabitants(language, language.number(people, 0)))
}

/// Flags an id that does not start with the ISO country code. The country column has Eurostat
/// codes, which differ from ISO codes for Greece and the United Kingdom.
fn foreign_id(row: &Row, _: Language) -> Option<String> {
    let (id, country) = (row.text(Column::Id), row.text(Column::Country));
    let iso = match country {
        "EL" => "GR",
        "UK" => "GB",
        other => other,
    };
    let letters: String = id.chars().take_while(char::is_ascii_alphabetic).collect();
    (!letters.is_empty() && letters != iso).then(|| format!(", {id}"))
}

/// Flags a name with a question mark or the Unicode replacement character. A wrong text encoding
/// puts these in place of letters.
fn lost_letter(row: &Row, _: Language) -> Option<String> {
    row.text(Column::Place).contains(['?', '\u{fffd}']).then(String::new)
}
