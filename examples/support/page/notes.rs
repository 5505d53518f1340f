//! Numbered notes under a table.

use crate::page::Block;
use crate::svg::capitalised;

#[derive(Default)]
pub struct Notes(Vec<String>);

impl Notes {
    /// The marks of notes, by number. Equal notes have one number.
    pub fn marks(&mut self, texts: &[String]) -> String {
        let mut numbers: Vec<usize> = texts.iter().map(|text| self.number(text)).collect();
        numbers.sort_unstable();
        let marks: Vec<String> = numbers.iter().map(|n| format!("\u{a0}[{n}]")).collect();
        marks.concat()
    }

    fn number(&mut self, text: &str) -> usize {
        let known = self.0.iter().position(|note| note == text);
        let index = known.unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        });
        index + 1
    }

    /// The list of the notes; `None` without any.
    pub fn block(self) -> Option<Block> {
        let note = |(index, text): (usize, String)| {
            format!("[{}]\u{a0}{}.", index + 1, capitalised(text.trim_end_matches('.')))
        };
        let notes: Vec<String> = self.0.into_iter().enumerate().map(note).collect();
        (!notes.is_empty()).then_some(Block::List(notes))
    }
}
