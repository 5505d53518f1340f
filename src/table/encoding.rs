//! From bytes to text: UTF-8, UTF-16 and Windows-1252.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ProblemKind;
use crate::inventory::composed;

/// The encoding of a table.
///
/// ```
/// use climate_targets::table::{Encoding, TableReader};
/// let table = TableReader::new().read(b"place,year,emissions_kt\nMalm\xf6,2020,3\n")?;
/// assert_eq!(table.report().encoding, Some(Encoding::Windows1252));
/// assert_eq!(table.series()[0].place(), "Malmö");
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, with or without a byte order mark.
    Utf16,
    /// Windows-1252, assumed for a file that is neither UTF-8 nor UTF-16.
    Windows1252,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// The bytes after a byte order mark of UTF-8 and blanks.
pub(super) fn start_of_text(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

/// Decodes a text. A workbook or another binary file is refused.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), ProblemKind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ProblemKind::NeedsFeature { format: "a workbook", feature: "xlsx" });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = str::from_utf8(rest).map_err(|_| ProblemKind::NotText)?;
        return with_text(Cow::Borrowed(text), Encoding::Utf8);
    }
    let wide = [(&b"\xff\xfe"[..], UTF_16LE), (&b"\xfe\xff"[..], UTF_16BE)];
    for (mark, encoding) in wide {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
            return with_text(text.ok_or(ProblemKind::NotText)?, Encoding::Utf16);
        }
    }
    if let Some(encoding) = wide_without_mark(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        return with_text(text.ok_or(ProblemKind::NotText)?, Encoding::Utf16);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return with_text(Cow::Borrowed(text), Encoding::Utf8);
    }
    // Letters in UTF-8 beside bytes that are not UTF-8: two encodings in one file.
    let is_utf8_letter = |chunk: core::str::Utf8Chunk<'_>| !chunk.valid().is_ascii();
    if bytes.utf8_chunks().any(is_utf8_letter) {
        return Err(ProblemKind::MixedEncoding);
    }
    let text = WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or(ProblemKind::NotText)?;
    if has_sign_in_word(&text) {
        return Err(ProblemKind::NotText);
    }
    with_text(text, Encoding::Windows1252)
}

/// Whether a word contains a sign that no word has in Windows-1252: a control character, a low
/// quotation mark or a capital "\u{160}" before a small letter. The text then has another encoding,
/// such as a code page of DOS or Mac Roman.
fn has_sign_in_word(text: &str) -> bool {
    let has_opening = text.contains(['\u{201c}', '\u{201e}']);
    let (mut before_that, mut before) = (' ', ' ');
    text.chars().any(|letter| {
        let after_letter = before.is_alphabetic();
        let is_in_name = before_that.is_alphabetic() && letter.is_lowercase();
        let is_capital = matches!(before, '\u{160}' | '\u{152}' | '\u{17d}' | '\u{178}');
        if is_capital && is_in_name {
            return true;
        }
        (before_that, before) = (before, letter);
        match letter {
            '\u{80}'..='\u{9f}' => true,
            '\u{201e}' | '\u{201a}' | '\u{2020}' | '\u{2021}' => after_letter,
            '\u{201d}' => after_letter && !has_opening,
            _ => false,
        }
    })
}

/// The byte order of UTF-16 text without a byte order mark: most high bytes of the first letters
/// are zero, and no low byte is. `None` for other text.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let start = bytes.get(..bytes.len().min(64))?;
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let half = start.len() / 2;
    match (zeros(0), zeros(1)) {
        _ if half < 4 => None,
        (0, odd) if odd * 4 >= half * 3 => Some(UTF_16LE),
        (even, 0) if even * 4 >= half * 3 => Some(UTF_16BE),
        _ => None,
    }
}

fn with_text(
    text: Cow<'_, str>,
    encoding: Encoding,
) -> Result<(Cow<'_, str>, Encoding), ProblemKind> {
    // Text has no NUL character; a file with one is binary.
    if text.contains('\0') { Err(ProblemKind::NotText) } else { Ok((composed(text), encoding)) }
}
