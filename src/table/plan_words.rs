//! Words of texts that name planned values: targets, scenarios, projections.

use super::status_words::{RowStatus, parse_status};
use super::words::{fold, has_stem, is_one_of};

/// The first letters of words for plans.
const STEMS: [&str; 27] = [
    "projection",
    "projected",
    "forecast",
    "prognos",
    "ennust",
    "tavoit",
    "framskriv",
    "fremskriv",
    "geplant",
    "planned",
    "planerad",
    "szenari",
    "scenari",
    "skenaario",
    "hochrechnung",
    "zielwert",
    "zielpfad",
    "absenkpfad",
    "reduktionspfad",
    "pathway",
    "trajector",
    "trajectoir",
    "objectif",
    "malbana",
    "utslappsmal",
    "klimatmal",
    "klimamal",
];

/// Words for plans of which other words can begin with the same letters.
const WORDS: &str =
    "wam|wem|target|targets|goal|goals|mal|ziel|ziele|klimaziel|klimaziele|klimabudsjett";

fn is_plan_word(word: &str) -> bool {
    is_one_of(word, WORDS) || has_stem(word, &STEMS)
}

fn is_planned_status(text: &str) -> bool {
    parse_status(text) == Some(RowStatus::Planned)
}

/// Whether a text names planned values: "projection", or "Target" as the whole text.
pub(super) fn names_planned(text: &str, folded: &str) -> bool {
    is_planned_status(text.trim()) || folded.split(' ').any(is_plan_word)
}

/// Whether a remark says that the value in its row is planned. In a sentence, a word for a plan can
/// refer to something other than the value.
pub(super) fn is_planned_remark(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let is_planned = |word: &str| is_plan_word(word) || word.len() > 3 && is_planned_status(word);
    let count = if words.len() <= 3 { words.len() } else { 1 };
    words.iter().take(count).copied().any(is_planned)
}

/// Whether a legend gives a mark the meaning of a plan: "P = projection", "A = actual; P = plan".
pub(super) fn explains_plan(text: &str) -> bool {
    text.split([';', ',']).any(|part| {
        let Some((mark, meaning)) = part.split_once(['=', ':']) else { return false };
        let folded = fold(meaning);
        mark.trim().chars().count() <= 3 && folded.split(' ').take(2).any(is_planned_status)
    })
}
