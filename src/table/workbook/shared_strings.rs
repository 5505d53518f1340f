//! The table of strings of an XLS file: strings that can continue in the next records.
//!
//! Source: [MS-XLS] 2.4.265 SST, 2.5.293 `XLUnicodeRichExtendedString`, Microsoft.

use super::guard_xls::{CONTINUE, number, record_at};

/// The lengths of the strings of the table at a position, in characters; `None` if a string lacks
/// characters or runs.
pub(super) fn lengths(stream: &[u8], at: usize) -> Option<Vec<u16>> {
    let mut pieces = Pieces::of(stream, at)?;
    if !pieces.take(8) {
        return None;
    }
    let mut lengths = Vec::new();
    while !pieces.is_at_end() {
        lengths.push(pieces.string()?);
    }
    Some(lengths)
}

/// The contents of a record and of the records that continue it.
struct Pieces<'s> {
    current: &'s [u8],
    rest: Vec<&'s [u8]>,
}

impl<'s> Pieces<'s> {
    fn of(stream: &'s [u8], at: usize) -> Option<Self> {
        let (_, length) = record_at(stream, at)?;
        let current = stream.get(at + 4..at + 4 + length)?;
        let mut next = at + 4 + length;
        let mut rest = Vec::new();
        while let Some((CONTINUE, length)) = record_at(stream, next) {
            rest.push(stream.get(next + 4..next + 4 + length)?);
            next += 4 + length;
        }
        rest.reverse();
        Some(Self { current, rest })
    }

    const fn is_at_end(&self) -> bool {
        self.current.is_empty() && self.rest.is_empty()
    }

    /// Goes to the next record; false if there is none, or if it is blank.
    fn advance(&mut self) -> bool {
        match self.rest.pop() {
            Some(next) => {
                self.current = next;
                !next.is_empty()
            }
            None => false,
        }
    }

    /// Skips bytes of the current record.
    fn take(&mut self, length: usize) -> bool {
        let rest = self.current.get(length..);
        self.current = rest.unwrap_or_default();
        rest.is_some()
    }

    /// Skips bytes, which can continue in the next records.
    fn skip(&mut self, mut length: usize) -> bool {
        while length > 0 {
            if self.current.is_empty() && !self.advance() {
                return false;
            }
            let here = length.min(self.current.len());
            length -= here;
            self.take(here);
        }
        true
    }

    /// Skips a string, and returns its length.
    fn string(&mut self) -> Option<u16> {
        if self.current.is_empty() && !self.advance() {
            return None;
        }
        let (length, flags) = (number(self.current, 0)?, self.current.get(2).copied()?);
        self.take(3);
        let runs = if flags & 8 == 0 { 0 } else { number(self.current, 0)? };
        self.take(if flags & 8 == 0 { 0 } else { 2 });
        let extension = if flags & 4 == 0 { 0 } else { self.wide()? };
        let is_whole = self.characters(usize::from(length), flags & 1 != 0)
            && self.skip(usize::from(runs) * 4)
            && self.skip(extension);
        is_whole.then_some(length)
    }

    /// A length in four bytes, which must not be negative.
    fn wide(&mut self) -> Option<usize> {
        let (low, high) = (number(self.current, 0)?, number(self.current, 2)?);
        self.take(4);
        let length = i32::try_from(u32::from(low) | u32::from(high) << 16).ok()?;
        usize::try_from(length).ok()
    }

    /// Skips characters. The first byte of a continuing record says how wide its characters are.
    fn characters(&mut self, mut length: usize, mut is_wide: bool) -> bool {
        while length > 0 {
            let width = if is_wide { 2 } else { 1 };
            let here = length.min(self.current.len() / width);
            self.take(here * width);
            length -= here;
            if length > 0 {
                if !self.advance() {
                    return false;
                }
                is_wide = self.current.first().is_some_and(|flags| flags & 1 != 0);
                self.take(1);
            }
        }
        true
    }
}
