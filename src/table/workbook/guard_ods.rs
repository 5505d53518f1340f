//! The cells that the sheets of an ODS file span. A row or cell can be repeated any number of times.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::book::damaged;
use super::facts::{Facts, OdsLayout};
use super::guard::{Span, Spans};
use super::merged::Region;
use crate::table::ProblemKind;

/// Checks each sheet of `content.xml`. Returns the layouts of the sheets, by name.
pub(super) fn check(
    content: impl Read,
    facts: &mut Facts,
) -> Result<HashMap<String, OdsLayout>, ProblemKind> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut sheet = Walk::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(&mut reader, &mut buffer)? {
            Event::Start(tag) => sheet.start(&tag, facts)?,
            Event::Empty(tag) => {
                sheet.start(&tag, facts)?;
                sheet.end(tag.name().0)?;
            }
            Event::End(tag) => sheet.end(tag.name().0)?,
            Event::Text(text) => sheet.text(text.len())?,
            Event::Eof => {
                let span = core::mem::take(&mut sheet.span);
                sheet.spans.add(span)?;
                return Ok(sheet.layouts);
            }
            Event::DocType(_) => return Err(damaged("ODS", &"it declares entities")),
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

/// The largest text of a cell before the file is opened, in bytes. The option `max_cell` applies to
/// the opened file.
const MAX_CELL: usize = 1 << 20;

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
    name: String,
    layouts: HashMap<String, OdsLayout>,
}

impl Walk {
    fn start(&mut self, tag: &BytesStart<'_>, facts: &mut Facts) -> Result<(), ProblemKind> {
        let is_hidden = |name: &str| attribute(tag, name).is_some_and(|value| value != "visible");
        facts.has_hidden_cells |= is_hidden("table:visibility");
        match tag.name().0 {
            "table:table" if self.depth == 0 => {
                self.depth = 1;
                self.name = attribute(tag, "table:name").unwrap_or_default();
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
                self.add_layout(tag);
            }
            "office:annotation" => facts.has_comments = true,
            // Repeated spaces.
            "text:s" => self.text(repeats(tag, "text:c"))?,
            _ => {}
        }
        Ok(())
    }

    /// Keeps the region of a merged cell, and the position of a percentage or an amount of money.
    fn add_layout(&mut self, tag: &BytesStart<'_>) {
        let (Ok(row), Ok(column)) = (u32::try_from(self.rows), u32::try_from(self.columns)) else {
            return;
        };
        let value_type = attribute(tag, "office:value-type").unwrap_or_default();
        let spans = |name: &str| u32::try_from(repeats(tag, name)).unwrap_or(1).clamp(1, 1 << 20);
        let (rows, columns) =
            (spans("table:number-rows-spanned"), spans("table:number-columns-spanned"));
        let is_formatted = matches!(value_type.as_str(), "percentage" | "currency");
        if !is_formatted && rows == 1 && columns == 1 {
            return;
        }
        let layout = self.layouts.entry(self.name.clone()).or_default();
        if rows > 1 || columns > 1 {
            let (last_row, last_column) = (row + rows - 1, column + columns - 1);
            layout.merged.push(Region { rows: (row, last_row), columns: (column, last_column) });
        }
        // Each position costs memory.
        if is_formatted && layout.formatted.len() < 1_000_000 {
            let repeats = (self.row_repeats.min(1_000) as u32, self.cell_repeats.min(1_000) as u32);
            let rows = row..row.saturating_add(repeats.0);
            let cells = rows.flat_map(|row| {
                (column..column.saturating_add(repeats.1)).map(move |column| (row, column))
            });
            layout.formatted.extend(cells);
        }
    }

    /// Adds a text, which each repetition of its cell repeats.
    fn text(&mut self, length: usize) -> Result<(), ProblemKind> {
        if !self.is_in_cell || length == 0 {
            return Ok(());
        }
        self.has_content = true;
        if length > MAX_CELL {
            return Err(ProblemKind::CellTooLong { limit: MAX_CELL });
        }
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
    attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.try_get_attribute(name).ok().flatten().map(|value| value.value.to_string())
}

fn has_attribute(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.try_get_attribute(name).ok().flatten().is_some()
}
