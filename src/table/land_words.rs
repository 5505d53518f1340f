//! The land sector in headings and cells: "incl. LULUCF", "net", "without LULUCF".

use super::words::{GROSS, LULUCF, NET, WITH, WITHOUT, ZERO, is_negation, is_one_of};
use crate::boundary::LandSector;

/// Removes the words about the land sector from a folded text. Returns the remaining words, and
/// whether the removed words say that the land sector is included or excluded.
pub(super) fn take_land_phrase(folded: &str) -> (String, Option<LandSector>) {
    let folded = folded.replace("y compris ", "inkl ");
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut meaning = None;
    let mut rest = Vec::with_capacity(words.len());
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let next = words.get(index + 1).copied().unwrap_or_default();
        let two = words.get(index + 2).map(|third| format!("{next} {third}"));
        let names_land = is_one_of(next, LULUCF);
        let names_land_in_two = two.is_some_and(|two| is_one_of(two.as_str(), LULUCF));
        let is_negated =
            index.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_negation(word));
        // "with LULUCF not included"
        let is_denied = (1..=4).any(|step| {
            words.get(index + step).is_some_and(|word| is_negation(word))
                && words.get(index + step + 1).is_some_and(|word| word.starts_with("in"))
        });
        let side = if is_one_of(word, WITH) && (is_negated || is_denied) {
            Some(LandSector::Excluded)
        } else if is_one_of(word, WITH) {
            Some(LandSector::Included)
        } else if is_one_of(word, WITHOUT) {
            Some(LandSector::Excluded)
        } else {
            None
        };
        match side {
            Some(side) if names_land || names_land_in_two => {
                meaning = Some(side);
                index += if names_land { 2 } else { 3 };
            }
            _ if is_one_of(word, NET) && !is_one_of(next, ZERO) => {
                meaning = meaning.or(Some(LandSector::Included));
                index += 1;
            }
            _ if is_one_of(word, GROSS) => {
                meaning = meaning.or(Some(LandSector::Excluded));
                index += 1;
            }
            _ => {
                rest.push(*word);
                index += 1;
            }
        }
    }
    (rest.join(" "), meaning)
}
