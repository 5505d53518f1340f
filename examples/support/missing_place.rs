//! The error for a place without data: what other examples know of it, or places with similar names.

use chrono::NaiveDate;
use climate_targets::catalogue;
use climate_targets::network::{CodeKind, Network, Place};

/// The largest number of places that an error lists.
const MOST: usize = 20;

/// Says what there is for the name of a place that the data do not have.
pub fn error(name: &str, known: &[&str], as_of: NaiveDate) -> String {
    let hints = catalogue::places_named(name).filter_map(|place| hint(place, as_of));
    let hints: Vec<String> = hints.collect();
    if !hints.is_empty() {
        return format!("--place {name}: no yearly series in the data; {}", hints.join("; "));
    }
    let unknown = format!("--place: the data has no place {name:?}");
    let similar = similar(name, known);
    match known.len() {
        _ if !similar.is_empty() => format!("{unknown}; similar names: {}", similar.join(", ")),
        count if count > MOST => format!("{unknown} or with a similar name, among {count} places"),
        _ => format!("{unknown}; it has {}", known.join(", ")),
    }
}

/// The examples that know something of a place or of the area around it.
fn hint(place: &Place, as_of: NaiveDate) -> Option<String> {
    let area = place.part_of().and_then(catalogue::place);
    let around = || [Some(place), area].into_iter().flatten();
    let is_member = |network: &&Network| {
        network.members_on(as_of).members().any(|member| around().any(|place| place == member))
    };
    let network = catalogue::networks().find(is_member).map(|network| {
        format!("`network --network {}` shows what is known of {}", network.id(), place.name())
    });
    let reports = around().filter_map(|place| {
        let id = place.code(CodeKind::Covenant)?;
        let name = place.name();
        Some(format!("`covenant --id {id}` shows what {name} reported to the Covenant of Mayors"))
    });
    let hints: Vec<String> = network.into_iter().chain(reports).collect();
    (!hints.is_empty()).then(|| hints.join(", "))
}

/// The longest name, in characters, that is compared with others.
const LONGEST: usize = 200;

/// The places of the data and of the catalogue with a similar name, the most similar first. The
/// comparison takes time with the product of the lengths: none with a very long name.
fn similar<'a>(name: &str, known: &[&'a str]) -> Vec<&'a str> {
    let is_compared = |name: &str| name.chars().nth(LONGEST).is_none();
    if !is_compared(name) {
        return Vec::new();
    }
    let distance_to =
        |other: &str| if is_compared(other) { distance(name, other) } else { usize::MAX };
    let of_catalogue = catalogue::places().map(|place| {
        let names = place.other_names().chain([place.name()]).map(distance_to);
        (names.min().unwrap_or(usize::MAX), place.name())
    });
    let of_data = known.iter().map(|place| (distance_to(place), *place));
    let most = (name.chars().count() / 4).max(1);
    let mut similar: Vec<(usize, &str)> =
        of_data.chain(of_catalogue).filter(|(distance, _)| *distance <= most).collect();
    similar.sort_unstable();
    similar.dedup_by_key(|(_, place)| *place);
    similar.into_iter().map(|(_, place)| place).take(5).collect()
}

/// The edit distance of Levenshtein between two names in small letters: the least number of letters
/// to insert, to remove or to replace.
fn distance(one: &str, other: &str) -> usize {
    let other = other.to_lowercase();
    // The distances between the letters of `one` so far and each start of `other`.
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for letter in one.to_lowercase().chars() {
        let mut left = row.first().map_or(0, |first| first + 1);
        let mut next = vec![left];
        for (pair, of_other) in row.windows(2).zip(other.chars()) {
            let &[diagonal, above] = pair else { continue };
            let replaced = diagonal + usize::from(letter != of_other);
            left = replaced.min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
