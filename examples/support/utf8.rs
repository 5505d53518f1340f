//! Text in UTF-8.

use std::path::Path;

/// The bytes as text, without a byte order mark. An error message has the position of the first
/// invalid byte.
pub fn utf8<'a>(path: &Path, bytes: &'a [u8]) -> Result<&'a str, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        let byte = bytes[error.valid_up_to()];
        format!("{}:{line}:{column}: not UTF-8: byte 0x{byte:02X}", path.display())
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
