//! Line numbers of CSV records in a file.

use csv::StringRecord;

/// The number of line breaks in the cells before a field. The record must be untrimmed.
pub fn breaks_before(record: &StringRecord, field: usize) -> u64 {
    record.iter().take(field).map(|cell| cell.matches('\n').count() as u64).sum()
}

pub fn trimmed(record: &StringRecord) -> StringRecord {
    let mut record = record.clone();
    record.trim();
    record
}

pub const OPEN_QUOTE: &str = "a quote is opened but not closed";

/// Finds the lines of records in a CSV text with LF or CRLF line ends. Blank lines count too.
pub struct Lines<'a>(&'a str);

impl<'a> Lines<'a> {
    pub const fn of(text: &'a str) -> Self {
        Self(text)
    }

    /// The byte offset of a record, after any preceding line ends.
    fn start(&self, record: &StringRecord) -> usize {
        let at = record.position().map_or(0, |position| position.byte() as usize);
        let rest = self.0.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
    }

    /// The line number of the header, counted from 1. The caller counts the later lines from it.
    pub fn first(&self, header: &StringRecord) -> u64 {
        let before = self.0.get(..self.start(header)).unwrap_or_default();
        before.matches('\n').count() as u64 + 1
    }

    /// The text from one record to the start of the next.
    pub fn between(&self, record: &StringRecord, next: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..self.start(next)).unwrap_or_default()
    }

    pub fn after(&self, record: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..).unwrap_or_default()
    }
}
