//! Comparison of names with spelling variants.

/// Whether two names are equal if letter case, the kind of apostrophe, hyphens instead of spaces,
/// and surplus white space are ignored.
///
/// Accents are significant: Habo and Håbo are two Swedish municipalities. A spelling without
/// accents must be listed as a separate name.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// Returns the normalised name, a lookup key: all spellings that count as equal have the same key.
pub(crate) fn folded_name(name: &str) -> String {
    folded(name).collect()
}

/// The characters of a normalised name: lower case, plain apostrophes, and single spaces between
/// words.
fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    let words = name.split(|c: char| c.is_whitespace() || is_hyphen(c));
    let words = words.filter(|word| !word.is_empty()).enumerate();
    words.flat_map(|(index, word)| {
        let space = (index > 0).then_some(' ');
        space.into_iter().chain(word.chars().map(plain_apostrophe).flat_map(char::to_lowercase))
    })
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
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

    /// Habo and Håbo are Swedish municipalities (Statistics Sweden, codes 0643 and 0305).
    #[test]
    fn names_that_differ_in_accents_or_word_breaks_are_not_the_same() {
        assert!(!is_same_name("Habo", "Håbo"));
        assert!(!is_same_name("Saint-Brieuc", "Saintbrieuc"));
        assert!(!is_same_name("Göteborg", "Goteborg"));
        assert!(!is_same_name("Lund", ""));
    }
}
