//! Texts in markup, with the marks inside a text that become markup.
//!
//! The marks of English data are values that are never characters: `is_hidden` lists them, so that no
//! text of the input keeps one.

use std::fmt::{Display, Formatter, Result};

use climate_targets::language::is_hidden;

use crate::support::display::{one_line, printable};

const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

const ENGLISH_STARTS: char = '\u{fdd0}';
const ENGLISH_ENDS: char = '\u{fdd1}';

/// A name between the characters that isolate its direction of writing, for texts without elements.
pub fn isolate(name: &str) -> String {
    format!("{ISOLATE}{}{END_OF_ISOLATE}", printable(name))
}

/// English data in a text that may be in another language: a source, or the name of a network. The
/// marks around it become an element in HTML, and nothing in text.
pub struct English<'a>(pub &'a str);

impl Display for English<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{ENGLISH_STARTS}{}{ENGLISH_ENDS}", one_line(self.0))
    }
}

pub fn english(text: &str) -> String {
    English(text).to_string()
}

/// Text without the marks of English data.
pub fn unmarked(text: &str) -> String {
    text.replace([ENGLISH_STARTS, ENGLISH_ENDS], "")
}

/// Text as the content of an element: escaped, with the English data in elements of that language.
pub fn marked(text: &str) -> String {
    let english = |data: &str| format!("<span lang=\"en\">{}</span>", escape(data));
    pairs(text, (ENGLISH_STARTS, ENGLISH_ENDS), escape, english)
}

/// Text with the characters of markup escaped. Hidden characters, some of which markup cannot have,
/// become spaces; only the pairs of [`isolate`] remain.
pub fn escape(text: &str) -> String {
    let isolated = |name: &str| format!("{ISOLATE}{}{END_OF_ISOLATE}", escaped(name));
    pairs(text, (ISOLATE, END_OF_ISOLATE), escaped, isolated)
}

/// Writes what is between each pair of marks by `inside`, and the rest by `outside`. A mark without
/// its counterpart is part of the rest.
fn pairs(
    text: &str,
    (start, end): (char, char),
    outside: impl Fn(&str) -> String,
    inside: impl Fn(&str) -> String,
) -> String {
    let part = |part: &str| match part.strip_suffix(end).and_then(|part| part.rsplit_once(start)) {
        Some((before, between)) => outside(before) + &inside(between),
        None => outside(part),
    };
    text.split_inclusive(end).map(part).collect()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other if is_hidden(other) => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
