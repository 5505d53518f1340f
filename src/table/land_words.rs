//! The land sector in headings, cells and titles: "incl. LULUCF", "net", "LULUCF excluded".

use super::words::{GROSS, LULUCF, NET, WITH, WITHOUT, ZERO, has_stem, is_negation, is_one_of};
use crate::boundary::LandSector;

/// What a folded text says about the land sector.
pub(super) struct LandText {
    /// The words that do not belong to a statement on the land sector.
    pub rest: String,
    /// The statements in full: "incl. LULUCF", "LULUCF excluded".
    pub statements: Vec<LandSector>,
    /// The meaning of the first "net" or "gross".
    pub word: Option<LandSector>,
}

impl LandText {
    pub(super) fn of(folded: &str) -> Self {
        let folded = folded.replace("y compris ", "inkl ");
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let (mut statements, mut word_meaning) = (Vec::new(), None);
        let mut rest = Vec::with_capacity(words.len());
        let mut index = 0;
        while let Some(word) = words.get(index) {
            let next = words.get(index + 1).copied().unwrap_or_default();
            if let Some((side, length)) = statement_at(&words, index) {
                statements.push(side);
                index += length;
            } else if let Some((side, remainder)) = net_or_gross(word, next) {
                word_meaning = word_meaning.or(Some(side));
                rest.extend(Some(remainder).filter(|remainder| !remainder.is_empty()));
                index += 1;
            } else {
                rest.push(*word);
                index += 1;
            }
        }
        Self { rest: rest.join(" "), statements, word: word_meaning }
    }

    /// Whether the land sector is included: the last full statement, or else "net" or "gross".
    pub(super) fn meaning(&self) -> Option<LandSector> {
        self.statements.last().copied().or(self.word)
    }

    /// Whether the remaining words name the land sector or its removals.
    pub(super) fn names_land(&self) -> bool {
        self.rest.split(' ').any(|word| is_one_of(word, LAND) || starts_like_land(word))
    }

    /// Whether the remaining words name the land sector and something that is left out.
    pub(super) fn denies_land(&self) -> bool {
        let is_denial = |word: &str| is_negation(word) || is_one_of(word, WITHOUT) || word == "pl";
        self.names_land() && self.rest.split(' ').any(is_denial)
    }
}

/// Words of texts on the land sector and its removals.
const LAND: &str = "sink|sinks|removal|removals|uptake|sequestration|sequestered|offset|offsets|\
     absorption|absorptions|forest|forests|forestry|afforestation|wald|walder|walde|moore|senke|\
     senken|kohlenstoffsenken|upptag|nettoupptag|kolsankor|kolsanka|skog|skogar|skogen|nielu|\
     nielut|nielujen|metsat|metsien|opptak|skov|skove|optag|foret|forets|puits|foresterie|forst|\
     lucf|afolu";

/// Whether a word begins with the name of the land sector: "LULUCF-Sektor", "maankäyttösektori".
fn starts_like_land(word: &str) -> bool {
    let stems = [
        "lulucf",
        "utcatf",
        "landuse",
        "landnutzung",
        "markanvand",
        "maankaytto",
        "maankayton",
        "arealbruk",
        "arealanvend",
    ];
    has_stem(word, &stems)
}

/// The statement that begins at a word, and its number of words: "without LULUCF", "incl. land use",
/// "LULUCF is not included".
fn statement_at(words: &[&str], index: usize) -> Option<(LandSector, usize)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let land_length = |at: usize| {
        let two = format!("{} {}", word(at), word(at + 1));
        let is_one = is_one_of(word(at), LULUCF) || starts_like_land(word(at));
        let length = if is_one { 1 } else { 2 };
        let is_sector = is_one_of(word(at + length), "sector|sektor|sektorn");
        (is_one || is_one_of(&two, LULUCF)).then(|| length + usize::from(is_sector))
    };
    if let Some(length) = land_length(index) {
        let is_verb = is_one_of(word(index + length), "is|are|was|were|ar|ist|sind|er|est|on");
        let mut at = index + length + usize::from(is_verb);
        let is_negated = is_negation(word(at));
        at += usize::from(is_negated);
        let side = match word(at) {
            "included" | "inkluderat" | "inkluderad" | "inbegriffen" | "enthalten" | "inclus"
            | "medraknat" | "inkluderet" | "inkludert" => LandSector::Included,
            "excluded" | "exkluderat" | "ausgeschlossen" | "exclu" | "ekskluderet"
            | "ekskludert" => LandSector::Excluded,
            _ => return None,
        };
        return (!is_negated || side == LandSector::Included).then(|| {
            let side = if is_negated { LandSector::Excluded } else { side };
            (side, at + 1 - index)
        });
    }
    let length = land_length(index + 1)?;
    let is_negated = index.checked_sub(1).is_some_and(|before| is_negation(word(before)));
    // "with LULUCF not included"
    let is_denied = (1..=4)
        .any(|step| is_negation(word(index + step)) && word(index + step + 1).starts_with("in"));
    let side = if is_one_of(word(index), WITHOUT) {
        LandSector::Excluded
    } else if !is_one_of(word(index), WITH) {
        return None;
    } else if is_negated || is_denied {
        LandSector::Excluded
    } else {
        LandSector::Included
    };
    Some((side, length + 1))
}

/// The meaning of "net" and "gross", alone or as the start of a compound such as "nettoutsläpp",
/// and the rest of the compound. "Net zero" is a goal.
fn net_or_gross<'a>(word: &'a str, next: &str) -> Option<(LandSector, &'a str)> {
    if is_one_of(word, NET) {
        return (!is_one_of(next, ZERO)).then_some((LandSector::Included, ""));
    }
    if is_one_of(word, GROSS) {
        return Some((LandSector::Excluded, ""));
    }
    let compound = |start: &str| word.strip_prefix(start).filter(|rest| is_one_of(rest, EMISSIONS));
    let net = compound("netto").map(|rest| (LandSector::Included, rest));
    net.or_else(|| compound("brutto").map(|rest| (LandSector::Excluded, rest)))
}

/// Words for emissions in compounds with "net" and "gross".
const EMISSIONS: &str = "utslapp|utslappen|emissionen|emission|utslipp|udledning|udledninger|\
     paastot|treibhausgasemissionen";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::words::fold;

    #[test]
    fn a_text_states_whether_the_land_sector_is_included() {
        use LandSector::{Excluded, Included};
        for (text, statements, meaning) in [
            ("Emissions incl. LULUCF", &[Included][..], Some(Included)),
            ("Utsläpp exkl. markanvändning", &[Excluded], Some(Excluded)),
            ("LULUCF is not included", &[Excluded], Some(Excluded)),
            ("LULUCF excluded", &[Excluded], Some(Excluded)),
            ("including LULUCF before 2010, excluding LULUCF after", &[Included, Excluded], None),
            ("Nettoutsläpp", &[], Some(Included)),
            ("Bruttoutsläpp", &[], Some(Excluded)),
            ("Net zero 2045", &[], None),
            ("Nettonollutsläpp", &[], None),
        ] {
            let land = LandText::of(&fold(text));
            assert_eq!(land.statements, statements, "{text}");
            if statements.len() < 2 {
                assert_eq!(land.meaning(), meaning, "{text}");
            }
        }
        for text in ["Emissions after sinks", "Wald und Moore sind enthalten"] {
            assert!(LandText::of(&fold(text)).names_land(), "{text}");
        }
    }
}
