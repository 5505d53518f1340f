//! Searching by text, for programs that let people pick.

use super::{Entry, entries, places_named};
use crate::network::Place;

/// The entries that have every word of a query in their ids, titles, actors or wordings, in the
/// order of [`entries`]; all of them for an empty query.
///
/// Case does not matter, and an actor is found by any of its names. Words may be cut short:
/// "neutr" finds "carbon neutral".
///
/// ```
/// use climate_targets::catalogue;
/// let ids = |query| catalogue::search(query).map(|entry| entry.id()).collect::<Vec<_>>();
/// assert_eq!(ids("lahti neutral"), ["LAH-2025-CN"]);
/// assert_eq!(ids("lahtis neutral"), ["LAH-2025-CN"]);
/// assert!(ids("factor four").is_empty()); // the words of the law are "facteur 4"
/// assert_eq!(ids("").len(), catalogue::entries().count());
/// ```
pub fn search(query: &str) -> impl Iterator<Item = Entry> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    entries().filter(move |entry| words.iter().all(|word| has(*entry, word)))
}

/// Whether an entry has a word, given in lower case.
fn has(entry: Entry, word: &str) -> bool {
    let in_text = |text: &str| text.to_lowercase().contains(word);
    let of_actor = |actor: &str| {
        let mut names = places_named(actor).flat_map(Place::other_names);
        in_text(actor) || names.any(in_text)
    };
    in_text(entry.id())
        || in_text(entry.title())
        || entry.targets().any(|target| {
            in_text(target.id())
                || in_text(target.title())
                || in_text(target.wording())
                || of_actor(target.actor())
        })
}
