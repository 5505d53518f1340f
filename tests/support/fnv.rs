//! A hash that is the same on every platform.

use std::io;

use climate_targets::Known;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// The FNV-1a hash of bytes, 64 bits wide.
pub struct Fnv(u64);

impl Fnv {
    pub const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub const fn hash(&self) -> u64 {
        self.0
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    /// Adds the bits of a number, or the name of the reason why it is absent.
    pub fn known(&mut self, number: Known<f64>) {
        match number {
            Ok(number) => self.bytes(&number.to_bits().to_le_bytes()),
            Err(reason) => self.bytes(reason.name().as_bytes()),
        }
    }

    /// Adds the JSON of a result, without the texts of several words. Its numbers have the fewest
    /// digits that give the same bits back, so that another bit is another JSON.
    pub fn json(&mut self, result: &impl Serialize) {
        result.serialize(&mut Serializer::with_formatter(self, WithoutTexts)).unwrap();
    }
}

/// Writes the keys, numbers, names and dates of a JSON, but no text of several words, so that a
/// better wording does not change a hash.
struct WithoutTexts;

impl Formatter for WithoutTexts {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if fragment.contains(char::is_whitespace) {
            return Ok(());
        }
        writer.write_all(fragment.as_bytes())
    }
}

impl io::Write for Fnv {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
