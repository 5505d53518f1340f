//! The references in the sheets of an XLSX file: "A1", "A1:C9", row numbers.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::book::damaged;
use super::facts::Facts;
use crate::table::ProblemKind;
use crate::table::encoding::start_of_text;

/// Checks the references of one part. A part that is not XML, such as a picture, has none.
pub(super) fn check(part: impl Read, facts: &mut Facts) -> Result<(), ProblemKind> {
    let mut part = BufReader::new(part);
    let start = part.fill_buf().map_err(|error| damaged("XLSX", &error))?;
    if !start_of_text(start).starts_with(b"<") {
        return Ok(());
    }
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut styles = 0;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                facts.has_hidden_cells |= is_hidden(&tag);
                styles += usize::from(tag.local_name().into_inner() == "xf");
                if !has_valid_reference(&tag) {
                    return Err(damaged("XLSX", &"a reference lies outside the largest sheet"));
                }
                if styles > MAX_STYLES {
                    return Err(damaged("XLSX", &"it has more styles than a workbook can have"));
                }
            }
            // An entity of its own can stand for any text.
            Ok(Event::DocType(_)) => return Err(damaged("XLSX", &"it declares entities")),
            Ok(Event::GeneralRef(name)) if !is_predefined(&name) => {
                return Err(damaged("XLSX", &"it refers to an unknown entity"));
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(damaged("XLSX", &error)),
        }
    }
}

/// The number of styles that a workbook can have, with room to spare.
const MAX_STYLES: usize = 200_000;

fn is_predefined(entity: &str) -> bool {
    entity.starts_with('#') || matches!(entity, "amp" | "lt" | "gt" | "quot" | "apos")
}

/// Whether a row or column is hidden.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    let is_line = matches!(tag.local_name().into_inner(), "row" | "col");
    let hidden = || tag.try_get_attribute("hidden").ok().flatten();
    is_line && hidden().is_some_and(|hidden| matches!(&*hidden.value, "1" | "true"))
}

fn has_valid_reference(tag: &BytesStart<'_>) -> bool {
    let name = match tag.local_name().into_inner() {
        "row" | "c" => "r",
        "dimension" | "mergeCell" => "ref",
        _ => return true,
    };
    match tag.try_get_attribute(name) {
        Ok(Some(reference)) => is_valid(&reference.value),
        Ok(None) => true,
        Err(_) => false,
    }
}

/// Whether a reference is a row, a cell, or a rectangle whose corners are in order.
fn is_valid(reference: &str) -> bool {
    let corners: Option<Vec<(u32, u32)>> = reference.split(':').map(corner).collect();
    match corners.as_deref() {
        Some([_]) => true,
        Some([from, to]) => from.0 <= to.0 && from.1 <= to.1,
        _ => false,
    }
}

/// The column, 0 for a row, and the row of a corner.
fn corner(text: &str) -> Option<(u32, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = text.split_at_checked(letters)?;
    let is_within = column.len() <= 3 && (1..=8).contains(&row.len());
    if !is_within || !row.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digit = |byte: u8| u32::from(byte.to_ascii_uppercase() - b'A') + 1;
    let column = column.bytes().fold(0, |column, byte| column * 26 + digit(byte));
    row.parse().ok().map(|row| (column, row))
}

#[cfg(test)]
mod tests {
    #[test]
    fn references_lie_within_a_sheet() {
        for reference in ["A1", "12", "XFD1048576", "A1:C9", "B2:B2"] {
            assert!(super::is_valid(reference), "{reference}");
        }
        for reference in ["", "A", "A99999999999", "AAAA1", "C9:A1", "A1:B2:C3", "A-1", "Å1"] {
            assert!(!super::is_valid(reference), "{reference}");
        }
    }
}
