//! The content of a file as one delimited text, whatever its format.

use std::borrow::Cow;

use super::encoding::{Encoding, decode};
use super::{ProblemKind, TableFormat, TableReader};

/// A table as delimited text, with the facts that only its format knows.
pub(super) struct Content<'b> {
    pub text: Cow<'b, str>,
    pub format: TableFormat,
    pub encoding: Option<Encoding>,
    /// The separator, if the format fixes it.
    pub separator: Option<u8>,
    pub numbers: NumberCells,
    /// The cells whose format shows another number: a percentage, a factor or a unit.
    pub formatted: NumberCells,
}

/// The cells whose numbers have a decimal point by the format of the file: the byte offset of the
/// row and the column, in this order.
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
