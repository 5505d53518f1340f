use std::fmt::{self, Write as _};

use crate::language::{Language, text};

/// A sentence made of clauses: the first begins with a capital letter, the others follow after
/// semicolons.
pub(super) struct Sentence {
    text: String,
    language: Language,
}

impl Sentence {
    pub(super) fn new(language: Language) -> Self {
        // Room for an ordinary sentence.
        Self { text: String::with_capacity(512), language }
    }

    /// Adds a clause; an empty clause is not added.
    pub(super) fn add(
        &mut self,
        write: impl FnOnce(&mut String, Language) -> fmt::Result,
    ) -> fmt::Result {
        let before = self.text.len();
        if before > 0 {
            text!(self.text, self.language, en: "; ", sv: "; ", fr: "\u{202f}; ", fi: "; ")?;
        }
        let start = self.text.len();
        write(&mut self.text, self.language)?;
        if self.text.len() == start {
            self.text.truncate(before);
        }
        Ok(())
    }

    /// Ends the sentence and writes it after a space; an empty sentence is not written.
    pub(super) fn finish(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.text.chars();
        let Some(first) = letters.next() else { return Ok(()) };
        f.write_char(' ')?;
        first.to_uppercase().try_for_each(|letter| f.write_char(letter))?;
        f.write_str(letters.as_str())?;
        f.write_char('.')
    }
}
