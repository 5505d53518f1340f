//! Comparison of names with spelling variants.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::language::is_hidden;

/// Whether two names are equal if letter case, the kind of apostrophe, hyphens instead of spaces,
/// surplus white space, hidden characters, and the encoding of accents are ignored.
///
/// An accent is encoded as a letter with an accent (composed) or as a letter and a combining
/// accent (decomposed, as in file names of macOS). Both encodings are the same name. Accents are
/// significant: Habo and Håbo are two Swedish municipalities. A spelling without accents must be
/// listed as a separate name.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| composed(name.into()));
    folded(&one).eq(folded(&other))
}

/// Returns the normalised name, a lookup key: all spellings that count as equal have the same key.
pub(crate) fn folded_name(name: &str) -> String {
    folded(&composed(name.into())).collect()
}

/// The characters of a normalised name with composed accents: lower case, plain apostrophes, and
/// single spaces between words.
fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    let words = name.split(|c: char| c.is_whitespace() || is_hyphen(c));
    let words = words.filter(|word| !word.chars().all(is_invisible)).enumerate();
    words.flat_map(|(index, word)| {
        let space = (index > 0).then_some(' ');
        let letters = word.chars().filter(|c| !is_invisible(*c)).map(plain_apostrophe);
        space.into_iter().chain(letters.flat_map(char::to_lowercase))
    })
}

/// Returns the text with composed accents.
pub(crate) fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    // The combining accents, U+0300 to U+036F, begin with one of these two bytes in UTF-8. The sign
    // of the Ångström is a letter in another encoding.
    let is_composed = !text.bytes().any(|byte| matches!(byte, 0xcc | 0xcd));
    if is_composed && !text.contains('\u{212b}') { text } else { text.nfc().collect() }
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// Whether a character is hidden, or only marks where a word may break.
fn is_invisible(c: char) -> bool {
    c == '\u{ad}' || is_hidden(c)
}

const fn plain_apostrophe(c: char) -> char {
    if matches!(c, '\u{2019}' | '\u{2bc}') { '\'' } else { c }
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn names_that_differ_in_case_hyphens_apostrophes_or_spaces_are_the_same() {
        assert!(is_same_name("GÖTEBORG", "Göteborg"));
        assert!(is_same_name(" Saint  Brieuc ", "Saint-Brieuc"));
        assert!(is_same_name("Communauté d’agglomération", "communauté d'Agglomération"));
        assert!(is_same_name("", " - "));
    }

    /// A soft hyphen, a zero-width space, a word joiner, a byte order mark, an escape.
    #[test]
    fn names_that_differ_in_hidden_characters_are_the_same() {
        assert!(is_same_name("Malmö\u{200b}", "Mal\u{ad}mö"));
        assert!(is_same_name("\u{feff}Mal\u{2060}mö", "Malmö\u{1b}"));
        assert!(is_same_name("Saint \u{200b} Brieuc \u{200b}", "Saint-Brieuc"));
        assert!(!is_same_name("Malmö\u{200b}", "Malmo"));
    }

    /// The combining ring (U+030A) and diaeresis (U+0308) after a letter; the Ångström sign (U+212B).
    #[test]
    fn composed_and_decomposed_accents_are_the_same() {
        assert!(is_same_name("Umea\u{30a}", "Umeå"));
        assert!(is_same_name("GO\u{308}TEBORG", "Göteborg"));
        assert!(is_same_name("\u{212b}storp", "Åstorp"));
        assert!(!is_same_name("Ha\u{30a}bo", "Habo"));
    }

    /// Habo and Håbo are Swedish municipalities (Statistics Sweden, codes 0643 and 0305).
    #[test]
    fn names_that_differ_in_accents_or_word_breaks_are_not_the_same() {
        assert!(!is_same_name("Habo", "Håbo"));
        assert!(!is_same_name("Saint-Brieuc", "Saintbrieuc"));
        assert!(!is_same_name("Göteborg", "Goteborg"));
        assert!(!is_same_name("Lund", ""));
    }
}
