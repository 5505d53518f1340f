//! Doubtful rows: notes that refuse nothing.

use std::collections::BTreeMap;

use climate_targets::Target;

use crate::covenant::account::{Account, Given};
use crate::covenant::declared::{For, cut, population};
use crate::covenant::table::{Column, Row, Table};

pub struct Note {
    pub says: String,
    /// The row and the text of each note.
    pub of: Vec<String>,
}

/// The doubts about a row, if any.
type Doubt = fn(&Row) -> Option<String>;

pub fn notes(table: &Table, account: &Account<'_>) -> Vec<Note> {
    let mut notes = vec![
        under_the_minimum(account, For::Y2020),
        under_the_minimum(account, For::Y2030),
        in_the_east(account),
        nothing_left(account),
        no_more_for_2030(account),
        same_name(account),
    ];
    let each: [(&str, Doubt); 3] = [
        ("A population that is hardly that of the place", too_few),
        ("A gcom_id that begins with the letters of another country", another_country),
        ("A name that has lost a letter", lost_letter),
    ];
    for (says, doubt) in each {
        let of = account.rows.iter().filter_map(|row| {
            Some(format!("line {}: {}{}", row.at(Column::Place).line, row.named(), doubt(row)?))
        });
        notes.push(Note { says: says.to_owned(), of: of.collect() });
    }
    let ignored = Note { says: "Columns that are not read".into(), of: table.ignored.clone() };
    notes.push(ignored);
    notes.retain(|note| !note.of.is_empty());
    notes
}

fn of_targets(
    account: &Account<'_>,
    is_meant: impl Fn(&Given<'_>, &Target) -> bool,
) -> Vec<String> {
    let each = account
        .given
        .iter()
        .flat_map(|given| given.targets.iter().map(move |target| (given, target)));
    let meant = each.filter(|(given, target)| is_meant(given, target));
    let said = meant.filter_map(|(given, target)| {
        Some(format!("{} {}", given.row.named(), cut(target)?.share()))
    });
    said.collect()
}

fn is_under(target: &Target, by: For) -> bool {
    target.judged_year() == by.year() && cut(target) < by.minimum()
}

/// The minimum cut of the catalogue's entry, the common commitment of all signatories.
fn under_the_minimum(account: &Account<'_>, by: For) -> Note {
    let minimum = by.minimum().map(|minimum| minimum.share().to_string()).unwrap_or_default();
    Note {
        says: format!("Under the {minimum} by {} that signatories promised in common", by.year()),
        of: of_targets(account, |_, target| is_under(target, by)),
    }
}

/// The Eastern Partnership, by its codes in the table. Its signatories promised 30 % by 2030: "a
/// flagship EU initiative to reduce CO2 emissions by at least 30% by 2030", Covenant of Mayors East
/// II, library.euneighbours.eu (2018).
const EAST: [&str; 6] = ["AM", "AZ", "BY", "GE", "MD", "UA"];

fn in_the_east(account: &Account<'_>) -> Note {
    let in_east = |given: &Given<'_>| EAST.contains(&given.row.text(Column::Country));
    Note {
        says: "Of these, in the Eastern Partnership, whose Covenant asks for 30 % by 2030".into(),
        of: of_targets(account, |given, target| in_east(given) && is_under(target, For::Y2030)),
    }
}

fn nothing_left(account: &Account<'_>) -> Note {
    let is_all = |target: &Target| cut(target).is_some_and(|cut| cut.fraction() == 1.0);
    Note {
        says: "A cut of 100 %, with nothing left; whether a balance with power sold or with sinks \
               is meant, the table does not say"
            .into(),
        of: of_targets(account, |_, target| is_all(target)),
    }
}

fn no_more_for_2030(account: &Account<'_>) -> Note {
    let no_more = |given: &&Given<'_>| matches!(given.targets.as_slice(), [first, second] if cut(second) <= cut(first));
    let said = account.given.iter().filter(no_more).map(|given| {
        let row = given.row;
        let (first, second) = (row.text(Column::By2020), row.text(Column::By2030));
        format!("{} {first} % and {second} %", row.named())
    });
    Note { says: "No more for 2030 than for 2020".into(), of: said.collect() }
}

/// Two names are equal if their letters and digits are: "Saint-Germain" and "SAINT GERMAIN".
fn same_name(account: &Account<'_>) -> Note {
    let mut by_name: BTreeMap<(&str, String), Vec<&Row>> = BTreeMap::new();
    for row in &account.rows {
        let name = row.text(Column::Place).to_lowercase();
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        if !name.is_empty() {
            by_name.entry((row.text(Column::Country), name)).or_default().push(row);
        }
    }
    let twice = by_name.into_values().filter(|rows| rows.len() > 1).map(|rows| {
        let lines: Vec<String> =
            rows.iter().map(|row| row.at(Column::Place).line.to_string()).collect();
        format!("{} in lines {}", rows[0].named(), lines.join(" and "))
    });
    let says = "The same name of a place twice in one country";
    Note { says: says.into(), of: twice.collect() }
}

/// The kinds of places in names, by the start of a word, with the legal minimum population of each.
///
/// - No French grouping with taxes of its own may have fewer than 5 000, be it only a *communauté
///   de communes* (Code général des collectivités territoriales, L. 5210-1-1 III; an
///   *agglomération* or a *métropole* needs more).
/// - A *ville* lies in an urban unit, and the smallest has 2 000 (Insee).
const AT_LEAST: [(&str, f64); 6] = [
    ("agglom", 5000.0),
    ("communaut", 5000.0),
    ("métropol", 5000.0),
    ("metropol", 5000.0),
    ("intercommunal", 5000.0),
    ("ville", 2000.0),
];

/// The table joins populations by name and can hit a namesake: La Rochelle has the 39 inhabitants
/// of a village in the Haute-Saône. Only French names are checked.
fn too_few(row: &Row) -> Option<String> {
    let people = population(row).ok().flatten()?;
    let name = row.text(Column::Place).to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    let is_one = words.any(|word| {
        AT_LEAST.iter().any(|(begins, fewest)| {
            // "Villeneuve" and similar words are names, not kinds.
            let named = if *begins == "ville" { word == *begins } else { word.starts_with(begins) };
            named && people < *fewest
        })
    });
    let is_french = row.text(Column::Country) == "FR";
    (is_french && is_one).then(|| format!(", {people} inhabitants"))
}

/// Ids start with the ISO code of the country; the table uses Eurostat's codes.
fn another_country(row: &Row) -> Option<String> {
    let (id, country) = (row.text(Column::Id), row.text(Column::Country));
    let iso = match country {
        "EL" => "GR",
        "UK" => "GB",
        other => other,
    };
    let letters: String = id.chars().take_while(char::is_ascii_alphabetic).collect();
    (!letters.is_empty() && letters != iso).then(|| format!(", {id}"))
}

/// A question mark in a word, or the replacement character.
fn lost_letter(row: &Row) -> Option<String> {
    row.text(Column::Place).contains(['?', '\u{fffd}']).then(String::new)
}
