//! Command-line options of the `charts` example.

use std::path::PathBuf;

use climate_targets::Language;
use lexopt::prelude::*;

use crate::support::arguments::{command_line, language, value};

pub const HELP: &str = "\
Draws each chart once, on the bundled data as of 21 November 2026.

Usage: cargo run --example charts -- [OPTIONS]

Options:
  --language CODE      en (default), sv, fr or fi
  --out FOLDER         write SVG files to this folder, which is created if it does not exist
                       (default: one HTML page to standard output)
  --help               print this help

Exit status: 0, or 2 for bad input.
";

#[derive(Default)]
pub struct Options {
    pub language: Language,
    pub out: Option<PathBuf>,
    pub help: bool,
}

impl Options {
    pub fn from_command_line() -> Result<Self, String> {
        let mut options = Self::default();
        command_line(|arguments| options.read(arguments))?;
        Ok(options)
    }

    fn read(&mut self, arguments: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("language") => self.language = value(arguments, "language", language)?,
                Long("out") => self.out = Some(arguments.value()?.into()),
                Long("help") | Short('h') => self.help = true,
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }
}
