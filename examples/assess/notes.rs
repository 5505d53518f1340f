//! The caveats of all results, numbered and without duplicates.

use std::collections::BTreeSet;

use climate_targets::{Assessment, Caveat, Language};

use crate::assess::words;
use crate::support::display::one_line;
use crate::support::layout::wrapped;

pub struct Notes {
    language: Language,
    texts: Vec<String>,
}

impl Notes {
    pub const fn new(language: Language) -> Self {
        Self { language, texts: Vec::new() }
    }

    /// The numbers of the caveats of a result, as `[1,4]`; empty without caveats. Boundary
    /// differences are printed with the verdict.
    pub fn numbers(&mut self, result: &Assessment<'_>) -> String {
        // The table shows no interval, so caveats on the calibration of intervals are left out.
        let is_numbered = |caveat: &Caveat<'_>| {
            !matches!(
                caveat,
                Caveat::BoundaryDiffers { .. }
                    | Caveat::NotCalibrated { .. }
                    | Caveat::OneCommonPeriod { .. }
            )
        };
        // Two parts of a target can have the same caveat.
        let numbers: BTreeSet<usize> =
            result.caveats().filter(is_numbered).map(|caveat| self.number(&caveat)).collect();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        if numbers.is_empty() { String::new() } else { format!("[{}]", numbers.join(",")) }
    }

    fn number(&mut self, caveat: &Caveat<'_>) -> usize {
        let text = words::library_text(self.language, caveat);
        let known = self.texts.iter().position(|note| *note == text);
        let index = known.unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len() - 1
        });
        index + 1
    }

    /// The notes under a heading; empty without notes.
    pub fn list(&self, width: usize) -> String {
        if self.texts.is_empty() {
            return String::new();
        }
        let notes = self.texts.iter().enumerate().map(|(index, note)| {
            let number = format!("[{}]", index + 1);
            wrapped(&format!("{number:>4} {}", one_line(note)), width, 5)
        });
        format!("{}\n{}", words::notes(self.language), notes.collect::<String>())
    }
}
