//! The cells that the sheets of an XLS file span, from the records of its stream.
//!
//! Source: [MS-XLS] Excel Binary File Format, Microsoft.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::book::damaged;
use super::guard::Span;
use crate::table::ProblemKind;

const BEGIN: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, 0x0006];
const SEVERAL_CELLS: u16 = 0x00bd;

/// The largest sheet of the format.
const ROWS: u32 = 1 << 16;
const COLUMNS: u16 = 1 << 8;

/// Checks each sheet of an XLS file. An XLSX file that is protected by a password is an OLE file,
/// too.
pub(super) fn check(bytes: &[u8]) -> Result<(), ProblemKind> {
    let mut file =
        CompoundFile::open(Cursor::new(bytes)).map_err(|error| damaged("XLS", &error))?;
    if file.exists("EncryptedPackage") {
        return Err(ProblemKind::Password);
    }
    let name = if file.exists("Workbook") { "Workbook" } else { "Book" };
    let stream = file.open_stream(name).map_err(|error| damaged("XLS", &error))?;
    let mut data = Vec::new();
    stream
        .take(bytes.len() as u64)
        .read_to_end(&mut data)
        .map_err(|error| damaged("XLS", &error))?;
    let mut span = Span::default();
    let mut rest = data.as_slice();
    while let Some((record, content, after)) = next(rest) {
        rest = after;
        let number = |at: usize| number(content, at);
        match record {
            BEGIN => span = Span::default(),
            DIMENSIONS if !is_possible(content) => {
                return Err(damaged("XLS", &"a sheet has impossible dimensions"));
            }
            SEVERAL_CELLS => add(&mut span, number(0), number(content.len().saturating_sub(2))),
            record if CELLS.contains(&record) => add(&mut span, number(0), number(2)),
            _ => {}
        }
        span.check()?;
    }
    Ok(())
}

/// The first record of a stream, its content, and the rest of the stream.
fn next(data: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (record, length) = (number(data, 0)?, number(data, 2)? as usize);
    let after = data.get(4..)?;
    Some((record, after.get(..length)?, after.get(length..)?))
}

fn number(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn add(span: &mut Span, row: Option<u16>, column: Option<u16>) {
    if let (Some(row), Some(column)) = (row, column) {
        span.add(row as usize + 1, column as usize + 1);
    }
}

/// Whether the dimensions of a sheet are within the format, and the first row and column do not
/// follow the last.
fn is_possible(content: &[u8]) -> bool {
    let wide = |at: usize| {
        Some(u32::from(number(content, at)?) | u32::from(number(content, at + 2)?) << 16)
    };
    let (rows, columns) = if content.len() == 10 {
        let rows = (number(content, 0).map(u32::from), number(content, 2).map(u32::from));
        (rows, (number(content, 4), number(content, 6)))
    } else {
        ((wide(0), wide(4)), (number(content, 8), number(content, 10)))
    };
    let (Some(first_row), Some(last_row)) = rows else { return false };
    let (Some(_), Some(last_column)) = columns else { return false };
    last_row <= ROWS && last_column <= COLUMNS && (first_row < last_row || last_row == 0)
}
