//! The records of an XLS file, checked before the file is opened: their lengths, and the cells that
//! the sheets span. Records of formulas lose their expression; the reader needs their value only.
//!
//! Source: [MS-XLS] Excel Binary File Format, Microsoft.

use std::collections::HashSet;
use std::io::{Cursor, Read, Write};

use cfb::{CompoundFile, Version};

use super::book::damaged;
use super::facts::Facts;
use super::guard::{Span, Spans};
use super::shared_strings::lengths;
use crate::table::ProblemKind;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const PASSWORD: u16 = 0x002f;
const SHEET: u16 = 0x0085;
const STRINGS: u16 = 0x00fc;
pub(super) const CONTINUE: u16 = 0x003c;
const DIMENSIONS: u16 = 0x0200;
const MERGED: u16 = 0x00e5;
const FORMULA: u16 = 0x0006;
const ROW: u16 = 0x0208;
const COLUMNS_OF_SHEET: u16 = 0x007d;
const COMMENT: u16 = 0x001c;
const SHARED_STRING: u16 = 0x00fd;
const SEVERAL_CELLS: u16 = 0x00bd;
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, SHARED_STRING, FORMULA];
/// Names and references to other sheets, which the reader does not need.
const NOT_NEEDED: [u16; 2] = [0x0018, 0x0017];
/// The number of no record.
const NOTHING: u16 = 0x0fff;

/// The largest sheet of the format.
const ROWS: usize = 1 << 16;
const COLUMNS: u16 = 1 << 8;

/// The file with checked records. An XLSX file that is protected by a password is an OLE file, too.
pub(super) fn checked(bytes: &[u8]) -> Result<(Vec<u8>, Facts), ProblemKind> {
    let mut stream = stream_of(bytes)?;
    let mut walk = Walk::default();
    let mut at = 0;
    while let Some((record, length)) = record_at(&stream, at) {
        let content_at = at + 4;
        let end = content_at + length;
        let Some(content) = stream.get(content_at..end) else {
            return Err(damaged("XLS", &"a record has no end"));
        };
        if !walk.is_valid(record, content, (&stream, at))? {
            return Err(damaged("XLS", &format!("the record {record:#06x} is not valid")));
        }
        if NOT_NEEDED.contains(&record) {
            write_number(&mut stream, at, NOTHING);
        } else if record == FORMULA {
            // The length of the expression.
            write_number(&mut stream, content_at + 20, 0);
        }
        at = end;
    }
    let facts = walk.facts;
    walk.check_sheets()?;
    let file = file_of(&stream).map_err(|error| damaged("XLS", &error))?;
    Ok((file, facts))
}

/// The facts about the records so far.
#[derive(Default)]
struct Walk {
    /// The number of streams that have begun and not ended; a chart is a stream within a sheet.
    depth: usize,
    /// The positions at which a sheet can begin.
    begins: HashSet<usize>,
    /// The positions of the sheets by their records.
    sheets: Vec<usize>,
    /// The lengths of the shared strings, in characters.
    strings: Vec<u16>,
    span: Span,
    spans: Spans,
    facts: Facts,
}

impl Walk {
    /// Whether a record is valid.
    fn is_valid(
        &mut self,
        record: u16,
        content: &[u8],
        (stream, at): (&[u8], usize),
    ) -> Result<bool, ProblemKind> {
        let number = |at: usize| number(content, at);
        let length = content.len();
        let is_valid = match record {
            PASSWORD if number(0) != Some(0) => return Err(ProblemKind::Password),
            BEGIN => {
                self.begins.insert(at);
                self.depth += 1;
                length >= 2
            }
            END => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.spans.add(core::mem::take(&mut self.span))?;
                }
                true
            }
            CODE_PAGE | DATE_MODE => length >= 2,
            SHEET => {
                self.sheets.extend(wide(content, 0));
                length >= 8
            }
            DIMENSIONS => is_possible(content),
            MERGED => {
                number(0).is_some_and(|count| count < 4096 && length >= 2 + usize::from(count) * 8)
            }
            STRINGS => match lengths(stream, at) {
                Some(lengths) => {
                    self.strings = lengths;
                    true
                }
                None => false,
            },
            // The sixth bit of the options of a row, the first of those of columns.
            ROW => {
                self.facts.has_hidden_cells |=
                    number(12).is_some_and(|options| options & 0x20 != 0);
                true
            }
            COLUMNS_OF_SHEET => {
                self.facts.has_hidden_cells |= number(8).is_some_and(|options| options & 1 != 0);
                true
            }
            COMMENT => {
                self.facts.has_comments = true;
                true
            }
            FORMULA => length >= 22,
            SEVERAL_CELLS => is_valid_row(content),
            _ => true,
        };
        if is_valid && (record == SEVERAL_CELLS || CELLS.contains(&record)) {
            self.add(record, content)?;
        }
        Ok(is_valid)
    }

    /// Adds the cells of a record.
    fn add(&mut self, record: u16, content: &[u8]) -> Result<(), ProblemKind> {
        let (Some(row), Some(first)) = (number(content, 0), number(content, 2)) else {
            return Ok(());
        };
        let last = match record {
            SEVERAL_CELLS => number(content, content.len().saturating_sub(2)).unwrap_or(first),
            _ => first,
        };
        if last >= COLUMNS {
            return Err(damaged("XLS", &"a cell lies outside the largest sheet"));
        }
        for column in first..=last {
            self.span.add(usize::from(row) + 1, usize::from(column) + 1);
        }
        if record == SHARED_STRING {
            let index = wide(content, 6).unwrap_or(usize::MAX);
            let length = self.strings.get(index).copied().unwrap_or_default();
            self.spans.add_text(usize::from(length))?;
        }
        Ok(())
    }

    /// Refuses a sheet that begins within a record, and two sheets with one beginning.
    fn check_sheets(mut self) -> Result<(), ProblemKind> {
        self.spans.add(self.span)?;
        let mut seen = HashSet::new();
        let is_own = |at: &usize| self.begins.contains(at) && seen.insert(*at);
        if self.sheets.iter().all(is_own) {
            return Ok(());
        }
        Err(damaged("XLS", &"a sheet has no beginning of its own"))
    }
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

pub(super) fn wide(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
}

fn write_number(data: &mut [u8], at: usize, number: u16) {
    if let Some(bytes) = data.get_mut(at..at + 2) {
        bytes.copy_from_slice(&number.to_le_bytes());
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
        let rows = (number(content, 0).map(usize::from), number(content, 2).map(usize::from));
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
