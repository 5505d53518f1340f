//! The cells that the sheets of an ODS file span. A row or cell can be repeated any number of times.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::book::damaged;
use super::guard::{Span, Spans};
use crate::table::ProblemKind;

/// Checks each sheet of `content.xml`.
pub(super) fn check(content: impl Read) -> Result<(), ProblemKind> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut sheet = Walk::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(&mut reader, &mut buffer)? {
            Event::Start(tag) => sheet.start(&tag),
            Event::Empty(tag) => {
                sheet.start(&tag);
                sheet.end(tag.name().0)?;
            }
            Event::End(tag) => sheet.end(tag.name().0)?,
            Event::Text(text) => sheet.text(text.len())?,
            Event::Eof => {
                let span = core::mem::take(&mut sheet.span);
                return sheet.spans.add(span);
            }
            _ => {}
        }
    }
}

fn next<'b>(
    reader: &mut Reader<impl BufRead>,
    buffer: &'b mut Vec<u8>,
) -> Result<Event<'b>, ProblemKind> {
    reader.read_event_into(buffer).map_err(|error| damaged("ODS", &error))
}

/// The position within the sheets, and the cells so far.
#[derive(Default)]
struct Walk {
    spans: Spans,
    span: Span,
    /// The number of rows before the current one, and of cells before the current one in its row.
    rows: usize,
    columns: usize,
    row_repeats: usize,
    cell_repeats: usize,
    is_in_cell: bool,
    has_content: bool,
    /// The number of sheets that have begun and not ended.
    depth: usize,
}

impl Walk {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.name().0 {
            "table:table" if self.depth == 0 => {
                self.depth = 1;
                (self.rows, self.columns) = (0, 0);
            }
            "table:table" => self.depth += 1,
            "table:table-row" => {
                self.columns = 0;
                self.row_repeats = repeats(tag, "table:number-rows-repeated");
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.is_in_cell = true;
                self.has_content =
                    has_attribute(tag, "office:value-type") || has_attribute(tag, "table:formula");
                self.cell_repeats = repeats(tag, "table:number-columns-repeated");
            }
            _ => {}
        }
    }

    /// Adds a text, which each repetition of its cell repeats.
    fn text(&mut self, length: usize) -> Result<(), ProblemKind> {
        if !self.is_in_cell || length == 0 {
            return Ok(());
        }
        self.has_content = true;
        let repeats = self.cell_repeats.saturating_mul(self.row_repeats);
        self.spans.add_text(length.saturating_mul(repeats))
    }

    fn end(&mut self, name: &str) -> Result<(), ProblemKind> {
        match name {
            "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth > 0 {
                    return Ok(());
                }
                self.spans.add(core::mem::take(&mut self.span))
            }
            "table:table-row" => {
                self.rows = self.rows.saturating_add(self.row_repeats);
                Ok(())
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.columns = self.columns.saturating_add(self.cell_repeats);
                self.is_in_cell = false;
                if self.has_content {
                    let row = self.rows.saturating_add(self.row_repeats);
                    self.span.add(row, self.columns);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> usize {
    let value = tag.try_get_attribute(name).ok().flatten();
    value.and_then(|value| value.value.parse().ok()).unwrap_or(1)
}

fn has_attribute(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.try_get_attribute(name).ok().flatten().is_some()
}
