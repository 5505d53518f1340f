//! Input texts, such as names and titles, in the texts of the library.

use core::fmt::{self, Write as _};
use std::borrow::Cow;

/// The number of characters of one input text that a message or a report shows.
const MAX_SHOWN: usize = 1000;

/// An input text as messages and reports show it: on one line, without hidden characters, and cut
/// after 1,000 characters.
///
/// All texts of this crate show names, titles and identifiers in this form. The values themselves
/// and their JSON keep the text as given. Use it for what a program prints of its own input, such
/// as a message of `serde_json`, which repeats unknown keys as given.
///
/// Hidden characters become spaces: control characters with line breaks and tabs, characters that
/// change the direction of the text, and invisible ones. Invisible characters that belong to a
/// spelling remain: the joiners U+200C and U+200D of Persian and Indic names and of emoji, the
/// variation selectors of Japanese and Mongolian names and of emoji, and the soft hyphen. An ellipsis
/// marks a cut. The result is not escaped for HTML or Markdown. Messages of errors put an input text
/// in quotes, with hidden characters as codes: `"Lahti\u{1b}"`.
///
/// ```
/// use climate_targets::language::printable;
/// assert_eq!(printable("Saint-Brieuc"), "Saint-Brieuc");
/// assert_eq!(printable("Saint-\nBrieuc"), "Saint- Brieuc");
/// assert_eq!(printable("Lahti\u{1b}[31m"), "Lahti [31m");
/// assert_eq!(printable("\u{202e}ithaL"), " ithaL");
/// assert_eq!(printable(&"x".repeat(10_000_000)).chars().count(), 1001);
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    match cut(text) {
        Cow::Borrowed(text) => on_one_line(text),
        Cow::Owned(text) => on_one_line(&text).into_owned().into(),
    }
}

/// The first 1,000 characters of a text, for a message that prints it with `Debug`: in quotes, with
/// hidden characters as codes.
pub(crate) fn short(text: &str) -> Quoted<'_> {
    Quoted(cut(text))
}

pub(crate) struct Quoted<'a>(Cow<'a, str>);

impl fmt::Debug for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `Debug` of the standard library writes most hidden characters as codes, but not all.
        for letter in format!("{:?}", self.0).chars() {
            if is_hidden(letter) {
                write!(f, "{}", letter.escape_unicode())?;
            } else {
                f.write_char(letter)?;
            }
        }
        Ok(())
    }
}

fn cut(text: &str) -> Cow<'_, str> {
    // A text of few bytes has few characters.
    let longer = Some(text).filter(|text| text.len() > MAX_SHOWN);
    match longer.and_then(|text| text.char_indices().nth(MAX_SHOWN)) {
        Some((end, _)) => format!("{}\u{2026}", text.split_at(end).0).into(),
        None => text.into(),
    }
}

/// A text of any length on one line, without hidden characters; see [`printable`].
pub(crate) fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(is_hidden) { text.replace(is_hidden, " ").into() } else { text.into() }
}

/// The number of problems that the message of an error lists.
pub(crate) const MAX_LISTED: usize = 20;

/// Writes the first 20 of all problems of an input, and the number of the others.
pub(crate) fn write_problems(
    f: &mut fmt::Formatter<'_>,
    problems: &[impl fmt::Display],
    separator: &str,
) -> fmt::Result {
    for (index, problem) in problems.iter().take(MAX_LISTED).enumerate() {
        write!(f, "{}{problem}", if index == 0 { "" } else { separator })?;
    }
    write_unlisted(f, problems.len().saturating_sub(MAX_LISTED), separator)
}

/// Writes the number of problems that a message does not list.
pub(crate) fn write_unlisted(
    f: &mut fmt::Formatter<'_>,
    unlisted: usize,
    separator: &str,
) -> fmt::Result {
    match unlisted {
        0 => Ok(()),
        1 => write!(f, "{separator}and one more problem"),
        more => write!(f, "{separator}and {more} more problems"),
    }
}

/// Whether a character is a control character, changes the direction of the text, ends a line, or
/// is invisible without being part of the spelling of a name.
///
/// ```
/// use climate_targets::language::is_hidden;
/// assert!(['\n', '\u{1b}', '\u{202e}', '\u{feff}'].into_iter().all(is_hidden));
/// assert!(!['ö', ' ', '\u{200d}', '\u{fe0f}'].into_iter().any(is_hidden));
/// ```
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || letter >= '\u{34f}'
            && matches!(letter,
                // Direction: marks, embeddings, overrides, isolates.
                '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
                // Separators of lines and paragraphs.
                | '\u{2028}' | '\u{2029}'
                // Without width or ink: spaces, operators, annotations, shorthand, beams of music, tags.
                | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
                | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}'
                // Without ink although letters or signs: the joiner of graphemes, the fillers of
                // Korean, the inherent vowels of Khmer, the blank of Braille, the empty note head.
                | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}'
                | '\u{3164}' | '\u{ffa0}' | '\u{1d159}'
                // Values that are never characters, at the end of each plane and in one block.
                | '\u{fdd0}'..='\u{fdef}'
            )
        || u32::from(letter) & 0xfffe == 0xfffe
}
