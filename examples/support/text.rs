//! Paragraphs, lists and headings on a page of a fixed width.

use std::fmt::Write as _;

/// The maximum width of the page, in characters.
pub const WIDTH: usize = 96;

pub fn heading(title: &str) -> String {
    let rule = "─".repeat(title.chars().count().min(WIDTH));
    format!("\n{}{rule}\n", wrapped(title, 0))
}

/// The page without trailing blanks and without consecutive blank lines.
pub fn tidy(page: &str) -> String {
    let (mut tidied, mut blank) = (String::new(), false);
    for line in page.lines().map(str::trim_end) {
        if !(line.is_empty() && blank) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        blank = line.is_empty();
    }
    tidied
}

/// Text wrapped to the page, followed by a blank line.
pub fn paragraph(text: &str) -> String {
    format!("{}\n", wrapped(text, 0))
}

/// A list item with a hanging indent.
pub fn item(text: &str) -> String {
    format!("- {}", wrapped(text, 2))
}

fn wrapped(text: &str, indent: usize) -> String {
    let (mut lines, mut width) = (String::new(), indent);
    let pieces = words(text).flat_map(|word| pieces(word, WIDTH - indent));
    for word in pieces {
        let length = word.chars().count();
        if width > indent && width + 1 + length > WIDTH {
            let _ = write!(lines, "\n{:indent$}", "");
            width = indent;
        }
        if width > indent {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines.push('\n');
    lines
}

/// The words of a text. A no-break space is part of a word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_break = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(is_break).filter(|word| !word.is_empty())
}

/// The pieces of a word that is longer than a line; other words are one piece.
fn pieces(word: &str, longest: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let end = rest.char_indices().nth(longest).map_or(rest.len(), |(end, _)| end);
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Names in a sentence: "Borås, Göteborg and Umeå".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// A count with its noun: "1 member", "2 members".
pub fn count(number: usize, one: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {one}{plural}")
}
