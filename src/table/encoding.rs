//! From bytes to text: UTF-8, UTF-16 and Windows-1252.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ProblemKind;

/// The encoding of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1252: a file that is not UTF-8.
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

/// Decodes a table. A workbook or another binary file is refused.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), ProblemKind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ProblemKind::Workbook);
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
    if let Ok(text) = str::from_utf8(bytes) {
        return with_text(Cow::Borrowed(text), Encoding::Utf8);
    }
    let text = WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes);
    with_text(text.ok_or(ProblemKind::NotText)?, Encoding::Windows1252)
}

fn with_text(
    text: Cow<'_, str>,
    encoding: Encoding,
) -> Result<(Cow<'_, str>, Encoding), ProblemKind> {
    // Text has no NUL; a file that has is binary, or UTF-16 without a byte order mark.
    if text.contains('\0') { Err(ProblemKind::NotText) } else { Ok((text, encoding)) }
}
