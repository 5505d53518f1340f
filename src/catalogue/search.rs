//! Text search over the catalogue.

use unicode_normalization::UnicodeNormalization as _;

use super::entry::Entry;
use super::index::entries;
use super::places::places;
use crate::network::Place;

/// Returns the entries that contain every word of a query in their id, title, actor or wording, in
/// the order of [`entries`]; all entries for an empty query.
///
/// Case is ignored, and any name of an actor is accepted. Parts of words match: "neutr" finds
/// "carbon neutral". The words of a query may be in different fields, and in different targets of
/// an entry.
///
/// ```
/// use climate_targets::catalogue;
/// let ids = |query| catalogue::search(query).map(|entry| entry.id()).collect::<Vec<_>>();
/// assert_eq!(ids("lahti neutral"), ["LAH-2025-CN"]);
/// assert_eq!(ids("lahtis neutral"), ["LAH-2025-CN"]);
/// assert_eq!(ids("paris council"), Vec::<&str>::new()); // the status is not searched
/// assert_eq!(ids("").len(), catalogue::entries().count());
/// ```
pub fn search(query: &str) -> impl Iterator<Item = Entry> {
    let words: Vec<Word> = query.split_whitespace().map(Word::new).collect();
    entries().filter(move |entry| words.iter().all(|word| word.is_in(*entry)))
}

/// A word of the query, and the places with a name that contains it.
struct Word {
    lower_case: String,
    places: Vec<&'static Place>,
}

impl Word {
    fn new(word: &str) -> Self {
        let mut word = Self { lower_case: lower_case(word), places: Vec::new() };
        let named = |place: &&Place| {
            let mut names = [place.name()].into_iter().chain(place.other_names());
            names.any(|name| word.is_in_text(name))
        };
        word.places = places().filter(named).collect();
        word
    }

    fn is_in_text(&self, text: &str) -> bool {
        lower_case(text).contains(&self.lower_case)
    }

    fn is_in_actor(&self, actor: &str) -> bool {
        self.is_in_text(actor) || self.places.iter().any(|place| place.is_named(actor))
    }

    fn is_in(&self, entry: Entry) -> bool {
        self.is_in_text(entry.id())
            || self.is_in_text(entry.title())
            || entry.targets().any(|target| {
                self.is_in_text(target.id())
                    || self.is_in_text(target.title())
                    || self.is_in_text(target.wording())
                    || self.is_in_actor(target.actor())
            })
    }
}

/// A text in lower case, with composed accents: `o` and a combining diaeresis are `ö`.
fn lower_case(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}
