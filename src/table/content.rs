//! The content of a file as one delimited text, whatever its format.

use std::borrow::Cow;

use super::encoding::{Encoding, decode, start_of_text};
use super::{ProblemKind, TableFormat, TableReader};

/// A table as delimited text, with the facts that only its format knows.
pub(super) struct Content<'b> {
    pub text: Cow<'b, str>,
    pub format: TableFormat,
    pub encoding: Option<Encoding>,
    /// The separator, if the format fixes it.
    pub separator: Option<u8>,
    /// The cells whose numbers have a decimal point by the format of the file.
    pub numbers: NumberCells,
    /// The cells whose format shows another number: a percentage, a factor or a unit.
    pub formatted: NumberCells,
}

/// The cells with a fact that only the format of the file knows: the byte offset of the row and the
/// column, in this order.
#[derive(Debug, Default)]
pub(super) struct NumberCells(Vec<(usize, u32)>);

impl NumberCells {
    pub(super) fn contains(&self, at: usize, column: usize) -> bool {
        let key = (at, u32::try_from(column).unwrap_or(u32::MAX));
        !self.0.is_empty() && self.0.binary_search(&key).is_ok()
    }

    pub(super) fn push(&mut self, at: usize, column: u32) {
        self.0.push((at, column));
    }
}

impl<'b> Content<'b> {
    /// The content of a text file: delimited text, PX, JSON-stat or a TSV file of Eurostat.
    pub(super) fn of_text(bytes: &'b [u8], reader: &TableReader) -> Result<Self, ProblemKind> {
        if let Some(format) = other_format(bytes) {
            return Err(ProblemKind::OtherFormat { format });
        }
        if let Some(px) = super::px::decode_px(bytes)? {
            return super::px::content(&px, reader);
        }
        let (text, encoding) = decode(bytes)?;
        if super::json_stat::is_json(&text) {
            return super::json_stat::content(&text, reader);
        }
        if super::eurostat::is_eurostat(&text) {
            return super::eurostat::content(&text, encoding, reader);
        }
        Ok(Self {
            text,
            format: TableFormat::Text,
            encoding: Some(encoding),
            separator: None,
            numbers: NumberCells::default(),
            formatted: NumberCells::default(),
        })
    }
}

/// The format of a file that holds no table, by its first bytes.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    let start = start_of_text(bytes);
    let lower = start.get(..start.len().min(15)).unwrap_or_default().to_ascii_lowercase();
    let formats: [(&[u8], &str); 10] = [
        (b"%pdf", "a PDF document"),
        (b"<!doctype html", "a web page"),
        (b"<html", "a web page"),
        (b"<?xml", "an XML document"),
        (b"\x1f\x8b", "compressed by gzip"),
        (b"\x89png", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"par1", "a Parquet file"),
        (b"{\\rtf", "a text document"),
        (b"[", "a JSON array"),
    ];
    let found = formats.into_iter().find(|(mark, _)| lower.starts_with(mark)).map(|(_, name)| name);
    // A table can begin with a cell such as "[kt CO2e]".
    found.filter(|name| *name != "a JSON array" || is_json_array(start))
}

fn is_json_array(start: &[u8]) -> bool {
    let rest = start.get(1..).unwrap_or_default().trim_ascii_start();
    rest.starts_with(b"{") || rest.starts_with(b"[") || rest.starts_with(b"\"")
}
