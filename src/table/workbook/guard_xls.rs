//! The records of an XLS file, checked before the file is opened: their lengths, and the cells that
//! the sheets span. Records of formulas lose their expression; the reader needs their value only.
//!
//! Source: [MS-XLS] Excel Binary File Format, Microsoft.

use std::io::{Cursor, Read, Write};

use cfb::{CompoundFile, Version};

use super::book::damaged;
use super::guard::Span;
use super::shared_strings::is_valid;
use crate::table::ProblemKind;

const BEGIN: u16 = 0x0809;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const PASSWORD: u16 = 0x002f;
const SHEET: u16 = 0x0085;
const STRINGS: u16 = 0x00fc;
pub(super) const CONTINUE: u16 = 0x003c;
const DIMENSIONS: u16 = 0x0200;
const MERGED: u16 = 0x00e5;
const FORMULA: u16 = 0x0006;
const SEVERAL_CELLS: u16 = 0x00bd;
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, FORMULA];
/// Names and references to other sheets, which the reader does not need.
const NOT_NEEDED: [u16; 2] = [0x0018, 0x0017];
/// The number of no record.
const NOTHING: u16 = 0x0fff;

/// The largest sheet of the format.
const ROWS: u32 = 1 << 16;
const COLUMNS: u16 = 1 << 8;

/// The file with checked records. An XLSX file that is protected by a password is an OLE file, too.
pub(super) fn checked(bytes: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let mut stream = stream_of(bytes)?;
    let mut span = Span::default();
    let mut at = 0;
    while let Some((record, length)) = record_at(&stream, at) {
        let content_at = at + 4;
        let end = content_at + length;
        let Some(content) = stream.get(content_at..end) else {
            return Err(damaged("XLS", &"a record has no end"));
        };
        let number = |at: usize| number(content, at);
        let is_valid_record = match record {
            PASSWORD if number(0) != Some(0) => return Err(ProblemKind::Password),
            BEGIN | CODE_PAGE | DATE_MODE => length >= 2,
            SHEET => length >= 8 && wide(content, 0).is_some_and(|at| at as usize <= stream.len()),
            DIMENSIONS => is_possible(content),
            MERGED => {
                number(0).is_some_and(|count| count < 4096 && length >= 2 + usize::from(count) * 8)
            }
            STRINGS => is_valid(&stream, at),
            FORMULA => length >= 22,
            SEVERAL_CELLS => is_valid_row(content),
            _ => true,
        };
        if !is_valid_record {
            return Err(damaged("XLS", &format!("the record {record:#06x} is not valid")));
        }
        match record {
            BEGIN => span = Span::default(),
            SEVERAL_CELLS => add(&mut span, number(0), number(length - 2)),
            record if CELLS.contains(&record) => add(&mut span, number(0), number(2)),
            _ => {}
        }
        span.check()?;
        if NOT_NEEDED.contains(&record) {
            write_number(&mut stream, at, NOTHING);
        } else if record == FORMULA {
            // The length of the expression.
            write_number(&mut stream, content_at + 20, 0);
        }
        at = end;
    }
    file_of(&stream).map_err(|error| damaged("XLS", &error))
}

fn stream_of(bytes: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let problem = |error| damaged("XLS", &error);
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(problem)?;
    if file.exists("EncryptedPackage") {
        return Err(ProblemKind::Password);
    }
    let name = if file.exists("Workbook") { "Workbook" } else { "Book" };
    let stream = file.open_stream(name).map_err(problem)?;
    let mut data = Vec::new();
    stream.take(bytes.len() as u64).read_to_end(&mut data).map_err(problem)?;
    Ok(data)
}

/// An OLE file with one stream.
fn file_of(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// The number and the length of the record at a position.
pub(super) fn record_at(stream: &[u8], at: usize) -> Option<(u16, usize)> {
    Some((number(stream, at)?, usize::from(number(stream, at + 2)?)))
}

pub(super) fn number(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn wide(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(number(data, at)?) | u32::from(number(data, at + 2)?) << 16)
}

fn write_number(data: &mut [u8], at: usize, number: u16) {
    if let Some(bytes) = data.get_mut(at..at + 2) {
        bytes.copy_from_slice(&number.to_le_bytes());
    }
}

fn add(span: &mut Span, row: Option<u16>, column: Option<u16>) {
    if let (Some(row), Some(column)) = (row, column) {
        span.add(row as usize + 1, column as usize + 1);
    }
}

/// Whether a record of several cells has as many cells as it has columns.
fn is_valid_row(content: &[u8]) -> bool {
    let last_at = content.len().checked_sub(2);
    let (Some(first), Some(last)) =
        (number(content, 2), last_at.and_then(|at| number(content, at)))
    else {
        return false;
    };
    first <= last && last < COLUMNS && content.len() == 6 + 6 * usize::from(last - first + 1)
}

/// Whether the dimensions of a sheet are within the format, and the first row and column do not
/// follow the last.
fn is_possible(content: &[u8]) -> bool {
    let (rows, columns) = if content.len() == 10 {
        let rows = (number(content, 0).map(u32::from), number(content, 2).map(u32::from));
        (rows, (number(content, 4), number(content, 6)))
    } else {
        ((wide(content, 0), wide(content, 4)), (number(content, 8), number(content, 10)))
    };
    let (Some(first_row), Some(last_row)) = rows else { return false };
    let (Some(first_column), Some(last_column)) = columns else { return false };
    let is_within = last_row <= ROWS && last_column <= COLUMNS;
    let has_rows = first_row < last_row || last_row == 0 && first_row == 0;
    let has_columns = first_column < last_column || last_column == 0 && first_column == 0;
    is_within && has_rows && has_columns
}
