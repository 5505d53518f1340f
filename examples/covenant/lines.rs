//! The lines of CSV records in a file.

use csv::StringRecord;

/// The number of line breaks in the quoted cells before a field. The record must not be trimmed yet.
pub fn breaks_before(record: &StringRecord, field: usize) -> u64 {
    record.iter().take(field).map(|cell| cell.matches('\n').count() as u64).sum()
}

pub fn trimmed(record: &StringRecord) -> StringRecord {
    let mut record = record.clone();
    record.trim();
    record
}

pub const OPEN_QUOTE: &str = "a quote is opened but not closed";

/// The lines of the records in a text. Line ends of any kind and blank lines count.
pub struct Lines<'a>(&'a str);

impl<'a> Lines<'a> {
    pub const fn of(text: &'a str) -> Self {
        Self(text)
    }

    /// The first byte of a record, after the preceding line ends.
    fn start(&self, record: &StringRecord) -> usize {
        let at = record.position().map_or(0, |position| position.byte() as usize);
        let rest = self.0.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
    }

    /// The line of the first record, from 1; later lines are counted from it.
    pub fn first(&self, header: &StringRecord) -> u64 {
        let before = self.0.get(..self.start(header)).unwrap_or_default();
        before.matches('\n').count() as u64 + 1
    }

    /// The text of one record up to the start of the next.
    pub fn between(&self, record: &StringRecord, next: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..self.start(next)).unwrap_or_default()
    }

    pub fn after(&self, record: &StringRecord) -> &'a str {
        self.0.get(self.start(record)..).unwrap_or_default()
    }
}
